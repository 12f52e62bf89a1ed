"""Which articles are about the same happening: they share its people and organisations, and were published near it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from briefings.linking.cutting import Cutting
from briefings.reading.lexicon import COUNTRIES
from briefings.reading.organisation_names import org_key
from briefings.reading.spelling import name_key

C = TypeVar("C", bound=Cutting)

NEAR_DAYS = 60  # a follow-up later than this is a new story, unless it shares most of the names
ENOUGH = 0.34  # share of the rarer names (idf-weighted Jaccard); swept .2–.5 on the judged training stories


def same_story(start: C, candidates: Sequence[C]) -> tuple[C, ...]:
    """The first article and those of its story, in order of publication."""
    everyone = [start, *candidates]
    named = [_names(cutting) for cutting in everyone]
    seen = Counter(name for names in named for name in names)
    weight = {name: math.log(1 + len(everyone) / count) for name, count in seen.items()}
    mine = named[0]
    chosen = [start]
    for cutting, names in zip(candidates, named[1:], strict=True):
        both = mine & names
        share = sum(weight[n] for n in both) / max(
            1e-9, min(sum(weight[n] for n in mine), sum(weight[n] for n in names))
        )
        gap = abs((cutting.published - start.published).days) if cutting.published and start.published else 0
        if cutting.origin == start.origin or (len(both) >= 2 and share >= (ENOUGH if gap <= NEAR_DAYS else 2 * ENOUGH)):
            chosen.append(cutting)
    return tuple(
        sorted(chosen, key=lambda c: (c.published is None, c.published.timestamp() if c.published else 0.0, c.article))
    )


def _names(cutting: Cutting) -> frozenset[str]:
    found = set()
    for entity in cutting.notes.entities:
        if entity.name and entity.name not in COUNTRIES:
            found.add(name_key(entity.name) if entity.type == "person" else org_key(entity.name))
    return frozenset(found)
