"""The name index, writing side: which versions name whom, under which spellings, and how often all told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, select, tuple_, update

from briefings.archive.database import bulk, in_parts
from briefings.archive.tables import (
    known_name,
    name_alias,
    name_initial,
    name_posting,
    name_sealed,
    name_slip,
    name_tally,
    name_token,
)
from briefings.reading.note import NameType, Notes
from briefings.reading.spelling import name_key

RANK_OF_INITIALS = 2  # names in four versions or more are offered after one or two letters
SHORTEST_SLIP = 4  # letters; shorter words must be spelt right
_LONGEST_TOKEN = 40  # letters; longer ones are no names


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that a version names, with the keys of everything it is called there."""

    key: str
    type: NameType
    shown: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index holds of one version."""

    version: int
    moment: int
    carriers: int
    sealed: bool  # it has an embargo, past or to come
    names: tuple[tuple[int, tuple[str, ...]], ...]  # ids with the keys they are called by


def named_in(notes: Notes) -> tuple[Named, ...]:
    """Whom a version names, each once."""
    found: dict[tuple[str, NameType], tuple[str, dict[str, None]]] = {}
    for entity in notes.entities:
        key = name_key(entity.name)
        if key:
            _, aliases = found.setdefault((key, entity.type), (_held(entity.name), {key: None}))
            for written in (*entity.spellings, *entity.acronyms):
                aliases.setdefault(name_key(written))
    return tuple(Named(key, kind, shown, tuple(alias for alias in aliases if alias))
                 for (key, kind), (shown, aliases) in found.items())


def _held(name: str) -> str:
    return name.encode("utf-8", "replace").decode().replace("\x00", "")


def packed(entry: Entry) -> str:
    """The names of an entry as the shelf keeps them."""
    return json.dumps(entry.names, ensure_ascii=False, separators=(",", ":"))


def unpacked(version: int, moment: int, carriers: int, sealed: bool, names: str) -> Entry:
    """An entry as it was added."""
    return Entry(version, moment, carriers, sealed,
                 tuple((name, tuple(keys)) for name, keys in json.loads(names)))


def slips(token: str) -> set[str]:
    """A token as it is and with each one letter left out."""
    if len(token) < SHORTEST_SLIP:
        return {token}
    return {token, *(token[:place] + token[place + 1 :] for place in range(len(token)))}


def numbered(connection: Connection, named: Iterable[Named]) -> dict[tuple[str, str], int]:
    """The number of each name by (key, type); those never seen before get one."""
    wanted = {(name.key, name.type): name for name in named}
    numbers: dict[tuple[str, str], int] = {}
    for part in in_parts({key for key, _ in wanted}):
        for number, key, kind in connection.execute(
                select(known_name.c.id, known_name.c.key, known_name.c.type).where(known_name.c.key.in_(part))):
            numbers[key, kind] = number
    following = (connection.execute(select(func.max(known_name.c.id))).scalar() or 0) + 1
    rows = []
    for (key, kind), name in wanted.items():
        if (key, kind) not in numbers:
            numbers[key, kind] = following
            rows.append((following, key, kind, name.shown, 0, -1))
            following += 1
    bulk(connection, known_name, ("id", "key", "type", "shown", "versions", "rank"), rows)
    return numbers


def add(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put versions into the index."""
    if not entries:
        return
    aliases = Counter((name, key) for entry in entries for name, keys in entry.names for key in keys)
    bulk(connection, name_alias, ("name", "key", "versions"),
         sorted((name, key, count) for (name, key), count in aliases.items()),
         "ON CONFLICT (name, key) DO UPDATE SET versions = name_alias.versions + excluded.versions")
    bulk(connection, name_posting, ("key", "moment", "version", "name"),
         sorted({(key, entry.moment, entry.version, name)
                 for entry in entries for name, keys in entry.names for key in keys}))
    _count(connection, entries, 1)
    ranks = _recount(connection, Counter(name for entry in entries for name, _ in entry.names))
    pairs = {(token, name) for name, key in aliases for token in key.split() if len(token) <= _LONGEST_TOKEN}
    _add_tokens(connection, pairs, ranks)


def remove(connection: Connection, entries: Sequence[Entry]) -> None:
    """Take versions out again, and with them every spelling that no other version has."""
    if not entries:
        return
    for entry in entries:
        for part in in_parts([(key, entry.moment, entry.version, name) for name, keys in entry.names for key in keys],
                             200):
            columns = (name_posting.c.key, name_posting.c.moment, name_posting.c.version, name_posting.c.name)
            connection.execute(delete(name_posting).where(tuple_(*columns).in_(part)))
    _count(connection, entries, -1)
    aliases = Counter((name, key) for entry in entries for name, keys in entry.names for key in keys)
    connection.execute(
        update(name_alias).where(name_alias.c.name == bindparam("which"), name_alias.c.key == bindparam("called"))
        .values(versions=name_alias.c.versions - bindparam("fewer")),
        [{"which": name, "called": key, "fewer": count} for (name, key), count in sorted(aliases.items())])
    names = sorted({name for name, _ in aliases})
    for part in in_parts(names):
        connection.execute(delete(name_alias).where(name_alias.c.name.in_(part), name_alias.c.versions <= 0))
    before = _ranks(connection, names)
    _drop_tokens(connection, aliases, before)
    _recount(connection, Counter({name: -sum(1 for entry in entries for held, _ in entry.names if held == name)
                                  for name in names}))
    for part in in_parts(names):
        connection.execute(delete(known_name).where(known_name.c.id.in_(part), known_name.c.versions <= 0))


