"""What we read and what may be said of it, as frozen values that carry their provenance."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from briefings.values import dataclass

SubjectType = Literal["person", "organisation", "place", "topic"]
ArticleStatus = Literal["usable", "withheld", "canceled"]
PublishedBasis = Literal["stated", "metadata", "visible", "editor", "none"]
Precision = Literal["day", "week", "month", "season", "quarter", "year", "decade", "unknown"]
Basis = Literal["explicit", "relative", "publication", "aligned", "none"]
RoleStatus = Literal["current", "former", "candidate", "unknown"]
QuoteMode = Literal["direct", "partial", "indirect"]
EventStatus = Literal["happened", "planned", "alleged", "denied"]
AccountKind = Literal["reason", "figure", "denial", "claim"]


@dataclass(frozen=True, slots=True)
class Article:
    """One publisher's story at one address, as a source brought it: the text of one version.

    `key` is its identity within the archive (canonical address, wire id, or source and path);
    `body` is the exact text that evidence points into, offsets in Unicode code points.
    """

    key: str
    source: str
    outlet: str
    headline: str
    body: str
    url: str | None = None
    byline: str | None = None
    published: datetime | None = None
    published_basis: PublishedBasis = "none"
    status: ArticleStatus = "usable"
    embargo_until: datetime | None = None
    credit: str | None = None  # the agency whose copy this is ("PA", "Reuters"), where a line says so
    updated: datetime | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article as a card lists it."""

    article: str
    headline: str
    outlet: str
    url: str | None
    published: datetime | None
    byline: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage of one stored article version: `sentence` is that version's body[span[0]:span[1]]."""

    article: str
    version: int
    outlet: str
    headline: str
    url: str | None
    published: datetime | None
    sentence: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `first` to `last`, both included; None leaves that end open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days with how exactly it is known; the contract's When (`first` is its `from`, `last` its `to`)."""

    first: date | None = None
    last: date | None = None
    precision: Precision = "unknown"
    as_written: str | None = None
    basis: Basis = "none"
    edtf: str = ".."
    relative_to: str | None = None
    alternatives: tuple[DayRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something a card can be about."""

    name: str
    type: SubjectType


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence on a card that could be wrong, with what it stands on."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is or was, as the articles word it."""

    title: str
    organisation: str | None
    status: RoleStatus
    when: When | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Who `to` is to the card's subject: `relation` names what `to` is ("partner", "parent", "predecessor")."""

    relation: str
    to: Subject
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: direct and partial ones are verbatim from the body, indirect ones are the article's wording."""

    text: str
    speaker: Subject | None
    speaker_as_written: str
    mode: QuoteMode
    when: When
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What one voice says about an event; `speaker` None is the outlet's own voice."""

    kind: AccountKind
    speaker: Subject | None
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned, alleged or denied; told by `outlets` outlets from `origins` origins."""

    id: str
    text: str
    kind: str
    status: EventStatus
    when: When
    participants: tuple[str, ...]
    accounts: tuple[Account, ...]
    outlets: int
    origins: int
    evidence: tuple[Evidence, ...]
