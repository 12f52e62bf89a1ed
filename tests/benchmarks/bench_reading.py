"""How much processor time reading an article costs, by rules and with the name model: `-m tests.benchmarks.bench_reading`."""

from __future__ import annotations

import re
import time
from pathlib import Path

from briefings.news import Article
from briefings.reading import notes
from briefings.reading.names import Tagger, default_tagger
from briefings.reading.names_rules import rule_names

_JUDGED = Path(__file__).parents[1] / "quality" / "news" / "train"
_WORDS = 600  # what figures are given for
_ENOUGH = 40_000  # words


def articles() -> list[Article]:
    """Invented news with its judgements taken out, in the order of the files."""
    found: list[Article] = []
    words = 0
    for path in sorted(_JUDGED.rglob("*.judged")):
        head, body, _ = path.read_text(encoding="utf-8").split("\n%%%\n", 2)
        headline = re.search(r"^headline: *(.*)$", head, re.MULTILINE)
        plain = re.sub(r"</?[a-z](?: [^<>]*)?>", "", body)
        found.append(Article(path.name, "judged", "bench", headline.group(1) if headline else path.stem, plain))
        words += len(plain.split())
        if words >= _ENOUGH:
            break
    return found


def cost(copy: list[Article], tagger: Tagger) -> float:
    """Milliseconds of processor time per 600 words; what is built up once is not counted."""
    notes.read(copy[0], tagger)
    start = time.process_time()
    for article in copy:
        notes.read(article, tagger)
    words = sum(len(article.body.split()) for article in copy)
    return (time.process_time() - start) * 1000 * _WORDS / words


def main() -> None:
    """Read the same articles both ways."""
    copy = articles()
    print(f"reading {len(copy)} articles of {sum(len(article.body.split()) for article in copy):,} words, per 600 words:")
    print(f"  by rules alone         {cost(copy, rule_names):7.1f} ms of processor time (asked: 15)")
    print(f"  with the name model    {cost(copy, default_tagger()):7.1f} ms of processor time (asked: 80)")


if __name__ == "__main__":
    main()
