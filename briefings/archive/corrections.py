"""Editors' corrections: who merged, split, dated, withdrew or pinned what; logged, undoable, one list a desk."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Literal

from sqlalchemy import insert, select, update

from briefings.archive.database import Database
from briefings.archive.sight import micros, moment_at
from briefings.archive.tables import correction
from briefings.values import dataclass

CorrectionKind = Literal["merge", "split", "date", "withdraw", "pin"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: `arguments` are what the editor named, by name ("article", "day"), in the command's order."""

    id: int
    desk: str
    kind: CorrectionKind
    arguments: tuple[tuple[str, str], ...]
    by: str
    at: datetime
    undone_by: str | None = None
    undone_at: datetime | None = None

    def argument(self, name: str) -> str | None:
        """What the editor named under this name."""
        return next((value for key, value in self.arguments if key == name), None)


class Corrections:
    """The log of corrections."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, desk: str, kind: CorrectionKind, arguments: tuple[tuple[str, str], ...], by: str, now: datetime,
            ) -> Correction:
        """Log a correction, which stands from now on."""
        with self._database.writing() as connection:
            made = connection.execute(insert(correction).values(
                desk=desk, kind=kind, arguments=json.dumps(arguments, ensure_ascii=False), by=by, at=micros(now)))
            number = made.inserted_primary_key
        assert number is not None  # an insert of one row always has it
        return Correction(number[0], desk, kind, arguments, by, now)

    def undo(self, desk: str, number: int, by: str, now: datetime) -> bool:
        """Undo a correction of this desk; False when there is none that stands under this number."""
        with self._database.writing() as connection:
            changed = connection.execute(
                update(correction).where(correction.c.desk == desk, correction.c.id == number,
                                         correction.c.undone_at.is_(None))
                .values(undone_by=by, undone_at=micros(now)))
            return changed.rowcount > 0

    def standing(self, desk: str) -> tuple[Correction, ...]:
        """The corrections of a desk that were not undone, oldest first."""
        return tuple(made for made in self.log(desk) if made.undone_at is None)

    def log(self, desk: str) -> tuple[Correction, ...]:
        """Every correction of a desk, undone ones too, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(correction).where(correction.c.desk == desk).order_by(correction.c.id)).all()
        return tuple(
            Correction(row.id, row.desk, row.kind, tuple((key, value) for key, value in json.loads(row.arguments)),
                       row.by, moment_at(row.at), row.undone_by,
                       None if row.undone_at is None else moment_at(row.undone_at))
            for row in rows)
