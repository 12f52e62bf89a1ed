"""Dates of the same thing set side by side: which agree, which is best, where each stands on a timeline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from briefings.news import DayRange, When
from briefings.reading.dates import calendar

FIRST_DAY, LAST_DAY = 1, date.max.toordinal()
"""Days (ordinals) that stand for an open end."""


_MASK = re.compile(r"XXXX-(XX|\d\d)(?:-(\d\d))?")
_MONTHS_OF_SEASON: dict[int, tuple[int, ...]] = {21: (3, 4, 5), 22: (6, 7, 8), 23: (9, 10, 11), 24: (12, 1, 2)}


def compatible(one: When, other: When) -> bool:
    """Can both be the date of the same thing? What is not known agrees with everything."""
    return any(
        _meet(a, b) and _mask_allows(one, b) and _mask_allows(other, a) and _masks_agree(one, other)
        for a in readings(one) for b in readings(other)
    )  # fmt: skip


def readings(when: When) -> list[tuple[int, int]]:
    if when.first is None and when.last is None and when.alternatives:
        return [ends(choice.first, choice.last) for choice in when.alternatives]
    return [ordinals(when)]


def ends(first: date | None, last: date | None) -> tuple[int, int]:
    return first.toordinal() if first else FIRST_DAY, last.toordinal() if last else LAST_DAY


def ordinals(when: When) -> tuple[int, int]:
    return ends(when.first, when.last)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _masked(when: When) -> tuple[tuple[int, ...], int | None]:
    """The months and the day of the month that an open year leaves ("XXXX-07": July)."""
    match = _MASK.match(when.edtf)
    if match is None:
        return (), None
    number = 0 if match[1] == "XX" else int(match[1])
    months: tuple[int, ...] = _MONTHS_OF_SEASON.get(number, (number,) if 1 <= number <= 12 else ())
    if 33 <= number <= 36:
        months = tuple(range(3 * (number - 33) + 1, 3 * (number - 33) + 4))
    return months, int(match[2]) if match[2] else None


def _mask_allows(when: When, days: tuple[int, int]) -> bool:
    """Is any of the days in the month that the When names without a year?"""
    months, day = _masked(when)
    if (not months and day is None) or days[1] - days[0] >= 366:
        return True
    return any(_in_mask(months, day, number) for number in range(days[0], days[1] + 1))


def _in_mask(months: tuple[int, ...], day: int | None, number: int) -> bool:
    found = date.fromordinal(number)
    return (not months or found.month in months) and day in (None, found.day)


def _masks_agree(one: When, other: When) -> bool:
    (months, day), (other_months, other_day) = _masked(one), _masked(other)
    days_agree = day is None or other_day is None or day == other_day
    return days_agree and (not months or not other_months or bool(set(months) & set(other_months)))


def best(whens: Sequence[When]) -> When:
    """The most exact of the Whens that most others agree with; their common days where those are fewer still."""
    if not whens:
        return When()
    agreeing = [sum(compatible(one, other) for other in whens) for one in whens]
    chosen = max(range(len(whens)), key=lambda at: (agreeing[at], -_width(whens[at]), -at))
    friends = [one for one in whens if compatible(whens[chosen], one)]
    low = max(ordinals(one)[0] for one in friends)
    high = min(ordinals(one)[1] for one in friends)
    first, last = ordinals(whens[chosen])
    if low > high or (low, high) == (first, last) or whens[chosen].first is None or whens[chosen].last is None:
        return whens[chosen]
    return aligned(whens[chosen], low, high)


def _width(when: When) -> int:
    low, high = ordinals(when)
    if low == FIRST_DAY or high == LAST_DAY:
        months, day = _masked(when)
        return LAST_DAY + (0 if day and months else 1 if months else 2 if when.alternatives or day else 3)
    return high - low


def snapped(low: int, high: int, said: When) -> tuple[int, int]:
    """An interval drawn in to the July that the words name, where it is short enough to look."""
    months, day = _masked(said)
    if (not months and day is None) or high - low > 1200:
        return low, high
    inside = [number for number in range(low, high + 1) if _in_mask(months, day, number)]
    if not inside:
        return low, high
    return inside[0], inside[-1]


def aligned(said: When, low: int, high: int) -> When:
    """A When of the given days, learnt from the other articles."""
    first, last = (
        calendar.as_date(low) if low > FIRST_DAY else None,
        calendar.as_date(high) if high < LAST_DAY else None,
    )
    plain = plain_when((low, high))
    precision = said.precision if said.precision != "unknown" or first != last else "day"
    relative_to = said.relative_to if first is None or last is None else None
    edtf = said.edtf if _MASK.match(said.edtf) and relative_to else plain.edtf
    return replace(said, first=first, last=last, precision=precision, basis="aligned", edtf=edtf,
                   relative_to=relative_to, alternatives=())  # fmt: skip


_NAMED_UNITS: tuple[Literal["day", "month", "season", "year"], ...] = ("day", "month", "season", "year")


def plain_when(days: tuple[int, int]) -> When:
    """Days as a When, with the shortest name the calendar has for them."""
    low, high = days
    first = calendar.as_date(low) if low > FIRST_DAY else None
    last = calendar.as_date(high) if high < LAST_DAY else None
    if first is None or last is None:
        if first is None and last is None:
            return When()
        return When(first, last, "unknown", basis="aligned", edtf=f"{first or ''}/{last or ''}")
    for unit in _NAMED_UNITS:
        period = calendar.containing(unit, low)
        if (period.first, period.last) == (low, high):
            return When(first, last, unit, basis="aligned", edtf=calendar.edtf(period))
    return When(first, last, "unknown", basis="aligned", edtf=calendar.edtf(calendar.Period("vague", low, high)))


def day_range(days: tuple[int, int]) -> DayRange:
    low, high = days
    return DayRange(
        calendar.as_date(low) if low > FIRST_DAY else None, calendar.as_date(high) if high < LAST_DAY else None
    )


def sort_key(when: When, article_day: date | None = None, place: int = 0) -> tuple[int, int, int]:
    """Where a date stands on a timeline: its first and last day; without them by its article's day; then by `place`.

    `article_day` is the article's (nominal) day, `place` the order in which things were told.
    """
    low, high = readings(when)[0][0], readings(when)[-1][1]
    if when.edtf.startswith("-") and when.first is None:
        year = -int(re.split(r"[-~/]", when.edtf[1:])[0])
        return calendar.day_number(year, 1, 1), calendar.day_number(year, 12, 31), place
    if low > FIRST_DAY or high < LAST_DAY:
        return (low if low > FIRST_DAY else high), (high if high < LAST_DAY else low), place
    if article_day is None:
        return LAST_DAY, LAST_DAY, place
    months, day = _masked(when)
    today = article_day.toordinal()
    if months or day is not None:
        near = [number for number in range(max(FIRST_DAY, today - 366), today + 1) if _in_mask(months, day, number)]
        if near:
            return near[-1], near[-1], place
    return today, today, place
