"""Installation in several workspaces: tokens sealed at rest, states good once, workspaces kept apart."""

from __future__ import annotations

import json
from datetime import timedelta
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from cryptography.fernet import Fernet

from adapters.slack.oauth import Seal
from briefings import ConfigurationError, CuttingsError, Question
from tests.adapters.slack.conftest import House, running
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.memory import SqliteVault
from tests.adapters.slack.newsroom import plain_card
from tests.adapters.slack.reading import said
from tests.adapters.slack.updates import command, event, form, mention, signed

# slack_sdk signs in at oauth.v2.access with a class that newer aiohttp versions have renamed.
pytestmark = pytest.mark.filterwarnings("ignore:.*BasicAuth.*:DeprecationWarning")
EDITION = plain_card(Question("latest"), "The morning edition")


def granted(slack: LoopbackSlack, team: str) -> str:
    """A code that Slack would exchange for the bot token of a workspace."""
    token, code = f"xoxb-loopback-{team}", f"c0deS3cret{team}"
    slack.tokens[token] = team
    slack.codes[code] = {
        "ok": True, "app_id": "A1", "access_token": token, "token_type": "bot", "scope": "commands,chat:write",
        "bot_user_id": f"UBOT{team}", "team": {"id": team, "name": f"Team {team}"}, "enterprise": None,
        "authed_user": {"id": "UINSTALLER"}, "is_enterprise_install": False}
    return code


async def begun(house: House) -> tuple[str, str]:
    """The state that the install page gives out, and its cookie."""
    async with aiohttp.ClientSession() as session, session.get(f"{house.http}/slack/install") as page:
        text = await page.text()
        cookie = SimpleCookie(page.headers["Set-Cookie"])
    address = text.partition('href="https' if 'href="https' in text else '<a href="')[2].partition('"')[0]
    asked = parse_qs(urlsplit(address.replace("&amp;", "&")).query)
    assert "chat:write" in asked["scope"][0].split(",")
    assert "user_scope" not in asked or not asked["user_scope"][0]
    name, morsel = next(iter(cookie.items()))
    assert asked["state"] == [morsel.value]
    return morsel.value, f"{name}={morsel.value}"


async def returned(house: House, state: str, cookie: str, code: str) -> int:
    """The end of an installation, in the browser that began it."""
    async with aiohttp.ClientSession() as session, session.get(
            f"{house.http}/slack/oauth_redirect", params={"state": state, "code": code},
            headers={"Cookie": cookie}) as page:
        return page.status


async def installed(house: House, team: str) -> None:
    """Install us in a workspace."""
    assert await returned(house, *await begun(house), granted(house.slack, team)) == 200


async def heard(house: House, body: str) -> int:
    """A signed request."""
    async with aiohttp.ClientSession() as session, session.post(
            f"{house.http}/slack/events", data=body, headers=signed(body, as_json=body[0] == "{")) as answer:
        return answer.status


async def test_two_workspaces_are_installed_and_each_is_answered_under_its_own_token(
    slack: LoopbackSlack, tmp_path: Path,
) -> None:
    vault = SqliteVault(tmp_path / "vault.db")
    async with running(slack, socket=False, several=True, vault=vault) as house:
        await installed(house, "T1")
        await installed(house, "T2")
        for team in ("T1", "T2"):
            assert await heard(house, json.dumps(mention("latest", team=team))) == 200
        await slack.until(lambda: len(house.newsroom.messages) == 2)
        assert {posted["team"] for posted in slack.posted} == {"T1", "T2"}
        assert {asker.team for _, asker in house.newsroom.asked} == {"T1", "T2"}
        kept = vault.database.execute("select key, sealed from vault").fetchall()
    assert sorted(key for key, _ in kept) == ["slack/installation/team/T1", "slack/installation/team/T2"]
    assert not any(b"xoxb" in bytes(sealed) for _, sealed in kept)
    assert b"xoxb-loopback" not in vault.path.read_bytes()
    vault.database.close()


async def test_an_installation_survives_a_restart(slack: LoopbackSlack) -> None:
    async with running(slack, socket=False, several=True) as house:
        await installed(house, "T1")
        vault = house.vault
    async with running(slack, socket=False, several=True, vault=vault) as house:
        body = form(command("latest", slack.response_url("again")))
        assert await heard(house, body) == 200
        [answer] = await slack.answered("again")
        assert "the ferry was late again" in said(answer)


