"""The name index, reading side: whom a desk may find under some words, and in how many of its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, intersect, select

from briefings.archive.names import SHORTEST_SLIP, slips
from briefings.archive.rows import among
from briefings.archive.sight import Sight
from briefings.archive.tables import (
    known_name,
    name_alias,
    name_initial,
    name_posting,
    name_sealed,
    name_slip,
    name_tally,
    name_token,
    shelved,
)
from briefings.reading.note import NameType
from briefings.reading.spelling import name_key

_CANDIDATES = 400  # most written-about names that are looked at first
_CANDIDATES_OF_A_DESK = 20_000  # where a desk sees part of the archive: its own names may stand far down
_LONG = 7  # letters from which two wrong letters are forgiven


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name and in how many of the articles that may be seen it stands."""

    name: str
    type: NameType
    articles: int


@dataclass(frozen=True, slots=True)
class _Found:
    id: int
    key: str
    known: KnownName


def names_like(connection: Connection, seen: Sight, words: str, limit: int) -> tuple[KnownName, ...]:
    """Exact, then beginning of any word, then (when there is neither) nearly spelt so."""
    key = name_key(words)
    tokens = key.split()
    if not tokens or limit <= 0:
        return ()
    depth = _CANDIDATES_OF_A_DESK if seen.unseen else _CANDIDATES
    found: list[_Found] = []
    if len(tokens) == 1 and len(key) <= 2:
        found = _seen(connection, seen, _by_initial(connection, key, depth), tokens, limit)
    if len(found) < limit:
        found = _seen(connection, seen, _by_prefix(connection, tokens, depth), tokens, limit)
    if found:
        found.sort(key=lambda name: (name.key != key, -name.known.articles, name.known.name))
    else:
        found = _misspelt(connection, seen, tokens, depth)
        found.sort(key=lambda name: (-name.known.articles, name.known.name))
    return tuple(name.known for name in found[:limit])


def names_with(connection: Connection, seen: Sight, words: str) -> tuple[KnownName, ...]:
    """Every full name that holds these whole words in their order."""
    tokens = name_key(words).split()
    if not tokens:
        return ()
    asked = [select(name_token.c.name).where(name_token.c.token == token) for token in tokens]
    numbers = _best(connection, asked, _CANDIDATES_OF_A_DESK)
    found = [name for name in _counted(connection, seen, numbers) if _in_order(tokens, name.key.split())]
    found.sort(key=lambda name: (-name.known.articles, name.known.name))
    return tuple(name.known for name in found)


def most_written_about(connection: Connection, limit: int) -> tuple[KnownName, ...]:
    """The names in most versions. For reading alone: no desk's grant is asked."""
    rows = connection.execute(
        select(known_name.c.shown, known_name.c.type, known_name.c.versions).where(known_name.c.versions > 0)
        .order_by(known_name.c.rank.desc(), known_name.c.versions.desc(), known_name.c.key, known_name.c.type)
        .limit(limit))
    return tuple(KnownName(row.shown, row.type, row.versions) for row in rows)


def _in_order(tokens: Sequence[str], held: Sequence[str]) -> bool:
    rest = iter(held)
    return all(token in rest for token in tokens)


def _by_initial(connection: Connection, initial: str, depth: int) -> Sequence[int]:
    return connection.execute(
        select(name_initial.c.name).where(name_initial.c.initial == initial)
        .order_by(name_initial.c.rank.desc(), name_initial.c.name).limit(depth)).scalars().all()


def _by_prefix(connection: Connection, tokens: Sequence[str], depth: int) -> Sequence[int]:
    asked = [select(name_token.c.name).where(name_token.c.token >= token, name_token.c.token < token + "\U0010ffff")
             for token in tokens]
    if len(asked) == 1:
        first = asked[0].order_by(name_token.c.rank.desc(), name_token.c.name).limit(depth)
        return tuple(dict.fromkeys(connection.execute(first).scalars()))
    return _best(connection, asked, depth)


