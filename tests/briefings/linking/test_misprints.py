"""What a published correction says was wrong, and what is right."""

from __future__ import annotations

import re

import pytest

from briefings.linking.misprints import figures, misprints


def found(headline: str, body: str) -> list[tuple[str, str]]:
    spans = [match.span() for match in re.finditer(r"(?:[^.]|\.(?=\d))+\.?", body)]
    return [(each.wrong, each.right) for each in misprints(headline, body, spans)]


@pytest.mark.parametrize(("headline", "body", "expected"), [
    ("Correction: Quarry inquiry", "On Monday we reported that 640 lorries a day use the quarry road. The correct figure is 460.",
     [("640", "460")]),
    ("Correction", "The quarry road is used by 460 lorries a day, not 640 as we reported.", [("640", "460")]),
    ("Corrections and clarifications", "An earlier version of this article said that the bridge would cost £12m. It "
     "should have said £14m.", [("£12m", "£14m")]),
    ("Clarification: club vote", "We wrongly stated that 12% of members voted; in fact 21% did.", [("12%", "21%")]),
    ("Correction", "The company cut 400 jobs rather than the 4,000 we gave in our report.", [("4,000", "400")]),
    ("Correction to ferry story", "This article incorrectly said twelve people were hurt. The correct number is "
     "twenty-two.", [("twelve", "twenty-two")]),
    ("CORRECTION: Hospital waiting list", "Our report on Tuesday gave the number of patients as 1.2 million. The actual "
     "number is 1.02 million.", [("1.2 million", "1.02 million")]),
])
def test_the_wrong_and_the_right_figure_are_found(headline: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert found(headline, body) == expected


@pytest.mark.parametrize(("headline", "body"), [
    ("Quarry lorries: 460 a day, not 640", "The quarry road is used by 460 lorries a day, not 640, a councillor said."),
    ("Correction officers strike", "The union said 400, not 500, officers walked out."),
    ("Correction", "We said that the vote was on 12 May 2026. It was on 14 May."),
    ("Correction", "We misspelt the name of Corwin Ridley on Monday. We are sorry."),
    ("Correction", "We reported that 640 lorries use the road. We no longer stand by that figure."),
    ("Correction", "We said 30 of 40 seats were lost. The correct figures are 20 of 40."),
])
def test_what_does_not_say_both_takes_nothing_back(headline: str, body: str) -> None:
    assert found(headline, body) == []


@pytest.mark.parametrize("written", ["9.30", "24.6", "0.75"])
def test_four_signs_that_are_no_year_are_a_figure_like_any_other(written: str) -> None:
    assert [match.group() for match in figures(f"It took him {written} to cross, in 1987.")] == [written]
