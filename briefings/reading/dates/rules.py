"""Rules over classes of words: a regular expression of class names, and what a stretch of words that fits it means.

In a rule the names of `words.CLASSES` stand for words: `weekday comma? the? ord of month`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from briefings.reading.dates.symbol import DateSymbol, Hang, Unit, Which
from briefings.reading.dates.words import CLASSES, Row, listed
from briefings.values import dataclass

_NAME = re.compile(r"(?<![?P<\w])[a-z_]+(?!\w*>)")


def pattern(rule: str) -> re.Pattern[str]:
    """A rule written with the names of word classes, compiled to their letters."""
    return re.compile(_NAME.sub(lambda name: CLASSES[name.group()], rule).replace(" ", ""))


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of words that a rule matched: row[first:last], with the groups of the rule in `groups`."""

    text: str
    row: Row
    first: int
    last: int
    groups: dict[str, tuple[int, int]]

    def has(self, group: str) -> bool:
        return group in self.groups

    def number(self, group: str) -> int | None:
        """The value of the group's first word if that is a number."""
        if group not in self.groups:
            return None
        value = self.row[self.groups[group][0]].value
        return value if isinstance(value, int) else None

    def name(self, group: str) -> str:
        """The value of the group's first word as a word ("week", "early"), "" without one."""
        if group not in self.groups:
            return ""
        return str(self.row[self.groups[group][0]].value)

    def said(self, group: str) -> str:
        """The group as written, in lower case."""
        if group not in self.groups:
            return ""
        first, last = self.groups[group]
        return self.text[self.row[first].start : self.row[last - 1].end].lower()

    def before(self, back: int = 1) -> str:
        """The word before the stretch, in lower case ("" at a paragraph's start)."""
        at = self.first - back
        return self.text[self.row.start(at) : self.row.end(at)].lower() if at >= 0 else ""

    def after(self, ahead: int = 1) -> str:
        """The word after the stretch, as written."""
        at = self.last + ahead - 1
        return self.text[self.row.start(at) : self.row.end(at)] if at < len(self.row) else ""

    def touches_before(self) -> bool:
        """Is there no space before the stretch?"""
        return self.first > 0 and self.row[self.first - 1].end == self.row[self.first].start

    def touches_after(self) -> bool:
        """Is there no space behind the stretch?"""
        return self.last < len(self.row) and self.row.end(self.last - 1) == self.row.start(self.last)

    def glued(self) -> bool:
        """Is the stretch written without spaces?"""
        return all(self.row.end(at) == self.row.start(at + 1) for at in range(self.first, self.last - 1))


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a rule makes of its cut: one symbol; or a range or list, whose `parts` are single dates by their group."""

    symbol: DateSymbol
    parts: tuple[tuple[str, DateSymbol], ...] = ()
    several: bool = False
    weak: bool = False


Build = Callable[[Cut], DateSymbol | Meaning | None]
RULES: list[tuple[str, re.Pattern[str], Build]] = []


def rule(*texts: str) -> Callable[[Build], Build]:
    """Enter a meaning in the table under its rules."""

    def enter(build: Build) -> Build:
        RULES.extend((build.__name__, pattern(text), build) for text in texts)
        return build

    return enter


Hit = tuple[int, int, int, tuple[tuple[str, int, int], ...]]  # first, last, rule, groups


@lru_cache(maxsize=8192)
def matches(letters: str) -> tuple[Hit, ...]:
    """Every rule's matches in a row of class letters: first, last, rule, groups; longest first at each place."""
    found = []
    have = _mask(set(letters))
    for number, compiled, every, one_of_each in _table():
        if have & every != every:
            continue
        for one_of in one_of_each:
            if not have & one_of:
                break
        else:
            found += _hits(number, compiled, letters)
    return tuple(sorted(found, key=lambda hit: (hit[0], -hit[1], hit[2])))


