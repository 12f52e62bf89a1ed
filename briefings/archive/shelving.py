"""The shelf: which stored versions may be quoted, by whom and from when, with everything that hangs on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, select

from briefings.archive import names, origins
from briefings.archive.rows import among, delete_all, insert_all, update_all
from briefings.archive.search import Entry, SearchIndex
from briefings.archive.sight import Carrier, carriers_of, micros
from briefings.archive.stored import article_of, packed_notes, unpacked_notes
from briefings.archive.tables import article as article_table
from briefings.archive.tables import article_source, shelved, version
from briefings.news import Article
from briefings.reading.note import Notes
from briefings.reading.spelling import name_key, search_words
from briefings.values import dataclass

_SHELF_COLUMNS = tuple(column.name for column in shelved.columns)

Fresh = Mapping[int, tuple[int, Article, Notes]]  # versions that this transaction files, with their articles


@dataclass(slots=True)
class Mark:
    """A stored version, as far as filing looks at it."""

    id: int
    fingerprint: str
    status: str
    opens: int | None


@dataclass(slots=True)
class Held:
    """What is stored of an article."""

    id: int
    withdrawn_by: str | None = None
    sources: dict[str, tuple[int, str]] = field(default_factory=dict)
    versions: dict[int, Mark] = field(default_factory=dict)

    @property
    def newest(self) -> int:
        """The number of the last version."""
        return max(self.versions, default=0)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a version stands on the shelf."""

    carrier: Carrier
    opens: int | None


def held_of(connection: Connection, keys: Sequence[str]) -> dict[str, Held]:
    """What is stored of the articles under these keys."""
    held: dict[str, Held] = {}
    by_id: dict[int, Held] = {}
    for number, key, by in connection.execute(
            select(article_table.c.id, article_table.c.key, article_table.c.withdrawn_by)
            .where(among(article_table.c.key, dict.fromkeys(keys)))):
        held[key] = by_id[number] = Held(number, by)
    for source, number, order, print_ in connection.execute(
            select(article_source.c.source, article_source.c.article, article_source.c.number,
                   article_source.c.fingerprint).where(among(article_source.c.article, by_id))):
        by_id[number].sources[source] = (order, print_)
    for row in connection.execute(
            select(version.c.article, version.c.number, version.c.id, version.c.fingerprint, version.c.status,
                   version.c.embargo_until).where(among(version.c.article, by_id))):
        opens = micros(datetime.fromisoformat(row.embargo_until)) if row.embargo_until else None
        by_id[row.article].versions[row.number] = Mark(row.id, row.fingerprint, row.status, opens)
    return held


def _standings(state: Held) -> dict[int, _Standing]:
    """Which versions of an article may be quoted, by whom and from when.

    While the newest text that any source stands at is withheld, every text is; while it is embargoed, so are they all.
    """
    at: dict[int, set[str]] = {}
    for source, (number, _) in state.sources.items():
        at.setdefault(number, set()).add(source)
    if not at or state.withdrawn_by is not None:
        return {}
    newest = state.versions[max(at)]
    if newest.status != "usable":
        return {}
    standings, newer = {}, frozenset[str]()
    for number in sorted(at, reverse=True):
        held = state.versions[number]
        if held.status == "usable":
            opens = max((end for end in (held.opens, newest.opens) if end is not None), default=None)
            standings[held.id] = _Standing((frozenset(at[number]), newer), opens)
        newer |= at[number]
    return standings


def shelve(connection: Connection, search: SearchIndex, states: Sequence[Held], fresh: Fresh, now: datetime) -> None:
    """Make the shelf say what the articles' states say: take down, put up, with everything that hangs on a version."""
    wanted = {number: standing for state in states for number, standing in _standings(state).items()}
    numbers = carriers_of(connection, [standing.carrier for standing in wanted.values()])
    target = {number: (numbers[standing.carrier], standing.opens) for number, standing in wanted.items()}
    rows = _shelved(connection, shelved.c.article, [state.id for state in states])
    kept = {row["version"] for row in rows if target.get(row["version"]) == (row["carriers"], row["opens"])}
    moved = [row for row in rows if row["version"] not in kept and row["version"] in target]
    gone = [row for row in rows if row["version"] not in target]
    adding = [(number, *stand) for number, stand in sorted(target.items()) if number not in kept]
    texts = _texts(connection, [number for number, _, _ in adding], fresh, now)
    origin = {row["version"]: row["origin"] for row in moved}
    # The new text is compared with the old one before that is taken down: an edited copy stays with its origin.
    newly = [texts[number] for number, _, _ in adding if number not in origin]
    origin.update(origins.place(connection, [
        origins.Copy(text.version, text.body, text.credit, text.words) for text in newly]))
    _take_down(connection, rows=moved)
    _take_down(connection, rows=gone)
    _forget(connection, search, gone)
    _put_up(connection, adding, texts, origin)
    search.add(connection, [Entry(text.version, search_words(text.headline), text.words) for text in newly])


