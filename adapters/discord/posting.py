"""What can go wrong with a post: refused for good, put off, or not known whether it arrived."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord

from adapters.adapter import PutOff, Refused, Undecided


class PostRefused(Refused):
    """Discord will not take this message, now or later; `reason` is Discord's own word ("Missing Access")."""

    def __init__(self, channel: str, reason: str) -> None:
        super().__init__(f"Discord refused a post to {channel}: {reason}", f"Discord refused the post: {reason}")
        self.reason = reason


class PostUndecided(Undecided):
    """It is not known whether Discord took the message; within minutes the same key may be tried again."""

    def __init__(self, channel: str, why: str) -> None:
        super().__init__(f"not known whether a post to {channel} arrived: {why}",
                         "It is not known whether Discord took the message.")


class PostLater(PutOff):
    """Discord did not take the message, for now: too many at once."""

    def __init__(self, channel: str, why: str) -> None:
        super().__init__(f"Discord put off a post to {channel}: {why}", "Discord is busy; the message goes out later.")


@asynccontextmanager
async def posting(channel: str) -> AsyncIterator[None]:
    """Says in our own errors what becomes of a post; discord.py has tried five times and waited out 429 before."""
    try:
        yield
    except discord.RateLimited as error:
        raise PostLater(channel, f"again in {error.retry_after:.0f} s") from error
    except discord.HTTPException as error:
        if error.status == 429:
            raise PostLater(channel, "too many requests") from error
        if error.status >= 500:
            raise PostUndecided(channel, f"status {error.status}") from error
        raise PostRefused(channel, error.text or f"status {error.status}") from error
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise PostUndecided(channel, type(error).__name__) from error
