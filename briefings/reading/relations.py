"""Who is what to whom: family, partners, allies, rivals, and those who held an office before or after."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.reading.note import Span
from briefings.reading.shape import P, Shape

_KINDS = {
    "spouse": "wife|husband|spouse|widow|widower",
    "partner": "partner|boyfriend|girlfriend|fiancé|fiancée|fiance|fiancee|lover|soulmate",
    "child": "son|daughter|child|stepson|stepdaughter|eldest\\ son|eldest\\ daughter|youngest\\ son|youngest\\ daughter",
    "parent": "father|mother|dad|mum|mom|parent|stepfather|stepmother",
    "sibling": "brother|sister|twin|twin\\ brother|twin\\ sister|half-brother|half-sister|stepbrother|stepsister|younger\\ brother|elder\\ brother|older\\ brother|younger\\ sister|elder\\ sister|older\\ sister",
    "relative": "cousin|uncle|aunt|nephew|niece|grandfather|grandmother|grandson|granddaughter|son-in-law|daughter-in-law|father-in-law|mother-in-law|brother-in-law|sister-in-law|great-uncle|godfather|godson",
    "ally": "ally|allies|friend|protégé|protégée|protege|mentor|supporter|confidant|confidante|backer",
    "rival": "rival|opponent|challenger|adversary|nemesis|foe",
    "predecessor": "predecessor",
    "successor": "successor|replacement",
    "colleague": "deputy|assistant|training\\ partner|colleague|teammate|team-mate|running\\ mate|co-founder|cofounder|co-author|co-star|bandmate|business\\ partner|co-defendant|co-accused|law\\ partner|fellow\\ \\w+",
}
_WORD_TO_KIND: dict[str, str] = {}
for _kind, _words in _KINDS.items():
    for _word in _words.replace("\\ ", " ").split("|"):
        _WORD_TO_KIND[_word] = _kind
_REL = "(?:" + "|".join(sorted((w for words in _KINDS.values() for w in words.split("|")), key=len, reverse=True)) + ")"
_BEFORE_REL = r"(?:(?:former|ex|late|then|estranged|long-?time|longtime|closest|close|political|immediate|old|best|bitter|main|long-standing|eventual|chosen|only\s+surviving|first|second|only|deputy|one-time|onetime|fiercest|great|personal|younger|elder|older|eldest|youngest|twin|new|loyal|staunch|key|parliamentary|teenage|adult|baby|\d{1,2}-year-old)[\s-]+){0,3}"
_JOB = r"(?:(?:the|a|an)?\s*(?:former\s+)?[a-z][\w-]*(?:\s+[a-z][\w-]*){0,3}\s+)?"
_OWNED = re.compile(
    rf"({P})(?:'s?|,\s+whose|\s+whose|,\s+[^,]{{1,60}},\s+whose)?\s+(?:[a-z]+\s+and\s+)?({_BEFORE_REL}(?:(?!business|law|training|running|sparring)[a-z-]+\s+)?)({_REL})(?:\s+in\s+[a-z]+)?(?:\s+(?:and\s+[\w\s-]{{1,30}}|of\s+\w+\s+years),?)?(?:\s+and\s+[a-z]+)?(?:,\s+(?:who\s+is\s+)?{_JOB}|\s+(?:was|is|will\s+be)\s+{_JOB}|\s+)({P})(?!\w)",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"({P})(?:,\s+\d{{1,3}},?)?(?:,\s+|\s+(?:is|was|has\s+been|remains|became)\s+(?:also\s+)?)(?:(?:an?|the|one\s+of\s+the)\s+)?({_BEFORE_REL})({_REL})\s+(?:of|to)\s+({P})",
    re.IGNORECASE,
)
_APPOSED_OWNED = re.compile(
    rf"({P})(?:,\s+\d{{1,3}},?)?(?:,\s+|\s+(?:is|was|remains|became)\s+(?:also\s+)?)(?:who\s+(?:is|was)\s+)?({P})(?:'s?)?\s+({_BEFORE_REL})({_REL})(?![\w-])",
    re.IGNORECASE,
)
_MARRIED = re.compile(
    rf"({P})(?:,\s+[^,]{{1,60}},|,)?\s+(?:who\s+)?(?:has\s+|had\s+|later\s+|first\s+|is\s+|was\s+|has\s+been\s+|got\s+)*(married|wed|divorced|separated\s+from|engaged)(?:\s+to)?\s+(?:[a-z][\w-]*\s+){{0,4}}?({P})"
)
_REPLACED = re.compile(
    rf"({P})(?:,\s+[^,]{{1,60}},|,)?\s+(?:has\s+|had\s+|will\s+|would\s+|who\s+|did\s+|indeed\s+|now\s+|\w+ly\s+)*(?:(?:replaced|replaces|replace|succeeded|succeeds|succeed)|(?:took|takes|taking)\s+over\s+(?:[^.;,{P[1:-1]}]{{1,40}}?\s)?from|[^.;{P[1:-1]}]{{1,70}}?[,\s]\s*(?:replacing|succeeding|to\s+succeed|to\s+replace|in\s+place\s+of))\s+({P})(?!'|\s+with\b)"
)
_WAS_REPLACED = re.compile(
    rf"({P})(?:,\s+[^,]{{1,60}},)?\s+(?:was|is|has\s+been|had\s+been|will\s+be|who\s+was|is\s+being|to\s+be)\s+(?:replaced|succeeded|followed)(?:\s+on\s+an?\s+\w+\s+basis)?(?:\s+as\s+[^,.]{{1,50}}?|\s+in\s+[^,.]{{1,30}}?)?\s+by\s+(?:{P}(?:'s)?\s+(?:[a-z][\w-]*\s+){{0,3}}[a-z][\w-]*,?\s+)?(?:[a-z][\w-]*\s+){{0,5}}?({P})"
)
_NAMELESS = re.compile(rf"({P})'s?\s+({_BEFORE_REL})({_REL})\b(?!\s+(?:of|to)\b)", re.IGNORECASE)
_AND_REL = re.compile(rf"({P})(?:'s)?\s+{_REL},\s+{P},\s+and\s+({_REL}),\s+({P})", re.IGNORECASE)
_BOTH_REL = re.compile(rf"({P})(?:'s?)?\s+{_BEFORE_REL}(?:{_REL}|[a-z]+)\s+and\s+{_BEFORE_REL}({_REL}),\s+({P})", re.IGNORECASE)
_LEFT_BEHIND = re.compile(rf"({P})(?:,\s+[^,]{{1,60}},)?\s+(?:is|was)\s+survived\s+by\s")
_KIN = re.compile(rf"\b(?:an?|their|{P})\s+{_BEFORE_REL}({_REL}),\s+({P})", re.IGNORECASE)
_COUPLE = re.compile(
    rf"({P})\s+and\s+({P})(?:,\s+who\s[^.;]{{1,80}}?,)?\s+(?:were\s+|got\s+|are\s+)?(?:married|wed)\b(?!\s+(?:to|[a-z]*\s*{P}))"
)
_FORMER = re.compile(r"\b(?:former|ex|late|estranged|one-time|onetime|then)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Related:
    """`holder` has `other` as its `relation` (mention indexes; `other` None: the article does not name them here)."""

    holder: int
    relation: str
    other: int | None
    span: Span
    former: bool


def relations_in(shape: Shape) -> list[Related]:
    """The relations of one sentence, in the sentence's shape with possessive pronouns as letters."""
    text = shape.text
    found: list[Related] = []
    taken: list[tuple[int, int]] = []

    def add(holder: str, word: str, other: str | None, at: tuple[int, int], former: bool) -> None:
        kind = _WORD_TO_KIND.get(" ".join(word.casefold().split())) or ("colleague" if word.casefold().startswith("fellow") else None)
        if kind is None or (other is not None and shape.mention(holder) == shape.mention(other)):
            return
        if any(start < at[1] and at[0] < end for start, end in taken):
            return
        taken.append(at)
        found.append(Related(shape.mention(holder), kind, shape.mention(other) if other else None, shape.span(*at), former))

    family = ("son", "daughter", "child", "sister", "brother", "wife", "husband", "partner", "mother", "father")
    for match in _LEFT_BEHIND.finditer(text):
        for kin in _KIN.finditer(text, match.end()):
            if kin.group(1).casefold() in family:
                add(match.group(1), kin.group(1), kin.group(2), kin.span(), False)
    for match in _BOTH_REL.finditer(text):
        add(match.group(1), match.group(2), match.group(3), match.span(2), False)
    for match in _COUPLE.finditer(text):
        add(match.group(1), "wife", match.group(2), match.span(), False)
    for match in _OF.finditer(text):
        add(match.group(4), match.group(3), match.group(1), match.span(), bool(_FORMER.search(match.group(2))))
    for match in _APPOSED_OWNED.finditer(text):
        if not re.match(r"(?:,\s+|\s+)(?:\w+\s+)?[\U000f0000-\U000f7fff]", text[match.end() : match.end() + 12]):
            add(match.group(2), match.group(4), match.group(1), match.span(), bool(_FORMER.search(match.group(3))))
    for match in _OWNED.finditer(text):
        add(match.group(1), match.group(3), match.group(4), match.span(), bool(_FORMER.search(match.group(2))))
    for match in _AND_REL.finditer(text):
        add(match.group(1), match.group(2), match.group(3), match.span(2), False)
    for match in _NAMELESS.finditer(text):
        add(match.group(1), match.group(3), None, match.span(), bool(_FORMER.search(match.group(2))))
    for match in _MARRIED.finditer(text):
        kind = "partner" if match.group(2) == "engaged" else "wife"
        add(match.group(1), kind, match.group(3), match.span(), match.group(2) in ("divorced", "separated from"))
    for match in _REPLACED.finditer(text):
        add(match.group(1), "predecessor", match.group(2), match.span(), False)
    for match in _WAS_REPLACED.finditer(text):
        add(match.group(1), "successor", match.group(2), match.span(), False)
    return found
