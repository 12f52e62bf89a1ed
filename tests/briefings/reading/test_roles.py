"""What somebody is and was: the patterns that say so, and the ones that only look like it."""

from __future__ import annotations

import pytest

from tests.briefings.situations import roles


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ina Colt, the leader of Harrow Vale Council, opened the library.",
            ("Ina Colt", "leader", "Harrow Vale Council", "current"),
        ),
        (
            "Harrow Vale Council leader Ina Colt opened the library.",
            ("Ina Colt", "leader", "Harrow Vale Council", "current"),
        ),
        (
            "The former transport minister Alan Dray said he was sorry.",
            ("Alan Dray", "transport minister", None, "former"),
        ),
        (
            "Alan Dray, MP for Brackley South, voted against the plan.",
            ("Alan Dray", "MP for Brackley South", None, "current"),
        ),
        (
            "Priya Nair was appointed chief executive of Marsh Holdings on Monday.",
            ("Priya Nair", "chief executive", "Marsh Holdings", "current"),
        ),
        (
            "Priya Nair resigned as chief executive of Marsh Holdings on Monday.",
            ("Priya Nair", "chief executive", "Marsh Holdings", "former"),
        ),
        (
            "Tom Ellery is the head coach of Brackley Rovers.",
            ("Tom Ellery", "head coach", "Brackley Rovers", "current"),
        ),
        ("Sen. Maria Ortega voted for the bill.", ("Maria Ortega", "senator", None, "current")),
        ("Ex-mayor Joe Harlan was acquitted.", ("Joe Harlan", "mayor", None, "former")),
        (
            "Ina Colt, the civil rights lawyer and former mayor, has moved to Brackley.",
            ("Ina Colt", "mayor", None, "former"),
        ),
        (
            "The contractor, Alan Dray of Marsh Holdings, gave evidence.",
            ("Alan Dray", "contractor", "Marsh Holdings", "current"),
        ),
        (
            "Her brother, Alan Dray, retired as head of surgery in May.",
            ("Alan Dray", "head of surgery", None, "former"),
        ),
    ],
)
def test_a_role_is_read_with_its_organisation_and_status(
    sentence: str, expected: tuple[str, str, str | None, str]
) -> None:
    assert expected in roles(sentence)


def test_one_who_replaces_another_makes_the_other_former() -> None:
    found = roles("Priya Nair replaced Alan Dray as chief executive of Marsh Holdings.")
    assert ("Priya Nair", "chief executive", "Marsh Holdings", "current") in found
    assert ("Alan Dray", "chief executive", "Marsh Holdings", "former") in found


def test_a_candidate_is_no_holder() -> None:
    assert ("Jo Marsh", "candidate", "Harrow Vale Council", "current") not in roles(
        "Jo Marsh will be the party's candidate in Brackley South."
    )
    assert {
        status
        for name, _, _, status in roles("Jo Marsh will be the party's candidate in Brackley South.")
        if name == "Jo Marsh"
    } == {"candidate"}


def test_a_sentence_without_a_role_gives_none() -> None:
    assert roles("Ina Colt walked to the station with Alan Dray.") == set()
