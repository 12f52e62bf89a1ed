"""The codec gives back what it was given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.archive.codec import pack, unpack
from briefings.archive.stored import packed_notes, unpacked_notes
from briefings.reading.note import (
    AccountNote,
    DateNote,
    Entity,
    EventNote,
    Mention,
    Notes,
    Paragraph,
    QuoteNote,
    RelationNote,
    RoleNote,
    Sentence,
)

spans = st.tuples(st.integers(0, 9_999), st.integers(0, 9_999))
texts = st.text(max_size=30)
maybe = st.none() | st.integers(0, 99)
numbers = st.integers(0, 99)


def few(what: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(what, max_size=3).map(tuple)


accounts = st.builds(AccountNote, st.sampled_from(["reason", "claim"]), maybe, spans, numbers, texts)
all_notes = st.builds(
    Notes, numbers,
    few(st.builds(Paragraph, spans, st.sampled_from(["text", "heading"]))),
    few(st.builds(Sentence, spans, numbers)),
    few(st.builds(Entity, numbers, st.sampled_from(["person", "place"]), texts, few(texts), few(texts), few(texts))),
    few(st.builds(Mention, spans, numbers, st.sampled_from(["name", "pronoun"]))),
    few(st.builds(RoleNote, numbers, texts, maybe, st.none() | texts, st.just("former"), maybe, numbers, spans,
                  st.booleans())),
    few(st.builds(RelationNote, numbers, texts, numbers, numbers, spans, st.booleans())),
    few(st.builds(QuoteNote, few(spans), maybe, texts, st.just("direct"), numbers, st.none() | spans, maybe)),
    few(st.builds(DateNote, spans, texts, numbers)),
    few(st.builds(EventNote, texts, spans, spans, texts, st.just("happened"), few(numbers), few(numbers), few(numbers),
                  maybe, st.just("past"), numbers, maybe, few(accounts), numbers)))


@given(all_notes)
def test_notes_come_back_as_they_were(made: Notes) -> None:
    assert unpack(Notes, pack(made)) == made
    assert unpacked_notes(packed_notes(made)) == made


@dataclass(frozen=True, slots=True)
class Pin:
    day: date
    at: datetime | None
    kind: Literal["top", "end"]


@dataclass(frozen=True, slots=True)
class Board:
    name: str
    pins: tuple[Pin, ...]
    size: tuple[int, int]


def test_days_and_times_come_back_as_such() -> None:
    pins = (Pin(date(2026, 3, 2), None, "top"), Pin(date(2026, 3, 3), datetime(2026, 1, 1, tzinfo=UTC), "end"))
    board = Board("Planning", pins, (3, 4))
    assert unpack(Board, pack(board)) == board


@dataclass(frozen=True, slots=True)
class OldPage:
    text: str


@dataclass(frozen=True, slots=True)
class OldBook:
    best: OldPage
    pages: tuple[OldPage, ...]
    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Page:
    text: str
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    best: Page
    pages: tuple[Page, ...]
    size: tuple[int, int]
    lent: date | None = None


def test_what_was_packed_before_a_field_was_added_takes_its_default() -> None:
    packed = pack(OldBook(OldPage("a"), (OldPage("b"), OldPage("c")), (3, 4)))
    assert unpack(Book, packed) == Book(Page("a"), (Page("b"), Page("c")), (3, 4))


def test_what_a_newer_version_packed_is_refused() -> None:
    with pytest.raises(ValueError):
        unpack(OldBook, pack(Book(Page("a"), (), (3, 4))))


@pytest.mark.parametrize("damaged", ["", "[]", "[1]", "null", '{"a":1}', "[1,[2]]"])
def test_anything_else_is_refused(damaged: str) -> None:
    with pytest.raises(ValueError):
        unpack(Board, damaged)
