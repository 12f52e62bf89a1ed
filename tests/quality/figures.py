"""What a score is made of: counts, the figures of the table, and misses that `--show` lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Count:
    """Right ones among those found and those judged."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """More of each."""
        self.right += right
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float:
        """Share of what was found that is right, in per cent; 100 when nothing was found."""
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        """Share of what is judged that was found right, in per cent; 100 when nothing is judged."""
        return 100 * self.right / self.gold if self.gold else 100.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, in per cent."""
        both = self.found + self.gold
        return 200 * self.right / both if both else 100.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; `out_of` how many things it was measured on; `most`: less is better.

    A figure that is not `gated` stands beside another to explain it, and has no floor.
    """

    key: str
    label: str
    value: float
    out_of: int
    most: bool = False
    gated: bool = True


@dataclass(frozen=True, slots=True)
class Miss:
    """A mistake, its class, where it stands, and the words around it."""

    kind: str
    where: str
    words: str


@dataclass(slots=True)
class Score:
    """The figures of one step on one part, and its misses."""

    step: str
    figures: list[Figure] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)

    def share(self, key: str, label: str, right: int, out_of: int) -> None:
        """A figure that is a share in per cent."""
        self.figures.append(Figure(f"{self.step}.{key}", label, 100 * right / out_of if out_of else 100.0, out_of))

    def part(self, key: str, label: str, right: int, out_of: int) -> None:
        """A share that only explains the figure above it."""
        value = 100 * right / out_of if out_of else 100.0
        self.figures.append(Figure(f"{self.step}.{key}", f"  {label}", value, out_of, gated=False))

    def figure(self, key: str, label: str, value: float, out_of: int) -> None:
        """Any other figure of which more is better."""
        self.figures.append(Figure(f"{self.step}.{key}", label, value, out_of))

    def at_most(self, key: str, label: str, value: float, out_of: int) -> None:
        """A figure of which less is better."""
        self.figures.append(Figure(f"{self.step}.{key}", label, value, out_of, most=True))

    def miss(self, kind: str, where: str, words: str) -> None:
        """One more mistake."""
        self.misses.append(Miss(kind, where, " ".join(words.split())))

    def without_words(self) -> Score:
        """The same without what the misses say: for a part that nobody may read."""
        return Score(self.step, self.figures, [Miss(miss.kind, "", "") for miss in self.misses])


def values(scores: Iterable[Score]) -> dict[str, Figure]:
    """All figures by their key."""
    return {figure.key: figure for score in scores for figure in score.figures}
