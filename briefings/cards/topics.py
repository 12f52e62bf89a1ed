"""Timelines of a topic: the articles about it, and the dates among theirs that matter most."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from briefings.archive.shelf import Holding, Shelf
from briefings.cards.dossier import Dossier
from briefings.linking.telling import Happening
from briefings.reading.spelling import search_words

MOST_ARTICLES = 1000


def topic_holdings(shelf: Shelf, words: str) -> tuple[Holding, ...]:
    """The articles about a topic in words, best first."""
    hits = shelf.search(words, limit=MOST_ARTICLES)
    return tuple(hit.holding for hit in hits.hits)


def day_of(happening: Happening) -> date | None:
    """The day a timeline puts an event on."""
    return happening.when.first or happening.when.last


def choose_dates(dossier: Dossier, happenings: Sequence[Happening], top: int) -> list[Happening]:
    """The `top` dates that matter most, each with the one or two events that tell it best, in the order given.

    A date matters by how many articles speak of it, more so when they look back on it from later days (what is still
    told weeks on was important), and by the weight of what happened; a telling is good when its words recur in the
    others of that date. Method: date selection by references and centroid ranking within the date.
    """
    groups: dict[date | None, list[Happening]] = defaultdict(list)
    for happening in happenings:
        groups[day_of(happening)].append(happening)
    dated = [day for day in groups if day is not None]
    if not dated:
        return list(happenings)[:top]
    scores = {day: _score(dossier, groups[day], day) for day in dated}
    best = set(sorted(dated, key=lambda day: (-scores[day], day))[:top])
    kept: set[int] = set()
    for day in best:
        for happening in _tell(dossier, groups[day]):
            kept.add(id(happening))
    return [happening for happening in happenings if id(happening) in kept]


def _score(dossier: Dossier, group: Sequence[Happening], day: date) -> float:
    articles: dict[int, float] = {}
    weight = 0.0
    for happening in group:
        weight = max(weight, happening.best.note.weight + 0.5 * (len(happening.tellings) - 1))
        for telling in happening.tellings:
            published = dossier.calendar.day_of(dossier.holdings[telling.cutting])
            gap = max(0, (published - day).days) if published else 0
            said = 1.0 if telling.when.basis in ("explicit", "relative") else 0.4
            articles[telling.cutting] = max(articles.get(telling.cutting, 0.0), said * (1.0 + math.log1p(gap) / 4))
    return sum(articles.values()) + 0.5 * weight


def _tell(dossier: Dossier, group: Sequence[Happening]) -> list[Happening]:
    words: Counter[str] = Counter()
    for happening in group:
        for telling in happening.tellings:
            words.update(set(search_words(telling.note.text)))

    def central(happening: Happening) -> float:
        mine = set(search_words(happening.best.note.text))
        return (
            sum(words[word] for word in mine) / math.sqrt(len(mine) + 1)
            + happening.best.note.weight
            + len(happening.tellings)
        )

    ordered = sorted(group, key=lambda h: (-central(h), h.best.note.text))
    first = ordered[:1]
    for other in ordered[1:]:
        mine = set(search_words(other.best.note.text))
        if len(mine & set(search_words(first[0].best.note.text))) < 0.4 * len(mine) and other.best.note.weight >= 2:
            return [*first, other]
    return first
