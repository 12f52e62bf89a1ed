"""How soon a source is read again: learned from how often it brings something; pure."""

from __future__ import annotations

import zlib

SHORTEST, LONGEST = 120.0, 6 * 3600.0  # seconds between two readings of a source
FIRST = 300.0
_AFTER_NEWS, _AFTER_NOTHING, _AFTER_FAILURE = 0.5, 1.5, 2.0  # what the pause is multiplied with
_JITTER = 0.1  # of the pause, either way: a hundred feeds must not be asked in the same second


def next_pause(pause: float, news: bool, failed: bool, asked: float | None, every: float | None) -> float:
    """Seconds until a source is read again, from the pause before and whether that reading brought news or failed.

    `every` is the shortest pause that its configuration allows (without it two minutes); what the publisher `asked`
    for (ttl, Cache-Control, Retry-After) lengthens the pause, but not beyond six hours unless we were sent away.
    """
    factor = _AFTER_FAILURE if failed else _AFTER_NEWS if news else _AFTER_NOTHING
    least = every or SHORTEST
    most = max(LONGEST, least)
    learned = min(max(pause * factor, least), most)
    return max(learned, (asked or 0.0) if failed else min(asked or 0.0, most))


def jittered(pause: float, name: str, turn: int) -> float:
    """The pause a little longer or shorter, differently for every source and turn, and the same every time."""
    share = zlib.crc32(f"{name}:{turn}".encode()) / 0xFFFFFFFF
    return pause * (1 + _JITTER * (2 * share - 1))
