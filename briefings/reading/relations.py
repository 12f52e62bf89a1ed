"""Who is what to whom in one sentence: family, partners, allies, rivals, and those who held an office before or after.

Method: from every word of kin ("wife", "deputy") the owner is read to the left ("Voss's", "his", "the leader's") or behind
"of", and whom the word stands for on either side ("his wife, Mara Voss", "Mara Voss, his wife"); marriages, successions and
contests have verbs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from briefings.reading.lexicon.kin import FAMILY, KIN, MANY, PAIRS
from briefings.reading.note import Span
from briefings.reading.shape import ANY, P, Q, Shape

_WORD = re.compile(r"[a-zé]+(?:-[a-z]+)*(?![\w-])")
_STOP = (
    "of|for|at|in|on|to|with|by|from|and|or|but|than|as|into|over|under|after|before|since|until|when|while|where|who|whom|which|whose|what|"
    "that|because|if|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|said|says|told|the|an?|his|her|their|its|"
    "my|your|our|not|no|about|against|between|like|he|she|they|it|also|did|does|do|so|then-"
)
_MORE = rf"(?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,4}}?(?:{ANY}\s+)?(?:(?!(?:{_STOP})\s)[a-z][\w-]*\s+){{0,2}}?"
_AGE = r"(?:,\s+(?:aged\s+)?\d{1,3}|\s+\(\d{1,3}\))?"
_OWNER_LEFT = re.compile(
    rf".*(?:({P})(?:'s?)?\s|\b([Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose)\s|\b(?:[Tt]he|[Tt]hat)\s+((?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,3}}?[\w-]+)(?:'s|s')\s)"
    rf"(?:{_MORE}(?:[a-z-]+\s+)?and\s+|{_MORE}[a-z-]+,?\s+{P}(?:,\s+\d{{1,3}})?,?\s+and\s+)?({_MORE})$",
    re.DOTALL,  # greedy: the owner that stands nearest
)
_OWNER_BEHIND = re.compile(
    rf"\s+(?:of|to)\s+(?:(?:the\s+)?(?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,3}}?({P})|(?:the|that)\s+((?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,2}}[\w-]+)(?=,|\s+{P}))(?!'|{P})"
)
_OWNED_OWNER_BEHIND = re.compile(
    rf"\s+of\s+(?:the|their|his|her|{ANY})(?:\s+[\w-]+)?'?s?\s+(?:[\w-]+\s+){{0,3}}?[\w-]+,\s+({P})(?=[,.;)]|$)"
)
_JOB = rf"(?:(?:the|an?)\s+)?(?:(?!(?:{_STOP})\s)[\w'-]+\s+){{0,4}}?"
_APPOSED_RIGHT = re.compile(
    rf"(?:\s+(?:of|for)\s+[\w-]+\s+years)?(?:\s+in\s+[A-Za-z]+)?(?:\s+and\s+(?!(?:his|her|their)\s)[a-z][a-z-]*(?:\s+[a-z-]+){{0,2}})?"
    rf"(?:,\s+(?:{_JOB}|(?:the|an?)\s+[^,.;{ANY[1:-1]}]{{2,40}},\s+|who\s+is\s+(?:named|called)\s+)({P})(?=[,.;:)—–]|\s+[(—–{Q[1:-1]}]|\s*$|\s+and\s|\s+(?:said|told|says)\b)"
    rf"|(?:\s+|\s+(?:named|called)\s+)({P}))"
)
_IS_RIGHT = re.compile(
    rf"(?:\s+(?:as|in|at)\s+[^.;{P[1:-1]}]{{2,60}}?,?|,\s+[^,.;{P[1:-1]}]{{2,60}},)?\s+(?:is|was|will\s+be|would\s+be|is\s+named|is\s+called)\s+(?:[a-z]+ly\s+)?{_JOB}({P})"
    rf"|\s+was\s+(?:elected|appointed|named|chosen)[^.;:{P[1:-1]}]{{0,30}}:\s+({P})"
)
_LEFT = re.compile(
    rf"({P})(?!'){_AGE}(?:,\s+(?:who\s+(?:is|was|had\s+been|has\s+been|became|remains)\s+)?|,?\s+(?:is|was|has\s+been|had\s+been|remains|became)\s+)"
    rf"(?:also\s+|now\s+|once\s+|still\s+|both\s+)*(?:(?:an?|the|one\s+of(?:\s+the)?)\s+)?(?:[^,.;:{ANY[1:-1]}]{{2,50}}?\s+and\s+(?:once\s+|also\s+)?(?:(?:an?|the)\s+)?)?$"
)
_ALSO_IS = re.compile(rf"({P})(?!')[^.;:{P[1:-1]}]{{2,120}}?\s+and\s+(?:is|was|became)\s+(?:now\s+|also\s+)?$")
_WHO_BECAME = re.compile(rf"({P})(?:,\s+(?:an?|the)\s+[^,.;{P[1:-1]}]{{2,40}})?,?\s+who\s+(?:became|is|was|has\s+been)\s+$")
_LIST_RIGHT = re.compile(rf",?\s+((?:{P}(?:,\s+\d{{1,3}})?(?:,\s+and\s+|,\s+|\s+and\s+))*{P})")
_ALONE = re.compile(rf"^\W*(?:An?|One|Another)\s+{_MORE}$")  # "A son, Piers, was killed": of whoever the article is about
_WHOSE = re.compile(rf"({P})(?:,\s+[^,;]{{1,80}}?)?,?\s+(?:and\s+|but\s+)?$")
_REALLY_FORMER = re.compile(r"\b(?:former|ex|estranged|one-time|onetime)\b|\bex-")

_S = rf"(?:({P})(?!')|\b([Hh]e|[Ss]he)\b)"  # who a verb is told of: a name, a linked pronoun, or one that nobody could link
_NAMED = rf"(?:(?!(?:his|her|their)\s)[a-z][\w-]*\s+){{0,4}}?({P})(?!'|\w)"
_AUX = r"(?:has\s+|had\s+|have\s+|later\s+|first\s+|is\s+|was\s+|were\s+|been\s+|got\s+|now\s+|then\s+|will\s+|would\s+|who\s+|did\s+|indeed\s+|\w+ly\s+)*"
_ASIDE = r"(?:,\s+[^,]{1,60},|,)?"
_TAKEN = r"(?:appointed|named|elected|chosen|picked|selected|hired|promoted|recruited|installed|sworn\s+in|unveiled|confirmed|brought\s+in|drafted\s+in|called\s+in|lined\s+up|set|due)"
_MARRIED = re.compile(
    rf"{_S}{_ASIDE}\s+(?:[^.;:{P[1:-1]}]{{2,80}}?\s+and\s+(?:in\s+(?:\w+\s+)?\d{{4}}\s+|(?:then|later)\s+)?)?{_AUX}(married|wed|divorced|separated\s+from|engaged)(?:\s+to)?\s+"
    rf"(?:(?:the|his|her|an?|{P}(?:'s)?)\s+[^,.;{P[1:-1]}]{{2,50}},\s+({P})|{_NAMED})"
)
_COUPLE = re.compile(
    rf"({P})\s+and\s+({P})(?:,\s+who\s[^.;]{{1,80}}?,)?\s+(?:were\s+|got\s+|are\s+|have\s+been\s+)?(?:married|wed|(?:have\s+|had\s+|later\s+)?(?:(divorced)))\b(?!\s+(?:to|[a-z]*\s*{P}))"
)
_THEY = re.compile(r"\b[Tt]hey\s+(?:were\s+|got\s+|later\s+|had\s+)?(?:married|wed)\b(?!\s+(?:to|into|off)\b)")
_REPLACED = re.compile(
    rf"{_S}{_ASIDE}\s+{_AUX}(?:(?:replaced|replaces|replace|succeeded|succeeds|succeed)|(?:took|takes|taking|take)\s+over\s+(?:[^.;,{P[1:-1]}]{{1,40}}?\s)?from"
    rf"|[^.;{P[1:-1]}]{{1,140}}?[,\s]\s*(?:replacing|succeeding|in\s+place\s+of|in\s+succession\s+to)"
    rf"|(?:[^.;{P[1:-1]}]{{1,50}}?\s)?{_TAKEN}\s[^.;{P[1:-1]}]{{0,50}}?\bto\s+(?:succeed|replace))\s+(?:the\s+[a-z\s-]{{3,30}}\s)?({P})(?!'|\s+with\b)"
)
_TAKEN_FOR = re.compile(
    rf"\b(?:appoint|name|elect|choose|pick|select|hire|promote|{_TAKEN[3:-1]}|chose|tapped)\s+(?:[a-z][\w-]*\s+){{0,4}}?(?:({P})|(him|her)\b)(?:,[^,;]{{1,50}},)?[^.;{P[1:-1]}]{{0,50}}?\s(?:to\s+replace|to\s+succeed|in\s+place\s+of)\s+({P})(?!')"
)
_PUT_IN = re.compile(rf"\b(?:replaced|replace|replacing)\s+({P})\s+with\s+(?:{_JOB})({P})")
_WAS_REPLACED = re.compile(
    rf"{_S}{_ASIDE}\s+(?:[^.;:{P[1:-1]}]{{2,90}}?(?:and|,)\s+)?(?:was\s+|is\s+|has\s+been\s+|had\s+been\s+|will\s+be\s+|who\s+was\s+|is\s+being\s+|to\s+be\s+|be\s+)?(?:replaced|succeeded)(?:\s+on\s+an?\s+\w+\s+basis)?"
    rf"(?:\s+as\s+[^,.]{{1,50}}?|\s+in\s+[^,.]{{1,30}}?)?\s+by\s+(?:(?:{ANY}(?:'s)?|his|her|their|its)\s+(?:[a-z][\w-]*\s+){{0,4}}[a-z][\w-]*,?\s+)?(?:[a-z][\w-]*\s+){{0,5}}?({P})"
)
_BEAT = re.compile(
    rf"{_S}{_ASIDE}\s+(?:has\s+|had\s+|who\s+|narrowly\s+|easily\s+|comfortably\s+)*(?:beat|beaten|beats|defeated|defeats|unseated|ousted)\s+{_NAMED}"
)
_BEATEN = re.compile(
    rf"{_S}{_ASIDE}\s+(?:was|were|is|has\s+been|had\s+been|being)\s+(?:[a-z]+ly\s+)?(?:beaten|defeated|unseated|ousted)\s[^.;{P[1:-1]}]{{0,60}}?\bby\s+{_NAMED}"
)
_FRIENDS = re.compile(
    rf"({P})\s+and\s+({P})\s+(?:were|remained|became|are|have\s+been|had\s+been)\s+(?:(?!not\b)[a-z-]+\s+){{0,2}}?(friends|allies|rivals|colleagues|lovers)\b"
)
_ON_THE_PITCH = re.compile(
    r"[^.;]{0,30}\b(?:half-time|halftime|the\s+break|minutes?|the\s+hour|an\s+hour|\d+(?:st|nd|rd|th)\s+minute|inning|quarter)\b"
)
_SCORE = re.compile(
    r"[^.;]{0,20}\s\d+[-–]\d+\b|[^.;]{0,20}\b(?:semi-?final|final|quarter-?final|round|match|race|heat|set|points|bout|fight)\b"
)
_LOST_TO = re.compile(
    rf"{_S}[^.;{P[1:-1]}]{{0,20}}?\s+lost\s+(?:his|her|the|{P})\s+(?:seat|post|job|place|title|crown)\s+[^.;{P[1:-1]}]{{0,30}}?\bto\s+{_NAMED}"
)
_BEFORE_HIM = re.compile(rf"({P}),\s+who\s+was\s+[^,.;{P[1:-1]}]{{3,40}}\s+before\s+({P}|him|her)(?=[,.;]|$)")
_SURVIVED = re.compile(
    rf"{_S}[^.;{P[1:-1]}]{{0,60}}?\s(?:survived\s+by|leaves(?:\s+behind)?|left(?:\s+behind)?|leaving(?:\s+behind)?(?!\s+{P})|(?:has|had|have)(?=\s+(?:an?|one|two|three|four)\s))\s"
    rf"|\b(?:leaving|left|survives?)\s+({P})\s+with\s"
)
_KINDRED = re.compile(
    rf"\b(?:an?|[Tt]wo|[Tt]hree|[Ff]our|[Tt]heir|[Hh]is|[Hh]er|{P})\s+(?:{_MORE})({'|'.join(sorted((*(w for w, r in KIN.items() if r in FAMILY), *(w for w, r in MANY.items() if r in FAMILY)), key=len, reverse=True))}),?\s+"
    rf"((?:{P}(?:,\s+\d{{1,3}})?(?:,\s+and\s+|,\s+|\s+and\s+))*{P})(?=[,.;:)]|\s*$|\s+and\s|\s+with\s|\s+by\s)"
)
_TWO = re.compile(rf"(?:[Bb]rothers|[Ss]isters|[Ss]iblings|[Tt]wins|[Cc]ousins|(half-brothers|half-sisters))\s+({P})\s+and\s+({P})")
_AT_WORK = re.compile(r"\s+(?:in|at|with)\s")
_OWNERS_JOB = re.compile(r"(?<=,\s)the\s+(?:[a-z][\w-]*\s+){1,3}$")  # "the quarterback Tom Ellery's half brother"
_LETTER = re.compile(P)


@dataclass(frozen=True, slots=True)
class Related:
    """`holder` has `other` as its `relation` (mention indexes; `other` None: the article does not name them here).

    `holder` is None where `owner` says whose it is in words that no mention covers ("his", "their", "the candidate").
    """

    holder: int | None
    relation: str
    other: int | None
    span: Span
    former: bool
    owner: str = ""
    word: str = ""


@dataclass(slots=True)
class _Found:
    shape: Shape
    possessive: Container[int]
    related: list[Related]
    taken: list[tuple[int, int]]

    def add(
        self,
        holder: str | None,
        relation: str,
        other: str | None,
        at: tuple[int, int],
        former: bool = False,
        owner: str = "",
        word: str = "",
    ) -> None:
        shape = self.shape
        if holder is not None and other is not None and shape.mention(holder) == shape.mention(other):
            return
        self.related.append(
            Related(
                shape.mention(holder) if holder is not None else None,
                relation,
                shape.mention(other) if other is not None else None,
                shape.span(*at),
                former,
                owner,
                word,
            )
        )

    def told(self, match: re.Match[str], relation: str, other: str, former: bool = False) -> None:
        """A relation that a verb tells of its first group, a person, or of its second, a pronoun that is not linked."""
        pronoun = (match.group(2) or "").casefold()
        self.add(match.group(1), relation, other, match.span(), former, {"he": "his", "she": "her", "him": "his"}.get(pronoun, pronoun))


def relations_in(shape: Shape, possessive: Container[int]) -> list[Related]:
    """The relations of one sentence, in the sentence's shape with linked pronouns as letters; `possessive` are the mentions "his", "her"."""
    text = shape.text
    found = _Found(shape, possessive, [], [])
    if not _LETTER.search(text):
        for match in _THEY.finditer(text):
            found.add(None, "spouse", None, match.span(), owner="they")
        return found.related
    kin = list(_kin_in(text))
    if kin:
        _listed(found, text)
        for word, relation, start, end in kin:
            if not any(a <= start < b for a, b in found.taken):
                _one_kin(found, text, word, relation, start, end)
    _verbs(found, text)
    return found.related


