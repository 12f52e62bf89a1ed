"""What platforms leave with the archive: sealed bytes by key, and the list of what was already heard."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from briefings.archive.database import Database
from briefings.archive.rows import insert_all
from briefings.archive.sight import micros, moment_at
from briefings.archive.tables import inbox, setting, vault

_KEPT = timedelta(days=2)  # platforms repeat an update for hours, not for days
_MARK = "inbox"


class Vault:
    """Opaque bytes, encrypted before they come here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, key: str, sealed: bytes) -> None:
        """Keep these bytes under this key, in place of what was there."""
        with self._database.writing() as connection:
            insert_all(connection, vault, ("key", "sealed"), [(key, sealed)],
                       "ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed")

    def get(self, key: str) -> bytes | None:
        """What is kept under this key, or None."""
        with self._database.reading() as connection:
            kept = connection.execute(select(vault.c.sealed).where(vault.c.key == key)).scalar()
        return None if kept is None else bytes(kept)

    def delete(self, key: str) -> bool:
        """Forget the key; True for exactly one caller when several delete it at once."""
        with self._database.writing() as connection:
            return connection.execute(delete(vault).where(vault.c.key == key)).rowcount == 1


class Inbox:
    """Which updates, presses and posts have been begun, across restarts and processes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first_time(self, key: str) -> bool:
        """Remember the key; True for exactly one caller, ever."""
        with self._database.writing() as connection:
            try:
                with connection.begin_nested():
                    connection.execute(insert(inbox).values(key=key))
            except IntegrityError:
                return False
        return True

    def tidy(self, now: datetime) -> None:
        """Forget what was heard before the last tidying, when that is long enough ago."""
        with self._database.writing() as connection:
            mark = connection.execute(select(setting.c.value).where(setting.c.name == _MARK)).scalar()
            moment, last = (int(part) for part in mark.split()) if mark else (0, 0)
            if mark and now - moment_at(moment) < _KEPT:
                return
            connection.execute(delete(inbox).where(inbox.c.id <= last))
            newest = connection.execute(select(func.max(inbox.c.id))).scalar() or 0
            insert_all(connection, setting, ("name", "value"), [(_MARK, f"{micros(now)} {newest}")],
                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
