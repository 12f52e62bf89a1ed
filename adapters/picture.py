"""A timeline card as a picture: days on the left, what happened on the right, under each the outlet that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from html import escape
from pathlib import Path
from string import Template

import resvg_py
from PIL import ImageFont

from adapters import wording
from briefings import Card, Claim

_HERE = Path(__file__).parent
_FONTS = (_HERE / "fonts" / "DejaVuSans.ttf", _HERE / "fonts" / "DejaVuSans-Bold.ttf")
# What the fonts can show; a card in another script has no picture rather than one of empty boxes.
_SHOWN = re.compile(
    "[ -~\u00a0-\u024f\u0259\u02bb-\u02bf\u02c6-\u02dd\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff\u2010-\u2015\u2018-\u201f"
    "\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212]*")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\x00-\x1f]+")

_WIDTH, _MARGIN, _AXIS, _TEXT = 1000, 32, 250, 276
_TOP, _ROW_GAP, _FOOT = 112, 18, 56
_SIZE, _SMALL = 17, 13
_LEADING, _SMALL_LEADING = 24, 18
_LEAST, _MOST = 3, 14  # dates: below that a picture says nothing, above it nobody reads it
_LINES = 5  # of one event; a longer one is left to the card, whole
_HIGHEST = 1_300
_ZOOM = 1.5
_ALT = 1_000
_COLOURS = {"planned": "#2f6fb3", "alleged": "#b7791f", "denied": "#b7791f", "happened": "#1f7a4d"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and what it shows, in words for those who do not see it."""

    png: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One date of the timeline, broken into lines that fit its column."""

    day: tuple[str, ...]
    text: tuple[str, ...]
    source: str
    colour: str

    @property
    def height(self) -> int:
        return max(len(self.day) * _LEADING, len(self.text) * _LEADING + _SMALL_LEADING) + _ROW_GAP


def has_picture(card: Card) -> bool:
    """Whether drawing is worth the while: a timeline of three dates or more."""
    return card.kind == "timeline" and len(list(_dated(card))) >= _LEAST


def timeline_picture(card: Card) -> Picture | None:
    """The picture of a timeline card, or None: another kind, fewer than three dates, or letters the font lacks."""
    if not has_picture(card) or not _showable(card.title):
        return None
    claims = list(_dated(card))
    rows: list[_Row] = []
    height = _TOP
    for claim in claims:
        row = _row(claim)
        if row is None:
            continue
        if len(rows) == _MOST or height + row.height > _HIGHEST:
            break
        rows.append(row)
        height += row.height
    if len(rows) < _LEAST:
        return None
    left = sum(section.left_out for section in card.sections if section.key in ("events", "upcoming"))
    more = len(claims) - len(rows) + left
    png = resvg_py.svg_to_bytes(
        svg_string=_svg(card, rows, height, more), zoom=_ZOOM, skip_system_fonts=True,
        font_files=[str(path) for path in _FONTS], font_family="DejaVu Sans")
    return Picture(bytes(png), _alt(card, rows, more))


def _dated(card: Card) -> Iterator[Claim]:
    for section in card.sections:
        if section.key in ("events", "upcoming"):
            for line in section.lines:
                if isinstance(line, Claim) and line.when is not None:
                    yield line


def _row(claim: Claim) -> _Row | None:
    """None for an event that needs more lines than a picture has, or other letters than the font has."""
    assert claim.when is not None
    marks = wording.marks(claim)
    text = _clean(claim.text + (f" ({marks})" if marks else ""))
    outlets = tuple(dict.fromkeys(passage.outlet for passage in claim.evidence))
    source = _clean(outlets[0]) + (f" +{len(outlets) - 1}" if len(outlets) > 1 else "")
    day = _clean(wording.say_when(claim.when))
    if not all(map(_showable, (text, source, day))):
        return None
    days = _broken(day, _AXIS - _MARGIN - 24, _SIZE, bold=True)
    lines = _broken(text, _WIDTH - _TEXT - _MARGIN, _SIZE)
    sources = _broken(source, _WIDTH - _TEXT - _MARGIN, _SMALL)
    if len(lines) > _LINES or len(days) > 3 or len(sources) > 1:
        return None
    return _Row(days, lines, source, _COLOURS.get(claim.status or "happened", _COLOURS["happened"]))


def _clean(text: str) -> str:
    return " ".join(_UNSEEN.sub(" ", text).split())


def _showable(text: str) -> bool:
    return _SHOWN.fullmatch(_clean(text)) is not None


@cache
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS[bold]), size)


def _broken(text: str, width: int, size: int, bold: bool = False) -> tuple[str, ...]:
    """The text in lines of at most `width` pixels; a word longer than a line is broken where it must be."""
    font = _font(size, bold)
    lines: list[str] = []
    line = ""
    for word in text.split():
        while font.getlength(word) > width:
            room = next((count for count in range(len(word) - 1, 1, -1) if font.getlength(word[:count]) <= width), 1)
            lines += [line, word[:room]] if line else [word[:room]]
            line, word = "", word[room:]
        longer = f"{line} {word}".strip()
        if font.getlength(longer) <= width:
            line = longer
        else:
            lines.append(line)
            line = word
    return tuple([*lines, line] if line else lines)


def _svg(card: Card, rows: list[_Row], height: int, more: int) -> str:
    drawn: list[str] = []
    y = _TOP + _LEADING
    for row in rows:
        drawn.append(f'<circle cx="{_AXIS}" cy="{y - 6}" r="7" fill="{row.colour}" stroke="#ffffff" stroke-width="3"/>')
        for number, line in enumerate(row.day):
            drawn.append(_line(line, _AXIS - 22, y + number * _LEADING, _SIZE, 'text-anchor="end" font-weight="bold"'))
        for number, line in enumerate(row.text):
            drawn.append(_line(line, _TEXT, y + number * _LEADING, _SIZE))
        drawn.append(_line(row.source, _TEXT, y + len(row.text) * _LEADING - 3, _SMALL, fill="#5b6770"))
        y += row.height
    title = _broken(_clean(card.title), _WIDTH - 2 * _MARGIN, 26, bold=True)
    shown = title[0] + ("…" if len(title) > 1 else "")
    template = Template((_HERE / "picture.svg").read_text(encoding="utf-8"))
    return template.substitute(
        width=_WIDTH, height=height + (_FOOT if more else _MARGIN), margin=_MARGIN, axis=_AXIS, text=_TEXT, top=_TOP, bottom=height,
        foot=height + 30, title=escape(shown), rows="\n".join(drawn), more=escape(wording.more(more)),
        as_of=escape(wording.as_of(card, card.as_of.tzinfo or UTC)))


def _line(text: str, x: int, y: int, size: int, more: str = "", fill: str = "#16202a") -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}" {more}>{escape(text)}</text>'


def _alt(card: Card, rows: list[_Row], more: int) -> str:
    """The same in words, by whole events."""
    text = f"{_clean(card.title)}."
    for position, row in enumerate(rows):
        event = f" {' '.join(row.day)}: {' '.join(row.text)} ({row.source})."
        if len(text) + len(event) > _ALT:
            more += len(rows) - position
            break
        text += event
    return text + (f" {wording.more(more)}" if more else "")
