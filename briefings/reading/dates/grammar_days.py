"""The grammar of days and months: "Tuesday, 3 March 2020", "3–5 May", "July 2022", "10-26-89", "on the 20th"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.reading.dates.rules import GOES_ON, MONTH, NO_WEEKDAY, WEEKDAY, YEAR, Cut, Meaning, rule, year_of
from briefings.reading.dates.symbol import DateSymbol
from briefings.reading.dates.words import CLASSES, listed

_PREPOSITIONS = listed(
    "in on by until till since from to of before after during for throughout over through last next this "
    "around between and or early late mid within beyond past as every each that"
)
_NAME_BEFORE = listed("theresa mr mrs ms miss dr sir brian lord lady dame president minister elaine james")
_AFTER_A_MARCH = listed("on for to against through of from in past by is was will that which and or with at")
_HAPPENINGS = listed(
    "election elections referendum budget vote poll figures results conference summit meeting attack attacks riots floods storm match game "
    "final report total rise fall sales data rate earthquake fire crash strike protest protests hearing trial verdict ruling"
)
_PERSONAL = {4: "April", 5: "May", 6: "June", 8: "August", 3: "March", 1: "January"}
_NOT_A_DAY = re.compile(
    r"(?:per|percent|pc|million|billion|thousand|people|points|votes|goals|years?|months?|days?|weeks?|hours?|minutes?"
    r"|seats|times|%)\Z",
    re.I,
)


def month_is_a_date(cut: Cut, number: int) -> bool:
    """Is a bare "May", "March" or "June" a month here, and not a verb or a person?"""
    written = cut.text[cut.row[cut.first].start : cut.row[cut.last - 1].end]
    before, after = cut.before(), cut.after()
    if before in _NAME_BEFORE:
        return False
    shouted = written.isupper()
    if number == 3 and after == "," and cut.after(2).endswith("shire"):
        return False  # a town
    if number in (3, 5):
        if before == "the" and not shouted and after.islower() and after not in _AFTER_A_MARCH:
            return True  # the March budget; but the march on the town hall
        if before in ("-", "–") and cut.before(2) in ("mid", "early", "late"):
            return True
        return before in _PREPOSITIONS and not (
            shouted and before not in ("in", "until", "by", "since", "last", "next")
        )
    if after in ("'s", "’s") and cut.after(2) in _HAPPENINGS:
        return True  # June's election
    if number in _PERSONAL and (before not in _PREPOSITIONS or before in ("and", "or", "for", "as")):
        return not (after[:1].isupper() or after.lower() in ("said", "says", "who") or after in ("'s", "’s"))
    return True


def _counts_something(cut: Cut) -> bool:
    """Is the number behind a month no day but a count ("in May 10 per cent …")?"""
    return _NOT_A_DAY.match(cut.after()) is not None


@rule(
    f"{WEEKDAY}? the? (?P<d>num|ord) of? (?P<m>{MONTH}) {YEAR}?",
    f"{WEEKDAY}? (?P<m>{MONTH}) dot? the? (?P<d>num|ord) {YEAR}?",
    f"{WEEKDAY}? the (?P<d>nth) of (?P<m>month) {YEAR}?",
)
def day_of_month(cut: Cut) -> DateSymbol | None:
    """3 March 2020; Tuesday, March 3rd; the 3rd of March; the sixth of June."""
    number, day = cut.number("m"), cut.number("d")
    if number is None or day is None or not 1 <= day <= (29 if number == 2 else 30 if number in (4, 6, 9, 11) else 31):
        return None
    if cut.row[cut.groups["d"][0]].kind == CLASSES["nth"] and cut.after() in ("'s", "’s"):
        return None  # the first of March's signings
    if cut.groups["d"][0] == cut.last - 1 and _counts_something(cut):
        return None
    if number == 5 and cut.groups["m"][1] == cut.last and cut.after() in ("be", "have", "not", "well", "also"):
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


@rule(
    f"(?P<d>num|ord) (?P<w>comma) (?P<e>num|ord) comma? and (?P<f>num|ord) of? (?P<m>{MONTH}) {YEAR}?",
    f"(?P<m>{MONTH}) dot? (?P<d>num|ord) (?P<w>comma) (?P<e>num|ord) comma? and (?P<f>num|ord) {YEAR}?",
)
def three_days(cut: Cut) -> Meaning | None:
    """3, 4 and 5 May; May 3, 4 and 5."""
    number, year = cut.number("m"), year_of(cut)
    days = [cut.number(letter) or 0 for letter in "def"]
    if number is None or not 0 < days[0] < days[1] < days[2] < 32 or _counts_something(cut):
        return None
    return Meaning(DateSymbol("day"), tuple((letter, DateSymbol("day", year=year, number=number, day=day)) for letter, day in zip("def", days, strict=True)), several=True)


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
    if one is None or other is None or (one == other and not cut.has("y1")):
        return None
    if cut.row[cut.groups["m"][0]].kind == CLASSES["mon"] and year is None:
        return None
    sure = cut.said("w") in ("-", "–", "—") or cut.before() in _PREPOSITIONS or cut.row[cut.first].kind in "fv"
    if one in (3, 5) and not sure and year is None:
        return None
    first_year = cut.number("y1")
    if first_year is None and year is not None:
        first_year = year if one <= other else year - 1
    first, second = DateSymbol("month", year=first_year, number=one), DateSymbol("month", year=year, number=other)
    listed = cut.said("w") in ("and", "or", "&") and cut.row[cut.first].kind != CLASSES["between"]
    return Meaning(replace(first, until=second), (("m", first), ("m2", second)), several=listed)


@rule("(?P<f>from|between)? (?P<m>weekday) (?P<w>to|and) (?P<m2>weekday)")
def weekdays_from_to(cut: Cut) -> Meaning | None:
    """From Friday to Sunday; between Monday and Thursday; Friday through Sunday."""
    if not cut.has("f") and cut.said("w") not in ("through", "thru"):
        return None
    one, other = cut.number("m"), cut.number("m2")
    if one is None or other is None or one == other or (cut.said("f") != "between") == (cut.said("w") in ("and", "or")):
        return None
    first, second = DateSymbol("day", weekday=one), DateSymbol("day", weekday=other)
    return Meaning(replace(first, until=second), (("m", first), ("m2", second)))


@rule(
    "(?P<a>year) dash (?P<b>num) dash (?P<c>num)",
    "(?P<a>num) slash (?P<b>num) slash (?P<c>year|num|number)",
    "(?P<a>num) dash (?P<b>num) dash (?P<c>year|num|number)",
)
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


_ORDINAL_NOUNS = GOES_ON | frozenset({"", ".", ",", ";", ":", ")", "-", "–", "—", "?", "!", "\n", '"', "”", "’"})


_DAYTIMES = listed("morning afternoon evening night")  # "on the morning of the 12th"


@rule("(?<=on|from|to|of) the (?P<d>ord)", "(?P<w>weekday) the? (?P<d>ord)")
def day_alone(cut: Cut) -> DateSymbol | None:
    """On the 20th; Friday the 13th."""
    day = cut.number("d")
    if day is None or not 1 <= day <= 31 or cut.after() not in _ORDINAL_NOUNS:
        return None
    if cut.after() == "of" and not (cut.after(3).lower() == "month" or cut.after(2).lower() == "each"):
        return None
    if cut.after(2) in ("each", "every") or cut.after() == "in" or (cut.before() == "of" and not cut.has("w") and cut.before(2) not in _DAYTIMES):
        return None
    return DateSymbol("day", day=day, weekday=cut.number("w"))
