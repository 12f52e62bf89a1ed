"""When an edition is due, in any time zone: a time of day on some weekdays; pure, and all there is about changed clocks.

For every local date that exists there is exactly one due time: at the local time on ordinary days, at its first
occurrence where the clock goes back, and shifted forward by the gap where it goes forward. The rule is one line of the
standard library: `datetime.combine(day, at, tzinfo=zone)` has `fold=0`, which reads a repeated time as the first one
and a missing time with the offset from before the gap (PEP 495).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from briefings.values import dataclass

WEEKDAYS, WEEKENDS, DAILY = frozenset(range(5)), frozenset((5, 6)), frozenset(range(7))
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_SETS = {
    "weekdays": WEEKDAYS, "weekday": WEEKDAYS, "weekends": WEEKENDS, "weekend": WEEKENDS, "daily": DAILY,
    "everyday": DAILY,
}
_SMALL_WORDS = frozenset(("at", "on", "in", "and", "every", "each", "day", "days", "time"))
_NOON = time(12)
_LONGEST_WAIT = 14  # days: a week holds every weekday, and the date line has swallowed one day at most


@dataclass(frozen=True, slots=True)
class Due:
    """One due time: the local date that it belongs to (the key of its edition), and the instant, in UTC."""

    day: date
    instant: datetime


@dataclass(frozen=True, slots=True)
class Timetable:
    """A time of day on some weekdays (Monday is 0) in a zone."""

    at: time
    days: frozenset[int]
    zone: ZoneInfo

    def said(self) -> str:
        """07:00 on weekdays, Europe/London."""
        return f"{self.at:%H:%M} {say_days(self.days)}, {self.zone.key}"


def due_on(day: date, at: time, zone: tzinfo) -> Due | None:
    """The due time of one local date; None for a date that the zone skipped (Samoa had no 30 December 2011)."""
    if _instant(day, _NOON, zone).astimezone(zone).date() != day:
        return None
    return Due(day, _instant(day, at, zone))


def due_times(at: time, days: frozenset[int], zone: tzinfo, after: datetime) -> Iterator[Due]:
    """Every due time later than `after`, in order, without end; `days` are weekdays with Monday as 0."""
    day = after.astimezone(zone).date() - timedelta(1)  # a time shifted past midnight belongs to the day before
    idle = 0
    while idle <= _LONGEST_WAIT:
        due = due_on(day, at, zone) if day.weekday() in days else None
        idle += 1
        if due is not None and due.instant > after:
            idle = 0
            yield due
        day += timedelta(1)


def latest_due(at: time, days: frozenset[int], zone: tzinfo, until: datetime) -> Due | None:
    """The last due time that is not later than `until`, or None when no weekday was given."""
    day = until.astimezone(zone).date() + timedelta(1)
    for back in range(_LONGEST_WAIT):
        one = day - timedelta(back)
        due = due_on(one, at, zone) if one.weekday() in days else None
        if due is not None and due.instant <= until:
            return due
    return None


def due_before(at: time, days: frozenset[int], zone: tzinfo, due: datetime) -> datetime:
    """The due time before this one; a day earlier where there is none."""
    found = latest_due(at, days, zone, due - timedelta(microseconds=1))
    return found.instant if found is not None else due - timedelta(1)


def read_timetable(words: str, zone: ZoneInfo) -> Timetable | str:
    """A timetable from words like "07:00 weekdays Europe/London", in any order; else what is wrong with them."""
    at: time | None = None
    days: frozenset[int] = frozenset()
    for word in re.split(r"[\s,]+", words.strip()):
        plain = word.casefold()
        if not word or plain in _SMALL_WORDS:
            continue
        if (clock := read_time(plain)) is not None:
            if at is not None:
                return f"There are two times in “{words}”; an edition comes once a day."
            at = clock
        elif (named := read_days(plain)) is not None:
            days |= named
        elif (found := read_zone(word)) is not None:
            zone = found
        else:
            return f"“{word}” is neither a time, nor days, nor a time zone."
    if at is None:
        return "The time is missing."
    return Timetable(at, days or DAILY, zone)


def read_time(word: str) -> time | None:
    """07:00, 7.30, 7am, 6:15pm."""
    match = re.fullmatch(r"(\d{1,2})(?:[:.]([0-5]\d))?\s*(am|pm)?", word)
    if match is None or not (match[2] or match[3]):
        return None
    hour = int(match[1])
    if match[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    return time(hour, int(match[2] or 0)) if hour < 24 else None


def read_days(word: str) -> frozenset[int] | None:
    """weekdays, weekends, daily, monday, mon, mon-fri."""
    if word in _DAY_SETS:
        return _DAY_SETS[word]
    first, dash, last = word.partition("-")
    one, other = _day(first), _day(last)
    if dash:
        return None if one is None or other is None else frozenset((one + n) % 7 for n in range((other - one) % 7 + 1))
    return None if one is None else frozenset((one,))


def _day(word: str) -> int | None:
    word = word.removesuffix("s") if len(word) > 5 else word
    return next((n for n, name in enumerate(DAY_NAMES) if len(word) >= 3 and name.startswith(word)), None)


def read_zone(word: str) -> ZoneInfo | None:
    """A zone by its IANA name in any case, or by its city alone."""
    plain = word.casefold().replace(" ", "_")
    for name in sorted(available_timezones()):
        if name.casefold() == plain or name.casefold().endswith(f"/{plain}"):
            try:
                return ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                return None
    return None


def say_days(days: Iterable[int]) -> str:
    """on weekdays; daily; on Monday and Thursday."""
    found = frozenset(days)
    if found == DAILY:
        return "daily"
    if found in (WEEKDAYS, WEEKENDS):
        return "on weekdays" if found == WEEKDAYS else "at weekends"
    names = [DAY_NAMES[day].capitalize() for day in sorted(found)]
    return "on " + (f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names))


def _instant(day: date, at: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
