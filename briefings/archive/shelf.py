"""The archive's only door for questions: what one desk may see at one moment, and nothing else."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from types import TracebackType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from briefings.archive import lookup, outlines
from briefings.archive.database import Database
from briefings.archive.earlier import Former, formers, founded, newest, standing
from briefings.archive.lookup import KnownName
from briefings.archive.outlines import Outline
from briefings.archive.rows import among
from briefings.archive.search import SearchIndex
from briefings.archive.sight import Sight, micros, moment_at, sight
from briefings.archive.stored import unpacked_notes
from briefings.archive.tables import carriers, name_posting, shelved, version
from briefings.archive.words import best_span, phrases
from briefings.reading.note import Notes, Span
from briefings.reading.spelling import name_key
from briefings.values import dataclass

_PROBED = 8_000  # matches that are all ranked; of more, the newest _RANKED are ranked, and the answer says so
_RANKED = 2_000
_UNREAD = Notes(0, (), (), (), (), (), (), (), (), ())
_ARTICLE = re.compile(r"a\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Holding:
    """A quotable version of an article with what reading made of it."""

    article: str
    version: int
    source: str
    outlet: str
    headline: str
    url: str | None
    byline: str | None
    published: datetime | None
    credit: str | None
    filed: datetime
    origin: str
    body: str
    notes: Notes
    backlog: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, the higher the score the better; `snippet_span` is the sentence to show."""

    holding: Holding
    snippet_span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found. Not `complete`: there are at least `total`, and the best of the newest are shown."""

    total: int
    hits: tuple[Hit, ...]
    complete: bool


class Shelf:
    """Granted sources, usable, embargo passed, newest version: everything else is as if it did not exist.

    Within `with archive.shelf(…) as shelf` all answers come from one unchanging view of the archive.
    """

    def __init__(self, database: Database, search: SearchIndex, grant: frozenset[str] | None, now: datetime) -> None:
        self._database = database
        self._search = search
        self._grant = grant
        self._now = now
        self._held: tuple[ExitStack, Connection, Sight] | None = None

    def __enter__(self) -> Shelf:
        with ExitStack() as opening:
            connection = opening.enter_context(self._database.reading())
            seen = sight(connection, self._grant, self._now)
            self._held = (opening.pop_all(), connection, seen)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        if self._held is not None:
            opening, self._held = self._held[0], None
            opening.close()

    @contextmanager
    def _view(self) -> Iterator[tuple[Connection, Sight]]:
        if self._held is not None:
            yield self._held[1], self._held[2]
            return
        with self._database.reading() as connection:
            yield connection, sight(connection, self._grant, self._now)

    def holdings(self, articles: Iterable[str]) -> tuple[Holding, ...]:
        """These articles as far as they may be seen, in the order asked for."""
        wanted = [int(article[1:]) for article in dict.fromkeys(articles) if _ARTICLE.fullmatch(article)]
        found: dict[int, Holding] = {}
        with self._view() as (connection, seen):
            rows = connection.execute(_holdings().where(among(shelved.c.article, wanted), *seen.shelf()))
            found.update((row.article, _holding(row)) for row in rows)
        return tuple(found[number] for number in wanted if number in found)

    def texts(self, articles: Iterable[str]) -> dict[str, Holding]:
        """These articles as far as they may be seen, without what reading made of them: to hold evidence against."""
        wanted = {int(article[1:]) for article in articles if _ARTICLE.fullmatch(article)}
        with self._view() as (connection, seen):
            rows = connection.execute(_texts().where(among(shelved.c.article, sorted(wanted)), *seen.shelf()))
            return {f"a{row.article}": _holding(row, _UNREAD) for row in rows}

    def naming(self, keys: Iterable[str], limit: int = 2_000) -> tuple[Holding, ...]:
        """Articles that name somebody under one of these name keys, newest first."""
        moments: dict[int, int] = {}
        with self._view() as (connection, seen):
            for key in dict.fromkeys(keys):
                rows = connection.execute(
                    select(name_posting.c.version, name_posting.c.moment)
                    .join(shelved, shelved.c.version == name_posting.c.version)
                    .where(name_posting.c.key == key, *seen.shelf()).distinct()
                    .order_by(name_posting.c.moment.desc(), name_posting.c.version.desc()).limit(limit))
                moments.update((number, moment) for number, moment in rows)
            newest = sorted(moments, key=lambda number: (-moments[number], -number))[:limit]
            return _load(connection, newest)

    def names_like(self, words: str, limit: int = 25) -> tuple[KnownName, ...]:
        """Names that are these words, have words that begin so, or else are nearly spelt so; best first."""
        with self._view() as (connection, seen):
            return lookup.names_like(connection, seen, words, limit)

    def names_with(self, words: str, limit: int = 200) -> tuple[KnownName, ...]:
        """Full names that hold these whole words in order ("tarry": Sam Tarry, Ann Tarry), most written about first."""
        with self._view() as (connection, seen):
            return lookup.names_with(connection, seen, words, limit)

    def search(self, words: str, outlet: str | None = None, byline: str | None = None, since: date | None = None,
               until: date | None = None, limit: int = 10, offset: int = 0) -> Hits:
        """Articles that hold every word and every "phrase in quotation marks", best first.

        Days are those of publication in the article's own zone, both included; an undated article has none.
        """
        wanted = phrases(words)
        if not wanted:
            return Hits(0, (), True)
        with self._view() as (connection, seen):
            conditions = [*seen.shelf(), *_filters(outlet, byline, since, until)]
            source = self._search.source.join(shelved, shelved.c.version == self._search.version)
            rows = connection.execute(
                select(shelved.c.version, shelved.c.moment).select_from(source)
                .where(self._search.matches(wanted), *conditions)
                .order_by(self._search.version.desc()).limit(_PROBED + 1)).all()
            complete = len(rows) <= _PROBED
            moments: dict[int, int] = {row.version: row.moment for row in (rows if complete else rows[:_RANKED])}
            scores = self._search.scores(connection, wanted, list(moments))
            best = sorted(scores, key=lambda number: (-scores[number], -moments[number], -number))
            holdings = _load(connection, best[offset : offset + limit])
            hits = tuple(Hit(holding, best_span(holding.body, _spans(holding), wanted), scores[number])
                         for number, holding in zip(best[offset:], holdings, strict=False))
            return Hits(len(rows) if complete else _PROBED, hits, complete)

    def latest(self, limit: int = 10, since: datetime | None = None) -> tuple[Holding, ...]:
        """The newest articles by publication (by filing where no date is known)."""
        conditions = [] if since is None else [shelved.c.moment >= micros(since)]
        return self._listed(conditions, (shelved.c.moment.desc(), shelved.c.version.desc()), limit)

    def planned(self, limit: int = 500) -> tuple[Holding, ...]:
        """Articles that tell of something planned, newest first."""
        return self._listed([shelved.c.plans > 0], (shelved.c.moment.desc(), shelved.c.version.desc()), limit)

    def appeared(self, since: datetime, after: int | None, limit: int = 5_000) -> list[int]:
        """The numbers of what appeared after a moment: new articles, new versions and opened embargoes; oldest first."""
        with self._view() as (connection, seen):
            return outlines.appeared(connection, seen, since, after, limit)

    def loaded(self, numbers: Sequence[int]) -> dict[int, Holding]:
        """Versions whose numbers this shelf gave, whole."""
        with self._view() as (connection, _):
            return dict(zip(numbers, _load(connection, numbers), strict=True))

    def newest_naming(self, most: Mapping[str, int], as_of: datetime, upto: int | None) -> dict[str, list[tuple[int, int]]]:
        """For each name key the numbers and moments of the newest articles that name it, so many at most."""
        with self._view() as (connection, seen):
            return outlines.newest_naming(connection, seen, most, as_of, upto)

    def outlines(self, numbers: Sequence[int]) -> Mapping[int, Outline]:
        """Versions whose numbers this shelf gave, with nothing but the names in them."""
        with self._view() as (connection, _):
            return outlines.outlines(connection, numbers)

    def formers(self, holdings: Iterable[Holding], until: datetime, after: int | None = None) -> tuple[Former, ...]:
        """Older versions of these that were there at a moment: to compare with, never to show."""
        with self._view() as (connection, _):
            return formers(connection, [(each.article, each.version) for each in holdings], until, after)

    def newest(self) -> int:
        """The number of the newest stored version, whoever may see it."""
        with self._view() as (connection, _):
            return newest(connection)

    def stands(self, quoted: Iterable[tuple[str, int]]) -> bool:
        """Whether these texts (article and version) may all be quoted now."""
        with self._view() as (connection, seen):
            return standing(connection, seen, quoted)

    def founded(self) -> datetime | None:
        """When the archive's first article was filed."""
        with self._view() as (connection, _):
            return founded(connection)

    def at(self, address: str) -> Holding | None:
        """The article at an address."""
        found = self._listed([shelved.c.address == address], (shelved.c.version.desc(),), 1)
        return found[0] if found else None

    def count(self) -> int:
        """How many articles there are."""
        with self._view() as (connection, seen):
            return int(connection.execute(select(func.count()).select_from(shelved).where(*seen.shelf())).scalar_one())

    def count_by_source(self) -> Mapping[str, int]:
        """How many articles each source brings; one that two sources bring counts for both."""
        counts: Counter[str] = Counter()
        with self._view() as (connection, seen):
            held = (select(carriers.c.bringing, func.count()).join(shelved, shelved.c.carriers == carriers.c.id)
                    .where(*seen.shelf()).group_by(carriers.c.id, carriers.c.bringing))
            for bringing, count in connection.execute(held):
                counts.update({source: int(count) for source in json.loads(bringing)
                               if self._grant is None or source in self._grant})
        return counts

    def outlets(self) -> tuple[str, ...]:
        """The outlets of all articles, in the order of the alphabet."""
        with self._view() as (connection, seen):
            rows = connection.execute(select(version.c.outlet).distinct().join(
                shelved, shelved.c.version == version.c.id).where(*seen.shelf())).scalars()
            return tuple(sorted(rows, key=name_key))

    def _listed(self, conditions: Sequence[ColumnElement[bool]], order: Sequence[ColumnElement[Any]], limit: int,
                ) -> tuple[Holding, ...]:
        with self._view() as (connection, seen):
            numbers = connection.execute(
                select(shelved.c.version).where(*conditions, *seen.shelf()).order_by(*order).limit(limit)).scalars()
            return _load(connection, list(numbers))


