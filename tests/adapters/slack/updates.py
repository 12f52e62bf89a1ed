"""Updates as Slack sends them, and requests signed as Slack signs them."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import time
from typing import Any
from urllib.parse import urlencode

Json = dict[str, Any]
SIGNING_SECRET = "5ign1ngS3cret0fTheL00pback"
_numbers = itertools.count(1)


def trigger() -> str:
    """A trigger id of its own."""
    return f"{next(_numbers)}.22.abcdef"


def command(text: str, response_url: str, *, name: str = "/brief", user: str = "U1", team: str = "T1",
            channel: str = "C1") -> Json:
    """A slash command."""
    return {"command": name, "text": text, "response_url": response_url, "trigger_id": trigger(), "user_id": user,
            "user_name": "ada", "team_id": team, "team_domain": "ossly", "channel_id": channel, "channel_name": "news",
            "api_app_id": "A1", "is_enterprise_install": "false", "token": "legacyVerificationToken"}


def press(action: Json, response_url: str, *, user: str = "U1", team: str = "T1", channel: str = "C1",
          ephemeral: bool = True, thread: str | None = None) -> Json:
    """A press on a button, or a choice from a menu, under a message."""
    container = {"type": "message", "message_ts": "1700000000.000009", "channel_id": channel, "is_ephemeral": ephemeral}
    if thread:
        container["thread_ts"] = thread
    return {"type": "block_actions", "user": {"id": user, "team_id": team}, "team": {"id": team, "domain": "ossly"},
            "channel": {"id": channel, "name": "news"}, "container": container, "trigger_id": trigger(),
            "response_url": response_url, "api_app_id": "A1", "is_enterprise_install": False,
            "actions": [{"block_id": "b", "action_ts": f"{next(_numbers)}.1", **action}]}


def suggestion(action_id: str, value: str, *, team: str = "T1", view: Json | None = None) -> Json:
    """What Slack asks while somebody types into an external select."""
    return {"type": "block_suggestion", "user": {"id": "U1"}, "team": {"id": team}, "action_id": action_id,
            "block_id": "b", "value": value, "channel": {"id": "C1"}, "api_app_id": "A1",
            "is_enterprise_install": False, **({"view": view} if view else {})}


def submission(view: Json, values: Json, *, user: str = "U1", team: str = "T1") -> Json:
    """A modal that was sent off."""
    return {"type": "view_submission", "user": {"id": user, "team_id": team}, "team": {"id": team}, "api_app_id": "A1",
            "trigger_id": trigger(), "is_enterprise_install": False,
            "view": {**view, "id": "V1", "hash": "h", "team_id": team, "state": {"values": values}}}


def shortcut(callback_id: str, *, response_url: str | None = None, text: str | None = None,
             team: str = "T1") -> Json:
    """A global shortcut, or with `text` one on a message."""
    common: Json = {"callback_id": callback_id, "trigger_id": trigger(), "user": {"id": "U1", "team_id": team},
                    "team": {"id": team}, "api_app_id": "A1", "is_enterprise_install": False}
    if text is None:
        return {"type": "shortcut", "action_ts": "1.1", **common}
    return {"type": "message_action", "response_url": response_url, "channel": {"id": "C1", "name": "news"},
            "message_ts": "1700000000.000005", "message": {"type": "message", "user": "U2", "ts": "1.5", "text": text},
            **common}


def event(event: Json, *, event_id: str | None = None, team: str = "T1") -> Json:
    """An event as the Events API wraps it."""
    return {"type": "event_callback", "team_id": team, "api_app_id": "A1", "event": event,
            "event_id": event_id or f"Ev{next(_numbers)}", "event_time": 1_763_800_000,
            "authorizations": [{"team_id": team, "enterprise_id": None, "user_id": f"UBOT{team}", "is_bot": True,
                                "is_enterprise_install": False}]}


def mention(text: str, *, thread: str | None = None, team: str = "T1", event_id: str | None = None,
            channel: str = "C1") -> Json:
    """`@Cuttings …` in a channel."""
    said: Json = {"type": "app_mention", "user": "U1", "text": f"<@UBOT{team}> {text}", "ts": "1700000000.000007",
                  "channel": channel, "event_ts": "1700000000.000007"}
    return event({**said, **({"thread_ts": thread} if thread else {})}, event_id=event_id, team=team)


def form(payload: Json) -> str:
    """A command as a form; everything else as a form with one JSON field."""
    return urlencode(payload) if "command" in payload else urlencode({"payload": json.dumps(payload)})


def signed(body: str, *, secret: str = SIGNING_SECRET, age: float = 0, as_json: bool = False) -> dict[str, str]:
    """The headers of a request that Slack has signed `age` seconds ago."""
    stamp = str(int(time.time() - age))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}",
            "Content-Type": "application/json" if as_json else "application/x-www-form-urlencoded"}
