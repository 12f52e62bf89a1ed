"""The app manifest: what Slack's own schema takes, and everything that the listeners need."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from adapters.slack import manifest
from adapters.slack.install import SCOPES
from tests.adapters.slack.blockkit import SCHEMAS

DOCS = Path(__file__).parents[3] / "docs" / "slack.md"


def checked(text: str) -> dict[str, Any]:
    """The manifest, valid by Slack's schema."""
    made: dict[str, Any] = json.loads(text)
    schema = json.loads((SCHEMAS / "slack-manifest-v2.schema.json").read_text("utf-8"))
    assert [error.message for error in Draft7Validator(schema).iter_errors(made)] == []
    return made


@pytest.mark.parametrize("address", [None, "https://cuttings.ossly.test", "https://cuttings.ossly.test/"])
def test_the_manifest_is_valid_for_both_ways_of_connecting(address: str | None) -> None:
    made = checked(manifest(address, ("ossly-courier.test", "gazette.test")))
    assert made["settings"]["socket_mode_enabled"] is (address is None)
    assert made["features"]["unfurl_domains"] == ["ossly-courier.test", "gazette.test"]
    [brief] = made["features"]["slash_commands"]
    assert brief["command"] == "/brief"
    assert brief.get("url") == (address and "https://cuttings.ossly.test/slack/events")
    assert ("redirect_urls" in made["oauth_config"]) is (address is not None)
    assert set(made["settings"]["event_subscriptions"]["bot_events"]) >= {
        "app_home_opened", "app_mention", "link_shared", "message.im"}


def test_slack_takes_five_domains_at_most() -> None:
    made = checked(manifest(domains=tuple(f"outlet{number}.test" for number in range(9))))
    assert len(made["features"]["unfurl_domains"]) == 5


def test_each_scope_has_its_reason_in_the_docs() -> None:
    text = DOCS.read_text("utf-8")
    for scope, _reason in SCOPES:
        assert f"| `{scope}` |" in text


def test_the_manifest_asks_for_no_scope_without_a_reason() -> None:
    assert checked(manifest())["oauth_config"]["scopes"] == {"bot": [scope for scope, _reason in SCOPES]}
