"""Cues of speech: the words behind, before and around a quotation that say whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.reading.lexicon.speech import NOUNS, SAID
from briefings.reading.note import Mention, Span
from briefings.reading.shape import PERSON_FLOOR, QUOTE_FLOOR, L, O, P, Q, Shape, is_mention
from briefings.reading.text import Text

ADVERBS = r"(?:\s+(?:also|later|then|once|simply|just|only|repeatedly|previously|earlier|yesterday|today|has|had|have|later\s+that\s+day|publicly|recently|now|reportedly|famously|quietly|bluntly|angrily|\w+ly))*"


_GROUPS = r"(?:police|officials|prosecutors|ministers|organisers|organizers|campaigners|critics|experts|researchers|scientists|doctors|lawyers|investigators|unions|residents|supporters|councillors|firefighters|detectives|sources|witnesses|officers|defenders|analysts|teachers|parents)"


_PLAIN_NP = (
    rf"(?:(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother|{O}'?s?|{P}'s|{L}'s?)\s+(?:[\w'-]+\s+){{0,4}}?(?:spokes(?:man|woman|person)|statement|source|official|officer|lawyer|solicitor|barrister|judge|coroner|minister|report|letter|email|"
    rf"resident|neighbour|neighbor|friend|colleague|witness|insider|aide|adviser|advisor|mother|father|wife|husband|son|daughter|brother|sister|family|doctor|teacher|councillor|worker|driver|manager|leader|critic|expert|prosecutor|detective|fan|player|boss|chief|director|union|company|council|party|club|charity|firm|member|former\s+\w+|post|tweet|memo|ruling|filing|verdict|review|study)"
    rf"(?:\s+(?:for|of|at|from|close\s+to|familiar\s+with|on)\s+(?:the\s+)?(?:{O}|{P}|{L}|[\w-]+(?:\s[\w-]+){{0,3}}?))?|{_GROUPS}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]ho)"
)


SPK = rf"(?:{P}|{O}|{_PLAIN_NP})"


APPOS = rf"(?:,\s+(?:aged\s+)?\d{{1,3}})?(?:,\s+[^,“”\"{Q[1:-1]}]{{1,90}}(?:,\s+[^,“”\"{Q[1:-1]}]{{1,60}})?,|\s+\([^)]{{1,30}}\)|,\s+of\s+[^,]{{1,30}},)?"


_TITLED = r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+)?(?:[\w'’-]+\s+){0,5}?"


_AFTER_SV = re.compile(rf"^[,.]?\s*(?:[-—–]\s*)?({SPK}){APPOS},?{ADVERBS}\s+({SAID})\b")


_AFTER_TITLED = re.compile(rf"^[,.]?\s*(?:[-—–]\s*)?{_TITLED}({P}){APPOS},?{ADVERBS}\s+({SAID})\b")


_AFTER_ROLE = re.compile(
    rf"^[,.]?\s*(?:[-—–]\s*)?({SAID})\s+(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|{O}'s|{P}'s|{O})\s+)?(?:[a-z][\w'-]*\s+){{0,5}}?(?:[a-z][\w'-]*),?\s+({P})"
)


_AFTER_VS = re.compile(rf"^[,.]?\s*(?:[-—–]\s*)?({SAID})\s+({SPK})")


_AFTER_VTITLE = re.compile(rf"^[,.]?\s*({SAID})\s+(?:the\s+|its\s+|an?\s+)?[^.,{Q[1:-1]}“”]{{1,60}}?,?\s*({P})")


_ACCORDING_AFTER = re.compile(rf"^[,.]?\s*according\s+to\s+(?:[^,.{Q[1:-1]}]{{0,50}}?\s)?({SPK})")


_BEFORE = re.compile(rf"({SPK}){APPOS}{ADVERBS}\s+({SAID})\b([^.!?“”:]{{0,140}}?)(?:[:,]|\bthat|\s|—|–|-)*$")


_SAYING = re.compile(
    r"\b(saying|adding|stating|writing|telling\s+[^,.:]{1,40}|insisting|warning|arguing|claiming|explaining|noting|declaring|asking|tweeting|posting|which\s+(?:he|she|they)\s+(?:called|described\s+as))\b[^.!?“”]{0,60}?$"
)


CUES = re.compile(rf"({SPK}){APPOS},?{ADVERBS}\s+({SAID})\b")


_NOUN_CUE = re.compile(rf"({P}|{O})'s?\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUNS})\b")


_HIS_NOUN = re.compile(rf"({P})\s+(?:[\w-]+\s+){{0,1}}?(?:{NOUNS})\b")


_ACCORDING = re.compile(rf"[Aa]ccording\s+to\s+(?:[^,.]{{0,40}}?\s)?({P}|{O})")


_IN_WORDS = re.compile(rf"[Ii]n\s+({P})'s\s+(?:own\s+)?words")


_FOR_CALLED = re.compile(
    rf"(?:what|whom)\s+({SPK}){ADVERBS}\s+(?:called|calls|described\s+as|describes\s+as|termed|dubbed|branded|labelled)\s*$"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a run, in which words, and where the cue stands in the body."""

    speaker: int | None
    as_written: str
    cue: Span | None
    how: str


