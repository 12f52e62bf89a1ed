"""Dates put together from single ones and the words around them: "the end of | March", "Tuesday of | last week"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from briefings.reading.dates.grammar_relative import COUNT
from briefings.reading.dates.rules import Cut, pattern, unit_of
from briefings.reading.dates.symbol import DateSymbol, Part, Which
from briefings.reading.dates.words import Row
from briefings.values import dataclass

_SIZES = {
    "day": 1, "weekend": 2, "week": 7, "month": 30, "season": 91, "quarter": 91, "half": 182, "year": 365,
    "decade": 3652, "century": 36524,
}  # fmt: skip


@dataclass(slots=True)
class Found:
    """A date on its way to being one: its words row[first:last], its meaning, and whether it needs a helping word."""

    first: int
    last: int
    symbol: DateSymbol
    parts: tuple[tuple[int, int, DateSymbol], ...] = ()
    weak: bool = False


Extend = Callable[[Cut, DateSymbol], DateSymbol | None]
PREFIXES: list[tuple[re.Pattern[str], Extend]] = []


def prefix(*texts: str) -> Callable[[Extend], Extend]:
    """Enter what words before a date do to it."""

    def enter(extend: Extend) -> Extend:
        PREFIXES.extend((pattern(f"(?: {text} ) \\Z"), extend) for text in texts)
        return extend

    return enter


def _a_part(symbol: DateSymbol, part: Part) -> DateSymbol | None:
    if symbol.part is not None or symbol.until is not None:
        return None
    return replace(symbol, part=part)


@prefix("the? (?P<p>early) dash?", "(?P<p>early) in the?", "the? (?P<p>early) part of")
def early_or_late(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """Early March; mid-2019; late in the year; early on Tuesday is still Tuesday."""
    if symbol.unit in ("day", "weekend"):
        return symbol if cut.name("p") != "mid" else None
    return _a_part(symbol, cut.name("p"))  # type: ignore[arg-type]


@prefix("(?P<p>early) on")
def early_on(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """Late on Thursday is Thursday."""
    return symbol if symbol.unit == "day" else None


@prefix("the? (?P<e>early)? (?P<p>bound) of the?")
def bound_of(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The end of September; at the start of the year."""
    if symbol.unit in ("day", "weekend") or cut.said("p") == "opening":
        return None
    return _a_part(symbol, cut.name("e") or cut.name("p"))  # type: ignore[arg-type]


@prefix("(?P<p>earlier)", "(?P<p>earlier) (?: in | on ) the?")
def earlier_or_later(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """Earlier this week; later that month; later in the year."""
    if cut.before() in _NUMBERS_BEFORE or (cut.first > 0 and cut.row[cut.first - 1].kind in "UV"):
        return None
    if symbol.unit == "day":
        return symbol
    if symbol.unit == "vague" or symbol.step not in (0, None):
        return symbol if symbol.step in (-1,) else None
    return _a_part(symbol, cut.name("p"))  # type: ignore[arg-type]


_NUMBERS_BEFORE = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "much"})


