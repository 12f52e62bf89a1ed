"""The ladder of a career: what somebody rose to, from which office they rose, and which they left again; offices of long ago."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, roles

Told = tuple[str, str, str | None, str]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tom Hale joined Pike Homes in 2004 and rose to be regional director in Harwick before being made chief executive.", ("regional director in Harwick", "former")),
        ("Tom Hale joined Pike Homes in 2004 and rose to become head of sales before leaving in 2015.", ("head of sales", "former")),
        ("Tom Hale joined Pike Homes in 2004, becoming head of sales in 2009.", ("head of sales", "current")),
        ("Tom Hale, who was a clerk until becoming head of sales in 2015, said so.", ("head of sales", "current")),
        ("Tom Hale worked as an office boy before rising to chief executive.", ("chief executive", "unknown")),
        ("Tom Hale was made head of sales in 2005 and retired as finance director in 2019.", ("finance director", "former")),
        ("Tom Hale worked his way up from receptionist to managing director.", ("receptionist", "former")),
        ("Tom Hale worked his way up from receptionist to managing director.", ("managing director", "current")),
        ("Tom Hale, promoted from deputy editor, takes over as editor.", ("deputy editor", "former")),
        ("Tom Hale was made finance director in 2012 and chief executive three years later.", ("finance director", "former")),
        ("Tom Hale was made finance director in 2012 and chief executive three years later.", ("chief executive", "current")),
        ("Tom Hale, who joined as finance director from Pike Foods in 2013 and got the top job two years later, will receive £3m.", ("finance director", "former")),
        ("Tom Hale took over as head of sales in 2015 and left in 2018.", ("head of sales", "former")),
        ("Tom Hale was appointed head of sales in 2015 but lasted only a year.", ("head of sales", "former")),
        ("Tom Hale was appointed head of sales in 2015, resigned in 2016 and is now a teacher.", ("head of sales", "former")),
        ("Tom Hale was appointed head of sales in 2015 and resigned as a councillor.", ("head of sales", "current")),
        ("Tom Hale was appointed head of sales in 2015 and will leave in May.", ("head of sales", "current")),
        ("Tom Hale, who was elected county attorney twice before going into private practice, said so.", ("county attorney", "former")),
        ("Tom Hale was enthroned only in November, having been Archdeacon of Saltby for nine years.", ("Archdeacon of Saltby", "former")),
        ("Tom Hale gave up teaching to become a firefighter.", ("firefighter", "current")),
        ("Tom Hale quit as head of sales to become finance director of Pike Homes.", ("finance director", "current")),
        ("Tom Hale, later mayor of Harwick, taught there.", ("mayor of Harwick", "unknown")),
        ("Tom Hale went on to become mayor of Harwick.", ("mayor of Harwick", "current")),
        ("Tom Hale, mayor in 1988, opened it.", ("mayor", "former")),
        ("Tom Hale, the mayor of Harwick who lost in May, said so.", ("mayor of Harwick", "former")),
        ("Tom Hale, the artistic director who saved the theatre, has left with immediate effect.", ("artistic director", "former")),
        ("Profits fell after its finance director, Tom Hale, left.", ("finance director", "former")),
        ("Tom Hale's time as head of sales ended in May.", ("head of sales", "former")),
        ("Tom Hale practises as a solicitor.", ("solicitor", "current")),
        ("Tom Hale, an attorney representing Ann Marsh, said so.", ("attorney", "current")),
        ("Tom Hale, leading the inquiry, said so.", ("leading the inquiry", "current")),
        ("Tom Hale has taught physics at Harwick College since 2009.", ("has taught physics", "current")),
    ],
)
def test_how_a_rung_of_the_ladder_stands(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in {(title, status) for name, title, _, status in roles(sentence) if name == "Tom Hale"}


def test_a_foot_of_the_ladder_is_told_beside_an_office_in_the_same_house() -> None:
    told = roles("Tom Hale joined Pike Systems as a clerk in 1990 and rose to become head of sales before being made chief executive in 2015.")
    assert {title for _, title, _, _ in told} == {"clerk", "head of sales", "chief executive"}


_OBITUARY = (
    "Ann Marsh, who has died aged 90, was born in Harwick.\n\nIn 1976 the prime minister, Joe Pike, sacked her. His secretary, Tom Hale, wrote in 1980 that he was sorry.\n\n"
    "“She was kind,” said the mayor, Rita Voss.\n\nShe is survived by a son, Sam Marsh, a surgeon."
)


@pytest.mark.parametrize(("name", "title", "status"), [("Joe Pike", "prime minister", "former"), ("Rita Voss", "mayor", "current"), ("Sam Marsh", "surgeon", "current")])
def test_an_obituary_tells_of_offices_of_long_ago(name: str, title: str, status: str) -> None:
    assert {told for who, what, _, told in roles(_OBITUARY) if (who, what) == (name, title)} == {status}


def test_who_left_when_the_firm_cut_jobs_is_not_the_firm() -> None:
    told = events("Pike Systems cut 240 jobs in January, when its finance director, Tom Hale, left.")
    assert [people for kind, _, people, _ in told if kind == "leave"] == [("Tom Hale",)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tom Hale has left Pike Homes four months after he was moved aside as chief executive.", ("chief executive", "former")),
        ("Tom Hale was eased out as chief executive in May.", ("chief executive", "former")),
        ("Tom Hale gave up the role of chief executive in May.", ("chief executive", "former")),
        ("Tom Hale will give up his post as chief executive in May.", ("chief executive", "current")),
    ],
)
def test_whoever_is_moved_aside_or_gives_it_up(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in {(title, status) for name, title, _, status in roles(sentence) if name == "Tom Hale"}


def test_fellow_students_who_began_a_firm_are_students_no_more() -> None:
    assert ("Ann Marsh", "fellow student", None, "former") in roles("Tom Hale started Pike Homes in 2014 with Ann Marsh, a fellow student.")


def test_whoever_is_to_be_replaced_hands_on_the_office_they_give_up() -> None:
    told = roles("Tom Hale would give up the role of chief executive to become chief scientist. He will be replaced in June by Ann Marsh, who ran Havblikk.")
    assert ("Ann Marsh", "chief executive", None, "candidate") in told


def test_the_partner_of_a_shareholder_is_not_the_firms() -> None:
    told = roles(
        "Pike Homes' biggest shareholder, the venture capital firm Cairn Peak, which owns 38 per cent, had been pressing for a change.\n\nIts managing partner, Ann Marsh, has chaired Pike Homes since 2022."
    )
    assert ("Ann Marsh", "managing partner", "Cairn Peak", "current") in told


def test_who_left_an_officials_office_is_no_chief_of_staff() -> None:
    told = roles("The treasurer's chief of staff, Tom Hale, ordered it. Hale left the treasurer's office in January to manage a campaign.")
    assert {status for _, title, _, status in told if title == "chief of staff"} == {"former"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Tom Hale, a surgeon, was removed from the transplant team.", ("Tom Hale", "surgeon", None, "current")),
        ("Ann Marsh told a panel that another surgeon, Dr Tom Hale, had operated.", ("Tom Hale", "surgeon", None, "current")),
        ("The surgeon whom Ann Marsh reported, Dr Tom Hale, gave up his licence.", ("Tom Hale", "surgeon", None, "current")),
        ("Harwick council has a new leader. The Radical Party voted. Tom Hale becomes leader again. The Radical Party lost.", ("Tom Hale", "leader", None, "current")),
    ],
)
def test_callings_that_a_team_does_not_end(body: str, expected: Told) -> None:
    assert expected in roles(body)
