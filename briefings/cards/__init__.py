"""What we publish: the table of kinds of cards, one file each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, cast

from briefings.cards.card import Answer, NoAnswer
from briefings.questions import Question

if TYPE_CHECKING:
    from briefings.archive.shelf import Shelf
    from briefings.linking.cutting import Calendar

Compose = Callable[[Question, "Shelf", datetime, "Calendar"], Answer]

# The kind of question and the file that composes its card; a file is read when its first question comes.
COMPOSERS: Mapping[str, str] = {
    "who": "who",
    "timeline": "timeline",
    "story": "story",
    "quotes": "quotes",
    "search": "search",
    "latest": "latest",
    "diary": "diary",
    "help": "help",
}


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """The card that answers a question, or why there is none."""
    home = COMPOSERS.get(question.kind)
    if home is None:
        return NoAnswer("bad_command", f"“{question.kind}” is not something this desk can answer here.")
    composer = cast(Compose, import_module(f"{__name__}.{home}").compose)
    answer = composer(question, shelf, now, calendar)
    if isinstance(answer, NoAnswer) or not answer.evidence():
        return answer
    from briefings.cards.corrected import with_corrections

    return with_corrections(answer, shelf)
