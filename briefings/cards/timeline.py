"""What happened when: one subject, two in a dispute, or a topic in words; upcoming apart, and where accounts differ."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from briefings.archive.shelf import Holding, Shelf
from briefings.cards import lines, subject
from briefings.cards.card import Answer, Card, Claim, NoAnswer, Section
from briefings.cards.contents import SubjectNamed
from briefings.cards.dossier import Dossier, dossier_of, event_of, is_contested, refs_of, split_by_time
from briefings.cards.topics import choose_dates, topic_holdings
from briefings.cards.who import events_with
from briefings.linking.cutting import Calendar
from briefings.linking.same_person import Company, Known, company_of
from briefings.linking.telling import Happening
from briefings.news import Account, ArticleRef, Event
from briefings.questions import Question
from briefings.reading.organisation_names import org_key
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class TimelineContents:
    """The contract's `timeline`; `events` oldest first."""

    kind: str
    as_of: datetime
    subject: SubjectNamed
    other: SubjectNamed | None
    events: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    contested: tuple[Event | Account, ...]
    articles: tuple[ArticleRef, ...]


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """A timeline card."""
    asked = question.text("subject") or ""
    found = subject.find(shelf, asked, question, "subject")
    other_words = question.text("other")
    if isinstance(found, NoAnswer):
        if found.code == "unknown_subject" and other_words is None:
            topic = _topic(question, shelf, now, calendar, asked)
            if topic is not None:
                return topic
        return found
    other: subject.Found | None = None
    if other_words:
        second = subject.find(shelf, other_words, question, "other")
        if isinstance(second, NoAnswer):
            return second
        other = second
    holdings: tuple[Holding, ...] = found.holdings
    if other is not None:
        have = {holding.article for holding in holdings}
        holdings = (*holdings, *(holding for holding in other.holdings if holding.article not in have))
    company = company_of(holdings) if other is not None else found.company
    dossier = dossier_of(holdings, company, calendar)
    mine = _again(company, found.known)
    theirs = _again(company, other.known) if other else None
    chosen = between(dossier, mine, theirs) if theirs is not None else events_with(dossier, mine)
    return _card(question, dossier, chosen, mine, theirs, now)


def _again(company: Company, known: Known) -> Known:
    same = [
        each
        for each in company.known
        if each.name == known.name and each.type == known.type and each.told_apart == known.told_apart
    ]
    return same[0] if same else next(each for each in company.known if known.name in (each.name, *each.also))


def between(dossier: Dossier, one: Known, other: Known) -> list[Happening]:
    """What happened between two: events with both; in articles that name both, also each one's own."""
    ones = {index for index, _ in one.places}
    others = {index for index, _ in other.places}
    chosen = []
    against = _across(dossier, one, other)
    theirs = _named_after(dossier, one) | _named_after(dossier, other)
    for happening in dossier.happenings:
        people = happening.people
        both_named = any(telling.cutting in ones and telling.cutting in others for telling in happening.tellings)
        weight = max(telling.note.weight for telling in happening.tellings)
        said_here = happening.best.note.kind == "say" and both_named and one.id in people
        dated_word = (
            happening.best.note.kind == "say"
            and both_named
            and people & against
            and happening.when.basis in ("explicit", "relative")
        )
        if (
            dated_word
            or (both_named and people & theirs and weight >= 1 and happening.when.basis in ("explicit", "relative"))
            or {one.id, other.id} <= people
            or (both_named and people & {one.id, other.id} and weight >= 1)
            or said_here
        ):
            chosen.append(happening)
    return chosen


def _named_after(dossier: Dossier, known: Known) -> frozenset[int]:
    """What bears an organisation's name: Labour's are the national Labour Conference and the Constituency Labour Parties."""
    if known.type != "organisation":
        return frozenset()
    forms = [f" {key} " for key in {org_key(form) for form in (known.name, *known.also)} if len(key) > 4]
    return frozenset(
        each.id
        for each in dossier.company.known
        if each.id != known.id and each.type == "organisation" and any(form in f" {org_key(each.name)} " for form in forms)
    )


