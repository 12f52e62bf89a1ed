"""Many rows at once, written as the driver takes them, and conditions on many values that are compiled only once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Boolean, ColumnElement, Connection, Integer, Table, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def insert_all(connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[object]],
               then: str = "") -> None:
    """Insert rows; `then` is what follows the values ("ON CONFLICT …")."""
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join(["?"] * len(columns))
    run_all(connection, f"INSERT INTO {table.name} ({names}) VALUES ({marks}) {then}", rows)  # noqa: S608


def update_all(connection: Connection, table: Table, changed: Sequence[str], key: Sequence[str],
               rows: Iterable[Sequence[object]]) -> None:
    """Update rows: each holds the new values, then the key's."""
    values = ", ".join(f"{column} = ?" for column in changed)
    run_all(connection, f"UPDATE {table.name} SET {values} WHERE {_is(key)}", rows)  # noqa: S608


def delete_all(connection: Connection, table: Table, key: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Delete the rows under these keys."""
    run_all(connection, f"DELETE FROM {table.name} WHERE {_is(key)}", rows)  # noqa: S608


def among(column: ColumnElement[Any], values: Iterable[int | str]) -> ColumnElement[bool]:
    """The condition that a column holds one of many values: one parameter, however many there are."""
    return _Among(column, bindparam(None, json.dumps(list(values)), type_=Text(), unique=True))


class _Among(FunctionElement[bool]):
    inherit_cache = True
    type = Boolean()

    def self_group(self, against: Any = None) -> Any:
        """Itself: SQLAlchemy would write "… = 1" for SQLite, which then looks at every row instead of the index."""
        return self

    def parts(self) -> tuple[ColumnElement[Any], BindParameter[str]]:
        """The column, and the parameter that holds the values."""
        column, values = self.clauses
        return column, values  # type: ignore[return-value]


@compiles(_Among, "sqlite")
def _in_sqlite(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.parts()
    listed = f"SELECT value FROM json_each({compiler.process(values, **options)})"  # noqa: S608
    return f"({compiler.process(column, **options)} IN ({listed}))"


@compiles(_Among, "postgresql")
def _in_postgresql(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.parts()
    kind = "bigint" if isinstance(column.type, Integer) else "text"
    listed = f"SELECT json_array_elements_text(CAST({compiler.process(values, **options)} AS json))::{kind}"
    return f"({compiler.process(column, **options)} = ANY(ARRAY({listed})))"


def _is(key: Sequence[str]) -> str:
    return " AND ".join(f"{column} = ?" for column in key)


def run_all(connection: Connection, statement: str, rows: Iterable[Sequence[object]]) -> None:
    """Run a statement with "?" for each value once for every row."""
    rows = [tuple(row) for row in rows]
    if rows:
        marked = statement if connection.dialect.name == "sqlite" else statement.replace("?", "%s")
        connection.exec_driver_sql(marked, rows)
