"""What is new for a desk since a moment, story by story: the pool that every edition and alert is picked from.

One pool serves all channels of a desk that were last shown something at the same moment: fresh articles, what they say
that was not said before, and what is coming up. Copies of one text and edits without a new fact bring nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding, Shelf
from briefings.linking.new_facts import Fact, Novelty, Told, facts_of, novelty, same_fact, told
from briefings.linking.same_story import same_story
from briefings.news import Evidence
from briefings.reading.lexicon import COUNTRIES
from briefings.reading.organisation_names import org_key
from briefings.reading.spelling import name_key, search_words

_MOST = 5_000  # fresh articles; a desk that was shown nothing for weeks gets the newest of them
_STORY_NAMES = 3  # names by which earlier articles of a story are looked for
_EARLIER = 16  # of those articles, the newest
_SHORTEST, _LONGEST = 30, 320  # characters of a sentence that is chosen gladly
PRONOUN = re.compile(r"(?:He|She|It|They|This|That|These|Those|But|And|His|Her|Their|Its|Earlier|Meanwhile)\b")
_CORRECTION = re.compile(r"(?i)\W*(?:corrections?|clarifications?|apology|erratum)\b")


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

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Each article's own sentence."""
        return tuple(cite(holding, fact.span) for holding, fact in ((self.holding, self.fact), *self.also))

    @cached_property
    def origins(self) -> int:
        """How many origins tell it."""
        return len({self.holding.origin, *(holding.origin for holding, _ in self.also)})

    @cached_property
    def worth(self) -> float:
        """How well the sentence can stand alone, and how much it says."""
        text, fact = self.text, self.fact
        worth = 2.0 * fact.weight + (3.0 if fact.number <= 1 else 1.0 if fact.number <= 4 else 0.0)
        worth += 1.0 * (self.origins > 1) + 1.0 * fact.happened + 0.5 * bool(fact.names)
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


@dataclass(frozen=True)
class Development:
    """What is new of one story: its fresh articles in order of publication and their new facts in reading order."""

    holdings: tuple[Holding, ...]
    facts: tuple[NewFact, ...]
    told: int  # distinct facts in its fresh articles, new or not

    @cached_property
    def outlets(self) -> int:
        """How many outlets tell it."""
        return len({holding.outlet for holding in self.holdings})

    @cached_property
    def origins(self) -> int:
        """How many of its texts are independent of one another."""
        return len({holding.origin for holding in self.holdings})

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of everybody and everything it names."""
        return frozenset(
            key
            for holding in self.holdings
            for entity in holding.notes.entities
            if entity.name
            for key in (name_key(entity.name), org_key(entity.name))
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of its articles."""
        return frozenset(
            word
            for holding in self.holdings
            for text in (holding.headline, holding.body)
            for word in search_words(text)
        )

    @cached_property
    def weight(self) -> int:
        """The weight of its gravest new event."""
        return max((new.fact.weight for new in self.facts), default=0)

    @cached_property
    def newest(self) -> datetime:
        """When its newest article was published; filed where that is not known."""
        return max(moment_of(holding) for holding in self.holdings)

    def is_about(self, topic: str) -> bool:
        """Whether it names this person or organisation, or holds every word of the topic."""
        key = name_key(topic)
        if not key:
            return False
        if any(f" {key} " in f" {name} " for name in self.names):
            return True
        return all(word in self.words for word in search_words(topic))


@dataclass(frozen=True)
class Pool:
    """Everything that appeared in the span, and the developments in it that say something new."""

    span: Span
    holdings: tuple[Holding, ...]
    developments: tuple[Development, ...]

    @cached_property
    def _by_word(self) -> dict[str, set[int]]:
        """Which developments hold a word."""
        found: dict[str, set[int]] = {}
        for number, development in enumerate(self.developments):
            for word in development.words:
                found.setdefault(word, set()).add(number)
        return found

    @cached_property
    def remembered(self) -> dict[tuple[object, ...], object]:
        """What was worked out once for all channels."""
        return {}

    def about(self, topic: str) -> list[int]:
        """The numbers of the developments about a name or topic, looked up by its words."""
        words = search_words(topic)
        if not words:
            return []
        few = set.intersection(*(self._by_word.get(word, set()) for word in words))
        return sorted(number for number in few if self.developments[number].is_about(topic))

    @cached_property
    def outlets(self) -> int:
        """How many outlets were read."""
        return len({holding.outlet for holding in self.holdings})


def pool_of(shelf: Shelf, span: Span) -> Pool:
    """Gather the fresh articles of a desk and group them by story."""
    fresh = _fresh(shelf, span)
    formers: dict[str, list[Told]] = {}
    for former in shelf.formers(fresh, span.since, span.after):
        formers.setdefault(former.article, []).extend(told((former,)))
    everything = frozenset(holding.article for holding in fresh)
    found = [_development(shelf, story, formers, span, everything) for story in _stories(fresh)]
    return Pool(span, tuple(fresh), tuple(each for each in found if each.facts))


