"""What one desk may see at one moment, as conditions: every question to the archive goes through these."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, or_, select
from sqlalchemy.sql.elements import ColumnElement

from briefings.archive.rows import insert_all
from briefings.archive.tables import carriers, shelved
from briefings.values import dataclass

Carrier = tuple[frozenset[str], frozenset[str]]  # the sources that bring a version; those that bring a newer one


@dataclass(frozen=True, slots=True)
class Sight:
    """The carriers that a desk may see and those it may not, and the moment."""

    seen: tuple[int, ...]
    unseen: tuple[int, ...]
    moment: int

    def carried(self, column: ColumnElement[int]) -> list[ColumnElement[bool]]:
        """The condition on a column that holds carriers; none when everything may be seen."""
        if not self.unseen:
            return []
        if len(self.unseen) < len(self.seen):
            return [column.not_in(self.unseen)]
        return [column.in_(self.seen)]

    def shelf(self) -> list[ColumnElement[bool]]:
        """The conditions on a row of the shelf."""
        return [*self.carried(shelved.c.carriers), or_(shelved.c.opens.is_(None), shelved.c.opens <= self.moment)]


def sight(connection: Connection, grant: frozenset[str] | None, now: datetime) -> Sight:
    """What a desk with this grant may see now: a version that it was granted a source of, and none newer."""
    seen: list[int] = []
    unseen: list[int] = []
    for number, bringing, replacing in connection.execute(
            select(carriers.c.id, carriers.c.bringing, carriers.c.replacing).order_by(carriers.c.id)):
        newer = json.loads(replacing)
        allowed = not newer if grant is None else not grant.isdisjoint(json.loads(bringing)) and grant.isdisjoint(newer)
        (seen if allowed else unseen).append(number)
    return Sight(tuple(seen), tuple(unseen), micros(now))


def carriers_of(connection: Connection, wanted: Iterable[Carrier]) -> dict[Carrier, int]:
    """The number of each set of carriers; those never seen before get one."""
    numbers: dict[Carrier, int] = {}
    for number, bringing, replacing in connection.execute(
            select(carriers.c.id, carriers.c.bringing, carriers.c.replacing)):
        numbers[frozenset(json.loads(bringing)), frozenset(json.loads(replacing))] = number
    rows = []
    for bringing, replacing in wanted:
        if (bringing, replacing) not in numbers:
            numbers[bringing, replacing] = len(numbers) + 1
            rows.append((len(numbers), json.dumps(sorted(bringing)), json.dumps(sorted(replacing))))
    insert_all(connection, carriers, ("id", "bringing", "replacing"), rows)
    return numbers


def micros(moment: datetime) -> int:
    """Whole microseconds since 1970; a time without a zone is taken for UTC."""
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    since = moment - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def moment_at(moment: int) -> datetime:
    """The time that `micros` was given, in UTC."""
    return datetime.fromtimestamp(moment // 1_000_000, UTC).replace(microsecond=moment % 1_000_000)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
