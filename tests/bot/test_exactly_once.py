"""Several processes, killed at random, on two loopback platforms that fail as real ones do: each edition exactly once.

CUTTINGS_DELIVERIES=200 delivers that many with a kill for every ten of them; the suite delivers a few.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import tempfile
import time as clock
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefings import Digest
from briefings.archive import Archive, Filing
from briefings.reading.notes import read
from tests.adapters.discord.loopback import Fault, Loopback
from tests.adapters.slack.loopback import LoopbackSlack
from tests.bot.editorial import CROSSING, article
from tests.postgres import postgres

HERE = Path(__file__).parents[2]
DELIVERIES = int(os.environ.get("CUTTINGS_DELIVERIES", "16"))
PATIENCE = 20.0 + DELIVERIES * 1.5  # seconds
PROCESSES = 3


def prepared(url: str, channels: list[str]) -> None:
    """An archive with news and a subscription for each channel, due a minute ago."""
    archive = Archive.open(url)
    now = datetime.now(UTC)
    due = (now - timedelta(minutes=1)).time().replace(second=0, microsecond=0)
    archive.subscriptions.configured([Digest("morning", due, frozenset(range(7)), "UTC", to=tuple(channels))],
                                     now - timedelta(days=3))
    news = article(CROSSING, "Ferry boss dismissed", published=now - timedelta(hours=2))
    archive.file_all([Filing(news, read(news))], now - timedelta(hours=1))
    archive.close()


class Workers:
    """Processes that deliver; one that is killed has a successor."""

    def __init__(self, *arguments: str) -> None:
        self._arguments = arguments
        self.running = [self._one() for _ in range(PROCESSES)]
        self.killed = 0

    def _one(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-m", "tests.bot.delivering", *self._arguments], cwd=HERE,
                                stderr=subprocess.DEVNULL, start_new_session=True)

    def kill(self, chance: random.Random) -> None:
        place = chance.randrange(PROCESSES)
        self.running[place].send_signal(signal.SIGKILL)
        self.running[place].wait()
        self.killed += 1
        self.running[place] = self._one()

    def end(self) -> None:
        for process in self.running:
            process.kill()
            process.wait()


async def delivered(url: str, kills: int, naive: bool, done: Callable[[Archive], bool]) -> tuple[Counter[str], int]:
    """How often each channel got its edition, after so many kills."""
    chance = random.Random(20261122)
    channels = [f"discord:{8000 + n}" for n in range(DELIVERIES // 2)] + [
        f"slack:C{n}" for n in range(DELIVERIES - DELIVERIES // 2)]
    await asyncio.to_thread(prepared, url, channels)
    discord, slack = Loopback(), LoopbackSlack()
    discord.check_later()
    await discord.start()
    await slack.start()
    discord.faults += [Fault("POST .*/messages", 502, times=max(2, DELIVERIES // 20), after=True),
                       Fault("POST .*/messages", 429, times=max(2, DELIVERIES // 20), retry_after=0.05)]
    for kind in ("drop-after", "drop", "500-after", "429"):
        slack.fail("chat.postMessage", kind, times=max(1, DELIVERIES // 20), retry_after=0)
    workers = Workers(url, discord.address, slack.base, *(["naive"] if naive else []))
    archive = Archive.open(url)
    try:
        end = clock.monotonic() + PATIENCE
        posted, next_kill = 0, 1
        while clock.monotonic() < end and not (workers.killed >= kills and done(archive)):
            await asyncio.sleep(0.02)
            posted = len(discord.posts) + len(slack.posted)
            if workers.killed < kills and posted >= next_kill:
                await asyncio.sleep(chance.random() * 0.05)
                await asyncio.to_thread(workers.kill, chance)
                next_kill = posted + max(1, DELIVERIES // (kills + 1) // 2)
    finally:
        await asyncio.to_thread(workers.end)
        archive.close()
        await discord.close()
        await slack.stop()
    found = Counter(f"discord:{message['channel_id']}" for message in discord.posts)
    found.update(f"slack:{message['channel']}" for message in slack.posted)
    found.update(dict.fromkeys(channels, 0))
    return found, workers.killed


def all_posted(archive: Archive) -> bool:
    return archive.deliveries.counts().get("posted", 0) >= DELIVERIES


def database(tmp_path: Path, name: str) -> Iterator[str]:
    """An address of a new database; of PostgreSQL where a server can be started here."""
    if name == "sqlite":
        yield f"sqlite:///{tmp_path / 'cuttings.db'}"
        return
    with tempfile.TemporaryDirectory() as folder:  # the server has a user of its own, who may not enter pytest's folders
        os.chmod(folder, 0o755)
        with postgres(Path(folder) / "postgres") as address:
            yield address


KINDS = ("sqlite", "postgresql") if os.environ.get("CUTTINGS_DELIVERIES") else ("sqlite",)


@pytest.mark.parametrize("kind", KINDS)
async def test_three_processes_killed_at_random_lose_and_double_nothing(tmp_path: Path, kind: str) -> None:
    for url in database(tmp_path, kind):
        found, killed = await delivered(url, max(2, DELIVERIES // 10), False, all_posted)
        print(f"{kind}: {DELIVERIES} deliveries, {killed} kills")
        assert {channel: count for channel, count in found.items() if count != 1} == {}


async def test_posting_first_and_recording_afterwards_fails_the_same(tmp_path: Path) -> None:
    for url in database(tmp_path, "sqlite"):
        found, _ = await delivered(url, 1, True, all_posted)
        print(f"naive: {sum(count > 1 for count in found.values())} doubled")
        assert any(count > 1 for count in found.values())
