"""What the archive knows of a subject, put together once for all cards: roles, relations, quotes, events, accounts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding
from briefings.linking.accounts import Voiced, differs, voices_of
from briefings.linking.cutting import Calendar, when_of
from briefings.linking.ordering import aligned, in_order, led_up
from briefings.linking.same_event import Happening, happenings_of, overtaken, participants, tellings_of
from briefings.linking.same_person import Company, Known
from briefings.news import Account, ArticleRef, Event, Evidence, Quote, Relation, Role, RoleStatus, When
from briefings.reading.note import QuoteNote, Span
from briefings.reading.spelling import name_key, search_words

_INVERSE = {"parent": "child", "child": "parent", "predecessor": "successor", "successor": "predecessor"}
_STATUS_ORDER: dict[RoleStatus, int] = {"current": 0, "candidate": 1, "unknown": 2, "former": 3}


@dataclass(frozen=True, slots=True)
class Dossier:
    """Articles, everybody in them, and every event merged; the cards pick from it."""

    holdings: tuple[Holding, ...]
    company: Company
    happenings: tuple[Happening, ...]
    calendar: Calendar


def dossier_of(holdings: Sequence[Holding], company: Company, calendar: Calendar) -> Dossier:
    """Link the events of these articles."""
    told = happenings_of(holdings, tellings_of(holdings, company, calendar))
    return Dossier(tuple(holdings), company, tuple(led_up(aligned(holdings, told, calendar))), calendar)


# -- passages ---------------------------------------------------------------------------------------------------------


def sentence_span(holding: Holding, number: int) -> Span:
    """Where a sentence stands."""
    return holding.notes.sentences[number].span


def evidence_at(holding: Holding, place: int) -> Evidence:
    """The sentence of an article that holds a place."""
    for sentence in holding.notes.sentences:
        if sentence.span[0] <= place < sentence.span[1]:
            return cite(holding, sentence.span)
    return cite(holding, (place, min(place + 1, len(holding.body))))


def unique(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each passage once, in order."""
    return tuple({(e.article, e.version, e.span): e for e in found}.values())


def ref(holding: Holding) -> ArticleRef:
    """An article as a card lists it."""
    return ArticleRef(holding.article, holding.headline, holding.outlet, holding.url, holding.published, holding.byline)


def newest_first(holdings: Iterable[Holding]) -> list[Holding]:
    """Dated articles newest first, then the undated ones in the order they were filed."""
    return sorted(holdings, key=lambda h: (h.published is None, -(h.published.timestamp() if h.published else 0), h.article))


def refs_of(holdings: Sequence[Holding], evidence: Iterable[Evidence]) -> tuple[ArticleRef, ...]:
    """The articles that passages come from, newest first."""
    cited = {passage.article for passage in evidence}
    return tuple(ref(holding) for holding in newest_first(holdings) if holding.article in cited)


# -- roles and relations ----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Open:
    """A role while its tellings are gathered: (article, status, when, passage, publication)."""

    title: str
    organisation: str | None
    told: list[tuple[int, RoleStatus, When | None, Evidence, datetime | None]]


def roles_of(dossier: Dossier, known: Known) -> tuple[Role, ...]:
    """What somebody is and was, the same role of several articles once; a later article that ends a role has the last word."""

    groups: dict[tuple[str, str], _Open] = {}
    for index, entity in known.places:
        holding = dossier.holdings[index]
        for note in holding.notes.roles:
            if note.entity != entity:
                continue
            org = dossier.company.who(index, note.organisation)
            name = org.name if org is not None and org.name else note.organisation_as_written
            key = (_title_key(note.title), name_key(name) if name else "")
            when = (
                when_of(holding, note.date, "past" if note.status == "former" else "unknown", dossier.calendar)
                if note.date is not None
                else None
            )
            evidence = cite(holding, sentence_span(holding, note.sentence))
            groups.setdefault(key, _Open(note.title, name, [])).told.append((index, note.status, when, evidence, holding.published))
    for key in sorted(groups):
        if key in groups and not key[1]:
            fuller = [other for other in groups if other[1] and _one_office(other[0], key[0])]
            if len(fuller) == 1:
                _fold(groups, key, fuller[0])
    for key in sorted(
        groups, key=lambda k: len(k[0])
    ):  # "minister" within "transport minister" goes; "leader" beside "deputy leader" stays
        if key in groups:
            fuller = [other for other in groups if other != key and other[1] == key[1] and _one_office(other[0], key[0])]
            if len(fuller) == 1:
                _fold(groups, key, fuller[0])
    roles = []
    for open_role in groups.values():
        told = sorted(open_role.told, key=lambda t: (t[4] is None, t[4].timestamp() if t[4] else 0.0, t[0]))
        dated = [t for t in told if t[4] is not None]
        last = dated[-1][4] if dated else None
        newest = [t for t in dated if t[4] == last] or told
        statuses: set[RoleStatus] = {t[1] for t in newest}
        if any(t[4] is None and t[1] == "former" for t in told) and not dated:
            statuses = {"former"}
        status: RoleStatus = (
            "former"
            if "former" in statuses
            else "current"
            if "current" in statuses
            else "candidate"
            if "candidate" in statuses
            else "unknown"
        )
        when = next((t[2] for t in reversed(told) if t[2] is not None and t[1] == status), None)
        roles.append(Role(open_role.title, open_role.organisation, status, when, unique(t[3] for t in reversed(told))))
    return tuple(
        sorted(
            roles,
            key=lambda r: (_STATUS_ORDER[r.status], -len(r.evidence), -len(r.title), r.title, r.organisation or ""),
        )
    )


