"""Two hundred questions at once while a real reload reads articles: everybody is acknowledged, and answered once.

How quickly is measured and told (`-rP` shows it); a busy machine must not fail the count.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from adapters.slack import Credentials, Settings, Slack
from bot.running import TURN
from briefings import Article
from briefings.archive import Archive
from briefings.newsroom import Newsroom
from briefings.sources.source import Arrival, Brought, Known
from tests.adapters.discord.conftest import _discord_itself_afterwards as discord_itself_afterwards
from tests.adapters.discord.conftest import bot_on
from tests.adapters.discord.loopback import Loopback
from tests.adapters.discord.people import Somebody
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.updates import SIGNING_SECRET, command, form, signed
from tests.bot.editorial import CROSSING, LIBRARY, article

__all__ = ["discord_itself_afterwards"]

FLIGHT = 200
_FIRST = 40  # articles after which the newsroom reads in processes of its own
PATIENCE = 90.0  # seconds, for the answers of a very busy machine


@dataclass
class Wire:
    """A source that brings one article after the other until it is told that it is enough."""

    name: str = "wire"
    brought: int = 0
    flowing: asyncio.Event = field(default_factory=asyncio.Event)
    enough: asyncio.Event = field(default_factory=asyncio.Event)

    async def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        while not self.enough.is_set():
            self.brought += 1
            if self.brought == _FIRST:
                self.flowing.set()
            yield Arrival(self._one(self.brought), f"place-{self.brought}")

    def _one(self, number: int) -> Article:
        body = f"{CROSSING}\n{LIBRARY}\nThe {number} members of the friends of the ferry met in Bell Street.\n"
        return article(body, f"Ferry boss dismissed, report {number}", key=f"wire/{number}",
                       published=datetime.now(UTC) - timedelta(hours=number % 48))


@dataclass
class Reading:
    """A newsroom whose reload is under way. What is asked is whom no article names: the answers cost little."""

    newsroom: Newsroom
    archive: Archive
    wire: Wire
    under_way: asyncio.Task[object]

    def still(self) -> bool:
        return not self.under_way.done()


@asynccontextmanager
async def reading(folder: Path) -> AsyncIterator[Reading]:
    """A real newsroom that reads articles from the wire until the block ends."""
    wire = Wire()
    archive = Archive.open(f"sqlite:///{folder / 'cuttings.db'}")
    newsroom = Newsroom(archive, (wire,), (), ZoneInfo("UTC"))
    under_way: asyncio.Task[object] = asyncio.create_task(newsroom.reload(None, datetime.now(UTC)))
    try:
        flowing = asyncio.create_task(wire.flowing.wait())
        await asyncio.wait({flowing, under_way}, return_when=asyncio.FIRST_COMPLETED)
        assert flowing.done(), "the reload ended before it was under way"
        yield Reading(newsroom, archive, wire, under_way)
    finally:
        wire.enough.set()
        await under_way
        archive.close()


@pytest.fixture(autouse=True)
def _as_the_bot_runs() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    yield
    sys.setswitchinterval(before)


def tell(where: str, latencies: list[float], room: Reading) -> None:
    print(f"{where}: acknowledged within {max(latencies):.3f} s, median {statistics.median(latencies):.3f} s, "
          f"{room.wire.brought} articles brought meanwhile")


@asynccontextmanager
async def on_slack(slack: LoopbackSlack, room: Reading, socket: bool) -> AsyncIterator[Slack]:
    credentials = Credentials(bot_token="xoxb-loopback-1", app_token="xapp-loopback-1" if socket else None,
                              signing_secret=SIGNING_SECRET)
    adapter = Slack(room.newsroom, credentials, lambda: datetime.now(UTC), UTC, room.archive.inbox, room.archive.vault,
                    Settings(host="127.0.0.1", port=0, api=f"{slack.base}/api/"))
    await adapter.start()
    try:
        yield adapter
    finally:
        await adapter.stop()


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    server = LoopbackSlack()
    await server.start()
    yield server
    await server.stop()
    assert not server.complaints, server.complaints[:5]


async def answered_once(slack: LoopbackSlack, room: Reading) -> None:
    room.wire.enough.set()
    await slack.until(lambda: sum(map(len, slack.answers.values())) >= FLIGHT, PATIENCE)
    assert len(slack.answers) == FLIGHT
    assert all(len(answers) == 1 for answers in slack.answers.values())


async def test_slack_over_a_socket_while_articles_are_read(tmp_path: Path, slack: LoopbackSlack) -> None:
    async with reading(tmp_path) as room, on_slack(slack, room, socket=True):
        sent: dict[str, float] = {}
        for number in range(FLIGHT):
            sent[f"e{number}"] = time.perf_counter()
            await slack.send("slash_commands", command("who Maud Ferris", slack.response_url(f"f{number}")), f"e{number}")
        await slack.until(lambda: len(slack.acks) == FLIGHT, PATIENCE)
        assert room.still()
        tell("Slack, Socket Mode", [slack.acked_at[name] - begun for name, begun in sent.items()], room)
        await answered_once(slack, room)


async def test_slack_over_http_while_articles_are_read(tmp_path: Path, slack: LoopbackSlack) -> None:
    async with reading(tmp_path) as room, on_slack(slack, room, socket=False) as adapter:
        bodies = [form(command("who Maud Ferris", slack.response_url(f"f{number}"))) for number in range(FLIGHT)]
        async with aiohttp.ClientSession() as session:

            async def latency(body: str) -> float:
                begun = time.perf_counter()
                async with session.post(f"http://127.0.0.1:{adapter.port}/slack/events", data=body.encode(),
                                        headers=signed(body)) as answer:
                    assert (answer.status, await answer.text()) == (200, "")
                return time.perf_counter() - begun

            latencies = await asyncio.gather(*map(latency, bodies))
        assert room.still()
        tell("Slack, HTTP", latencies, room)
        await answered_once(slack, room)


async def test_discord_while_articles_are_read(tmp_path: Path) -> None:
    server = Loopback()
    await server.start()
    async with reading(tmp_path) as room:
        try:
            async with bot_on(server, room.newsroom):
                server.check_later()
                server.deadline = PATIENCE
                asked = [await Somebody(server, user=str(1000 + number)).says("who", name="Maud Ferris")
                         for number in range(FLIGHT)]
                await asyncio.gather(*(one.until(lambda each: each.acknowledged is not None, PATIENCE) for one in asked))
                assert room.still()
                tell("Discord", [one.latency for one in asked], room)
                room.wire.enough.set()
                await asyncio.gather(*(one.until(lambda each: bool(each.edits), PATIENCE) for one in asked))
                assert all(len(one.edits) == 1 and not one.refused and not one.follow_ups for one in asked)
                server.check()
        finally:
            await server.close()
    assert server.problems == []
