"""Names that every newspaper reader knows: firms, bodies, clubs, countries and towns, for where a sentence alone tells too little."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from briefings.reading.lexicon import ORG_HEADS, first_names, known_names
from briefings.reading.model.decode import BEGIN, END, INSIDE, OUTSIDE, SINGLE, TYPES, Type, tag
from briefings.reading.model.words import words

# What a known organisation's tags are raised by, in log odds: enough against a doubt, too little against a sure reading.
_RAISED: Final = np.float32(6.0)
# What a person's tags are raised by for a given name with one word behind it: most such names are people's, few are firms'.
_GIVEN: Final = np.float32(4.0)
_PERSON: Final = TYPES.index("person")
_LINKS: Final = frozenset(("of", "for", "&", "and"))
_ORGANISATION: Final = TYPES.index("organisation")

_Known = Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def _organisations() -> _Known:
    """Their words by the first, longest names first."""
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name, kind in known_names().items():
        if kind == "organisation":
            parts = tuple(word.text for word in words(name))
            by_first[parts[0]].append(parts)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in by_first.items()}


def raised(texts: Sequence[str], scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The scores of a sentence's words with those of organisations raised that everybody knows, where they stand alone."""
    known = _organisations()
    changed: NDArray[np.float32] | None = None
    after = 0
    for at, text in enumerate(texts):
        if at < after or text not in known:
            continue
        for parts in known[text]:
            end = at + len(parts)
            if tuple(texts[at:end]) == parts and _stands_alone(texts, at, end, after):
                changed = scores.copy() if changed is None else changed
                if after and at == after + 1:
                    changed[after, OUTSIDE] += _RAISED  # two of them with "and" between are not one
                for number in range(at, end):
                    changed[number, _tag_of(number, at, end)] += _RAISED
                after = end
                break
    return scores if changed is None else changed


def raised_given(texts: Sequence[str], scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The scores with those of a person raised for a given name and one more word that stand between plain words ("Ina Colt")."""
    given = first_names()
    changed: NDArray[np.float32] | None = None
    for at in range(len(texts) - 1):
        last = texts[at + 1]
        if texts[at] in given and last.isalpha() and last[0].isupper() and last[1:].islower() and last not in ORG_HEADS and _is_pair(texts, at):
            changed = scores.copy() if changed is None else changed
            changed[at, tag(_PERSON, BEGIN)] += _GIVEN
            changed[at + 1, tag(_PERSON, END)] += _GIVEN
    return scores if changed is None else changed


def _is_pair(texts: Sequence[str], at: int) -> bool:
    before = texts[at - 1] if at else ""
    after = texts[at + 2] if at + 2 < len(texts) else ""
    return not before[:1].isupper() and before not in ("&", "-") and not after[:1].isupper() and after not in ("&", "-")


def _tag_of(number: int, start: int, end: int) -> int:
    if end - start == 1:
        return tag(_ORGANISATION, SINGLE)
    return tag(_ORGANISATION, BEGIN if number == start else END if number == end - 1 else INSIDE)


def _stands_alone(texts: Sequence[str], start: int, end: int, last: int) -> bool:
    """Whether no capital beside it may belong to a longer name ("Airbus Helicopters", "Friends of Greenpeace")."""
    if end < len(texts) and (texts[end][0].isupper() or texts[end] in "-&"):
        return False
    if start == 0:
        return True
    before = texts[start - 1]
    if before in _LINKS:
        return start < 2 or not texts[start - 2][0].isupper() or 0 < last == start - 1
    return before != "-" and not (before[0].isupper() and start > 1)


def kind_of_known(name: str, kind: Type) -> Type:
    """The type of a name that the model took for another: a country is a place, a large town is no person."""
    listed = known_names().get(name)
    if listed == "place" or (listed == "town" and kind == "person"):
        return "place"
    return kind

