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


def still_the_first(
    view: str, floor: int, span: Span, gender: str, found: int | None, people: Sequence[Mention], linked: Sequence[Mention], unknown: Sequence[tuple[Span, str]]
) -> int | None:
    """Whom a pronoun means whose sentence has an earlier "he" or "she": the same, and not whom that one met or worked for meanwhile
    ("He joined the office of Basil Quarmby, where he became an associate"); `people` are the names before it in the sentence, `unknown` are pronouns of whom nobody is known.
    """
    named = [m for m in people if m.entity == found]
    if found is None or len(named) != 1 or not _FOR_WHOM.search(view, max(floor, named[0].span[0] - 40), named[0].span[0]) or not _MEANWHILE.fullmatch(view, named[0].span[1], span[0]):
        return found
    before = [(m.span, m.entity) for m in linked if m.kind == "pronoun" and floor <= m.span[0] < named[0].span[0]]
    unlinked: list[tuple[Span, int | None]] = [(at, None) for at, sex in unknown if sex == gender and floor <= at[0] < named[0].span[0]]
    first = max([*before, *unlinked], default=None, key=lambda each: each[0])
    return found if first is None or view[slice(*first[0])].casefold() not in ("he", "she") else first[1]


_FOR_WHOM = re.compile(r"\b(?:of|for|with|by|under|from|at|joined|met|alongside|beside)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s+)?$")
_MEANWHILE = re.compile(r",?\s+(?:where|and|but|until|before)\s(?:[^.;:“”]{0,80}\s)?")


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
