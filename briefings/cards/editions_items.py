"""The items of an edition: each development as one or two of its sentences, in the order of the formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from heapq import heapify, heappop, heappush, merge
from itertools import islice

from briefings.archive.shelf import Holding
from briefings.cards.card import Claim
from briefings.cards.editions import Development, NewFact, Pool, Weighed, is_correction
from briefings.linking.news_value import (
    Value,
    independence_of,
    novelty_of,
    prominence_of,
    recency_of,
)
from briefings.news import Evidence
from briefings.reading.spelling import name_key, search_words
from briefings.values import dataclass

_SECOND = 5.0  # what a second sentence must be worth
_NAMED = 1.5  # what naming somebody watched adds to a sentence
_ELSEWHERE = 0.5  # watched, but only in the articles and not in the sentences shown


@dataclass(frozen=True)
class Item:
    """A development as an edition shows it to channels that want or watch these names; worked out as far as it is shown."""

    development: Development
    about: tuple[str, ...]
    as_of: datetime

    @cached_property
    def shown(self) -> tuple[NewFact, ...]:
        """Its one or two sentences, in the order of the article."""
        return _shown(self.development, self.about)

    @cached_property
    def value(self) -> Value:
        """What it is worth."""
        development = self.development
        return Value(
            novelty_of(len(development.facts), development.told), independence_of(development.origins),
            self._watched(), prominence_of(development.weight), recency_of(development.newest, self.as_of))

    def _watched(self) -> float:
        if not self.about:
            return 0.0
        text = "".join((self.shown[0].heading, *(new.key for new in self.shown)))
        if any(f" {name_key(name)} " in text for name in self.about):
            return 1.0
        words = frozenset(text.split())
        return 1.0 if any(words.issuperset(search_words(name)) for name in self.about) else _ELSEWHERE

    @cached_property
    def order(self) -> tuple[float, float, int]:
        """Where it stands: the most valuable first, of equals the newest."""
        return (-self.value.total, *self.development.order)

    @cached_property
    def why(self) -> str:
        """Why it stands where it stands."""
        return _why(self)

    @cached_property
    def text(self) -> str:
        """Its one or two sentences."""
        return " ".join(new.text for new in self.shown)

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where they stand, in every article that says the same."""
        return tuple(dict.fromkeys(each for new in self.shown for each in new.evidence))

    @cached_property
    def others(self) -> tuple[Holding, ...]:
        """The articles that were folded into it."""
        return tuple(
            holding for holding in self.development.holdings if holding.article != self.shown[0].holding.article
        )

    @cached_property
    def folded(self) -> int:
        """How many those are."""
        return len(self.others)

    @cached_property
    def claim(self) -> Claim:
        """Its line on a card, under the headline of the article that is quoted."""
        note = "correction" if is_correction(self.shown[0].holding) else None
        # Who tells these sentences, not the whole story: three outlets on a by-election are not three on its result.
        telling = [holding for new in self.shown for holding in (new.holding, *(other for other, _ in new.also))]
        return Claim(
            self.text,
            self.evidence,
            heading=self.shown[0].holding.headline,
            note=note,
            outlets=len({holding.outlet for holding in telling}),
            origins=len({holding.origin for holding in telling}),
        )


@dataclass(frozen=True, slots=True)
class Ranking:
    """The most valuable items of a channel, and how many there are in all."""

    items: tuple[Item, ...]
    count: int


def items_of(pool: Pool, topics: Sequence[str], names: Sequence[str], most: int) -> Ranking:
    """The developments that these topics let through (without topics: all), the most valuable first.

    Where nothing is watched every channel has the same order; only what is watched has to be put in its place in it.
    """
    named: dict[int, list[str]] = {}
    for name in names:
        for number in pool.about(name):
            named.setdefault(number, []).append(name)
    chosen = {number for topic in topics for number in pool.about(topic)} if topics else named.keys()
    mine = _in_order(pool, {number: tuple(named.get(number, ())) for number in chosen})
    if topics:
        return Ranking(tuple(islice(mine, most)), len(chosen))
    rest = (item for number, item in pool.once("ranked", lambda: _ranked(pool)) if number not in named)
    return Ranking(tuple(islice(merge(mine, rest, key=lambda item: item.order), most)), len(pool.developments))


