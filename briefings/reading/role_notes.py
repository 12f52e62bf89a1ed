"""What everybody in an article is and was: the roles of all its sentences, each once, with the organisations they are held in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import field, replace

from briefings.reading import roles
from briefings.reading.callings import Found
from briefings.reading.cast import Cast
from briefings.reading.doings import is_deed, is_leading
from briefings.reading.leads import lead_roles
from briefings.reading.lexicon.verb_titles import FOUNDED
from briefings.reading.lexicon.wider_words import NO_ROLES
from briefings.reading.note import Mention, RoleNote, Span
from briefings.reading.role_patterns import KEPT
from briefings.reading.role_phrases import OFFICES
from briefings.reading.shape import Shape, is_organisation
from briefings.reading.text import Text
from briefings.reading.variations import varied_roles
from briefings.values import dataclass

_LAWMAKERS = OFFICES | frozenset(("representative", "member", "td"))
_BODY = re.compile(
    r"\bthe (?:[\w-]+ )?(?:company|firm|club|union|party|council|team|side|paper|newspaper|school|charity|trust|bank|group|association|federation|board|committee|"
    r"business|college|university|hospital|force|agency|authority|orchestra|museum|church|department)$|\b(?:inquiry|review|panel|investigation|talks|search|campaign)$"
)
_OF_WORKS = frozenset("author co-author writer translator producer composer designer illustrator photographer star narrator inventor discoverer maker creator architect artist painter".split())
_UNNAMED = re.compile(r"\bthe\s+(?:company|firm|club|union|bank|charity|party|council|trust|school|hospital|university|retailer|airline|paper|newspaper|agency|team|group)\b(?!['’])")
_CHARGE = ("took charge", "in charge")  # of the manager: said already
_NO_TITLES = frozenset(("pole", "leading scorer", "top scorer"))
_KIN_OF = re.compile(r"\s*(?:[Tt]he\s+|[Aa]n?\s+)?(?:[\w-]+\s+){0,3}?(?:son|daughter|child|grandson|granddaughter|widow|widower|niece|nephew|brother|sister|wife|husband)\s+of\s")
_NOUNS_TOO = frozenset(("captain", "coach", "head", "chair"))
_AT_START = len("The ")
_WHOSE_OWNER = re.compile(r"['’]s?\s[^,.;:]{2,60},\s+(?:the\s+)?(?:[a-z-]+\s+){0,5}")  # "Kelpie's biggest shareholder, the firm |Cairn Peak, … Its partner"
_NUMBER = re.compile(r"^\d+\s+(?!(?:met(?:re|er)s?|miles?|yards?|laps?|km|kilomet(?:re|er)s?|hurdles)\b)")  # "one of the 11 authors"
_NEEDS_NAME = ("before", "calling", "honorific")  # patterns in which "he" cannot be the one who holds the role


@dataclass(slots=True)
class RolesOfArticle:
    """The roles of one article; a sentence whose shape has not changed since it was last asked for is not read again."""

    text: Text
    cast: Cast
    title_words: dict[Span, str]
    _lead: tuple[RoleNote, ...] | None = None
    _varied: tuple[RoleNote, ...] | None = None
    _first: tuple[RoleNote, ...] | None = None
    _described: list[RoleNote] = field(default_factory=list)
    _read: dict[int, tuple[Shape, list[Found]]] = field(default_factory=dict)
    _shapes: dict[int, Shape] = field(default_factory=dict)

    def roles(self, shapes: Iterable[Shape], mentions: Sequence[Mention]) -> list[RoleNote]:
        """What the shapes (with "he" and "she" as letters) say of everybody; the same role is told once."""
        said = roles.mention_words(mentions, self.text.view)
        titles = {index: self.title_words.get(m.span, "") for index, m in enumerate(mentions)}
        shapes = list(shapes)
        self._shapes = {shape.sentence: shape for shape in shapes}
        found: list[RoleNote] = [] if self._lead is None else list(self._lead)
        if self._lead is None:  # once: afterwards "the leader of the council" is a mention of its own
            paragraphs = [self.text.sentences[shape.sentence].paragraph for shape in shapes]
            for shape, role in lead_roles(shapes, paragraphs, mentions, self.cast):
                found.append(self._note(role, shape, mentions, said))
            found = [note for note in found if note.title.casefold() not in NO_ROLES]
            self._lead = tuple(found)
        for shape in shapes:
            for role in self._found(shape, titles):
                if mentions[role.mention].kind not in ("name", "alias") and role.pattern in _NEEDS_NAME:
                    continue
                if mentions[role.mention].kind == "description" and role.pattern == "apposition":
                    role = self._of_kin(role, mentions)
                found.append(self._note(role, shape, mentions, said))
        if self._varied is None:
            heads = frozenset(note.title.casefold().split(" of ")[0].split()[-1] for note in found if note.title)
            self._varied = tuple(
                self._note(role, shape, mentions, said) for shape, role in varied_roles(shapes, mentions, self.cast, heads)
            )
        if self._first is None:
            self._first = tuple(found)
        else:
            found.extend(self._swallowed(mentions))
        return _once([*found, *self._varied, *self._described])

    def add(self, told: Sequence[RoleNote]) -> None:
        """Roles that descriptions tell of whom they stand for."""
        self._described.extend(told)

    def _swallowed(self, mentions: Sequence[Mention]) -> list[RoleNote]:
        """Roles that were read before their words ("until May the chairman of Pike Systems") became a mention of their holder."""
        described = [(m.entity, m.span) for m in mentions if m.kind == "description"]
        return [
            note
            for note in self._first or ()
            if any(
                entity == note.entity and (span[0] <= note.span[0] and note.span[1] <= span[1] or note.span[0] <= span[0] and span[1] <= note.span[1])
                for entity, span in described
            )
        ]

    def _note(self, role: Found, shape: Shape, mentions: Sequence[Mention], said: Sequence[str]) -> RoleNote:
        org = mentions[role.org_mention].entity if role.org_mention is not None else None
        if org is None and role.possessive in ("its", "their") and role.org_mention is None:
            org = self._owner(shape, role.span, mentions, role.possessive)
        if org is not None and self.cast.drafts[org].type != "organisation":
            org = None
        written = self.cast.drafts[org].full if org is not None else None
        title = _NUMBER.sub("", roles.place_letters(shape, role.title, said))
        return RoleNote(mentions[role.mention].entity, title, org, written, role.status, None, shape.sentence, role.span)

    def _of_kin(self, role: Found, mentions: Sequence[Mention]) -> Found:
        """ "The daughter of Joe Pike, a trawler owner": the owner is he."""
        start, end = mentions[role.mention].span
        if _KIN_OF.match(self.text.view, start, end) is None:
            return role
        named = [index for index, m in enumerate(mentions) if m.kind in ("name", "alias") and start < m.span[0] and m.span[1] == end]
        return replace(role, mention=named[0]) if len(named) == 1 and role.span[0] >= end else role

    def _found(self, shape: Shape, titles: dict[int, str]) -> list[Found]:
        known = self._read.get(shape.sentence)
        if known is not None and known[0].text == shape.text:
            return [_moved(role, known[0], shape) for role in known[1]]
        found = roles.roles_in(shape, titles)
        self._read[shape.sentence] = (shape, found)
        return found

    def _owner(self, shape: Shape, span: Span, mentions: Sequence[Mention], whose: str) -> int | None:
        """Whose office "its director" is: the one organisation named before in the sentence, or in the sentence before (or its subject)."""
        here = self._organisations(shape, span[0], mentions)
        start = here[-1].span[1] if here else self.text.sentences[shape.sentence].span[0]
        if _UNNAMED.search(self.text.view, start, span[0]):
            return None  # "The Treasury lent the company £24m; its chief executive": not the Treasury's
        before = self._shapes.get(shape.sentence - 1)
        if not here and before is not None:
            held = self.text.view[span[0] : span[1]].split(" of ")[0].split()
            here = self._organisations(before, span[0], mentions) if held and held[-1].casefold() not in _OF_WORKS else []
            if here and whose == "its" and here[0].span[0] - self.text.sentences[before.sentence].span[0] <= _AT_START:
                apposed = len(here) > 1 and _WHOSE_OWNER.fullmatch(self.text.view, here[0].span[1], here[1].span[0]) is not None
                return here[1 if apposed else 0].entity
        orgs = {mention.entity for mention in here}
        return orgs.pop() if len(orgs) == 1 else None

    def _organisations(self, shape: Shape, end: int, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions of organisations in a shape before a place of the body, in order."""
        letters = [shape.text[cut - 1] for cut in shape.cuts]
        named = [mentions[shape.mention(letter)] for letter in letters if is_organisation(letter)]
        return [mention for mention in named if mention.span[1] <= end]


