"""A timeline that everybody can see has its picture in the thread, with words for those who do not see it."""

from __future__ import annotations

from datetime import date

from briefings import Card, Claim, Question, Section, When
from tests.adapters.slack.conftest import House
from tests.adapters.slack.newsroom import NOW, evidence
from tests.adapters.slack.reading import labelled
from tests.adapters.slack.updates import command, mention, press


def timeline(question: Question) -> Card:
    """Four days of the cannery."""
    events = tuple(
        Claim(f"The cannery's owners met the council for the {number}th time.", (evidence("They met."),),
              when=When(date(2026, 11, number), date(2026, 11, number), "day")) for number in range(4, 8))
    return Card("timeline", NOW, "Mara Quill", (), (Section("events", events),), (), object(), question)


async def test_a_timeline_answered_in_a_thread_has_its_picture_there_with_alt_text(house: House) -> None:
    house.newsroom.answers["timeline"] = timeline
    await house.slack.send("events_api", mention("timeline Mara Quill", thread="1699999999.000001"), "e1")
    await house.slack.until(lambda: bool(house.slack.files) and house.slack.files[0]["shared"] is not None)
    [file] = house.slack.files
    assert file["bytes"].startswith(b"\x89PNG")
    assert "cannery" in file["alt_txt"]
    assert file["shared"] == {"channel_id": "C1", "thread_ts": "1699999999.000001"}


async def test_a_shared_timeline_has_its_picture_once_however_often_it_is_shared(house: House) -> None:
    house.newsroom.answers["timeline"] = timeline
    await house.slack.send("slash_commands", command("timeline Mara Quill", house.slack.response_url("t")), "e1")
    [card] = await house.slack.answered("t")
    assert not house.slack.files
    for time in range(2):
        action = press(labelled(card, "Share here"), house.slack.response_url(f"s{time}"))
        await house.slack.send("interactive", action, f"p{time}")
    await house.slack.until(lambda: len(house.newsroom.messages) == 2)
    await house.slack.until(lambda: bool(house.slack.files) and house.slack.files[0]["shared"] is not None)
    assert len(house.slack.files) == len(house.slack.posted) == 1
    assert house.slack.files[0]["shared"] == {"channel_id": "C1", "thread_ts": house.slack.posted[0]["ts"]}


async def test_a_picture_that_slack_refuses_leaves_the_card_standing(house: House, log: list[str]) -> None:
    house.newsroom.answers["timeline"] = timeline
    house.slack.fail("files.getUploadURLExternal", "500")
    await house.slack.send("events_api", mention("timeline Mara Quill"), "e1")
    await house.slack.until(lambda: any("the picture of a timeline was not shown" in line for line in log))
    assert len(house.slack.posted) == 1
    assert len(house.newsroom.messages) == 1
