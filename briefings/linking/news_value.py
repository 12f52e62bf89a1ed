"""What an item is worth to a channel: the published formula by which an edition is put in order (docs/digests.md).

value = 3 × novelty + 2 × independence + 4 × watched + 2 × prominence + 1 × recency, each part from 0 to 1.
"""

from __future__ import annotations

from datetime import datetime

from briefings.values import dataclass

NOVELTY, INDEPENDENCE, WATCHED, PROMINENCE, RECENCY = 3.0, 2.0, 4.0, 2.0, 1.0
_GRAVEST = 3  # the weight of a death, a dismissal, an election in the lexicon of happenings
_ENOUGH_NEWS = 5  # new facts that make a story altogether new, however long it is
_HALF = 24.0  # hours in which news loses half of its recency


@dataclass(frozen=True, slots=True)
class Value:
    """The five parts, each from 0 to 1."""

    novelty: float
    independence: float
    watched: float
    prominence: float
    recency: float

    @property
    def total(self) -> float:
        """What the order goes by, rounded so that it is the same on every machine."""
        return round(NOVELTY * self.novelty + INDEPENDENCE * self.independence + WATCHED * self.watched
                     + PROMINENCE * self.prominence + RECENCY * self.recency, 4)

    def sum_said(self) -> str:
        """"7.4 = 3.0 new + 1.0 origins + …", the parts that are not nothing."""
        parts = ((NOVELTY * self.novelty, "novelty"), (INDEPENDENCE * self.independence, "origins"),
                 (WATCHED * self.watched, "watched"), (PROMINENCE * self.prominence, "prominence"),
                 (RECENCY * self.recency, "recency"))
        return f"{self.total:.1f} = " + " + ".join(f"{worth:.1f} {name}" for worth, name in parts if worth >= 0.05)


def novelty_of(new: int, of: int) -> float:
    """The share of facts that are new; five new ones are enough, so that a long background does not hide them."""
    return 0.0 if of <= 0 else min(1.0, new / min(of, _ENOUGH_NEWS))


def independence_of(origins: int) -> float:
    """Nothing for one origin, a half for two, more for each further one: 1 − 1/n. Copies add nothing."""
    return 1.0 - 1.0 / max(1, origins)


def prominence_of(weight: int) -> float:
    """How grave the gravest new event is."""
    return min(1.0, weight / _GRAVEST)


def recency_of(moment: datetime, now: datetime) -> float:
    """1 for this minute, a half for a day ago, a quarter for two."""
    hours = max(0.0, (now - moment).total_seconds() / 3600)
    return float(round(0.5 ** (hours / _HALF), 6))
