"""Draws pictures in a process of their own: drawing takes a fifth of a second and would hold every thread of ours."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

from adapters.picture import Picture, has_picture, timeline_picture
from briefings import Card

log = logging.getLogger(__name__)

_PATIENCE = 3.0  # seconds that a card waits for its picture; then it goes without


class DrawingRoom:
    """One process that draws, started with the first picture that is asked for."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    async def picture(self, card: Card) -> Picture | None:
        """The card's picture; None when it has none, or when drawing fails or takes too long: it is an extra."""
        if not has_picture(card):
            return None
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _undisturbed)
        try:
            async with asyncio.timeout(_PATIENCE):
                return await asyncio.get_running_loop().run_in_executor(
                    self._pool, timeline_picture, replace(card, contents=None))
        except TimeoutError:
            log.info("a picture took too long")
        except Exception:  # a broken process, a font that is gone: drawing is an extra
            log.exception("a picture could not be drawn")
            self.close()
        return None

    def close(self) -> None:
        """Stop the process; the next picture starts another."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _undisturbed() -> None:
    """Ctrl+C is for the bot, which then stops this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