@prefix("the? (?P<n>nth|last|early) half of the?")
def half_of(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The first half of 2008; the second half of last year."""
    number = {"late": 2, "last": 2, "early": 1, "1": 1, "2": 2}.get(cut.name("n"))
    if number is None or symbol.unit != "year" or symbol.part or symbol.until:
        return None
    return DateSymbol("half", number=number, base=symbol)


@prefix("the? (?P<n>nth|last) dash? (?P<u>unit) (?: of | in )? the?")
def nth_unit_of(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The third quarter of 2021; the first week of July; the last day of the month."""
    number, unit = cut.number("n") or -1, cut.name("u")
    if symbol.part or symbol.until or not 1 <= abs(number) <= 31:
        return None
    if unit == "quarter" and symbol.unit == "year" and abs(number) <= 4:
        return DateSymbol("quarter", number=number if number > 0 else 4, base=symbol)
    if unit in ("week", "day") and symbol.unit in ("month", "year") and cut.row[cut.last - 1].kind != "U":
        return DateSymbol(unit, nth=number, base=symbol)  # type: ignore[arg-type]
    return None


@prefix("the? (?P<n>nth|last) (?P<c>count|num) (?P<u>units) of the?")
def first_months_of(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The first nine months of 2021; the last three months of the year."""
    first, size = cut.number("n") == 1, cut.number("c") or 0
    last = not cut.has("n") or cut.said("n") in ("last", "final")
    if symbol.unit != "year" or symbol.part or symbol.until or size not in (3, 6, 9) or cut.name("u") != "month" or not (first or last):
        return None
    begin, end = (1, size) if first else (13 - size, 12)  # as firms report
    return DateSymbol("month", number=begin, base=symbol, until=DateSymbol("month", number=end, base=symbol))


@prefix("the? (?P<n>nth|last) (?P<w>weekday|weekend) (?: of | in ) the?")
def nth_weekday_of(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The first Monday in May; the last weekend of June."""
    number = cut.number("n") or -1
    if symbol.unit != "month" or symbol.part or symbol.until or not 1 <= abs(number) <= 5:
        return None
    if cut.row[cut.groups["w"][0]].kind == "G":
        return DateSymbol("weekend", nth=number, base=symbol)
    return DateSymbol("day", weekday=cut.number("w"), nth=number, base=symbol)


@prefix("the (?P<u>unit|weekend) (?: of | week_of | bound )")
def week_of_day(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The week of March 3; the week beginning 3 March."""
    if symbol.unit != "day" or symbol.until or cut.name("u") not in ("week", "weekend"):
        return None
    return DateSymbol("week" if cut.name("u") == "week" else "weekend", hang="narrative", step=0, base=symbol)


@prefix(f"{COUNT} (?P<u>unit|units) (?P<w>before|after|earlier)", "the (?P<u>unit) (?P<w>before|after)")
def counted_from(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """Five days before Christmas Eve; the day after 3 May; a week before last Friday."""
    count = 2 if cut.has("one2") else cut.number("n") or 1
    unit, size = unit_of(cut.name("u"))
    if symbol.until or symbol.part or cut.has("half") or _SIZES[symbol.unit] > _SIZES.get(unit, 0):
        return None
    if symbol.hang == "publication" and symbol.step is not None:
        return None
    sign = 1 if cut.name("w") == "after" else -1
    return DateSymbol(unit, hang="narrative", step=sign * count * size, base=symbol)


@prefix("the (?P<m>weekday) (?P<w>before|after)")
def weekday_from(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The Friday before Easter; the Monday after 3 May."""
    if symbol.unit != "day" or symbol.until or symbol.hang != "calendar":
        return None
    which: Which = "previous" if cut.name("w") == "before" else "following"
    return DateSymbol("day", weekday=cut.number("m"), which=which, base=symbol)


@prefix("the? (?P<t>daytime) (?: of | on )", "(?P<t>daytime) (?: of | on ) the?")
def time_of_day(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The morning of 3 March; the night of Tuesday."""
    return symbol if symbol.unit == "day" and symbol.until is None else None


@prefix("circa dot?")
def about(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """Around 1990; c. 466 BC."""
    if (
        symbol.until
        or symbol.unit in ("day", "week", "weekend")
        or cut.text[cut.row[cut.first].start : cut.row[cut.last - 1].end].lower() == "some"
    ):
        return None
    return replace(symbol, circa=True)


@prefix("the? (?P<u>unit) (?: of )?")
def the_year_2020(cut: Cut, symbol: DateSymbol) -> DateSymbol | None:
    """The month of May; the year 2020."""
    if symbol.unit != cut.name("u") or symbol.hang != "calendar" or symbol.until or cut.name("u") == "day":
        return None
    return symbol


_REACH = 7
"""Words: no prefix is longer."""


@lru_cache(maxsize=8192)
def _prefixes(letters: str) -> tuple[tuple[int, int, tuple[tuple[str, int, int], ...]], ...]:
    """Which prefixes end a row of class letters: the words each takes, its number, its groups from the row's end."""
    found = []
    for number, (compiled, _) in enumerate(PREFIXES):
        match = compiled.search(letters)
        if match is not None and match.group():
            groups = tuple(
                (name, match.start(name) - len(letters), match.end(name) - len(letters))
                for name in compiled.groupindex
                if match.group(name)
            )
            found.append((len(match.group()), number, groups))
    return tuple(found)


def extended(found: Found, text: str, row: Row, letters: str) -> Found:
    """The date with the words before it that belong to it."""
    if found.parts:
        return found
    for _ in range(3):
        first = found.first
        for length, number, groups in _prefixes(letters[max(0, first - _REACH) : first]):
            spans = {name: (first + start, first + end) for name, start, end in groups}
            symbol = PREFIXES[number][1](Cut(text, row, first - length, first, spans), found.symbol)
            if symbol is not None:
                found = Found(first - length, found.last, symbol)
                break
        else:
            break
    return found


def lies_in(small: DateSymbol, large: DateSymbol) -> bool:
    """May the first be said of the second: "Tuesday" of "last week", "August" of "that year"?"""
    if small.hang != "calendar" or small.year is not None or small.base or small.which or large.until:
        return False
    if large.part or _SIZES.get(small.unit, 0) >= _SIZES.get(large.unit, 0):
        return False
    if small.unit == "day" and small.number is None and small.holiday is None:
        wanted = ("week", "month") if small.weekday is not None else ("month",)
        return large.unit in wanted and large.hang != "calendar"
    return large.unit == "year" and (large.hang != "calendar" or large.year is not None)


def together(small: Found, large: Found, letters: str) -> Found | None:
    """Two neighbouring dates as one: "July | last year", "Tuesday of | last week"."""
    between = letters[small.last : large.first]
    if between not in ("", "o", "i", "ot", ",") or not lies_in(small.symbol, large.symbol):
        return None
    if (between == "i" and large.symbol.hang != "calendar") or (between == "," and large.symbol.hang == "calendar"):
        return None
    if between == "i" and large.symbol.year is not None:
        return None
    parts = tuple((first, last, replace(symbol, base=large.symbol)) for first, last, symbol in small.parts)
    if parts:
        parts = (parts[0], (parts[1][0], large.last, parts[1][2]))
        return Found(small.first, large.last, replace(parts[0][2], until=parts[1][2]), parts)
    return Found(small.first, large.last, replace(small.symbol, base=large.symbol))


def shared(earlier: Found, later: Found, letters: str) -> Found:
    """The first of two dates that a common year or week follows: "in May | and June last year"."""
    one, base = earlier.symbol, later.symbol.base
    alike = (
        base is not None and one.unit == later.symbol.unit and (one.weekday is None) == (later.symbol.weekday is None)
    )
    if (
        not alike
        or base is None
        or letters[earlier.last : later.first] not in ("&", "u", "-", ",")
        or not lies_in(one, base)
    ):
        return earlier
    return replace(earlier, symbol=replace(one, base=base))
