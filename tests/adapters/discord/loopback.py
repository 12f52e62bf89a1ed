"""A small Discord of our own on 127.0.0.1: gateway, REST and interactions, as strict as the real one."""

from __future__ import annotations

import asyncio
import json
import re
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.adapters.discord import payloads

APPLICATION = 4242
BOT = {"id": "4242", "username": "cuttings", "discriminator": "0000", "avatar": None, "bot": True, "flags": 0,
       "global_name": None, "verified": True, "mfa_enabled": False, "email": None, "locale": "en-GB"}
LOADING = 1 << 7
_TOKEN_LIFE = 15 * 60.0


@dataclass
class Fault:
    """What goes wrong with the next requests whose "METHOD path" matches; `after` does the work and then fails."""

    pattern: str
    status: int
    times: int = 1
    after: bool = False
    retry_after: float = 0.05


@dataclass
class Asked:
    """One interaction and everything that was answered to it."""

    id: str
    token: str
    payload: dict[str, Any]
    sent: float
    acknowledged: float | None = None
    callback: dict[str, Any] | None = None
    message: dict[str, Any] | None = None
    edits: list[dict[str, Any]] = field(default_factory=list)
    follow_ups: list[dict[str, Any]] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def latency(self) -> float:
        """Seconds from the dispatch to the accepted acknowledgement."""
        assert self.acknowledged is not None, f"{self.payload['data']} was never acknowledged"
        return self.acknowledged - self.sent

    @property
    def ephemeral(self) -> bool:
        assert self.callback is not None
        return bool(((self.callback.get("data") or {}).get("flags") or 0) & payloads.EPHEMERAL)

    @property
    def shown(self) -> str:
        """Every word on the answer."""
        assert self.message is not None, "no message"
        parts = payloads.every_component(self.message["components"])
        return "\n".join(part["content"] for part in parts if part["type"] == 10)

    @property
    def choices(self) -> list[str]:
        assert self.callback is not None
        assert self.callback["type"] == 8
        return [choice["name"] for choice in self.callback["data"]["choices"]]

    async def until(self, done: Callable[[Asked], bool], seconds: float = 8.0) -> Asked:
        """Wait for something to have been answered."""
        async with asyncio.timeout(seconds):
            while not done(self):
                self.changed.clear()
                await self.changed.wait()
        return self

    async def acked(self) -> Asked:
        return await self.until(lambda asked: asked.acknowledged is not None)

    async def answered(self, edits: int = 1) -> Asked:
        return await self.until(lambda asked: len(asked.edits) >= edits)


@dataclass
class Session:
    """One gateway session: what was dispatched to it, so that it can be resumed."""

    id: str
    shard: tuple[int, int]
    socket: web.WebSocketResponse | None = None
    dispatched: list[dict[str, Any]] = field(default_factory=list)