@dataclass(frozen=True, slots=True)
class _Text:
    """A stored version, as far as the shelf and the indexes look at it."""

    version: int
    article: int
    outlet: str
    headline: str
    url: str | None
    byline: str | None
    published: datetime | None
    credit: str | None
    filed: int
    body: str
    notes: Notes
    words: tuple[str, ...]


def _shelved(connection: Connection, column: ColumnElement[int], values: Sequence[int]) -> Sequence[RowMapping]:
    return connection.execute(select(shelved).where(among(column, values))).mappings().all()


def _texts(connection: Connection, numbers: Sequence[int], fresh: Fresh, now: datetime) -> dict[int, _Text]:
    """Versions that go on the shelf: those being filed, and stored ones."""
    texts: dict[int, _Text] = {}
    stored = [number for number in numbers if number not in fresh]
    for row in connection.execute(select(version).where(among(version.c.id, stored))) if stored else ():
        published = None if row.published is None else datetime.fromisoformat(row.published)
        texts[row.id] = _Text(row.id, row.article, row.outlet, row.headline, row.url, row.byline, published,
                              row.credit, row.filed, row.body, unpacked_notes(row.notes), search_words(row.body))
    for number in numbers:
        if number in fresh:
            of, brought, notes = fresh[number]
            texts[number] = _Text(number, of, brought.outlet, brought.headline, brought.url, brought.byline,
                                  brought.published, brought.credit, micros(now), brought.body, notes,
                                  search_words(brought.body))
    return texts


def _put_up(connection: Connection, adding: Sequence[tuple[int, int, int | None]], texts: Mapping[int, _Text],
            origin: Mapping[int, int]) -> None:
    """Put versions (with carriers and the end of an embargo) on the shelf and into the name index."""
    named = {number: names.named_in(texts[number].notes) for number, _, _ in adding}
    ids = names.numbered(connection, [name for found in named.values() for name in found])
    entries, rows = [], []
    for number, carried, opens in adding:
        text = texts[number]
        moment = text.filed if text.published is None else micros(text.published)
        entry = names.Entry(number, moment, carried, opens is not None,
                            tuple((ids[name.key, name.type], name.aliases) for name in named[number]))
        entries.append(entry)
        rows.append((
            number, text.article, carried, opens, moment, max(text.filed, opens or 0),
            None if text.published is None else text.published.date().isoformat(), name_key(text.outlet),
            name_key(text.byline or ""), text.url, origin[number],
            sum(1 for event in text.notes.events if event.status == "planned"), names.packed(entry)))
    insert_all(connection, shelved, _SHELF_COLUMNS, rows)
    names.add(connection, entries)


def _take_down(connection: Connection, rows: Sequence[RowMapping]) -> None:
    """Take versions off the shelf and out of the name index."""
    names.remove(connection, [names.unpacked(row["version"], row["moment"], row["carriers"], row["opens"] is not None,
                                             row["names"]) for row in rows])
    delete_all(connection, shelved, ("version",), [(row["version"],) for row in rows])


def _forget(connection: Connection, search: SearchIndex, rows: Sequence[RowMapping]) -> None:
    """Take the texts of versions out of search and out of the comparison of copies."""
    if not rows:
        return
    stored = connection.execute(select(version.c.id, version.c.headline, version.c.body).where(
        among(version.c.id, [row["version"] for row in rows])))
    texts = [(row.id, row.headline, search_words(row.body)) for row in stored]
    search.remove(connection, [Entry(number, search_words(headline), words) for number, headline, words in texts])
    origins.forget(connection, [(number, words) for number, _, words in texts])


def reread(connection: Connection, made: Sequence[tuple[int, Notes]], now: datetime) -> None:
    """Replace what reading made of stored versions; their texts stay as they are."""
    update_all(connection, version, ("notes", "reader"), ("id",),
               [(packed_notes(notes), notes.reader, number) for number, notes in made])
    rows = _shelved(connection, shelved.c.version, [number for number, _ in made])
    _take_down(connection, rows)
    adding = [(row["version"], row["carriers"], row["opens"]) for row in rows]
    texts = _texts(connection, [row["version"] for row in rows], {}, now)
    _put_up(connection, adding, texts, {row["version"]: row["origin"] for row in rows})


def stale(connection: Connection, reader: int, limit: int) -> tuple[tuple[int, Article], ...]:
    """Versions on the shelf that another reading read, newest first."""
    rows = connection.execute(
        select(version, article_table.c.key).join(shelved, shelved.c.version == version.c.id)
        .join(article_table, article_table.c.id == version.c.article)
        .where(version.c.reader < reader).order_by(version.c.id.desc()).limit(limit))
    return tuple((row.id, article_of(row)) for row in rows)
