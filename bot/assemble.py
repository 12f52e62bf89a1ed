"""Puts the parts together; the only file that knows every one of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from adapters.adapter import Adapter
from bot.config import Configuration
from briefings import Asker, ConfigurationError, Digest

if TYPE_CHECKING:
    from briefings.archive import Archive
    from briefings.issuing import Issuing
    from briefings.issuing import Made as Made
    from briefings.newsroom import Newsroom as OurNewsroom
    from briefings.pools import Pools as Pools
    from briefings.sources.source import Brought, Known, Source, SourceSettings

OPERATOR = Asker("terminal", "operator")  # whoever can run the command line can read the archive's file as well
NEEDS: Mapping[str, str] = {
    "discord": "DISCORD_TOKEN is not set",
    "slack": "SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is not set",
}

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class House:
    """The newsroom with its archive, open."""

    newsroom: OurNewsroom
    archive: Archive
    sources: tuple[str, ...]

    @property
    def issuing(self) -> Issuing:
        """Who makes what is posted by itself; met when the first edition is due."""
        return self.newsroom.issuing

    def never_read(self) -> bool:
        """Whether no source has been tried since the archive was made."""
        return all(self.archive.sources.health(source).tried is None for source in self.sources)


class Later:
    """A source that is made when it is first read: an answer from the archive needs its name alone."""

    def __init__(self, number: int, name: str, made: Callable[[], tuple[Source, ...]]) -> None:
        self.name = name
        self._number = number
        self._made = made

    def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        """What the source brings."""
        return self._made()[self._number].bring(known, now)


def later(settings: tuple[SourceSettings, ...]) -> tuple[Later, ...]:
    """The sources that these settings describe, all made when the first of them is read.

    Each event loop has its own: what they share (connections, turns at a host) belongs to one loop, and the chat in the
    terminal reloads in another than the rounds.
    """
    sets: WeakKeyDictionary[asyncio.AbstractEventLoop, tuple[Source, ...]] = WeakKeyDictionary()

    def made() -> tuple[Source, ...]:
        from briefings.sources import make_sources

        loop = asyncio.get_running_loop()
        if loop not in sets:
            sets[loop] = make_sources(settings)
        return sets[loop]

    return tuple(Later(number, source.name, made) for number, source in enumerate(settings))


@contextmanager
def opened(configuration: Configuration) -> Iterator[House]:
    """The newsroom over the configured archive and sources, closed at the end."""
    from briefings.archive import Archive
    from briefings.newsroom import Newsroom as OurNewsroom

    archive = Archive.open(configuration.database)
    try:
        sources = later(configuration.sources)
        newsroom = OurNewsroom(archive, sources, configuration.desks, configuration.timezone,
                               digests=digests_of(configuration))
        yield House(newsroom, archive, tuple(source.name for source in sources))
    finally:
        archive.close()


def digests_of(configuration: Configuration) -> tuple[Digest, ...]:
    """The editions that the configuration states."""
    return tuple(Digest(each.name, each.at, each.days, each.timezone.key, each.topics, each.to, each.silent)
                 for each in configuration.digests)


def platforms_with_tokens(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The platforms whose tokens are in the environment."""
    found = []
    if environment.get("DISCORD_TOKEN"):
        found.append("discord")
    several = environment.get("SLACK_CLIENT_ID") and environment.get("SLACK_CLIENT_SECRET")
    heard = environment.get("SLACK_APP_TOKEN") or environment.get("SLACK_SIGNING_SECRET")
    if (environment.get("SLACK_BOT_TOKEN") or several) and heard:
        found.append("slack")
    return tuple(found)


def half_a_token(environment: Mapping[str, str]) -> str | None:
    """What is missing where only some of Slack's secrets are there."""
    given = [name for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET") if environment.get(name)]
    if not given or "slack" in platforms_with_tokens(environment):
        return None
    missing = "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET" if "SLACK_BOT_TOKEN" in given else "SLACK_BOT_TOKEN"
    return f"{given[0]} is set, but {missing} is not"


def platforms(
    house: House, configuration: Configuration, environment: Mapping[str, str], clock: Clock,
) -> tuple[Adapter, ...]:
    """Every platform whose tokens are in the environment, ready to run."""
    makers = {"discord": _discord, "slack": _slack}
    return tuple(makers[name](house, configuration, environment, clock)
                 for name in platforms_with_tokens(environment))


def _discord(
    house: House, configuration: Configuration, environment: Mapping[str, str], clock: Clock,
) -> Adapter:
    from adapters.discord.client import DiscordAdapter

    return DiscordAdapter(environment["DISCORD_TOKEN"], house.newsroom, clock, configuration.discord)


def _slack(
    house: House, configuration: Configuration, environment: Mapping[str, str], clock: Clock,
) -> Adapter:
    from adapters.slack import Credentials, Settings, Slack

    credentials = Credentials(
        bot_token=environment.get("SLACK_BOT_TOKEN"), app_token=environment.get("SLACK_APP_TOKEN"),
        signing_secret=environment.get("SLACK_SIGNING_SECRET"), client_id=environment.get("SLACK_CLIENT_ID"),
        client_secret=environment.get("SLACK_CLIENT_SECRET"), key=environment.get("CUTTINGS_KEY"),
    )
    chosen = configuration.slack
    return Slack(house.newsroom, credentials, clock, configuration.timezone, house.archive.inbox, house.archive.vault,
                 Settings(host=chosen.host, port=chosen.port, public_url=chosen.public_url, reports=chosen.reports))


def deploy(platform: str, configuration: Configuration, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Register the commands with Discord, or write Slack's app manifest; what was done, in lines."""
    if platform == "slack":
        from adapters.slack import manifest

        return (manifest(configuration.slack.public_url, configuration.slack.unfurl).rstrip("\n"),)
    from adapters.discord.deploy import deploy as register

    token = environment.get("DISCORD_TOKEN")
    if not token:
        raise ConfigurationError("DISCORD_TOKEN", "it is not set in the environment")
    return tuple(f"registered: /{name}" for name in asyncio.run(register(token, configuration.discord)))
