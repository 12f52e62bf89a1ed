"""The front counter: the only names that adapters/ and bot/ import."""

from briefings.cards.contents import as_json
from briefings.cards.card import Answer, Card, Claim, NoAnswer, Remark, Section
from briefings.counter import Desk, Issued, Passage, SourceLine, Suggestion
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

__all__ = [
    "KINDS", "Action", "Answer", "ArchiveError", "Article", "ArticleRef", "Asker", "Card", "Claim",
    "ConfigurationError", "CuttingsError", "DayRange", "Desk", "DownloadError", "Evidence", "Issued", "Kind",
    "NoAnswer", "Parameter", "Passage", "Question", "Remark", "Section", "SourceError", "SourceLine", "Subject",
    "Suggestion", "UnfoundedClaim", "UnreadableText", "When", "as_json", "kind_named",
]
