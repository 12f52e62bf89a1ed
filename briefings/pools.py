"""Pools of news, gathered once for all channels of a desk that were last shown something at the same moment."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from briefings.archive import Archive
from briefings.archive.evidence import check
from briefings.cards.card import Card
from briefings.cards.digest import coming_up
from briefings.cards.editions import Pool, Span, pool_of
from briefings.counter import Desk
from briefings.linking.cutting import Calendar
from briefings.news import Event, Evidence

_KEPT = 64  # pools; a tick rarely needs more than one a desk

_Key = tuple[frozenset[str] | None, Span]


class Pools:
    """The pools of one tick. Every passage of a card is checked against the archive before the card leaves."""

    def __init__(self, archive: Archive, calendar: Callable[[Desk], Calendar]) -> None:
        self._archive = archive
        self._calendar = calendar
        self._pools: OrderedDict[_Key, Pool] = OrderedDict()
        self._coming: dict[_Key, tuple[Event, ...]] = {}
        self._checked: dict[_Key, set[Evidence]] = {}

    def news(self, desk: Desk, span: Span) -> Pool:
        """What is new for a desk."""
        key = (desk.sources, span)
        if key not in self._pools:
            with self._archive.shelf(desk.sources, span.as_of) as shelf:
                self._pools[key] = pool_of(shelf, span)
            if len(self._pools) > _KEPT:
                old, _ = self._pools.popitem(last=False)
                self._coming.pop(old, None)
                self._checked.pop(old, None)
        return self._pools[key]

    def coming(self, desk: Desk, span: Span) -> tuple[Event, ...]:
        """What is coming up for a desk."""
        key = (desk.sources, span)
        if key not in self._coming:
            with self._archive.shelf(desk.sources, span.as_of) as shelf:
                self._coming[key] = coming_up(shelf, span, self._calendar(desk))
        return self._coming[key]

    def checked(self, card: Card, desk: Desk, span: Span) -> Card:
        """The card, when each of its passages stands in the archive; raises UnfoundedClaim."""
        done = self._checked.setdefault((desk.sources, span), set())
        fresh: Sequence[Evidence] = [each for each in card.evidence() if each not in done]
        if fresh:
            with self._archive.shelf(desk.sources, span.as_of) as shelf:
                check(fresh, shelf)
            done.update(fresh)
        return card
