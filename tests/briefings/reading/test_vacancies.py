"""Who fills a vacancy, where nobody is named whom they follow."""

from __future__ import annotations

import pytest

from tests.briefings.situations import roles

_LEFT = "Alan Dray resigned as chairman of the bank. "


@pytest.mark.parametrize(
    "told",
    [
        "Ina Colt gets the job.",
        "The job went to Ina Colt.",
        "The vacancy has been filled by Ina Colt.",
        "Ina Colt took over the following day.",
        "Ina Colt stepped into the role.",
        "Ina Colt took his place.",
        "Replacing him is Ina Colt.",
        "In his place comes Ina Colt.",
        "The board appointed Ina Colt in his place.",
        "Ina Colt stepped into his shoes.",
    ],
)
def test_who_fills_the_vacancy_has_the_office(told: str) -> None:
    assert ("Ina Colt", "chair of the bank", None, "current") in roles(_LEFT + told)


@pytest.mark.parametrize("told", ["Ina Colt will take over.", "Ina Colt takes over on Monday.", "The post will be filled by Ina Colt."])
def test_who_is_to_fill_it_does_not_have_it_yet(told: str) -> None:
    assert ("Ina Colt", "chair of the bank", None, "candidate") in roles(_LEFT + told)


@pytest.mark.parametrize(
    "body",
    [
        _LEFT + "Joe Pike quit as treasurer. Ina Colt takes over on Monday.",
        _LEFT + "Ina Colt took over the case.",
        "Alan Dray, the captain, left the field. Ina Colt took his place in the side.",
        _LEFT + "Ina Colt, a lawyer, took over 40 cases.",
        "The bank dismissed Joe Pike, its treasurer. Its founder, Alan Dray, and Sam Hale resigned. Ina Colt has taken over.",
    ],
)
def test_where_either_or_nobody_may_be_meant_nobody_follows(body: str) -> None:
    assert not {title for who, title, _, _ in roles(body) if who == "Ina Colt"} & {"chair of the bank", "treasurer", "captain"}
