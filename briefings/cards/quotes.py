"""What somebody said: verbatim, dated, newest first; reported speech only where there is nothing verbatim."""

from __future__ import annotations

from datetime import datetime

from briefings.archive.shelf import Shelf
from briefings.cards import lines, subject
from briefings.cards.card import Answer, Card, NoAnswer, Section
from briefings.cards.contents import SubjectNamed
from briefings.cards.dossier import Dossier, quotes_of, refs_of
from briefings.linking.cutting import Calendar
from briefings.news import ArticleRef, Quote
from briefings.questions import Question
from briefings.reading.spelling import search_words
from briefings.values import dataclass

MOST = 200


@dataclass(frozen=True, slots=True)
class QuotesContents:
    """The contract's `quotes`; newest first."""

    kind: str
    as_of: datetime
    subject: SubjectNamed
    quotes: tuple[Quote, ...]
    articles: tuple[ArticleRef, ...]


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """A card of quotations."""
    found = subject.find(shelf, question.text("name") or "", question, "name")
    if isinstance(found, NoAnswer):
        return found
    dossier = Dossier(found.holdings, found.company, (), calendar)
    about = question.text("on")
    quotes = _about(quotes_of(dossier, found.known), about) or _about(
        quotes_of(dossier, found.known, indirect=True), about
    )
    name = found.known.called
    if not quotes:
        return NoAnswer(
            "nothing_found",
            f"The cuttings hold no words of {name}{f' about “{about}”' if about else ''}.",
            (name,),
            (Question("who", None, (("name", name),)),),
        )
    section = Section("quotes", tuple(lines.quote_line(quote) for quote in quotes[:MOST]), max(0, len(quotes) - MOST))
    articles = refs_of(found.holdings, [e for quote in quotes for e in quote.evidence])
    contents = QuotesContents(
        "quotes", now, SubjectNamed(name, found.known.type, found.known.also), quotes[:MOST], articles
    )
    return Card(
        "quotes",
        now,
        subject.shown(found.known),
        (),
        (section,),
        articles,
        contents,
        question,
        (Question("who", None, (("name", name),)), Question("timeline", None, (("subject", name),))),
    )


def _about(quotes: tuple[Quote, ...], words: str | None) -> tuple[Quote, ...]:
    if not words:
        return quotes
    wanted = [_stem(word) for word in search_words(words)]
    return tuple(quote for quote in quotes if _holds(quote, wanted))


def _holds(quote: Quote, wanted: list[str]) -> bool:
    said = {_stem(word) for word in search_words(" ".join([quote.text, *(e.sentence for e in quote.evidence)]))}
    return all(word in said for word in wanted)


def _stem(word: str) -> str:
    for ending in ("ing", "ers", "er", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
