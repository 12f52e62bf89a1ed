"""What cards hold, as the typed objects that the contract's JSON is made of."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime

from briefings.cards.card import Answer, NoAnswer
from briefings.news import Account, ArticleRef, Event, Quote, Relation, Role, Statement, Subject


@dataclass(frozen=True, slots=True)
class SubjectNamed:
    """Whom a card is about, with every form of the name that the articles write."""

    name: str
    type: str
    also_known_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhoContents:
    """The contract's `who`."""

    kind: str
    as_of: datetime
    subject: SubjectNamed
    summary: tuple[Statement, ...]
    roles: tuple[Role, ...]
    relations: tuple[Relation, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    contested: tuple[Event | Account, ...]
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class TimelineContents:
    """The contract's `timeline`; `events` oldest first."""

    kind: str
    as_of: datetime
    subject: SubjectNamed
    other: SubjectNamed | None
    events: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    contested: tuple[Event | Account, ...]
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class PersonInStory:
    """Somebody in a story."""

    name: str
    type: str
    role: str | None


@dataclass(frozen=True, slots=True)
class StoryContents:
    """The contract's `story`."""

    kind: str
    as_of: datetime
    headline: str
    summary: tuple[Statement, ...]
    people: tuple[PersonInStory, ...]
    events: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    contested: tuple[Event | Account, ...]
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class QuotesContents:
    """The contract's `quotes`; newest first."""

    kind: str
    as_of: datetime
    subject: SubjectNamed
    quotes: tuple[Quote, ...]
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class HitFound:
    """An article that a search found, with the passage that holds the words."""

    article: str
    headline: str
    outlet: str
    url: str | None
    published: datetime | None
    byline: str | None
    snippet: str


@dataclass(frozen=True, slots=True)
class SearchContents:
    """The contract's `search`."""

    kind: str
    as_of: datetime
    query: str
    hits: tuple[HitFound, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LatestContents:
    """The contract's `latest`."""

    kind: str
    as_of: datetime
    query: str | None
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class DiaryContents:
    """The contract's `diary`."""

    kind: str
    as_of: datetime
    upcoming: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """A command as help shows it."""

    command: str
    help: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpContents:
    """What can be asked."""

    kind: str
    as_of: datetime
    commands: tuple[CommandHelp, ...]


_RENAMED = {"first": "from", "last": "to"}


def as_json(answer: Answer) -> str:
    """The contract's JSON of a card or of a problem; keys always there, times with offset, days as YYYY-MM-DD."""
    if isinstance(answer, NoAnswer):
        return json.dumps(
            {"kind": "problem", "code": answer.code, "message": answer.message, "choices": list(answer.choices)},
            ensure_ascii=False,
            indent=2,
        )
    return json.dumps(_plain(answer.contents), ensure_ascii=False, indent=2)


def _plain(value: object) -> object:
    if isinstance(value, Subject):
        return {"name": value.name, "type": value.type}
    if is_dataclass(value) and not isinstance(value, type):
        renamed = type(value).__name__ in ("When", "DayRange")
        return {
            (_RENAMED.get(f.name, f.name) if renamed else f.name): _plain(getattr(value, f.name)) for f in fields(value)
        }
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return value
