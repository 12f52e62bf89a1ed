"""From one score per word and tag to whole names: the best row of tags that a row of names can have."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Type = Literal["person", "organisation", "place"]
TYPES: Final[tuple[Type, ...]] = ("person", "organisation", "place")

OUTSIDE: Final = 0
BEGIN, INSIDE, END, SINGLE = range(4)
TAGS: Final = 1 + 4 * len(TYPES)


def tag(type_number: int, part: int) -> int:
    """The number of a tag: the type of name, and which part of the name this word is."""
    return 1 + 4 * type_number + part


def _may_follow() -> NDArray[np.bool_]:
    allowed = np.zeros((TAGS, TAGS), dtype=np.bool_)
    for before in range(TAGS):
        for after in range(TAGS):
            is_open = before != OUTSIDE and (before - 1) % 4 in (BEGIN, INSIDE)
            goes_on = after != OUTSIDE and (after - 1) % 4 in (INSIDE, END)
            same = before != OUTSIDE and after != OUTSIDE and (before - 1) // 4 == (after - 1) // 4
            allowed[before, after] = same if is_open and goes_on else not is_open and not goes_on
    return allowed


MAY_FOLLOW: Final = _may_follow()
MAY_START: Final = MAY_FOLLOW[OUTSIDE]
MAY_STOP: Final = MAY_FOLLOW[:, OUTSIDE]
_NEVER: Final = np.float32(-1e4)
_STEP: Final = np.where(MAY_FOLLOW, np.float32(0), _NEVER)
_FOLLOWS: Final[list[list[bool]]] = MAY_FOLLOW.tolist()


def best_tags(scores: NDArray[np.float32]) -> list[int]:
    """The best allowed row of tags for log probabilities [words, TAGS] (Viterbi, without learnt steps)."""
    if not len(scores):
        return []
    # Where the best tag of every word already makes a row of whole names, no better row exists.
    best: list[int] = scores.argmax(axis=1).tolist()
    before = OUTSIDE
    for now in best:
        if not _FOLLOWS[before][now]:
            break
        before = now
    else:
        if _FOLLOWS[before][OUTSIDE]:
            return best
    total = np.where(MAY_START, scores[0], _NEVER)
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        ways = total[:, None] + _STEP
        chosen = ways.argmax(axis=0)
        back.append(chosen)
        total = ways[chosen, np.arange(TAGS)] + row
    total = np.where(MAY_STOP, total, total + _NEVER)
    tags = [int(total.argmax())]
    for chosen in reversed(back):
        tags.append(int(chosen[tags[-1]]))
    return tags[::-1]


def names_in(tags: list[int]) -> list[tuple[int, int, int]]:
    """The names in an allowed row of tags: first word, word after the last, number of the type."""
    found: list[tuple[int, int, int]] = []
    start = 0
    for position, number in enumerate(tags):
        if number == OUTSIDE:
            continue
        part = (number - 1) % 4
        if part in (BEGIN, SINGLE):
            start = position
        if part in (END, SINGLE):
            found.append((start, position + 1, (number - 1) // 4))
    return found
