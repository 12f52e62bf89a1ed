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
    gone = {
        m.entity for m in people if m.entity != other and (_LEFT.match(view, m.span[1]) or _SACKED.search(view, max(0, m.span[0] - 60), m.span[0]))
    }
    return gone.pop() if len(gone) == 1 else None


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


def successions(view: str, roles: Sequence[RoleNote], known: Sequence[RelationNote]) -> list[RelationNote]:
    """Who follows whom where the article tells it of their offices: one has lost it, the other is new in it or keeps it warm."""
    gone: dict[str, list[RoleNote]] = {}
    came: dict[str, list[RoleNote]] = {}
    stays: dict[str, set[int]] = {}
    for role in roles:
        words = role.title.casefold().split()
        said = view[role.span[0] : role.span[1]].casefold()
        stands_in = words[0] in _STAND_IN and len(words) > 1
        if role.status == "former" or words[0] == "previous" or said.startswith("outgoing "):
            gone.setdefault(head_of(role.title), []).append(role)
        elif stands_in or said.startswith(("new ", "incoming ")):
            came.setdefault(head_of(role.title), []).append(role)
        elif role.status == "current":
            stays.setdefault(head_of(role.title), set()).add(role.entity)
    told = {frozenset((note.entity, note.other)) for note in known if note.relation in ("predecessor", "successor")}
    found = []
    for head in sorted(gone.keys() & came.keys()):
        pairs = [(old, new) for old in gone[head] for new in came[head] if _one_office(old, new)]
        if len({old.entity for old, _ in pairs}) != 1 or len({new.entity for _, new in pairs} - {pairs[0][0].entity}) != 1:
            continue
        if stays.get(head, set()) - {each.entity for pair in pairs for each in pair}:
            continue  # a former mayor, an acting mayor and the mayor: the last is the one to be followed
        before, after = next((old, new) for old, new in pairs if old.entity != new.entity)
        if frozenset((before.entity, after.entity)) not in told:
            found.append(RelationNote(before.entity, "successor", after.entity, after.sentence, after.span))
    return found


def _one_office(old: RoleNote, new: RoleNote) -> bool:
    """Whether two titles with one head are the same office: "head coach" and "interim coach", not the directors of two houses."""
    one, other = (
        set(re.split(r"\s+(?:of|for|at|in)\s+", role.title.casefold(), maxsplit=1)[0].split()[:-1]) - _STAND_IN - {"previous"}
        for role in (old, new)
    )
    same_place = old.organisation == new.organisation or None in (old.organisation, new.organisation)
    return same_place and (one <= other or other <= one)
