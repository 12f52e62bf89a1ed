"""Offices that are named as things: the presidency, the captaincy."""

from __future__ import annotations

import pytest

from tests.briefings.situations import roles


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ina Colt gave up the chairmanship of the energy committee in March.", {("Ina Colt", "chair of the energy committee", None, "former")}),
        ("Ina Colt won the leadership of the Marsh Party from Alan Dray.", {("Ina Colt", "leader", "Marsh Party", "current"), ("Alan Dray", "leader", "Marsh Party", "former")}),
        ("Ina Colt will give up the directorship of the planets group to Alan Dray.", {("Ina Colt", "director of the planets group", None, "current"), ("Alan Dray", "director of the planets group", None, "candidate")}),
        ("The club has stripped Ina Colt of the captaincy.", {("Ina Colt", "captain", None, "former")}),
        ("Ina Colt has been handed the captaincy of Harwick Town.", {("Ina Colt", "captain", "Harwick Town", "current")}),
        ("Ina Colt is running for the presidency of the union.", {("Ina Colt", "president of the union", None, "candidate")}),
        ("Ina Colt takes over the chairmanship next month.", {("Ina Colt", "chair", None, "candidate")}),
        ("The captaincy went to Ina Colt.", {("Ina Colt", "captain", None, "current")}),
        ("Ina Colt, who removed her son, Alan Dray, from the board and took the chair herself, said so.", {("Ina Colt", "chair", None, "current")}),
        ("Ina Colt became the first woman to hold the chair of physics at Harwick University.", {("Ina Colt", "chair of physics", "Harwick University", "current")}),
        ("Ina Colt, who is giving up the captaincy, scored twice.", {("Ina Colt", "captain", None, "current")}),
        ("Ina Colt is standing for the deputy leadership.", {("Ina Colt", "deputy leader", None, "candidate")}),
    ],
)
def test_an_office_that_is_won_held_or_lost_is_told_of_whoever_has_it(sentence: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    assert roles(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ina Colt refused to give up the chairmanship.",
        "Ina Colt failed to win the presidency.",
        "Ina Colt ruled out running for the leadership.",
        "Ina Colt turned down the editorship of the Harwick Argus.",
        "Ina Colt had been due to give up the headship in December.",
        "Ina Colt lost the leadership contest.",
        "Ina Colt took the leadership to court.",
        "Ina Colt held the leadership to account.",
        "Ina Colt took the chair by the window.",
        "Ina Colt won praise for her leadership.",
    ],
)
def test_who_neither_won_nor_lost_it_has_none(sentence: str) -> None:
    assert roles(sentence) == set()


def test_what_is_given_up_leaves_the_other_office_alone() -> None:
    told = roles("Ina Colt, now a backbencher, gave up the chairmanship of the energy committee in March.")
    assert ("Ina Colt", "backbencher", None, "current") in told
