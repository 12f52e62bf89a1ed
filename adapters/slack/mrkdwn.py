"""Article text as Slack's mrkdwn, so that nothing in it can ping, link, format or break out."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")  # overrides that would turn round what follows them
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_REMEMBERED = 512  # texts: fitting a card renders each of its lines some eight times
_LONGEST_ADDRESS = 600  # three of them with their labels fit into one text
_PAIRED = "*_~`"
_JOINER = "\u2060"  # invisible, and no word boundary: Slack formats only between word boundaries


@lru_cache(_REMEMBERED)
def clean(text: str) -> str:
    """One line of text without control characters and direction overrides."""
    return _CONTROL.sub(" ", _BIDI.sub("", _SURROGATE.sub("\ufffd", text))).strip()


def entities(text: str) -> str:
    """The three characters that Slack reads as markup, as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(_REMEMBERED)
def escape(text: str) -> str:
    """Text that shows in mrkdwn as it is: no mention, link, channel, bold, italic, strike or code comes of it."""
    shown = entities(clean(text))
    for mark in _PAIRED:
        if shown.count(mark) > 1:
            shown = shown.replace(mark, f"{_JOINER}{mark}{_JOINER}")
    return shown


def fallback(text: str) -> str:
    """Text for a message's `text`, which Slack reads as mrkdwn in notifications."""
    return escape(text).replace("@", f"@{_JOINER}")


@lru_cache(_REMEMBERED)
def address(url: str | None) -> str | None:
    """An http or https address that is safe between < and |, or None."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or _CONTROL.search(url.strip()):
        return None
    plain = f"{parts.scheme}{url.strip()[len(parts.scheme):]}"  # urlsplit has made the scheme lower-case
    marked = re.sub(r"[<>|\s\"`*~\u0080-\U0010ffff]", lambda found: _percent(found.group()), plain)
    safe = marked.replace("&", "&amp;")
    return safe if len(safe) <= _LONGEST_ADDRESS else None


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def link(url: str | None, label: str) -> str:
    """The label as a link where the address is one, else the label alone."""
    safe = address(url)
    return f"<{safe}|{escape(label).replace('|', '¦') or 'link'}>" if safe else escape(label)


def unescaped(text: str) -> str:
    """What somebody typed, from what Slack makes of it: entities, and links that it made by itself."""
    plain = re.sub(r"<(?:mailto:)?([^<>|]*)\|([^<>]*)>", r"\2", text)
    plain = re.sub(r"<(https?://[^<>]*)>", r"\1", plain)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
