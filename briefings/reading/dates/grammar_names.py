"""The grammar of bare names: "the summer", "Christmas", "Tuesday", and what looks like them and is no date."""

from __future__ import annotations

from dataclasses import replace

from briefings.reading.dates.rules import ENDS, GOES_ON, Cut, Meaning, rule
from briefings.reading.dates.symbol import DateSymbol
from briefings.reading.dates.words import CLASSES, listed


@rule("the? (?P<s>season)")
def whole_season(cut: Cut) -> DateSymbol | Meaning | None:
    """In the summer; by spring."""
    before = cut.before()
    number = cut.number("s")
    with_article = cut.row[cut.first].kind == CLASSES["the"]
    usual = listed("in by until till since before from during throughout through to of over after for")
    after = cut.after()
    adjective = after.islower() and after.isalpha() and after not in GOES_ON and after not in ("s",)
    weak = (
        before not in usual
        or (adjective and not with_article)
        or (adjective and before not in ("in", "over", "during"))
    )
    if after in ("'s", "’s") and not with_article:
        weak = True
    return Meaning(DateSymbol("season", number=number), weak=weak)


@rule("the? (?P<s>fall)")
def whole_fall(cut: Cut) -> DateSymbol | None:
    """In the fall, but not in the fall of a wall."""
    if cut.after() not in ENDS or cut.before() not in (
        "in",
        "by",
        "until",
        "since",
        "over",
        "during",
        "before",
        "from",
    ):
        return None
    return DateSymbol("season", number=cut.number("s"))


_ON_MONDAYS = listed("memorial-day labor-day easter-monday columbus-day whit-monday")


@rule("(?P<h>holiday) (?: (?: comma? of? | in ) (?P<y>year) )?")
def whole_holiday(cut: Cut) -> DateSymbol | None:
    """Christmas Day; New Year's Eve 2019; Easter."""
    name, after = cut.name("h"), cut.after()
    if name in ("christmas", "easter", "halloween", "thanksgiving", "hogmanay", "epiphany", "pentecost", "leap-day"):
        written = cut.said("h")
        adjective = after[:1].isalpha() and after.lower() not in GOES_ON and not cut.has("y")
        if written.replace(" ", "-") == name and (
            adjective
            or cut.before() in ("a", "merry", "happy", "father")
            or (cut.before() == "the" and not cut.has("y"))
        ):
            return None
    day = DateSymbol("day", year=cut.number("y"), holiday=name)
    if name == "easter" and cut.said("h").endswith("weekend"):
        return replace(day, holiday="good-friday", until=replace(day, holiday="easter-monday"))
    if cut.said("h").endswith("weekend"):  # that before a Monday, else that of the week
        return DateSymbol("weekend", hang="narrative", step=-1 if name in _ON_MONDAYS else 0, base=day)
    return day


@rule("between (?P<h>holiday) (?P<w>and) (?P<h2>holiday)")
def holidays_from_to(cut: Cut) -> Meaning | None:
    """Between Christmas and New Year."""
    first, second = DateSymbol("day", holiday=cut.name("h")), DateSymbol("day", holiday=cut.name("h2"))
    return Meaning(replace(first, until=second), (("h", first), ("h2", second)))


_PAPERS = listed(
    "times telegraph mirror express mail post people herald independent sport sun world business business "
    "dispatch life service lunch roast school league best politics supplement magazine star record tribune"
)


_SUNDAY = 6
_WEEKLY = listed("working shifts overtime rota rotas hours lunches drinkers trains buses deliveries collections openings")  # "Sunday working"
_WHOSE_DAY = listed("the before after of he she they it we i that a an his her")


@rule("(?P<w>weekday)")
def whole_weekday(cut: Cut) -> DateSymbol | None:
    """Tuesday, but not the Sunday Times, every Friday, Sheffield Wednesday."""
    number, before, after = cut.number("w"), cut.before(), cut.after()
    if after == "of" and cut.after(2) in ("each", "every"):
        return None
    if before in ("a", "one") and (after in ENDS or after in GOES_ON):
        return None  # on a Thursday; but "a Thursday meeting" was on a certain one
    if before == "the" and after[:1].isupper():
        return None  # the Monday Club
    if before == "the" and after.lower() in _WHOSE_DAY:
        return None  # the Friday before the strike
    if cut.before(2) == "a" and cut.before(3) in ("on", "for", "until", "by") and before.islower() and not (cut.before(3) == "by" and before.endswith(("porter", "ger", "wyer", "ator"))):
        return None  # on a wet Wednesday
    if before in (
        "every",
        "each",
        "per",
        "good",
        "sheffield",
        "bloody",
        "man",
        "super",
        "ruby",
        "black",
        "manic",
        "giving",
        "blue",
    ):
        return None
    if after[:1].isupper() and after.lower() in _PAPERS or after in _WEEKLY or number == _SUNDAY and after in ("trading", "opening"):
        return None
    if before == "on" and cut.before(2) == "mail":
        return None
    return DateSymbol("day", weekday=number)
