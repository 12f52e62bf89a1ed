"""What an article has told before a place, sentence by sentence, as far as a reader keeps it in mind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefings.reading.note import Mention, NameType, Span
from briefings.reading.quote_marks import Run
from briefings.reading.shape import Shape
from briefings.reading.text import Text

_TURN = 2  # paragraphs; after more than that readers have lost who was speaking


class Told:
    """The sentences of an article with their shapes, looked at from a place backwards."""

    def __init__(
        self,
        text: Text,
        shapes: Callable[[int], Shape | None],
        mentions: Sequence[Mention],
        kinds: Sequence[NameType],
        genders: Sequence[str],
        runs: Sequence[Run],
        titles: Mapping[Span, int],
    ) -> None:
        self.text, self.shape, self.mentions, self.runs = text, shapes, mentions, runs
        self.kinds, self.genders, self.titles = kinds, genders, titles

    def entity(self, shape: Shape, place: int) -> int:
        """Who the letter at a place of a shape stands for."""
        return self.mentions[shape.mention(shape.text[place])].entity

    def known(self, at: int) -> bool:
        """Whether a person has been named before a place."""
        return any(mention.span[0] < at and mention.kind in ("name", "alias") and self.kinds[mention.entity] == "person" for mention in self.mentions)

    def quoted(self, span: Span) -> bool:
        """Whether a passage stands within a quotation."""
        return any(run.outer[0] <= span[0] and span[1] <= run.outer[1] for run in self.runs)

    def sentences_before(self, at: int) -> list[tuple[int, int, int]]:
        """The sentences before a place, nearest first, with their numbers, within the paragraphs a reader keeps in mind."""
        sentences = self.text.sentences
        low, high = 0, len(sentences)
        while low < high:
            middle = (low + high) // 2
            if sentences[middle].span[0] < at:
                low = middle + 1
            else:
                high = middle
        found: list[tuple[int, int, int]] = []
        paragraph = sentences[low - 1].paragraph if low else 0
        for number in range(low - 1, -1, -1):
            sentence = sentences[number]
            kind = self.text.kind_of(sentence)
            if kind == "heading" or paragraph - sentence.paragraph > _TURN or len(found) > 7:
                break
            if kind in ("text", "list"):
                found.append((number, *sentence.span))
        return found
