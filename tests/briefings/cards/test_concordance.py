"""A concordance finds the texts that hold words or a phrase."""

from __future__ import annotations

from briefings.cards.concordance import Concordance

_TEXTS = ("the ferry pier opens | sam tarry", "sam brown saw ann tarry at the pier", "", "the pier the ferry pier")
_FOUND = Concordance(text.split() for text in _TEXTS)


def test_texts_that_hold_every_word_are_found() -> None:
    assert _FOUND.holding(("pier", "ferry")) == {0, 3}
    assert _FOUND.holding(("tarry", "sam")) == {0, 1}


def test_a_phrase_is_its_words_one_after_the_other() -> None:
    assert _FOUND.saying(("sam", "tarry")) == {0}
    assert _FOUND.saying(("the", "ferry", "pier")) == {0, 3}


def test_a_phrase_does_not_reach_from_one_text_or_part_into_the_next() -> None:
    assert _FOUND.saying(("tarry", "sam")) == set()
    assert _FOUND.saying(("opens", "sam")) == set()
    assert _FOUND.saying(("pier", "the")) == {3}


def test_what_is_nowhere_and_what_is_nothing_is_not_found() -> None:
    assert _FOUND.holding(("pier", "harbour")) == _FOUND.saying(("pier", "harbour")) == set()
    assert _FOUND.holding(()) == _FOUND.saying(()) == set()
