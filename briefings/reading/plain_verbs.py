"""Events of verbs that the lexicon of happenings does not hold: dated ones, and what somebody named will do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.clauses import GROUP, Segment, standing_of, tense_of_group
from briefings.reading.happened import PREPOSITION, Happened, slots_in, subject_of
from briefings.reading.lexicon.happenings import triggers
from briefings.reading.shape import O, P, Shape

_WILL = re.compile(
    rf"({P}|{O})(?:\s+\([^)]{{1,30}}\)|,\s+[^,]{{1,110}},)?\s+(will|is to|are to|is due to|are due to|is set to|are set to|is expected to|are expected to|is scheduled to|are scheduled to|plans to|plan to|intends to|intend to)\s+(?:also\s+|then\s+|\w+ly\s+)?(?!not\b|never\b|be\s+(?:forced|able|asked|told|hoping|looking)\b|have\b|need\b|continue\b|want\b)(be|[a-z]+)\b"
)


def announced(shape: Shape, segments: Sequence[Segment], found: Sequence[Happened]) -> list[Happened]:
    """What somebody named "will" do in a verb that the lexicon does not hold: planned all the same."""
    text = shape.text
    more: list[Happened] = []
    for match in _WILL.finditer(text):
        segment = next((s for s in segments if s.start <= match.start(3) < s.end), segments[-1])
        if any(event.segment is segment and event.form != "noun" for event in found) or re.match(r"(?:if|unless|whether)", segment.joint):
            continue
        if standing_of(text[segment.start : match.start(2)], match.group(2) + " ", "base", segment.joint, text) != "planned":
            continue
        others = tuple(text[at] for at in slots_in(text, match.end(), segment.end))
        more.append(
            Happened(
                "plan",
                "base",
                match.group(3),
                match.start(3),
                match.end(3),
                segment,
                "planned",
                "future",
                (match.group(1),),
                (),
                others,
                match.start(1),
                None,
                (),
            )
        )
    return more


# Past forms of common verbs that the lexicon of happenings does not hold; regular ones end in -ed.
_PASTS = frozenset(
    """
went came took made got gave found saw knew kept held brought wrote sat ran paid met sent spent put set began grew drew flew drove wore ate drank sang swam threw blew hung caught
taught thought fought sought dealt felt slept swept wept stuck split shook swore tore woke bore became entered rose sank broke drowned burst bit fled forbade froze hid laid lay lit
rode rang sang spun spat sprang strode wound bound bred cast clung crept dug fed forgave leapt meant mistook overthrew proved rebuilt resold retook shone slid undertook underwent withstood
""".split()
)


_NOT_HAPPENINGS = frozenset(
    """
said told added called named needed wanted liked seemed appeared believed used based aged related concerned interested involved expected supposed allowed required asked
described hoped looked tried remained included lived owned loved hated knew thought felt meant talked considered decided continued helped turned followed worked
""".split()
)


_VERB_WORD = re.compile(r"(?<![\w'-])([a-z]{2,}ed|" + "|".join(sorted(_PASTS)) + r")(?![\w'-])")


_TO_COME = frozenset(("planned", "scheduled", "expected", "set", "due", "slated", "pencilled", "earmarked", "timetabled"))


def _doer(text: str, start: int, verb: int) -> bool:
    """Whether a bare past form behind a common noun can be its verb: "a test completed in May" may not be."""
    left = text[start:verb]
    return not re.search(r"\b(?:one|ones|those|a|an|any|some)\s+(?:[a-z-]+\s+){0,2}$", left)


def plain_verbs(shape: Shape, segments: Sequence[Segment], found: Sequence[Happened]) -> list[Happened]:
    """A clause with somebody in it and a verb that the lexicon does not hold: the caller keeps it if it is dated."""
    text = shape.text
    more: list[Happened] = []
    last: tuple[int, str] | None = None
    for segment in segments:
        if any(
            event.segment is segment or (event.segment.start, event.segment.end) == (segment.start, segment.end)
            for event in found
            if event.form != "noun"
        ):
            continue
        for match in _VERB_WORD.finditer(text, segment.start, segment.end):
            word = match.group(1)
            if word in _NOT_HAPPENINGS or word in triggers():
                continue
            left = text[segment.start : match.start()]
            group_match = GROUP.search(left)
            group = group_match.group(1) if group_match else ""
            start = segment.start + (group_match.start(1) if group_match else len(left))
            if re.search(
                r"\b(?:the|a|an|his|her|its|their|of|by|with|and|most|more|very|newly|highly|well)\s+$",
                left,
                re.IGNORECASE,
            ):
                continue
            subject = subject_of(text, segments, segment, start, last)
            before = text[segment.start : start].rstrip()
            if subject is None and not group and not re.search(r"(?:\b(?:he|she|it|they|who|which)|[a-z]{3,}|\))$", before, re.IGNORECASE):
                continue
            standing = standing_of(text[segment.start : start], group, "past", segment.joint, text)
            passive = bool(re.search(r"\b(?:was|were|been|is|are|be|being|got)\s+(?:\w+ly\s+)?$", group, re.IGNORECASE))
            if passive and word in _TO_COME and standing == "happened" and re.search(r"\b(?:is|are)\s+(?:\w+ly\s+)?$", group, re.IGNORECASE):
                standing = "planned"
            if word == "owed" or not passive and not _doer(text, segment.start, start):
                continue
            slots = list(slots_in(text, match.end(), segment.end))
            objects = tuple(text[at] for at in slots if not PREPOSITION.search(text[match.end() : at]))[:1]
            others = tuple(text[at] for at in slots if text[at] not in objects)
            doing = (text[subject],) if subject is not None else ()
            more.append(
                Happened(
                    word,
                    "participle" if passive else "past",
                    word,
                    match.start(),
                    match.end(),
                    segment,
                    standing,
                    tense_of_group(group, "past"),
                    () if passive else doing,
                    doing if passive else objects,
                    others,
                    subject,
                    None,
                    (),
                )
            )
            if subject is not None:
                last = (subject, text[subject])
            break
    return more
