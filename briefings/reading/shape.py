"""A sentence in which every mention is one private-use letter, so that patterns can speak of "a person" or "an organisation"."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from briefings.reading.note import Mention, NameType, Span
from briefings.reading.text import Text
from briefings.values import dataclass

PERSON_FLOOR, QUOTE_FLOOR, ORG_FLOOR, PLACE_FLOOR = 0xF0000, 0xF8000, 0x100000, 0xE000
P = "[\U000f0000-\U000f7fff]"
Q = "[\U000f8000-\U000ffffd]"
O = "[\U00100000-\U0010fffd]"  # noqa: E741 - the letter that patterns read as "organisation"
L = "[\ue000-\uf8ff]"
ANY = "[\U000f0000-\U000f7fff\U00100000-\U0010fffd\ue000-\uf8ff]"
NAMEY = "[\\w\U000f0000-\U000ffffd\U00100000-\U0010fffd\ue000-\uf8ff]"


@dataclass(frozen=True, slots=True)
class Shape:
    """The text with mentions abstracted, and the way back to places in the body."""

    text: str
    sentence: int
    offset: int
    cuts: tuple[int, ...]  # places in `text` just behind each letter that stands for a mention
    shifts: tuple[int, ...]  # what to add to a place in `text` from there on to have it in the sentence
    mentions: tuple[int, ...]  # the mention behind each letter, as an index into the document's mentions

    def place(self, at: int) -> int:
        """A place in the shape as a place in the body."""
        index = bisect.bisect_right(self.cuts, at) - 1
        return at + self.offset + (self.shifts[index] if index >= 0 else 0)

    def span(self, start: int, end: int) -> Span:
        """A span of the shape as a span of the body."""
        cuts, offset = self.cuts, self.offset
        if not cuts:
            return start + offset, end + offset
        first, last = bisect.bisect_right(cuts, start) - 1, bisect.bisect_right(cuts, end) - 1
        return start + offset + (self.shifts[first] if first >= 0 else 0), end + offset + (self.shifts[last] if last >= 0 else 0)

    def at(self, body_place: int) -> int:
        """A place in the body as the nearest place in the shape."""
        wanted = body_place - self.offset
        start = shift = 0
        for cut, behind in zip(self.cuts, self.shifts, strict=True):
            if wanted - shift < cut:
                break
            start, shift = cut, behind
        return min(max(wanted - shift, start), len(self.text))

    def mention(self, letter: str) -> int:
        """The document's mention index behind a letter."""
        return self.mentions[_index(letter)]


def _index(letter: str) -> int:
    code = ord(letter)
    if code >= QUOTE_FLOOR:
        return code - (ORG_FLOOR if code >= ORG_FLOOR else QUOTE_FLOOR)
    if code >= PLACE_FLOOR:
        return code - (PERSON_FLOOR if code >= PERSON_FLOOR else PLACE_FLOOR)
    raise ValueError(letter)


_FIRST_PERSON, _FIRST_QUOTE = chr(PERSON_FLOOR), chr(QUOTE_FLOOR)


def people_at(shape: Shape) -> list[int]:
    """Where the letters of people stand in a shape."""
    text = shape.text
    return [cut - 1 for cut in shape.cuts if _FIRST_PERSON <= text[cut - 1] < _FIRST_QUOTE]


def is_person(letter: str) -> bool:
    """True for the letter of a person."""
    return PERSON_FLOOR <= ord(letter) < QUOTE_FLOOR


def is_organisation(letter: str) -> bool:
    """True for the letter of an organisation."""
    return len(letter) == 1 and ord(letter) >= ORG_FLOOR


def is_mention(letter: str) -> bool:
    """True for a letter that stands for any mention."""
    code = ord(letter)
    return code >= PERSON_FLOOR or PLACE_FLOOR <= code < 0xF900


# Something to abstract: the place where its words begin (titles included) and end, the class of letter, what it refers to.
# A plain tuple, because an article has thousands.
Piece = tuple[int, int, int, int]


def floor_of(kind: NameType) -> int:
    """The class of letter that stands for a kind of name."""
    return PERSON_FLOOR if kind == "person" else ORG_FLOOR if kind == "organisation" else PLACE_FLOOR


def piece_of(mention: Mention, index: int, kind: NameType, titles: dict[Span, int]) -> Piece:
    """A mention as a piece; `titles` says where the title words before it begin."""
    return titles.get(mention.span, mention.span[0]), mention.span[1], floor_of(kind), index


def shape_of(text: Text, span: Span, number: int, pieces: Sequence[Piece]) -> Shape:
    """The shape of a span (sentence `number`, or a paragraph that begins with it); `pieces` in order, overlapping ones left out."""
    start, end = span
    view = text.view
    if not pieces:
        return Shape(view[start:end], number, start, (), (), ())
    written: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    used: list[int] = []
    at = start
    length = 0
    for first, stop, floor, ref in pieces:
        begin = first if first > at else at
        if stop <= at or first < start or stop > end or begin >= stop:
            continue
        written.append(view[at:begin])
        written.append(chr(floor + len(used)))
        used.append(ref)
        length += begin - at + 1
        cuts.append(length)
        shifts.append(stop - start - length)
        at = stop
    written.append(view[at:end])
    return Shape("".join(written), number, start, tuple(cuts), tuple(shifts), tuple(used))