def _hits(number: int, compiled: re.Pattern[str], letters: str) -> list[Hit]:
    found = []
    at = 0
    while match := compiled.search(letters, at):
        groups = tuple([(name, *match.span(name)) for name in compiled.groupindex if match.group(name)])
        found.append((match.start(), match.end(), number, groups))
        at = match.start() + 1
    return found


@cache
def _table() -> tuple[tuple[int, re.Pattern[str], int, tuple[int, ...]], ...]:
    """The rules with what a row must hold for each, as masks: letters that it must have, and sets of which it must have one."""
    found = []
    for number, (_, compiled, _) in enumerate(RULES):
        needs = _needs(compiled.pattern)[0]
        every = _mask({letter for need in needs if len(need) == 1 for letter in need})
        found.append((number, compiled, every, tuple(_mask(need) for need in needs if len(need) > 1)))
    return tuple(found)


def _mask(letters: Iterable[str]) -> int:
    """A set of class letters as one number; what is no ASCII letter or sign shares a bit, so that no rule is passed over."""
    mask = 0
    for letter in letters:
        mask |= 1 << min(ord(letter), 128)
    return mask


_GROUP = re.compile(r"\((?:\?(?:P<\w+>|:|<?[=!]))?")


def _needs(written: str, at: int = 0) -> tuple[list[frozenset[str]], int]:
    """Sets of class letters of each of which a row that a rule fits holds one; and where the group that begins at a place ends."""
    ways: list[list[frozenset[str]]] = [[]]
    while at < len(written) and written[at] != ")":
        if written[at] == "|":
            ways.append([])
            at += 1
            continue
        needs = [frozenset(written[at])]
        opened = _GROUP.match(written, at)
        if opened:
            needs, at = _needs(written, opened.end())
            if opened.group().endswith(("=", "!")):
                needs = []
        at += 1
        if written[at : at + 1] == "?":
            at += 1
        else:
            ways[-1] += needs
    if len(ways) == 1:
        return ways[0], at
    return ([frozenset().union(*(min(way, key=len) for way in ways))] if all(ways) else []), at


MONTH = "(?: month | mon )"
YEAR = "(?: dot? comma? of? (?P<y>year) (?P<era>bc)? | dot? comma? of? (?P<n>number) (?P<era2>bc) )"
WEEKDAY = "(?: (?: (?P<wd>weekday|wkd) dot? ) comma? )"
NO_WEEKDAY = "(?: (?: weekday | wkd dot? ) comma? )"

ENDS = frozenset(
    {
        "",
        ".",
        ",",
        ";",
        ":",
        ")",
        "?",
        "!",
        "\n",
        '"',
        "”",
        "’",
        "-",
        "–",
        "—",
        "and",
        "but",
        "when",
        "after",
        "at",
        "with",
    }
)
GOES_ON = listed(
    "and or but when as after before while that which who where because if is was were are will would has had "
    "have he she it they we i the a an in on at by for with to from until since of over between during his "
    "her its their"
)


def year_of(cut: Cut) -> int | None:
    """The year that a rule's YEAR tail holds, before Christ as an astronomical one."""
    year = cut.number("y")
    if year is None:
        year = cut.number("n")
    if year is None:
        return None
    return 1 - year if cut.has("era") or cut.has("era2") else year


_UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1), "weekend": ("weekend", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1),
    "quarter": ("quarter", 1), "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1),
}  # fmt: skip


def unit_of(name: str) -> tuple[Unit, int]:
    """A unit by its name, with how many of it the name means (a fortnight is two weeks)."""
    return _UNITS.get(name, ("vague", 1))


def hanging(hang: Hang, unit: Unit, step: int) -> DateSymbol:
    """So many units after the publication or the running date."""
    return DateSymbol(unit, hang=hang, step=step)


WHICH: dict[str, Which] = {
    "last": "last", "next": "next", "this": "this", "that": "that", "same": "that", "coming": "next",
    "upcoming": "next", "forthcoming": "next", "previous": "previous", "preceding": "previous", "prior": "previous",
    "following": "following", "subsequent": "following", "ensuing": "following", "succeeding": "following",
}  # fmt: skip
