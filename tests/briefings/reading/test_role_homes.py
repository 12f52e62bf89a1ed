"""Roles whose organisation stands elsewhere than beside them, and the words that say more of a role than they seem to."""

from __future__ import annotations

import pytest

from tests.briefings.situations import roles

Told = tuple[str, str, str | None, str]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Northway Trains will cut services in May.\n\nThe operator's managing director, Joe Pike, apologised.",
            ("Joe Pike", "managing director", "Northway Trains", "current"),
        ),
        (
            "Staff at the Pinehurst Education Association walked out.\n\nAnn Marsh, the union's president, said so.",
            ("Ann Marsh", "president", "Pinehurst Education Association", "current"),
        ),
        (
            "Ann Marsh, who joined Harwick District Council from Stell Borough Council, has resigned.\n\nThe council's finance director, Joe Pike, will act.",
            ("Joe Pike", "finance director", "Harwick District Council", "current"),
        ),
        ("Ann Marsh's attorney, Joe Pike of the firm Pike & Lowe, said she would sue.", ("Joe Pike", "attorney", "Pike & Lowe", "current")),
        ("Joe Pike, an analyst at brokers Penrose Hill, cut his forecast.", ("Joe Pike", "analyst", "Penrose Hill", "current")),
        ("Kelmore Group, the packaging maker, has appointed Ann Marsh as chief executive.", ("Ann Marsh", "chief executive", "Kelmore Group", "current")),
        ("Ann Marsh spent 11 years with the consultancy Ward Bellamy, latterly as a partner.", ("Ann Marsh", "partner", "Ward Bellamy", "former")),
    ],
)
def test_an_office_is_held_where_the_article_says(body: str, expected: Told) -> None:
    assert expected in roles(body)


@pytest.mark.parametrize(
    "body",
    [
        "The Harwick Union and the Stell Union met.\n\nThe union's president, Joe Pike, spoke.",
        "Harwick Metro buys its trains abroad.\n\nThe head of the union that represents drivers, Joe Pike, spoke.",
    ],
)
def test_which_of_two_bodies_is_meant_is_not_guessed(body: str) -> None:
    assert {org for who, _, org, _ in roles(body) if who == "Joe Pike"} == {None}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The council's leader, Coun Joe Pike (Lab), thanked her.", ("Joe Pike", "leader", None, "current")),
        ("Coun Joe Pike thanked her.", ("Joe Pike", "councillor", None, "current")),
        ("His sister, Ann Marsh, a chartered surveyor, sits beside him.", ("Ann Marsh", "chartered surveyor", None, "current")),
        ("The board voted 5-2 to fire General Manager Joe Pike.", ("Joe Pike", "General Manager", None, "former")),
        ("Ann Marsh MSP, convener of the committee, agreed.", ("Ann Marsh", "MSP", None, "current")),
        ("Ann Marsh, who now conducts the Harwick Philharmonic, was there.", ("Ann Marsh", "conducts", "Harwick Philharmonic", "current")),
        ("Joe Pike, 44, who served with Harwick Police for 16 years, pleaded guilty.", ("Joe Pike", "served with", "Harwick Police", "former")),
        ("Ann Marsh spoke. She was a teacher before becoming, at 36, deputy head of Stone School.", ("Ann Marsh", "deputy head", "Stone School", "current")),
        ("Kelmore Group has appointed Ann Marsh as chief executive from 1 September.", ("Ann Marsh", "chief executive", "Kelmore Group", "candidate")),
        ("Kelmore Group has appointed Ann Marsh as chief executive from 1 September. Marsh replaces Joe Pike.", ("Joe Pike", "chief executive", "Kelmore Group", "current")),
        ("Born in Harwick, the daughter of Arthur Marsh, a trawler owner, she read classics. Ann Marsh died in 1999.", ("Arthur Marsh", "trawler owner", None, "current")),
        (
            "Ann Marsh is stepping down as director of Harwick Food Bank. Marsh, 68, a retired nurse, will be replaced July 1 by Joe Pike.",
            ("Joe Pike", "director", "Harwick Food Bank", "candidate"),
        ),
    ],
)
def test_what_is_said_of_a_role_beside_its_title(body: str, expected: Told) -> None:
    assert expected in roles(body)
