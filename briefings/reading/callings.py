"""Callings that the lexicon of offices does not hold: "a deckhand", "the haulier"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.lexicon.offices import PRAISED
from briefings.reading.note import Span
from briefings.reading.role_patterns import OLD_YEAR
from briefings.reading.role_phrases import Phrase
from briefings.reading.shape import O, P, Shape, people_at
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A role as found in a sentence's shape, before organisations and dates are settled."""

    mention: int
    title: str
    org_mention: int | None
    status: RoleStatus
    span: Span
    pattern: str
    possessive: str = ""


_ENDINGS = (
    "er or eur ist ian ician man woman men women smith wright hand maker keeper monger herd ant ard boss chief nun monk cook cop guide clerk judge coach vet don tutor lad magnate mogul tycoon guru pundit expert specialist "
    "graduate apprentice trainee volunteer veteran laureate consultant assistant attendant accountant sergeant"
).split()
_CALLED = frozenset(ending[-2:] for ending in _ENDINGS)  # how the last word of a calling ends
_CALLING = rf"(?!(?:important|pleasant|constant|instant|reluctant|dominant|significant|brilliant|vacant|elegant|arrogant|ignorant|radiant|giant|restaurant|warrant|remnant|younger|older|elder|taller|greater|lesser|better|larger|smaller|bigger|richer|poorer|upper|lower|outer|inner|proper|clever|bitter|sober|tender|eager|silver|leather|rubber|copper|timber|badger|tiger|spider|panther|otter|hamster|beaver|terrier|retriever|oyster|lobster|grand[a-z]+|transfer|other|another|daughter|mother|father|brother|sister|partner|member|number|winter|summer|order|matter|letter|paper|water|father|river|centre|center|former|later|earlier|latter|rather|either|never|ever|after|over|under|however|whether|together|major|minor|prior|superior|interior|junior|senior|Friday|patient|student|parent|agent|moment|event|present|recent|different|independent|client|resident|tenant|infant|defendant|descendant|relevant|distant|elephant|stranger|neighbour|neighbor|supporter|follower|customer|user|owner|lover|killer|survivor|victim|widower|bachelor|mouthpiece|winner|loser|holder|offer|answer|dinner|corner|chapter|quarter|shoulder|power|tower|flower|computer|character|disaster|newspaper|cancer|october|september|november|december|tumor|tumour|error|mirror|terror|horror|favour|favor|labour|labor|colour|color|rumour|rumor|factor|sector|motor|doctor|vigour|human|german|italian|russian|australian|canadian|american|egyptian|christian|european|ukrainian|norwegian|iranian|woman|man|list|twist|mist|fist|wrist|exist|resist|assist|partner|chair|scorer|programmer|author|player|teenager|mover)\b)(?=[a-z-]{{4}})(?:[a-z][\w-]*(?:{'|'.join(_ENDINGS)}))"


CALLING = re.compile(_CALLING)
_LED = r"(?:(?:former|retired|ex|one-time|veteran|young|senior|junior|chief|lead|assistant|part-time|freelance|self-employed|local|trainee|[a-z]+-based|\d{1,2}-year-old|[a-z]+)[\s-]+){0,2}?"


_APPOSED_CALLING = re.compile(
    rf"({P})(?:,\s+(?:aged\s+)?\d{{1,3}})?,\s+(?:who\s+is\s+(?:now\s+)?)?(?:an?|the(?:\s+[\w-]+'s)?)\s+({_LED}{_CALLING})(?=,|\.|;|$|\s+(?:who|from|at|in|of|for|with|and|by|whose|turned|based)\b)"
)


_CALLING_BEFORE = re.compile(rf"[ta](?<!\w.)(?:(?<=t)he|(?<=a)n?)\s+({_LED}{_CALLING})\s+({P})")


_BRACKETED = re.compile(rf"({P})\s+\((?:[a-z]+,\s+)?(capt|captain|wkt|c|w)\b[^)]{{0,12}}\)")
_DETECTIVE = re.compile(rf"\b(?:Det\.?\s+Con\.?|Detective\s+Constable|DC)\s+({P})(?:(?:,\s+\d{{1,3}},)?\s+of\s+(?:the\s+)?({O}))?")
_AT_SCHOOL = re.compile(rf"({P})(?:,\s+\d{{1,3}})?,\s+(?:now\s+)?an?\s+((?:(?:rising|graduating|high\s+school|college)\s+)?(?:senior|junior))(?:\s+(?:at|from)\s+(?:the\s+)?({O})|\s+(?:at|from|majoring)\b)")
_SILK = re.compile(rf"({P}),?\s+([QKS]C)\b")


_OF_BODY = re.compile(rf"\s+(?:at|of|for|with|from)\s+(?:the\s+)?({O})")
_TURNED = re.compile(rf"\b([A-Za-z]+)-turned-([a-z]+(?:\s+[a-z]+)?)\s+({P})")
_WORKS = frozenset("works worked working employed apprenticed retrained retraining".split())
_ARTICLES = frozenset(("the", "a", "an"))


_SUBJECT = re.compile(
    rf"(?:(?:former|retired|hospital|[a-z]+-based|\d{{1,2}}-year-old)\s+)?((?:[a-z]+\s+)?{_CALLING})(?=\s+(?:who|whose|was|has|is|from|at|in|will|had|convicted|accused|charged|jailed)\b)"
)


