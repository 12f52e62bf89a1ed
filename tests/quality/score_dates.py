"""Scores date expressions: `python -m tests.quality.score_dates [--misses NAME]`.

What is counted, everywhere: value-F1 as in TempEval-3. A found expression and a gold one belong together when
they overlap (each at most once); the pair is right when the values agree; precision is right / found, recall
right / gold.

WikiWars (eleven histories, TIMEX2): gold are the expressions whose value is a day, week, month, season,
quarter,
    half, year, decade or century, BC or not; times of a day count as that day (1941-12-07TMO as 1941-12-07). Left out
    are durations (P…), sets, and values that name no date (PRESENT_REF, XXXX-…, none); what we find on top of such a
    left-out expression is not counted against us, anything else is. "with references" counts PRESENT_REF,
    PAST_REF and
    FUTURE_REF ("now", "former") too, "everything" all that is annotated, durations and sets too, which the
    reader does
    not mark at all. Ranges are compared by their ends: TIMEX2 marks the ends.
MEANTIME (thirty Wikinews articles, TIMEX3): DATE and TIME (as its day) with such a value; the annotation stops
after
    the sixth sentence, so does the scoring; the creation time line is given, not found. The same three.
TimeSET (Wikinews events): how often the days of an event are right when it is given the nearest date of its
clause, its
    sentence, else of the story so far (dates.date_of); gold is the annotator's note on the event's TIMEX, and days of
    ours within it are right ("2022-xx-xx"); events without such a TIMEX are left out.
Judged news (tests/quality/news): the value is right only if first and last day and the precision are; where a
judged
    interval leaves the precision open, any is. "days agree": of the dates found, where one interval holds the other
    (the judges wrote the day of the event where they knew it, "in November 2017" as the 23rd). The test part is only
    counted, its mistakes are never listed.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from briefings.reading import dates
from briefings.reading.dates import calendar
from briefings.reading.dates.calendar import Period
from tests.quality.date_corpora import HERE, OPEN_DATA, Mark, days_of, judged, meantime, precision_of, timeset, wikiwars


@dataclass(slots=True)
class Figures:
    """Counts of one score, with the mistakes for whoever mends."""

    right: int = 0
    found: int = 0
    gold: int = 0
    overlapping: int = 0
    agreeing: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.found + self.gold
        return 200 * self.right / both if both else 0.0

    @property
    def span_f1(self) -> float:
        both = self.found + self.gold
        return 200 * self.overlapping / both if both else 0.0

    def line(self, name: str) -> str:
        return (
            f"{name:34} value-F1 {self.f1:5.1f}  precision {self.precision:5.1f}  recall {self.recall:5.1f}  "
            f"spans {self.span_f1:5.1f}  gold {self.gold}"
            + (f"  days agree {100 * self.agreeing / self.overlapping:5.1f}" if self.agreeing else "")
        )


def compare(
    figures: Figures, name: str, text: str, gold: Sequence[Mark], found: Sequence[Mark], strict: bool = False
) -> None:
    """Add one document's counts."""
    left = list(found)
    for mark in gold:
        over = [one for one in left if one.start < mark.end and mark.start < one.end]
        over.sort(key=lambda one: (one.value != mark.value, abs(one.start - mark.start) + abs(one.end - mark.end)))
        if mark.value is None and not strict:
            for one in over:
                left.remove(one)
            continue
        figures.gold += 1
        around = text[max(0, mark.start - 60) : mark.end + 40].replace("\n", " ¶ ")
        if not over:
            figures.misses.append(f"{name}: MISSED [{mark.written}] {mark.value} | {around}")
            continue
        left.remove(over[0])
        figures.found += 1
        figures.overlapping += 1
        figures.agreeing += _agree(over[0].value or "", mark.value or "")
        if over[0].value == mark.value:
            figures.right += 1
        else:
            figures.misses.append(
                f"{name}: WRONG [{over[0].written}] {over[0].value} for [{mark.written}] {mark.value} | {around}"
            )
    for one in left:
        figures.found += 1
        around = text[max(0, one.start - 60) : one.end + 40].replace("\n", " ¶ ")
        figures.misses.append(f"{name}: SPURIOUS [{one.written}] {one.value} | {around}")


