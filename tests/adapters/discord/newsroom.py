"""A newsroom of invented people, as a platform sees it: quick, or held, or broken, as a test wants it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from briefings import (
    Answer,
    ArchiveError,
    ArticleRef,
    Asker,
    Card,
    Claim,
    Evidence,
    Issued,
    NoAnswer,
    Passage,
    Question,
    Remark,
    Section,
    SourceLine,
    Suggestion,
    When,
)

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PUBLISHED = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)


def evidence(sentence: str, article: str = "a1", outlet: str = "Tarrow Herald", url: str | None = "https://herald.example/a1",
             start: int = 0) -> Evidence:
    """A passage of an invented article."""
    span = (start, start + len(sentence))
    return Evidence(article, 1, outlet, "Harbour master walks out", url, PUBLISHED, sentence, span)


def claim(text: str, **more: object) -> Claim:
    """A claim that stands on a passage of the same words."""
    return Claim(text, (evidence(text),), **more)  # type: ignore[arg-type]


_ARTICLE = ArticleRef(
    "a1", "Harbour master walks out", "Tarrow Herald", "https://herald.example/a1", PUBLISHED, "Una Pell")


def who_card(name: str, asked: Question) -> Card:
    """Who Maud Ferris is."""
    day = When(date(2026, 3, 12), date(2026, 3, 12), "day", "Thursday", "relative", "2026-03-12")
    return Card(
        "who", NOW, name, (claim(f"{name} is the harbour master of Tarrow."),),
        (Section("roles", (claim("harbour master of Tarrow"),)),
         Section("quotes", (Claim("The gates stay shut until the sluice is mended.",
                                  (evidence("“The gates stay shut until the sluice is mended,” she said.", start=60),),
                                  voice=name, when=day, mode="direct"),)),
         Section("events", (Claim("walked out of the harbour board",
                                  (evidence("She walked out of the harbour board.", start=200),
                                   evidence("Ferris has left the board.", "a2", "Quay Gazette", None)),
                                  when=day, status="happened", outlets=2, origins=2,
                                  under=(claim("over the cost of the sluice", voice="Ferris"),
                                         claim("over a missed meeting", voice="the board"))),), left_out=3)),
        (_ARTICLE,), None, asked,
        (Question("timeline", values=(("subject", name),)), Question("quotes", values=(("name", name),))))


def long_card(name: str, asked: Question, lines: int = 120) -> Card:
    """A timeline with far more dates than one message holds."""
    first = date(2026, 1, 1)
    events = tuple(
        Claim(f"Sluice inspection number {number} was put off again, the harbour office said.",
              (evidence(f"Inspection {number} was put off.", f"a{number}", start=number),),
              when=When(first + timedelta(days=number), first + timedelta(days=number), "day", None, "explicit",
                        (first + timedelta(days=number)).isoformat()), status="happened", outlets=1, origins=1)
        for number in range(lines))
    return Card("timeline", NOW, f"{name}: timeline", (), (Section("events", events),), (_ARTICLE,), None, asked,
                (Question("who", values=(("name", name),)),))


@dataclass
class FakeNewsroom:
    """Answers from invented cards; every call is kept, so that a test can say what was asked and by whom."""

    hold: float = 0.0
    broken: bool = False
    admins: frozenset[str] = frozenset({"1"})
    editor_roles: frozenset[str] = frozenset({"555"})
    grants: dict[str, frozenset[str]] = field(default_factory=dict)  # channel → the sources of its desk
    asked: list[tuple[Question, Asker]] = field(default_factory=list)
    issued: dict[str, Issued] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    reports: list[tuple[str, str, str, Asker]] = field(default_factory=list)
    withdrawn: set[str] = field(default_factory=set)
    reloading: bool = False
    reload_steps: int = 3
    names: tuple[str, ...] = ("Maud Ferris", "Maudie Ferris", "Tarrow Harbour Board")
    lock: threading.Lock = field(default_factory=threading.Lock)

    def _work(self) -> None:
        if self.hold:
            time.sleep(self.hold)
        if self.broken:
            raise ArchiveError("disk image is malformed", "The archive cannot be read at the moment.")

    def _granted(self, asker: Asker) -> frozenset[str]:
        return self.grants.get(asker.channel or "", frozenset({"herald", "gazette"}))

    def answer(self, question: Question, asker: Asker, now: datetime) -> Answer:
        self._work()
        with self.lock:
            self.asked.append((question, asker))
        name = question.text("name") or question.text("subject") or question.text("words") or "everything"
        if not self._granted(asker):
            return NoAnswer("unknown_subject", f"Nobody called {name} is in the cuttings.")
        if name == "Ferris":
            choices = ("Maud Ferris, harbour master", "Odo Ferris, bell founder")
            return NoAnswer("ambiguous_subject", "Two people of that name are in the cuttings.", choices, tuple(
                Question(question.kind, values=(("name", one.split(",")[0]),)) for one in choices))
        if name == "Nobody":
            return NoAnswer("unknown_subject", "Nobody of that name is in the cuttings.")
        if question.kind == "timeline":
            return long_card(name, question)
        if question.kind == "sources":
            lines = tuple(Remark("read five minutes ago", heading=source) for source in sorted(self._granted(asker)))
            return Card("sources", NOW, "Sources", (), (Section("sources", lines),), (), None, question)
        if question.kind == "help":
            remark = Remark("who NAME", question=Question("who", values=(("name", "Maud Ferris"),)))
            return Card("help", NOW, "What can be asked", (), (Section("commands", (remark,)),), (), None, question)
        return who_card(name, question)

    def suggest(self, words: str, asker: Asker, now: datetime, limit: int = 25) -> tuple[Suggestion, ...]:
        if self.broken:
            raise ArchiveError("disk image is malformed")
        if not self._granted(asker):
            return ()
        found = [name for name in self.names if words.casefold() in name.casefold()]
        return tuple(Suggestion(name, "person", 3) for name in found)[:limit]

    def source_names(self, asker: Asker) -> tuple[str, ...]:
        return tuple(sorted(self._granted(asker)))

    def may(self, audience: str, asker: Asker) -> NoAnswer | None:
        if audience == "everyone" or asker.user in self.admins:
            return None
        if audience == "editor" and self.editor_roles & set(asker.roles):
            return None
        return NoAnswer("not_allowed", f"Only {audience}s may do this; ask the desk's administrators.")

    def issue(self, card: Card, asker: Asker, now: datetime) -> str:
        with self.lock:
            token = f"t{len(self.issued)}"
            question = card.asked or Question(card.kind)
            self.issued[token] = Issued(token, question, card.evidence(), card.as_of, asker.channel, None)
            self.cards[token] = card
        return token

    def posted(self, token: str, message: str) -> None:
        self.messages[token] = message

    def recall(self, token: str, asker: Asker, now: datetime) -> Issued | None:
        self._work()
        found = self.issued.get(token)
        if found is None or not self._granted(asker):
            return None
        return found

    def passage(self, evidence: Evidence, asker: Asker, now: datetime) -> Passage | None:
        if evidence.article in self.withdrawn:
            return None
        return Passage(evidence, "The board had met since dawn.", "No date was set.", "Una Pell")

    def report(self, token: str, line: str, words: str, asker: Asker, now: datetime) -> None:
        self._work()
        self.reports.append((token, line, words, asker))

    async def reload(
        self, asker: Asker | None, now: datetime, source: str | None = None,
        progress: Callable[[SourceLine], None] | None = None,
    ) -> tuple[SourceLine, ...] | NoAnswer:
        if self.reloading:
            return NoAnswer("busy", "A reload is running: 1 of 3 sources done.")
        self.reloading = True
        lines = []
        try:
            for step in range(self.reload_steps):
                await asyncio.sleep(0.02)
                line = SourceLine(source or f"source-{step}", new=step, unchanged=4)
                lines.append(line)
                if progress is not None:
                    progress(line)
        finally:
            self.reloading = False
        return tuple(lines)
