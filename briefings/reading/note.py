"""What one article says, as frozen values with their places in its body; all spans are [start, end) in code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from briefings.news import AccountKind, EventStatus, QuoteMode, RoleStatus
from briefings.values import dataclass

Span = tuple[int, int]
NameType = Literal["person", "organisation", "place"]
ParagraphKind = Literal[
    "text",
    "headline",
    "heading",
    "byline",
    "dateline",
    "credit",
    "advert",
    "call",
    "caption",
    "list",
]
MentionKind = Literal["name", "alias", "description", "pronoun"]


def touches(spans: Sequence[Span], span: Span) -> bool:
    """Whether any of some stretches shares a character with another."""
    begin, stop = span
    for start, end in spans:
        if start < stop and begin < end:
            return True
    return False


def within(spans: Sequence[Span], ends: Sequence[int], span: Span) -> bool:
    """Whether a stretch lies in one of some stretches that stand in order, none in another; `ends` are where they end."""
    at = bisect_right(ends, span[0])
    return at < len(spans) and spans[at][0] <= span[0] and span[1] <= spans[at][1]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and what it is; only `text` and `list` (and a first `headline` for names) feed a card."""

    span: Span
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph (by its index)."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something the article names; `id` is its index in `Notes.entities`.

    `name` is the fullest form; `spellings` every form as written (honorifics left out), most frequent first;
    `honorifics` titles seen before the name ("Sir", "Mr", "Cllr"); `descriptions` phrases that stand for it ("the MP").
    """

    id: int
    type: NameType
    name: str
    spellings: tuple[str, ...]
    honorifics: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or stand for an entity (by its id)."""

    span: Span
    entity: int
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class RoleNote:
    """What an entity is said to be. `organisation` is an entity id or None; `date` an index into `Notes.dates`."""

    entity: int
    title: str
    organisation: int | None
    organisation_as_written: str | None
    status: RoleStatus
    date: int | None
    sentence: int
    span: Span
    ended: bool = False  # `date` is when it ended, not when it began


@dataclass(frozen=True, slots=True)
class RelationNote:
    """`entity` has `other` as its `relation`: (Ann, parent, Joe) says that Joe is Ann's parent."""

    entity: int
    relation: str
    other: int
    sentence: int
    span: Span
    former: bool = False


@dataclass(frozen=True, slots=True)
class QuoteNote:
    """Somebody's words. `spans` are the quoted runs, marks left out (several when a quote runs over paragraphs or is interrupted)."""

    spans: tuple[Span, ...]
    speaker: int | None
    speaker_as_written: str
    mode: QuoteMode
    sentence: int
    cue: Span | None
    date: int | None = None


@dataclass(frozen=True, slots=True)
class DateNote:
    """A date expression; `symbol` is the string form of its anchor-free value (see dates)."""

    span: Span
    symbol: str
    sentence: int


@dataclass(frozen=True, slots=True)
class AccountNote:
    """What a voice says about an event (`speaker` None: the outlet's own voice)."""

    kind: AccountKind
    speaker: int | None
    span: Span
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class EventNote:
    """Something a clause says happened, is planned, alleged or denied.

    `text` is the clause as a card may show it: the article's own words, trimmed, linked pronouns replaced in [brackets];
    `agents`, `patients`, `others` are entity ids; `date` an index into `Notes.dates`; `tense` of the clause;
    `source` who says so where it is reported speech (entity id).
    """

    kind: str
    trigger: Span
    clause: Span
    text: str
    status: EventStatus
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    others: tuple[int, ...]
    date: int | None
    tense: Literal["past", "future", "unknown"]
    sentence: int
    source: int | None = None
    accounts: tuple[AccountNote, ...] = ()
    weight: int = 1
    precedes: Span | None = None  # the trigger of the event that it is told to have led to ("sacked after joining …")


@dataclass(frozen=True, slots=True)
class Notes:
    """Everything that one version of an article says, with `reader` the version of the reading that made them."""

    reader: int
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[RoleNote, ...]
    relations: tuple[RelationNote, ...]
    quotes: tuple[QuoteNote, ...]
    dates: tuple[DateNote, ...]
    events: tuple[EventNote, ...]
