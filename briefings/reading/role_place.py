"""A title phrase in its sentence, and the role it makes of whoever is found to hold it."""

from __future__ import annotations

import re

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.role_patterns import LONG_SINCE
from briefings.reading.role_phrases import Phrase
from briefings.reading.shape import Shape
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
