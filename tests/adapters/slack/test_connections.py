"""Signed HTTP and Socket Mode: who is let in, what a refresh does, acknowledgements while the archive is busy."""

from __future__ import annotations

import asyncio
import json
import threading

import aiohttp
import pytest

from adapters.slack import Credentials, Settings, Slack
from briefings import ConfigurationError
from tests.adapters.slack.conftest import House, running
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.memory import MemoryInbox
from tests.adapters.slack.newsroom import NOW, FakeNewsroom
from tests.adapters.slack.reading import said
from tests.adapters.slack.updates import command, form, mention, press, signed

FLIGHT = 200


async def sent(house: House, body: str, headers: dict[str, str]) -> tuple[int, str]:
    """What our door answers to a request."""
    async with aiohttp.ClientSession() as session, session.post(
            f"{house.http}/slack/events", data=body.encode(), headers=headers) as answer:
        return answer.status, await answer.text()


async def test_a_signed_command_is_acknowledged_and_answered(web_house: House) -> None:
    body = form(command("who Mara Quill", web_house.slack.response_url("who")))
    assert await sent(web_house, body, signed(body)) == (200, "")
    [answer] = await web_house.slack.answered("who")
    assert "Mara Quill is the mayor of Ossly." in said(answer)


async def test_a_signed_press_and_a_signed_event_are_heard(web_house: House) -> None:
    button = {"type": "button", "action_id": "brief:ask::0", "value": '["who",null,[["name","Mara Quill"]]]'}
    body = form(press(button, web_house.slack.response_url("press")))
    assert (await sent(web_house, body, signed(body)))[0] == 200
    await web_house.slack.answered("press")
    body = json.dumps(mention("latest"))
    assert (await sent(web_house, body, signed(body, as_json=True)))[0] == 200
    await web_house.slack.until(lambda: bool(web_house.slack.posted))


async def test_the_address_check_of_slack_is_answered(web_house: House) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "are you there", "token": "x"})
    status, text = await sent(web_house, body, signed(body, as_json=True))
    assert (status, json.loads(text)) == (200, {"challenge": "are you there"})


