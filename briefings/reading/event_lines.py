"""Which words of a sentence an event's line shows: its noun phrase, and whether its clause can stand by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.clauses import Segment
from briefings.reading.happened import Happened
from briefings.reading.note import Span
from briefings.reading.shape import Shape

LONGEST_WHOLE = 260  # code points of a sentence shown whole because the clause's own subject is out of reach
JOINED = frozenset(("and", "or", "but"))
_RELATIVES = frozenset(("who", "which", "whose", "whom", "where"))
_LEANING = JOINED | {"while", "when", "if", "once", "although", "though", "until", "unless"}


_PHRASE_LEFT = re.compile(
    r"(?:[\U000f0000-\U0010fffd]'s?\s+|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?)\s+)(?:[\w-]+\s+){0,4}$",
)
_PHRASE_RIGHT = re.compile(
    r"(?:\s+(?:of|from|by|as|at|in|on|last|for|with)\s+(?:[^,.;:]|(?<=Jan|Feb|Aug|Oct|Nov|Dec|Gov|Sen|Rep)\.|(?<=Sept)\.|(?<=\d)[.,](?=\d)){1,80}?(?=\s+(?:after|which|who|that|has|have|had|was|were|is|are|will|would|could|and|but|led)\b|(?<!Jan)(?<!Feb)(?<!Aug)(?<!Oct)(?<!Nov)(?<!Dec)(?<!Sept)[,.;:](?!\d)|$)|\s+(?:last|next)\s+\w+)?"
)
# "the price that Calderon Foods agreed to pay": the clause tells nothing without what stands before it
_OBJECT_BEFORE = re.compile(
    r"\b(?:(?i:the|an?|his|her|its|their|any|every)|[\w\U000f0000-\U0010fffd]+'s?|two|three|some|most|all|one|of)\s+(?:[\w-]+\s+){0,3}"
    r"(?!(?:claims?|facts?|allegations?|suggestions?|news|beliefs?|warnings?|statements?|reports?|ideas?|views?|fears?|rumou?rs?|evidence|signs?|chance|hopes?|"
    r"promises?|pledges?|assurances?|complaints?|argument|conclusion|confirmation|announcement|verdict|judge|court|jury|council|tribunal|panel|inquiry|press|police)\b)[a-z][\w-]*,?\s+$"
)
_NO_OBJECT = re.compile(r"\s*(?:[.,;:)]|$|(?:to\s+(?:[a-z]+)\s*(?:[.,;]|$|(?:for|in|on|at|by|from|last|next)\b))|(?:in|on|at|for|from|with|by|last|this|earlier|yesterday|to|after|before|as|about|over|were|was|is|are|has|had)\b)")
_WEIGHED = re.compile(r"\b(?:fac(?:e|es|ing)|consider(?:s|ing)|weighing|preparing|planning|threatening|mulling|threatens|plans)\s+[^,;]*$")
_NO_SUBJECT = re.compile(r"\s*(?:(?:now|also|still|then|later|soon|[a-z]+ly)\s+)*(?:could|may|might|will|would|must|should|is|are|was|were|has|have|had|faces?|faced|facing|considers?|considered|mulled|prepares?|threatens?|plans?)\b")
FINDS = re.compile(
    r"\b(?:inquiry|inquest|report|panel|review|committee|judge|court|tribunal|investigation|investigators|audit|auditors|inspectors?|watchdog|ombudsman|regulator|coroner|jury|commission|study|researchers|scientists)\s+(?:has\s+|have\s+)?$"
)


def of_an_object(text: str, event: Happened) -> bool:
    """Whether a verb stands in a relative clause whose object stands before it: "the price that X agreed to pay"."""
    segment = event.segment
    if segment.joint not in ("that", "which", "whom") or event.form == "noun" or not text[segment.start : event.group_at].strip(" ,"):
        return False
    if segment.joint != "that":
        return True
    before = text[: segment.start - len("that") - 1]
    return bool(_OBJECT_BEFORE.search(before[-60:])) and bool(_NO_OBJECT.match(text, event.end))


def leans(shape: Shape, event: Happened) -> bool:
    """Whether a passive verb has its auxiliary in the clause before: "was questioned | and released on bail", "while suspended"."""
    segment = event.segment
    return (
        event.form == "participle"
        and event.group_at == event.start
        and segment.joint in _LEANING
        and not shape.text[segment.start : event.start].strip(" ,")
    )


def subject_from(segments: Sequence[Segment], index: int) -> int:
    """Where the clause begins that holds the subject of a verb in or behind its relative clause: "and | the inquiry, which …, was completed"."""
    host = next((segment for segment in reversed(segments[:index]) if segment.joint not in _RELATIVES), None)
    return host.start if host is not None and host.joint in JOINED and index - segments.index(host) <= 2 else 0


def is_whose(shape: Shape, event: Happened) -> bool:
    """Whether a noun opens what is told of somebody by "whose": "Ann Marsh, whose dismissal in May …"."""
    segment = event.segment
    return event.form == "noun" and segment.joint == "whose" and bool(event.patients) and not shape.text[segment.start : event.start].strip()


def noun_phrase(shape: Shape, event: Happened) -> Span:
    """The words of an event that a noun tells."""
    text = shape.text
    if is_whose(shape, event):
        return shape.span(event.segment.start, event.segment.end)
    left = _PHRASE_LEFT.search(text, max(0, event.start - 70), event.start)
    start = left.start() if left else event.start
    right = _PHRASE_RIGHT.match(text, event.end)
    end = event.end + (right.end() - event.end if right else 0)
    if (event.bare and len(text[start:end].split()) < 6) or len(text[start:end].split()) < 3 or event.standing == "planned" and event.group_at == event.start and not event.carried and _WEIGHED.search(text, max(0, event.start - 60), event.start):
        whole = shape.span(0, event.segment.end)
        return whole if (event.segment.joint == "resumed" or event.segment.joint in JOINED and _NO_SUBJECT.match(text, event.segment.start)) and whole[1] - whole[0] <= LONGEST_WHOLE else shape.span(event.segment.start, event.segment.end)
    return shape.span(start, end)
