"""Events of verbs that the lexicon of happenings does not hold: dated ones, what somebody will do, and what is due."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from briefings.reading.clause_verbs import group_start
from briefings.reading.clauses import Segment
from briefings.reading.happened import Happened, doer_of, others_do, slots_in, stands_behind_preposition
from briefings.reading.lexicon.happenings import triggers
from briefings.reading.lexicon.past_forms import PASTS, base_of
from briefings.reading.shape import Shape, is_mention
from briefings.reading.standing import standing_of, tense_of_group
from briefings.reading.vocabulary import runs_at, words_in

_WILL = re.compile(
    r"(?<=\s)(will|would|is to|are to|is due to|are due to|is set to|are set to|is expected to|are expected to|is scheduled to|are scheduled to|was due to|were due to|plans to|plan to|expects to|intends to|intend to)\s+(?:also\s+|then\s+|now\s+|\w+ly\s+)?(?!not\b|never\b|(?:an?|the|his|her|its|their|ill|poor|bad|lack|human|high|low|heavy|severe|technical|rising|falling|strong|weak)\b|be\s+(?:forced|able|asked|told|hoping|looking)\b|have\b|need\b|continue\b|want\b|like\b|prefer\b|mean\b|cost\b|remain\b|believe\b|love\b|hate\b|hope\b|know\b|understand\b|feel\b|think\b|miss\b|rather\b|sooner\b|appreciate\b|regret\b|wonder\b)(be|[a-z]+)\b"
)


_LIGHT = frozenset("get do see make".split())  # kept only on a day of their own: "will make his debut on Saturday"
_MEANS = frozenset("will would plans plan expects intends intend".split())
_IS = frozenset("is are was were".split())
_BE_DONE = re.compile(r"\s+(?:\w+ly\s+)?([a-z]{3,}ed|put|set|sent|held|made|paid|taken|given|shown|told|brought|kept|drawn|written|built|done|seen|dealt|heard|told|read|said|sung|sworn|spent|dug|torn|bought|sold)\b")


_BE_THERE = re.compile(r"\s+(?:in|at|on|there|back|out|home|able|ready|available|open|closed|free|over|under|the|an?|his|her|its|their|[a-z]+ing)\b")


def _segment_at(segments: Sequence[Segment], place: int) -> Segment:
    return next((s for s in segments if s.start <= place < s.end), segments[-1])


def announced(shape: Shape, segments: Sequence[Segment], found: Sequence[Happened]) -> list[Happened]:
    """What somebody "will" do in a verb that the lexicon does not hold: planned all the same."""
    text = shape.text
    more: list[Happened] = []
    words = words_in(text)
    if _MEANS.isdisjoint(words) and ("to" not in words or _IS.isdisjoint(words)):
        return more
    for match in _WILL.finditer(text):
        segment = _segment_at(segments, match.start(2))
        if any(event.segment is segment and event.form != "noun" for event in found) or segment.joint in ("if", "unless", "whether"):
            continue
        verb = match.start(2)
        if match.group(2) in triggers() and match.group(2) not in _LIGHT:
            continue
        end = match.end(2)
        done = _BE_DONE.match(text, end) if match.group(2) == "be" else None
        if done:
            verb, end = done.span(1)
        elif match.group(1) == "would" and match.group(2) == "be" and not _BE_THERE.match(text, end):
            continue  # "it would be wrong to speculate"
        left = text[segment.start : match.start(1)]
        if standing_of(left, match.group(1) + " ", "base", segment.joint, text, text[: segment.start]) != "planned":
            continue
        subject = doer_of(text, segments, segment, match.start(1), None)
        others = tuple(text[at] for at in slots_in(text, match.end(), segment.end))
        more.append(
            Happened(
                match.group(2) if match.group(2) in _LIGHT else "plan",
                "base",
                match.group(2),
                verb,
                end,
                segment,
                "planned",
                "future",
                (text[subject],) if subject is not None else (),
                (),
                others,
                subject,
                None,
                match.start(1),
            )
        )
    return more


_DUE = re.compile(r"(?<=\s)(is|are|was|were)\s+((?:now|also|not|only|\w+ly)\s+)?(due|expected|set|scheduled|planned|listed|slated)\s+(?!to\b|up\b|out\b|by\s+the\b)")


_DUE_WORDS = frozenset("due expected set scheduled planned listed slated".split())


def coming(shape: Shape, segments: Sequence[Segment], found: Sequence[Happened]) -> list[Happened]:
    """What is due on a day: "a ruling is due early next month"; the caller keeps it if it is dated."""
    text = shape.text
    more: list[Happened] = []
    words = words_in(text)
    if _IS.isdisjoint(words) or _DUE_WORDS.isdisjoint(words):
        return more
    for match in _DUE.finditer(text):
        segment = _segment_at(segments, match.start(3))
        if match.group(2) == "not " or any(event.start <= match.start(3) < event.end for event in found):
            continue
        subject = doer_of(text, segments, segment, match.start(1), None)
        more.append(
            Happened(
                "plan",
                "participle",
                match.group(3),
                match.start(3),
                match.end(3),
                segment,
                "planned",
                "future",
                (),
                (text[subject],) if subject is not None else (),
                tuple(text[at] for at in slots_in(text, match.end(), segment.end)),
                subject,
                None,
                match.start(1),
            )
        )
    return more


_NOT_HAPPENINGS = frozenset(
    """
