"""What the subject of a lead is called, of whoever the next sentences name: "A hospital doctor has won. | Ann Marsh, 41, …" is a doctor."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.lexicon.wider_words import HEADS
from briefings.reading.note import Mention, RoleNote
from briefings.reading.text import Text

_OPENS = re.compile(r"(?:the|an?)\s+|(?:[\w-]+\s+){0,3}[\w-]+['’]s\s+", re.IGNORECASE)
_OVER = re.compile(r"(?:(?:former|retired|ex|onetime|one-time|late|disgraced|sacked|ousted)[\s-]+)+", re.IGNORECASE)
_HOW = re.compile(r"(?:(?:new|newest|long-serving|longtime|long-time|prominent|leading|popular|controversial|veteran|young|local|suspended|embattled|wealthy|well-known|well-loved|much-loved)\s+)+", re.IGNORECASE)


def roles_of_held(text: Text, held: Sequence[Mention], known: Sequence[RoleNote]) -> list[RoleNote]:
    """The roles that the descriptions `held` give of whom they stand for, without what `known` tells of them."""
    starts = [sentence.span[0] for sentence in text.sentences]
    found = []
    for mention in held:
        said = " ".join(text.view[slice(*mention.span)].split())
        title = _OPENS.sub("", said, count=1)
        over = _OVER.match(_HOW.sub("", title, count=1))
        title = _HOW.sub("", _OVER.sub("", _HOW.sub("", title, count=1), count=1), count=1)
        title = " ".join(word.casefold() if word.isupper() and len(word) > 3 else word for word in title.split())
        words = title.split()
        if not words or words[-1].casefold() not in HEADS or any(_names(role, mention.entity, words[-1]) for role in known):
            continue
        if not said.startswith(("A ", "An ", "AN ")) and any(role.entity == mention.entity for role in known):
            continue  # "The captain of a ferry from which a father was swept …" and somebody who is told to be a joiner
        status: RoleStatus = "former" if over else "current"
        place = bisect_right(starts, mention.span[0]) - 1
        found.append(RoleNote(mention.entity, title, None, None, status, None, place, mention.span))
    return found


def _names(role: RoleNote, entity: int, head: str) -> bool:
    return role.entity == entity and head.casefold() in role.title.casefold().split()
