"""The archive: every version of every article, filed whole, and one door for questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from briefings.archive import articles
from briefings.archive.articles import BY_THE_DESK, Filed, Filing
from briefings.archive.database import Database
from briefings.archive.search import PostgresSearch, SearchIndex, SqliteSearch
from briefings.archive.shelf import Shelf
from briefings.archive.tables import article as article_table
from briefings.archive.tables import article_source
from briefings.news import Article
from briefings.reading.note import Notes


class Archive:
    """What we remember. Plain and quick calls, safe from several threads and processes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._search: SearchIndex = SqliteSearch() if database.sqlite else PostgresSearch()

    @classmethod
    def open(cls, url: str) -> Archive:
        """The archive at a database's address, made or brought to the newest form where needed. Raises ArchiveError."""
        return cls(Database(url))

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def shelf(self, grant: frozenset[str] | None, now: datetime) -> Shelf:
        """What a desk with this grant (None: every source) may see at this moment."""
        return Shelf(self._database, self._search, grant, now)

    def fingerprint(self, article: Article) -> str:
        """What `known` holds of an article's text."""
        return articles.fingerprint(article)

    def known(self, source: str) -> Mapping[str, str]:
        """The fingerprint of what a source brought last, by the article's key: what is the same need not be read."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(article_table.c.key, article_source.c.fingerprint)
                .join(article_source, article_source.c.article == article_table.c.id)
                .where(article_source.c.source == source))
            return {key: print_ for key, print_ in rows}  # noqa: C416 -- dict(rows) asks the result for its keys

    def file(self, article: Article, notes: Notes, now: datetime) -> Filed:
        """File an article."""
        return self.file_all([Filing(article, notes)], now)[0]

    def file_all(self, filings: Sequence[Filing], now: datetime) -> list[Filed]:
        """File several articles in one transaction, each whole."""
        with self._database.writing() as connection:
            return articles.file(connection, self._search, [articles.cleaned(filing) for filing in filings], now)

    def withdraw(self, keys: Sequence[str], now: datetime, by: str = BY_THE_DESK) -> int:
        """Kill articles: gone from every answer in the same transaction. How many of them stood until now."""
        with self._database.writing() as connection:
            return articles.withdraw(connection, self._search, keys, by, now)

    def restore(self, keys: Sequence[str], now: datetime) -> None:
        """Undo a withdrawal."""
        with self._database.writing() as connection:
            articles.restore(connection, self._search, keys, now)