async def test_a_workspace_that_never_installed_us_gets_no_answer_of_ours(slack: LoopbackSlack) -> None:
    async with running(slack, socket=False, several=True) as house:
        await installed(house, "T1")
        body = form(command("latest", slack.response_url("stranger"), team="T9"))
        await heard(house, body)
        [answer] = await slack.answered("stranger")
        assert not house.newsroom.asked
        assert answer["text"].startswith("Cuttings is not installed in this workspace.")


async def test_a_workspace_that_removes_us_is_forgotten(slack: LoopbackSlack) -> None:
    async with running(slack, socket=False, several=True) as house:
        await installed(house, "T1")
        await installed(house, "T2")
        await heard(house, json.dumps(event({"type": "app_uninstalled"}, team="T1")))
        await slack.until(lambda: house.vault.get("slack/installation/team/T1") is None)
        await heard(house, json.dumps(event({"type": "tokens_revoked", "tokens": {"bot": ["UBOTT2"]}}, team="T2")))
        await slack.until(lambda: house.vault.get("slack/installation/team/T2") is None)
        with pytest.raises(CuttingsError, match="not installed"):
            await house.adapter.post("T1/C1", EDITION, "key")


async def test_a_channel_is_named_with_its_workspace_so_that_what_is_set_there_is_posted_there(
    slack: LoopbackSlack,
) -> None:
    async with running(slack, socket=False, several=True) as house:
        await installed(house, "T1")
        await installed(house, "T2")
        body = form(command("digest set 07:00 weekdays", slack.response_url("set"), team="T2"))
        assert await heard(house, body) == 200
        await slack.answered("set")
        [(question, asker)] = house.newsroom.asked
        assert (question.kind, question.action) == ("digest", "set")
        assert (asker.channel, asker.team) == ("T2/C1", "T2")
        await house.adapter.post(asker.channel, EDITION, "morning")
        assert [(posted["team"], posted["channel"]) for posted in slack.posted] == [("T2", "C1")]


async def test_a_post_goes_to_the_workspace_that_its_channel_names(slack: LoopbackSlack) -> None:
    async with running(slack, socket=False, several=True) as house:
        await installed(house, "T1")
        await installed(house, "T2")
        await house.adapter.post("slack:T2/C7", EDITION, "key")
        assert [(posted["team"], posted["channel"]) for posted in slack.posted] == [("T2", "C7")]
        assert [asker.team for _, asker in house.newsroom.cards.values()] == ["T2"]
        with pytest.raises(CuttingsError, match="slack:TEAM/CHANNEL"):
            await house.adapter.post("C7", EDITION, "key")


async def test_a_state_is_good_once_for_ten_minutes_and_in_its_own_browser(slack: LoopbackSlack) -> None:
    async with running(slack, socket=False, several=True) as house:
        state, cookie = await begun(house)
        assert await returned(house, state, "slack-app-oauth-state=another", granted(slack, "T1")) == 400
        assert await returned(house, state, cookie, granted(slack, "T1")) == 200
        assert await returned(house, state, cookie, granted(slack, "T2")) == 401
        state, cookie = await begun(house)
        house.clock.now += timedelta(minutes=11)
        assert await returned(house, state, cookie, granted(slack, "T3")) == 401
        state, cookie = await begun(house)
        assert await returned(house, state, cookie, "c0deS3cretUnknown") == 401
        assert house.vault.get("slack/installation/team/T1") is not None
        assert house.vault.get("slack/installation/team/T2") is None
        assert house.vault.get("slack/installation/team/T3") is None


async def test_what_was_sealed_with_another_key_counts_as_not_installed(slack: LoopbackSlack, log: list[str]) -> None:
    async with running(slack, socket=False, several=True) as house:
        other = Seal(Fernet.generate_key().decode())
        house.vault.put("slack/installation/team/T1", other.close({"bot_token": "xoxb-loopback-1", "user_id": "U1"}))
        with pytest.raises(CuttingsError, match="not installed"):
            await house.adapter.post("T1/C1", EDITION, "key")
    assert any("another CUTTINGS_KEY" in line for line in log)


def test_a_key_that_is_none_is_named() -> None:
    with pytest.raises(ConfigurationError) as error:
        Seal("too short")
    assert error.value.key == "CUTTINGS_KEY"
