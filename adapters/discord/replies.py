"""How an interaction is answered: deferred at once, worked out in a thread, shown by editing the original response."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

import discord

from adapters import wording
from adapters.discord.page import Page, files, layout
from adapters.discord.render import sentence_page
from adapters.workroom import Workroom
from briefings import Asker

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

_UNKNOWN_INTERACTION = 10062
_ALREADY_ACKNOWLEDGED = 40060
_TOKEN_GONE = (50027, 10015)


def asker_of(interaction: Interaction) -> Asker:
    """Who asks, and where. A thread belongs to the channel it hangs on, so that it sees the same desk."""
    channel = interaction.channel
    parent = channel.parent_id if isinstance(channel, discord.Thread) else None
    place = parent or interaction.channel_id
    user = interaction.user
    held = user.roles if isinstance(user, discord.Member) else []
    roles = tuple(str(role.id) for role in held if not role.is_default())
    return Asker(
        platform="discord", user=str(user.id), channel=str(place) if place else None,
        team=str(interaction.guild_id) if interaction.guild_id else None, roles=roles)


def incident() -> str:
    """A short id that stands in the log line and in the sentence the asker reads."""
    return secrets.token_hex(3).upper()


class Reply:
    """One interaction's one answer."""

    def __init__(self, interaction: Interaction, workroom: Workroom) -> None:
        self.interaction = interaction
        self._workroom = workroom
        self._theirs = False  # shown to the asker alone: nobody else may ever edit, answer or correct it in the channel
        self._message: int | None = None  # of an answer that everybody sees: it can be edited after the token has died

    async def defer(self, *, ephemeral: bool = False, update: bool = False) -> bool:
        """Acknowledge; False when Discord no longer knows the interaction (over 3 seconds late), which is logged.

        `update` keeps the message that a button hangs on and makes the answer an edit of it. An acknowledgement that
        got through although its reply was lost is refused as a second one when tried again: it counts.
        """
        response, shown = self.interaction.response, self.interaction.message
        self._theirs = ephemeral or (update and shown is not None and shown.flags.ephemeral)
        try:
            with self._workroom.first():
                done = await (response.defer() if update else response.defer(ephemeral=ephemeral, thinking=True))
        except discord.HTTPException as error:
            if error.code == _ALREADY_ACKNOWLEDGED:
                return True
            why = "came too late" if error.code == _UNKNOWN_INTERACTION else "was refused"
            log.warning("the acknowledgement of interaction %s %s: %s", self.interaction.id, why, error)
            return False
        except OSError as error:
            log.warning("interaction %s could not be acknowledged: %s", self.interaction.id, error)
            return False
        if done is not None and not ephemeral:
            self._message = done.message_id
        return True

    async def show(self, page: Page) -> str | None:
        """Make the page the answer, by an edit, so that a retry cannot double it.

        The id of its message where everybody sees it, and where it can be put right later; else None.
        """
        try:
            message = await self.interaction.edit_original_response(
                view=layout(page), attachments=files(page), allowed_mentions=discord.AllowedMentions.none())
            return None if self._theirs else str(message.id)
        except discord.HTTPException as error:
            if error.code in _TOKEN_GONE and await self._show_as_ourselves(page):
                return str(self._message)
            self._lost(error)
        except OSError as error:
            self._lost(error)
        return None

    async def _show_as_ourselves(self, page: Page) -> bool:
        """After 15 minutes the interaction's token is dead; the bot may still edit a message of its own."""
        place = self.interaction.channel_id
        if self._message is None or place is None:
            return False
        try:
            await self.interaction.client.get_partial_messageable(place).get_partial_message(self._message).edit(
                view=layout(page), attachments=files(page), allowed_mentions=discord.AllowedMentions.none())
        except discord.HTTPException:
            return False
        return True

    def _lost(self, error: Exception) -> None:
        log.error("%s: the answer to interaction %s could not be shown: %s", incident(), self.interaction.id, error)

    async def work_out(self, work: Callable[[], Awaitable[Page]]) -> tuple[Page, str | None]:
        """Work out a page and show it; whatever goes wrong becomes one clear sentence, and a log line with its id."""
        try:
            page = await work()
        except Exception:  # an asker must never be left with an answer that spins for ever
            number = incident()
            log.exception("%s: interaction %s failed", number, self.interaction.id)
            page = sentence_page(wording.broken(number))
        return page, await self.show(page)
