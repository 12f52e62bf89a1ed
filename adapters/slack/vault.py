"""What Slack asks of the archive: a place for sealed bytes, and a list of what was already heard."""

from __future__ import annotations

from typing import Protocol


class Vault(Protocol):
    """Opaque bytes by key. What comes in is already encrypted; plain and quick, called from a worker thread."""

    def put(self, key: str, sealed: bytes) -> None:
        """Keep these bytes under this key, in place of what was there."""
        ...

    def get(self, key: str) -> bytes | None:
        """What is kept under this key, or None."""
        ...

    def delete(self, key: str) -> bool:
        """Forget the key; True for exactly one caller when several delete it at once."""
        ...


class Inbox(Protocol):
    """Which updates, presses and posts have been begun, across restarts and processes."""

    def first_time(self, key: str) -> bool:
        """Remember the key; True for exactly one caller, ever. Keys older than a day may be forgotten."""
        ...
