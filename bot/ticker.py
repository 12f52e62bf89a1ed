"""The ticker: APScheduler calls one thing again and again; what is due is decided elsewhere, by our own table."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

EVERY = 10  # seconds

log = logging.getLogger(__name__)


async def keep_ticking(turn: Callable[[], Awaitable[object]], seconds: float = EVERY) -> None:
    """Call `turn` at once and then every so many seconds until cancelled; never two at a time.

    One interval job in memory without a misfire limit: a tick that comes late is still a tick, and several missed ones
    are one. APScheduler's own calendar, stores and catch-up are not used: they drop, double or shift what is due.
    """
    make: Callable[..., Any] = AsyncIOScheduler  # the library has no types
    scheduler = make(
        jobstores={"default": {"type": "memory"}}, executors={"default": {"type": "asyncio"}},
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1})
    busy = asyncio.Lock()

    async def tick() -> None:
        if busy.locked():
            return
        async with busy:
            try:
                await turn()
            except Exception:
                log.exception("a turn of the deliveries broke off")

    scheduler.add_job(tick, "interval", seconds=seconds)
    scheduler.start()
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    try:
        await tick()
        await asyncio.Event().wait()
    finally:
        scheduler.shutdown(wait=False)
