"""Where articles are read: the first few in a thread, many in worker processes, so that the chat goes on meanwhile."""

from __future__ import annotations

import asyncio
import logging
import os
import traceback
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor
from types import TracebackType

from briefings.news import Article
from briefings.reading.note import Notes

Read = Callable[[Article], Notes]

_FEW = 30  # articles that are read before workers are started, which takes about as long
_MOST_WORKERS = 8
_NICE = 10

log = logging.getLogger(__name__)


def read_or_file_unread(article: Article) -> Notes:
    """What an article says; if reading it fails, its paragraphs alone, so that it can be found though nothing is claimed.

    The log names the place in our code and never the article's words, which may be under embargo.
    """
    from briefings.reading import notes

    try:
        return notes.read(article)
    except Exception as error:  # one strange article must not keep the others out
        where = traceback.extract_tb(error.__traceback__)[-1]
        log.error("%s: filed unread: %s in %s, line %s", article.key, type(error).__name__, where.name, where.lineno)
        return notes.unread(article)


def _behind_the_chat() -> None:
    """A worker takes the processor when nobody else wants it: whoever asks something waits three seconds at most."""
    if hasattr(os, "nice"):
        os.nice(_NICE)


class ReadingRoom:
    """Reads articles with one function, which worker processes can import; used for one reload and then closed."""

    def __init__(self, read: Read, workers: int | None = None) -> None:
        self._read = read
        self._workers = min(_MOST_WORKERS, os.cpu_count() or 1) if workers is None else workers
        self._thread = ThreadPoolExecutor(1, "reading")
        self._processes: Executor | None = None
        self._taken = 0

    @property
    def width(self) -> int:
        """How many articles are worth handing in at once."""
        return 2 * max(1, self._workers)

    async def read(self, article: Article) -> Notes:
        """What an article says. Raises what the reading raises."""
        self._taken += 1
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._executor(), self._read, article)
        except BrokenExecutor:
            log.warning("the reading workers were stopped from outside; reading goes on in one thread")
            self._workers = 0
            return await loop.run_in_executor(self._thread, self._read, article)

    def _executor(self) -> Executor:
        if self._workers < 2 or self._taken <= _FEW:
            return self._thread
        if self._processes is None:
            import multiprocessing  # an answer needs neither
            from concurrent.futures import ProcessPoolExecutor

            # "spawn": a forked child would inherit the locks of our threads.
            self._processes = ProcessPoolExecutor(self._workers, multiprocessing.get_context("spawn"), _behind_the_chat)
        return self._processes

    def __enter__(self) -> ReadingRoom:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
        if self._processes is not None:
            self._processes.shutdown(wait=False, cancel_futures=True)
