"""A round of editions: pools of news gathered once for all channels of a desk, and what the register says of them.

Everything that a round says is dated at one moment, so that the channels that were shown something together stay
together the next time: what is fresh to one is fresh to all of them, and is worked out once.
"""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from datetime import datetime
from threading import Lock

from briefings.archive import Archive
from briefings.archive.deliveries import Reach
from briefings.archive.evidence import check_against
from briefings.archive.shelf import Holding
from briefings.cards.card import Card
from briefings.cards.digest import coming_up
from briefings.cards.editions import Pool, Span
from briefings.cards.editions_gathering import Gatherer
from briefings.counter import Desk
from briefings.linking.cutting import Calendar
from briefings.news import Event
from briefings.postings import Delivery, Subscription
from briefings.values import dataclass

_KEPT = 64  # pools and cards; a round rarely needs more than one pool a desk, and equal wishes come one after the other

_Grant = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Register:
    """What the tables say of some channels, read at once: their subscriptions, watched words, and what they were shown."""

    subscriptions: Mapping[str, Subscription] = field(default_factory=dict)
    watched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reaches: Mapping[str, Reach] = field(default_factory=dict)


class Pools:
    """The pools of one round. Every passage of a card is checked against the archive before the card leaves."""

    def __init__(self, archive: Archive, calendar: Callable[[Desk], Calendar], now: datetime) -> None:
        self.now = now
        self.upto = archive.shelf(None, now).newest()
        self.register = Register()
        self.one_at_a_time = Lock()
        self._archive = archive
        self._calendar = calendar
        self._gatherers: dict[_Grant, Gatherer] = {}
        self._pools: OrderedDict[tuple[_Grant, Span], Pool] = OrderedDict()
        self._coming: dict[Hashable, tuple[Event, ...]] = {}
        self._cards: OrderedDict[Hashable, Card] = OrderedDict()
        self._texts: dict[tuple[_Grant, datetime], dict[str, Holding]] = {}

    def look_up(self, deliveries: Iterable[Delivery]) -> None:
        """Read what the register says of the channels of these deliveries."""
        deliveries = tuple(deliveries)
        names = sorted({each.subscription for each in deliveries})
        self.register = Register(
            self._archive.subscriptions.among(names),
            self._archive.subscriptions.watched(sorted({each.channel for each in deliveries})),
            self._archive.deliveries.reaches(names))

    def news(self, desk: Desk, span: Span) -> Pool:
        """What is new for a desk."""
        key = (desk.sources, span)
        if key not in self._pools:
            gatherer = self._gatherers.setdefault(desk.sources, Gatherer())
            with self._archive.shelf(desk.sources, span.as_of) as shelf, _collector_at_rest():
                self._pools[key] = gatherer.pool(shelf, span)
            if len(self._pools) > _KEPT:
                self._pools.popitem(last=False)
        return self._pools[key]

    def coming(self, desk: Desk, span: Span) -> tuple[Event, ...]:
        """What is coming up for a desk."""
        key = (desk.sources, span.as_of, span.amended)
        if key not in self._coming:
            with self._archive.shelf(desk.sources, span.as_of) as shelf:
                self._coming[key] = coming_up(shelf, span, self._calendar(desk))
        return self._coming[key]

    def card(self, key: Hashable, make: Callable[[], Card]) -> Card:
        """The card under this key: made once for channels that want the same."""
        if key not in self._cards:
            self._cards[key] = make()
            if len(self._cards) > _KEPT:
                self._cards.popitem(last=False)
        return self._cards[key]

    def checked(self, card: Card, desk: Desk, span: Span) -> Card:
        """The card, when each of its passages stands in the archive; raises UnfoundedClaim."""
        held = self._texts.setdefault((desk.sources, span.as_of), {})
        quoted = card.evidence()
        if missing := {each.article for each in quoted if each.article not in held}:
            with self._archive.shelf(desk.sources, span.as_of) as shelf:
                held.update(shelf.texts(missing))
        check_against(quoted, held)
        return card


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Hundreds of thousands of new objects that stay for the round, and no garbage among them: looking costs a sixth of the work.

    What is kept is set aside from the collector afterwards, too, until the next pool is gathered.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        gc.unfreeze()
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.enable()
