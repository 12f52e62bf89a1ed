"""What is put off is planned for the day that it is put off to: "adjourned sentence until 4 December", "was remanded until 9 June"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.dates.symbol import lies_ahead
from briefings.reading.lexicon.happenings import meaning_of
from briefings.reading.note import DateNote, EventNote
from briefings.reading.text import Text

_PUT_OFF = frozenset(("adjourn", "delay", "remand"))
_BAILED = re.compile(r"(?:re)?bailed\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|to)\s+(?:(?:at\s+least|early|late|the\s+(?:start|end|beginning)\s+of)\s+)?$")
# What is put off, by its words; the first that the clause holds.
_WHAT = (
    ("sentence", re.compile(r"\bsentenc(?:e|es|ing)\b", re.IGNORECASE)),
    ("try", re.compile(r"\b(?:re)?trial\b", re.IGNORECASE)),
    ("vote", re.compile(r"\b(?:vote|ballot|election|referendum)\b", re.IGNORECASE)),
    ("hear", re.compile(r"\b(?:hearing|case|inquest|inquiry|tribunal|appeal|court|proceedings|session|custody|bail(?:ed)?|claim|lawsuit|application)\b", re.IGNORECASE)),
)
_BY_A_COURT = frozenset("convict plead charge arrest".split())


def with_new_days(text: Text, events: Sequence[EventNote], dates: Sequence[DateNote]) -> list[EventNote]:
    """The events, and behind each that puts something off until a day what is planned for that day, with the same clause."""
    found: list[EventNote] = []
    for event in events:
        found.append(event)
        if event.status != "happened" or not (event.kind in _PUT_OFF or event.kind == "release" and _BAILED.match(text.view, event.trigger[0])):
            continue
        start, end = event.trigger[1], event.clause[1]
        days = [
            index
            for index, date in enumerate(dates)
            if start <= date.span[0] and date.span[1] <= end + 1 and lies_ahead(date.symbol) and _UNTIL.search(text.view, start, date.span[0])
        ]
        kind = next((kind for kind, words in _WHAT if words.search(text.view, *event.clause)), None)
        if len(days) != 1 or kind is None:
            continue
        if event.date == days[0]:
            found[-1] = replace(event, date=None)
        patients = event.patients or _before_the_court(text, events, event)
        found.append(replace(event, kind=kind, status="planned", patients=patients, date=days[0], tense="future", accounts=(), weight=meaning_of(kind).weight, precedes=None))
    return found


def _before_the_court(text: Text, events: Sequence[EventNote], event: EventNote) -> tuple[int, ...]:
    """Whose case it is where the clause does not say: whom the sentence before, or this one, tells to have been tried or charged."""
    told = {
        each.patients
        for each in events
        if each.kind in _BY_A_COURT and each.patients and 0 <= event.sentence - each.sentence <= 1
        and text.sentences[each.sentence].paragraph == text.sentences[event.sentence].paragraph
    }  # fmt: skip
    return told.pop() if len(told) == 1 and event.kind == "adjourn" else ()
