"""How names and words are compared: keys without case, accents, apostrophes and points."""

from __future__ import annotations

import re
import unicodedata

_SEPARATORS = re.compile(r"[^\w]+", re.UNICODE)
_APOSTROPHES = str.maketrans("", "", "'’‘`´.")


def plain(text: str) -> str:
    """Case-folded text without accents: "Zoë" and "zoe" agree."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def name_key(name: str) -> str:
    """The key under which a name is held: "Jean-Luc O’Brien Jr." is "jean luc obrien jr"."""
    return _SEPARATORS.sub(" ", plain(name).translate(_APOSTROPHES)).strip()


def search_words(text: str) -> tuple[str, ...]:
    """The words of a text for searching, in order; the same for every database."""
    return tuple(word for word in _SEPARATORS.split(plain(text).translate(_APOSTROPHES)) if word)