def _best(connection: Connection, asked: Sequence[Select[Any]], depth: int) -> list[int]:
    """The most written-about names that fulfil all the conditions."""
    every = intersect(*asked).subquery()
    rows = connection.execute(
        select(known_name.c.id).join(every, every.c.name == known_name.c.id)
        .order_by(known_name.c.rank.desc(), known_name.c.id).limit(depth))
    return [row.id for row in rows]


def _misspelt(connection: Connection, seen: Sight, tokens: Sequence[str], depth: int) -> list[_Found]:
    meant = []
    for token in tokens:
        spelt: set[str] = {token}
        if len(token) >= SHORTEST_SLIP:
            near = connection.execute(
                select(name_slip.c.token).where(name_slip.c.slip.in_(sorted(slips(token)))).distinct()).scalars()
            allowed = 2 if len(token) >= _LONG else 1
            spelt.update(known for known in near if len(known) >= SHORTEST_SLIP and _apart(token, known) <= allowed)
        meant.append(spelt)
    asked = [select(name_token.c.name).where(name_token.c.token.in_(sorted(spelt))) for spelt in meant]
    numbers = _best(connection, asked, depth)

    def fits(key: str) -> bool:
        return all(not spelt.isdisjoint(key.split()) for spelt in meant)

    found = []
    for name in _counted(connection, seen, numbers):
        if fits(name.key) or _called(connection, seen, name.id, fits):
            found.append(name)
    return found


def _seen(connection: Connection, seen: Sight, numbers: Sequence[int], tokens: Sequence[str], limit: int,
          ) -> list[_Found]:
    """Names that the desk may find under these beginnings of words, as many as are asked for."""
    found: list[_Found] = []
    counted = sorted(_counted(connection, seen, numbers), key=lambda name: -name.known.articles)
    for name in counted:
        if len(found) >= limit:
            break
        if _begins(tokens, name.key) or _called(connection, seen, name.id, lambda key: _begins(tokens, key)):
            found.append(name)
    exact = " ".join(tokens)
    return found + [name for name in counted if name.key == exact and name not in found]


def _begins(tokens: Sequence[str], key: str) -> bool:
    held = key.split()
    return all(any(word.startswith(token) for word in held) for token in tokens)


def _called(connection: Connection, seen: Sight, name: int, fits: Callable[[str], bool]) -> bool:
    """Whether a version that may be seen calls a name so: another desk's nickname for somebody is not given away."""
    keys = [key for key in connection.execute(
        select(name_alias.c.key).where(name_alias.c.name == name)).scalars() if fits(key)]
    return bool(keys) and connection.execute(
        select(name_posting.c.version).join(shelved, shelved.c.version == name_posting.c.version)
        .where(name_posting.c.key.in_(keys), name_posting.c.name == name, *seen.shelf()).limit(1)).first() is not None


def _counted(connection: Connection, seen: Sight, numbers: Iterable[int]) -> list[_Found]:
    """Names with the number of articles that may be seen; those with none are left out."""
    counts: dict[int, int] = {}
    found: list[_Found] = []
    numbers = list(dict.fromkeys(numbers))
    open_ = select(name_tally.c.name, func.sum(name_tally.c.articles)).where(
        among(name_tally.c.name, numbers), *seen.carried(name_tally.c.carriers)).group_by(name_tally.c.name)
    counts.update((name, int(count)) for name, count in connection.execute(open_))
    sealed = (select(name_sealed.c.name, func.count()).join(shelved, shelved.c.version == name_sealed.c.version)
              .where(among(name_sealed.c.name, numbers), *seen.shelf()).group_by(name_sealed.c.name))
    for name, count in connection.execute(sealed):
        counts[name] = counts.get(name, 0) + int(count)
    for row in connection.execute(
            select(known_name.c.id, known_name.c.key, known_name.c.type, known_name.c.shown)
            .where(among(known_name.c.id, [name for name in numbers if counts.get(name, 0) > 0]))):
        found.append(_Found(row.id, row.key, KnownName(row.shown, row.type, counts[row.id])))
    return found


def _apart(one: str, other: str) -> int:
    """How many letters are wrong, missing, too many or swapped with their neighbour."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