@pytest.mark.parametrize("headers", [
    {}, {"X-Slack-Signature": "v0=" + "0" * 64}, {"X-Slack-Request-Timestamp": "1700000000"},
    {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=" + "0" * 64},
    {"X-Slack-Request-Timestamp": "٣", "X-Slack-Signature": "v0=" + "0" * 64},
])
async def test_what_nobody_signed_is_refused(web_house: House, headers: dict[str, str]) -> None:
    body = form(command("latest", web_house.slack.response_url("no")))
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert (await sent(web_house, body, {**kind, **headers}))[0] == 401
    assert not web_house.newsroom.asked


async def test_what_somebody_else_signed_is_refused(web_house: House) -> None:
    body = form(command("latest", web_house.slack.response_url("no")))
    assert (await sent(web_house, body, signed(body, secret="another secret")))[0] == 401
    assert (await sent(web_house, body + "&x=1", signed(body)))[0] == 401
    assert not web_house.newsroom.asked


@pytest.mark.parametrize("age", [301, -301, 86_400])
async def test_a_stale_signature_is_refused(web_house: House, age: int) -> None:
    body = form(command("latest", web_house.slack.response_url("no")))
    assert (await sent(web_house, body, signed(body, age=age)))[0] == 401
    assert not web_house.newsroom.asked


async def test_a_recorded_request_sent_again_is_refused(web_house: House) -> None:
    body = form(command("latest", web_house.slack.response_url("again")))
    headers = signed(body)
    assert (await sent(web_house, body, headers))[0] == 200
    assert (await sent(web_house, body, headers))[0] == 401
    await web_house.slack.answered("again")
    assert len(web_house.newsroom.asked) == 1


async def test_an_event_that_slack_repeats_is_answered_once(web_house: House) -> None:
    for retry in range(3):
        body = json.dumps(mention("latest", event_id="EvSame") | {"nothing": retry})
        headers = signed(body, as_json=True) | {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        assert (await sent(web_house, body, headers))[0] == 200
    await web_house.slack.until(lambda: bool(web_house.newsroom.messages))
    assert len(web_house.slack.posted) == 1


async def test_a_refreshed_connection_loses_no_command(house: House) -> None:
    await house.slack.send("slash_commands", command("latest", house.slack.response_url("before")), "e1")
    await house.slack.refresh()
    await house.slack.send("slash_commands", command("latest", house.slack.response_url("after")), "e2")
    await house.slack.answered("before")
    await house.slack.answered("after")
    assert house.slack.connections == 2
    await house.slack.acked("e1")
    await house.slack.acked("e2")


async def test_two_hundred_commands_are_acknowledged_while_the_archive_is_held(slack: LoopbackSlack) -> None:
    held = threading.Event()
    async with running(slack, newsroom=FakeNewsroom(hold=held)) as house:
        for number in range(FLIGHT):
            url = slack.response_url(f"f{number}")
            await slack.send("slash_commands", command("who Mara Quill", url), f"e{number}")
        await slack.until(lambda: len(slack.acks) == FLIGHT)
        assert not house.newsroom.asked
        assert not any(slack.answers.values())
        held.set()
        await slack.until(lambda: sum(map(len, slack.answers.values())) >= FLIGHT, 30)
    first_answer = next(place for place, what in enumerate(slack.order) if what.startswith("answer"))
    assert sum(what.startswith("ack") for what in slack.order[:first_answer]) == FLIGHT
    assert all(len(answers) == 1 for answers in slack.answers.values())
    assert len(slack.answers) == FLIGHT


async def test_two_hundred_signed_commands_are_acknowledged_while_the_archive_is_held(slack: LoopbackSlack) -> None:
    held = threading.Event()
    async with running(slack, socket=False, newsroom=FakeNewsroom(hold=held)) as house:
        bodies = [form(command("who Mara Quill", slack.response_url(f"f{number}"))) for number in range(FLIGHT)]
        answers = await asyncio.gather(*(sent(house, body, signed(body)) for body in bodies))
        assert answers == [(200, "")] * FLIGHT
        assert not house.newsroom.asked
        held.set()
        await slack.until(lambda: sum(map(len, slack.answers.values())) >= FLIGHT, 30)
    assert all(len(answers) == 1 for answers in slack.answers.values())


async def test_a_reload_that_reads_articles_does_not_hold_up_other_commands(slack: LoopbackSlack) -> None:
    reading = asyncio.Event()

    class Reading(FakeNewsroom):
        async def reload(self, *given: object, **named: object):  # type: ignore[no-untyped-def]
            await reading.wait()
            return ()

    async with running(slack, newsroom=Reading()):
        url = slack.response_url("reload")
        await slack.send("slash_commands", command("sources reload", url, user="UADMIN"), "e0")
        await slack.answered("reload")
        await slack.send("slash_commands", command("latest", slack.response_url("other")), "e1")
        await slack.answered("other")
        assert len(slack.answers[url]) == 1
        reading.set()
        await slack.answered("reload", 2)


@pytest.mark.parametrize(("credentials", "key"), [
    (Credentials(app_token="xapp-loopback-1"), "SLACK_BOT_TOKEN"),
    (Credentials(bot_token="xoxb-loopback-1"), "SLACK_APP_TOKEN"),
    (Credentials(client_id="1.2", signing_secret="s"), "SLACK_CLIENT_ID"),
])
def test_what_is_missing_is_named_by_its_key(credentials: Credentials, key: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        Slack(FakeNewsroom(), credentials, lambda: NOW, NOW.tzinfo, MemoryInbox())  # type: ignore[arg-type]
    assert error.value.key == key


@pytest.mark.parametrize(("bot", "app", "key"), [
    ("xoxb-wrong", "xapp-loopback-1", "SLACK_BOT_TOKEN"), ("xoxb-loopback-1", "xapp-wrong", "SLACK_APP_TOKEN")])
async def test_a_token_that_slack_refuses_is_named_by_its_key(
    slack: LoopbackSlack, bot: str, app: str, key: str,
) -> None:
    settings = Settings(host="127.0.0.1", port=0, api=f"{slack.base}/api/")
    adapter = Slack(FakeNewsroom(), Credentials(bot_token=bot, app_token=app), lambda: NOW,
                    NOW.tzinfo, MemoryInbox(), settings=settings)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError) as error:
        await adapter.run()
    assert error.value.key == key
    assert "invalid_auth" in str(error.value)


async def test_run_serves_until_it_is_cancelled(slack: LoopbackSlack) -> None:
    settings = Settings(host="127.0.0.1", port=0, api=f"{slack.base}/api/")
    adapter = Slack(FakeNewsroom(), Credentials(bot_token="xoxb-loopback-1", app_token="xapp-loopback-1"), lambda: NOW,
                    NOW.tzinfo, MemoryInbox(), settings=settings)  # type: ignore[arg-type]
    running_adapter = asyncio.create_task(adapter.run())
    await slack.until(lambda: slack.connections == 1)
    await slack.send("slash_commands", command("latest", slack.response_url("here")), "e1")
    await slack.answered("here")
    running_adapter.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running_adapter


async def test_the_secrets_of_the_credentials_do_not_show(house: House) -> None:
    shown = repr(Credentials("xoxb-loopback-1", "xapp-loopback-1", "sign", "77.88", "secret", "key"))
    assert shown == "Credentials(client_id='77.88')"
