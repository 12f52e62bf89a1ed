"""Descriptions that stand for somebody: "the MP", "the 54-year-old", "the party"; linked only when one reading is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.reading.cast import Cast
from briefings.reading.kinds import link_organisations
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.note import Mention, Span, touches
from briefings.reading.text import Text
from briefings.reading.vocabulary import longest_runs, lower_in_place, places_of, plain_words, words_in

_DESCRIPTION = re.compile(
    r"\b[Tt]he\s+(?:(?:former|outgoing|then|veteran|embattled|ousted|sacked|disgraced|new|current|ex)[\s-]+)?((?:[\w'-]+\s+){0,2}?)("
    + "|".join(sorted((re.escape(h) for h in ROLE_HEADS if not h.endswith("s") or h in ("boss",)), key=len, reverse=True))
    + r")\b(?!\s+(?:of|for|at|in charge)\b|['’]s\s+(?:office|department|association)|-)",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b[Tt]he\s+(\d{1,3})-year-old\b(?!\s+(?!who\b|was\b|is\b|said\b|had\b|has\b|told\b|from\b|denied\b|admitted\b|pleaded\b|will\b|and\b)[a-z])"
)
_OF = re.compile(r"\s+(?:of|for|in|at|to)\s+")
_AGE_OF = re.compile(r"^(?:,\s+(?:aged\s+|who\s+is\s+)?|\s+\()(\d{1,3})(?:\)|,)")


def link_descriptions(text: Text, cast: Cast, heads: Sequence[tuple[int, str, int | None]], masked: Sequence[Span]) -> list[Mention]:
    """ "The MP", "the 54-year-old", "the party" where exactly one entity of the article fits.

    `heads` are (entity, title, organisation): "the director of the festival" finds its director even before the name.
    """
    found: list[Mention] = []
    by_title = [(entity, _OF.split(title.casefold())[0].split()) for entity, title, _ in heads]
    found.extend(_offices(text, cast, heads, masked))
    ages = _ages(text, cast)
    named = [m.span for m in cast.mentions]
    by_title = [(entity, title) for entity, title in by_title if title]
    held = longest_runs([title[-1] for _, title in by_title])
    for sentence in text.sentences:
        if text.kind_of(sentence) not in ("text", "list"):
            continue
        said = text.said(sentence.span)
        base = sentence.span[0]
        words_here = words_in(said)
        for match in _described_in(said, held) if "the" in words_here and not held.isdisjoint(words_here) else ():
            span = (match.start() + base, match.end() + base)
            following = text.view[span[1] : span[1] + 2]
            if touches(named, span) or re.match(r"\s[A-ZÀ-Þ]", following) or touches(masked, span):
                continue
            words = f"{match.group(1)}{match.group(2)}".casefold().split()
            fits = {entity for entity, title in by_title if _ends_with(title, words)}
            early = {entity for entity in fits if any(m.entity == entity and m.span[0] < span[0] for m in cast.mentions)}
            if len(fits) == 1 and early:
                found.append(Mention(span, fits.pop(), "description"))
        for match in _AGED.finditer(said) if ages and "-year-old" in said else ():
            span = (match.start() + base, match.end() + base)
            fits = {entity for entity, age in ages if age == match.group(1)}
            if len(fits) == 1 and not touches(masked, span):
                found.append(Mention(span, fits.pop(), "description"))
    found.extend(link_organisations(text, cast, heads, [*named, *masked]))
    for mention in found:
        cast.drafts[mention.entity].descriptions.append(text.view[mention.span[0] : mention.span[1]])
    return found


_MOST_WORDS = 9  # of "the", what may be said of the holder, and the head
_FARTHEST = 160  # code points behind "the" within which the head of a description stands


def _described_in(said: str, held: frozenset[str]) -> Iterator[re.Match[str]]:
    """The descriptions of a sentence whose head may be one of the article's titles."""
    end = 0
    for place in places_of(lower_in_place(said), ("the",)):
        if place >= end and not held.isdisjoint(plain_words(" ".join(said[place : place + _FARTHEST].split(None, _MOST_WORDS)[:_MOST_WORDS]))):
            match = _DESCRIPTION.match(said, place)
            if match:
                yield match
                end = match.end()


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
        (entity, _OF.split(title.casefold())[0].split(), org)
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
    if len(fits) == 1 and not touches(masked, span):
        found.append(Mention(span, fits.pop(), "description"))


def _ends_with(title: list[str], words: list[str]) -> bool:
    return len(words) <= len(title) and title[-len(words) :] == words


def _ages(text: Text, cast: Cast) -> list[tuple[int, str]]:
    found = []
    for mention in cast.mentions:
        if cast.drafts[mention.entity].type == "person":
            match = _AGE_OF.match(text.view[mention.span[1] : mention.span[1] + 20])
            if match:
                found.append((mention.entity, match.group(1)))
    return found
