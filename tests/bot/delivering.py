"""One process of several that deliver: the real adapters, on loopback platforms, until it is killed."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.client import DiscordAdapter
from adapters.discord.settings import DiscordSettings
from adapters.slack import Credentials, Settings, Slack
from bot.assemble import House
from bot.deliveries import Deliverer
from bot.schedule import editions_due
from briefings.archive import Archive
from briefings.newsroom import Newsroom

LEASE = timedelta(seconds=3)


def clock() -> datetime:
    """The real time: leases of killed processes run out by it."""
    return datetime.now(UTC)


async def naively(house: House, platforms: Mapping[str, Any]) -> None:
    """How one would do it without thinking: what is due and not recorded is posted, and then recorded."""
    archive = house.archive
    done = {(each.subscription, each.day) for each in archive.deliveries.in_state(("posted",), 10_000)}
    for delivery in editions_due(archive.subscriptions.all(), clock()):
        if (delivery.subscription, delivery.day) in done:
            continue
        made = house.issuing.made(delivery, house.issuing.pools(clock()))
        platform, _, channel = delivery.channel.partition(":")
        assert made.card is not None
        with suppress(Exception):
            message = await platforms[platform].post(channel, made.card, secrets.token_hex(8))
            archive.deliveries.plan([delivery])
            for claimed in archive.deliveries.claim("naive", clock(), LEASE, 1_000):
                archive.deliveries.settle(claimed, "naive", "posted", message=message)


async def deliver(url: str, discord: str, slack: str, naive: bool) -> None:
    """Connect to both platforms and deliver for ever."""
    archive = Archive.open(url)
    newsroom = Newsroom(archive, (), (), ZoneInfo("UTC"))
    house = House(newsroom, archive, ())
    Route.BASE = f"http://{discord}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{discord}/gateway/")
    one = DiscordAdapter("good-token", newsroom, clock, DiscordSettings(pictures=False), guild_ready_timeout=0.05)
    other = Slack(newsroom, Credentials(bot_token="xoxb-loopback-1", signing_secret="s"), clock, UTC, archive.inbox,
                  archive.vault, Settings(host="127.0.0.1", port=0, api=f"{slack}/api/", looks=(0.0, 0.05)))
    await other.start()
    running = asyncio.create_task(one.run())
    platforms: dict[str, Any] = {"discord": one, "slack": other}
    deliverer = Deliverer(house, platforms, clock, lease=LEASE)
    while not running.done():
        await (naively(house, platforms) if naive else deliverer.turn())
        await asyncio.sleep(0.05)
    await running


if __name__ == "__main__":
    asyncio.run(deliver(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:] == ["naive"]))
