"""Archives for tests: SQLite always; a real PostgreSQL where its wheel can be imported."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefings.archive import Archive
from tests.postgres import postgres

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests."""
    with postgres(tmp_path_factory.mktemp("postgresql")) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'cuttings.db'}"
    from sqlalchemy import create_engine, text

    server: str = request.getfixturevalue("postgresql")
    name = f"archive{next(_numbers)}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def archive(address: str) -> Iterator[Archive]:
    """An empty archive, in SQLite and in PostgreSQL."""
    opened = Archive.open(address)
    yield opened
    opened.close()


@pytest.fixture
def open_archive(tmp_path: Path) -> Iterator[Callable[[], Archive]]:
    """Opens one and the same SQLite archive, as often as asked."""
    opened: list[Archive] = []

    def once() -> Archive:
        opened.append(Archive.open(f"sqlite:///{tmp_path / 'cuttings.db'}"))
        return opened[-1]

    yield once
    for each in opened:
        each.close()
