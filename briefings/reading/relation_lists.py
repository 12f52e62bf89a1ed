"""Families told in one breath: whom somebody leaves, whose children a couple has, two kin under one word, both parents."""

from __future__ import annotations

import re

from briefings.reading.lexicon.kin import FAMILY, KIN, MANY, SEX_OF
from briefings.reading.related import AGED, HIS, NAME, Relating
from briefings.reading.shape import ANY, L
from briefings.reading.vocabulary import longest_runs, words_in

_KIN = "|".join(
    sorted((*(word for word, r in KIN.items() if r in FAMILY), *(word for word, r in MANY.items() if r in FAMILY)), key=len, reverse=True)
)
_N = rf"[^.;{NAME[1:-1]}]"
_S = rf"(?:({NAME})(?!')|\b([Hh]e|[Ss]he)\b)"
_OWNS = {"he": "his", "she": "her", "him": "his", "her": "her"}
_ADJECTIVES = rf"(?:(?!(?:and|or|of|for|with|by|who|his|her|their)\s)[\w-]+\s+){{0,4}}?(?:{ANY}\s+)?"
_SAID = (  # what is told of one of a list
    rf"(?:,\s+{AGED}|\s+\([^)]{{1,30}}\)|,\s+(?:an?|the|who|of|also|now)\s[^,;.:]{{2,60}}(?=[,;.]))?(?:\s+\([^)]{{1,30}}\))?(?:,?\s+(?:of|from)\s+{L}(?:,\s+(?:{L}|[A-Z][\w.]{{0,5}}))?)?"
)
_PEOPLE = rf"{NAME}{_SAID}(?:(?:[,;]?\s+and\s+|[,;]\s+)(?:the\s+)?{NAME}(?!'){_SAID})*"
_SURVIVED = re.compile(
    rf"{_S}{_N}{{0,60}}?\s(?:survived\s+by|predeceased\s+by|leaves(?:\s+behind)?|left(?:\s+behind)?|leaving(?:\s+behind)?(?!\s+(?:{NAME}|her\b|him\b))|(?:has|had|have)(?=\s+(?:an?|one|two|three|four|five|six|seven|eight|twins?)\b))\s"
    rf"|\b(?:leaving|left|survives?)\s+({NAME})\s+with\s|\b(?:leaving|left)\s+(her|him)\s+with\s|^(?:[^.;]{{0,60}},\s+)?(?:[Hh]is\s+|[Hh]er\s+|{HIS}\s+|{NAME}'s?\s+)?([Ss]urvivors|[Ss]urviving)\b[^.;{NAME[1:-1]}]{{0,40}}?\b(?:include|are|is)\b"
)
_COUPLE_HAS = re.compile(
    rf"({NAME})(?:,\s+\d{{1,3}}|,\s+(?:an?|the)\s[^,;:{NAME[1:-1]}]{{2,60}})?,?\s+and\s+(?:(?:his|her|{HIS})\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,?\s+)?({NAME}),?\s+(?:(?:have|had)\s+(?=(?:an?|one|two|three|four|five|six|seven|eight|twins?)\b)|(?:are|were)\s+(?:the\s+)?(?:proud\s+)?parents\s+(?:of|to)\s+)"
)
_MARRIED_AND_HAD = re.compile(
    rf"({NAME})(?!'){_N}{{0,80}}?\bmarried\s+(?:to\s+)?(?:[^,.;{ANY[1:-1]}]{{2,40}},?\s+)?({NAME})(?!')(?:[^.{NAME[1:-1]}]{{0,80}}?\bthey|[^.;{NAME[1:-1]}]{{0,40}}?,?\s+(?:and|with\s+whom)\s+(?:[Hh]e|[Ss]he|{NAME}))\s+(?:have|had|has|went\s+on\s+to\s+have)\s+(?=(?:an?|one|two|three|four|five|six|seven|eight|twins?)\s)"
)
_SURVIVE_HIM = re.compile(rf"\bsurvives?\s+(?:({NAME})|(him|her)\b)")
_COUPLE = re.compile(r"(?:The\s+(?:couple|pair)|They)\s+(?:have|had|are\s+survived\s+by|went\s+on\s+to\s+have)\s+")
_KINDRED = re.compile(
    rf"(?:\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Tt]win|[Tt]heir|[Hh]is|[Hh]er)\s+|{HIS}\s+|{NAME}'s?\s+|(?<=[;,])\s+(?:and\s+)?|(?<=\sand)\s+|(?<=by\s)|^(?:by\s+)?)({_ADJECTIVES})\b({_KIN})"
    rf"(?:\s+of\s+[\w-]+\s+years)?(?:,?\s+(?:from|by|with)\s+(?:an?|his|her|their|the|{HIS}|{NAME}'s?)\s+[^,;.{NAME[1:-1]}]{{0,30}}?(?:marriage|relationship|wife|husband|partner)(?=,))?[,:]?\s+({_PEOPLE})(?=[,.;:)]|\s*$|\s+(?:and|with|by|of|from|in|both|all)\s)"
)
_FORMER = re.compile(r"\b(?:former|ex)\b|^ex-")

