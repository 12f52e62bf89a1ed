"""Descriptions that stand for somebody: "the MP", "the 54-year-old", "the party"; linked only when one reading is left."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefings.reading.cast import Cast
from briefings.reading.kinds import link_organisations
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.note import Mention, Span, touches
from briefings.reading.text import Text
from briefings.reading.vocabulary import longest_runs, lower_in_place, places_of, runs_at, words_in

_THE = re.compile(r"\bthe\s+", re.IGNORECASE)
_STILL = re.compile(r"(?:veteran|embattled|current)[\s-]+", re.IGNORECASE)
_WORD = re.compile(r"[\w'-]+\s+")
_BEGINS = re.compile(r"[A-Za-z]+")
_HEADS: dict[str, list[str]] = {}
for _head in sorted((h for h in ROLE_HEADS if not h.endswith("s") or h in ("boss",)), key=lambda each: (-len(each), each)):
    _HEADS.setdefault(_BEGINS.match(_head).group().casefold(), []).append(_head.lower())  # type: ignore[union-attr]
_AGED = re.compile(
    r"\b[Tt]he\s+(\d{1,3})-year-old\b(?!\s+(?!who\b|was\b|is\b|said\b|had\b|has\b|told\b|from\b|denied\b|admitted\b|pleaded\b|will\b|and\b)[a-z])"
)
_OF = re.compile(r"\s+(?:of|for|in|at|to)\s+")
_AGE_OF = re.compile(r"^(?:,\s+(?:aged\s+|who\s+is\s+)?|\s+\()(\d{1,3})(?:\)|,)")
_CAPITAL_NEXT = re.compile(r"\s[A-ZÀ-Þ]")


def link_descriptions(text: Text, cast: Cast, heads: Sequence[tuple[int, str, int | None]], masked: Sequence[Span]) -> list[Mention]:
    """ "The MP", "the 54-year-old", "the party" where exactly one entity of the article fits.

    `heads` are (entity, title, organisation): "the director of the festival" finds its director even before the name.
    """
    found: list[Mention] = []
    by_title = [(entity, _OF.split(title.casefold())[0].split()) for entity, title, _ in heads]
    found.extend(_offices(text, cast, heads, masked))
    ages = _ages(text, cast)
    named = [m.span for m in cast.mentions]
    by_title = [(entity, title) for entity, title in by_title if title and "the" not in title]  # "follows the retailer" makes nobody a retailer
    held = longest_runs([title[-1] for _, title in by_title])
    for _, (base, _), said in text.feeding:
        words_here = words_in(said)
        for start, end, titled in _described_in(said, held) if "the" in words_here and not held.isdisjoint(words_here) else ():
            span = (start + base, end + base)
            following = text.view[span[1] : span[1] + 2]
            if titled == "chair" and text.view.startswith("in ", span[0] - 3):
                continue  # "with Ann Marsh in the chair"
            if touches(named, span) or _CAPITAL_NEXT.match(following) or touches(masked, span):
                continue
            words = titled.casefold().split()
            fits = _bearers(by_title, words)
            early = {entity for entity in fits if any(m.entity == entity and m.span[0] < span[0] for m in cast.mentions)}
            if len(fits) == 1 and early:
                found.append(Mention(span, fits.pop(), "description"))
        for match in _AGED.finditer(said) if ages and "-year-old" in said else ():
            span = (match.start() + base, match.end() + base)
            fits = {entity for entity, age in ages if age == match.group(1)}
            if len(fits) == 1 and not touches(masked, span):
                found.append(Mention(span, fits.pop(), "description"))
    found.extend(_parties(text, cast, [*named, *masked]))
    found.extend(link_organisations(text, cast, heads, [*named, *masked]))
    for mention in found:
        cast.drafts[mention.entity].descriptions.append(text.view[mention.span[0] : mention.span[1]])
    return found


_BELOW = frozenset("vice deputy assistant associate lieutenant co junior".split())
_STANDING_IN = frozenset("interim acting caretaker temporary permanent".split())
_ABOVE = frozenset(("prime", "first", "chief"))  # "the minister" is no prime minister


def _bearers(by_title: Sequence[tuple[int, list[str]]], words: list[str]) -> set[int]:
    """Who bears a title: "the chairman" is no vice chairman, and no acting one."""
    named = [(entity, set(title[: -len(words)])) for entity, title in by_title if _ends_with(title, words)]
    apart = _STANDING_IN | _ABOVE if words == ["minister"] else _STANDING_IN
    return {entity for entity, left in named if words == ["coroner"] or _BELOW.isdisjoint(left) and (apart.isdisjoint(left) or not apart.isdisjoint(words))}


_PARTY = re.compile(r"\b[Tt]he\s+(?:(accused|defendant)|(plaintiff|claimant))\b(?!\s+(?:of|man|woman|men|women|in\s+the\s+case)|['’])")
_ACCUSED = re.compile(
    r"(?:,\s+\d{1,3},?|\s+\(\d{1,3}\))?(?:,[^.;]{2,80},)?,?\s+(?:who\s+)?(?:has\s+|had\s+|is\s+|was\s+|also\s+)*"
    r"(?:den(?:ies|ied)\s+(?:the\s+)?(?:murder|manslaughter|attempted|rape|theft|fraud|conspiracy|causing|assault|two|three|four|both|all|a\s+charge|one\s+charge|charges?)|pleaded|pleads|"
    r"(?:accused|charged|convicted|acquitted|found\s+(?:not\s+)?guilty|cleared)\b|(?:on|stands?|stood)\s+trial|admits?\s+possessing)"
)
_ON_TRIAL = re.compile(
    r"\b(?:found|finds|acquitted|acquit|convicted|convict|cleared|clear|(?:trial|conviction|prosecution|sentencing|retrial|guilt)\s+of|(?:case|charges?|evidence|indictment)\s+against)\s+(?:Mr|Mrs|Ms|Miss|Dr)?\s*$"
)
_SUES = re.compile(r"(?:,[^.;]{2,80},)?,?\s+(?:who\s+)?(?:has\s+|had\s+|is\s+|was\s+)*(?:sued|suing|sues|brought\s+the\s+(?:case|action|suit|claim)|filed\s+(?:a|the)\s+(?:suit|lawsuit|claim))\b")


def _parties(text: Text, cast: Cast, taken: Sequence[Span]) -> list[Mention]:
    """ "The accused", "the plaintiff" where the article tells of one alone."""
    if not any(word in text.view for word in ("he accused", "he defendant", "he plaintiff", "he claimant")):
        return []
    found = []
    sides = [
        {m.entity for m in cast.mentions if cast.drafts[m.entity].type == "person" and pattern.match(text.view, m.span[1])}
        for pattern in (_ACCUSED, _SUES)
    ]
    sides[0] = sides[0] or {
        m.entity for m in cast.mentions if cast.drafts[m.entity].type == "person" and _ON_TRIAL.search(text.view, max(0, m.span[0] - 36), m.span[0])
    }
    for _, (base, _), said in text.feeding:
        for match in _PARTY.finditer(said):
            span = (match.start() + base, match.end() + base)
            side = sides[0 if match.group(1) else 1]
            early = {m.entity for m in cast.mentions if m.entity in side and m.span[0] < span[0]}
            if len(side) == 1 and early and not touches(taken, span):
                found.append(Mention(span, next(iter(side)), "description"))
    return found


_FARTHEST = 160  # code points behind "the" within which the head of a description stands


def _described_in(said: str, held: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """The descriptions of a sentence whose head may be one of the article's titles."""
    end = 0
    lowered = lower_in_place(said)
    heads = [place for place, _ in runs_at(lowered, held & words_in(said))]
    for place in places_of(lowered, ("the",)):
        behind = bisect_left(heads, place)
        if place >= end and behind < len(heads) and heads[behind] < place + _FARTHEST:
            found = _description_at(said, lowered, place)
            if found is not None:
                yield found
                end = found[1]


