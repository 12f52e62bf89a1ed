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
        (
            "Ann Marsh went to the Harwick State Highway Patrol.\n\nSgt. Joe Pike, a spokesman for the patrol, said so.",
            ("Joe Pike", "spokesman for the patrol", "Harwick State Highway Patrol", "current"),
        ),
        ("The Harwick Opera has named the violinist and broadcaster Ann Marsh as its next artistic director.", ("Ann Marsh", "artistic director", "Harwick Opera", "candidate")),
        ("The Vega Array has appointed Swedish astronomer Ann Marsh as its director general.", ("Ann Marsh", "director general", "Vega Array", "current")),
        ("Pike Systems chief executive Ann Marsh and finance director Joe Pike will leave.", ("Joe Pike", "finance director", "Pike Systems", "current")),
        ("The chairman of the Stone branch of the Police Federation, Sgt Joe Pike, agreed.", ("Joe Pike", "chairman of the branch", "Police Federation", "current")),
        ("The Harwick School of Music trained Ann Marsh, a pianist, who was for six years leader of the Tyne Sinfonia.", ("Ann Marsh", "leader", "Tyne Sinfonia", "former")),
        ("Harwick Rovers have appointed their former captain Joe Pike as manager.", ("Joe Pike", "captain", "Harwick Rovers", "former")),
        ("Joe Pike, a former senator and one-time chairman of Galway United, agreed.", ("Joe Pike", "senator", None, "former")),
        ("Rep. Joe Pike, R-Texas, a member of the Senate Budget Committee, agreed.", ("Joe Pike", "member", "Senate Budget Committee", "current")),
        ("The dean of the College of Engineering at Plains State University, Joe Pike, spoke.", ("Joe Pike", "dean of College of Engineering", "Plains State University", "current")),
        ("Corbel Systems fell. Its chairman and co-founder, Joe Pike, sold stock.", ("Joe Pike", "co-founder", "Corbel Systems", "current")),
        ("Ann Marsh came from the accounting firm Bell Thornton, where she was a partner.", ("Ann Marsh", "partner", "Bell Thornton", "former")),
        ("Joe Pike came in 2014 from Hallmark Systems, where he ran the North American division.", ("Joe Pike", "ran the North American division", "Hallmark Systems", "former")),
        ("The Harwick Golf Club banned him.\n\nClub secretary Joe Pike said so.", ("Joe Pike", "Club secretary", "Harwick Golf Club", "current")),
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


def test_a_club_that_somebody_left_is_not_the_club() -> None:
    told = roles("Newbridge Marchers have signed Ann Marsh, who left Castleford Tigers.\n\nDefence coach Joe Pike will stay.")
    assert {org for who, _, org, _ in told if who == "Joe Pike"} == {None}


def test_what_is_left_is_not_what_is_taken_over() -> None:
    told = roles("The chief executive of Roof for All, Ann Marsh, is leaving to head the Homes Regulator. She succeeds Joe Pike.")
    assert not any(who == "Joe Pike" for who, *_ in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "Prop Joe Pike will lead the side at Bedford on Saturday.",
        "Ann Marsh, whose father, Earl, was Joe Pike's vice president at the local, agreed.",
    ],
)
def test_what_makes_no_role(sentence: str) -> None:
    assert not any(title.startswith(("lead", "vice")) for _, title, _, _ in roles(sentence))


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
        ("The team's owner, Joe Pike, fired general manager Ann Marsh of the Harwick Hawks.", ("Joe Pike", "owner", None, "current")),
        ("The speaker of parliament, Joe Pike, will be acting president while Ann Marsh is away.", ("Joe Pike", "speaker of parliament", None, "current")),
        ("Ald. Joe Pike was in court.", ("Joe Pike", "alderman", None, "current")),
        ("The auditor-general, Joe Pike, should investigate.", ("Joe Pike", "auditor-general", None, "current")),
        ("Ann Marsh, a mother of three, was introduced Sunday as principal.", ("Ann Marsh", "principal", None, "current")),
        ("Ann Marsh taught math at Trinity Prep and most recently was assistant principal at Lakeview Academy.", ("Ann Marsh", "assistant principal", "Lakeview Academy", "former")),
        ("Harland Systems has poached Bentwood's head of design, Ann Marsh, to be its next design director.", ("Ann Marsh", "design director", "Harland Systems", "candidate")),
        ("Minch's convener of shop stewards, Joe Pike of the union Seafare, said so.", ("Joe Pike", "convener of shop stewards", "Seafare", "current")),
        ("Joe Pike was head of projects under Sir Ian Lowe.", ("Joe Pike", "head of projects", None, "former")),
        ("Ann Marsh, whose father, Joe Pike, led the department in the 1990s, started as a dispatcher.", ("Ann Marsh", "dispatcher", None, "former")),
        ("The novelist and critic Ann Marsh, 44, was there.", ("Ann Marsh", "novelist", None, "current")),
        ("Ann Marsh (Lab, Netherby), who chairs the planning committee, agreed.", ("Ann Marsh", "chairs the planning committee", None, "current")),
        ("For the defence, Ann Marsh argued that rent was owed.", ("Ann Marsh", "for the defence", None, "current")),
        ("Joe Pike, who played safety at Ridgeline State from 1994 to 1997, agreed.", ("Joe Pike", "played safety at", "Ridgeline State", "former")),
        ("Joe Pike hosts a radio show.", ("Joe Pike", "hosts a radio show", None, "current")),
        ("Ann Marsh is leaving after six years to head the Homes Regulator.", ("Ann Marsh", "head", "Homes Regulator", "candidate")),
        ("Ann Marsh was forced out in 2018 and now works as a consultant.", ("Ann Marsh", "consultant", None, "current")),
        (
            "Ann Marsh is stepping down as director of Harwick Food Bank. Marsh, 68, a retired nurse, will be replaced July 1 by Joe Pike.",
            ("Joe Pike", "director", "Harwick Food Bank", "candidate"),
        ),
    ],
)
def test_what_is_said_of_a_role_beside_its_title(body: str, expected: Told) -> None:
    assert expected in roles(body)


def test_an_obituary_goes_on_about_whom_it_tells_of() -> None:
    told = roles(
        "Joe Pike, who has died aged 84, was deputy general secretary of the Print Workers' Union.\n\n"
        "The son of a docker, he left school at 15. He chaired the Working Lives Museum.\n\n"
        "Neil Hale, then Labour leader, made him a peer in 1988, and from 1997 to 2001 he was a whip in the Lords. He was president of Harwick Rovers.\n\n"
        "He is survived by his second wife, the journalist Harriet Moss."
    )
    assert {("Joe Pike", title, "former") for title in ("chaired", "whip", "president")} <= {(who, title, status) for who, title, _, status in told}
    assert {title for who, title, _, _ in told if who == "Neil Hale"} == {"leader"}