def _agree(mine: str, gold: str) -> bool:
    """Does one of two intervals of days hold the other ("in November 2017" and the 23rd of it)?"""
    if ".." not in mine or ".." not in gold or not mine[:1].isdigit() or not gold[:1].isdigit():
        return False
    (one, other), (first, last) = mine.split(" ")[0].split(".."), gold.split(" ")[0].split("..")
    return one <= first <= last <= other or first <= one <= other <= last


# TIMEX values -------------------------------------------------------------------------------------------------------

Counted = Literal["dates", "references", "everything"]
REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_SEASON_LETTERS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_DATE_VALUE = re.compile(
    r"(?:BC)?\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d(?:-WE)?|-(?:SP|SU|FA|WI)|-Q[1-4]|-H[12])?(?:T.*)?|(?:BC)?\d{2,3}"
)


def timex_value(period: Period) -> str:
    """A period as a TIMEX value; parts ("early") are not in the value."""
    period = period.named
    year, month, day = calendar.civil(period.first)
    written = f"{year:04}" if year > 0 else f"BC{1 - year:04}"
    if period.unit == "day":
        return f"{written}-{month:02}-{day:02}"
    if period.unit in ("week", "weekend"):
        week = date.fromordinal(period.first).isocalendar() if year > 0 else None
        value = f"{week.year:04}-W{week.week:02}" if week else written
        return value + ("-WE" if period.unit == "weekend" else "")
    if period.unit == "month":
        return f"{written}-{month:02}"
    if period.unit == "season":
        return f"{written}-{_SEASON_LETTERS[21 + (month - 3) // 3 if month < 12 else 24]}"
    if period.unit == "quarter":
        return f"{written}-Q{(month + 2) // 3}"
    if period.unit == "half":
        return f"{written}-H{1 if month < 7 else 2}"
    if period.unit == "decade":
        return written[:-1]
    if period.unit == "century":
        return written[:-2] if year > 0 else f"BC{(-year) // 100:02}"
    return written


def normal_value(value: str | None) -> str | None:
    """A gold TIMEX value as scored: None for what is not a date, the day for a time of day."""
    if not value or not _DATE_VALUE.fullmatch(value):
        return None
    return value.split("T")[0]


def found_marks(text: str, published: date | None, vague: bool = False, quarters: bool = True) -> list[Mark]:
    """Our dates of a text with TIMEX values, ranges as their ends."""
    anchor = dates.Anchor(published, guess_quarters=quarters)
    marks: list[Mark] = []
    for expression in dates.read(text, vague=vague):
        for one in expression.parts or (expression,):
            if one.symbol.unit == "vague":
                value: str | None = {"this": "PRESENT_REF", "last": "PAST_REF", "next": "FUTURE_REF"}[
                    one.symbol.which or "this"
                ]
            else:
                readings = dates.periods(one.symbol, anchor)
                value = timex_value(readings[0]) if readings else "?"
            marks.append(Mark(one.start, one.end, value, one.as_written))
    return marks


def score_wikiwars(counted: Counted = "dates") -> Figures:
    """WikiWars, as the module says."""
    figures = Figures()
    for path in sorted((OPEN_DATA / "dates" / "wikiwars").glob("*.xml")):
        published, text, gold = wikiwars(path)
        found = found_marks(text, published, vague=counted != "dates")
        compare(figures, path.name[:8], text, _counted(gold, counted), found, counted == "everything")
    return figures


def _counted(marks: Iterable[Mark], counted: Counted) -> list[Mark]:
    """The marks with the values that are counted, others with None; of nested marks the dates come first."""
    valued = []
    for mark in marks:
        value = normal_value(mark.value)
        if value is None and counted == "references" and mark.value in REFERENCES:
            value = mark.value
        if value is None and counted == "everything":
            value = mark.value or ""
        valued.append(Mark(mark.start, mark.end, value, mark.written))
    return (
        valued if counted == "everything" else sorted(valued, key=lambda one: (one.value is None, one.start, one.end))
    )


def score_meantime(counted: Counted = "dates") -> Figures:
    """MEANTIME, as the module says."""
    figures = Figures()
    for path in sorted((OPEN_DATA / "events" / "meantime" / "corpus_apple").glob("*.xml")):
        created, text, gold = meantime(path)
        found = found_marks(text, created, vague=counted != "dates")
        compare(figures, path.name[:12], text, _counted(gold, counted), found, counted == "everything")
    return figures


