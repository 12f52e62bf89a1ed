"""What is new for a desk since a moment, story by story: the pool that every edition and alert is picked from.

One pool serves all channels of a desk to which the same articles are fresh; what is worked out for one of them (who is
meant by a name, what an item says) is kept for the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import field
from datetime import datetime
from functools import cached_property
from typing import TypeVar, cast

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding
from briefings.cards.concordance import Concordance
from briefings.linking.new_facts import Fact, Novelty
from briefings.news import Evidence
from briefings.reading.organisation_names import org_key
from briefings.reading.spelling import name_key, search_words
from briefings.values import dataclass

_SHORTEST, _LONGEST = 30, 320  # characters of a sentence that is chosen gladly
PRONOUN = re.compile(r"(?:He|She|It|They|This|That|These|Those|But|And|His|Her|Their|Its|Earlier|Meanwhile)\b")
_CORRECTION = re.compile(r"(?i)\W*(?:corrections?|clarifications?|apology|erratum)\b")
_SMALL = frozenset(("of", "the", "and", "for", "in", "de", "von", "van", "al", "bin", "da", "di", "&"))

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when: what appeared after `since` and was there at `as_of`. `first`: nothing was ever shown.

    `after` and `upto` say the same exactly, in numbers of stored versions: a reading that began before an edition and
    ended after it is dated before it. None: go by the time. `amended` are articles that changed after `as_of`, whose
    newest text is shown in the place of the old one.
    """

    since: datetime
    as_of: datetime
    first: bool = False
    amended: frozenset[str] = frozenset()
    after: int | None = None
    upto: int | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """What a channel wants or watches: its key with a blank at either end, its words, and whether it is a name.

    Names are written as such, every word but the small ones with a capital: not "rail strikes".
    """

    key: str
    words: tuple[str, ...]
    is_name: bool

    @classmethod
    def of(cls, topic: str) -> Topic:
        """A topic in somebody's words."""
        large = [word for word in topic.split() if word not in _SMALL]
        return cls(f" {name_key(topic)} ", search_words(topic), len(large) > 1 and all(word[:1].isupper() for word in large))


@dataclass(frozen=True)
class NewFact:
    """A sentence that says something new, and the sentences of other articles that say the same."""

    holding: Holding
    fact: Fact
    novelty: Novelty
    also: tuple[tuple[Holding, Fact], ...] = ()

    @cached_property
    def text(self) -> str:
        """The sentence on one line."""
        return " ".join(self.holding.body[slice(*self.fact.span)].split())

    @cached_property
    def key(self) -> str:
        """The sentence as names are compared, with a blank at either end."""
        return f" {name_key(self.text)} "

    @cached_property
    def heading(self) -> str:
        """The headline of its article as names are compared, with a blank at either end."""
        return f" {name_key(self.holding.headline)} "

    @property
    def names(self) -> str:
        """The keys of everybody it names, a bar between each two."""
        return f" {' | '.join(sorted(self.fact.names))} "

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Each article's own sentence."""
        return tuple(cite(holding, fact.span) for holding, fact in ((self.holding, self.fact), *self.also))

    @property
    def worth(self) -> float:
        """How well the sentence can stand alone, and how much it says."""
        fact = self.fact
        text = self.holding.body[slice(*fact.span)]  # most are never shown: no more is done for them than is needed here
        if "\n" in text or "  " in text:
            text = self.text
        worth = 2.0 * fact.weight + (3.0 if fact.number <= 1 else 1.0 if fact.number <= 4 else 0.0)
        worth += 1.0 * any(other.origin != self.holding.origin for other, _ in self.also)
        worth += 1.0 * fact.happened + 0.5 * bool(fact.names)
        worth += 1.0 * (self.novelty == "figure")
        if PRONOUN.match(text):
            worth -= 4.0
        if text[:1] in "“\"‘'":
            worth -= 3.0
        if text.count("“") != text.count("”") or text.count('"') % 2:
            worth -= 6.0
        if len(text) > _LONGEST or len(text) < _SHORTEST:
            worth -= 2.0
        return worth


Weighed = tuple[float, int, str, str, NewFact]  # worth (less than nothing), place, article, names and fact


