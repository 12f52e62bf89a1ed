"""Who fills a vacancy that the sentences before tell of ("Joe Pike resigned as chairman. … Ann Marsh takes over on Monday.").

Method: the phrases name no office and no predecessor, so there must be one reading: exactly one person is told, in the same or one
of the two sentences before, to have left an office. Who keeps the chair warm is left to the offices themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefings.reading.note import EventNote, Mention, RelationNote, RoleNote
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_WORDS = frozenset(("over", "job", "post", "role", "vacancy", "position", "breach"))
_WHEN = r"(?=[.;]|,\s+(?:but|and|with|while|promising|saying|pledging|vowing)\b|\s+(?:on|in|last|next|this|the\s+(?:following|next|same)|immediately|at\s+once|from|when|two|three|a\s+(?:day|week|month)|tomorrow|today|yesterday|shortly|soon)\b|$)"
_AHEAD = r"(?:will|is\s+to|would|is\s+(?:due|set|expected|likely)\s+to|has\s+been\s+(?:asked|chosen|picked|named|appointed)\s+to)"
_JOB = r"(?:the\s+(?:top\s+|vacant\s+)?(?:job|post|role|position|vacancy))"
_ASIDE = r"(?:,\s+(?:\d{1,3}|[^,.;:]{2,110}),|,\s+who|,)?\s+(?:(?:has|had|now|then|later|duly|eventually|finally|also)\s+)*"
# Behind a name: it is their job now, or is to be.
_TAKES = re.compile(
    rf"{_ASIDE}(?:(?:took\s+over|takes\s+over|taken\s+over|{_AHEAD}\s+take\s+over){_WHEN}"
    rf"|(?:got|gets|landed|lands|was\s+given|been\s+given|was\s+handed|been\s+handed|accepted|{_AHEAD}\s+(?:get|take)|took|taken)\s+{_JOB}{_WHEN}"
    rf"|(?:steps|stepped|{_AHEAD}\s+step)\s+into\s+(?:{_JOB}|the\s+breach){_WHEN}|(?:fills|filled|{_AHEAD}\s+fill)\s+{_JOB}{_WHEN})"
)
# Before a name: "the job went to her deputy, |Ann Marsh".
_GOES_TO = re.compile(
    rf"\b{_JOB}\s+(?:(?:went|goes|has\s+gone|will\s+go|is\s+to\s+go|passes|passed|fell)\s+to|(?:was|has\s+been|will\s+be|is\s+to\s+be|is\s+being)\s+(?:filled|taken)\s+by)\s+(?:(?:an?|the|his|her|its|their)\s+(?:[\w'’-]+\s+){{0,3}}[\w'’-]+,?\s+)?$",
    re.IGNORECASE,
)
_LEAVING = ("resign", "dismiss", "retire", "remove", "die", "leave", "suspend")
_BACK = 2  # sentences


def vacancies_filled(text: Text, mentions: Sequence[Mention], held: Sequence[RoleNote], happened: Sequence[EventNote], known: Sequence[RelationNote], people: frozenset[int]) -> list[RelationNote]:
    """Successors who are told without a word of whom they follow; `people` are the entities that are persons."""
    view = text.view
    if not any(event.kind in _LEAVING for event in happened):
        return []
    speaking = {number for number, sentence in enumerate(text.sentences) if not _WORDS.isdisjoint(words_in(view[slice(*sentence.span)]))}
    if not speaking:
        return []
    starts = [sentence.span[0] for sentence in text.sentences]
    settled = {one for note in known if note.relation in ("successor", "predecessor") for one in (note.entity, note.other)}
    found: list[RelationNote] = []
    for mention in mentions:
        if mention.entity not in people or mention.entity in settled or mention.kind == "pronoun":
            continue
        number = bisect_right(starts, mention.span[0]) - 1
        end = text.sentences[number].span[1]
        if number not in speaking:
            continue
        takes = _TAKES.match(view, mention.span[1], end)
        goes = _GOES_TO.search(view, max(starts[number], mention.span[0] - 110), mention.span[0])
        if takes is None and goes is None:
            continue
        gone = _gone(held, happened, number, mention.span[0]) - {mention.entity}
        if len(gone) == 1:
            before = gone.pop()
            span = (mention.span[0], takes.end()) if takes else (goes.start() if goes else mention.span[0], mention.span[1])
            found.append(RelationNote(before, "successor", mention.entity, number, span))
            settled |= {before, mention.entity}
    return found


def _gone(held: Sequence[RoleNote], happened: Sequence[EventNote], number: int, place: int) -> set[int]:
    """The only one who is told to have left in the sentence itself, or else in those before, if they held an office."""
    left = [
        event
        for event in happened
        if event.kind in _LEAVING and event.status in ("happened", "planned") and number - _BACK <= event.sentence <= number and event.trigger[0] < place
    ]
    nearest = max((event.sentence for event in left), default=-1)
    gone = {one for event in left if event.sentence == nearest or nearest < number for one in event.patients}
    return gone if len(gone) == 1 and any(role.entity in gone and role.sentence <= nearest and role.status == "former" for role in held) else set()
