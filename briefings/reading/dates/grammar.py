"""The grammar of single dates: rules over classes of words (see `words`), each with what it means.

A rule is a regular expression whose words are the names in `words.CLASSES`: `weekday comma? the? ord of month`.
What stands before a date ("the end of", "early", "the first week of") and dates that lie in one another ("July of last
year") are put together in `composing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.reading.dates.symbol import DateSymbol, Hang, Unit, Which
from briefings.reading.dates.words import CLASSES, OTHER, Row

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


@lru_cache(maxsize=8192)
def matches(letters: str) -> tuple[tuple[int, int, int, tuple[tuple[str, int, int], ...]], ...]:
    """Every rule's matches in a row of class letters: first, last, rule, groups; longest first at each place."""
    found = []
    for number, (_, compiled, _) in enumerate(RULES):
        at = 0
        while match := compiled.search(letters, at):
            groups = tuple(
                (name, *match.span(name)) for name in compiled.groupindex if match.group(name)
            )
            found.append((match.start(), match.end(), number, groups))
            at = match.start() + 1
    return tuple(sorted(found, key=lambda hit: (hit[0], -hit[1], hit[2])))


MONTH = "(?: month | mon )"
YEAR = "(?: dot? comma? of? (?P<y>year) (?P<era>bc)? | dot? comma? of? (?P<n>number) (?P<era2>bc) )"
WEEKDAY = "(?: (?: (?P<wd>weekday|wkd) dot? ) comma? )"
NO_WEEKDAY = "(?: (?: weekday | wkd dot? ) comma? )"

_PREPOSITIONS = frozenset(
    "in on by until till since from to of before after during for throughout over through last next this around "
    "between and or early late mid within beyond past as every each that".split()
)
_NAME_BEFORE = frozenset("theresa mr mrs ms miss dr sir brian lord lady dame president minister elaine james".split())
_PERSONAL = {4: "April", 5: "May", 6: "June", 8: "August", 3: "March", 1: "January"}
_NOT_A_DAY = re.compile(
    r"(?:per|percent|pc|am|pm|a\.m|p\.m|o|million|billion|thousand|people|points|votes|goals|years?|months?|days?|weeks?"
    r"|hours?|minutes?|seats|times|[%:])\Z", re.I,
)


def year_of(cut: Cut) -> int | None:
    """The year that a rule's YEAR tail holds, before Christ as an astronomical one."""
    year = cut.number("y")
    if year is None:
        year = cut.number("n")
    if year is None:
        return None
    return 1 - year if cut.has("era") or cut.has("era2") else year


def month_is_a_date(cut: Cut, number: int) -> bool:
    """Is a bare "May", "March" or "June" a month here, and not a verb or a person?"""
    written = cut.text[cut.row[cut.first].start : cut.row[cut.last - 1].end]
    before, after = cut.before(), cut.after()
    if before in _NAME_BEFORE:
        return False
    shouted = written.isupper()
    if number in (3, 5):
        return before in _PREPOSITIONS and not (shouted and before not in ("in", "until", "by", "since", "last", "next"))
    if number in _PERSONAL and before not in _PREPOSITIONS:
        return not (after[:1].isupper() or after.lower() in ("said", "says", "who") or after in ("'s", "’s"))
    return True


@rule(
    f"{WEEKDAY}? the? (?P<d>num|ord) of? (?P<m>{MONTH}) {YEAR}?",
    f"{WEEKDAY}? (?P<m>{MONTH}) dot? the? (?P<d>num|ord) {YEAR}?",
)
def day_of_month(cut: Cut) -> DateSymbol | None:
    """3 March 2020; Tuesday, March 3rd; the 3rd of March."""
    number, day = cut.number("m"), cut.number("d")
    if number is None or day is None or not 1 <= day <= (29 if number == 2 else 30 if number in (4, 6, 9, 11) else 31):
        return None
    if year_of(cut) is None and cut.groups["d"][0] == cut.last - 1:
        if _NOT_A_DAY.match(cut.after()) and not (cut.after() == ":" and cut.row[cut.last].start > cut.row[cut.last - 1].end):
            if cut.after() == "%" or cut.after().lower() not in ("am", "pm", ":"):
                return None
    if cut.groups["d"][0] < cut.groups["m"][0] and cut.groups["m"][1] == cut.last and number == 5:
        if cut.after() in ("be", "have", "not", "well", "also"):
            return None
    return DateSymbol("day", year=year_of(cut), number=number, day=day, weekday=cut.number("wd"))


