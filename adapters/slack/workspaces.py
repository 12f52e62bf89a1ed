"""The newsroom as several workspaces see it: a channel is named with its workspace, as the configuration writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.adapter import Newsroom
from briefings import Answer, Asker, Card, Evidence, Issued, NoAnswer, Passage, Question, SourceLine, Suggestion


@dataclass(frozen=True, slots=True)
class Workspaces:
    """Passes everything on with "T012345/C012345" for the channel.

    So an edition that is set in a channel is posted with that workspace's token, and a desk's channels are found.
    """

    newsroom: Newsroom

    def answer(self, question: Question, asker: Asker, now: datetime) -> Answer:
        return self.newsroom.answer(question, _named(asker), now)

    def suggest(self, words: str, asker: Asker, now: datetime, limit: int = 25) -> tuple[Suggestion, ...]:
        return self.newsroom.suggest(words, _named(asker), now, limit)

    def source_names(self, asker: Asker) -> tuple[str, ...]:
        return self.newsroom.source_names(_named(asker))

    def may(self, audience: str, asker: Asker) -> NoAnswer | None:
        return self.newsroom.may(audience, _named(asker))

    def issue(self, card: Card, asker: Asker, now: datetime) -> str:
        return self.newsroom.issue(card, _named(asker), now)

    def posted(self, token: str, message: str) -> None:
        self.newsroom.posted(token, message)

    def recall(self, token: str, asker: Asker, now: datetime) -> Issued | None:
        return self.newsroom.recall(token, _named(asker), now)

    def passage(self, evidence: Evidence, asker: Asker, now: datetime) -> Passage | None:
        return self.newsroom.passage(evidence, _named(asker), now)

    def report(self, token: str, line: str, words: str, asker: Asker, now: datetime) -> None:
        self.newsroom.report(token, line, words, _named(asker), now)

    async def reload(
        self, asker: Asker | None, now: datetime, source: str | None = None,
        progress: Callable[[SourceLine], None] | None = None,
    ) -> tuple[SourceLine, ...] | NoAnswer:
        return await self.newsroom.reload(_named(asker) if asker is not None else None, now, source, progress)


def _named(asker: Asker) -> Asker:
    if asker.team is None or asker.channel is None or "/" in asker.channel:
        return asker
    return replace(asker, channel=f"{asker.team}/{asker.channel}")
