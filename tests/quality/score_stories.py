"""Scores what linking makes of a story: the same event in several articles merged, different events kept apart.

For every judged event that two or more articles of a story tell and that we find in two or more of them (see
score_events): the merge is missed when the tellings end in more than one event of ours, unless the others are
plans that the one that happened overtakes (a timeline leaves those out). It is wrong when an event of ours
holds tellings of two judged events; of a telling that fits several judged events the best fit counts.
Dates after linking: the merged event's date against the judged one, so that one article's "on Tuesday" serves
the others; what was put off may have the day that any of the articles gives it.
"""

from __future__ import annotations

from collections import defaultdict

from briefings.linking.ordering import aligned
from briefings.linking.overtaken import overtaken
from briefings.linking.same_event import happenings_of
from briefings.linking.same_person import company_of
from briefings.linking.telling import Happening, tellings_of
from briefings.reading.note import EventNote
from tests.quality.figures import Score
from tests.quality.judged import JudgedEvent, Part
from tests.quality.readings import CALENDAR, Reading, is_dated, readings_by_story, same_date
from tests.quality.score_events import shown, tells, told_events


def score_stories(part: Part) -> Score:
    """Same-event links of a judged part."""
    score = Score("stories")
    chances = missed = wrong = merged = dated = given = right = 0
    for story, told in readings_by_story(part).items():
        happenings = _happenings(told)
        home = {
            (t.cutting, t.note.trigger, t.note.kind): h
            for h, happening in enumerate(happenings)
            for t in happening.tellings
        }
        homes: dict[str, set[int]] = defaultdict(set)
        articles: dict[str, set[int]] = defaultdict(set)
        dates: dict[str, tuple[JudgedEvent, int]] = {}
        days: dict[str, list[str]] = defaultdict(list)
        inside: dict[int, set[str]] = defaultdict(set)
        lines: dict[tuple[str, int], str] = {}
        for index, reading in enumerate(told):
            for pair in told_events(reading):
                place = home[index, pair.note.trigger, pair.note.kind]
                homes[pair.event.id].add(place)
                articles[pair.event.id].add(index)
                dates.setdefault(pair.event.id, (pair.event, place))
                days[pair.event.id].append(pair.event.date)
                lines[pair.event.id, place] = pair.note.text
            for note in shown(reading):
                best = _best(reading, note)
                if best is not None:
                    inside[home[index, note.trigger, note.kind]].add(best.id)
        for event, places in sorted(homes.items()):
            if len(articles[event]) > 1:
                chances += 1
                happened = [happenings[place] for place in places if happenings[place].status == "happened"]
                places = {
                    p for p in places if happenings[p].status != "planned" or not overtaken(happenings[p], happened)
                }
                missed += len(places) > 1
                if len(places) > 1:
                    score.miss(
                        "merge missed",
                        story,
                        f"{event}: "
                        + " ≠ ".join(
                            f"“{lines[event, place]}” {happenings[place].status} {happenings[place].when.edtf}"
                            for place in sorted(places)
                        ),
                    )
        for place, events in sorted(inside.items()):
            merged += len({t.cutting for t in happenings[place].tellings}) > 1
            if len(events) > 1:
                wrong += 1
                score.miss(
                    "wrongly merged",
                    story,
                    f"{sorted(events)}: " + " = ".join(f"“{t.note.text}”" for t in happenings[place].tellings),
                )
        for judged, place in dates.values():
            if judged.date == "..":
                continue
            when = happenings[place].when
            ok = any(same_date(when, day) for day in days[judged.id])
            dated, given, right = dated + 1, given + is_dated(when), right + ok
            if not ok:
                what = "date after linking wrong" if is_dated(when) else "no date after linking"
                score.miss(
                    what, story, f"{when.edtf} for {judged.id} {judged.date} | “{happenings[place].best.note.text}”"
                )
    score.at_most("missed", "same event: merges missed, in per cent", 100 * missed / max(1, chances), chances)
    score.at_most("wrong", "same event: wrong merges", wrong, merged)
    score.share("dates", "events of a story: date right, of all judged", right, dated)
    score.share("dates.given", "events of a story: date right, of those we date", right, given)
    return score


def _happenings(told: tuple[Reading, ...]) -> list[Happening]:
    cuttings = [reading.clipping for reading in told]
    return aligned(cuttings, happenings_of(cuttings, tellings_of(cuttings, company_of(cuttings), CALENDAR)), CALENDAR)


def _best(reading: Reading, note: EventNote) -> JudgedEvent | None:
    """The judged event that an event of ours tells best: the one whose trigger is nearest."""
    fits = [event for event in reading.judged.events if tells(reading, note, event)]
    return min(fits, key=lambda event: (abs(event.trigger[0] - note.trigger[0]), event.id), default=None)
