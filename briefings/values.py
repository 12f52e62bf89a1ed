"""Values: the standard library's `dataclass` with slots, its methods made without compiling each of them.

A short process such as `ask` makes about a hundred of these classes before it can answer. The standard decorator compiles
six functions for each, an eighth of the whole answer's time; here only `__init__` is compiled. Fields, `replace`, `fields`,
`match` and a type checker's view are those of the standard library, which is asked for everything but plain slotted classes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, **others: bool) -> Any:
        """`dataclasses.dataclass`, quicker to build for classes with slots; equal, hashable when frozen, never ordered."""
        if not slots or others:
            return dataclasses.dataclass(cls, frozen=frozen, slots=slots, **others)
        if cls is None:
            return lambda given: _made(given, frozen)
        return _made(cls, frozen)


_NOT_GIVEN = object()


def _made(plain: type, frozen: bool) -> type:
    """The class with slots in the place of the one that the decorator was given; slots cannot be added to one that stands."""
    plain.__doc__ = plain.__doc__ or plain.__name__  # or the standard library writes the signature there, at a price
    fields = dataclasses.fields(dataclasses.dataclass(init=False, repr=False, eq=False)(plain))
    if not all(field.init and not field.kw_only for field in fields):
        raise TypeError(f"{plain.__qualname__}: fields outside __init__ or by keyword alone need dataclasses.dataclass")
    names = [field.name for field in fields]
    inherited = {slot for base in plain.__mro__[1:] for slot in getattr(base, "__slots__", ())}
    members = {name: value for name, value in plain.__dict__.items() if name not in names and name not in ("__dict__", "__weakref__")}
    members["__slots__"] = tuple(name for name in names if name not in inherited)
    members["__qualname__"] = plain.__qualname__
    setters: dict[str, Any] = {}
    if "__init__" not in members:
        members["__init__"] = _init(plain, fields, setters if frozen else None)
    if "__repr__" not in members:
        members["__repr__"] = _repr(tuple(field.name for field in fields if field.repr))
    if "__eq__" not in members:
        compared = tuple(field.name for field in fields if field.compare)
        members["__eq__"], members["__hash__"] = _equal(compared), _hash(compared) if frozen else None
    if frozen:
        members.update(__setattr__=_no_set, __delattr__=_no_delete, __getstate__=_state, __setstate__=_restore)
    made = type(plain)(plain.__name__, plain.__bases__, members)
    for number, name in enumerate(names):
        setters[f"_set{number}"] = getattr(made, name).__set__
    return made


def _init(plain: type, fields: tuple[dataclasses.Field[Any], ...], setters: dict[str, Any] | None) -> Callable[..., None]:
    """The one method that is compiled: a value's arguments by place or name. `setters` will hold what fills a frozen one's slots."""
    known = {} if setters is None else setters
    known["_not_given"] = _NOT_GIVEN
    wanted, kept = [], []
    for number, field in enumerate(fields):
        value = field.name
        if field.default is not dataclasses.MISSING:
            known[f"_default{number}"] = field.default
            wanted.append(f"{value}=_default{number}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make{number}"] = field.default_factory
            wanted.append(f"{value}=_not_given")
            value = f"_make{number}() if {value} is _not_given else {value}"
        else:
            wanted.append(value)
        kept.append(f" self.{field.name} = {value}" if setters is None else f" _set{number}(self, {value})")
    if hasattr(plain, "__post_init__"):
        kept.append(" self.__post_init__()")
    exec(f"def __init__(self, {', '.join(wanted)}):\n" + "\n".join(kept or [" pass"]), known)  # noqa: S102
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{plain.__qualname__}.__init__"
    made.__module__ = plain.__module__
    return made


def _equal(names: tuple[str, ...]) -> Callable[[object, object], Any]:
    values = _values(names)

    def equal(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or values(self) == values(other)

    return equal


def _hash(names: tuple[str, ...]) -> Callable[[Any], int]:
    values = _values(names)
    return lambda self: hash(values(self))


def _values(names: tuple[str, ...]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else lambda self: ()


def _repr(names: tuple[str, ...]) -> Callable[[Any], str]:
    def shown(self: Any) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return recursive_repr("...")(shown)


def _no_set(self: object, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_delete(self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