def _kin_in(text: str) -> Iterator[tuple[str, str, int, int]]:
    before, begin = "", 0
    for match in _WORD.finditer(text):
        word = match.group()
        pair = f"{before} {word}"
        if pair in PAIRS and text[begin : match.end()] == pair:
            yield pair, PAIRS[pair], begin, match.end()
        elif word in KIN:
            yield word, KIN[word], match.start(), match.end()
        elif word in MANY:
            yield word, MANY[word], match.start(), match.end()
        before, begin = word, match.start()


def _one_kin(found: _Found, text: str, word: str, relation: str, start: int, end: int) -> None:
    if word == "partner" and _AT_WORK.match(text, end):
        return
    left = text[max(0, start - 160) : start]
    base = start - len(left)
    owner = _OWNER_LEFT.match(left)
    at = owner.start(1 if owner.group(1) else 2 if owner.group(2) else 3) if owner else 0
    holder: str | None = None
    said = ""
    begin = start
    former = False
    if owner:
        begin = base + at
        former = _REALLY_FORMER.search(owner.group(4)) is not None or word.startswith("ex-")
        if owner.group(1):
            holder = owner.group(1)
            if text[begin + 1] == " " and found.shape.mention(holder) not in found.possessive:
                return
        elif owner.group(2) == "whose":
            whose = _WHOSE.search(left[:at])
            if not whose:
                return
            holder = whose.group(1)
        else:
            said = (owner.group(2) or owner.group(3)).casefold()
    behind = _OWNER_BEHIND.match(text, end)
    owned = _OWNED_OWNER_BEHIND.match(text, end) if behind is None or behind.group(2) else None
    close = end
    if owner is None:
        if owned:
            holder, close = owned.group(1), owned.end()
        elif behind and behind.group(1):
            holder, close = behind.group(1), behind.end()
        elif behind:
            said, close = behind.group(2).casefold(), behind.end()
        elif _ALONE.search(left) and word not in MANY and relation in FAMILY:
            said = "somebody"
        else:
            return
        former = _REALLY_FORMER.search(left[-25:]) is not None
        begin = max(base + left.rfind(",") + 1, base)
    if word in MANY:
        listed = _LIST_RIGHT.match(text, end)
        if listed and owner:
            for other in _LETTER.findall(listed.group(1)):
                found.add(holder, relation, other, (begin, listed.end()), former, said, word)
        return
    other = _other(text, left, begin - base, end, close, owner is not None, holder)
    if other:
        found.add(holder, relation, other, (begin, close), former, said, word)
    elif owner and holder is not None:
        found.add(holder, relation, None, (begin, end), former, said, word)


