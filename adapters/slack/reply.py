"""An answer to whoever asked: by the response address while it lasts, then as a message that only they see."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.slack import limits
from adapters.slack.message import Message
from adapters.slack.posting import reason

_log = logging.getLogger(__name__)
_RATE_LIMIT_TRIES = 3


class Reply:
    """One asker's line back. A broken connection is never tried again, since the answer may have arrived."""

    def __init__(self, client: AsyncWebClient, url: str | None, channel: str | None, user: str,
                 thread: str | None, clock: Callable[[], datetime], logger: logging.Logger) -> None:
        self._client, self._url, self._channel, self._user, self._thread = client, url, channel, user, thread
        self._clock, self._logger, self._asked_at, self._uses = clock, logger, clock(), 0

    async def say(self, message: Message, *, public: bool = False, replace: bool = False) -> None:
        """Send it: ephemeral, or to everybody in the channel; `replace` puts it in the place of what was pressed."""
        if self._lasting() and await self._by_address(message, public, replace):
            return
        await self._by_message(message)

    def _lasting(self) -> bool:
        return (self._url is not None and self._uses < limits.RESPONSE_URL_USES
                and self._clock() - self._asked_at < limits.RESPONSE_URL_LIFE)

    async def _by_address(self, message: Message, public: bool, replace: bool) -> bool:
        """False when Slack has closed the address, so that another way may be taken."""
        self._uses += 1
        webhook = AsyncWebhookClient(
            self._url or "", logger=self._logger,
            retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=_RATE_LIMIT_TRIES)])
        body = {
            "text": message.text, "blocks": list(message.blocks), "replace_original": replace,
            "response_type": "in_channel" if public else "ephemeral", "unfurl_links": False, "unfurl_media": False,
        }
        if self._thread:
            body["thread_ts"] = self._thread
        try:
            answer = await webhook.send_dict(body)
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            _log.warning("an answer ended without Slack's receipt (%s); it is not sent again", type(error).__name__)
            return True
        if answer.status_code == 200 or answer.status_code >= 500:
            if answer.status_code != 200:
                _log.warning("Slack answered %s to an answer; it is not sent again", answer.status_code)
            return True
        _log.info("a response address was closed (%s)", answer.status_code)
        return False

    async def _by_message(self, message: Message) -> None:
        """An ephemeral message; a direct one where the bot is not in the channel."""
        try:
            if self._channel:
                await self._client.chat_postEphemeral(
                    channel=self._channel, user=self._user, text=message.text, blocks=list(message.blocks),
                    thread_ts=self._thread, link_names=False, parse="none")
                return
        except SlackApiError as error:
            _log.info("no ephemeral message in %s (%s); writing to the asker directly", self._channel, reason(error))
        await self._client.chat_postMessage(
            channel=self._user, text=message.text, blocks=list(message.blocks), link_names=False, parse="none",
            unfurl_links=False, unfurl_media=False)
