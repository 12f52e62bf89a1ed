"""Roles in the sentences of newspapers: who is what, where, still or once, by classes of sentence."""

from __future__ import annotations

import pytest

from tests.briefings.situations import roles

Told = tuple[str, str, str | None, str]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Det Con Ann Marsh, of Brackley Police, gave evidence.", ("Ann Marsh", "detective constable", "Brackley Police", "current")),
        ("Medical Examiner Dr. Ann Marsh ruled the death a homicide.", ("Ann Marsh", "Medical Examiner", None, "current")),
        ("Joe Pike was a law clerk to Justice Ann Marsh.", ("Joe Pike", "law clerk", None, "former")),
        ("Labour's Treasury spokesman, Joe Pike, said it was late.", ("Joe Pike", "Treasury spokesman", "Labour", "current")),
        ("Joe Pike, of Elm Crescent, Harwick, who was finance director until 2022, denied it.", ("Joe Pike", "finance director", None, "former")),
        ("Joe Pike, a former prisons minister himself, sighed.", ("Joe Pike", "prisons minister", None, "former")),
        ("The Colt family's attorney, Ann Marsh, said they would sue.", ("Ann Marsh", "attorney", None, "current")),
        ("Ann Marsh has since become chairman of Marsh Holdings.", ("Ann Marsh", "chairman", "Marsh Holdings", "current")),
        ("Joe Pike will serve as interim coach for the rest of the season.", ("Joe Pike", "interim coach", None, "current")),
        ("The inquiry heard Ann Marsh QC, a former coroner, for two days.", ("Ann Marsh", "coroner", None, "former")),
        ("So did Joe Pike, her brother, now technical director of the Football Board.", ("Joe Pike", "technical director", "Football Board", "current")),
        ("Her opponent, former governor Joe Pike, walked the line.", ("Joe Pike", "governor", None, "former")),
        ("The board removed co-founder Ann Marsh as chief executive.", ("Ann Marsh", "chief executive", None, "former")),
        ("Ann Marsh, the general counsel, and marketing head Ina Colt resigned on Friday.", ("Ann Marsh", "general counsel", None, "former")),
        ("Harwick Albion, then managed by Joe Pike, won promotion.", ("Joe Pike", "managed", "Harwick Albion", "former")),
        ("Joe Pike led Marsh Holdings before he retired.", ("Joe Pike", "led", "Marsh Holdings", "former")),
        ("Marsh Holdings' managing director and majority owner, Ann Marsh, is away.", ("Ann Marsh", "majority owner", "Marsh Holdings", "current")),
    ],
)
def test_what_joe_pike_and_ann_marsh_are_is_read(sentence: str, expected: Told) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("Joe Pike was a law clerk to Justice Ann Marsh.", ("Ann Marsh", "law clerk")),
        ("Ann Marsh has retired at 24 to train as a barrister.", ("Ann Marsh", "barrister")),
        ("The company, Sentrale, is run by Joe Pike's flatmate, Alan Dray.", ("Joe Pike", "run")),
        ("Ann Marsh, a trustee, succeeded Joe Pike, who resigned as chairman in March.", ("Joe Pike", "trustee")),
        ("Ann Marsh, the branch secretary, will take over in May from Joe Pike.", ("Joe Pike", "branch secretary")),
    ],
)
def test_nobody_is_given_an_office_of_somebody_else(sentence: str, never: tuple[str, str]) -> None:
    assert never not in {(name, title) for name, title, _, _ in roles(sentence)}


def test_the_unions_deputy_is_the_deputy_of_the_association_that_has_a_general_secretary() -> None:
    body = "Joe Pike, general secretary of the Prison Staff Association, wept.\n\nThe union's deputy leader, Ann Marsh, did not."
    assert ("Ann Marsh", "deputy leader", "Prison Staff Association", "current") in roles(body)


def test_the_bank_is_the_one_that_the_article_is_about() -> None:
    body = (
        "Harwick Bank lost money on Monday. Harwick Bank said it was sorry.\n\nJoe Pike, a former governor of the Bank of England, wrote the report. "
        "The bank's head of risk, Ann Marsh, read it."
    )
    assert ("Ann Marsh", "head of risk", "Harwick Bank", "current") in roles(body)


def test_the_former_union_president_is_the_person_whom_the_article_is_about() -> None:
    body = "Joe Pike was jailed on Friday.\n\nJoe Pike wept.\n\nJudge Ina Colt also ordered the former union president to repay it."
    assert ("Joe Pike", "union president", None, "former") in roles(body)