def made(shape: Shape, speaker: str, at: int, cue: tuple[int, int], text: Text, mentions: Sequence[Mention], how: str) -> Attribution:
    """An attribution from the words of a speaker at a place in the shape."""
    member = (
        re.search(
            rf"({P})(?:,\s+\d{{1,3}},)?\s+(?:of|from|at|for)\s+(?:the\s+)?(?:{O}\s+(?:in|of)\s+)?$",
            shape.text[max(0, at - 40) : at],
        )
        if len(speaker) == 1 and ord(speaker) >= 0x100000
        else None
    )
    if member:
        at, speaker = max(0, at - 40) + member.start(1), member.group(1)
    if not any(is_mention(letter) for letter in speaker):
        named = re.match(rf",\s+({P})(?:,|\s)", shape.text[at + len(speaker) :])
        if named and re.match(r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne)\s", speaker):  # "a spokesman, Alan Dray, said"
            at, speaker = at + len(speaker) + named.start(1), named.group(1)
    letters = [letter for letter in speaker if is_mention(letter) and not QUOTE_FLOOR <= ord(letter) < 0x100000]
    start, end = shape.span(at, at + len(speaker))
    as_written = (
        " ".join(text.view[_begin(shape, at) : end].split()) if letters and len(speaker) == 1 else " ".join(text.view[start:end].split())
    )
    entity: int | None = None
    if letters and (
        len(speaker) == 1
        or not re.search(
            r"\b(?:lawyer|solicitor|barrister|friend|colleague|mother|father|wife|husband|son|daughter|brother|sister|family|aide|adviser|advisor|neighbour|source|manager|leader|boss|chief|member|former|resident|critic|witness|fan|player|doctor|officer|official|judge|coroner|minister|councillor|director|insider|worker|teacher|driver|detective|prosecutor|expert)\b",
            speaker,
        )
    ):
        entity = mentions[shape.mention(letters[-1])].entity
    return Attribution(entity, as_written, shape.span(*cue), how)


def _begin(shape: Shape, at: int) -> int:
    """Where the words behind a mention's letter begin in the body, titles included."""
    return shape.place(at)


