"""Offices that pass from one to another: "his successor, Ann Marsh" holds what he held, as the article has told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.note import RelationNote, RoleNote
from briefings.reading.role_patterns import KEPT
from briefings.reading.role_phrases import OFFICES

_HEAD = re.compile(r"\s+(?:of|for|at|in|to|on)\s+")
_TO_COME = re.compile(r"\b(?:will|would|may|might|could|should|can|likely|expected|hopes|wants|set|due|bid|race|contest|candidates?|favourite|favorite|tipped)\b")
_NOW = re.compile(r"\bnow\s+(?:an?\s+|the\s+|its\s+)?$")  # what a predecessor is now is not what was passed on
_PASSING = frozenset(head for head in OFFICES - KEPT if not head.endswith(("man", "woman", "master", "mistress"))) | frozenset(("whip", "coach"))


def inherited(view: str, held: Sequence[RoleNote], related: Sequence[RelationNote]) -> list[RoleNote]:
    """The office that a successor took over, and the one that a predecessor gave up, where only one can be meant."""
    found: list[RoleNote] = []
    for note in related:
        if note.relation == "successor":
            before, after = note.entity, note.other
        elif note.relation == "predecessor":
            before, after = note.other, note.entity
        else:
            continue
        open_yet = _TO_COME.search(view, note.span[0], note.span[1]) is not None
        said = _said_beside(view, note)
        told = any(each.entity == before and each.sentence == note.sentence and _head(each.title) in _PASSING for each in held)
        apart = not open_yet and any(each.entity == after and each.sentence == note.sentence and _head(each.title) in OFFICES for each in held)
        chairs: tuple[tuple[RoleNote | None, int, RoleStatus], ...] = (
            (None if apart else _only_office(held, before, note, near=True), after, "candidate" if open_yet else "current"),
            (None if open_yet or told else _only_office(held, after, note, near=False), before, "former"),
        )
        for office, other, status in chairs:
            if office is not None and not _NOW.search(view, max(0, office.span[0] - 12), office.span[0]) and (not said or _head(office.title) in said) and not _has_one(other, office, [*held, *found]):
                found.append(_passed(office, other, status, note))
    return found


def _said_beside(view: str, note: RelationNote) -> frozenset[str]:
    """The offices that the sentence names with "as": "his successor as chairman" passes on no other."""
    start = max(view.rfind(". ", 0, note.span[0]), view.rfind("\n", 0, note.span[0])) + 1
    ends = [end for end in (view.find(". ", note.span[1]), view.find("\n", note.span[1])) if end >= 0]
    words = view[start : min(ends, default=len(view))].casefold().partition(" as ")[2].split()
    return frozenset(word.strip(",.;'’") for word in words) & OFFICES


def _has_one(entity: int, office: RoleNote, held: Sequence[RoleNote]) -> bool:
    """Whether somebody is already said to hold such an office."""
    head = _head(office.title)
    alike = _ALIKE.get(head, (head,))
    return any(each.entity == entity and _head(each.title) in alike for each in held)


_ALIKE = {
    head: group
    for group in (("chair", "chairman", "chairwoman", "chairperson"), ("executive", "boss", "chief", "ceo"), ("manager", "coach", "boss"))
    for head in group
}


def _only_office(held: Sequence[RoleNote], holder: int, note: RelationNote, near: bool) -> RoleNote | None:
    """The one office of somebody; a successor's own sentence (not `near`) may still tell what they were before."""
    offices = [each for each in held if each.entity == holder and _head(each.title) in _PASSING and each.status in ("current", "former") and not each.title.startswith(("detective", "police"))]
    here = [each for each in offices if each.sentence == note.sentence]
    pool = (here or offices) if near else [] if here else [each for each in offices if each.status == "current"]
    if len({_head(each.title) for each in pool}) != 1 or len({each.organisation for each in pool if each.organisation is not None}) > 1:
        return None
    return max(pool, key=lambda each: (each.organisation is not None, -each.span[0]))


def _passed(office: RoleNote, other: int, status: RoleStatus, note: RelationNote) -> RoleNote:
    return RoleNote(other, office.title, office.organisation, office.organisation_as_written, status, None, note.sentence, note.span)


def head_of(title: str) -> str:
    """The office itself, one word for those that are the same: "chairwoman of the board" is a "chair"."""
    head = _head(title)
    return _ALIKE.get(head, (head,))[0]


def _head(title: str) -> str:
    words = _HEAD.split(title.casefold(), maxsplit=1)[0].split()
    return words[-1] if words else ""
