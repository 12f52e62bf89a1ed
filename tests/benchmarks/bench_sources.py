"""How fast feeds are brought in, beside `reader`: `python -m tests.benchmarks.bench_sources --feeds 500 --items 50`."""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import accumulate
from pathlib import Path
from zoneinfo import ZoneInfo

from briefings import NoAnswer, SourceLine, reading_room
from briefings.archive import Archive
from briefings.news import Article
from briefings.newsroom import Newsroom
from briefings.reading.note import Notes
from briefings.reading.notes import READER
from briefings.sources import make_sources
from briefings.sources.source import SourceSettings

_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_WORDS_A_SENTENCE, _SENTENCES = 18, 11  # an entry of some 200 words, as full-text feeds have
_SYLLABLES = ("ba", "lor", "min", "ter", "ow", "sel", "kin", "dra", "pen", "ul", "ver", "nish", "co", "ra", "th", "wex")
_FIRST = ("Ada", "Bo", "Cy", "Imogen", "Rowan", "Petra", "Silas", "Lena", "Hollis", "Corwin")


def write_feeds(folder: Path, feeds: int, items: int) -> None:
    """Feeds of invented words in files."""
    chance = random.Random(11)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(8_000)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    for feed in range(feeds):
        entries = []
        for number in range(items):
            drawn = chance.choices(words, cum_weights=weights, k=_WORDS_A_SENTENCE * _SENTENCES)
            name = f"{chance.choice(_FIRST)} {chance.choice(words).title()}son"
            sentences = [" ".join(drawn[start:start + _WORDS_A_SENTENCE]).capitalize() + "."
                         for start in range(0, len(drawn), _WORDS_A_SENTENCE)]
            sentences[0] = f"{name}, the leader of {drawn[0].title()} council, resigned on Friday."
            body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
            date = format_datetime(_NOW - timedelta(minutes=number * 37 + feed))
            entries.append(f"<item><title>{' '.join(drawn[:7]).capitalize()}</title>"
                           f"<link>https://outlet{feed}.example/{number}</link><guid>{feed}-{number}</guid>"
                           f"<pubDate>{date}</pubDate><description><![CDATA[{body}]]></description></item>")
        (folder / f"{feed}.xml").write_text(
            f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Outlet {feed}</title>'
            f"<link>https://outlet{feed}.example/</link>{''.join(entries)}</channel></rss>", encoding="utf-8")


def unread(article: Article) -> Notes:
    """A reading that sees nothing: what remains is fetching, parsing, comparing and storing."""
    return Notes(READER, (), (), (), (), (), (), (), (), ())


def ours(feeds: Path, count: int, archive: Path, read: Callable[[Article], Notes] | None) -> tuple[float, float, int]:
    """Seconds of a first and of a second reload, and the articles filed."""
    room = reading_room._MOST_WORKERS
    reading_room._MOST_WORKERS = room if read is None else 1  # nothing to read: no processes for it
    held = Archive.open(f"sqlite:///{archive}")
    try:
        sources = make_sources(SourceSettings(f"feed{number}", "feed", str(feeds / f"{number}.xml"))
                               for number in range(count))
        newsroom = Newsroom(held, sources, zone=ZoneInfo("UTC"), read=read)
        first, lines = _timed(newsroom)
        second, again = _timed(newsroom)
        if any(line.new or line.updated or line.failed for line in again):
            raise SystemExit("the second reload was not quiet")
        return first, second, sum(line.new for line in lines)
    finally:
        reading_room._MOST_WORKERS = room
        held.close()


def _timed(newsroom: Newsroom) -> tuple[float, tuple[SourceLine, ...]]:
    start = time.perf_counter()
    lines = asyncio.run(newsroom.reload(None, _NOW))
    if isinstance(lines, NoAnswer):
        raise SystemExit(lines.message)
    return time.perf_counter() - start, lines


def theirs(feeds: Path, count: int, database: Path) -> tuple[float, float, int] | None:
    """Seconds of reader's update and of its search index, and its entries; None where it is not installed."""
    try:
        from reader import make_reader  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return None
    peer = make_reader(str(database), feed_root=str(feeds))
    for number in range(count):
        peer.add_feed(f"{number}.xml")
    peer.enable_search()
    start = time.perf_counter()
    peer.update_feeds()
    updated = time.perf_counter() - start
    start = time.perf_counter()
    peer.update_search()
    return updated, time.perf_counter() - start, peer.get_entry_counts().total or 0


def main() -> None:
    """Store without reading, store beside reader, read a part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=40)
    parser.add_argument("--items", type=int, default=50)
    parser.add_argument("--read", type=int, default=2, help="feeds that are brought in once more, and read")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        feeds = Path(place) / "feeds"
        feeds.mkdir()
        write_feeds(feeds, given.feeds, given.items)
        print(f"{given.feeds} local feeds of {given.items} entries of 200 words")
        first, second, filed = ours(feeds, given.feeds, Path(place) / "ours.db", unread)
        print(f"  ours, parsed, compared, stored and searchable {filed / first:9,.0f} entries/s ({first:.1f} s)")
        print(f"  ours, a second reload with nothing changed    {second:9.2f} s")
        peer = theirs(feeds, given.feeds, Path(place) / "reader.db")
        if peer is None:
            print("  reader is not installed: pip install 'cuttings[bench]'")
        else:
            updated, indexed, entries = peer
            print(f"  reader, update and search index               {entries / (updated + indexed):9,.0f} entries/s "
                  f"(update alone {entries / updated:,.0f})")
        count = min(given.read, given.feeds)
        if count:
            first, _, filed = ours(feeds, count, Path(place) / "read.db", None)
            print(f"  ours, with everything read ({count} feeds)            {filed / first:9,.0f} entries/s ({first:.1f} s)")


if __name__ == "__main__":
    main()
