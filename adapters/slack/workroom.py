"""The threads that wait for the archive, so that Slack never does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from adapters.slack import limits

_T = TypeVar("_T")


class Workroom:
    """The threads that wait for the archive; menus have their own, so that slow questions do not silence them."""

    def __init__(self, workers: int) -> None:
        self.slow = ThreadPoolExecutor(workers, thread_name_prefix="slack-answer")
        self.quick = ThreadPoolExecutor(2, thread_name_prefix="slack-quick")

    async def work(self, task: Callable[[], _T]) -> _T:
        """Run a plain function where waiting harms nobody."""
        return await asyncio.get_running_loop().run_in_executor(self.slow, task)

    async def soon(self, task: Callable[[], _T], otherwise: _T) -> _T:
        """Run what somebody waits for while typing; `otherwise` when it takes too long to be of use."""
        running = asyncio.get_running_loop().run_in_executor(self.quick, task)
        try:
            return await asyncio.wait_for(running, limits.ACKNOWLEDGE)
        except TimeoutError:
            return otherwise

    def close(self) -> None:
        """Let go of the threads without waiting for questions that nobody will read the answer of."""
        self.slow.shutdown(wait=False, cancel_futures=True)
        self.quick.shutdown(wait=False, cancel_futures=True)
