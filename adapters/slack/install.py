"""Who we are in a workspace, known before Slack's deadline; and the pages that install us in a new one."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.oauth import Installations, States
from adapters.slack.settings import Credentials, Settings

INSTALL, RETURN = "/slack/install", "/slack/oauth_redirect"

# Each scope and what it is for; docs/slack.md says the same at more length.
SCOPES: tuple[tuple[str, str], ...] = (
    ("commands", "/brief, the shortcuts"),
    ("chat:write", "answers in threads, shared cards, editions"),
    ("chat:write.public", "sharing into a public channel that the bot has not joined"),
    ("app_mentions:read", "questions in threads, where slash commands do not work"),
    ("im:history", "questions in a direct message, and looking for a post there"),
    ("im:write", "opening the direct message that a modal's answer or an edition goes to"),
    ("channels:history", "looking for a post after a broken connection, so that none is posted twice"),
    ("groups:history", "the same in private channels that the bot was invited to"),
    ("links:read", "seeing links to articles that we hold"),
    ("links:write", "unfolding them"),
    ("files:write", "the timeline as a picture"),
)


class Grants(AsyncAuthorize):
    """Bolt's question who we are, answered by a function that makes no call to Slack."""

    def __init__(self, find: Callable[..., Awaitable[AuthorizeResult | None]]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._find = find

    async def __call__(self, *, context: Any, enterprise_id: str | None, team_id: str | None, user_id: str | None,
                       **_actor: Any) -> AuthorizeResult | None:
        """What Bolt calls for each update."""
        return await self._find(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id)


def installer(credentials: Credentials, settings: Settings, installations: Installations, states: States,
              client: AsyncWebClient, logger: logging.Logger) -> AsyncOAuthFlow:
    """The two pages of an installation, with our own stores behind them."""
    return AsyncOAuthFlow(client=client, logger=logger, settings=AsyncOAuthSettings(
        client_id=credentials.client_id, client_secret=credentials.client_secret,
        scopes=[scope for scope, _reason in SCOPES], user_scopes=[],
        redirect_uri=f"{settings.public_url.rstrip('/')}{RETURN}" if settings.public_url else None,
        install_path=INSTALL, redirect_uri_path=RETURN, authorization_url=settings.authorization_url,
        installation_store=installations, state_store=states, logger=logger,
    ))