@rule(
    f"(?: from | between )? (?P<d>num|ord) (?P<w>dash|to|and|slash) the? (?P<d2>num|ord) of? (?P<m>{MONTH}) {YEAR}?",
    f"(?: from | between )? (?P<m>{MONTH}) dot? (?P<d>num|ord) (?P<w>dash|to|and) (?P<d2>num|ord) {YEAR}?",
    f"(?: from | between )? the? (?P<d>num|ord) of? (?P<m>{MONTH}) (?: comma? (?P<y1>year))? (?P<w>dash|to|and) "
    f"{NO_WEEKDAY}? the? (?P<d2>num|ord) of? (?P<m2>{MONTH}) {YEAR}?",
    f"(?: from | between )? (?P<m>{MONTH}) dot? (?P<d>num|ord) (?: comma? (?P<y1>year))? (?P<w>dash|to|and) "
    f"{NO_WEEKDAY}? (?P<m2>{MONTH}) dot? (?P<d2>num|ord) {YEAR}?",
)
def days_from_to(cut: Cut) -> Meaning | None:
    """3–5 May; between March 3 and April 5, 2020; 3 and 4 May (a list)."""
    number, one, other = cut.number("m"), cut.number("d"), cut.number("d2")
    if number is None or one is None or other is None or max(one, other) > 31:
        return None
    year = year_of(cut)
    number2 = cut.number("m2") or number
    first_year = cut.number("y1")
    if first_year is None and year is not None:
        first_year = year if (number, one) <= (number2, other) else year - 1
    if number == number2 and one >= other and first_year == year:
        return None
    first = DateSymbol("day", year=first_year, number=number, day=one)
    second = DateSymbol("day", year=year, number=number2, day=other)
    listed = cut.said("w") in ("and", "or", "&") and cut.row[cut.first].kind != CLASSES["between"]
    return Meaning(replace(first, until=second), (("d", first), ("d2", second)), several=listed)


@rule(f"(?P<m>{MONTH}) {YEAR}", f"(?P<m>{MONTH})")
def whole_month(cut: Cut) -> DateSymbol | None:
    """March 2020; July, 1990; February."""
    number = cut.number("m")
    year = year_of(cut)
    short = cut.row[cut.groups["m"][0]].kind == CLASSES["mon"]
    if number is None:
        return None
    if year is None:
        if short and not (cut.before() in _PREPOSITIONS and cut.after() == "."):
            return None
        if not month_is_a_date(cut, number):
            return None
    elif short and cut.after() and cut.text[cut.row[cut.first].start :][:3].lower() == "mar" and cut.has("n"):
        return None
    return DateSymbol("month", year=year, number=number)


@rule(
    f"(?: from | between )? (?P<m>month|mon) dot? (?: comma? (?P<y1>year))? (?P<w>dash|to|and|slash) "
    f"(?P<m2>month|mon) {YEAR}?",
)
def months_from_to(cut: Cut) -> Meaning | None:
    """From July to September 2020; January–March; April and May (a list)."""
    one, other, year = cut.number("m"), cut.number("m2"), year_of(cut)
    if one is None or other is None or one == other and not cut.has("y1"):
        return None
    if cut.row[cut.groups["m"][0]].kind == CLASSES["mon"] and year is None:
        return None
    if one in (3, 5) and cut.before() not in _PREPOSITIONS and cut.row[cut.first].kind not in "fv" and year is None:
        return None
    first_year = cut.number("y1")
    if first_year is None and year is not None:
        first_year = year if one <= other else year - 1
    first, second = DateSymbol("month", year=first_year, number=one), DateSymbol("month", year=year, number=other)
    listed = cut.said("w") in ("and", "or", "&") and cut.row[cut.first].kind != CLASSES["between"]
    return Meaning(replace(first, until=second), (("m", first), ("m2", second)), several=listed)


_NOT_A_YEAR = frozenset(
    "people votes vote miles mile km kilometres kilometers metres meters yards feet ft acres hectares pounds dollars "
    "euros tonnes tons kg kilos calories seats jobs workers men women employees staff members troops soldiers homes "
    "houses households signatures delegates fans spectators supporters copies shares points hours hrs hour gmt bst est "
    "edt pm am words pages mph bhp cc rpm mg ml units cases deaths pupils students patients children residents "
    "customers passengers flights visitors protesters demonstrators civilians prisoners refugees migrants runners lots "
    "stores shops branches schools times percent m metre meter square litres gallons barrels rooms beds tickets "
    "victims fighters recruits officers families animals birds trees new million billion thousand or so years"
    .split()
)  # fmt: skip
_NO_YEAR_AFTER = frozenset(
    "over than nearly almost least approximately exceed no number nos room flight highway route page version lot of# "
    "flat unit gate section at under roughly £ $ € # + × x up plus".split()
)
_YEAR_AFTER = frozenset(
    "in by until till since from to of before after during for throughout through around between and or the early late "
    "mid within year beyond ( - – — 's that , circa c about season summer winter autumn spring start end beginning "
    "middle christmas easter pre post december november october september august july june may april march february "
    "january as his her its their into".split()
)


