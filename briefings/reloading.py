"""The reload: every source side by side, one reload at a time, and afterwards what an older reading had read."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from datetime import datetime

from briefings.archive import Archive, Health
from briefings.bringing import bring
from briefings.cards.card import NoAnswer
from briefings.counter import SourceLine
from briefings.errors import ArchiveError
from briefings.news import Article
from briefings.reading.note import Notes
from briefings.reading_room import Read, ReadingRoom, read_or_file_unread
from briefings.sources.source import Source

_SIDE_BY_SIDE = 8  # sources
_READ_AGAIN = 50  # articles a transaction

log = logging.getLogger(__name__)

Progress = Callable[[SourceLine], None]


class Reload:
    """Brings sources up to date; a second call while one is running is refused."""

    def __init__(self, archive: Archive, read: Read | None) -> None:
        self._archive = archive
        self._read = read
        self._running = threading.Lock()

    async def run(self, sources: Sequence[Source], now: datetime, progress: Progress | None,
                  ) -> tuple[SourceLine, ...] | NoAnswer:
        """One line a source, in their order."""
        if not self._running.acquire(blocking=False):
            return NoAnswer("busy", "The sources are being read already. Ask again in a moment.")
        try:
            limit = asyncio.Semaphore(_SIDE_BY_SIDE)
            read, reader = self._reading()
            quiet: list[Health] = []

            async def one(source: Source) -> SourceLine:
                async with limit:
                    return await bring(self._archive, source, room, now, progress, quiet)

            with ReadingRoom(read) as room:
                lines = await asyncio.gather(*(one(source) for source in sources))
                await self._record(quiet)
                await self._read_again(room, reader, now)
            return tuple(lines)
        finally:
            self._running.release()

    async def _record(self, quiet: Sequence[Health]) -> None:
        try:
            await asyncio.to_thread(self._archive.sources.record, *quiet)
        except ArchiveError as error:
            log.error("%s", error)

    def _reading(self) -> tuple[Read, int]:
        """The function that reads and its version; imported here, because answers need neither model nor rules."""
        from briefings.reading import notes

        return self._read or read_or_file_unread, notes.READER

    async def _read_again(self, room: ReadingRoom, reader: int, now: datetime) -> None:
        """Read once more what an older version of the reading has read; a failure leaves the old notes."""
        tried: set[int] = set()
        try:
            await asyncio.to_thread(self._archive.inbox.tidy, now)
            while fresh := [(number, article) for number, article in
                            await asyncio.to_thread(self._archive.stale, reader, _READ_AGAIN + len(tried))
                            if number not in tried]:
                tried.update(number for number, _ in fresh)
                made = await asyncio.gather(*(self._again(room, article) for _, article in fresh))
                done = [(number, notes) for (number, _), notes in zip(fresh, made, strict=True) if notes is not None]
                await asyncio.to_thread(self._archive.reread, done, now)
        except ArchiveError as error:
            log.error("%s", error)

    async def _again(self, room: ReadingRoom, article: Article) -> Notes | None:
        try:
            return await room.read(article)
        except Exception:  # one article must not keep the others from being read
            log.exception("%s could not be read", article.key)
            return None
