"""How fast the archive files and answers: `python -m tests.benchmarks.bench_archive --articles 100000`."""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path

import numpy as np

from briefings.archive import Archive, Filing
from briefings.archive.codec import pack, unpack
from briefings.news import Article
from briefings.reading.note import (
    DateNote,
    Entity,
    EventNote,
    Mention,
    Notes,
    Paragraph,
    QuoteNote,
    RoleNote,
    Sentence,
)
from briefings.reading.notes import READER

_NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
_SOURCES = ("harbour", "beacon", "wire")
_FILED_AT_ONCE = 200
_WORDS_A_SENTENCE = 20
_SENTENCES = 30
_SYLLABLES = ("ba", "lor", "min", "ter", "ow", "sel", "kin", "dra", "pen", "ul", "ver", "nish", "co", "ra", "th", "wex")


class World:
    """Invented words and names, the first ones much more frequent than the last, as in real news."""

    def __init__(self, seed: int = 7) -> None:
        self.chance = random.Random(seed)
        self.words = [self._word() for _ in range(20_000)]
        weights = 1 / (np.arange(len(self.words)) + 3)
        self._weighed = np.cumsum(weights) / weights.sum()
        self._dice = np.random.default_rng(seed)
        firsts = [self._word().title() for _ in range(600)]
        lasts = [self._word().title() for _ in range(12_000)]
        self.names = [f"{self.chance.choice(firsts)} {self.chance.choice(lasts)}" for _ in range(150_000)]
        self.names_weighed = list(accumulate(1 / (rank + 20) for rank in range(len(self.names))))

    def _word(self) -> str:
        return "".join(self.chance.choice(_SYLLABLES) for _ in range(self.chance.randint(1, 4)))

    def articles(self) -> Iterator[tuple[Article, Notes]]:
        """Articles of 600 words with the notes that reading would make."""
        number = 0
        while True:
            number += 1
            drawn = np.searchsorted(self._weighed, self._dice.random(_SENTENCES * _WORDS_A_SENTENCE))
            words = [self.words[word] for word in drawn.tolist()]
            names = tuple(dict.fromkeys(self.chance.choices(self.names, cum_weights=self.names_weighed, k=15)))
            sentences = [" ".join(words[place : place + _WORDS_A_SENTENCE]).capitalize() + "."
                         for place in range(0, len(words), _WORDS_A_SENTENCE)]
            for index, name in enumerate(names):
                sentences[index] = f"{name} {sentences[index].lower()}"
            body = "\n\n".join(sentences)
            article = Article(
                key=f"https://outlet.example/{number}", source=_SOURCES[number % len(_SOURCES)],
                outlet=_SOURCES[number % len(_SOURCES)].title(), headline=" ".join(words[:8]).capitalize(), body=body,
                url=f"https://outlet.example/{number}", published=_NOW - timedelta(minutes=5 * number),
                published_basis="metadata")
            yield article, notes_of(body, names)


def notes_of(body: str, names: tuple[str, ...]) -> Notes:
    """Notes in the measure of a real article: 30 sentences, 60 mentions, 10 events, some roles, quotes and dates."""
    spans, start = [], 0
    for paragraph in body.split("\n\n"):
        spans.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    count = len(names)
    return Notes(
        reader=READER,
        paragraphs=tuple(Paragraph(span, "text") for span in spans),
        sentences=tuple(Sentence(span, index) for index, span in enumerate(spans)),
        entities=tuple(Entity(index, "person", name, (name, name.split()[-1]), ("Mr",))
                       for index, name in enumerate(names)),
        mentions=tuple(Mention((spans[index % len(spans)][0], spans[index % len(spans)][0] + 9), index % count, "name")
                       for index in range(60)),
        roles=tuple(RoleNote(index, "council leader", None, None, "current", None, index, spans[index])
                    for index in range(6)),
        relations=(),
        quotes=tuple(QuoteNote((spans[index],), index, names[index], "direct", index, None) for index in range(6)),
        dates=tuple(DateNote(spans[index], "last:weekday:tuesday", index) for index in range(6)),
        events=tuple(EventNote("dismiss", spans[index], spans[index], body[spans[index][0] : spans[index][0] + 110],
                               "planned" if index == 0 else "happened", (index,), (index + 1,), (), None, "past", index)
                     for index in range(10)))


