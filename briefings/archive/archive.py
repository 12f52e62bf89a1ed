"""The archive: every version of every article, filed whole, and one door for questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import select

from briefings.archive import lookup
from briefings.archive.corrections import Corrections
from briefings.archive.database import Database
from briefings.archive.lookup import KnownName
from briefings.archive.remembered import SourceMemory
from briefings.archive.search import PostgresSearch, SearchIndex, SqliteSearch, keep_filled
from briefings.archive.shelf import Shelf
from briefings.archive.stored import cleaned
from briefings.archive.tables import BY_THE_DESK, article_source
from briefings.archive.tables import article as article_table
from briefings.news import Article
from briefings.reading.note import Notes

# An answer needs the shelf alone; what files, posts and subscribes is imported when it is first used.
if TYPE_CHECKING:
    from briefings.archive.amendments import Amendments
    from briefings.archive.articles import Filed, Filing
    from briefings.archive.deliveries import Deliveries
    from briefings.archive.issued import IssuedCards
    from briefings.archive.kept import Inbox, Vault
    from briefings.archive.subscriptions import Subscriptions


class Archive:
    """What we remember. Plain and quick calls, safe from several threads and processes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._search: SearchIndex = SqliteSearch() if database.sqlite else PostgresSearch()
        keep_filled(database, self._search)
        self.sources = SourceMemory(database)
        self.corrections = Corrections(database)

    @cached_property
    def issued(self) -> IssuedCards:
        """The register of cards that were handed out."""
        from briefings.archive.issued import IssuedCards

        return IssuedCards(self._database)

    @cached_property
    def subscriptions(self) -> Subscriptions:
        """Which channel gets which edition, and what it watches."""
        from briefings.archive.subscriptions import Subscriptions

        return Subscriptions(self._database)

    @cached_property
    def deliveries(self) -> Deliveries:
        """What is due to whom, and what became of it."""
        from briefings.archive.deliveries import Deliveries

        return Deliveries(self._database)

    @cached_property
    def amendments(self) -> Amendments:
        """Posted cards that stand on articles which changed since."""
        from briefings.archive.amendments import Amendments

        return Amendments(self._database)

    @cached_property
    def inbox(self) -> Inbox:
        """Which updates of a platform were seen already."""
        from briefings.archive.kept import Inbox

        return Inbox(self._database)

    @cached_property
    def vault(self) -> Vault:
        """What platforms entrusted to us."""
        from briefings.archive.kept import Vault

        return Vault(self._database)

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
        from briefings.archive import articles

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
        from briefings.archive.articles import Filing

        return self.file_all([Filing(article, notes)], now)[0]

    def file_all(self, filings: Sequence[Filing], now: datetime) -> list[Filed]:
        """File several articles in one transaction, each whole."""
        from briefings.archive import articles

        with self._database.writing() as connection:
            held = [replace(filing, article=cleaned(filing.article)) for filing in filings]
            return articles.file(connection, self._search, held, now)

    def withdraw(self, keys: Sequence[str], now: datetime, by: str = BY_THE_DESK) -> int:
        """Kill articles: gone from every answer in the same transaction. How many of them stood until now."""
        from briefings.archive import articles

        with self._database.writing() as connection:
            return articles.withdraw(connection, self._search, keys, by, now)

    def restore(self, keys: Sequence[str], now: datetime) -> None:
        """Undo a withdrawal."""
        from briefings.archive import articles

        with self._database.writing() as connection:
            articles.restore(connection, self._search, keys, now)

    def stale(self, reader: int, limit: int = 100) -> tuple[tuple[int, Article], ...]:
        """Quotable versions, with their numbers in the archive, that an older reading read than this one."""
        from briefings.archive import shelving

        with self._database.reading() as connection:
            return shelving.stale(connection, reader, limit)

    def reread(self, made: Sequence[tuple[int, Notes]], now: datetime) -> None:
        """Replace what an older reading made of versions; the texts stay as they are."""
        from briefings.archive import shelving

        with self._database.writing() as connection:
            shelving.reread(connection, made, now)

    def memory(self, limit: int = 50_000) -> tuple[KnownName, ...]:
        """The full names most written about, for reading to recognise; the same as long as nothing is filed."""
        with self._database.reading() as connection:
            return lookup.most_written_about(connection, limit)
