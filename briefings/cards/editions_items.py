"""The items of an edition: each development as one or two of its sentences, in the order of the formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefings.archive.shelf import Holding
from briefings.cards.card import Claim
from briefings.cards.editions import Development, NewFact, Pool, is_correction
from briefings.linking.news_value import (
    Value,
    independence_of,
    novelty_of,
    prominence_of,
    recency_of,
)
from briefings.news import Evidence
from briefings.reading.spelling import name_key, search_words

_SECOND = 5.0  # what a second sentence must be worth
_ELSEWHERE = 0.5  # watched, but only in the articles and not in the sentences shown


@dataclass(frozen=True)
class Item:
    """A development as an edition shows it."""

    development: Development
    shown: tuple[NewFact, ...]
    value: Value
    why: str

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
        return Claim(
            self.text,
            self.evidence,
            heading=self.shown[0].holding.headline,
            note=note,
            outlets=self.development.outlets,
            origins=self.development.origins,
        )


def items_of(pool: Pool, topics: Sequence[str], names: Sequence[str]) -> tuple[Item, ...]:
    """Every development that these topics let through, the most valuable first."""
    named: dict[int, list[str]] = {}
    for name in names:
        for number in pool.about(name):
            named.setdefault(number, []).append(name)
    chosen = ({number for topic in topics for number in pool.about(topic)} if topics
              else range(len(pool.developments)))
    items = [_remembered(pool, number, tuple(named.get(number, ()))) for number in chosen]
    return tuple(sorted(items, key=lambda item: (
        -item.value.total, -item.development.newest.timestamp(), int(item.development.holdings[0].article[1:]))))


def _remembered(pool: Pool, number: int, about: tuple[str, ...]) -> Item:
    """The item of a development for channels that watch these names, made once for all of them."""
    held = pool.remembered.get((number, about))
    if not isinstance(held, Item):
        held = pool.remembered[number, about] = _item(pool, pool.developments[number], about)
    return held


def _item(pool: Pool, development: Development, about: Sequence[str]) -> Item:
    shown = _shown(development, about)
    text = f" {name_key(' '.join((shown[0].holding.headline, *(new.text for new in shown))))} "
    central = [name for name in about if f" {name_key(name)} " in text or set(search_words(name)) <= set(text.split())]
    value = Value(
        novelty_of(len(development.facts), development.told), independence_of(development.origins),
        1.0 if central else _ELSEWHERE if about else 0.0, prominence_of(development.weight),
        recency_of(development.newest, pool.span.as_of))
    return Item(development, shown, value, _why(pool, development, about, value))


def _shown(development: Development, about: Sequence[str]) -> tuple[NewFact, ...]:
    keys = [name_key(name) for name in about]
    ranked = sorted(development.facts, key=lambda new: (-_worth(new, keys), new.fact.number, new.holding.article))
    first = ranked[0]
    second = next((new for new in ranked[1:] if new.holding is first.holding and _worth(new, keys) >= _SECOND), None)
    if second is None:
        return (first,)
    return (first, second) if first.fact.number < second.fact.number else (second, first)


def _worth(new: NewFact, keys: Sequence[str]) -> float:
    """What a sentence is worth to somebody who watches these names."""
    return new.worth + 1.5 * any(key in f" {name} " for key in keys for name in new.fact.names)


def _why(pool: Pool, development: Development, about: Sequence[str], value: Value) -> str:
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
    hours = int(max(0.0, (pool.span.as_of - development.newest).total_seconds()) // 3600)
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
    return f"{'; '.join(parts)}; value {value.sum_said()}"
