"""A named date inside a longer period: which days are "Tuesday" of that week, "March" of that year."""

from __future__ import annotations

from briefings.reading.dates import calendar
from briefings.reading.dates.calendar import Period
from briefings.reading.dates.symbol import DateSymbol, Unit


def candidates(symbol: DateSymbol, outer: Period | None, style: str = "unknown") -> tuple[Period, ...]:
    """The periods that the symbol names in `outer` (None: in its own year); two for an undecided 12/03/2024."""
    year = symbol.year if outer is None or symbol.year is not None else calendar.civil(outer.first)[0]
    if year is None:
        return ()
    if symbol.nth is not None and outer is not None:
        return _nth(symbol, outer)
    if symbol.unit == "day":
        return _days(symbol, year, outer, style)
    if symbol.unit == "weekend" and outer is not None:
        return (calendar.weekend(outer.last),)
    if symbol.unit == "year":
        return (calendar.years("year", year, 1),)
    if symbol.unit == "decade":
        return (calendar.years("decade", year, 10),)
    if symbol.unit == "century":
        return (calendar.years("century", year, 100),)
    number = symbol.number
    if number is None or number not in _NUMBERS.get(symbol.unit, ()):
        return ()
    if symbol.unit == "month":
        return (calendar.month(year, number),)
    if symbol.unit == "season":
        return (calendar.season(year, number),)
    return (calendar.quarter(year, number),) if symbol.unit == "quarter" else (calendar.half(year, number),)


_NUMBERS: dict[Unit, range] = {
    "month": range(1, 13), "season": range(21, 25), "quarter": range(1, 5), "half": range(1, 3),
}  # fmt: skip


def _days(symbol: DateSymbol, year: int, outer: Period | None, style: str) -> tuple[Period, ...]:
    if symbol.holiday is not None:
        found = calendar.holiday(symbol.holiday, year)
        return (found,) if found else ()
    if symbol.number is not None and symbol.day is not None:
        orders = [(symbol.number, symbol.day)]
        if symbol.swap:
            swapped = (symbol.day, symbol.number)
            orders = {"british": orders, "american": [swapped]}.get(style, [*orders, swapped])
        found_days = (_day(year, number, day) for number, day in orders)
        return tuple(sorted((one for one in found_days if one), key=lambda one: one.first))
    if outer is None:
        return ()
    if symbol.day is not None:
        _, number, _ = calendar.civil(outer.first)
        found = _day(year, number, symbol.day)
        if found and symbol.weekday is not None and (found.first - 1) % 7 != symbol.weekday:
            return ()
        return (found,) if found else ()
    if symbol.weekday is not None:
        if outer.unit == "month":
            return ()
        return (calendar.day(calendar.week(outer.first).first + symbol.weekday),)
    return ()


def _day(year: int, number: int, day: int) -> Period | None:
    if not 1 <= number <= 12 or not 1 <= day <= calendar.month_length(year, number):
        return None
    return calendar.day(calendar.day_number(year, number, day))


def _nth(symbol: DateSymbol, outer: Period) -> tuple[Period, ...]:
    """The first Monday, the last weekend, the second week, the last day of a longer period."""
    nth = symbol.nth or 1
    if symbol.unit == "day" and symbol.weekday is None:
        chosen = outer.first + nth - 1 if nth > 0 else outer.last
        return (calendar.day(chosen),) if outer.first <= chosen <= outer.last else ()
    weekday = {"weekend": 5}.get(symbol.unit, symbol.weekday or 0)
    if symbol.unit == "week":
        first = outer.first + 7 * (nth - 1) if nth > 0 else outer.last - 6
        return (Period("week", first, first + 6),) if outer.first <= first <= outer.last else ()
    year, number, _ = calendar.civil(outer.first)
    chosen = calendar.nth_weekday(year, number, weekday, nth)
    return (Period("weekend", chosen, chosen + 1) if symbol.unit == "weekend" else calendar.day(chosen),)
