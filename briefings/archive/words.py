"""How texts and queries are cut into words for the search index: the same words for every database."""

from __future__ import annotations

import re

from briefings.reading.spelling import search_words

CUT = "1"  # raise it whenever the same text would give other words: the index is then filled anew
_MOST_WORDS = 100_000  # of one text; what stands behind them is kept and quoted, but not searched
_STEMS_KEPT = 100_000
_NO_PLURALS = frozenset({"news", "this", "was", "has", "does", "gas", "always", "perhaps"})
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|([^\s"“]+)')

Phrase = tuple[str, ...]


def stem(word: str) -> str:
    """A word without its plural: "strike" finds "strikes", "tarry" Tarry’s ("tarrys"), "bus" and "house" their plurals.

    Harman's S-stemmer; after a hiss the "e" goes too, also in the singular ("buses" bus, "houses" and "house" hous).
    """
    if len(word) < 4 or word in _NO_PLURALS:
        return word
    if word.endswith("s"):
        if word.endswith("ies") and not word.endswith(("eies", "aies")):
            return word[:-3] + "y"
        if word.endswith(("us", "ss")):
            return word
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith(("se", "xe", "ze", "che", "she")) else word


class _Stems(dict[str, str]):
    """The stems of words that were met: a look into a dict costs a third of a cached call, six hundred times an article."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _STEMS_KEPT:
            self.clear()
        stemmed = self[word] = stem(word)
        return stemmed


_stems = _Stems()


def index_words(words: tuple[str, ...]) -> str:
    """The words of a text as the index holds them, in order, with a blank between."""
    return " ".join(map(_stems.__getitem__, words[:_MOST_WORDS]))


def phrases(query: str) -> tuple[Phrase, ...]:
    """What must all be found: single words, and what stands in quotation marks word after word."""
    found: dict[Phrase, None] = {}
    for straight, curly, bare in _QUOTED.findall(query):
        words = tuple(stem(word) for word in search_words(straight or curly or bare))
        if words:
            found.setdefault(words)
    return tuple(found)


def best_span(body: str, spans: tuple[tuple[int, int], ...], wanted: tuple[Phrase, ...]) -> tuple[int, int]:
    """The sentence that holds most of what was asked for, the first of equals; the first sentence when none does."""
    words = {word for phrase in wanted for word in phrase}
    best, most = (spans[0] if spans else (0, min(len(body), 200))), 0
    for start, end in spans:
        held = len(words.intersection(stem(word) for word in search_words(body[start:end])))
        if held > most:
            best, most = (start, end), held
    return best
