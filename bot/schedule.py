"""When the next edition is due, in any time zone; pure, and the only place that knows about changed clocks.

For every local date that exists there is exactly one due time: at the local time on ordinary days, at its first
occurrence where the clock goes back, and shifted forward by the gap where it goes forward. The rule is one line of the
standard library: `datetime.combine(day, at, tzinfo=zone)` has `fold=0`, which reads a repeated time as the first one
and a missing time with the offset from before the gap (PEP 495).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_NOON = time(12)
_LONGEST_WAIT = 14  # days: a week holds every weekday, and the date line has swallowed one day at most


@dataclass(frozen=True, slots=True)
class Due:
    """One due time: the local date that it belongs to (the key of its edition), and the instant, in UTC."""

    day: date
    instant: datetime


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


def _instant(day: date, at: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
