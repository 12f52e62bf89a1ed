"""A source as the configuration states it, and what is remembered of its places; all that an answer needs of sources."""

from __future__ import annotations

from datetime import UTC, tzinfo

from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """One line of `sources:` in the configuration, checked.

    `kind` is the key that names it ("folder", "feed" …), `place` what stands behind that key: an address, or a path
    already made absolute. `every` is the shortest time between two readings in seconds, None when it is to be learned.
    `follow`: whether a feed's summaries lead to the full pages (None: where the feed has an address); `keep`: how many
    of the newest entries are read; `allow_hosts`: hosts ("host" or "host:port") that may have a private address.
    """

    name: str
    kind: str
    place: str
    outlet: str | None = None
    language: str | None = None
    timezone: tzinfo = UTC
    every: int | None = None
    follow: bool | None = None
    keep: int | None = None
    allow_hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What is remembered of one place of a source since it was last read.

    `validator` is the source's own words for "as it was then" (time and size of a file, ETag of an address); `key` the
    article that was filed from there, None where a place holds none or many.
    """

    validator: str
    key: str | None = None