# "Brothers Tom and Will Hale", "father and son Alan and Tom Dray", "the Hale twins, Nora and Ina".
_TWO = re.compile(
    rf"\b([Bb]rothers|[Ss]isters|[Ss]iblings|[Tt]wins|[Cc]ousins|[Hh]alf-brothers|[Hh]alf-sisters|(?:[Bb]rother\s+and\s+sister)"
    rf"|(?:[Ff]ather|[Mm]other)\s+and\s+(?:son|daughter)|(?:[Hh]usband\s+and\s+wife|[Mm]arried\s+couple|[Hh]usband-and-wife\s+team))(?:,|:)?\s+"
    rf"({NAME})(?:,\s+\d{{1,3}},?)?\s+and\s+({NAME})(?!')"
)
_OWNED = re.compile(rf"(?:\b(?:and|[Hh]is|[Hh]er|[Tt]heir|whose)\s+|{HIS}\s+|{NAME}(?:'s?)?\s+)(?:[a-z-]+\s+){{0,2}}$")
_TWO_BEHIND = re.compile(
    rf"({NAME})(?:,\s+\d{{1,3}},?)?\s+and\s+({NAME})(?:,\s+\d{{1,3}})?,?\s+(?:(?:both\s+)?(?:of|from)\s+[^,.;{NAME[1:-1]}]{{1,30}},\s+)?(?:who\s+)?(?:are|were)\s+(?:both\s+)?(?:(?!not\b|no\b)[a-z]+\s+)?"
    rf"(brothers|sisters|siblings|twins|cousins|half-brothers|half-sisters|brother\s+and\s+sister|(?:father|mother)\s+and\s+(?:son|daughter)|husband\s+and\s+wife)\b(?!-)"
    rf"|({NAME})(?:,\s+\d{{1,3}},?)?\s+and\s+({NAME})(?:,\s+\d{{1,3}})?,\s+(?:(?:two|both|the|twin|identical)\s+)?(brothers|sisters|siblings|twins|cousins|half-brothers|half-sisters|(?:a\s+)?husband\s+and\s+wife|(?:a\s+)?married\s+couple)(?=[,.]|\s+(?:from|and|who|aged|in)\b)"
)
_AND_WIFE = re.compile(
    rf"({NAME})(?:,\s+\d{{1,3}},?|\s+\(\d{{1,3}}\))?\s+and\s+(wife|husband|son|daughter|brother|sister|girlfriend|boyfriend|partner|fiancée?|mother|father|mum|dad),?\s+({NAME})(?!')"
)
_CHILD_OF = re.compile(
    rf"{_S}(?:{_N}{{0,160}}?\b(?:born|grew\s+up|raised|brought\s+up)\b(?:\s+{NAME}(?=\s))?(?:{_N}|\.(?=\s+\d)){{0,120}}?,?\s+(?:the\s+|an?\s+)?|(?:,\s+\d{{1,3}}|,\s+(?:an?|the)\s[^,;{NAME[1:-1]}]{{2,60}},)?(?:,\s+(?:who\s+(?:is|was)\s+)?|\s+(?:is|was)\s+)(?:the\s+|an?\s+)?)"
    rf"(?:(?!not\b)[\w-]+\s+)?(?:[a-z]+\s+of\s+[a-z-]+\s+)?(?:sons?|daughters?|child|children)\s+(?:born\s+)?(?:of|to)\s+(?:an?\s+[a-z\s-]{{2,30}},\s+)?({_ADJECTIVES})({NAME})(?!')(?:\s+\([^)]*\))?"
    rf"(?:(?:,\s+[^,.;{NAME[1:-1]}]{{2,60}}?,?)?\s+and\s+(?:of\s+)?(?:(?:his|her|{HIS})\s+(?:[a-z]+\s+)?(wife|husband),?\s+)?(?:the\s+)?({_ADJECTIVES})({NAME})(?!'|\s+(?:was|is|has|had|said|were)\b))?"
)
_BORN_TO = re.compile(
    rf"{_S}{_N}{{0,80}}?\bborn\b{_N}{{0,80}}?\sto\s+{_ADJECTIVES}({NAME})(?!')(?:,\s+[^,.;{NAME[1:-1]}]{{2,50}}?,)?\s+and\s+{_ADJECTIVES}({NAME})(?!')"
)
_RAISED = re.compile(r"\b(?:born|grew\s+up|raised|brought\s+up)\b")
# "Had two sons, Tom and Will, with the actor Piers Lowther".
_WITH = re.compile(rf",?\s+(?:with|by)\s+(?:(?:his|her|the|an?|{HIS})\s+(?:[a-z-]+\s+){{1,4}}|(?:his|her|{HIS})\s+[^,.;{NAME[1:-1]}]{{2,40}},\s+)?({NAME})(?!')")
_LETTER = re.compile(NAME)
_ASIDES = re.compile(r"\([^)]*\)")  # "sons Tom (Pam) and Will": Pam is Tom's wife
# Without one of its words in a sentence a pattern is not tried.
_SURVIVES = frozenset("predeceased survive survives survived surviving survivor survivors leaves leaving left has have had couple they".split())
_SEVERAL = frozenset("brothers sisters siblings twins cousins father mother husband couple brother".split())
_PAIRED = frozenset("wife husband son daughter brother sister girlfriend boyfriend partner fianc mother father mum dad".split())
_BORN = frozenset("born son sons daughter daughters child children".split())
_OF_KIN = longest_runs(_KIN.split("|"))
_PAIRS = {
    "cousins": "relative",
    "father": "child",
    "mother": "child",
    "husband": "spouse",
    "married": "spouse",
    "husband-and-wife": "spouse",
}


