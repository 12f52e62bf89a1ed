"""How much processor time reading an article costs, by rules and with the name model: `-m tests.benchmarks.bench_reading`."""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

from briefings.news import Article
from briefings.reading import notes
from briefings.reading.names import Tagger, default_tagger
from briefings.reading.names_rules import rule_names

_JUDGED = Path(__file__).parents[1] / "quality" / "news"
_WORDS = 600  # what figures are given for
_ENOUGH = 40_000  # words
_LONG = range(500, 800)  # words: articles of about the length that is asked for
_WARM = 40  # articles read before the clock starts: a worker reads thousands, and what is built up once is not counted
_RUNS = 3


def articles(lengths: range = range(1, 100_000), enough: int = _ENOUGH) -> list[Article]:
    """Invented news with its judgements taken out, in the order of the files; of some lengths, until there are enough words."""
    found: list[Article] = []
    words = 0
    for path in [path for part in ("train", "dev") for path in sorted((_JUDGED / part).rglob("*.judged"))]:
        head, body, _ = path.read_text(encoding="utf-8").split("\n%%%\n", 2)
        headline = re.search(r"^headline: *(.*)$", head, re.MULTILINE)
        plain = re.sub(r"</?[a-z](?: [^<>]*)?>", "", body)
        if len(plain.split()) not in lengths:
            continue
        found.append(Article(path.name, "judged", "bench", headline.group(1) if headline else path.stem, plain))
        words += len(plain.split())
        if words >= enough:
            break
    return found


def cost(copy: list[Article], tagger: Tagger) -> float:
    """Milliseconds of processor time per 600 words."""
    start = time.process_time()
    for article in copy:
        notes.read(article, tagger)
    words = sum(len(article.body.split()) for article in copy)
    return (time.process_time() - start) * 1000 * _WORDS / words


def once(by: str) -> None:
    """One run by rules or with the name model, each article read once: the figures of the longer articles and of the shorter ones."""
    short, long = articles(range(1, _LONG.start)), articles(_LONG)
    tagger = rule_names if by == "rules" else default_tagger()
    for copy in (long, short[_WARM:]):
        for article in short[:_WARM]:
            notes.read(article, tagger)
        print(cost(copy, tagger))


def _figures(by: str) -> list[float]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_reading", by]
    return [float(line) for line in subprocess.check_output(command, text=True).split()]


def main() -> None:
    """The medians of some runs, each a process of its own: a text that was read before is read quicker, and rules alone load no model."""
    runs = [(*_figures("rules"), *_figures("model")) for _ in range(_RUNS)]
    figures = [statistics.median(run[number] for run in runs) for number in (0, 2, 1, 3)]
    for name, copy, (rules, model) in (
        (f"articles of {_LONG.start} to {_LONG.stop} words", articles(_LONG), figures[:2]),
        ("shorter ones, which are dearer", articles(range(1, _LONG.start))[_WARM:], figures[2:]),
    ):
        print(f"reading {len(copy)} {name} ({sum(len(article.body.split()) for article in copy):,} words), per 600 words, median of {_RUNS} runs:")
        print(f"  by rules alone         {rules:7.1f} ms of processor time (asked: 15)")
        print(f"  with the name model    {model:7.1f} ms of processor time (asked: 80)")


if __name__ == "__main__":
    once(sys.argv[1]) if sys.argv[1:] in (["rules"], ["model"]) else main()
