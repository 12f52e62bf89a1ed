"""What a site's robots.txt asks of us (RFC 9309): the longest rule that fits decides, and of two equal ones "allow"."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

from briefings.values import dataclass

_LARGEST = 512_000  # bytes that are looked at; RFC 9309 asks for 500 kiB at least
_LONGEST_DELAY = 30.0  # seconds; sites that ask for an hour between two requests mean crawlers


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules for us: (allow, pattern) in any order, and the seconds between two requests where the site asks."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float | None = None

    def allow(self, address: str) -> bool:
        """Whether we may read this address."""
        parts = urlsplit(address)
        path = _plain(parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if path == "/robots.txt":
            return True
        best = (-1, True)
        for allow, pattern in self.rules:
            if _fits(pattern, path):
                best = max(best, (len(pattern), allow))
        return best[1]


EVERYTHING = Rules()
NOTHING = Rules(((False, "/"),))


def understood(raw: bytes, agent: str) -> Rules:
    """The rules of a robots.txt for an agent of this name: those of its own groups, else those for everybody."""
    ours: list[tuple[bool, str]] = []
    common: list[tuple[bool, str]] = []
    delays: dict[bool, float] = {}
    named_us = False
    group: set[bool] = set()  # whom the current group speaks to: us by name (True), everybody (False)
    naming = False
    for line in raw[:_LARGEST].decode("utf-8", "replace").lstrip("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().casefold(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            group = group if naming else set()
            naming = True
            if value == "*":
                group.add(False)
            elif agent.casefold() == re.split(r"[/\s]", value.casefold())[0]:
                group.add(True)
                named_us = True
            continue
        naming = False
        if key in ("allow", "disallow") and value:
            for us in group:
                (ours if us else common).append((key == "allow", _plain(value)))
        elif key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d+)?", value):
            delays.update(dict.fromkeys(group, min(float(value), _LONGEST_DELAY)))
    return Rules(tuple(ours if named_us else common), delays.get(named_us))


def _plain(path: str) -> str:
    """A path with its escapes written one way."""
    return quote(unquote(path, errors="replace"), safe="/*$?&=;:@!+,'()~%-._[]")


def _fits(pattern: str, path: str) -> bool:
    ends = pattern.endswith("$")
    pieces = (pattern[:-1] if ends else pattern).split("*")
    if not path.startswith(pieces[0]):
        return False
    place = len(pieces[0])
    for piece in pieces[1:]:
        found = path.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return not ends or place == len(path) or (len(pieces) > 1 and path.endswith(pieces[-1]))