_LESSER = ("deputy", "vice", "assistant", "shadow", "acting", "interim", "caretaker", "associate", "junior")


def _one_office(a: str, b: str) -> bool:
    """Whether two titles may name one office: equal, or one is the other with more said ("head coach", "coach")."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return long.endswith(f" {short}") and not long.startswith(_LESSER)


def _fold(groups: dict[tuple[str, str], _Open], key: tuple[str, str], into: tuple[str, str]) -> None:
    folded, home = groups.pop(key), groups[into]
    home.told.extend(folded.told)
    home.title = max(home.title, folded.title, key=len)


def _title_key(title: str) -> str:
    return name_key(title)


def relations_of(dossier: Dossier, known: Known) -> tuple[Relation, ...]:
    """Who is what to the subject, told from either side."""
    found: dict[tuple[str, int], list[Evidence]] = {}
    for index, entity in known.places:
        holding = dossier.holdings[index]
        for note in holding.notes.relations:
            if entity not in (note.entity, note.other):
                continue
            mine = note.entity == entity
            other = dossier.company.who(index, note.other if mine else note.entity)
            if other is None or other.id == known.id or not other.name:
                continue
            relation = note.relation if mine else _INVERSE.get(note.relation, note.relation)
            if note.former:
                relation = f"former {relation}"
            found.setdefault((relation, other.id), []).append(cite(holding, sentence_span(holding, note.sentence)))
    return tuple(
        Relation(relation, dossier.company.known[other].subject, unique(evidence))
        for (relation, other), evidence in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    )


# -- quotes -----------------------------------------------------------------------------------------------------------


def quotes_of(dossier: Dossier, known: Known | None, indirect: bool = False) -> tuple[Quote, ...]:
    """Somebody's words (None: everybody's), newest first; the same words in several articles once with all evidence."""
    rows: dict[tuple[int | None, str], list[tuple[int, QuoteNote]]] = {}
    for index, holding in enumerate(dossier.holdings):
        for note in holding.notes.quotes:
            if (note.mode == "indirect") != indirect:
                continue
            who = dossier.company.who(index, note.speaker)
            if known is not None and (who is None or who.id != known.id):
                continue
            start, end = note.spans[0]
            rows.setdefault((who.id if who else None, name_key(holding.body[start:end])), []).append((index, note))
    found: list[tuple[tuple[object, ...], Quote]] = []
    for (speaker, _), told in rows.items():
        index, note = told[0]
        holding = dossier.holdings[index]
        start, end = note.spans[0]
        evidence = unique(cite(dossier.holdings[i], _holding_sentences(dossier.holdings[i], n.spans[0])) for i, n in told)
        when = when_of(holding, note.date, "past", dossier.calendar)
        day = dossier.calendar.day_of(holding)
        if note.date is None and day is not None:
            when = When(None, day, "unknown", None, "publication", f"../{day.isoformat()}")
        who = dossier.company.known[speaker] if speaker is not None else None
        quote = Quote(
            holding.body[start:end],
            who.subject if who and who.name else None,
            note.speaker_as_written,
            note.mode,
            when,
            evidence,
        )
        order = (-(when.last or when.first or date.min).toordinal(), day is None, holding.article, note.spans[0])
        found.append((order, quote))
    return tuple(quote for _, quote in sorted(found, key=lambda pair: pair[0]))


def _holding_sentences(holding: Holding, span: Span) -> Span:
    """From the beginning of the sentence a span starts in to the end of the one it ends in."""
    start, end = span
    for sentence in holding.notes.sentences:
        if sentence.span[0] <= span[0] < sentence.span[1]:
            start = sentence.span[0]
        if sentence.span[0] < span[1] <= sentence.span[1]:
            end = max(end, sentence.span[1])
    return start, max(end, span[1])


# -- events -----------------------------------------------------------------------------------------------------------


def event_of(dossier: Dossier, happening: Happening) -> Event:
    """A merged event as the contract gives it."""
    holdings = dossier.holdings
    best = happening.best
    evidence = unique(cite(holdings[t.cutting], sentence_span(holdings[t.cutting], t.note.sentence)) for t in happening.tellings)
    indexes = {t.cutting for t in happening.tellings}
    accounts = tuple(account_of(dossier, voice) for voice in voices_of(holdings, dossier.company, happening))
    told = "|".join(sorted(f"{holdings[t.cutting].article}:{t.note.trigger[0]}" for t in happening.tellings))
    identity = hashlib.sha256(told.encode()).hexdigest()[:12]
    return Event(
        f"e{identity}",
        best.note.text,
        best.note.kind,
        happening.status,
        happening.when,
        participants(dossier.company, happening),
        accounts,
        len({holdings[i].outlet for i in indexes}),
        len({holdings[i].origin for i in indexes}),
        evidence,
    )


def account_of(dossier: Dossier, voice: Voiced) -> Account:
    """An account as the contract gives it; the outlet's own voice has no speaker."""
    holding = dossier.holdings[voice.cutting]
    known = dossier.company.known[voice.speaker] if voice.speaker is not None else None
    return Account(
        voice.note.kind,
        known.subject if known and known.name else None,
        voice.note.text,
        (evidence_at(holding, voice.note.span[0]),),
    )


