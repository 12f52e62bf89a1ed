"""Who gets which editions and alerts: subscriptions from the configuration and from chat, and watched names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from briefings.archive.database import Database
from briefings.archive.rows import among, run_all
from briefings.archive.sight import micros, moment_at
from briefings.archive.tables import subscription, watch
from briefings.counter import Digest
from briefings.postings import Subscription, Watch
from briefings.reading.spelling import name_key

FOR_EVER = date.max


class Subscriptions:
    """The register of subscriptions and watches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def configured(self, digests: Sequence[Digest], now: datetime) -> None:
        """Make the register say what the configuration says; what chat made, and pauses, stay as they are."""
        wanted = {f"{digest.name}@{channel}": (digest, channel) for digest in digests for channel in digest.to}
        with self._database.writing() as connection:
            held = {row.id: row for row in connection.execute(select(subscription))}
            gone = [row.id for row in held.values() if row.origin == "configuration" and row.id not in wanted]
            if gone:
                connection.execute(delete(subscription).where(subscription.c.id.in_(gone)))
            for key, (digest, channel) in wanted.items():
                values = {"name": digest.name, "channel": channel, "at": f"{digest.at:%H:%M}",
                          "days": "".join(map(str, sorted(digest.days))), "zone": digest.zone,
                          "topics": json.dumps(digest.topics, ensure_ascii=False), "silent": digest.silent,
                          "origin": "configuration"}
                if key not in held:
                    connection.execute(insert(subscription).values(id=key, made=micros(now), **values))
                elif any(getattr(held[key], name) != value for name, value in values.items()):
                    connection.execute(update(subscription).where(subscription.c.id == key).values(**values))

    def put(self, made: Subscription) -> None:
        """Register a channel's edition, in the place of one with the same name."""
        with self._database.writing() as connection:
            connection.execute(delete(subscription).where(subscription.c.id == made.id))
            connection.execute(insert(subscription).values(
                id=made.id, name=made.name, channel=made.channel, at=f"{made.at:%H:%M}",
                days="".join(map(str, sorted(made.days))), zone=made.zone,
                topics=json.dumps(made.topics, ensure_ascii=False), silent=made.silent, origin=made.origin,
                owner=made.owner, made=micros(made.made), trouble=made.trouble,
                paused_until=None if made.paused_until is None else made.paused_until.isoformat()))

    def remove(self, key: str) -> bool:
        """Forget a subscription; whether there was one."""
        with self._database.writing() as connection:
            return connection.execute(delete(subscription).where(subscription.c.id == key)).rowcount == 1

    def pause(self, key: str, until: date | None, trouble: str | None = None) -> None:
        """No editions up to and including a day; None: editions again."""
        with self._database.writing() as connection:
            connection.execute(update(subscription).where(subscription.c.id == key).values(
                paused_until=None if until is None else until.isoformat(), trouble=trouble))

    def all(self) -> tuple[Subscription, ...]:
        """Every subscription."""
        with self._database.reading() as connection:
            rows = connection.execute(select(subscription).order_by(subscription.c.made, subscription.c.id)).all()
        return tuple(_subscription(row) for row in rows)

    def of(self, channel: str) -> tuple[Subscription, ...]:
        """A channel's subscriptions, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(subscription).where(subscription.c.channel == channel)
                                      .order_by(subscription.c.made, subscription.c.id)).all()
        return tuple(_subscription(row) for row in rows)

    def named(self, key: str) -> Subscription | None:
        """The subscription under a key."""
        with self._database.reading() as connection:
            row = connection.execute(select(subscription).where(subscription.c.id == key)).first()
        return None if row is None else _subscription(row)

    def among(self, keys: Iterable[str]) -> dict[str, Subscription]:
        """The subscriptions under these keys."""
        with self._database.reading() as connection:
            return {row.id: _subscription(row) for row in connection.execute(
                select(subscription).where(among(subscription.c.id, keys)))}

    def watched(self, channels: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """What each of these channels watches, the oldest first."""
        found: dict[str, list[str]] = {}
        with self._database.reading() as connection:
            for channel, words in connection.execute(select(watch.c.channel, watch.c.words).where(
                    among(watch.c.channel, channels)).order_by(watch.c.id)):
                found.setdefault(channel, []).append(words)
        return {channel: tuple(words) for channel, words in found.items()}

    def watch(self, channel: str, words: str, owner: str | None, now: datetime, seen: int) -> bool:
        """Watch a name or topic; False when it is watched already."""
        with self._database.writing() as connection:
            held = connection.execute(select(watch.c.id).where(
                watch.c.channel == channel, watch.c.key == name_key(words))).first()
            if held is None:
                connection.execute(insert(watch).values(
                    channel=channel, key=name_key(words), words=words, owner=owner, made=micros(now),
                    shown=micros(now), seen=seen))
            return held is None

    def unwatch(self, channel: str, words: str) -> bool:
        """Stop watching; whether it was watched."""
        with self._database.writing() as connection:
            return connection.execute(delete(watch).where(
                watch.c.channel == channel, watch.c.key == name_key(words))).rowcount == 1

    def watches(self, channel: str | None = None) -> tuple[Watch, ...]:
        """What a channel watches (None: what all do), the oldest first."""
        wanted = select(watch).order_by(watch.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(
                wanted if channel is None else wanted.where(watch.c.channel == channel)).all()
        return tuple(Watch(row.id, row.channel, row.words, row.owner, moment_at(row.made), moment_at(row.shown),
                           row.seen)
                     for row in rows)

    def shown(self, watches: Iterable[int], until: datetime, seen: int) -> None:
        """Note until when, and up to which version, the news of these watches was told."""
        rows = [(micros(until), seen, number, seen) for number in watches]
        if rows:
            with self._database.writing() as connection:
                run_all(connection, "UPDATE watch SET shown = ?, seen = ? WHERE id = ? AND seen <= ?", rows)


def _subscription(row: Row[Any]) -> Subscription:
    hour, minute = row.at.split(":")
    return Subscription(
        row.id, row.name, row.channel, time(int(hour), int(minute)), frozenset(map(int, row.days)), row.zone,
        moment_at(row.made), tuple(json.loads(row.topics)), row.silent, row.origin, row.owner,
        None if row.paused_until is None else date.fromisoformat(row.paused_until), row.trouble)
