"""A vault and an inbox in memory, and one in SQLite, as the archive would offer them."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class MemoryVault:
    """Bytes by key."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def put(self, key: str, sealed: bytes) -> None:
        self.kept[key] = sealed

    def get(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def delete(self, key: str) -> bool:
        return self.kept.pop(key, None) is not None


@dataclass(slots=True)
class MemoryInbox:
    """Keys that were seen."""

    seen: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def first_time(self, key: str) -> bool:
        with self._lock:
            first = key not in self.seen
            self.seen.add(key)
            return first


class SqliteVault:
    """A vault and an inbox in a file."""

    def __init__(self, path: Path) -> None:
        self.path, self._lock = path, threading.Lock()
        self.database = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.database.execute("create table vault (key text primary key, sealed blob not null)")
        self.database.execute("create table inbox (key text primary key)")

    def put(self, key: str, sealed: bytes) -> None:
        with self._lock:
            self.database.execute("insert or replace into vault values (?, ?)", (key, sealed))

    def get(self, key: str) -> bytes | None:
        with self._lock:
            row = self.database.execute("select sealed from vault where key = ?", (key,)).fetchone()
        return bytes(row[0]) if row else None

    def delete(self, key: str) -> bool:
        with self._lock:
            return self.database.execute("delete from vault where key = ?", (key,)).rowcount == 1

    def first_time(self, key: str) -> bool:
        with self._lock:
            return self.database.execute("insert or ignore into inbox values (?)", (key,)).rowcount == 1
