"""A concordance: where each word of many texts stands, to find at once those that hold a phrase or all of some words."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence


class Concordance:
    """Of texts in the form of their words; a word that is in no question ("|") parts what is no phrase."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._words = array("L")  # all texts one after the other, each word as its number
        self._texts = array("L")  # which text each of them belongs to
        self._numbers = _Numbers()
        self._places: list[array[int]] = []
        for text, words in enumerate((*each, "|") for each in texts):
            first = len(self._words)
            self._words.extend(map(self._numbers.__getitem__, words))
            self._texts.extend([text] * len(words))
            self._places.extend(array("L") for _ in range(len(self._numbers) - len(self._places)))
            for place, number in enumerate(self._words[first:], first):
                self._places[number].append(place)

    def holding(self, words: Iterable[str]) -> set[int]:
        """The texts that hold every one of these words; none when there are no words."""
        found: set[int] | None = None
        for word in sorted(set(words), key=self._often):
            texts = {self._texts[place] for place in self._of(word)}
            found = texts if found is None else found & texts
            if not found:
                break
        return found or set()

    def saying(self, phrase: Sequence[str]) -> set[int]:
        """The texts that hold these words one after the other; none when there are no words."""
        if not phrase or not all(map(self._often, phrase)):
            return set()
        rarest = min(range(len(phrase)), key=lambda index: self._often(phrase[index]))
        wanted, length = array("L", (self._numbers[word] for word in phrase)), len(phrase)
        return {self._texts[place] for place in self._of(phrase[rarest])
                if place >= rarest and self._words[place - rarest : place - rarest + length] == wanted}

    def _often(self, word: str) -> int:
        return len(self._of(word))

    def _of(self, word: str) -> Sequence[int]:
        return self._places[self._numbers[word]] if word in self._numbers else ()


class _Numbers(dict[str, int]):
    """Words numbered as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number
