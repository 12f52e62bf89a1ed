"""What everybody in an article is and was: the roles of all its sentences, each once, with the organisations they are held in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefings.reading import roles
from briefings.reading.callings import Found
from briefings.reading.cast import Cast
from briefings.reading.note import Mention, RoleNote, Span
from briefings.reading.shape import Shape

_NEEDS_NAME = ("before", "calling", "honorific")  # patterns in which "he" cannot be the one who holds the role


@dataclass(slots=True)
class RolesOfArticle:
    """The roles of one article; a sentence whose shape has not changed since it was last asked for is not read again."""

    view: str
    cast: Cast
    title_words: dict[Span, str]
    _read: dict[int, tuple[Shape, list[Found]]] = field(default_factory=dict)

    def roles(self, shapes: Iterable[Shape], mentions: Sequence[Mention]) -> list[RoleNote]:
        """What the shapes (with "he" and "she" as letters) say of everybody; the same role is told once."""
        said = roles.mention_words(mentions, self.view)
        titles = {index: self.title_words.get(m.span, "") for index, m in enumerate(mentions)}
        found: list[RoleNote] = []
        seen: set[tuple[int, str, int | None, str]] = set()
        for shape in shapes:
            for role in self._found(shape, titles):
                mention = mentions[role.mention]
                if mention.kind == "pronoun" and role.pattern in _NEEDS_NAME:
                    continue
                title = roles.place_letters(shape, role.title, said)
                org = mentions[role.org_mention].entity if role.org_mention is not None else None
                if org is None and role.possessive in ("its", "their"):
                    org = self._owner(shape, role.span, mentions)
                if org is not None and self.cast.drafts[org].type != "organisation":
                    org = None
                key = (mention.entity, title.casefold(), org, role.status)
                if key in seen or not title:
                    continue
                seen.add(key)
                written = self.cast.drafts[org].full if org is not None else None
                found.append(RoleNote(mention.entity, title, org, written, role.status, None, shape.sentence, role.span))
        return found

    def _found(self, shape: Shape, titles: dict[int, str]) -> list[Found]:
        known = self._read.get(shape.sentence)
        if known is not None and known[0].text == shape.text:
            return [_moved(role, known[0], shape) for role in known[1]]
        found = roles.roles_in(shape, titles)
        self._read[shape.sentence] = (shape, found)
        return found

    def _owner(self, shape: Shape, span: Span, mentions: Sequence[Mention]) -> int | None:
        orgs = {
            mentions[index].entity
            for index in shape.mentions
            if index < len(mentions)
            and mentions[index].span[1] <= span[0]
            and self.cast.drafts[mentions[index].entity].type == "organisation"
        }
        return orgs.pop() if len(orgs) == 1 else None


def _moved(role: Found, before: Shape, now: Shape) -> Found:
    """A role of a shape in terms of the same shape with other numbers for the document's mentions."""
    if before.mentions == now.mentions:
        return role
    places = dict(zip(before.mentions, now.mentions, strict=True))
    return replace(role, mention=places[role.mention], org_mention=places[role.org_mention] if role.org_mention is not None else None)
