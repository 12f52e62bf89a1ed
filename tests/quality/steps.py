"""The table of everything that is scored: steps on a part of the judged news, and open data where they are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.quality import score_dates
from tests.quality.figures import Score
from tests.quality.judged import OPEN_DATA, Part
from tests.quality.score_clauses import score_clauses
from tests.quality.score_events import score_accounts, score_events
from tests.quality.score_names import score_gum_names, score_names
from tests.quality.score_partakers import score_partakers
from tests.quality.score_people import score_people
from tests.quality.score_quotes import score_quotes
from tests.quality.score_roles import score_relations, score_roles
from tests.quality.score_stories import score_stories
from tests.quality.score_timelines import SEMEVAL, score_semeval

_KIND = re.compile(r"(MISSED|WRONG|SPURIOUS) ")


def score_judged_dates(part: Part) -> Score:
    """Dates on a judged part, as score_dates counts them."""
    return _dated("dates", "value", "dates: value F1", score_dates.score_judged(part))


def _dated(step: str, key: str, label: str, counted: score_dates.Figures) -> Score:
    score = Score(step)
    score.figure(f"{key}.f1", f"{label} (P {counted.precision:.1f} R {counted.recall:.1f})", counted.f1, counted.gold)
    for miss in counted.misses:
        where, _, words = miss.partition(": ")
        kind = _KIND.match(words)
        score.miss(
            {"MISSED": "date not found", "WRONG": "wrong date", "SPURIOUS": "no date"}[kind.group(1)]
            if kind
            else "wrong date",
            where,
            words,
        )
    return score


def score_told(part: Part) -> Score:
    """Events on a judged part, and who takes part in them."""
    score = score_events(part)
    score_partakers(score, part)
    return score


STEPS: Mapping[str, Callable[[Part], Score]] = {
    "names": score_names,
    "people": score_people,
    "quotes": score_quotes,
    "roles": score_roles,
    "relations": score_relations,
    "dates": score_judged_dates,
    "events": score_told,
    "clauses": score_clauses,
    "accounts": score_accounts,
    "stories": score_stories,
}

OPEN: Mapping[str, tuple[Path, Callable[[], Score]]] = {
    "gum": (OPEN_DATA / "names" / "dev-gum-news.bio", score_gum_names),
    "wikiwars": (
        OPEN_DATA / "dates" / "wikiwars",
        lambda: _dated("dates", "wikiwars", "WikiWars: value F1", score_dates.score_wikiwars()),
    ),
    "meantime": (
        OPEN_DATA / "events" / "meantime",
        lambda: _dated("dates", "meantime", "MEANTIME: value F1", score_dates.score_meantime()),
    ),
    "timeset": (
        OPEN_DATA / "events" / "timeset",
        lambda: _dated("dates", "timeset", "TimeSET: days of given events", score_dates.score_timeset()),
    ),
    "semeval": (SEMEVAL, score_semeval),
}

# What issue 3 asks for, by key; the judged figures are asked of the test part.
ASKED: Mapping[str, float] = {
    "names.person.f1": 95,
    "names.organisation.f1": 88,
    "names.place.f1": 90,
    "names.gum.person.f1": 82,
    "names.gum.all.f1": 76,
    "people.links.precision": 97,
    "quotes.direct.all": 90,
    "quotes.direct.attributed": 97,
    "quotes.indirect.speaker.f1": 60,
    "quotes.indirect.content.f1": 60,
    "roles.recall": 88,
    "roles.precision": 97,
    "roles.status": 95,
    "relations.precision": 95,
    "relations.recall": 80,
    "dates.value.f1": 95,
    "dates.wikiwars.f1": 80,
    "dates.meantime.f1": 80,
    "dates.timeset.f1": 70,
    "events.recall": 85,
    "events.precision": 92,
    "events.standing": 97,
    "stories.missed": 10,
    "stories.wrong": 0,
}

# The best figures known before: published ones, or the prototype's where FINDINGS names no other.
BEST: Mapping[str, str] = {
    "names.gum.person.f1": "79 prototype",
    "names.gum.all.f1": "73 prototype",
    "quotes.direct.all": "81 prototype",
    "quotes.direct.attributed": "95 prototype",
    "quotes.indirect.speaker.f1": "50 without neural nets",
    "quotes.indirect.content.f1": "30 without neural nets",
    "roles.recall": "71 prototype",
    "dates.wikiwars.f1": "51 prototype",
    "dates.timeset.f1": "48 prototype",
    "timelines.order.f1": "7.85 (contest, its test part)",
}


def judged_scores(part: Part) -> Iterator[Score]:
    """Every step on a part; of the test part only counts."""
    for step in STEPS.values():
        score = step(part)
        yield score if part != "test" else score.without_words()


def open_scores() -> Iterator[Score]:
    """Every set of open data that is there."""
    for place, step in OPEN.values():
        if place.exists():
            yield step()
