"""A feed: RSS, Atom or JSON Feed, at an address or in a file; where it has summaries only, the pages behind them."""

from __future__ import annotations

import asyncio
import hashlib
import zlib
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path

from briefings.errors import DownloadError, SourceError, UnreadableText
from briefings.news import Article
from briefings.sources import addresses, intake
from briefings.sources.download import FEED, Download, Fetched, Visit
from briefings.sources.feed_articles import article_of, identity
from briefings.sources.feed_items import FeedRead, Item, read_feed
from briefings.sources.following import follow
from briefings.sources.guard import allowed
from briefings.sources.remembered_address import Remembered, recall
from briefings.sources.source import Arrival, Brought, Known, Mark, Problem, SourceSettings, Unchanged
from briefings.values import dataclass

ACCEPT = ("application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
          "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1")
_READING = 1  # raised whenever the same feed would give other articles: everything is then read once more
_TO_COME_AGAIN = ""  # the validator of an entry whose full page could not be had this time


@dataclass(slots=True)
class _Turn:
    """One reading of a feed."""

    read: FeedRead
    known: Known
    now: datetime | None
    visit: Visit | None
    unreached: Counter[str] = field(default_factory=Counter)  # why full pages could not be had, how often
    undated: int = 0
    complete: bool = True


class Feed:
    """The source behind `feed:`."""

    def __init__(self, settings: SourceSettings, download: Download) -> None:
        self.name = settings.name
        self._settings = settings
        self._address = addresses.absolute(settings.place)
        self._download = download
        self._allowed = allowed(settings)
        self._follows = settings.follow if settings.follow is not None else self._address is not None
        told = (settings.outlet, settings.language, str(settings.timezone), self._follows, settings.keep, _READING)
        self._terms = f"{zlib.crc32(repr(told).encode()):08x}"

    async def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        """The feed's articles, the oldest first."""
        before = recall(known.get(self._settings.place), self._terms)
        if self._address is None and not self._follows:
            async for brought in self._from_file(known, now, before, None):
                yield brought
            return
        async with self._download.open(self._allowed) as visit:
            from_file = self._from_file(known, now, before, visit)
            async for brought in self._from_net(known, now, before, visit) if self._address else from_file:
                yield brought

    async def _from_file(self, known: Known, now: datetime | None, before: Remembered, visit: Visit | None,
                         ) -> AsyncIterator[Brought]:
        path = Path(self._settings.place)
        try:
            status = path.stat()  # noqa: ASYNC240 -- a thread hop takes ten times as long as the look
            stamp = f"{status.st_mtime_ns:x}-{status.st_size:x}"
            if before.etag == stamp:
                yield Unchanged(self._settings.place, before.written(), before.articles)
                return
            if status.st_size > FEED.size:
                raise SourceError(self.name, f"the feed is larger than {FEED.size // 1_000_000} MB")
            raw = await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            raise SourceError(self.name, f"the feed {path} cannot be read ({why})") from error
        async for brought in self._read(Fetched("", raw, etag=stamp), known, now, before, visit):
            yield brought

    async def _from_net(self, known: Known, now: datetime | None, before: Remembered, visit: Visit,
                        ) -> AsyncIterator[Brought]:
        assert self._address is not None
        if (until := before.resting(now)) is not None:
            raise SourceError(self.name, f"the feed asked to be left alone until {until:%H:%M} (UTC{until:%z})")
        try:
            try:
                got = await visit.get(before.moved_to or self._address, FEED, before.etag, before.modified, ACCEPT)
            except DownloadError:
                if before.moved_to is None:
                    raise
                got = await visit.get(self._address, FEED, accept=ACCEPT)
                before = replace(before, moved_to=None)
        except DownloadError as error:
            yield Mark(self._settings.place, before.after_failure(now, error.pause).written(), error.pause)
            raise SourceError(self.name, error.why) from error
        if got.unchanged or (got.fingerprint == before.fingerprint and not before.failed):
            if got.unchanged and before.etag is None and before.modified is None:
                raise SourceError(self.name, "the feed answers 304 although nothing was asked of it")
            yield Unchanged(self._settings.place, articles=before.articles)
            if got.pause is not None:
                yield Mark(self._settings.place, before.written(), got.pause)
            return
        async for brought in self._read(got, known, now, before, visit):
            yield brought

    async def _read(self, got: Fetched, known: Known, now: datetime | None, before: Remembered, visit: Visit | None,
                    ) -> AsyncIterator[Brought]:
        try:
            read = await asyncio.to_thread(read_feed, got.raw, got.charset, got.address)
        except UnreadableText as error:
            yield Mark(self._settings.place, before.after_failure(None, None).written())
            raise SourceError(self.name, f"the feed cannot be read: {error}") from error
        turn = _Turn(read, known, now, visit if self._follows else None)
        taken: dict[str, str] = {}
        keyed = [(item, identity(item, self.name, taken, known)) for item in read.items[:self._settings.keep]]
        items = [(item, key) for item, key in keyed if key is not None]
        for item, key in reversed(items):
            async for brought in self._one(item, key, turn):
                yield brought
        for problem in self._said(turn):
            yield problem
        after = before.after(got, len(items))
        if not turn.complete or read.damage is not None:
            after = replace(after, etag=None, modified=None, fingerprint=None)  # it is wanted once more in full
        pause = max((each for each in (read.pause, got.pause) if each is not None), default=None)
        yield Mark(self._settings.place, after.written(), pause)

    async def _one(self, item: Item, place: str, turn: _Turn) -> AsyncIterator[Brought]:
        seen = turn.known.get(place)
        validator = self._validator(item)
        if seen is not None and seen.validator == validator:
            yield Unchanged(place, validator)
            return
        article = article_of(item, place, turn.read, self._settings)
        if turn.visit is not None and item.summary_only and item.link is not None:
            article, had = await self._full(article, item, turn)
            validator = validator if had else _TO_COME_AGAIN
            turn.complete = turn.complete and had
        if seen is not None and seen.key is not None:
            article = replace(article, key=seen.key)  # once filed under a name, always under that name
        looked = intake.look(article, turn.now)
        if looked.problem is not None:
            yield Problem(_named(item), looked.problem)
        if looked.article is None:
            yield Mark(place, validator)
            return
        turn.undated += looked.article.published is None and looked.problem is None
        yield Arrival(looked.article, place, validator)

    async def _full(self, article: Article, item: Item, turn: _Turn) -> tuple[Article, bool]:
        """The article with its full page, if that can be had and holds more; and whether trying again is of no use."""
        assert turn.visit is not None
        assert item.link is not None
        try:
            page = await follow(turn.visit, item.link, self._settings, turn.read.title)
        except DownloadError as error:
            turn.unreached[error.why] += 1
            return article, error.lasting
        except UnreadableText as error:
            turn.unreached[f"the page: {error}"] += 1
            return article, True
        if len(page.body) < len(article.body):
            return article, True
        better = page.published if page.published_basis == "metadata" else None
        return replace(
            page, key=page.key if addresses.same_site(page.key, item.link) else article.key,
            headline=page.headline or article.headline, byline=page.byline or article.byline,
            published=better or article.published or page.published,
            published_basis="metadata" if better or article.published else page.published_basis), True

    def _validator(self, item: Item) -> str:
        told = (item.headline, item.text, item.byline, item.outlet, item.published, item.link,
                item.updated if self._follows and item.summary_only else None, self._terms)
        return hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest()[:24]

    def _said(self, turn: _Turn) -> list[Problem]:
        """What there is to say of the whole feed."""
        said = []
        if turn.read.damage is not None:
            said.append(Problem(self.name, turn.read.damage))
        for why, count in turn.unreached.most_common(3):
            entries = "the entry" if count == 1 else f"{count} entries"
            said.append(Problem(self.name, f"of {entries} only the feed's own text was filed: {why}"))
        if turn.undated:
            undated = "an entry says" if turn.undated == 1 else f"{turn.undated} entries say"
            said.append(Problem(self.name, f"{undated} not when it was published" if turn.undated == 1
                                else f"{undated} not when they were published"))
        return said


def _named(item: Item) -> str:
    """An entry in the words of a problem: by its address, for its headline may be nobody's business yet."""
    return addresses.shown(item.link) if item.link else "an entry without an address"
