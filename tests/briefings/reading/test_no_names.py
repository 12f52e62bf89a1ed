"""Degrees, faiths, feasts, illnesses, sums of money and works are no names; towns stand before "-based"."""

from __future__ import annotations

import pytest

from briefings.reading.named import Named
from briefings.reading.no_names import kind_of_known, without_no_names
from briefings.reading.note import NameType
from briefings.reading.text import read_text


def left(body: str, *taken: tuple[str, NameType]) -> list[tuple[str, str]]:
    """What is left of the names that a model took in a body, each where it first stands."""
    text = read_text(body, "")
    names = [Named((at, at + len(said)), kind, "", 0) for said, kind in taken for at in [text.view.index(said)]]
    return [(text.said(name.span), name.type) for name in without_no_names(text, names)]


@pytest.mark.parametrize(
    ("sentence", "said", "kind"),
    [
        ("She was appointed DBE in 1996.", "DBE", "organisation"),
        ("It topped the city's GCSE tables.", "GCSE", "organisation"),
        ("It is among the holiest sites of Islam.", "Islam", "place"),
        ("She will be gone by Labor Day.", "Labor Day", "person"),
        ("The treatment is for children with Amberg's myopathy.", "Amberg", "person"),
        ("His father had Parkinson's for nine years.", "Parkinson", "person"),
        ("They raised US$40 million in a week.", "US", "place"),
        ("A joiner found a Viking hoard.", "Viking", "organisation"),
        ("The British No 4 lost in three sets.", "No 4", "organisation"),
        ("The Minister for Higher Education ordered an inquiry.", "Higher Education", "organisation"),
        ("Higher Education Minister Bo Dray ordered an inquiry.", "Higher Education", "organisation"),
        ("He has hosted the breakfast programme “Daybreak” since 2009.", "Daybreak", "organisation"),
    ],
)
def test_what_only_looks_like_a_name_is_left_out(sentence: str, said: str, kind: NameType) -> None:
    assert left(sentence, (said, kind)) == []


@pytest.mark.parametrize(
    ("sentence", "said", "kind"),
    [
        ("Colin Bell said Bell's palsy had cost him a season.", "Colin Bell", "person"),
        ("The Guild of Masters (GM) met on Friday.", "GM", "organisation"),
        ("Lemke's law firm has done work for the city.", "Lemke", "person"),
        ("The US said it would appeal.", "US", "place"),
        ("The Treasury Secretary said no.", "Treasury", "organisation"),
        ("The Home Office Minister said no.", "Home Office", "organisation"),
        ("The Vikings lost again.", "Vikings", "organisation"),
    ],
)
def test_a_name_that_only_resembles_one_stays(sentence: str, said: str, kind: NameType) -> None:
    assert left(sentence, (said, kind)) == [(said, kind)]


def test_a_work_once_told_of_as_one_is_none_all_over_the_article() -> None:
    text = read_text("She wrote the novel “Hard Frost” in a month. Critics liked Hard Frost.", "")
    at = text.view.rindex("Hard Frost")

    assert without_no_names(text, [Named((at, at + 10), "organisation", "", 1)]) == []


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        ("The Huddersfield-based company said it would close two shops.", "Huddersfield"),
        ("They hired a New York-based lawyer.", "New York"),
        ("The firm bought a Brackley-headquartered rival.", "Brackley"),
    ],
)
def test_a_town_before_based_is_a_place(sentence: str, town: str) -> None:
    assert left(sentence) == [(town, "place")]


@pytest.mark.parametrize(
    "sentence",
    ["Faith-based schools are to lose money.", "The Swedish-born novelist won.", "They sell GPS-based watches.", "A web-based service is to close."],
)
def test_no_town_stands_where_another_word_is_based(sentence: str) -> None:
    assert left(sentence) == []


def test_parties_and_bodies_that_every_reader_knows_are_nobody() -> None:
    assert [kind_of_known(said) for said in ("Republicans", "Ofgem", "Sweden", "Dunmere")] == ["organisation", "organisation", "place", None]
