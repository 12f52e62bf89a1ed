"""Articles with some words, best first, each with the passage that holds them."""

from __future__ import annotations

from datetime import datetime

from briefings.archive.evidence import cite
from briefings.archive.shelf import Shelf
from briefings.cards.card import Answer, Card, Claim, NoAnswer, Section
from briefings.cards.contents import HitFound
from briefings.cards.dossier import ref
from briefings.linking.cutting import Calendar
from briefings.questions import Question
from briefings.values import dataclass

SHOWN = 10


@dataclass(frozen=True, slots=True)
class SearchContents:
    """The contract's `search`."""

    kind: str
    as_of: datetime
    query: str
    hits: tuple[HitFound, ...]
    total: int


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """A card of search hits."""
    words = question.text("words") or ""
    hits = shelf.search(
        words, question.text("from"), question.text("by"), question.day("since"), question.day("until"), SHOWN
    )
    if not hits.hits:
        return NoAnswer(
            "nothing_found",
            f"No article of this desk has “{words}”" + (" within those limits." if len(question.values) > 1 else "."),
        )
    lines = tuple(
        Claim(
            _line(hit.holding.body[slice(*hit.snippet_span)]),
            (cite(hit.holding, hit.snippet_span),),
            heading=hit.holding.headline,
        )
        for hit in hits.hits
    )
    articles = tuple(ref(hit.holding) for hit in hits.hits)
    found = tuple(
        HitFound(
            a.article, a.headline, a.outlet, a.url, a.published, a.byline, hit.holding.body[slice(*hit.snippet_span)]
        )
        for a, hit in zip(articles, hits.hits, strict=True)
    )
    contents = SearchContents("search", now, words, found, hits.total)
    return Card(
        "search",
        now,
        f"Search: {words}",
        (),
        (Section("hits", lines, max(0, hits.total - len(lines))),),
        articles,
        contents,
        question,
    )


def _line(text: str) -> str:
    return " ".join(text.split())
