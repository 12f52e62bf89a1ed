"""Full-text search behind one small face: FTS5 in SQLite, tsvector in PostgreSQL, the same words in both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection, FromClause, TextClause, column, select, table, text
from sqlalchemy.sql.elements import ColumnElement

from briefings.archive.database import Database
from briefings.archive.rows import among, insert_all
from briefings.archive.tables import setting, shelved, version
from briefings.archive.words import CUT, Phrase, index_words
from briefings.reading.spelling import search_words
from briefings.values import dataclass

_AT_ONCE = 200  # texts, when the index is filled anew
_CUT = select(setting.c.value).where(setting.c.name == "words")
_HEADLINE_WEIGHT = 4.0  # a word in the headline counts as four in the body


@dataclass(frozen=True, slots=True)
class Entry:
    """The words of a version, as `search_words` cuts them."""

    version: int
    headline: tuple[str, ...]
    body: tuple[str, ...]


class SearchIndex(Protocol):
    """Where the words of shelved versions are kept."""

    source: FromClause
    version: ColumnElement[int]

    def add(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Make versions findable."""
        ...

    def remove(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Take versions out; the words must be those that were added."""
        ...

    def empty(self, connection: Connection) -> None:
        """Take everything out."""
        ...

    def matches(self, wanted: tuple[Phrase, ...]) -> TextClause:
        """The condition that a version holds every phrase."""
        ...

    def scores(self, connection: Connection, wanted: tuple[Phrase, ...], versions: Sequence[int]) -> dict[int, float]:
        """How well each of these versions, all of which match, fits; more is better."""
        ...


class SqliteSearch:
    """FTS5 without contents: the index alone, four bytes in five smaller than a copy of the texts."""

    source: FromClause = table("search", column("rowid"))
    version: ColumnElement[int] = column("rowid", _selectable=source)

    def add(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Make versions findable."""
        rows = [(entry.version, index_words(entry.headline), index_words(entry.body)) for entry in entries]
        if rows:
            connection.exec_driver_sql("INSERT INTO search (rowid, headline, body) VALUES (?, ?, ?)", rows)

    def remove(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Take versions out."""
        rows = [(entry.version, index_words(entry.headline), index_words(entry.body)) for entry in entries]
        if rows:
            connection.exec_driver_sql(
                "INSERT INTO search (search, rowid, headline, body) VALUES ('delete', ?, ?, ?)", rows)

    def empty(self, connection: Connection) -> None:
        """Take everything out."""
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")

    def matches(self, wanted: tuple[Phrase, ...]) -> TextClause:
        """The condition that a version holds every phrase."""
        return text("search MATCH :wanted").bindparams(wanted=_fts5(wanted))

    def scores(self, connection: Connection, wanted: tuple[Phrase, ...], versions: Sequence[int]) -> dict[int, float]:
        """BM25, whose cost is per match: so only the range of the given versions is looked at."""
        if not versions:
            return {}
        rows = connection.exec_driver_sql(
            "SELECT rowid, bm25(search, ?, 1.0) FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?",
            (_HEADLINE_WEIGHT, _fts5(wanted), min(versions), max(versions)))
        asked = set(versions)
        return {version: -score for version, score in rows if version in asked}


class PostgresSearch:
    """A tsvector of our own words with their places; headline words weigh more."""

    source: FromClause = table("search", column("version"))
    version: ColumnElement[int] = column("version", _selectable=source)

    def add(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Make versions findable."""
        rows = [(entry.version, _tsvector(entry)) for entry in entries]
        if rows:
            connection.exec_driver_sql("INSERT INTO search (version, words) VALUES (%s, %s::tsvector)", rows)

    def remove(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Take versions out."""
        connection.execute(text("DELETE FROM search WHERE version = ANY(:versions)"),
                           {"versions": [entry.version for entry in entries]})

    def empty(self, connection: Connection) -> None:
        """Take everything out."""
        connection.execute(text("TRUNCATE search"))

    def matches(self, wanted: tuple[Phrase, ...]) -> TextClause:
        """The condition that a version holds every phrase."""
        return text("search.words @@ CAST(:wanted AS tsquery)").bindparams(wanted=_tsquery(wanted))

    def scores(self, connection: Connection, wanted: tuple[Phrase, ...], versions: Sequence[int]) -> dict[int, float]:
        """Cover density, the longer text a little lower."""
        rows = connection.execute(
            text("SELECT version, ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', words, CAST(:wanted AS tsquery), 1) FROM search "
                 "WHERE version = ANY(:versions)"), {"wanted": _tsquery(wanted), "versions": list(versions)})
        return {version: float(score) for version, score in rows}


def keep_filled(database: Database, index: SearchIndex) -> None:
    """Fill the index anew when this version cuts words otherwise than the one that filled it."""
    with database.reading() as connection:
        if connection.execute(_CUT).scalar() == CUT:
            return
    with database.writing() as connection:
        if connection.execute(_CUT).scalar() == CUT:  # another process was quicker
            return
        index.empty(connection)
        versions = connection.execute(select(shelved.c.version).order_by(shelved.c.version)).scalars().all()
        for start in range(0, len(versions), _AT_ONCE):
            texts = connection.execute(select(version.c.id, version.c.headline, version.c.body).where(
                among(version.c.id, versions[start : start + _AT_ONCE])).order_by(version.c.id))
            index.add(connection, [Entry(row.id, search_words(row.headline), search_words(row.body)) for row in texts])
        insert_all(connection, setting, ("name", "value"), [("words", CUT)],
                   "ON CONFLICT (name) DO UPDATE SET value = excluded.value")


def _fts5(wanted: tuple[Phrase, ...]) -> str:
    return " AND ".join('"' + " ".join(phrase) + '"' for phrase in wanted)


def _tsquery(wanted: tuple[Phrase, ...]) -> str:
    return " & ".join("(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in wanted)


_LAST_PLACE = 16_383  # PostgreSQL counts no further
_MOST_PLACES = 255  # of one word
_LONGEST_WORD = 500  # letters; PostgreSQL takes 2,046 bytes


def _tsvector(entry: Entry) -> str:
    places: defaultdict[str, list[str]] = defaultdict(list)
    place = 0
    for words, weight in ((index_words(entry.headline), "A"), (index_words(entry.body), "D")):
        for word in words.split():
            place += 1
            if len(word) <= _LONGEST_WORD and len(places[word]) < _MOST_PLACES:
                places[word].append(f"{min(place, _LAST_PLACE)}{weight if weight == 'A' else ''}")
        place += 1  # no phrase runs from the headline into the text
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items() if found)
