"""The front door: bring sources up to date, answer a question, remember what was handed out.

The path of one article: `sources.bring → Article | reading.notes → Notes | archive.file | (question) → linking in
cards.compose → evidence check → platform.post → archive.issued`. Frozen values all along; nothing is answered that was
not granted to the asker's desk, and no card goes out with a line that its articles do not hold.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.archive import Archive
from briefings.archive.evidence import check, passage
from briefings.back_rooms import BackRooms
from briefings.cards import compose
from briefings.cards.card import Answer, Card, NoAnswer
from briefings.counter import Desk, Digest, Issued, Passage, SourceLine, Suggestion
from briefings.desks import Desks, calendar_of, stranger
from briefings.errors import ArchiveError, UnfoundedClaim
from briefings.news import Evidence
from briefings.questions import Asker, Question

if TYPE_CHECKING:
    from briefings.issuing import Issuing
    from briefings.reading_room import Read
    from briefings.reloading import Progress
    from briefings.sources.source import Source

_EDITED = frozenset(("digest", "rest", "watch", "unwatch", "watching"))

log = logging.getLogger(__name__)


class Newsroom:
    """The front counter behind every platform; plain, quick and safe from several threads, but for `reload`."""

    def __init__(self, archive: Archive, sources: Sequence[Source], desks: Sequence[Desk] = (),
                 zone: ZoneInfo | None = None, read: Read | None = None, digests: Sequence[Digest] = ()) -> None:
        self._archive = archive
        self._sources = tuple(sources)
        self._desks = Desks(tuple(desks))
        self._zone = zone or ZoneInfo("UTC")
        self._calendar = partial(calendar_of, archive, self._zone)
        self._back = BackRooms(archive, digests, self._zone, self._desks.of, self._calendar, read)

    @property
    def issuing(self) -> Issuing:
        """Who makes what is posted by itself."""
        return self._back.issuing

    def answer(self, question: Question, asker: Asker, now: datetime) -> Answer:
        """A card whose every passage was found in the archive, or why there is none."""
        desk = self._desks.of(asker)
        if desk is None:
            return stranger()
        try:
            if question.kind == "sources":
                return self._sources_answer(question, asker, desk, now)
            if question.kind in _EDITED:
                return self._back.editing.answer(question, asker, desk, now)
            calendar = self._calendar(desk)
            with self._archive.shelf(desk.sources, now) as shelf:
                if isinstance(answer := compose(question, shelf, now, calendar), Card):
                    check(answer.evidence(), shelf)
                return answer
        except UnfoundedClaim:
            log.exception("a card was held back: %s", question.kind)
            return NoAnswer("broken", "The card was held back: one of its lines was not found in its article.")
        except ArchiveError as error:
            log.error("%s", error)
            return NoAnswer("broken", error.plain)

    def _sources_answer(self, question: Question, asker: Asker, desk: Desk, now: datetime) -> Answer:
        if question.action == "reload":
            done = asyncio.run(self.reload(asker, now, question.text("source")))
            if isinstance(done, NoAnswer):
                return done
        from briefings.cards.sources import SourceStanding, sources_card

        with self._archive.shelf(desk.sources, now) as shelf:
            held = shelf.count_by_source()
        found = [self._archive.sources.health(name) for name in self.source_names(asker)]
        standings = [SourceStanding(one.source, held.get(one.source, 0), one.good, one.trouble) for one in found]
        told = self.issuing.troubles() if question.action == "status" and not self.may("admin", asker) else ()
        return sources_card(standings, question, now, self._zone, told)

    def suggest(self, words: str, asker: Asker, now: datetime, limit: int = 25) -> tuple[Suggestion, ...]:
        """Names that begin with, contain or resemble `words`, most written about first, within the asker's desk."""
        desk = self._desks.of(asker)
        if desk is None:
            return ()
        known = self._archive.shelf(desk.sources, now).names_like(words, limit)
        return tuple(Suggestion(name.name, name.type, name.articles) for name in known)

    def source_names(self, asker: Asker) -> tuple[str, ...]:
        """The names of the sources that the asker's desk is granted."""
        desk = self._desks.of(asker)
        return tuple(source.name for source in self._sources
                     if desk is not None and (desk.sources is None or source.name in desk.sources))

    def may(self, audience: str, asker: Asker) -> NoAnswer | None:
        """None when the asker is of that audience; else a refusal that says who may."""
        return self._desks.may(audience, asker)

    def issue(self, card: Card, asker: Asker, now: datetime) -> str:
        """Remember a card that is about to be posted; its token."""
        question = card.asked or Question(card.kind)
        return self._archive.issued.add(question, card.evidence(), card.as_of, self._desks.name_of(asker), asker, now)

    def posted(self, token: str, message: str) -> None:
        """Record the platform's own id of the message that carries the card."""
        self._archive.issued.posted(token, message)

    def recall(self, token: str, asker: Asker, now: datetime) -> Issued | None:
        """What was issued under this token; passages that may no longer be quoted stand there empty."""
        desk = self._desks.of(asker)
        if desk is None:
            return None
        with self._archive.shelf(desk.sources, now) as shelf:
            return self._archive.issued.find(token, desk.name, shelf)

    def passage(self, evidence: Evidence, asker: Asker, now: datetime) -> Passage | None:
        """The passage with the text around it; None when the article was withdrawn, embargoed or replaced."""
        desk = self._desks.of(asker)
        if desk is None:
            return None
        return passage(evidence, self._archive.shelf(desk.sources, now))

    def report(self, token: str, line: str, words: str, asker: Asker, now: datetime) -> None:
        """File "this is wrong" for the desk's editors."""
        by = f"{asker.platform}:{asker.user}"
        self._archive.issued.report(token, self._desks.name_of(asker), line, words, by, now)

    async def reload(self, asker: Asker | None, now: datetime, source: str | None = None,
                     progress: Progress | None = None) -> tuple[SourceLine, ...] | NoAnswer:
        """Bring the sources up to date, one line a source; a refusal for who may not, and while a reload is running."""
        if asker is not None and (refusal := self.may("admin", asker)):
            return refusal
        granted = [one.name for one in self._sources] if asker is None else list(self.source_names(asker))
        if source is not None and source not in granted:
            return NoAnswer("bad_source", f"There is no source called “{source}”.", tuple(granted))
        chosen = [one for one in self._sources if one.name in granted and source in (None, one.name)]
        return await self._back.reload.run(chosen, now, progress)