def score_timeset() -> Figures:
    """TimeSET; every event is given a date, so precision and recall are the share that is right."""
    figures = Figures()
    for path in sorted((OPEN_DATA / "events" / "timeset").glob("*.ann")):
        published, text, events = timeset(path)
        anchor = dates.Anchor(published)
        told = [one for one in dates.read(text) if one.start > text.index("\n", text.index("\n") + 1)]
        for event in events:
            one = dates.date_of(text, event.start, event.end, told)
            when = dates.resolve(one.symbol, anchor) if one else None
            first, last = (when.first, when.last) if when and when.first else (published, published)
            gold_first, _, gold_last = event.days.partition("..")
            figures.gold += 1
            figures.found += 1
            if gold_first <= str(first) and str(last) <= gold_last:
                figures.right += 1
                continue
            around = text[max(0, event.start - 80) : event.end + 80].replace("\n", " ¶ ")
            figures.misses.append(f"{path.stem}: {first}..{last} for [{event.written}] {event.days} | {around}")
    return figures


def score_judged(part: str) -> Figures:
    """A part of the judged news: interval and precision must both be right."""
    figures = Figures()
    for path in sorted((HERE / "news" / part).glob("**/*.judged")):
        published, style, text, gold = judged(path)
        anchor = dates.Anchor(published, style="american" if style == "american" else "british")
        found = []
        for expression in _as_judged(dates.read(text), gold):
            when = dates.resolve(expression.symbol, anchor)
            if when.first and when.last:
                value = f"{when.first}..{when.last} {when.precision}"
            else:
                value = f"{when.edtf} "
            found.append(Mark(expression.start, expression.end, value, expression.as_written))
        aligned = [_judged_like(mark, found) for mark in gold]
        name = f"{path.parent.name}/{path.stem}"
        compare(figures, name if part != "test" else "test", text, aligned, found)
    if part == "test":
        figures.misses.clear()
    return figures


def _as_judged(found: Sequence[dates.DateExpression], gold: Sequence[Mark]) -> list[dates.DateExpression]:
    """A range as one date or as its two ends, whichever the judge marked."""
    flat: list[dates.DateExpression] = []
    for one in found:
        ends = [mark for mark in gold if one.start <= mark.start and mark.end <= one.end]
        flat += one.parts if one.parts and len(ends) == len(one.parts) else (one,)
    return flat


def _judged_like(mark: Mark, found: Sequence[Mark]) -> Mark:
    """The gold value written like ours; where the value leaves the precision open, ours is accepted."""
    days, precision = days_of(mark.value or ".."), precision_of(mark.value or "..")
    if not precision:
        for one in found:
            if one.start < mark.end and mark.start < one.end and (one.value or "").split(" ")[0] == days:
                return Mark(mark.start, mark.end, one.value, mark.written)
    return Mark(mark.start, mark.end, f"{days} {precision}", mark.written)


SCORES: dict[str, Callable[[], Figures]] = {
    "wikiwars": score_wikiwars,
    "wikiwars with references": lambda: score_wikiwars("references"),
    "wikiwars everything": lambda: score_wikiwars("everything"),
    "meantime": score_meantime,
    "meantime with references": lambda: score_meantime("references"),
    "meantime everything": lambda: score_meantime("everything"),
    "timeset": score_timeset,
    "judged train": lambda: score_judged("train"),
    "judged dev": lambda: score_judged("dev"),
    "judged test": lambda: score_judged("test"),
}


def score(*names: str) -> dict[str, Figures]:
    """The scores of these names, or all, where their data is."""
    return {name: figures for name in names or SCORES if (figures := SCORES[name]()).gold}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", metavar="NAME", help="list the mistakes of one score")
    parser.add_argument("--document", default="", help="with --misses: of documents whose name begins so")
    options = parser.parse_args()
    for name, figures in score(*([options.misses] if options.misses else [])).items():
        print(figures.line(name))
        if options.misses:
            print("\n".join(miss for miss in figures.misses if miss.startswith(options.document)))


if __name__ == "__main__":
    main()
