"""The name index, reading side: whom a desk may find under some words, and in how many of its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import Connection, Select, exists, func, intersect, or_, select
from sqlalchemy.sql.elements import ColumnElement

from briefings.archive.names import LONGEST_PREFIX, RANK_OF_PREFIXES, SHORTEST_SLIP, slips
from briefings.archive.rows import among
from briefings.archive.sight import Sight
from briefings.archive.tables import (
    known_name,
    name_alias,
    name_posting,
    name_prefix,
    name_sealed,
    name_slip,
    name_tally,
    name_token,
    shelved,
)
from briefings.reading.note import NameType
from briefings.reading.spelling import name_key
from briefings.values import dataclass

_CANDIDATES = 20_000  # most written-about names that are looked at: a desk that sees little may find its own far down
_SOME = 2_000  # of the names in few articles that begin like a word: more are not looked at while somebody types
_FEW = 500  # of those that begin with everything that was typed
_LAST = "\U0010ffff"  # after every letter
_LONG = 7  # letters from which two wrong letters are forgiven


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name and in how many of the articles that may be seen it stands."""

    name: str
    type: NameType
    articles: int


_Ranked = Select[int, int]  # asks for names and their ranks (how often the number of versions doubled), highest first


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

    def begins(held: str) -> bool:
        return all(any(word.startswith(token) for word in held.split()) for token in tokens)

    exact = select(known_name.c.id, known_name.c.rank).where(known_name.c.key == key)
    found = _most(connection, seen, exact, begins, limit)
    same = {name.id for name in found}
    more = _most(connection, seen, _often_named(connection, tokens), begins, limit, same)
    for rarer in (_in_this_order, _seldom_named):
        if len(found) + len(more) < limit:
            but = {name.id for name in (*found, *more)}
            more += _most(connection, seen, rarer(connection, key, tokens), begins, limit, but)
    if not found and not more:
        more = _misspelt(connection, seen, tokens, limit)
    return tuple(name.known for name in [*sorted(found, key=_order), *sorted(more, key=_order)][:limit])


def names_with(connection: Connection, seen: Sight, words: str, limit: int) -> tuple[KnownName, ...]:
    """Full names that hold these whole words in their order, most written about first."""
    tokens = name_key(words).split()
    if not tokens:
        return ()

    def holds(key: str) -> bool:
        rest = iter(key.split())
        return all(token in rest for token in tokens)

    asked = [select(name_token.c.name).where(name_token.c.token == token) for token in tokens]
    found = _most(connection, seen, _all_of(asked), holds, limit, called=False)
    return tuple(name.known for name in sorted(found, key=_order)[:limit])


def most_written_about(connection: Connection, limit: int) -> tuple[KnownName, ...]:
    """The names in most versions. For reading alone: no desk's grant is asked."""
    rows = connection.execute(
        select(known_name.c.shown, known_name.c.type, known_name.c.versions).where(known_name.c.versions > 0)
        .order_by(known_name.c.rank.desc(), known_name.c.versions.desc(), known_name.c.key, known_name.c.type)
        .limit(limit))
    return tuple(KnownName(row.shown, row.type, row.versions) for row in rows)


def _order(name: _Found) -> tuple[int, str, str]:
    return (-name.known.articles, name.known.name, name.known.type)


def _often_named(connection: Connection, tokens: Sequence[str]) -> _Ranked:
    """Names in four versions or more with words that begin so, those in most versions first."""
    longest = max(tokens, key=len)
    if len(longest) > LONGEST_PREFIX:  # few words begin so
        begin = (*_begins(longest), name_token.c.rank >= RANK_OF_PREFIXES)
        some = select(name_token.c.name, name_token.c.rank).where(*begin).subquery()
        others = [token for token in tokens if token != longest]
        return select(some.c.name, some.c.rank).where(*_also(some.c.name, others)).order_by(some.c.rank.desc(), some.c.name)
    rarest = _rarest(connection, [select(name_prefix.c.name).where(name_prefix.c.prefix == token) for token in tokens])
    near = [exists().where(other.c.prefix == token, other.c.rank == name_prefix.c.rank, other.c.name == name_prefix.c.name)
            for index, token in enumerate(tokens) if index != rarest for other in (name_prefix.alias(),)]
    return (select(name_prefix.c.name, name_prefix.c.rank).where(name_prefix.c.prefix == tokens[rarest], *near)
            .order_by(name_prefix.c.rank.desc(), name_prefix.c.name.desc()).limit(_CANDIDATES))  # found without sorting


