"""How fast editions are made: `python -m tests.benchmarks.bench_editions --articles 100000 --fresh 3000`.

Beside them, in the same run, the naive way: each channel's edition from scratch, a few of them, and the ratio.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import text

from adapters.discord.picks import Picks
from adapters.discord.render import card_page
from adapters.slack.render import Renderer
from bot.schedule import editions_due
from briefings import KINDS, Card, Delivery, Digest
from briefings.archive import Archive, Filing
from briefings.archive.database import Database
from briefings.newsroom import Newsroom
from tests.benchmarks.bench_archive import _NOW, World

_DUE = _NOW + timedelta(seconds=20)  # the moment of the round
_WISHES = 3  # names in each subscription
_WATCHING = 10  # every tenth channel that gets everything watches a name as well
_AT_ONCE = 200  # filed in one transaction
_FILED_AT_MOST = 5_000  # old articles that are filed one by one; more of them are copies of these rows in the tables
_CLAIMED = 50  # deliveries in one go, as bot/deliveries.py takes them
_NAIVE = 3  # editions made from scratch


def filled(database: Path, articles: int, fresh: int, world: World) -> Archive:
    """An archive whose newest articles came after the last edition."""
    archive = Archive.open(f"sqlite:///{database}")
    made = world.articles()
    old = articles - fresh
    alone = min(old, _FILED_AT_MOST)
    for batch in _batches(islice(made, alone)):
        archive.file_all(batch, _NOW - timedelta(days=30))
    archive.close()
    for copy in range(1, -(-old // alone) if alone else 0):
        _copied(database, copy * alone, min(alone, old - copy * alone))
    archive = Archive.open(f"sqlite:///{database}")
    news = ((replace(article, key=f"fresh/{number}", published=_NOW - timedelta(seconds=28 * number)), notes)
            for number, (article, notes) in enumerate(islice(made, fresh)))
    for batch in _batches(news):
        archive.file_all(batch, _NOW - timedelta(hours=1))
    return archive


def _batches(made: Iterator[tuple[object, object]]) -> Iterator[list[Filing]]:
    while batch := [Filing(*each) for each in islice(made, _AT_ONCE)]:  # type: ignore[arg-type]
        yield batch


def _copied(database: Path, by: int, count: int) -> None:
    """The first articles once more under other numbers, an hour older each time: what editions read of them."""
    held = Database(f"sqlite:///{database}")
    with held.writing() as connection:
        for table, changed in (
                ("article", {"id": "id + :by", "key": "key || '/' || :by"}),
                ("version", {"id": "id + :by", "article": "article + :by"}),
                ("shelved", {"version": "version + :by", "article": "article + :by", "origin": "origin + :by",
                             "moment": "moment - :by", "address": "NULL"}),
                ("name_posting", {"version": "version + :by", "moment": "moment - :by"})):
            columns = [row[1] for row in connection.execute(text(f"PRAGMA table_info({table})"))]
            values = ", ".join(changed.get(column, f'"{column}"') for column in columns)
            key = "version" if table in ("shelved", "name_posting") else "id"
            connection.execute(text(f"INSERT INTO {table} SELECT {values} FROM {table} WHERE {key} <= :count"),
                               {"by": by, "count": count})
    held.close()


def subscribed(archive: Archive, count: int, world: World, now: datetime) -> None:
    """A half wants names of its own; of those that want everything, some watch a name."""
    def names(many: int) -> tuple[str, ...]:
        return tuple(world.chance.choices(world.names, cum_weights=world.names_weighed, k=many))

    digests = [Digest("names" if number % 2 else "morning", time_of_day(12), frozenset(range(7)), "UTC",
                      names(_WISHES) if number % 2 else (), (f"{'slack:C' if number % 4 < 2 else 'discord:'}{number}",))
               for number in range(count)]
    archive.subscriptions.configured(digests, now - timedelta(days=3))
    for number in range(0, count, 2 * _WATCHING):
        [name] = names(1)
        archive.subscriptions.watch(digests[number].to[0], name, None, now - timedelta(days=3), 0)


def rendered(card: Card, delivery: Delivery, slack: Renderer) -> object:
    """The card as its platform takes it."""
    if delivery.channel.startswith("slack:"):
        return slack.card(card, "abcDEF123456", shareable=False)
    return card_page(card, "abcDEF123456", Picks())


@dataclass(frozen=True, slots=True)
class Done:
    """What one process did."""

    made: int
    cited: int
    used: float  # seconds of its core
    first: float  # seconds until the first edition was there
    cards: float
    blocks: float


def deliver(address: str) -> Done:
    """One process's share: claim, make and render until nothing is left, the earliest first."""
    archive = Archive.open(address)
    making, slack = Newsroom(archive, (), (), ZoneInfo("UTC")).issuing, Renderer(UTC, KINDS)
    begun, used = time.perf_counter(), time.process_time()
    worker, pools = f"bench {os.getpid()}", making.pools(_DUE)
    made, cited, first, cards, blocks = 0, 0, 0.0, 0.0, 0.0
    while claimed := archive.deliveries.claim(worker, _DUE, timedelta(minutes=5), _CLAIMED):
        pools.look_up(claimed)
        for delivery in claimed:
            start = time.perf_counter()
            card = making.made(delivery, pools).card
            done = time.perf_counter()
            assert card is not None
            rendered(card, delivery, slack)
            cards, blocks = cards + done - start, blocks + time.perf_counter() - done
            cited += len(card.articles)
            made += 1
            first = first or time.perf_counter() - begun
    used = time.process_time() - used
    archive.close()
    return Done(made, cited, used, first, cards, blocks)


