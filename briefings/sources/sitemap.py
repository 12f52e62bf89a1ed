"""A site's sitemap, news sitemap or index of sitemaps: the newest pages that it lists, read once and when changed."""

from __future__ import annotations

import asyncio
import hashlib
import zlib
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import field, replace
from datetime import UTC, datetime

from briefings.errors import DownloadError, SourceError, UnreadableText
from briefings.news import Article
from briefings.sources import addresses, intake, moments
from briefings.sources.download import SITEMAP, Download, Visit
from briefings.sources.following import follow
from briefings.sources.guard import allowed
from briefings.sources.remembered_address import recall
from briefings.sources.sitemap_read import Entry, read_sitemap
from briefings.sources.source import Arrival, Brought, Known, Mark, Problem, SourceSettings, Unchanged
from briefings.values import dataclass

_READING = 1  # raised whenever the same pages would give other articles
_KEEP = 200  # of the newest pages, where the configuration does not say; a sitemap may list every page since 1996
_MOST_SITEMAPS = 12  # of an index, the newest first
_DEEPEST = 2  # indexes of indexes
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_NAMED = 5  # pages that are named when they cannot be read


@dataclass(slots=True)
class _Turn:
    """One reading: the pages found so far, and the sitemaps with what to remember of them."""

    visit: Visit
    known: Known
    now: datetime | None
    pages: dict[str, Entry] = field(default_factory=dict)
    sitemaps: list[tuple[str, str]] = field(default_factory=list)
    changed: bool = False
    pause: float | None = None
    elsewhere: int = 0
    unread: Counter[str] = field(default_factory=Counter)


class Sitemap:
    """The source behind `sitemap:`."""

    def __init__(self, settings: SourceSettings, download: Download) -> None:
        self.name = settings.name
        self._settings = settings
        self._address = addresses.absolute(settings.place) or settings.place
        self._download = download
        self._allowed = allowed(settings)
        self._keep = settings.keep or _KEEP
        told = (settings.outlet, settings.language, str(settings.timezone), settings.keep, _READING)
        self._terms = f"{zlib.crc32(repr(told).encode()):08x}"

    async def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        """The articles of the newest pages, the oldest of them first."""
        before = recall(known.get(self._settings.place), self._terms)
        if (until := before.resting(now)) is not None:
            raise SourceError(self.name, f"the sitemap asked to be left alone until {until:%H:%M} (UTC{until:%z})")
        async with self._download.open(self._allowed) as visit:
            turn = _Turn(visit, known, now)
            try:
                await self._list(turn, self._address, self._settings.place, 0)
            except (DownloadError, UnreadableText) as error:
                pause = error.pause if isinstance(error, DownloadError) else None
                yield Mark(self._settings.place, before.after_failure(now, pause).written(), pause)
                why = error.why if isinstance(error, DownloadError) else f"the sitemap cannot be read: {error}"
                raise SourceError(self.name, why) from error
            if not turn.changed:
                yield Unchanged(self._settings.place, articles=before.articles)
                return
            newest = sorted(turn.pages.values(), key=self._moment)[-self._keep:]
            for entry in newest:
                async for brought in self._one(entry, turn):
                    yield brought
            for why, count in turn.unread.most_common(_NAMED):
                yield Problem(self.name, f"{count} page{'' if count == 1 else 's'} could not be read: {why}")
            if turn.elsewhere:
                yield Problem(self.name, f"{turn.elsewhere} pages of other sites are left out")
            if not turn.unread:
                for place, validator in reversed(turn.sitemaps):
                    yield Mark(place, validator, turn.pause)

    async def _list(self, turn: _Turn, address: str, place: str, depth: int) -> None:
        """Take the pages of one sitemap, and of those that it lists."""
        before = recall(turn.known.get(place), self._terms)
        alone = depth == 0 and before.articles > 0  # of an index the parts must be looked at in any case
        got = await turn.visit.get(before.moved_to or address, SITEMAP, before.etag if alone else None,
                                   before.modified if alone else None)
        if got.unchanged:
            return
        turn.pause = got.pause if place == self._settings.place else turn.pause
        read = await asyncio.to_thread(read_sitemap, got.raw, got.charset, got.address, SITEMAP.size)
        turn.changed = turn.changed or before.failed or got.fingerprint != before.fingerprint
        for entry in read.pages:
            if addresses.same_site(entry.address, self._address):
                turn.pages.setdefault(addresses.canonical(entry.address) or entry.address, entry)
            else:
                turn.elsewhere += 1
        turn.sitemaps.append((place, before.after(got, min(len(read.pages), self._keep)).written()))
        if depth < _DEEPEST:
            newest = sorted(read.sitemaps, key=self._moment, reverse=True)[:_MOST_SITEMAPS]
            for entry in newest:
                if addresses.same_site(entry.address, self._address):
                    try:
                        await self._list(turn, entry.address, f"sitemap {entry.address}", depth + 1)
                    except (DownloadError, UnreadableText) as error:
                        turn.unread[f"{addresses.shown(entry.address)}: {error}"] += 1

    def _moment(self, entry: Entry) -> datetime:
        return entry.moment(self._settings.timezone) or _LONG_AGO

    async def _one(self, entry: Entry, turn: _Turn) -> AsyncIterator[Brought]:
        place = addresses.canonical(entry.address) or entry.address
        told = (entry.changed, entry.published, entry.headline, self._terms)
        validator = hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest()[:24]
        seen = turn.known.get(place)
        if seen is not None and seen.validator == validator:
            yield Unchanged(place, validator, 0 if seen.key is None else 1)
            return
        try:
            article = self._completed(await follow(turn.visit, entry.address, self._settings, entry.outlet), entry)
        except DownloadError as error:
            if error.lasting:
                yield Problem(addresses.shown(entry.address), error.why)
                yield Mark(place, validator)
            else:
                turn.unread[error.why] += 1
            return
        except UnreadableText as error:
            yield Problem(addresses.shown(entry.address), str(error))
            yield Mark(place, validator)
            return
        if seen is not None and seen.key is not None:
            article = replace(article, key=seen.key)
        looked = intake.look(article, turn.now)
        if looked.problem is not None:
            yield Problem(addresses.shown(entry.address), looked.problem)
        yield Mark(place, validator) if looked.article is None else Arrival(looked.article, place, validator)

    def _completed(self, article: Article, entry: Entry) -> Article:
        """What the page does not say, from the sitemap; what a news sitemap states about its date counts more than
        what is only to be seen on the page."""
        stated = moments.read(entry.published, self._settings.timezone)
        if stated is not None and article.published_basis != "metadata":
            article = replace(article, published=stated, published_basis="metadata")
        return replace(article, headline=article.headline or entry.headline or "")
