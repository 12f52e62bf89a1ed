"""Frozen dataclasses as positional JSON and back: no field names in store, and no slow `__init__` on the way out.

A value's row holds its fields in order; pairs of numbers (spans) lie flat in it. For each type the functions are
written out as Python and compiled once; they set the slots directly, which halves the time of `frozen` construction.
A row of an older form, shorter at its end, is completed with the fields' defaults.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

from briefings.values import dataclass

T = TypeVar("T")
_PAIR = (int, int)
_SHAPES = {datetime: (".isoformat()", "datetime.fromisoformat"), date: (".isoformat()", "date.fromisoformat")}


def pack(value: object) -> str:
    """A frozen dataclass as positional JSON."""
    kind: Any = type(value)
    return json.dumps([_shape(kind), _codec(kind).encode(value)], ensure_ascii=False, separators=(",", ":"))


def unpack(kind: type[T], packed: str | bytes) -> T:
    """What `pack` was given. Raises ValueError when the text is no packed value of that type."""
    try:
        shape, row = json.loads(packed)
        wanted: Any = kind
        return typing.cast(T, _codec(wanted).decode(row) if shape == _shape(wanted) else _completed(wanted, row))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"no packed {kind.__name__}") from error


@cache
def _shape(kind: type) -> int:
    """How many columns each type below has, as one number: another one says that fields were added."""
    number = 0
    for part in sorted(_types_below(kind, set()), key=lambda part: part.__name__):
        number = (number * 31 + sum(width for _, _, width in _columns(part))) % 1_000_003
    return number


def _types_below(kind: type, found: set[type]) -> set[type]:
    if kind not in found:
        found.add(kind)
        for _, hint, _ in _columns(kind):
            for part in _parts(hint):
                if is_dataclass(part) and isinstance(part, type):
                    _types_below(part, found)
    return found


def _parts(hint: object) -> list[object]:
    inner = [part for argument in typing.get_args(hint) for part in _parts(argument)]
    return [hint, *inner]


@cache
def _columns(kind: type) -> tuple[tuple[Field[Any], Any, int], ...]:
    """A type's fields with their hints and how many columns of the row each takes."""
    hints = typing.get_type_hints(kind)
    return tuple((field, hints[field.name], 2 if _is_pair(hints[field.name]) else 1) for field in fields(kind))


def _is_pair(hint: object) -> bool:
    return typing.get_origin(hint) is tuple and typing.get_args(hint) == _PAIR


@dataclass(frozen=True, slots=True)
class _Codec:
    """The functions of a type."""

    encode: Callable[[Any], list[Any]]
    encode_all: Callable[[Any], list[Any]]
    decode: Callable[[Any], Any]
    decode_all: Callable[[Any], Any]


@cache
def _codec(kind: type) -> _Codec:
    """The functions of a type, written out and compiled."""
    known: dict[str, Any] = {"new": object.__new__, "kind": kind, "datetime": datetime, "date": date}
    out: list[str] = []
    back: list[str] = []
    columns: list[str] = []
    for index, (field, hint, _) in enumerate(_columns(kind)):
        if _is_pair(hint):
            columns += [f"a{index}", f"b{index}"]
            out.append(f"*value.{field.name}")
            source = f"(a{index}, b{index})"
        else:
            columns.append(f"c{index}")
            out.append(_outward(hint, f"value.{field.name}", known))
            source = _inward(hint, f"c{index}", known)
        known[f"set{index}"] = getattr(kind, field.name).__set__
        back.append(f"    set{index}(made, {source})")
    row = f"{', '.join(columns)}{',' if len(columns) == 1 else ''}"
    lines = [
        "def encode(value):", f"    return [{', '.join(out)}]",
        "def decode(row):", f"    {row} = row", "    made = new(kind)", *back, "    return made",
        "def decode_all(rows):", "    found = []", "    add = found.append", f"    for {row} in rows:",
        "        made = new(kind)", *("    " + line for line in back), "        add(made)", "    return tuple(found)",
    ]
    exec("\n".join(lines), known)  # noqa: S102 -- written here from our own types' field names
    encode = known["encode"]
    return _Codec(encode, lambda values: list(map(encode, values)), known["decode"],
                  known["decode_all"])


def _outward(hint: Any, expression: str, known: dict[str, Any]) -> str:
    """Python that turns a field's value into JSON's types."""
    return _turned(hint, expression, known, inward=False)


def _inward(hint: Any, expression: str, known: dict[str, Any]) -> str:
    """Python that turns JSON's types back into a field's value."""
    return _turned(hint, expression, known, inward=True)


def _turned(hint: Any, expression: str, known: dict[str, Any], inward: bool, depth: int = 0) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        inner = next(argument for argument in arguments if argument is not type(None))
        turned = _turned(inner, expression, known, inward, depth)
        return expression if turned == expression else f"(None if {expression} is None else {turned})"
    if origin is tuple and arguments[-1] is Ellipsis:
        if is_dataclass(arguments[0]) and isinstance(arguments[0], type):
            name = f"{'decode' if inward else 'encode'}_all_{arguments[0].__name__}"
            codec = _codec(arguments[0])
            known[name] = codec.decode_all if inward else codec.encode_all
            return f"{name}({expression})"
        one = f"x{depth}"
        turned = _turned(arguments[0], one, known, inward, depth + 1)
        if turned == one:
            return f"tuple({expression})" if inward else f"list({expression})"
        return f"{'tuple' if inward else ''}([{turned} for {one} in {expression}])"
    if origin is tuple:
        parts = [_turned(part, f"{expression}[{i}]", known, inward, depth) for i, part in enumerate(arguments)]
        if all(part == f"{expression}[{i}]" for i, part in enumerate(parts)):
            return f"tuple({expression})" if inward else f"list({expression})"
        return f"({', '.join(parts)},)" if inward else f"[{', '.join(parts)}]"
    if is_dataclass(hint) and isinstance(hint, type):
        name = f"{'decode' if inward else 'encode'}_{hint.__name__}"
        known[name] = _codec(hint).decode if inward else _codec(hint).encode
        return f"{name}({expression})"
    if hint in _SHAPES:
        method, function = _SHAPES[hint]
        return f"{function}({expression})" if inward else f"{expression}{method}"
    return expression


def _completed(kind: type, row: list[Any]) -> Any:
    """A value from a row of an older form: fields that were added at the end take their defaults."""
    values: dict[str, Any] = {}
    place = 0
    for field, hint, width in _columns(kind):
        if place + width <= len(row):
            raw = tuple(row[place : place + 2]) if width == 2 else row[place]
            values[field.name] = raw if width == 2 else _older(hint, raw)
        elif field.default is not MISSING:
            values[field.name] = field.default
        else:
            raise ValueError(f"a packed {kind.__name__} without {field.name}")
        place += width
    if place < len(row):
        raise ValueError(f"a packed {kind.__name__} of a newer form")
    return kind(**values)


def _older(hint: Any, raw: Any) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if raw is None:
        return None
    if origin in (typing.Union, types.UnionType):
        return _older(next(argument for argument in arguments if argument is not type(None)), raw)
    if origin is tuple:
        repeated = arguments[-1] is Ellipsis
        if repeated and is_dataclass(arguments[0]) and isinstance(arguments[0], type):
            return tuple(_completed(arguments[0], row) for row in raw)
        return tuple(_older(arguments[0] if repeated else arguments[i], part) for i, part in enumerate(raw))
    if is_dataclass(hint) and isinstance(hint, type):
        return _completed(hint, raw)
    if hint in _SHAPES:
        return hint.fromisoformat(raw)
    return raw
