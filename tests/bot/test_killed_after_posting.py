"""An article that is killed after it was quoted: on both platforms the posted messages lose its words in one round.

The real adapters over their loopback platforms, a real folder that is read again, the real archive and deliveries.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from adapters.discord.client import DiscordAdapter
from adapters.slack import Credentials, Settings, Slack
from bot.assemble import House
from bot.deliveries import Deliverer
from briefings import Asker, Card, Question
from briefings.archive import Archive
from briefings.archive.tables import issued
from briefings.newsroom import Newsroom
from briefings.sources import make_sources
from briefings.sources.source import SourceSettings
from tests.adapters.discord import payloads
from tests.adapters.discord.conftest import _discord_itself_afterwards as discord_itself_afterwards
from tests.adapters.discord.conftest import bot_on
from tests.adapters.discord.loopback import Asked, Loopback
from tests.adapters.discord.people import Somebody
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.reading import read
from tests.adapters.slack.updates import mention
from tests.bot.editorial import CROSSING, LIBRARY, MONDAY, UTC_ZONE, Clock, morning

__all__ = ["discord_itself_afterwards"]

CHANNELS = ("slack:C1", "discord:7002")
KILLED = ("Finch", "Drever", "boats", "Ferry boss")
WITHDRAWN = "An article that stood here was withdrawn"


@dataclass
class Town:
    """Both platforms with our adapters on them, a folder of articles and one process's hands."""

    folder: Path
    clock: Clock
    archive: Archive
    newsroom: Newsroom
    deliverer: Deliverer
    discord: Loopback
    slack: LoopbackSlack
    on_discord: DiscordAdapter
    on_slack: Slack

    def write(self, name: str, headline: str, body: str, status: str = "usable") -> None:
        published = (MONDAY - timedelta(hours=6)).isoformat()
        (self.folder / f"{name}.md").write_text(
            f"---\nheadline: {headline}\noutlet: Island Echo\npublished: {published}\nstatus: {status}\n---\n{body}", "utf-8")

    async def round(self) -> None:
        """The source is read again, and what is to be done then is done."""
        await self.newsroom.reload(None, self.clock())
        await self.deliverer.turn()

    def said(self) -> dict[str, str]:
        """Every message that stands in a channel, as people read it."""
        return {f"discord {number}": words(message) for number, message in self.discord.messages.items()} | {
            f"slack {message['ts']}": read(message) for message in self.slack.posted}


def words(message: dict[str, Any]) -> str:
    parts = payloads.every_component(message["components"])
    return "\n".join(part["content"] for part in parts if part["type"] == 10).replace("\\", "")


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    folder, clock = tmp_path / "wire", Clock(MONDAY - timedelta(hours=1))
    folder.mkdir()
    archive = Archive.open(f"sqlite:///{tmp_path / 'cuttings.db'}")
    digests = [morning(*CHANNELS)]
    newsroom = Newsroom(archive, make_sources((SourceSettings("wire", "folder", str(folder)),)), (), UTC_ZONE, digests=digests)
    archive.subscriptions.configured(digests, clock())
    discord, slack = Loopback(), LoopbackSlack()
    await discord.start()
    await slack.start()
    on_slack = Slack(newsroom, Credentials(bot_token="xoxb-loopback-1", app_token="xapp-loopback-1"), clock, UTC,
                     archive.inbox, archive.vault, Settings(api=f"{slack.base}/api/", looks=(0.0, 0.01)))
    await on_slack.start()
    async with bot_on(discord, newsroom, clock=clock) as on_discord:
        house = House(newsroom, archive, ("wire",))
        deliverer = Deliverer(house, {"slack": on_slack, "discord": on_discord}, clock)
        yield Town(folder, clock, archive, newsroom, deliverer, discord, slack, on_discord, on_slack)
    await on_slack.stop()
    await discord.close()
    await slack.stop()
    archive.close()
    assert discord.problems == []
    assert slack.complaints == []


async def test_the_killed_words_are_gone_from_both_editions_within_one_round(town: Town) -> None:
    town.write("crossing", "Ferry boss dismissed", CROSSING)
    town.write("library", "Library to close", LIBRARY)
    await town.round()
    town.clock.forward(hours=1)
    await town.round()
    posted = town.said()
    assert len(posted) == 2
    assert all("Ada Finch" in said and "Bell Street" in said for said in posted.values())
    town.clock.forward(minutes=10)
    town.write("crossing", "Ferry boss dismissed", CROSSING, "canceled")
    await town.round()
    left = town.said()
    assert left.keys() == posted.keys()
    for said in left.values():
        assert WITHDRAWN in said
        assert "Bell Street" in said
        assert not [word for word in KILLED if word in said]
    assert not [word for word in KILLED if word in json.dumps([town.slack.posted, list(town.discord.messages.values())])]


async def test_an_answer_that_a_channel_was_given_loses_them_too_and_no_other_message_comes(town: Town) -> None:
    town.write("crossing", "Ferry boss dismissed", CROSSING)
    town.write("library", "Library to close", LIBRARY)
    await town.round()
    asked = await (await Somebody(town.discord).says("who", name="Ada Finch")).answered()
    thread = await Somebody(town.discord, channel="7099", parent="7002").says("timeline", subject="Ada Finch")
    await thread.answered()
    await town.slack.send("events_api", mention("who Ada Finch"), "e1")
    await town.slack.until(lambda: len(town.slack.posted) == 1)
    await recorded(town, asked, thread)
    before = town.said()
    assert all("Ada Finch" in said for said in before.values())
    town.clock.forward(minutes=10)
    town.write("crossing", "Ferry boss dismissed", CROSSING, "canceled")
    await town.round()
    after = town.said()
    assert after.keys() == before.keys()
    for said in after.values():
        assert WITHDRAWN in said
        assert not [word for word in KILLED if word in said]


async def test_an_answer_that_one_asker_was_shown_is_never_told_to_the_channel(town: Town) -> None:
    town.on_discord.answers.settings = type(town.on_discord.answers.settings)(quiet=frozenset(["*"]), pictures=False)
    town.write("crossing", "Ferry boss dismissed", CROSSING)
    await town.round()
    asked = await (await Somebody(town.discord).says("who", name="Ada Finch")).answered()
    assert asked.ephemeral
    await (await Somebody(town.discord).presses(asked, "Sources")).answered()
    town.clock.forward(minutes=10)
    town.write("crossing", "Ferry boss dismissed", CROSSING, "canceled")
    await town.round()
    assert town.discord.posts == []
    assert town.slack.posted == []


async def test_a_corrected_article_is_corrected_where_it_was_posted(town: Town) -> None:
    town.write("library", "Library to close", LIBRARY)
    await town.round()
    card = town.newsroom.answer(Question("latest"), Asker("discord", "", "7002"), town.clock())
    assert isinstance(card, Card)
    await town.on_discord.post("7002", card, "one")
    await town.on_slack.post("C1", card, "one")
    town.clock.forward(minutes=10)
    town.write("library", "Library in Well Street to close", LIBRARY.replace("Bell Street", "Well Street"))
    await town.round()
    assert len(town.said()) == 2
    for said in town.said().values():
        assert "Bell Street" not in said
        assert "Library in Well Street to close" in said


async def recorded(town: Town, *asked: Asked) -> None:
    """Wait until the archive knows which messages carry these answers."""
    numbers = {one.message["id"] for one in asked if one.message} | {town.slack.posted[0]["ts"]}

    def known() -> bool:
        with town.archive._database.reading() as connection:
            return numbers <= {str(found) for found in connection.execute(select(issued.c.message)).scalars()}

    await town.slack.until(known)
