"""A date symbol and the article's day together: an interval of days with how exactly it is known.

Conventions (the table in tests/quality/news/README.md):
    weeks run Monday to Sunday, weekends Saturday to Sunday, seasons are meteorological and northern;
    early, mid, late are days 1–10, 11–20, 21–end of a month and thirds of anything longer;
    `precision` is the unit that the words name; the interval may be narrower ("the end of September": month, ten days);
    "last July" is the latest July that was over; "next X" has two readings while an X is still to come in the same
    week (weekdays), year (months, seasons, holidays): first and last are None and `alternatives` holds both;
    a bare weekday, month or day looks back in the past tense (the article's own day included), ahead in the future.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

from briefings.news import Basis, DayRange, Precision, When
from briefings.reading.dates import calendar
from briefings.reading.dates.calendar import Period
from briefings.reading.dates.naming import candidates
from briefings.reading.dates.symbol import MONTHS, DateSymbol, Tense, Unit
from briefings.values import dataclass

Style = Literal["british", "american", "unknown"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date may hang on: the day the article was published (None: not known) and a date told just before.

    `style` settles 12/03/2024; `guess_quarters` takes a bare "the third quarter" for one of the calendar year (told where the talk is of business).
    """

    published: date | None = None
    reference: When | None = None
    style: Style = "unknown"
    guess_quarters: bool = True


UNDATED = Anchor()

_PRECISION: dict[Unit, Precision] = {
    "day": "day", "weekend": "week", "week": "week", "month": "month", "season": "season", "quarter": "quarter",
    "half": "year", "year": "year", "decade": "decade", "century": "unknown", "vague": "unknown",
}  # fmt: skip


def periods(symbol: DateSymbol, anchor: Anchor = UNDATED, tense: Tense | None = None) -> tuple[Period, ...]:
    """The readings of a symbol: none when it cannot be resolved, several when honest readers differ."""
    if symbol.until is not None:
        starts = periods(replace(symbol, until=None), anchor, tense)
        ends = periods(symbol.until, anchor, tense)
        if len(starts) != 1 or len(ends) != 1:
            return ()
        first, last = starts[0], ends[0]
        if last.first < first.first and symbol.year is None and symbol.tense != "past" and anchor.published and first.first > anchor.published.toordinal():
            later = periods(symbol.until, replace(anchor, published=_as_date(first.first)), "future")
            return (calendar.hull(first, later[0]),) if len(later) == 1 else ()
        if last.first < first.first and symbol.year is None and symbol.until.year is None:
            first = periods(replace(symbol, until=None), replace(anchor, published=_as_date(last.first)), "past")[0]
        return (calendar.hull(first, last),) if first.first <= last.first else ()
    readings = _whole_periods(symbol, anchor, symbol.tense if tense is None else tense)
    if symbol.part in ("so_far", "rest") and symbol.unit in ("month", "year"):
        return readings  # "later this year" is said to the year: on which day the rest of it begins, nobody meant
    if symbol.part is not None:
        published = anchor.published.toordinal() if anchor.published else None
        at = _reference_day(symbol, anchor) if symbol.hang == "narrative" else published
        if symbol.hang == "calendar" and symbol.part in ("so_far", "rest"):
            at = None
        readings = tuple(calendar.part_of(one, symbol.part, at) for one in readings)
    return tuple(replace(one, circa=True) for one in readings) if symbol.circa else readings


def _as_date(number: int) -> date | None:
    return calendar.as_date(number)


def _reference_day(symbol: DateSymbol, anchor: Anchor) -> int | None:
    running = _running(symbol, anchor)
    return running.first if running and running.unit == "day" else None


def _running(symbol: DateSymbol, anchor: Anchor) -> Period | None:
    """The date that a narrative symbol counts from."""
    if symbol.base is not None:
        readings = periods(symbol.base, anchor)
        return readings[0] if len(readings) == 1 else None
    return period_of(anchor.reference) if anchor.reference else None


def period_of(when: When) -> Period | None:
    """A When as a period again, if both its ends are known."""
    if when.first is None or when.last is None:
        return None
    first, last = when.first.toordinal(), when.last.toordinal()
    units: list[Unit] = [
        unit for unit, precision in _PRECISION.items() if precision == when.precision and unit != "weekend"
    ]
    return Period(units[0], first, last)


def _whole_periods(symbol: DateSymbol, anchor: Anchor, tense: Tense) -> tuple[Period, ...]:
    if symbol.unit == "vague":
        return ()
    if symbol.hang != "calendar" and symbol.step is not None:
        return _counted(symbol, anchor, tense)
    base = symbol.base
    if base is not None and symbol.which is None:
        outer = periods(base, anchor, tense if base.tense == "unknown" else None)
        return candidates(symbol, outer[0], anchor.style) if len(outer) == 1 else ()
    if symbol.year is not None:
        return candidates(symbol, None, anchor.style)
    if symbol.unit in ("quarter", "half") and not anchor.guess_quarters and symbol.number is not None:
        return ()
    if symbol.which in ("that", "previous", "following"):
        running = _running(symbol, anchor)
        return _near(symbol, running, anchor.style) if running else ()
    if anchor.published is None:
        return ()
    return _from_publication(symbol, anchor.published.toordinal(), tense, anchor.style)


