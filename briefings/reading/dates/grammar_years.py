"""The grammar of years and what has its name from one: "1995", "2015–18", "490 BC", "the 1990s", "Q3 2021"."""

from __future__ import annotations

from dataclasses import replace

from briefings.reading.dates.rules import Cut, Meaning, rule, year_of
from briefings.reading.dates.symbol import DateSymbol
from briefings.reading.dates.words import CLASSES, listed
from briefings.reading.vocabulary import words_in

_NOT_A_YEAR = listed(
    "people votes vote miles mile km kilometres kilometers metres meters yards feet ft acres hectares pounds "
    "dollars euros tonnes tons kg kilos calories seats jobs workers men women employees staff members troops "
    "soldiers homes houses households signatures delegates fans spectators supporters copies shares points "
    "hours hrs hour gmt bst est edt pm am words pages mph bhp cc rpm mg ml units cases deaths pupils students "
    "patients children residents customers passengers flights visitors protesters demonstrators civilians "
    "prisoners refugees migrants runners lots stores shops branches schools times percent m metre meter "
    "square litres gallons barrels rooms beds tickets victims fighters recruits officers families animals "
    "birds trees new million billion thousand or so years"
)  # fmt: skip
_NO_YEAR_AFTER = listed(
    "over than nearly almost least approximately exceed no number nos room flight highway route page version "
    "lot of# flat unit gate section at under roughly agenda vision expo euro tokyo rio sochi windows act order £ $ € # + × x up plus"
)
_YEAR_AFTER = listed(
    "in by until till since from to of before after during for throughout through around between and or the "
    "early late mid within year beyond ( - – — 's that , circa c about season summer winter autumn spring "
    "start end beginning middle christmas easter pre post december november october september august july "
    "june may april march february january as his her its their into"
)


_UP_TO = listed("until till by before since through")  # "open until at least 2025"


def year_is_a_year(cut: Cut, year: int) -> bool:
    """Is a bare number of four digits a year, and not a count, a price or a room?"""
    before, after = cut.before(), cut.after()
    the_vote = before == "the" and after in ("vote", "flight", "order") and 1900 <= year <= 2060  # "since the 1999 vote"
    if after == "%" or (after.lower() in _NOT_A_YEAR and not the_vote) or (before in _NO_YEAR_AFTER and not (before == "least" and cut.before(3) in _UP_TO)):
        return False
    if after in ("-", "–") and cut.touches_after():
        following = cut.after(2)
        if following.isdigit() or following.lower() in ("strong", "seat", "seater", "mile", "acre", "page", "word"):
            return False
    if before[:1].isdigit() and cut.row[cut.first - 1].kind not in "DO":
        return False
    if cut.touches_before() and before not in ("(", "-", "–", "—", "'", "‘", "’", '"', "“", "[", "/"):
        return False
    if cut.touches_before() and before == "-" and _is_a_model(cut):
        return False
    if before in ("a", "an") and after[:1].isupper() and after[1:2].islower():
        return False  # "a 1974 Norton"
    if 1900 <= year <= 2060 and year % 100:
        return True
    counted = year < 1400 and after[:1].islower() and after.endswith("s")
    return before in _YEAR_AFTER and year < 2100 and not counted


def _is_a_model(cut: Cut) -> bool:
    """Is the number the second half of a name ("Falcon-1990"), and not of "pre-1990"?"""
    glued = cut.first >= 2 and cut.row.end(cut.first - 2) == cut.row.start(cut.first - 1)
    return glued and cut.before(2) not in ("pre", "post", "mid", "early", "late", "non")


@rule("(?P<y>year)")
def whole_year(cut: Cut) -> DateSymbol | None:
    """1995."""
    year = cut.number("y")
    if year is None or not year_is_a_year(cut, year):
        return None
    return DateSymbol("year", year=year)


@rule(
    "(?: circa dot? )? (?P<y> year | number | num) bc",
    "ad (?P<ad> year | number | num)",
    "(?P<ad> year | number | num) ad",
)
def year_of_an_era(cut: Cut) -> DateSymbol | None:
    """490 BC; AD 43."""
    if cut.has("ad"):
        return DateSymbol("year", year=cut.number("ad") or 1)
    year = cut.number("y")
    circa = cut.row[cut.first].kind == CLASSES["circa"]
    return DateSymbol("year", year=1 - year, circa=circa) if year else None


