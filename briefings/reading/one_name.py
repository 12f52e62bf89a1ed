"""Pronouns beside people of one name: "Bevan is to appeal, his solicitor said" of two brothers, "Iain Reid, her father" of Marta Kowalczyk-Reid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefings.reading.cast import Draft
from briefings.reading.note import Mention, Span

_BLOOD = re.compile(r"\s+(?:late\s+|older\s+|younger\s+|elder\s+|twin\s+)?(?:father|brother|son|uncle|grandfather|husband|sister|daughter|wife|aunt|dad)\b")
_NAMED = re.compile(r",(?:\s+\d{1,3},)?\s+$")


def meant(view: str, floor: int, span: Span, gender: str, found: int | None, people: Sequence[Mention], drafts: Sequence[Draft]) -> int | None:
    """Whom a pronoun at `span` means that would mean `found`; None where a name of two people stands before it in its sentence.

    `people` are the names in order, `floor` is where the sentence begins. "Iain Reid, her father" is the father of the
    one woman who shares his name, whoever was named last.
    """
    if _either(view, floor, span, people, drafts):
        return None
    beside = next((m for m in reversed(people) if floor <= m.span[0] and m.span[1] <= span[0]), None)
    if beside is None or beside.entity == found or not _NAMED.fullmatch(view, beside.span[1], span[0]) or not _BLOOD.match(view, span[1]):
        return found
    name = _parts(drafts[beside.entity])
    alike = {m.entity for m in people if m.entity != beside.entity and drafts[m.entity].gender in ("", gender) and name & _parts(drafts[m.entity])}
    return next(iter(alike)) if len(alike) == 1 and found not in alike else found


def _parts(draft: Draft) -> set[str]:
    return set(draft.surname().casefold().split("-")) - {""}


def _either(view: str, floor: int, span: Span, people: Sequence[Mention], drafts: Sequence[Draft]) -> bool:
    """Whether the only name before a pronoun in its sentence is one that two people bear, and so stands for nobody."""
    if floor >= span[0] or not view[floor : floor + 1].isupper() or any(floor <= m.span[0] < span[0] for m in people):
        return False
    first = _SURNAME.match(view, floor, span[0])
    if first is None:
        return False
    bearers = Counter(drafts[entity].surname() for entity in {m.entity for m in people})
    return bearers[first.group(1).casefold()] > 1


_SURNAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s+)?([A-Z][\w'’-]+)(?=\s+[a-z]|,)")