def _counted(symbol: DateSymbol, anchor: Anchor, tense: Tense) -> tuple[Period, ...]:
    """So many units from the article's day or from the running date."""
    running = _running(symbol, anchor) if symbol.hang in ("narrative", "either") else None
    if symbol.hang == "publication" or (symbol.hang == "either" and running is None):
        if anchor.published is None:
            return ()
        running = calendar.day(anchor.published.toordinal())
    if running is None or symbol.step is None:
        return ()
    if symbol.unit == "weekend" and symbol.hang == "publication":
        return _weekends(running.first, symbol.step, tense)
    if symbol.unit == "year" and symbol.hang == "narrative" and running.unit in ("quarter", "half"):
        return (calendar.step(running.unit, running.first, symbol.step * (4 if running.unit == "quarter" else 2)),)
    if symbol.unit == "week" and symbol.hang == "narrative" and running.unit == "day" and symbol.step and symbol.which is None:
        # "a fortnight later" than a day is a day; its whole is the week, as TIMEX has it
        later = running.first + 7 * symbol.step
        return (Period("day", later, later, whole=calendar.week(later)),)
    if symbol.hang == "narrative" and symbol.step and running.unit in _LONG and symbol.unit in _SHORT:
        return ()  # "in 2010 … seven weeks later": of a day that nobody tells
    one, other = (calendar.step(symbol.unit, day, symbol.step) for day in (running.first, running.last))
    if one == other:
        a_year_ago = symbol.hang == "publication" and symbol.unit == "month" and symbol.step == -MONTHS
        return (replace(one, whole=calendar.containing("year", one.first)) if a_year_ago else one,)
    if running.unit == symbol.unit:  # a week later than a shifted week
        return (one,)
    return (Period(running.unit, one.first, other.last, circa=True),)


_LONG, _SHORT = frozenset(("year", "decade", "century", "half")), frozenset(("day", "week", "month"))


def _weekends(today: int, step: int, tense: Tense) -> tuple[Period, ...]:
    this = calendar.weekend(today)
    at_weekend = today >= this.first
    if step == 0:
        return (calendar.weekend(today - 7),) if tense == "past" and not at_weekend else (this,)
    if step == 1 and not at_weekend:
        return (this, calendar.weekend(today + 7))
    return (calendar.weekend(today + 7 * step),)


def _options(symbol: DateSymbol, around: int, style: str) -> list[Period]:
    """Every period of the symbol's name in the years, months or weeks round a day, in order."""
    year, month, _ = calendar.civil(around)
    if symbol.unit == "weekend":
        outers = [calendar.week(around + 7 * gap) for gap in (-1, 0, 1)]
        return [calendar.weekend(outer.first) for outer in outers]
    if symbol.weekday is not None and symbol.nth is None and symbol.day is None:
        outers = [calendar.week(around + 7 * gap) for gap in (-2, -1, 0, 1, 2)]
    elif symbol.number is None and symbol.day is not None:
        reach = 3 if symbol.weekday is None else 14  # a Friday the 13th comes at least once in fourteen months
        outers = [calendar.month(year, month + gap) for gap in range(-reach, reach + 1)]
    else:
        outers = [calendar.years("year", year + gap, 1) for gap in (-2, -1, 0, 1, 2)]
    return [one for outer in outers for one in candidates(symbol, outer, style)]


def _near(symbol: DateSymbol, running: Period, style: str) -> tuple[Period, ...]:
    """That summer, the previous March, the following Tuesday: counted from the running date."""
    options = _options(symbol, running.first, style)
    if symbol.which == "previous":
        chosen = [one for one in options if one.last < running.first][-1:]
    elif symbol.which == "following":
        chosen = [one for one in options if one.first > running.last][:1]
    else:
        chosen = [one for one in options if one.first <= running.last and running.first <= one.last][:1]
        chosen = (
            chosen or [one for one in options if calendar.civil(one.first)[0] == calendar.civil(running.first)[0]][:1]
        )
    return tuple(chosen)


