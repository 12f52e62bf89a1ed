"""What linking needs of a stored article, and the day it hangs its dates on."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from briefings.news import When
from briefings.reading.dates import Anchor, parse, resolve
from briefings.reading.note import Notes
from briefings.values import dataclass


class Cutting(Protocol):
    """An article version with its notes; the archive's Holding is one."""

    @property
    def article(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def outlet(self) -> str: ...
    @property
    def headline(self) -> str: ...
    @property
    def published(self) -> datetime | None: ...
    @property
    def origin(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def notes(self) -> Notes: ...


_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Calendar:
    """How articles' days are told: the newsroom's zone, and days that an editor stated for undated articles."""

    zone: ZoneInfo = _UTC
    stated: tuple[tuple[str, date], ...] = ()

    def day_of(self, cutting: Cutting) -> date | None:
        """The day an article was published in the newsroom's zone, or None when nobody knows."""
        for article, day in self.stated:
            if article == cutting.article:
                return day
        if cutting.published is None:
            return None
        return cutting.published.astimezone(self.zone).date()


def when_of(cutting: Cutting, date_index: int | None, tense: str, calendar: Calendar) -> When:
    """The date of a note as a When; without an expression, an event of the past is known to lie before its article."""
    published = calendar.day_of(cutting)
    if date_index is None:
        if published is not None and tense == "past":
            return When(None, published, "unknown", None, "publication", f"../{published.isoformat()}")
        return When()
    note = cutting.notes.dates[date_index]
    written = " ".join(cutting.body[note.span[0] : note.span[1]].split())
    return resolve(parse(note.symbol), Anchor(published), as_written=written, article=cutting.article)
