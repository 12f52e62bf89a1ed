"""Dates in the order in which a text tells them: each symbol closed over what was said before it.

"On 3 March 2020 she resigned. The following day …" gives the second date the first as its base; "In 1944 … by June"
gives June its year; and every date that looks back or ahead gets the tense of its clause. What is still open then hangs
on the article's own day alone, so a stored symbol can be resolved whenever that day is known.
"""

from __future__ import annotations

import re
from dataclasses import field, replace

from briefings.reading.dates import calendar
from briefings.reading.dates.calendar import Period
from briefings.reading.dates.counting import counted_from_happenings
from briefings.reading.dates.finding import find
from briefings.reading.dates.resolving import UNDATED, periods
from briefings.reading.dates.sporting import season_of
from briefings.reading.dates.symbol import DateExpression, DateSymbol
from briefings.reading.dates.tense import sentence_around, telling, tense_at
from briefings.reading.vocabulary import last_words
from briefings.values import dataclass

_FINENESS = {
    "day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3, "quarter": 3, "half": 4, "year": 5, "decade": 6,
    "century": 7, "vague": 9,
}  # fmt: skip
_DEPTH = 3  # how many dates may hang on one another before the chain is let go
_REACH = 12  # how many dates back a phrase like "that day" may point


@dataclass(frozen=True, slots=True)
class _Said:
    """A date already told: its closed symbol, its days if it needs no article to know them, and where it stands."""

    symbol: DateSymbol
    period: Period | None
    start: int
    end: int
    spoken: bool = False


@dataclass(slots=True)
class _Tale:
    """What has been told so far."""

    text: str
    history: bool
    vague: bool = False
    said: list[_Said] = field(default_factory=list)
    running: _Said | None = None

    def tell(self, expression: DateExpression, symbol: DateSymbol) -> None:
        found = periods(symbol) if _is_closed(symbol) else ()
        said = _Said(symbol, found[0] if len(found) == 1 else None, expression.start, expression.end, _spoken(self.text, expression.start))
        self.said.append(said)
        if said.period is not None and not (self.history and self._aside(said)):
            self.running = said

    def _aside(self, said: _Said) -> bool:
        """Does a date only name something ("the 1916 Battle") or look far back ("since 1882")?"""
        if said.period is None or _FINENESS[said.period.unit] < _FINENESS["year"]:
            return False
        before = self.text[max(0, said.start - 12) : said.start].lower()
        return not re.search(
            r"(?:\b(?:in|by|of|during|throughout|until|from|early|late|mid|for)\s+|[-–—(\n]|\A)(?:the )?$", before
        )

    def base_for(self, symbol: DateSymbol, at: int) -> DateSymbol | None:
        """The last date told that is fine enough for this one to count from; none where a later month was told since."""
        wanted = _FINENESS[symbol.unit]
        months: list[DateSymbol] = []
        for said in reversed(self.said[-_REACH:]):
            if said.spoken and not _spoken(self.text, at):
                continue  # "He said it was Christmas": the tale does not count from what somebody says
            if _FINENESS[said.symbol.unit] <= wanted and _depth(said.symbol) < _DEPTH and said.symbol.unit != "vague":
                return None if any(_went_on(said.symbol, month) for month in months) else said.symbol
            if said.symbol.unit == "month":
                months.append(said.symbol)
            if self.text.count("\n", said.end, at) > 3:
                break
        return None


def _went_on(day: DateSymbol, month: DateSymbol) -> bool:
    """Whether a month is a later one of the same year than a day's: "on May 6 … in August … two days later" counts from neither."""
    return day.unit == "day" and None not in (day.number, month.number) and (day.number or 0) < (month.number or 0) and day.year in (month.year, None)


def read(text: str, vague: bool = False) -> tuple[DateExpression, ...]:
    """Every date expression of an article's body, its symbol closed over the text before it."""
    expressions = find(text, vague)
    tale = _Tale(text, _is_history(expressions), vague)
    told: list[DateExpression] = []
    for expression in expressions:
        if _is_no_day(text, expression):
            continue
        if expression.symbol.unit == "season" and expression.symbol.number is None:
            season = None if vague else season_of(text, expression.symbol.which or "this")
            if season is not None:
                told.append(replace(expression, symbol=season))
            continue
        if expression.symbol.until is not None:
            told.append(_range(tale, expression))
            continue
        symbol = _closed(tale, expression)
        if symbol.hang == "narrative" and symbol.base is None and not vague:
            continue  # "the same day" as something without a date says only that they go together
        tale.tell(expression, symbol)
        told.append(expression if symbol is expression.symbol else replace(expression, symbol=symbol))
    more = counted_from_happenings(text, told)
    return tuple(sorted((*told, *more), key=lambda one: one.start)) if more else tuple(told)