def _across(dossier: Dossier, one: Known, other: Known) -> frozenset[int]:
    """Those who did something to either of the two: what they said at a time belongs to the dispute."""
    return frozenset(
        agent
        for happening in dossier.happenings
        for telling in happening.tellings
        if {one.id, other.id} & set(telling.patients) and telling.note.weight >= 2
        for agent in telling.agents
        if dossier.company.known[agent].type == "person"
    )


def within(
    events: Sequence[Happening], since: date | None, until: date | None, days: Sequence[date | None]
) -> list[Happening]:
    """Those that may lie between two days (what is undated is left out when a day is asked for)."""
    if since is None and until is None:
        return list(events)
    kept = []
    for happening, published in zip(events, days, strict=True):
        first = happening.when.first or (happening.when.alternatives[0].first if happening.when.alternatives else None)
        last = happening.when.last or (happening.when.alternatives[-1].last if happening.when.alternatives else None)
        first, last = first or last or published, last or first or published
        if first is None or last is None:
            continue
        if (since is None or last >= since) and (until is None or first <= until):
            kept.append(happening)
    return kept


def _card(
    question: Question, dossier: Dossier, chosen: Sequence[Happening], mine: Known, theirs: Known | None, now: datetime
) -> Answer:
    published = [
        next((day for day in (dossier.calendar.day_of(dossier.holdings[t.cutting]) for t in h.tellings) if day), None)
        for h in chosen
    ]
    chosen = within(chosen, question.day("since"), question.day("until"), published)
    happened, coming = split_by_time(dossier, chosen, now)
    top = question.number("top")
    if top:
        happened = choose_dates(dossier, happened, top)
    events = tuple(event_of(dossier, each) for each in happened)
    upcoming = tuple(event_of(dossier, each) for each in coming)
    if not events and not upcoming:
        return NoAnswer(
            "nothing_found",
            f"The cuttings tell of nothing dated about {mine.name}{' and ' + theirs.name if theirs else ''} there.",
            (),
            (),
        )
    contested = tuple(event for event in events if is_contested(event))
    named = SubjectNamed(mine.name, mine.type, mine.also)
    other = SubjectNamed(theirs.name, theirs.type, theirs.also) if theirs else None
    return card_of(question, dossier.holdings, named, other, events, upcoming, contested, now)


def card_of(
    question: Question,
    holdings: Sequence[Holding],
    named: SubjectNamed,
    other: SubjectNamed | None,
    events: tuple[Event, ...],
    upcoming: tuple[Event, ...],
    contested: tuple[Event, ...],
    now: datetime,
) -> Card:
    """The card of a timeline whose events are chosen."""
    sections = (
        Section("events", tuple(lines.event_line(event, past=True) for event in events)),
        Section("upcoming", tuple(lines.event_line(event) for event in upcoming)),
    )
    articles = refs_of(
        holdings, [e for s in sections for line in s.lines if isinstance(line, Claim) for e in line.evidence]
    )
    contents = TimelineContents("timeline", now, named, other, events, upcoming, contested, articles)
    title = named.name if other is None else f"{named.name} and {other.name}"
    follow = [
        Question("who", None, (("name", each.name),))
        for each in (named, other)
        if each is not None and each.type != "topic"
    ]
    return Card(
        "timeline", now, title, (), tuple(s for s in sections if s.lines), articles, contents, question, tuple(follow)
    )


def _topic(question: Question, shelf: Shelf, now: datetime, calendar: Calendar, words: str) -> Answer | None:
    holdings = topic_holdings(shelf, words)
    if not holdings:
        return None
    dossier = dossier_of(holdings, company_of(holdings), calendar)
    named = SubjectNamed(words, "topic", ())
    published = [
        next((day for day in (calendar.day_of(dossier.holdings[t.cutting]) for t in h.tellings) if day), None)
        for h in dossier.happenings
    ]
    chosen = within(list(dossier.happenings), question.day("since"), question.day("until"), published)
    happened, coming = split_by_time(dossier, [h for h in chosen if h.best.note.weight >= 1], now)
    happened = choose_dates(dossier, happened, question.number("top") or 25)
    events = tuple(event_of(dossier, each) for each in happened)
    upcoming = tuple(event_of(dossier, each) for each in coming[:10])
    if not events and not upcoming:
        return None
    return card_of(
        question, dossier.holdings, named, None, events, upcoming, tuple(e for e in events if is_contested(e)), now
    )
