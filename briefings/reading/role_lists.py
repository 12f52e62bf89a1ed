"""Titles in the plural: "the umpires, Ann Marsh and Joe Pike", "Ann Marsh and Joe Pike, both doctors"."""

from __future__ import annotations

import re

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.lexicon.offices import HONORIFIC_ROLES, ROLE_HEADS
from briefings.reading.role_phrases import Phrase, phrase_at
from briefings.reading.shape import ANY, O, P, Shape
from briefings.reading.vocabulary import first_runs, lower_in_place, places_of, words_in


def _plural(head: str) -> str:
    if head.endswith("man"):
        return f"{head[:-3]}men"
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return f"{head[:-1]}ies"
    return f"{head}es" if head.endswith(("s", "ch", "sh", "x")) else f"{head}s"


_SINGULAR = {_plural(head).casefold(): head for head in sorted(ROLE_HEADS) if not head.endswith("s") or head == "boss"}
_SINGULAR |= {"attorneys general": "attorney general", "chiefs executive": "chief executive", "mps": "MP", "meps": "MEP", "ceos": "CEO"}
_STARTS = frozenset(plural.split()[0] for plural in _SINGULAR)
_HEAD = re.compile(
    r"(?<![\w-])((?:ex-|co-)?(?:" + "|".join(sorted(map(re.escape, _SINGULAR), key=lambda head: (-len(head), head))) + r"))()(?![\w-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z][\w-]*(?=s\b|men\b)(?:s|men)\b|mps\b", re.IGNORECASE)
_ITEM = rf"{P}(?:\s+\([^)]{{1,20}}\)|,\s+\d{{1,3}}(?=,|\s+and\b)|\s+(?:of|from)\s+(?:the\s+)?(?:{ANY}|[A-Z][\w .]{{2,30}}?)(?=,|\s+and\b|\s+were\b))?"
_LIST = rf"{_ITEM}(?:,\s+{_ITEM})*,?\s+(?:and|&)\s+{P}"
_BEHIND = re.compile(rf"\s+({_LIST})(?!')|(?:\s+(?:named|accused|involved|charged|suspended|arrested|killed|who|from|in|at)\s[^,.;{P[1:-1]}]{{2,40}})?(?:,|:|\s+[–—])\s+({_LIST})(?=[,.;:)]|\s+[–—]|\s*$|\s+(?:said|say|have|were|are|had|will)\b)")
_BEFORE = re.compile(
    rf"({_LIST})(?:(?:,\s+\d{{1,3}})?,\s+(?:(?:who\s+are|who\s+were)\s+)?(?:(?:both|all|all\s+three|two|three|the)\s+(?:of\s+them\s+)?)?"
    rf"|(?:,[^.;{P[1:-1]}]{{3,70}},)?\s+(?:are|were|have\s+been|remain|became|will\s+be)\s+(?:(?:appointed|named|elected|made|chosen|sworn\s+in|(?:widely\s+)?considered|seen\s+as|thought\s+to\s+be|regarded\s+as)\s+(?:as\s+)?)?(?:both\s+|all\s+|also\s+|now\s+|once\s+|then\s+|the\s+(?:new\s+)?)*)$"
)
_COUNTED = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\s+(?:other\s+|former\s+)?$")
_ONE_OF = re.compile(rf"\b[Oo]ne\s+of\s+(?:(?:the|its|their|his|her|whose|{ANY}'s?|the\s+[\w-]+'s)\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|many|several)?\s*$")
_ONE_BEFORE = re.compile(rf"({P})(?:,\s+\d{{1,3}})?,?\s+(?:(?:who\s+)?(is|was|remains|became)\s+)?(?:also\s+)?$")
_ONE_BEHIND = re.compile(rf"(?:\s+(?:on|of|in|at)\s[^,.;{P[1:-1]}]{{2,50}})?,\s+({P})(?=,|\s+(?:said|told|has|was|is|of|from|at)\b)")
_INCLUDE = re.compile(rf"(?:\s+(?:of|at|on|in)\s[^,.;{P[1:-1]}]{{2,40}})?\s+(?:include|includes|included|including)\s+({_LIST}|{P})(?!')")
_THEY_ARE = re.compile(rf"\s+(are|were|is|was)\s+({_LIST}|{P})(?!')(?=[,.;]|$|\s+(?:of|and|who)\b)")
_AMONG = re.compile(rf"\b[Aa]mong\s+(?:(?:the|its|their|his|her|whose|{ANY}'s?)\s+)?$")
_AND_ANOTHER = re.compile(rf"\b(?:and|but)\s+(?:an?|the)\s+(?:second|third|fourth|fifth|other|another|sixth),\s+({P})(?!')")
_WHOSE_HOUSE = re.compile(rf"({O}),?\s+(?:(?:among|one\s+of)\s+)?whose\s+$")
_MOST = re.compile(r"\b(?:most|best(?!-known)|first|last|\w{3,}est|leading|top|many|few)\b")
_MEMBER = re.compile(rf"\s+(?:of|from)\s+(?:the\s+)?({O})(?!')")
_WERE = re.compile(r"\b(?:were|once|then)\s+(?:\w+\s+)?$")
_ABBREVIATED = re.compile(rf"\b(Sen|Rep|Cllr|Prof|Gov|Sgt|Det|Supt)s\.?\s+({_LIST})")
_PEOPLE = re.compile(P)
_AND = re.compile(r"\s(?:and|&)\s")


