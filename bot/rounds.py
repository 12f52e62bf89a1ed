"""The rounds: every source is read again on its own rhythm, learned from how often it brings something."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from itertools import count

from adapters.adapter import Newsroom
from briefings import CuttingsError, NoAnswer, SourceLine
from briefings.sources import rhythm
from briefings.sources.rhythm import FIRST, LONGEST, SHORTEST, jittered

__all__ = ["LONGEST", "SHORTEST", "jittered", "keep_reading", "next_pause"]

_BUSY = 30.0  # seconds until we try again when somebody else is reloading

log = logging.getLogger(__name__)


def next_pause(pause: float, line: SourceLine, every: float | None) -> float:
    """Seconds until a source is read again, from the pause before and what that reading brought."""
    news = bool(line.new or line.updated or line.withdrawn)
    return rhythm.next_pause(pause, news, line.failed is not None, line.pause, every)


async def keep_reading(
    newsroom: Newsroom, sources: Mapping[str, float | None], clock: Callable[[], datetime],
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Read all sources, then each again and again until cancelled; `sources` are names with their shortest pause."""
    first = {line.source: line for line in await _read(newsroom, None, clock()) or ()}
    turns = asyncio.Lock()  # readings of our own wait for one another; only those of others make us come back later
    async with asyncio.TaskGroup() as readers:
        for name, every in sources.items():
            pause = next_pause(every or FIRST, first.get(name, SourceLine(name)), every)
            readers.create_task(_read_on(newsroom, name, pause, every, clock, sleep, turns))


async def _read_on(
    newsroom: Newsroom, name: str, pause: float, every: float | None, clock: Callable[[], datetime],
    sleep: Callable[[float], Awaitable[None]], turns: asyncio.Lock,
) -> None:
    for turn in count(1):
        await sleep(jittered(pause, name, turn))
        while True:
            async with turns:
                lines = await _read(newsroom, name, clock())
            if lines is not None:
                break
            await sleep(_BUSY)
        pause = next_pause(pause, lines[0] if lines else SourceLine(name), every)


async def _read(newsroom: Newsroom, name: str | None, now: datetime) -> tuple[SourceLine, ...] | None:
    """What one reading of a source (None: of all) did; None when somebody else is reloading."""
    try:
        lines = await newsroom.reload(None, now, name)
    except CuttingsError as error:
        log.error("%s: %s", name or "sources", error)
        return (SourceLine(name or "", failed=error.plain),)
    except Exception:
        log.exception("%s: the reading broke off", name or "sources")
        return (SourceLine(name or "", failed="the reading broke off"),)
    if isinstance(lines, NoAnswer):
        return None
    for line in lines:
        changed = line.new or line.updated or line.withdrawn or line.failed
        log.log(logging.INFO if changed else logging.DEBUG, "%s: %d new, %d updated, %d withdrawn%s", line.source,
                line.new, line.updated, line.withdrawn, f", failed: {line.failed}" if line.failed else "")
    return lines