def naively(archive: Archive) -> float:
    """Seconds of a core for an edition that is made from scratch."""
    making, slack = Newsroom(archive, (), (), ZoneInfo("UTC")).issuing, Renderer(UTC, KINDS)
    start = time.process_time()
    for delivery in archive.deliveries.in_state(("claimed",), _NAIVE):
        card = making.made(delivery, making.pools(_DUE)).card
        assert card is not None
        rendered(card, delivery, slack)
    return (time.process_time() - start) / _NAIVE


def main(arguments: Sequence[str] | None = None) -> None:
    """File, subscribe, and make and render every edition, in as many processes as are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--fresh", type=int, default=1_000, help="of them, those of the last day")
    parser.add_argument("--subscriptions", type=int, default=5_000)
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        database, world = Path(folder) / "bench.db", World()
        begun = time.perf_counter()
        archive = filled(database, asked.articles, asked.fresh, world)
        print(f"an archive of {asked.articles:,} articles, {asked.fresh:,} of them fresh, in {time.perf_counter() - begun:.0f} s",
              flush=True)
        subscribed(archive, asked.subscriptions, world, _NOW)
        archive.deliveries.plan(editions_due(archive.subscriptions.all(), _DUE))
        with ProcessPoolExecutor(asked.processes, multiprocessing.get_context("spawn")) as processes:
            list(processes.map(time.sleep, [0.5] * asked.processes))  # they are there, as a bot that runs is
            begun = time.perf_counter()
            shares = list(processes.map(deliver, [f"sqlite:///{database}"] * asked.processes))
        whole, made, used = (time.perf_counter() - begun, sum(share.made for share in shares),
                             sum(share.used for share in shares))
        print(f"made and rendered {made:,} editions in {whole:.1f} s by {asked.processes} processes, {used:.1f} s of one core "
              f"(the first after {min(share.first for share in shares):.1f} s); "
              f"{sum(share.cited for share in shares):,} articles cited")
        for share in shares:
            print(f"  {share.made:,} editions: cards {share.cards:.1f} s, blocks {share.blocks:.1f} s")
        each = naively(archive)
        print(f"naively, each from scratch: {each:.2f} s of one core an edition, {each * made / used:,.0f} times as much")
        archive.close()


if __name__ == "__main__":
    main()
