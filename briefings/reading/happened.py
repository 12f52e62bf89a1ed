"""An event in a sentence's shape, and who stands in the slots around its verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from briefings.reading.clause_verbs import begins_with_verb, has_verb
from briefings.reading.clauses import AFTER_RELATIVE, Segment
from briefings.reading.doubted import Standing
from briefings.reading.lexicon.happenings import Form
from briefings.reading.lexicon.past_forms import PASTS
from briefings.reading.shape import ANY, P, is_person
from briefings.values import dataclass

_SUBJECT_GAP = re.compile(rf"({ANY})(?:\s+\([^)]{{1,30}}\)|,\s+[^,]{{1,110}}(?:,\s+[^,]{{1,60}})?,|,\s+\d{{1,3}},)?\s*$")


_PREPOSITIONS = frozenset(
    "of in at with by for from to against between on over near under behind beneath beside beyond above below towards onto about alongside despite like than including outside inside into via per after before".split()
)


_NOT_OF_TIME = _PREPOSITIONS - {"after", "before", "than", "like", "since"}


_DAYS = frozenset(
    (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December "
        "yesterday today tomorrow tonight week month year night morning afternoon evening weekend"
    ).split()
)


_TELLS_OF = frozenset("said says say that claimed claims confirmed confirms believed believes thought thinks insisted insists alleged alleges admitted announced argued added warned revealed knew heard feared hoped believe think claim insist suspect understand understands fear hope know".split())


def stands_behind_preposition(text: str, floor: int, at: int, prepositions: frozenset[str] = _PREPOSITIONS) -> bool:
    """Whether up to three words before a place a preposition stands: "in the former |X"."""
    end = at
    for _ in range(4):
        while end > floor and text[end - 1] == " ":
            end -= 1
        begin = max(text.rfind(" ", floor, end) + 1, floor)
        word = text[begin:end]
        if word in prepositions:
            return True
        if not word or word[-1] in ",.;:()" or word in _DAYS or word in _TELLS_OF or len(word) == 4 and word.isdigit():
            return False  # "a spokesman for the council said |Joe Pike had left"; "said on Monday |it had agreed": the day ends what the preposition begins
        end = begin
    return False


@dataclass(frozen=True, slots=True)
class Happened:
    """An event in a sentence's shape; mention letters are kept as letters until the document is known."""

    kind: str
    form: Form
    base: str
    start: int
    end: int
    segment: Segment
    standing: Standing
    tense: Literal["past", "future", "unknown"]
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    others: tuple[str, ...]
    subject_at: int | None  # where the subject stands in the shape, if it is within reach of the clause
    possessor: int | None  # place of a possessive pronoun ("his dismissal"), to be linked by the caller
    group_at: int = 0  # where its verb group begins
    bare: bool = False  # a noun that nobody has or suffers: an event only on a day of its own
    carried: bool = False  # a noun's event with the verb that carries it: "a ballot will be held"


_SLOT = re.compile(ANY)


def slots_in(text: str, start: int, end: int) -> list[int]:
    """Where mentions stand between two places."""
    places = _all_slots(text)
    return list(places[bisect_left(places, start) : bisect_left(places, end)]) if places else []


@lru_cache(maxsize=256)
def _all_slots(text: str) -> tuple[int, ...]:
    return tuple([match.start() for match in _SLOT.finditer(text)])


_FINITE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|could|may|might|did|does|said|says|told|went|took|made|gave|got|came|led|found|became)\b|\b[a-z]{3,}ed\b"
)
_ASIDE = re.compile(r"\([^)]*\)|,[^,]*,")
_GOES_ON = re.compile(
    r"(?:[,(]|\s+\(|\s*$|'?\s*(?:[\U000f0000-\U0010fffd\ue000-\uf8ff]|(?:and|or|of|in|from|at|for|with|on|who|which|whose|whom|that|himself|herself|itself|both|all|each|also|now|then|later|alone|too|\d[\d,]*|[a-z]+ly)\b))"
)


