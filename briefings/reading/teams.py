"""In a report of sport a town's name stands for its team, but for where somebody is in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.lexicon import ORG_HEADS, PLACE_HEADS, TEAM_HEADS, known_names, words
from briefings.reading.named import Named
from briefings.reading.text import Text
from briefings.reading.vocabulary import longest_runs, words_in

# Words of sport; those that mean little else count twice.
_OF_SPORT = words("""
striker midfielder goalkeeper winger full-back fly-half scrum-half prop hooker flanker wicketkeeper batsman batter bowler spinner seamer quarterback linebacker
cornerback touchdown touchdowns innings inning wicket wickets homer rebounds playoff playoffs play-off play-offs semi-final quarter-final half-time halftime
kick-off kickoff equaliser equalised header free-kick scrum unbeaten overs declaration preseason pre-season fixture fixtures teammate teammates dugout
shutout bullpen offense umpire referee standings
""")
_OFTEN_OF_SPORT = words("""
season match matches goal goals game games scored scorer team teams coach coached league cup derby squad captain captaincy manager club players player
championship tournament roster pitch penalty stadium win wins defeat defeated victory drew crowd fans supporters loan side lead points runs tries tackle
title trophy final minutes kick ball batting bowling relegation relegated promotion transfer coaching finish race lap laps relay metres sprint hurdles jockey
""")
_RUNS_OF_SPORT = longest_runs(_OF_SPORT)
_ENOUGH, _ENOUGH_IN_SHORT = 6, 4
_SHORT = 1500  # code points; a short report has room for fewer of them
_RESULT = re.compile(r"\d-\d")
_SCORE = re.compile(r"\b(?:beat|won|win|lost|drew|draw|defeat|defeated|victory|past|lead|thrashed|loss)\b[^.;\n]{0,40}\b\d{1,3}-\d{1,3}\b")

_GROUND = PLACE_HEADS | words("Stadium Arena Ground Field Oval Gardens Centre Center Court Courts Racecourse Speedway Dome Coliseum Circuit Club Pavilion Meadow Meadows")
_PLAYERS = (
    r"(?:head\s+coach|assistant\s+coach|coach|manager|boss|captain|skipper|striker|forward|midfielder|defender|centre-back|goalkeeper|keeper|winger|full-back|"
    r"fly-half|scrum-half|prop|hooker|flanker|batsman|batter|bowler|spinner|seamer|wicketkeeper|pitcher|catcher|shortstop|quarterback|linebacker|guard|"
    r"fans?|supporters?|players?|squad|bench|dressing\s+room|dugout|defence|defense|attack|midfield|back\s+line|goal|box|penalty\s+area|innings|bowlers|"
    r"batsmen|starter|opener|rookie|veteran)"
)
_DOES = re.compile(
    r"\s+(?:(?:have|has|had|will|would|could|never|also|then|duly|again|finally|only|just|narrowly|comfortably|easily)\s+){0,2}"
    r"(?:beat|beats|beaten|won|wins?|lost|loses?|drew|draws?|scored?|scores|trail(?:ed|s)?|led|leads?|hosts?|hosted|travel(?:s|led)?|thrashed|edged|rallied|declared|"
    r"batted|bowled|conceded|equali[sz]ed|signed|defeated|plays?|played|faces?|faced|climb(?:ed|s)?|topped|clinched|retained|needed|needing|chasing|resumed|"
    r"were|are)\b"
)
_HAS_PLAYER = re.compile(rf"(?:'s)?\s+(?:[\w-]+\s+)?{_PLAYERS}\b")
_HAS_SCORE = re.compile(r"\s+(?:v|vs\.?)\s+[A-Z]|\s+\d{1,3}(?:-\d{1,3})?(?:\s+[A-Z(]|[,;.]?\s*$|[,;]\s+[A-Z])")
_AGAINST = re.compile(
    r"\b(?:[Aa]gainst|v|vs\.?|versus|[Bb]eat|beats|[Bb]eating|[Bb]eaten\s+by|[Dd]efeated|thrashed|(?:[Dd]efeat|[Ll]oss)\s+(?:by|to|of|against)|(?:[Ww]in|[Vv]ictory)\s+over|"
    r"(?:[Ll]ost|[Ll]osing|[Ll]ose)\s+to|(?:[Dd]rew|[Dd]raw|[Ss]igned|[Dd]raws)\s+with|captaincy\s+of|(?:coach|captain|manager|player|fans)\s+of|"
    r"(?:home|away)\s+(?:to|at)|(?:game|match|tie|fixture)\s+at|(?:[Tt]ravel|[Tt]rip|[Vv]isit)s?\s+to|hosts?|hosted|paired)\s+(?:[a-z-]+\s+)?$"
)
_VISITED = re.compile(r"\b(?:game|match|tie|fixture|win|won|defeat|lost|loss|draw|drew|[Tt]est|debut|time|\d{1,3}-\d{1,3})\s+at\s+$|^[Aa]t\s+$|\bat\s+$")
_FROM_TEAM = re.compile(r"\b(?:sign\w*|loan|arriv\w*|join\w*|move[ds]?|transfer\w*|bought|switch\w*|recruit\w*|came|left)\b[^.;]{0,40}\bfrom\s+$|\b(?:trade[ds]?|trading|loaned|waived)\b[^.;]{0,40}\b(?:to|from)\s+$")
_IN_TOWN = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|(?:town|city|village|streets|people|centre|mayor|north|south|east|west|miles)\s+(?:of|from))\s+"
    r"(?:(?:north|south|east|west|central|downtown|nearby|rural)\s+)?$"
)
_OTHER = re.compile(r"\b(?:from|to|of|through|into|towards?|over|off|via|left|visit|visited|between|by)\s+$")
_FOR_NATION = re.compile(r"\b(?:caps?|capped|appearances?|internationals?|Tests?|played|plays|debut|scored|tries|wickets|centur(?:y|ies))\b[^.;]{0,25}\bfor\s+$")
_CLUBS = TEAM_HEADS - {"city", "town", "county"}
_BEFORE = 60
_ONE_ARTICLE = 9000  # code points; what is longer may be a page of several articles
_STEP = 1000


def with_teams(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names of a report of sport, its teams named by their towns made organisations; other articles' as they are."""
    if not any(name.type == "place" for name in names):
        return list(names)
    if len(text.view) <= _ONE_ARTICLE:
        return _with_teams(text, names) if _is_report(text, names, text.view) else list(names)
    found: list[Named] = []
    names = sorted(names, key=lambda name: name.span)
    places = [name.span[0] for name in names]
    for start, end, of_sport in _stretches(text, names, places):
        some = names[bisect_left(places, start) : bisect_left(places, end)]
        found += _with_teams(text, some) if of_sport else some
    return found


