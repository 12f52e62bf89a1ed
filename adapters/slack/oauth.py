"""Installation in several workspaces: who installed us where, with every token sealed before it reaches the archive."""

from __future__ import annotations

import hashlib
import json
import logging
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.slack.vault import Vault
from briefings import ConfigurationError

_log = logging.getLogger(__name__)
_STATE_LIFE = timedelta(minutes=10)
Quick = Callable[[Callable[[], Any]], Awaitable[Any]]  # how a plain function is run before a deadline


class Seal:
    """Encrypts what goes into the vault with the key from the environment (CUTTINGS_KEY), and opens it again."""

    def __init__(self, key: str) -> None:
        try:
            self._fernet = Fernet(key.encode())
        except ValueError as error:
            raise ConfigurationError("CUTTINGS_KEY", "must be 32 random bytes in URL-safe base64 "
                                     "(docs/slack.md shows how to make one)") from error

    def close(self, noun: dict[str, Any]) -> bytes:
        """Sealed bytes of a JSON object."""
        return self._fernet.encrypt(json.dumps(noun).encode())

    def open(self, sealed: bytes | None) -> dict[str, Any] | None:
        """The JSON object, or None when there is none or the key has changed since."""
        if sealed is None:
            return None
        try:
            opened = json.loads(self._fernet.decrypt(sealed))
        except InvalidToken:
            _log.error("an installation was sealed with another CUTTINGS_KEY; install Cuttings again in that workspace")
            return None
        return opened if isinstance(opened, dict) else None


class Installations(AsyncInstallationStore):
    """Slack's installation store over a vault; the bot's part alone, since we ask for no user tokens.

    What was found is remembered in memory, so that an update can be acknowledged while the archive is busy.
    """

    def __init__(self, vault: Vault, seal: Seal, quick: Quick) -> None:
        self._vault, self._seal, self._quick = vault, seal, quick
        self._known: dict[str, Installation] = {}

    @property
    def logger(self) -> logging.Logger:
        """Ours."""
        return _log

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation; the newest one of a workspace stands."""
        key = _key(installation.enterprise_id, installation.team_id, installation.is_enterprise_install)
        kept = {name: value for name, value in vars(installation).items() if name in _KEPT}
        await self._away(self._vault.put, key, self._seal.close(kept))
        self._known[key] = installation

    async def async_save_bot(self, bot: Bot) -> None:
        """Keep renewed bot tokens (where token rotation is on)."""
        found = await self.async_find_installation(enterprise_id=bot.enterprise_id, team_id=bot.team_id,
                                                   is_enterprise_install=bot.is_enterprise_install)
        if found is not None:
            found.bot_token, found.bot_refresh_token = bot.bot_token, bot.bot_refresh_token
            found.bot_token_expires_at = bot.bot_token_expires_at
            await self.async_save(found)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False,
    ) -> Bot | None:
        """The bot of a workspace."""
        found = await self.async_find_installation(enterprise_id=enterprise_id, team_id=team_id,
                                                   is_enterprise_install=is_enterprise_install)
        return found.to_bot() if found else None

    async def async_find_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The installation of a workspace, whoever made it; an organisation's where the workspace has none."""
        keys = [_key(enterprise_id, team_id)] if team_id and not is_enterprise_install else []
        if enterprise_id:
            keys.append(_key(enterprise_id, None, True))
        for key in keys:
            if key not in self._known:
                opened = self._seal.open(await self._away(self._vault.get, key))
                if opened is None:
                    continue
                self._known[key] = Installation(**opened)
            return self._known[key]
        return None

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Forget a workspace; there is nothing of it but the bot."""
        key = _key(enterprise_id, team_id)
        self._known.pop(key, None)
        await self._away(self._vault.delete, key)

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None,
    ) -> None:
        """Nothing to do for a single user: no user token was ever kept."""
        if user_id is None:
            await self.async_delete_bot(enterprise_id=enterprise_id, team_id=team_id)

    async def authorize(self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None,
                        **_context: object) -> AuthorizeResult | None:
        """Bolt's question who we are in a workspace, answered without a call to Slack, so before any deadline."""
        found = await self.async_find_installation(enterprise_id=enterprise_id, team_id=team_id)
        if found is None:
            return None
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id, bot_id=found.bot_id,
                               bot_user_id=found.bot_user_id, bot_token=found.bot_token, bot_scopes=found.bot_scopes)

    async def _away(self, act: Callable[..., Any], *given: Any) -> Any:
        return await self._quick(lambda: act(*given))


class States(AsyncOAuthStateStore):
    """The one-time words that tie the end of an installation to its beginning."""

    def __init__(self, vault: Vault, seal: Seal, quick: Quick, clock: Callable[[], datetime]) -> None:
        self._vault, self._seal, self._quick, self._clock = vault, seal, quick, clock

    @property
    def logger(self) -> logging.Logger:
        """Ours."""
        return _log

    async def async_issue(self, *_args: object, **_kwargs: object) -> str:
        """A new word, good for ten minutes and one use."""
        state = secrets.token_urlsafe(24)
        sealed = self._seal.close({"issued": self._clock().isoformat()})
        await self._quick(lambda: self._vault.put(_state_key(state), sealed))
        return state

    async def async_consume(self, state: str) -> bool:
        """True once for a word that we gave out in the last ten minutes."""
        return bool(await self._quick(lambda: self._consume(state)))

    def _consume(self, state: str) -> bool:
        key = _state_key(state)
        opened = self._seal.open(self._vault.get(key))
        mine = self._vault.delete(key)
        return bool(opened and mine and self._clock() - datetime.fromisoformat(opened["issued"]) <= _STATE_LIFE)


_KEPT = frozenset({
    "app_id", "enterprise_id", "enterprise_name", "team_id", "team_name", "bot_token", "bot_id", "bot_user_id",
    "bot_scopes", "bot_refresh_token", "bot_token_expires_at", "user_id", "is_enterprise_install", "token_type",
    "installed_at",
})


def _key(enterprise_id: str | None, team_id: str | None, whole_organisation: bool | None = False) -> str:
    """A workspace's id is unique in the world, so its organisation is no part of the key."""
    if whole_organisation or not team_id:
        return f"slack/installation/organisation/{enterprise_id or '-'}"
    return f"slack/installation/team/{team_id}"


def _state_key(state: str) -> str:
    return f"slack/state/{hashlib.sha256(state.encode()).hexdigest()}"
