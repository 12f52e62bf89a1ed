"""Many articles looked at lightly: their numbers and the names in them from the index, without texts and notes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, or_, select

from briefings.archive.rows import among
from briefings.archive.sight import Sight, micros
from briefings.archive.tables import known_name, name_posting, shelved, version
from briefings.reading.lexicon import COUNTRIES
from briefings.reading.note import Entity, Notes
from briefings.reading.spelling import name_key
from briefings.values import dataclass

_COUNTRIES = frozenset(map(name_key, COUNTRIES))


@dataclass(frozen=True, slots=True)
class Outline:
    """An article as far as linking by names looks at it: no words, and of its notes the names alone, as their keys."""

    article: str
    version: int
    outlet: str
    headline: str
    published: datetime | None
    origin: str
    body: str
    notes: Notes


def appeared(connection: Connection, seen: Sight, since: datetime, after: int | None, limit: int) -> list[int]:
    """The numbers of the newest versions that were filed, or whose embargo opened, after a moment; oldest first.

    `after` is the newest version that was there then, which misses nothing of a reading that was under way; None: go
    by the time of filing.
    """
    fresh = (shelved.c.appeared > micros(since) if after is None
             else or_(shelved.c.version > after, shelved.c.opens > micros(since)))
    order = (shelved.c.version,) if after is not None else (shelved.c.appeared, shelved.c.version)
    rows = connection.execute(select(shelved.c.version).where(fresh, *seen.shelf())
                              .order_by(*(column.desc() for column in order)).limit(limit)).scalars()
    return list(rows)[::-1]


def newest_naming(connection: Connection, seen: Sight, most: Mapping[str, int], as_of: datetime, upto: int | None,
                  ) -> dict[str, list[tuple[int, int]]]:
    """For each name key the newest versions (with their moments) that name it and were there at a moment, so many at most."""
    there: ColumnElement[bool] = shelved.c.appeared <= micros(as_of) if upto is None else shelved.c.version <= upto
    asked = (select(name_posting.c.version, name_posting.c.moment)
             .join(shelved, shelved.c.version == name_posting.c.version)
             .where(there, *seen.shelf(), name_posting.c.key == bindparam("asked_key")).distinct()
             .order_by(name_posting.c.moment.desc(), name_posting.c.version.desc()).limit(bindparam("so_many")))
    return {key: [(number, moment) for number, moment in connection.execute(
        asked, {"asked_key": key, "so_many": limit})] for key, limit in most.items()}


def outlines(connection: Connection, numbers: Iterable[int]) -> dict[int, Outline]:
    """Versions that were found visible, in outline."""
    rows = connection.execute(
        select(shelved.c.version, shelved.c.article, shelved.c.origin, shelved.c.names, version.c.number,
               version.c.outlet, version.c.published)
        .join(version, version.c.id == shelved.c.version).where(among(shelved.c.version, numbers))).all()
    names = {row.version: [name for name, _ in json.loads(row.names)] for row in rows}
    entities = {
        number: Entity(number, kind, key, (key,)) for number, key, kind in connection.execute(
            select(known_name.c.id, known_name.c.key, known_name.c.type).where(
                among(known_name.c.id, sorted({name for found in names.values() for name in found}))))
        if key not in _COUNTRIES}
    return {row.version: Outline(
        f"a{row.article}", row.number, row.outlet, "", datetime.fromisoformat(row.published) if row.published else None,
        f"o{row.origin}", "",
        Notes(0, (), (), tuple(entities[name] for name in names[row.version] if name in entities), (), (), (), (), (), ()))
        for row in rows}
