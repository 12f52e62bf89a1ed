"""What one sentence tells of two people, in mentions: the value that the readings of relations share."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field

from briefings.reading.note import Span
from briefings.reading.shape import Shape

_OWNS = {"he": "his", "she": "her", "him": "his"}


@dataclass(frozen=True, slots=True)
class Related:
    """`holder` has `other` as its `relation` (mention indexes; `other` None: the article does not name them here).

    `holder` is None where `owner` says whose it is in words that no mention covers ("his", "their", "the candidate").
    """

    holder: int | None
    relation: str
    other: int | None
    span: Span
    former: bool
    owner: str = ""
    word: str = ""
    contest: bool = False  # who beat or faces whom: told of an election, a match or a fight


@dataclass(slots=True)
class Relating:
    """The relations of one sentence while it is being read; `possessive` are the mentions "his" and "her"."""

    shape: Shape
    possessive: Container[int]
    related: list[Related] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def add(
        self,
        holder: str | None,
        relation: str,
        other: str | None,
        at: tuple[int, int],
        former: bool = False,
        owner: str = "",
        word: str = "",
        contest: bool = False,
    ) -> None:
        """One more relation, its people as letters of the shape."""
        shape = self.shape
        if holder is not None and other is not None and shape.mention(holder) == shape.mention(other):
            return
        self.related.append(
            Related(
                shape.mention(holder) if holder is not None else None,
                relation,
                shape.mention(other) if other is not None else None,
                shape.span(*at),
                former,
                owner,
                word,
                contest,
            )
        )

    def told(self, match: re.Match[str], relation: str, other: str, former: bool = False, contest: bool = False) -> None:
        """A relation that a verb tells of its first group, a person, or of its second, a pronoun that is not linked."""
        pronoun = (match.group(2) or "").casefold()
        self.add(match.group(1), relation, other, match.span(), former, _OWNS.get(pronoun, pronoun), contest=contest)

    def is_taken(self, at: int) -> bool:
        """Whether a list has told already what stands there."""
        return any(start <= at < end for start, end in self.taken)
