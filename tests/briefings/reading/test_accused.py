"""A court's calendar and “all three”: whom it concerns where the sentence names nobody."""

from __future__ import annotations

from tests.briefings.situations import notes


def told(body: str, kind: str) -> list[tuple[str, set[str]]]:
    read = notes(body)
    return [(event.text, {read.entities[one].name for one in event.patients}) for event in read.events if event.kind == kind]


INDICTED = (
    "A grand jury on Tuesday indicted Raymond Cole on charges of fraud. Also indicted were Metro founder Todd Brand, 48, and his "
    "brother-in-law, Eric Sale, 45. All three pleaded not guilty before Judge Loretta Pine. Trial was set for Oct. 5."
)
EVERYBODY = {"Raymond Cole", "Todd Brand", "Eric Sale"}


def test_those_behind_also_indicted_were_are_charged() -> None:
    assert {"Todd Brand", "Eric Sale"} in [people for _, people in told(INDICTED, "charge")]


def test_all_three_are_the_three_who_were_charged() -> None:
    assert told(INDICTED, "plead") == [("[Raymond Cole, Todd Brand and Eric Sale] pleaded not guilty before Judge Loretta Pine.", EVERYBODY)]


def test_the_day_of_a_trial_is_theirs_who_were_charged_before_it() -> None:
    assert [people for _, people in told(INDICTED, "try")] == [EVERYBODY]


def test_a_group_of_another_number_is_nobody() -> None:
    assert not told("Police charged Ann Marsh and Tom Dell with theft. All three pleaded not guilty on Monday.", "plead")[0][1]


def test_a_trial_long_after_several_were_charged_is_nobodys() -> None:
    body = (
        "Police charged Ann Marsh with theft. The shop was closed. It stayed closed for a week. The owner was angry. Police charged Tom Dell "
        "with fraud. The bank was closed. It opened later. The staff were upset. The trial will start on 5 May."
    )
    assert all(not people for _, people in told(body, "try"))