def _heads(text: str, at: int, until: int) -> bool:
    """Whether the mention at a place can be the subject of a verb further on: no noun of its own, no other verb between."""
    if not _GOES_ON.match(text, at + 1, until):
        return False
    between = _ASIDE.sub(" ", text[at + 1 : until])
    return not _FINITE.search(between)


_WHEN_ONLY = re.compile(r"\s*(?:(?:on|in|at|by|last|later|then|the|early|late|next|this|that|same|of|a|two|three|\d{1,4}(?:st|nd|rd|th)?|\d+|year|years|month|months|week|weeks|days?|after|[A-Z][a-z]+)[,.]?\s+)+")


# "Ann Marsh, chief executive of Calder Homes, who …", "Ann Marsh, the director who …": who it is stands first.
NAMED_BEFORE = re.compile(
    rf"({P})(?:\s+\([^)]{{1,30}}\))?,\s+(?:\d{{1,3}},\s+)?(?!(?:and|or|but|who|which|said|told|with|as|when|while|where|to|by)\b)(?:(?!(?:and|but|that|who|which|was|is|were|are|had|has|said)\b)(?:[\w'’-]*{ANY}(?:'s?)?|[\w'’-]+),?\s+){{1,9}}$"
)
_NAMED_OF = re.compile(rf"({P})(?:\s+\([^)]{{1,30}}\))?\s+(?:of|from|at)\s+(?:the\s+)?{ANY},\s+$")


def _just_before(text: str, segment: Segment) -> int | None:
    """The person right before the word that opens a relative clause."""
    end = len(text[: segment.start - len(segment.joint) - 1].rstrip(" ,"))
    return end - 1 if end and is_person(text[end - 1]) else None


_BRACKETS = re.compile(r"\([^()]*\)")
_CALLED_SO = re.compile(rf"(?:'s?)?\s+(?:(?!(?:and|or|of|in|on|at|to|for|from|with|by|as|that|after|over|against|when|while|because|if|but|than|who|which)\b)(?:[a-z][a-z'-]+|[A-Z]{{2,4}}),?\s+){{0,4}}({P})(?!')")
_SEAT_OR_BYNAME = re.compile(r"(?:\b[DRI]-|\b(?:known|described|regarded|seen|hailed|billed|branded)\s+(?:\w+\s+)?as\s+(?:the\s+)?|\b(?:called|nicknamed|dubbed|alias|aka|a\.k\.a\.)\s+(?:the\s+)?)$")


def may_be_subjects(text: str, start: int, end: int) -> list[int]:
    """Where those stand who can be the subject of what follows: in no bracket, behind no preposition, owning nothing; "Marlow Homes chairman X" is X."""
    bracketed = [found.span() for found in _BRACKETS.finditer(text, start, end)] if "(" in text[start:end] else []
    places: list[int] = []
    for at in slots_in(text, start, end):
        if any(opened < at < closed for opened, closed in bracketed) or stands_behind_preposition(text, start, at) or _SEAT_OR_BYNAME.search(text, max(start, at - 24), at):
            continue
        called = None if is_person(text[at]) else _CALLED_SO.match(text, at + 1, end)
        if called and not _FINITE.search(called.group()):
            at = called.start(1)
        elif _OWNS.match(text, at + 1, at + 3):
            continue
        if at not in places:
            places.append(at)
    return places


def _antecedent(text: str, segments: Sequence[Segment], segment: Segment) -> int | None:
    """The person that "who" stands for, when words of his own stand between: "Ann Marsh, the director of resources, who"."""
    if segment.joint not in ("who", "whose", "whom"):
        return None
    end = segment.start - len(segment.joint) - 1
    if text.endswith((" and ", " but "), 0, end):  # "X, whose firm fought it and who was elected"
        first = next((s for s in reversed(segments) if s.end <= end and s.joint in ("who", "whose", "whom")), None)
        return _antecedent(text, segments, first) or _just_before(text, first) if first is not None else None
    found = NAMED_BEFORE.search(text, max(0, end - 120), end) or _NAMED_OF.search(text, max(0, end - 60), end)
    if found is None:
        return None
    between = _SOMEBODYS.sub("", text[found.end(1) : end])  # "X, Y's former agent, who"
    if not _NO_PERSON.search(between) or _SEVERAL_DID.match(text, segment.start) and not between.rstrip().endswith(","):
        return None  # "X, a lawyer with two children who were injured"
    return found.start(1)


