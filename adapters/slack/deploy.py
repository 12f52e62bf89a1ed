"""The app manifest: one file that an admin pastes into Slack, made from the same table as everything else."""

from __future__ import annotations

import json
from typing import Any

from adapters.slack import labels
from adapters.slack.doorway import EVENTS
from adapters.slack.install import RETURN, SCOPES
from adapters.slack.views import ASK, BRIEF_THIS
from briefings import KINDS, Kind

_EVENTS = ("app_home_opened", "app_mention", "link_shared", "message.im")
_REMOVED = ("app_uninstalled", "tokens_revoked")
_DOMAINS = 5  # Slack unfolds links of five domains at most
_HINT = 1_000


def manifest(public_url: str | None = None, domains: tuple[str, ...] = (), name: str = labels.NAME,
             kinds: tuple[Kind, ...] = KINDS) -> str:
    """The manifest as JSON: for Socket Mode, or for HTTP and several workspaces at a public address.

    `domains` are the outlets' whose links are unfolded, subdomains included; at most five.
    """
    address = f"{public_url.rstrip('/')}{EVENTS}" if public_url else None
    features: dict[str, Any] = {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": name, "always_online": True},
        "shortcuts": [
            {"type": "message", "callback_id": BRIEF_THIS, "name": labels.BRIEF_THIS,
             "description": labels.BRIEF_THIS_HELP},
            {"type": "global", "callback_id": ASK, "name": labels.ASK, "description": labels.ASK_HELP},
        ],
        "slash_commands": [_with_address({
            "command": "/brief", "description": labels.COMMAND, "should_escape": False,
            "usage_hint": " · ".join(kind.examples[0] for kind in kinds if kind.examples)[:_HINT] or labels.HINT,
        }, "url", address)],
    }
    if domains:
        features["unfurl_domains"] = list(dict.fromkeys(domains))[:_DOMAINS]
    made = {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {"name": name, "description": labels.ABOUT, "background_color": "#26415e"},
        "features": features,
        "oauth_config": {"scopes": {"bot": [scope for scope, _reason in SCOPES]}},
        "settings": {
            "event_subscriptions": _with_address(
                {"bot_events": [*_EVENTS, *(_REMOVED if public_url else ())]}, "request_url", address),
            "interactivity": _with_address(_with_address(
                {"is_enabled": True}, "request_url", address), "message_menu_options_url", address),
            "org_deploy_enabled": False, "socket_mode_enabled": public_url is None, "token_rotation_enabled": False,
        },
    }
    if public_url:
        made["oauth_config"]["redirect_urls"] = [f"{public_url.rstrip('/')}{RETURN}"]  # type: ignore[index]
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _with_address(part: dict[str, Any], key: str, address: str | None) -> dict[str, Any]:
    return {**part, key: address} if address else part
