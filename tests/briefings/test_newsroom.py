"""The front door: who sees what, what a reload does, and that nothing unfounded leaves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.adapter import Newsroom as Counter
from briefings import Asker, Card, Claim, Desk, NoAnswer, Question, SourceLine
from briefings.archive import Archive
from briefings.bringing import UNREAD
from briefings.cards import compose
from briefings.errors import ArchiveError, SourceError
from briefings.news import Article
from briefings.newsroom import Newsroom
from briefings.reading.note import Notes
from briefings.sources.source import Arrival, Brought, Known, Mark, Problem, Unchanged, Withdrawal
from tests.briefings.archive.cuttings import BODY, article
from tests.briefings.archive.cuttings import notes as invented

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
OPERATOR = Asker("terminal", "operator")
SEARCH = Question("search", None, (("words", "pier"),))


@dataclass
class Shelf:
    """A source that brings what it is told to, and remembers what it was told to know."""

    name: str
    brings: list[Brought | Exception] = field(default_factory=list)
    known: Known = field(default_factory=dict)
    gate: asyncio.Event | None = None

    async def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        self.known = dict(known)
        for brought in self.brings:
            if self.gate is not None:
                await self.gate.wait()
            if isinstance(brought, Exception):
                raise brought
            yield brought


def arrival(key: str = "pier", body: str = BODY, source: str = "courier", place: str | None = None,
            validator: str = "1", **changes: object) -> Arrival:
    brought = replace(article(key, body, source=source), **changes)  # type: ignore[arg-type]
    return Arrival(brought, place or f"{key}.txt", validator)


def read(brought: Article) -> Notes:
    """Reads nothing but one invented name."""
    if "unreadable" in brought.body:
        raise ValueError("a fault of the reading")
    return invented(brought.body)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    opened = Archive.open(f"sqlite:///{tmp_path / 'cuttings.db'}")
    yield opened
    opened.close()


def open_newsroom(archive: Archive, *sources: Shelf, desks: tuple[Desk, ...] = ()) -> Newsroom:
    return Newsroom(archive, sources, desks, read=read)


async def reload(room: Newsroom, now: datetime = NOW) -> dict[str, SourceLine]:
    lines = await room.reload(None, now)
    assert not isinstance(lines, NoAnswer)
    assert all(line.done for line in lines)
    return {line.source: line for line in lines}


def hits(room: Newsroom, asker: Asker = OPERATOR, now: datetime = LATER) -> int:
    answer = room.answer(SEARCH, asker, now)
    return len(answer.sections[0].lines) if isinstance(answer, Card) else 0


def test_it_is_what_the_adapters_expect(archive: Archive) -> None:
    counter: Counter = open_newsroom(archive)
    assert counter.source_names(OPERATOR) == ()


# A reload


async def test_a_reload_says_what_it_did_with_each_source(archive: Archive) -> None:
    courier = Shelf("courier", [arrival("a"), arrival("b"), Problem("c.bin", "it is of no kind we read")])
    broken = Shelf("broken", [SourceError("broken", "the folder does not exist")])
    room = open_newsroom(archive, courier, broken)
    lines = await reload(room)
    assert lines["courier"] == SourceLine("courier", new=2, problems=("c.bin: it is of no kind we read",))
    assert lines["broken"] == SourceLine("broken", failed="broken: the folder does not exist")
    courier.brings = [arrival("a"), arrival("b", BODY + " More."), arrival("d"), Withdrawal("a", "a.txt"),
                      Unchanged("z")]
    assert (await reload(room))["courier"] == SourceLine("courier", new=1, updated=1, withdrawn=1, unchanged=2)
    assert hits(room) == 2


async def test_what_did_not_change_is_not_read_again(archive: Archive) -> None:
    was_read: list[str] = []

    def listening(brought: Article) -> Notes:
        was_read.append(brought.key)
        return invented(brought.body)

    courier = Shelf("courier", [arrival("a"), arrival("b", validator="2")])
    room = Newsroom(archive, [courier], read=listening)
    await reload(room)
    assert (await reload(room, LATER))["courier"] == SourceLine("courier", unchanged=2)
    assert sorted(was_read) == ["a", "b"]
    assert {place: (seen.validator, seen.key) for place, seen in courier.known.items()} == {
        "a.txt": ("1", "a"), "b.txt": ("2", "b")}


async def test_a_place_is_remembered_only_when_all_it_held_is_filed(archive: Archive) -> None:
    many = [arrival(f"k{number}", f"{BODY} {number}", place="pack.xml") for number in range(70)]
    courier = Shelf("courier", [arrival("first"), *many, Mark("feed", "etag"), RuntimeError("the line broke")])
    room = open_newsroom(archive, courier)
    line = (await reload(room))["courier"]
    assert line.failed is not None
    assert line.new >= 50
    places = archive.sources.places("courier")
    assert set(places) <= {"first.txt"}
    courier.brings = courier.brings[:-1]
    assert (await reload(room))["courier"].failed is None
    places = archive.sources.places("courier")
    assert (places["pack.xml"].key, places["feed"].validator) == (None, "etag")
    assert archive.shelf(None, LATER).count() == 71


async def test_an_article_that_cannot_be_read_is_filed_all_the_same_and_tried_again(archive: Archive) -> None:
    courier = Shelf("courier", [arrival("a", "unreadable pier"), arrival("b")])
    room = open_newsroom(archive, courier)
    line = (await reload(room))["courier"]
    assert line.new == 2
    assert line.problems == ("a: it was filed, but our reading of it failed; the log says more",)
    assert hits(room) == 2
    assert [one.notes.reader for one in archive.shelf(None, LATER).holdings(["a1"])] == [UNREAD]
    await reload(Newsroom(archive, [courier], read=lambda brought: invented(brought.body)))
    assert archive.shelf(None, LATER).holdings(["a1"])[0].notes.sentences


async def test_many_articles_are_read_in_worker_processes(archive: Archive) -> None:
    courier = Shelf("courier", [arrival(f"k{number}", f"{BODY} {number}") for number in range(40)])
    assert (await reload(open_newsroom(archive, courier)))["courier"].new == 40
    assert archive.shelf(None, LATER).count() == 40


async def test_one_reload_at_a_time(archive: Archive) -> None:
    courier = Shelf("courier", [arrival()], gate=asyncio.Event())
    room = open_newsroom(archive, courier)
    first = asyncio.create_task(reload(room))
    await asyncio.sleep(0)
    refused = await room.reload(None, NOW)
    assert isinstance(refused, NoAnswer)
    assert refused.code == "busy"
    assert courier.gate is not None
    courier.gate.set()
    assert (await first)["courier"].new == 1
    assert (await reload(room))["courier"].unchanged == 1


async def test_one_source_can_be_reloaded_alone(archive: Archive) -> None:
    room = open_newsroom(archive, Shelf("courier", [arrival()]), Shelf("wire", [arrival("w", source="wire")]))
    lines = await room.reload(None, NOW, "wire")
    assert not isinstance(lines, NoAnswer)
    assert [line.source for line in lines] == ["wire"]
    unknown = await room.reload(None, NOW, "wires")
    assert isinstance(unknown, NoAnswer)
    assert (unknown.code, unknown.choices) == ("bad_source", ("courier", "wire"))


async def test_progress_is_told_and_ends_with_the_line(archive: Archive) -> None:
    told: list[SourceLine] = []
    room = open_newsroom(archive, Shelf("courier", [arrival(f"k{number}", BODY) for number in range(30)]))
    lines = await room.reload(None, NOW, None, told.append)
    assert not isinstance(lines, NoAnswer)
    assert told[-1] == lines[0]
    assert len(told) > 1
    assert not told[0].done


async def test_the_health_of_a_source_follows_its_reloads(archive: Archive) -> None:
    courier = Shelf("courier", [arrival()])
    room = open_newsroom(archive, courier)
    await reload(room)
    courier.brings = [SourceError("courier", "gone")]
    await reload(room, LATER)
    sick = archive.sources.health("courier")
    assert (sick.good, sick.tried, sick.changed, sick.failures, sick.trouble) == (NOW, LATER, NOW, 1, "courier: gone")
    courier.brings = [Unchanged("pier.txt"), Mark("feed", "2", pause=600)]
    await reload(room, LATER)
    well = archive.sources.health("courier")
    assert (well.good, well.failures, well.trouble, well.rhythm) == (LATER, 0, None, 600)


async def test_what_was_there_when_a_source_was_added_is_no_news(archive: Archive) -> None:
    courier = Shelf("courier", [arrival("old")])
    room = open_newsroom(archive, courier)
    await reload(room)
    courier.brings.append(arrival("new", BODY + " New."))
    await reload(room, LATER)
    held = archive.shelf(None, LATER).holdings(["a1", "a2"])
    assert [one.backlog for one in held] == [True, False]


async def test_a_full_archive_fails_the_source_in_plain_words(
        archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise ArchiveError("disk I/O", "The archive's disk is full.")

    monkeypatch.setattr(Archive, "file_all", full)
    assert (await reload(open_newsroom(archive, Shelf("courier", [arrival()]))))["courier"].failed == (
        "The archive's disk is full.")


# Desks

POLITICS = Desk("politics", frozenset({"courier"}), frozenset({"slack:C1"}), frozenset({"slack:U2"}),
                frozenset({"slack:U1"}))
SPORT = Desk("sport", frozenset({"wire"}), frozenset({"discord:7"}), frozenset(), frozenset({"discord:42"}))


@pytest.fixture
async def two_desks(archive: Archive) -> Newsroom:
    """A newsroom where two desks are granted one source each."""
    courier = Shelf("courier", [arrival(byline="Ines Okafor")])
    wire = Shelf("wire", [arrival("w", BODY + " From the wire.", source="wire")])
    room = open_newsroom(archive, courier, wire, desks=(POLITICS, SPORT))
    await reload(room)
    return room


def test_a_desk_sees_what_it_was_granted(two_desks: Newsroom) -> None:
    politics, sport = Asker("slack", "U9", "C1"), Asker("discord", "9", "7")
    assert hits(two_desks, politics) == hits(two_desks, sport) == 1
    assert hits(two_desks) == 2, "whoever has the terminal has the archive's file"
    assert two_desks.source_names(politics) == ("courier",)
    assert two_desks.suggest("petra", politics, LATER)[0].articles == 1
    assert two_desks.suggest("petra", OPERATOR, LATER)[0].articles == 2


def test_in_a_private_message_the_user_decides(two_desks: Newsroom) -> None:
    assert two_desks.source_names(Asker("slack", "U2")) == ("courier",)
    assert two_desks.source_names(Asker("discord", "8", None, None, ("42",))) == ("wire",)


def test_a_stranger_sees_nothing(two_desks: Newsroom) -> None:
    stranger = Asker("slack", "U9", "C9")
    answer = two_desks.answer(SEARCH, stranger, LATER)
    assert isinstance(answer, NoAnswer)
    assert answer.code == "not_allowed"
    assert two_desks.suggest("petra", stranger, LATER) == ()
    assert two_desks.source_names(stranger) == ()
    assert two_desks.may("everyone", stranger) is not None
    assert two_desks.recall("token", stranger, LATER) is None


def test_only_editors_and_admins_do_their_work_and_a_refusal_says_who_they_are(two_desks: Newsroom) -> None:
    reader, editor, admin = (Asker("slack", user, "C1") for user in ("U9", "U2", "U1"))
    assert [two_desks.may("everyone", one) for one in (reader, editor, admin)] == [None] * 3
    assert [two_desks.may("editor", one) is None for one in (reader, editor, admin)] == [False, True, True]
    assert [two_desks.may("admin", one) is None for one in (reader, editor, admin)] == [False, False, True]
    refusal = two_desks.may("admin", editor)
    assert refusal is not None
    assert refusal.message == "Only admins of the desk “politics” may do that. That is: slack:U1."
    assert two_desks.may("admin", OPERATOR) is not None, "somebody else is named as admin"


def test_without_admins_the_terminal_is_one_and_nobody_else(archive: Archive) -> None:
    room = open_newsroom(archive)
    assert room.may("admin", OPERATOR) is None
    assert room.may("admin", Asker("slack", "U1", "C1")) is not None
    assert room.may("everyone", Asker("slack", "U1", "C1")) is None


async def test_a_reload_from_chat_is_for_admins_and_their_desks_sources(two_desks: Newsroom) -> None:
    refused = await two_desks.reload(Asker("slack", "U9", "C1"), LATER)
    assert isinstance(refused, NoAnswer)
    assert refused.code == "not_allowed"
    lines = await two_desks.reload(Asker("slack", "U1", "C1"), LATER)
    assert not isinstance(lines, NoAnswer)
    assert [line.source for line in lines] == ["courier"]


# Answers


def test_a_card_with_a_line_that_no_article_holds_is_held_back(
        two_desks: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def invents(*asked: Any) -> Card:
        card = compose(*asked)
        assert isinstance(card, Card)
        claim = card.sections[0].lines[0]
        assert isinstance(claim, Claim)
        false = replace(claim, evidence=(replace(claim.evidence[0], sentence="Nobody wrote this."),))
        return replace(card, sections=(replace(card.sections[0], lines=(false,)),))

    monkeypatch.setattr("briefings.newsroom.compose", invents)
    answer = two_desks.answer(SEARCH, OPERATOR, LATER)
    assert isinstance(answer, NoAnswer)
    assert answer.code == "broken"


def test_a_card_is_issued_recalled_and_looked_up(two_desks: Newsroom, archive: Archive) -> None:
    asker = Asker("slack", "U9", "C1", "T1")
    card = two_desks.answer(SEARCH, asker, LATER)
    assert isinstance(card, Card)
    token = two_desks.issue(card, asker, LATER)
    two_desks.posted(token, "m1")
    issued = two_desks.recall(token, asker, LATER)
    assert issued is not None
    assert (issued.question, issued.evidence, issued.message) == (SEARCH, card.evidence(), "m1")
    assert two_desks.recall(token, Asker("discord", "9", "7"), LATER) is None
    shown = two_desks.passage(issued.evidence[0], asker, LATER)
    assert shown is not None
    assert shown.before + shown.evidence.sentence + shown.after == BODY
    assert shown.byline == "Ines Okafor"
    assert two_desks.passage(issued.evidence[0], Asker("discord", "9", "7"), LATER) is None
    two_desks.report(token, "Pier closed", "it is open", asker, LATER)
    assert [(one.token, one.by) for one in archive.issued.reports("politics")] == [(token, "slack:U9")]
    archive.withdraw(["pier"], LATER)
    assert two_desks.passage(issued.evidence[0], asker, LATER) is None


def test_the_sources_of_a_desk_are_listed_with_how_they_are(two_desks: Newsroom) -> None:
    card = two_desks.answer(Question("sources", "list"), Asker("slack", "U9", "C1"), LATER)
    assert isinstance(card, Card)
    line, = card.sections[0].lines
    assert (line.heading, line.text) == ("courier", "1 article, read 2 March 2026, 12:00")


def test_a_reload_asked_on_the_command_line_ends_with_the_list(archive: Archive) -> None:
    room = open_newsroom(archive, Shelf("courier", [arrival(), arrival("b", BODY + " B.")]))
    card = room.answer(Question("sources", "reload"), OPERATOR, NOW)
    assert isinstance(card, Card)
    assert card.sections[0].lines[0].text.startswith("2 articles")