said told survived added called named needed wanted liked seemed appeared believed used based aged related concerned interested involved expected supposed allowed required
described hoped looked tried remained included lived owned loved hated knew thought felt meant talked considered continued helped turned worked owed
""".split()
)


_GLUED = re.compile(r"[\w'-]")


_TO_COME = frozenset(("planned", "scheduled", "expected", "set", "due", "listed", "slated", "pencilled", "earmarked", "timetabled"))
_ADJECTIVE = frozenset("the a an his her its their of by with and most more very newly highly well".split())
_DOER = re.compile(r"\b(?:one|ones|those|a|an|any|some)\s+(?:[a-z-]+\s+){0,2}$")
_SUBJECT_WORD = re.compile(r"(?:\b(?:he|she|it|they|who|which)|[a-z]{3,}|\))$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"\s+(?:no|nothing|nobody|neither)\b|(?<=planned)\s+to\b|(?<=hoped)\s+to\b|(?<=intended)\s+to\b")
_NO_THING = re.compile(r"\s+(?:in|on|at|two|three|four|five|six|a\s+(?:day|week|month|year)|last|this|later)\b|[.,;]")
_REPORTS = re.compile(r"\b(?:said|says|told|announced|confirmed|added)\b")
_BETWEEN = frozenset("now also then still again first later both since once".split())  # "is now set for September"
_PASSIVE = frozenset("was were been is are be being got".split())


def may_hold_plain_verb(text: str) -> bool:
    """Whether one of the three readings of verbs that the lexicon does not hold can find anything in a text."""
    words = words_in(text)
    if not _MEANS.isdisjoint(words) or (not _IS.isdisjoint(words) and ("to" in words or not _DUE_WORDS.isdisjoint(words))):
        return True
    return bool(_verbs_of(words))


@cache
def _others() -> frozenset[str]:
    """Words in -ed that are no plain verbs."""
    return frozenset(word for word in (*_NOT_HAPPENINGS, *triggers(), "ed") if word != "made" or word in _NOT_HAPPENINGS)


@cache
def _plain_pasts() -> frozenset[str]:
    return frozenset(word for word in PASTS if word not in _others() and len(word) > 2)


@lru_cache(maxsize=256)
def _verbs_of(words: frozenset[str]) -> tuple[str, ...]:
    others = _others()
    pasts = {word for word in words if word[-2:] == "ed" and word not in others}
    return tuple((words & _plain_pasts()) | pasts)


def plain_verbs(shape: Shape, segments: Sequence[Segment], found: Sequence[Happened]) -> list[Happened]:
    """A clause with somebody in it and a verb that the lexicon does not hold: the caller keeps it if it is dated."""
    text = shape.text
    more: list[Happened] = []
    places = runs_at(text, _verbs_of(words_in(text)))
    if not places:
        return more
    last: int | None = None
    taken = {(event.segment.start, event.segment.end) for event in found if event.form != "noun"}
    for segment in segments:
        if (segment.start, segment.end) in taken:
            continue
        for at, word in places:
            end = at + len(word)
            if not segment.start <= at < end <= segment.end or _GLUED.match(text[end : min(end + 1, segment.end)]) or at and _GLUED.match(text[at - 1]):
                continue
            start = group_start(text, segment.start, at)
            group = text[start:at]
            left = text[segment.start : at]
            before = text[segment.start : start].rstrip()
            if left.rstrip().rpartition(" ")[2].casefold() in _ADJECTIVE:
                continue
            subject = None if others_do(text, segment, start) else doer_of(text, segments, segment, start, last)
            if subject is None and not group and not _SUBJECT_WORD.search(before[-20:]):
                continue
            standing = standing_of(text[segment.start : start], group, "past", segment.joint, text, text[: segment.start])
            words = group.casefold().split()
            if segment.joint == "and" and not left.strip() and standing == "happened":
                shared = next((e for e in found if e.segment.end <= segment.start and e.segment.end + 6 > segment.start and e.form != "noun"), None)
                if shared is not None and shared.standing in ("planned", "open", "alleged"):
                    standing = shared.standing
            while len(words) > 1 and (words[-1].endswith("ly") or words[-1] in _BETWEEN):
                words.pop()
            passive = bool(words) and words[-1] in _PASSIVE
            if passive and word in _TO_COME and standing == "happened" and not {"is", "are"}.isdisjoint(words):
                standing = "planned"
            if word == "followed" and not _NO_THING.match(text, end, segment.end):
                continue
            if passive and word in _TO_COME and standing == "happened" and text.startswith(" for ", end) and _REPORTS.search(text, 0, at):
                standing = "planned"  # "said the operation was set for Tuesday"
            if _SAYS_NOTHING.match(text, end, segment.end):
                continue  # "planned to do so", "took no pleasure in it"
            if not passive and _DOER.search(text[max(segment.start, start - 60) : start]):
                continue  # "a test completed in May": a bare past form behind a common noun may not be its verb
            slots = slots_in(text, end, segment.end)
            objects = tuple([text[slot] for slot in slots if not stands_behind_preposition(text, end, slot)])[:1]
            others = tuple([text[slot] for slot in slots if text[slot] not in objects])
            doing = (text[subject],) if subject is not None else ()
            more.append(
                Happened(
                    base_of(word),
                    "participle" if passive else "past",
                    word,
                    at,
                    end,
                    segment,
                    standing,
                    tense_of_group(group, "past"),
                    () if passive else doing,
                    doing if passive else objects,
                    others,
                    subject,
                    None,
                    start,
                )
            )
            if subject is not None:
                last = subject
            break
    return more


_NO_SUBJECTS = frozenset("it there that which what who whom we i you this he she they one".split())


def subject_words(text: str, event: Happened) -> bool:
    """Whether a clause names, in common words, who it is about: "the captain of the ferry |has been charged"."""
    left = text[event.segment.start : event.group_at].strip(" ,")
    word = left.rpartition(" ")[2].casefold()
    if not left:
        return event.segment.joint in ("resumed", "who", "which") or event.carried and event.standing == "planned" and event.segment.joint in ("and", "but")
    if word in _NO_SUBJECTS:
        return event.segment.joint in ("who", "which")
    return word[-1].isalnum() or is_mention(word[-1]) or word[-1] in ")”\""
