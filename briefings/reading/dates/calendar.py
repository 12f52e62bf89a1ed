"""Periods of the calendar, of any year before or after Christ: their days, their neighbours, their EDTF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from briefings.reading.dates.symbol import Part, Unit
from briefings.values import dataclass

DAYS_IN_ERA = 146097  # 400 years, after which the Gregorian calendar repeats
SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
_FIRST_MONTH_OF_SEASON = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}


def day_number(year: int, month: int, day: int) -> int:
    """The proleptic Gregorian ordinal, the same as date.toordinal() where that exists; year 0 is 1 BC."""
    eras = (year - 1) // 400
    return date(year - 400 * eras, month, day).toordinal() + eras * DAYS_IN_ERA


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of an ordinal."""
    eras = (number - 1) // DAYS_IN_ERA
    day = date.fromordinal(number - eras * DAYS_IN_ERA)
    return day.year + 400 * eras, day.month, day.day


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return month_start(year, month + 1) - month_start(year, month)


def month_start(year: int, month: int) -> int:
    """The ordinal of a month's first day; month may run over (13 is January of the next year)."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return day_number(year, month, 1)


def as_date(number: int) -> date | None:
    """The day as a date, or None outside the years 1 to 9999."""
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last` (ordinals), named by `unit`; `part` and `circa` as in a DateSymbol.

    `whole` is the period that a part was taken of: "late March" has March.
    """

    unit: Unit
    first: int
    last: int
    part: Part | None = None
    circa: bool = False
    whole: Period | None = None

    @property
    def named(self) -> Period:
        """The whole that the words name."""
        return self.whole or self


def day(number: int) -> Period:
    return Period("day", number, number)


def week(number: int) -> Period:
    """The week, Monday to Sunday, of a day."""
    monday = number - (number - 1) % 7
    return Period("week", monday, monday + 6)


def weekend(number: int) -> Period:
    """The Saturday and Sunday that end the week of a day."""
    monday = number - (number - 1) % 7
    return Period("weekend", monday + 5, monday + 6)


def month(year: int, number: int) -> Period:
    return Period("month", month_start(year, number), month_start(year, number + 1) - 1)


def season(year: int, number: int) -> Period:
    """Meteorological, northern; the winter of a year begins in its December."""
    start = _FIRST_MONTH_OF_SEASON[number]
    return Period("season", month_start(year, start), month_start(year, start + 3) - 1)


def quarter(year: int, number: int) -> Period:
    return Period("quarter", month_start(year, 3 * number - 2), month_start(year, 3 * number + 1) - 1)


def half(year: int, number: int) -> Period:
    return Period("half", month_start(year, 6 * number - 5), month_start(year, 6 * number + 1) - 1)


def years(unit: Unit, first: int, count: int) -> Period:
    """A year, decade or century by its first year."""
    return Period(unit, day_number(first, 1, 1), day_number(first + count, 1, 1) - 1)


def containing(unit: Unit, number: int) -> Period:
    """The period of a unit that a day lies in; the weekend is that of its week."""
    year, month_, _ = civil(number)
    if unit == "day":
        return day(number)
    if unit == "week":
        return week(number)
    if unit == "weekend":
        return weekend(number)
    if unit == "month":
        return month(year, month_)
    if unit == "season":
        start = 21 + (month_ - 3) // 3 if month_ >= 3 else WINTER
        return season(year if month_ >= 3 else year - 1, start)
    if unit == "quarter":
        return quarter(year, (month_ + 2) // 3)
    if unit == "half":
        return half(year, 1 if month_ <= 6 else 2)
    if unit == "decade":
        return years("decade", year - year % 10, 10)
    if unit == "century":
        return years("century", year - year % 100, 100)
    return years("year", year, 1)


def step(unit: Unit, number: int, count: int) -> Period:
    """The period so many units after (before, if negative) the one a day lies in."""
    year, month_, _ = civil(number)
    if unit == "day":
        return day(number + count)
    if unit == "week":
        return week(number + 7 * count)
    if unit == "weekend":
        return weekend(number + 7 * count)
    if unit == "month":
        return month(year, month_ + count)
    if unit == "season":
        return containing("season", month_start(year, month_ + 3 * count))
    if unit == "quarter":
        return containing("quarter", month_start(year, month_ + 3 * count))
    if unit == "half":
        return containing("half", month_start(year, month_ + 6 * count))
    size = {"decade": 10, "century": 100}.get(unit, 1)
    return containing(unit, day_number(year + size * count, 1, 1))


def part_of(period: Period, part: Part, at: int | None = None) -> Period:
    """The early, middle or late part: days 1–10, 11–20, 21–end of a month, thirds of anything else.

    "so_far" ends and "rest" begins at the day `at`.
    """
    first, last = period.first, period.last
    if part == "so_far":
        last = min(last, max(first, at)) if at is not None else last
    elif part == "rest":
        first = max(first, min(last, at)) if at is not None else first
    elif period.unit == "month":
        first, last = {
            "early": (first, first + 9),
            "mid": (first + 10, first + 19),
            "late": (first + 20, last),
        }[part]
    elif period.unit in ("week", "weekend", "day"):
        if period.unit == "week":
            first, last = {"early": (first, first + 1), "mid": (first + 1, first + 3), "late": (first + 3, last)}[part]
    else:
        first, last = _third_by_months(period, part)
    return Period(period.unit, first, last, part, period.circa, period.named)


def _third_by_months(period: Period, part: Part) -> tuple[int, int]:
    year, start, _ = civil(period.first)
    months = round((period.last - period.first + 1) / 30.44)
    cut_one, cut_two = round(months / 3), round(2 * months / 3)
    if period.unit == "decade":
        cut_one, cut_two = 48, 84  # 1990–93, 1994–96, 1997–99
    bounds = {"early": (0, cut_one), "mid": (cut_one, cut_two), "late": (cut_two, months)}[part]
    return month_start(year, start + bounds[0]), month_start(year, start + bounds[1]) - 1


def hull(one: Period, other: Period) -> Period:
    """Everything from the earlier to the later; as exact as the coarser of the two."""
    order = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "vague")
    unit = max(one.unit, other.unit, key=order.index)
    return Period(unit, min(one.first, other.first), max(one.last, other.last), None, one.circa or other.circa)


