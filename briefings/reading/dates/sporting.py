"""Which years "last season" and "next season" of a sport are."""

from __future__ import annotations

import re

from briefings.reading.dates.symbol import DateSymbol
from briefings.reading.vocabulary import words_in

# Sports whose season has the number of one year, and those that play from one autumn to the next spring.
_GRIDIRON = frozenset("quarterback quarterbacks touchdown touchdowns linebacker nfl".split())
_IN_ONE_YEAR = _GRIDIRON | frozenset("baseball pitcher pitchers inning innings shortstop mls wnba wicket wickets batsman batter bowler cricket cricketers jockey".split())
_OVER_A_WINTER = frozenset("soccer striker midfielder goalkeeper goalless nba nhl hockey puck rugby scrum relegated relegation premiership skier".split())
_PERHAPS = frozenset("football footballer basketball promotion".split())
_SOUTHERN = re.compile(r"\b(?:Australia|Sydney|Melbourne|Brisbane|Perth|Adelaide|New Zealand|South Africa|Big Bash|Mumbai|Delhi)\b")


def season_of(text: str, which: str) -> DateSymbol | None:
    """The years of a sport's last, present or next season as far as the words of an article tell the sport."""
    words = words_in(text)
    one, winter = len(words & _IN_ONE_YEAR), len(words & _OVER_A_WINTER)
    if not one and not winter and words.isdisjoint(_PERHAPS):
        return None
    if one and one >= winter and not _SOUTHERN.search(text):
        step = {"last": -1, "this": 0, "next": 1}[which]
        if words.isdisjoint(_GRIDIRON):
            return DateSymbol("year", hang="publication", step=step)
        return DateSymbol("year", hang="narrative", step=step, base=DateSymbol("month", hang="publication", step=-2))  # it ends in February
    # The season that "last season" was ended with the last May; this one ends with the May to come; the next begins with the August to come.
    turn = {
        "last": DateSymbol("month", number=5, which="last"),
        "this": DateSymbol("month", number=5, tense="future"),
        "next": DateSymbol("month", number=8, tense="future"),
    }[which]
    first = 0 if which == "next" else -1
    ends = DateSymbol("year", hang="narrative", step=first + 1, base=turn)
    return DateSymbol("year", hang="narrative", step=first, base=turn, until=ends)
