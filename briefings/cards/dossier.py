"""What the archive knows of a subject, put together once for all cards: roles, relations, quotes, events, accounts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding
from briefings.cards.cut_off import has_verb
from briefings.cards.once import closed, without_repeats, words_for
from briefings.linking.accounts import Voiced, differs, voices_of
from briefings.linking.cutting import Calendar, when_of
from briefings.linking.ordering import aligned, in_order, led_up
from briefings.linking.overtaken import overtaken
from briefings.linking.same_event import happenings_of
from briefings.linking.same_person import Company, Known
from briefings.linking.telling import Happening, tellings_of
from briefings.news import Account, ArticleRef, Event, Evidence, Quote, Relation, When
from briefings.reading.note import QuoteNote, Span
from briefings.reading.spelling import name_key
from briefings.values import dataclass

_INVERSE = {"parent": "child", "child": "parent", "predecessor": "successor", "successor": "predecessor"}


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
    dated = (_dated(holdings, happening, calendar) for happening in led_up(aligned(holdings, told, calendar)))
    return Dossier(tuple(holdings), company, tuple(dated), calendar)


def _dated(holdings: Sequence[Holding], happening: Happening, calendar: Calendar) -> Happening:
    """What is told without a day is so by the day of the first article that tells it; a plan never lies before its article."""
    days = [calendar.day_of(holdings[telling.cutting]) for telling in happening.tellings]
    known = [day for day in days if day is not None]
    when = happening.when
    if happening.status == "planned":
        if when.last is not None and not when.alternatives and len(known) == len(days) and when.last < min(known):
            return replace(happening, when=When())  # "will retract its 2023 paper": the year is the paper's
    elif known and (when.basis == "none" and when.edtf == ".." or happening.status == "happened" and _to_come(when, max(known))):
        day = min(known)
        return replace(happening, when=When(None, day, "unknown", None, "publication", f"../{day.isoformat()}"))
    return happening


def _to_come(when: When, told: date) -> bool:
    """Whether a day that is told of what happened lies behind its article: "ordered him to pay by May" gives the payment's day."""
    return when.first is not None and not when.alternatives and when.first > told


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


# -- relations --------------------------------------------------------------------------------------------------------


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
            if _is_piece(holding.notes.quotes, note, holding.body) if indirect else _passed_on(holding, note):
                continue
            who = dossier.company.who(index, note.speaker)
            if known is not None and (who is None or who.id != known.id):
                continue
            if who is not None and who.type == "person" and _FOR_ANOTHER.search(note.speaker_as_written):
                who = None
                if known is not None:
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


def _is_piece(notes: Sequence[QuoteNote], note: QuoteNote, body: str) -> bool:
    """Whether reported words are less than a statement: what goes on behind an inserted "he said", or a word or two."""
    if len(body[slice(*note.spans[0])].split()) < _STATEMENT:
        return True
    return note.cue is not None and any(
        other.mode == "indirect" and other.cue == note.cue and other.spans[0] < note.spans[0] for other in notes
    )


def _passed_on(holding: Holding, note: QuoteNote) -> bool:
    """Whether words stand within what somebody else says: "two people said Ann Marsh had told the board that it was “finished”"."""
    start, end = note.spans[0]
    opens = sentence_span(holding, note.sentence)[0]
    if holding.body.startswith("According to ", opens) and note.cue is not None and note.cue[0] > opens + 1:
        return True
    notes = holding.notes.quotes
    return note.speaker is not None and any(
        other.mode == "indirect" and other.speaker != note.speaker and not _overlap(other.cue, note.cue) and a <= start and end <= b
        for other in notes
        if abs(other.sentence - note.sentence) <= 1
        for a, b in other.spans
    )


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


_STATEMENT = 4  # words


# Who speaks for somebody is not that person: "a spokesman for the minister", "her lawyer".
_FOR_ANOTHER = re.compile(
    r"(?i)\b(?:spokes(?:man|woman|person|people)|press secretary|lawyers?|solicitors?|attorneys?|aides?|allies|ally|friends?)"
    r" (?:for|of|to) [^,]+$|(?:’s|'s|\b(?:his|her|their)) (?:spokes(?:man|woman|person|people)|press secretary|office|lawyers?"
    r"|solicitors?|attorneys?|aides?|allies|team)$")


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
    text = words_for(holdings, dossier.company, best) or best.note.text
    accounts = tuple(
        account
        for account in (account_of(dossier, voice) for voice in voices_of(holdings, dossier.company, happening))
        if _tells_more(account, text)
    )
    told = "|".join(sorted(f"{holdings[t.cutting].article}:{t.note.trigger[0]}" for t in happening.tellings))
    identity = hashlib.sha256(told.encode()).hexdigest()[:12]
    return Event(
        f"e{identity}",
        text,
        best.note.kind,
        happening.status,
        happening.when,
        participants(dossier.company, happening),
        accounts,
        len({holdings[i].outlet for i in indexes}),
        len({holdings[i].origin for i in indexes}),
        evidence,
    )


