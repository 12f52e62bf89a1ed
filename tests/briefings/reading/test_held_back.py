"""Leads that name nobody: the next sentence does, and what the lead tells is told of that person."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes, roles


def _linked(body: str) -> list[tuple[str, str]]:
    found = notes(body)
    return [
        (body[slice(*m.span)], found.entities[m.entity].name)
        for m in found.mentions
        if m.kind == "description" and found.sentences[0].span[0] <= m.span[0] < found.sentences[0].span[1]
    ]


@pytest.mark.parametrize(
    ("lead", "follows", "kind", "who"),
    [
        ("A retired lighthouse keeper was arrested on Monday over the theft of a ferry.", "Ellery Voss, 71, was held at his home.", "arrest", "Ellery Voss"),
        ("The head teacher of one of the county's largest schools has been suspended.", "Ida Crewe, who has run it for ten years, was told by letter.", "suspend", "Ida Crewe"),
        ("A hospital porter has defeated the son of the outgoing mayor in the race for the seat.", "Ida Crewe won by 40 votes on Saturday.", "defeat", "Ida Crewe"),
        ("A bookkeeper who killed a widow was jailed for life yesterday.", "Ellery Voss, 61, showed no emotion as the judge spoke.", "sentence", "Ellery Voss"),
        ("The mayor of this harbour city was recalled on Tuesday by a wide margin.", "Two in three voters favoured removing Ellery Voss. Mr Voss did not appear.", "recall", "Ellery Voss"),
        ("The chief executive of a water firm has resigned.", "Ida Crewe told staff on Friday that she was leaving for good.", "resign", "Ida Crewe"),
    ],
)
def test_what_a_lead_tells_of_somebody_unnamed_is_told_of_the_next_name(lead: str, follows: str, kind: str, who: str) -> None:
    people = {person for k, _, patients, _ in events(f"{lead}\n\n{follows}") if k == kind for person in patients}
    found = notes(f"{lead}\n\n{follows}")
    people |= {found.entities[at].name for e in found.events if e.kind == kind for at in e.agents}
    assert who in people


@pytest.mark.parametrize(
    ("lead", "follows"),
    [
        ("The head teacher of a Harrow Vale school has been suspended.", "Alan Dray, the chair of governors, said parents had been told."),
        ("A driver who killed a schoolgirl was jailed on Monday.", "Ida Crewe, 9, was walking home when she was hit."),
        ("A 34-year-old man has been charged with the murder of a farmer.", "Ellery Voss, 61, was found in his barn in May."),
        ("A boy was stabbed outside a shop on Friday.", "Detective Inspector Alan Dray appealed for witnesses."),
        ("A woman has been elected leader of the miners' union.", "Alan Dray, 61, had led it since 1998."),
        ("The Dean of Harrow Vale, the Very Rev Ellery Voss, has stepped aside.", "Ida Crewe, the canon treasurer, has been asked to stand in."),
        ("The council sacked its roads chief on Monday.", "The vote was unanimous."),
    ],
)
def test_a_lead_is_not_told_of_somebody_else(lead: str, follows: str) -> None:
    assert _linked(f"{lead}\n\n{follows}") == []


def test_whose_body_it_was_takes_part() -> None:
    found = notes("Ellery Voss vanished in May. His body was found on Friday.")
    assert [[found.entities[at].name for at in e.others] for e in found.events if e.kind in ("find", "discover")] == [["Ellery Voss"]]


def test_whose_brother_was_arrested_does_not_take_part() -> None:
    found = notes("Ellery Voss left in May. His brother was arrested on Friday.")
    assert [e.others for e in found.events if e.kind == "arrest"] == [()]


def test_a_watchdog_is_nobody_who_is_named_next() -> None:
    body = "The competition watchdog has blocked a takeover of Penrose Group, saying it would push up prices.\n\nIngrid Halden said she was disappointed. Halden may appeal."
    found = notes(body)
    assert [event.agents for event in found.events if event.kind == "block"] == [()]


def test_a_lead_on_a_sentence_means_whom_the_article_says_was_convicted() -> None:
    body = (
        "A former sheriff's deputy was sentenced to five years in prison on Friday.\n\nJudge Rita Hale said Alan Dray had used a uniform as a weapon."
        "\n\nDray was convicted last month of assault."
    )
    found = notes(body)
    assert [[found.entities[who].name for who in event.patients] for event in found.events if event.kind == "sentence"] == [["Alan Dray"]]


def test_who_has_resigned_saying_so_is_who_goes_on_to_tell_of_it() -> None:
    body = (
        "A member of the board that oversaw the safety of a celebrated trial has resigned, saying that cases of fits in vaccinated children were “explained away”."
        "\n\nDr Alan Dray, a neurologist at Harwick Hospital, told the Globe that he had asked for the trial to be paused."
    )
    found = notes(body)
    assert [[found.entities[who].name for who in event.patients] for event in found.events if event.kind == "resign"] == [["Alan Dray"]]


def test_found_guilty_is_not_found_dead() -> None:
    body = "A woman who stole £1.3m from a children's hospice by paying nurses who did not exist was jailed on Friday.\n\nAnn Marsh, 49, was found guilty on Thursday of fraud."
    found = notes(body)
    assert [[found.entities[who].name for who in event.patients] for event in found.events if event.kind == "sentence"] == [["Ann Marsh"]]


def test_the_one_person_of_a_lead_that_opens_with_somebody_else_is_whom_the_next_sentence_tells_of() -> None:
    body = "Police have dropped an inquiry into the councillor at its centre on Monday.\n\nRoy Tapsell, 71, had been accused of fraud. Mr Tapsell said he felt old."
    found = notes(body)
    said = [(body[m.span[0] : m.span[1]], found.entities[m.entity].name) for m in found.mentions if m.kind == "description"]
    assert ("the councillor", "Roy Tapsell") in said


@pytest.mark.parametrize(
    "body",
    [
        "Police have dropped an inquiry into the councillor at its centre on Monday.\n\nRoy Tapsell, who led the inquiry, said so. Mr Tapsell was tired.",
        "Police have dropped an inquiry into the councillor and the builder on Monday.\n\nRoy Tapsell, 71, had been accused of fraud. Mr Tapsell said he felt old.",
    ],
)
def test_where_another_may_be_meant_nobody_is(body: str) -> None:
    assert not [m for m in notes(body).mentions if m.kind == "description" and m.span[0] < body.index("\n")]


@pytest.mark.parametrize("end", ["drowned in May", "never recovered", "lost his life on the rocks", "fell from the stern"])
def test_who_came_to_harm_is_not_who_was_warned(end: str) -> None:
    assert not _linked(f"The captain of a ferry from which a father was swept was warned twice.\n\nAlan Dray, 44, {end}.")


def test_whom_a_jury_finds_not_guilty_is_whom_the_lead_says_was_acquitted() -> None:
    body = "A care home owner has been acquitted of killing three residents.\n\nA jury at Harwick Crown Court took nine hours to find Dinah Marsh, 62, not guilty."
    found = notes(body)
    acquitted = [event for event in found.events if event.kind == "acquit"]
    assert len(acquitted) == 2
    assert {found.entities[one].name for event in acquitted for one in event.patients} == {"Dinah Marsh"}


@pytest.mark.parametrize("body", [
    "A treasure hunter who hid coins in a fish tank has been jailed for two years.\n\nJoe Marsh, 40, of Malton, admitted theft at Hull Crown Court.",
    "A METAL detectorist has been arrested on suspicion of theft.\n\nJoe Marsh, 39, a plumber from Malton, was held on Tuesday.",
])
def test_a_calling_that_no_list_holds_is_held_back(body: str) -> None:
    assert [name for _, name in _linked(body)] == ["Joe Marsh"]


def test_a_firm_that_ends_like_a_calling_is_nobody() -> None:
    assert not _linked("A housebuilder has been convicted over a death.\n\nJoe Marsh, 45, fell from a roof.")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A hospital doctor has won the Harle Valley by-election.\n\nAda Colt, 41, took 11,846 votes.", ("Ada Colt", "hospital doctor", None, "current")),
        ("A retired stockbroker was jailed for three years yesterday.\n\nAda Colt, 70, had denied theft.", ("Ada Colt", "stockbroker", None, "former")),
        ("A FARMER was jailed yesterday for burning down a barn.\n\nAlan Dray, 52, had denied arson.", ("Alan Dray", "farmer", None, "current")),
    ],
)
def test_what_a_lead_calls_somebody_they_are(body: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(body)


def test_a_captain_is_not_the_joiner_who_is_named_next() -> None:
    body = "The captain of a ferry was warned that its ramp was open, an inquest heard.\n\nAlan Dray, 38, a joiner, died when he was swept off the deck."
    assert "captain" not in {title for _, title, _, _ in roles(body)}
