"""Filing: what becomes of an article that a source brings, decided first and then done, in one transaction.

An article has one version for each text it ever had. Each source stands at the version it brought last, so that two
sources with different texts of one article (a feed's summary, the full page) do not overwrite each other's again and
again, and a desk that is granted one of them is never shown the other's text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, func, select, update

from briefings.archive.rows import insert_all
from briefings.archive.search import SearchIndex
from briefings.archive.shelving import Held, Mark, held_of, shelve
from briefings.archive.sight import micros
from briefings.archive.stored import VERSION_COLUMNS, version_row
from briefings.archive.tables import BY_THE_DESK, article_source, version
from briefings.archive.tables import article as article_table
from briefings.news import Article
from briefings.reading.note import Notes
from briefings.values import dataclass

Filed = Literal["new", "updated", "unchanged", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Filing:
    """An article to be filed with what reading made of it.

    `backlog`: it was there when the source was added, so it is filed but is no news.
    """

    article: Article
    notes: Notes
    backlog: bool = False


def fingerprint(article: Article) -> str:
    """What tells one version of an article from the next; times of updating and the source play no part."""
    told = (article.outlet, article.headline, article.body, article.url, article.byline, article.status, article.credit,
            article.published.isoformat() if article.published else None, article.published_basis,
            article.embargo_until.isoformat() if article.embargo_until else None)
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def file(connection: Connection, search: SearchIndex, filings: Sequence[Filing], now: datetime) -> list[Filed]:
    """File articles, each whole, in the transaction of this connection."""
    results: list[Filed] = []
    for run in _with_keys_once(filings):
        results += _file_run(connection, search, run, now)
    return results


def _with_keys_once(filings: Sequence[Filing]) -> Iterable[list[Filing]]:
    run: list[Filing] = []
    keys: set[str] = set()
    for filing in filings:
        if filing.article.key in keys:
            yield run
            run, keys = [], set()
        run.append(filing)
        keys.add(filing.article.key)
    if run:
        yield run


def _file_run(connection: Connection, search: SearchIndex, run: list[Filing], now: datetime) -> list[Filed]:
    held = held_of(connection, [filing.article.key for filing in run])
    next_article = (connection.execute(select(func.max(article_table.c.id))).scalar() or 0) + 1
    next_version = (connection.execute(select(func.max(version.c.id))).scalar() or 0) + 1
    results: list[Filed] = []
    fresh: dict[int, tuple[int, Article, Notes]] = {}
    new_articles, standing_of_sources, version_rows, touched, withdrawn = [], [], [], [], []
    for filing in run:
        brought, key = filing.article, filing.article.key
        known = key in held
        state = held.setdefault(key, Held(next_article))
        if not known:
            new_articles.append((next_article, key, micros(now)))
            next_article += 1
        print_ = fingerprint(brought)
        before = state.sources.get(brought.source)
        if _stays_shut(state, brought, print_) or (before is not None and before[1] == print_):
            results.append("unchanged")
            continue
        number = _number_of(state, print_, 0 if before is None else before[0])
        linked = number in state.versions
        if not linked:
            opens = micros(brought.embargo_until) if brought.embargo_until else None
            state.versions[number] = Mark(next_version, print_, brought.status, opens)
            fresh[next_version] = (state.id, brought, filing.notes)
            version_rows.append(version_row(
                next_version, state.id, number, print_, brought, filing.notes, filing.backlog, now))
            next_version += 1
        state.sources[brought.source] = (number, print_)
        standing_of_sources.append((brought.source, state.id, number, print_))
        touched.append(state)
        if brought.status == "canceled":
            state.withdrawn_by = brought.source
            withdrawn.append(state)
        elif state.withdrawn_by is not None:
            state.withdrawn_by = None
            withdrawn.append(state)
        results.append(_result(known, linked, brought))
    insert_all(connection, article_table, ("id", "key", "first_filed"), new_articles)
    insert_all(connection, version, VERSION_COLUMNS, version_rows)
    _stand(connection, standing_of_sources)
    for state in withdrawn:
        _mark(connection, state, now)
    shelve(connection, search, touched, fresh, now)
    return results


def _stays_shut(state: Held, brought: Article, print_: str) -> bool:
    """A withdrawn article comes back only by the source that withdrew it, and only with a text of its own.

    A feed that still carries the killed text, or a drop folder read once more from its start, opens nothing; nor does
    a text that comes after its own kill.
    """
    if state.withdrawn_by is None:
        return False
    old_text = not state.versions or any(held.fingerprint == print_ for held in state.versions.values())
    return old_text or brought.status == "canceled" or brought.source != state.withdrawn_by


def _number_of(state: Held, print_: str, before: int) -> int:
    """The version that a source now stands at: one that is stored and newer to it, or the next one."""
    later = [number for number, held in state.versions.items() if number > before and held.fingerprint == print_]
    return max(later, default=state.newest + 1)


def _result(known: bool, linked: bool, brought: Article) -> Filed:
    if brought.status == "canceled" or (brought.status == "withheld" and known):
        return "withdrawn"
    if linked:
        return "unchanged"
    return "updated" if known else "new"


def withdraw(connection: Connection, search: SearchIndex, keys: Sequence[str], by: str, now: datetime) -> int:
    """Take articles out of every answer; how many of them stood. An unknown key is remembered, and stays shut."""
    held = held_of(connection, keys)
    next_article = (connection.execute(select(func.max(article_table.c.id))).scalar() or 0) + 1
    stood = 0
    for key in dict.fromkeys(keys):
        if key not in held:
            held[key] = Held(next_article)
            insert_all(connection, article_table, ("id", "key", "first_filed"), [(next_article, key, micros(now))])
            next_article += 1
        elif held[key].withdrawn_by is None:
            stood += 1
        if held[key].withdrawn_by != BY_THE_DESK:
            held[key].withdrawn_by = by
        _mark(connection, held[key], now)
    shelve(connection, search, list(held.values()), {}, now)
    return stood


def restore(connection: Connection, search: SearchIndex, keys: Sequence[str], now: datetime) -> None:
    """Undo a withdrawal: each source stands again at its newest text that was no kill."""
    held = held_of(connection, keys)
    rows = []
    for state in held.values():
        state.withdrawn_by = None
        _mark(connection, state, now)
        for source, (number, print_) in state.sources.items():
            texts = [held for held, mark in state.versions.items() if held <= number and mark.status != "canceled"]
            if texts and max(texts) != number:
                state.sources[source] = (max(texts), print_)
                rows.append((source, state.id, max(texts), print_))
    _stand(connection, rows)
    shelve(connection, search, list(held.values()), {}, now)


def _stand(connection: Connection, rows: Sequence[tuple[str, int, int, str]]) -> None:
    """Note at which version of an article each source stands."""
    insert_all(connection, article_source, ("source", "article", "number", "fingerprint"), rows,
         "ON CONFLICT (source, article) DO UPDATE SET number = excluded.number, fingerprint = excluded.fingerprint")


def _mark(connection: Connection, state: Held, now: datetime) -> None:
    at = None if state.withdrawn_by is None else micros(now)
    connection.execute(update(article_table).where(article_table.c.id == state.id)
                       .values(withdrawn_by=state.withdrawn_by, withdrawn_at=at))
