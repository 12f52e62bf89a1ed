"""A version as it lies in the database: its row, its notes packed, and the article as its source brought it."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from briefings.archive.codec import pack, unpack
from briefings.archive.sight import micros
from briefings.archive.tables import version
from briefings.news import Article
from briefings.reading.note import Notes

VERSION_COLUMNS = tuple(column.name for column in version.columns)
_TEXTS = ("key", "source", "outlet", "headline", "body", "url", "byline", "credit", "language")
_UNHELD = re.compile("[\x00\ud800-\udfff]")  # characters that a database cannot hold


def packed_notes(notes: Notes) -> bytes:
    """Notes as they are stored: a fifth of their positional JSON, for 20 µs a reading."""
    return zlib.compress(pack(notes).encode("utf-8", "surrogatepass"), 1)


def unpacked_notes(stored: bytes) -> Notes:
    """Notes as reading made them."""
    return unpack(Notes, zlib.decompress(stored).decode("utf-8", "surrogatepass"))


def version_row(number: int, article: int, order: int, print_: str, brought: Article, notes: Notes, backlog: bool,
                now: datetime) -> tuple[object, ...]:
    """The row of a new version, in the order of VERSION_COLUMNS."""
    return (number, article, order, brought.source, print_, brought.outlet, brought.headline, brought.url,
            brought.byline, _written(brought.published), brought.published_basis, brought.status,
            _written(brought.embargo_until), brought.credit, _written(brought.updated), brought.language, micros(now),
            backlog, notes.reader, brought.body, packed_notes(notes))


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def article_of(row: Row[Any]) -> Article:
    """A stored version as its source brought it."""
    return Article(
        key=row.key, source=row.source, outlet=row.outlet, headline=row.headline, body=row.body, url=row.url,
        byline=row.byline, published=_time(row.published), published_basis=row.published_basis, status=row.status,
        embargo_until=_time(row.embargo_until), credit=row.credit, updated=_time(row.updated), language=row.language)


def _time(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)


def cleaned(brought: Article) -> Article:
    """The article without characters that no database holds; each gives way to one sign, so that spans stay true."""
    changed: dict[str, Any] = {name: _UNHELD.sub("\ufffd", value) for name in _TEXTS
                               if isinstance(value := getattr(brought, name), str) and _UNHELD.search(value)}
    return replace(brought, **changed) if changed else brought
