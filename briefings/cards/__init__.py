"""What we publish: the table of kinds of cards, one file each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from briefings.archive.shelf import Shelf
from briefings.cards import diary, help, latest, quotes, search, story, timeline, who
from briefings.cards.card import Answer, NoAnswer
from briefings.linking.cutting import Calendar
from briefings.questions import Question

Compose = Callable[[Question, Shelf, datetime, Calendar], Answer]

COMPOSERS: Mapping[str, Compose] = {
    "who": who.compose,
    "timeline": timeline.compose,
    "story": story.compose,
    "quotes": quotes.compose,
    "search": search.compose,
    "latest": latest.compose,
    "diary": diary.compose,
    "help": help.compose,
}


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """The card that answers a question, or why there is none."""
    composer = COMPOSERS.get(question.kind)
    if composer is None:
        return NoAnswer("bad_command", f"“{question.kind}” is not something this desk can answer here.")
    return composer(question, shelf, now, calendar)
