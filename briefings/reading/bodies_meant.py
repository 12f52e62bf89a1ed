"""The organisations that "his party" and "her company" stand for; linked only where one reading is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefings.reading.cast import Cast
from briefings.reading.kinds import Held, kind_of_noun, kinds_of
from briefings.reading.note import Mention, Sentence, Span, touches
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_BODIES = "party company firm club union charity council team side group newspaper paper school university bank agency department trust college hospital force".split()
_NOUNS = frozenset(_BODIES)
_HIS = re.compile(rf"\b(?:[Hh]is|[Hh]er)\s+({'|'.join(_BODIES)})\b(?!-)")
_OWNS = frozenset(("his", "her"))


def link_bodies(text: Text, cast: Cast, mentions: Sequence[Mention], held: Sequence[Held], masked: Sequence[Span]) -> list[Mention]:
    """ "His party": the one organisation of that kind in which the article gives somebody an office; `masked` are quotations."""
    owned = []
    for number, _, said in text.feeding:
        words = words_in(said)
        if not _OWNS.isdisjoint(words) and not _NOUNS.isdisjoint(words):
            owned.append(text.sentences[number])
    return _owned(text, cast, mentions, held, masked, owned) if owned else []


def _owned(
    text: Text, cast: Cast, mentions: Sequence[Mention], held: Sequence[Held], masked: Sequence[Span], sentences: Iterable[Sentence]
) -> list[Mention]:
    by_kind = kinds_of(text, cast, held)
    known = {number for numbers in by_kind.values() for number in numbers}
    whose = {m.span[0]: m.entity for m in mentions if m.kind == "pronoun" and cast.drafts[m.entity].type == "person"}
    found = []
    for sentence in sentences:
        for match in _HIS.finditer(text.view, *sentence.span):
            holder = whose.get(match.start())
            if holder is None or touches(masked, match.span()):
                continue
            bodies = {org for entity, _, org in held if entity == holder and org is not None}
            fits = bodies & by_kind.get(kind_of_noun(match.group(1)), set())
            if not fits and len(bodies) == 1:
                fits = bodies - known
            if len(fits) == 1:
                found.append(Mention(match.span(), fits.pop(), "description"))
                cast.drafts[found[-1].entity].descriptions.append(match.group())
    return found