def edtf(period: Period) -> str:
    """The period as an Extended Date/Time Format string."""
    mark = "~" if period.circa else ""
    named = _edtf_name(period) if period.whole is None or period.whole == period else None
    if named is not None:
        return named + mark
    first, last = _edges(period)
    return f"{first}{mark}" if first == last else f"{first}{mark}/{last}{mark}"


def _edges(period: Period) -> tuple[str, str]:
    """The two ends, as short as they stay exact: years, months or days."""
    (y1, m1, d1), (y2, m2, d2) = civil(period.first), civil(period.last)
    ends_month = d1 == 1 and d2 == month_length(y2, m2)
    if ends_month and m1 == 1 and m2 == 12:
        return _year(y1), _year(y2)
    if ends_month:
        return f"{_year(y1)}-{m1:02}", f"{_year(y2)}-{m2:02}"
    return f"{_year(y1)}-{m1:02}-{d1:02}", f"{_year(y2)}-{m2:02}-{d2:02}"


def _year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _edtf_name(period: Period) -> str | None:
    year, month_, day_ = civil(period.first)
    if period != replace(containing(period.unit, period.first), circa=period.circa, whole=period.whole):
        return None
    if period.unit == "day":
        return f"{_year(year)}-{month_:02}-{day_:02}"
    if period.unit == "month":
        return f"{_year(year)}-{month_:02}"
    if period.unit == "season":
        return f"{_year(year)}-{21 + (month_ - 3) // 3 if month_ < 12 else WINTER}"
    if period.unit == "quarter":
        return f"{_year(year)}-{33 + (month_ - 1) // 3}"
    if period.unit == "year":
        return _year(year)
    if period.unit == "decade" and year >= 0:
        return f"{year:04}"[:3] + "X"
    if period.unit == "century" and year >= 0:
        return f"{year:04}"[:2] + "XX"
    return None


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> int:
    """The ordinal of the nth Monday (0) … Sunday (6) of a month, -1 the last; a fifth that is missing is the fourth."""
    bounds = month(year, number)
    if nth < 0:
        return bounds.last - ((bounds.last - 1) % 7 - weekday) % 7
    found = bounds.first + (weekday - (bounds.first - 1) % 7) % 7 + 7 * (nth - 1)
    return found if found <= bounds.last else found - 7


@lru_cache(maxsize=512)
def easter(year: int) -> int:
    """Easter Sunday (Gregorian), by the anonymous rule of 1876 (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    gap = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * gap) // 451
    number, day_ = divmod(h + gap - 7 * m + 114, 31)
    return day_number(year, number, day_ + 1)


_FIXED = {
    "new-year's-day": (1, 1),
    "burns-night": (1, 25),
    "valentine's-day": (2, 14),
    "st-david's-day": (3, 1),
    "st-patrick's-day": (3, 17),
    "april-fools'-day": (4, 1),
    "st-george's-day": (4, 23),
    "may-day": (5, 1),
    "juneteenth": (6, 19),
    "independence-day": (7, 4),
    "bastille-day": (7, 14),
    "halloween": (10, 31),
    "bonfire-night": (11, 5),
    "armistice-day": (11, 11),
    "veterans-day": (11, 11),
    "st-andrew's-day": (11, 30),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-year's-eve": (12, 31),
    "hogmanay": (12, 31),
    "leap-day": (2, 29),
    "epiphany": (1, 6),
    "twelfth-night": (1, 5),
    "all-saints'-day": (11, 1),
    "guy-fawkes-night": (11, 5),
    "international-women's-day": (3, 8),
}
_FROM_EASTER = {
    "shrove-tuesday": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "whit-monday": 50,
    "pentecost": 49,
    "ascension-day": 39,
}
_NTH = {
    "martin-luther-king-day": (1, 0, 3),
    "presidents'-day": (2, 0, 3),
    "memorial-day": (5, 0, -1),
    "labor-day": (9, 0, 1),
    "columbus-day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
}
HOLIDAYS = frozenset({*_FIXED, *_FROM_EASTER, *_NTH, "black-friday", "cyber-monday", "remembrance-sunday", "election-day", "unknown"})


def holiday(name: str, year: int) -> Period | None:
    """The day of a holiday in a year, or None for one whose day depends on the country."""
    if name in _FIXED:
        number, day_ = _FIXED[name]
        return day(day_number(year, number, min(day_, month_length(year, number))))
    if name in _FROM_EASTER:
        return day(easter(year) + _FROM_EASTER[name])
    if name in _NTH:
        return day(nth_weekday(year, *_NTH[name]))
    if name == "election-day":
        return day(nth_weekday(year, 11, 0, 1) + 1)
    if name in ("black-friday", "cyber-monday"):
        return day(nth_weekday(year, 11, 3, 4) + (1 if name == "black-friday" else 4))
    if name == "remembrance-sunday":
        return day(nth_weekday(year, 11, 6, 2))
    return None
