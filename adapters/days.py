"""Days as people type them ("14 March 2026", "March", "yesterday", "last week", "3 days ago") become calendar days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10}
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"

Days = tuple[date, date]  # first and last, both included


def days(words: str, today: date) -> Days | None:
    """The first and last day that the words mean on `today`; None when they are no day."""
    text = " ".join(words.casefold().replace(",", " ").split()).removeprefix("the ").removeprefix("of ")
    try:
        return _iso(text) or _named(text, today) or _relative(text, today)
    except (ValueError, OverflowError):
        return None


def _month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year(year: int) -> Days:
    return date(year, 1, 1), date(year, 12, 31)


def _one(day: date) -> Days:
    return day, day


def _iso(text: str) -> Days | None:
    """2026-03-14, 2026-03, 2026, and 14/3/2026 in the British order."""
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return _one(date(*map(int, match.groups())))
    if match := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", text):
        day, month, year = map(int, match.groups())
        return _one(date(year, month, day))
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})", text):
        return _month(*map(int, match.groups()))
    if match := re.fullmatch(r"[12]\d{3}", text):
        return _year(int(match.group()))
    return None


def _named(text: str, today: date) -> Days | None:
    """14 March 2026, March 14 2026, 14 March, March 2026, March; without a year the latest that is not to come."""
    for form in (f"{_DAY}(?: of)? {_MONTH}(?: {_YEAR})?", f"{_MONTH} {_DAY}(?: {_YEAR})?", f"{_MONTH}(?: {_YEAR})?"):
        match = re.fullmatch(form, text)
        month = _month_named(match["month"]) if match else None
        if match is None or month is None:
            continue
        given = match.groupdict()
        year = int(given["year"]) if given["year"] else None
        if given.get("day") is None:
            return _month(year or (today.year if month <= today.month else today.year - 1), month)
        day = int(given["day"])
        if year is not None:
            return _one(date(year, month, day))
        years = (back for back in range(today.year, today.year - 9, -1) if _exists(back, month, day))
        return next((_one(date(back, month, day)) for back in years if date(back, month, day) <= today), None)
    return None


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= monthrange(year, month)[1]


def _month_named(word: str) -> int | None:
    if word == "sept":
        return 9
    return next((number for number, name in enumerate(_MONTHS, 1) if word in (name, name[:3])), None)


def _relative(text: str, today: date) -> Days | None:
    """today, yesterday, tomorrow, Monday, last week, this month, 3 days ago."""
    steps = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
    if text in steps:
        return _one(today + timedelta(steps[text]))
    word = text.removeprefix("last ").removeprefix("on ")
    weekday = next((number for number, name in enumerate(_WEEKDAYS) if word in (name, name[:3])), None)
    if weekday is not None:
        return _one(today - timedelta((today.weekday() - weekday - 1) % 7 + 1))
    if match := re.fullmatch(r"(this|last|next) (week|month|year)", text):
        return _whole(match.group(2), {"last": -1, "this": 0, "next": 1}[match.group(1)], today)
    if match := re.fullmatch(r"(\d{1,4}|[a-z]+) (day|week|month|year)s? ago", text):
        count = int(match.group(1)) if match.group(1).isdigit() else _NUMBERS.get(match.group(1))
        return None if count is None else _one(_back(today, count, match.group(2)))
    return None


def _whole(unit: str, step: int, today: date) -> Days:
    if unit == "week":
        monday = today - timedelta(today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(6)
    if unit == "year":
        return _year(today.year + step)
    months = today.year * 12 + today.month - 1 + step
    return _month(months // 12, months % 12 + 1)


def _back(today: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 - count * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))
