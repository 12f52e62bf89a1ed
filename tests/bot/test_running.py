"""What `run` keeps running, and what ends it."""

from __future__ import annotations

import asyncio

import pytest

from bot import assemble, running
from briefings import Card, ConfigurationError


class Platform:
    """A platform that ends as it is told, one way after the other."""

    name = "toy"

    def __init__(self, *ends: Exception | None) -> None:
        self.ends = list(ends)
        self.begun = 0

    async def run(self) -> None:
        self.begun += 1
        end = self.ends.pop(0)
        if end is not None:
            raise end

    async def post(self, channel: str, card: Card, key: str) -> str:
        return key

    async def tell(self, person: str, card: Card, key: str) -> str:
        return key

    async def edit(self, channel: str, message: str, card: Card) -> None:
        return None


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []

    async def sleep(seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return found


async def test_a_platform_that_breaks_is_started_again_later_each_time(slept: list[float]) -> None:
    platform = Platform(OSError("the line is down"), RuntimeError("a bug"), None)
    assert await running._kept_running(platform) is True
    assert (platform.begun, slept) == (3, [5.0, 10.0])


async def test_a_wrong_token_is_not_tried_twice(slept: list[float]) -> None:
    platform = Platform(ConfigurationError("DISCORD_TOKEN", "Discord refused it"))
    assert await running._kept_running(platform) is False
    assert (platform.begun, slept) == (1, [])


@pytest.mark.parametrize(("environment", "ready"), [
    ({}, ()),
    ({"DISCORD_TOKEN": "x"}, ("discord",)),
    ({"SLACK_BOT_TOKEN": "x"}, ()),
    ({"SLACK_BOT_TOKEN": "x", "SLACK_APP_TOKEN": "y"}, ("slack",)),
    ({"SLACK_BOT_TOKEN": "x", "SLACK_SIGNING_SECRET": "y", "DISCORD_TOKEN": "z"}, ("discord", "slack")),
    ({"SLACK_CLIENT_ID": "x", "SLACK_CLIENT_SECRET": "y", "SLACK_SIGNING_SECRET": "z"}, ("slack",)),
    ({"DISCORD_TOKEN": ""}, ()),
])
def test_the_platforms_are_those_with_tokens(environment: dict[str, str], ready: tuple[str, ...]) -> None:
    assert assemble.platforms_with_tokens(environment) == ready


def test_half_of_slacks_secrets_are_told() -> None:
    assert assemble.half_a_token({"SLACK_BOT_TOKEN": "x"}) == (
        "SLACK_BOT_TOKEN is set, but SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is not")
    assert assemble.half_a_token({"SLACK_APP_TOKEN": "x"}) == "SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not"
    assert assemble.half_a_token({}) is None