def is_contested(event: Event) -> bool:
    """Whether voices give different accounts of an event."""
    return event.status in ("alleged", "denied") or differs(
        [a.kind for a in event.accounts], [hash(a.speaker) if a.speaker else None for a in event.accounts]
    )


def split_by_time(dossier: Dossier, chosen: Sequence[Happening], now: datetime) -> tuple[list[Happening], list[Happening]]:
    """What happened (oldest first) and what is coming up (soonest first); a plan that has come to pass is left out of both."""
    today = now.astimezone(dossier.calendar.zone).date()
    happened = [h for h in chosen if h.status != "planned"]
    every_happened = [h for h in dossier.happenings if h.status == "happened"]
    past: list[Happening] = list(happened)
    coming: list[Happening] = []
    for plan in chosen:
        if plan.status != "planned" or overtaken(plan, every_happened):
            continue
        ends = [plan.when.last, *(each.last for each in plan.when.alternatives)]
        known = [end for end in ends if end is not None]
        if plan.when.basis == "publication" or not known:
            published = [dossier.calendar.day_of(dossier.holdings[t.cutting]) for t in plan.tellings]
            stale = all(day is not None and (today - day).days > 366 for day in published)
            (past if stale else coming).append(plan)
        elif max(known) < today:
            past.append(plan)
        else:
            coming.append(plan)
    soon = in_order(dossier.holdings, coming, dossier.calendar)
    soon.sort(key=lambda plan: all(telling.note.date is None for telling in plan.tellings))
    return _no_line_twice(in_order(dossier.holdings, past, dossier.calendar)), _no_line_twice(soon)


def _no_line_twice(happenings: Sequence[Happening]) -> list[Happening]:
    """One line for the same words: the one that tells most, where a clause told several things at once."""
    best: dict[tuple[str, ...], Happening] = {}
    for happening in happenings:
        words = search_words(happening.best.note.text)
        other = best.get(words)
        if other is None or _worth(happening) > _worth(other):
            best[words] = happening
    kept = {id(happening) for happening in best.values()}
    return [happening for happening in happenings if id(happening) in kept]


def _worth(happening: Happening) -> tuple[int, int, int]:
    accounts = sum(len(telling.note.accounts) for telling in happening.tellings)
    return len(happening.tellings), happening.best.note.weight, accounts
