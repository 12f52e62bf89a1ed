"""What is posted by itself: the editions and watches of channels, each delivery of one, and cards to be put right."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal

from briefings.questions import Question
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Subscription:
    """One channel's regular edition. `silent`: nothing is posted when nothing is new.

    `paused_until` is the last day without an edition; `trouble` says why we paused it ourselves, None while it runs.
    """

    id: str
    name: str
    channel: str
    at: time
    days: frozenset[int]
    zone: str
    made: datetime
    topics: tuple[str, ...] = ()
    silent: bool = False
    origin: Literal["configuration", "chat"] = "chat"
    owner: str | None = None
    paused_until: date | None = None
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """A name or topic that a channel is told of at once; `shown`: until when its news was told."""

    id: int
    channel: str
    words: str
    owner: str | None
    made: datetime
    shown: datetime
    seen: int  # and up to which stored version


DeliveryState = Literal["waiting", "claimed", "posting", "unsure", "posted", "quiet", "folded", "unknown", "refused"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One edition or alert on its way to one channel; (subscription, day, part) is its key, for ever.

    waiting: due, or put off; claimed: a process makes it; posting: it is being handed over; unsure: nobody knows
    whether it arrived, and it is looked for or tried again under the same key; posted; quiet: nothing was new;
    folded: a day late, the next edition takes it up; unknown: whether it arrived can no longer be found out;
    refused: the platform will not take it, and the subscription is paused.
    """

    subscription: str
    day: date
    part: str
    channel: str
    due: datetime
    state: DeliveryState
    since: datetime | None = None
    as_of: datetime | None = None
    after: int | None = None
    upto: int | None = None
    first: bool = False
    begun: datetime | None = None
    tries: int = 0
    message: str | None = None
    trouble: str | None = None

    @property
    def key(self) -> str:
        """Our own key of the message, the same for every try."""
        return f"{self.subscription}/{self.day.isoformat()}/{self.part}"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A posted card that stands on articles which were corrected or killed since."""

    token: str
    articles: tuple[str, ...]
    platform: str
    team: str | None
    channel: str
    message: str
    question: Question
    tries: int