def moment_of(holding: Holding) -> datetime:
    """When an article was published; filed where no day is known."""
    return holding.published or holding.filed


def is_correction(holding: Holding) -> bool:
    """Whether an article says of itself that it corrects another."""
    return _CORRECTION.match(holding.headline) is not None


def _fresh(shelf: Shelf, span: Span) -> list[Holding]:
    """What appeared in the span. What was there when its source was added is no news.

    One exception: articles of the archive's very first reading that say they were published in the span are news to a
    channel that was never shown anything, so that a newcomer's first edition holds today's articles.
    """
    founded = shelf.founded() if span.first else None
    found = []
    stored = (shelf.filed_since(span.since, _MOST) if span.after is None
              else shelf.stored_since(span.since, span.after, _MOST))
    numbers = shelf.numbers(stored) if span.upto is not None else {}
    for holding in stored:
        late = numbers[holding.article] > span.upto if span.upto is not None else holding.filed > span.as_of
        if late and holding.article not in span.amended:
            continue
        first_stock = (
            holding.filed == founded and holding.published is not None and span.since < holding.published <= span.as_of
        )
        if not holding.backlog or first_stock:
            found.append(holding)
    return sorted(found, key=lambda each: (moment_of(each), int(each.article[1:])))


def _stories(fresh: Sequence[Holding]) -> Iterable[tuple[Holding, ...]]:
    """The fresh articles, those of one story together, the story with the most articles first."""
    keys = {holding.article: _keys(holding) for holding in fresh}
    by_key: dict[str, list[Holding]] = {}
    for holding in fresh:
        for key in (f"origin {holding.origin}", *keys[holding.article]):
            by_key.setdefault(key, []).append(holding)
    left = {holding.article: holding for holding in fresh}
    while left:
        start = next(iter(left.values()))
        shared: Counter[str] = Counter()
        for key in keys[start.article]:
            shared.update(other.article for other in by_key[key])
        copies = {other.article for other in by_key[f"origin {start.origin}"]}
        candidates = [
            left[other] for other in left if other != start.article and (shared[other] >= 2 or other in copies)
        ]
        story = same_story(start, candidates)
        for holding in story:
            left.pop(holding.article, None)
        yield story


def _keys(holding: Holding) -> tuple[str, ...]:
    """The names of an article, by how often it mentions them."""
    often = Counter(mention.entity for mention in holding.notes.mentions)
    named = [entity for entity in holding.notes.entities if entity.name and entity.name not in COUNTRIES]
    named.sort(key=lambda entity: (entity.type == "place", -often[entity.id], entity.id))
    return tuple(dict.fromkeys(name_key(entity.name) for entity in named))


def _development(shelf: Shelf, story: Sequence[Holding], formers: dict[str, list[Told]], span: Span,
                 fresh: frozenset[str]) -> Development:
    """A story's fresh articles against what was told of it before the span."""
    before = (*(one for holding in story for one in formers.get(holding.article, ())),
              *_told_before(shelf, story, span, fresh))
    groups: list[NewFact] = []
    count = 0
    every: list[Fact] = []
    for holding in _best_first(story):
        for fact in facts_of(holding):
            if not any(same_fact(fact, other) for other in every):
                count += 1
                every.append(fact)
            said = novelty(fact, before) if before else "new"
            if said == "known":
                continue
            home = next((n for n, group in enumerate(groups) if same_fact(fact, group.fact)), None)
            if home is None:
                groups.append(NewFact(holding, fact, said))
            elif holding.article not in {groups[home].holding.article, *(h.article for h, _ in groups[home].also)}:
                group = groups[home]
                groups[home] = NewFact(group.holding, group.fact, group.novelty, (*group.also, (holding, fact)))
    return Development(tuple(story), tuple(groups), count)


def _best_first(story: Sequence[Holding]) -> list[Holding]:
    """Of copies the longest is quoted; else the newest text says it best."""
    return sorted(story, key=lambda each: (-moment_of(each).timestamp(), -len(each.body), each.article))


def _told_before(shelf: Shelf, story: Sequence[Holding], span: Span, fresh: frozenset[str]) -> tuple[Told, ...]:
    """What earlier articles of the story said: there before the span, or when their source was added."""
    keys = list(dict.fromkeys(key for holding in story[:3] for key in _keys(holding)[:_STORY_NAMES]))
    near = [
        holding
        for holding in shelf.naming(keys, _EARLIER * 2)
        if holding.article not in fresh and holding.filed <= span.as_of
    ][:_EARLIER]
    if not near:
        return ()
    start = story[-1]
    found = {holding.article: holding for holding in same_story(start, near) if holding.article not in fresh}
    origins = {holding.origin for holding in story}
    found.update({holding.article: holding for holding in near if holding.origin in origins})
    return told(found[article] for article in sorted(found))
