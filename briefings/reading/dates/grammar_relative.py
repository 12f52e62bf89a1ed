"""The grammar of dates that hang on the article's day ("last July") or on the tale told so far ("a year later")."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.reading.dates.rules import GOES_ON, WHICH, Cut, Meaning, hanging, rule, unit_of
from briefings.reading.dates.symbol import MONTHS, DateSymbol, Hang
from briefings.reading.dates.tense import sentence_around, telling
from briefings.reading.dates.words import CLASSES, listed

_STEPS = {"last": -1, "this": 0, "next": 1}
_LASTING = listed("over within for during in throughout")
_REPORTING = listed(
    "said says say saying announced claimed claims confirmed told insisted believes believe hopes hope warned "
    "adding added hoped thought fear fears feared stressed so"
)
_STOPS = GOES_ON | frozenset(
    {"", ".", ",", ";", ":", ")", "?", "!", "\n", '"', "”", "’", "-", "–", "—", "so", "then", "there", "under", "about"}
)


def _loose_end(cut: Cut) -> bool:
    """Does nothing follow that the words could belong to ("the day before the vote")?"""
    after = cut.after()
    return after in _STOPS and after.lower() not in _OPENS_A_CLAUSE


_OPENS_A_CLAUSE = listed("the a an his her their its who of he she it they we i")


@rule("(?P<r>deictic) (?P<t>daytime)?", "the? (?P<u>unit) (?P<w>before|after) (?P<r>deictic)")
def near_today(cut: Cut) -> DateSymbol | None:
    """Today; yesterday morning; the day after tomorrow."""
    step = cut.number("r")
    if step is None:
        return None
    if cut.has("u"):
        if cut.name("u") != "day" or step == 0:
            return None
        step += -1 if cut.name("w") == "before" else 1
    elif cut.before() in ("usa", "of#"):
        return None
    return hanging("publication", "day", step)


@rule("(?P<w>last|this) (?P<t>daytime)")
def near_night(cut: Cut) -> DateSymbol | None:
    """Last night; this morning."""
    if cut.name("w") == "last" and cut.said("t") not in ("night", "evening"):
        return None
    if cut.before() in ("from#",):
        return None
    return hanging("publication", "day", -1 if cut.name("w") == "last" else 0)


@rule(
    "(?P<w>last|this|next) (?P<u>unit|weekend)",
    "the (?P<w>coming) (?P<u>unit|weekend)",
    "(?P<w>this) (?P<c>coming) (?P<u>unit|weekend)",
    "(?P<w>this) (?P<x>same) (?P<u>unit)",
)
def near_unit(cut: Cut) -> DateSymbol | Meaning | None:
    """Last month; this week; next year; the coming weekend."""
    which = WHICH.get(cut.name("w"))
    if which is None or (cut.before() == "the" and which in ("last", "next")):
        return None
    if cut.has("x"):
        return hanging("narrative", unit_of(cut.name("u"))[0], 0)
    unit, count = unit_of(cut.name("u"))
    if unit == "day" or (cut.name("w") == "coming" and unit != "weekend" and cut.before() in _LASTING):
        return None
    return hanging("publication", unit, (1 if cut.has("c") else _STEPS[which]) * count)


@rule("(?P<w>last|this|next) (?P<p>played)")
def near_season(cut: Cut) -> DateSymbol | None:
    """Last season, this season: of a sport, which plays across two years or, in a summer or a fall, in one; else nobody knows from when to when."""
    return DateSymbol("season", which=WHICH[cut.name("w")]) if cut.before() != "the" else None


@rule("(?P<w>last|next|this) (?P<m>month|mon) dot? (?P<d>num|ord)")
def near_day(cut: Cut) -> DateSymbol | None:
    """Last Sept. 13."""
    day = cut.number("d")
    if day is None or not 1 <= day <= 31 or cut.after() in ("-", "–", "per", "%"):
        return None
    return DateSymbol("day", number=cut.number("m"), day=day, which=WHICH[cut.name("w")])


@rule("the (?P<u>unit|weekend) (?P<w>before|after) (?P<o>last|next)")
def near_but_one(cut: Cut) -> DateSymbol | None:
    """The week before last; the year after next."""
    step = {"beforelast": -2, "afternext": 2}.get(cut.name("w") + cut.name("o"))
    unit, count = unit_of(cut.name("u"))
    return hanging("publication", unit, step * count) if step else None


@rule(
    "(?P<w>last|this|next|coming) (?P<m>month|mon|season|fall|weekday|holiday)",
    "the (?P<w>coming) (?P<m>month|season|fall|weekday)",
    "(?P<w>this) (?P<c>coming) (?P<m>month|season|fall|weekday)",
    "(?P<m>weekday|month) (?P<w>last|next)(?! unit|month|season|weekend|units)",
)
def near_named(cut: Cut) -> DateSymbol | None:
    """Last July; next Thursday; this summer; last Christmas."""
    which = WHICH.get("next" if cut.has("c") and cut.row[cut.groups["m"][0]].kind != CLASSES["weekday"] else cut.name("w"))
    symbol = _named(cut, which) if which else None
    coming = symbol and symbol.weekday is not None and (cut.has("c") or cut.name("w") == "coming")
    return replace(symbol, which=None, tense="future") if symbol and coming else symbol


def _named(cut: Cut, which: str) -> DateSymbol | None:
    kind = cut.row[cut.groups["m"][0]].kind
    value = cut.row[cut.groups["m"][0]].value
    symbol = DateSymbol("day", which=which)  # type: ignore[arg-type]
    if kind in (CLASSES["month"], CLASSES["mon"]):
        return replace(symbol, unit="month", number=int(value))
    if kind in (CLASSES["season"], CLASSES["fall"]):
        return replace(symbol, unit="season", number=int(value))
    if kind == CLASSES["holiday"]:
        return replace(symbol, holiday=str(value))
    return replace(symbol, weekday=int(value))


@rule(
    "(?: the (?P<w>same|previous|following|next) | (?P<w2>that) (?: same )? ) (?P<m>month|season|fall|weekday|holiday)",
    "the (?P<m>month|season|weekday) (?P<after>before|after)",
)
def tale_named(cut: Cut) -> DateSymbol | Meaning | None:
    """That summer; the following March; the next Tuesday."""
    if cut.has("after"):
        return _named(cut, "previous" if cut.name("after") == "before" else "following") if _loose_end(cut) else None
    which = WHICH["following" if cut.name("w") == "next" else cut.name("w") or "that"]
    if cut.has("w2") and cut.before() in ("about", "of") and cut.before(2) in ("asked", "pressed", "questioned", "speaking", "talking"):
        return None  # "Asked about that Sunday, he said"
    if cut.has("w2") and (cut.before() in _REPORTING or cut.after() in ("'s", "’s") or not _points_back(cut)):
        return None
    return _named(cut, which)


def _points_back(cut: Cut) -> bool:
    """Is "that" no conjunction in "(in) that summer"?"""
    return _loose_end(cut) or cut.before() in ("", "on", "in", "by", "of", "until", "since", "during", "late", "early", "and")


@rule("(?<=on) the (?P<m>weekday)")
def tale_weekday(cut: Cut) -> DateSymbol | None:
    """Appointed on 31 January, he left on the Wednesday."""
    return _named(cut, "following") if _loose_end(cut) else None


@rule(
    "(?: the (?P<w>same|previous|following|next) | (?P<w2>that) (?: same )? ) (?P<u>unit|weekend|daytime)",
    "the (?P<u>unit|daytime) (?P<after>before|after|following)",
    "(?P<w>following|previous) (?P<u>unit) (?= dot | comma )",
)
def tale_unit(cut: Cut) -> DateSymbol | None:
    """The following day; that year; the same month; the night before."""
    name = cut.name("u") if cut.row[cut.groups["u"][0]].kind != CLASSES["daytime"] else "day"
    unit, count = unit_of(name)
    if cut.has("after"):
        if not _loose_end(cut):
            return None
        return hanging("narrative", unit, -count if cut.name("after") == "before" else count)
    which = cut.name("w") or "that"
    if cut.has("w2") and cut.before() in _REPORTING and unit != "day":
        return None
    step = {"previous": -1, "preceding": -1, "prior": -1}.get(which, 0 if which in ("same", "that") else 1)
    if step and which in ("next", "previous") and unit != "day" and cut.before() in _LASTING and which == "next":
        return None
    if name == "decade" and which == "next" and cut.before() in _LASTING:
        return None
    told = hanging("narrative", unit, step * count)
    return replace(told, which="that") if name == "week" else told  # "the following week" is Monday to Sunday, "a week later" a day


@rule("earlier in the (?P<u>unit)")
def earlier_in_the_day(cut: Cut) -> DateSymbol | None:
    """Earlier in the day: the day told of."""
    return hanging("narrative", "day", 0) if cut.name("u") == "day" and cut.text[cut.row.start(cut.first) :][:1] in "eElL" else None


@rule("(?<=in|to|before|after|from) the new (?P<u>unit)")
def new_year(cut: Cut) -> DateSymbol | None:
    """In the new year: the first two months of one."""
    if cut.name("u") != "year" or not _loose_end(cut):
        return None
    return DateSymbol("month", number=1, until=DateSymbol("month", number=2))


@rule("the (?P<u>unit|weekend)", "(?P<u>unit|weekend)", "the (?P<t>daytime) of")
def plain_unit(cut: Cut) -> Meaning | None:
    """The year, the month, the weekend: dates only after "the end of", "later in", "over"."""
    if cut.has("t"):
        return None
    name = cut.name("u")
    if name == "weekends" or name in ("day", "fortnight", "quarter"):
        return None
    unit, _ = unit_of(name)
    if unit == "weekend" and cut.before() == "past" and cut.before(2) in ("this", "the"):
        return Meaning(DateSymbol("weekend", hang="publication", step=-1))
    if unit == "weekend":
        with_article = cut.row[cut.first].kind == CLASSES["the"]
        near = cut.before() in ("over", "at", "by", "before", "until", "during", "this", "for", "on", "after", "since")
        told = with_article and cut.before() in ("over", "at") and cut.after() != "of" and not cut.after(2)[:1].isupper()
        if not with_article or not told and (cut.after() in ("of", "after") or (cut.after().isalpha() and not _loose_end(cut))):
            return None
        return Meaning(DateSymbol("weekend", hang="publication"), weak=not near)
    if cut.row[cut.first].kind != CLASSES["the"]:
        return None
    return Meaning(DateSymbol(unit, hang="either", step=0), weak=True)


COUNT = "(?: (?P<n>num|number|count) | (?P<one>a) | (?P<half>half) a | (?P<one2>a) couple of? )"


@rule(f"(?: circa )? {COUNT} (?P<and> and a half )? (?P<u>unit|units) ago")
def ago(cut: Cut) -> DateSymbol | None:
    """Two weeks ago; a year ago; half a century ago."""
    symbol = _counted(cut, "publication", -1)
    if symbol is not None and symbol.unit == "year" and symbol.step == -1 and symbol.base is None:
        return hanging("publication", "month", -MONTHS)  # whoever says "a year ago" does not mean a year of the calendar
    if symbol is None or symbol.unit != "week" or symbol.step is None:
        return symbol
    return replace(symbol, unit="day", step=7 * symbol.step, circa=True)  # the day of that week, give or take some


@rule("(?P<u>unit) dash (?P<w>earlier|ago)")
def year_earlier(cut: Cut) -> Meaning | None:
    """The year-earlier period, as financial news compares."""
    if cut.name("u") != "year" or cut.name("w") == "rest":
        return None
    return Meaning(hanging("publication", "year", -1), weak=True)


@rule(f"{COUNT} (?P<s>seasons) ago")
def seasons_ago(cut: Cut) -> DateSymbol | None:
    """Two winters ago."""
    number, season = cut.number("n"), cut.number("s")
    if number is None or season is None or not 1 < number < 20:
        return None
    last = DateSymbol("season", number=season, which="last")
    year = DateSymbol("year", hang="narrative", step=1 - number, base=last)
    return DateSymbol("season", number=season, base=year)


@rule(f"(?: circa )? {COUNT} (?P<u>unit|units) (?P<w>earlier|before|after|following)")
def later(cut: Cut) -> DateSymbol | None:
    """Two years later; a day earlier; six weeks before."""
    word = cut.name("w")
    if cut.after() == "than" or (
        word in ("before", "after", "following")
        and ((cut.said("w") != "previously" and not _loose_end(cut)) or cut.before() in ("the", "for"))
    ):
        return None
    return _counted(cut, "narrative", -1 if word in ("so_far", "before") else 1)


@rule(f"in (?: circa )? {COUNT} (?P<u>unit|units)")
def hence_perhaps(cut: Cut) -> DateSymbol | None:
    """It will open in three weeks; but nothing was "won in three days"."""
    start, end = cut.row.start(cut.first), cut.row.end(cut.last - 1)
    if not _loose_end(cut) or cut.before() in ("time", "first", "second", "third", "once", "twice", "last", "times"):
        return None
    low, _ = sentence_around(cut.text, start, end)
    clause = _JOINT.split(cut.text[low:start])[-1]
    return _counted(cut, "publication", 1) if _TO_COME.search(clause) and telling(clause) == "future" else None


_TO_COME = re.compile(r"\b(?:will|would|due|expects?|expected|set|scheduled|could|may|might)\b|['’]ll\b")
_JOINT = re.compile(r"[;:,()“”\"]|\b(?:that|who|which|when|because|after|before|if|but|and)\b")


@rule(
    f"in {COUNT} (?P<u>unit|units) (?: poss | quote ) time",
    f"{COUNT} (?P<u>unit|units) from (?: now | deictic )",
    f"{COUNT} (?P<u>unit|units) now",
)
def hence(cut: Cut) -> DateSymbol | None:
    """In three weeks' time; two days from now."""
    return _counted(cut, "publication", 1)


