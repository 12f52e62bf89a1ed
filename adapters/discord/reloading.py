"""`sources reload` from chat: one message that tells how far it is, with the same lines as on the command line."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from adapters import wording
from adapters.adapter import Newsroom
from adapters.discord import says
from adapters.discord.page import Page
from adapters.discord.picks import Picks
from adapters.discord.render import card_page, no_answer_page
from adapters.discord.replies import Reply
from briefings import Asker, Card, NoAnswer, Remark, Section, SourceLine


async def reload_with_progress(
    newsroom: Newsroom, asker: Asker, clock: Callable[[], datetime], source: str | None, reply: Reply, picks: Picks,
    seconds: float,
) -> Page:
    """Reload, editing the answer at most once every `seconds`; the last page is returned, to be shown as usual."""
    lines: dict[str, SourceLine] = {}
    news = asyncio.Event()
    loop = asyncio.get_running_loop()

    def heard(line: SourceLine) -> None:
        lines[line.source] = line
        news.set()

    async def tell() -> None:
        while True:
            await news.wait()
            news.clear()
            await reply.show(_page(says.RELOADING, tuple(lines.values()), clock(), picks))
            await asyncio.sleep(seconds)

    telling = asyncio.create_task(tell())
    try:
        # the newsroom may report from a thread of its own
        done = await newsroom.reload(asker, clock(), source, lambda line: _safely(loop, heard, line))
    finally:
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)
    if isinstance(done, NoAnswer):
        return no_answer_page(done, picks)
    return _page(says.RELOADED, done, clock(), picks)


def _safely(loop: asyncio.AbstractEventLoop, heard: Callable[[SourceLine], None], line: SourceLine) -> None:
    loop.call_soon_threadsafe(heard, line)


def _page(title: str, lines: tuple[SourceLine, ...], now: datetime, picks: Picks) -> Page:
    remarks = tuple(Remark(wording.source_line(line)) for line in lines)
    card = Card("sources", now, title, (), (Section("sources", remarks),) if remarks else (), (), None)
    return card_page(card, None, picks)