def year_is_a_year(cut: Cut, year: int) -> bool:
    """Is a bare number of four digits a year, and not a count, a price or a room?"""
    before, after = cut.before(), cut.after()
    if after == "%" or after.lower() in _NOT_A_YEAR or before in _NO_YEAR_AFTER:
        return False
    if after in ("-", "–") and cut.row[cut.last].end < len(cut.text) and cut.row[cut.last].start == cut.row[cut.last - 1].end:
        following = cut.after(2)
        if following.isdigit() or following.lower() in ("strong", "seat", "seater", "mile", "acre", "page", "word"):
            return False
    if before[:1].isdigit() and cut.row[cut.first - 1].kind not in "DO":
        return False
    if cut.touches_before() and before not in ("(", "-", "–", "—", "'", "‘", "’", '"', "“", "[", "/"):
        return False
    if cut.touches_before() and before == "-" and cut.before(2) not in ("pre", "post", "mid", "early", "late", "non"):
        if cut.first >= 2 and cut.row[cut.first - 2].end == cut.row[cut.first - 1].start:
            return False
    usual = 1900 <= year <= 2060 and year % 100
    return bool(usual or before in _YEAR_AFTER and 1000 <= year < 2100 and not (1000 <= year < 1400 and after[:1].islower() and after.endswith("s")))


@rule("(?P<y>year)")
def whole_year(cut: Cut) -> DateSymbol | None:
    """1995."""
    year = cut.number("y")
    if year is None or not year_is_a_year(cut, year):
        return None
    return DateSymbol("year", year=year)


@rule("(?: circa dot? )? (?P<y> year | number | num) bc", "ad (?P<ad> year | number | num)",
      "(?P<ad> year | number | num) ad")
def year_of_an_era(cut: Cut) -> DateSymbol | None:
    """490 BC; AD 43."""
    if cut.has("ad"):
        return DateSymbol("year", year=cut.number("ad") or 1)
    year = cut.number("y")
    circa = cut.row[cut.first].kind == CLASSES["circa"]
    return DateSymbol("year", year=1 - year, circa=circa) if year else None


@rule("(?: from | between )? (?P<y> year | number | num) (?P<e>bc)? (?P<w> dash | to | and | slash) "
      "(?P<y2> year | number | num) (?P<e2>bc)")
def years_of_an_era(cut: Cut) -> Meaning | None:
    """From 499 to 493 BC; 496 and 495 BC (a list)."""
    one, other = cut.number("y"), cut.number("y2")
    if not one or not other or one <= other:
        return None
    first, second = DateSymbol("year", year=1 - one), DateSymbol("year", year=1 - other)
    listed = cut.said("w") in ("and", "or") and cut.row[cut.first].kind != CLASSES["between"]
    return Meaning(replace(first, until=second), (("y", first), ("y2", second)), several=listed)


@rule(
    "(?P<y>year) (?P<w>dash|slash) (?P<y2>year|num|number)",
    "(?: from )? (?P<y>year) (?P<w>to) (?P<y2>year)",
    "between (?P<y>year) (?P<w>and) (?P<y2>year)",
)
def years_from_to(cut: Cut) -> Meaning | None:
    """2015–18; 2022/23; from 1939 to 1945; between 2015 and 2018."""
    one, other = cut.number("y"), cut.number("y2")
    if one is None or other is None or cut.before() in _NO_YEAR_AFTER or cut.after() == "%":
        return None
    if cut.after().lower() in _NOT_A_YEAR:
        return None
    if other < 100:
        digits = cut.said("y2")
        if len(digits) != 2 or not cut.glued():
            return None
        other += one - one % 100
        if other < one and (one + 1) % 100 == other % 100:
            other += 100
    if not one < other < one + 400 or not 1000 <= one:
        return None
    first, second = DateSymbol("year", year=one), DateSymbol("year", year=other)
    return Meaning(replace(first, until=second), (("y", first), ("y2", second)))


