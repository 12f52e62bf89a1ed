"""How fast editions are made: `python -m tests.benchmarks.bench_editions --articles 100000 --subscriptions 5000`."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as time_of_day
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.schedule import editions_due
from briefings import Digest
from briefings.archive import Archive, Filing
from briefings.newsroom import Newsroom
from tests.benchmarks.bench_archive import _NOW, World

_FRESH = 400  # articles of the last day
_WISHES = 3  # names in each subscription
_AT_ONCE = 200  # filed in one transaction


def filled(archive: Archive, articles: int, world: World) -> None:
    """An archive whose newest articles came after the last edition."""
    made = world.articles()
    old = islice(made, _FRESH, articles)
    while batch := list(islice(old, _AT_ONCE)):
        archive.file_all([Filing(article, notes, True) for article, notes in batch], _NOW - timedelta(days=30))
    batch = list(islice(world.articles(), _FRESH))
    archive.file_all([Filing(replace(article, key=f"fresh/{number}", published=_NOW - timedelta(minutes=3 * number)),
                             notes) for number, (article, notes) in enumerate(batch)], _NOW - timedelta(hours=1))


def subscribed(archive: Archive, count: int, world: World, now: datetime) -> None:
    """Every channel with wishes of its own: a half wants names, a half everything with a name watched."""
    digests = [Digest(f"morning{number}", time_of_day(12), frozenset(range(7)), "UTC", tuple(
        world.chance.choices(world.names, cum_weights=world.names_weighed, k=_WISHES)) if number % 2 else (),
        (f"slack:C{number}",)) for number in range(count)]
    archive.subscriptions.configured(digests, now - timedelta(days=3))


def main(arguments: Sequence[str] | None = None) -> None:
    """File, subscribe, and make every edition as one process does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--subscriptions", type=int, default=5_000)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(f"sqlite:///{Path(folder) / 'bench.db'}")
        world = World()
        begun = time.perf_counter()
        filled(archive, asked.articles, world)
        print(f"filed {asked.articles} articles in {time.perf_counter() - begun:.0f} s")
        subscribed(archive, asked.subscriptions, world, _NOW)
        newsroom = Newsroom(archive, (), (), ZoneInfo("UTC"))
        begun = time.perf_counter()
        due = editions_due(archive.subscriptions.all(), _NOW + timedelta(seconds=20))
        archive.deliveries.plan(due)
        claimed = archive.deliveries.claim("bench", _NOW + timedelta(seconds=20), timedelta(minutes=5), len(due))
        planned = time.perf_counter() - begun
        pools, now = newsroom.issuing.pools(), _NOW + timedelta(seconds=20)
        begun, items = time.perf_counter(), 0
        for number, delivery in enumerate(claimed):
            made = newsroom.issuing.made(delivery, now, pools)
            assert newsroom.issuing.stands(made)
            items += len(made.card.articles) if made.card else 0
            if number == 0:
                first = time.perf_counter() - begun
        whole = time.perf_counter() - begun
        print(f"planned and claimed {len(claimed)} deliveries in {planned:.1f} s")
        print(f"made {len(claimed)} editions in {whole:.1f} s (the first in {first:.1f} s), {items} articles cited")
        archive.close()


if __name__ == "__main__":
    main()
