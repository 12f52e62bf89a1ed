"""The front counter: the only names that adapters/ and bot/ import."""

from importlib import import_module
from typing import TYPE_CHECKING

from briefings.cards.card import Answer, Card, Claim, NoAnswer, Remark, Section
from briefings.cards.contents import as_json
from briefings.counter import Desk, Digest, Issued, Passage, SourceLine, Suggestion
from briefings.errors import (
    ArchiveError,
    ConfigurationError,
    CuttingsError,
    DownloadError,
    SourceError,
    UnfoundedClaim,
    UnreadableText,
)
from briefings.news import Article, ArticleRef, DayRange, Evidence, Subject, When
from briefings.questions import KINDS, Action, Asker, Kind, Parameter, Question, kind_named

if TYPE_CHECKING:
    from briefings.postings import Amendment, Delivery, DeliveryState, Subscription, Watch
    from briefings.timetable import Due, due_before, due_on, due_times, latest_due

__all__ = [
    "KINDS", "Action", "Amendment", "Answer", "ArchiveError", "Article", "ArticleRef", "Asker", "Card",
    "Claim", "ConfigurationError", "CuttingsError", "DayRange", "Delivery", "DeliveryState", "Desk", "Digest",
    "DownloadError", "Due", "Evidence", "Issued", "Kind", "NoAnswer", "Parameter", "Passage", "Question",
    "Remark", "Section", "SourceError", "SourceLine", "Subject", "Subscription", "Suggestion",
    "UnfoundedClaim", "UnreadableText", "Watch", "When", "as_json", "due_before", "due_on", "due_times",
    "kind_named", "latest_due",
]

# What only editions need is imported when it is first asked for: an answer from the archive does not wait for it.
_LATER = {
    **dict.fromkeys(("Amendment", "Delivery", "DeliveryState", "Subscription", "Watch"), "postings"),
    **dict.fromkeys(("Due", "due_before", "due_on", "due_times", "latest_due"), "timetable"),
}


def __getattr__(name: str) -> object:
    home = _LATER.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
