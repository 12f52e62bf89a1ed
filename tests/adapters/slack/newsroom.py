"""A newsroom of invention: the harbour town of Ossly, its mayor, its cannery, and cards on what papers said."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from briefings import (
    Answer,
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
ADDRESS = "https://ossly-courier.test/news/quill-cannery?id=7&from=front"


def evidence(sentence: str, outlet: str = "Ossly Courier", article: str = "a1", url: str | None = ADDRESS,
             headline: str = "Quill stands by the cannery & its 40 jobs") -> Evidence:
    """A passage of an invented article."""
    return Evidence(article, 1, outlet, headline, url, datetime(2026, 11, 20, 6, tzinfo=UTC), sentence,
                    (10, 10 + len(sentence)))


def claim(text: str, **more: object) -> Claim:
    """A claim that stands on one article."""
    return Claim(text, (evidence(f"{text} it was said."),), **more)  # type: ignore[arg-type]


ARTICLE = ArticleRef("a1", "Quill stands by the cannery & its 40 jobs", "Ossly Courier", ADDRESS,
                     datetime(2026, 11, 20, 6, tzinfo=UTC), "By Tamsin Orde")


def who_card(name: str, question: Question, now: datetime = NOW) -> Card:
    """Who is Mara Quill."""
    day = When(date(2026, 11, 19), date(2026, 11, 19), "day", "on Thursday", "relative", "2026-11-19")
    return Card(
        "who", now, name,
        (claim(f"{name} is the mayor of Ossly.", outlets=2, origins=1),),
        (Section("roles", (claim("mayor of Ossly", status="happened"),
                           claim("candidate for Harbour East", status="planned", note="since spring"))),
         Section("quotes", (claim("We will not sell the cannery", mode="direct", voice=name, when=day),), 3),
         Section("contested", (claim("40 jobs are at stake", voice="the council",
                                     under=(claim("The owners speak of 12 jobs", voice="Brill & Sons"),)),))),
        (ARTICLE,), object(), question,
        (Question("timeline", values=(("subject", name),)), Question("quotes", values=(("name", name),))),
    )


def plain_card(question: Question, title: str, lines: int = 3, now: datetime = NOW) -> Card:
    """Any other card."""
    events = tuple(claim(f"{title}: the council met for the {number}th time, "
                         f"and the ferry was late again") for number in range(1, lines + 1))
    return Card(question.kind, now, title, (), (Section("events", events),), (ARTICLE,), object(), question,
                (Question("who", values=(("name", "Mara Quill"),)),))


def help_card(question: Question, now: datetime = NOW) -> Card:
    """Help, with a question to press in each line."""
    lines = (Remark("Who is this", "who NAME", Question("who", values=(("name", "Mara Quill"),))),
             Remark("What is new", "latest", Question("latest")))
    return Card("help", now, "What can be asked", (), (Section("commands", lines),), (), object(), question)


@dataclass(slots=True)
class FakeNewsroom:
    """Answers from invention. `hold` keeps answers back until it is set, as a busy archive does; `asked` tells."""

    answers: dict[str, Callable[[Question], Answer]] = field(default_factory=dict)
    asked: list[tuple[Question, Asker]] = field(default_factory=list)
    cards: dict[str, tuple[Card, Asker]] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    reports: list[tuple[str, str, str, Asker]] = field(default_factory=list)
    reloads: list[tuple[str | None, Asker | None]] = field(default_factory=list)
    admins: set[str] = field(default_factory=lambda: {"UADMIN"})
    gone: set[str] = field(default_factory=set)  # articles that were withdrawn
    names: tuple[str, ...] = ("Mara Quill", "Mara Quillon", "Joss Brill", "Brill & Sons")
    sources: tuple[str, ...] = ("courier", "gazette", "wire")
    hold: threading.Event | None = None
    fails: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, question: Question, asker: Asker, now: datetime) -> Answer:
        """A card of the kind that was asked for."""
        if self.hold is not None:
            self.hold.wait(30)
        with self._lock:
            self.asked.append((question, asker))
        if self.fails:
            raise RuntimeError("the archive fell into the harbour")
        if question.kind in self.answers:
            return self.answers[question.kind](question)
        if question.kind == "who":
            return self._who(question.text("name") or "", question, now)
        if question.kind == "help":
            return help_card(question, now)
        if question.kind in ("search", "story") and "ossly-courier" not in (question.text("words") or ""):
            return NoAnswer("nothing_found", "No article has these words.")
        return plain_card(question, f"{question.kind} {question.text('subject') or ''}".strip(), now=now)

    def _who(self, name: str, question: Question, now: datetime) -> Answer:
        if name == "Quill":
            choices = ("Mara Quill", "Mara Quillon")
            return NoAnswer("ambiguous_subject", "Which Quill?", choices,
                            tuple(Question("who", values=(("name", choice),)) for choice in choices))
        if name not in self.names:
            return NoAnswer("unknown_subject", f"Nobody is called “{name}” in the archive.", ("Mara Quill",),
                            (Question("who", values=(("name", "Mara Quill"),)),))
        return who_card(name, question, now)

    def suggest(self, words: str, asker: Asker, now: datetime, limit: int = 25) -> tuple[Suggestion, ...]:
        """Names that begin with the words."""
        if self.hold is not None:
            self.hold.wait(30)
        return tuple(Suggestion(name, "person", 3) for name in self.names
                     if name.casefold().startswith(words.casefold()))[:limit]

    def source_names(self, asker: Asker) -> tuple[str, ...]:
        """The sources."""
        return self.sources

    def may(self, audience: str, asker: Asker) -> NoAnswer | None:
        """Admins may everything."""
        return None if audience == "everyone" or asker.user in self.admins else NoAnswer(
            "not_allowed", "Only the desk's admins may do this.")

    def issue(self, card: Card, asker: Asker, now: datetime) -> str:
        """A token of sixteen letters and digits at most."""
        with self._lock:
            token = f"tok{len(self.cards) + 1:06d}"
            self.cards[token] = (card, asker)
        return token

    def posted(self, token: str, message: str) -> None:
        """Remember where it stands."""
        self.messages[token] = message

    def recall(self, token: str, asker: Asker, now: datetime) -> Issued | None:
        """What was issued, to the same team."""
        found = self.cards.get(token)
        if found is None or found[1].team != asker.team or found[0].asked is None:
            return None
        card = found[0]
        assert card.asked is not None
        return Issued(token, card.asked, card.evidence(), card.as_of, found[1].channel, self.messages.get(token))

    def passage(self, evidence: Evidence, asker: Asker, now: datetime) -> Passage | None:
        """The passage between two invented sentences."""
        if evidence.article in self.gone:
            return None
        return Passage(evidence, "It rained over Ossly.", "Nobody clapped.", "By Tamsin Orde")

    def report(self, token: str, line: str, words: str, asker: Asker, now: datetime) -> None:
        """File it."""
        self.reports.append((token, line, words, asker))

    async def reload(
        self, asker: Asker | None, now: datetime, source: str | None = None,
        progress: Callable[[SourceLine], None] | None = None,
    ) -> tuple[SourceLine, ...] | NoAnswer:
        """Every source has one new article; the last one fails."""
        self.reloads.append((source, asker))
        lines = tuple(SourceLine(name, new=1, failed=None if name != "wire" else "the folder is not there")
                      for name in self.sources if source in (None, name))
        for line in lines:
            if progress:
                progress(line)
        return lines
