"""The shelf: which stored versions may be quoted, by whom and from when, with everything that hangs on each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, select, update

from briefings.archive import names, origins
from briefings.archive.database import bulk, in_parts
from briefings.archive.search import SearchIndex
from briefings.archive.sight import Carrier, carriers_of, micros
from briefings.archive.stored import VERSION_COLUMNS, article_of, packed_notes, unpacked_notes
from briefings.archive.tables import article as article_table
from briefings.archive.tables import article_source, shelved, version
from briefings.news import Article
from briefings.reading.note import Notes
from briefings.reading.spelling import name_key

_SHELF_COLUMNS = tuple(column.name for column in shelved.columns)

Fresh = Mapping[int, tuple[Article, Notes]]  # versions that this transaction files, not to be read again


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
    for part in in_parts(dict.fromkeys(keys)):
        for number, key, by in connection.execute(
                select(article_table.c.id, article_table.c.key, article_table.c.withdrawn_by)
                .where(article_table.c.key.in_(part))):
            held[key] = by_id[number] = Held(number, by)
    for part in in_parts(by_id):
        for source, number, order, print_ in connection.execute(
                select(article_source.c.source, article_source.c.article, article_source.c.number,
                       article_source.c.fingerprint).where(article_source.c.article.in_(part))):
            by_id[number].sources[source] = (order, print_)
        for row in connection.execute(
                select(version.c.article, version.c.number, version.c.id, version.c.fingerprint, version.c.status,
                       version.c.embargo_until).where(version.c.article.in_(part))):
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


def shelve(connection: Connection, search: SearchIndex, states: Sequence[Held], fresh: Fresh) -> None:
    """Make the shelf say what the articles' states say: take down, put up, with everything that hangs on a version."""
    wanted = {number: standing for state in states for number, standing in _standings(state).items()}
    numbers = carriers_of(connection, [standing.carrier for standing in wanted.values()])
    target = {number: (numbers[standing.carrier], standing.opens) for number, standing in wanted.items()}
    rows: list[RowMapping] = []
    for part in in_parts(state.id for state in states):
        rows += connection.execute(select(shelved).where(shelved.c.article.in_(part))).mappings().all()
    kept = {row["version"] for row in rows if target.get(row["version"]) == (row["carriers"], row["opens"])}
    moved = [row for row in rows if row["version"] not in kept and row["version"] in target]
    gone = [row for row in rows if row["version"] not in target]
    adding = {number: stand for number, stand in target.items() if number not in kept}
    # The new text is compared with the old one before that is taken down: an edited copy stays with its origin.
    placed = _origins(connection, adding, fresh, {row["version"] for row in moved})
    _take_down(connection, search, gone, keep_text=False)
    _take_down(connection, search, moved, keep_text=True)
    _put_up(connection, search, adding, fresh, moved, placed)


def _origins(connection: Connection, adding: Iterable[int], fresh: Fresh, moved: set[int],
             ) -> dict[int, int]:
    texts: dict[int, tuple[str, str | None]] = {
        number: (article.body, article.credit) for number, (article, _) in fresh.items()}
    stored = [number for number in adding if number not in texts and number not in moved]
    for part in in_parts(stored):
        for row in connection.execute(
                select(version.c.id, version.c.body, version.c.credit).where(version.c.id.in_(part))):
            texts[row.id] = (row.body, row.credit)
    asked = {number: (texts[number], origins.sketch(texts[number][0])) for number in adding if number in texts}
    if not asked:
        return {}
    table = origins.Origins(connection)
    table.look_up([sketch for _, sketch in asked.values()])
    placed = {number: table.place(number, body, credit, sketch) for number, ((body, credit), sketch) in asked.items()}
    table.write()
    return placed


