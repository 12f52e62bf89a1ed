"""Everybody and everything that an article names, while it is being put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import field

from briefings.reading.genders import gender_of_title
from briefings.reading.note import Entity, Mention, NameType
from briefings.reading.person_names import joined_parts, name_parts, surname_of
from briefings.reading.spelling import name_key
from briefings.values import dataclass


@dataclass(slots=True)
class Draft:
    """An entity while it is being put together (the only mutable noun of reading; it never leaves this folder)."""

    type: NameType
    names: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)
    full: str = ""
    titles: Counter[str] = field(default_factory=Counter)
    gender: str = ""
    descriptions: list[str] = field(default_factory=list)
    acronyms: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)

    def parts(self) -> list[str]:
        """The words of the fullest name, double-barrelled ones whole."""
        return name_parts(self.full)

    def key(self) -> str:
        """The words of the fullest name in one string."""
        return joined_parts(self.full)

    def given(self) -> str:
        """The first word of the fullest name."""
        return self.key().partition(" ")[0]

    def surname(self) -> str:
        """The surname with its particles: "de la vega", "kinsella-boyd"."""
        return surname_of(self.parts())

    def add(self, said: str, title: str) -> None:
        """One more naming."""
        self.names[said] += 1
        if self.names[said] == 1:
            key = name_key(said)
            self.keys.add(key)
            if not self.full or len(key.split()) > len(name_key(self.full).split()):
                self.full = said
            elif len(said) > 4 and self.full.isupper() and not said.isupper() and key == name_key(self.full):
                self.full = said  # the dateline's "BRACKLEY"
        if title:
            self.titles[title] += 1
            self.gender = self.gender or gender_of_title(title)


@dataclass(slots=True)
class Cast:
    """Everybody and everything named so far, with the mentions."""

    drafts: list[Draft]
    mentions: list[Mention]

    def entities(self) -> tuple[Entity, ...]:
        """The drafts as frozen entities."""
        return tuple(
            Entity(
                number,
                draft.type,
                draft.full,
                _by_count(draft.names),
                _by_count(draft.titles),
                tuple(dict.fromkeys(draft.descriptions)),
                tuple(dict.fromkeys(draft.acronyms)),
            )
            for number, draft in enumerate(self.drafts)
        )


def _by_count(counted: Counter[str]) -> tuple[str, ...]:
    """What was counted, the most frequent first."""
    if len(counted) < 2:
        return tuple(counted)
    return tuple([each for _, each in sorted([(-count, each) for each, count in counted.items()])])
