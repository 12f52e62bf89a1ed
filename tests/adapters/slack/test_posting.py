"""Posts under a key: exactly once, whatever happens to the connection, the process or the rate limit."""

from __future__ import annotations

import asyncio

import pytest

from adapters.slack import PostLater, PostRefused, PostUndecided
from briefings import Question
from tests.adapters.slack.conftest import House, running
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.memory import MemoryInbox
from tests.adapters.slack.newsroom import plain_card
from tests.adapters.slack.reading import said
from tests.adapters.slack.updates import mention

EDITION = plain_card(Question("latest"), "The morning edition")


async def test_a_post_carries_our_key_and_is_remembered_where_it_stands(house: House) -> None:
    stamp = await house.adapter.post("C7", EDITION, "morning/2026-11-22/0")
    [posted] = house.slack.posted
    assert posted["ts"] == stamp
    assert posted["metadata"] == {"event_type": "cuttings_post", "event_payload": {"key": "morning/2026-11-22/0"}}
    assert posted["unfurl_links"] is False
    assert "link_names" not in posted or posted["link_names"] in (False, 0)
    assert house.newsroom.messages == {"tok000001": stamp}


async def test_a_connection_dropped_after_acceptance_posts_nothing_twice(house: House) -> None:
    house.slack.fail("chat.postMessage", "drop-after")
    stamp = await house.adapter.post("C7", EDITION, "key")
    assert [posted["ts"] for posted in house.slack.posted] == [stamp]
    assert len(house.slack.called("chat.postMessage")) == 1


async def test_a_connection_dropped_before_acceptance_is_posted_again(house: House) -> None:
    house.slack.fail("chat.postMessage", "drop")
    stamp = await house.adapter.post("C7", EDITION, "key")
    assert [posted["ts"] for posted in house.slack.posted] == [stamp]
    assert len(house.slack.called("chat.postMessage")) == 2
    assert len(house.slack.called("conversations.history")) == 2


async def test_a_server_error_after_acceptance_posts_nothing_twice(house: House) -> None:
    house.slack.fail("chat.postMessage", "500-after")
    stamp = await house.adapter.post("C7", EDITION, "key")
    assert [posted["ts"] for posted in house.slack.posted] == [stamp]


async def test_the_same_key_in_another_process_finds_the_first_post(slack: LoopbackSlack) -> None:
    inbox = MemoryInbox()
    async with running(slack, inbox=inbox) as first:
        stamp = await first.adapter.post("C7", EDITION, "key")
    async with running(slack, inbox=inbox) as second:
        assert await second.adapter.post("C7", EDITION, "key") == stamp
    assert len(slack.posted) == 1


async def test_the_same_key_twice_at_the_same_moment_is_posted_once(house: House) -> None:
    stamps = await asyncio.gather(*(house.adapter.post("C7", EDITION, "key") for _ in range(5)))
    assert len(set(stamps)) == len(house.slack.posted) == 1


async def test_the_same_key_at_the_same_moment_in_two_processes_is_posted_once(slack: LoopbackSlack) -> None:
    inbox = MemoryInbox()
    slack.fail("chat.postMessage", "slow")
    async with running(slack, inbox=inbox) as first, running(slack, inbox=inbox) as second:
        stamps = await asyncio.gather(*(one.adapter.post("C7", EDITION, "key") for one in (first, second)))
    assert len(set(stamps)) == len(slack.posted) == 1


async def test_a_key_that_was_begun_but_never_arrived_is_posted(slack: LoopbackSlack) -> None:
    inbox = MemoryInbox({"slack/post/C7/key"})
    async with running(slack, inbox=inbox) as house:
        await house.adapter.post("C7", EDITION, "key")
    assert len(slack.posted) == 1
    assert slack.order.index("conversations.history") < slack.order.index("chat.postMessage")


async def test_a_post_that_cannot_be_looked_for_is_left_undecided_and_not_repeated(house: House) -> None:
    house.slack.fail("chat.postMessage", "drop-after")
    house.slack.fail("conversations.history", "500")
    with pytest.raises(PostUndecided):
        await house.adapter.post("C7", EDITION, "key")
    assert len(house.slack.posted) == 1
    await house.adapter.post("C7", EDITION, "key")
    assert len(house.slack.posted) == 1


async def test_a_rate_limit_is_waited_out_and_posted_once(house: House) -> None:
    house.slack.fail("chat.postMessage", "429", retry_after=1)
    await house.adapter.post("C7", EDITION, "key")
    assert len(house.slack.posted) == 1
    assert house.slack.order.count("chat.postMessage 429") == 1


async def test_a_rate_limit_without_end_is_put_off_and_not_called_lost(house: House) -> None:
    house.slack.fail("chat.postMessage", "429", times=9, retry_after=0)
    with pytest.raises(PostLater):
        await house.adapter.post("C7", EDITION, "key")
    assert not house.slack.posted


async def test_a_channel_that_is_not_there_is_refused_with_slacks_word(house: House) -> None:
    house.slack.not_in.add("C8")
    with pytest.raises(PostRefused) as refused:
        await house.adapter.post("C8", EDITION, "key")
    assert refused.value.reason == "not_in_channel"


async def test_a_posted_card_is_replaced_also_when_the_connection_breaks(house: House) -> None:
    stamp = await house.adapter.post("C7", EDITION, "key")
    house.slack.fail("chat.update", "drop-after")
    await house.adapter.edit("C7", stamp, plain_card(Question("latest"), "The corrected edition"))
    [posted] = house.slack.posted
    assert "The corrected edition" in said(posted)
    assert "morning" not in said(posted)
    assert "morning" not in posted["text"]


async def test_a_post_to_a_person_is_a_direct_message_that_can_be_replaced(house: House) -> None:
    message = await house.adapter.post("U5", EDITION, "key")
    assert house.slack.posted[0]["channel"] == "D5"
    await house.adapter.edit("U5", message, plain_card(Question("latest"), "The corrected edition"))
    assert "The corrected edition" in said(house.slack.posted[0])


async def test_an_answer_in_a_thread_survives_a_dropped_connection_once(house: House) -> None:
    house.slack.fail("chat.postMessage", "drop-after")
    await house.slack.send("events_api", mention("latest", thread="1.5"), "e1")
    await house.slack.until(lambda: bool(house.newsroom.messages))
    assert len(house.slack.posted) == 1
    assert house.slack.called("conversations.replies")[0]["ts"] == "1.5"