def _tells_more(account: Account, line: str) -> bool:
    """Whether an account says something by itself: a claim has its verb, and a reason is not the line over again."""
    if account.kind == "claim":
        return len(account.text.split()) > _STATEMENT - 1 and has_verb(account.text)
    return account.kind != "reason" or name_key(account.text) not in name_key(line) or len(account.text) * 2 < len(line)


def participants(company: Company, happening: Happening) -> tuple[str, ...]:
    """The names of those in an event, those it is about first."""
    seen: dict[str, None] = {}
    for telling in happening.tellings:
        for person in (*telling.patients, *telling.agents):
            if company.known[person].name:
                seen.setdefault(company.known[person].name, None)
    for telling in happening.tellings:
        for person in telling.others:
            known = company.known[person]
            if known.name and known.type != "place":
                seen.setdefault(known.name, None)
    return tuple(seen)


def account_of(dossier: Dossier, voice: Voiced) -> Account:
    """An account as the contract gives it; the outlet's own voice has no speaker."""
    holding = dossier.holdings[voice.cutting]
    known = dossier.company.known[voice.speaker] if voice.speaker is not None else None
    return Account(
        voice.note.kind,
        known.subject if known and known.name else None,
        _account_words(holding, voice),
        (evidence_at(holding, voice.note.span[0]),),
    )


def _account_words(holding: Holding, voice: Voiced) -> str:
    """An account's words, a denial with its "denied": "that he had ever met her" alone would say the opposite."""
    start = voice.note.span[0]
    cue = _DENYING.search(holding.body, max(0, start - 24), start) if voice.note.kind == "denial" else None
    return closed(f"{cue.group().strip()} {voice.note.text}" if cue else voice.note.text)


_DENYING = re.compile(r"\b(?:denied|denies|deny|denying|rejected|rejects|disputed|disputes)\s+$")


def is_contested(event: Event) -> bool:
    """Whether voices give different accounts of an event."""
    return event.status in ("alleged", "denied") or differs(
        [a.kind for a in event.accounts], [hash(a.speaker) if a.speaker else None for a in event.accounts]
    )


def _published(dossier: Dossier, plan: Happening) -> list[date]:
    """The days of the articles that tell a plan; the oldest there is where one has none."""
    return [dossier.calendar.day_of(dossier.holdings[telling.cutting]) or date.min for telling in plan.tellings]


_CAME_TO_NOTHING = re.compile(r"\b(?:was|were) to have [a-z]")  # "was to have joined for £9m"


def split_by_time(dossier: Dossier, chosen: Sequence[Happening], now: datetime) -> tuple[list[Happening], list[Happening]]:
    """What happened (oldest first) and what is coming up (soonest first).

    A plan that has come to pass is left out of both where the card tells how, and is past where only other events say so.
    """
    today = now.astimezone(dossier.calendar.zone).date()
    happened = [h for h in chosen if h.status != "planned"]
    told = [h for h in happened if h.status == "happened"]
    untold = [h for h in dossier.happenings if h.status == "happened" and h not in told]
    past: list[Happening] = list(happened)
    coming: list[Happening] = []
    for plan in chosen:
        if plan.status != "planned" or overtaken(plan, told):
            continue
        if overtaken(plan, untold) or all(_CAME_TO_NOTHING.search(telling.note.text) for telling in plan.tellings):
            past.append(plan)
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
    soon = in_order(dossier.holdings, coming, dossier.calendar, dossier.happenings)
    undated = [plan for plan in soon if plan.when == When() or all(telling.note.date is None for telling in plan.tellings)]
    apart = {id(plan) for plan in undated}
    undated.sort(key=lambda plan: max(_published(dossier, plan)), reverse=True)  # of what has no day the newest article speaks first
    soon = [*(plan for plan in soon if id(plan) not in apart), *undated]
    return without_repeats(dossier.holdings, dossier.company, in_order(dossier.holdings, past, dossier.calendar, dossier.happenings), soon)
