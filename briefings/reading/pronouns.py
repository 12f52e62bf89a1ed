"""Pronouns that stand for a person: linked only where one reading is left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.cast import Cast
from briefings.reading.note import Mention, Span, touches
from briefings.reading.text import Text

_PRONOUN = re.compile(r"\b(he|she|him|his|her|himself|herself)\b", re.IGNORECASE)
_MALE = frozenset(("he", "him", "his", "himself"))
LOOK_BACK = 3  # sentences; farther back, readers too would have to guess


def link_pronouns(text: Text, cast: Cast, mentions: Sequence[Mention], masked: Sequence[Span]) -> list[Mention]:
    """He, she, him, his, her: linked when the nearest sentence that holds anybody it can mean holds only one such person.

    `masked` are direct quotations, in which a pronoun speaks from somebody else's mouth. Genders come from titles
    ("Mr", "Dame"), given names used for one only, and earlier links; they rule readings out and are never shown.
    """
    people = sorted((m for m in mentions if cast.drafts[m.entity].type == "person"), key=lambda m: m.span)
    found: list[Mention] = []
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in ("text", "list"):
            continue
        said = text.said(sentence.span)
        for match in _PRONOUN.finditer(said):
            span = (match.start() + sentence.span[0], match.end() + sentence.span[0])
            if touches(masked, span):
                continue
            word = match.group(1).casefold()
            gender = "m" if word in _MALE else "f"
            subject = (
                _clause_subject(text, sentence.span[0], span, people)
                if word in ("him", "her") and not possessive(text.view, span)
                else None
            )
            entity = _antecedent(text, cast, people, found, number, span, gender, subject, masked)
            if entity is not None:
                found.append(Mention(span, entity, "pronoun"))
                if not cast.drafts[entity].gender:
                    cast.drafts[entity].gender = gender
    return found


def _known_before(text: Text, cast: Cast, people: Sequence[Mention], number: int, span: Span, gender: str, other_than: int) -> bool:
    """Whether somebody known to go by this pronoun was named not long before, so that one of unknown gender is not the only reading."""
    floor = text.sentences[max(0, number - LOOK_BACK - 2)].span[0]
    return any(floor <= m.span[0] < span[0] and m.entity != other_than and cast.drafts[m.entity].gender == gender for m in people)


def possessive(view: str, span: Span) -> bool:
    return (
        bool(re.match(r"\s+[a-z]", view[span[1] : span[1] + 2]))
        and view[span[0] : span[1]].casefold() in ("her", "his")
        and not re.match(
            r"\s+(?:to|for|in|on|at|as|and|by|with|from|of|that|when|after|before|because|into|about|if|but|while|over|during|last|this|next|the|a|an)\b",
            view[span[1] : span[1] + 10],
        )
    )


def _clause_subject(text: Text, floor: int, span: Span, people: Sequence[Mention]) -> int | None:
    start = floor
    for match in re.finditer(r"[,;:—–]|\b(?:and|but|that|who|which|when|after|before|because|while|if|as)\b", text.view[floor : span[0]]):
        start = floor + match.end()
    inside = [m for m in people if start <= m.span[0] < span[0]]
    return inside[0].entity if inside else None


_UNNAMED = {
    "f": re.compile(
        r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|'s?)\s+(?:[a-z-]+\s+)?(?:wife|mother|daughter|sister|widow|aunt|niece|grandmother|girlfriend)\b"
        r"|(?<!, )\b[Tt]he\s+(?:[a-z-]+\s+)?(?:woman|girl|widow|mother|actress)\b"
    ),
    "m": re.compile(
        r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|'s?)\s+(?:[a-z-]+\s+)?(?:husband|father|son|brother|uncle|nephew|grandfather|boyfriend)\b"
        r"|(?<!, )\b[Tt]he\s+(?:[a-z-]+\s+)?(?:man|boy|father|gunman|son)\b"
    ),
}


def _somebody_between(
    text: Text,
    people: Sequence[Mention],
    linked: Sequence[Mention],
    entity: int,
    span: Span,
    gender: str,
    masked: Sequence[Span],
) -> bool:
    """Whether somebody without a name, whom the pronoun fits as well, has come in since ("Mr Voss's wife")."""
    last = max((m.span[1] for m in (*people, *linked) if m.entity == entity and m.span[0] < span[0]), default=span[0])
    for match in _UNNAMED[gender].finditer(text.view, last, span[0]):
        if not touches(masked, match.span()) and not any(match.end() <= m.span[0] <= match.end() + 25 for m in people):
            return True
    return False


def _antecedent(
    text: Text,
    cast: Cast,
    people: Sequence[Mention],
    linked: Sequence[Mention],
    number: int,
    span: Span,
    gender: str,
    excluded: int | None,
    masked: Sequence[Span],
) -> int | None:
    subject_left = None
    if excluded is None and text.view[span[0] : span[1]].casefold() in ("him", "her") and not possessive(text.view, span):
        floor = text.sentences[number].span[0]
        subject_left = next((m.entity for m in people if floor <= m.span[0] < min(floor + 12, span[0])), None)
    for back in range(LOOK_BACK + 1):
        index = number - back
        if index < 0:
            return None
        start, end = text.sentences[index].span
        if text.kind_of(text.sentences[index]) not in ("text", "list"):
            continue
        limit = min(end, span[0])
        here = {m.entity for m in people if start <= m.span[0] < limit and not touches(masked, m.span)}
        here |= {m.entity for m in linked if start <= m.span[0] < limit}
        fits = {entity for entity in here if cast.drafts[entity].gender in ("", gender) and entity != excluded}
        if len(fits) == 1:
            only = fits.pop()
            if (subject_left is not None and only == subject_left) or _somebody_between(text, people, linked, only, span, gender, masked):
                return None
            return only if cast.drafts[only].gender or not _known_before(text, cast, people, number, span, gender, only) else None
        if fits:
            return None
    return None