_RUNS = first_runs(_SINGULAR) | frozenset("sens reps cllrs profs govs sgts dets supts".split())


def listed_roles(shape: Shape) -> list[Found]:
    """The roles that several people of a sentence are given in one word."""
    text = shape.text
    found: list[Found] = []
    runs = _RUNS & words_in(text)
    if not runs or not any(word in text for word in ("ne of ", "mong ", "nclud")) and (_AND.search(text) is None or len(_PEOPLE.findall(text)) < 2):
        return found
    for start in places_of(lower_in_place(text), runs):
        word = _WORD.match(text, start)
        match = _HEAD.match(text, start) if word is not None and word.group().casefold() in _STARTS else None
        phrase = phrase_at(shape, match) if match is not None else None
        if phrase is None:
            continue
        people, status = _held_by(text, phrase)
        house = None if phrase.org else _WHOSE_HOUSE.search(text, 0, phrase.start)
        letter_of_house = phrase.org or (house.group(1) if house else None)
        org = shape.mention(letter_of_house) if letter_of_house else None
        span = shape.span(phrase.start, phrase.end)
        third = _AND_ANOTHER.search(text, phrase.end) if len(people) > 1 else None
        for letter in [*people, *([third.group(1)] if third else [])]:
            member = _MEMBER.search(text, max(0, text.find(letter, 0)))
            at = shape.mention(member.group(1)) if member and member.start() == text.find(letter) + 1 else org
            found.append(Found(shape.mention(letter), _one(phrase), at, status, span, "list", phrase.possessive))
    for short in _ABBREVIATED.finditer(text):
        title = HONORIFIC_ROLES[short.group(1).casefold()]
        for letter in _PEOPLE.findall(short.group(2)):
            found.append(Found(shape.mention(letter), title, None, "current", shape.span(*short.span(1)), "list"))
    return found


def _held_by(text: str, phrase: Phrase) -> tuple[list[str], RoleStatus]:
    status: RoleStatus = "former" if phrase.former else "candidate" if phrase.candidate else "current"
    behind = _BEHIND.match(text, phrase.end)
    if behind and (behind.group(1) or phrase.determined or phrase.org or _COUNTED.search(text, 0, phrase.start)):
        return _PEOPLE.findall(behind.group(1) or behind.group(2)), status
    told = _INCLUDE.match(text, phrase.end) if phrase.determined or phrase.org or phrase.possessive else None
    if told:
        return _PEOPLE.findall(told.group(1)), status
    they = _THEY_ARE.match(text, phrase.end) if phrase.determined or phrase.org or _AMONG.search(text, 0, phrase.start) else None
    if they and not _MOST.search(phrase.title):
        return _PEOPLE.findall(they.group(2)), "former" if status == "current" and they.group(1) in ("were", "was") else status
    one = _ONE_OF.search(text, 0, phrase.start)
    if one:
        if _MOST.search(phrase.title):
            return [], status
        who = _ONE_BEFORE.search(text, 0, one.start())
        if who:
            return [who.group(1)], "former" if status == "current" and who.group(2) == "was" else status
        then = _ONE_BEHIND.match(text, phrase.end)
        return ([then.group(1)] if then else []), status
    before = _BEFORE.search(text, 0, phrase.start)
    if before is None:
        return [], status
    if status == "current" and _WERE.search(text, before.end(1), phrase.start):
        status = "former"
    return _PEOPLE.findall(before.group(1)), status


def _one(phrase: Phrase) -> str:
    """The title of one of them."""
    head = phrase.head
    single = _SINGULAR[head.casefold()]
    return phrase.title.replace(head, single, 1) if head in phrase.title else phrase.title
