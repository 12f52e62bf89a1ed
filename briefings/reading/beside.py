"""Who is in an event besides those who do or suffer it: "his body was found", "lawyers for Ann Marsh filed papers"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from briefings.reading.cast import Draft
from briefings.reading.lexicon.kin import KIN, MANY
from briefings.reading.lexicon.wider_words import HEADS
from briefings.reading.note import Mention, Span
from briefings.reading.vocabulary import words_in

_OF_SOMEBODY = HEADS | set(KIN) | set(MANY)  # "his brother was arrested": he was not
_OWNS = re.compile(
    r"(?:['’]s?)?\s+((?:(?:interim|acting|former|late|old|elder|older|younger|twin|new|deputy|eldest|youngest|first|second|third|only|estranged|then|longtime|own)\s+){0,2}[\w’'-]+)"
)
_ACCORDING = re.compile(r"\b(?:according\s+to|in\s+place\s+of|in\s+succession\s+to|succeeding|unlike|like|ally\s+of|friend\s+of|(?:son|daughter|brother|sister|wife|husband|widow|widower|father|mother)\s+of)\s+(?:[\w.,’'-]+\s+){0,4}$")
_HEARD = re.compile(r"\b(?:told|tells|telling|interview\s+with|according\s+to|speaking\s+to|unlike|like|by)\s+(?:[Tt]he\s+)?$")
_SAYS = re.compile(r"(?:,[^,;]{1,60},)?\s+(?:said|says|told|added|called|claimed|believes|put\s+it)\b")
_POSSESSIVES = frozenset(("his", "her"))


def beside(
    view: str, mentions: Sequence[Mention], starts: Sequence[int], span: Span, drafts: Sequence[Draft], speakers: Collection[int], bodies: bool
) -> list[int]:
    """The people named or meant within the words of an event; who only says it, or is told as somebody's brother, is not in it.

    `bodies`: organisations too, for what matters: "the chief executive of Harrow Water has resigned" is in Harrow Water's story.
    """
    found: list[int] = []
    for mention in mentions[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]:
        entity = mention.entity
        if entity in speakers or entity in found or drafts[entity].type == "place":
            continue
        if drafts[entity].type == "organisation":
            if bodies and not _HEARD.search(view, max(span[0], mention.span[0] - 30), mention.span[0]):
                found.append(entity)
            continue
        owned = _OWNS.match(view, mention.span[1], span[1]) if _owns(view, mention.span) else None
        if owned and not _OF_SOMEBODY.isdisjoint(owned.group(1).casefold().split()):
            continue
        if _ACCORDING.search(view, max(span[0], mention.span[0] - 50), mention.span[0]) or _SAYS.match(view, mention.span[1], span[1]):
            continue
        found.append(entity)
    return found


_WEEKS_AFTER = re.compile(r"\b(?:moments|minutes|hours?|days?|weeks?|months?|years?)\s(?:after|before)\s")
_TIMES = frozenset("moments minutes hour hours day days week weeks month months year years".split())


def behind_time(said: str, start: int, verb: int) -> int:
    """Where the clause of a verb begins that stands behind "three weeks after": who is told of before it is not in it."""
    found = start
    if _TIMES.isdisjoint(words_in(said)):
        return found
    for match in _WEEKS_AFTER.finditer(said, start, verb):
        found = match.end()
    return found


def _owns(view: str, span: Span) -> bool:
    return view.startswith(("'s ", "’s ", "' ", "’ "), span[1]) or view[slice(*span)].casefold() in _POSSESSIVES


def befalls_doer(view: str, mentions: Sequence[Mention], starts: Sequence[int], end: int, doer: int) -> bool:
    """Whether the object behind a verb, which ends at `end`, is a pronoun for the one who is said to do it."""
    match = _OBJECT.match(view, end)
    index = bisect_left(starts, match.start(1)) if match else len(mentions)
    return match is not None and index < len(mentions) and mentions[index].span == match.span(1) and mentions[index].entity == doer


_OBJECT = re.compile(
    r"\s+(?:for\s+|on\s+|against\s+)?(him|them|her(?=\s+(?:to|as|of|for|in|on|at|from|and|over|after|out|up|into|because|when)\b|[.,;”\"]))"
)
