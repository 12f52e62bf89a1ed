"""Offices told without their organisation: held in the one of the article that can have them, or nowhere."""

from __future__ import annotations

import pytest

from briefings.news import Article
from briefings.reading import notes


def homes(body: str) -> dict[str, str | None]:
    found = notes.read(Article("a", "s", "Courier", "Headline", body))
    return {role.title.casefold(): role.organisation_as_written for role in found.roles}


@pytest.mark.parametrize(("body", "title", "home"), [
    ("Brackley Rovers lost again on Saturday. The head coach, Ina Marsh, said she would not resign.", "head coach", "Brackley Rovers"),
    ("Norrish Police have apologised. The chief constable, Anil Rao, met the family on Monday.", "chief constable", "Norrish Police"),
    ("Harrow Vale Council will appeal. The leader, Colm Quill, resisted calls to resign.", "leader", "Harrow Vale Council"),
    ("The Guild of Signalmen and Calder City Council met on Monday. The general secretary, Ivo Brandt, said talks would go on.", "general secretary",
     "Guild of Signalmen"),
])
def test_the_only_organisation_that_has_such_an_office_is_where_it_is_held(body: str, title: str, home: str) -> None:
    assert homes(body)[title] == home


@pytest.mark.parametrize(("body", "title"), [
    ("Brackley Rovers lost to Calder United on Saturday. The head coach, Ina Marsh, said she would not resign.", "head coach"),
    ("Brackley Rovers lost again on Saturday. A former head coach, Ina Marsh, said she was sad.", "head coach"),
    ("Brackley Rovers lost again on Saturday. Ina Marsh, the head coach of the women's national side, said she was sad.", "head coach"),
    ("Voss Motors lost money again. The chairman, Ivo Brandt, said he was sad.", "chairman"),
    ("The Medical Tribunal Service sat on Monday. The medical director, Anil Rao, was heard.", "medical director"),
])
def test_what_may_be_held_elsewhere_is_held_nowhere(body: str, title: str) -> None:
    found = homes(body)
    assert {home for each, home in found.items() if title in each} == {None}


def test_a_player_whom_a_club_wants_is_not_yet_its_own() -> None:
    said = (
        "Geoff Pollard, the Harle Rovers chairman, confirmed that Harle Rovers had agreed a fee of £9m with Oslo Vika for Mats Lund, who will have a "
        "medical this week. The striker, 26, has scored 14 goals this season."
    )
    assert homes(said)["striker"] is None
    assert homes(said.replace("had agreed a fee of £9m with Oslo Vika for", "had praised"))["striker"] == "Harle Rovers"


def test_a_coach_between_two_clubs_is_given_to_neither() -> None:
    body = (
        "The Milburn Herons traded Dontrell Hale to the Spokane Miners on Wednesday.\n\nHale had fallen out with head coach Gene Kolb. Kolb denied it after Milburn's loss.\n\n"
        "Spokane will host the Herons on March 3. Miners owner Ray Castle was pleased."
    )
    found = notes.read(Article("x", "s", "s", "Trade", body))
    assert [role.organisation for role in found.roles if role.title == "head coach"] == [None]


def test_whoever_came_from_a_house_says_nothing_of_another() -> None:
    body = "Concertmaster Ivo Brandt, who has played under Ina Marsh since 2017, agreed.\n\nMs Marsh came from the Harrow Chamber Orchestra."
    assert homes(body)["concertmaster"] is None
    assert homes("The Brackley Philharmonic will go on.\n\n" + body)["concertmaster"] == "Brackley Philharmonic"
