"""An event in a sentence's shape, and who stands in the slots around its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.reading.clauses import Segment, Standing
from briefings.reading.lexicon.happenings import Form
from briefings.reading.shape import ANY, is_mention

_SUBJECT_GAP = re.compile(rf"({ANY})(?:\s+\([^)]{{1,30}}\)|,\s+[^,]{{1,110}}(?:,\s+[^,]{{1,60}})?,|,\s+\d{{1,3}},)?\s*$")


PREPOSITION = re.compile(
    r"\b(?:of|in|at|with|by|for|from|to|against|between|on|over|near|under|about|alongside|despite|like|than|including|outside|inside|into|via|per|after|before)\s+(?:(?:the|a|an|his|her|its|their|former|then|fellow|\w+|[\U000f0000-\U0010fffd\ue000-\uf8ff]'s?)\s+){0,3}$"
)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event in a sentence's shape; mention letters are kept as letters until the document is known."""

    kind: str
    form: Form
    base: str
    start: int
    end: int
    segment: Segment
    standing: Standing
    tense: Literal["past", "future", "unknown"]
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    others: tuple[str, ...]
    subject_at: int | None  # where the subject stands in the shape, if it is within reach of the clause
    possessor: int | None  # place of a possessive pronoun ("his dismissal"), to be linked by the caller
    reasons: tuple[tuple[int, int], ...]


def slots_in(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if is_mention(text[at]) and not 0xF8000 <= ord(text[at]) < 0x100000]


_FINITE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|could|may|might|did|does|said|says|told|went|took|made|gave|got|came|led|found|became)\b|\b[a-z]{3,}ed\b"
)
_ASIDE = re.compile(r"\([^)]*\)|,[^,]*,")
_GOES_ON = re.compile(
    r"(?:[,(]|\s+\(|\s*$|'?\s*(?:[\U000f0000-\U0010fffd\ue000-\uf8ff]|(?:and|or|of|in|from|at|for|with|on|who|which|whose|whom|that|himself|herself|itself|both|all|each|also|now|then|later|alone|too|\d[\d,]*|[a-z]+ly)\b))"
)


def _heads(text: str, at: int, until: int) -> bool:
    """Whether the mention at a place can be the subject of a verb further on: no noun of its own, no other verb between."""
    if not _GOES_ON.match(text, at + 1, until):
        return False
    between = _ASIDE.sub(" ", text[at + 1 : until])
    return not _FINITE.search(between)


def subject_of(text: str, segments: Sequence[Segment], segment: Segment, group_start: int, last: tuple[int, str] | None) -> int | None:
    left = text[segment.start : group_start]
    if left.strip():
        direct = _SUBJECT_GAP.search(left)
        if direct and not PREPOSITION.search(left[: direct.start(1)]):
            return segment.start + direct.start(1)
        open_slots = [
            at
            for at in slots_in(text, segment.start, group_start)
            if not PREPOSITION.search(text[segment.start : at])
            and not re.match(r"'s?\b", text[at + 1 : at + 3])
            and _heads(text, at, group_start)
        ]
        if open_slots:
            return open_slots[0]
        if direct and re.search(r"^\s*(?:on|in|at|by|after|before|last|earlier)\b", left, re.IGNORECASE):
            return segment.start + direct.start(1)
        if re.search(r"\b(?:he|she|it|they|we|i|you)\s*$", left, re.IGNORECASE):
            return None
        return None
    if segment.joint in ("who", "which", "that", "whom"):
        before = slots_in(text, max(0, segment.start - 40), segment.start)
        if not before or segment.start - before[-1] >= 12 or not re.fullmatch(r"(?:\s+\([^)]*\))?,?\s*\w*\s*", text[before[-1] + 1 : segment.start]):
            return None
        return None if PREPOSITION.search(text[max(0, before[-1] - 40) : before[-1]]) and text[before[-1] + 1] != "," else before[-1]
    if segment.joint == "resumed":
        index = next((i for i, s in enumerate(segments) if s.start == segment.start), 0)
        for outer in reversed(segments[:index]):
            if outer.joint not in ("who", "which", "whose", "whom", "where"):
                open_slots = [
                    at
                    for at in slots_in(text, outer.start, outer.end)
                    if not PREPOSITION.search(text[outer.start : at]) and not re.match(r"'s?\b", text[at + 1 : at + 3])
                ]
                return open_slots[0] if open_slots else None
        return None
    if segment.joint in (
        "and",
        "but",
        "or",
        "yet",
        "before",
        "after",
        "while",
        ",",
        "then",
        "following",
        "despite",
        "when",
        "since",
    ):
        if last:
            return last[0]
        earlier = [
            at
            for at in slots_in(text, 0, segment.start)
            if not PREPOSITION.search(text[:at]) and not re.match(r"'s?\b", text[at + 1 : at + 3])
        ]
        return earlier[0] if earlier else None
    return None
