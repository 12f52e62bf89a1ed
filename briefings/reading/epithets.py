"""Who "the rookie", "the disgraced chairman" and "the scientist" of a chemist are: linked only when one reading is left.

Three ways, tried in turn. A description is somebody's who bears its title, or a narrower one. Where nobody does, it completes
an introduction: the sentence before has named somebody for the first time without saying what they are, and "the nun" says it.
Or it varies the name of whom the sentence before is about, with a word that only does that: "the Dutchwoman", "the 34-year-old".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import field

from briefings.news import RoleStatus
from briefings.reading.cast import Cast
from briefings.reading.descriptions import Description, descriptions_in, unnamed_before
from briefings.reading.doings import is_doing
from briefings.reading.leading import is_subject, leading
from briefings.reading.lexicon.fields import field_of
from briefings.reading.lexicon.wider_words import CONTRASTING, PASSING, TRADES_TOO, VARYING, WIDER
from briefings.reading.note import Mention, RoleNote, Span
from briefings.reading.role_phrases import OFFICES
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass

_NEAR = 3  # sentences back within which somebody is still before a reader's eyes
_UNDER = frozenset("vice deputy assistant associate junior co lieutenant".split())
_STANDING_IN = frozenset("interim acting caretaker temporary designate elect".split())
_THIRD = frozenset(("he", "she", "him"))
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im)\b")
_COMES = frozenset("new incoming appointed elected named becomes became become takes took succeeds succeeded replaces replaced chosen hired sworn promoted won wins".split())
_BREAK = re.compile(r"\s+(?:of|for|in|at|to|with|and|from|on)\s+")
_NO_ROLE = frozenset("pensioner teenager newcomer grandmother grandfather octogenarian nonagenarian septuagenarian centenarian veteran star witness".split())


def link_epithets(
    text: Text, cast: Cast, mentions: Sequence[Mention], held: Sequence[RoleNote], masked: Sequence[Span]
) -> tuple[list[Mention], list[RoleNote]]:
    """The descriptions that stand for people, and the roles that they tell. `mentions` hold the pronouns; `masked` are quotations."""
    linker = _Linker(text, cast, mentions, held, masked)
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) in ("text", "list"):
            for said in descriptions_in(text.view, sentence.span):
                linker.link(number, said)
    return linker.linked, linker.roles


@dataclass(slots=True)
class _Linker:
    """The descriptions of one article, from first to last."""

    text: Text
    cast: Cast
    mentions: Sequence[Mention]
    held: Sequence[RoleNote]
    masked: Sequence[Span]
    people: list[Mention] = field(default_factory=list)  # outside quotations, in order
    first: dict[int, int] = field(default_factory=dict)
    titles: dict[int, list[tuple[list[str], str]]] = field(default_factory=dict)  # the words of everybody's titles, and whether they are held
    told: dict[Span, int] = field(default_factory=dict)  # whose role the words at a place have been read as
    counts: Counter[int] = field(default_factory=Counter)
    linked: list[Mention] = field(default_factory=list)
    roles: list[RoleNote] = field(default_factory=list)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if self.cast.drafts[mention.entity].type != "person":
                continue
            if mention.kind in ("name", "alias"):
                self.first.setdefault(mention.entity, mention.span[0])
                self.counts[mention.entity] += 1
            if not any(start <= mention.span[0] < end for start, end in self.masked):
                self.people.append(mention)
        for note in self.held:
            if not is_doing(note.title):
                self.titles.setdefault(note.entity, []).append((_BREAK.split(note.title.casefold())[0].split(), note.status))
            self.told[note.span] = note.entity

    def link(self, number: int, said: Description) -> None:
        """Link one description of a sentence, where one reading is left."""
        start, end = said.span
        taken = [m.span for m in self.mentions if m.span[0] < end and start < m.span[1]]
        if any(begin < start or stop > end or (begin, stop) not in said.names and stop - begin > 0 and not self._inside(said, (begin, stop)) for begin, stop in taken):
            return
        if any(begin <= start < stop for begin, stop in self.masked) or self._apposed(start):
            return
        entity = next((entity for span, entity in self.told.items() if start <= span[0] and span[1] == end), None)
        entity = entity if entity is not None else self._bearer(number, said)
        told = entity is None
        entity = self._nameless(number, said) if told else entity
        if entity is None:
            return
        self.linked.append(Mention(said.span, entity, "description"))
        self.cast.drafts[entity].descriptions.append(self.text.view[start:end])
        if told and not said.head[0].isdigit():
            self.titles.setdefault(entity, []).append((list(said.words), "former" if said.fallen else "current"))
        if told:
            self._role(number, said, entity)

    def _inside(self, said: Description, span: Span) -> bool:
        return any(span[0] <= begin and stop <= span[1] or begin <= span[0] and span[1] <= stop for begin, stop in said.names)

    def _apposed(self, start: int) -> bool:
        """Whether a name stands right before: "Ann Marsh, the striker"."""
        view = self.text.view
        place = bisect_left(self.people, start, key=lambda m: m.span[0])
        before = self.people[place - 1] if place else None
        return before is not None and _BESIDE.fullmatch(view, before.span[1], start) is not None

    # -- who bears the title ---------------------------------------------------------------------------------------

    def _bearer(self, number: int, said: Description) -> int | None:
        fits = self._fitting(said)
        if said.fallen:
            fits = {each: statuses for each, statuses in fits.items() if "former" in statuses} or ({} if self._nameless(number, said) is not None else fits)
        elif said.coming:
            fits = {each: statuses for each, statuses in fits.items() if set(statuses) - {"former"} and self._new(each, said.head)}
        before = {each for each in fits if self._before(each, number, said)}
        if not before or any(m.entity in before and not self._owns(m) for m in self._people(number, said.span[0])):
            return None
        near = {m.entity for m in self._people(number - _NEAR, said.span[0])}
        if len(fits) == 1:
            only = next(iter(before))
            return only if self._sure(only, said) or only in near or only == self._main() else None
        if len(before & near) == 1:
            return next(iter(before & near))
        if before & near:
            last = before & {m.entity for m in self._people(number - 1, self.text.sentences[number].span[0])}
            return last.pop() if len(last) == 1 else None
        held = {each for each in before if set(fits[each]) - {"former"}}
        if len(held) == 1 and not said.fallen:
            return held.pop()
        return self._main() if self._main() in before else None

    def _fitting(self, said: Description) -> dict[int, list[str]]:
        """Who bears a title that a description may stand for, with the statuses of the titles: the very one, held in one's own right, else a narrower one."""
        exact: dict[int, list[str]] = {}
        acting: dict[int, list[str]] = {}
        wider: dict[int, list[str]] = {}
        narrow = WIDER.get(said.head, frozenset())
        own = self._own_words(said)
        for entity, titles in self.titles.items():
            for words, status in titles:
                left = words[:-1]
                if not own <= set(words) or not _UNDER.isdisjoint(left) and _UNDER.isdisjoint(own):
                    continue
                very = "shadow" not in left or "shadow" in own
                if very and (words[-1:] == [said.head] or said.head in left and said.head not in OFFICES):
                    fits = acting if not _STANDING_IN.isdisjoint(left) and _STANDING_IN.isdisjoint(own) else exact
                    fits.setdefault(entity, []).append(status)
                elif words and words[-1] in narrow:
                    wider.setdefault(entity, []).append(status)
        return exact or acting or wider

    def _new(self, entity: int, head: str) -> bool:
        """Whether somebody is told to come into an office: "was elected mayor"."""
        view = self.text
        return any(
            note.entity == entity and head in note.title.casefold() and not _COMES.isdisjoint(words_in(view.said(view.sentences[note.sentence].span)))
            for note in self.held
        )

    def _own_words(self, said: Description) -> set[str]:
        """The words before the head, with capitalised ones that are no name of the article: "the retired PE teacher"."""
        view = self.text.view
        named = [m.span for m in self.mentions if said.span[0] <= m.span[0] < said.span[1]] if said.names else []
        return {*said.words[:-1], *(view[start:end].casefold() for start, end in said.names if not any(a < end and start < b for a, b in named))}

    def _sure(self, entity: int, said: Description) -> bool:
        """Whether the very words of a description are somebody's title."""
        return not said.coming and any(words[-1:] == [said.head] for words, _ in self.titles[entity])

    def _owns(self, mention: Mention) -> bool:
        """Whether somebody is only the owner of what follows: "his brother", "Ann Marsh's brother"."""
        view, (start, end) = self.text.view, mention.span
        return view[start:end].casefold() in ("his", "her") if mention.kind == "pronoun" else view[end : end + 1] in ("'", "’")

    def _before(self, entity: int, number: int, said: Description) -> bool:
        """Whether somebody has been named in an earlier sentence."""
        first = self.first.get(entity)
        floor = self.text.sentences[number].span[0]
        return first is not None and first < floor and (not said.gender or self.cast.drafts[entity].gender in ("", said.gender))

    def _people(self, number: int, stop: int) -> list[Mention]:
        """The people from the beginning of a sentence to a place."""
        floor = self.text.sentences[max(0, number)].span[0]
        low = bisect_left(self.people, floor, key=lambda m: m.span[0])
        return list(self.people[low : bisect_left(self.people, stop, key=lambda m: m.span[0])])

    def _main(self) -> int | None:
        """Whom the article names at least twice as often as anybody else."""
        most = self.counts.most_common(2)
        return most[0][0] if most and (len(most) == 1 or most[0][1] >= 2 * most[1][1]) else None

    # -- whom nobody has called so before --------------------------------------------------------------------------

    def _nameless(self, number: int, said: Description) -> int | None:
        if number == 0 or any(not said.fallen or "former" in statuses for statuses in self._fitting(said).values()):
            return None
        here = self._people(number, said.span[0])
        if here and not (said.opens or all(m.kind == "pronoun" for m in here)):
            return None
        covered = [m.span for m in (*self.mentions, *self.linked)]
        floor = self.text.sentences[0].span[0]
        if not said.aged and unnamed_before(self.text.view, said.head, floor, said.span[0], covered):
            return None
        if said.head in PASSING and not said.aged and (len(said.words) == 1 or said.head not in TRADES_TOO):
            return None
        before = self._before_it(number)
        crosses = self._opens_paragraph(number)
        if before is None or crosses and said.head in CONTRASTING:
            return None
        start, people = before
        fits = {m.entity for m in people if self._may_be(m.entity, said)} - {m.entity for m in here}
        newcomers = set() if crosses and not said.opens else {e for e in fits if not self.titles.get(e) and self.first.get(e, -1) >= start}
        if len(newcomers) == 1 and (said.head not in OFFICES or any(m.entity in newcomers and self._acts(start, m) for m in people)):
            if not said.aged or len(fits) == 1:
                return newcomers.pop()
        if not (said.aged or said.fallen and self._main() in fits or said.head in VARYING):
            return None
        if len(fits) == 1:
            only = fits.pop()
            strangers = self._strangers(number - 1, said)
            return only if not strangers or any(m.entity == only and is_subject(self.text.view, start, m.span) for m in people) else None
        return leading(self.text.view, start, people, fits, False, said.span) if fits and said.opens else None

    def _acts(self, start: int, mention: Mention) -> bool:
        """Whether somebody is the subject of a sentence, or "it was" them who did it."""
        return is_subject(self.text.view, start, mention.span) or self.text.view.startswith(" who ", mention.span[1])

    def _strangers(self, number: int, said: Description) -> bool:
        """Whether a sentence speaks of somebody, who may be meant, by a pronoun that is not linked."""
        start, end = self.text.sentences[number].span
        if _THIRD.isdisjoint(words_in(self.text.said((start, end)))):
            return False
        linked = {m.span for m in self._people(number, end)}
        return any(
            match.span() not in linked and not any(begin <= match.start() < stop for begin, stop in self.masked)
            for match in _PRONOUN.finditer(self.text.view, start, end)
            if said.gender in ("", "f" if match.group()[0] in "sS" else "m")
        )

    def _opens_paragraph(self, number: int) -> bool:
        return self.text.sentences[number].paragraph != self.text.sentences[number - 1].paragraph

    def _before_it(self, number: int) -> tuple[int, list[Mention]] | None:
        """The sentence before, with where it begins, and whom it tells of; none where a heading or a quotation alone stands between."""
        sentence = self.text.sentences[number - 1]
        if self.text.kind_of(sentence) not in ("text", "list"):
            return None
        if self.text.sentences[number].paragraph - sentence.paragraph > 1:
            return None
        people = self._people(number - 1, self.text.sentences[number].span[0])
        return (sentence.span[0], people) if people else None

    def _may_be(self, entity: int, said: Description) -> bool:
        """Whether nothing told of somebody speaks against a description."""
        draft = self.cast.drafts[entity]
        if said.gender and draft.gender not in ("", said.gender):
            return False
        field_said = field_of(said.head)
        if said.aged or said.fallen or not field_said:
            return True
        fields = {field_of(" ".join(words)) for words, _ in self.titles.get(entity, ())} - {""}
        return not fields or field_said in fields

    def _role(self, number: int, said: Description, entity: int) -> None:
        """What a description tells of somebody: "the retired PE teacher"."""
        words = self.text.view[said.span[0] + len("the ") : said.span[1]].split()
        org = next((m.entity for m in self.mentions if self.cast.drafts[m.entity].type == "organisation" and said.span[0] <= m.span[0] < said.span[1]), None)
        kept = [word for word in words if word.casefold() in said.words]
        title = " ".join(kept)
        if not title or said.head in _NO_ROLE or said.head[0].isdigit() or kept[-1][:1].isupper() and len(kept[-1]) > 4:
            return
        written = self.cast.drafts[org].full if org is not None else None
        status: RoleStatus = "former" if said.fallen else "current"
        self.roles.append(RoleNote(entity, title, org, written, status, None, number, said.span))


_BESIDE = re.compile(r"(?:,\s+(?:\d{1,3},\s+)?|\s+\(\d{1,3}\),?\s+|\s+)(?:then\s+|now\s+)?")
