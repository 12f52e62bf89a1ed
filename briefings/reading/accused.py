"""Who stands before the court where a sentence names nobody: "All three pleaded not guilty", "Trial was set for Oct. 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.cast import Cast
from briefings.reading.note import EventNote, Mention
from briefings.reading.text import Text

_ACCUSES = frozenset("arrest charge convict acquit plead sentence try".split())
_OF_COURT = _ACCUSES | {"release", "appear", "hear", "remand", "bail", "testify", "fine", "clear"}
_ON_THE_CALENDAR = frozenset(("try", "sentence", "hear"))
_REACH = 2  # sentences between a charge and the day that is set for its trial
_NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)} | {"both": 2, "pair": 2}
_GROUP = re.compile(
    r"(?:All|The|Both)(?: (?:of them|(?P<number>two|three|four|five|six|seven|eight|nine|ten|pair)))?"
    r"(?: (?:men|women|defendants|brothers|sisters|suspects|teenagers|officers))?(?= (?:[a-z]+ly )?(?:pleaded|were|are|will|have|had|was|deny|denied|admitted|appeared|face)\b)"
)
_CALENDAR = re.compile(
    r"(?:(?:The|A) )?(?:[Tt]rial|[Ss]entencing|[Hh]earing|[Tt]rial date|[Pp]reliminary hearing|[Ss]entencing hearing)(?: date)?\b|.*\bset (?:a |the )?(?:[Tt]rial|[Ss]entencing|[Hh]earing)\b"
)
_INVERTED = re.compile(r"(?:Also |Among those )?\w+$")


def with_accused(text: Text, cast: Cast, mentions: Sequence[Mention], events: Sequence[EventNote]) -> list[EventNote]:
    """The events of an article in order, those before a court with the people whom the sentences before them accuse.

    A group is who was accused so far, where their number is the one told; a day in court is theirs whom the last two sentences
    accuse, or the only one's whom the article accuses. Otherwise nobody is put in.
    """
    accused: dict[int, None] = {}
    last: tuple[int, tuple[int, ...]] | None = None
    found: list[EventNote] = []
    for event in events:
        if event.kind in _OF_COURT:
            event = _inverted(text, cast, mentions, event)
            if not event.patients and not any(cast.drafts[one].type == "person" for one in event.agents) or event.kind in _ON_THE_CALENDAR and not event.patients:
                event = _grouped(text, cast, event, tuple(accused), last) or _due(text, event, tuple(accused), last) or event
            if event.kind in _ACCUSES and event.status in ("happened", "planned"):
                people = tuple(one for one in event.patients if cast.drafts[one].type == "person")
                accused.update(dict.fromkeys(people))
                if people:
                    both = last[1] if last is not None and last[0] == event.sentence else ()
                    last = event.sentence, tuple(dict.fromkeys((*both, *people)))
        found.append(event)
    return found


def _inverted(text: Text, cast: Cast, mentions: Sequence[Mention], event: EventNote) -> EventNote:
    """ "Also indicted were A and B": those behind the verb are charged."""
    if event.agents or event.patients or not event.others or not text.view.startswith((" was ", " were "), event.trigger[1]):
        return event
    sentence = text.sentences[event.sentence].span
    if _INVERTED.fullmatch(text.view[sentence[0] : event.trigger[1]]) is None:
        return event
    behind = {
        m.entity for m in mentions
        if event.trigger[1] <= m.span[0] < sentence[1] and m.kind == "name" and not text.view.startswith(("'s", "’s"), m.span[1])
    }  # fmt: skip
    charged = tuple(one for one in event.others if one in behind and cast.drafts[one].type == "person")
    return replace(event, patients=charged, others=tuple(one for one in event.others if one not in charged)) if charged else event


def _grouped(
    text: Text, cast: Cast, event: EventNote, accused: tuple[int, ...], last: tuple[int, tuple[int, ...]] | None
) -> EventNote | None:
    opens = _GROUP.match(event.text)
    if opens is None:
        return None
    word = "both" if event.text.startswith("Both") else opens["number"] or ""
    recent = last[1] if last is not None and event.sentence - last[0] <= _REACH else ()
    group = accused if len(accused) == _NUMBERS.get(word, 0) else recent if len(recent) == _NUMBERS.get(word, 0) else ()
    names = [cast.drafts[one].full for one in group]
    if not group or not all(names):
        return None
    line = f"[{', '.join(names[:-1])} and {names[-1]}]{event.text[opens.end() :]}"
    return replace(event, patients=group, text=line, others=tuple(one for one in event.others if one not in group))


def _due(text: Text, event: EventNote, accused: tuple[int, ...], last: tuple[int, tuple[int, ...]] | None) -> EventNote | None:
    if event.kind not in _ON_THE_CALENDAR or event.patients or event.date is None or _CALENDAR.match(event.text) is None:
        return None
    recent = last[1] if last is not None and event.sentence - last[0] <= _REACH else ()
    group = recent or (accused if len(accused) == 1 else ())
    return replace(event, patients=group, others=tuple(one for one in event.others if one not in group)) if group else None
