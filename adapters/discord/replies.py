"""How an interaction is answered: deferred at once, worked out in a thread, and put in by editing the one original response."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import discord

from adapters.discord._draft import wording
from adapters.discord.page import Page, files, layout
from briefings import Asker, CuttingsError

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]
T = TypeVar("T")

_UNKNOWN_INTERACTION = 10062
_ALREADY_ACKNOWLEDGED = 40060


def asker_of(interaction: Interaction) -> Asker:
    """Who asks, and where. A thread belongs to the channel it hangs on, so that it sees the same desk."""
    channel = interaction.channel
    place = getattr(channel, "parent_id", None) if isinstance(channel, discord.Thread) else None
    place = place or interaction.channel_id
    user = interaction.user
    roles = tuple(str(role.id) for role in user.roles if not role.is_default()) if isinstance(user, discord.Member) else ()
    return Asker(
        platform="discord", user=str(user.id), channel=str(place) if place else None,
        team=str(interaction.guild_id) if interaction.guild_id else None, roles=roles)


def incident() -> str:
    """A short id that stands in the log line and in the sentence the asker reads."""
    return secrets.token_hex(3).upper()


async def deferred(interaction: Interaction, *, ephemeral: bool = False, update: bool = False) -> bool:
    """Acknowledge; False when Discord no longer knows the interaction (more than 3 seconds late), which is logged.

    `update` keeps the message a button hangs on and edits that one. An acknowledgement that got through although
    its reply was lost is refused as a second one on the retry: it counts.
    """
    try:
        if update:
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=ephemeral, thinking=True)
    except discord.HTTPException as error:
        if error.code == _ALREADY_ACKNOWLEDGED:
            return True
        late = "too late" if error.code == _UNKNOWN_INTERACTION else "refused"
        log.warning("acknowledging interaction %s was %s: %s", interaction.id, late, error)
        return False
    return True


class Workroom:
    """The threads that wait for the archive; autocomplete has its own, so that slow questions do not silence it."""

    def __init__(self, workers: int) -> None:
        self._slow = ThreadPoolExecutor(workers, thread_name_prefix="discord-answer")
        self._quick = ThreadPoolExecutor(4, thread_name_prefix="discord-suggest")

    async def work(self, task: Callable[[], T]) -> T:
        """Run a plain function where waiting harms nobody."""
        return await asyncio.get_running_loop().run_in_executor(self._slow, task)

    async def quick(self, task: Callable[[], T]) -> T:
        """Run a plain function that somebody waits for while typing."""
        return await asyncio.get_running_loop().run_in_executor(self._quick, task)

    def close(self) -> None:
        """Let go of the threads without waiting for questions nobody will read the answer of."""
        self._slow.shutdown(wait=False, cancel_futures=True)
        self._quick.shutdown(wait=False, cancel_futures=True)


async def put(interaction: Interaction, page: Page) -> discord.InteractionMessage | None:
    """Make the page the answer: an edit of the original response, so that a retry cannot double it."""
    try:
        return await interaction.edit_original_response(
            view=layout(page), attachments=files(page), allowed_mentions=discord.AllowedMentions.none())
    except (discord.HTTPException, OSError) as error:
        log.error("%s: the answer to interaction %s could not be shown: %s", incident(), interaction.id, error)
        return None


async def guarded(interaction: Interaction, work: Callable[[], Awaitable[Page]]) -> tuple[Page, discord.InteractionMessage | None]:
    """Work out a page and show it; whatever goes wrong becomes one clear sentence and a log line with the same id."""
    try:
        page = await work()
    except Exception as error:  # an asker must never be left with a spinning answer
        number = incident()
        log.exception("%s: interaction %s failed", number, interaction.id)
        plain = error.plain if isinstance(error, CuttingsError) else None
        page = Page((wording.broken(number, plain),))
    return page, await put(interaction, page)
