"""What is remembered of sources between two reloads: where each article was found, how the source is, HTTP's marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Table, select

from briefings.archive.codec import pack, unpack
from briefings.archive.database import Database
from briefings.archive.rows import insert_all
from briefings.archive.tables import http_cache, place, source_health
from briefings.sources.settings import Seen
from briefings.values import dataclass

T = TypeVar("T", "Health", "Cached")


@dataclass(frozen=True, slots=True)
class Health:
    """How a source is. `good` is its last reading without a failure, `changed` the last that brought something new."""

    source: str
    tried: datetime | None = None
    good: datetime | None = None
    changed: datetime | None = None
    failures: int = 0  # in a row
    trouble: str | None = None  # why the last one failed, in words an editor can act on
    rhythm: int | None = None  # seconds between two readings, as learned


@dataclass(frozen=True, slots=True)
class Cached:
    """What an address said when it was last read."""

    address: str
    etag: str | None = None
    last_modified: str | None = None
    fingerprint: str | None = None
    moved_to: str | None = None  # by a permanent redirect
    read: datetime | None = None
    fresh_until: datetime | None = None


class SourceMemory:
    """The memory of sources, by their names and addresses."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def places(self, source: str) -> Mapping[str, Seen]:
        """Where a source found what, as it was then."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(place.c.place, place.c.validator, place.c.key).where(place.c.source == source))
            return {row.place: Seen(row.validator, row.key) for row in rows}

    def remember(self, source: str, seen: Sequence[tuple[str, Seen]]) -> None:
        """Note where a source found what, as it was then."""
        if seen:
            with self._database.writing() as connection:
                insert_all(connection, place, ("source", "place", "validator", "key"),
                           [(source, where, was.validator, was.key) for where, was in seen],
                           "ON CONFLICT (source, place) DO UPDATE SET validator = excluded.validator, "
                           "key = excluded.key")

    def health(self, source: str) -> Health:
        """How a source is; one that was never tried has nothing to tell."""
        return self._read(Health, source_health, "source", source) or Health(source)

    def record(self, *healths: Health) -> None:
        """Remember how sources are."""
        self._write(source_health, ("source", "health"), {health.source: health for health in healths})

    def cached(self, address: str) -> Cached:
        """What an address said when it was last read; nothing for a new one."""
        return self._read(Cached, http_cache, "address", address) or Cached(address)

    def keep(self, cached: Cached) -> None:
        """Remember what an address said."""
        self._write(http_cache, ("address", "held"), {cached.address: cached})

    def _read(self, kind: type[T], table: Table, key: str, value: str) -> T | None:
        with self._database.reading() as connection:
            packed = connection.execute(select(table).where(table.c[key] == value)).first()
        return None if packed is None else unpack(kind, packed[1])

    def _write(self, table: Table, columns: tuple[str, str], values: Mapping[str, object]) -> None:
        if not values:
            return
        with self._database.writing() as connection:
            insert_all(connection, table, columns, [(key, pack(value)) for key, value in values.items()],
                 f"ON CONFLICT ({columns[0]}) DO UPDATE SET {columns[1]} = excluded.{columns[1]}")
