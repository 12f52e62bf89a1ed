"""The words of a stretch of text as a set, cut once however many steps ask: what a rule looks at before any pattern.

A guard is one set test: `if _WORDS.isdisjoint(words_in(text)): return`. Its words are runs of the letters a to z in
lower case ("didn't" is "didn" and "t", "vice-president" is "vice" and "president"), so that a guard never misses what
a pattern between word boundaries would find.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_RUN = re.compile("[a-z]+")
_PLAIN = bytes(code if 97 <= code <= 122 else code + 32 if 65 <= code <= 90 else 32 for code in range(256))


@lru_cache(maxsize=256)  # some articles' worth: every step asks for the same sentences
def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case."""
    return frozenset(plain_words(text))


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case, in order."""
    return text.encode("ascii", "replace").translate(_PLAIN).decode("ascii").split()


def longest_runs(words: Iterable[str]) -> frozenset[str]:
    """For each word or phrase of a lexicon the one run of letters by which a guard knows it: "vice-president" by "president"."""
    return frozenset(max(runs, key=len) for word in words if (runs := _RUN.findall(word.lower())))


def first_runs(words: Iterable[str]) -> frozenset[str]:
    """For each word or phrase of a lexicon the run of letters that it begins with."""
    return frozenset(runs[0] for word in words if (runs := _RUN.findall(word.lower())))


def lower_in_place(text: str) -> str:
    """A text in lower case, letter for letter: "İ", whose lower case is two letters, stays."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join([low if len(low := letter.lower()) == 1 else letter for letter in text])


def places_of(lowered: str, runs: Iterable[str]) -> list[int]:
    """Where the words (letters, digits and hyphens) begin that hold one of some runs of letters, in order."""
    places: set[int] = set()
    for run in runs:
        size = len(run)
        at = lowered.find(run)
        while at >= 0:
            end = at + size
            if not ("a" <= lowered[at - 1 : at] <= "z" or "a" <= lowered[end : end + 1] <= "z"):
                while at and (before := lowered[at - 1]) != " " and (before == "-" or before.isalnum() or before == "_"):
                    at -= 1
                places.add(at)
            at = lowered.find(run, end)
    return sorted(places)


def runs_at(text: str, runs: Iterable[str]) -> list[tuple[int, str]]:
    """Where each of some runs of letters stands in a text as it is written, with the run, in order."""
    places: list[tuple[int, str]] = []
    for run in runs:
        size = len(run)
        at = text.find(run)
        while at >= 0:
            end = at + size
            if not ("a" <= text[at - 1 : at] <= "z" or "a" <= text[end : end + 1] <= "z"):
                places.append((at, run))
            at = text.find(run, end)
    places.sort()
    return places


def may_end(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds one of the marks with which a sentence ends."""
    return text.find(".", start, end) >= 0 or text.find("?", start, end) >= 0 or text.find("!", start, end) >= 0 or text.find("…", start, end) >= 0


def last_words(text: str, count: int) -> int:
    """Where the last so many words of a text begin, the blanks before them included: what a pattern that ends with "$" can reach."""
    parts = text.rsplit(None, count)
    return len(parts[0]) if len(parts) > count else 0
