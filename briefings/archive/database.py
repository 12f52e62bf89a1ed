"""The connection to SQLite or PostgreSQL: opened, brought to the newest form, and its refusals put into plain words."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from briefings.archive.tables import SCHEMA
from briefings.errors import ArchiveError

_BUSY_SECONDS = 30  # how long a writer waits for another one before it gives up
# Connections that are kept, and how many more may be open at once: every thread of the platforms may hold two (a view of
# the archive, and a question beside it), and threads that wait for one another's second connection would wait for ever.
_KEPT, _MORE = 4, 60
_LOCK = 2_011_204  # any number; the key of our advisory lock in PostgreSQL
_MIGRATIONS = Path(__file__).with_name("migrations")


class Database:
    """A small pool of connections; one writer at a time, readers never wait for it.

    What a statement was given is hidden from its errors: an article's words, which may be under embargo, reach no log.
    """

    def __init__(self, url: str) -> None:
        try:
            parsed = make_url(url)
            self.shown = parsed.render_as_string(hide_password=True)
            self.sqlite = parsed.get_backend_name() == "sqlite"
            if self.sqlite:
                self._check_place(parsed.database)
                self.engine = create_engine(parsed, pool_size=_KEPT, max_overflow=_MORE, hide_parameters=True,
                                            connect_args={"timeout": _BUSY_SECONDS})
            elif parsed.get_backend_name() == "postgresql":
                self.engine = create_engine(parsed, pool_size=_KEPT, max_overflow=_MORE, hide_parameters=True,
                                            pool_pre_ping=True)
            else:
                raise ArchiveError(f"a database of the kind {parsed.get_backend_name()!r} is not supported: "
                                   "use sqlite:///… or postgresql+psycopg://…")
        except (ArgumentError, NoSuchModuleError, ImportError) as error:
            raise ArchiveError(f"the database's address cannot be used: {error}",
                               "The archive's address in the configuration cannot be used.") from error
        if self.sqlite:
            _prepare_sqlite(self.engine)
        try:
            with self._explained():
                self._bring_up_to_date()
        except ArchiveError:
            self.engine.dispose()
            raise

    def _check_place(self, path: str | None) -> None:
        if not path or path == ":memory:":
            raise ArchiveError("the archive needs a file: sqlite:///cuttings.db")
        folder = Path(path).absolute().parent
        if not folder.is_dir():
            raise ArchiveError(f"the archive's folder {folder} does not exist")
        if Path(path).is_dir():
            raise ArchiveError(f"the archive {path} is a folder, not a file")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging view of the archive for as long as it is open."""
        with self._explained(), self.engine.connect() as connection:
            if not self.sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, the only one that writes; committed whole at the end, or not at all."""
        with self._explained(), self.engine.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin():
                if not self.sqlite:
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
                yield connection

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    def _bring_up_to_date(self) -> None:
        with self.engine.connect() as connection:
            found = _schema_of(connection)
        if found == SCHEMA:
            return
        # Alembic takes half a second to import, so it is met only when there is something to do.
        from alembic.operations import Operations
        from alembic.runtime.migration import MigrationContext
        from alembic.script import ScriptDirectory

        scripts = ScriptDirectory(str(_MIGRATIONS))
        with self.writing() as connection:
            found = _schema_of(connection)  # once more: another process may have been quicker
            if found is not None and found not in {script.revision for script in scripts.walk_revisions()}:
                raise ArchiveError(f"the archive {self.shown} was made by a newer version of Cuttings (its form is "
                                   f"{found}, this version knows {SCHEMA}); install the newer version")
            context = MigrationContext.configure(connection, opts={
                "script": scripts, "fn": lambda revision, _: scripts._upgrade_revs("head", revision),
                "transactional_ddl": False,  # all steps are in our own transaction
            })
            with Operations.context(context):
                context.run_migrations()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            said, _, details = (str(error.orig) if isinstance(error, DBAPIError) else str(error)).partition("\n")
            # Further lines may quote a row (PostgreSQL: "Failing row contains …"), so they are not chained either.
            raise ArchiveError(f"the archive {self.shown}: {said}", _plain(said)) from (None if details else error)


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connected(connection: Any, record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, so that DDL and reading are transactions too
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS}000")
        _switch_to_wal(cursor)
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "cache_size=-65536", "mmap_size=268435456",
                       "temp_store=MEMORY", "wal_autocheckpoint=8000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _switch_to_wal(cursor: sqlite3.Cursor) -> None:
    """SQLite refuses at once, whatever its timeout, when another one is just making or switching the same new file."""
    until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _schema_of(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


_PLAIN = (
    ("disk is full", "The archive's disk is full. Nothing was filed; make room and try again."),
    ("no space left", "The archive's disk is full. Nothing was filed; make room and try again."),
    ("database is locked", "The archive is busy: another process is writing to it. Try again in a moment."),
    ("readonly", "The archive may not be written to: its file or folder is read-only."),
    ("read-only", "The archive may not be written to: it is read-only."),
    ("malformed", "The archive's file is damaged. Restore it from a copy."),
    ("not a database", "The archive's file is no archive, or it is damaged."),
    ("unable to open", "The archive's file cannot be opened."),
    ("permission denied", "The archive's file may not be read."),
    ("fts5", "This Python's SQLite was built without full-text search (FTS5)."),
    ("connection", "The archive's database server cannot be reached."),
)


def _plain(said: str) -> str:
    lowered = said.casefold()
    return next((words for sign, words in _PLAIN if sign in lowered), "The archive could not do what was asked.")