def cue_behind(shape: Shape, at: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    behind = shape.text[at + 1 : at + 260]
    for pattern, speaker, verb in (
        (_AFTER_SV, 1, 2),
        (_AFTER_ROLE, 2, 1),
        (_AFTER_VS, 2, 1),
        (_AFTER_TITLED, 1, 2),
        (_AFTER_VTITLE, 2, 1),
    ):
        match = pattern.match(behind)
        if match:
            if (
                pattern in (_AFTER_SV, _AFTER_TITLED)
                and behind[:1] not in ",;-—–"
                and _opens_next(_last_mark(text, shape, at), behind, match.end())
            ):
                continue  # `…” P said: “…”` belongs to the next run
            return made(
                shape,
                match.group(speaker),
                at + 1 + match.start(speaker),
                (at + 1 + match.start(verb), at + 1 + match.end(verb)),
                text,
                mentions,
                "behind",
            )
    match = _ACCORDING_AFTER.match(behind)
    if match:
        return made(shape, match.group(1), at + 1 + match.start(1), (at + 1, at + 1 + match.start(1)), text, mentions, "behind")
    return None


def _last_mark(text: Text, shape: Shape, at: int) -> str:
    """The last character within the quotation marks at a place of the shape."""
    said = text.view[: shape.place(at + 1)].rstrip("”\"' ")
    return said[-1:]


def _opens_next(last: str, behind: str, end: int) -> bool:
    """Whether a cue after a quotation opens the next one (`.” P said: “`) or a sentence of its own, rather than closing the last."""
    if last == ",":
        return False
    if behind[:1] == ".":
        return True
    rest = behind[end : end + 160]
    return (
        bool(re.match(rf"[^.]{{0,80}}?(?::|,)?\s*{Q}", rest))
        or bool(re.match(r"\s+(?:that|it|he|she|they|the|his|her|to)\b", rest))
        and bool(re.match(r"\s+[A-Z\U000f0000-\U0010fffd\ue000-\uf8ff]", behind))
    )


def cue_before(shape: Shape, at: int, left_edge: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    sentence_start = sentence_floor(shape.text, at)
    floor = max(0, sentence_start)
    before = shape.text[floor:at]
    called = _FOR_CALLED.search(before)
    if called:
        return made(
            shape,
            called.group(1),
            floor + called.start(1),
            (floor + called.start(1), floor + called.end()),
            text,
            mentions,
            "called",
        )
    saying = _SAYING.search(before)
    cues = list(CUES.finditer(before))
    if cues:
        last = cues[-1]
        return made(
            shape,
            last.group(1),
            floor + last.start(1),
            (floor + last.start(2), floor + last.end(2)),
            text,
            mentions,
            "before",
        )
    if saying:
        people = [offset for offset, letter in enumerate(before[: saying.start()]) if PERSON_FLOOR <= ord(letter) < QUOTE_FLOOR]
        if people:
            return made(
                shape,
                before[people[0]],
                floor + people[0],
                (floor + saying.start(1), floor + saying.end(1)),
                text,
                mentions,
                "saying",
            )
        organisations = [offset for offset, letter in enumerate(before[: saying.start()]) if ord(letter) >= 0x100000]
        if organisations:
            return made(
                shape,
                before[organisations[0]],
                floor + organisations[0],
                (floor + saying.start(1), floor + saying.end(1)),
                text,
                mentions,
                "saying",
            )
        subject = re.match(rf"({_PLAIN_NP})", before)
        if subject:
            return made(
                shape,
                subject.group(1),
                floor,
                (floor + saying.start(1), floor + saying.end(1)),
                text,
                mentions,
                "saying",
            )
    return None


def governing(shape: Shape, at: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    floor = sentence_floor(shape.text, at)
    ceiling = _sentence_ceiling(shape.text, at)
    sentence = shape.text[floor:ceiling]
    here = at - floor
    for pattern in (_NOUN_CUE, _HIS_NOUN):
        nouns = [match for match in pattern.finditer(sentence) if match.end() <= here]
        if nouns:
            last = nouns[-1]
            return made(
                shape,
                last.group(1),
                floor + last.start(1),
                (floor + last.start(), floor + last.end()),
                text,
                mentions,
                "noun",
            )
    for pattern in (_ACCORDING, _IN_WORDS):
        match = pattern.search(sentence)
        if match:
            return made(
                shape,
                match.group(1),
                floor + match.start(1),
                (floor + match.start(), floor + match.end()),
                text,
                mentions,
                "according",
            )
    tail = re.search(rf",\s+({SPK}){APPOS}{ADVERBS}\s+({SAID})\b[^,]{{0,80}}$|,\s+({SAID})\s+({SPK})", sentence[here:])
    if tail:
        group = 1 if tail.group(1) else 4
        verb = 2 if tail.group(1) else 3
        return made(
            shape,
            tail.group(group),
            at + tail.start(group),
            (at + tail.start(verb), at + tail.end(verb)),
            text,
            mentions,
            "tail",
        )
    return None


def sentence_before(shape: Shape, index: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    """A quotation that is a sentence of its own continues the speech that the sentence before it reports."""
    places = [at for at, letter in enumerate(shape.text) if QUOTE_FLOOR <= ord(letter) < 0x100000]
    if index >= len(places):
        return None
    floor = sentence_floor(shape.text, places[index])
    before = shape.text[:floor].rstrip()
    if not before:
        return None
    start = sentence_floor(shape.text, len(before) - 1)
    cues = list(CUES.finditer(shape.text[start:floor]))
    if not cues:
        return None
    first = cues[0]
    return made(
        shape,
        first.group(1),
        start + first.start(1),
        (start + first.start(2), start + first.end(2)),
        text,
        mentions,
        "sentence before",
    )


def sentence_floor(shape_text: str, at: int) -> int:
    last = 0
    for match in re.finditer(
        rf"(?:(?<![A-Z\W][a-z])(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.!?]|(?<={Q})(?=\s+[A-Z\U000f0000-\U0010fffd\ue000-\uf8ff]))\s+(?=[^a-z])",
        shape_text[:at],
    ):
        last = match.end()
    return last


def _sentence_ceiling(shape_text: str, at: int) -> int:
    match = re.search(r"[.!?]\s+(?=[^a-z])", shape_text[at:])
    return at + match.start() + 1 if match else len(shape_text)
