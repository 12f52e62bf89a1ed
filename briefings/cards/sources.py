"""Where the articles come from: the sources of a desk, what each holds and how it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from briefings.cards.card import Card, Remark, Section
from briefings.questions import Question
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class SourceStanding:
    """A source as a desk sees it. `trouble` says why its last reading failed, None when it went well."""

    name: str
    articles: int
    read: datetime | None
    trouble: str | None


@dataclass(frozen=True, slots=True)
class SourcesContents:
    """The sources of a desk."""

    kind: str
    as_of: datetime
    sources: tuple[SourceStanding, ...]


def sources_card(standings: Sequence[SourceStanding], question: Question, now: datetime, zone: tzinfo,
                 deliveries: Sequence[Remark] = ()) -> Card:
    """A line a source, in the order of the configuration; then what is to be known of deliveries."""
    lines = tuple(Remark(_told(standing, zone), heading=standing.name) for standing in standings)
    return Card(
        "sources",
        now,
        "Sources",
        (),
        tuple(part for part in (Section("sources", lines), Section("subscriptions", tuple(deliveries))) if part.lines),
        (),
        SourcesContents("sources", now, tuple(standings)),
        question,
    )


def _told(standing: SourceStanding, zone: tzinfo) -> str:
    count = f"{standing.articles:,} article{'' if standing.articles == 1 else 's'}"
    read = "never read" if standing.read is None else f"read {standing.read.astimezone(zone):%-d %B %Y, %H:%M}"
    return f"{count}, {read}" + (f"; the last reading failed: {standing.trouble}" if standing.trouble else "")
