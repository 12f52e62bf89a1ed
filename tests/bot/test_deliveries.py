"""Deliveries: each edition once, with what is new, whatever the platform answers; and corrections to what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefings import Asker, Card, NoAnswer, Question
from tests.bot.editorial import (
    CROSSING,
    LIBRARY,
    MONDAY,
    PUT_OFF,
    UNDECIDED,
    Room,
    article,
    morning,
    open_room,
    words,
)

CHANNEL = Asker("slack", "U1", "C1")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    for one in open_room(tmp_path, [morning()]):
        one.file(article("The pier was painted in the spring.", "Pier painted", published=MONDAY - timedelta(days=90)),
                 ago=300)
        yield one


def states(room: Room) -> dict[str, int]:
    return {str(state): count for state, count in room.archive.deliveries.counts().items()}


async def test_an_edition_is_posted_once_however_many_processes_turn(room: Room) -> None:
    room.file(article(CROSSING, "Ferry boss dismissed"), article(LIBRARY, "Library to close"))
    one, other = room.deliverer(), room.deliverer()
    await one.turn()
    await other.turn()
    await one.turn()
    [said] = room.platform.said()
    assert "dismissed its managing director, Ada Finch" in said
    assert "2 articles from 1 outlet read since" in said
    assert states(room) == {"posted": 1}


async def test_nothing_new_is_one_honest_line_and_silence_where_that_is_preferred(tmp_path: Path) -> None:
    for room in open_room(tmp_path, [morning("slack:C1"), replace(morning("slack:C2"), name="hushed", silent=True)]):
        await room.turn()
        [said] = room.platform.said()
        assert "Nothing new since Sunday 22 November, 07:00." in said
        assert states(room) == {"posted": 1, "quiet": 1}


async def test_the_next_edition_says_only_what_was_not_shown(room: Room) -> None:
    room.file(article(CROSSING, "Ferry boss dismissed"))
    await room.turn()
    room.clock.forward(days=1)
    room.file(article(LIBRARY, "Library to close"))
    await room.turn()
    assert "Finch" not in room.platform.said()[1]
    assert "library in Bell Street" in room.platform.said()[1]


async def test_a_missed_morning_is_not_lost_and_the_next_one_says_so(room: Room) -> None:
    room.file(article(CROSSING, "Ferry boss dismissed"))
    room.platform.faults = [PUT_OFF] * 9
    await room.turn()
    assert room.platform.posted == {}
    room.platform.faults = []
    room.clock.forward(days=1, minutes=1)
    await room.turn()
    [said] = room.platform.said()
    assert "Ada Finch" in said
    assert "It takes up the edition of 23 November" in said
    assert states(room) == {"folded": 1, "posted": 1}


async def test_an_edition_three_hours_late_says_so(room: Room) -> None:
    room.clock.forward(hours=3, minutes=5)
    await room.turn()
    assert "This edition is late: it was due at 07:00." in room.platform.said()[0]


async def test_an_outcome_that_is_not_known_is_tried_again_under_the_same_key_with_the_same_words(room: Room) -> None:
    room.file(article(CROSSING, "Ferry boss dismissed"))
    room.platform.faults, room.platform.after = [UNDECIDED], True
    await room.turn()
    assert states(room) == {"unsure": 1}
    room.clock.forward(seconds=30)
    room.file(article(LIBRARY, "Library to close"), ago=0)
    await room.turn()
    assert states(room) == {"posted": 1}
    assert len(room.platform.posted) == 1
    assert "Library" not in room.platform.said()[0]
    room.clock.forward(days=1)
    await room.turn()
    assert "library in Bell Street" in room.platform.said()[1]


async def test_what_was_begun_and_forgotten_by_the_platform_is_shown_and_not_doubled(tmp_path: Path) -> None:
    for room in open_room(tmp_path, [morning("discord:7")]):
        room.platform.name = "discord"
        room.platform.faults, room.platform.after = [UNDECIDED], True
        await room.turn()
        room.clock.forward(minutes=20)
        await room.turn()
        assert states(room) == {"unknown": 1}
        assert len(room.platform.posted) == 1


async def test_a_channel_that_refuses_is_paused_and_its_owner_told_once(room: Room) -> None:
    answer = room.newsroom.answer(Question("digest", "set", (("when", "08:00 UTC"), ("name", "late"))), CHANNEL,
                                  MONDAY - timedelta(days=2))
    assert isinstance(answer, Card)
    assert "Monday 23 November 2026, 08:00" in words(answer)
    room.clock.forward(hours=1)
    room.platform.shut = frozenset(("C1",))
    for _ in range(3):
        await room.turn()
        room.clock.forward(minutes=5)
    assert [channel for channel, _ in room.platform.posted.values()] == ["to U1"]
    assert "could not be posted and is paused" in room.platform.said()[0]
    room.clock.forward(days=1)
    await room.turn()
    assert len(room.platform.posted) == 1, "a paused edition stays paused"
    room.platform.shut = frozenset()
    room.newsroom.answer(Question("digest", "resume"), CHANNEL, room.clock())
    room.clock.forward(days=1)
    await room.turn()
    assert len(room.platform.posted) == 3


async def test_a_paused_edition_comes_again_after_its_day(room: Room) -> None:
    until = (MONDAY + timedelta(days=1)).date()
    room.newsroom.answer(Question("digest", "pause", (("until", until),)), CHANNEL, MONDAY)
    for day in range(4):
        await room.turn()
        assert len(room.platform.posted) == max(0, day - 1), day
        room.clock.forward(days=1)


async def test_a_killed_article_is_gone_from_the_posted_message_within_one_round(room: Room) -> None:
    room.file(article(CROSSING, "Ferry boss dismissed", key="crossing"), article(LIBRARY, "Library to close"))
    await room.turn()
    room.clock.forward(minutes=1)
    room.archive.withdraw(["crossing"], room.clock())
    await room.turn()
    [said] = room.platform.said()
    assert room.platform.edits == 1
    assert "Finch" not in said
    assert "Ferry" not in said
    assert "An article that stood here was withdrawn" in said
    assert "library in Bell Street" in said
    await room.turn()
    assert room.platform.edits == 1


async def test_a_corrected_article_says_in_the_posted_message_what_it_says_now(room: Room) -> None:
    room.file(article(LIBRARY, "Library to close", key="library"))
    await room.turn()
    assert "Bell Street" in words(room.platform.posted["m0"][1])
    room.clock.forward(minutes=1)
    room.file(article(LIBRARY.replace("Bell Street", "Well Street"), "Library to close", key="library"), ago=0)
    await room.turn()
    [said] = room.platform.said()
    assert "Bell" not in said
    assert "in Well Street" in said
    assert "Island Echo changed its article “Library to close”" in said
    room.archive.withdraw(["library"], room.clock())
    room.clock.forward(minutes=1)
    await room.turn()
    assert "library" not in room.platform.said()[0].casefold()


async def test_where_editing_is_over_the_correction_is_answered(room: Room) -> None:
    room.file(article(CROSSING, "Ferry boss dismissed", key="crossing"))
    await room.turn()
    room.platform.refuses_edits = True
    room.archive.withdraw(["crossing"], room.clock())
    for _ in range(3):
        await room.turn()
    assert len(room.platform.posted) == 2
    assert "withdrawn" in room.platform.said()[1]


async def test_a_watched_name_is_told_of_at_once_but_once_an_hour_and_never_for_a_copy_or_an_edit(room: Room) -> None:
    await room.turn()
    room.clock.forward(hours=5)
    room.newsroom.answer(Question("watch", None, (("name", "Ada Finch"),)), CHANNEL, room.clock())
    room.clock.forward(minutes=10)
    room.file(article(CROSSING, "Ferry boss dismissed", published=room.clock()), article(LIBRARY, "Library"), ago=0)
    await room.turn()
    assert len(room.platform.posted) == 2
    assert "Library" not in room.platform.said()[1]
    room.clock.forward(minutes=10)
    room.file(article(CROSSING, "Ferry chief out", "Tarrow Post", published=room.clock()), ago=0)
    room.clock.forward(hours=2)
    edited = CROSSING.replace("third breakdown", "third break-down")
    room.file(article(edited, "Ferry boss dismissed", published=MONDAY + timedelta(hours=5)), ago=0)
    await room.turn()
    assert len(room.platform.posted) == 2, "copies and edits are no news"
    more = "Ada Finch will sue Marrow Ferries for £90,000, her solicitor, Ruth Sallis, said on Monday."
    room.file(article(more, "Finch to sue", "Tarrow Post", published=room.clock()), ago=0)
    room.clock.forward(minutes=1)
    await room.turn()
    assert len(room.platform.posted) == 3
    assert "£90,000" in room.platform.said()[2]
    room.file(article("Ada Finch was elected to Tarrow Council on Monday night, Joan Pell said.", "Finch elected",
                      published=room.clock()), ago=0)
    room.clock.forward(minutes=20)
    await room.turn()
    assert len(room.platform.posted) == 3, "one message a name and hour"
    room.clock.forward(hours=1)
    await room.turn()
    assert "elected to Tarrow Council" in room.platform.said()[3]


async def test_an_alert_of_the_night_waits_for_the_morning(room: Room) -> None:
    await room.turn()
    room.newsroom.answer(Question("watch", None, (("name", "Ada Finch"),)), CHANNEL, room.clock())
    room.clock.forward(hours=16)
    room.file(article(CROSSING, "Ferry boss dismissed", published=room.clock()), ago=0)
    room.clock.forward(minutes=5)
    await room.turn()
    assert len(room.platform.posted) == 1
    room.clock.forward(hours=8)
    await room.turn()
    assert any(card.title == "New: Ada Finch" for _, card in room.platform.posted.values())


def test_setting_an_edition_answers_with_its_next_three_times_in_its_zone(room: Room) -> None:
    question = Question("digest", "set", (("when", "7am weekdays Europe/London"), ("topics", "Ada Finch, ferries")))
    answer = room.newsroom.answer(question, Asker("slack", "U1", "C9"), MONDAY)
    assert isinstance(answer, Card)
    assert "07:00 on weekdays, Europe/London; about Ada Finch, ferries" in words(answer)
    assert "next Tuesday 24 November 2026, 07:00, Wednesday 25 November 2026, 07:00, Thursday 26" in words(answer)
    [held] = room.archive.subscriptions.of("slack:C9")
    assert (held.name, held.owner, held.topics) == ("morning", "slack:U1", ("Ada Finch", "ferries"))


@pytest.mark.parametrize("when", ["25:00", "weekdays", "07:00 Mars", "07:00 08:00"])
def test_a_time_that_is_none_is_explained(room: Room, when: str) -> None:
    answer = room.newsroom.answer(Question("digest", "set", (("when", when),)), CHANNEL, MONDAY)
    assert isinstance(answer, NoAnswer)
    assert answer.code == "bad_command"
