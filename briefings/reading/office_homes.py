"""In which organisation an office is held that is told without one: "the club's" is not said again of its head coach.

An office of a kind of organisation ("head coach" of a club, "chief constable" of a police force) is held in the one of that kind
that the article names, or is about; offices that any body has ("chairman", "chief executive") are left without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.cast import Cast
from briefings.reading.kinds import kinds_of
from briefings.reading.note import Mention, RoleNote
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_CLUB = frozenset(("club",))
_UNION = frozenset(("union", "guild"))
_OF_KINDS = (
    (
        _CLUB,
        (
            "coach skipper vice-captain goalkeeper striker midfielder defender winger quarterback pitcher catcher shortstop closer outfielder "
            "baseman linebacker cornerback fly-half scrum-half full-back flanker hooker wicketkeeper batsman bowler spinner physio"
        ),
    ),
    (frozenset(("university", "college")), "vice-chancellor provost"),
    (frozenset(("school", "college")), "headteacher headmaster headmistress"),
    (frozenset(("newspaper",)), "editor"),
    (frozenset(("museum", "gallery")), "curator"),
    (frozenset(("orchestra",)), "conductor concertmaster"),
)
_BY_HEAD = {head: kinds for kinds, heads in _OF_KINDS for head in heads.split()}
# Titles of which the head alone says too little ("plant manager", "Korean director").
_BY_TITLE = {
    title.strip(): kinds
    for kinds, titles in (
        (_CLUB, "manager, general manager, assistant general manager, assistant manager, captain, club captain, team captain, left tackle, right tackle"),
        (frozenset(("police",)), "chief constable, deputy chief constable, assistant chief constable, temporary chief constable, police chief"),
        (_UNION | {"party"}, "general secretary, deputy general secretary, assistant general secretary"),
        (_UNION, "regional officer, national officer, regional secretary, branch secretary, regional organiser, shop steward, convenor"),
        (frozenset(("school", "college")), "head teacher, deputy head teacher, principal"),
        (frozenset(("hospital", "trust")), "medical director, chief nurse"),
        (frozenset(("theatre", "festival", "gallery", "orchestra")), "artistic director"),
        (frozenset(("orchestra",)), "music director"),
        (frozenset(("party",)), "chief whip, party leader"),
        (frozenset(("council", "party")), "leader, deputy leader, group leader"),
        (frozenset(("council",)), "council leader, town clerk"),
    )
    for title in titles.split(",")
}
_CAME_FROM = re.compile(r"\b(?:from|left|formerly|previously|once|rival|rivals|quit)\s+(?:(?:at|of|with|led|ran|run)\s+)?(?:the\s+)?$")
_PASSING = re.compile(r"^(?:then|new|outgoing|acting|interim|current|longtime|longstanding|suspended)\s+")
_NOT_MEANT = re.compile(
    r"\b(?:an?|one|another|former|ex-?|once|some|any|two|three|its|their|his|her|my|our|your|whose|where)\s+(?:[\w-]+\s+){0,3}$"
    r"|['’]s?\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+(?:of|for|at|in)\s")


def housed(text: Text, cast: Cast, mentions: Sequence[Mention], found: Sequence[RoleNote]) -> list[RoleNote]:
    """The roles, those without an organisation with the only one of the article that can be meant."""
    bare = [role for role in found if role.organisation is None and _kinds_for(role) is not None and _is_meant(text, role)]
    if not bare:
        return list(found)
    by_kind = kinds_of(text, cast, [(role.entity, role.title, role.organisation) for role in found])
    kinds: dict[int, set[str]] = {}
    for kind, numbers in by_kind.items():
        for number in numbers:
            kinds.setdefault(number, set()).add(kind)
    named: dict[int, list[int]] = {}
    for mention in mentions:
        if cast.drafts[mention.entity].type == "organisation":
            named.setdefault(mention.entity, []).append(mention.span[0])
    wanted = _wanted_elsewhere(text, mentions, {role.entity for role in bare})
    places = {id(role): _home(text, role, kinds, named) for role in bare if role.entity not in wanted}
    return [
        role if (home := places.get(id(role))) is None else replace(role, organisation=home, organisation_as_written=cast.drafts[home].full)
        for role in found
    ]


def _wanted_elsewhere(text: Text, mentions: Sequence[Mention], holders: set[int]) -> set[int]:
    """Those whom some club would like to have ("a fee of £9m for Mats Lunde"): they are still another's."""
    view = text.view
    return {m.entity for m in mentions if m.entity in holders and (_WANTED.search(view, max(0, m.span[0] - 80), m.span[0]) or _GONE_TO.match(view, m.span[1]))}


