"""Dates counted from a happening that the text dates elsewhere: "two days after the killing", "the day before he resigned"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.dates.lexicon import KINDS, VALUES
from briefings.reading.dates.symbol import DateExpression, DateSymbol, Unit
from briefings.reading.dates.tense import sentence_around
from briefings.reading.dates.words import listed

_UNITS: dict[str, tuple[Unit, int]] = {"day": ("day", 1), "night": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1), "year": ("year", 1)}
_COUNTED = re.compile(r"\b(day|night|week|fortnight|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(s?)\s+(before|after|following)\s+", re.I)
_WAY = re.compile(r"[BbAaFf](?<=\s.)(?:(?<=[Bb])efore|(?<=[Aa])fter|(?<=[Ff])ollowing)\s")
_COUNT = re.compile(r"\b(?:(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?|one|the|that)|a\s+couple\s+of|(only|just|barely))\s+\Z", re.I)
_OF_WHAT = re.compile(
    r"(?:the|his|her|their|its|this|that|(?:[A-Z][\w-]+\s+){0,2}[A-Z][\w-]+['’]s?)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w-]{2,})(?=[,.;:)?!”\"]|\s+(?:that|who|which|when|and|but|of|in|on|at|by|to|for|with|he|she|it|they|had|was|were|from|as|after|because|the|a)\b|\s*$)"
    r"|(?:he|she|they|it|(?:the|his|her|their|its)\s+[a-z][\w-]+|(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)\s+(?:was\s+|were\s+|had\s+been\s+)?(?P<verb>[a-z]{3,})\b"
)
# The verbs with which a happening is told, by the noun that goes back to it.
_TOLD_AS = {
    noun: listed(words)
    for nouns, words in (
        ("killing murder", "killed murdered shot stabbed strangled struck attacked"),
        ("death", "died killed drowned"),
        ("shooting", "shot gunned"),
        ("stabbing", "stabbed"),
        ("attack assault", "attacked assaulted stabbed"),
        ("verdict conviction", "convicted guilty acquitted"),
        ("acquittal", "acquitted cleared"),
        ("arrest arrests", "arrested detained"),
        ("election poll", "elected re-elected voted"),
        ("vote ballot referendum", "voted"),
        ("crash collision accident derailment", "crashed collided derailed overturned plunged rails ploughed"),
        ("fire blaze", "burned burnt"),
        ("explosion blast", "exploded"),
        ("strike walkout stoppage", "struck walked"),
        ("resignation departure", "resigned quit left departed"),
        ("dismissal sacking firing ouster", "dismissed sacked fired ousted"),
        ("wedding marriage", "married wed"),
        ("ruling judgment", "ruled"),
        ("announcement", "announced"),
        ("sentencing", "sentenced jailed"),
        ("disappearance", "disappeared vanished"),
        ("evacuation", "evacuated"),
        ("match game defeat", "beat beaten lost drew"),
        ("appointment", "appointed"),
        ("collapse", "collapsed"),
        ("launch", "launched"),
        ("opening", "opened"),
        ("closure", "closed shut"),
        ("birth", "born"),
        ("robbery raid", "robbed raided"),
        ("theft", "stolen stole"),
    )
    for noun in nouns.split()
}
_FINE = listed("day weekend week month season")
_SIZES = {"day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3, "year": 4}
_DEEDS = listed("resigned quit died disappeared vanished arrested killed murdered shot sacked dismissed fired suspended convicted acquitted charged sentenced elected married")


_BESIDE_IT = re.compile(r",\s+\Z")  # "was named its chief executive on Tuesday, three months after the departure of …"
_NO_DATE = re.compile(r"\b(?:than|within|to|in|for|during|over|nearly|almost|about|around)\s+\Z", re.I)


def counted_from_happenings(text: str, told: Sequence[DateExpression]) -> list[DateExpression]:
    """The dates that a text counts from something it dates elsewhere."""
    if not told or (" before " not in text and " after " not in text and " following " not in text):
        return []
    found: list[DateExpression] = []
    for way in _WAY.finditer(text):
        match = _COUNTED.match(text, _begins(text, way.start()))
        one = _counted(text, told, match) if match is not None else None
        if one is not None:
            found.append(one)
    return found


def _begins(text: str, end: int) -> int:
    """Where the word before a place begins, the blanks between them left out."""
    while end and text[end - 1].isspace():
        end -= 1
    while end and text[end - 1].isalpha():
        end -= 1
    return end


def _counted(text: str, told: Sequence[DateExpression], match: re.Match[str]) -> DateExpression | None:
    name, several, way = match.group(1).lower(), match.group(2), match.group(3).lower()
    count = _COUNT.search(text, max(0, match.start() - 14), match.start())
    what = _OF_WHAT.match(text, match.end())
    if count is None or count.group(2) or what is None or (several != "") != _is_several(count):
        return None
    if _NO_DATE.search(text, max(0, count.start() - 16), count.start()):
        return None  # "less than a day after …"
    if _BESIDE_IT.search(text, max(0, count.start() - 2), count.start()):
        low, _ = sentence_around(text, count.start(), count.end())
        if any(low <= one.start and one.end <= count.start() for one in told):
            return None
    end = what.end()
    if any(one.start < end and count.start() < one.end for one in told):
        return None
    base = _dated(text, told, what, count.start())
    if base is None:
        return None
    sign = -1 if way == "before" else 1
    if name in _UNITS:
        unit, size = _UNITS[name]
        if _SIZES[base.unit] > _SIZES[unit]:
            return None
        symbol = DateSymbol(unit, hang="narrative", step=sign * size * _number(count), base=base)
    elif base.unit == "day" and count.group(1) in ("the", "The"):
        symbol = DateSymbol("day", weekday=int(VALUES[name]), which="previous" if sign < 0 else "following", base=base)
    else:
        return None
    return DateExpression(count.start(), end, text[count.start() : end], symbol)


def _is_several(count: re.Match[str]) -> bool:
    return _number(count) > 1


def _number(count: re.Match[str]) -> int:
    word = (count.group(1) or "two").lower()
    if word.isdigit():
        return int(word)
    value = VALUES.get(word, 1) if KINDS.get(word) and word not in ("the", "that", "a", "an", "one") else 1
    return value if isinstance(value, int) else 1


def _dated(text: str, told: Sequence[DateExpression], what: re.Match[str], before: int) -> DateSymbol | None:
    """The date that the text gives a happening, told nearest to its words; only where the words for it are near the date."""
    word = what["noun"] or what["verb"]
    words = _TOLD_AS.get(word) or (frozenset((word,)) if word in _DEEDS else frozenset())
    best: tuple[int, DateSymbol] | None = None
    for one in told:
        if one.symbol.unit not in _FINE or one.symbol.until is not None:
            continue
        low, high = sentence_around(text, one.start, one.end)
        if low <= before < high:
            continue
        gap = _distance(text, words, word, one, low, high)
        if gap is not None and (best is None or gap < best[0]):
            best = gap, one.symbol
    return best[1] if best else None


_WORD = re.compile(r"[A-Za-z][\w-]*")


def _distance(text: str, words: frozenset[str], noun: str, one: DateExpression, low: int, high: int) -> int | None:
    """How far from a date, in its sentence, a happening is told: by its verb, or by its noun right beside the date ("the strike on 12 May")."""
    gaps = []
    for match in _WORD.finditer(text, low, high):
        word = match.group().lower()
        gap = max(one.start - match.end(), match.start() - one.end)
        if (word in words and gap <= _NEAR) or (word == noun and gap <= _TOUCHING):
            gaps.append(gap)
    return min(gaps) if gaps else None


_NEAR, _TOUCHING = 90, 6  # characters