_SOMEBODYS = re.compile(rf"{P}'s?(?=\s)")
_SEVERAL_DID = re.compile(r"(?:were|are|have)\b")
_NO_PERSON = re.compile(rf"^(?:(?!{P}).)*$", re.DOTALL)
_OWNS = re.compile(r"'s?\b")
_BY_SOMEBODY = re.compile(rf"\s*(?:(?:the\s+)?{ANY}|[a-z]+s|police|(?:he|she|they|it|(?:the|his|her|its|their|an?)\s+(?:[\w-]+\s+){{0,3}}?[\w-]+(?:\s+{P})?))\s+(?:[a-z]+ly\s+|later\s+|had\s+|has\s+)?")
_NO_THING = re.compile(rf"(?!\s+(?:up\s+|out\s+)?(?:{ANY}|(?:the|an?|his|her|its|their|him|them|it|us|me|\d+|[£$€])\b))")


# "X, the manager |P dismissed last year", "the coach |P has sacked": a thing with its article, and at once who did it.
_BARE_RELATIVE = re.compile(
    rf"(?:({ANY}),\s+)?\b(?:the|an?|one|only|every)\s+(?:[a-z][\w'-]*\s+){{1,3}}(?<!\bof\s)(?<!\bwith\s)(?<!\bby\s)(?<!\bto\s)(?<!\bfrom\s)(?<!\bfor\s)"
    rf"(?<!\bin\s)(?<!\bon\s)(?<!\bat\s)(?<!\bthat\s)(?<!\band\s)(?<!\bas\s)(?<!\bafter\s)(?<!\bbefore\s)(?<!\bwhen\s)(?<!\bwhere\s){P}\s+(?:later\s+|had\s+|has\s+)?$",
    re.IGNORECASE,
)


def object_before(text: str, segment: Segment, start: int, end: int) -> int | None:
    """Where whoever suffers a verb stands before its clause: "Ann Marsh, whom the board dismissed"; -1: common words do; None: no such clause."""
    if segment.joint not in ("whom", "which"):
        left = text[max(segment.start - 40, 0) : start].rsplit(None, 1)
        if not left or not (is_person(left[-1][-1]) or left[-1].casefold() in ("later", "had", "has")):
            return None
        bare = _BARE_RELATIVE.search(text, max(segment.start - 40, 0), start)
        if bare is None or not _NO_THING.match(text, end):
            return None
        return bare.start(1) if bare.group(1) else -1
    if not _BY_SOMEBODY.fullmatch(text, segment.start, start) or not _NO_THING.match(text, end):
        return None
    opened = segment.start - len(segment.joint) - 1
    head = text[:opened].rstrip(" ,")
    if not head or head.rpartition(" ")[2] in _PREPOSITIONS:
        return None
    if _SLOT.fullmatch(head[-1]):
        return len(head) - 1
    called = NAMED_BEFORE.search(text, max(0, opened - 120), opened) if segment.joint == "whom" else None
    return called.start(1) if called and _NO_PERSON.search(text[called.end(1) : opened]) else -1  # "Ann Marsh, the treasurer whom …"


# "X said his client had been worn down and |had retired": another clause with a subject of its own stands between.
_OTHER_SUBJECT = re.compile(
    r"\b(?:said|says|claim(?:s|ed)|told\s[^,;]{2,30}?|insist(?:s|ed)|argue[sd]|added|believe[sd]|reported|announced|confirmed|denie[sd]|warn(?:s|ed)|that|because|whose)\s+(?:that\s+)?"
    r"(?:the|an?|his|her|their|its|one|some|no|two|three|several|many|most|both)\s+(?:[\w'-]+\s+){1,4}?(?:had|has|have|was|were|is|are|would|will)\s"
)
_TIMES = frozenset("later after before when while since until because".split())
_ASIDES = frozenset((",", "—", "–", "-", "--", "who", "which", "whose", "whom", "where"))


