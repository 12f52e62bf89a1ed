"""Who came before or after whom, by the offices that an article tells of: one has left, another is new or stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.note import Mention, RelationNote, RoleNote
from briefings.reading.role_heirs import head_of

_STAND_IN = frozenset(("interim", "acting", "caretaker", "temporary"))
_LEFT = re.compile(
    r"(?:,[^,;.]{1,60},)?\s+(?:who\s+)?(?:has\s+|had\s+|was\s+|is\s+|will\s+|been\s+|being\s+|\w+ly\s+|to\s+)*"
    r"(?:resign(?:ed|s|ing)?|quit|quits|stepp?(?:ed|s|ing)?\s+(?:down|aside)|stand(?:s|ing)?\s+down|stood\s+down|retire[sd]?|retiring|sacked|fired|dismissed|ousted|suspended|removed|forced\s+out|"
    r"leave|leaving|placed\s+on\s+leave|departs?|departed|lost\s+(?:his|her)\s+job|parted\s+company)\b(?!\s+from\s+the\s+(?:board|committee|panel|jury|commission))"
)
_SACKED = re.compile(
    r"\b(?:sacked|fired|dismissed|ousted|suspended|removed|axed|parted\s+(?:company|ways)\s+with|resignation\s+of|departure\s+of|dismissal\s+of|sacking\s+of)\s+"
    r"(?:(?:its|their|the|head|chief|his|her)\s+)*(?:[a-z-]+\s+){0,3}(?:of\s+[\w-]+,?\s+)?$"
)


def leaver(view: str, people: Sequence[Mention], other: int) -> int | None:
    """The only person whom an article tells to have left an office."""
    gone = leavers(view, people) - {other}
    return next(iter(gone)) if len(gone) == 1 else None


def who_held_before(note: RelationNote, held: Sequence[RoleNote]) -> int | None:
    """Who of two held the office before that the other holds: whoever beat them for it has followed them in it."""
    offices = {
        entity: {(head_of(role.title), role.status) for role in held if role.entity == entity and role.status in ("current", "former")}
        for entity in (note.entity, note.other)
    }
    for before, after in ((note.entity, note.other), (note.other, note.entity)):
        if any((head, "current") in offices[after] for head, status in sorted(offices[before]) if status == "former"):
            return before
    return None


def successions(view: str, roles: Sequence[RoleNote], known: Sequence[RelationNote], people: Sequence[Mention]) -> list[RelationNote]:
    """Who follows whom where the article tells it of their offices: one has lost it, the other is new in it or keeps it warm."""
    gone: dict[str, list[RoleNote]] = {}
    came: dict[str, list[RoleNote]] = {}
    takes: dict[str, list[RoleNote]] = {}
    stays: dict[str, list[RoleNote]] = {}
    for role in roles:
        head = head_of(role.title)
        words = role.title.casefold().split()
        said = view[role.span[0] : role.span[1]].casefold()
        stands_in = words[0] in _STAND_IN and len(words) > 1
        if role.status == "former" or words[0] == "previous" or said.startswith("outgoing "):
            gone.setdefault(head, []).append(role)
        elif stands_in or said.startswith(("new ", "incoming ")):
            came.setdefault(head, []).append(role)
            takes.setdefault(head, []).append(role)
        elif role.status in ("current", "candidate") and (taken := _TAKES_UP.search(view, max(0, role.span[0] - 40), role.span[0])) and not _IN_A_YEAR.match(view, role.span[1]):
            if taken.group().endswith("over as "):
                came.setdefault(head, []).append(role)
            takes.setdefault(head, []).append(role)
        if role.status == "current" and not stands_in:
            stays.setdefault(head, []).append(role)
    left = leavers(view, people) if takes else frozenset[int]()
    leaves: dict[str, list[RoleNote]] = {}
    for role in roles:
        if role.entity in left and role.status in ("current", "former"):
            leaves.setdefault(head_of(role.title), []).append(role)
    told = {frozenset((note.entity, note.other)) for note in known if note.relation in ("predecessor", "successor")}
    found: list[RelationNote] = []
    for olds, news, stay in ((leaves, takes, {}), (gone, came, stays)):
        for head in sorted(olds.keys() & news.keys()):
            pairs = [(old, new) for old in olds[head] for new in news[head] if old.entity != new.entity and _one_office(old, new)]
            if len({old.entity for old, _ in pairs}) != 1 or len({new.entity for _, new in pairs}) != 1:
                continue
            before, after = pairs[0]
            if any(each.entity not in (before.entity, after.entity) and _one_office(before, each) for each in stay.get(head, ())) or any(note.other == after.entity for note in found):
                continue  # a former mayor, an acting mayor and the mayor: the last is the one to be followed
            if frozenset((before.entity, after.entity)) not in told:
                found.append(RelationNote(before.entity, "successor", after.entity, after.sentence, after.span))
    return found


_SECONDS = frozenset("deputy vice assistant associate shadow vice-".split())
_IN_A_YEAR = re.compile(r"[^.;]{0,30}?\sin\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\b")
_TAKES_UP = re.compile(
    r"\b(?:(?:took|takes?|taken|taking)\s+(?:over|up|charge)(?:\s+as)?|becom(?:e|es|ing)|became|(?:named|appointed|elected|chosen|made|confirmed|installed|hired|sworn\s+in|serve)(?:\s+as)?)"
    r"\s+(?:the\s+|its\s+|their\s+|an?\s+)?(?:new\s+|next\s+|permanent\s+)?$"
)
def leavers(view: str, people: Sequence[Mention]) -> frozenset[int]:
    """Whom an article tells to have left an office."""
    return frozenset([m.entity for m in people if _LEFT.match(view, m.span[1]) or _SACKED.search(view, max(0, m.span[0] - 60), m.span[0])])


def _one_office(old: RoleNote, new: RoleNote) -> bool:
    """Whether two titles with one head are the same office: "head coach" and "interim coach", not the directors of two houses."""
    one, other = (
        set(re.split(r"\s+(?:of|for|at|in)\s+", role.title.casefold(), maxsplit=1)[0].split()[:-1]) - _STAND_IN - {"previous"}
        for role in (old, new)
    )
    if (one | other) & _SECONDS != one & other & _SECONDS:
        return False  # a deputy treasurer is no treasurer
    same_place = old.organisation == new.organisation or None in (old.organisation, new.organisation)
    return same_place and (one <= other or other <= one)
