"""How names and words are compared: keys without case, accents, apostrophes and points."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LONGEST_NAME = 60  # letters; longer texts are not kept in memory
_SEPARATORS = re.compile(r"[^\w]+", re.UNICODE)
_WORDS = re.compile(r"\w+", re.UNICODE)
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_APOSTROPHES = str.maketrans("", "", "'’‘`´.")
# Nearly all news is ASCII but for these signs, and ASCII is cut at a fraction of the cost: by a table instead of letter by letter.
_USUAL = (("’", ""), ("‘", ""), ("“", " "), ("”", " "), ("–", " "), ("—", " "), ("…", ""), ("£", " "), ("€", " "), ("\xa0", " "))
_BLANKS = str.maketrans({chr(code): " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")})


def plain(text: str) -> str:
    """Case-folded text without accents: "Zoë" and "zoe" agree."""
    if not text.isascii():  # most text is, and a look at each letter would cost more than all else that filing does
        text = _FOREIGN.sub(_without_accent, unicodedata.normalize("NFKD", text))
    return text.casefold()


def _without_accent(letter: re.Match[str]) -> str:
    return "" if unicodedata.combining(letter[0]) else letter[0]


def name_key(name: str) -> str:
    """The key under which a name is held: "Jean-Luc O’Brien Jr." is "jean luc obrien jr"."""
    return _key_of_name(name) if len(name) <= _LONGEST_NAME else _key(name)


def _key(name: str) -> str:
    usual = _cut(name)
    return _SEPARATORS.sub(" ", plain(name).translate(_APOSTROPHES)).strip() if usual is None else " ".join(usual)


_key_of_name = lru_cache(maxsize=32_768)(_key)  # the same names come again and again


def search_words(text: str) -> tuple[str, ...]:
    """The words of a text for searching, in order; the same for every database."""
    usual = _cut(text)
    return tuple(_WORDS.findall(plain(text).translate(_APOSTROPHES)) if usual is None else usual)


def _cut(text: str) -> list[str] | None:
    """The words of a text whose letters are all ASCII; None when some are not, and it has to be looked at letter by letter."""
    if not text.isascii():
        for sign, instead in _USUAL:
            text = text.replace(sign, instead)
        if not text.isascii():
            return None
    return text.lower().replace("'", "").replace("`", "").replace(".", "").translate(_BLANKS).split()