@rule("the? (?P<y>decade)", "the? (?: quote )? (?P<y>nineties)")
def decade(cut: Cut) -> DateSymbol | None:
    """The 1990s; the '90s; the nineties."""
    value = cut.number("y")
    if value is None:
        return None
    if value >= 1000:
        return DateSymbol("decade" if value % 100 or value >= 1900 else "century", year=value)
    if cut.row[cut.first].kind != CLASSES["the"] or value < 30 and cut.said("y")[:1].isalpha():
        if cut.row[cut.first].kind != CLASSES["quote"] and cut.before() not in ("mid", "early", "late", "-"):
            return None
        if cut.before() == "-" and cut.before(2) not in ("mid", "early", "late"):
            return None
        if cut.before(3) in ("his", "her", "their", "my", "your") or cut.before(2) in ("his", "her", "their", "my"):
            return None
    return DateSymbol("decade", year=1900 + value if value >= 30 else 2000 + value)


@rule("the? (?P<n>ord|nth) dash? (?P<u>unit) (?P<era>bc)?")
def century(cut: Cut) -> DateSymbol | Meaning | None:
    """The 19th century; the fourth century BC; the third quarter (unresolved)."""
    number = cut.number("n")
    if number is None or number > 40:
        return None
    if cut.name("u") == "century" and number > 1:
        return DateSymbol("century", year=-100 * number + 1 if cut.has("era") else 100 * (number - 1))
    if cut.name("u") == "quarter" and 1 <= number <= 4:
        return Meaning(DateSymbol("quarter", number=number), weak=True)
    return None


@rule("the? (?P<s>season) (?: of | comma | in )? (?P<y>year) (?: (?: slash | dash ) (?P<y2>num|year|number) )?",
      "the? (?P<s>fall) (?: of | comma )? (?P<y>year)",
      "the? (?P<s>season) (?: of | comma | in )? (?: (?P<y>year) | (?P<n>number) ) (?P<era>bc)")
def season_of_year(cut: Cut) -> DateSymbol | None:
    """Spring 2019; the winter of 1941–42; the fall of 1989."""
    number, year = cut.number("s"), year_of(cut)
    if number is None or year is None or cut.has("y2") and number != 24:
        return None
    return DateSymbol("season", year=year, number=number)


@rule("the? (?P<s>season)")
def whole_season(cut: Cut) -> DateSymbol | Meaning | None:
    """In the summer; by spring."""
    before = cut.before()
    number = cut.number("s")
    with_article = cut.row[cut.first].kind == CLASSES["the"]
    usual = "in by until till since before from during throughout through to of over after for".split()
    after = cut.after()
    adjective = after.islower() and after.isalpha() and after not in _AFTER_A_PERIOD and after not in ("s",)
    weak = before not in usual or adjective and not with_article or (adjective and before not in ("in", "over", "during"))
    if after in ("'s", "’s") and not with_article:
        weak = True
    return Meaning(DateSymbol("season", number=number), weak=weak)


_ENDS = frozenset({"", ".", ",", ";", ":", ")", "?", "!", "\n", '"', "”", "’", "-", "–", "—", "and", "but", "when", "after", "at", "with"})
_AFTER_A_PERIOD = frozenset(
    "and or but when as after before while that which who where because if is was were are will would has had have he "
    "she it they we i the a an in on at by for with to from until since of over between during his her its their".split()
)


@rule("the? (?P<s>fall)")
def whole_fall(cut: Cut) -> DateSymbol | None:
    """In the fall, but not in the fall of a wall."""
    if cut.after() not in _ENDS or cut.before() not in ("in", "by", "until", "since", "over", "during", "before", "from"):
        return None
    return DateSymbol("season", number=cut.number("s"))


@rule("(?P<h>holiday) (?: comma? of? (?P<y>year) )?")
def whole_holiday(cut: Cut) -> DateSymbol | None:
    """Christmas Day; New Year's Eve 2019; Easter."""
    name, after = cut.name("h"), cut.after()
    if name in ("christmas", "easter", "halloween", "thanksgiving", "hogmanay", "epiphany", "pentecost", "leap-day"):
        written = cut.said("h")
        adjective = after[:1].isalpha() and after.lower() not in _AFTER_A_PERIOD and not cut.has("y")
        if written.replace(" ", "-") == name and (adjective or cut.before() in ("a", "merry", "happy", "father", "the")):
            return None
    return DateSymbol("day", year=cut.number("y"), holiday=name)


_PAPERS = frozenset(
    "times telegraph mirror express mail post people herald independent sport sun world business business dispatch life "
    "service lunch roast school league best politics supplement magazine star record tribune".split()
)


_WHOSE_DAY = frozenset("the before after of he she they it we i that a an his her".split())


