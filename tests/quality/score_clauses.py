"""Scores what our events say against clauses of the development part read by hand (clauses.tsv).

Judges list only the two to six events of an article that belong on a timeline; this list holds every event that reading
once showed there, right or wrong, with what may be said. An event of ours on a listed word is wrong when
    the word tells no happening there ("the retired dealer", "could be suspended", "a girl named Dwight"),
    its standing is another, or it is somebody's claim and is shown without whose,
    its date shares no day with the right one, or the article gives none,
    it names somebody as doing or suffering it who did not, or its line says so.
Events on words that nobody has read yet are left out; `read` says how many were.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefings.reading.note import EventNote
from tests.quality.figures import Score
from tests.quality.judged import Part
from tests.quality.readings import Reading, days_between, is_dated, readings
from tests.quality.score_events import MATTERS, shown

PLACE = Path(__file__).with_name("clauses.tsv")
UNKNOWN = ".."


@dataclass(frozen=True, slots=True)
class Clause:
    """What may be said on one word of an article; `never` as clauses.tsv says."""

    place: int
    word: str
    standing: str
    date: str
    never: tuple[str, ...]


@cache
def clauses() -> dict[str, dict[int, Clause]]:
    """The list by article and place."""
    found: dict[str, dict[int, Clause]] = defaultdict(dict)
    for line in PLACE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            article, place, word, standing, date, never, *_ = [*line.split("\t"), "", ""]
            found[article][int(place)] = Clause(int(place), word, standing, date, tuple(never.split()))
    return found


def score_clauses(part: Part) -> Score:
    """Events on words that were read by hand; of another part than dev nothing was."""
    score = Score("clauses")
    ours = read = right = 0
    for reading in readings(part) if part == "dev" else ():
        for note in shown(reading):
            if note.weight < MATTERS and note.date is None:
                continue
            ours += 1
            clause = clauses()[reading.judged.title].get(note.trigger[0])
            if clause is None:
                score.miss("not read yet", reading.judged.title, f"@{note.trigger[0]} {_told(reading, note)}")
                continue
            read += 1
            why = _wrong(reading, note, clause)
            right += not why
            if why:
                score.miss(
                    f"told wrongly: {why.split(':')[0]}", reading.judged.title, f"{why} | {_told(reading, note)}"
                )
    if part == "dev":
        score.share("precision", "events: precision, read by hand", right, read)
        score.part("read", "… of all ours, those read", read, ours)
    return score


def _wrong(reading: Reading, note: EventNote, clause: Clause) -> str:
    if clause.standing == "none":
        return "no happening"
    if clause.standing == "claim":
        if note.status == "happened" and note.source is None:
            return "standing: somebody's claim, shown as a fact"
    elif note.status != clause.standing:
        return f"standing: {note.status} for {clause.standing}"
    when = reading.when(note.date, note.tense)
    given = note.date is not None and is_dated(when) and clause.date
    if given and (clause.date == UNKNOWN or not days_between(when, clause.date)):
        return f"date: {when.edtf} for {clause.date}"
    said = {f"a:{reading.who(entity)}" for entity in note.agents} | {
        f"p:{reading.who(entity)}" for entity in note.patients
    }
    said |= {f"s:{reading.who(note.source)}"}
    for never in clause.never:
        if never in said or (never.startswith("t:") and never[2:].replace("_", " ") in note.text):
            return f"person: {never}"
    return ""


def _told(reading: Reading, note: EventNote) -> str:
    agents = ", ".join(reading.name(entity) for entity in note.agents)
    patients = ", ".join(reading.name(entity) for entity in note.patients)
    when = reading.when(note.date, note.tense)
    day = when.edtf if is_dated(when) else "no day"
    said = reading.judged.body[slice(*note.trigger)]
    what = f"{said} ({note.kind}, {note.status}, {day}; by {agents or '-'}; to {patients or '-'})"
    return f"{what} “{note.text}” | {reading.sentence(note.trigger[0])}"
