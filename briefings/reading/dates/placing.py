"""Which date of a text an event belongs to: that of its clause, of its sentence, else of the story told so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.dates.symbol import DateExpression, DateSymbol
from briefings.reading.dates.tense import sentence_around

_JOINTS = re.compile(r"[,;:—–]|\b(?:and|but|that|which|who|whose|after|before|when|while|because|if|as|since|until)\b")
_AWAY = re.compile(r"\b(?:since|until|till|from|before|ahead of|after|following|by)\s+(?:the |early |late )*\Z", re.I)
_LOOSE = frozenset({"decade", "century", "vague"})


def date_of(text: str, start: int, end: int, told: Sequence[DateExpression]) -> DateExpression | None:
    """The date expression (of dates.read) that dates an event whose trigger is text[start:end], or None.

    Of its sentence the date with the fewest joints in between, then the nearest. Without any, the day that the story
    last spoke of as past, within its paragraph or else from its opening paragraphs.
    """
    first, last = sentence_around(text, start, end)
    own = [one for one in told if first <= one.start and one.end <= last and one.symbol.unit not in _LOOSE]
    if own:
        return min(own, key=lambda one: _distance(text, one, start, end))
    return _carried(text, start, told)


def _distance(text: str, one: DateExpression, start: int, end: int) -> tuple[int, int]:
    between = text[min(one.end, end) : max(one.start, start)]
    away = 2 if _AWAY.search(text, max(0, one.start - 24), one.start) else 0
    names = 1 if _names_something(text, one) else 0
    return len(_JOINTS.findall(between)) + away + names, len(between)


def _names_something(text: str, one: DateExpression) -> bool:
    """Is the date part of a name, "the 2009 crash"?"""
    before = text[max(0, one.start - 5) : one.start].lower()
    after = text[one.end : one.end + 2]
    return one.symbol.unit in ("year", "month") and before.endswith("the ") and after[:1] == " " and after[1:].isalpha()


def _carried(text: str, start: int, told: Sequence[DateExpression]) -> DateExpression | None:
    """The day that the story is at."""
    days = [one for one in told if one.end <= start and _is_a_day(one.symbol)]
    paragraph = text.rfind("\n", 0, start) + 1
    near = [one for one in days if one.start >= paragraph]
    if near:
        return near[-1]
    return days[0] if days else None


def _is_a_day(symbol: DateSymbol) -> bool:
    return symbol.unit == "day" and symbol.until is None and symbol.tense != "future"
