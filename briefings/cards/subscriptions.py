"""What a channel gets by itself: its editions with their next times, and the names it watches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from briefings.cards.card import Card, Remark, Section
from briefings.questions import Question
from briefings.values import dataclass

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Standing:
    """An edition of a channel as it is listed; `next` are its next times in its own zone."""

    name: str
    channel: str
    when: str
    topics: tuple[str, ...]
    next: tuple[datetime, ...]
    paused_until: date | None
    trouble: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class SubscriptionsContents:
    """The editions of a channel."""

    kind: str
    as_of: datetime
    subscriptions: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class WatchingContents:
    """The names that a channel watches."""

    kind: str
    as_of: datetime
    watched: tuple[str, ...]


def subscriptions_card(standings: Sequence[Standing], title: str, question: Question, now: datetime) -> Card:
    """A line an edition: when, about what, the next times, or why it rests."""
    lines = tuple(Remark(_told(standing), heading=standing.name) for standing in standings) or (
        Remark("This channel has no editions. Make one with “digest set 07:00 weekdays Europe/London”."),)
    return Card("subscriptions", now, title, (), (Section("subscriptions", lines),), (),
                SubscriptionsContents("subscriptions", now, tuple(standings)), question)


def watching_card(watched: Sequence[str], said: str | None, question: Question, now: datetime) -> Card:
    """What is watched, after a line on what was just done."""
    lines = ((Remark(said),) if said else ()) + tuple(
        Remark("watched", heading=words, question=Question("latest", None, (("topic", words),))) for words in watched)
    if not lines:
        lines = (Remark("Nothing is watched in this channel. Begin with “watch NAME”."),)
    return Card("watching", now, "Watching", (), (Section("subscriptions", lines),), (),
                WatchingContents("watching", now, tuple(watched)), question)


def _told(standing: Standing) -> str:
    parts = [standing.when]
    if standing.topics:
        parts.append(f"about {', '.join(standing.topics)}")
    if standing.trouble:
        parts.append(f"paused: {standing.trouble}; “digest resume” starts it again")
    elif standing.paused_until is not None:
        parts.append("paused until “digest resume”" if standing.paused_until == date.max
                     else f"paused until {_day(standing.paused_until)}")
    if standing.next:
        parts.append("next " + ", ".join(f"{_day(at.date())}, {at:%H:%M}" for at in standing.next))
    if standing.last:
        parts.append(standing.last)
    return "; ".join(parts)


def _day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
