"""One update from Slack: who is there, where, what time it is, and the line back to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.reply import Reply
from briefings import Asker

Body = dict[str, Any]  # an update as Slack sends it


@dataclass(frozen=True, slots=True)
class Visit:
    """`key` names the update for the inbox; `thread` is the thread it was asked in; `ephemeral` who sees the answer."""

    asker: Asker
    now: datetime
    reply: Reply
    client: AsyncWebClient
    key: str
    thread: str | None = None


def asker_in(body: Body) -> Asker:
    """Who asks: the workspace the app is installed in decides the desk, also in a channel shared with another one."""
    event = body.get("event") or {}
    user = body.get("user_id") or _id(body.get("user")) or event.get("user") or _id(event.get("bot_profile")) or ""
    channel = body.get("channel_id") or _id(body.get("channel")) or event.get("channel") or _container(body)
    return Asker("slack", str(user), channel if isinstance(channel, str) else None, team_in(body))


def team_in(body: Body) -> str | None:
    """The workspace that the update was sent to."""
    for one in body.get("authorizations") or []:
        if one.get("team_id"):
            return str(one["team_id"])
    found = body.get("team_id") or _id(body.get("team")) or _id(body.get("user"), "team_id")
    return str(found) if found else None


def thread_in(body: Body) -> str | None:
    """The thread that something was asked or pressed in."""
    for place in (body.get("event"), body.get("message"), body.get("container")):
        if isinstance(place, dict) and place.get("thread_ts"):
            return str(place["thread_ts"])
    return None


def key_in(body: Body) -> str:
    """What repeated deliveries of one update have in common."""
    for name in ("event_id", "trigger_id"):
        if body.get(name):
            return f"slack/{name}/{body[name]}"
    view, actions = body.get("view") or {}, body.get("actions") or [{}]
    return f"slack/press/{view.get('id') or view.get('hash')}/{actions[0].get('action_ts')}"


def _id(thing: Any, name: str = "id") -> str | None:
    return thing.get(name) if isinstance(thing, dict) else None


def _container(body: Body) -> str | None:
    return (body.get("container") or {}).get("channel_id")
