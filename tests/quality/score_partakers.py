"""Scores who takes part in events: whether a person's card would show what the judges say that he did or suffered.

Counted are pairs of a judged event (who, patient) and a person whom that article names.
Recall: one of our events tells the judged one (see score_events) and has that person among those who do it, suffer it or are named in it.
Precision: of our events that tell a judged one, every judged person whom we take to do or to suffer it; right when the judges have
him in one of the events that it tells. Beside it the same with everybody named in them: a bystander is no mistake there.
"""

from __future__ import annotations

from collections import defaultdict

from briefings.reading.note import EventNote
from tests.quality.figures import Score
from tests.quality.judged import Part
from tests.quality.readings import Reading, readings
from tests.quality.score_events import shown, tells


def score_partakers(score: Score, part: Part) -> None:
    """Adds the figures of who takes part."""
    gold, found, told = 0, 0, 0
    doing, right, named, right_named = 0, 0, 0, 0
    for reading in readings(part):
        here = {mark.value for mark in reading.judged.marked("p")}
        partners: dict[int, set[str]] = defaultdict(set)
        notes = shown(reading)
        for event in reading.judged.events:
            everybody = {*event.who, *([event.patient] if event.patient else [])}
            ours = [place for place, note in enumerate(notes) if tells(reading, note, event)]
            for place in ours:
                partners[place] |= everybody
            people = everybody & here
            with_us = people & {who for place in ours for who in _named(reading, notes[place])}
            gold, found, told = gold + len(people), found + len(with_us), told + (len(people) if ours else 0)
            for person in sorted(people - with_us):
                words = f"{person} in {event.id} ({event.kind}) | {reading.sentence(event.trigger[0])}"
                score.miss("told without a partaker" if ours else "partaker of an event not told", reading.judged.title, words)
        for place, judged in sorted(partners.items()):
            note = notes[place]
            does = {reading.who(entity) for entity in (*note.agents, *note.patients)} & here
            every = _named(reading, note) & here
            doing, right = doing + len(does), right + len(does & judged)
            named, right_named = named + len(every), right_named + len(every & judged)
            for person in sorted(one for one in does - judged if one is not None):
                words = f"{person} | “{note.text}” ({note.kind}) | {reading.sentence(note.trigger[0])}"
                score.miss("no partaker of the event", reading.judged.title, words)
    score.share("partakers", "events: people who take part, of all judged", found, gold)
    score.part("partakers.told", "… of those whose event is told", found, told)
    score.share("partakers.precision", "events: takes part as judged, of those whom we have do or suffer it", right, doing)
    score.part("partakers.named", "… of everybody named in it", right_named, named)


def _named(reading: Reading, note: EventNote) -> set[str | None]:
    """Everybody in an event of ours, by judged id."""
    return {reading.who(entity) for entity in (*note.agents, *note.patients, *note.others)}
