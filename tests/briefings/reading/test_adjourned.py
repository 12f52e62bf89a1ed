"""What is put off until a day is planned for that day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.briefings.cards.test_once import who
from tests.briefings.situations import article, notes


@pytest.mark.parametrize(
    ("body", "kind", "symbol"),
    [
        ("Ann Hale pleaded guilty. Sentencing was adjourned until 4 December.", "sentence", "day number=12 day=4 tense=future"),
        ("The case against Ann Hale was adjourned to 3 June.", "hear", "day number=6 day=3 tense=future"),
        ("Ann Hale was remanded in custody until 9 June.", "hear", "day number=6 day=9 tense=future"),
        ("Ann Hale was bailed until 14 July.", "hear", "day number=7 day=14 tense=future"),
        ("The trial of Ann Hale was postponed until next spring.", "try", "season number=21 which=next"),
    ],
)
def test_a_new_day_is_a_plan_for_whose_case_it_is(body: str, kind: str, symbol: str) -> None:
    found = notes(body)
    plans = [event for event in found.events if event.status == "planned" and event.date is not None]
    assert [(event.kind, [found.entities[who].name for who in event.patients]) for event in plans] == [(kind, ["Ann Hale"])]
    assert found.dates[plans[0].date or 0].symbol == symbol
    assert all(event.date != plans[0].date for event in found.events if event.status == "happened")


def test_a_day_that_something_lasted_until_is_no_plan() -> None:
    assert [event for event in notes("Ann Hale was mayor until 4 May. She adjourned the meeting until the row was over.").events if event.status == "planned"] == []


def test_the_card_of_the_convicted_has_the_day_of_sentence(tmp_path: Path) -> None:
    told = article(
        "Northisle Ferries was found guilty of failing to ensure the safety of others. Lady Carrick, the judge, adjourned sentence until 4 December.",
        "Guilty", "Vale Gazette", "2026-11-06",
    )
    assert [(event.kind, event.when.edtf) for event in who(tmp_path, "Northisle Ferries", told).upcoming] == [("sentence", "2026-12-04")]


def test_what_somebody_was_to_do_in_an_office_ends_with_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = article("Simon Achebe, the medical director of Lumenta Foods, will lead research in her absence.", "Leave", "Vale Gazette", "2026-07-14")
    assert len(who(tmp_path / "a", "Simon Achebe", first).upcoming) == 1
    later = article("Simon Achebe, the medical director of Lumenta Foods, resigned on Tuesday.", "Gone", "Campus Courier", "2026-10-21")
    assert who(tmp_path / "b", "Simon Achebe", first, later).upcoming == ()