def _resumes(text: str, segments: Sequence[Segment], segment: Segment) -> Segment:
    """The clause that goes on behind an aside: what stands before the relative clauses and whatever they hold."""
    index = next((i for i, s in enumerate(segments) if s.start == segment.start), 0)
    aside = next((i for i in range(index - 1, -1, -1) if segments[i].joint in _ASIDES), None)
    if aside is None:
        if not _FINITE.search(text, 0, segments[0].end):
            return segments[0]  # "the ledger that X stole | was found"
        aside = index - 1
        while aside > 0 and segments[aside].joint in _TIMES:
            aside -= 1  # "X, named manager after Y quit, | was sacked"
        return segments[max(0, aside)]
    while aside > 0 and (segments[aside].joint in _ASIDES or _and_who(text, segments[aside])):
        aside -= 1
    return segments[aside]


def _and_who(text: str, segment: Segment) -> bool:
    return text.endswith((" and", " but"), 0, segment.end)


_OF_THERE = re.compile(r",?\s+(?:\d{1,3},\s+)?(?:of|from|in|at|near)\s")
_NOUN_ONLY = re.compile(rf"\s*(?:{ANY}'s?|the|an?|his|her|its|their|all|some|no|more)\s+(?:[\w-]+\s+){{0,3}}[a-z-]+")

# ", the court |heard", ", her lawyer |said": whoever the clause is about, it is not he who does this.
_OTHERS_DO = re.compile(r"[\w\U000f0000-\U0010fffd\ue000-\uf8ff],\s+(?:(?:the|an?|his|her|its|their)\s+(?:[a-z][\w-]*\s+){1,3}|(?:police|officials|prosecutors|detectives|officers|campaigners|sources|friends|lawyers)\s+)$")


def others_do(text: str, segment: Segment, group_start: int) -> bool:
    """Whether a verb in the past has a subject in common words of its own right before it, behind a comma."""
    return text.rfind(", ", segment.start, group_start) > 0 and _OTHERS_DO.search(text, max(segment.start, group_start - 60), group_start) is not None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


THEY_HAD = re.compile(
    r"\b(?:said|says|added|claimed|argued|insisted|noted)\s+(?:that\s+)?(?:an?|the|its|their|his|her|[a-z]+)?\s*(?:[a-z-]+\s+){0,2}?(?:panel|inquiry|review|report|judge|court|tribunal|committee|jury|watchdog|regulator|ombudsman|police|officers|detectives|prosecutors|investigators|auditors|inspectors)\b[^.;]*?\bhad\s+[a-z]+"
)
_BESIDE_BREAK = re.compile(r"(?:\s+\([^)]*\))?,?\s*\w*\s*")


