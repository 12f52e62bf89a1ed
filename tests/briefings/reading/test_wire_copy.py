"""What news agencies write every day: “said on Monday it had agreed”, their datelines, a relative clause that goes on."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes, relations


@pytest.mark.parametrize(("sentence", "kind"), [
    ("Norvik Inc said on Monday it had agreed to buy Kelso Bio for $4.3 billion.", "agree"),
    ("Norvik Inc said last week it had agreed to buy Kelso Bio for $4.3 billion.", "agree"),
    ("Norvik Inc said in 2024 it had agreed to buy Kelso Bio for $4.3 billion.", "agree"),
])
def test_a_firm_that_says_on_a_day_what_it_did_is_who_did_it(sentence: str, kind: str) -> None:
    read = notes(sentence)
    assert [[read.entities[one].name for one in event.agents] for event in read.events if event.kind == kind] == [["Norvik Inc"]]


def test_a_dateline_of_a_day_alone_is_no_part_of_the_sentence() -> None:
    read = notes("July 13 (MW) - Drugmaker Norvik Inc said on Monday it had agreed to buy Kelso Bio.")
    assert all("(MW)" not in event.text for event in read.events)


def test_who_is_behind_a_relative_clause_that_goes_on_is_not_the_sentences_subject() -> None:
    found = events(
        "Ms Rao is under pressure from Elkhorn Partners, a hedge fund with a 6% stake, which opposed the deal from the start and has called for her to be replaced."
    )
    assert not any("Rao" in str(each) for each in found if each[0] == "urge")


def test_a_relative_clause_ends_where_the_verb_of_the_sentence_follows_its_comma() -> None:
    read = notes("Walt Hendry, a retired car dealer who had served on the Ridge board for 14 years, said in a letter that he was going.")
    assert [event.text for event in read.events if event.kind == "serve"] == ["[Walt Hendry] had served on the Ridge board for 14 years"]


def test_the_day_of_a_closing_price_is_no_day_of_the_event() -> None:
    read = notes("Norvik Inc will pay $61 per share, a premium of 38% to Kelso's closing price on Friday.")
    assert [event.date for event in read.events if event.kind == "pay"] == [None]


def test_a_firms_name_with_what_it_owns_left_out_is_the_firms() -> None:
    read = notes("Norvik rose on Monday. Kelso shares jumped 36%, while Norvik's fell 3%.")
    assert {entity.name for entity in read.entities if entity.type == "organisation"} <= {"Norvik", "Kelso"}


def test_a_climbing_partner_is_no_partner() -> None:
    assert not any(relation == "partner" for _, relation, _ in relations("Fergus Lyle is missing. Mr Lyle's climbing partner, Anna Zeller, remains in hospital."))
