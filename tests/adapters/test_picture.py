"""A timeline as a picture: there where it says something, absent where it would show empty boxes."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from adapters import drawing
from adapters.drawing import DrawingRoom
from adapters.picture import has_picture, timeline_picture
from briefings import Card, Claim, Section, When
from tests.adapters.cards import NASTY, card, claim, evidence


def timeline(*texts: str, **options: object) -> Card:
    day = When(date(2026, 3, 14), date(2026, 3, 14), "day", edtf="2026-03-14")
    events = tuple(claim(text, when=day, **options) for text in texts)
    return card(Section("events", events), kind="timeline", title="Ada Finch and the ferry")


def test_a_picture_shows_every_event_and_says_the_same_in_words() -> None:
    picture = timeline_picture(timeline("The ferry stopped", "The ferry sailed", "The ferry sank", status="alleged"))
    assert picture is not None
    image = Image.open(io.BytesIO(picture.png))
    assert image.width == 1500
    colours = image.convert("RGB").getcolors(1 << 24)
    assert colours is not None
    assert len(colours) > 20  # something was drawn, smoothly
    assert picture.alt == (
        "Ada Finch and the ferry. 14 March 2026: The ferry stopped (alleged) (Island Echo). "
        "14 March 2026: The ferry sailed (alleged) (Island Echo). "
        "14 March 2026: The ferry sank (alleged) (Island Echo).")


def test_words_really_stand_in_the_picture() -> None:
    empty = timeline_picture(timeline("a", "a", "a"))
    written = timeline_picture(timeline("a", "a", "The ferry did not sail on any Sunday of that year"))
    assert empty is not None
    assert written is not None

    def dark(png: bytes) -> int:
        return sum(Image.open(io.BytesIO(png)).convert("L").histogram()[:128])

    assert dark(written.png) > dark(empty.png) + 500


def test_a_card_of_another_kind_or_with_two_dates_has_no_picture() -> None:
    assert timeline_picture(timeline("one", "two")) is None
    assert timeline_picture(replace(timeline("one", "two", "three"), kind="who")) is None
    undated = card(Section("events", (claim("a"), claim("b"), claim("c"))), kind="timeline")
    assert not has_picture(undated)


def test_an_event_that_would_be_cut_or_unreadable_is_counted_instead() -> None:
    shown = timeline_picture(timeline("one", "two", "three", "and so on " * 200, "مرحبا بالعالم"))
    assert shown is not None
    assert shown.alt.endswith("… 2 more")
    assert "and so on" not in shown.alt


def test_a_long_timeline_is_shortened_by_whole_events_and_counted() -> None:
    shown = timeline_picture(timeline(*(f"Event number {number}" for number in range(40))))
    assert shown is not None
    image = Image.open(io.BytesIO(shown.png))
    assert image.height <= 2_400
    assert shown.alt.endswith("… 26 more")


def test_letters_beyond_english_are_drawn_and_other_scripts_are_not() -> None:
    assert timeline_picture(timeline("Żółć", "Αθήνα", "Москва – “здесь”")) is not None
    assert timeline_picture(timeline("漢字", "漢字", "漢字")) is None


@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_never_breaks_the_drawing(text: str) -> None:
    nasty = timeline(f"before {text} after", "two", "three", "four", note=text)
    odd = (evidence(outlet=text),)
    nasty = replace(nasty, title=f"Ada {text}", sections=(*nasty.sections, Section("events", (
        Claim("five", odd, when=When(as_written=text)),))))
    timeline_picture(nasty)


def test_markup_in_text_is_text() -> None:
    shown = timeline_picture(timeline("</text><script>", "a & b", '"quoted" <b>', "four"))
    assert shown is not None
    assert "</text><script>" in shown.alt


async def test_the_drawing_room_draws_in_a_process_of_its_own() -> None:
    room = DrawingRoom(patience=60.0)
    try:
        shown = await room.picture(timeline("one", "two", "three"))
        assert shown is not None
        assert shown == timeline_picture(timeline("one", "two", "three"))
        assert await room.picture(card(kind="who")) is None
    finally:
        room.close()


async def test_a_drawing_that_takes_too_long_or_fails_costs_the_picture_only(monkeypatch: pytest.MonkeyPatch) -> None:
    room = DrawingRoom(patience=0.01)
    try:
        monkeypatch.setattr(drawing, "timeline_picture", time.sleep)  # sleeping for a card is a TypeError over there
        assert await room.picture(timeline("one", "two", "three")) is None
    finally:
        room.close()
