"""Every date expression of a text with its anchor-free meaning."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.reading.dates import grammar_days, grammar_names, grammar_relative, grammar_years
from briefings.reading.dates.composing import Found, extended, shared, together
from briefings.reading.dates.rules import RULES, Cut, Meaning, matches
from briefings.reading.dates.symbol import DateExpression, DateSymbol
from briefings.reading.dates.words import CORE, OTHER, Row, holidays_begun_in, may_hold_date, words_of

GRAMMARS = (grammar_days, grammar_years, grammar_names, grammar_relative)
"""Whose rules are in the table (they enter themselves when the module is read)."""

_CORE = re.compile(f"[{re.escape(CORE)}]")
_STRETCH = re.compile(f"[^{OTHER}]*[{re.escape(CORE)}][^{OTHER}]*")
_GAP = re.compile(r"[.!?\n](?:(?<=\n)|(?<!\n)[”\"’)]* +(?=[A-Z“\"‘(]))")
_LONGEST_STRETCH = 120  # words; a longer row of numbers is a table, which is read in pieces
_VAGUE_RULES = frozenset({"century", "short_quarter", "year_earlier"})


def find(text: str, vague: bool = False) -> tuple[DateExpression, ...]:
    """Date expressions from left to right, none overlapping another.

    With `vague` also words for the present, past and future ("now", "recently"), and quarters without a year.
    """
    expressions: list[DateExpression] = []
    start = 0
    holidays = holidays_begun_in(text)
    for end in (*(gap.end() for gap in _GAP.finditer(text)), len(text)):
        sentence = text[start:end]
        if sentence.endswith("St. "):
            continue
        on_holiday = bool(holidays) and any(map(sentence.__contains__, holidays))
        if not (on_holiday or may_hold_date(sentence)):
            start = end
            continue
        row = words_of(sentence, on_holiday)
        if _CORE.search(row.letters):
            expressions += _in_sentence(sentence, row, start, vague)
        start = end
    if "Sheffield Wednesday" in text:
        expressions = [one for one in expressions if not _is_the_club(text, one)]
    if vague:
        expressions = _with_vague_words(text, expressions)
    return tuple(expressions)


def _in_sentence(text: str, row: Row, offset: int, vague: bool) -> list[DateExpression]:
    letters = row.letters
    found: list[Found] = []
    for stretch in _STRETCH.finditer(letters):
        first, last = stretch.span()
        while first < last:
            found += _found_in(text, row, letters, first, min(last, first + _LONGEST_STRETCH), vague)
            first += _LONGEST_STRETCH
    return [_expression(one, text, row, offset) for one in found]


def _is_the_club(text: str, one: DateExpression) -> bool:
    """Is "Wednesday" the football club that the text names in full elsewhere?"""
    before = text[max(0, one.start - 8) : one.start].lower().split()
    return one.as_written == "Wednesday" and before[-1:] not in (
        ["on"],
        ["last"],
        ["next"],
        ["this"],
        ["until"],
        ["by"],
    )


def _found_in(text: str, row: Row, letters: str, first: int, last: int, vague: bool) -> list[Found]:
    found: list[Found] = []
    taken = first
    for start, end, number, groups in matches(letters[first:last]):
        if first + start < taken:
            continue
        name, _, build = RULES[number]
        spans = {group: (first + one, first + other) for group, one, other in groups}
        cut = Cut(text, row, first + start, first + end, spans)
        meaning = build(cut)
        if meaning is None:
            continue
        for one in _singles(cut, meaning):
            whole = extended(one, text, row, letters)
            while found and whole.first <= found[-1].first and whole is not one:
                found.pop()  # "the first Monday in May" holds the Monday found before
            if found and whole.first < found[-1].last:
                whole = one
            if whole.weak and not (vague and name in _VAGUE_RULES) and not _helps(found, whole, letters):
                continue
            found.append(whole)
            taken = whole.last
            if len(found) > 1 and (joined := together(found[-2], found[-1], letters)):
                found[-2:] = [extended(joined, text, row, letters)]
                if len(found) > 1 and found[-2].last > found[-1].first:
                    found[-1] = joined
                if len(found) > 1:
                    found[-2] = shared(found[-2], found[-1], letters)
    return [_with_time_of_day(one, letters) for one in found if not one.weak or vague]


def _helps(found: list[Found], whole: Found, letters: str) -> bool:
    """May a weak date ("the year") be the year that the date before it lies in ("in March of the year")?"""
    return bool(found) and together(found[-1], whole, letters) is not None


def _singles(cut: Cut, meaning: DateSymbol | Meaning) -> list[Found]:
    if isinstance(meaning, DateSymbol):
        return [Found(cut.first, cut.last, meaning)]
    if not meaning.parts:
        return [Found(cut.first, cut.last, meaning.symbol, (), meaning.weak)]
    spans = [(*cut.groups[group], symbol) for group, symbol in meaning.parts]
    if not meaning.several:
        parts = _whole_words(cut, spans)
        return [Found(cut.first, cut.last, meaning.symbol, parts, meaning.weak)]
    return [Found(first, last, symbol) for first, last, symbol in _whole_words(cut, spans)]


def _whole_words(cut: Cut, spans: list[tuple[int, int, DateSymbol]]) -> tuple[tuple[int, int, DateSymbol], ...]:
    """The single dates of a range with their months and years: all words but the joining ones."""
    ordered = sorted(spans)
    if len(ordered) > 2:  # a list of three: the first and the last have what is said of all
        return ((cut.first, ordered[0][1], ordered[0][2]), ordered[1], (ordered[2][0], cut.last, ordered[2][2]))
    joint = cut.groups.get("w", (ordered[0][1], ordered[0][1]))
    start = cut.first + (1 if cut.row[cut.first].kind in "fv" else 0)
    return ((start, joint[0], ordered[0][2]), (joint[1], cut.last, ordered[1][2]))


def _with_time_of_day(found: Found, letters: str) -> Found:
    if found.symbol.unit == "day" and letters[found.last : found.last + 1] == "T" and not found.parts:
        return replace(found, last=found.last + 1)
    return found


def _expression(found: Found, text: str, row: Row, offset: int) -> DateExpression:
    start, end = row.start(found.first), row.end(found.last - 1)
    parts = tuple(_expression(Found(*part), text, row, offset) for part in found.parts)
    return DateExpression(offset + start, offset + end, text[start:end], found.symbol, parts)


_VAGUE = re.compile(
    r"\b(?:(?P<present>now|currently|at present|the present|present[- ]day|current|nowadays|these days|at the moment)"
    r"|(?P<past>recently|more recently|recent|previously|former|formerly|the past|lately|once)"
    r"|(?P<future>the future|in future|the near future|future))\b", re.I,
)  # fmt: skip


def _with_vague_words(text: str, expressions: list[DateExpression]) -> list[DateExpression]:
    taken = [(one.start, one.end) for one in expressions]
    for match in _VAGUE.finditer(text):
        start, end = match.span()
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        which = {"present": "this", "past": "last", "future": "next"}[match.lastgroup or "present"]
        symbol = DateSymbol("vague", hang="publication", which=which)  # type: ignore[arg-type]
        expressions.append(DateExpression(start, end, match.group(), symbol))
    return sorted(expressions, key=lambda one: one.start)