def _count(connection: Connection, entries: Sequence[Entry], by: int) -> None:
    tally: Counter[tuple[int, int]] = Counter()
    sealed: list[tuple[int, int]] = []
    for entry in entries:
        for name, _ in entry.names:
            if entry.sealed:
                sealed.append((name, entry.version))
            else:
                tally[name, entry.carriers] += by
    bulk(connection, name_tally, ("name", "carriers", "articles"),
         sorted((name, carriers, count) for (name, carriers), count in tally.items()),
         "ON CONFLICT (name, carriers) DO UPDATE SET articles = name_tally.articles + excluded.articles")
    if by > 0:
        bulk(connection, name_sealed, ("name", "version"), sorted(sealed))
        return
    for part in in_parts({name for name, _ in tally}):
        connection.execute(delete(name_tally).where(name_tally.c.name.in_(part), name_tally.c.articles <= 0))
    for part in in_parts(sealed, 400):
        connection.execute(delete(name_sealed).where(tuple_(name_sealed.c.name, name_sealed.c.version).in_(part)))


def _ranks(connection: Connection, names: Iterable[int]) -> dict[int, int]:
    ranks: dict[int, int] = {}
    for part in in_parts(names):
        ranks.update((row.id, row.rank) for row in connection.execute(
            select(known_name.c.id, known_name.c.rank).where(known_name.c.id.in_(part))))
    return ranks


def _recount(connection: Connection, changes: Counter[int]) -> dict[int, int]:
    """Change in how many versions each name stands, and its rank where that doubled or halved; the ranks now."""
    held: dict[int, tuple[int, int]] = {}
    for part in in_parts(changes):
        for number, versions, rank in connection.execute(
                select(known_name.c.id, known_name.c.versions, known_name.c.rank).where(known_name.c.id.in_(part))):
            held[number] = (versions, rank)
    rows, moved, ranks = [], {}, {}
    for name, (versions, rank) in sorted(held.items()):
        now = max(0, versions + changes[name])
        ranks[name] = now.bit_length() - 1
        rows.append({"which": name, "now": now, "rank_now": ranks[name]})
        if ranks[name] != rank and rank >= 0:
            moved[name] = rank
    if rows:
        connection.execute(update(known_name).where(known_name.c.id == bindparam("which"))
                           .values(versions=bindparam("now"), rank=bindparam("rank_now")), rows)
    if moved:
        _move(connection, moved, ranks)
    return ranks


def _tokens_of(connection: Connection, names: Iterable[int]) -> set[tuple[str, int]]:
    pairs: set[tuple[str, int]] = set()
    for part in in_parts(names):
        for name, key in connection.execute(
                select(name_alias.c.name, name_alias.c.key).where(name_alias.c.name.in_(part))):
            pairs.update((token, name) for token in key.split() if len(token) <= _LONGEST_TOKEN)
    return pairs


def _move(connection: Connection, moved: dict[int, int], ranks: dict[int, int]) -> None:
    """Give the tokens of names whose rank changed their new place."""
    pairs = _tokens_of(connection, moved)
    if not pairs:
        return
    connection.execute(
        update(name_token).where(name_token.c.token == bindparam("word"), name_token.c.name == bindparam("which"))
        .values(rank=bindparam("rank_now")),
        [{"word": token, "which": name, "rank_now": ranks[name]} for token, name in sorted(pairs)])
    _drop_initials(connection, pairs, moved)
    _add_initials(connection, pairs, ranks)


def _add_tokens(connection: Connection, pairs: set[tuple[str, int]], ranks: dict[int, int]) -> None:
    bulk(connection, name_token, ("token", "name", "rank"),
         sorted((token, name, ranks[name]) for token, name in pairs), "ON CONFLICT DO NOTHING")
    _add_initials(connection, pairs, ranks)
    tokens = {token for token, _ in pairs}
    for part in in_parts(sorted(tokens)):
        known = select(name_slip.c.token).where(name_slip.c.slip.in_(part), name_slip.c.slip == name_slip.c.token)
        tokens.difference_update(connection.execute(known).scalars())
    bulk(connection, name_slip, ("slip", "token"),
         sorted((slip, token) for token in tokens for slip in slips(token)), "ON CONFLICT DO NOTHING")


def _drop_tokens(connection: Connection, removed: Iterable[tuple[int, str]], ranks: dict[int, int]) -> None:
    """Drop the tokens of removed spellings that no remaining spelling of the same name has."""
    gone = {(token, name) for name, key in removed for token in key.split()}
    gone -= _tokens_of(connection, {name for _, name in gone})
    for part in in_parts(sorted(gone), 400):
        connection.execute(delete(name_token).where(tuple_(name_token.c.token, name_token.c.name).in_(part)))
    _drop_initials(connection, gone, ranks)


def _initials(pairs: Iterable[tuple[str, int]], ranks: dict[int, int]) -> list[tuple[str, int, int]]:
    return sorted({(token[:length], ranks[name], name) for token, name in pairs for length in (1, 2)
                   if ranks.get(name, -1) >= RANK_OF_INITIALS})


def _add_initials(connection: Connection, pairs: Iterable[tuple[str, int]], ranks: dict[int, int]) -> None:
    bulk(connection, name_initial, ("initial", "rank", "name"), _initials(pairs, ranks), "ON CONFLICT DO NOTHING")


def _drop_initials(connection: Connection, pairs: Iterable[tuple[str, int]], ranks: dict[int, int]) -> None:
    columns = (name_initial.c.initial, name_initial.c.rank, name_initial.c.name)
    for part in in_parts(_initials(pairs, ranks), 300):
        connection.execute(delete(name_initial).where(tuple_(*columns).in_(part)))
