"""What one sentence tells of two people, in mentions: the value that the readings of relations share."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import field

from briefings.reading.note import Span
from briefings.reading.shape import PERSON_FLOOR, Shape, people_at
from briefings.values import dataclass

# Of the letters for people, those of "his" and "her" have a range of their own here: nobody acts or is named by them.
_HIS_FLOOR = PERSON_FLOOR + 0x7000
NAME = "[\U000f0000-\U000f6fff]"
HIS = "[\U000f7000-\U000f7fff]"
AGED = r"(?:aged\s+)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s+[a-z])"
# A party said as an adjective: "the Conservative Mark Hale", "Republican incumbent Ann Marsh".
PARTISAN = r"(?:Conservative|Tory|Labour|Labor|Liberal|Democrat|Democratic|Republican|Independent|Green|Nationalist|Unionist|Reform|Socialist|Lib\s+Dem|Liberal\s+Democrat|GOP)"
WITH_KIN = re.compile(rf"\bwith\s+(?:his|her|their|{HIS})\s+(?:[a-z]+\s+){{1,2}}$")  # "Ann Marsh, who farms with her son Tom, takes over from": not Tom
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
    instead: int | None = None  # whom the words stand for where `other` is not of that sex: "Tom Hale, his wife, Ann Marsh, and their son"


def told_in(shape: Shape, possessive: Container[int]) -> tuple[str, bool]:
    """The sentence with the letters of "his" and "her" told apart from those of names, "he" and "him"; and whether it has any of the latter."""
    text = shape.text
    named = False
    for at in people_at(shape):
        letter = text[at]
        if shape.mention(letter) in possessive:
            text = text.replace(letter, chr(ord(letter) + 0x7000))
        else:
            named = True
    return text, named


@dataclass(slots=True)
class Relating:
    """The relations of one sentence while it is being read."""

    shape: Shape
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
        instead: str | None = None,
    ) -> None:
        """One more relation, its people as letters of the shape."""
        one, two = (self._mention(letter) if letter is not None else None for letter in (holder, other))
        if one is not None and one == two:
            return
        self.related.append(
            Related(
                one,
                relation,
                two,
                self.shape.span(*at),
                former,
                owner,
                word,
                contest,
                self._mention(instead) if instead is not None else None,
            )
        )

    def _mention(self, letter: str) -> int:
        return self.shape.mention(letter if ord(letter) < _HIS_FLOOR else chr(ord(letter) - 0x7000))

    def told(self, match: re.Match[str], relation: str, other: str, former: bool = False, contest: bool = False) -> None:
        """A relation that a verb tells of its first group, a person, or of its second, a pronoun that is not linked."""
        pronoun = (match.group(2) or "").casefold()
        self.add(match.group(1), relation, other, match.span(), former, _OWNS.get(pronoun, pronoun), contest=contest)

    def is_taken(self, at: int) -> bool:
        """Whether a list has told already what stands there."""
        return any(start <= at < end for start, end in self.taken)
