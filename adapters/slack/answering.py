"""What the newsroom is asked for each thing that happens in Slack; plain functions, run in one thread hop each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from adapters import commands, wording
from adapters.adapter import Newsroom
from adapters.slack import labels, names
from adapters.slack.message import Block, Message
from adapters.slack.render import Renderer, claims
from briefings import Answer, Asker, Card, Claim, Kind, NoAnswer, Question, Remark

_ACTING = {"watch", "unwatch", "correct"}  # a press on an example asks something and never changes anything
Asked = Question | NoAnswer | str  # a question, why there is none, or the words of one
HOME = (Question("latest"), Question("sources", "list"), Question("watching"), Question("digest", "list"))


@dataclass(frozen=True, slots=True)
class Issued:
    """A card with the token it was issued under, or why there is none; and what was asked, where it was a question."""

    answer: Answer
    token: str | None
    message: Message
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Counter:
    """The newsroom's front counter as Slack uses it."""

    newsroom: Newsroom
    kinds: tuple[Kind, ...]
    render: Renderer

    def read(self, words: str, now: datetime) -> Question | NoAnswer:
        """Words as a question; nothing at all asks for help."""
        if not words.strip():
            return Question("help")
        return commands.question_from(words, now.date(), self.kinds)

    def answer(self, asked: Asked, asker: Asker, now: datetime, shareable: bool = True) -> Issued | Question:
        """The answer to words, or to what was read from them; what was not understood opens help.

        An order to the newsroom (a reload) comes back as it is, since carrying it out takes longer than a thread hop.
        """
        read = self.read(asked, now) if isinstance(asked, str) else asked
        if isinstance(read, Question):
            return read if is_order(read) else self.ask(read, asker, now, shareable=shareable)
        return self._refused(read, now) if read.code == "bad_command" else Issued(
            read, None, self.render.no_answer(read))

    def ask(self, question: Question, asker: Asker, now: datetime, *, page: int = 0, shareable: bool = True) -> Issued:
        """The answer to a question, issued and ready to be shown."""
        refused = self.newsroom.may(commands.audience_of(question, self.kinds), asker)
        answer = refused if refused is not None else self.newsroom.answer(question, asker, now)
        if isinstance(answer, NoAnswer):
            return Issued(answer, None, self.render.no_answer(answer))
        token = self.newsroom.issue(answer, asker, now)
        examples = self.examples(now) if answer.kind == "help" and not _has_presses(answer) else ()
        return Issued(answer, token, self.render.card(
            answer, token, page=page, shareable=shareable, examples=examples), question)

    def examples(self, now: datetime) -> tuple[Question, ...]:
        """One question of each kind, from the table's own examples."""
        read = (commands.question_from(kind.examples[0], now.date(), self.kinds)
                for kind in self.kinds if kind.examples and kind.name not in _ACTING)
        return tuple(each for each in read if isinstance(each, Question))

    def _refused(self, refused: NoAnswer, now: datetime) -> Issued:
        """What was not understood opens help: its own suggestions first, then an example of each kind."""
        offered = dict(zip(refused.choices, refused.questions, strict=False))
        for question in self.examples(now):
            offered.setdefault(commands.words_of(question, self.kinds), question)
        opened = NoAnswer(refused.code, refused.message, tuple(offered), tuple(offered.values()))
        return Issued(refused, None, self.render.no_answer(opened))

    def _forgotten(self) -> Issued:
        gone = NoAnswer("nothing_found", wording.EXPIRED)
        return Issued(gone, None, self.render.no_answer(gone))

    def again(self, token: str, asker: Asker, now: datetime, *, page: int = 0, shareable: bool = True) -> Issued:
        """The same question once more, as the archive answers it now."""
        issued = self.newsroom.recall(token, asker, now)
        if issued is None:
            return self._forgotten()
        return self.ask(issued.question, asker, now, page=page, shareable=shareable)

    def sources_of(self, token: str, asker: Asker, now: datetime) -> Message:
        """Every passage that a card stood on, in its context, as the archive has it now."""
        issued = self.newsroom.recall(token, asker, now)
        if issued is None:
            return self._forgotten().message
        return self.render.passages(tuple(
            (evidence, self.newsroom.passage(evidence, asker, now)) for evidence in issued.evidence))

    def lines_of(self, token: str, asker: Asker, now: datetime) -> tuple[Claim, ...]:
        """The claims of a card, for "which line is wrong"."""
        issued = self.newsroom.recall(token, asker, now)
        answer = self.newsroom.answer(issued.question, asker, now) if issued else None
        return claims(answer) if isinstance(answer, Card) else ()

    def report(self, token: str, chosen: str | None, words: str, asker: Asker, now: datetime) -> Message:
        """File what somebody says is wrong, with the line they chose; what the desk's editors are shown of it."""
        claim = next((claim for claim in self.lines_of(token, asker, now) if fingerprint(claim) == chosen), None)
        self.newsroom.report(token, claim.text if claim else "", words, asker, now)
        return self.render.report(claim, words, asker.user, token)

    def brief_message(self, text: str, asker: Asker, now: datetime) -> Issued:
        """A card for a message: of the article it links to, or of whom it names."""
        for address in names.addresses_in(text):
            question = self.article_question(address)
            if question is not None:
                found = self.ask(question, asker, now)
                if isinstance(found.answer, Card):
                    return found
        known = names.names_in(text, lambda words: self.newsroom.suggest(words, asker, now, limit=1))
        if not known:
            return self._refused(NoAnswer("nothing_found", labels.NOTHING_TO_BRIEF), now)
        if len(known) == 1:
            return self.ask(Question("who", values=(("name", known[0]),)), asker, now)
        questions = tuple(Question("who", values=(("name", name),)) for name in known)
        several = NoAnswer("ambiguous_subject", labels.SEVERAL_NAMES, known, questions)
        return Issued(several, None, self.render.no_answer(several))

    def article_question(self, address: str) -> Question | None:
        """How to ask for the article at an address, with the kinds that there are."""
        there = {kind.name for kind in self.kinds}
        kind = next((kind for kind in ("story", "search") if kind in there), None)
        return Question(kind, values=(("words", address),)) if kind else None

    def unfurl(self, address: str, asker: Asker, now: datetime) -> list[Block] | None:
        """Blocks for a link to an article that the asker's desk holds; None for any other link."""
        question = self.article_question(address)
        answer = self.newsroom.answer(question, asker, now) if question else None
        if not isinstance(answer, Card):
            return None
        article = next((each for each in answer.articles if names.same_address(each.url, address)), None)
        return self.render.unfurl(article, answer) if article else None

    def home(self, asker: Asker, now: datetime) -> list[Block]:
        """The home tab: what is new, how the sources are, and what else the table has for a person's own page."""
        there = {(kind.name, action) for kind in self.kinds
                 for action in (None, *(each.name for each in kind.actions))}
        parts: list[tuple[Card, str]] = []
        for question in HOME:
            if (question.kind, question.action) not in there:
                continue
            answer = self.newsroom.answer(question, asker, now)
            if isinstance(answer, Card):
                parts.append((answer, self.newsroom.issue(answer, asker, now)))
        return self.render.home(tuple(parts), self.examples(now))


def is_order(question: Question) -> bool:
    """Whether a question is an order to the newsroom and none to the archive."""
    return (question.kind, question.action) == ("sources", "reload")


def fingerprint(claim: Claim) -> str:
    """A claim's short name in a menu."""
    return hashlib.sha256(claim.text.encode("utf-8", "replace")).hexdigest()[:32]


def _has_presses(card: Card) -> bool:
    return any(isinstance(line, Remark) and line.question for section in card.sections for line in section.lines)
