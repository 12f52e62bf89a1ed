"""Which articles are about the same happening: they share its people and organisations, and were published near it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

from briefings.linking.cutting import Cutting
from briefings.reading.lexicon import COUNTRIES
from briefings.reading.organisation_names import org_key
from briefings.reading.spelling import name_key

C = TypeVar("C", bound=Cutting)

NEAR_DAYS = 60  # a follow-up later than this is a new story, unless it shares most of the names
ENOUGH = 0.34  # share of the rarer names (idf-weighted Jaccard); swept .2–.5 on the judged training stories


def story_names(cutting: Cutting) -> frozenset[str]:
    """The keys of the people and organisations by which a story is known."""
    found = set()
    for entity in cutting.notes.entities:
        if entity.name and entity.name not in COUNTRIES:
            found.add(name_key(entity.name) if entity.type == "person" else org_key(entity.name))
    return frozenset(found)


def same_story(start: C, candidates: Sequence[C], names_of: Callable[[C], frozenset[str]] = story_names) -> tuple[C, ...]:
    """The first article and those of its story, in order of publication; `names_of` may remember `story_names`."""
    if not candidates:
        return (start,)
    everyone = [start, *candidates]
    named = [names_of(cutting) for cutting in everyone]
    seen = Counter(chain.from_iterable(named))
    weight = {count: math.log(1 + len(everyone) / count) for count in set(seen.values())}
    mine = named[0]
    whole = math.fsum(weight[seen[name]] for name in mine)
    chosen = [start]
    for cutting, names in zip(candidates, named[1:], strict=True):
        if cutting.origin == start.origin:
            chosen.append(cutting)
            continue
        both = mine & names
        if len(both) < 2:
            continue
        share = math.fsum(weight[seen[name]] for name in both) / max(
            1e-9, min(whole, math.fsum(weight[seen[name]] for name in names)))
        gap = abs((cutting.published - start.published).days) if cutting.published and start.published else 0
        if share >= (ENOUGH if gap <= NEAR_DAYS else 2 * ENOUGH):
            chosen.append(cutting)
    return tuple(
        sorted(chosen, key=lambda c: (c.published is None, c.published.timestamp() if c.published else 0.0, c.article))
    )
