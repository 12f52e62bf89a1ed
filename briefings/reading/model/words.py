"""Words, their shapes and their word pieces: what the name model sees of a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

Style = Literal["normal", "capitals", "title"]
STYLES: Final[tuple[Style, ...]] = ("normal", "capitals", "title")

# Marks that belong to the letter before them, and characters without width that copy carries along.
_INSIDE: Final = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_WORD: Final = re.compile(rf"[^\W_][^\W_{_INSIDE}]*(?:[{_INSIDE}]+[^\W_]*)*|[^\s{_INSIDE}]")
_WITHOUT_WIDTH: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")

# The model knows straight quotation marks; newspapers print curly ones.
_PLAIN: Final[dict[str, str]] = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "–", "―": "—", "−": "-",
}  # fmt: skip

# Shapes of a word; the number is the row of a learnt table, so the order is part of the model.
(NO_WORD, LOWER, TITLE, CAPITALS, INITIAL, MIXED_UPPER, MIXED_LOWER, DIGITS, DIGITS_LETTERS, MARK, TITLE_FIRST,
 NO_CASE) = range(12)  # fmt: skip
SHAPES: Final = 12

_LONGEST_WORD: Final = 100  # characters; longer ones are addresses or accidents, as in the original word pieces
_MOST_PIECES: Final = 16  # of one word; only the first carries the word's tag, the rest describe it


class Word(NamedTuple):
    """A run of letters and digits, or one mark, at [start, end) of the sentence, in code points."""

    start: int
    end: int
    text: str


def words(sentence: str) -> list[Word]:
    """Split at white space, at every punctuation mark and at every apostrophe, losing no visible character."""
    return [Word(found.start(), found.end(), found.group()) for found in _WORD.finditer(sentence)]


def plain(text: str) -> str:
    """The word as the vocabulary spells it: lower case, without accents, straight quotation marks."""
    if text.isascii():
        return text.lower()
    text = _PLAIN.get(text, text)
    bare = unicodedata.normalize("NFD", _WITHOUT_WIDTH.sub("", text).lower())
    return "".join(letter for letter in bare if unicodedata.category(letter) != "Mn")


@lru_cache(maxsize=16_384)
def shape(text: str, first: bool) -> int:
    """The shape of one word; `first` says that it is the first word of letters in its sentence."""
    if not text[0].isalnum():
        return MARK
    if text.isdigit():
        return DIGITS
    if not text.isalpha() and any(letter.isdigit() for letter in text):
        return DIGITS_LETTERS
    if text.islower():
        return LOWER
    if text.isupper():
        return CAPITALS if len(text) > 1 else INITIAL
    if not text[0].isupper():
        return MIXED_LOWER if any(letter.isupper() for letter in text) else NO_CASE
    if text[1:].islower():
        return TITLE_FIRST if first else TITLE
    return MIXED_UPPER


def shapes(texts: Sequence[str]) -> list[int]:
    """The shapes of a sentence's words."""
    found: list[int] = []
    first = True
    for text in texts:
        found.append(shape(text, first))
        if first and text[0].isalpha():
            first = False
    return found


def style_of(texts: Sequence[str]) -> Style:
    """Say whether a sentence is set in capitals or in title case, where capitals tell little of names."""
    lower = upper = title = 0
    for text in texts:
        if len(text) < 4 or not text.isalpha():  # "of" and "the" stay small in a headline
            continue
        if text.islower():
            lower += 1
        elif text.isupper():
            upper += 1
        else:
            title += 1
    if upper >= 2 and upper > 2 * (lower + title):
        return "capitals"
    if title >= 4 and title > 5 * lower:
        return "title"
    return "normal"


class Pieces:
    """The vocabulary of word pieces: words in, numbers out."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._number["[UNK]"]
        self.begin = self._number["[CLS]"]
        self.end = self._number["[SEP]"]
        self.hidden = self._number["[MASK]"]
        self.of = lru_cache(maxsize=16_384)(self._of)

    @classmethod
    def read(cls, path: Path) -> Pieces:
        """Read the vocabulary, one piece a line."""
        return cls(path.read_text(encoding="utf-8").split("\n"))

    def _of(self, text: str) -> tuple[int, ...]:
        word = plain(text)
        if not word or len(word) > _LONGEST_WORD:
            return (self.unknown,)
        pieces: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._number.get(prefix + word[start:end])
                if number is not None:
                    pieces.append(number)
                    start = end
                    break
            else:
                return (self.unknown,)
        return tuple(pieces[:_MOST_PIECES])