def _other(text: str, left: str, cut: int, end: int, close: int, owned: bool, holder: str | None) -> str | None:
    """Whom a word of kin stands for: the name in apposition on either side, or beyond "is"."""
    ahead = (
        _OWNERS_JOB.sub("", left[:cut])
        if owned
        else re.sub(rf"(?:\b(?:an?|the|one\s+of(?:\s+the)?)\s+)?(?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,3}}$", "", left)
    )
    before = _LEFT.search(ahead) or _WHO_BECAME.search(ahead)
    after = _APPOSED_RIGHT.match(text, close)
    if before is None and not owned:
        before = _ALSO_IS.search(ahead)
    if before and before.group(1) != holder and (text[close : close + 1] in (",", ".", ";", "") or not after or after.group(1)):
        return before.group(1)
    if after:
        return after.group(1) or after.group(2)
    told = _IS_RIGHT.match(text, close)
    return (told.group(1) or told.group(2)) if told else None


def _listed(found: _Found, text: str) -> None:
    """Those whom somebody leaves or has: "survived by his wife, Ann, and sons Tom and Will", "the couple have a son, Beau"."""
    for match in _TWO.finditer(text):
        found.add(match.group(2), "relative" if "ousin" in match.group() else "sibling", match.group(3), match.span())
        found.taken.append((match.start(), match.start() + 8))
    survived = _SURVIVED.search(text)
    couple = re.match(r"(?:The\s+couple|They)\s+(?:have|had|are\s+survived\s+by)\s+", text) if survived is None else None
    if survived is None and couple is None:
        return
    anchor = survived or couple
    assert anchor is not None
    holder = (survived.group(1) or survived.group(3)) if survived else None
    pronoun = (
        {"he": "his", "she": "her", "him": "his", "her": "her"}.get((survived.group(2) or "").casefold(), "") if survived else "the couple"
    )
    for kin in _KINDRED.finditer(text, anchor.end()):
        word = kin.group(1)
        relation = KIN.get(word) or MANY[word]
        for other in _LETTER.findall(kin.group(2))[: None if word in MANY else 1]:
            found.add(holder, relation, other, kin.span(), False, pronoun, word)
        found.taken.append(kin.span())


