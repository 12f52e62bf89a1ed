"""The HTTP side: signed updates from Slack, each signature once, and the pages of an installation."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack import labels
from adapters.slack.install import INSTALL, RETURN

EVENTS = "/slack/events"
_log = logging.getLogger(__name__)
_BACKLOG = 1024  # connections that may wait to be accepted; one that finds no room is tried again after a second
_REMEMBERED = timedelta(minutes=11)  # Slack's signatures are good for five minutes either way


class Replays:
    """Refuses a signature that was already used: whoever has recorded a request cannot send it again."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._seen: dict[str, datetime] = {}

    async def check(self, req: AsyncBoltRequest, next: Callable[[], Awaitable[None]]) -> BoltResponse | None:
        """Bolt runs this after it has verified the signature and before anything else."""
        signature = (req.headers.get("x-slack-signature") or [""])[0]
        if req.mode != "socket_mode" and not self._first(signature):
            _log.warning("a request was sent a second time under the same signature; refused")
            return BoltResponse(status=401, body={"error": "replayed request"})
        await next()
        return None

    def _first(self, signature: str) -> bool:
        now = self._clock()
        for old in [each for each, seen in self._seen.items() if now - seen > _REMEMBERED]:
            del self._seen[old]
        if signature in self._seen:
            return False
        self._seen[signature] = now
        return True


class Doorway:
    """An aiohttp server for one Bolt app. Its access log is off: the addresses of an installation hold codes."""

    def __init__(self, app: AsyncApp, host: str, port: int, installing: AsyncOAuthFlow | None,
                 first: Callable[[], AbstractContextManager[None]]) -> None:
        self._app, self._host, self._port, self._installing, self._first = app, host, port, installing, first
        self._runner: web.AppRunner | None = None
        self.port = port

    async def open(self) -> None:
        """Listen; `port` is then the one really taken."""
        server = web.Application()
        server.add_routes([web.post(EVENTS, self._heard)])
        if self._installing is not None:
            server.add_routes([web.get(INSTALL, self._install), web.get(RETURN, self._returned)])
        self._runner = web.AppRunner(server, access_log=None, shutdown_timeout=5.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port, backlog=_BACKLOG).start()
        self.port = self._runner.addresses[0][1]
        _log.info("Slack is served over HTTP on port %s", self.port)

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _heard(self, request: web.Request) -> web.Response:
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        if not (stamp.isascii() and stamp.isdigit() and request.headers.get("X-Slack-Signature")):
            return web.json_response({"error": "invalid request"}, status=401)
        with self._first():
            return await to_aiohttp_response(await self._app.async_dispatch(await to_bolt_request(request)))

    async def _install(self, request: web.Request) -> web.Response:
        assert self._installing is not None
        return await to_aiohttp_response(await self._installing.handle_installation(await to_bolt_request(request)))

    async def _returned(self, request: web.Request) -> web.Response:
        assert self._installing is not None
        try:
            return await to_aiohttp_response(await self._installing.handle_callback(await to_bolt_request(request)))
        except Exception as error:  # the error's own words may hold the code, so only its kind is logged
            _log.error("an installation failed: %s", type(error).__name__)
            return web.Response(status=500, text=labels.INSTALL_FAILED)
