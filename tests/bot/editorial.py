"""A small town's newsroom with channels that get editions: what the tests of deliveries share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.adapter import PutOff, Refused, Undecided
from bot.assemble import House
from bot.deliveries import Deliverer
from briefings import Article, Card, Claim, Desk, Digest
from briefings.archive import Archive, Filing
from briefings.newsroom import Newsroom
from briefings.reading.notes import read

UTC_ZONE = ZoneInfo("UTC")
MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)

CROSSING = """Marrow Ferries dismissed its managing director, Ada Finch, on Friday after the third breakdown in a month.

“The boats are older than I am,” Ms Finch said. The company appointed Colm Drever as acting managing director.
"""
LIBRARY = """Tarrow Council voted on Saturday to close the library in Bell Street, the council leader, Joan Pell, said.

Hundreds of readers marched to the town hall. Ms Pell said that the building would cost £310,000 to repair.
"""


@dataclass
class Clock:
    """The time that tests give."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Platform:
    """A chat platform that keeps what was posted; `faults` are raised in turn, "after" ones when it was taken."""

    name: str = "slack"
    posted: dict[str, tuple[str, Card]] = field(default_factory=dict)  # message id: channel and card
    by_key: dict[str, str] = field(default_factory=dict)
    edits: int = 0
    faults: list[Exception | None] = field(default_factory=list)
    after: bool = False
    refuses_edits: bool = False
    shut: frozenset[str] = frozenset()  # channels that take nothing, whoever posts first

    async def run(self) -> None:
        """Nothing to hear."""

    async def post(self, channel: str, card: Card, key: str) -> str:
        if channel in self.shut:
            raise REFUSED
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None and not self.after:
            raise fault
        if key not in self.by_key:
            self.by_key[key] = f"m{len(self.posted)}"
            self.posted[self.by_key[key]] = (channel, card)
        if fault is not None:
            raise fault
        return self.by_key[key]

    async def tell(self, person: str, card: Card, key: str) -> str:
        return await self.post(f"to {person}", card, key)

    async def edit(self, channel: str, message: str, card: Card) -> None:
        if self.refuses_edits:
            raise Refused("too old")
        self.edits += 1
        self.posted[message] = (channel, card)

    def said(self) -> list[str]:
        """The words of each message in order."""
        return [words(card) for _, card in self.posted.values()]


def words(card: Card) -> str:
    """Everything that can be read on a card."""
    lines = [card.title, *(claim.text for claim in card.lead)]
    for section in card.sections:
        for line in section.lines:
            lines.append(f"{line.heading or ''} {line.text}".strip())
            if isinstance(line, Claim):
                lines += [account.text for account in line.under]
    return "\n".join(lines)


def article(body: str, headline: str, outlet: str = "Island Echo", published: datetime | None = None,
            key: str | None = None) -> Article:
    """An article that appeared in the night before the edition."""
    return Article(key or f"{outlet}/{headline}", "wire", outlet, headline, body,
                   published=published or MONDAY - timedelta(hours=6), published_basis="stated")


@dataclass
class Room:
    """An archive, a newsroom, a platform and one process's hands."""

    archive: Archive
    newsroom: Newsroom
    clock: Clock
    platform: Platform

    def file(self, *articles: Article, backlog: bool = False, ago: float = 1.0) -> list[str]:
        """File articles, so many hours ago."""
        moment = self.clock() - timedelta(hours=ago)
        return [str(done) for done in self.archive.file_all(
            [Filing(each, read(each), backlog) for each in articles], moment)]

    @property
    def house(self) -> House:
        return House(self.newsroom, self.archive, ())

    def deliverer(self) -> Deliverer:
        return Deliverer(self.house, {self.platform.name: _Issued(self)}, self.clock)  # type: ignore[dict-item]

    async def turn(self) -> int:
        """One tick."""
        return await self.deliverer().turn()


@dataclass
class _Issued:
    """The platform, issuing what it posts as real ones do."""

    room: Room

    @property
    def name(self) -> str:
        return self.room.platform.name

    async def post(self, channel: str, card: Card, key: str) -> str:
        from briefings import Asker

        token = self.room.newsroom.issue(card, Asker(self.name, "", channel), self.room.clock())
        message = await self.room.platform.post(channel, card, key)
        self.room.newsroom.posted(token, message)
        return message

    async def tell(self, person: str, card: Card, key: str) -> str:
        return await self.room.platform.tell(person, card, key)

    async def edit(self, channel: str, message: str, card: Card) -> None:
        from briefings import Asker

        await self.room.platform.edit(channel, message, card)
        token = self.room.newsroom.issue(card, Asker(self.name, "", channel), self.room.clock())
        self.room.newsroom.posted(token, message)


def open_room(folder: Path, digests: Sequence[Digest] = (), desks: Sequence[Desk] = (), url: str | None = None,
              ) -> Iterator[Room]:
    """A room whose channels were subscribed a week ago, over an archive with one old article."""
    archive = Archive.open(url or f"sqlite:///{folder / 'cuttings.db'}")
    newsroom = Newsroom(archive, (), desks, UTC_ZONE, digests=digests)
    room = Room(archive, newsroom, Clock(), Platform())
    archive.subscriptions.configured(digests, MONDAY - timedelta(days=7))
    try:
        yield room
    finally:
        archive.close()


def morning(*channels: str, **changed: object) -> Digest:
    """The edition at seven."""
    return replace(Digest("morning", time(7), frozenset(range(7)), "UTC", to=channels or ("slack:C1",)),
                   **changed)  # type: ignore[arg-type]


REFUSED, PUT_OFF, UNDECIDED = Refused("not_in_channel"), PutOff("busy"), Undecided("no answer")
