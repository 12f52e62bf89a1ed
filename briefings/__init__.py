"""The front counter: the only names that adapters/ and bot/ import."""

from briefings.cards.card import Answer, Card, Claim, NoAnswer, Remark, Section
from briefings.cards.contents import as_json
from briefings.counter import (
    Amendment,
    Delivery,
    DeliveryState,
    Desk,
    Digest,
    Issued,
    Passage,
    SourceLine,
    Subscription,
    Suggestion,
    Watch,
)
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
from briefings.timetable import Due, due_before, due_on, due_times, latest_due

__all__ = [
    "KINDS", "Action", "Amendment", "Answer", "ArchiveError", "Article", "ArticleRef", "Asker", "Card",
    "Claim", "ConfigurationError", "CuttingsError", "DayRange", "Delivery", "DeliveryState", "Desk", "Digest",
    "DownloadError", "Due", "Evidence", "Issued", "Kind", "NoAnswer", "Parameter", "Passage", "Question",
    "Remark", "Section", "SourceError", "SourceLine", "Subject", "Subscription", "Suggestion",
    "UnfoundedClaim", "UnreadableText", "Watch", "When", "as_json", "due_before", "due_on", "due_times",
    "kind_named", "latest_due",
]
