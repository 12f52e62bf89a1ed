"""The Slack platform: Bolt's app with our listeners, over Socket Mode or signed HTTP, and posts under keys."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, tzinfo
from typing import Any, TypeVar, cast

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.adapter import Newsroom, editors_channel
from adapters.drawing import DrawingRoom
from adapters.slack import labels
from adapters.slack.answering import Counter
from adapters.slack.discretion import discreet_logger
from adapters.slack.doorway import Doorway, Replays
from adapters.slack.hearing import Hearing
from adapters.slack.install import Grants, installer
from adapters.slack.message import Message
from adapters.slack.oauth import Installations, Seal, States
from adapters.slack.posting import Posts, conversation, reason
from adapters.slack.render import Renderer
from adapters.slack.settings import Credentials, Settings
from adapters.slack.vault import Inbox, Vault
from adapters.slack.workspaces import Workspaces
from adapters.workroom import Workroom
from briefings import KINDS, Asker, Card, ConfigurationError, CuttingsError, Kind

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_RATE_LIMIT_TRIES = 5
_LONGEST_WAIT = 60.0  # seconds between attempts to reach Slack at the start


class Slack:
    """Connects the newsroom to Slack (adapters/adapter.py says what every platform must do).

    A channel is "C012345", or "T012345/C012345" where several workspaces have us; a user's id is a direct message.
    """

    name = "slack"

    def __init__(
        self, newsroom: Newsroom, credentials: Credentials, clock: Callable[[], datetime], zone: tzinfo, inbox: Inbox,
        vault: Vault | None = None, settings: Settings | None = None, kinds: tuple[Kind, ...] = KINDS,
    ) -> None:
        _check(credentials, vault)
        self._newsroom: Newsroom = Workspaces(newsroom) if credentials.client_id else newsroom
        self._credentials, self._clock = credentials, clock
        self._settings = settings or Settings()
        self._logger = discreet_logger(credentials.bot_token, credentials.app_token, credentials.signing_secret,
                                       credentials.client_secret, credentials.key)
        self._room = Workroom("slack", self._settings.workers)
        self._render = Renderer(zone, kinds)
        self._client = self._web_client(credentials.bot_token)
        self._known: AuthorizeResult | None = None
        self._installations: Installations | None = None
        installing = None
        if credentials.client_id and vault is not None:
            seal = Seal(credentials.key or "")
            self._installations = Installations(vault, seal, self._room.quick)
            states = States(vault, seal, self._room.quick, clock)
            installing = installer(credentials, self._settings, self._installations, states, self._client, self._logger)
        self._posts = Posts(inbox, self._room.work, clock, self._settings.looks)
        self._app = AsyncApp(
            logger=self._logger, name="cuttings", client=self._web_client(None), authorize=cast(Any, Grants(self._granted)),
            signing_secret=credentials.signing_secret or "", request_verification_enabled=True,
            before_authorize=Replays(clock).check, user_facing_authorize_error_message=labels.NOT_INSTALLED,
            process_before_response=True)  # the response is the acknowledgement: out before the work begins
        counter = Counter(self._newsroom, kinds, self._render)
        self._drawing = DrawingRoom(self._settings.picture_seconds)
        self._hearing = Hearing(counter, self._posts, inbox, self._room, self._drawing, self._tell_editors, clock,
                                self._logger)
        self._hearing.listen(self._app)
        if self._installations is not None:
            self._hearing.listen_for_removal(self._app, self._installations)
        self._doorway = Doorway(self._app, self._settings.host, self._settings.port, installing, self._room.first)
        self._socket: AsyncSocketModeHandler | None = None

    async def run(self) -> None:
        """Connect and serve until cancelled."""
        try:
            await self.start()
            await asyncio.Event().wait()
        finally:
            await self.stop()

    async def start(self) -> None:
        """Connect; a wrong token is a ConfigurationError, an unreachable Slack is tried again."""
        if self._installations is None:
            answer = await self._patiently("SLACK_BOT_TOKEN", self._client.auth_test)
            self._known = AuthorizeResult(
                enterprise_id=answer.get("enterprise_id"), team_id=answer.get("team_id"), bot_id=answer.get("bot_id"),
                bot_user_id=answer.get("user_id"), bot_token=self._credentials.bot_token)
        if not self._credentials.app_token or self._installations is not None:
            await self._doorway.open()
        if self._credentials.app_token:
            self._socket = _Ear(
                self._room, self._app, self._credentials.app_token, logger=self._logger, web_client=self._client,
                ping_interval=self._settings.ping)
            socket, token = self._socket, self._credentials.app_token
            opened = await self._patiently(
                "SLACK_APP_TOKEN", lambda: self._client.apps_connections_open(app_token=token))
            socket.client.wss_uri = opened["url"]  # else Bolt asks itself, and for ever, also with a wrong token
            await socket.connect_async()  # type: ignore[no-untyped-call]

    async def stop(self) -> None:
        """Close every connection."""
        if self._socket is not None:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        await self._doorway.close()
        await self._hearing.finish()
        self._room.close()
        self._drawing.close()

    @property
    def port(self) -> int:
        """The HTTP port that is really listened on."""
        return self._doorway.port

    async def post(self, channel: str, card: Card, key: str) -> str:
        """Post a card to a channel under our own key, exactly once; raises PostRefused, PostLater or PostUndecided."""
        team, place, client = await self._place(channel)
        asker, now = Asker("slack", user="", channel=place, team=team), self._clock()
        token = await self._room.work(lambda: self._newsroom.issue(card, asker, now))
        message = await self._room.work(lambda: self._render.card(card, token, shareable=False))
        stamp = await self._posts.once(client, place, message, key)
        name = stamp if place == channel.rpartition("/")[2] else f"{place}:{stamp}"
        await self._room.work(lambda: self._newsroom.posted(token, name))
        return name

    async def tell(self, person: str, card: Card, key: str) -> str:
        """Post a card into the conversation with one person, which Slack opens when it is posted to."""
        return await self.post(person, card, key)

    async def edit(self, channel: str, message: str, card: Card) -> None:
        """Replace a posted card."""
        team, place, client = await self._place(channel)
        moved, _, stamp = message.rpartition(":")
        asker, now = Asker("slack", user="", channel=moved or place, team=team), self._clock()
        token = await self._room.work(lambda: self._newsroom.issue(card, asker, now))
        shown = await self._room.work(lambda: self._render.card(card, token, shareable=False))
        await self._posts.replace(client, moved or place, stamp, shown)
        await self._room.work(lambda: self._newsroom.posted(token, message))

    async def _tell_editors(self, asker: Asker, message: Message, key: str) -> None:
        """Post a report; it is in the archive already, so a channel that refuses it costs a log line only."""
        channel = editors_channel(self._settings.reports, asker.channel, asker.team)
        if channel is None:
            return
        named = "/" in channel or asker.team is None
        try:
            _, place, client = await self._place(channel if named else f"{asker.team}/{channel}")
            await self._posts.once(client, place, message, key)
        except (CuttingsError, SlackApiError, TimeoutError, aiohttp.ClientError, OSError) as error:
            said = str(error) if isinstance(error, CuttingsError) else type(error).__name__
            _log.error("a report did not reach the editors in %s: %s", channel, said)

    async def _place(self, channel: str) -> tuple[str | None, str, AsyncWebClient]:
        """The workspace, the conversation and the client of a channel as the configuration names it."""
        team, _, place = channel.removeprefix("slack:").rpartition("/")
        client, at = self._client, team or (self._known.team_id if self._known else None)
        if self._installations is not None:
            found = await self._installations.async_find_installation(enterprise_id=None, team_id=team or None)
            if found is None:
                raise CuttingsError(f"slack:{channel}: Cuttings is not installed in that workspace; "
                                    "with several workspaces a channel is written slack:TEAM/CHANNEL")
            client = self._web_client(found.bot_token)
        return at, await conversation(client, place), client

    async def _granted(self, *, enterprise_id: str | None, team_id: str | None,
                       user_id: str | None) -> AuthorizeResult | None:
        if self._installations is not None:
            return await self._installations.authorize(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id)
        return self._known

    def _web_client(self, token: str | None) -> AsyncWebClient:
        """A client that waits out a rate limit and never repeats a request whose connection broke."""
        return AsyncWebClient(
            token=token, base_url=self._settings.api, logger=self._logger,
            retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=_RATE_LIMIT_TRIES)])

    async def _patiently(self, key: str, call: Callable[[], Awaitable[_T]]) -> _T:
        wait = 1.0
        while True:
            try:
                return await call()
            except SlackApiError as error:
                raise ConfigurationError(key, f"Slack refused it: {reason(error)}") from error
            except (TimeoutError, aiohttp.ClientError, OSError) as error:
                _log.warning("Slack cannot be reached (%s); trying again in %.0f s", type(error).__name__, wait)
                await asyncio.sleep(wait)
                wait = min(_LONGEST_WAIT, wait * 2)


class _Ear(AsyncSocketModeHandler):
    """Bolt's ear on the socket; nothing else is begun until what it hears is acknowledged."""

    def __init__(self, room: Workroom, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._room = room

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """What the socket calls for each update."""
        with self._room.first():
            await super().handle(client, req)


def _check(credentials: Credentials, vault: Vault | None) -> None:
    if not credentials.bot_token and not credentials.client_id:
        raise ConfigurationError("SLACK_BOT_TOKEN", "is missing (or SLACK_CLIENT_ID for several workspaces)")
    if not credentials.app_token and not credentials.signing_secret:
        raise ConfigurationError("SLACK_APP_TOKEN", "is missing (or SLACK_SIGNING_SECRET for HTTP)")
    if credentials.client_id and not (credentials.client_secret and credentials.key and vault is not None):
        raise ConfigurationError("SLACK_CLIENT_ID", "needs SLACK_CLIENT_SECRET and CUTTINGS_KEY beside it")
