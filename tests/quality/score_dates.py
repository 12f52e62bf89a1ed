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
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Literal

from briefings.reading import dates
from briefings.reading.dates import calendar
from briefings.reading.dates.calendar import Period

HERE = Path(__file__).parent
OPEN_DATA = HERE.parent.parent.parent / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in a text and its value; value None: annotated, but not of the kind that is scored."""

    start: int
    end: int
    value: str | None
    written: str = ""


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


# WikiWars -----------------------------------------------------------------------------------------------------------

_TAG = re.compile(r"<TIMEX2([^>]*)>|</TIMEX2>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def wikiwars(path: Path) -> tuple[date, str, list[Mark]]:
    """One history: its download day, its text, its marks."""
    raw = path.read_text(encoding="utf-8")
    stamp = re.search(r'<DATETIME>.*?val="(\d{4}-\d\d-\d\d)', raw, re.S)
    body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
    pieces: list[str] = []
    length, at = 0, 0
    open_tags: list[tuple[dict[str, str], int]] = []
    marks: list[tuple[int, int, dict[str, str]]] = []
    for tag in _TAG.finditer(body):
        piece = unescape(body[at : tag.start()])
        pieces.append(piece)
        length += len(piece)
        at = tag.end()
        if tag.group().startswith("</"):
            attributes, start = open_tags.pop()
            marks.append((start, length, attributes))
        else:
            open_tags.append((dict(_ATTRIBUTE.findall(tag.group(1))), length))
    pieces.append(unescape(body[at:]))
    text = "".join(pieces)
    gold = []
    for start, end, attributes in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        value = None if "set" in attributes else attributes.get("val")
        gold.append(Mark(start, end, value, text[start:end]))
    return date.fromisoformat(stamp.group(1)) if stamp else date.min, text, gold


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


# MEANTIME -----------------------------------------------------------------------------------------------------------

LAST_ANNOTATED_SENTENCE = 5


def meantime(path: Path) -> tuple[date, str, list[Mark]]:
    """One article: its creation day, the text of its annotated sentences, its marks."""
    root = ElementTree.parse(path).getroot()
    text, spans = "", {}
    sentence = "0"
    given: set[str] = set()
    for timex in root.iter("TIMEX3"):
        if timex.get("functionInDocument") == "CREATION_TIME":
            given |= {anchor.get("t_id", "") for anchor in timex.iter("token_anchor")}
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) > LAST_ANNOTATED_SENTENCE:
            break
        if token.get("t_id") in given:
            continue
        if token.get("sentence") != sentence:
            text += "\n"
            sentence = token.get("sentence", "0")
        word = token.text or ""
        glued = word in (".", ",", "'s", "’s", ")", ";", ":", "?", "!") or text.endswith("(") or not text
        text += "" if glued or text.endswith("\n") else " "
        spans[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += word
    created, gold = date.min, []
    for timex in root.iter("TIMEX3"):
        anchors = [anchor.get("t_id", "") for anchor in timex.iter("token_anchor")]
        if timex.get("functionInDocument") == "CREATION_TIME":
            created = date.fromisoformat(timex.get("value", ""))
        elif anchors and anchors[0] in spans and anchors[-1] in spans:
            start, end = spans[anchors[0]][0], spans[anchors[-1]][1]
            kept = timex.get("type") in ("DATE", "TIME")
            gold.append(Mark(start, end, timex.get("value") if kept else None, text[start:end]))
    return created, text, sorted(gold, key=lambda mark: mark.start)


def score_meantime(counted: Counted = "dates") -> Figures:
    """MEANTIME, as the module says."""
    figures = Figures()
    for path in sorted((OPEN_DATA / "events" / "meantime" / "corpus_apple").glob("*.xml")):
        created, text, gold = meantime(path)
        found = found_marks(text, created, vague=counted != "dates")
        compare(figures, path.name[:12], text, _counted(gold, counted), found, counted == "everything")
    return figures


# TimeSET ------------------------------------------------------------------------------------------------------------

_NOTE_DATE = re.compile(r"(\d{4}(?:-\d\d){0,2})")


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event's trigger and its gold days ("2023-07-11..2023-07-11")."""

    start: int
    end: int
    days: str
    written: str


