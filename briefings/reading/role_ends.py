"""When a role began or ended: what the same sentence says was lost, taken up, held since or until a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.doings import is_doing
from briefings.reading.note import DateNote, EventNote, RoleNote
from briefings.reading.role_patterns import KEPT

_TERM = re.compile(r"(?:from|between)\s+(?:[A-Z]\w+\s+)?\d{4}\s+(?:to|until|and)\s")
_OWN_TERM = re.compile(r"(?:\s+(?:of|at|for|in|there)\b[^,.;]*)?\s*")
_STAYS = KEPT | frozenset(
    "poet writer novelist author artist actor actress singer musician nurse teacher surgeon plumber electrician builder farmer driver "
    "businessman businesswoman activist campaigner player footballer boxer dealer journalist reporter solicitor barrister".split()
)


def _goes_on(role: RoleNote, event: EventNote, found: Sequence[RoleNote]) -> bool:
    """What an ending does not end: "Professor Diaz, who retired as director", "who retired in May and runs a bowling alley"."""
    if is_doing(role.title) and (role.span[0] > event.trigger[1] or "represent" in role.title):
        return True
    if role.title.split()[-1].casefold() not in KEPT or role.span[0] > event.trigger[0]:
        return False
    return any(other.entity == role.entity and other.sentence == role.sentence and other.span[0] > event.trigger[1] for other in found)


def _lost_by_jail(view: str, role: RoleNote, event: EventNote) -> bool:
    """ "The treasurer of the club was jailed": an office in an organisation does not outlast it, a calling does."""
    return (
        role.organisation is not None
        and role.span[0] < event.trigger[0]
        and role.title.split()[-1].casefold() not in _STAYS
        and _JAILED.match(view, event.trigger[0]) is not None
    )


_JAILED = re.compile(r"(?:jailed|imprisoned|sent\s+to\s+(?:prison|jail)|locked\s+up)\b")


def _held_since(view: str, role: RoleNote, found_dates: Sequence[DateNote]) -> int | None:
    """The day right behind a role from which it was held."""
    return next(
        (
            i
            for i, d in enumerate(found_dates)
            if d.sentence == role.sentence and 0 <= d.span[0] - role.span[1] < 60 and view.endswith("since ", 0, d.span[0])
        ),
        None,
    )


def settled(view: str, found: Sequence[RoleNote], happened: Sequence[EventNote], found_dates: Sequence[DateNote]) -> list[RoleNote]:
    """A role that the same sentence says has ended is a former one from that day."""
    roles = []
    dead = {entity for event in happened if event.kind == "die" and event.status == "happened" for entity in event.patients}
    dead |= {entity for event in happened if event.kind == "kill" and event.status == "happened" for entity in event.patients}
    for role in found:
        if role.entity in dead and role.status == "current":
            role = replace(role, status="former")
        for event in happened:
            if event.sentence != role.sentence or event.status != "happened" or role.status not in ("current", "former"):
                continue
            if event.kind in ("sentence", "jail", "imprison") and role.entity in event.patients and _lost_by_jail(view, role, event):
                role = replace(role, status="former")
            elif event.kind in ("dismiss", "resign", "retire", "remove", "demote", "die") and role.entity in event.patients:
                if event.kind in ("resign", "retire") and event.tense != "past" or _goes_on(role, event, found):
                    continue
                held = _held_since(view, role, found_dates)
                if held is not None:
                    role = replace(role, status="former", date=held)  # "MP since 2015, resigned on Tuesday"
                else:
                    role = replace(role, status="former", date=event.date if event.date is not None else role.date, ended=True)
            elif (
                event.kind in ("appoint", "elect", "join")
                and role.entity in (*event.patients, *event.agents)
                and role.status == "current"
                and role.date is None
                and event.date is not None
                and role.span[0] > event.trigger[0]
                and not any(
                    o.entity == role.entity and event.trigger[0] < o.span[0] < role.span[0] for o in found if o.sentence == role.sentence
                )
            ):
                role = replace(role, date=event.date)
        if role.date is None and role.status in ("current", "former"):
            since = [
                i
                for i, d in enumerate(found_dates)
                if d.sentence == role.sentence
                and re.search(r"\b(?:since|from)\s+$", view[max(0, d.span[0] - 6) : d.span[0]])
                and 0 <= d.span[0] - role.span[1] < 60
            ]
            term = re.match(
                r"[^.;]{0,30}?\bfrom\s+(?:\w+\s+)?\d{4}\s+(?:to|until)\s+(?:\w+\s+)?\d{4}",
                view[role.span[1] : role.span[1] + 70],
            )
            if term:
                role = replace(role, status="former")
            years = [
                i
                for i, d in enumerate(found_dates)
                if d.sentence == role.sentence
                and 0 <= d.span[0] - role.span[1] < 40
                and _TERM.match(view, d.span[0], d.span[1])
                and _OWN_TERM.fullmatch(view, role.span[1], d.span[0])
            ]
            if years and role.status == "former":
                role = replace(role, date=years[0])
                roles.append(role)
                continue
            until = [
                i
                for i, d in enumerate(found_dates)
                if d.sentence == role.sentence
                and re.search(r"\b(?:until|till)\s+$", view[max(0, d.span[0] - 7) : d.span[0]])
                and 0 <= d.span[0] - role.span[1] < 60
            ]
            if until:
                role = replace(role, date=until[0], ended=True)
            elif since:
                role = replace(role, date=since[0])
        roles.append(role)
    return roles