@rule("(?P<w>weekday)")
def whole_weekday(cut: Cut) -> DateSymbol | None:
    """Tuesday, but not the Sunday Times, every Friday, Sheffield Wednesday."""
    number, before, after = cut.number("w"), cut.before(), cut.after()
    if before == "a" or after == "of" and cut.after(2) in ("each", "every"):
        return None
    if before == "the" and after.lower() in _WHOSE_DAY:
        return None  # the Friday before the strike
    if cut.before(2) == "a" and cut.before(3) in ("on", "for", "until", "by") and before.islower():
        return None  # on a wet Wednesday
    if before in ("every", "each", "per", "sheffield", "bloody", "man", "super", "ruby"):
        return None
    if after[:1].isupper() and after.lower() in _PAPERS:
        return None
    if before == "on" and cut.before(2) == "mail":
        return None
    return DateSymbol("day", weekday=number)


_UNIT_OF_WEEKS: dict[str, tuple[Unit, int]] = {"fortnight": ("week", 2)}


def unit_of(name: str) -> tuple[Unit, int]:
    """A unit by its name, with how many of it the name means (a fortnight is two weeks)."""
    return _UNIT_OF_WEEKS.get(name, (name, 1))  # type: ignore[return-value]


def hanging(hang: Hang, unit: Unit, step: int) -> DateSymbol:
    """So many units after the publication or the running date."""
    return DateSymbol(unit, hang=hang, step=step)


WHICH: dict[str, Which] = {
    "last": "last", "next": "next", "this": "this", "that": "that", "same": "that", "coming": "next",
    "upcoming": "next", "forthcoming": "next", "previous": "previous", "preceding": "previous", "prior": "previous",
    "following": "following", "subsequent": "following", "ensuing": "following", "succeeding": "following",
}  # fmt: skip


_DIGITS = re.compile(r"\d+")


def number_in(text: str) -> int | None:
    """The first digits of a text as a number."""
    found = _DIGITS.search(text)
    return int(found.group()) if found else None


@rule("(?P<a>year) dash (?P<b>num) dash (?P<c>num)", "(?P<a>num) slash (?P<b>num) slash (?P<c>year|num|number)",
      "(?P<a>num) dash (?P<b>num) dash (?P<c>year|num|number)")
def numeric(cut: Cut) -> DateSymbol | None:
    """2020-03-14; 14/03/2020; 10-26-89; 12/03/2024 either way round."""
    first, second, third = cut.number("a"), cut.number("b"), cut.number("c")
    if first is None or second is None or third is None or not cut.glued() or cut.touches_before():
        return None
    if cut.after() in ("-", "/") and cut.row[cut.last].start == cut.row[cut.last - 1].end:
        return None
    if first >= 1000:
        return _valid_day(first, second, third)
    if third < 100:
        if len(cut.said("c")) != 2:
            return None
        third += 1900 if third >= 40 else 2000
    if third < 1000:
        return None
    if first > 12:
        return _valid_day(third, second, first)
    if second > 12:
        return _valid_day(third, first, second)
    symbol = _valid_day(third, second, first)
    return replace(symbol, swap=first != second) if symbol else None


def _valid_day(year: int, number: int, day: int) -> DateSymbol | None:
    if not 1 <= number <= 12 or not 1 <= day <= 31:
        return None
    return DateSymbol("day", year=year, number=number, day=day)


@rule("(?P<q>quarterly) (?P<n>num) (?: comma? of? (?P<y>year) )?")
def short_quarter(cut: Cut) -> DateSymbol | Meaning | None:
    """Q3 2021; H1 2022."""
    number, year, unit = cut.number("n"), cut.number("y"), cut.name("q")
    first = cut.row[cut.first]
    if number is None or first.end != cut.row[cut.first + 1].start or number > (4 if unit == "quarter" else 2):
        return None
    symbol = DateSymbol("quarter" if unit == "quarter" else "half", year=year, number=number)
    return symbol if year else Meaning(symbol, weak=True)


_ORDINAL_NOUNS = _AFTER_A_PERIOD | frozenset({"", ".", ",", ";", ":", ")", "-", "–", "—", "?", "!", "\n", '"', "”", "’"})


@rule("(?<=on|from|to|of) the (?P<d>ord)", "(?P<w>weekday) the? (?P<d>ord)")
def day_alone(cut: Cut) -> DateSymbol | None:
    """On the 20th; Friday the 13th."""
    day = cut.number("d")
    if day is None or not 1 <= day <= 31 or cut.after() not in _ORDINAL_NOUNS:
        return None
    if cut.after() in ("of", "in") or (cut.before() == "of" and not cut.has("w")):
        return None
    return DateSymbol("day", day=day, weekday=cut.number("w"))


__all__ = ["CLASSES", "OTHER", "RULES", "Cut", "Meaning", "matches", "pattern", "rule"]