def _stretches(text: Text, names: Sequence[Named], places: Sequence[int]) -> list[tuple[int, int, bool]]:
    """A page of many articles in runs of paragraphs that are of sport or not: a report on it makes no teams of another's towns."""
    starts = [0]
    for paragraph in text.paragraphs:
        if paragraph.span[0] - starts[-1] >= _STEP:
            starts.append(paragraph.span[0])
    bounds = [*starts, len(text.view)]
    sport = [False] * len(starts)
    for number in range(len(starts)):
        until = min(number + 2, len(starts))
        start, end = bounds[number], bounds[until]
        if _is_report(text, names[bisect_left(places, start) : bisect_left(places, end)], text.view[start:end]):
            sport[number:until] = [True] * (until - number)
    joined: list[tuple[int, int, bool]] = []
    for number, of_sport in enumerate(sport):
        start = joined.pop()[0] if joined and joined[-1][2] == of_sport else bounds[number]
        joined.append((start, bounds[number + 1], of_sport))
    return joined


def _is_report(text: Text, names: Sequence[Named], view: str) -> bool:
    return is_of_sport(view, any(name.type == "organisation" and text.said(name.span).rsplit(None, 1)[-1].casefold() in _CLUBS for name in names))


def _with_teams(text: Text, names: Sequence[Named]) -> list[Named]:
    towns = {said for name in names for said in [text.said(name.span)] if name.type != "person" and _may_be_team(said)}
    teams = {
        text.said(name.span)
        for name in names
        if text.said(name.span) in towns and (name.type == "organisation" or _plays(text, name))
    }
    settled = [_settled(text, name) if text.said(name.span) in teams else name for name in names]
    return _national(text, settled)


