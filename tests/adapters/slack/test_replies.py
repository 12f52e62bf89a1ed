"""Response addresses: five uses, half an hour, a rate limit, a connection that breaks after the answer."""

from __future__ import annotations

from datetime import timedelta

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.discretion import discreet_logger
from adapters.slack.message import Message
from adapters.slack.render import plain
from adapters.slack.reply import Reply
from tests.adapters.slack.conftest import Clock, House
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.reading import said
from tests.adapters.slack.updates import command


def reply_in(slack: LoopbackSlack, clock: Clock, channel: str | None = "C1", thread: str | None = None) -> Reply:
    """A line back to somebody who has just asked."""
    client = AsyncWebClient("xoxb-loopback-1", base_url=f"{slack.base}/api/", retry_handlers=[])
    logger = discreet_logger()
    return Reply(client, slack.response_url("r"), channel, "U1", thread, clock, logger)


def words(number: int) -> Message:
    """A short message."""
    return plain(f"This is answer {number}.")


async def test_after_five_answers_the_sixth_is_an_ephemeral_message(slack: LoopbackSlack) -> None:
    reply = reply_in(slack, Clock(), thread="1.5")
    for number in range(7):
        await reply.say(words(number))
    assert len(slack.answers[slack.response_url("r")]) == 5
    assert slack.refused_answers == 0
    assert [message["text"] for message in slack.ephemeral] == ["This is answer 5.", "This is answer 6."]
    assert slack.ephemeral[0]["thread_ts"] == "1.5"


async def test_after_half_an_hour_an_answer_is_an_ephemeral_message(slack: LoopbackSlack) -> None:
    clock = Clock()
    reply = reply_in(slack, clock)
    await reply.say(words(1))
    clock.now += timedelta(minutes=30)
    await reply.say(words(2))
    assert len(slack.answers[slack.response_url("r")]) == 1
    assert [message["user"] for message in slack.ephemeral] == ["U1"]


async def test_an_address_that_slack_has_closed_is_left_for_an_ephemeral_message(slack: LoopbackSlack) -> None:
    slack.closed_answers.add(slack.response_url("r"))
    await reply_in(slack, Clock()).say(words(1))
    assert [message["channel"] for message in slack.ephemeral] == ["C1"]


async def test_where_the_bot_is_no_member_the_asker_is_written_to_directly(slack: LoopbackSlack) -> None:
    slack.closed_answers.add(slack.response_url("r"))
    slack.not_in.add("C1")
    await reply_in(slack, Clock()).say(words(1))
    assert [message["channel"] for message in slack.posted] == ["U1"]


async def test_an_answer_whose_receipt_was_lost_is_not_sent_again(house: House) -> None:
    house.slack.fail("answer", "drop-after")
    await house.slack.send("slash_commands", command("latest", house.slack.response_url("lost")), "e1")
    await house.slack.send("slash_commands", command("latest", house.slack.response_url("next")), "e2")
    await house.slack.answered("next")
    assert len(house.slack.answers[house.slack.response_url("lost")]) == 1
    assert not house.slack.ephemeral


async def test_an_answer_that_is_put_off_comes_when_slack_says(house: House) -> None:
    house.slack.fail("answer", "429", retry_after=0)
    await house.slack.send("slash_commands", command("latest", house.slack.response_url("later")), "e1")
    [answer] = await house.slack.answered("later")
    assert "the ferry was late again" in said(answer)
    assert house.slack.order.count("answer 429") == 1
