"""What is coming up: everything the articles say is planned, soonest first, each as exactly as it is known."""

from __future__ import annotations

from datetime import datetime

from briefings.archive.shelf import Shelf
from briefings.cards import lines, subject
from briefings.cards.card import Answer, Card, NoAnswer, Section
from briefings.cards.dossier import dossier_of, event_of, refs_of, split_by_time
from briefings.cards.who import events_with
from briefings.linking.cutting import Calendar
from briefings.linking.same_person import company_of
from briefings.news import Event
from briefings.questions import Question
from briefings.values import dataclass

MOST_ARTICLES = 400


@dataclass(frozen=True, slots=True)
class DiaryContents:
    """The contract's `diary`."""

    kind: str
    as_of: datetime
    upcoming: tuple[Event, ...]


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """A diary, of everything or about one name or topic."""
    topic = question.text("topic")
    if topic:
        found = subject.find(shelf, topic, question, "topic")
        if isinstance(found, NoAnswer):
            hits = shelf.search(topic, limit=MOST_ARTICLES)
            if not hits.hits:
                return found
            holdings = tuple(hit.holding for hit in hits.hits)
            dossier = dossier_of(holdings, company_of(holdings), calendar)
            chosen = list(dossier.happenings)
        else:
            dossier = dossier_of(found.holdings, found.company, calendar)
            chosen = events_with(dossier, found.known)
    else:
        holdings = shelf.planned(MOST_ARTICLES)
        dossier = dossier_of(holdings, company_of(holdings), calendar)
        chosen = list(dossier.happenings)
    _, coming = split_by_time(dossier, [each for each in chosen if each.best.note.weight >= 1], now)
    upcoming = tuple(event_of(dossier, each) for each in coming)
    if not upcoming:
        return NoAnswer(
            "nothing_found", "The cuttings tell of nothing that is coming up" + (f" about “{topic}”." if topic else ".")
        )
    section = Section("upcoming", tuple(lines.event_line(event) for event in upcoming))
    articles = refs_of(dossier.holdings, [e for event in upcoming for e in event.evidence])
    return Card(
        "diary",
        now,
        f"Diary: {topic}" if topic else "Diary",
        (),
        (section,),
        articles,
        DiaryContents("diary", now, upcoming),
        question,
    )