def read_lists(found: Relating, text: str) -> None:
    """What a sentence tells of several kin at once; the stretches are taken, so that no single word is read again."""
    words = words_in(text)
    if not _SEVERAL.isdisjoint(words):
        for match in _TWO.finditer(text):
            if _OWNED.search(text, max(0, match.start() - 8), match.start()):
                continue  # "her brothers, Neil and Stuart", "her mother, Rita, and brothers Tom and Will": hers
            _pair(found, match, match.group(1), match.group(2), match.group(3))
        for match in _TWO_BEHIND.finditer(text):
            said, one, other = (match.group(3), match.group(1), match.group(2)) if match.group(3) else (match.group(6), match.group(4), match.group(5))
            _pair(found, match, said.removeprefix("a "), one, other)
    for match in _AND_WIFE.finditer(text) if not _PAIRED.isdisjoint(words) else ():
        found.add(match.group(1), KIN[match.group(2)], match.group(3), match.span(), word=match.group(2))
        found.taken.append(match.span(2))
    if not _BORN.isdisjoint(words):
        _parents(found, text, "born" in words)
    if not _SURVIVES.isdisjoint(words) and not _OF_KIN.isdisjoint(words):
        _kindred(found, text)


def _pair(found: Relating, match: re.Match[str], said: str, one: str, other: str) -> None:
    relation = _PAIRS.get(said.casefold().split()[0], "sibling")
    found.add(one, relation if said.casefold() != "brother and sister" else "sibling", other, match.span())
    found.taken.append(match.span())


