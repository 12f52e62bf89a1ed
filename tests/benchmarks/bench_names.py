"""How fast names are suggested while somebody types, in an index of a million articles: `-m tests.benchmarks.bench_names`."""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path

from sqlalchemy import Connection

from briefings.archive import Archive
from briefings.archive.database import Database
from briefings.archive.names import Entry, Named, add, numbered
from briefings.archive.rows import insert_all
from briefings.archive.sight import Carrier, carriers_of, micros
from briefings.archive.tables import article, shelved, version
from briefings.reading.spelling import name_key
from tests.benchmarks.bench_archive import World

_NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
_SOURCES = ("harbour", "beacon", "wire")
_AT_ONCE = 20_000
_NAMES = 10  # in an article
_FIRSTS, _LASTS, _PEOPLE = 2_000, 40_000, 1_500_000
_TIMES = 15


class People:
    """Invented people; some first names, surnames and people are met much more often than others, as in real news."""

    def __init__(self, seed: int = 11) -> None:
        self.chance = random.Random(seed)
        world = World(seed)
        firsts = sorted({world.words[place].title() + ending for place in range(700) for ending in ("", "a", "en")})[:_FIRSTS]
        lasts = [world.words[place % len(world.words)].title() + ("", "son", "ley")[place // len(world.words)]
                 for place in range(_LASTS)]
        self.chance.shuffle(firsts)
        self.chance.shuffle(lasts)
        self.names = [f"{first} {last}" for first, last in zip(
            self.chance.choices(firsts, cum_weights=list(accumulate(1 / (rank + 5) for rank in range(len(firsts)))), k=_PEOPLE),
            self.chance.choices(lasts, cum_weights=list(accumulate(1 / (rank + 20) for rank in range(len(lasts)))), k=_PEOPLE),
            strict=True)]
        self.first, self.last = firsts[0], lasts[0]
        self._weighed = list(accumulate(1 / (rank + 20) for rank in range(_PEOPLE)))

    def of_articles(self, count: int) -> list[list[str]]:
        """Whom each of so many articles names."""
        drawn = self.chance.choices(self.names, cum_weights=self._weighed, k=count * _NAMES)
        return [list(dict.fromkeys(drawn[place : place + _NAMES])) for place in range(0, len(drawn), _NAMES)]


def fill(address: str, articles: int, people: People) -> None:
    """Put the names of so many articles into the index by its own door; their texts are left out, nothing here asks them."""
    database = Database(address)
    try:
        for first in range(1, articles + 1, _AT_ONCE):
            naming = people.of_articles(min(_AT_ONCE, articles + 1 - first))
            with database.writing() as connection:
                carried = carriers_of(connection, [(frozenset({source}), frozenset()) for source in _SOURCES])
                _shelve(connection, range(first, first + len(naming)), carried)
                named = {name: Named(name_key(name), "person", name, (name_key(name), name_key(name.split()[-1])))
                         for names in naming for name in names}
                ids = numbered(connection, named.values())
                add(connection, [
                    Entry(number, micros(_NOW) - number, carried[_carrier(number)], False,
                          tuple({ids[named[name].key, "person"]: named[name].aliases for name in names}.items()))
                    for number, names in enumerate(naming, first)])
    finally:
        database.close()


def _carrier(number: int) -> Carrier:
    return frozenset({_SOURCES[number % 3]}), frozenset()


def _shelve(connection: Connection, numbers: Iterable[int], carried: Mapping[Carrier, int]) -> None:
    moment = micros(_NOW)
    insert_all(connection, article, ("id", "key", "first_filed"), ((number, f"a{number}", moment) for number in numbers))
    insert_all(connection, version, ("id", "article", "number", "source", "fingerprint", "outlet", "headline", "published_basis",
                                     "status", "filed", "backlog", "reader", "body", "notes"),
               ((number, number, 1, _SOURCES[number % 3], "", "", "", "unknown", "usable", moment, False, 1, "", b"")
                for number in numbers))
    insert_all(connection, shelved, ("version", "article", "carriers", "moment", "appeared", "outlet", "byline", "origin", "plans",
                                     "names"),
               ((number, number, carried[_carrier(number)], moment - number, moment, "", "", number, 0, "[]") for number in numbers))


def main(given: Sequence[str] | None = None) -> None:
    """Fill the index, then type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--database", help="an address; where it has names already they are asked as they are")
    arguments = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as folder:
        address = arguments.database or f"sqlite:///{Path(folder) / 'names.db'}"
        people = People()
        archive = Archive.open(address)
        if not archive.memory(1):
            start = time.perf_counter()
            fill(address, arguments.articles, people)
            print(f"the names of {arguments.articles:,} articles filed in {time.perf_counter() - start:,.0f} s")
        hot, rare = people.names[0], people.names[_PEOPLE // 2]
        typed = {
            "a letter": hot[:1], "two letters": hot[:2], "three letters": hot[:3], "four letters": hot[:4],
            "the commonest first name": people.first, "the commonest surname": people.last,
            "the two commonest together": f"{people.first} {people.last}", "a frequent name": hot, "a rare name": rare,
            "the commonest first name and a letter": f"{people.first} {people.last[:1]}",
            "the commonest first name and three letters": f"{people.first} {people.last[:3]}",
            "a misspelt surname": f"{people.last[:-1]}q", "a misspelt whole name": f"{people.first[:-1]}q {people.last[:-1]}q",
            "nothing like it": "zzyzx quuxley",
        }
        slowest = 0.0
        for shown, grant in (("every source", None), ("one source of three", frozenset({"wire"}))):
            print(f" a desk with {shown}")
            with archive.shelf(grant, _NOW) as shelf:
                for what, words in typed.items():
                    taken = []
                    for _ in range(_TIMES):
                        start = time.perf_counter()
                        found = len(shelf.names_like(words))
                        taken.append(time.perf_counter() - start)
                    median = sorted(taken)[_TIMES // 2] * 1000
                    slowest = max(slowest, median)
                    print(f"  {what:<46} {words:<26} {found:3} names {median:8.1f} ms")
        print(f"slowest: {slowest:.1f} ms (asked: 50)")
        archive.close()


if __name__ == "__main__":
    main()
