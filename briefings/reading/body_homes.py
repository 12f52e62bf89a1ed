"""Whose office "the firm's chairman" and "head of the union" are where nothing but the noun tells it.

`kinds.link_organisations` knows the body when its name or the words beside it say what it is ("Pike Stores", "the retailer"). Of most
bodies an article never says it: "the operator's managing director" is that of the one organisation named so far that can be an operator.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.reading.cast import Cast
from briefings.reading.kinds import ALSO, in_question, kind_of_noun, kinds_of
from briefings.reading.note import Mention, RoleNote
from briefings.reading.text import Text

_NOUNS = (
    "company firm retailer airline manufacturer start-up startup chain carmaker developer insurer publisher brewer brewery operator grocer builder "
    "housebuilder maker drugmaker contractor consultancy bank lender union charity club team trust agency authority newspaper paper board group council party "
    "committee school academy college university hospital force constabulary society association federation foundation museum gallery festival orchestra theatre theater"
)
_NOUN = "|".join(sorted(_NOUNS.split(), key=len, reverse=True))
# Nouns that only the body's own name tells: "the patrol" is the State Highway Patrol, and nothing else is.
_OWN_NOUN = (
    "bureau|office|department|district|commission|patrol|institute|center|centre|league|alliance|coalition|congress|assembly|network|observatory|laboratory|library"
    "|ministry|cathedral|church|zoo|opera|corps|regiment|ombudsman|inspectorate|programme|program|project|forum|guild|tribunal|ballet|symphony|brigade|fund|chamber|diocese|archive"
)
_OWNER = re.compile(rf"\b[Tt]he\s+({_NOUN}|{_OWN_NOUN})['’]s?\s+(?:(?!(?:first|lead)\s)[a-z-]+\s+){{0,2}}$")
_OF_OWNER = re.compile(rf"\b(?:of|for)\s+the\s+({_NOUN}|{_OWN_NOUN})$")
_GOES_ON_OF = re.compile(rf"\s+(?:of|for)\s+the\s+({_NOUN}|{_OWN_NOUN})\b")
_OWN_NOUNS = frozenset(_OWN_NOUN.split("|"))
_TOLD_APART = re.compile(r"['’-]|\s+(?:that|which|of|for|[a-z]+ing)\b|\s+and\s+(?:the|an?|[A-Z])")  # "head of the union that represents the drivers"
# "who joined the council from Stell Borough Council": that one is not "the council"
_CAME_FROM = re.compile(r"\b(?:from|left|formerly|previously|once|rival)\s+(?:(?:at|of|with|led|ran|run)\s+)?(?:the\s+)?$")
_WRITES = re.compile(r"author\b")


def owned(text: Text, cast: Cast, mentions: Sequence[Mention], found: Sequence[RoleNote]) -> list[RoleNote]:
    """The roles, those of "the firm's chairman" with the one organisation named so far that is meant."""
    nouns = {id(role): noun for role in found if role.organisation is None and (noun := _noun(text, role))}
    firsts = {id(role): noun for role in found if role.organisation is None and id(role) not in nouns and (noun := _first_noun(role))}
    if not nouns and not firsts:
        return list(found)
    by_kind = kinds_of(text, cast, [(role.entity, role.title, role.organisation) for role in found])
    kinds: dict[int, set[str]] = {}
    for kind, numbers in by_kind.items():
        for number in numbers:
            kinds.setdefault(number, set()).add(kind)
    named: dict[int, list[int]] = {}
    for mention in mentions:
        if mention.kind in ("name", "alias") and cast.drafts[mention.entity].type == "organisation":
            named.setdefault(mention.entity, []).append(mention.span[0])
    settled = []
    for role in found:
        owner = nouns.get(id(role))
        home = None
        if owner:
            home = _called_so(cast, role, owner, named) if owner in _OWN_NOUNS else _home(text, cast, role, kind_of_noun(owner), kinds, named)
        elif (first := firsts.get(id(role))) is not None:
            home = _called_so(cast, role, first, named)
        settled.append(role if home is None else replace(role, organisation=home, organisation_as_written=cast.drafts[home].full))
    return settled


_SURELY_ITS = frozenset("bureau commission patrol league festival society association federation club union council charity museum trust agency institute alliance guild forum board committee".split())


def _first_noun(role: RoleNote) -> str:
    """ "Bureau chairman Joe Pike", of an article that has named one Bureau."""
    first, _, rest = role.title.casefold().partition(" ")
    return first if rest and first in _SURELY_ITS and " of " not in rest else ""


def _noun(text: Text, role: RoleNote) -> str:
    start = text.sentences[role.sentence].span[0]
    owner = _OWNER.search(text.view, max(start, role.span[0] - 50), role.span[0])
    if owner is None:
        owner = _OF_OWNER.search(text.view, *role.span) or _GOES_ON_OF.match(text.view, role.span[1])
        if owner and _TOLD_APART.match(text.view, owner.end()):
            return ""
    return owner.group(1) if owner and not _WRITES.search(role.title) else ""


def _called_so(cast: Cast, role: RoleNote, noun: str, named: Mapping[int, list[int]]) -> int | None:
    """The one body named so far whose own name ends with a noun."""
    fits = [
        number
        for number, places in named.items()
        if places[0] < role.span[0] and any(name.casefold().split()[-1] == noun or f" {noun} of " in name.casefold() for name in cast.drafts[number].names if name)
    ]
    return fits[0] if len(fits) == 1 else None


def _home(text: Text, cast: Cast, role: RoleNote, kind: str, kinds: Mapping[int, set[str]], named: Mapping[int, list[int]]) -> int | None:
    also = ALSO.get(kind, frozenset())
    before = {number for number, places in named.items() if places[0] < role.span[0]}
    same = {number for number in before if kind in kinds.get(number, set())}
    fits = same or {number for number in before if (also & kinds[number] if number in kinds else None in also)}
    if not same and len(fits) > 1:
        return None  # of two bodies of which nothing is told either may be "the operator"
    fits = {number for number in fits if not all(_CAME_FROM.search(text.view, max(0, place - 24), place) for place in named[number])}
    if len(fits) > 1:
        fits = in_question(text, cast, role.sentence, role.span, fits)
    return fits.pop() if len(fits) == 1 else None