def _in_order(pool: Pool, about: Mapping[int, tuple[str, ...]]) -> Iterator[Item]:
    """The most valuable first; of the others no more is worked out than that they cannot come earlier."""
    at_best = pool.once("at best", lambda: _at_best(pool))
    waiting = [(at_best[number], number) for number in about]
    heapify(waiting)
    weighed: dict[int, Item] = {}
    while waiting:
        _, number = heappop(waiting)
        if number in weighed:
            yield weighed[number]
        else:
            weighed[number] = _item(pool, number, about[number])
            heappush(waiting, (weighed[number].order, number))


def _at_best(pool: Pool) -> list[tuple[float, float, int]]:
    """Where each development would stand if it were watched and in the headline."""
    return [(-replace(_item(pool, number, ()).value, watched=1.0).total, *development.order)
            for number, development in enumerate(pool.developments)]


def _ranked(pool: Pool) -> list[tuple[int, Item]]:
    """Every development as it stands where nothing is watched."""
    every = ((number, _item(pool, number, ())) for number in range(len(pool.developments)))
    return sorted(every, key=lambda pair: pair[1].order)


def _item(pool: Pool, number: int, about: tuple[str, ...]) -> Item:
    return pool.once((number, about), lambda: Item(pool.developments[number], about, pool.span.as_of))


def _shown(development: Development, about: Sequence[str]) -> tuple[NewFact, ...]:
    """The best sentence, and another of the same article that is worth it; what names the watched weighs more."""
    keys = [f" {name_key(name)} " for name in about]
    best = _best(development.weighed, keys)
    assert best is not None
    first = best[4]
    best = _best((each for each in development.weighed if each[4].holding is first.holding and each[4] is not first), keys)
    if best is None or -best[0] < _SECOND:
        return (first,)
    second = best[4]
    return (first, second) if first.fact.number < second.fact.number else (second, first)


def _best(weighed: Iterable[Weighed], keys: Sequence[str]) -> Weighed | None:
    """The first of facts in order of worth, when those that name the watched weigh more: no more is looked at than can matter."""
    plain: Weighed | None = None
    for each in weighed:
        if plain is not None and each[0] - _NAMED > plain[0]:
            break
        if any(map(each[3].__contains__, keys)):
            dear = (each[0] - _NAMED, *each[1:])
            return dear if plain is None or dear[:3] < plain[:3] else plain
        if plain is None:
            plain = each
            if not keys:
                break
    return plain


def _why(item: Item) -> str:
    development, about = item.development, item.about
    new, told = len(development.facts), development.told
    parts = [f"{new} of its {told} facts {'is' if new == 1 else 'are'} new since the last edition"]
    outlets, origins = development.outlets, development.origins
    parts.append(
        f"{outlets} {'outlet' if outlets == 1 else 'outlets'}, {origins} {'origin' if origins == 1 else 'origins'}"
    )
    if about:
        parts.append(f"about {', '.join(about)}")
    if development.weight >= 3:
        parts.append("a grave event")
    hours = int(max(0.0, (item.as_of - development.newest).total_seconds()) // 3600)
    parts.append(
        "published within the hour"
        if hours == 0
        else f"published {hours} {'hour' if hours == 1 else 'hours'} ago"
        if hours < 48
        else f"published {hours // 24} days ago"
    )
    if len(development.holdings) > 1:
        copies = len(development.holdings) - origins
        parts.append(
            f"{len(development.holdings)} articles in one item"
            + (f", {copies} of them copies of another" if copies else "")
        )
    return f"{'; '.join(parts)}; value {item.value.sum_said()}"
