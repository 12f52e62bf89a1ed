"""Scores timelines over the thirty articles of the SemEval-2015 trial: one person, five products and firms.

All thirty articles are read and linked as an archive's would be; the timeline of a target is what a timeline
card would list: events in which it takes part or, where nothing is known under its name, whose words hold the
name. What it says (quotations) counts, because the gold counts it. A date is the event's, else its article's
day, as the card orders them.
Events: our trigger touches the gold word in that sentence. Dates: of the events found, gold day, month or year
against ours.
Order: as in TempEval, over "at once" and "before" of neighbouring events; ours must hold in the gold timeline
(precision: one with an event that the gold does not list is wrong), the gold's in ours (recall); undated gold
events (line 0) are left out. The best of the contest had 7.85 from raw text (on its own test part).
Date-F1: the days that `top N` chooses, N as many as the gold timeline has, against the gold days.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import pairwise
from pathlib import Path

from briefings.cards.dossier import Dossier
from briefings.cards.topics import choose_dates, day_of
from briefings.cards.who import events_with
from briefings.linking.ordering import aligned, in_order
from briefings.linking.same_event import happenings_of
from briefings.linking.same_person import company_of
from briefings.linking.telling import Happening, tellings_of
from briefings.news import Article
from briefings.reading import dates
from briefings.reading.notes import read
from briefings.reading.spelling import name_key
from tests.quality.figures import Count, Score
from tests.quality.judged import OPEN_DATA, Span
from tests.quality.readings import CALENDAR, Clipping, overlap, tagger

SEMEVAL = OPEN_DATA / "events" / "semeval-trial"


@dataclass(frozen=True, slots=True)
class _Document:
    """A document with where each of its words stands."""

    clipping: Clipping
    words: dict[tuple[int, str], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class _Gold:
    """A line of a gold timeline: its place in the order, its days, and its mentions."""

    order: int
    days: str
    mentions: tuple[tuple[str, Span], ...]


def score_semeval(folder: Path = SEMEVAL) -> Score:
    """The six timelines of the trial."""
    score = Score("timelines")
    documents = _documents(folder)
    cuttings = [document.clipping for document in documents.values()]
    dossier = _dossier(cuttings)
    found, chosen = Count(), Count()
    dated = right_dates = 0
    order = [0, 0, 0, 0]
    for path in sorted(folder.glob("TimeLines*/*.txt")):
        target, gold = _gold(path, documents)
        ours = _timeline(dossier, target)
        pairs = _pairs(dossier, ours, gold)
        found.add(len(pairs), len(ours), len(gold))
        for line, happening in pairs:
            if "X" not in line.days[:4]:
                dated += 1
                right_dates += _same_day(dossier, happening, line.days)
        order = [a + b for a, b in zip(order, _order(dossier, ours, pairs, gold), strict=True)]
        days = {line.days for line in gold if re.fullmatch(r"\d{4}-\d\d-\d\d", line.days)}
        best = (
            {str(day_of(h)) for h in choose_dates(dossier, [h for h in ours if day_of(h)], len(days))}
            if days
            else set()
        )
        chosen.add(len(days & best), len(best), len(days))
    precision, recall = 100 * order[0] / max(1, order[1]), 100 * order[2] / max(1, order[3])
    score.share("events", "SemEval trial: gold events that our timelines tell", found.right, found.gold)
    score.share("dates", "SemEval trial: date right, of those told", right_dates, dated)
    score.figure("order.f1", f"SemEval trial: order F1 (P {precision:.1f} R {recall:.1f})",
                 2 * precision * recall / (precision + recall) if precision + recall else 0.0, order[3])  # fmt: skip
    score.figure(
        "days.f1",
        f"SemEval trial: days chosen by “top N”, Date-F1 (P {chosen.precision:.1f} R {chosen.recall:.1f})",
        chosen.f1,
        chosen.gold,
    )
    return score


@cache
def _documents(folder: Path) -> dict[str, _Document]:
    found = {}
    for path in sorted(folder.glob("Corpus*/*.xml")):
        root = ElementTree.parse(path).getroot()
        sentences: dict[int, list[str]] = {}
        for token in root.iter("token"):
            sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
        stamp = dates.find(" ".join(sentences[1]))
        day = dates.resolve(stamp[0].symbol).first if stamp else None
        body = ""
        words: dict[tuple[int, str], list[Span]] = {}
        for number, tokens in sentences.items():
            if number < 2:
                continue
            body += "\n\n" if body else ""
            for word in tokens:
                glued = (
                    word in (".", ",", "'s", "’s", ")", ";", ":", "?", "!", "'")
                    or body.endswith(("(", "\n"))
                    or not body
                )
                body += "" if glued else " "
                words.setdefault((number, word), []).append((len(body), len(body) + len(word)))
                body += word
        name = root.get("doc_id", path.stem)
        published = datetime.combine(day or date.min, time(12), UTC)
        notes = read(Article(name, "semeval", "Wikinews", " ".join(sentences[0]), body, published=published), tagger)
        clipping = Clipping(name, 1, "Wikinews", " ".join(sentences[0]), published, name, body, notes)
        found[name] = _Document(clipping, {key: tuple(spans) for key, spans in words.items()})
    return found


def _dossier(cuttings: Sequence[Clipping]) -> Dossier:
    company = company_of(cuttings)
    happenings = happenings_of(cuttings, tellings_of(cuttings, company, CALENDAR))
    # a dossier's holdings are asked for nothing that a clipping lacks here
    return Dossier(tuple(cuttings), company, tuple(aligned(cuttings, happenings, CALENDAR)), CALENDAR)  # type: ignore[arg-type]


def _gold(path: Path, documents: dict[str, _Document]) -> tuple[str, list[_Gold]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines[1:]:
        order, days, *mentions = line.split("\t")
        places = []
        for mention in mentions:
            document, sentence, word = mention.split("-", 2)
            first = word.split("_")[0]
            spans = documents[document].words.get((int(sentence), first), ()) if document in documents else ()
            places += [(document, span) for span in spans]
        if int(order) > 0:
            found.append(_Gold(int(order), days, tuple(places)))
    return lines[0].strip(), found


def _timeline(dossier: Dossier, target: str) -> list[Happening]:
    key = name_key(target)
    known = [k for k in dossier.company.known if key in {name_key(name) for name in (k.name, *k.also)}]
    if known:
        most = max(known, key=lambda k: len(k.places))
        chosen = events_with(dossier, most)
        chosen += [
            h for h in dossier.happenings if h.best.note.kind == "say" and most.id in h.people and h not in chosen
        ]
    else:
        chosen = [h for h in dossier.happenings if key in name_key(h.best.note.text)]
    return in_order(dossier.holdings, [h for h in chosen if h.status != "planned"], dossier.calendar)


def _pairs(dossier: Dossier, ours: Sequence[Happening], gold: Sequence[_Gold]) -> list[tuple[_Gold, Happening]]:
    found = []
    left = list(ours)
    for line in gold:
        hit = next(
            (h for h in left if any(_touches(dossier, h, document, span) for document, span in line.mentions)), None
        )
        if hit is not None:
            left.remove(hit)
            found.append((line, hit))
    return found


def _touches(dossier: Dossier, happening: Happening, document: str, span: Span) -> bool:
    return any(
        dossier.holdings[t.cutting].article == document and overlap(t.note.trigger, span) for t in happening.tellings
    )


def _days(dossier: Dossier, happening: Happening) -> tuple[date, date]:
    """The days that the card orders an event by."""
    when = happening.when
    told = min(h.published.date() for t in happening.tellings for h in [dossier.holdings[t.cutting]] if h.published)
    return (when.first, when.last) if when.first and when.last else (told, told)


def _same_day(dossier: Dossier, happening: Happening, days: str) -> bool:
    first, last = _days(dossier, happening)
    named = days.replace("-XX", "")
    return str(first).startswith(named) and str(last).startswith(named)


def _order(
    dossier: Dossier, ours: Sequence[Happening], pairs: Sequence[tuple[_Gold, Happening]], gold: Sequence[_Gold]
) -> list[int]:
    """Our neighbours that hold in the gold and all of ours, the gold's that hold in ours and all of the gold's."""
    line_of = {id(happening): line for line, happening in pairs}
    days_of_line = {id(line): _days(dossier, happening) for line, happening in pairs}
    mine = sorted(((_days(dossier, h), line_of.get(id(h))) for h in ours), key=lambda pair: pair[0])
    held = 0
    for (day, line), (next_day, next_line) in pairwise(mine):
        if line is not None and next_line is not None:
            held += line.order == next_line.order if day == next_day else line.order < next_line.order
    theirs = sorted(gold, key=lambda line: line.order)
    kept = 0
    for line, next_line in pairwise(theirs):
        here, there = days_of_line.get(id(line)), days_of_line.get(id(next_line))
        if here is not None and there is not None:
            kept += here == there if line.order == next_line.order else here < there
    return [held, max(0, len(mine) - 1), kept, max(0, len(theirs) - 1)]
