"""Readers of the corpora that date expressions are scored on: text, day and marks of each document."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import unescape
from pathlib import Path

from briefings.reading import dates
from briefings.reading.dates import calendar

HERE = Path(__file__).parent
OPEN_DATA = HERE.parent.parent.parent / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in a text and its value; value None: annotated, but not of the kind that is scored."""

    start: int
    end: int
    value: str | None
    written: str = ""


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
    zoned = re.search(r"^published: *[\"']?\S+T[\d:]+[+-](?!00:?00)\d\d", front, re.M)  # the stamp tells the newsroom's own hour
    if instant and style and style.group(1) == "american" and not zoned:
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
