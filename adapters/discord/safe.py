"""Makes other people's text harmless on Discord: it cannot ping, link, format, forge a time or reorder a line."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_ADDRESS_CHARACTERS = 512

# More combining marks on one letter than any script we know stacks: "zalgo" text.
_PILED = re.compile("([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6})"
                    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MARKDOWN = re.compile(r"([\\`*_~|<>\[\]#])")
_AUTOLINK = re.compile(r":(?=//)")
_SHORTCODE = re.compile(r":(?=\w{1,64}:)")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+(?=[.)]))")
_PING = re.compile(r"@(?=everyone|here|[!&]?\d)", re.IGNORECASE)
_INVISIBLE = re.compile(  # controls, surrogates, private use, direction overrides, fillers, tags, variation selectors
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_JOINERS = re.compile("[\u200c\u200d]+")
_SPACES = re.compile(r"\s+")


def visible(text: str) -> str:
    """One line of text without controls, invisible characters, direction overrides and piled-up marks."""
    text = _SPACES.sub(" ", text)
    if text.isascii() and text.isprintable():
        return text.strip()
    return _JOINERS.sub(_joiner, _PILED.sub(r"\1", _INVISIBLE.sub("", text))).strip()


def _joiner(found: re.Match[str]) -> str:
    """A zero-width joiner belongs between emoji or the letters of some scripts, never beside ASCII or a space."""
    text, first, last = found.string, found.start(), found.end()
    if first == 0 or last == len(text):
        return ""
    around = text[first - 1] + text[last]
    return found.group()[0] if all(one > "\x7f" and not one.isspace() for one in around) else ""


def plain(text: str) -> str:
    """Text for a label, a choice or a placeholder: places where Discord reads no markdown."""
    return visible(text)


def words(text: str) -> str:
    """Text to stand in a message: shown exactly as the article has it, doing nothing."""
    text = visible(text)
    escaped = _MARKDOWN.sub(r"\\\1", text)
    escaped = _SHORTCODE.sub(r"\\:", _AUTOLINK.sub(r"\\:", escaped))
    escaped = _LINE_START.sub(_started, escaped)
    escaped = _PING.sub("@\u200b", escaped)
    if not escaped.isascii() and _RIGHT_TO_LEFT.search(escaped):
        return f"\u2068{escaped}\u2069"  # an isolate: right-to-left words cannot reorder what we write after them
    return escaped


def _started(found: re.Match[str]) -> str:
    """A dash, plus or number at the start would become a list: the sign, or the dot after the number, is escaped."""
    space, sign = found.groups()
    return f"{space}\\{sign}" if not sign.isdigit() else f"{space}{sign}\u2060"


def address(url: str | None) -> str | None:
    """A web address that may stand in a link of ours, or None: http(s), a host, no name before an @."""
    if not url:
        return None
    url = "".join(url.split())
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or "@" in parts.netloc or visible(url) != url:
        return None
    safe = parts.scheme.lower() + quote(url[len(parts.scheme):], safe=":/?#=&%+,;.~!$-_@")
    if len(safe) > _ADDRESS_CHARACTERS or "[" in parts.netloc:
        return None
    return safe


def link(label: str, url: str | None) -> str:
    """The label as a link to the address, or the label alone; a label that is an address itself is never linked."""
    shown = words(label)
    target = address(url)
    if target is None or not shown or "//" in label:
        return shown
    return f"[{shown}](<{target}>)"
