"""Make a sentence new before the model sees it again: other names, other titles, another typesetting."""

from __future__ import annotations

from dataclasses import dataclass

from training.corpora import ORGANISATION, PERSON, PLACE, Chunk, Sentence, joined, split
from training.invented import Inventor

_BEFORE = "Mr|Mrs|Ms|Sir|Dame|Dr|Lord|Cllr|Sen.|Rep.|Gov.|Judge|Prof|Justice|Captain|President|Mayor|Det Insp"
_BEFORE_FULL = "Sir|Dame|Dr|Cllr|Sen.|Rep.|Gov.|Judge|Prof|Captain|President|Mayor|Professor|Councillor|Senator"
_AFTER_FULL = "MP|KC|QC|OBE|MBE|CBE|, MP,|PhD"
_SMALL_WORDS = "a an the of and to in for on at by with as or but from over s t"
_SMALL = frozenset(_SMALL_WORDS.split())
_NICKNAME_WORDS = "Rovers United City Town Albion Athletic Labour Conservatives Tories Parliament Congress Senate House"
_NICKNAMES = frozenset(_NICKNAME_WORDS.split())


@dataclass(frozen=True, slots=True)
class Chances:
    """How often each change is made."""

    person: float = 0.35
    place: float = 0.20
    organisation: float = 0.20
    title: float = 0.06
    capitals: float = 0.03
    title_case: float = 0.05
    short_organisation: bool = False  # names of one word too: in our own news they are companies and newspapers
    team: float = 0.0  # of an organisation's names of one word, for a team's town instead of a company's name


OWN_NEWS = Chances(person=0.5, place=0.4, organisation=0.4, short_organisation=True)
OWN_SPORT = Chances(person=0.5, place=0.4, organisation=0.4, short_organisation=True, team=0.9)


class Changer:
    """Changes sentences at random; the inventor's seed decides."""

    def __init__(self, inventor: Inventor, chances: Chances) -> None:
        self.inventor = inventor
        self.chances = chances

    def changed(self, sentence: Sentence) -> Sentence:
        """The sentence with some of its names swapped, some titles put in, sometimes reset as a headline."""
        r = self.inventor.random
        chunks: list[Chunk] = []
        for at, chunk in enumerate(sentence):
            before = sentence[at - 1].words[-1].lower() if at and sentence[at - 1].type is None else ""
            new = self._swapped(chunk, before)
            if new.type == PERSON and before not in (".",) and r.random() < self.chances.title:
                full = len(new.words) > 1
                if r.random() < 0.75:
                    chunks.append(Chunk(split(self.inventor.pick(_BEFORE_FULL if full else _BEFORE))))
                    chunks.append(new)
                elif full:
                    chunks.append(new)
                    chunks.append(Chunk(split(self.inventor.pick(_AFTER_FULL))))
                else:
                    chunks.append(new)
            else:
                chunks.append(new)
        return self.reset(joined(chunks))

    def _swapped(self, chunk: Chunk, before: str) -> Chunk:
        i, r = self.inventor, self.inventor.random
        if chunk.type == PERSON and r.random() < self.chances.person:
            if len(chunk.words) > 1:
                return Chunk(split(i.person()), PERSON)
            return Chunk(split(i.surname() if r.random() < 0.8 else i.given()), PERSON)
        if chunk.type == PLACE and before != "the" and r.random() < self.chances.place:
            return Chunk(split(i.place()), PLACE)
        if chunk.type == ORGANISATION and r.random() < self.chances.organisation:
            if len(chunk.words) == 1 and chunk.words[0].isupper():
                return Chunk(split(i.initials()), ORGANISATION)
            if before == "the":
                if len(chunk.words) == 1:
                    return Chunk(split(i.newspaper()), ORGANISATION) if self.chances.short_organisation else chunk
                return Chunk(split(i.body() if r.random() < 0.7 else i.party()), ORGANISATION)
            if len(chunk.words) > 1:
                return Chunk(split(i.organisation()), ORGANISATION)
            if r.random() < self.chances.team and not chunk.words[0].endswith("s"):
                return Chunk(split(i.town()), ORGANISATION)
            if self.chances.short_organisation and chunk.words[0] not in _NICKNAMES:
                return Chunk(split(i.brand() if r.random() < 0.7 else i.firm()), ORGANISATION)
        return chunk

    def reset(self, sentence: Sentence) -> Sentence:
        """The sentence as it stands, or now and then in capitals or in title case."""
        draw = self.inventor.random.random()
        if draw < self.chances.capitals:
            return tuple(Chunk(tuple(word.upper() for word in chunk.words), chunk.type) for chunk in sentence)
        if draw < self.chances.capitals + self.chances.title_case:
            return tuple(Chunk(_headlined(chunk.words), chunk.type) for chunk in sentence)
        return sentence


def _headlined(some: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        word if word in _SMALL or not word[0].islower() else word[0].upper() + word[1:] for word in some
    )
