"""Logging in, shards, dropped connections, rate limits, broken servers, posts under a key, the deploy step."""

from __future__ import annotations

import asyncio
import statistics

import pytest

from adapters.discord.client import DiscordAdapter, nonce
from adapters.discord.deploy import deploy
from adapters.discord.posting import PostRefused, PostUndecided
from adapters.discord.settings import DiscordSettings
from briefings import KINDS, Action, ConfigurationError, CuttingsError, Question
from tests.adapters.discord.conftest import bot_on
from tests.adapters.discord.loopback import Fault, Loopback
from tests.adapters.discord.newsroom import FakeNewsroom, long_card, who_card
from tests.adapters.discord.people import Somebody

OTHER_SHARD = (1 << 22) + 5


async def test_a_start_asks_for_the_guilds_intent_only_and_registers_nothing(
    server: Loopback, bot: DiscordAdapter
) -> None:
    await asyncio.wait_for(bot.client.wait_until_ready(), 5)
    assert [said["intents"] for said in server.identifies] == [1]
    assert server.registrations == 0
    assert [guild.id for guild in bot.client.guilds] == [7001]


async def test_a_wrong_token_is_named_without_showing_it(server: Loopback, newsroom: FakeNewsroom) -> None:
    with pytest.raises(ConfigurationError, match="refused the token") as caught:
        async with bot_on(server, newsroom, token="stolen-token"):
            pass
    assert "stolen-token" not in str(caught.value)


async def test_the_deploy_step_registers_the_table_once(server: Loopback, newsroom: FakeNewsroom) -> None:
    async with bot_on(server, newsroom):
        names = await deploy("good-token")
    assert server.registrations == 1
    assert names == (*(f"brief {kind.name}" for kind in KINDS), "Brief this")
    brief, menu = server.commands
    assert (brief["name"], menu["name"], menu["type"]) == ("brief", "Brief this", 3)
    assert brief["default_member_permissions"] == "2048"
    assert brief["contexts"] == [0, 1]
    who = next(option for option in brief["options"] if option["name"] == "who")
    name, = who["options"]
    assert (name["type"], name["name"], name["required"], name["autocomplete"]) == (3, "name", True, True)
    sources = next(option for option in brief["options"] if option["name"] == "sources")
    assert [option["name"] for option in sources["options"]] == [action.name for action in _actions("sources")]


def _actions(name: str) -> tuple[Action, ...]:
    return next(kind.actions for kind in KINDS if kind.name == name)


async def test_a_workspace_that_allows_it_gets_commands_for_single_users(server: Loopback) -> None:
    await _deployed(server, DiscordSettings(user_install=True))
    assert server.commands[0]["integration_types"] == [0, 1]
    assert server.commands[0]["contexts"] == [0, 1, 2]


async def test_a_refused_deploy_says_so(server: Loopback) -> None:
    server.faults.append(Fault("PUT .*/commands", 403))
    with pytest.raises(CuttingsError, match="refused the commands"):
        await _deployed(server, DiscordSettings())


async def _deployed(server: Loopback, settings: DiscordSettings) -> tuple[str, ...]:
    from discord.http import Route

    Route.BASE = f"http://{server.address}/api/v10"
    return await deploy("good-token", settings)


async def test_a_dropped_connection_is_resumed_and_what_happened_meanwhile_is_answered(
    server: Loopback, bot: DiscordAdapter
) -> None:
    await (await Somebody(server).says("latest")).answered()
    await server.drop(7001)
    asked = await Somebody(server).says("who", name="Maud Ferris")
    await server.until(lambda one: bool(one.resumes))
    await asked.answered()
    assert len(server.identifies) == 1
    assert len(asked.edits) == 1


async def test_a_session_that_cannot_be_resumed_is_begun_anew(server: Loopback, bot: DiscordAdapter) -> None:
    server.sessions["gone"] = server.sessions.pop("session-0")
    await server.drop(7001)
    await server.until(lambda one: len(one.identifies) == 2)
    await (await Somebody(server).says("who", name="Maud Ferris")).answered()


async def test_two_shards_answer_each_for_its_servers(newsroom: FakeNewsroom) -> None:
    server = Loopback(shards=2, guilds=(7001, OTHER_SHARD))
    await server.start()
    try:
        async with bot_on(server, newsroom):
            assert sorted(said["shard"] for said in server.identifies) == [[0, 2], [1, 2]]
            first = await Somebody(server).says("who", name="Maud Ferris")
            second = await Somebody(server, guild=OTHER_SHARD, channel="7005").says("who", name="Maud Ferris")
            await first.answered()
            await second.answered()
            await server.drop(OTHER_SHARD)
            third = await Somebody(server, guild=OTHER_SHARD, channel="7005").says("latest")
            await third.answered()
        assert {asker.team for _, asker in newsroom.asked} == {"7001", str(OTHER_SHARD)}
        assert server.problems == []
    finally:
        await server.close()


async def test_a_rate_limit_is_waited_out_and_the_answer_comes_once(server: Loopback, bot: DiscordAdapter) -> None:
    server.faults.append(Fault("PATCH .*/messages/@original", 429, times=2))
    asked = await (await Somebody(server).says("who", name="Maud Ferris")).answered()
    assert len(asked.edits) == 1
    assert sum("@original" in line for line in server.requests) == 3


async def test_an_answer_that_was_shown_before_the_server_broke_is_not_doubled(
    server: Loopback, bot: DiscordAdapter
) -> None:
    server.faults.append(Fault("PATCH .*/messages/@original", 502, after=True))
    asked = await (await Somebody(server).says("who", name="Maud Ferris")).answered(edits=2)
    assert asked.edits[0] == asked.edits[1]  # the same edit of the same message twice
    assert asked.follow_ups == []


