"""One source through reading into the archive: what is unchanged is left alone, the rest is read and filed."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import field, replace
from datetime import datetime

from briefings.archive import Archive, Filing, Health
from briefings.counter import SourceLine
from briefings.errors import CuttingsError
from briefings.news import Article
from briefings.reading.note import Notes
from briefings.reading_room import ReadingRoom
from briefings.sources.source import (
    Arrival,
    Brought,
    Known,
    Mark,
    Problem,
    Seen,
    Source,
    Unchanged,
    Withdrawal,
)
from briefings.values import dataclass

_BATCH = 50  # articles a transaction; each is whole, and a batch that a crash takes is brought again
_TOLD_EVERY = 25  # articles between two lines of progress
UNREAD = 0  # the `reader` of an article that could not be read: it is filed, found by its words, and read again later

log = logging.getLogger(__name__)

Progress = Callable[[SourceLine], None]


@dataclass(slots=True)
class _Bringing:
    """One source's reload on its way."""

    archive: Archive
    source: str
    room: ReadingRoom
    now: datetime
    backlog: bool
    progress: Progress | None
    known: Known
    line: SourceLine
    prints: Mapping[str, str] | None = None  # looked up when the first article arrives
    reading: deque[tuple[Arrival, asyncio.Task[Notes]]] = field(default_factory=deque)
    filings: list[Filing] = field(default_factory=list)
    places: dict[str, Seen] = field(default_factory=dict)  # to be remembered once all that was found there is filed
    last_place: str | None = None
    pause: float | None = None
    handled: int = 0


async def bring(archive: Archive, source: Source, room: ReadingRoom, now: datetime,
                progress: Progress | None = None, quiet: list[Health] | None = None) -> SourceLine:
    """Bring a source up to date. Never raises for the source's sake: what went wrong is in the line.

    The health of a source that is well and brought nothing is put into `quiet`, to be recorded with that of others.
    """
    name = source.name
    line, health, work = SourceLine(name, done=False), Health(name), None
    try:
        health = await asyncio.to_thread(archive.sources.health, name)
        known = await asyncio.to_thread(archive.sources.places, name)
        work = _Bringing(archive, name, room, now, health.good is None, progress, known, line)
        async for brought in source.bring(known, now):
            await _take(work, brought)
        await _file_rest(work)
        await _remember(work, finished=True)
        line = work.line
    except CuttingsError as error:
        log.warning("%s", error)
        line = replace(await _rescued(work) if work else line, failed=error.plain)
    except Exception:  # a source must never take the others with it
        log.exception("%s: the source broke off", name)
        line = replace(work.line if work else line, failed="it broke off unexpectedly; the log says more")
    finally:
        for _, task in work.reading if work else ():
            task.cancel()
    line = replace(line, done=True, pause=work.pause if work else None)
    after = _after(health, line, work.pause if work else None, now)
    try:
        if quiet is not None and after == replace(health, tried=now, good=now, rhythm=after.rhythm):
            quiet.append(after)
        else:
            await asyncio.to_thread(archive.sources.record, after)
    except CuttingsError as error:
        line = replace(line, failed=line.failed or error.plain)
    if progress is not None:
        progress(line)
    return line


async def _rescued(work: _Bringing) -> SourceLine:
    """What a source brought before it failed counts, its marks too; unless it is the archive that failed."""
    with suppress(CuttingsError):
        await _file_rest(work)
        await _remember(work, finished=True)
    return work.line


def _after(health: Health, line: SourceLine, pause: float | None, now: datetime) -> Health:
    """How the source is after this reload."""
    changed = now if line.new or line.updated or line.withdrawn else health.changed
    rhythm = health.rhythm if pause is None else int(pause)
    if line.failed is not None:
        return replace(health, tried=now, changed=changed, failures=health.failures + 1, trouble=line.failed,
                       rhythm=rhythm)
    return replace(health, tried=now, good=now, changed=changed, failures=0, trouble=None, rhythm=rhythm)