def _counted(cut: Cut, hang: Hang, sign: int) -> DateSymbol | None:
    number = cut.number("n")
    if cut.has("one2"):
        number = 2
    elif cut.has("one") or cut.has("half"):
        number = 1
    if number is None or (cut.before() == "or" and number == 0):
        return None
    unit, count = unit_of(cut.name("u"))
    size = {"decade": 10, "century": 100}.get(unit)
    if size:
        unit, count = "year", size if not cut.has("half") else size // 2
    elif cut.has("half"):
        if unit != "year":
            return None
        unit, count = "month", 6
    steps = number * count
    if cut.has("and") and unit == "year":
        unit, steps = "month", 12 * number + 6
    if steps > 4000:
        return None
    circa = CLASSES["circa"] in (cut.row[cut.first].kind, cut.row[cut.first + 1].kind) or bool(size)
    return replace(hanging(hang, unit, sign * steps), circa=circa)


@rule(
    "a (?P<u>unit) (?: on | from ) (?P<d>weekday)",
    "(?P<d>weekday) (?P<u>unit)",
    "a (?P<u>unit) last (?P<d>weekday)",
    "a (?P<u>unit) ago (?: last | on )? (?P<d>weekday)",
    "a (?P<u>unit) (?P<next>next|this) (?P<d>weekday)",
)
def week_from_day(cut: Cut) -> DateSymbol | None:
    """A week on Tuesday; Tuesday week; a week last Friday."""
    weekday = cut.number("d")
    if cut.name("u") != "week" or weekday is None:
        return None
    words = cut.said("u"), cut.text[cut.row[cut.first].start : cut.row[cut.last - 1].end].lower().split()
    back = "last" in words[1] or "ago" in words[1]
    if words[1][0] != "a" and cut.after() in ("'s", "’s"):
        return None
    start = DateSymbol("day", weekday=weekday, tense="past" if back else "future")
    return DateSymbol("day", hang="narrative", step=-7 if back else 7, base=start)