_WANTED = re.compile(r"\b(?:fee|bid|deal|move|offer|talks|swoop|interest|target|approach|medical|sale|transfer|loan|loss)\b[^.;]{0,60}\b(?:for|in|of)\s(?:the\s)?(?:[\w-]+\s){0,3}$|\b(?:sold|loaned|selling)\s(?:the\s|their\s|its\s)?(?:[\w-]+\s){0,3}$")
_GONE_TO = re.compile(r",\s+(?:who\s+)?(?:(?:has|had)\s+)?(?:joined|signed\s+for|moved\s+to|left\s+for|now\s+(?:at|of|with))\s+(?:the\s+)?[A-Z]")


def _kinds_for(role: RoleNote) -> frozenset[str] | None:
    """The kinds of organisation that have such an office; None for what every body may have or nobody has."""
    title = _PASSING.sub("", role.title.casefold())
    kinds = _BY_TITLE.get(title)
    return _BY_HEAD.get(title.rsplit(None, 1)[-1]) if kinds is None and title and not _GOES_ON.search(title) else kinds


def _is_meant(text: Text, role: RoleNote) -> bool:
    """Whether it is told as the one that everybody knows of: "the head coach", "Coach Ann Marsh", not "a former coach of"."""
    start = text.sentences[role.sentence].span[0]
    before = text.view[max(start, role.span[0] - 40) : role.span[0]]
    said = text.view[slice(*role.span)].casefold()
    return (
        _NOT_MEANT.search(before) is None
        and _GOES_ON.match(text.view, role.span[1]) is None
        and not said.startswith(("former", "ex-", "a ", "an ", "its ", "his ", "her ", "their "))
        and "'s " not in said
        and "’s " not in said
    )


def _home(text: Text, role: RoleNote, kinds: dict[int, set[str]], named: dict[int, list[int]]) -> int | None:
    wanted = _kinds_for(role) or frozenset()
    fits = {number for number in named if wanted & kinds.get(number, set())}
    if not fits and "club" in wanted and not role.title.casefold().endswith("captain"):
        fits = {number for number in named if number not in kinds}  # clubs called by their towns alone
        return _chief(fits, named, role.span[0])
    if fits:  # "left Penbury Tigers in the summer": not theirs
        fits = {number for number in fits if not all(_CAME_FROM.search(text.view, max(0, place - 24), place) for place in named[number])}
        if not fits:
            return None
    if {"council", "party"} <= wanted and "council" in words_in(text.view) and not any("council" in kinds.get(number, ()) for number in fits):
        return None  # "becomes leader again": of the council that the article speaks of, and not of a party in it
    first = text.sentences[0].span[1] if text.sentences else 0
    others = {number for number in named if number not in kinds and (len(named[number]) > 1 or named[number][0] < first)} if "club" in wanted else set()
    if others and fits:  # one called by its nickname may be another club
        chief = _chief(fits | others, named, role.span[0])
        return chief if chief in fits else None
    if len(fits) == 1:
        only = fits.pop()
        late = text.sentences[min(1, len(text.sentences) - 1)].span[1] if "club" in wanted else text.sentences[role.sentence].span[1]
        return None if len(named[only]) < 2 and named[only][0] > late else only
    chief = _chief(fits, named, role.span[0])
    near = _in_paragraph(text, role, fits, named)
    return chief if not near or chief in near else None


def _in_paragraph(text: Text, role: RoleNote, fits: set[int], named: dict[int, list[int]]) -> set[int]:
    """Those of some organisations that the paragraph has named before."""
    paragraph = text.sentences[role.sentence].paragraph
    start = next(sentence.span[0] for sentence in text.sentences if sentence.paragraph == paragraph)
    return {number for number in fits if any(start <= place < role.span[0] for place in named[number])}


def _chief(fits: set[int], named: dict[int, list[int]], place: int) -> int | None:
    """The one that the article is about: named first of all, before the place, and at least twice as often as any other."""
    if not fits:
        return None
    ranked = sorted(fits, key=lambda number: (-len(named[number]), named[number][0]))
    most = ranked[0]
    next_most = len(named[ranked[1]]) if len(ranked) > 1 else 0
    begins = min(named[number][0] for number in fits) == named[most][0] < place
    return most if begins and len(named[most]) >= max(2, 2 * next_most) else None
