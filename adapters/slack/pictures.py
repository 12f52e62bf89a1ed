"""A posted timeline's picture, put into its thread once; answers to one asker have none: files belong to channels."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.drawing import DrawingRoom
from adapters.fit import cut
from adapters.slack.mrkdwn import clean
from adapters.slack.vault import Inbox
from briefings import Card

_log = logging.getLogger(__name__)
Work = Callable[[Callable[[], Any]], Awaitable[Any]]


async def add_picture(client: AsyncWebClient, card: Card, channel: str, thread: str, inbox: Inbox, work: Work,
                      drawing: DrawingRoom) -> None:
    """Draw and upload it; the card stands without one where that fails."""
    try:
        picture = await drawing.picture(card)
        if picture is not None and await work(lambda: inbox.first_time(f"slack/picture/{channel}/{thread}")):
            await client.files_upload_v2(
                channel=channel, thread_ts=thread, filename="timeline.png", title=cut(clean(card.title), 100),
                content=picture.png, alt_txt=picture.alt)
    except (SlackClientError, aiohttp.ClientError, OSError, TimeoutError) as error:
        _log.warning("the picture of a timeline was not shown: %s", type(error).__name__)
