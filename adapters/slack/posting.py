"""One message exactly once: posted under our own key, and looked for before it is ever posted again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.adapter import PutOff, Refused, Undecided
from adapters.slack.message import Message
from adapters.slack.vault import Inbox
from briefings import CuttingsError

_log = logging.getLogger(__name__)
_EVENT = "cuttings_post"  # the metadata's event_type; lower case and underscores, as Slack asks
_LOOK_BACK = timedelta(days=2)
_PAGES, _PAGE = 5, 100
# Slack documents of these that the request may have been carried out before the error was raised.
_UNDECIDED = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_BUSY = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded", "status 429"})
Work = Callable[[Callable[[], Any]], Awaitable[Any]]  # how a plain function is run where waiting harms nobody


class PostRefused(Refused):
    """Slack will not take this message, now or later; `reason` is Slack's own word ("channel_not_found")."""

    def __init__(self, channel: str, reason: str) -> None:
        super().__init__(f"Slack refused a post to {channel}: {reason}", f"Slack refused the post: {reason}")
        self.reason = reason


class PostUndecided(Undecided):
    """It is not known whether Slack took the message; the same key may be tried again and is looked for first."""

    def __init__(self, channel: str, why: str) -> None:
        super().__init__(f"not known whether a post to {channel} arrived: {why}",
                         "It is not known whether Slack took the message.")


class PostLater(PutOff):
    """Slack did not take the message, for now: too many at once."""

    def __init__(self, channel: str, why: str) -> None:
        super().__init__(f"Slack put off a post to {channel}: {why}", "Slack is busy; the message goes out later.")


class Posts:
    """Posts under keys. The inbox remembers that a key was begun, Slack's metadata whether it arrived."""

    def __init__(self, inbox: Inbox, work: Work, clock: Callable[[], datetime],
                 looks: tuple[float, ...]) -> None:
        self._inbox, self._work, self._clock, self._looks = inbox, work, clock, looks
        self._under_way: dict[str, asyncio.Task[str]] = {}

    async def once(self, client: AsyncWebClient, channel: str, message: Message, key: str,
                   thread: str | None = None) -> str:
        """Post, or find what was posted under this key before; the message's ts.

        Raises PostRefused, PostLater, PostUndecided. Who asks for a post that is under way waits for that one.
        """
        name = f"slack/post/{channel}/{key}"
        task = self._under_way.get(name)
        if task is None:
            task = asyncio.get_running_loop().create_task(self._once(client, channel, message, key, thread, name))
            self._under_way[name] = task
            task.add_done_callback(lambda _done: self._under_way.pop(name, None))
        return await asyncio.shield(task)

    async def _once(self, client: AsyncWebClient, channel: str, message: Message, key: str, thread: str | None,
                    name: str) -> str:
        if not await self._work(lambda: self._inbox.first_time(name)):
            for pause in (0.0, *self._looks):  # another process may be posting it at this moment
                await asyncio.sleep(pause)
                found = await self._look(client, channel, key, thread)
                if found:
                    return found
        for _attempt in (1, 2):
            why = await self._try(client, channel, message, key, thread)
            if not isinstance(why, Exception):
                return why
            _log.warning("a post to %s ended without an answer (%s); looking for it", channel, type(why).__name__)
            for pause in self._looks:
                await asyncio.sleep(pause)
                found = await self._look(client, channel, key, thread)
                if found:
                    return found
        raise PostUndecided(channel, "no answer from Slack twice, and it is not in the channel")

    async def replace(self, client: AsyncWebClient, channel: str, stamp: str, message: Message) -> None:
        """Put this message in the place of a posted one; twice does no harm, so a broken connection is repeated."""
        error: Exception = TimeoutError()
        for pause in (0.0, *self._looks):
            await asyncio.sleep(pause)
            try:
                await client.chat_update(channel=channel, ts=stamp, text=message.text, blocks=list(message.blocks),
                                         link_names=False, parse="none")
                return
            except SlackApiError as refused:
                if not undecided(refused):
                    raise _refusal(channel, refused) from refused
                error = refused
            except (TimeoutError, aiohttp.ClientError, OSError) as broken:
                error = broken
        raise PostUndecided(channel, type(error).__name__) from error

    async def _try(self, client: AsyncWebClient, channel: str, message: Message, key: str,
                   thread: str | None) -> str | Exception:
        """The ts, or the error after which the outcome is open; a clear refusal is raised."""
        try:
            answer = await client.chat_postMessage(
                channel=channel, text=message.text, blocks=list(message.blocks), thread_ts=thread,
                metadata={"event_type": _EVENT, "event_payload": {"key": key}},
                unfurl_links=False, unfurl_media=False, link_names=False, parse="none",
            )
            return str(answer["ts"])
        except SlackApiError as error:
            if undecided(error):
                return error
            raise _refusal(channel, error) from error
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            return error

    async def _look(self, client: AsyncWebClient, channel: str, key: str, thread: str | None) -> str | None:
        """The ts of the message that carries the key, or None; raises PostUndecided when Slack does not say."""
        asked: dict[str, Any] = {
            "channel": channel, "include_all_metadata": True, "limit": _PAGE,
            "oldest": f"{(self._clock() - _LOOK_BACK).timestamp():.6f}",
        }
        try:
            for _page in range(_PAGES):
                answer = await (client.conversations_replies(ts=thread, **asked) if thread
                                else client.conversations_history(**asked))
                for message in answer.get("messages") or []:
                    metadata = message.get("metadata") or {}
                    if metadata.get("event_type") == _EVENT and metadata.get("event_payload", {}).get("key") == key:
                        return str(message["ts"])
                cursor = (answer.get("response_metadata") or {}).get("next_cursor")
                if not cursor:
                    return None
                asked["cursor"] = cursor
            return None
        except SlackApiError as error:
            raise PostUndecided(channel, f"looking for it was refused: {reason(error)}") from error
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise PostUndecided(channel, f"looking for it failed: {type(error).__name__}") from error


async def conversation(client: AsyncWebClient, place: str) -> str:
    """The conversation that a place names: a user's id stands for the direct message with them."""
    if not place.startswith(("U", "W")):
        return place
    return str((await client.conversations_open(users=place))["channel"]["id"])


def reason(error: SlackApiError) -> str:
    """Slack's own word for an error, or the HTTP status."""
    answer = error.response
    words = answer.get("error") if hasattr(answer, "get") and isinstance(answer.data, dict) else None
    return str(words or f"status {getattr(answer, 'status_code', 'unknown')}")


def undecided(error: SlackApiError) -> bool:
    """Whether Slack may have carried the request out all the same."""
    status = getattr(error.response, "status_code", 0) or getattr(error.response, "status", 0)
    return status >= 500 or reason(error) in _UNDECIDED


def _refusal(channel: str, error: SlackApiError) -> CuttingsError:
    return PostLater(channel, reason(error)) if reason(error) in _BUSY else PostRefused(channel, reason(error))