def _description_at(said: str, lowered: str, place: int) -> tuple[int, int, str] | None:
    """The description that "the" at a place begins: where it begins and ends, and its words without what they say of the holder."""
    the = _THE.match(said, place)
    if the is None:
        return None
    behind = _STILL.match(said, the.end())
    for start in (behind.end(), the.end()) if behind else (the.end(),):
        at = start
        for _ in range(3):  # up to two words before the head: "the deputy council leader"
            begins = _BEGINS.match(said, at)
            end = _head_at(said, lowered, at, lowered[at : begins.end()]) if begins else -1
            if end >= 0:
                return place, end, said[start:end]
            word = _WORD.match(said, at)
            if word is None:
                break
            at = word.end()
    return None


def _head_at(said: str, lowered: str, at: int, begins: str) -> int:
    """Where a head of office ends that stands at a place and with which a description may end; -1 if none does."""
    for head in _HEADS.get(begins, ()):
        if lowered.startswith(head, at):
            end = at + len(head)
            after = said[end : end + 1]
            if not after.isalnum() and after != "_" and _NO_END.match(said, end) is None:
                return end
    return -1


_NO_END = re.compile(r"\s+(?:of|for(?!\s+\d)|at|in charge)\b|['’]s\s+(?:office|department|association)|-", re.IGNORECASE)
_OFFICE_OF = re.compile(
    r"\b(?:[Tt]he|[Aa]n?)\s+(?:former\s+|then\s+|outgoing\s+|acting\s+|interim\s+|ousted\s+|new\s+)?((?:[\w'-]+\s+){0,2}?(?:"
    + "|".join(sorted((re.escape(h) for h in ROLE_HEADS), key=len, reverse=True))
    + r"))\s+(?:of|for|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(r"\s(?:of|for|at)\s+(?:the\s+)?$", re.IGNORECASE)
_OPENS_BEFORE = re.compile(r"(?:[Tt]he\s+|^|[.!?]\s+)$")
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
        before = _OFFICE_OF.search(text.view[max(0, start - 70) : start]) if _OF_BEFORE.search(text.view, max(0, start - 12), start) else None
        if before and not re.match(r"'s|,\s+[A-ZÀ-Þ]|\s+[A-ZÀ-Þ]", text.view[end : end + 5]):
            span = (max(0, start - 70) + before.start(), end)
            _office(found, held, mention.entity, before.group(1), span, masked)
            continue
        behind = _OFFICE_BEHIND.match(text.view[end : end + 60]) if _OPENS_BEFORE.search(text.view[max(0, start - 4) : start]) else None
        if behind:
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
