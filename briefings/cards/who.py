"""Who is this: present role and why in the news first, then roles, relations, what happened, quotes, what is contested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from briefings.archive.evidence import cite
from briefings.archive.shelf import Shelf
from briefings.cards import lines, subject
from briefings.cards.card import Answer, Card, Claim, NoAnswer, Section
from briefings.cards.contents import SubjectNamed
from briefings.cards.dossier import (
    Dossier,
    dossier_of,
    event_of,
    evidence_at,
    is_contested,
    newest_first,
    quotes_of,
    refs_of,
    relations_of,
    split_by_time,
)
from briefings.cards.lead import in_the_news, newest_told_first, once_told
from briefings.cards.office_groups import is_charge
from briefings.cards.offices import held_in, roles_of
from briefings.cards.once import closed
from briefings.linking.cutting import Calendar
from briefings.linking.same_person import Known
from briefings.linking.telling import Happening, Telling
from briefings.news import Account, ArticleRef, Event, Evidence, Quote, Relation, Role, Statement
from briefings.questions import Question
from briefings.reading.lexicon.verb_titles import tells_it_is_over
from briefings.reading.spelling import search_words
from briefings.values import dataclass

MOST_EVENTS = 60  # on the JSON; a chat card shows fewer, whole ones
MOST_QUOTES = 40
MOST_PEOPLE = 20


@dataclass(frozen=True, slots=True)
class WhoContents:
    """The contract's `who`."""

    kind: str
    as_of: datetime
    subject: SubjectNamed
    summary: tuple[Statement, ...]
    roles: tuple[Role, ...]
    relations: tuple[Relation, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    contested: tuple[Event | Account, ...]
    articles: tuple[ArticleRef, ...]


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """A card about a person or an organisation."""
    found = subject.find(shelf, question.text("name") or "", question, "name")
    if isinstance(found, NoAnswer):
        return found
    dossier = dossier_of(found.holdings, found.company, calendar)
    known = found.known
    today = now.astimezone(calendar.zone).date()
    roles = roles_of(dossier, known, today)
    held = held_in(dossier, known, today)[:MOST_PEOPLE] if known.type == "organisation" else []
    close = relations_of(dossier, known)
    relations = (*(Relation(lines.held_as(role), each.subject, role.evidence) for each, role in held), *close)
    quotes = quotes_of(dossier, known)[:MOST_QUOTES]
    happened, coming = split_by_time(dossier, events_with(dossier, known), now)
    happened = newest_told_first(happened)[:MOST_EVENTS]
    happened, events = once_told(happened, [event_of(dossier, each) for each in happened])
    upcoming = tuple(event_of(dossier, each) for each in coming)[:MOST_EVENTS]
    contested = tuple(event for event in events if is_contested(event))
    gone = any(each.best.note.kind == "die" and known.id in each.best.patients and each.status == "happened" for each in happened)
    why = in_the_news(dossier, known, [*happened, *coming[:MOST_EVENTS]])
    summary = summary_of(known, roles, (*events, *upcoming)[why] if why is not None else None, upcoming, gone) or _named_in(dossier, known)
    named = SubjectNamed(known.called, known.type, known.also)
    lead = tuple(Claim(statement.text, statement.evidence) for statement in summary)
    sections = [
        Section("roles", tuple(lines.role_line(role) for role in roles)),
        Section("relations", tuple(lines.relation_line(relation) for relation in close)),
        Section("people", tuple(lines.office_line(each.called, role) for each, role in held)),
        Section("latest", tuple(lines.event_line(event, past=True) for event in events)),
        Section("upcoming", tuple(lines.event_line(event) for event in upcoming)),
        Section("quotes", tuple(lines.quote_line(quote) for quote in quotes)),
    ]
    cited = [e for s in sections for line in s.lines if isinstance(line, Claim) for e in line.evidence]
    if not cited:
        cited = [e for statement in summary for e in statement.evidence]
    mine = {found.holdings[index].article for index, _ in known.places}
    articles = refs_of(
        [h for h in found.holdings if h.article in mine or any(e.article == h.article for e in cited)],
        [*cited, *_anywhere(dossier, known)],
    )
    contents = WhoContents("who", now, named, summary, roles, relations, quotes, events, upcoming, contested, articles)
    return Card(
        "who",
        now,
        subject.shown(known),
        lead,
        tuple(section for section in sections if section.lines),
        articles,
        contents,
        question,
        (
            Question("timeline", None, (("subject", subject.shown(known)),)),
            Question("quotes", None, (("name", subject.shown(known)),)),
        ),
    )


def _named_in(dossier: Dossier, known: Known) -> tuple[Statement, ...]:
    """Where the articles say nothing else: the newest sentence that names the subject, as it stands."""
    for holding in newest_first(dossier.holdings[index] for index in dict.fromkeys(index for index, _ in known.places)):
        entities = {entity for index, entity in known.places if dossier.holdings[index] is holding}
        for mention in holding.notes.mentions:
            if mention.entity in entities and mention.kind != "pronoun":
                passage = evidence_at(holding, mention.span[0])
                if len(passage.sentence.split()) < 2:
                    continue  # in the dateline, outside every sentence
                return (Statement(closed(" ".join(passage.sentence.split())), (passage,)),)
    return ()


def _anywhere(dossier: Dossier, known: Known) -> Iterator[Evidence]:
    """A passage of each article that names somebody."""
    for index, entity in known.places:
        holding = dossier.holdings[index]
        mention = next((m for m in holding.notes.mentions if m.entity == entity), None)
        if mention is not None:
            yield cite(holding, mention.span)


def events_with(dossier: Dossier, known: Known) -> list[Happening]:
    """The events that somebody takes part in: as the one who acts or to whom it happens, or named in one that matters.

    For an organisation also what befell those who hold an office in it, where the line names the office.
    """
    chosen = []
    offices = _offices_in(dossier, known) if known.type == "organisation" else {}
    for happening in dossier.happenings:
        doing = any(known.id in (*telling.agents, *telling.patients) for telling in happening.tellings)
        beside = any(known.id in telling.others for telling in happening.tellings)
        told = happening.best.note.weight >= 1
        of_office = bool(offices) and any(_befell_office(telling, offices) for telling in happening.tellings)
        if doing and (told or len(happening.tellings) > 1) or beside and told or of_office:
            chosen.append(happening)
    return chosen


def _offices_in(dossier: Dossier, known: Known) -> dict[int, set[str]]:
    """The words of the offices that each person holds or held in an organisation."""
    found: dict[int, set[str]] = {}
    for index, holding in enumerate(dossier.holdings):
        for note in holding.notes.roles:
            home, holder = dossier.company.who(index, note.organisation), dossier.company.who(index, note.entity)
            if home is not None and holder is not None and home.id == known.id:
                found.setdefault(holder.id, set()).update(search_words(note.title))
    return found


def _befell_office(telling: Telling, offices: Mapping[int, set[str]]) -> bool:
    """Whether a dismissal, an appointment or the like befell somebody in the office that he holds there."""
    grave = telling.note.weight >= _GRAVE and not _CAREER.isdisjoint(telling.groups)
    return grave and any(not telling.held.isdisjoint(offices.get(one, ())) for one in telling.about)


_GRAVE = 3
_CAREER = frozenset(("in", "out"))


def summary_of(
    known: Known, roles: tuple[Role, ...], news: Event | None, upcoming: tuple[Event, ...], dead: bool = False
) -> tuple[Statement, ...]:
    """What a colleague would say aloud: the present role, and the newest thing that matters."""
    found: list[Statement] = []
    present = _present(roles)
    if dead and present and present[0].status == "former":  # what somebody was to the last, before what they had given up
        present = sorted(present, key=_given_up)
    if present:
        role = present[0]
        title = lines.title_of(role)
        word = (
            ""
            if role.status in ("current", "unknown")
            else ("candidate: " if lines.word_for(role) == "candidate" else "prospective ")
            if role.status == "candidate"
            else ""
            if tells_it_is_over(role.title) or dead and not _called_former(role) and not _given_up(role)
            else "former "
        )
        found.append(Statement(f"{known.called}: {word}{title}", role.evidence))
    why = news or (upcoming[0] if upcoming else None)
    if why is not None:
        found.append(Statement(why.text, why.evidence))
    return tuple(found)


def _given_up(role: Role) -> bool:
    """Whether an article tells when a role ended."""
    return role.when is not None and role.when.last is not None


def _called_former(role: Role) -> bool:
    """Whether an article calls somebody, who has died since, the former holder of an office."""
    said = f"former {role.title.casefold()}"
    return any(said in passage.sentence.casefold() for passage in role.evidence)


def _present(roles: Sequence[Role]) -> list[Role]:
    """The roles by which somebody is known today: present ones, unless the newest article has him only as the former head of something."""
    by_status = [[role for role in roles if role.status == status] for status in ("current", "candidate", "former")]
    current, former = by_status[0], [role for role in by_status[2] if is_charge(role)]
    if current and former and 0.0 < max(map(_newest, current)) < _newest(former[0]):
        return former
    return next((found for found in by_status if found), [])


def _newest(role: Role) -> float:
    """The moment of the newest dated article that tells a role; 0 when none is dated."""
    return max((passage.published.timestamp() for passage in role.evidence if passage.published is not None), default=0.0)
