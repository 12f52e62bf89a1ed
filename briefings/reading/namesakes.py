"""Who bears the surname of somebody: the one whom "his father" or "Ms Dray's brother" can mean where no name stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.reading.cast import Cast
from briefings.reading.lexicon.kin import FAMILY
from briefings.reading.note import RelationNote


def namesake_of(cast: Cast, holder: int, sex: str, found: Sequence[RelationNote], relation: str = "") -> int | None:
    """The only other person of the article with the surname of somebody, of a sex, whose kin is not told yet; a sibling bears all of it."""
    surnames = _surnames(cast, holder)
    whole = cast.drafts[holder].surname() if relation == "sibling" else ""
    if not surnames:
        return None
    kin = {note.other for note in found if note.entity == holder and note.relation in FAMILY}
    kin |= {note.entity for note in found if note.other == holder and note.relation in FAMILY}
    fits = [
        number
        for number, draft in enumerate(cast.drafts)
        if draft.type == "person"
        and number not in kin
        and number != holder
        and (not sex or draft.gender in ("", sex))
        and not surnames.isdisjoint(_surnames(cast, number))
        and whole in ("", draft.surname())
    ]
    return fits[0] if len(fits) == 1 else None


def _surnames(cast: Cast, entity: int) -> frozenset[str]:
    """The parts of a surname: "kinsella" and "boyd" of "Nora Kinsella-Boyd"; none of a given name alone."""
    draft = cast.drafts[entity]
    return frozenset(draft.surname().split("-")) if " " in draft.full else frozenset()