def timed(what: str, call: Callable[[], object], times: int = 20) -> None:
    """Print the median time of a call."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    print(f"  {what:<58} {sorted(taken)[times // 2] * 1000:9.2f} ms")


def main(given: Sequence[str] | None = None) -> None:
    """File, then ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--database", help="an empty database; without it a file that is thrown away")
    arguments = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(arguments.database or f"sqlite:///{Path(folder) / 'bench.db'}")
        world = World()
        making = world.articles()
        filing, made = 0.0, []
        for _ in range(0, arguments.articles, _FILED_AT_ONCE):
            batch = [Filing(article, notes) for article, notes in islice(making, _FILED_AT_ONCE)]
            made.append(batch[0])
            start = time.perf_counter()
            archive.file_all(batch, _NOW)
            filing += time.perf_counter() - start
        count = len(made) * _FILED_AT_ONCE
        size = sum(file.stat().st_size for file in Path(folder).iterdir())
        each = f", {size / count / 1000:.1f} KB each" if size else ""
        print(f"filed {count} articles of 600 words: {count / filing:,.0f} a second{each}")
        again = [Filing(filing.article, filing.notes) for filing in made[-_FILED_AT_ONCE:]]
        start = time.perf_counter()
        archive.file_all(again, _NOW)
        print(f"filed again, unchanged: {len(again) / (time.perf_counter() - start):,.0f} a second")
        ask(archive, world, made[-1].notes)
        archive.close()


def ask(archive: Archive, world: World, notes: Notes) -> None:
    """The questions that cards ask, with the times they take."""
    hot, cold = world.names[0], world.names[90_000]
    packed = pack(notes)
    print(f"  notes: {len(packed)} letters")
    timed("unpack the notes of one article", lambda: unpack(Notes, packed), 200)
    timed("pack them", lambda: pack(notes), 200)
    for shown, grant in (("every source", None), ("one source of three", frozenset({"wire"}))):
        print(f" a desk with {shown}")
        with archive.shelf(grant, _NOW) as shelf:
            timed("names like a letter", lambda: shelf.names_like(hot[:1]))
            timed("names like two letters", lambda: shelf.names_like(hot[:2]))
            timed("names like three letters", lambda: shelf.names_like(hot[:3]))
            timed("names like the first name", lambda: shelf.names_like(hot.split()[0]))
            timed("names like the whole name", lambda: shelf.names_like(hot))
            timed("names like a misspelt surname", lambda: shelf.names_like(hot.split()[1][:-1] + "q"))
            timed("names with the surname", lambda: shelf.names_with(hot.split()[1]))
            timed("a frequent name's 200 newest articles", lambda: shelf.naming([hot.lower()], 200), 5)
            timed("a rare name's articles", lambda: shelf.naming([cold.lower()]))
            timed("search for the most frequent word", lambda: shelf.search(world.words[0]), 5)
            timed("search for a frequent word", lambda: shelf.search(world.words[100]), 5)
            timed("search for three words", lambda: shelf.search(" ".join(world.words[40:43])), 5)
            timed("search for a rare word", lambda: shelf.search(world.words[15_000]))
            timed("search for a phrase", lambda: shelf.search(f'"{world.words[3]} {world.words[5]}"'), 5)
            timed("the 10 latest", lambda: shelf.latest(10))
            timed("50 with plans", lambda: shelf.planned(50))
            timed("count", shelf.count, 5)


if __name__ == "__main__":
    main()
