"""Text of articles made harmless for a terminal: no escape sequence, no overwriting, no reversed reading."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = "\u200c\u200d"  # between Persian letters and within emoji they belong to the text
_SAFE_ADDRESS = re.compile(r"https?://[\x21-\x7e]+")


def safe(text: str) -> str:
    """One line: white space is a space; control characters are shown as \\x1b; invisible ones are left out."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter in "\n\r\t\v\f\x85\u2028\u2029":
        return " "
    category = unicodedata.category(letter)
    if category == "Cc":
        return f"\\x{ord(letter):02x}"
    if category in ("Cf", "Cs", "Co", "Cn") and letter not in _JOINERS:
        return ""
    return letter


def safe_address(url: str | None) -> str | None:
    """A web address that may stand in an escape sequence or be printed; None for any other."""
    return url if url is not None and _SAFE_ADDRESS.fullmatch(url) else None
