"""What a date expression means before anybody knows when the article was published: an anchor-free symbol.

A symbol names a unit of time ("day", "month" …) and what pins it down:

    day year=2022 number=7 day=14            14 July 2022
    month number=7 which=last                last July
    week hang=publication step=-1            last week
    day hang=narrative step=1 base=(day year=2020 number=3 day=3)      3 March 2020 … the following day
    month number=9 part=late                 the end of September
    year year=2015 until=(year year=2018)    between 2015 and 2018

`str(symbol)` gives that line and `parse` reads it back, so that notes can be stored and resolved again later, when an
editor states an article's date.
"""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from typing import Literal

from briefings.values import dataclass

Unit = Literal[
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "vague",
]
Hang = Literal["calendar", "publication", "narrative", "either"]
Which = Literal["last", "this", "next", "that", "previous", "following"]
Part = Literal["early", "mid", "late", "so_far", "rest"]
Tense = Literal["past", "future", "unknown"]


MONTHS = 12


@dataclass(frozen=True, slots=True)
class DateSymbol:
    """An anchor-free date. What the fields hold depends on `unit`; None always means "not said".

    year: astronomical (1 BC is 0, 490 BC is -489); of a decade or century its first year (1990, 1800)
    number: month 1–12 (day, month), season 21–24 (spring … winter), quarter 1–4, half 1–2
    day: of the month; weekday: Monday 0 … Sunday 6; holiday: a key of `calendar.HOLIDAYS`
    nth: the which-th week or weekday of `base`, -1 the last
    hang, step: so many units from the publication or from the running date of the narrative ("either": the running
        date where there is one, else the publication)
    which: "last July", "next Thursday", "that summer", "the following March"
    base: the symbol that it lies in ("July of last year") or counts from ("the following day")
    part: the beginning, middle, end; "so_far"/"rest" reach up to or from the anchor ("earlier this week")
    until: the other end of a range
    swap: day and month may be the other way round (12/03/2024)
    tense: of its clause, where that decides ("on Thursday")
    """

    unit: Unit
    year: int | None = None
    number: int | None = None
    day: int | None = None
    weekday: int | None = None
    holiday: str | None = None
    nth: int | None = None
    hang: Hang = "calendar"
    step: int | None = None
    which: Which | None = None
    base: DateSymbol | None = None
    part: Part | None = None
    until: DateSymbol | None = None
    circa: bool = False
    swap: bool = False
    tense: Tense = "unknown"

    def __str__(self) -> str:
        return _written(self)

    @property
    def explicit(self) -> bool:
        """Does it stand by itself, with no article and no tale to hang on?"""
        if self.until is not None and not self.until.explicit:
            return False
        if self.base is not None:
            return self.base.explicit
        return self.year is not None and self.hang == "calendar"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that name a date: text[start:end] == as_written. `parts` are the single dates of a range or list."""

    start: int
    end: int
    as_written: str
    symbol: DateSymbol
    parts: tuple[DateExpression, ...] = ()


_DEFAULTS = tuple((field.name, field.default) for field in fields(DateSymbol) if field.name != "unit")
_INTEGERS = frozenset({"year", "number", "day", "weekday", "nth", "step"})
_PIECE = re.compile(r"[()]|[^\s()]+")


@lru_cache(maxsize=4096)
def _written(symbol: DateSymbol) -> str:
    pieces: list[str] = [symbol.unit]
    for name, default in _DEFAULTS:
        value = getattr(symbol, name)
        if value == default:
            continue
        if isinstance(value, DateSymbol):
            pieces.append(f"{name}=({value})")
        elif isinstance(value, bool):
            pieces.append(name)
        else:
            pieces.append(f"{name}={value}")
    return " ".join(pieces)


@lru_cache(maxsize=4096)
def parse(text: str) -> DateSymbol:
    """Read a symbol back from its line. Raises ValueError for anything else."""
    pieces = _PIECE.findall(text)
    symbol, rest = _parsed(pieces, 0)
    if rest != len(pieces):
        raise ValueError(f"not a date symbol: {text!r}")
    return symbol


def lies_ahead(text: str) -> bool:
    """Whether the line of a symbol is of a day that is told of as one to come."""
    symbol = parse(text)
    return symbol.tense == "future" or symbol.which == "next"


def _parsed(pieces: list[str], at: int) -> tuple[DateSymbol, int]:
    known = {name for name, _ in _DEFAULTS}
    if at >= len(pieces):
        raise ValueError("a date symbol is missing")
    values: dict[str, object] = {}
    unit = pieces[at]
    at += 1
    while at < len(pieces) and pieces[at] != ")":
        name, has_value, value = pieces[at].partition("=")
        at += 1
        if name not in known:
            raise ValueError(f"not a part of a date symbol: {name!r}")
        if not has_value:
            values[name] = True
        elif value:
            values[name] = int(value) if name in _INTEGERS else value
        else:
            if at >= len(pieces) or pieces[at] != "(":
                raise ValueError(f"nothing follows {name!r} in a date symbol")
            values[name], at = _parsed(pieces, at + 1)
            if at >= len(pieces) or pieces[at] != ")":
                raise ValueError("a bracket is left open in a date symbol")
            at += 1
    return DateSymbol(unit, **values), at  # type: ignore[arg-type]
