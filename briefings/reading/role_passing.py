"""Offices told in passing: whose place somebody took, whom a board made what, what somebody's grandfather was, who rose to what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.callings import Found
from briefings.reading.careers import on_a_rung
from briefings.reading.role_patterns import DET
from briefings.reading.role_place import Place
from briefings.reading.shape import P

_IN_SUCCESSION = re.compile(rf"[^.;:{P[1:-1]}]{{0,90}}?\bin\s+succession\s+to\s+(?:the\s+(?:late\s+)?)?({P})(?!')")
_KIN = r"(?:great-|grand|step)*(?:father|mother|husband|wife|brother|sister|son|daughter|partner|uncle|aunt|cousin|parents?)"
_WHOSE_KIN_IS = re.compile(
    rf"\bwhose\s+(?:[a-z]+\s+)?{_KIN},\s+({P})(?:,\s+\d{{1,3}})?,\s+(is|was|has\s+been|had\s+been|became|served\s+as|serves\s+as|works\s+as|worked\s+as)\s+(?:also\s+|now\s+|once\s+|then\s+)?(?:{DET})?\s*$"
)
_WHOM_MADE = re.compile(
    rf"({P}),?\s+(?:who[m]|that)\s+(?:[^,.;:]{{2,50}}?\s)?(?:has\s+|had\s+)?(appointed|named|elected|hired|promoted|recruited|chose|made|picked|brought\s+in|appoints|names)\s+(?:as\s+|to\s+be\s+)?(?:{DET})?\s*$"
)
_RISING = re.compile(rf"({P})(?!')[^.;:]{{2,120}}?,\s+(?:eventually\s+|later\s+)?rising\s+(?:through\s+the\s+ranks\s+)?to\s+(?:become\s+|be\s+|the\s+(?:rank|post|position)\s+of\s+)?(?:{DET})?\s*$")


_MADE_HERE = re.compile(rf"\b(?:named|appointed|promoted|confirmed|chose|picked|elected|hired|names|appoints)\s+({P}),\s+(?:the|its|their|an?)\s+$")
_TO_THE_JOB = re.compile(r",\s+(?:to|for|in)\s+the\s+(?:[a-z]+\s+)?(?:job|post|role|position)\b")
STAND_IN = re.compile(r"(?:interim|acting|temporary|caretaker)\s+", re.IGNORECASE)


# "Ann Marsh, the acting director, has been appointed to the role", "was given the job permanently".
_GIVEN_IT = (
    r"\s+(?:has\s+been|was|had\s+been)\s+(?:formally\s+|now\s+|also\s+)?(?:(?:appointed|confirmed|named|promoted)\s+(?:to|in)|given|handed)\s+"
    r"(?:the\s+(?:permanent\s+|full-time\s+)?(?:role|job|post|position)|it\s+permanently)\b(?!\s+of\b)"
)
_WHO_STANDS_IN = re.compile(rf"({P}),(?:\s+\d{{1,3}},)?\s+(?:who\s+(?:has|had)\s+been\s+|who\s+(?:is|was)\s+|the\s+|its\s+|their\s+)(?:the\s+|its\s+)?$")
_AND_WAS = re.compile(rf"[^.;:{P[1:-1]}]{{0,60}}?,{_GIVEN_IT}")


def made_permanent(at: Place) -> list[Found] | None:
    """ "Named Ann Marsh, the interim superintendent, to the job": she is superintendent."""
    stand_in = STAND_IN.match(at.phrase.title)
    if stand_in is None:
        return None
    made = _MADE_HERE.search(at.before) if _TO_THE_JOB.match(at.after) else None
    made = made or (_WHO_STANDS_IN.search(at.before) if _AND_WAS.match(at.after) else None)
    if made is None:
        return None
    whole = replace(at, phrase=replace(at.phrase, title=at.phrase.title[stand_in.end() :]))
    return [*(at.made(made.group(1), "apposition", "former") or ()), *(whole.made(made.group(1), "take", "current") or ())]


def predecessor(at: Place, found: Sequence[Found]) -> list[Found]:
    """Who had the office before: "became chief constable in 2014 in succession to Ann Marsh"."""
    before = _IN_SUCCESSION.match(at.after) if found and " in succession to " in at.after else None
    return at.made(before.group(1), "replaced", "former") if before else []


def in_passing(at: Place) -> list[Found] | None:
    """ "Joe Pike, whose grandfather, Sam, was the firm's cellarman", "Ann Marsh, whom the board made chairman", "rising to sergeant"."""
    if (made_now := made_permanent(at)) is not None:
        return made_now
    if "whose " in at.before and (kin := _WHOSE_KIN_IS.search(at.before)):
        return at.made(kin.group(1), "copula", "former" if kin.group(2).startswith(("was", "had", "serv", "worked")) and not kin.group(2).startswith("serves") else None)
    if "who" in at.before and (made := _WHOM_MADE.search(at.before)):
        return at.made(made.group(1), "take")
    if " rising " in at.before and (rise := _RISING.search(at.before)):
        return at.made(rise.group(1), "office", "unknown" if at.status == "current" else at.status)
    return on_a_rung(at)


_DID_LONG_AGO = re.compile(r"\s+who\s+(?!is\b|has\b|was\s+born\b)[a-z]+\s[^,.;]{0,60}?\bin\s+(?:[A-Z][a-z]+\s+)?1[6-9]\d\d\b")


def after_who(after: str) -> bool:
    """Whether a title goes on with what its holder did long ago: "the magnate who bought the painting in 1951"."""
    return after.startswith(" who ") and _DID_LONG_AGO.match(after) is not None