def doer_of(text: str, segments: Sequence[Segment], segment: Segment, group_start: int, last: int | None) -> int | None:
    left = text[segment.start : group_start]
    if left.strip() and not (segment.joint in ("and", "but") and _WHEN_ONLY.fullmatch(left)):
        direct = _SUBJECT_GAP.search(_BRACKETS.sub(_blank, left) if "(" in left else left)
        if direct and not stands_behind_preposition(left, 0, direct.start(1), _NOT_OF_TIME):
            return segment.start + direct.start(1)
        open_slots = [
            at
            for at in may_be_subjects(text, segment.start, group_start)
            if _heads(text, at, group_start)
        ]
        if open_slots:
            return open_slots[0]
        if segment.joint == "resumed" and left.endswith(", "):
            left = ""  # "X, who tried the case, will not be there, having been named a judge"
        elif direct and "," not in left[: direct.start(1)] and re.search(r"^\s*(?:on|in|at|by|after|before|last|earlier)\b", left, re.IGNORECASE):
            return segment.start + direct.start(1)
        if left:
            return None
    if segment.joint in ("who", "which", "that", "whom"):
        named = _antecedent(text, segments, segment) if segment.joint == "who" else None
        if named is not None:
            return named
        before = [at for at in slots_in(text, max(0, segment.start - 60), segment.start) if ")" not in text[at : segment.start] or text.find("(", at, segment.start) > 0]
        if not before or segment.start - before[-1] >= (40 if ")" in text[before[-1] : segment.start] else 12) or not _BESIDE_BREAK.fullmatch(text[before[-1] + 1 : segment.start]):
            return None
        behind = stands_behind_preposition(text, max(0, before[-1] - 40), before[-1])
        if segment.joint == "who" and "\ue000" <= text[before[-1]] <= "\uf8ff":
            return next((at for at in reversed(slots_in(text, 0, before[-1])) if is_person(text[at]) and not _FINITE.search(text, at, before[-1]) and _OF_THERE.match(text, at + 1)), None)
        held = segment.joint == "who" and not is_person(text[before[-1]])  # "the founder of O, who was forced out"
        if segment.joint == "which" and behind and "\ue000" <= text[before[-1]] <= "\uf8ff" and text.endswith(("near ", "outside ", "off "), 0, before[-1]):
            return None  # "the collapse near L, which killed two": no town kills
        return None if behind and (held or text[before[-1] + 1] != ",") else before[-1]
    if segment.joint == "resumed":
        outer = _resumes(text, segments, segment)
        begun = next((s for s in reversed(segments) if s.end <= segment.start), outer)
        if begun.joint == "that" and _NOUN_ONLY.fullmatch(text, begun.start, begun.end) and not has_verb(text, begun.start, begun.end) and text[begun.start : begun.end].rpartition(" ")[2] not in PASTS:
            outer = begun  # "was warned that its ramp |had not been closed"
        open_slots = may_be_subjects(text, outer.start, outer.end)
        if len(open_slots) > 1 and text[open_slots[0] + 1 : open_slots[1]] == " and ":
            return open_slots[1]  # "X and Y, who retired in May, will marry"
        return open_slots[0] if open_slots else None
    if segment.joint in (
        "and",
        "but",
        "or",
        "yet",
        "before",
        "after",
        "while",
        ",",
        "then",
        "following",
        "despite",
        "when",
        "since",
        "later",
    ):
        floor = text.rfind(";", 0, segment.start) + 1
        preceding = next((s for s in reversed(segments) if s.start < segment.start), None) if segment.joint in ("and", "but", "or") else None
        if preceding is not None and preceding.joint in ("when", "after", "before", "while", "once") and AFTER_RELATIVE.search(text, preceding.start + 4, preceding.end):
            return None  # "took over when Y retired, lasted a year and sued": whose verbs they are is not told
        if preceding is not None and preceding.joint in ("after", "before", "when", "since", "later") and text.endswith((", and ", ", but "), 0, segment.start):
            main = next((s for s in reversed(segments) if s.start < preceding.start and s.joint not in _TIMES), segments[0])
            return next(iter(may_be_subjects(text, main.start, main.end)), None)  # "resigned four days before Y was sent home, and |was refused"
        if preceding is not None and preceding.joint == "which" and text[preceding.end - 1 : preceding.end] != "," and segment.joint == "and":
            return doer_of(text, segments, preceding, preceding.start, None)  # "a fund which opposed the deal and has called for her to go"
        if preceding is not None and preceding.joint == "who" and segment.joint == "and" and not text.endswith(",", 0, preceding.end) and begins_with_verb(text, segment.start):
            return doer_of(text, segments, preceding, preceding.start, None)  # "named X, who becomes its youngest member and will have charge of it"
        if preceding is not None and segment.joint in ("and", "but") and THEY_HAD.search(text, preceding.start, segment.start):
            return None  # "said a panel had cleared him but |criticised her"
        if last is not None and (last < 0 or last >= floor):
            return last if last >= 0 else None
        earlier = [
            at
            for at in slots_in(text, floor, segment.start)
            if not stands_behind_preposition(text, 0, at) and not _OWNS.match(text, at + 1, at + 3)
        ]
        return earlier[0] if earlier and not (segment.joint in ("and", "but", "or", "yet") and _OTHER_SUBJECT.search(text, earlier[0], segment.start)) else None
    return None