def _rarest(connection: Connection, asked: Sequence[Select[int]]) -> int:
    """Which of these finds fewest; of those that find very many any."""
    if len(asked) == 1:
        return 0
    sizes = [connection.execute(select(func.count()).select_from(each.limit(_CANDIDATES).subquery())).scalar_one() for each in asked]
    return min(range(len(asked)), key=sizes.__getitem__)


def _in_this_order(connection: Connection, key: str, tokens: Sequence[str]) -> _Ranked:
    """Names that begin with the words as they were typed."""
    return (select(known_name.c.id, known_name.c.rank).where(known_name.c.key >= key, known_name.c.key < key + _LAST)
            .order_by(known_name.c.rank.desc(), known_name.c.id).limit(_FEW))


def _seldom_named(connection: Connection, key: str, tokens: Sequence[str]) -> _Ranked:
    """Names in fewer than four versions: of those with the rarest of these beginnings the ones with the others, too."""
    begin = [(*_begins(token), name_token.c.rank < RANK_OF_PREFIXES) for token in tokens]
    rarest = _rarest(connection, [select(name_token.c.name).where(*conditions) for conditions in begin])
    some = select(name_token.c.name, name_token.c.rank).where(*begin[rarest]).limit(_SOME).subquery()
    others = [token for index, token in enumerate(tokens) if index != rarest]
    return select(some.c.name, some.c.rank).where(*_also(some.c.name, others)).order_by(some.c.rank.desc(), some.c.name)


def _begins(token: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return name_token.c.token >= token, name_token.c.token < token + _LAST


def _also(name: ColumnElement[int], tokens: Iterable[str]) -> list[ColumnElement[bool]]:
    """The conditions that a name is also called by words that begin so."""
    return [exists().where(name_alias.c.name == name, or_(
        name_alias.c.key.startswith(token, autoescape=True), name_alias.c.key.contains(f" {token}", autoescape=True)))
        for token in tokens]


def _all_of(asked: Sequence[Select[Any]]) -> _Ranked:
    """The names that fulfil all the conditions, the most written about first."""
    every = intersect(*asked).subquery()
    return (select(known_name.c.id, known_name.c.rank).join(every, every.c.name == known_name.c.id)
            .order_by(known_name.c.rank.desc(), known_name.c.id).limit(_CANDIDATES))


def _misspelt(connection: Connection, seen: Sight, tokens: Sequence[str], limit: int) -> list[_Found]:
    meant = []
    for token in tokens:
        spelt: set[str] = {token}
        if len(token) >= SHORTEST_SLIP:
            near = connection.execute(
                select(name_slip.c.token).where(among(name_slip.c.slip, sorted(slips(token)))).distinct()).scalars()
            allowed = 2 if len(token) >= _LONG else 1
            spelt.update(known for known in near if len(known) >= SHORTEST_SLIP and _apart(token, known) <= allowed)
        meant.append(spelt)

    def holds(key: str) -> bool:
        return all(not spelt.isdisjoint(key.split()) for spelt in meant)

    asked = [select(name_token.c.name).where(among(name_token.c.token, sorted(spelt))) for spelt in meant]
    return _most(connection, seen, _all_of(asked), holds, limit)


def _most(connection: Connection, seen: Sight, ranked: _Ranked, fits: Callable[[str], bool], limit: int,
          but: AbstractSet[int] = frozenset(), called: bool = True) -> list[_Found]:
    """The names of which a desk sees most articles, and some more. `called`: a spelling may fit instead of the name.

    A name of rank r stands in less than 2 ** (r + 1) articles, so that most of the list need not be counted.
    """
    found: list[_Found] = []
    met = set(but)
    size = 2 * limit
    with connection.execute(ranked) as rows:
        while part := rows.fetchmany(size):
            counts = sorted((name.known.articles for name in found), reverse=True)
            if len(counts) >= limit and counts[limit - 1] >= 2 ** (part[0][1] + 1) - 1:
                break
            names = [number for number, _ in part if number not in met]
            met.update(names)
            for name in _counted(connection, seen, names):
                if fits(name.key) or (called and _called(connection, seen, name.id, fits)):
                    found.append(name)
            size *= 2
    return found


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
