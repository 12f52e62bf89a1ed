"""How names and words are compared: keys without case, accents, apostrophes and points."""

from __future__ import annotations

import re
import unicodedata

_SEPARATORS = re.compile(r"[^\w]+", re.UNICODE)
_WORDS = re.compile(r"\w+", re.UNICODE)
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_APOSTROPHES = str.maketrans("", "", "'’‘`´.")


def plain(text: str) -> str:
    """Case-folded text without accents: "Zoë" and "zoe" agree."""
    if not text.isascii():  # most text is, and a look at each letter would cost more than all else that filing does
        text = _FOREIGN.sub(_without_accent, unicodedata.normalize("NFKD", text))
    return text.casefold()


def _without_accent(letter: re.Match[str]) -> str:
    return "" if unicodedata.combining(letter[0]) else letter[0]


def name_key(name: str) -> str:
    """The key under which a name is held: "Jean-Luc O’Brien Jr." is "jean luc obrien jr"."""
    return _SEPARATORS.sub(" ", plain(name).translate(_APOSTROPHES)).strip()


def search_words(text: str) -> tuple[str, ...]:
    """The words of a text for searching, in order; the same for every database."""
    return tuple(_WORDS.findall(plain(text).translate(_APOSTROPHES)))
