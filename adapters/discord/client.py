"""The Discord bot: hears commands, buttons and menus, asks the newsroom, shows its cards."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import aiohttp
import discord
from discord import app_commands

from adapters.adapter import Newsroom
from adapters.discord import limits
from adapters.discord.answers import Answers
from adapters.discord.buttons import CardButton, NameMenu
from adapters.discord.page import Page, files, layout
from adapters.discord.posting import posting
from adapters.discord.replies import Interaction
from adapters.discord.settings import DiscordSettings
from adapters.discord.tree import grow
from briefings import KINDS, Asker, Card, ConfigurationError, Kind

# At most so many connections to Discord at once. Two hundred acknowledgements over connections of their own are two
# hundred handshakes, which overrun a server's queue and are tried again after a second (measured: the slowest of 200 took
# 1.2 s, over 64 connections 0.4 s); where a request takes 80 ms, 64 carry 200 acknowledgements in half a second.
_CONNECTIONS = 64

discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak in a voice channel


class CuttingsClient(discord.AutoShardedClient):
    """discord.py's client with our commands, buttons and forms; it reconnects, resumes and waits out 429 by itself."""

    def __init__(
        self, answers: Answers, kinds: tuple[Kind, ...], settings: DiscordSettings, connected: asyncio.Event,
        **options: Any,
    ) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none(), max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(), chunk_guilds_at_startup=False, **options)
        self.answers = answers
        self.connected = connected
        self.tree = app_commands.CommandTree(self)
        grow(self.tree, answers, kinds, settings.user_install)
        self.tree.error(self._failed)

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
        """Post a page under our own key: Discord hands back the first message for a second with the same nonce."""
        async with posting(channel):
            message = await self.place(channel).send(
                view=layout(page), files=files(page), nonce=nonce(key),
                allowed_mentions=discord.AllowedMentions.none())
        return str(message.id)

    def place(self, channel: str) -> discord.PartialMessageable:
        """A channel by its id, with or without "discord:" and its server."""
        return self.get_partial_messageable(int(_here(channel).channel or 0))

    async def on_interaction(self, interaction: Interaction) -> None:
        """Forms are answered here and not by discord.py's store of them, which forgets them in a restart."""
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
        self._kinds = kinds
        self._options = options
        self._settings = settings or DiscordSettings()
        self._connected = asyncio.Event()
        self.answers = Answers(newsroom, clock, self._settings, kinds)

    @property
    def client(self) -> CuttingsClient:
        """The client of the present run, or of the last one."""
        return self.answers.client

    async def run(self) -> None:
        """Connect and serve until cancelled; may be run again. A refused token is a ConfigurationError."""
        client = CuttingsClient(self.answers, self._kinds, self._settings, self._connected,
                                connector=aiohttp.TCPConnector(limit=_CONNECTIONS), **self._options)
        self.answers.client = client
        try:
            async with client:
                await client.start(self._token)
        except discord.LoginFailure as error:
            raise ConfigurationError("DISCORD_TOKEN", f"Discord refused the token: {error}") from error
        finally:
            self._connected.clear()
            self.answers.close()

    async def post(self, channel: str, card: Card, key: str) -> str:
        """Post a card to a channel under our own key, for exactly one message; the errors are those of posting.py."""
        page = await self.answers.page_for(card, _here(channel))
        await self._connected.wait()
        message = await self.client.send(channel, page, key)
        await self.answers.record(page, message)
        return message

    async def tell(self, person: str, card: Card, key: str) -> str:
        """Post a card into the conversation with one person."""
        await self._connected.wait()
        async with posting(person):
            conversation = await self.client.create_dm(discord.Object(int(person.rpartition("/")[2])))
        return await self.post(str(conversation.id), card, key)

    async def edit(self, channel: str, message: str, card: Card) -> None:
        """Replace a posted card."""
        page = await self.answers.page_for(card, _here(channel))
        await self._connected.wait()
        async with posting(channel):
            await self.client.place(channel).get_partial_message(int(message)).edit(
                view=layout(page), attachments=files(page), allowed_mentions=discord.AllowedMentions.none())
        await self.answers.record(page, message)


def _here(channel: str) -> Asker:
    """Whoever reads a channel: "7002", or "7001/7002" with its server."""
    server, _, place = channel.removeprefix("discord:").rpartition("/")
    return Asker("discord", user="", channel=place, team=server or None)


def nonce(key: str) -> str:
    """Our key as Discord takes it: at most 25 characters, the same for the same key."""
    return hashlib.sha256(key.encode()).hexdigest()[:limits.NONCE_CHARACTERS]