def timeset(path: Path) -> tuple[date | None, str, list[DatedEvent]]:
    """One article: its day (in its first lines), its text, its events with a date."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    spans: dict[str, tuple[int, int]] = {}
    triggers: dict[str, str] = {}
    timexes: dict[str, list[str]] = {}
    notes: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            place = rest.split("\t")[0].split(" ", 1)[1].split(";")
            spans[name] = (int(place[0].split()[0]), int(place[-1].split()[1]))
        elif name.startswith("E"):
            roles = [role.split(":") for role in rest.split()]
            triggers[name] = roles[0][1]
            timexes[name] = [role[1] for role in roles if role[0].startswith("TIMEX")]
        elif name.startswith("#"):
            what, _, note = rest.partition("\t")
            notes[what.split()[-1]] = note
    events = []
    for name, trigger in triggers.items():
        found = next((hit for one in timexes[name] if (hit := _NOTE_DATE.match(notes.get(one, "")))), None)
        if found:
            start, end = spans[trigger]
            events.append(DatedEvent(start, end, days_of(found[1]), text[start:end]))
    head = next((one for one in dates.find(text[:400]) if one.symbol.explicit and one.symbol.unit == "day"), None)
    published = dates.resolve(head.symbol).first if head else None
    return published, text, events


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


# Judged news --------------------------------------------------------------------------------------------------------

AMERICAN_HOURS = timedelta(hours=6)
"""How far an American newsroom's day is behind the UTC of `published` (Central time)."""

_JUDGED_TAG = re.compile(r"<(/?)([poldcqis])(?: ([^<>]*))?>")


def judged(path: Path) -> tuple[date | None, str, str, list[Mark]]:
    """One judged article: its day, style, body and marks."""
    front, marked, _ = re.split(r"^%%%$", path.read_text(encoding="utf-8"), flags=re.M)
    stamp = re.search(r"^published: *[\"']?(\d{4}-\d\d-\d\d[T ][\d:]+)", front, re.M)
    style = re.search(r"^style: *(\w+)", front, re.M)
    text, at = "", 0
    open_tags: list[tuple[str, str, int]] = []
    marks: list[Mark] = []
    marked = marked.strip("\n")
    for tag in _JUDGED_TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        if tag.group(1):
            while open_tags:
                kind, value, start = open_tags.pop()
                if kind == "d":
                    marks.append(Mark(start, len(text), value, text[start:]))
                if kind == tag.group(2):
                    break
        else:
            open_tags.append((tag.group(2), tag.group(3) or "", len(text)))
    text += marked[at:]
    instant = datetime.fromisoformat(stamp.group(1)) if stamp else None
    if instant and style and style.group(1) == "american":
        instant -= AMERICAN_HOURS
    published = instant.date() if instant else None
    return published, style.group(1) if style else "unknown", text, sorted(marks, key=lambda mark: mark.start)


_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def days_of(value: str) -> str:
    """A judged value as its days, "2024-03-01..2024-03-31"; open ones as they are."""
    value = value.strip().replace("~", "").replace("?", "")
    if "/" in value and ".." not in value:
        first, _, last = value.partition("/")
        low, high = days_of(first), days_of(last)
        return f"{low.split('..')[0]}..{high.split('..')[-1]}"
    if re.fullmatch(r"\d{3}X", value):
        return f"{value[:3]}0-01-01..{value[:3]}9-12-31"
    if re.fullmatch(r"\d{2}XX", value):
        return f"{value[:2]}00-01-01..{value[:2]}99-12-31"
    point = _POINT.fullmatch(value)
    if point is None:
        return value
    year, month, day = int(point[1]), int(point[2] or 0), int(point[3] or 0)
    if day:
        return f"{value}..{value}"
    if 21 <= month <= 24:
        period = calendar.season(year, month)
    elif 33 <= month <= 36:
        period = calendar.quarter(year, month - 32)
    elif month:
        period = calendar.month(year, month)
    else:
        period = calendar.years("year", year, 1)
    return f"{date.fromordinal(period.first)}..{date.fromordinal(period.last)}"


def precision_of(value: str) -> str:
    """The precision that a judged value implies; "" for an interval, which may be of several."""
    value = value.strip().replace("~", "")
    if "/" in value or value.startswith(("XXXX", "..", "[")):
        return ""
    if re.fullmatch(r"\d{3}X", value):
        return "decade"
    parts = value.split("-")
    if len(parts) == 3:
        return "day"
    if len(parts) == 2:
        number = int(parts[1]) if parts[1].isdigit() else 0
        return "season" if 21 <= number <= 24 else "quarter" if 33 <= number <= 36 else "month"
    return "year" if re.fullmatch(r"\d{4}", value) else ""


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
