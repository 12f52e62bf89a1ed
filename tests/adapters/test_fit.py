"""Cards shortened by whole claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.fit import cut, fit
from briefings import Card, Claim, Remark, Section
from tests.adapters.cards import any_cards, card, claim, evidence


def size(shown: Card) -> int:
    """A platform as small as can be: it counts characters, sources included."""
    def of(line: Claim | Remark) -> int:
        if isinstance(line, Remark):
            return len(line.text)
        sources = sum(min(len(each.headline), 50) for each in line.evidence)
        return (len(line.text) + sources + min(len(line.heading or ""), 100) + min(len(line.voice or ""), 100)
                + len(line.note or "") + sum(map(of, line.under)))

    lines = (*shown.lead, *(line for section in shown.sections for line in section.lines))
    return len(shown.title) + sum(map(of, lines))


def within(most: int) -> Callable[[Card], bool]:
    return lambda shown: size(shown) <= most


def texts(shown: Card) -> list[str]:
    return [line.text for line in (*shown.lead, *(line for section in shown.sections for line in section.lines))]


def test_a_card_that_fits_stays_as_it_is() -> None:
    whole = card(Section("events", (claim(),)))
    assert fit(whole, within(1000)).card is whole
    assert fit(whole, within(1000)).left is None


def test_lines_go_from_the_end_of_each_section_and_are_counted() -> None:
    events = tuple(claim(f"Event {number} of the story") for number in range(8))
    quotes = tuple(claim(f"Quote {number} of the story") for number in range(8))
    fitted = fit(card(Section("events", events), Section("quotes", quotes, 5)), within(320))
    shown = fitted.card.sections
    assert [section.key for section in shown] == ["events", "quotes"]
    assert shown[0].lines == events[:len(shown[0].lines)]
    assert shown[0].left_out == 8 - len(shown[0].lines) > 0
    assert shown[1].left_out == 5 + 8 - len(shown[1].lines)
    assert len(shown[0].lines) > len(shown[1].lines)


def test_the_rest_is_a_card_for_the_next_page() -> None:
    events = tuple(claim(f"Event {number} of the story") for number in range(8))
    pages, left = [], card(Section("events", events))
    while left is not None:
        fitted = fit(left, within(150))
        pages.append(texts(fitted.card))
        left = fitted.left  # type: ignore[assignment]
    assert [text for page in pages for text in page] == [event.text for event in events]


def test_accounts_are_left_out_before_their_claim_and_counted() -> None:
    whole = card(Section("events", (claim(under=tuple(claim(f"Account {number}") for number in range(6))),)))
    fitted = fit(whole, within(140))
    line = fitted.card.sections[0].lines[0]
    assert isinstance(line, Claim)
    assert 0 < len(line.under) < 6
    assert line.note == f"{6 - len(line.under)} more accounts"
    assert fitted.left is not None


def test_one_claim_that_is_too_long_alone_is_cut_between_words() -> None:
    whole = card(lead=(claim("It was said and " * 200),), title="Ada Finch")
    line = fit(whole, within(200)).card.lead[0]
    assert line.text.endswith(("said…", "and…", "was…", "It…"))
    assert len(line.evidence) == 1


def test_cut_stays_within_its_room() -> None:
    assert cut("The ferry will not sail", 12) == "The ferry…"
    assert cut("The ferry, though", 12) == "The ferry…"
    assert cut("short", 12) == "short"
    assert cut("unbreakable-and-long", 8) == "unbreak…"


@settings(max_examples=30, deadline=None)
@given(any_cards, st.integers(400, 3000))
def test_any_card_keeps_its_headline_first_claim_and_source(whole: Card, most: int) -> None:
    fitted = fit(whole, within(most))
    shown = fitted.card
    assert size(shown) <= most
    assert shown.title
    originals = {line.text for line in (*whole.lead, *(line for section in whole.sections for line in section.lines))}
    cut_ones = [text for text in texts(shown) if text not in originals]
    assert len(cut_ones) <= 1
    if texts(whole):
        assert len(texts(shown)) >= 1
    if cut_ones:
        assert len(texts(shown)) == 1
        assert cut_ones[0].endswith("…")
    if whole.lead and shown.lead:
        assert shown.lead[0].evidence[0] == whole.lead[0].evidence[0]


def test_sources_of_one_claim_are_fewer_before_its_words_are() -> None:
    crowded = replace(claim("Short and clear"), evidence=tuple(evidence(str(n), headline="h" * 50) for n in range(9)))
    line = fit(card(lead=(crowded,)), within(120)).card.lead[0]
    assert (line.text, len(line.evidence)) == ("Short and clear", 1)
