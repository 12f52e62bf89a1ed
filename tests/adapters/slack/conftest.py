"""A loopback Slack, a fake newsroom and the real adapter between them; nothing secret may reach a log."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet

from adapters.slack import Credentials, Settings, Slack
from adapters.slack.vault import Vault
from briefings import KINDS, Kind
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.memory import MemoryInbox, MemoryVault
from tests.adapters.slack.newsroom import NOW, FakeNewsroom
from tests.adapters.slack.updates import SIGNING_SECRET

CLIENT_SECRET = "cl1entS3cretOfTheLoopback"
KEY = Fernet.generate_key().decode()
# Whatever the loopback Slack hands out that must never be seen in a log.
SECRETS = (SIGNING_SECRET, CLIENT_SECRET, KEY, "xoxb-loopback", "xapp-loopback", "qW3rTySecret", "t1cketS3cret",
           "c0deS3cret", "legacyVerificationToken", "/upload/F")


@dataclass(slots=True)
class Clock:
    """The time that tests give."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass(slots=True)
class House:
    """One running adapter and everything round it."""

    slack: LoopbackSlack
    newsroom: FakeNewsroom
    adapter: Slack
    clock: Clock
    inbox: MemoryInbox
    vault: Vault

    @property
    def http(self) -> str:
        """Where the adapter listens."""
        return f"http://127.0.0.1:{self.adapter.port}"


class Everything(logging.Handler):
    """Keeps every log line of every logger, as a file would hold it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture(autouse=True)
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every test runs with logging at debug level, and fails when a secret appears in any line."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "SLACK_BOT_TOKEN", "SLACK_CLIENT_ID",
                 "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET", "SLACK_REDIRECT_URI"):
        monkeypatch.delenv(name, raising=False)
    root, handler = logging.getLogger(), Everything()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler.lines
    root.removeHandler(handler)
    root.setLevel(before)
    leaks = [(secret, line) for line in handler.lines for secret in SECRETS if secret in line]
    assert not leaks, leaks[:3]


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    """The loopback Slack; a payload that Slack would refuse fails the test."""
    server = LoopbackSlack()
    await server.start()
    yield server
    await server.stop()
    assert not server.complaints, server.complaints[:5]


@asynccontextmanager
async def running(slack: LoopbackSlack, *, socket: bool = True, several: bool = False, kinds: tuple[Kind, ...] = KINDS,
                  newsroom: FakeNewsroom | None = None, vault: Vault | None = None,
                  inbox: MemoryInbox | None = None, reports: Mapping[str, str] | None = None,
                  ) -> AsyncIterator[House]:
    """The real adapter, connected to the loopback Slack."""
    credentials = Credentials(
        bot_token=None if several else "xoxb-loopback-1", app_token="xapp-loopback-1" if socket else None,
        signing_secret=SIGNING_SECRET, client_id="77.88" if several else None,
        client_secret=CLIENT_SECRET if several else None, key=KEY if several else None)
    settings = Settings(host="127.0.0.1", port=0, api=f"{slack.base}/api/", looks=(0.0, 0.01), ping=1.0,
                        authorization_url=f"{slack.base}/oauth/v2/authorize", reports=reports or {})
    newsroom, clock = newsroom or FakeNewsroom(), Clock()
    inbox, vault = inbox or MemoryInbox(), vault or MemoryVault()
    adapter = Slack(newsroom, credentials, clock, UTC, inbox, vault, settings, kinds)
    await adapter.start()
    try:
        yield House(slack, newsroom, adapter, clock, inbox, vault)
    finally:
        if newsroom.hold is not None:
            newsroom.hold.set()
        await adapter.stop()


@pytest.fixture
async def house(slack: LoopbackSlack) -> AsyncIterator[House]:
    """The adapter over Socket Mode."""
    async with running(slack) as house:
        yield house


@pytest.fixture
async def web_house(slack: LoopbackSlack) -> AsyncIterator[House]:
    """The adapter over signed HTTP."""
    async with running(slack, socket=False) as house:
        yield house
