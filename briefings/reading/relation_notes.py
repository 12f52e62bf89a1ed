"""Who is what to whom over an article: the relations of all its sentences, each once, and the people who are only told as somebody's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefings.reading import relations
from briefings.reading.cast import Cast, Draft
from briefings.reading.note import Mention, RelationNote, Span
from briefings.reading.shape import Shape
from briefings.reading.text import Text

_SINGLE = frozenset(("partner", "spouse", "predecessor", "successor", "parent", "child", "sibling"))


def relations_of(text: Text, cast: Cast, mentions: Sequence[Mention], shapes: Iterable[Shape]) -> tuple[list[RelationNote], list[Mention]]:
    """The relations, and the descriptions ("Ann Marsh's partner") that stand for people; the cast gains those who have no name."""
    found: list[RelationNote] = []
    extra: list[Mention] = []
    seen: set[tuple[int, str, int]] = set()
    nameless: list[tuple[int, str, Span, int, bool]] = []
    for shape in shapes:
        for related in relations.relations_in(shape):
            holder = mentions[related.holder].entity
            if related.other is None:
                nameless.append((holder, related.relation, related.span, shape.sentence, related.former))
                continue
            other = mentions[related.other].entity
            if holder == other or (holder, related.relation, other) in seen:
                continue
            seen.add((holder, related.relation, other))
            found.append(RelationNote(holder, related.relation, other, shape.sentence, related.span, related.former))
    for holder, relation, span, sentence, former in nameless:
        known = {note.other for note in found if note.entity == holder and note.relation == relation}
        if len(known) > 1 or relation not in _SINGLE:
            continue
        words = " ".join(text.body[span[0] : span[1]].split())
        if known:
            other = known.pop()
        elif relation in ("partner", "spouse"):
            other = len(cast.drafts)
            cast.drafts.append(Draft("person"))
            found.append(RelationNote(holder, relation, other, sentence, span, former))
        else:
            continue
        cast.drafts[other].descriptions.append(words)
        extra.append(Mention(span, other, "description"))
    return found, extra
