"""What the Slack platform is told when it is put together; secrets never show in a repr."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Credentials:
    """The secrets from the environment. One workspace: `bot_token`; several: `client_id`, `client_secret`, `key`.

    With `app_token` (SLACK_APP_TOKEN) Slack is heard over Socket Mode, else over HTTP, which needs
    `signing_secret` (SLACK_SIGNING_SECRET). `key` (CUTTINGS_KEY) is a Fernet key that seals what OAuth brings.
    """

    bot_token: str | None = field(default=None, repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where HTTP is served, how Slack is reached, and how patient we are with it (in seconds).

    `reports` says where "Wrong?" is posted: the asker's channel or workspace ("*" for any other) to the editors' channel.
    """

    host: str = "0.0.0.0"  # noqa: S104 - a bot behind a reverse proxy or in a container
    port: int = 3000
    public_url: str | None = None  # the address that Slack and installing admins reach us at, for several workspaces
    api: str = "https://slack.com/api/"
    authorization_url: str = "https://slack.com/oauth/v2/authorize"
    looks: tuple[float, ...] = (0.5, 2.0, 5.0)  # pauses before each look for a post of unknown outcome
    ping: float = 10.0  # Socket Mode's ping-pong
    reports: Mapping[str, str] = field(default_factory=dict)
    picture_seconds: float = 20.0  # the card stands already and nobody waits
    workers: int = 8  # threads that ask the archive