def _from_publication(symbol: DateSymbol, today: int, tense: Tense, style: str) -> tuple[Period, ...]:
    options = _options(symbol, today, style)
    if symbol.weekday is not None and symbol.number is not None and symbol.day is not None:
        agreeing = [one for one in options if (one.first - 1) % 7 == symbol.weekday]
        if agreeing:  # "Saturday 16 September" says in which year
            return (min(agreeing, key=lambda one: abs(one.first - today)),)
    past = [one for one in options if one.first <= today]
    ahead = [one for one in options if one.last >= today]
    if not past or not ahead:
        return ()
    if symbol.which == "last":
        edge = today - 1 if symbol.weekday is not None else today  # "last Thursday" on a Friday is not yesterday
        return tuple([one for one in options if one.last < edge][-1:])
    if symbol.which == "next":
        return _next(symbol, options, today)
    if symbol.which == "this":
        return _this(symbol, options, today, tense)
    if symbol.unit == "weekend":
        return (ahead[0],) if tense == "future" or ahead[0].first <= today else (past[-1],)
    if symbol.unit == "quarter":  # what is told of one is told when it is over; a firm's own quarters may be others: "about"
        near = ahead[:1] if tense == "future" else [one for one in options if one.last < today][-1:]
        return tuple(replace(one, circa=True) for one in near)
    weekday = symbol.weekday is not None and symbol.day is None
    back, forward = today - past[-1].last, ahead[0].first - today
    if tense == "past" and not weekday and back > _LONG_AGO and 0 < forward < _SOON:
        return (past[-1] if _same_year(past[-1].first, today) else ahead[0],)
    if tense == "past" or (tense == "unknown" and weekday):
        return (past[-1],)
    if tense == "future":
        return (ahead[0],)
    return (past[-1] if back <= forward else ahead[0],)


_LONG_AGO, _SOON = 290, 75
"""Days: a newsroom gives the year, or says "last July", when a date of another year is ten months old or more."""


def _same_year(one: int, other: int) -> bool:
    return calendar.civil(one)[0] == calendar.civil(other)[0]


def _next(symbol: DateSymbol, options: list[Period], today: int) -> tuple[Period, ...]:
    edge = today + 1 if symbol.weekday is not None else today  # "next Thursday" on a Wednesday is not tomorrow
    coming = [one for one in options if one.first > edge][:2]
    frame: Unit = "week" if symbol.weekday is not None else "year"
    current = calendar.containing(frame, today)
    if not coming:
        return ()
    if coming[0].first > current.last or any(one.first <= today <= one.last for one in options):
        return (coming[0],)
    return tuple(coming)


def _this(symbol: DateSymbol, options: list[Period], today: int, tense: Tense) -> tuple[Period, ...]:
    frame = calendar.containing("week" if symbol.weekday is not None else "year", today)
    inside = [one for one in options if one.first <= today <= one.last]
    inside += [one for one in options if frame.first <= one.first <= frame.last]
    if tense == "future" and symbol.weekday is not None:
        inside = [one for one in options if one.last >= today]
    return (inside[0],) if inside else ()


def resolve(
    symbol: DateSymbol,
    anchor: Anchor = UNDATED,
    tense: Tense | None = None,
    *,
    as_written: str | None = None,
    article: str | None = None,
) -> When:
    """The symbol as the contract's When. `tense` overrides the symbol's own; `article` is what an open one hangs on."""
    readings = periods(symbol, anchor, tense)
    precision = _PRECISION[max((symbol, symbol.until or symbol), key=lambda one: list(_PRECISION).index(one.unit)).unit]
    basis: Basis = "explicit" if symbol.explicit else "relative"
    if not readings:
        waits = not symbol.explicit
        return When(
            None, None, precision, as_written, basis if waits else "none", mask(symbol), article if waits else None
        )
    if len(readings) > 1:
        ranges = tuple(DayRange(_as_date(one.first), _as_date(one.last)) for one in readings)
        names = ",".join(calendar.edtf(one).replace("/", "..") for one in readings)
        return When(None, None, precision, as_written, basis, f"[{names}]", None, ranges)
    one = readings[0]
    if one.unit != symbol.unit and symbol.until is None:
        precision = _PRECISION[one.unit]  # "two days later" than some time in March is known to the month
    return When(_as_date(one.first), _as_date(one.last), precision, as_written, basis, calendar.edtf(one))


def mask(symbol: DateSymbol) -> str:
    """What an unresolved symbol says by itself: "XXXX-07" for a July, ".." for a Tuesday."""
    if symbol.hang != "calendar" or symbol.until is not None or symbol.holiday or symbol.nth:
        return ".."
    if symbol.weekday is not None and symbol.number is None:
        return ".."
    if symbol.unit == "day" and symbol.day is not None:
        return f"XXXX-{symbol.number:02}-{symbol.day:02}" if symbol.number else f"XXXX-XX-{symbol.day:02}"
    if symbol.unit in ("month", "season") and symbol.number is not None:
        return f"XXXX-{symbol.number:02}"
    if symbol.unit == "quarter" and symbol.number is not None:
        return f"XXXX-{32 + symbol.number}"
    return ".."