_VERB = re.compile(
    r"married|\bwed\b|divorc|separated|engaged|replac|succe|took over|takes over|taking over|in place of|followed|beat|defeat|unseated|ousted|\blost\b|before|friends|allies|rivals|colleagues|lovers"
)


def _verbs(found: _Found, text: str) -> None:
    """Marriages, successions and contests."""
    gate = {match.group() for match in _VERB.finditer(text)}
    if not gate:
        return
    if gate & {"married", "wed", "divorc", "separated", "engaged"}:
        for match in _COUPLE.finditer(text):
            found.add(match.group(1), "spouse", match.group(2), match.span(), match.group(3) is not None)
        for match in _MARRIED.finditer(text):
            kind = "partner" if match.group(3) == "engaged" else "spouse"
            found.told(match, kind, match.group(4) or match.group(5), match.group(3) in ("divorced", "separated from"))
        for match in _THEY.finditer(text):
            found.add(None, "spouse", None, match.span(), owner="they")
    if gate & {"replac", "succe", "took over", "takes over", "taking over", "in place of"}:
        for match in _PUT_IN.finditer(text):
            found.add(match.group(1), "successor", match.group(2), match.span())
        for match in _TAKEN_FOR.finditer(text):
            found.told(match, "predecessor", match.group(3))
        for match in _REPLACED.finditer(text):
            if not _ON_THE_PITCH.match(text, match.end()):
                found.told(match, "predecessor", match.group(3))
        for match in _WAS_REPLACED.finditer(text):
            if not _ON_THE_PITCH.match(text, match.end()):
                found.told(match, "successor", match.group(3))
    if gate & {"beat", "defeat", "unseated", "ousted"}:
        for match in _BEAT.finditer(text):
            if not _SCORE.match(text, match.end()):
                found.told(match, "rival", match.group(3))
        for match in _BEATEN.finditer(text):
            found.told(match, "rival", match.group(3))
    for match in _FRIENDS.finditer(text) if gate & {"friends", "allies", "rivals", "colleagues", "lovers"} else ():
        found.add(match.group(1), MANY.get(match.group(3), "partner"), match.group(2), match.span())
    if "lost" in gate:
        for match in _LOST_TO.finditer(text):
            found.told(match, "successor", match.group(3))
    if "before" in gate:
        for match in _BEFORE_HIM.finditer(text):
            before = match.group(2)
            if len(before) > 1:
                found.add(None, "predecessor", match.group(1), match.span(), owner="his" if before == "him" else "her")
            else:
                found.add(before, "predecessor", match.group(1), match.span())
