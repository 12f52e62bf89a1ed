"""Offices left on the way up: who joined as an accountant and rose to finance director is an accountant no longer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.callings import Found
from briefings.reading.role_patterns import KEPT
from briefings.reading.role_phrases import OFFICES
from briefings.reading.shape import Shape
from briefings.reading.vocabulary import words_in

_RISES = frozenset("became become becoming rose risen rising promoted made appointed named elected moved worked".split())
_BEGAN_AS = re.compile(r"\b(?:joined|came|started|began|arrived|hired|signed\s+on|went\s+to\s+work|moved)\b[^.;]{0,60}?\bas\s+(?:an?\s+|the\s+|its\s+|their\s+)?$")
_BECAME_ONE = re.compile(r"\b(?:became|(?:left|quit|moved)\s+to\s+(?:be|become)|(?:was|been)\s+(?:made|appointed|named|elected|promoted(?:\s+to)?)|rose\s+to(?:\s+be|\s+become)?)\s+(?:an?\s+|the\s+|its\s+|their\s+|his\s+|her\s+)?$")
_ROSE = re.compile(
    r"(?:,|\band|\bbut|\bbefore|\band\s+then|,\s+then)\s+(?:was\s+|had\s+|has\s+|been\s+|being\s+|he\s+|she\s+)*(?:later\s+|then\s+|eventually\s+|soon\s+|quickly\s+|since\s+|steadily\s+|\w+\s+(?:years|months)\s+later\s+(?:was\s+)?)*"
    r"(?:became|become|becoming|rose|risen|rising|promoted|made|appointed|named|elected|moved\s+up|came\s+back|rejoined|returned|worked\s+(?:his|her)\s+way)\b"
)
_IN_A_YEAR_AND = re.compile(r"[^,.;]{0,40}?\sin\s+(?:[A-Z][a-z]+\s+)?\d{4},?\s+and\s+(?:then\s+)?(?:an?\s+|the\s+|its\s+|their\s+)?")
_CABINET = frozenset(("minister", "secretary", "whip", "chancellor", "leader", "treasurer"))
_TO_REPLACE = re.compile(r",\s+to\s+(?:replace|succeed|take\s+over\s+from)\b")
_RESHUFFLED = re.compile(r"\b(?:appointed|promoted|moved|named|made|picked|chose)\s+\S+,\s+(?:the|its|his|her)\s+$")
_NOT_YET = re.compile(r"\b(?:will|would|could|may|might|expected|likely|tipped|to\s+be)\b")


def moved_on(shape: Shape, found: Sequence[Found]) -> list[Found]:
    """The roles of a sentence; those that a later one of the same person ended are former ones."""
    words = words_in(shape.text)
    if _RISES.isdisjoint(words):
        return list(found)
    settled = []
    for role in found:
        if role.status == "current" and _head(role) not in KEPT:
            later = next((each for each in found if each.mention == role.mention and each.span[0] > role.span[1] and each.pattern != "calling"), None)
            if later is not None and later.title.casefold() != role.title.casefold() and _rose(shape, role, later):
                role = replace(role, status="former")
        if role.status == "current" and role.pattern == "apposition" and _head(role) in _CABINET and not {"replace", "succeed", "from"}.isdisjoint(words) and _reshuffled(shape, role):
            role = replace(role, status="former")
        elif role.status == "candidate" and role.pattern == "replace" and _head(role) in _CABINET and _taken_by_reshuffle(shape, role, found):
            role = replace(role, status="current")
        elif role.status == "current" and role.pattern == "replaced" and _head(role) in _CABINET and any(_taken_by_reshuffle(shape, each, found) for each in found if each.title == role.title and each.mention != role.mention):
            role = replace(role, status="former")
        settled.append(role)
    return settled


def _rose(shape: Shape, role: Found, later: Found) -> bool:
    """Whether the words between two roles are a step up the ladder that the first was the foot of."""
    start, end, to = shape.at(role.span[0]), shape.at(role.span[1]), shape.at(later.span[0])
    if later.status not in ("current", "former") or _ROSE.search(shape.text, end, to) is None and _IN_A_YEAR_AND.fullmatch(shape.text, end, to) is None:
        return False
    if role.pattern == "office":
        return _BEGAN_AS.search(shape.text, 0, start) is not None
    return role.pattern in ("copula", "take") and _head(role) in OFFICES and _head(later) in OFFICES and _BECAME_ONE.search(shape.text, 0, start) is not None


def _reshuffled(shape: Shape, role: Found) -> bool:
    """ "Appointed Ann Marsh, the roads minister, to replace him": she is that no longer."""
    text = shape.text
    return (
        _TO_REPLACE.match(text, shape.at(role.span[1])) is not None
        and (before := _RESHUFFLED.search(text, 0, shape.at(role.span[0]))) is not None
        and _NOT_YET.search(text, max(0, before.start() - 30), before.start()) is None
    )


def _taken_by_reshuffle(shape: Shape, role: Found, found: Sequence[Found]) -> bool:
    return any(each.mention == role.mention and each.pattern == "apposition" and _head(each) in _CABINET and _reshuffled(shape, each) for each in found)


def _head(role: Found) -> str:
    return _COMPLEMENT.split(role.title, maxsplit=1)[0].split()[-1].casefold() if role.title else ""


_COMPLEMENT = re.compile(r"\s(?:of|for|in|at|to|on|with)\s")
