"""Which editions are due, from the subscriptions and the time; pure. The rules of the clock are in briefings/timetable."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from briefings import Delivery, DeliveryState, Due, Subscription, due_before, due_on, due_times, latest_due

__all__ = ["FOLDED_AFTER", "Due", "due_before", "due_on", "due_times", "editions_due", "latest_due"]

FOLDED_AFTER = timedelta(days=1)  # an edition that late is taken up by the next one


def editions_due(subscriptions: Iterable[Subscription], now: datetime) -> list[Delivery]:
    """The newest due edition of each subscription that runs, the earliest first.

    A subscription's first edition is the first one due after it was made. What is a day late is noted as folded, so
    that the next edition can say so.
    """
    found = []
    for each in subscriptions:
        due = latest_due(each.at, each.days, ZoneInfo(each.zone), now)
        if due is None or due.instant <= each.made or each.trouble is not None:
            continue
        if each.paused_until is not None and due.day <= each.paused_until:
            continue
        state: DeliveryState = "folded" if now - due.instant > FOLDED_AFTER else "waiting"
        found.append(Delivery(each.id, due.day, "", each.channel, due.instant, state))
    return sorted(found, key=lambda delivery: (delivery.due, delivery.subscription))