def calling_of_subject(text: str, begin: int) -> Phrase | None:
    """The calling that a sentence begins with: "A joiner who was washed off a ferry"."""
    match = _SUBJECT.match(text, begin)
    if match is None:
        return None
    former = match.group().startswith(("former", "retired"))
    return Phrase(match.start(1), match.end(1), match.group(1), match.group(1).split()[-1], None, former, False, True, "", False)


BEHIND_NAME = re.compile(rf"{P}(?:,\s+\d+)?,\s*(?:an?|the|its)?\s*$")
_DID_IT = re.compile(r"\s+(?:had\s+|has\s+)?[a-z]+(?:ed|t|d)\s+(?:last|in|on|of|earlier|this|yesterday|and|after|before|for)\b")


def dismissed_by(text: str, start: int, end: int) -> bool:
    """Whether "the manager |P" says who acted on the manager, as in "X, the manager P dismissed last year"; `end` is behind P."""
    return bool(_DID_IT.match(text, end) and BEHIND_NAME.search(text, max(0, start - 8), start))


def callings_in(shape: Shape, known: Sequence[Found]) -> list[Found]:
    """Callings that the lexicon of offices does not hold ("a deckhand", "the haulier"), where their place leaves no doubt."""
    found: list[Found] = []
    text = shape.text
    held = {role.mention for role in known}
    end = 0
    for at in people_at(shape):
        match = _APPOSED_CALLING.match(text, at) if at >= end and text[at + 1 : at + 2] == "," else None
        if match is None:
            continue
        end = match.end()
        mention = shape.mention(match.group(1))
        if mention not in held or all(role.mention != mention or role.span[1] <= shape.place(at) for role in known):  # "the winner, Ann Marsh, a teacher"
            org = _OF_BODY.match(text, end)
            found.append(_calling(shape, match.group(1), match.group(2), match.span(2), org.group(1) if org else None))
    for at in people_at(shape) if not _ARTICLES.isdisjoint(words_in(text)) else ():
        before = _CALLING_BEFORE.search(text, max(0, at - 60), at + 1) if text[max(at - 3, 0) : at - 1] in _CALLED else None
        if before and shape.mention(before.group(2)) not in held and not dismissed_by(text, before.start(), before.end(2)):
            past = OLD_YEAR.search(text, 0, before.start()) is not None
            found.append(_calling(shape, before.group(2), before.group(1), before.span(1), None, past))
    for match in _WORKED_AS.finditer(text) if " as a" in text and not _WORKS.isdisjoint(words_in(text)) else ():
        said = shape.span(*match.span(3))
        if not any(role.mention == shape.mention(match.group(1)) and role.span[0] < said[1] + 3 and said[0] < role.span[1] for role in known):
            past = match.group(2).split()[0] not in ("works", "is", "retrained", "retraining")
            found.append(_calling(shape, match.group(1), match.group(3), match.span(3), match.group(4), past))
    for match in _TURNED.finditer(text) if "-turned-" in text else ():
        letter = match.group(3)
        found.append(_calling(shape, letter, match.group(1).lower(), match.span(1), None, True))
        found.append(_calling(shape, letter, match.group(2), match.span(2), None))
    for match in _SILK.finditer(text) if "QC" in text or "KC" in text or "SC" in text else ():
        found.append(_calling(shape, match.group(1), match.group(2), match.span(2), None))
    for match in _DETECTIVE.finditer(text) if "Det" in text else ():
        found.append(_calling(shape, match.group(1), "detective constable", match.span(1), match.group(2)))
    for match in _AT_SCHOOL.finditer(text) if "ior " in text else ():
        found.append(_calling(shape, match.group(1), match.group(2), match.span(2), match.group(3)))
    for match in _BRACKETED.finditer(text) if " (" in text else ():
        title = "captain" if match.group(2).startswith("c") else "wicketkeeper"
        found.append(_calling(shape, match.group(1), title, match.span(2), None))
    return found


_WORKED_AS = re.compile(
    rf"({P})(?!')(?:,\s+\d{{1,3}},?)?[^.;:{P[1:-1]}]{{0,40}}?\s(works|worked|(?:has|had)\s+worked|was\s+working|is\s+working|employed|apprenticed|retrained|retraining)\s+(?:[a-z]+ly\s+|briefly\s+|part-time\s+)?as\s+an?\s+"
    r"((?:[a-z][\w-]*\s+){0,2}?(?!(?:team|pair|unit|group|duo|deterrent|treat|charm|warning|couple|guide|whole|result|condition|sign|means|way|reminder|base|front|cover|metaphor|single|counterweight|source|buffer|form|link|bridge)\b)[a-z][\w-]*)"
    rf"(?=[,.;]|\s+(?:at|in|for|on|with|during|before|after|until|and|when|from|to|there|while|since|but)\b)(?:\s+(?:at|for|with)\s+(?:the\s+)?({O})(?!'))?"
)


_SAYS_HOW = re.compile(rf"^(?:(?:only|sole|other|another|young|veteran|local|[a-z]+-based|\d{{1,2}}-year-old|{PRAISED})\s+)+", re.IGNORECASE)


def _calling(shape: Shape, person: str, title: str, at: tuple[int, int], org: str | None, past: bool = False) -> Found:
    former = re.match(r"(?:former|retired|ex|one-time)[\s-]+", title)
    words = title[former.end() :] if former else title
    words = _SAYS_HOW.sub("", words)
    return Found(
        shape.mention(person),
        " ".join(words.split()),
        shape.mention(org) if org else None,
        "former" if former or past else "current",
        shape.span(*at),
        "calling",
    )