@rule("(?P<r>deictic) (?P<u>unit)")
def tomorrow_week(cut: Cut) -> DateSymbol | None:
    """Tomorrow week."""
    if cut.name("u") != "week" or cut.said("r") not in ("today", "tomorrow") or not _loose_end(cut):
        return None
    return hanging("publication", "day", 7 + (cut.number("r") or 0))


@rule(f"{COUNT} (?P<u>unit|units) ago (?P<r>deictic)", f"{COUNT} (?P<u>unit|units) ago (?P<w>this) (?P<r>unit|weekend)")
def ago_today(cut: Cut) -> DateSymbol | None:
    """Three weeks ago today; two years ago this month."""
    whole, number = unit_of(cut.name("u"))[0], cut.number("n") or (2 if cut.has("one2") else 1)
    if cut.has("half") or cut.has("half") or whole not in ("week", "month", "year") or number > 400:
        return None
    if not cut.has("w"):
        day = cut.number("r")
        if day is None or cut.said("r") == "tonight":
            return None
        return DateSymbol("day", hang="publication", step=day - 7 * number) if whole == "week" else None
    unit = unit_of(cut.name("r"))[0]
    if (whole, unit) == ("year", "month"):
        return hanging("publication", "month", -MONTHS * number)
    return None


@rule(f"{COUNT} (?P<u>unit|units) (?P<r>deictic)")
def weeks_from_tomorrow(cut: Cut) -> DateSymbol | None:
    """A week tomorrow; three weeks today."""
    number, day = cut.number("n") or (2 if cut.has("one2") else 1), cut.number("r")
    unit, count = unit_of(cut.name("u"))
    if unit != "week" or day not in (0, 1) or cut.said("r") == "tonight" or cut.has("half") or number > 9:
        return None
    return hanging("publication", "day", 7 * number * count + day)


@rule("(?P<u>unit) (?: poss | dash )? (?P<b>bound)")
def units_end(cut: Cut) -> DateSymbol | None:
    """Year-end; at month's end; by the week's end."""
    if cut.name("u") not in ("year", "month", "week") or cut.said("b") not in ("end", "close"):
        return None
    if cut.before() not in ("at", "by", "until", "before", "after", "since", "the", "to") or (
        cut.after().isalpha() and not _loose_end(cut)
    ):
        return None
    return DateSymbol(unit_of(cut.name("u"))[0], hang="either", step=0, part="late")
