"""What stands behind the counter: editions, what is posted by itself, the reload; each made when it is first needed.

An answer from the archive needs none of them, and does not wait for what they import.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from briefings.archive import Archive
    from briefings.counter import Desk, Digest
    from briefings.editing import Editing
    from briefings.issuing import Issuing
    from briefings.linking.cutting import Calendar
    from briefings.questions import Asker
    from briefings.reading_room import Read
    from briefings.reloading import Reload


class BackRooms:
    """The rooms of one newsroom."""

    def __init__(self, archive: Archive, digests: Sequence[Digest], zone: ZoneInfo,
                 desk_of: Callable[[Asker], Desk | None], calendar: Callable[[Desk], Calendar], read: Read | None) -> None:
        self._archive = archive
        self._digests = digests
        self._zone = zone
        self._desk_of = desk_of
        self._calendar = calendar
        self._read = read

    @cached_property
    def editing(self) -> Editing:
        """Editions and watches of the channels."""
        from briefings.editing import Editing

        return Editing(self._archive, self._digests, self._zone, self._desk_of, self._calendar)

    @cached_property
    def issuing(self) -> Issuing:
        """What is posted by itself."""
        from briefings.issuing import Issuing

        return Issuing(self._archive, self.editing, self._zone)

    @cached_property
    def reload(self) -> Reload:
        """The one reload that may run at a time."""
        from briefings.reloading import Reload

        return Reload(self._archive, self._read)
