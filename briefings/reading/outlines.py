"""The sentences of one article as shapes: drawn anew when a step has linked more words, and only where it has."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from briefings.reading import role_patterns
from briefings.reading.cast import Cast
from briefings.reading.note import Mention, Span
from briefings.reading.pronouns import possessive
from briefings.reading.quote_marks import Run
from briefings.reading.shape import QUOTE_FLOOR, Piece, Shape, floor_of, shape_of
from briefings.reading.text import LONGEST_SENTENCE, Text

_FEEDING = ("text", "list")
_Drawn = list[tuple[list[Piece], Shape]]  # the shapes of one sentence so far, each with what it was made from
# Its shapes by its mentions, the number of the first, and what it was drawn with where that matters: the pronouns, whether apposed.
_Known = list[tuple[Sequence[Mention], int, frozenset[str] | None, bool | None, Shape]]


class Outlines:
    """The shapes of an article; `titles` says where the title words before a mention begin."""

    def __init__(self, text: Text, cast: Cast, titles: dict[Span, int], runs: Sequence[Run]) -> None:
        self._text = text
        self._cast = cast
        self._titles = titles
        ends = [run.outer[1] for run in runs]
        self._sentences = [
            (number, sentence.span, _quoted(runs, ends, sentence.span), _Drawn(), _Known())
            for number, sentence in enumerate(text.sentences)
            if text.kind_of(sentence) in _FEEDING and sentence.span[1] - sentence.span[0] <= LONGEST_SENTENCE
        ]
        self._words: dict[Span, tuple[str, bool]] = {}
        self._plain: dict[int, Shape] = {}  # of the sentences that name nobody

    def shapes(self, mentions: Sequence[Mention], pronouns: frozenset[str], apposed: bool = True) -> list[Shape]:
        """Every sentence that feeds a card, in order. Of the pronouns that `mentions` (sorted by place) holds, only `pronouns`
        become letters, and "her" that owns something only beside "his"; without `apposed`, "the chief whip" beside the name
        of who it is stays words.
        """
        floors = [floor_of(draft.type) for draft in self._cast.drafts]
        titles, view = self._titles, self._text.view
        found: list[Shape] = []
        first, count = 0, len(mentions)
        starts = [mention.span[0] for mention in mentions]
        stops = [mention.span[1] for mention in mentions]
        for number, (start, end), quoted, drawn, known in self._sentences:
            while first < count and stops[first] <= start:
                first += 1
            if first >= count or starts[first] >= end:
                plain = self._plain.get(number)
                if plain is None:
                    plain = self._plain[number] = shape_of(self._text, (start, end), number, quoted)
                found.append(plain)
                continue
            here = mentions[first : bisect.bisect_left(starts, end, first)]
            same = None
            for held, numbered, which, whether, shape in known:  # it may have a shape already with the same mentions
                if (which is None or which is pronouns) and (whether is None or whether is apposed) and held == here and (numbered == first or not quoted):
                    same = shape if numbered == first else _renumbered(shape, first - numbered)
                    break
            if same is not None:
                found.append(same)
                continue
            pieces: list[Piece] = list(quoted)
            in_order, last = not quoted, start
            which = whether = None
            for index, mention in enumerate(here, first):
                begin, stop = place = mention.span
                kind = mention.kind
                if stop <= start:
                    continue
                if kind == "pronoun":
                    which = pronouns
                    if not self._is_letter(place, pronouns):
                        continue
                elif kind == "description":
                    whether = apposed
                    if not apposed and (self._apposed(mentions, index) or view.startswith("whose ", begin)):
                        continue
                begin = titles.get(place, begin)
                in_order = in_order and begin >= last
                last = stop
                pieces.append((begin, stop, floors[mention.entity], index))
            if not in_order:
                pieces.sort(key=_order)
            for before, shape in drawn:
                if before == pieces:
                    found.append(shape)
                    break
            else:
                shape = shape_of(self._text, (start, end), number, pieces)
                drawn.append((pieces, shape))
                found.append(shape)
            if known and known[0][0] != here:
                known.clear()
            known.append((here, first, which, whether, shape))
        return found

    def _is_letter(self, span: Span, pronouns: frozenset[str]) -> bool:
        known = self._words.get(span)
        if known is None:
            word = self._text.view[span[0] : span[1]].casefold()
            known = self._words[span] = (word, word == "her" and possessive(self._text.view, span))
        word, owns = known
        return word in pronouns and not (owns and "his" not in pronouns)

    def _apposed(self, mentions: Sequence[Mention], index: int) -> bool:
        """Whether a description only says what the person named beside it is ("Ann Marsh, the chief whip")."""
        mention = mentions[index]
        if self._cast.drafts[mention.entity].type != "person":
            return False
        beside = [mentions[i] for i in (index - 1, index + 1) if 0 <= i < len(mentions)]
        return any(
            other.entity == mention.entity
            and role_patterns.APPOSED.fullmatch(self._text.view, min(mention.span[1], other.span[1]), max(mention.span[0], other.span[0]))
            for other in beside
        )


def _renumbered(shape: Shape, by: int) -> Shape:
    """A shape without quotations after so many more mentions were linked before it."""
    return Shape(shape.text, shape.sentence, shape.offset, shape.cuts, shape.shifts, tuple([index + by for index in shape.mentions]))


def _order(piece: Piece) -> tuple[int, int]:
    return piece[0], -piece[1]


def _quoted(runs: Sequence[Run], ends: Sequence[int], span: Span) -> tuple[Piece, ...]:
    pieces = []
    for index in range(bisect.bisect_right(ends, span[0]), len(runs)):
        start, end = runs[index].outer
        if start >= span[1]:
            break
        pieces.append((max(start, span[0]), min(end, span[1]), QUOTE_FLOOR, index))
    return tuple(pieces)
