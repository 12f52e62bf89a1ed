"""The words by which an article goes on about an organisation: "It said …", "Its chairman", "his party"; linked only where one reading is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefings.reading.cast import Cast
from briefings.reading.kinds import Held, kind_of_noun, kinds_of
from briefings.reading.leading import is_subject
from briefings.reading.lexicon.speech import SAID
from briefings.reading.note import Mention, Sentence, Span, touches
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_IT = re.compile(
    rf"\W*(It)\s+(?:(?:also|now|then|later|has|had|since|did\s+not|does\s+not|will|would|however|previously|already|subsequently|initially|,)\s+)*"
    rf"(?:{SAID}|told|tells|blamed|blames|found|finds|plans|planned|expects|expected|reported|reports|employs|employed|owns|owned|operates|operated|bought|sold|published|"
    r"recommended|recommends|ruled|ordered|rejected|accused|accuses|apologi[sz]ed|fined|cleared|criticised|criticized|raised|launched|appointed|hired|sacked|dismissed|suspended|"
    r"can\s+impose|runs|supplies|serves|opened|closed|cut|declined|refused|agreed|sued|is\s+(?:seeking|suing|investigating|considering|understood\s+to\s+have|due\s+to\s+(?:report|publish|hear))|"
    r"made\s+(?:an?|no|\d[\d,.]*|£|\$|€)|(?:pays|paid|makes)\s)"
)
_ITS = re.compile(
    r"\W*(Its)\s+(?:[a-z-]+\s+){0,2}?(?:leader|chairman|chairwoman|chair|chief|president|director|general|members?|board|shares|spokesman|spokeswoman|founder|owner|owners|profits|"
    r"staff|workers|lawyers|report|findings|headquarters|manager|coach|captain|editor|revenue|sales|accounts|MPs|councillors|shareholders|customers)\b"
)
_HIS = re.compile(
    r"\b(?:[Hh]is|[Hh]er)\s+(?:(?:own|former|old|then|new|current)\s+)?"
    r"(party|company|firm|club|union|charity|council|team|side|group|newspaper|paper|school|university|bank|agency|department|trust|college|hospital|force)\b(?!-)"
)
_NOUNS = frozenset(
    "party company firm club union charity council team side group newspaper paper school university bank agency department trust college hospital force".split()
)
_OWNS = frozenset(("his", "her"))
_OPENS = frozenset(("it", "its"))


def link_bodies(text: Text, cast: Cast, mentions: Sequence[Mention], held: Sequence[Held], masked: Sequence[Span]) -> list[Mention]:
    """ "It" and "its" that open a sentence, and "his party", where one organisation can be meant; `masked` are quotations."""
    found: list[Mention] = []
    owned: set[int] = set()
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in ("text", "list"):
            continue
        said = text.said(sentence.span)
        words = words_in(said)
        if number and not _OPENS.isdisjoint(words):
            match = _IT.match(said) or _ITS.match(said)
            if match is not None:
                span = (sentence.span[0] + match.start(1), sentence.span[0] + match.end(1))
                body = None if touches(masked, span) else _goes_on(text, cast, [*mentions, *found], number)
                if body is not None:
                    found.append(Mention(span, body, "pronoun"))
        if not _OWNS.isdisjoint(words) and not _NOUNS.isdisjoint(words):
            owned.add(number)
    if owned:
        found.extend(_owned(text, cast, mentions, held, masked, (text.sentences[number] for number in sorted(owned))))
    return found


def _goes_on(text: Text, cast: Cast, mentions: Sequence[Mention], number: int) -> int | None:
    """The only organisation that is the subject of the sentence before, where nobody else is."""
    sentence, before = text.sentences[number], text.sentences[number - 1]
    if text.kind_of(before) not in ("text", "list") or sentence.paragraph - before.paragraph > 1:
        return None
    start, end = before.span
    here = [m for m in mentions if start <= m.span[0] < end and m.kind != "pronoun" or m.span[0] - start <= 2 and m.span[0] >= start]
    subjects = [m for m in here if is_subject(text.view, start, m.span)]
    bodies = {m.entity for m in here if cast.drafts[m.entity].type == "organisation"}
    if not subjects or cast.drafts[subjects[0].entity].type != "organisation":
        return None
    if sentence.paragraph != before.paragraph and len(bodies) > 1:
        return None
    first = subjects[0]
    return first.entity if {m.entity for m in subjects if cast.drafts[m.entity].type == "organisation"} == {first.entity} else None


def _owned(
    text: Text, cast: Cast, mentions: Sequence[Mention], held: Sequence[Held], masked: Sequence[Span], sentences: Iterable[Sentence]
) -> list[Mention]:
    """ "His party": the one organisation of that kind in which the article gives somebody an office."""
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