def _once(found: Sequence[RoleNote]) -> list[RoleNote]:
    """Each role once, and once more where it is told without its organisation: "the chief executive" is the council's, as told before."""
    offices: dict[tuple[int, str], set[int]] = {}
    titled: set[tuple[int, int | None]] = set()
    for note in found:
        if note.organisation is not None:
            offices.setdefault((note.entity, note.title.casefold()), set()).add(note.organisation)
        if not is_deed(note.title) and note.title and note.title not in _CHARGE and note.title.split()[-1].casefold() not in KEPT:
            titled.add((note.entity, note.organisation))
    people = {entity for entity, _ in titled}
    officials = {note.entity for note in found if note.title and note.title.split(" of ")[0].split(" for ")[0].split()[-1].casefold() in _LAWMAKERS}
    kept: dict[tuple[int, str, int | None, bool, str], RoleNote] = {}
    for note in found:
        if not note.title or is_leading(note.title) and not (note.status == "former" and note.title.split(" of ")[0] in _NOUNS_TOO) and (note.status != "candidate" or note.organisation is not None) and _said_already(note, titled, people):
            continue
        if note.title in _CHARGE and (note.entity in people if note.organisation is None else (note.entity, note.organisation) in titled):
            continue  # "took charge in June", of the manager
        if note.title.casefold() in _NO_TITLES:
            continue
        if note.organisation is None and note.entity in people and note.title.startswith(FOUNDED):
            continue  # "who founded the company and is its chief executive": a deed beside an office
        if note.title.startswith(("represents", "has represented")) and note.entity in officials:
            continue
        bare = note.organisation is None
        held = offices.get((note.entity, note.title.casefold()), set())
        if bare and len(held) == 1:
            org = next(iter(held))
            written = next(each.organisation_as_written for each in found if each.organisation == org)
            note = replace(note, organisation=org, organisation_as_written=written)
        kept.setdefault((note.entity, note.title.casefold(), note.organisation, bare, note.status), note)
    return list(kept.values())


def _said_already(note: RoleNote, titled: Container[tuple[int, int | None]], people: Container[int]) -> bool:
    """ "Who has run the club since 2006", of its manager."""
    if note.organisation is None:
        return note.entity in people and _BODY.search(note.title) is not None and not note.title.startswith("chaired")
    return (note.entity, note.organisation) in titled


def _moved(role: Found, before: Shape, now: Shape) -> Found:
    """A role of a shape in terms of the same shape with other numbers for the document's mentions."""
    if before.mentions == now.mentions:
        return role
    places = dict(zip(before.mentions, now.mentions, strict=True))
    return replace(role, mention=places[role.mention], org_mention=places[role.org_mention] if role.org_mention is not None else None)
