"""Which organisation "his party" and "her company" stand for."""

from __future__ import annotations

from tests.briefings.situations import notes


def linked(body: str, words: str) -> str | None:
    """The name behind the last occurrence of some words; None where they are linked to nobody."""
    found = notes(body)
    place = body.rindex(words)
    who = [m.entity for m in found.mentions if m.span == (place, place + len(words))]
    return found.entities[who[0]].name if who else None


def test_his_party_is_the_one_he_leads() -> None:
    body = "Alan Dray, leader of the Marlow Party, spoke on Monday. Mr Dray said his party would fight on."
    assert linked(body, "his party") == "Marlow Party"


def test_his_party_is_none_that_he_only_spoke_of() -> None:
    body = "Alan Dray spoke on Monday about the Marlow Party. Mr Dray said his party was over."
    assert linked(body, "his party") is None


def test_a_firm_named_beside_the_word_is_itself() -> None:
    body = "The company, Bright Path Learning, was hired in 2023.\n\nThe firm, Hargrove & Lyle, is to report by April 15."
    found = notes(body)
    assert [[found.entities[who].name for who in event.agents] for event in found.events if event.kind == "report"] == [["Hargrove & Lyle"]]
