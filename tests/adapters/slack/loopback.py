"""A small Slack on 127.0.0.1: Web API, response addresses, uploads, OAuth, Socket Mode; it refuses as Slack does."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.adapters.slack.blockkit import complaints_about_message, complaints_about_view

Json = dict[str, Any]
_RESPONSES_ALLOWED = 5


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Web API as it arrived."""

    method: str
    token: str | None
    asked: Json


@dataclass(slots=True)
class Fault:
    """What goes wrong with the next calls of a method: "drop" (before it is done), "drop-after", "429", "500"."""

    kind: str
    times: int = 1
    retry_after: int = 1


@dataclass(slots=True)
class LoopbackSlack:
    """The server; `calls`, `posted`, `answers`, `acks` and `order` tell afterwards what happened."""

    tokens: dict[str, str] = field(default_factory=lambda: {"xoxb-loopback-1": "T1"})  # bot token → team
    app_token: str = "xapp-loopback-1"
    codes: dict[str, Json] = field(default_factory=dict)  # OAuth code → what oauth.v2.access answers
    calls: list[Call] = field(default_factory=list)
    posted: list[Json] = field(default_factory=list)  # messages that stand in channels
    ephemeral: list[Json] = field(default_factory=list)
    answers: dict[str, list[Json]] = field(default_factory=lambda: defaultdict(list))  # response address → bodies taken
    refused_answers: int = 0
    views: list[Json] = field(default_factory=list)
    unfurls: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    acks: dict[str, Json] = field(default_factory=dict)  # envelope id → acknowledgement
    acked_at: dict[str, float] = field(default_factory=dict)  # envelope id → time.perf_counter()
    order: list[str] = field(default_factory=list)  # what arrived: "ack …", "answer …", "chat.postMessage"
    connections: int = 0
    complaints: list[str] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    closed_answers: set[str] = field(default_factory=set)
    not_in: set[str] = field(default_factory=set)  # channels the bot is no member of
    _sockets: list[web.WebSocketResponse] = field(default_factory=list)
    _stamps: Any = field(default_factory=lambda: itertools.count(1))
    _runner: web.AppRunner | None = None
    base: str = ""

    async def start(self) -> None:
        """Listen on a free port."""
        app = web.Application()
        app.add_routes([
            web.post("/api/{method}", self._call), web.get("/api/{method}", self._call),
            web.post("/commands/{rest:.+}", self._answer), web.post("/upload/{file}", self._upload),
            web.get("/link/", self._socket),
        ])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
        self.base = f"http://127.0.0.1:{port}"

    async def stop(self) -> None:
        """Close every connection."""
        for socket in self._sockets:
            await socket.close()
        if self._runner:
            await self._runner.cleanup()

    # what tests do

    def response_url(self, name: str) -> str:
        """A response address that works five times."""
        return f"{self.base}/commands/T1/{name}/qW3rTySecret{name}"

    def fail(self, method: str, kind: str, times: int = 1, retry_after: int = 1) -> None:
        """Let the next calls of a method (or "answer") go wrong."""
        self.faults[method].append(Fault(kind, times, retry_after))

    def called(self, method: str) -> list[Json]:
        """What a method was asked, in order."""
        return [call.asked for call in self.calls if call.method == method]

    async def send(self, kind: str, payload: Json, envelope: str, retry: int = 0) -> None:
        """Push one envelope through the newest Socket Mode connection."""
        message = {"type": kind, "envelope_id": envelope, "payload": payload,
                   "accepts_response_payload": kind != "events_api", "retry_attempt": retry, "retry_reason": ""}
        await self._sockets[-1].send_str(json.dumps(message))

    async def refresh(self) -> None:
        """Ask the client to connect again, as Slack does every few hours; returns when it has."""
        before = self.connections
        await self._sockets[-1].send_str(json.dumps({"type": "disconnect", "reason": "refresh_requested"}))
        await self.until(lambda: self.connections > before)

    async def until(self, true: Callable[[], bool], patience: float = 10.0) -> None:
        """Wait for something to have happened, here or in the newsroom."""
        deadline = asyncio.get_running_loop().time() + patience
        while not true():
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"it did not happen; {self.order[-12:]}, complaints {self.complaints}")
            await asyncio.sleep(0.005)

    async def answered(self, name: str, times: int = 1) -> list[Json]:
        """The bodies that came to a response address, once there are that many."""
        url = self.response_url(name)
        await self.until(lambda: len(self.answers[url]) >= times)
        return self.answers[url]

    async def acked(self, envelope: str) -> Json:
        """The acknowledgement of an envelope."""
        await self.until(lambda: envelope in self.acks)
        return self.acks[envelope]

    # what Slack does

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        asked = await _asked(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or asked.pop("token", None)
        self.calls.append(Call(method, token, asked))
        fault = self._fault(method)
        if fault and fault.kind in ("drop", "429", "500"):
            return await self._go_wrong(request, method, fault)
        if fault and fault.kind == "slow":
            await asyncio.sleep(0.005)
        answer = self._carry_out(method, token, asked)
        if fault and fault.kind != "slow":
            self.order.append(f"{method} (answer lost)")
            return await self._go_wrong(request, method, fault)
        self.order.append(method)
        return web.json_response(answer)

    def _fault(self, method: str) -> Fault | None:
        waiting = self.faults[method]
        if not waiting:
            return None
        waiting[0].times -= 1
        return waiting.pop(0) if waiting[0].times <= 0 else waiting[0]

    async def _go_wrong(self, request: web.Request, method: str, fault: Fault) -> web.StreamResponse:
        if fault.kind.startswith("drop"):
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if fault.kind == "429":
            self.order.append(f"{method} 429")
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429,
                                     headers={"Retry-After": str(fault.retry_after)})
        return web.Response(status=503 if fault.kind.startswith("503") else 500, text="<html>oh</html>",
                            content_type="text/html")

    def _carry_out(self, method: str, token: str | None, asked: Json) -> Json:
        if method == "apps.connections.open":
            if token != self.app_token:
                return {"ok": False, "error": "invalid_auth"}
            return {"ok": True, "url": f"{self.base.replace('http', 'ws')}/link/?ticket=t1cketS3cret&app_id=A1"}
        if method == "oauth.v2.access":
            return self.codes.pop(asked.get("code", ""), {"ok": False, "error": "invalid_code"})
        team = self.tokens.get(token or "")
        if team is None:
            return {"ok": False, "error": "invalid_auth"}
        act = getattr(self, "_" + method.replace(".", "_"), None)
        if act is None:
            return {"ok": False, "error": "unknown_method"}
        answer: Json = act(team, asked)
        if not answer.get("ok"):
            self.order.append(f"{method} refused: {answer['error']}")
        return answer

    def _auth_test(self, team: str, _asked: Json) -> Json:
        return {"ok": True, "team_id": team, "bot_id": f"B{team}", "user_id": f"UBOT{team}", "user": "cuttings",
                "team": f"Team {team}", "url": f"https://{team.lower()}.slack.test/"}

    def _message(self, asked: Json) -> str | None:
        wrong = complaints_about_message(asked)
        self.complaints += wrong
        return "invalid_blocks" if wrong else None

    def _chat_postMessage(self, team: str, asked: Json) -> Json:
        if wrong := self._message(asked):
            return {"ok": False, "error": wrong}
        if asked["channel"] in self.not_in:
            return {"ok": False, "error": "not_in_channel"}
        stamp = f"1700000000.{next(self._stamps):06d}"
        self.posted.append({**asked, "ts": stamp, "team": team})
        return {"ok": True, "ts": stamp, "channel": asked["channel"]}

    def _chat_update(self, team: str, asked: Json) -> Json:
        if wrong := self._message(asked):
            return {"ok": False, "error": wrong}
        for message in self.posted:
            if (message["channel"], message["ts"], message["team"]) == (asked["channel"], asked["ts"], team):
                message.update(asked)
                return {"ok": True, "ts": asked["ts"], "channel": asked["channel"]}
        return {"ok": False, "error": "message_not_found"}

    def _chat_postEphemeral(self, team: str, asked: Json) -> Json:
        if wrong := self._message(asked):
            return {"ok": False, "error": wrong}
        if asked["channel"] in self.not_in:
            return {"ok": False, "error": "not_in_channel"}
        self.ephemeral.append({**asked, "team": team})
        return {"ok": True, "message_ts": f"1700000001.{next(self._stamps):06d}"}

    def _chat_unfurl(self, team: str, asked: Json) -> Json:
        for unfurl in asked["unfurls"].values():
            self.complaints += complaints_about_message({"text": "unfurl", **unfurl})
        self.unfurls.append({**asked, "team": team})
        return {"ok": True}

    def _conversations_history(self, team: str, asked: Json) -> Json:
        if asked["channel"] in self.not_in:
            return {"ok": False, "error": "not_in_channel"}
        with_metadata = str(asked.get("include_all_metadata")) in ("True", "true", "1")
        found = [{"ts": one["ts"], "text": one["text"], **({"metadata": one["metadata"]} if with_metadata and
                  one.get("metadata") else {})} for one in self.posted
                 if one["channel"] == asked["channel"] and one["team"] == team]
        return {"ok": True, "messages": found[::-1], "has_more": False}

    def _conversations_replies(self, team: str, asked: Json) -> Json:
        return self._conversations_history(team, asked)

    def _conversations_open(self, _team: str, asked: Json) -> Json:
        return {"ok": True, "channel": {"id": "D" + asked["users"][1:]}}

    def _views_open(self, team: str, asked: Json) -> Json:
        return self._view(team, asked)

    def _views_push(self, team: str, asked: Json) -> Json:
        return self._view(team, asked)

    def _views_publish(self, team: str, asked: Json) -> Json:
        return self._view(team, asked)

    def _views_update(self, team: str, asked: Json) -> Json:
        return self._view(team, asked)

    def _view(self, team: str, asked: Json) -> Json:
        view = asked["view"]
        wrong = complaints_about_view(view)
        self.complaints += wrong
        if wrong:
            return {"ok": False, "error": "invalid_arguments"}
        self.views.append({**asked, "team": team})
        return {"ok": True, "view": {"id": f"V{len(self.views)}", **view}}

    def _files_getUploadURLExternal(self, _team: str, asked: Json) -> Json:
        self.files.append({**asked, "bytes": b"", "shared": None})
        number = len(self.files)
        return {"ok": True, "upload_url": f"{self.base}/upload/F{number}", "file_id": f"F{number}"}

    def _files_completeUploadExternal(self, _team: str, asked: Json) -> Json:
        for one in asked["files"]:
            place = {name: asked.get(name) for name in ("channel_id", "thread_ts")}
            self.files[int(one["id"][1:]) - 1]["shared"] = place
        return {"ok": True, "files": asked["files"]}

    async def _upload(self, request: web.Request) -> web.Response:
        self.files[int(request.match_info["file"][1:]) - 1]["bytes"] = await request.read()
        return web.Response(text="OK")

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        url = f"{self.base}{request.path}"
        body = await request.json()
        fault = self._fault("answer")
        if fault and fault.kind in ("drop", "429", "500"):
            return await self._go_wrong(request, "answer", fault)
        if url in self.closed_answers or len(self.answers[url]) >= _RESPONSES_ALLOWED:
            self.refused_answers += 1
            self.order.append("answer refused")
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        self.complaints += complaints_about_message(body)
        self.answers[url].append(body)
        self.order.append(f"answer {request.path.split('/')[3]}")
        if fault:
            return await self._go_wrong(request, "answer", fault)
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        await socket.send_str(json.dumps({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}}))
        self.connections += 1
        self.order.append("connected")
        with contextlib.suppress(ConnectionError):
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    ack = json.loads(message.data)
                    self.acks[ack["envelope_id"]] = ack.get("payload") or {}
                    self.acked_at.setdefault(ack["envelope_id"], time.perf_counter())
                    self.order.append(f"ack {ack['envelope_id']}")
        return socket


async def _asked(request: web.Request) -> Json:
    """The arguments, whether they came as JSON, form or query; JSON inside a form is opened."""
    if request.content_type == "application/json":
        asked: Json = await request.json()
        return {name: value for name, value in asked.items() if value is not None}
    given = {**request.query, **(await request.post() if request.method == "POST" else {})}
    return {name: _opened(value) if name in ("files", "view", "unfurls", "blocks", "metadata") else value
            for name, value in given.items()}


def _opened(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) and value[:1] in "[{" else value
