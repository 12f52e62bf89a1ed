"""What every card is: sections of claims, each with its evidence; meaning, never looks."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from briefings.errors import UnfoundedClaim
from briefings.news import ArticleRef, EventStatus, Evidence, QuoteMode, When
from briefings.questions import Question
from briefings.values import dataclass

SectionKey = Literal[
    "summary",
    "roles",
    "relations",
    "latest",
    "events",
    "upcoming",
    "contested",
    "quotes",
    "people",
    "hits",
    "articles",
    "changes",
    "commands",
    "sources",
    "subscriptions",
    "settings",
]
ProblemCode = Literal[
    "unknown_subject",
    "ambiguous_subject",
    "bad_command",
    "not_allowed",
    "nothing_found",
    "busy",
    "broken",
    "bad_source",
]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence on a card that could be wrong, and the passages it stands on (at least one).

    `heading` is an article's headline or a person's name the claim belongs under; `voice` is whose words or whose
    account it is; `when` the day or span it speaks of; `status` and `mode` how far the articles go;
    `outlets`/`origins` how many tell it; `under` the accounts that belong to it.
    """

    text: str
    evidence: tuple[Evidence, ...]
    heading: str | None = None
    voice: str | None = None
    when: When | None = None
    status: EventStatus | None = None
    mode: QuoteMode | None = None
    note: str | None = None
    outlets: int = 0
    origins: int = 0
    under: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise UnfoundedClaim(f"a claim of {len(self.text)} letters without evidence")


@dataclass(frozen=True, slots=True)
class Remark:
    """A line of ours, about the archive and never about the world ("The articles do not say …", a command's help)."""

    text: str
    heading: str | None = None
    question: Question | None = None  # what a press on it asks, where it is a choice


@dataclass(frozen=True, slots=True)
class Section:
    """Claims that belong together; `left_out` says how many more the archive holds."""

    key: SectionKey
    lines: tuple[Claim | Remark, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """An answer: `contents` is the typed object that the contract's JSON is made of, `sections` the same in lines to show."""

    kind: str
    as_of: datetime
    title: str
    lead: tuple[Claim, ...]
    sections: tuple[Section, ...]
    articles: tuple[ArticleRef, ...]
    contents: object
    asked: Question | None = None
    follow_ups: tuple[Question, ...] = ()

    def evidence(self) -> tuple[Evidence, ...]:
        """Every passage that the card stands on, each once, in the order of the lines."""
        found: dict[tuple[str, int, tuple[int, int]], Evidence] = {}

        def take(claim: Claim) -> None:
            for passage in claim.evidence:
                found.setdefault((passage.article, passage.version, passage.span), passage)
            for account in claim.under:
                take(account)

        for claim in self.lead:
            take(claim)
        for section in self.sections:
            for line in section.lines:
                if isinstance(line, Claim):
                    take(line)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Why there is no card, in words a journalist accepts, and what could be asked instead.

    `choices` are shown names; `questions` the questions that a press on each of them asks, in the same order.
    """

    code: ProblemCode
    message: str
    choices: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


Answer = Card | NoAnswer
