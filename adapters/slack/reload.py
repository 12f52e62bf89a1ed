"""`sources reload` from chat: said at once, a note now and then, and a line a source at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from adapters.slack import labels
from adapters.slack.answering import Counter
from adapters.slack.visit import Visit
from briefings import NoAnswer, Question, SourceLine

_NOTES = 2  # between the first word and the last; a response address takes five messages in all
_MANY = 6  # sources from which on a note in between is worth reading

Work = Callable[[Callable[[], Any]], Awaitable[Any]]


async def reload_sources(counter: Counter, question: Question, visit: Visit, work: Work) -> None:
    """Bring the sources up to date for an admin, and tell them how it goes."""
    refused = await work(lambda: counter.newsroom.may("admin", visit.asker))
    if isinstance(refused, NoAnswer):
        await visit.reply.say(counter.render.no_answer(refused))
        return
    names = await work(lambda: counter.newsroom.source_names(visit.asker))
    await visit.reply.say(counter.render.reload((), labels.RELOADING))
    notes = _Notes(counter, visit, len(names))
    lines = await counter.newsroom.reload(visit.asker, visit.now, question.text("source"), notes.heard)
    await notes.settled()
    if isinstance(lines, NoAnswer):
        await visit.reply.say(counter.render.no_answer(lines))
    else:
        await visit.reply.say(counter.render.reload(lines, labels.RELOADED if lines else labels.NO_SOURCES))


class _Notes:
    """Collects finished sources, from whatever thread they come, and says how far it is at each third."""

    def __init__(self, counter: Counter, visit: Visit, expected: int) -> None:
        self._counter, self._visit, self._expected = counter, visit, expected
        self._loop = asyncio.get_running_loop()
        self._done: list[SourceLine] = []
        self._said: list[asyncio.Task[None]] = []

    def heard(self, line: SourceLine) -> None:
        """One source's line; unfinished ones are left for later."""
        if line.done:
            self._loop.call_soon_threadsafe(self._count, line)

    def _count(self, line: SourceLine) -> None:
        self._done.append(line)
        step = self._expected // (_NOTES + 1)
        if self._expected >= _MANY and len(self._said) < _NOTES and len(self._done) >= step * (len(self._said) + 1):
            said = f"{labels.RELOADING} {len(self._done)}/{self._expected}"
            self._said.append(asyncio.ensure_future(
                self._visit.reply.say(self._counter.render.reload(tuple(self._done), said))))

    async def settled(self) -> None:
        """The notes in between have been sent."""
        await asyncio.sleep(0)
        await asyncio.gather(*self._said)
