"""Whether a clause tells what its readers know already: "the sacking of", "who was sacked", "had resigned", "since the fire"."""

from __future__ import annotations

import re

from briefings.linking.cutting import Cutting
from briefings.reading.lexicon.happenings import triggers
from briefings.reading.note import EventNote

_REACH = 90  # characters of its sentence before a trigger
_DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|his|her|their|its|whose)|[\w.]['’]s|s['’])\s+(?:[\w£$€-]+(?:['’]s)?\s+){0,3}$", re.IGNORECASE
)
_ORDERED = re.compile(r"\s(?:ordered|commissioned|set up|announced|called|launched|opened|begun|started)\s(?:by|last|in|after|two|three)\b")
_AS_NOUN = re.compile(r"[’']s\b|[.,;]|\s(?:of|at|in|on|by|took|was|were|came|happened|has|had)\b")
_RELATIVE = re.compile(
    r"(?:\b(?:who|whom|which|whose|where)\b[^,;.]{0,45}|\w\sthat\s(?:(?:was|were|had|has|have|been|once)\s)*)$", re.IGNORECASE
)
_WHO = frozenset("who whom which whose where that".split())
_HAVE = frozenset(("had", "having"))
_WHEN = frozenset("after since following before when until despite ago".split())
_HAD = re.compile(r"\b(?:had|having)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_SINCE = re.compile(
    r"(?<!hours )(?<!minutes )(?<!moments )(?<!shortly )(?<!soon )(?<!just )(?<!a day )"
    r"\b(?:after|since|following|before|when|until|despite|ago)\b,?\s+(?:[\w’'.-]+\s+){0,5}$",
    re.IGNORECASE,
)
_AUXILIARY = frozenset("was were is are be been being has have had got get gets will would".split())
_THEN = re.compile(r"\s(?:last|in|on|at|from|near|over|for|after|this)\s")
_SUFFERED = frozenset(
    "arrest charge convict sentence kill injure abduct steal discover ban suspend dismiss appoint elect rescue award publish seize".split()
)
_LAST_WORD = re.compile(r"([\w’']+),?\s+$")


def is_noun(cutting: Cutting, note: EventNote) -> bool:
    """Whether an event is told by a noun that is nothing else: "her departure", "the sacking"."""
    return {form for _, form, _ in triggers().get(cutting.body[slice(*note.trigger)].casefold(), ())} == {"noun"}


def looks_back(cutting: Cutting, note: EventNote) -> bool:
    """Whether an event is told as something known: by a definite noun, in a relative or temporal clause, in the pluperfect."""
    start, end = note.trigger
    before = cutting.body[max(cutting.notes.sentences[note.sentence].span[0], start - _REACH) : start]
    said = cutting.body[start:end].casefold()
    forms = {form for _, form, _ in triggers().get(said, ())}
    if ("noun" in forms or "ing" in forms and _AS_NOUN.match(cutting.body, end)) and _DEFINITE.search(before):
        return True
    if "noun" in forms and _ORDERED.match(cutting.body, end):
        return True
    words = frozenset(before.casefold().replace(",", " ").split())
    if not words.isdisjoint(_HAVE) and _HAD.search(before) or not words.isdisjoint(_WHO) and _RELATIVE.search(before):
        return True
    if not words.isdisjoint(_WHEN) and _SINCE.search(before):
        return True
    if "participle" not in forms:
        return False
    last = _LAST_WORD.search(before)
    if last is None or last[1].casefold() in _AUXILIARY:
        return False
    if "past" not in forms or before.rstrip().endswith(","):
        return True
    after = cutting.body[end : end + 12]
    return after.startswith(" by ") or note.kind in _SUFFERED and not note.agents and bool(_THEN.match(after))
