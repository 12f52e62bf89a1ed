"""Sentences of ordinary copy that were once misread, each for its class."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes, roles


def kinds(body: str) -> list[str]:
    return [event.kind for event in notes(body).events if event.kind != "say"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ellery Voss was left out of the team.",
        "Ellery Voss was angry at being left off the list.",
        "Ellery Voss was left behind.",
        "Ellery Voss was hurt at the suggestion.",
        "Ellery Voss was hurt by his remarks.",
    ],
)
def test_who_is_left_out_has_not_left_and_hurt_feelings_are_no_wound(sentence: str) -> None:
    assert events(sentence) == []


def test_who_is_leaving_leaves() -> None:
    assert "leave" in kinds("Ellery Voss is leaving to join another firm.")


@pytest.mark.parametrize(
    "sentence",
    [
        "If they reject the offer, strikes planned for 4 December will go ahead.",
        "A strike planned for 4 December will go ahead.",
        "The strike, called for 4 December, will go ahead.",
    ],
)
def test_what_is_planned_for_a_day_has_not_happened(sentence: str) -> None:
    found = [(event.kind, event.status) for event in notes(sentence).events]
    assert found == [("strike", "planned")]


def test_a_strike_planned_for_a_day_has_that_day() -> None:
    read = notes("A strike planned for 4 December will go ahead.")
    assert [event.date for event in read.events] == [0]


@pytest.mark.parametrize("sentence", ["The union says Sunday working is voluntary.", "Friday shifts are hated.", "The shop wants Sunday trading."])
def test_what_is_done_on_every_sunday_has_no_day(sentence: str) -> None:
    assert notes(sentence).dates == ()


def test_a_day_of_a_period_is_no_figure() -> None:
    read = notes("Members will vote between 16 and 27 November.")
    assert [note.text for event in read.events for note in event.accounts] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn would not say whether Ann Marsh was a candidate for the job.",
        "It is unclear whether Ann Marsh is a member of the party.",
        "If Ann Marsh was the chairwoman of Vale Foods, she should have known.",
        "Ann Marsh was not a member of the Labour Party.",
        "A spokesman denied that Ann Marsh was an adviser to the minister.",
    ],
)
def test_what_somebody_may_be_or_is_not_is_no_role(sentence: str) -> None:
    assert not [role for role in roles(sentence) if role[0] == "Ann Marsh"]


def test_a_day_belongs_to_the_office_beside_it() -> None:
    read = notes("Ann Marsh, a former naval officer who has been deputy mayor since 2023, smiled.")
    assert [(role.title, role.date is not None) for role in read.roles] == [("naval officer", False), ("deputy mayor", True)]
    read = notes("Ann Marsh, who joined the bank in 2011 and has been its chairwoman since 2019, smiled.")
    assert [read.dates[role.date].symbol for role in read.roles if role.date is not None] == ["year year=2019"]


def test_a_guess_keeps_the_words_that_say_so() -> None:
    [event] = notes("It is understood that Ann Marsh will be paid a year’s salary.").events
    assert (event.status, event.text) == ("planned", "It is understood that [she] will be paid a year’s salary.".replace("[she]", "Ann Marsh"))


def test_a_purpose_is_not_cut_at_its_verb() -> None:
    read = notes("The row began in March, when the trust published proposals to deepen the basin so that ships could moor there.")
    assert any(event.text.endswith("so that ships could moor there.") for event in read.events)


def test_advice_to_a_team_is_no_reason() -> None:
    read = notes("Ann Marsh dropped captain Owen Tarn. “I told them to enjoy it and not to play for me,” said Marsh.")
    assert not [note for event in read.events for note in event.accounts if note.kind == "reason"]


def test_who_comes_on_for_the_captain_is_not_captain() -> None:
    assert not [role for role in roles("Captain Owen Tarn was dropped.\n\nTarn’s replacement, Joe Pike, equalised.") if role[0] == "Joe Pike"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [("Ann Marsh, an award-winning novelist, agreed.", "novelist"), ("A leading cancer biologist, Ann Marsh, agreed.", "cancer biologist")],
)
def test_praise_is_the_outlets_word_and_no_title(sentence: str, title: str) -> None:
    assert [role[1] for role in roles(sentence)] == [title]


def test_a_firm_is_known_by_its_name_without_its_trade() -> None:
    read = notes("Great Fenland Railway has named a new chief executive.\n\nMaria Dunning, who runs the rival Colby Partners, will join Great Fenland in May.")
    assert [entity.name for entity in read.entities if entity.type == "organisation" and "Fenland" in entity.name] == ["Great Fenland Railway"]
