"""A concordance: where each word of many texts stands, to find at once those that hold a phrase or all of some words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_Numbers = NDArray[np.int32]


class Concordance:
    """Of texts in the form of their words; a word that is in no question ("|") parts what is no phrase."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._known = _Known()
        numbered = [[*map(self._known.__getitem__, words), self._known["|"]] for words in texts]
        lengths = [len(words) for words in numbered]
        self._words: _Numbers = np.fromiter((number for words in numbered for number in words), np.int32, sum(lengths))
        self._texts: _Numbers = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)  # which text each belongs to
        self._places = np.argsort(self._words, kind="stable")  # of the first word, then of the second, …
        self._ends = np.cumsum(np.bincount(self._words, minlength=len(self._known)))

    def holding(self, words: Iterable[str]) -> set[int]:
        """The texts that hold every one of these words; none when there are no words."""
        found: set[int] | None = None
        for word in sorted(set(words), key=lambda word: len(self._of(word))):
            texts = set(np.unique(self._texts[self._of(word)]).tolist())
            found = texts if found is None else found & texts
            if not found:
                break
        return found or set()

    def saying(self, phrase: Sequence[str]) -> set[int]:
        """The texts that hold these words one after the other; none when there are no words."""
        if not phrase:
            return set()
        rarest = min(range(len(phrase)), key=lambda index: len(self._of(phrase[index])))
        first = self._of(phrase[rarest]) - rarest  # where the phrase would begin
        first = first[(first >= 0) & (first + len(phrase) <= len(self._words))]
        for index, word in enumerate(phrase):
            if index != rarest and len(first):
                first = first[self._words[first + index] == self._known.get(word, -1)]
        return set(np.unique(self._texts[first]).tolist())

    def _of(self, word: str) -> NDArray[np.intp]:
        number = self._known.get(word)
        if number is None:
            return self._places[:0]
        return self._places[self._ends[number - 1] if number else 0 : self._ends[number]]


class _Known(dict[str, int]):
    """Words numbered as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number
