"""The name index, writing side: which versions name whom, under which spellings, and how often all told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from sqlalchemy import Connection, delete, func, select

from briefings.archive.rows import among, delete_all, insert_all, update_all
from briefings.archive.tables import (
    known_name,
    name_alias,
    name_posting,
    name_prefix,
    name_sealed,
    name_slip,
    name_tally,
    name_token,
)
from briefings.reading.note import NameType, Notes
from briefings.reading.spelling import name_key
from briefings.values import dataclass

RANK_OF_PREFIXES = 2  # names in four versions or more are found by the first letters of a word without sorting
LONGEST_PREFIX = 6  # letters
SHORTEST_SLIP = 4  # letters; shorter words must be spelt right
_LONGEST_TOKEN = 40  # letters; longer ones are no names
_POSTING = ("key", "moment", "version", "name")
_PREFIX = ("prefix", "rank", "name")


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
    for row in connection.execute(select(known_name.c.id, known_name.c.key, known_name.c.type)
                                  .where(among(known_name.c.key, {key for key, _ in wanted}))):
        numbers[row.key, row.type] = row.id
    following = (connection.execute(select(func.max(known_name.c.id))).scalar() or 0) + 1
    rows = []
    for (key, kind), name in wanted.items():
        if (key, kind) not in numbers:
            numbers[key, kind] = following
            rows.append((following, key, kind, name.shown, 0, -1))
            following += 1
    insert_all(connection, known_name, ("id", "key", "type", "shown", "versions", "rank"), rows)
    return numbers


def add(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put versions into the index."""
    if not entries:
        return
    aliases = _aliases(entries)
    held = _spellings(connection, {name for name, _ in aliases})
    insert_all(connection, name_alias, ("name", "key", "versions"),
               sorted((name, key, count) for (name, key), count in aliases.items()),
               "ON CONFLICT (name, key) DO UPDATE SET versions = name_alias.versions + excluded.versions")
    insert_all(connection, name_posting, _POSTING, sorted(_postings(entries)))
    _count(connection, entries, 1)
    ranks = _recount(connection, Counter(name for entry in entries for name, _ in entry.names))
    # Most spellings were met before: their tokens are in the index already, and stay there as long as they do.
    _add_tokens(connection, {(token, name) for name, key in aliases if (name, key) not in held for token in _tokens(key)}, ranks)


def remove(connection: Connection, entries: Sequence[Entry]) -> None:
    """Take versions out again, and with them every spelling that no other version has."""
    if not entries:
        return
    aliases = _aliases(entries)
    delete_all(connection, name_posting, _POSTING, sorted(_postings(entries)))
    _count(connection, entries, -1)
    insert_all(connection, name_alias, ("name", "key", "versions"),
               sorted((name, key, -count) for (name, key), count in aliases.items()),
               "ON CONFLICT (name, key) DO UPDATE SET versions = name_alias.versions + excluded.versions")
    names = sorted({name for name, _ in aliases})
    connection.execute(delete(name_alias).where(among(name_alias.c.name, names), name_alias.c.versions <= 0))
    _drop_tokens(connection, aliases, _ranks(connection, names))
    _recount(connection, Counter({name: -count for name, count in
                                  Counter(name for entry in entries for name, _ in entry.names).items()}))
    connection.execute(delete(known_name).where(among(known_name.c.id, names), known_name.c.versions <= 0))


def _aliases(entries: Iterable[Entry]) -> Counter[tuple[int, str]]:
    return Counter((name, key) for entry in entries for name, keys in entry.names for key in keys)


def _postings(entries: Iterable[Entry]) -> set[tuple[str, int, int, int]]:
    return {(key, entry.moment, entry.version, name)
            for entry in entries for name, keys in entry.names for key in keys}


def _tokens(key: str) -> list[str]:
    return [token for token in key.split() if len(token) <= _LONGEST_TOKEN]


def _count(connection: Connection, entries: Sequence[Entry], by: int) -> None:
    tally = Counter((name, entry.carriers) for entry in entries if not entry.sealed for name, _ in entry.names)
    sealed = sorted((name, entry.version) for entry in entries if entry.sealed for name, _ in entry.names)
    insert_all(connection, name_tally, ("name", "carriers", "articles"),
               sorted((name, carriers, by * count) for (name, carriers), count in tally.items()),
               "ON CONFLICT (name, carriers) DO UPDATE SET articles = name_tally.articles + excluded.articles")
    if by > 0:
        insert_all(connection, name_sealed, ("name", "version"), sealed)
    else:
        delete_all(connection, name_sealed, ("name", "version"), sealed)
        connection.execute(delete(name_tally).where(
            among(name_tally.c.name, {name for name, _ in tally}), name_tally.c.articles <= 0))