def _take_down(connection: Connection, search: SearchIndex, rows: Sequence[RowMapping], keep_text: bool) -> None:
    """Remove versions from the shelf and from the name index; with `keep_text` false, from search and origins too."""
    if not rows:
        return
    names.remove(connection, [names.unpacked(row["version"], row["moment"], row["carriers"], row["opens"] is not None,
                                             row["names"]) for row in rows])
    for part in in_parts(row["version"] for row in rows):
        connection.execute(delete(shelved).where(shelved.c.version.in_(part)))
        if not keep_text:
            texts = [tuple(row) for row in connection.execute(
                select(version.c.id, version.c.headline, version.c.body).where(version.c.id.in_(part)))]
            search.remove(connection, texts)
            origins.forget(connection, [(number, body) for number, _, body in texts])


def _put_up(connection: Connection, search: SearchIndex, adding: dict[int, tuple[int, int | None]],
            fresh: Fresh, moved: Sequence[RowMapping], placed: dict[int, int] | None = None) -> None:
    """Put versions on the shelf and into the indexes."""
    if not adding:
        return
    origin = {**{row["version"]: row["origin"] for row in moved}, **(placed or {})}
    known_text = {row["version"] for row in moved}
    details = _details(connection, adding, fresh)
    named = {number: names.named_in(notes) for number, (_, notes) in details.items()}
    ids = names.numbered(connection, [name for found in named.values() for name in found])
    entries, shelf_rows, texts = [], [], []
    for number in sorted(adding):
        carried, opens = adding[number]
        row, notes = details[number]
        published = datetime.fromisoformat(row["published"]) if row["published"] else None
        moment = micros(published) if published else row["filed"]
        entry = names.Entry(number, moment, carried, opens is not None,
                            tuple((ids[name.key, name.type], name.aliases) for name in named[number]))
        entries.append(entry)
        shelf_rows.append((
            number, row["article"], carried, opens, moment, max(row["filed"], opens or 0),
            published.date().isoformat() if published else None, name_key(row["outlet"]),
            name_key(row["byline"] or ""), row["url"], origin[number],
            sum(1 for event in notes.events if event.status == "planned"), names.packed(entry)))
        if number not in known_text:
            texts.append((number, row["headline"], row["body"]))
    bulk(connection, shelved, _SHELF_COLUMNS, shelf_rows)
    names.add(connection, entries)
    search.add(connection, texts)


def _details(connection: Connection, adding: Iterable[int], fresh: Fresh,
             ) -> dict[int, tuple[RowMapping, Notes]]:
    details: dict[int, tuple[RowMapping, Notes]] = {}
    columns = [version.c[name] for name in VERSION_COLUMNS]
    for part in in_parts(adding):
        for row in connection.execute(select(*columns).where(version.c.id.in_(part))).mappings():
            filed = fresh.get(row["id"])
            details[row["id"]] = (row, filed[1] if filed else unpacked_notes(row["notes"]))
    return details


def reread(connection: Connection, search: SearchIndex, made: Sequence[tuple[int, Notes]]) -> None:
    """Replace what reading made of stored versions; their texts stay as they are."""
    for number, notes in made:
        connection.execute(update(version).where(version.c.id == number)
                           .values(notes=packed_notes(notes), reader=notes.reader))
    for part in in_parts(number for number, _ in made):
        rows = connection.execute(select(shelved).where(shelved.c.version.in_(part))).mappings().all()
        _take_down(connection, search, rows, keep_text=True)
        _put_up(connection, search, {row["version"]: (row["carriers"], row["opens"]) for row in rows}, {}, rows)


def stale(connection: Connection, reader: int, limit: int) -> tuple[tuple[int, Article], ...]:
    """Versions on the shelf that another reading read, newest first."""
    rows = connection.execute(
        select(version, article_table.c.key).join(shelved, shelved.c.version == version.c.id)
        .join(article_table, article_table.c.id == version.c.article)
        .where(version.c.reader < reader).order_by(version.c.id.desc()).limit(limit))
    return tuple((row.id, article_of(row)) for row in rows)