@dataclass(frozen=True)
class Development:
    """What is new of one story: its fresh articles in order of publication and their new facts in reading order."""

    holdings: tuple[Holding, ...]
    facts: tuple[NewFact, ...]
    told: int  # distinct facts in its fresh articles, new or not
    meant: tuple[str, ...] = ()  # keys of full names behind a surname or short form, by linking with earlier articles

    @cached_property
    def outlets(self) -> int:
        """How many outlets tell it."""
        return len({holding.outlet for holding in self.holdings})

    @cached_property
    def origins(self) -> int:
        """How many of its texts are independent of one another."""
        return len({holding.origin for holding in self.holdings})

    @cached_property
    def names(self) -> str:
        """The keys of everybody and everything it names or, by linking, means; a bar between each two."""
        named = {
            key
            for holding in self.holdings
            for entity in holding.notes.entities
            if entity.name
            for key in (name_key(entity.name), org_key(entity.name))
        }
        return f" {' | '.join(sorted(named.union(self.meant)))} "

    @cached_property
    def said(self) -> str:
        """Headlines and texts as names are compared, a bar between each two."""
        return f" {' | '.join(name_key(text) for holding in self.holdings for text in (holding.headline, holding.body))} "

    @cached_property
    def meant_words(self) -> tuple[str, ...]:
        """The words of the full names that it means."""
        return tuple(word for name in self.meant for word in (*name.split(), "|"))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of its articles."""
        return frozenset((*self.said.split(), *self.meant_words))

    @cached_property
    def weighed(self) -> tuple[Weighed, ...]:
        """Its facts, those first that can stand alone best: worth (less than nothing), place, article, names and fact."""
        return tuple(sorted(((-new.worth, new.fact.number, new.holding.article, new.names, new) for new in self.facts),
                            key=lambda each: each[:3]))

    @cached_property
    def order(self) -> tuple[float, int]:
        """Where it stands among developments of equal value: the newest first, then the first to be stored."""
        return -self.newest.timestamp(), int(self.holdings[0].article[1:])

    @cached_property
    def weight(self) -> int:
        """The weight of its gravest new event."""
        return max((new.fact.weight for new in self.facts), default=0)

    @cached_property
    def newest(self) -> datetime:
        """When its newest article was published; filed where that is not known."""
        return max(moment_of(holding) for holding in self.holdings)


@dataclass(frozen=True)
class Pool:
    """Everything that appeared in the span, and the developments in it that say something new."""

    span: Span
    holdings: tuple[Holding, ...]
    developments: tuple[Development, ...]
    kept: dict[Hashable, object] = field(default_factory=dict, compare=False, repr=False)

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """What was worked out under this key for some channel; else it is worked out now, for all of them."""
        if key not in self.kept:
            self.kept[key] = work()
        return cast(T, self.kept[key])

    def about(self, topic: str) -> tuple[int, ...]:
        """The numbers of the developments about a name or topic, looked up by its words."""
        return self.once(("about", topic), lambda: self._about(topic))

    def _about(self, topic: str) -> tuple[int, ...]:
        said = self.once("said", lambda: Concordance((*each.said.split(), "|", *each.meant_words) for each in self.developments))
        wanted = Topic.of(topic)
        if not wanted.is_name:
            return tuple(sorted(said.holding(wanted.words)))
        named = self.once("named", lambda: Concordance(each.names.split() for each in self.developments))
        found, phrase = said.saying(wanted.words), wanted.key.split()
        # "Sam" of Sam Brown and "Tarry" of Ann Tarry are not Sam Tarry; every word must be there, too.
        found.update(number for number in named.saying(phrase) - found
                     if self.developments[number].words.issuperset(wanted.words))
        return tuple(sorted(found))

    @property
    def outlets(self) -> int:
        """How many outlets were read."""
        return self.once("outlets", lambda: len({holding.outlet for holding in self.holdings}))

    @property
    def by_article(self) -> Mapping[str, Holding]:
        """The fresh articles by their ids."""
        return self.once("articles", lambda: {holding.article: holding for holding in self.holdings})


def moment_of(holding: Holding) -> datetime:
    """When an article was published; filed where no day is known."""
    return holding.published or holding.filed


def is_correction(holding: Holding) -> bool:
    """Whether an article says of itself that it corrects another."""
    return _CORRECTION.match(holding.headline) is not None
