"""By which words an article goes on about an organisation: "It said …", "Its chairman", "his party"."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes


def linked(body: str, words: str) -> str | None:
    """The name behind the last occurrence of some words; None where they are linked to nobody."""
    found = notes(body)
    place = body.rindex(words)
    who = [m.entity for m in found.mentions if m.span == (place, place + len(words))]
    return found.entities[who[0]].name if who else None


@pytest.mark.parametrize(
    ("body", "words", "who"),
    [
        ("Harrow Vale Council suspended Alan Dray on Monday. It said the step was neutral.", "It", "Harrow Vale Council"),
        ("Harrow Vale Council suspended Alan Dray on Monday. Its leader, Rita Coyle, agreed.", "Its", "Harrow Vale Council"),
        ("Alan Dray, leader of the Marlow Party, spoke on Monday. Mr Dray said his party would fight on.", "his party", "Marlow Party"),
    ],
)
def test_an_organisation_that_goes_on_is_linked(body: str, words: str, who: str) -> None:
    assert linked(body, words) == who


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Harrow Vale Council met on Monday. It was raining.", "It"),
        ("Alan Dray left Harrow Vale Council on Monday. It said nothing.", "It"),
        ("Alan Dray spoke on Monday about the Marlow Party. Mr Dray said his party was over.", "his party"),
    ],
)
def test_where_several_or_none_may_be_meant_nothing_is_linked(body: str, words: str) -> None:
    assert linked(body, words) is None
