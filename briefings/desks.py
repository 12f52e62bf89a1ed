"""Which desk an asker belongs to, what they may do there, and by which days its articles are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.cards.card import NoAnswer
from briefings.counter import Desk
from briefings.linking.cutting import Calendar
from briefings.questions import Asker
from briefings.values import dataclass

if TYPE_CHECKING:
    from briefings.archive import Archive

EVERYTHING = Desk("newsroom")  # the one desk where none is configured
TERMINAL = "terminal"  # whoever sits there can read the archive's file as well


@dataclass(frozen=True, slots=True)
class Desks:
    """The desks of the configuration, asked in their order."""

    desks: tuple[Desk, ...]

    def of(self, asker: Asker) -> Desk | None:
        """The channel's desk; else one whose editor or admin asks; None for a stranger where there are desks."""
        written = {f"{asker.platform}:{asker.channel}", f"{asker.platform}:{asker.team}/{asker.channel}"}
        for desk in self.desks:
            if asker.channel is not None and written & desk.channels:
                return desk
        for desk in self.desks:
            if _names(asker) & (desk.editors | desk.admins):
                return desk
        return EVERYTHING if not self.desks or asker.platform == TERMINAL else None

    def name_of(self, asker: Asker) -> str:
        """The name of the asker's desk; a stranger's is empty."""
        desk = self.of(asker)
        return desk.name if desk is not None else ""

    def may(self, audience: str, asker: Asker) -> NoAnswer | None:
        """None when the asker is of that audience; else a refusal that says who may."""
        desk = self.of(asker)
        if desk is None:
            return stranger()
        if audience == "everyone" or _names(asker) & desk.admins:
            return None
        if audience == "editor" and _names(asker) & desk.editors:
            return None
        # The terminal stands in for the admins that nobody has named yet.
        if asker.platform == TERMINAL and not any(desk.admins for desk in (desk, *self.desks)):
            return None
        allowed = desk.admins | desk.editors if audience == "editor" else desk.admins
        return NoAnswer("not_allowed", f"{_WHO[audience]} of the desk “{desk.name}” may do that. {_list(allowed)}")


_WHO = {"editor": "Only editors", "admin": "Only admins"}


def calendar_of(archive: Archive, zone: ZoneInfo, desk: Desk) -> Calendar:
    """The newsroom's days, with those that the desk's editors stated for undated articles."""
    stated = tuple((made.argument("article") or "", date.fromisoformat(made.argument("day") or ""))
                   for made in archive.corrections.standing(desk.name) if made.kind == "date")
    return Calendar(zone, stated)


def stranger() -> NoAnswer:
    """The refusal for a channel that belongs to no desk."""
    return NoAnswer("not_allowed", "This channel belongs to no desk. An admin can add it under “desks” in the "
                                   "configuration.")


def _names(asker: Asker) -> frozenset[str]:
    """How the configuration may call an asker: by user, or by a role of theirs."""
    return frozenset(f"{asker.platform}:{name}" for name in (asker.user, *asker.roles))


def _list(allowed: Iterable[str]) -> str:
    names: Sequence[str] = sorted(allowed)
    if not names:
        return "Nobody is named as one in the configuration."
    return f"That is: {', '.join(names)}."