def _parents(found: Relating, text: str, born: bool) -> None:
    for match in _CHILD_OF.finditer(text):
        if not match.group(7) and _RAISED.search(match.group()) is None:
            continue  # "Ann Hale, daughter of Tom Hale": the word of kin tells it
        _child(found, match, match.group(4))
        if match.group(7):
            _child(found, match, match.group(7))
            if match.group(5):
                found.add(match.group(4), "spouse", match.group(7), match.span())
        found.taken.append(match.span())
    for match in _BORN_TO.finditer(text) if born else ():
        _child(found, match, match.group(3))
        _child(found, match, match.group(4))


def _child(found: Relating, match: re.Match[str], parent: str) -> None:
    if match.group(1):
        found.add(parent, "child", match.group(1), match.span())
    else:
        found.add(None, "parent", parent, match.span(), owner=_OWNS.get(match.group(2).casefold(), ""))


def _kindred(found: Relating, text: str) -> None:
    """ "Survived by his wife, Ann, and sons Tom and Will", "the couple have a son, Beau", "Rita and Bob Hale have two sons, …"."""
    both = _COUPLE_HAS.search(text) or (_MARRIED_AND_HAD.search(text) if "married" in text else None)
    survived = _SURVIVED.search(text) if both is None else None
    couple = _COUPLE.match(text) if survived is None and both is None else None
    outlived = _SURVIVE_HIM.search(text) if survived is None and both is None else None
    anchor = both or survived or couple or outlived
    if anchor is None:
        return
    holders: list[str | None] = [None]
    owner = ""
    if both:
        holders = [both.group(1), both.group(2)]
    elif survived:
        holders = [survived.group(1) or survived.group(3)]
        owner = "departed" if survived.group(5) else f"left {survived.group(4)}" if survived.group(4) else _OWNS.get((survived.group(2) or "").casefold(), "")
        if not survived.group(4) and re.search(r"surviv|predeceas|\bleav|\bleft", survived.group()):
            owner = "departed"
    elif couple:
        owner = "the couple"
    elif outlived:
        holders, owner = [outlived.group(1)], "departed"
    last, sex = "", ""  # the child or sister listed before, whose husband may follow
    for kin in _KINDRED.finditer(text, 0 if anchor is outlived else anchor.end()):
        word = kin.group(2)
        relation = KIN.get(word) or MANY[word]
        if both and relation != "child":
            continue
        if last and relation in ("spouse", "partner") and {sex, SEX_OF.get(word, "")} == {"m", "f"}:
            found.add(last, relation, _LETTER.findall(_ASIDES.sub("", kin.group(3)))[0], kin.span(), word=word)
            found.taken.append(kin.span())
            continue
        for other in _LETTER.findall(_ASIDES.sub("", kin.group(3)))[: None if word in MANY else 1]:
            for holder in holders:
                found.add(holder, relation, other, kin.span(), _FORMER.search(kin.group(1) + word) is not None, owner, word)
        found.taken.append(kin.span())
        shared = _WITH.match(text, kin.end()) if relation == "child" and survived and not owner.startswith(("departed", "left")) else None
        for other in _LETTER.findall(_ASIDES.sub("", kin.group(3)))[: None if word in MANY else 1] if shared else ():
            found.add(shared.group(1) if shared else None, "child", other, kin.span(), word=word)
        last, sex = (
            (_LETTER.findall(_ASIDES.sub("", kin.group(3)))[0], SEX_OF.get(word, "")) if word in KIN and relation != "spouse" else ("", "")
        )
