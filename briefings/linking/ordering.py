"""Dates that only several articles together can give, and the order of a timeline whose dates are known unequally well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.linking import dating
from briefings.linking.cutting import Calendar, Cutting
from briefings.linking.telling import Happening
from briefings.news import When
from briefings.reading import dates

_MOST_UNDATED = 40  # articles without a day that are narrowed together; beyond that each stands by itself


def aligned(cuttings: Sequence[Cutting], happenings: Sequence[Happening], calendar: Calendar) -> list[Happening]:
    """Events of undated articles with the dates that other articles' tellings of them allow."""
    undated = {index for index, cutting in enumerate(cuttings) if calendar.day_of(cutting) is None}
    if not undated or len(undated) > _MOST_UNDATED or len(undated) == len(cuttings) == 1:
        return list(happenings)
    touched = [
        h
        for h in happenings
        if len({t.cutting for t in h.tellings}) > 1 and any(t.cutting in undated for t in h.tellings)
    ]
    if not touched:
        return list(happenings)
    published, mentions, tellings = _stated(cuttings, touched, calendar)
    found = dating.narrow(published, mentions, tellings)
    settled: dict[int, Happening] = {}
    for number, happening in enumerate(touched):
        when = found.when(str(number))
        if happening.when.first is None and (when.first or when.last):
            settled[id(happening)] = replace(happening, when=when)
    return [settled.get(id(happening), happening) for happening in happenings]


def led_up(happenings: Sequence[Happening]) -> list[Happening]:
    """What is told to have led to an event, and is not dated itself, was before that event's last possible day."""
    by_trigger = {(t.cutting, t.note.trigger): happening for happening in happenings for t in happening.tellings}
    found = []
    for happening in happenings:
        main = next(
            (
                by_trigger[(t.cutting, t.note.precedes)]
                for t in happening.tellings
                if t.note.precedes is not None and (t.cutting, t.note.precedes) in by_trigger
            ),
            None,
        )
        if (
            main is not None
            and main is not happening
            and happening.when.basis in ("none", "publication")
            and main.when.last is not None
        ):
            happening = replace(
                happening,
                when=When(None, main.when.last, "unknown", None, "aligned", f"../{main.when.last.isoformat()}"),
            )
        found.append(happening)
    return found


def _stated(
    cuttings: Sequence[Cutting], happenings: Sequence[Happening], calendar: Calendar
) -> tuple[dict[str, date | None], list[dating.Mention], list[dating.Telling]]:
    published = {cutting.article: calendar.day_of(cutting) for cutting in cuttings}
    mentions, tellings = [], []
    for number, happening in enumerate(happenings):
        for telling in happening.tellings:
            cutting = cuttings[telling.cutting]
            tellings.append(dating.Telling(cutting.article, str(number), happening.status == "planned"))
            if telling.note.date is not None:
                note = cutting.notes.dates[telling.note.date]
                mentions.append(
                    dating.Mention(cutting.article, str(number), dates.parse(note.symbol), telling.when.as_written)
                )
    return published, mentions, tellings


def in_order(
    cuttings: Sequence[Cutting], happenings: Sequence[Happening], calendar: Calendar, among: Sequence[Happening] | None = None
) -> list[Happening]:
    """Oldest first: by the day where it is known; what an article merely reports stands at its article's day.

    Articles without a day stand where the dates they share with others allow, and what led to an event stands before it.
    `among` are all events that the articles tell, where these are some of them: every shared date says something.
    """
    published, mentions, tellings = _stated(cuttings, happenings if among is None else among, calendar)
    told = {cutting.article for cutting in cuttings} & {t.article for t in tellings}
    published = {article: day for article, day in published.items() if article in told}
    missing = sum(day is None for day in published.values())
    days = (
        dating.nominal_days(published, mentions, tellings)
        if 0 < missing <= _MOST_UNDATED
        else {a: d or dating.NOMINAL_DAY for a, d in published.items()}
    )
    keys = {id(happening): _key(cuttings, happening, days) for happening in happenings}
    by_trigger = {(t.cutting, t.note.trigger): happening for happening in happenings for t in happening.tellings}

    def key(happening: Happening) -> tuple[object, ...]:
        for telling in happening.tellings:
            if telling.note.precedes is not None and telling.when.basis not in ("explicit", "relative"):
                main = by_trigger.get((telling.cutting, telling.note.precedes))
                if main is not None and main is not happening:
                    return (keys[id(main)][0], -1, *keys[id(happening)][2:])
        return keys[id(happening)]

    return sorted(happenings, key=key)


def _key(
    cuttings: Sequence[Cutting], happening: Happening, days: dict[str, date]
) -> tuple[date, int, str, tuple[int, int]]:
    best = happening.best
    article = cuttings[best.cutting].article
    when = happening.when
    first = when.first or (when.alternatives[0].first if when.alternatives else None)
    if first is not None:
        return first, 0, article, best.note.trigger
    for telling in happening.tellings:
        if telling.note.date is None or when.basis == "publication":
            continue
        cutting = cuttings[telling.cutting]
        note = cutting.notes.dates[telling.note.date]
        nominal = dates.resolve(dates.parse(note.symbol), dates.Anchor(days[cutting.article]))
        start = nominal.first or (nominal.alternatives[0].first if nominal.alternatives else None)
        if start is not None:
            return start, 0, article, best.note.trigger
    told = min(days[cuttings[t.cutting].article] for t in happening.tellings)
    if happening.status == "planned":
        told += timedelta(days=1)
    return told, 1, article, best.note.trigger
