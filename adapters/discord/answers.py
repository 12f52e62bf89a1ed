"""What the bot does with each thing it is asked: a command, a press, a choice, a modal, a message to brief on."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from adapters import commands
from adapters.adapter import Newsroom
from adapters.discord import limits
from adapters.discord._draft import wording
from adapters.discord.page import Page
from adapters.discord.picks import Picks
from adapters.discord.render import card_page, no_answer_page, sources_page
from adapters.discord.replies import Interaction, Workroom, asker_of, deferred, guarded
from adapters.discord.settings import DiscordSettings
from adapters.discord.tree import Values
from briefings import Action, Asker, Card, Kind, NoAnswer, Parameter, Question

if TYPE_CHECKING:
    from adapters.discord.client import CuttingsClient

log = logging.getLogger(__name__)

_SUGGEST_SECONDS = 2.0  # of the three that Discord allows


class Answers:
    """Joins Discord's interactions to the newsroom's answers."""

    client: CuttingsClient

    def __init__(
        self, newsroom: Newsroom, clock: Callable[[], datetime], settings: DiscordSettings, kinds: tuple[Kind, ...]
    ) -> None:
        self.newsroom = newsroom
        self.clock = clock
        self.settings = settings
        self.kinds = kinds
        self.picks = Picks()
        self.workroom = Workroom(settings.workers)

    def close(self) -> None:
        """Nobody is left to answer."""
        self.workroom.close()

    # ---- commands

    async def ask(self, interaction: Interaction, kind: Kind, action: Action | None, values: Values) -> None:
        """A slash command."""
        quiet = self._quiet(interaction)
        if not await deferred(interaction, ephemeral=quiet):
            return
        asker = asker_of(interaction)

        async def work() -> Page:
            question = commands.question_of(kind, action, values, self.clock().date(), self.kinds)
            if isinstance(question, NoAnswer):
                return no_answer_page(question, self.picks)
            return await self.workroom.work(functools.partial(self._answer, question, asker, quiet))

        await self._show(interaction, work)

    async def suggest(self, interaction: Interaction, parameter: Parameter, typed: str) -> list[str]:
        """Names for autocomplete; none when the archive takes too long to be of use."""
        asker, now = asker_of(interaction), self.clock()
        try:
            async with asyncio.timeout(_SUGGEST_SECONDS):
                found = await self.workroom.quick(
                    lambda: self.newsroom.suggest(typed, asker, now, limits.CHOICES))
        except Exception:
            log.exception("no suggestions for interaction %s", interaction.id)
            return []
        return [one.name for one in found]

    def _answer(self, question: Question, asker: Asker, quiet: bool) -> Page:
        """Plain and slow: ask the newsroom and make a page of what it says."""
        now = self.clock()
        answer = self.newsroom.answer(question, asker, now)
        if isinstance(answer, NoAnswer):
            return no_answer_page(answer, self.picks)
        return card_page(answer, self.newsroom.issue(answer, asker, now), share=quiet)

    async def page_for(self, card: Card, asker: Asker) -> Page:
        return await self.workroom.work(lambda: card_page(card, self.newsroom.issue(card, asker, self.clock())))

    async def record(self, page: Page, message: str) -> None:
        token = page.token
        if token is not None:
            await self.workroom.work(lambda: self.newsroom.posted(token, message))

    async def _show(self, interaction: Interaction, work) -> None:
        page, message = await guarded(interaction, work)
        if message is not None:
            await self.record(page, str(message.id))

    def _quiet(self, interaction: Interaction) -> bool:
        channel = asker_of(interaction).channel
        return self.settings.is_quiet(channel, str(interaction.guild_id))

    async def pressed(self, interaction: Interaction, verb: str, token: str, rest: str) -> None: ...
    async def picked(self, interaction: Interaction, value: str) -> None: ...
    async def submitted(self, interaction: Interaction) -> None: ...
    async def brief_this(self, interaction: Interaction, message: discord.Message) -> None: ...
    async def unknown(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        log.error("x", exc_info=error)
