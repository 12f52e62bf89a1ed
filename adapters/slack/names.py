"""The names and addresses that stand in a message somebody wants briefed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import parse_qsl, urlsplit

from briefings import Suggestion

_LINK = re.compile(r"<(https?://[^>|\s]+)(?:\|[^>]*)?>")
_MARKUP = re.compile(r"<[^>]*>|[*_~`]")
_WORD = r"[A-Z][\w’'.-]*"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:(?:of|the|de|van|von|der|al|bin|and|for)\s+)?{_WORD}){{0,4}}")
_TRACKING = re.compile(r"utm_|fbclid$|gclid$|mc_[ce]id$|ref$|cmpid$|CMP$|at_")
_MOST_SPANS, _MOST_NAMES = 40, 5


def addresses_in(text: str) -> tuple[str, ...]:
    """The web addresses of a message, in order, as they were before Slack escaped them."""
    return tuple(dict.fromkeys(found.replace("&amp;", "&") for found in _LINK.findall(text)))[:3]


def names_in(text: str, suggest: Callable[[str], Iterable[Suggestion]]) -> tuple[str, ...]:
    """The names in a message that the archive knows, in the order of the message, each once."""
    plain = _MARKUP.sub(" ", text).replace("&amp;", "&")
    found: dict[str, None] = {}
    for span in [match.group() for match in _NAME.finditer(plain)][:_MOST_SPANS]:
        for words in _shorter(span.split()):
            suggestion = next(iter(suggest(words)), None)
            if suggestion is not None and suggestion.name.casefold() == words.casefold():
                found.setdefault(suggestion.name)
                break
    return tuple(found)[:_MOST_NAMES]


def _shorter(words: list[str]) -> Iterable[str]:
    """The span itself, then without its last and first words: "Yesterday Mara Quill" holds "Mara Quill"."""
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length + 1):
            yield " ".join(words[first:first + length]).rstrip(".’'-")


def same_address(one: str | None, other: str) -> bool:
    """Whether two addresses lead to the same page, whatever was added for tracking."""
    return one is not None and _page(one) == _page(other)


def _page(address: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return "", address, ()
    asked = tuple(sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])))
    return parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/"), asked
