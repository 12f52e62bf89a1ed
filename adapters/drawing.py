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

class DrawingRoom:
    """One process that draws. `patience` is how many seconds a card waits for its picture; then it goes without."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._pool: ProcessPoolExecutor | None = None

    def open(self) -> ProcessPoolExecutor:
        """Start the process, so that the first picture does not have to wait for it."""
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _undisturbed)
            self._pool.submit(_undisturbed)
        return self._pool

    async def picture(self, card: Card) -> Picture | None:
        """The card's picture; None when it has none, or when drawing fails or takes too long: it is an extra."""
        if not has_picture(card):
            return None
        pool = self.open()
        try:
            async with asyncio.timeout(self._patience):
                return await asyncio.get_running_loop().run_in_executor(
                    pool, timeline_picture, replace(card, contents=None))
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