def _filters(outlet: str | None, byline: str | None, since: date | None, until: date | None,
             ) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if outlet is not None:
        conditions.append(shelved.c.outlet.contains(name_key(outlet), autoescape=True))
    if byline is not None:
        conditions.append(shelved.c.byline.contains(name_key(byline), autoescape=True))
    if since is not None:
        conditions.append(shelved.c.day >= since.isoformat()[:10])
    if until is not None:
        conditions.append(shelved.c.day <= until.isoformat()[:10])
    return conditions


def _texts() -> Select[Any]:
    return select(
        version.c.article, version.c.number, version.c.source, version.c.outlet, version.c.headline, version.c.url,
        version.c.byline, version.c.published, version.c.credit, version.c.filed, version.c.backlog, version.c.body,
        shelved.c.version, shelved.c.origin).join(shelved, shelved.c.version == version.c.id)


def _holdings() -> Select[Any]:
    return _texts().add_columns(version.c.notes)


def _load(connection: Connection, numbers: Sequence[int]) -> tuple[Holding, ...]:
    """Versions that were found visible, in this order."""
    found: dict[int, Holding] = {}
    for row in connection.execute(_holdings().where(among(shelved.c.version, numbers))):
        found[row.version] = _holding(row)
    return tuple(found[number] for number in numbers)


def _holding(row: Row[Any], notes: Notes | None = None) -> Holding:
    return Holding(
        article=f"a{row.article}", version=row.number, source=row.source, outlet=row.outlet, headline=row.headline,
        url=row.url, byline=row.byline, published=datetime.fromisoformat(row.published) if row.published else None,
        credit=row.credit, filed=moment_at(row.filed), origin=f"o{row.origin}", body=row.body,
        notes=unpacked_notes(row.notes) if notes is None else notes, backlog=bool(row.backlog))


def _spans(holding: Holding) -> tuple[Span, ...]:
    """The sentences that may be shown."""
    shown = {index for index, paragraph in enumerate(holding.notes.paragraphs) if paragraph.kind in ("text", "list")}
    return tuple(sentence.span for sentence in holding.notes.sentences if sentence.paragraph in shown)

