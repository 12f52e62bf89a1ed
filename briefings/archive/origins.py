"""Which articles are copies of one text: the agency's wire in five outlets is five articles and one origin.

The same words are the same origin. Else the 16 smallest crc32 of all runs of five words are compared (a bottom-k
sketch; finds 99 % of copies after 15 % of the words were edited), and a candidate is confirmed on the full texts.
"""

from __future__ import annotations

import hashlib
import heapq
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from sqlalchemy import Connection, delete, select

from briefings.archive.database import bulk, in_parts
from briefings.archive.tables import origin_shingle, origin_text, shelved, version
from briefings.reading.spelling import search_words

_RUN = 5  # words
_SKETCH = 16  # numbers kept of each text
_SHORTEST = 30  # words; two shorter texts are the same or they are not
_SHARED = 2  # numbers of the sketch that make a candidate
_COPIED = 0.4  # of the shorter text's runs: 15 % edited words leave 0.44 of them
_COPIED_WITH_CREDIT = 0.25  # where both name the same agency
_CANDIDATES = 4  # that are confirmed on the full texts
_LONGEST = 20_000  # words that are compared


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of a text."""

    text: str  # fingerprint of the normalised words
    shingles: tuple[int, ...]


@dataclass(slots=True)
class Origins:
    """The origins of the versions of one transaction: what is stored, and what is about to be."""

    connection: Connection
    _texts: dict[str, int] = field(default_factory=dict)
    _by_shingle: dict[int, list[int]] = field(default_factory=dict)
    _pending: dict[int, tuple[int, str, str | None]] = field(default_factory=dict)  # version: origin, body, credit
    _rows: list[tuple[int, Sketch, int]] = field(default_factory=list)

    def look_up(self, sketches: Sequence[Sketch]) -> None:
        """Read what is stored about these texts, all at once."""
        for part in in_parts({sketch.text for sketch in sketches}):
            rows = self.connection.execute(
                select(origin_text.c.text, origin_text.c.origin).where(origin_text.c.text.in_(part))
                .order_by(origin_text.c.version.desc()))
            self._texts.update((row.text, row.origin) for row in rows)
        for part in in_parts({shingle for sketch in sketches for shingle in sketch.shingles}):
            rows2 = self.connection.execute(
                select(origin_shingle.c.shingle, origin_shingle.c.version)
                .where(origin_shingle.c.shingle.in_(part)).order_by(origin_shingle.c.version))
            for shingle, held in rows2:
                self._by_shingle.setdefault(shingle, []).append(held)

    def place(self, number: int, body: str, credit: str | None, sketch: Sketch) -> int:
        """The origin of a version: an earlier copy's, or its own number."""
        origin = self._texts.get(sketch.text) if body else None
        if origin is None:
            origin = self._near(body, credit, sketch)
        origin = number if origin is None else origin
        self._texts.setdefault(sketch.text, origin)
        for shingle in sketch.shingles:
            self._by_shingle.setdefault(shingle, []).append(number)
        self._pending[number] = (origin, body, credit)
        self._rows.append((number, sketch, origin))
        return origin

    def write(self) -> None:
        """Store what `place` found."""
        bulk(self.connection, origin_text, ("text", "version", "origin"),
             sorted((sketch.text, number, origin) for number, sketch, origin in self._rows), "ON CONFLICT DO NOTHING")
        bulk(self.connection, origin_shingle, ("shingle", "version"),
             sorted((shingle, number) for number, sketch, _ in self._rows for shingle in sketch.shingles),
             "ON CONFLICT DO NOTHING")
        self._rows.clear()

    def _near(self, body: str, credit: str | None, sketch: Sketch) -> int | None:
        shared = Counter(held for shingle in sketch.shingles for held in self._by_shingle.get(shingle, ()))
        candidates = [(-count, held) for held, count in shared.items() if count >= _SHARED]
        if not candidates:
            return None
        runs = _runs(body)
        for _, held in sorted(candidates)[:_CANDIDATES]:
            stored = self._pending.get(held) or self._stored(held)
            if stored is None:
                continue
            origin, other, other_credit = stored
            theirs = _runs(other)
            copied = len(runs & theirs) / max(1, min(len(runs), len(theirs)))
            same_agency = credit is not None and credit == other_credit
            if copied >= (_COPIED_WITH_CREDIT if same_agency else _COPIED):
                return origin
        return None

    def _stored(self, held: int) -> tuple[int, str, str | None] | None:
        row = self.connection.execute(
            select(shelved.c.origin, version.c.body, version.c.credit)
            .join(version, version.c.id == shelved.c.version).where(shelved.c.version == held)).first()
        return None if row is None else (row.origin, row.body, row.credit)


def sketch(body: str) -> Sketch:
    """The comparable form of a text."""
    words = search_words(body)
    fingerprint = hashlib.sha256(" ".join(words).encode()).hexdigest()
    if len(words) < _SHORTEST:
        return Sketch(fingerprint, ())
    return Sketch(fingerprint, tuple(heapq.nsmallest(_SKETCH, _runs_of(words))))


def forget(connection: Connection, removed: Sequence[tuple[int, str]]) -> None:
    """Take versions (number and body) out of the comparison."""
    for number, body in removed:
        held = sketch(body)
        connection.execute(delete(origin_text).where(
            origin_text.c.text == held.text, origin_text.c.version == number))
        if held.shingles:
            connection.execute(delete(origin_shingle).where(
                origin_shingle.c.shingle.in_(held.shingles), origin_shingle.c.version == number))


def _runs(body: str) -> set[int]:
    return _runs_of(search_words(body))


def _runs_of(words: tuple[str, ...]) -> set[int]:
    """The crc32 of every run of five words."""
    pieces = [word.encode() for word in words[:_LONGEST]]
    joined = b" ".join(pieces)
    ends = list(accumulate(len(piece) + 1 for piece in pieces))
    starts = [0, *ends]
    crc32 = zlib.crc32
    return {crc32(joined[start : end - 1]) for start, end in zip(starts, ends[_RUN - 1 :], strict=False)}