async def test_an_acknowledgement_whose_reply_was_lost_still_leads_to_the_answer(
    server: Loopback, bot: DiscordAdapter
) -> None:
    server.faults.append(Fault("POST .*/callback", 500, after=True))
    asked = await (await Somebody(server).says("who", name="Maud Ferris")).answered()
    assert asked.refused == [40060]
    assert "harbour master" in asked.shown


async def test_a_post_under_a_key_is_made_once_whatever_the_server_says(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    card = who_card("Maud Ferris", Question("who", values=(("name", "Maud Ferris"),)))
    server.faults.append(Fault("POST .*/channels/7002/messages", 502, after=True))
    message = await bot.post("discord:7002", card, "morning/2026-11-22/1")
    again = await bot.post("7002", card, "morning/2026-11-22/1")
    assert message == again
    assert len(server.posts) == 1
    assert newsroom.messages["t0"] == message
    other = await bot.post("7002", card, "morning/2026-11-23/1")
    assert other != message


async def test_one_person_is_told_in_a_conversation_of_their_own_and_once(server: Loopback, bot: DiscordAdapter) -> None:
    card = who_card("Maud Ferris", Question("who", values=(("name", "Maud Ferris"),)))
    told = await bot.tell("7001/9001", card, "trouble/1")
    assert await bot.tell("9001", card, "trouble/1") == told
    assert [post["channel_id"] for post in server.posts] == list(server.conversations.values())
    assert list(map(str, server.conversations)) == ["9001"]
    server.faults.append(Fault("POST .*/users/@me/channels", 403))
    with pytest.raises(PostRefused, match="Discord refused a post to 9002"):
        await bot.tell("9002", card, "trouble/2")


async def test_a_posted_card_can_be_replaced_and_its_buttons_work(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    question = Question("who", values=(("name", "Maud Ferris"),))
    message = await bot.post("7002", who_card("Maud Ferris", question), "one")
    await bot.edit("7002", message, who_card("Odo Ferris", question))
    text = str(server.messages[message]["components"])
    assert "Odo Ferris is the harbour master" in text
    pressed = await (await Somebody(server).presses_on(server.messages[message], "Sources")).answered()
    assert "walked out" in pressed.shown


async def test_a_channel_that_refuses_a_post_is_named(server: Loopback, bot: DiscordAdapter) -> None:
    server.faults.append(Fault("POST .*/channels/7002/messages", 403))
    with pytest.raises(PostRefused, match="Discord refused a post to 7002"):
        await bot.post("7002", who_card("Maud Ferris", Question("who")), "one")


async def test_a_post_of_unknown_outcome_may_be_tried_again_under_its_key(
    server: Loopback, bot: DiscordAdapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    sleep = asyncio.sleep

    async def at_once(seconds: float) -> None:
        waited.append(seconds)
        await sleep(0)

    monkeypatch.setattr("discord.http.asyncio.sleep", at_once)
    server.faults.append(Fault("POST .*/channels/7002/messages", 502, times=5, after=True))
    card = who_card("Maud Ferris", Question("who"))
    with pytest.raises(PostUndecided, match="status 502"):
        await bot.post("7002", card, "one")
    await bot.post("7002", card, "one")
    assert len(server.posts) == 1


async def test_an_adapter_that_failed_can_be_run_again(server: Loopback, newsroom: FakeNewsroom) -> None:
    async with bot_on(server, newsroom) as adapter:
        await (await Somebody(server).says("latest")).answered()
    again = asyncio.create_task(adapter.run())
    try:
        await server.until(lambda one: len(one.identifies) == 2)
        await (await Somebody(server).says("who", name="Maud Ferris")).answered()
        await adapter.post("7002", who_card("Maud Ferris", Question("who")), "one")
    finally:
        again.cancel()
        await asyncio.gather(again, return_exceptions=True)


async def test_a_timeline_travels_with_its_picture_and_alt_text(server: Loopback, newsroom: FakeNewsroom) -> None:
    async with bot_on(server, newsroom, settings=DiscordSettings(picture_seconds=30.0)):
        asked = await (await Somebody(server).says("timeline", subject="Maud Ferris")).until(
            lambda one: bool(one.edits), 30.0)
    assert asked.message is not None
    assert server.uploads["timeline.png"].startswith(b"\x89PNG")
    gallery = next(part for part in asked.message["components"][0]["components"] if part["type"] == 12)
    assert "Sluice inspection number 0" in gallery["items"][0]["description"]


def test_a_nonce_is_short_and_the_same_for_the_same_key() -> None:
    long_key = "a-subscription-with-a-very-long-name/2026-11-22/part-17" * 3
    assert nonce(long_key) == nonce(long_key)
    assert len(nonce(long_key)) <= 25
    assert nonce("a") != nonce("b")


async def test_two_hundred_questions_at_once_are_each_acknowledged_and_answered_once(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    await (await asker.says("who", name="Maud Ferris")).answered()  # warm
    server.check_later()
    server.deadline = 30.0  # how fast it is, is measured and told; a busy machine must not fail the count
    everyone = [Somebody(server, user=str(1000 + number)) for number in range(200)]
    asked = [await one.says("who", name="Maud Ferris") for one in everyone]
    await asyncio.gather(*(one.until(lambda each: bool(each.edits), 30.0) for one in asked))
    latencies = [one.latency for one in asked]
    print(f"acknowledged within {max(latencies):.3f} s, median {statistics.median(latencies):.3f} s")
    assert all(len(one.edits) == 1 and not one.refused and not one.follow_ups for one in asked)
    assert len(newsroom.asked) == 201
    server.check()


def test_long_cards_have_more_lines_than_a_message() -> None:
    assert len(long_card("x", Question("timeline")).sections[0].lines) == 120
