"""What every chat platform must do, and what it may ask of the newsroom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from briefings import (
    Answer,
    Asker,
    Card,
    CuttingsError,
    Evidence,
    Issued,
    NoAnswer,
    Passage,
    Question,
    SourceLine,
    Suggestion,
)


class Refused(CuttingsError):
    """The platform will not take this message, now or later: the channel is gone, or we may not write there."""


class PutOff(CuttingsError):
    """The platform did not take the message, for now: too many at once."""


class Undecided(CuttingsError):
    """It is not known whether the platform took the message; the same key may be tried again."""


def editors_channel(reports: Mapping[str, str], channel: str | None, team: str | None) -> str | None:
    """Where "Wrong?" goes: the channel of the editors for this channel, else for its server or workspace, else for all."""
    return next((reports[place] for place in (channel, team, "*") if place is not None and place in reports), None)


class Newsroom(Protocol):
    """The front counter as adapters see it. Everything but `reload` is plain and quick: one thread hop per command."""

    def answer(self, question: Question, asker: Asker, now: datetime) -> Answer:
        """A card, or why there is none."""
        ...

    def suggest(self, words: str, asker: Asker, now: datetime, limit: int = 25) -> tuple[Suggestion, ...]:
        """Names that begin with, contain or resemble `words`, most written about first, within the asker's desk."""
        ...

    def source_names(self, asker: Asker) -> tuple[str, ...]:
        """The names of the sources that the asker's desk is granted."""
        ...

    def may(self, audience: str, asker: Asker) -> NoAnswer | None:
        """None when the asker is of that audience ("everyone", "editor", "admin"); else a refusal that says who may."""
        ...

    def issue(self, card: Card, asker: Asker, now: datetime) -> str:
        """Remember a card that is about to be posted; the token (at most 16 letters and digits) goes into its buttons."""
        ...

    def posted(self, token: str, message: str) -> None:
        """Record the platform's own id of the message that carries the card."""
        ...

    def recall(self, token: str, asker: Asker, now: datetime) -> Issued | None:
        """What was issued under this token, or None when it is unknown or belongs to another desk."""
        ...

    def passage(self, evidence: Evidence, asker: Asker, now: datetime) -> Passage | None:
        """The passage with the sentences around it; None when the article was withdrawn, embargoed or replaced."""
        ...

    def report(self, token: str, line: str, words: str, asker: Asker, now: datetime) -> None:
        """File "this is wrong" with the claim, its evidence and the asker's words, for the desk's editors."""
        ...

    async def reload(
        self, asker: Asker | None, now: datetime, source: str | None = None,
        progress: Callable[[SourceLine], None] | None = None,
    ) -> tuple[SourceLine, ...] | NoAnswer:
        """Bring the sources up to date, one line a source; a refusal while another reload is running."""
        ...


class Adapter(Protocol):
    """A chat platform that hears questions, posts cards and edits posted ones."""

    name: str

    async def run(self) -> None:
        """Connect and serve until cancelled."""
        ...

    async def post(self, channel: str, card: Card, key: str) -> str:
        """Post a card to a channel under our own key (for deliveries: exactly once); the platform's message id.

        A channel is named as the configuration does, without the platform; with its server or workspace before a slash, too.

        Raises Refused, PutOff or Undecided; after anything else, too, the outcome counts as not known.
        """
        ...

    async def tell(self, person: str, card: Card, key: str) -> str:
        """Post a card to one person alone, under our own key; named by the platform's id, with the workspace before a slash.

        Raises as `post` does; Refused, too, where the person takes no messages from us.
        """
        ...

    async def edit(self, channel: str, message: str, card: Card) -> None:
        """Replace a posted card."""
        ...
