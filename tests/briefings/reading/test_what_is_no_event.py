"""What looks like an event, or like the day of one, and is none."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes


@pytest.mark.parametrize(
    "sentence",
    [
        "The Milburn Herons traded Ellery Voss on Wednesday in exchange for two first-round draft picks.",
        "Ida Crewe was moved on Friday with three second-round picks, the club said.",
    ],
)
def test_a_noun_in_a_group_is_no_verb(sentence: str) -> None:
    assert "select" not in [kind for kind, *_ in events(sentence)]


def test_the_council_meets_all_the_same() -> None:
    assert [event.status for event in notes("In Harwick the council votes on Friday.").events if event.kind == "vote"] == ["planned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ellery Voss has led the Progress Party group for nine years.",
        "Ellery Voss has represented Harwick for more than two decades.",
        "Ellery Voss quit smoking in May.",
        "Ellery Voss retired to his room.",
        "Ellery Voss retired on lap 12.",
    ],
)
def test_how_things_stand_is_no_event(sentence: str) -> None:
    assert events(sentence) == []


def test_a_figure_compared_with_an_older_one_has_not_its_day() -> None:
    for sentence, dated in (
        ("Sales at Calder Homes fell to £40m, down from the £52m it reported in April.", False),
        ("Sales at Calder Homes fell to £40m in April.", True),
    ):
        assert [event.date is not None for event in notes(sentence).events if event.kind == "fall"] == [dated]


def test_who_denies_a_cover_up_denies_it() -> None:
    found = notes("Harwick Hospital lost two doctors in May. Harwick Hospital denies a cover-up.")
    assert [event.status for event in found.events if event.kind == "deny"] == ["happened"]
    told = notes("Harwick Hospital lost two doctors in a cover-up in May.")
    assert {event.status for event in told.events} == {"alleged"}


def test_a_noun_in_ing_begins_no_clause() -> None:
    found = notes("A jury indicted Ellery Voss on Tuesday on 14 counts of theft and tampering with records, accusing him of taking cash from the safe.")
    assert not [event.text for event in found.events if event.text.startswith(("tampering", "Tampering"))]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ellery Voss, who had a year left on his contract, did not travel.", "leave"),
        ("The board voted on Tuesday to place Ellery Voss on paid leave.", "pay"),
    ],
)
def test_a_year_left_and_paid_leave_are_no_deeds(sentence: str, kind: str) -> None:
    assert kind not in [event.kind for event in notes(sentence).events]


def test_the_owner_of_the_land_does_not_accuse() -> None:
    found = notes("Ellery Voss had been accused of voting for houses on land owned by Ida Crewe.")
    assert [event.agents for event in found.events if event.kind == "accuse"] == [()]


def test_the_day_of_a_signing_is_not_the_day_of_the_match() -> None:
    found = notes("Wexley United won 3-1 with two goals from Ellery Voss, a £4m signing on Saturday.")
    assert [event.date for event in found.events if event.kind == "win"] == [None]


def test_the_age_of_a_thing_is_no_day() -> None:
    found = notes("The diocese is investigating how two 17th-century flagons came to be sold to Ellery Voss for £9,500.")
    assert {event.date for event in found.events} <= {None}


def test_rates_closed_to_others_are_closed_by_nobody() -> None:
    found = notes("The society lent £310,000 to two of Ellery Voss's relatives at rates closed to ordinary members.")
    assert "close" not in [event.kind for event in found.events]
    assert "close" in [event.kind for event in notes("Ida Crewe said the bridge was closed to traffic on Monday.").events]
