"""Score the name model on exact spans: a .bio corpus, a judged article or a folder of them.

    python -m training.score_names ../shared/data/names/dev-gum-news.bio tests/quality/news/dev
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefings.reading.model.decode import TYPES
from briefings.reading.model.tagger import NameTagger
from training.corpora import chunks_of, raw_bio
from training.judged import Judged, articles, judged


@dataclass(slots=True)
class Count:
    """Names found rightly, found in all, and judged."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Share of found names that are right, in per cent."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of judged names that were found, in per cent."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, in per cent."""
        both = self.found + self.gold
        return 200 * self.right / both if both else 0.0


@dataclass(slots=True)
class Figures:
    """Counts for every type and for all together (key "all")."""

    by_type: dict[str, Count] = field(default_factory=lambda: {key: Count() for key in (*TYPES, "all")})
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        parts = [
            f"{key} {count.f1:.1f} (P {count.precision:.1f} R {count.recall:.1f} n {count.gold})"
            for key, count in self.by_type.items()
        ]
        return " · ".join(parts)


def score(path: Path, tagger: NameTagger | None = None) -> Figures:
    """The figures of the name model alone, without memory of the document, on a file or folder."""
    tagger = tagger or NameTagger.load()
    figures = Figures()
    for one in sentences_in(path):
        gold = {(start, end, TYPES[kind]) for start, end, kind in one.names}
        found = {(name.start, name.end, name.type) for name in tagger.tag(one.text)}
        for key in (*TYPES, "all"):
            count = figures.by_type[key]
            some_gold = {name for name in gold if key in (name[2], "all")}
            some_found = {name for name in found if key in (name[2], "all")}
            count.right += len(some_gold & some_found)
            count.found += len(some_found)
            count.gold += len(some_gold)
        for kind, names in (("missed", gold - found), ("extra", found - gold)):
            for start, end, type_ in sorted(names):
                figures.misses.append(f"{kind} {type_}: {one.text[start:end]} | {one.text}")
    return figures


def sentences_in(path: Path) -> Iterator[Judged]:
    """The judged sentences of a corpus file, an article or a folder of articles."""
    if path.suffix == ".bio":
        for tokens in raw_bio(path):
            yield _as_text(tokens)
    else:
        for article in [path] if path.is_file() else articles(path):
            yield from judged(article)


def _as_text(tokens: list[tuple[str, str]]) -> Judged:
    """Tokens joined by spaces, with the spans of their names in code points."""
    names: list[tuple[int, int, int]] = []
    parts: list[str] = []
    at = 0
    for token, mark in tokens:
        start, end = at, at + len(token)
        kind = None if mark == "O" else chunks_of([("x", mark)])[0].type
        if kind is not None:
            if mark.startswith("I-") and names and names[-1][1] == start - 1 and names[-1][2] == kind:
                names[-1] = (names[-1][0], end, kind)
            else:
                names.append((start, end, kind))
        parts.append(token)
        at = end + 1
    return Judged(" ".join(parts), tuple(names))


def main(paths: list[str]) -> None:
    """Print one line of figures for every path; with --misses the wrong names too."""
    misses = "--misses" in paths
    for path in (Path(name) for name in paths if not name.startswith("--")):
        figures = score(path)
        print(f"{path.name}: {figures}")
        if misses:
            print("\n".join(figures.misses))


if __name__ == "__main__":
    main(sys.argv[1:])
