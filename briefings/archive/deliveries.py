"""Deliveries: one row for each edition and alert, claimed with a lease, so that any number of processes posts it once.

Claim → post under the platform's key → record. A process that dies leaves a lease that runs out; what it had begun to
post is then `unsure`, and is looked for or tried again under the same key, with the same words (since and as of stay).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, case, delete, func, or_, select, update

from briefings.archive.database import Database
from briefings.archive.rows import among, insert_all
from briefings.archive.sight import micros, moment_at
from briefings.archive.tables import delivery
from briefings.postings import Delivery, DeliveryState
from briefings.values import dataclass

_OPEN: tuple[DeliveryState, ...] = ("waiting", "unsure")
_HELD: tuple[DeliveryState, ...] = ("claimed", "posting")
_SHOWN: tuple[DeliveryState, ...] = ("posted", "quiet")
_COLUMNS = ("subscription", "day", "part", "channel", "due", "state", "since", "as_of", "after", "upto", "first", "tries", "next_try",
            "told")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a subscription got: until when and up to which version it was shown what is new (None: never), when its
    first edition was due, and the days whose edition never came since."""

    shown: tuple[datetime, int] | None = None
    first_due: datetime | None = None
    folded: tuple[date, ...] = ()


class Deliveries:
    """The table of deliveries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plan(self, due: Iterable[Delivery]) -> None:
        """Note what is due; what is noted already stays as it is."""
        rows = [(each.subscription, each.day.isoformat(), each.part, each.channel, micros(each.due), each.state,
                 _or_none(each.since), _or_none(each.as_of), each.after, each.upto, each.first, 0, micros(each.due), False) for each in due]
        if not rows:
            return
        with self._database.writing() as connection:
            insert_all(connection, delivery, _COLUMNS, rows, "ON CONFLICT DO NOTHING")

    def planned(self, days: Iterable[date]) -> frozenset[tuple[str, date]]:
        """The editions (subscription and day) of these days that are noted."""
        with self._database.reading() as connection:
            rows = connection.execute(select(delivery.c.subscription, delivery.c.day).where(
                among(delivery.c.day, [day.isoformat() for day in days])))
            return frozenset((name, date.fromisoformat(day)) for name, day in rows)

    def claim(self, worker: str, now: datetime, lease: timedelta, limit: int) -> tuple[Delivery, ...]:
        """Take deliveries, the earliest due first; what somebody had begun to post and never finished is `unsure`."""
        at = micros(now)
        with self._database.writing() as connection:
            rows = connection.execute(
                select(delivery).where(or_(
                    and_(delivery.c.state.in_(_OPEN), delivery.c.next_try <= at),
                    and_(delivery.c.state.in_(_HELD), delivery.c.lease < at)))
                .order_by(delivery.c.due, delivery.c.subscription, delivery.c.part).limit(limit)).all()
            found = []
            for row in rows:
                unsure = row.state in ("unsure", "posting")
                connection.execute(update(delivery).where(*_key(row)).values(
                    state="posting" if unsure else "claimed", worker=worker, lease=micros(now + lease),
                    tries=row.tries + 1))
                found.append(_delivery(row, "unsure" if unsure else "claimed"))
            return tuple(found)

    def begin(self, what: Delivery, worker: str, now: datetime, lease: timedelta) -> bool:
        """Say that it is being posted, just before it is, and from when to when it reaches.

        False when another process has taken it over.
        """
        return self._set(what, worker, state="posting", lease=micros(now + lease), begun=micros(what.begun or now),
                         **_reach(what))

    def settle(self, what: Delivery, worker: str, state: DeliveryState, *, message: str | None = None,
               trouble: str | None = None, next_try: datetime | None = None) -> bool:
        """Write down how it went; a waiting one is forgotten to have begun."""
        values: dict[str, Any] = {"state": state, "trouble": trouble, "lease": None}
        if state in _SHOWN:
            values |= _reach(what)
        if message is not None:
            values["message"] = message
        if next_try is not None:
            values["next_try"] = micros(next_try)
        if state == "waiting":
            values["begun"] = None
        return self._set(what, worker, **values)

    def fold(self, before: datetime) -> int:
        """Editions that wait since before this moment and were never begun: the next one takes them up."""
        with self._database.writing() as connection:
            return connection.execute(update(delivery).where(
                delivery.c.state == "waiting", delivery.c.part == "", delivery.c.due < micros(before))
                .values(state="folded")).rowcount

    def reaches(self, subscriptions: Sequence[str]) -> dict[str, Reach]:
        """How far each of these subscriptions got."""
        shown = case((delivery.c.state.in_(_SHOWN), delivery.c.as_of))
        with self._database.reading() as connection:
            found = {row[0]: Reach(None if row[2] is None else (moment_at(row[2]), row[3] or 0), moment_at(row[1]))
                     for row in connection.execute(
                         select(delivery.c.subscription, func.min(delivery.c.due), func.max(shown),
                                func.max(case((delivery.c.state.in_(_SHOWN), delivery.c.upto))))
                         .where(among(delivery.c.subscription, subscriptions)).group_by(delivery.c.subscription))}
            for name, day, due in connection.execute(
                    select(delivery.c.subscription, delivery.c.day, delivery.c.due)
                    .where(among(delivery.c.subscription, subscriptions), delivery.c.state == "folded")
                    .order_by(delivery.c.day)):
                reach = found[name]
                if reach.shown is None or moment_at(due) > reach.shown[0]:
                    found[name] = replace(reach, folded=(*reach.folded, date.fromisoformat(day)))
        return found

    def reach(self, subscription: str) -> Reach:
        """How far one subscription got."""
        return self.reaches([subscription]).get(subscription, Reach())

    def last(self, subscription: str) -> Delivery | None:
        """The newest delivery of a subscription or watch."""
        with self._database.reading() as connection:
            row = connection.execute(select(delivery).where(delivery.c.subscription == subscription)
                                     .order_by(delivery.c.due.desc()).limit(1)).first()
        return None if row is None else _delivery(row, row.state)

    def in_state(self, states: Sequence[DeliveryState], limit: int = 100) -> tuple[Delivery, ...]:
        """Deliveries in these states, the newest first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(delivery).where(delivery.c.state.in_(states))
                                      .order_by(delivery.c.due.desc()).limit(limit)).all()
        return tuple(_delivery(row, row.state) for row in rows)

    def counts(self) -> dict[DeliveryState, int]:
        """How many deliveries are in each state."""
        with self._database.reading() as connection:
            rows = connection.execute(select(delivery.c.state, func.count()).group_by(delivery.c.state))
            return {state: int(count) for state, count in rows}

    def tell(self, what: Delivery) -> bool:
        """True for exactly one caller: whoever tells the owner of the trouble."""
        with self._database.writing() as connection:
            return connection.execute(update(delivery).where(*_key(what), delivery.c.told.is_(False))
                                      .values(told=True)).rowcount == 1

    def forget_before(self, moment: datetime) -> int:
        """Drop what was settled long ago, but for the newest that each channel was shown."""
        newest = (select(delivery.c.subscription, func.max(delivery.c.due)).where(delivery.c.state.in_(_SHOWN))
                  .group_by(delivery.c.subscription))
        with self._database.writing() as connection:
            kept = {(name, due) for name, due in connection.execute(newest)}
            old = connection.execute(select(delivery.c.subscription, delivery.c.day, delivery.c.part, delivery.c.due)
                                     .where(delivery.c.due < micros(moment),
                                            delivery.c.state.not_in((*_OPEN, *_HELD)))).all()
            gone = [row for row in old if (row.subscription, row.due) not in kept]
            for row in gone:
                connection.execute(delete(delivery).where(*_key(row)))
            return len(gone)

    def _set(self, what: Delivery, worker: str, **values: Any) -> bool:
        with self._database.writing() as connection:
            return connection.execute(update(delivery).where(
                *_key(what), delivery.c.worker == worker, delivery.c.state.in_(_HELD)).values(**values)).rowcount == 1


def _key(what: Any) -> tuple[Any, ...]:
    day = what.day if isinstance(what.day, str) else what.day.isoformat()
    return delivery.c.subscription == what.subscription, delivery.c.day == day, delivery.c.part == what.part


def _reach(what: Delivery) -> dict[str, Any]:
    return {"since": _or_none(what.since), "as_of": _or_none(what.as_of), "after": what.after, "upto": what.upto,
            "first": what.first}


def _or_none(moment: datetime | None) -> int | None:
    return None if moment is None else micros(moment)


def _moment(at: int | None) -> datetime | None:
    return None if at is None else moment_at(at)


def _delivery(row: Row[Any], state: DeliveryState) -> Delivery:
    return Delivery(row.subscription, date.fromisoformat(row.day), row.part, row.channel, moment_at(row.due), state,
                    _moment(row.since), _moment(row.as_of), row.after, row.upto, row.first, _moment(row.begun), row.tries, row.message,
                    row.trouble)
