"""Every command over a real socket: deferred at once, answered by one edit, never twice."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import date

import pytest

from adapters.discord.client import DiscordAdapter
from adapters.discord.settings import DiscordSettings
from briefings import KINDS, Action, Kind, Parameter, Question
from tests.adapters.discord.conftest import bot_on
from tests.adapters.discord.loopback import Loopback
from tests.adapters.discord.newsroom import FakeNewsroom
from tests.adapters.discord.people import Somebody


async def test_who_is_deferred_at_once_and_answered_by_an_edit(server: Loopback, bot: DiscordAdapter) -> None:
    asked = await Somebody(server).says("who", name="Maud Ferris")
    await asked.answered()
    assert asked.callback is not None
    assert asked.callback["type"] == 5
    assert not asked.ephemeral
    assert "Maud Ferris is the harbour master of Tarrow." in asked.shown
    assert "[Tarrow Herald](<https://herald.example/a1>), <t:1773475200:D>" in asked.shown
    assert len(asked.edits) == 1
    assert asked.follow_ups == []


@pytest.mark.parametrize(("command", "values", "question"), [
    ("who", {"name": "Maud Ferris"}, Question("who", values=(("name", "Maud Ferris"),))),
    ("timeline", {"subject": "Maud Ferris", "other": "the board", "since": "14 March 2026", "top": 5},
     Question("timeline", values=(("subject", "Maud Ferris"), ("other", "the board"), ("since", date(2026, 3, 14)),
                                  ("top", 5)))),
    ("quotes", {"name": "Maud Ferris", "on": "the sluice"},
     Question("quotes", values=(("name", "Maud Ferris"), ("on", "the sluice")))),
    ("search", {"words": "sluice gate", "from": "Tarrow Herald", "by": "Una Pell", "until": "2026-04-01"},
     Question("search", values=(("words", "sluice gate"), ("from", "Tarrow Herald"), ("by", "Una Pell"),
                                ("until", date(2026, 4, 1))))),
    ("latest", {}, Question("latest")),
    ("help", {"command": "who"}, Question("help", values=(("command", "who"),))),
    ("sources list", {}, Question("sources", "list")),
])
async def test_every_command_asks_its_question(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter,
    command: str, values: dict[str, str | int], question: Question,
) -> None:
    asked = await Somebody(server).says(command, **values)
    await asked.answered()
    assert [one for one, _ in newsroom.asked] == [question]


def test_every_kind_of_the_table_is_tried_above() -> None:
    tried = {"who", "timeline", "quotes", "search", "latest", "help", "sources"}
    assert tried <= {kind.name for kind in KINDS}


async def test_the_asker_is_known_by_channel_server_and_roles(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    await (await Somebody(server, user="31", roles=("555",)).says("latest")).answered()
    asker = newsroom.asked[0][1]
    assert (asker.platform, asker.user, asker.channel, asker.team, asker.roles) == (
        "discord", "31", "7002", "7001", ("555",))


async def test_a_thread_belongs_to_the_desk_of_its_channel(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    await (await Somebody(server, channel="8800", parent="7002").says("latest")).answered()
    assert newsroom.asked[0][1].channel == "7002"


async def test_a_private_message_is_answered(server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter) -> None:
    asked = await (await Somebody(server, guild=None, channel="9900").says("who", name="Maud Ferris")).answered()
    assert "harbour master" in asked.shown
    assert newsroom.asked[0][1].team is None


async def test_a_day_that_is_none_is_refused_in_a_sentence_without_asking(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asked = await (await Somebody(server).says("timeline", subject="Maud Ferris", since="soonish")).answered()
    assert "soonish" in asked.shown
    assert newsroom.asked == []


async def test_a_name_nobody_has_is_said_in_one_sentence(server: Loopback, bot: DiscordAdapter) -> None:
    asked = await (await Somebody(server).says("who", name="Nobody")).answered()
    assert asked.shown == "Nobody of that name is in the cuttings."


async def test_a_quiet_channel_shows_an_answer_to_its_asker_first(server: Loopback, newsroom: FakeNewsroom) -> None:
    async with bot_on(server, newsroom, settings=DiscordSettings(quiet=frozenset({"7002"}))):
        asked = await (await Somebody(server).says("who", name="Maud Ferris")).answered()
        assert asked.ephemeral
        shared = await (await Somebody(server).presses(asked, "Share here")).answered()
        assert not shared.ephemeral
        assert "harbour master" in shared.shown
        elsewhere = await (await Somebody(server, channel="7003").says("who", name="Maud Ferris")).answered()
        assert not elsewhere.ephemeral


async def test_a_bot_from_somebodys_own_account_answers_them_alone(server: Loopback, bot: DiscordAdapter) -> None:
    asked = await (await Somebody(server, installed=False).says("who", name="Maud Ferris")).answered()
    assert asked.ephemeral


async def test_an_admin_command_says_who_may(server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter) -> None:
    asked = await (await Somebody(server, user="99").says("sources reload")).answered()
    assert asked.shown == "Only admins may do this; ask the desk's administrators."
    assert not newsroom.reloading


async def test_names_are_suggested_while_typing(server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter) -> None:
    assert (await Somebody(server).types("who", "name", "mau")).choices == ["Maud Ferris", "Maudie Ferris"]
    assert (await Somebody(server).types("timeline", "other", "board")).choices == ["Tarrow Harbour Board"]
    assert (await Somebody(server).types("sources reload", "source", "ga")).choices == ["gazette"]
    newsroom.names = tuple(f"Maud Number {number}" for number in range(60))
    assert len((await Somebody(server).types("who", "name", "mau")).choices) == 25


async def test_a_name_too_long_for_a_choice_is_left_out_and_the_rest_is_shown(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    newsroom.names = ("Maud " * 30, "Maud Ferris", "Maud Ferris")
    assert (await Somebody(server).types("who", "name", "mau")).choices == ["Maud Ferris"]


async def test_autocomplete_says_nothing_when_the_archive_is_broken(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    newsroom.broken = True
    assert (await Somebody(server).types("who", "name", "mau")).choices == []


async def test_a_desk_without_the_source_sees_nothing_of_it_anywhere(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    newsroom.grants["7100"] = frozenset()
    other = Somebody(server, channel="7100")
    mine = await (await Somebody(server).says("who", name="Maud Ferris")).answered()
    assert (await other.types("who", "name", "mau")).choices == []
    assert (await other.types("sources reload", "source", "")).choices == []
    assert "harbour master" not in (await (await other.says("who", name="Maud Ferris")).answered()).shown
    assert "too old" in (await (await other.presses(mine, "Sources")).answered()).shown


async def test_namesakes_become_a_menu_and_a_choice_becomes_the_card(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    asked = await (await asker.says("who", name="Ferris")).answered()
    picked = await (await asker.picks(asked, "Odo Ferris")).answered()
    assert picked.callback is not None
    assert picked.callback["type"] == 6  # the menu's own message becomes the card
    assert "Odo Ferris is the harbour master" in picked.shown
    somebody_else = await (await Somebody(server, user="88").says("who", name="Ferris")).answered()
    peeked = await (await asker.picks(somebody_else, "Maud Ferris")).answered()
    assert peeked.ephemeral  # another asker's menu is left as it is


async def test_a_menu_of_what_can_be_asked_asks_it(server: Loopback, bot: DiscordAdapter) -> None:
    asker = Somebody(server)
    asked = await (await asker.says("help")).answered()
    picked = await (await asker.picks(asked, "who NAME")).answered()
    assert "Maud Ferris is the harbour master" in picked.shown


async def test_an_archive_held_far_beyond_the_deadline_is_deferred_at_once_and_answered_after(
    newsroom: FakeNewsroom,
) -> None:
    server = Loopback(deadline=0.45)  # Discord's clock at nearly seven times the speed: 1.5 s here are 10 s there
    await server.start()
    newsroom.hold = 1.5
    try:
        async with bot_on(server, newsroom):
            asked = await Somebody(server).says("who", name="Maud Ferris")
            await asked.acked()
            assert asked.edits == []
            suggested = await Somebody(server).types("who", "name", "mau")
            assert suggested.choices == ["Maud Ferris", "Maudie Ferris"]
            await asked.answered()
            assert "harbour master" in asked.shown
            pressed = await (await Somebody(server).presses(asked, "Sources")).answered()
            assert pressed.refused == []
        assert server.problems == []
    finally:
        await server.close()


async def test_a_broken_archive_is_one_clear_sentence_and_a_log_line_with_its_id(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter, caplog: pytest.LogCaptureFixture
) -> None:
    newsroom.broken = True
    with caplog.at_level(logging.ERROR):
        asked = await (await Somebody(server).says("who", name="Maud Ferris")).answered()
    assert asked.shown.count(".") <= 2
    assert "disk image" not in asked.shown
    number = asked.shown.rstrip(".").split()[-1]
    assert len(number) == 6
    assert any(number in record.getMessage() for record in caplog.records)


async def test_a_late_answer_is_refused_logged_and_not_tried_again(
    newsroom: FakeNewsroom, caplog: pytest.LogCaptureFixture
) -> None:
    server = Loopback(deadline=0.0)
    await server.start()
    try:
        async with bot_on(server, newsroom):
            asked = await Somebody(server).says("who", name="Maud Ferris")
            await asked.until(lambda one: bool(one.refused))
            await asyncio.sleep(0.1)
            assert asked.refused == [10062]
            assert newsroom.asked == []
            assert "came too late" in caplog.text
    finally:
        await server.close()


async def test_a_command_that_was_renamed_since_says_so(server: Loopback, bot: DiscordAdapter) -> None:
    asked = await (await Somebody(server).says("whois", name="Maud Ferris")).answered()
    assert asked.ephemeral
    assert "Restart Discord" in asked.shown


async def test_a_question_added_to_the_table_is_a_command_without_a_change_here(
    server: Loopback, newsroom: FakeNewsroom
) -> None:
    toy = Kind(
        "tides", "When the water is high", ("tides Tarrow",),
        (Parameter("place", "subject", "a harbour", required=True), Parameter("day", "day", "a day", keyword="on"),
         Parameter("unit", "choice", "feet or metres", choices=("feet", "metres"))))
    group = Kind("bells", "The bells", ("bells ring",), actions=(
        Action("ring", "Ring one", (Parameter("times", "number", "how often"),)),
        Action("melt", "Melt one", (Parameter("words", "text", "which", required=True),), audience="admin")))
    kinds = (*KINDS, toy, group)
    async with bot_on(server, newsroom, kinds=kinds):
        asker = Somebody(server)
        await (await asker.says("tides", place="Tarrow", day="2026-03-14", unit="feet")).answered()
        await (await asker.says("bells ring", times=3)).answered()
        refused = await (await asker.says("bells melt", words="the old one")).answered()
        assert (await asker.types("tides", "place", "tarrow")).choices == ["Tarrow Harbour Board"]
    assert [question for question, _ in newsroom.asked] == [
        Question("tides", values=(("place", "Tarrow"), ("day", date(2026, 3, 14)), ("unit", "feet"))),
        Question("bells", "ring", (("times", 3),))]
    assert "Only admins may" in refused.shown
    assert replace(toy, name="x") not in KINDS
