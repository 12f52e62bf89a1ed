"""The Discord bot: hears commands, buttons and menus, asks the newsroom, shows its cards."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

import discord
from discord import app_commands

from adapters.adapter import Newsroom
from adapters.discord import limits
from adapters.discord.answers import Answers
from adapters.discord.buttons import CardButton, NameMenu
from adapters.discord.page import Page, files, layout
from adapters.discord.replies import Interaction
from adapters.discord.settings import DiscordSettings
from adapters.discord.tree import grow
from briefings import KINDS, Asker, Card, CuttingsError, Kind

log = logging.getLogger(__name__)

discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak in a voice channel


class CuttingsClient(discord.AutoShardedClient):
    """discord.py's client with our commands, buttons and modals; it reconnects, resumes and waits out 429 by itself."""

    def __init__(self, answers: Answers, kinds: tuple[Kind, ...], settings: DiscordSettings, **options: Any) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none(), max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(), chunk_guilds_at_startup=False, **options)
        self.answers = answers
        self.tree = app_commands.CommandTree(self)
        grow(self.tree, answers, kinds, settings.user_install)
        self.tree.error(self._failed)
        self.connected = asyncio.Event()

    async def setup_hook(self) -> None:
        """Buttons of earlier runs are ours too. Commands are registered by the deploy step, not here."""
        self.add_dynamic_items(CardButton, NameMenu)
        self.answers.open()
        self.connected.set()

    async def pressed(self, interaction: Interaction, verb: str, token: str, rest: str) -> None:
        """A button under a card."""
        await self.answers.pressed(interaction, verb, token, rest)

    async def picked(self, interaction: Interaction, menu: str, value: str) -> None:
        """A choice from a menu."""
        await self.answers.picked(interaction, menu, value)

    async def send(self, channel: str, page: Page, key: str) -> str:
        """Post a page under our own key; Discord drops a second message with the same nonce. The message's id."""
        await self.connected.wait()
        place = self.get_partial_messageable(int(channel.removeprefix("discord:")))
        message = await place.send(
            view=layout(page), files=files(page), nonce=nonce(key), allowed_mentions=discord.AllowedMentions.none())
        return str(message.id)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Modals are answered here and not by discord.py's store of them, which forgets them in a restart."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self.answers.submitted(interaction)

    async def _failed(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """What the library refuses before it reaches us: a command that was renamed since the last deploy, mostly."""
        await self.answers.unknown(interaction, error)


class DiscordAdapter:
    """Connects the newsroom to Discord (adapters/adapter.py says what every platform must do)."""

    name = "discord"

    def __init__(
        self, token: str, newsroom: Newsroom, clock: Callable[[], datetime],
        settings: DiscordSettings | None = None, kinds: tuple[Kind, ...] = KINDS, **options: Any,
    ) -> None:
        self._token = token
        self._settings = settings or DiscordSettings()
        self.answers = Answers(newsroom, clock, self._settings, kinds)
        self.client = CuttingsClient(self.answers, kinds, self._settings, **options)
        self.answers.client = self.client

    async def run(self) -> None:
        """Connect and serve until cancelled."""
        try:
            async with self.client:
                await self.client.start(self._token)
        except discord.LoginFailure as error:
            raise CuttingsError(f"Discord refused the token: {error}") from error
        finally:
            self.answers.close()

    async def post(self, channel: str, card: Card, key: str) -> str:
        """Post a card to a channel under our own key; Discord itself drops a second message with the same key."""
        page = await self.answers.page_for(card, _here(channel))
        try:
            message = await self.client.send(channel, page, key)
        except discord.HTTPException as error:
            raise CuttingsError(f"discord:{channel} refused a post: {error}") from error
        await self.answers.record(page, message)
        return message

    async def edit(self, channel: str, message: str, card: Card) -> None:
        """Replace a posted card."""
        page = await self.answers.page_for(card, _here(channel))
        await self.client.connected.wait()
        place = self.client.get_partial_messageable(int(channel.removeprefix("discord:")))
        try:
            await place.get_partial_message(int(message)).edit(
                view=layout(page), attachments=files(page), allowed_mentions=discord.AllowedMentions.none())
        except discord.HTTPException as error:
            raise CuttingsError(f"discord:{channel} refused an edit of {message}: {error}") from error
        await self.answers.record(page, message)


def _here(channel: str) -> Asker:
    return Asker("discord", user="", channel=channel.removeprefix("discord:"))


def nonce(key: str) -> str:
    """Our key as Discord takes it: at most 25 characters, the same for the same key."""
    return hashlib.sha256(key.encode()).hexdigest()[:limits.NONCE_CHARACTERS]
