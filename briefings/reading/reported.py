"""Reported speech: who is said to have said what, without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.cues import ADVERBS, APPOS, SPK, made
from briefings.reading.lexicon.speech import SAID, SAID_CORE
from briefings.reading.note import Mention, QuoteNote
from briefings.reading.quote_marks import Run
from briefings.reading.shape import L, O, P, Q, Shape
from briefings.reading.text import Text

_REPORT = re.compile(
    rf"^((?:[^,{P[1:-1]}]{{1,60}},\s+)?)({SPK}){APPOS}{ADVERBS}\s+({SAID_CORE})"
    rf"((?:\s+(?:{P}|{O}|{L}|reporters|journalists|the\s+\w+|a\s+\w+(?:\s\w+)?|his\s+\w+|her\s+\w+|them|him|her|colleagues|jurors|MPs|members|supporters|fans|staff|investors|delegates|councillors))?(?:\s+(?:on|in|at|during|after|before)\s+[^,]{{1,40}}?)?)\s+(that\s+)?(?=[\w£${P[1:-1]}{O[1:-1]}{L[1:-1]}])"
)


_TAIL_REPORT = re.compile(
    rf"^(.{{12,}}?),\s+(?:({SPK}){APPOS}{ADVERBS}\s+({SAID})|({SAID})\s+({SPK})|according\s+to\s+(?:[^,.]{{0,40}}?\s)?({SPK}))\b[^,]{{0,60}}[.]?$"
)


_NOT_CONTENT = re.compile(
    r"^(?:to|for|of|in|on|at|by|with|from|as|after|before|during|and|but|or|about|against|into|last|yesterday|today|earlier|later|again|when|while)\b",
    re.IGNORECASE,
)


_ADVERBIAL = re.compile(
    r"^(?:earlier|last|on|at|in|after|before|during|when|while|as|since|despite|following|speaking|asked|writing|by|for|with|if|although|though|yesterday|today)\b[^,]*$",
    re.IGNORECASE,
)


_TRAILING = re.compile(r",\s+(?:adding|saying|but|and|while|although|though|according|as)\b.*$")


def reported_speech(text: Text, shape: Shape, mentions: Sequence[Mention], runs: Sequence[Run]) -> QuoteNote | None:
    """The indirect speech of a sentence, if it is one: speaker and exactly what was said, "that" included."""
    start, end = text.sentences[shape.sentence].span
    if any(run.outer[0] <= start and run.outer[1] >= end for run in runs) or re.search(rf":\s*(?:{Q}|$)", shape.text):
        return None
    match = _REPORT.match(shape.text)
    if match:
        verb = match.group(3)
        begin = match.start(5) if match.group(5) else match.end()
        content = shape.text[begin:]
        bare = content[len(match.group(5) or "") :]
        if (
            not (match.group(5) is None and _NOT_CONTENT.match(bare))
            and len(bare.split()) >= 3
            and not (verb in ("told", "tells") and not match.group(4).strip())
        ):
            stop = len(shape.text.rstrip(" .!?\"”'"))
            span = shape.span(begin, stop)
            if span[1] > span[0]:
                got = made(shape, match.group(2), match.start(2), match.span(3), text, mentions, "report")
                return QuoteNote((span,), got.speaker, got.as_written, "indirect", shape.sentence, got.cue)
    tail = _TAIL_REPORT.match(shape.text)
    if tail and not re.search(Q, tail.group(1)) and len(tail.group(1).split()) >= 5 and not _ADVERBIAL.match(tail.group(1)):
        group = next(g for g in (2, 5, 6) if tail.group(g))
        got = made(
            shape,
            tail.group(group),
            tail.start(group),
            tail.span(3) if tail.group(3) else tail.span(4) if tail.group(4) else (tail.end(1), tail.start(6)),
            text,
            mentions,
            "report",
        )
        span = shape.span(0, tail.end(1))
        if not any(
            run.outer[0] < span[1] and span[0] < run.outer[1] and run.outer[1] - run.outer[0] > (span[1] - span[0]) * 0.7 for run in runs
        ):
            return QuoteNote((span,), got.speaker, got.as_written, "indirect", shape.sentence, got.cue)
    return None
