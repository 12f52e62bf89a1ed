"""What articles said before: older versions, for comparing only; what is shown is always the newest text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from briefings.archive.rows import among
from briefings.archive.sight import Sight, micros, moment_at
from briefings.archive.stored import unpacked_notes
from briefings.archive.tables import article, shelved, version
from briefings.reading.note import Notes
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Former:
    """An older version of an article."""

    article: str
    version: int
    body: str
    notes: Notes


def formers(connection: Connection, newest: Iterable[tuple[str, int]], until: datetime, after: int | None,
            ) -> tuple[Former, ...]:
    """The versions before these (article and number) that were there at a moment, or when their source was added.

    `after` is the newest version that was there; None: go by the time of filing.
    """
    numbers = {int(name[1:]): number for name, number in newest if number > 1}
    if not numbers:
        return ()
    rows = connection.execute(
        select(version.c.article, version.c.number, version.c.body, version.c.notes)
        .where(among(version.c.article, numbers), version.c.status == "usable",
               or_(version.c.filed <= micros(until) if after is None else version.c.id <= after, version.c.backlog))
        .order_by(version.c.article, version.c.number))
    return tuple(Former(f"a{row.article}", row.number, row.body, unpacked_notes(row.notes))
                 for row in rows if row.number < numbers[row.article])


def founded(connection: Connection) -> datetime | None:
    """When the archive's first article was filed."""
    first = connection.execute(select(article.c.first_filed).order_by(article.c.id).limit(1)).scalar()
    return None if first is None else moment_at(first)


def newest(connection: Connection) -> int:
    """The number of the newest stored version; numbers grow in the order in which versions are stored."""
    return int(connection.execute(select(func.max(version.c.id))).scalar() or 0)


def standing(connection: Connection, seen: Sight, quoted: Iterable[tuple[str, int]]) -> bool:
    """Whether these texts (article and number) may all be quoted at this moment."""
    wanted = {(int(name[1:]), number) for name, number in quoted}
    rows = connection.execute(
        select(version.c.article, version.c.number).join(shelved, shelved.c.version == version.c.id)
        .where(among(shelved.c.article, sorted({name for name, _ in wanted})), *seen.shelf()))
    return wanted <= {(row.article, row.number) for row in rows}
