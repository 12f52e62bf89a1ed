"""Small invented situations: articles, what reading makes of them, and an archive that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from briefings import Answer, Article, Question
from briefings.archive import Archive
from briefings.cards import compose
from briefings.linking.cutting import Calendar
from briefings.reading.note import Notes
from briefings.reading.notes import read

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def article(
    body: str,
    headline: str = "A headline of its own",
    outlet: str = "Brackley Courier",
    published: str | None = "2026-03-12",
    key: str = "",
) -> Article:
    """An article of the Brackley Courier, published on Thursday 12 March 2026 unless something else is said."""
    moment = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    return Article(
        key or f"test:{headline}:{outlet}",
        "tests",
        outlet,
        headline,
        body,
        published=moment,
        published_basis="stated" if published else "none",
    )


def notes(body: str, headline: str = "A headline of its own") -> Notes:
    """What reading makes of a body."""
    return read(article(body, headline))


def roles(body: str) -> set[tuple[str, str, str | None, str]]:
    """(who, title, organisation, status) of every role."""
    found = notes(body)
    return {(found.entities[r.entity].name, r.title, r.organisation_as_written, r.status) for r in found.roles}


def relations(body: str) -> set[tuple[str, str, str]]:
    """(who, relation, other) of every relation."""
    found = notes(body)
    return {(found.entities[r.entity].name, r.relation, found.entities[r.other].name) for r in found.relations}


def quotes(body: str) -> list[tuple[str, str | None, str]]:
    """(words, speaker, mode) of every direct or partial quotation."""
    found = notes(body)
    return [
        (body[slice(*q.spans[0])], found.entities[q.speaker].name if q.speaker is not None else None, q.mode)
        for q in found.quotes
        if q.mode != "indirect"
    ]


def events(body: str) -> list[tuple[str, str, tuple[str, ...], str | None]]:
    """(kind, status, to whom, date as written) of every event but sayings."""
    found = notes(body)
    return [
        (
            e.kind,
            e.status,
            tuple(found.entities[p].name for p in e.patients),
            body[slice(*found.dates[e.date].span)] if e.date is not None else None,
        )
        for e in found.events
        if e.kind != "say"
    ]


def archive_of(tmp_path: Path, articles: Sequence[Article]) -> Archive:
    """A real SQLite archive that holds these articles, read."""
    archive = Archive.open(f"sqlite:///{tmp_path / 'cuttings.db'}")
    for each in articles:
        archive.file(each, read(each), NOW)
    return archive


def asked(archive: Archive, kind: str, now: datetime = NOW, **values: str | int) -> Answer:
    """The answer to a question from a desk with every source."""
    question = Question(kind, None, tuple((name.rstrip("_"), value) for name, value in values.items()))
    with archive.shelf(None, now) as shelf:
        return compose(question, shelf, now, Calendar())