def _national(text: Text, names: Sequence[Named]) -> list[Named]:
    """A country is its team where it plays, and throughout a report in which it plays more than once."""
    playing = [name for name in names if name.type != "person" and _is_nation(text.said(name.span)) and _plays_for_itself(text, name)]
    often = {said for said, times in Counter(text.said(name.span) for name in playing).items() if times > 1}
    spans = {name.span for name in playing}
    return [
        replace(name, type="organisation")
        if name.span in spans
        else _nation_settled(text, name)
        if name.type != "person" and text.said(name.span) in often
        else name
        for name in names
    ]


def _plays_for_itself(text: Text, name: Named) -> bool:
    before = _before(text, name)
    if _FOR_NATION.search(before):
        return True
    return not before.endswith((" (", " home to ")) and _plays(text, name)


def _nation_settled(text: Text, name: Named) -> Named:
    return replace(name, type="place") if _before(text, name).endswith(" home to ") else _settled(text, name)


def _is_nation(said: str) -> bool:
    return known_names().get(said) == "place" and said.rsplit(None, 1)[-1] not in _GROUND


def _before(text: Text, name: Named) -> str:
    return text.view[max(text.sentences[name.sentence].span[0], name.span[0] - _BEFORE) : name.span[0]]


def is_of_sport(view: str, clubs: bool) -> bool:
    """Whether an article is a report of sport, by its words and by whether it names a club as clubs are named."""
    words = words_in(view)  # splits more than blanks do, and so finds no fewer
    score = _RESULT.search(view) is not None and _SCORE.search(view) is not None
    if not clubs and not score and words.isdisjoint(_RUNS_OF_SPORT):
        return False
    said = frozenset(view.casefold().replace(",", " ").replace(".", " ").split())
    known = 2 * (len(said & _OF_SPORT) + clubs + score)
    return known > 0 and known + len(said & _OFTEN_OF_SPORT) >= (_ENOUGH if len(view) > _SHORT else _ENOUGH_IN_SHORT)


def _may_be_team(said: str) -> bool:
    parts = said.split()
    return len(parts) < 4 and parts[-1] not in _GROUND and (len(parts) == 1 or parts[-1] not in ORG_HEADS) and known_names().get(said) in (None, "town")


def _plays(text: Text, name: Named) -> bool:
    """Whether a town does here what only a team does."""
    start, end = name.span
    floor, ceiling = text.sentences[name.sentence].span
    before, after = text.view[max(floor, start - _BEFORE, 0) : start], text.view[end : min(ceiling, end + _BEFORE)]
    if _IN_TOWN.search(before):
        return False
    if before.endswith(" (") and before[-3:-2].islower() and after.startswith(")") and "Ref" not in before:
        return True  # "2 Ida Marsh (Ottervale)"
    return bool(_DOES.match(after) or _HAS_PLAYER.match(after) or _HAS_SCORE.match(after) or _AGAINST.search(before))


def _settled(text: Text, name: Named) -> Named:
    """A team's name where it stands: the town only where somebody is in it, comes from it or goes there."""
    if name.type == "person":
        return replace(name, type="organisation") if not name.title and _plays(text, name) else name
    before = _before(text, name)
    if _IN_TOWN.search(before):
        return replace(name, type="place")
    if _AGAINST.search(before) or _VISITED.search(before) or _FROM_TEAM.search(before) or not _OTHER.search(before):
        return replace(name, type="organisation")
    return name
