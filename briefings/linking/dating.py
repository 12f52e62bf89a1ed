"""What several articles together say about when things happened, and about when an undated article was published.

Two kinds of days are unknown: the day of publication of an undated article and the days of an event. Both are held as
intervals and narrowed by constraints until nothing changes:

    a mention    the article says "last July" of the event: each day of publication allows certain days of the event,
                 and each day of the event certain days of publication
    a telling    the event had happened (or was still planned) when the article was published
    an order     one event was not after another
    a known date an editor or another step has dated the event

Narrowing only ever takes days away that no constraint allows, so what is left is sound; it ends because days are finite
(and after ROUNDS at the latest). A constraint that would leave nothing is a Conflict: it is reported and not applied.

How to use it, per group of articles about the same events:

    dating = narrow({"a": None, "b": date(2023, 1, 29)}, mentions, tellings, orders)
    dating.when("dismissal")            the event's When from whichever article knows best
    dating.when("dismissal", "a")       as article a has it; basis "aligned" when only article b could date it
    dating.published("a")               DayRange: article a appeared in these days (ends None: open)
    dating.conflicts                    dates that cannot both be right: show both, merge nothing

    days = nominal_days(…the same arguments…)     days to sort by, never to show: undated articles get a likely day
    sorted(items, key=lambda item: sort_key(dates.resolve(item.symbol, Anchor(days[item.article])), days[item.article]))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from briefings.linking.whens import (
    FIRST_DAY,
    LAST_DAY,
    aligned,
    best,
    compatible,
    day_range,
    ends,
    ordinals,
    plain_when,
    snapped,
    sort_key,
)
from briefings.news import DayRange, When
from briefings.reading import dates
from briefings.reading.dates import Anchor, DateSymbol, calendar
from briefings.values import dataclass

__all__ = [
    "NOMINAL_DAY", "Conflict", "Dating", "Mention", "Order", "Telling", "best", "compatible", "narrow", "nominal_days",
    "publication_bounds", "sort_key",
]  # fmt: skip

ROUNDS = 12
"""Rounds of narrowing; real groups need two to five, only contradictions without an end need more."""

REPORT_LAG = timedelta(days=45)
"""For sorting only: an undated article is placed this long after the earliest day that its news allows."""
NOMINAL_DAY = date(2001, 1, 15)
"""For sorting only: where an undated article stands of which nothing is known; in January "last July" is long past."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An article dates an event: the date's symbol (closed over the article, see dates.read) and its words."""

    article: str
    event: str
    symbol: DateSymbol
    as_written: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """An article tells of an event as past, or as `planned`."""

    article: str
    event: str
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """The event `earlier` did not begin after the event `later`."""

    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A constraint that contradicts the others about an event, with the Whens that cannot both be right."""

    event: str
    articles: tuple[str, ...]
    reason: str
    whens: tuple[When, ...] = ()


@dataclass(frozen=True, slots=True)
class Dating:
    """What came of narrowing; see the module."""

    events: Mapping[str, tuple[int, int]]
    articles: Mapping[str, tuple[int, int]]
    mentions: tuple[Mention, ...]
    known: Mapping[str, When]
    conflicts: tuple[Conflict, ...]

    def published(self, article: str) -> DayRange:
        """The days in which the article can have appeared."""
        return day_range(self.articles.get(article, (FIRST_DAY, LAST_DAY)))

    def when(self, event: str, article: str | None = None) -> When:
        """When the event was: as the article has it, or as whoever knows best."""
        own = [
            self._said(mention)
            for mention in self.mentions
            if mention.event == event and article in (None, mention.article)
        ]
        if article is None and event in self.known:
            own.append(self.known[event])
        said = best(own)
        low, high = self.events.get(event, (FIRST_DAY, LAST_DAY))
        if said.first is not None and said.last is not None:
            return said
        low, high = snapped(low, high, said)
        if low == FIRST_DAY and high == LAST_DAY:
            return said
        return aligned(said, low, high)

    def _said(self, mention: Mention) -> When:
        first, last = self.articles.get(mention.article, (FIRST_DAY, LAST_DAY))
        anchor = Anchor(date.fromordinal(first)) if first == last else Anchor()
        return dates.resolve(mention.symbol, anchor, as_written=mention.as_written, article=mention.article)


def narrow(
    published: Mapping[str, date | None],
    mentions: Iterable[Mention] = (),
    tellings: Iterable[Telling] = (),
    orders: Iterable[Order] = (),
    known: Mapping[str, When] | None = None,
) -> Dating:
    """Narrow the days of all articles and events; deterministic, and the same for any order of the articles."""
    state = _State(
        {article: ends(day, day) for article, day in published.items()},
        tuple(mentions), tuple(tellings), tuple(orders), dict(known or {}),
    )  # fmt: skip
    return state.settled()


class _State:
    """The intervals while they are narrowed."""

    def __init__(
        self, articles: dict[str, tuple[int, int]], mentions: tuple[Mention, ...], tellings: tuple[Telling, ...],
        orders: tuple[Order, ...], known: dict[str, When],
    ) -> None:  # fmt: skip
        self.articles, self.mentions, self.tellings, self.orders, self.known = (
            articles,
            mentions,
            tellings,
            orders,
            known,
        )
        names = [one.event for one in mentions] + [one.event for one in tellings]
        names += [event for one in orders for event in (one.earlier, one.later)]
        self.events = dict.fromkeys([*names, *known], (FIRST_DAY, LAST_DAY))
        self.conflicts: dict[tuple[str, ...], Conflict] = {}
        self.changed = False

    def settled(self) -> Dating:
        before = dict(self.events)
        for event, when in self.known.items():
            self._limit_event(event, ordinals(when), (), "a date known before")
        for _ in range(ROUNDS):
            self.changed = False
            before = dict(self.events)
            for mention in self.mentions:
                self._mentioned(mention)
            for telling in self.tellings:
                self._told(telling)
            for order in self.orders:
                self._ordered(order)
            if not self.changed:
                break
        else:
            for event in sorted(self.events):
                if self.events[event] != before[event]:
                    reason = "the articles contradict each other in a circle"
                    self.conflicts.setdefault((event, reason), Conflict(event, (), reason))
        return Dating(self.events, self.articles, self.mentions, self.known, tuple(self.conflicts.values()))

    def _mentioned(self, mention: Mention) -> None:
        days = self.articles.setdefault(mention.article, (FIRST_DAY, LAST_DAY))
        allowed = _days_for(mention.symbol, days)
        if allowed is not None:
            self._limit_event(mention.event, allowed, (mention.article,), mention.as_written or str(mention.symbol))
        event = self.events[mention.event]
        if days[0] != days[1] and event != (FIRST_DAY, LAST_DAY) and not mention.symbol.explicit:
            anchors = _anchors_for(mention.symbol, event)
            if anchors is not None:
                self._limit_article(mention.article, anchors, mention.event, mention.as_written or str(mention.symbol))

    def _told(self, telling: Telling) -> None:
        days = self.articles.setdefault(telling.article, (FIRST_DAY, LAST_DAY))
        event = self.events[telling.event]
        reason = "planned when the article appeared" if telling.planned else "past when the article appeared"
        if telling.planned:
            self._limit_event(telling.event, (days[0], LAST_DAY), (telling.article,), reason)
            self._limit_article(telling.article, (FIRST_DAY, event[1]), telling.event, reason)
        else:
            self._limit_event(telling.event, (FIRST_DAY, days[1]), (telling.article,), reason)
            self._limit_article(telling.article, (event[0], LAST_DAY), telling.event, reason)

    def _ordered(self, order: Order) -> None:
        earlier, later = self.events[order.earlier], self.events[order.later]
        self._limit_event(order.earlier, (FIRST_DAY, later[1]), (), f"before {order.later}")
        self._limit_event(order.later, (earlier[0], LAST_DAY), (), f"after {order.earlier}")

    def _limit_event(self, event: str, allowed: tuple[int, int], articles: tuple[str, ...], reason: str) -> None:
        low, high = max(self.events[event][0], allowed[0]), min(self.events[event][1], allowed[1])
        if low > high:
            whens = (plain_when(self.events[event]), plain_when(allowed))
            self.conflicts.setdefault((event, *articles, reason), Conflict(event, articles, reason, whens))
        elif (low, high) != self.events[event]:
            self.events[event] = (low, high)
            self.changed = True

    def _limit_article(self, article: str, allowed: tuple[int, int], event: str, reason: str) -> None:
        days = self.articles[article]
        low, high = max(days[0], allowed[0]), min(days[1], allowed[1])
        if low > high:
            whens = (plain_when(days), plain_when(allowed))
            self.conflicts.setdefault((event, article, reason), Conflict(event, (article,), reason, whens))
        elif (low, high) != days:
            self.articles[article] = (low, high)
            self.changed = True


def _days_for(symbol: DateSymbol, days: tuple[int, int]) -> tuple[int, int] | None:
    """The days a symbol can mean in an article published within `days`; None when that says nothing.

    The later an article, the later what its words mean, so the two ends suffice.
    """
    if symbol.explicit:
        return _reach(symbol, None)
    low = _reach(symbol, days[0]) if days[0] > FIRST_DAY else None
    high = _reach(symbol, days[1]) if days[1] < LAST_DAY else None
    if low is None and high is None:
        return None
    return low[0] if low else FIRST_DAY, high[1] if high else LAST_DAY


@lru_cache(maxsize=16384)
def _reach(symbol: DateSymbol, day: int | None) -> tuple[int, int] | None:
    """First and last day over all readings of a symbol in an article of that day."""
    published = calendar.as_date(day) if day is not None else None
    try:
        readings = dates.periods(symbol, Anchor(published))
    except (OverflowError, ValueError):
        return None
    if not readings:
        return None
    first, last = min(one.first for one in readings), max(one.last for one in readings)
    return (max(first, FIRST_DAY), min(last, LAST_DAY)) if first <= LAST_DAY and last >= FIRST_DAY else None


def _anchors_for(symbol: DateSymbol, event: tuple[int, int]) -> tuple[int, int] | None:
    """The days of publication with which a symbol can mean a day of the event; found by halving."""
    earliest = _first_day_where(symbol, lambda reach: reach[1] >= event[0]) if event[0] > FIRST_DAY else FIRST_DAY
    beyond = _first_day_where(symbol, lambda reach: reach[0] > event[1]) if event[1] < LAST_DAY else LAST_DAY + 1
    return (earliest, beyond - 1) if earliest < beyond else None


def _first_day_where(symbol: DateSymbol, reached: Callable[[tuple[int, int]], bool]) -> int:
    low, high = _SEARCHED
    while low < high:
        middle = (low + high) // 2
        reach = _reach(symbol, middle)
        if reach is not None and reached(reach):
            high = middle
        else:
            low = middle + 1
    return low


_SEARCHED = (date(1600, 1, 1).toordinal(), date(2400, 1, 1).toordinal())


def publication_bounds(symbols: Iterable[DateSymbol], tenses: Iterable[dates.Tense]) -> DayRange:
    """When an undated article can have appeared, from its own explicit dates: after what it tells as past, before what
    it tells as to come. Open where its dates contradict each other."""
    low, high = FIRST_DAY, LAST_DAY
    for symbol, tense in zip(symbols, tenses, strict=True):
        reach = _reach(symbol, None) if symbol.explicit else None
        if reach is None:
            continue
        if tense == "past":
            low = max(low, reach[0])
        elif tense == "future":
            high = min(high, reach[1])
    return day_range((low, high)) if low <= high else DayRange(None, None)


# Sorting ------------------------------------------------------------------------------------------------------------


def nominal_days(
    published: Mapping[str, date | None],
    mentions: Iterable[Mention] = (),
    tellings: Iterable[Telling] = (),
    orders: Iterable[Order] = (),
    known: Mapping[str, When] | None = None,
) -> dict[str, date]:
    """A day for every article to sort by: its own, or a likely one that no constraint forbids. Never to be shown."""
    mentions, tellings, orders = tuple(mentions), tuple(tellings), tuple(orders)
    days: dict[str, date | None] = dict(published)
    tellers: dict[str, set[str]] = {}
    for telling in tellings:
        tellers.setdefault(telling.event, set()).add(telling.article)
    shared = frozenset(event for event, articles in tellers.items() if len(articles) > 1)
    while waiting := [article for article, day in days.items() if day is None]:
        dating = narrow(days, mentions, tellings, orders, known)
        places = {article: place for place, article in enumerate(days)}
        chosen = min(waiting, key=lambda article: _readiness(article, dating, mentions, shared, places[article]))
        days[chosen] = _likely_day(dating.published(chosen), [day for day in days.values() if day])
    return {article: day for article, day in days.items() if day is not None}


def _readiness(
    article: str, dating: Dating, mentions: Sequence[Mention], shared: frozenset[str], place: int
) -> tuple[int, int, int, int]:
    """Articles that others already bound come first, then those that date what others tell too, and so bound them, then
    those that say most about their own day."""
    bounds = dating.published(article)
    open_ends = (bounds.first is None) + (bounds.last is None)
    saying = [mention.event for mention in mentions if mention.article == article and not mention.symbol.explicit]
    return open_ends, -sum(event in shared for event in saying), -len(saying), place


def _likely_day(bounds: DayRange, others: Sequence[date]) -> date:
    if bounds.first is not None:
        day = bounds.first + REPORT_LAG if bounds.first < date.max - REPORT_LAG else bounds.first
        return min(day, bounds.last) if bounds.last else day
    if bounds.last is not None:
        return bounds.last - REPORT_LAG if bounds.last > date.min + REPORT_LAG else bounds.last
    return max(others) if others else NOMINAL_DAY
