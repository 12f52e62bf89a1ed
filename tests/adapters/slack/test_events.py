"""Mentions, direct messages, the home tab and links; the same event however often is answered once."""

from __future__ import annotations

from tests.adapters.slack.conftest import House
from tests.adapters.slack.newsroom import ADDRESS, plain_card
from tests.adapters.slack.reading import labelled, said
from tests.adapters.slack.updates import event, mention, press


async def test_a_mention_in_a_thread_is_answered_in_that_thread(house: House) -> None:
    await house.slack.send("events_api", mention("who Mara Quill", thread="1699999999.000001"), "e1")
    await house.slack.until(lambda: bool(house.newsroom.messages))
    [posted] = house.slack.posted
    assert (posted["channel"], posted["thread_ts"]) == ("C1", "1699999999.000001")
    assert "Mara Quill is the mayor of Ossly." in said(posted)
    assert house.slack.order.index("ack e1") < house.slack.order.index("chat.postMessage")
    assert house.newsroom.messages == {"tok000001": posted["ts"]}


async def test_a_mention_in_a_channel_opens_a_thread(house: House) -> None:
    await house.slack.send("events_api", mention("latest"), "e1")
    await house.slack.until(lambda: bool(house.slack.posted))
    assert house.slack.posted[0]["thread_ts"] == "1700000000.000007"


async def test_the_same_event_delivered_three_times_is_acknowledged_thrice_and_answered_once(house: House) -> None:
    for retry in range(3):
        await house.slack.send("events_api", mention("who Mara Quill", event_id="EvSame"), f"e{retry}", retry=retry)
    await house.slack.until(lambda: all(f"ack e{retry}" in house.slack.order for retry in range(3)))
    await house.slack.until(lambda: bool(house.newsroom.messages))
    await house.slack.send("events_api", mention("latest", event_id="EvOther"), "e9")
    await house.slack.until(lambda: len(house.newsroom.messages) == 2)
    assert [question.kind for question, _ in house.newsroom.asked] == ["who", "latest"]
    assert len(house.slack.posted) == 2


async def test_a_direct_message_is_answered_there(house: House) -> None:
    said_there = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "text": "who Mara Quill",
                  "ts": "1700000000.000011"}
    await house.slack.send("events_api", event(said_there), "e1")
    await house.slack.until(lambda: bool(house.slack.posted))
    assert house.slack.posted[0]["channel"] == "D1"
    assert "thread_ts" not in house.slack.posted[0]


async def test_a_preview_is_shown_to_its_asker_alone_also_in_a_thread(house: House) -> None:
    await house.slack.send("events_api", mention("digest preview", thread="1699999999.000001"), "e1")
    await house.slack.until(lambda: bool(house.slack.ephemeral))
    assert (house.slack.ephemeral[0]["user"], house.slack.ephemeral[0]["channel"]) == ("U1", "C1")
    assert not house.slack.posted


async def test_what_a_bot_writes_or_somebody_edits_is_not_answered(house: House) -> None:
    base = {"type": "message", "channel_type": "im", "channel": "D1", "ts": "1700000000.000011", "text": "latest"}
    await house.slack.send("events_api", event({**base, "user": "U7", "bot_id": "B7"}), "e1")
    await house.slack.send("events_api", event({**base, "subtype": "message_changed"}), "e2")
    await house.slack.send("events_api", event({**base, "channel_type": "channel", "user": "U1"}), "e3")
    await house.slack.send("events_api", mention("latest"), "e4")
    await house.slack.until(lambda: bool(house.newsroom.messages))
    assert len(house.newsroom.asked) == 1


async def test_the_home_tab_shows_what_is_new_and_how_the_sources_are(house: House) -> None:
    await house.slack.send("events_api", event({"type": "app_home_opened", "user": "U1", "channel": "D1",
                                                "tab": "home"}), "e1")
    await house.slack.until(lambda: bool(house.slack.views))
    published = house.slack.views[0]
    assert published["user_id"] == "U1"
    asked = [(question.kind, question.action) for question, _ in house.newsroom.asked]
    assert asked[:2] == [("latest", None), ("sources", "list")]
    assert {asker.channel for _, asker in house.newsroom.asked} == {"D1"}
    text = said(published["view"])
    assert "who Sam Tarry" in text or "who" in text
    assert "the ferry was late again" in text


async def test_a_press_on_the_home_tab_is_answered_by_a_direct_message(house: House) -> None:
    await house.slack.send("events_api", event({"type": "app_home_opened", "user": "U1", "channel": "D1",
                                                "tab": "home"}), "e1")
    await house.slack.until(lambda: bool(house.slack.views))
    pressed = press(labelled(house.slack.views[0]["view"], "Sources"), "")
    del pressed["response_url"], pressed["channel"]
    pressed["container"] = {"type": "view", "view_id": "V1"}
    await house.slack.send("interactive", pressed, "p1")
    await house.slack.until(lambda: bool(house.slack.posted))
    assert house.slack.posted[0]["channel"] == "U1"
    assert "It rained over Ossly." in said(house.slack.posted[0])


async def test_a_home_tab_of_long_cards_stays_within_what_slack_takes(house: House) -> None:
    house.newsroom.answers["latest"] = lambda question: plain_card(question, "Ferry", lines=500)
    house.newsroom.answers["sources"] = house.newsroom.answers["latest"]
    await house.slack.send("events_api", event({"type": "app_home_opened", "user": "U1", "tab": "home"}), "e1")
    await house.slack.until(lambda: bool(house.slack.views) or bool(house.slack.complaints))
    assert house.slack.views


async def test_a_link_to_an_article_that_we_hold_is_unfolded(house: House) -> None:
    shared = {"type": "link_shared", "channel": "C1", "user": "U1", "message_ts": "1700000000.000021",
              "unfurl_id": "C1.1", "source": "conversations_history",
              "links": [{"domain": "ossly-courier.test", "url": ADDRESS + "&utm_source=mail"},
                        {"domain": "ossly-courier.test", "url": "https://ossly-courier.test/news/another"}]}
    await house.slack.send("events_api", event(shared), "e1")
    await house.slack.until(lambda: bool(house.slack.unfurls))
    unfurls = house.slack.unfurls[0]["unfurls"]
    assert list(unfurls) == [ADDRESS + "&utm_source=mail"]
    text = said(unfurls[ADDRESS + "&utm_source=mail"])
    assert "Quill stands by the cannery &amp; its 40 jobs" in text
    assert "Ossly Courier · 20 November 2026 · By Tamsin Orde" in text


async def test_links_that_we_do_not_hold_are_left_alone(house: House) -> None:
    shared = {"type": "link_shared", "channel": "C1", "user": "U1", "message_ts": "1700000000.000021",
              "links": [{"domain": "elsewhere.test", "url": "https://elsewhere.test/a"}]}
    await house.slack.send("events_api", event(shared), "e1")
    await house.slack.send("events_api", mention("latest"), "e2")
    await house.slack.until(lambda: bool(house.slack.posted))
    assert not house.slack.unfurls
