"""A title phrase in its sentence, and the role it makes of whoever is found to hold it."""

from __future__ import annotations

import re

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.role_patterns import LONG_SINCE
from briefings.reading.role_phrases import Phrase
from briefings.reading.shape import O, P, Shape
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A title phrase in its sentence."""

    shape: Shape
    phrase: Phrase
    before: str
    after: str
    weak: bool
    status: RoleStatus
    whose: str | None
    follows: re.Match[str] | None

    def made(self, letter: str, how: str, state: RoleStatus | None = None, org: str | None = None) -> list[Found]:
        phrase, shape = self.phrase, self.shape
        held = phrase.org or org
        state = state or self.status
        if state == "current" and how in ("take", "replace", "copula", "office") and LONG_SINCE.match(self.after):
            state = "former"
        return [
            Found(
                shape.mention(letter),
                phrase.title,
                shape.mention(held) if held else None,
                state,
                shape.span(phrase.start, phrase.end),
                how,
                phrase.possessive,
            )
        ]


def beside_another(at: Place) -> str | None:
    """ "Pike Systems chief executive Ann Marsh and finance director Joe Pike": his, too."""
    beside = _BESIDE_ANOTHER.search(at.before) if at.before.endswith(" and ") and at.phrase.head.casefold().split()[-1] in _OF_A_BODY else None
    return beside.group(1) if beside else None


_BESIDE_ANOTHER = re.compile(rf"(?:^|[^\w'])({O})(?:'s)?\s+(?:[a-z-]+\s+){{1,4}}{P}\s+and\s+$")
_OF_A_BODY = frozenset("executive director officer chairman chairwoman chair treasurer secretary leader coach".split())