def _spoken(text: str, at: int) -> bool:
    """Whether a place stands within a quotation of its paragraph."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


_SPOKEN_OF = frozenset(("that day", "that night", "that evening", "that morning", "that afternoon", "the same day", "the same week", "the same night", "the same afternoon", "the same evening", "the same morning"))
_SETS = re.compile(r"\b(?:[Ee]ach|[Ee]very|[Ee]very other|[Aa]lternate|[Mm]ost)\s+\Z")
# Days that are names of what happened on them, years ago: "the Sept. 11 attacks".
_KNOWN_DAY = re.compile(r"(?:Sept(?:ember|\.)?\s+11,?\s+(?:terror\w*\s+)?(?:attacks?|hijack\w+|victims?|memorial|families|commission)|Jan(?:uary|\.)?\s+6,?\s+(?:\w+\s+)?(?:riots?|rioters?|attack|insurrection|committee|defendants?|prosecutions?))\b")
_SUNDAY = re.compile(r"\s+(?:newspapers?|papers?|dinner|roast|school|supplement|best|joint)\b")
_IF_ONLY = re.compile(r"\b(?:would|could|might)\b(?![^.!?;]*\bwill\b)|['’]d\b", re.I)


def _is_no_day(text: str, one: DateExpression) -> bool:
    """ "Each July", "Sunday dinner", "I'd hire her tomorrow": a habit, a thing, a manner of speaking."""
    before = text[max(0, one.start - 70) : one.start]
    if one.symbol.unit in ("day", "month", "season") and _SETS.search(before, last_words(before, 2)):
        return True
    low = one.as_written.lower()
    if one.symbol.unit == "year" and before.endswith(("lass of ", "lass of the ")) or _KNOWN_DAY.match(text, one.start):
        return True
    if low in _SPOKEN_OF or low == "tomorrow":  # what was said before, the reader does not know; "she can have the keys tomorrow"
        within = _spoken(text, one.start)
        if within and low != "tomorrow":
            return True
        if within and telling(re.split(r"[.!?;:“”\"\n]", before)[-1]) != "future":
            return True
    if low.endswith("turn of the century"):
        return True  # of which, and how far round it?
    if one.as_written == "Sunday":
        return _SUNDAY.match(text, one.end) is not None
    if one.as_written.lower() != "tomorrow":
        return False
    clause = re.split(r"[.!?;:“”\"\n]", before)[-1]
    return _IF_ONLY.search(clause) is not None and not re.search(r"\b(?:said|says|told|announced|confirmed)\b", clause)


def _range(tale: _Tale, expression: DateExpression) -> DateExpression:
    if not expression.parts and expression.symbol.until is not None:
        first, last = (_tensed(tale, expression, symbol) for symbol in (expression.symbol, expression.symbol.until))
        return replace(expression, symbol=replace(first, until=last))
    parts = []
    for part in expression.parts:
        symbol = _closed(tale, part)
        tale.tell(part, symbol)
        parts.append(replace(part, symbol=symbol))
    symbol = replace(parts[0].symbol, until=parts[1].symbol) if len(parts) == 2 else expression.symbol
    return replace(expression, symbol=symbol, parts=tuple(parts))


def _is_history(expressions: tuple[DateExpression, ...]) -> bool:
    """Is this a history, told along its years, and not news told from the day of publication?"""
    symbols = [one.symbol for one in expressions if one.symbol.unit != "vague"]
    dated = sum(symbol.explicit for symbol in symbols)
    near = sum(symbol.hang == "publication" or symbol.weekday is not None or symbol.which in ("last", "next")
               for symbol in symbols)  # fmt: skip
    return dated >= 6 and dated >= 0.25 * len(symbols) and near <= 0.12 * len(symbols)


def _is_closed(symbol: DateSymbol) -> bool:
    return symbol.explicit


def _depth(symbol: DateSymbol) -> int:
    return 1 + _depth(symbol.base) if symbol.base is not None else 0


def _closed(tale: _Tale, expression: DateExpression) -> DateSymbol:
    """The symbol of an expression with its base, its year and its tense, as far as the text gives them."""
    symbol = expression.symbol
    if symbol.base is not None:
        inner = _closed(tale, replace(expression, symbol=symbol.base))
        return replace(symbol, base=inner)
    if symbol.hang in ("narrative", "either") or symbol.which in ("that", "previous", "following"):
        return _hung(tale, expression, symbol)
    if symbol.year is not None or symbol.unit in ("decade", "century", "year", "vague") or symbol.step is not None:
        return symbol
    if symbol.which in ("last", "next"):
        return symbol
    if symbol.unit in ("day", "month", "season") and symbol.which is None and (symbol.weekday is None or symbol.number):
        year = _running_year(tale, expression, symbol)
        if year is not None and not (tale.history and _is_of_now(tale, expression, symbol)):
            return _in_year(tale, symbol, year)
    return _tensed(tale, expression, symbol)


def _tensed(tale: _Tale, expression: DateExpression, symbol: DateSymbol) -> DateSymbol:
    bare_weekday = symbol.weekday is not None and symbol.day is None
    if symbol.number is not None and symbol.which is None and _SINCE.search(tale.text, max(0, expression.start - 14), expression.start):
        return replace(symbol, which="last")  # "prices have risen since April" is never the April to come
    tense = tense_at(tale.text, expression.start, expression.end, scheduled=bare_weekday)
    if not bare_weekday and _WAS_DUE.search(tale.text, max(0, expression.start - 60), expression.start):
        return symbol  # "the report was due in March": the March that is nearest
    month = _month_of_another_year(tale, symbol) if tense == "past" and symbol.day is not None else None
    if month is not None:
        return replace(symbol, base=month)
    if tense == "unknown" and symbol.unit in ("month", "season") and _OPENS.search(tale.text, max(0, expression.start - 70), expression.start):
        return replace(symbol, tense="future")  # "the bridge reopens in spring"
    if tense == "unknown" and symbol.number is not None and _IS_DOING.search(tale.text, max(0, expression.start - 80), expression.start):
        return replace(symbol, tense="future")  # "is running for a third term in November"
    return replace(symbol, tense=tense) if tense != "unknown" else symbol


_IS_DOING = re.compile(
    r"\b(?:is|are)\s(?:not\s|also\s|now\s)?(?:running|standing|retiring|leaving|appearing|challenging|contesting|returning|moving|opening|closing|publishing|launching|marrying|touring|hosting|visiting"
    r"|meeting|joining|starting|stepping|quitting|competing|performing|holding|releasing)\b[^.;:,\n“”\"]{0,50}\b(?:in|on|until|by|next|from)\s(?:\w+\s){0,2}\Z"
)
_OPENS = re.compile(r"\b(?:re)?(?:opens|begins|starts|returns|launches|resumes|premieres|airs|closes|ends|expires|goes on sale|kicks off|hosts|departs|retires|graduates|takes over)\b[^.;:,\n“”\"]{0,50}\b(?:in|at|until|by|next|from)\s(?:\w+\s){0,3}\Z")


def _month_of_another_year(tale: _Tale, symbol: DateSymbol) -> DateSymbol | None:
    """What the month of a bare day lies in, where the text last told of that month with its year: "on October 19 last year … on October 27"."""
    for said in reversed(tale.said):
        other = said.symbol
        if other.number != symbol.number or other.unit != "day" or other.until is not None:
            continue
        if other.year is not None:
            return DateSymbol("year", year=other.year)
        return other.base if other.base is not None and other.base.unit == "year" else None
    return None


def _hung(tale: _Tale, expression: DateExpression, symbol: DateSymbol) -> DateSymbol:
    """A narrative symbol on the date it counts from."""
    if symbol.hang == "either" and not _runs_on(tale):
        return symbol
    base = tale.base_for(symbol, expression.start)
    if tale.vague and not tale.history and symbol.unit == "year" and symbol.step and _compares(base):
        return replace(symbol, hang="publication")  # "up from $2 a year earlier" is a year before this article
    if base is None and tale.running is not None and symbol.unit not in ("day", "weekend"):
        base = tale.running.symbol
    if base is None and symbol.which == "following" and "following" in expression.as_written:
        return replace(symbol, hang="narrative")
    if base is None and symbol.which == "previous" and symbol.weekday is not None:
        return replace(symbol, which="last")
    if base is None and symbol.which == "following" and symbol.weekday is not None:
        return _tensed(tale, expression, replace(symbol, which=None))  # "on the Sunday" with nothing told before
    if base is None:
        return symbol
    closed = replace(symbol, hang="narrative" if symbol.hang == "either" else symbol.hang, base=base)
    return _plain(closed)


def _compares(base: DateSymbol | None) -> bool:
    """Is there nothing to count years from but another comparison ("a year ago") or a plain day?"""
    return base is None or (not base.explicit and base.unit in ("year", "quarter"))


def _plain(symbol: DateSymbol) -> DateSymbol:
    """A closed chain as the one date it comes to, so that chains stay short."""
    if not symbol.explicit or symbol.part is not None:
        return symbol
    found = periods(symbol, UNDATED)
    if len(found) != 1:
        return symbol
    period = found[0]
    year, month, day = calendar.civil(period.first)
    plain = DateSymbol(period.unit, year=year, circa=period.circa)
    if period.unit == "day":
        plain = replace(plain, number=month, day=day)
    elif period.unit == "month":
        plain = replace(plain, number=month)
    elif period.unit not in ("year",):
        return symbol
    return plain if periods(plain, UNDATED) == found else symbol


def _runs_on(tale: _Tale) -> bool:
    """Does a bare date continue the tale of the one told last? In news it looks from the day of publication.

    Even right behind "in 2014 …" a bare "in July" of news is this year's more often than 2014's (judged news: value-F1
    92.6 so, 91.7 the other way).
    """
    return tale.history and tale.running is not None


def _same_breath(tale: _Tale, expression: DateExpression, symbol: DateSymbol) -> int | None:
    """The year of a bare month that goes on from one of the same sentence: "was approved in March 2021 and dropped in June"."""
    said = tale.said[-1] if tale.said else None
    if said is None or said.period is None or said.symbol.until or said.symbol.base or symbol.weekday is not None:
        return None
    number = _month_of(symbol)
    if number is None or said.period.unit not in ("day", "month") or expression.start - said.end > 140:
        return None
    first, _ = sentence_around(tale.text, said.start, said.end)
    if not _GOES_ON.search(tale.text, said.end, expression.start) or _ASIDE.search(tale.text, first, expression.start):
        return None
    if "\n" in tale.text[said.end : expression.start] or sentence_around(tale.text, expression.start, expression.end)[0] != first:
        return None
    if tense_at(tale.text, expression.start, expression.end) != "past":
        return None
    year, month, _ = calendar.civil(said.period.first)
    return year if number >= month else year + 1


_SINCE = re.compile(r"\bsince (?:the |late |early |mid-?)?\Z", re.I)
_WAS_DUE = re.compile(r"\b(?:was|were|had been) (?:\w+ )?(?:due|expected|scheduled|supposed|meant|planned|set|listed|slated|booked|fixed)\b[^;:.“”\"]*\Z")
_GOES_ON = re.compile(r";|\b(?:and|but|then)\b")
_ASIDE = re.compile(r"\b(?:who|which|whose|where|that|born|since|because|after|before)\b|[(“\"]")


def _running_year(tale: _Tale, expression: DateExpression, symbol: DateSymbol) -> int | None:
    """The year of a bare month, day, season in a tale that runs on, nearest to the date told last."""
    if not tale.history:
        return _same_breath(tale, expression, symbol)
    if not _runs_on(tale) or tale.running is None or tale.running.period is None:
        return None
    told = tale.running.period
    year, month, _ = calendar.civil(told.first)
    if told.unit in ("decade", "century"):
        return None
    number = _month_of(symbol)
    if number is None or _FINENESS[told.unit] >= _FINENESS["half"]:
        return year
    gap = number - month
    if gap <= _BACK:
        return year + 1
    return year - 1 if gap >= _FORWARD else year


def _is_of_now(tale: _Tale, expression: DateExpression, symbol: DateSymbol) -> bool:
    """Whether a bare date is of the news and not of the tale it stands in: the death that an obituary begins with, or what is to come."""
    start = max(0, expression.start - 90)
    if symbol.unit in ("day", "month") and (symbol.day is not None or symbol.unit == "month" or symbol.holiday) and _TO_BE.search(tale.text, start, expression.start):
        return True
    if symbol.unit != "day":
        return False
    died = _DIED.search(tale.text, start, expression.start)
    if died is None:
        return symbol.day is not None and _AT_HOME.search(tale.text, start, expression.start) is not None
    return died.group(1) in _FIRST_DEAD.findall(tale.text[:_OPENING])


_TO_BE = re.compile(r"\b(?:will|(?:is|are) (?:to|due))\b[^.;:\n]*\Z")
_AT_HOME = re.compile(r"\bdied at (?:his|her) home\b[^.;:\n]*\Z")
_DIED = re.compile(r"(?:\A|[.\n] ?)(?:[A-Z][\w.'’-]+ )*?([A-Z][\w'’-]+)(?:, [^.;:\n]{1,50},)? died (?:\w+ )?(?:on|in|at)\b[^.;:\n]*\Z")
_FIRST_DEAD = re.compile(r"([A-Z][\w'’-]+)(?:, [^.;:\n]{1,80},|,? who)? (?:has )?died\b")
_OPENING = 400  # letters of an obituary that say who has died
_BACK = -9
_FORWARD = 10


def _month_of(symbol: DateSymbol) -> int | None:
    if symbol.unit == "season":
        return {21: 4, 22: 7, 23: 10, 24: 12}.get(symbol.number or 0)
    return symbol.number


def _in_year(tale: _Tale, symbol: DateSymbol, year: int) -> DateSymbol:
    if symbol.unit == "day" and symbol.number is None and symbol.holiday is None:
        told = tale.running.period if tale.running else None
        if told is None or _FINENESS[told.unit] > _FINENESS["month"]:
            return symbol
        return replace(symbol, year=year, number=calendar.civil(told.first)[1])
    return replace(symbol, year=year)
