"""Judged news (tests/quality/news/README.md) as sentences with names, to learn from and to score."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefings.reading.model.words import words
from training.corpora import ORGANISATION, PERSON, PLACE, Chunk, Sentence, joined

_MARK = re.compile(r"<(/?)([polcdqis])((?:\s[^<>]*)?)>")
_KINDS = {"p": PERSON, "o": ORGANISATION, "l": PLACE}

# A full stop after these ends no sentence.
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Cllr|Coun|Insp|Supt|Det|Rev|Hon|Jr|Sr|vs|v|"
    r"No|Nos|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec|approx|al|Ch|Ald|Maj|Fr|Mt|Ft|Ave|Rd)"
    r"|(?:^|[\s.(“\"])[A-Z])\.$"
)
_STOP = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z0-9£$€])|\n+")


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence and its names: first code point, code point after, number of the type."""

    text: str
    names: tuple[tuple[int, int, int], ...]


def read(path: Path) -> tuple[str, list[tuple[int, int, int]]]:
    """The body of a judged article without its marks, and the names marked in it."""
    body = path.read_text(encoding="utf-8").split("\n%%%\n")[1]
    text: list[str] = []
    length = 0
    opened: list[tuple[str, int]] = []
    names: list[tuple[int, int, int]] = []
    last = 0
    for mark in _MARK.finditer(body):
        text.append(body[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        closing, letter, _ = mark.groups()
        if not closing:
            opened.append((letter, length))
            continue
        # Marks may cross: a name can begin inside indirect speech and a sentence end inside a quotation.
        at = max(number for number, (began, _) in enumerate(opened) if began == letter)
        _, start = opened.pop(at)
        # A name inside a name ("<o>University of <l>…</l></o>") belongs to the outer one.
        if letter in _KINDS and not any(outer in _KINDS for outer, _ in opened):
            names.append((start, length, _KINDS[letter]))
    text.append(body[last:])
    return "".join(text), sorted(names)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end: simple and the same everywhere, for training and scoring only."""
    start = 0
    for stop in [*(found.end() for found in _STOP.finditer(text)), len(text)]:
        if stop < len(text) and text[stop - 1] != "\n" and _SHORT.search(text[start:stop]):
            continue
        some = text[start:stop]
        if some.strip():
            left = start + len(some) - len(some.lstrip())
            yield left, start + len(some.rstrip())
        start = stop


def judged(path: Path) -> list[Judged]:
    """The sentences of one judged article, each with its names; a name over a boundary joins its sentences."""
    text, names = read(path)
    spans = list(sentences(text))
    found: list[Judged] = []
    at = 0
    while at < len(spans):
        start, end = spans[at]
        while at + 1 < len(spans) and any(a < end < b for a, b, _ in names):
            at += 1
            end = spans[at][1]
        inside = tuple((a - start, b - start, kind) for a, b, kind in names if start <= a and b <= end)
        found.append(Judged(text[start:end], inside))
        at += 1
    return found


def sentence_of(one: Judged) -> Sentence:
    """A judged sentence as the chunks that training takes."""
    chunks: list[Chunk] = []
    last = 0
    for start, end, kind in one.names:
        if one.text[start : start + 4] == "the ":  # judges differ on "the Gazette"; the article is no part of a name
            start += 4
        chunks.append(_chunk(one.text[last:start], None))
        chunks.append(_chunk(one.text[start:end], kind))
        last = end
    chunks.append(_chunk(one.text[last:], None))
    return joined(chunks)


def is_of_sport(path: Path) -> bool:
    """Whether a judged article says in its front matter that it is of sport."""
    return "\ndomain: sport\n" in path.read_text(encoding="utf-8").split("\n%%%\n")[0] + "\n"


def articles(folder: Path) -> list[Path]:
    """All judged articles of a part, in order."""
    return sorted(folder.rglob("*.judged"))


def _chunk(text: str, kind: int | None) -> Chunk:
    return Chunk(tuple(word.text for word in words(text)), kind)
