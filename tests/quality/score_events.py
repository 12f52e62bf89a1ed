"""Scores events article by article: found, rightly told, how sure, when; and the accounts given of them.

Ours are the events that a card may show (weight 1 or more), quotations as events ("say") left out. An event of
ours tells a judged one when the triggers touch, or the kinds are of one family (KINDS) and our clause touches
the judged passage within one sentence.
Recall (strict): judged events that one of ours tells so. Told: also those whose trigger stands in a clause that
we show with one of its people, under whatever kind.
Precision is measured on our events of weight 2 or more and on dated ones. Judges write down two to six events an
article, so an event that nobody judged is not thereby wrong. Strict: it tells a judged event with its standing
right, no other date and nobody put in the place of the one it happened to. Lenient: it is wrong only when the
judgements contradict it, or a "not" or "never" stands before the verb:
    it tells a judged event with another standing, another date, or agent and patient exchanged;
    somebody in it is a pronoun, description or name that is marked as somebody else;
    its date is not the value marked at that place;
    it stands inside judged speech (<s>, <q>) and is shown as happened without saying whose words it is.
Standing (modality): of judged events told strictly. Dates: of those with a judged date, by interval and
precision.
Accounts: the same kind with overlapping words is found; right when the voice is right too. Their precision is counted on all of ours but
figures in the outlet's own voice that nobody judged (a card shows those only beside one that differs): one is wrong when its words are a
judged account of another kind or voice, when they stand in speech marked as somebody else's, or when neither its event nor its sentence
holds a judged event; an account of a judged event that no judge wrote down is not thereby wrong. Strict: it is a judged account.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefings.reading.lexicon.happenings import triggers
from briefings.reading.note import AccountNote, EventNote
from tests.quality.date_corpora import days_of
from tests.quality.figures import Score
from tests.quality.judged import JudgedAccount, JudgedEvent, Part
from tests.quality.readings import Reading, days_between, is_dated, nearest, outermost, overlap, readings, same_date

SHOWN = 1
MATTERS = 2

# Kinds that say the same of a happening, whichever word the judge or the reader chose.
_FAMILIES = """
dismiss remove demote sack fire oust expel drop axe
resign retire leave quit step_down
elect select win choose nominate adopt vote defeat beat lose
appoint hire name join succeed replace promote become
kill die murder shoot stab
convict acquit find plead clear
sentence jail fine
arrest detain raid hold
charge indict accuse
close collapse shut fold cease
buy acquire purchase take_over merge
launch open found start begin establish introduce unveil
announce declare reveal say confirm tell publish release
suspend ban bar
reinstate restore return
investigate inquire open probe review
strike walk_out
sue file
sign transfer agree settle
award win honour receive
crash hit strike collide
explode burn flood damage destroy
deselect lose
deny reject refuse dispute
cut reduce
approve pass back vote ratify
apologise admit
cancel scrap abandon withdraw delay postpone
pay fund invest give donate
play draw beat defeat win lose score
swear swear_in
meet hold
marry wed
born bear
protest march rally demonstrate
rule order overturn quash uphold
injure hurt wound
move relocate
"""
KINDS = tuple(frozenset(family.split()) for family in _FAMILIES.strip().splitlines())


_NEVER = re.compile(r"\b(?:not|never|no longer|\w+n[’']t)\s(?:\w+\s){0,2}$|\bnever,[^,]+,\s$")


@dataclass(frozen=True, slots=True)
class Told:
    """A judged event with the event of ours that tells it."""

    event: JudgedEvent
    note: EventNote


@cache
def families(kind: str) -> frozenset[str]:
    """All words that a kind may go by."""
    word = kind.replace(" ", "_").replace("-", "_")
    kinds = {word, *(entry[0] for entry in triggers().get(word.replace("_", " "), ()))}
    return frozenset(kinds | {other for family in KINDS if family & kinds for other in family})


def same_kind(a: str, b: str) -> bool:
    """Whether two kinds are of one family; families are told from either side, and reach one step."""
    return b in families(a) or a in families(b)


def shown(reading: Reading) -> list[EventNote]:
    """Our events that a card may show."""
    return [note for note in reading.notes.events if note.kind != "say" and note.weight >= SHOWN]


def tells(reading: Reading, note: EventNote, event: JudgedEvent) -> bool:
    """Whether an event of ours tells a judged one, strictly."""
    if overlap(note.trigger, event.trigger):
        return True
    sentence = reading.sentence_span(event.trigger[0])
    return (
        same_kind(note.kind, event.kind)
        and bool(overlap(note.clause, event.span))
        and bool(overlap(note.trigger, sentence))
    )


def told_events(reading: Reading, notes: Sequence[EventNote] | None = None) -> list[Told]:
    """For every judged event the event of ours that tells it best, if any does."""
    found = []
    for event in reading.judged.events:
        fits = [note for note in (shown(reading) if notes is None else notes) if tells(reading, note, event)]
        if fits:
            found.append(Told(event, min(fits, key=lambda note: _distance(reading, note, event))))
    return found


def _distance(reading: Reading, note: EventNote, event: JudgedEvent) -> tuple[object, ...]:
    patients = {reading.who(entity) for entity in note.patients}
    return (
        not overlap(note.trigger, event.trigger), event.patient is not None and event.patient not in patients,
        not same_kind(note.kind, event.kind), abs(note.trigger[0] - event.trigger[0]), note.trigger,
    )  # fmt: skip


def score_events(part: Part) -> Score:
    """Events of a judged part."""
    score = Score("events")
    _recall(score, part)
    _precision(score, part)
    return score


def _recall(score: Score, part: Part) -> None:
    gold = strict = lenient = standing = dated = found_dates = right_dates = near_dates = risky = false_happened = 0
    confused: Counter[tuple[str, str]] = Counter()
    for reading in readings(part):
        where = reading.judged.title
        by_id = {id(told.event): told.note for told in told_events(reading)}
        for event in reading.judged.events:
            gold += 1
            judged = f"{event.id} ({event.kind}, {event.status}, {event.date}, patient {event.patient})"
            words = f"{judged} | {reading.sentence(event.trigger[0])}"
            note = by_id.get(id(event))
            if note is None:
                shows = _shows(reading, event)
                lenient += shows
                score.miss("event told under another kind" if shows else "event not found", where, words)
                continue
            strict += 1
            lenient += 1
            standing += note.status == event.status
            if event.status != "happened":
                risky += 1
                false_happened += note.status == "happened"
            if note.status != event.status:
                confused[event.status, note.status] += 1
                score.miss(f"standing: {note.status} for {event.status}", where, f"“{note.text}” for {words}")
            if event.date == "..":
                continue
            dated += 1
            when = reading.when(note.date, note.tense)
            ok = same_date(when, event.date)
            right_dates += ok
            found_dates += is_dated(when)
            near_dates += ok or (is_dated(when) and days_between(when, event.date))
            if not ok:
                score.miss(
                    "wrong date of an event" if is_dated(when) else "event without its date",
                    where,
                    f"{when.as_written!r} {when.edtf} for {words}",
                )
    score.share("recall", "events: recall, strict", strict, gold)
    score.part("recall.told", "… told under whatever kind", lenient, gold)
    score.share("standing", "events: standing right (modality)", standing, strict)
    score.at_most("false_happened", "planned, alleged or denied told as happened", false_happened, risky)
    score.share("dates", "events: date right, of all judged", right_dates, dated)
    score.share("dates.given", "events: date right, of those we date", right_dates, found_dates)
    score.part("dates.compatible", "… sharing a day with the judged one", near_dates, found_dates)


def _shows(reading: Reading, event: JudgedEvent) -> bool:
    """The judged trigger stands in a clause that we show with one of its people (or it has none)."""
    for note in shown(reading):
        people = {reading.who(entity) for entity in (*note.agents, *note.patients, *note.others)}
        covers = note.clause[0] <= event.trigger[0] and event.trigger[1] <= note.clause[1]
        if covers and (not event.who or people & set(event.who)):
            return True
    return False


# -- precision --------------------------------------------------------------------------------------------------------


def _precision(score: Score, part: Part) -> None:
    ours = strict = contradicted = matched = 0
    for reading in readings(part):
        where = reading.judged.title
        for note in shown(reading):
            if note.weight < MATTERS and note.date is None:
                continue
            ours += 1
            events = [event for event in reading.judged.events if tells(reading, note, event)]
            against = [_against(reading, note, event) for event in events]
            faults = [] if events and not all(against) else [why for why in against if why][:1]
            faults += _faults(reading, note)
            matched += bool(events)
            strict += bool(events) and not faults
            contradicted += bool(faults)
            if faults:
                score.miss(
                    f"told wrongly: {faults[0].split(':')[0]}",
                    where,
                    f"{faults[0]} | “{note.text}” ({note.kind}, {note.status}) | {reading.sentence(note.trigger[0])}",
                )
    score.share("precision", "events: precision, lenient (not contradicted)", ours - contradicted, ours)
    score.share("precision.matched", "events: precision of those that tell a judged event", strict, matched)
    score.part("precision.strict", "… strict: unjudged ones counted as wrong", strict, ours)


def _against(reading: Reading, note: EventNote, event: JudgedEvent) -> str:
    """What the judged event contradicts; empty when nothing."""
    if note.status != event.status:
        return f"standing: {note.status} for {event.status}"
    when = reading.when(note.date, note.tense)
    if note.date is not None and is_dated(when) and event.date != ".." and not days_between(when, event.date):
        return f"date: {when.edtf} for {event.date}"
    patients = {reading.who(entity) for entity in note.patients}
    agents = {reading.who(entity) for entity in note.agents}
    taking_over = note.kind in ("replace", "join", "swear")
    if not taking_over and event.patient is not None and event.patient in agents - patients and patients - {None}:
        return f"agent and patient: {event.patient} did not do it"
    return ""


def _faults(reading: Reading, note: EventNote) -> list[str]:
    """What the marks within its clause contradict."""
    found = []
    named = set(note.agents) | set(note.patients)
    marks = [*outermost(reading.judged.marked("po")), *reading.judged.marked("c")]
    for mark in marks:
        if not overlap(mark.span, note.clause):
            continue
        mentions = [
            m
            for m in reading.notes.mentions
            if m.entity in named and (m.kind in ("pronoun", "description")) == (mark.kind == "c")
        ]
        mention = nearest(mentions, mark.span)
        if mention is not None and reading.who(mention.entity) not in (None, mark.value):
            found.append(f"person: {reading.name(mention.entity)} for {mark.value}")
    if note.date is not None:
        expression = reading.notes.dates[note.date]
        when = reading.when(note.date, note.tense)
        values = [mark.value for mark in reading.judged.marked("d") if overlap(mark.span, expression.span)]
        if (
            values
            and is_dated(when)
            and not any(days_between(when, value) or days_of(value) == when.edtf for value in values)
        ):
            found.append(f"date: {when.edtf} for {values[0]}")
    before = reading.judged.body[max(reading.sentence_span(note.trigger[0])[0], note.trigger[0] - 40) : note.trigger[0]]
    if note.status == "happened" and _NEVER.search(before):
        found.append("negated: shown as happened")
    if note.status == "happened" and note.source is None:
        said = [
            mark
            for mark in reading.judged.marked("sq")
            if mark.value != "-" and mark.span[0] <= note.trigger[0] and note.trigger[1] <= mark.span[1]
        ]
        if said and not any(
            overlap(note.trigger, event.trigger) for event in reading.judged.events if event.status == "happened"
        ):
            found.append("speech: shown as a fact")
    return found


# -- accounts ---------------------------------------------------------------------------------------------------------


def score_accounts(part: Part) -> Score:
    """Accounts of a judged part."""
    score = Score("accounts")
    gold = found = right = any_kind = 0
    for reading in readings(part):
        ours = [account for note in reading.notes.events for account in note.accounts]
        for account in reading.judged.accounts:
            gold += 1
            touching = [one for one in ours if overlap(one.span, account.span)]
            same = [one for one in touching if one.kind == account.kind]
            voiced = [
                one
                for one in same
                if reading.who(one.speaker) == account.speaker and (one.speaker is None) == (account.speaker is None)
            ]
            any_kind += bool(touching)
            found += bool(same)
            right += bool(voiced)
            if not voiced:
                said = f"{account.kind} of {account.event} by {account.speaker}: "
                said += repr(reading.judged.body[slice(*account.span)])
                words = f"{said} | {reading.sentence(account.span[0])}"
                what = (
                    "account with another voice"
                    if same
                    else "account of another kind"
                    if touching
                    else "account not found"
                )
                score.miss(
                    what, reading.judged.title, f"{reading.name(same[0].speaker)} for {words}" if same else words
                )
    score.share("recall", "accounts: recall with the right voice", right, gold)
    score.share("voice", "accounts: right voice, of those found", right, found)
    score.part("touched", "… words found, of whatever kind", any_kind, gold)
    _account_precision(score, part)
    return score


def _account_precision(score: Score, part: Part) -> None:
    ours = wrong = strict = 0
    for reading in readings(part):
        for note in reading.notes.events:
            for account in note.accounts:
                touching = [one for one in reading.judged.accounts if overlap(one.span, account.span)]
                if account.kind == "figure":  # a number within a reason is no other kind of account
                    touching = [one for one in touching if one.kind == "figure"]
                    if account.speaker is None and not touching:
                        continue
                fault = _against_account(reading, note, account, touching)
                ours += 1
                wrong += bool(fault)
                strict += bool(touching) and not fault
                if fault:
                    words = f"{account.kind} of {note.kind} by {reading.name(account.speaker)}: {account.text!r}"
                    score.miss(f"account of ours: {fault}", reading.judged.title, f"{words} | {reading.sentence(account.span[0])}")
    score.share("precision", "accounts: precision, lenient (not contradicted, of a judged event)", ours - wrong, ours)
    score.part("precision.strict", "… strict: it is a judged account, kind and voice right", strict, ours)


def _against_account(reading: Reading, note: EventNote, account: AccountNote, touching: Sequence[JudgedAccount]) -> str:
    """What speaks against an account of ours; empty when nothing."""
    voice = reading.who(account.speaker)
    alike = [one for one in touching if one.kind == account.kind]
    if touching and not alike:
        return "another kind"
    if any(one.speaker == voice and (one.speaker is None) == (account.speaker is None) for one in alike):
        return ""
    if alike:
        return "another voice"
    said = [mark for mark in reading.judged.marked("qi") if mark.value != "-" and mark.span[0] <= account.span[0] < account.span[1] <= mark.span[1]]
    if account.speaker is not None and said and not {mark.value for mark in said} & {voice, "?"}:
        return "another voice"
    sentence = reading.sentence_span(account.span[0])
    judged = any(tells(reading, note, event) or overlap(event.trigger, sentence) for event in reading.judged.events)
    return "" if judged else "of no judged event"