async def _take(work: _Bringing, brought: Brought) -> None:
    match brought:
        case Problem():
            work.line = replace(work.line, problems=(*work.line.problems, str(brought)))
        case Unchanged(place, validator, articles):
            work.line = replace(work.line, unchanged=work.line.unchanged + articles)
            work.handled += articles
            before = work.known.get(place)
            if before is not None and validator not in ("", before.validator):
                work.places[place] = Seen(validator, before.key)
        case Mark(place, validator, pause):
            if work.known.get(place) != Seen(validator):
                work.places[place] = Seen(validator)
                work.last_place = place
            work.pause = pause if pause is not None else work.pause
        case Withdrawal(key, place, validator):
            await _file_rest(work)
            stood = await asyncio.to_thread(work.archive.withdraw, [key], work.now, work.source)
            work.line = replace(work.line, withdrawn=work.line.withdrawn + stood)
            _found_at(work, place, validator, key)
        case Arrival():
            await _arrive(work, brought)
    if work.progress is not None and work.handled >= _TOLD_EVERY:
        work.handled = 0
        work.progress(work.line)


def _found_at(work: _Bringing, place: str, validator: str, key: str) -> None:
    before = work.places.get(place)
    work.places[place] = Seen(validator, key if before is None or before.key == key else None)
    work.last_place = place


async def _arrive(work: _Bringing, arrival: Arrival) -> None:
    """An article: nothing when it is the text that this source brought last; else it is read, a few at a time."""
    work.handled += 1
    key = arrival.article.key
    _found_at(work, arrival.place, arrival.validator, key)
    if work.prints is None:
        work.prints = await asyncio.to_thread(work.archive.known, work.source)
    if work.prints.get(key) == work.archive.fingerprint(arrival.article):
        work.line = replace(work.line, unchanged=work.line.unchanged + 1)
        return
    work.reading.append((arrival, asyncio.create_task(_read(work, arrival.article))))
    if len(work.reading) >= work.room.width:
        await _finish_first(work)
    if len(work.filings) >= _BATCH:
        await _file(work)


async def _read(work: _Bringing, article: Article) -> Notes:
    if article.status == "canceled":
        return no_notes()
    try:
        return await work.room.read(article)
    except Exception:  # an article that cannot be read is still filed, and can be searched
        log.exception("%s: %s could not be read", work.source, article.key)
        problem = f"{article.key}: it was filed, but our reading of it failed; the log says more"
        work.line = replace(work.line, problems=(*work.line.problems, problem))
        return no_notes()


def no_notes() -> Notes:
    """The notes of an article that was not read."""
    return Notes(UNREAD, (), (), (), (), (), (), (), (), ())


async def _finish_first(work: _Bringing) -> None:
    arrival, task = work.reading[0]
    notes = await task
    work.reading.popleft()
    work.filings.append(Filing(arrival.article, notes, work.backlog))


async def _file_rest(work: _Bringing) -> None:
    while work.reading:
        await _finish_first(work)
    await _file(work)


async def _file(work: _Bringing) -> None:
    filings, work.filings = work.filings, []
    if filings:
        results = await asyncio.to_thread(work.archive.file_all, filings, work.now)
        line = work.line
        work.line = replace(
            line, new=line.new + results.count("new"), updated=line.updated + results.count("updated"),
            withdrawn=line.withdrawn + results.count("withdrawn"),
            unchanged=line.unchanged + results.count("unchanged"))
    await _remember(work, finished=False)


async def _remember(work: _Bringing, finished: bool) -> None:
    """Note the places whose articles are all filed: a crash may bring an article twice, but never loses one."""
    open_ = {arrival.place for arrival, _ in work.reading} | {work.last_place}
    done = [(where, seen) for where, seen in work.places.items()
            if finished or (where not in open_ and seen.key is not None)]
    for where, _ in done:
        del work.places[where]
    await asyncio.to_thread(work.archive.sources.remember, work.source, done)
