"""One story: what happened, one sentence a fact and the oldest origin first; who is who, quotes of each side, what is next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from briefings.archive.shelf import Holding, Shelf
from briefings.cards import lines
from briefings.cards.card import Answer, Card, Claim, NoAnswer, Remark, Section
from briefings.cards.dossier import (
    Dossier,
    dossier_of,
    event_of,
    is_contested,
    quotes_of,
    refs_of,
    split_by_time,
)
from briefings.cards.lead import matters
from briefings.cards.offices import roles_of
from briefings.linking.cutting import Calendar
from briefings.linking.same_person import company_of
from briefings.linking.same_story import same_story
from briefings.news import Account, ArticleRef, Event, Quote, Statement
from briefings.questions import Question
from briefings.reading.lexicon.verb_titles import tells_it_is_over
from briefings.values import dataclass

MOST_ARTICLES = 60
MOST_EVENTS = 30
MOST_QUOTES = 12
MOST_PEOPLE = 12
_LOOKED_AT = 8  # hits
_ENOUGH_NAMES = 3
_OPENING = 2  # sentences behind the headline that tell an article's news
_NEWS_DAYS = 3


@dataclass(frozen=True, slots=True)
class PersonInStory:
    """Somebody in a story."""

    name: str
    type: str
    role: str | None


@dataclass(frozen=True, slots=True)
class StoryContents:
    """The contract's `story`."""

    kind: str
    as_of: datetime
    headline: str
    summary: tuple[Statement, ...]
    people: tuple[PersonInStory, ...]
    events: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    contested: tuple[Event | Account, ...]
    articles: tuple[ArticleRef, ...]


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """A card of one story, named by its address or by words."""
    asked = question.text("words") or ""
    start = _start(shelf, asked)
    if start is None:
        return NoAnswer("nothing_found", f"No story of this desk answers to “{asked}”.")
    holdings = same_story(start, _near(shelf, start))
    return card_of(question, holdings, start, now, calendar)


def _start(shelf: Shelf, asked: str) -> Holding | None:
    if "://" in asked:
        return shelf.at(asked.strip())
    found = [hit.holding for hit in shelf.search(asked, limit=_LOOKED_AT).hits]
    # A correction or a picture's caption may hold the words best, and yet names too few to find its story by.
    return next((holding for holding in found if _named(holding) >= _ENOUGH_NAMES), found[0] if found else None)


def _named(holding: Holding) -> int:
    return sum(1 for entity in holding.notes.entities if entity.name and entity.type != "place")


def _near(shelf: Shelf, start: Holding) -> list[Holding]:
    """Articles that name somebody of the first one: the candidates for its story."""
    from briefings.reading.spelling import name_key

    keys = [name_key(entity.name) for entity in start.notes.entities if entity.name and entity.type != "place"]
    return [holding for holding in shelf.naming(keys, MOST_ARTICLES * 5) if holding.article != start.article]


def card_of(question: Question, holdings: Sequence[Holding], start: Holding, now: datetime, calendar: Calendar) -> Card:
    """The card of a story whose articles are chosen."""
    dossier = dossier_of(holdings, company_of(holdings), calendar)
    happened, coming = split_by_time(dossier, [h for h in dossier.happenings if h.best.note.weight >= 1], now)
    events = tuple(event_of(dossier, each) for each in happened)[-MOST_EVENTS:]
    upcoming = tuple(event_of(dossier, each) for each in coming)[:MOST_EVENTS]
    quotes = quotes_of(dossier, None)[:MOST_QUOTES]
    people = people_of(dossier)
    contested = tuple(event for event in events if is_contested(event))
    summary = summary_of(events, holdings)
    told = [Section("people", tuple(Remark(_person(person)) for person in people))]
    sections = (
        *told,
        Section("events", tuple(lines.event_line(event) for event in events)),
        Section("quotes", tuple(lines.quote_line(quote, named=True) for quote in quotes)),
        Section("upcoming", tuple(lines.event_line(event) for event in upcoming)),
    )
    cited = [e for section in sections for line in section.lines if isinstance(line, Claim) for e in line.evidence]
    articles = refs_of(holdings, [*cited, *(e for s in summary for e in s.evidence)])
    contents = StoryContents(
        "story", now, start.headline, summary, people, events, upcoming, quotes, contested, articles
    )
    lead = tuple(Claim(statement.text, statement.evidence) for statement in summary)
    follow = tuple(Question("who", None, (("name", person.name),)) for person in people[:3])
    return Card(
        "story",
        now,
        start.headline,
        lead,
        tuple(section for section in sections if section.lines),
        articles,
        contents,
        question,
        follow,
    )


def _person(person: PersonInStory) -> str:
    return f"{person.name}: {person.role}" if person.role else person.name


def people_of(dossier: Dossier) -> tuple[PersonInStory, ...]:
    """Those most written about, with their present role; of organisations only those that do or suffer something."""
    counted = []
    acting = {one for each in dossier.happenings for telling in each.tellings for one in (*telling.agents, *telling.patients)}
    for known in dossier.company.known:
        if known.type == "place" or not known.name or known.type == "organisation" and known.id not in acting:
            continue
        mentions = sum(sum(1 for m in dossier.holdings[i].notes.mentions if m.entity == e) for i, e in known.places)
        counted.append((-len(known.places), -mentions, known.name, known))
    found = []
    for _, _, _, known in sorted(counted, key=lambda row: row[:3])[:MOST_PEOPLE]:
        roles = roles_of(dossier, known)
        role = roles[0] if roles else None
        title = None
        if role is not None:
            title = lines.title_of(role)
            if role.status == "former" and not tells_it_is_over(role.title):
                title = f"former {title}"
            elif role.status == "candidate":
                title = f"{title} ({lines.word_for(role)})"
        found.append(PersonInStory(known.called, known.type, title))
    return tuple(found)


def summary_of(events: Sequence[Event], holdings: Sequence[Holding]) -> tuple[Statement, ...]:
    """Up to three sentences: the news of the latest article that opens with an event dated or weighty, then what most outlets tell."""
    told = [event for event in events if event.status == "happened" and event.kind != "say"]

    def weight(event: Event) -> tuple[object, ...]:
        first = min((one.span[0] for one in event.evidence), default=0)
        return -event.origins, -event.outlets, -len(event.evidence), not matters(event.kind), first, event.id

    ordered = sorted(told, key=weight)
    news = next((event for holding in sorted(holdings, key=_newest) for event in ordered if _opens(event, holding)), None)
    chosen = [news, *(event for event in ordered if event is not news)] if news is not None else ordered
    return tuple(Statement(event.text, event.evidence) for event in chosen[:3])


def _newest(holding: Holding) -> float:
    return -holding.published.timestamp() if holding.published is not None else 0.0


def _opens(event: Event, holding: Holding) -> bool:
    """Whether an event opens an article: on a day not long before it, or one that matters where no day is told."""
    opening = [sentence.span[1] for sentence in holding.notes.sentences][: _OPENING + 1]
    if holding.published is None or not opening:
        return False
    if event.when.first is None:
        lead = opening[min(1, len(opening) - 1)]
        return matters(event.kind) and any(one.article == holding.article and one.span[0] < lead for one in event.evidence)
    fresh = 0 <= (holding.published.date() - event.when.first).days <= _NEWS_DAYS
    return fresh and any(one.article == holding.article and one.span[0] < opening[-1] for one in event.evidence)
