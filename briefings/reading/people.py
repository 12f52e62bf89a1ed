"""Words that stand for somebody: "the MP", "the party", "he"; linked only when one reading is left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.cast import Cast
from briefings.reading.kinds import link_organisations
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.note import Mention, Span
from briefings.reading.text import Text

_DESCRIPTION = re.compile(
    r"\b[Tt]he\s+(?:(?:former|outgoing|then|veteran|embattled|ousted|sacked|disgraced|new|current|ex)[\s-]+)?((?:[\w'-]+\s+){0,2}?)("
    + "|".join(sorted((re.escape(h) for h in ROLE_HEADS if not h.endswith("s") or h in ("boss",)), key=len, reverse=True))
    + r")\b(?!\s+(?:of|for|at|in charge)\b|['’]s\s+(?:office|department|association)|-)",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b[Tt]he\s+(\d{1,3})-year-old\b(?!\s+(?!who\b|was\b|is\b|said\b|had\b|has\b|told\b|from\b|denied\b|admitted\b|pleaded\b|will\b|and\b)[a-z])"
)
_AGE_OF = re.compile(r"^(?:,\s+(?:aged\s+|who\s+is\s+)?|\s+\()(\d{1,3})(?:\)|,)")
_PRONOUN = re.compile(r"\b(he|she|him|his|her|himself|herself)\b", re.IGNORECASE)
_MALE = frozenset(("he", "him", "his", "himself"))
LOOK_BACK = 3  # sentences; farther back, readers too would have to guess


def link_descriptions(text: Text, cast: Cast, heads: Sequence[tuple[int, str, int | None]], masked: Sequence[Span]) -> list[Mention]:
    """ "The MP", "the 54-year-old", "the party" where exactly one entity of the article fits.

    `heads` are (entity, title, organisation): "the director of the festival" finds its director even before the name.
    """
    found: list[Mention] = []
    by_title = [(entity, title.casefold()) for entity, title, _ in heads]
    found.extend(_offices(text, cast, heads, masked))
    ages = _ages(text, cast)
    named = [m.span for m in cast.mentions]
    for sentence in text.sentences:
        if text.kind_of(sentence) not in ("text", "list"):
            continue
        said = text.said(sentence.span)
        base = sentence.span[0]
        for match in _DESCRIPTION.finditer(said):
            span = (match.start() + base, match.end() + base)
            following = text.view[span[1] : span[1] + 2]
            if _touches(named, span) or re.match(r"\s[A-ZÀ-Þ]", following) or _touches(masked, span):
                continue
            words = f"{match.group(1)}{match.group(2)}".casefold().split()
            fits = {entity for entity, title in by_title if _ends_with(re.split(r"\s+(?:of|for|in|at|to)\s+", title)[0].split(), words)}
            early = {entity for entity in fits if any(m.entity == entity and m.span[0] < span[0] for m in cast.mentions)}
            if len(fits) == 1 and early:
                found.append(Mention(span, fits.pop(), "description"))
        for match in _AGED.finditer(said):
            span = (match.start() + base, match.end() + base)
            fits = {entity for entity, age in ages if age == match.group(1)}
            if len(fits) == 1 and not _touches(masked, span):
                found.append(Mention(span, fits.pop(), "description"))
    found.extend(link_organisations(text, cast, heads, [*named, *masked]))
    for mention in found:
        cast.drafts[mention.entity].descriptions.append(text.view[mention.span[0] : mention.span[1]])
    return found


_OFFICE_OF = re.compile(
    r"\b(?:[Tt]he|[Aa]n?)\s+(?:former\s+|then\s+|outgoing\s+|acting\s+|interim\s+|ousted\s+|new\s+)?((?:[\w'-]+\s+){0,2}?(?:"
    + "|".join(sorted((re.escape(h) for h in ROLE_HEADS), key=len, reverse=True))
    + r"))\s+(?:of|for|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OFFICE_BEHIND = re.compile(
    r"^(?:'s)?\s+(?:former\s+|outgoing\s+|acting\s+|interim\s+|new\s+)?((?:[\w'-]+\s+){0,2}?(?:"
    + "|".join(sorted((re.escape(h) for h in ROLE_HEADS), key=len, reverse=True))
    + r"))\b(?!\s+(?:of|for|at)\b|,?\s+[A-ZÀ-Þ]|,\s+(?:Mr|Ms|Mrs|Dr|Sir)\b)",
    re.IGNORECASE,
)


def _offices(text: Text, cast: Cast, heads: Sequence[tuple[int, str, int | None]], masked: Sequence[Span]) -> list[Mention]:
    found: list[Mention] = []
    held = [
        (entity, re.split(r"\s+(?:of|for|in|at|to)\s+", title.casefold())[0].split(), org)
        for entity, title, org in heads
        if org is not None
    ]
    if not held:
        return []
    for mention in cast.mentions:
        if cast.drafts[mention.entity].type != "organisation" or not any(org == mention.entity for _, _, org in held):
            continue
        start, end = mention.span
        before = _OFFICE_OF.search(text.view[max(0, start - 70) : start])
        if before and not re.match(r"'s|,\s+[A-ZÀ-Þ]|\s+[A-ZÀ-Þ]", text.view[end : end + 5]):
            span = (max(0, start - 70) + before.start(), end)
            _office(found, held, mention.entity, before.group(1), span, masked)
            continue
        behind = _OFFICE_BEHIND.match(text.view[end : end + 60])
        if behind and re.search(r"(?:[Tt]he\s+|^|[.!?]\s+)$", text.view[max(0, start - 4) : start]):
            _office(found, held, mention.entity, behind.group(1), (start, end + behind.end(1)), masked)
    return found


def _office(
    found: list[Mention],
    held: Sequence[tuple[int, list[str], int | None]],
    org: int,
    title: str,
    span: Span,
    masked: Sequence[Span],
) -> None:
    words = title.casefold().split()
    fits = {entity for entity, have, at in held if at == org and (_ends_with(have, words) or _ends_with(words, have))}
    if len(fits) == 1 and not _touches(masked, span):
        found.append(Mention(span, fits.pop(), "description"))


def _ends_with(title: list[str], words: list[str]) -> bool:
    return len(words) <= len(title) and title[-len(words) :] == words


def _touches(spans: Sequence[Span], span: Span) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _ages(text: Text, cast: Cast) -> list[tuple[int, str]]:
    found = []
    for mention in cast.mentions:
        if cast.drafts[mention.entity].type == "person":
            match = _AGE_OF.match(text.view[mention.span[1] : mention.span[1] + 20])
            if match:
                found.append((mention.entity, match.group(1)))
    return found


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
            if _touches(masked, span):
                continue
            word = match.group(1).casefold()
            gender = "m" if word in _MALE else "f"
            subject = (
                _clause_subject(text, sentence.span[0], span, people)
                if word in ("him", "her") and not _possessive(text.view, span)
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


def _possessive(view: str, span: Span) -> bool:
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
        if not _touches(masked, match.span()) and not any(match.end() <= m.span[0] <= match.end() + 25 for m in people):
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
    if excluded is None and text.view[span[0] : span[1]].casefold() in ("him", "her") and not _possessive(text.view, span):
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
        here = {m.entity for m in people if start <= m.span[0] < limit and not _touches(masked, m.span)}
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
