"""A loopback Discord with the bot on it, for every test that wants one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.adapter import Newsroom
from adapters.discord.client import CuttingsClient, DiscordAdapter
from adapters.discord.settings import DiscordSettings
from tests.adapters.discord.loopback import Loopback
from tests.adapters.discord.newsroom import NOW, FakeNewsroom


@asynccontextmanager
async def bot_on(
    server: Loopback, newsroom: Newsroom, token: str = "good-token",
    clock: Callable[[], datetime] = lambda: NOW, **more: Any
) -> AsyncIterator[DiscordAdapter]:
    """The real discord.py, connected to the loopback server until the block ends."""
    Route.BASE = f"http://{server.address}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{server.address}/gateway/")
    more.setdefault("settings", DiscordSettings(pictures=False))  # drawing has its own test, and its own process
    adapter = DiscordAdapter(token, newsroom, clock, guild_ready_timeout=0.05, **more)
    running = asyncio.create_task(adapter.run())
    try:
        connections = len(server.identifies) + server.shards
        await server.until(lambda one: len(one.identifies) >= connections or running.done())
        if running.done():
            await running
        yield adapter
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def at_once(client: CuttingsClient, shard_id: int | None, *, initial: bool = False) -> None:
    """Discord's five seconds between two shards are not ours to wait for."""


@pytest.fixture(autouse=True)
def _discord_itself_afterwards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(CuttingsClient, "before_identify_hook", at_once)
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    yield
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


@pytest.fixture
async def server() -> AsyncIterator[Loopback]:
    """A Discord that must have had nothing to complain about when the test is over."""
    one = Loopback()
    await one.start()
    try:
        yield one
    finally:
        await one.close()
    assert one.problems == []


@pytest.fixture
def newsroom() -> FakeNewsroom:
    return FakeNewsroom()


@pytest.fixture
async def bot(server: Loopback, newsroom: FakeNewsroom) -> AsyncIterator[DiscordAdapter]:
    async with bot_on(server, newsroom) as adapter:
        yield adapter


assert discord.version_info >= (2, 7)
