"""The threads that wait for the archive, so that no platform ever does; whoever is being acknowledged comes first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import TypeVar

_T = TypeVar("_T")
_TYPISTS = 4  # threads for what somebody waits for while typing
_MANNERS = 1.0  # seconds that an answer stands back at most
_LOOKS = 3  # passes of the event loop, each of which reads its sockets, without anybody new to acknowledge


class Workroom:
    """Threads for answers, and a few of their own for suggestions, so that slow questions do not silence those.

    Work holds Python's lock for milliseconds at a time, an acknowledgement needs it for less than one: so no work is
    begun while somebody is being acknowledged, and what waits for its turn waits here and not in the threads' queue.
    """

    def __init__(self, platform: str, workers: int) -> None:
        self._platform = platform
        self._workers = workers
        self._turns = asyncio.Semaphore(workers)
        self._acknowledging = 0
        self._nobody_waits = asyncio.Event()
        self._nobody_waits.set()
        self._slow: ThreadPoolExecutor | None = None
        self._quick: ThreadPoolExecutor | None = None

    @contextmanager
    def first(self) -> Iterator[None]:
        """While somebody is being acknowledged no work is begun: it would take the processor from the three seconds."""
        self._acknowledging += 1
        self._nobody_waits.clear()
        try:
            yield
        finally:
            self._acknowledging -= 1
            if not self._acknowledging:
                self._nobody_waits.set()

    async def work(self, task: Callable[[], _T]) -> _T:
        """Run a plain function where waiting harms nobody."""
        async with self._turns:
            with suppress(TimeoutError):
                async with asyncio.timeout(_MANNERS):
                    await self._stand_back()
            return await asyncio.get_running_loop().run_in_executor(self.slow, task)

    async def _stand_back(self) -> None:
        looks = 0
        while looks < _LOOKS:
            if self._acknowledging:
                await self._nobody_waits.wait()
                looks = 0
            await asyncio.sleep(0)
            looks += 1

    async def quick(self, task: Callable[[], _T]) -> _T:
        """Run a plain function that somebody waits for while typing."""
        return await asyncio.get_running_loop().run_in_executor(self.quickly, task)

    @property
    def slow(self) -> ThreadPoolExecutor:
        """The threads for answers."""
        if self._slow is None:
            self._slow = ThreadPoolExecutor(self._workers, thread_name_prefix=f"{self._platform}-answer")
        return self._slow

    @property
    def quickly(self) -> ThreadPoolExecutor:
        """The threads for suggestions."""
        if self._quick is None:
            self._quick = ThreadPoolExecutor(_TYPISTS, thread_name_prefix=f"{self._platform}-suggest")
        return self._quick

    def close(self) -> None:
        """Let go of the threads without waiting for questions that nobody will read the answer of; may be used again."""
        for pool in (self._slow, self._quick):
            if pool is not None:
                pool.shutdown(wait=False, cancel_futures=True)
        self._slow = self._quick = None
