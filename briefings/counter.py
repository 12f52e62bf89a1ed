"""What passes over the front counter besides questions and cards: desks, suggestions, issued cards, source lines."""

from __future__ import annotations

from datetime import datetime, time

from briefings.news import Evidence, SubjectType
from briefings.questions import Question
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Desk:
    """A group served by channels, with the sources it is granted (None: every source). Members are "platform:id"."""

    name: str
    sources: frozenset[str] | None = None
    channels: frozenset[str] = frozenset()
    editors: frozenset[str] = frozenset()
    admins: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name the archive knows, for autocomplete and "did you mean"."""

    name: str
    type: SubjectType
    articles: int


@dataclass(frozen=True, slots=True)
class Issued:
    """A card that was handed out: what was asked, and what it stood on."""

    token: str
    question: Question
    evidence: tuple[Evidence, ...]
    as_of: datetime
    channel: str | None
    message: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of evidence in its context: the text before and after it in the same version."""

    evidence: Evidence
    before: str
    after: str
    byline: str | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What a reload did with one source; `failed` says why in words an editor can act on, None when it went well."""

    source: str
    new: int = 0
    updated: int = 0
    withdrawn: int = 0
    unchanged: int = 0
    failed: str | None = None
    problems: tuple[str, ...] = ()  # single files or items that could not be read, each named
    done: bool = True
    pause: float | None = None  # seconds that its publisher asks us to wait until we come again


@dataclass(frozen=True, slots=True)
class Digest:
    """A regular edition as the configuration states it, for channels as "platform:id"; days are weekdays, Monday 0."""

    name: str
    at: time
    days: frozenset[int]
    zone: str
    topics: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    silent: bool = False