@rule(
    "(?: from | between )? (?P<y> year | number | num) (?P<e>bc)? (?P<w> dash | to | and | slash) "
    "(?P<y2> year | number | num) (?P<e2>bc)"
)
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
    if not one < other < one + 400 or not one >= 1000:
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
    first = cut.row[cut.first].kind
    if value < 30 and cut.said("y")[:1].isalpha():
        return None
    if first not in (CLASSES["the"], CLASSES["quote"]):
        back = 3 if cut.before() == "-" else 2
        if cut.before(back - 1) not in ("mid", "early", "late") or cut.before(back) != "the":
            return None  # in her late 30s
    return DateSymbol("decade", year=1900 + value if value >= 30 else 2000 + value)


@rule("the (?P<y>decade|nineties) (?P<w>and) the? (?P<y2>decade|nineties)")
def decades(cut: Cut) -> Meaning | None:
    """The seventies and eighties; the 1960s and 70s."""
    values = [cut.number("y"), cut.number("y2")]
    first, second = (value if value and value >= 1000 else 1900 + value if value and value >= 30 else None for value in values)
    if first is None or second is None or first >= second:
        return None
    return Meaning(DateSymbol("decade", year=first), (("y", DateSymbol("decade", year=first)), ("y2", DateSymbol("decade", year=second))), several=True)


@rule("the? (?P<n>ord|nth) dash? (?P<u>unit) (?P<era>bc)?")
def century(cut: Cut) -> DateSymbol | Meaning | None:
    """The 19th century; the fourth century BC; the third quarter (unresolved)."""
    number = cut.number("n")
    if number is None or number > 40:
        return None
    if cut.name("u") == "century" and number > 1:
        return DateSymbol("century", year=-100 * number + 1 if cut.has("era") else 100 * (number - 1))
    if cut.name("u") == "quarter" and 1 <= number <= 4:
        return Meaning(DateSymbol("quarter", number=number), weak=not _of_business(cut))
    return None


_BUSINESS = listed(
    "profit profits profitable sales revenue revenues earnings income loss losses results turnover shares dividend analysts investors growth gdp economy inflation output orders "
    "sale closing transaction buyout deliveries forecast forecasts guidance charge charges completion deal merger acquisition takeover takings bookings subscribers demand margins costs net operating shareholders regulators"
)
_GAME = listed("points yards touchdown touchdowns scored scoring rebounds quarterback basket baskets fumble interception pass passes game half-time halftime lead kicker fiscal")


def _of_business(cut: Cut) -> bool:
    """Is a bare "the third quarter" one of the calendar, and not of a game or of a firm's own year?"""
    words = words_in(cut.text.lower())
    return not _BUSINESS.isdisjoint(words) and _GAME.isdisjoint(words)


@rule(
    "the? (?P<s>season) (?: of | comma | in )? (?P<y>year) (?: (?: slash | dash ) (?P<y2>num|year|number) )?",
    "the? (?P<s>fall) (?: of | comma )? (?P<y>year)",
    "the? (?P<s>season) (?: of | comma | in )? (?: (?P<y>year) | (?P<n>number) ) (?P<era>bc)",
)
def season_of_year(cut: Cut) -> DateSymbol | None:
    """Spring 2019; the winter of 1941–42; the fall of 1989."""
    number, year = cut.number("s"), year_of(cut)
    if number is None or year is None or (cut.has("y2") and number != 24):
        return None
    return DateSymbol("season", year=year, number=number)


@rule("(?P<q>quarterly) (?P<n>num) (?: comma? of? (?P<y>year) )?")
def short_quarter(cut: Cut) -> DateSymbol | Meaning | None:
    """Q3 2021; H1 2022."""
    number, year, unit = cut.number("n"), cut.number("y"), cut.name("q")
    first = cut.row[cut.first]
    if number is None or first.end != cut.row[cut.first + 1].start or number > (4 if unit == "quarter" else 2):
        return None
    symbol = DateSymbol("quarter" if unit == "quarter" else "half", year=year, number=number)
    return symbol if year else Meaning(symbol, weak=True)