def _ranks(connection: Connection, names: Iterable[int]) -> dict[int, int]:
    rows = connection.execute(select(known_name.c.id, known_name.c.rank).where(among(known_name.c.id, names)))
    return {row.id: row.rank for row in rows}


def _recount(connection: Connection, changes: Counter[int]) -> dict[int, int]:
    """Change in how many versions each name stands, and its rank where that doubled or halved; the ranks now."""
    rows, moved, ranks = [], {}, {}
    for name, versions, rank in connection.execute(
            select(known_name.c.id, known_name.c.versions, known_name.c.rank).where(among(known_name.c.id, changes))):
        now = max(0, versions + changes[name])
        ranks[name] = now.bit_length() - 1
        rows.append((now, ranks[name], name))
        if ranks[name] != rank and rank >= 0:
            moved[name] = rank
    update_all(connection, known_name, ("versions", "rank"), ("id",), sorted(rows, key=itemgetter(2)))
    if moved:
        _move(connection, moved, ranks)
    return ranks


def _spellings(connection: Connection, names: Iterable[int]) -> set[tuple[int, str]]:
    rows = connection.execute(select(name_alias.c.name, name_alias.c.key).where(among(name_alias.c.name, names)))
    return {(name, key) for name, key in rows}


def _tokens_of(connection: Connection, names: Iterable[int]) -> set[tuple[str, int]]:
    return {(token, name) for name, key in _spellings(connection, names) for token in _tokens(key)}


def _move(connection: Connection, moved: dict[int, int], ranks: dict[int, int]) -> None:
    """Give the tokens of names whose rank changed their new place."""
    pairs = _tokens_of(connection, moved)
    update_all(connection, name_token, ("rank",), ("token", "name"),
               sorted(((ranks[name], token, name) for token, name in pairs), key=itemgetter(1, 2)))
    delete_all(connection, name_prefix, _PREFIX, _prefixes(pairs, moved))
    _add_prefixes(connection, pairs, ranks)


def _add_tokens(connection: Connection, pairs: set[tuple[str, int]], ranks: dict[int, int]) -> None:
    insert_all(connection, name_token, ("token", "name", "rank"),
               sorted((token, name, ranks[name]) for token, name in pairs), "ON CONFLICT DO NOTHING")
    _add_prefixes(connection, pairs, ranks)
    tokens = {token for token, _ in pairs}
    # A token that was met before is its own slip. (Said in SQL, SQLite would try every token with every other.)
    met = connection.execute(select(name_slip.c.slip, name_slip.c.token).where(among(name_slip.c.slip, sorted(tokens))))
    tokens.difference_update([row.token for row in met if row.slip == row.token])
    insert_all(connection, name_slip, ("slip", "token"),
               sorted((slip, token) for token in tokens for slip in slips(token)), "ON CONFLICT DO NOTHING")


def _drop_tokens(connection: Connection, removed: Iterable[tuple[int, str]], ranks: dict[int, int]) -> None:
    """Drop the tokens of removed spellings that no remaining spelling of the same name has."""
    gone = {(token, name) for name, key in removed for token in _tokens(key)}
    gone -= _tokens_of(connection, {name for _, name in gone})
    delete_all(connection, name_token, ("token", "name"), sorted(gone))
    # A prefix may still be that of another token of the name; the remaining ones are written once more.
    delete_all(connection, name_prefix, _PREFIX, _prefixes(gone, ranks))
    _add_prefixes(connection, _tokens_of(connection, {name for _, name in gone}), ranks)


def _prefixes(pairs: Iterable[tuple[str, int]], ranks: dict[int, int]) -> list[tuple[str, int, int]]:
    return sorted({(token[:length], ranks[name], name) for token, name in pairs for length in range(1, LONGEST_PREFIX + 1)
                   if ranks.get(name, -1) >= RANK_OF_PREFIXES})


def _add_prefixes(connection: Connection, pairs: Iterable[tuple[str, int]], ranks: dict[int, int]) -> None:
    insert_all(connection, name_prefix, _PREFIX, _prefixes(pairs, ranks), "ON CONFLICT DO NOTHING")
