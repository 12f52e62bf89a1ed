"""A single page that is read again and again."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

from briefings.errors import DownloadError, SourceError, UnreadableText
from briefings.sources import addresses, intake
from briefings.sources.download import PAGE, Download
from briefings.sources.following import ACCEPT, read_document
from briefings.sources.guard import allowed
from briefings.sources.remembered_address import recall
from briefings.sources.source import Arrival, Brought, Known, Mark, Problem, SourceSettings, Unchanged

_READING = 1  # raised whenever the same page would give another article


class Page:
    """The source behind `page:`."""

    def __init__(self, settings: SourceSettings, download: Download) -> None:
        self.name = settings.name
        self._settings = settings
        self._address = addresses.absolute(settings.place) or settings.place
        self._download = download
        self._allowed = allowed(settings)
        told = (settings.outlet, settings.language, str(settings.timezone), _READING)
        self._terms = f"{zlib.crc32(repr(told).encode()):08x}"

    async def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        """The one article of the page."""
        place = self._settings.place
        seen = known.get(place)
        before = recall(seen, self._terms)
        if (until := before.resting(now)) is not None:
            raise SourceError(self.name, f"the page asked to be left alone until {until:%H:%M} (UTC{until:%z})")
        try:
            async with self._download.open(self._allowed) as visit:
                got = await visit.get(before.moved_to or self._address, PAGE, before.etag, before.modified, ACCEPT)
            if got.unchanged or (got.fingerprint == before.fingerprint and not before.failed):
                yield Unchanged(place, before.written())
                return
            article = await asyncio.to_thread(read_document, got, self._settings)
        except (DownloadError, UnreadableText) as error:
            pause = error.pause if isinstance(error, DownloadError) else None
            failed = replace(before.after_failure(now, pause), moved_to=None)
            if seen is not None and seen.key is not None:
                yield Unchanged(place, failed.written(), 0)
            else:
                yield Mark(place, failed.written(), pause)
            why = error.why if isinstance(error, DownloadError) else f"the page cannot be read: {error}"
            raise SourceError(self.name, why) from error
        if seen is not None and seen.key is not None:
            article = replace(article, key=seen.key)
        looked = intake.look(article, now)
        if looked.problem is not None:
            yield Problem(addresses.shown(self._address), looked.problem)
        if looked.article is not None:
            yield Arrival(looked.article, place, before.after(got, 1).written())
