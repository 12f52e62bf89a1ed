"""What is new: the newest articles, of everything or about one name or topic."""

from __future__ import annotations

from datetime import datetime

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding, Shelf
from briefings.cards import subject
from briefings.cards.card import Answer, Card, Claim, NoAnswer, Section
from briefings.cards.dossier import newest_first, ref
from briefings.linking.cutting import Calendar
from briefings.news import ArticleRef
from briefings.questions import Question
from briefings.values import dataclass

SHOWN = 15


@dataclass(frozen=True, slots=True)
class LatestContents:
    """The contract's `latest`."""

    kind: str
    as_of: datetime
    query: str | None
    articles: tuple[ArticleRef, ...]


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """A card of the newest articles; copies of one text stand once."""
    topic = question.text("topic")
    holdings: tuple[Holding, ...] | NoAnswer = about(shelf, topic, question) if topic else shelf.latest(SHOWN * 3)
    if isinstance(holdings, NoAnswer):
        return holdings
    if not holdings:
        return NoAnswer(
            "nothing_found",
            "The archive holds no articles for this desk yet."
            if topic is None
            else f"Nothing in the cuttings about “{topic}”.",
        )
    once: dict[str, Holding] = {}
    for holding in newest_first(holdings):
        once.setdefault(holding.origin, holding)
    shown = list(once.values())[:SHOWN]
    lines = tuple(claim for claim in (first_line(holding) for holding in shown) if claim is not None)
    articles = tuple(ref(holding) for holding in shown)
    title = f"Latest: {topic}" if topic else "Latest"
    return Card(
        "latest",
        now,
        title,
        (),
        (Section("articles", lines, max(0, len(once) - len(shown))),),
        articles,
        LatestContents("latest", now, topic, articles),
        question,
    )


def about(shelf: Shelf, words: str, question: Question) -> tuple[Holding, ...] | NoAnswer:
    """Articles that name the subject; where it is no name, articles with the words."""
    found = subject.find(shelf, words, question, "topic")
    if not isinstance(found, NoAnswer):
        mine = {index for index, _ in found.known.places}
        return tuple(holding for index, holding in enumerate(found.holdings) if index in mine)
    hits = shelf.search(words, limit=SHOWN * 3)
    if hits.hits:
        return tuple(hit.holding for hit in hits.hits)
    return found


def first_line(holding: Holding) -> Claim | None:
    """An article's headline over its first sentence that may feed a card."""
    for sentence in holding.notes.sentences:
        if holding.notes.paragraphs[sentence.paragraph].kind in ("text", "list"):
            text = " ".join(holding.body[slice(*sentence.span)].split())
            return Claim(text, (cite(holding, sentence.span),), heading=holding.headline)
    return None