class Loopback:
    """Serves until closed; `problems` collects whatever the real Discord would have refused."""

    def __init__(self, shards: int = 1, guilds: tuple[int, ...] = (7001,), deadline: float = 3.0) -> None:
        self.shards = shards
        self.guilds = guilds
        self.deadline = deadline
        self.token_life = _TOKEN_LIFE * deadline / 3.0
        self.address = ""
        self.identifies: list[dict[str, Any]] = []
        self.resumes: list[dict[str, Any]] = []
        self.sessions: dict[str, Session] = {}
        self.commands: list[dict[str, Any]] = []
        self.registrations = 0
        self.asked: dict[str, Asked] = {}
        self.messages: dict[str, dict[str, Any]] = {}
        self.posts: list[dict[str, Any]] = []
        self.nonces: dict[str, str] = {}
        self.requests: list[str] = []
        self.faults: list[Fault] = []
        self.problems: list[str] = []
        self.unchecked: list[tuple[tuple[str, str], Any, tuple[str, ...]]] | None = None
        self.uploads: dict[str, bytes] = {}
        self.conversations: dict[int | str, str] = {}  # with whom, and the channel that it is
        self.recent: deque[float] = deque(maxlen=10_000)
        self.changed = asyncio.Event()
        self._next = 90_000
        self._runner: web.AppRunner | None = None

    # ---- lifetime

    async def start(self) -> None:
        app = web.Application(middlewares=[self._middleware])
        api = "/api/v10"
        app.router.add_get(f"{api}/users/@me", self._me)
        app.router.add_get(f"{api}/oauth2/applications/@me", self._application)
        app.router.add_get(f"{api}/applications/@me", self._application)
        app.router.add_get(f"{api}/gateway/bot", self._gateway_bot)
        app.router.add_put(f"{api}/applications/{{application}}/commands", self._register)
        app.router.add_post(f"{api}/interactions/{{id}}/{{token}}/callback", self._callback)
        app.router.add_patch(f"{api}/webhooks/{{application}}/{{token}}/messages/@original", self._edit_original)
        app.router.add_get(f"{api}/webhooks/{{application}}/{{token}}/messages/@original", self._get_original)
        app.router.add_post(f"{api}/webhooks/{{application}}/{{token}}", self._follow_up)
        app.router.add_post(f"{api}/users/@me/channels", self._converse)
        app.router.add_post(f"{api}/channels/{{channel}}/messages", self._post)
        app.router.add_patch(f"{api}/channels/{{channel}}/messages/{{message}}", self._edit)
        app.router.add_get("/gateway/", self._gateway)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.address = f"127.0.0.1:{port}"

    async def close(self) -> None:
        for session in self.sessions.values():
            if session.socket is not None and not session.socket.closed:
                await session.socket.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def check_later(self) -> None:
        """From now on keep payloads to be checked by `check`: checking costs our two cores more than Discord's."""
        self.unchecked = []

    def check(self) -> None:
        """Check what `check_later` has kept."""
        for kind, payload, files in self.unchecked or []:
            self.problems += [f"{kind[0]}: {problem}" for problem in payloads.problems(kind, payload, files)]
        self.unchecked = None

    def number(self) -> str:
        """A new snowflake."""
        self._next += 1
        return str(self._next)

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    # ---- faults

    @web.middleware
    async def _middleware(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        line = f"{request.method} {request.path}"
        self.requests.append(line)
        fault = next((one for one in self.faults if one.times and re.search(one.pattern, line)), None)
        if fault is None:
            return await handler(request)
        fault.times -= 1
        if fault.after:
            await handler(request)
        if fault.status == 429:
            # discord.py reads a 429 as Discord's own only with a Via header and exactly this content type
            said = {"message": "slow down", "retry_after": fault.retry_after, "global": False}
            return web.Response(
                status=429, body=json.dumps(said), headers={"Via": "1.1 loopback", "Content-Type": "application/json"})
        return web.Response(status=fault.status, text="upstream trouble")

    @staticmethod
    def _json(document: Any, status: int = 200) -> web.Response:
        return web.Response(body=json.dumps(document), status=status, headers={"Content-Type": "application/json"})

    def _refuse(self, asked: Asked | None, status: int, code: int, message: str) -> web.Response:
        if asked is not None:
            asked.refused.append(code)
            asked.changed.set()
        return self._json({"code": code, "message": message}, status)

    # ---- REST

    async def _me(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != "Bot good-token":
            return self._json({"message": "401: Unauthorized", "code": 0}, 401)
        return self._json(BOT)

    async def _application(self, request: web.Request) -> web.Response:
        return self._json({
            "id": str(APPLICATION), "name": "cuttings", "description": "", "icon": None, "summary": "",
            "rpc_origins": [], "bot_public": True, "bot_require_code_grant": False, "verify_key": "0", "flags": 0,
            "owner": {**BOT, "id": "11", "username": "owner", "bot": False}, "team": None, "hook": True,
        })

    async def _gateway_bot(self, request: web.Request) -> web.Response:
        return self._json({
            "url": f"ws://{self.address}/gateway/", "shards": self.shards,
            "session_start_limit": {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 16},
        })

    async def _read(self, request: web.Request, kind: tuple[str, str]) -> tuple[Any, list[str]]:
        files: list[str] = []
        if request.content_type == "multipart/form-data":
            payload: Any = None
            async for part in await request.multipart():
                if part.name == "payload_json":  # type: ignore[union-attr]
                    payload = json.loads(await part.text())  # type: ignore[union-attr]
                else:
                    name = part.filename or ""  # type: ignore[union-attr]
                    self.uploads[name] = bytes(await part.read())  # type: ignore[union-attr]
                    files.append(name)
        else:
            payload = json.loads(await request.text())
        if self.unchecked is not None:
            self.unchecked.append((kind, payload, tuple(files)))
            return payload, []
        found = payloads.problems(kind, payload, tuple(files))
        self.problems += [f"{request.method} {kind[0]}: {problem}" for problem in found]
        return payload, found

    async def _register(self, request: web.Request) -> web.Response:
        payload, found = await self._read(request, payloads.COMMANDS)
        if found:
            return self._refuse(None, 400, 50035, "; ".join(found))
        self.registrations += 1
        self.commands = [
            {"version": "1", "default_member_permissions": None, "nsfw": False, **command, "id": self.number(),
             "application_id": str(APPLICATION), "description": command.get("description") or ""}
            for command in payload
        ]
        for command in self.commands:
            if command["default_member_permissions"] is not None:
                command["default_member_permissions"] = str(command["default_member_permissions"])
        return self._json(self.commands)

    def _by_token(self, request: web.Request) -> Asked | None:
        return self.asked.get(request.match_info["token"])

    async def _callback(self, request: web.Request) -> web.Response:
        arrived = self.now()
        asked = self._by_token(request)
        if asked is None or arrived - asked.sent > self.deadline:
            return self._refuse(asked, 404, 10062, "Unknown interaction")
        if asked.acknowledged is not None:
            return self._refuse(asked, 400, 40060, "Interaction has already been acknowledged.")
        payload, found = await self._read(request, payloads.CALLBACK)
        if asked.acknowledged is not None:
            return self._refuse(asked, 400, 40060, "Interaction has already been acknowledged.")
        if found:
            return self._refuse(asked, 400, 50035, "; ".join(found))
        kind = payload["type"]
        allowed = {2: (4, 5, 9), 3: (4, 5, 6, 7, 9), 4: (8,), 5: (4, 5, 6, 7)}[asked.payload["type"]]
        if kind not in allowed:
            return self._refuse(asked, 400, 50035, f"type {kind} does not answer type {asked.payload['type']}")
        asked.acknowledged = arrived
        self.recent.append(arrived - asked.sent)
        asked.callback = payload
        if kind in (4, 5):
            asked.message = self._message(
                asked.payload["channel_id"], payload.get("data") or {}, LOADING if kind == 5 else 0)
            asked.message["interaction_metadata"] = {
                "id": asked.id, "type": asked.payload["type"], "authorizing_integration_owners": {},
                "user": asked.payload.get("user") or asked.payload["member"]["user"]}
        elif kind in (6, 7):
            asked.message = asked.payload["message"]
        if kind in (4, 7):
            asked.edits.append(payload.get("data") or {})
        asked.changed.set()
        document: dict[str, Any] = {"interaction": {"id": asked.id, "type": asked.payload["type"]}}
        if asked.message is not None:
            document["interaction"]["response_message_id"] = asked.message["id"]
            document["resource"] = {"type": kind, "message": asked.message}
        return self._json(document)

    def _message(self, channel: str, data: dict[str, Any], flags: int) -> dict[str, Any]:
        message: dict[str, Any] = {
            "id": self.number(), "channel_id": channel, "author": BOT, "content": "",
            "flags": flags | (data.get("flags") or 0), "timestamp": "2026-11-22T09:00:00+00:00",
            "edited_timestamp": None,
            "tts": False, "mention_everyone": False, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [],
            "pinned": False, "type": 0, "components": self._numbered(data.get("components") or []),
        }
        self.messages[message["id"]] = message
        return message

    def _numbered(self, components: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Components as Discord hands them back: numbered through, pictures with their address."""
        copied: list[dict[str, Any]] = json.loads(json.dumps(components))
        for number, part in enumerate(payloads.every_component(copied), start=1):
            part["id"] = part.get("id") or number
            for item in part.get("items", []):
                item["media"] = {"url": "https://cdn.invalid/picture.png", "proxy_url": "https://cdn.invalid/picture.png",
                                 "width": 10, "height": 10, "content_type": "image/png", "id": "1"}
                item.setdefault("spoiler", False)
        return copied

    async def _edit_original(self, request: web.Request) -> web.Response:
        asked = self._by_token(request)
        if asked is None or asked.acknowledged is None:
            return self._refuse(asked, 404, 10015, "Unknown Webhook")
        if self.now() - asked.sent > self.token_life:
            return self._refuse(asked, 401, 50027, "Invalid Webhook Token")
        payload, found = await self._read(request, payloads.ORIGINAL)
        if found:
            return self._refuse(asked, 400, 50035, "; ".join(found))
        assert asked.message is not None
        self._change(asked.message, payload)
        asked.edits.append(payload)
        asked.changed.set()
        return self._json(asked.message)

    def _change(self, message: dict[str, Any], payload: dict[str, Any]) -> None:
        message["flags"] = (message["flags"] & ~LOADING) | (payload.get("flags") or 0)
        if payload.get("components") is not None:
            message["components"] = self._numbered(payload["components"])

    async def _get_original(self, request: web.Request) -> web.Response:
        asked = self._by_token(request)
        if asked is None or asked.message is None:
            return self._refuse(asked, 404, 10015, "Unknown Webhook")
        return self._json(asked.message)

    async def _follow_up(self, request: web.Request) -> web.Response:
        asked = self._by_token(request)
        if asked is None or asked.acknowledged is None:
            return self._refuse(asked, 404, 10015, "Unknown Webhook")
        payload, _ = await self._read(request, payloads.FOLLOW_UP)
        asked.follow_ups.append(payload)
        return self._json(self._message(asked.payload["channel_id"], payload, payload.get("flags") or 0))

    async def _post(self, request: web.Request) -> web.Response:
        payload, found = await self._read(request, payloads.MESSAGE)
        if found:
            return self._refuse(None, 400, 50035, "; ".join(found))
        earlier = self.nonces.get(payload["nonce"])
        if earlier is not None:
            return self._json(self.messages[earlier])
        message = self._message(request.match_info["channel"], payload, payload.get("flags") or 0)
        self.nonces[payload["nonce"]] = message["id"]
        self.posts.append(message)
        self.changed.set()
        return self._json(message)

    async def _converse(self, request: web.Request) -> web.Response:
        person = (await request.json())["recipient_id"]
        if person not in self.conversations:
            self.conversations[person] = self.number()
        someone = {"id": str(person), "username": "someone", "discriminator": "0", "global_name": None, "avatar": None}
        return self._json({"id": self.conversations[person], "type": 1, "last_message_id": None, "recipients": [someone]})

    async def _edit(self, request: web.Request) -> web.Response:
        payload, found = await self._read(request, payloads.MESSAGE_EDIT)
        message = self.messages.get(request.match_info["message"])
        if message is None or message["flags"] & payloads.EPHEMERAL:
            return self._refuse(None, 404, 10008, "Unknown Message")
        if found:
            return self._refuse(None, 400, 50035, "; ".join(found))
        self._change(message, payload)
        return self._json(message)

    # ---- gateway

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 30_000}})
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            said = json.loads(frame.data)
            if said["op"] == 1:
                await socket.send_json({"op": 11})
            elif said["op"] == 2:
                await self._identified(socket, said["d"])
            elif said["op"] == 6:
                await self._resumed(socket, said["d"])
        return socket

    async def _identified(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        self.identifies.append(said)
        if said["token"] != "good-token":
            await socket.close(code=4004)
            return
        shard = tuple(said.get("shard") or (0, 1))
        session = Session(f"session-{len(self.sessions)}", (shard[0], shard[1]), socket)
        self.sessions[session.id] = session
        mine = [guild for guild in self.guilds if (guild >> 22) % shard[1] == shard[0]]
        await self._dispatch(session, "READY", {
            "v": 10, "user": BOT, "guilds": [{"id": str(guild), "unavailable": True} for guild in mine],
            "session_id": session.id, "resume_gateway_url": f"ws://{self.address}/gateway/", "shard": list(shard),
            "application": {"id": str(APPLICATION), "flags": 0},
        })
        for guild in mine:
            await self._dispatch(session, "GUILD_CREATE", self._guild(guild))
        self.changed.set()

    async def _resumed(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        self.resumes.append(said)
        session = self.sessions.get(said["session_id"])
        if session is None:
            await socket.send_json({"op": 9, "d": False})
            return
        session.socket = socket
        for frame in session.dispatched:
            if frame["s"] > said["seq"]:
                await socket.send_json(frame)
        await self._dispatch(session, "RESUMED", {"_trace": []})
        self.changed.set()

    @staticmethod
    def _guild(guild: int) -> dict[str, Any]:
        return {
            "id": str(guild), "name": f"server {guild}", "owner_id": "11", "unavailable": False, "member_count": 3,
            "large": False, "roles": [
                {"id": str(guild), "name": "@everyone", "color": 0, "hoist": False, "position": 0, "permissions": "0",
                 "managed": False, "mentionable": False, "flags": 0},
                {"id": "555", "name": "editors", "color": 0, "hoist": False, "position": 1, "permissions": "0",
                 "managed": False, "mentionable": False, "flags": 0}],
            "channels": [
                {"id": str(guild + 1), "type": 0, "name": "news", "position": 0, "permission_overwrites": []}],
            "members": [], "emojis": [], "features": [], "stickers": [], "threads": [], "voice_states": [],
            "presences": [], "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
            "verification_level": 0,
            "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0, "premium_tier": 0,
            "preferred_locale": "en-GB", "nsfw_level": 0, "system_channel_flags": 0,
        }

    async def _dispatch(self, session: Session, event: str, document: dict[str, Any]) -> None:
        frame = {"op": 0, "t": event, "s": len(session.dispatched) + 1, "d": document}
        session.dispatched.append(frame)
        if session.socket is not None and not session.socket.closed:
            await session.socket.send_json(frame)

    def session_of(self, guild: int | None) -> Session:
        """The newest session of the shard that a guild (or, with None, a private message) belongs to."""
        wanted = 0 if guild is None else (guild >> 22) % self.shards
        return [session for session in self.sessions.values() if session.shard[0] == wanted][-1]

    async def dispatch_interaction(self, payload: dict[str, Any]) -> Asked:
        """Send one INTERACTION_CREATE and start its clock."""
        asked = Asked(payload["id"], payload["token"], payload, self.now())
        self.asked[asked.token] = asked
        guild = payload.get("guild_id")
        await self._dispatch(self.session_of(int(guild) if guild else None), "INTERACTION_CREATE", payload)
        return asked

    async def drop(self, guild: int, code: int = 4000) -> None:
        """Break the connection that serves a guild."""
        session = self.session_of(guild)
        assert session.socket is not None
        await session.socket.close(code=code)

    async def until(self, done: Callable[[Loopback], bool], seconds: float = 8.0) -> None:
        """Wait for something to have happened on the wire."""
        async with asyncio.timeout(seconds):
            while not done(self):
                self.changed.clear()
                try:
                    await asyncio.wait_for(self.changed.wait(), 0.05)
                except TimeoutError:
                    continue
