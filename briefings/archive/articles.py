"""Filing: what becomes of an article that a source brings, decided first and then done, in one transaction.

An article has one version for each text it ever had. Each source stands at the version it brought last, so that two
sources with different texts of one article (a feed's summary, the full page) do not overwrite each other's again and
again, and a desk that is granted one of them is never shown the other's text.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from briefings.archive import names, origins
from briefings.archive.codec import pack, unpack
from briefings.archive.database import bulk, in_parts
from briefings.archive.search import SearchIndex
from briefings.archive.sight import Carrier, carriers_of, micros
from briefings.archive.tables import article as article_table
from briefings.archive.tables import article_source, place, shelved, version
from briefings.news import Article
from briefings.reading.note import Notes
from briefings.reading.spelling import name_key

Filed = Literal["new", "updated", "unchanged", "withdrawn"]
BY_THE_DESK = ""  # who withdrew it, where no source did

_VERSION_COLUMNS = tuple(column.name for column in version.columns)
_SHELF_COLUMNS = tuple(column.name for column in shelved.columns)


@dataclass(frozen=True, slots=True)
class Filing:
    """An article to be filed with what reading made of it, and where its source found it.

    `backlog`: it was there when the source was added, so it is filed but is no news.
    """

    article: Article
    notes: Notes
    place: str | None = None
    validator: str = ""
    backlog: bool = False


@dataclass(slots=True)
class _Version:
    """A stored version, as far as filing looks at it."""

    id: int
    fingerprint: str
    status: str
    opens: int | None


@dataclass(slots=True)
class _Held:
    """What is stored of an article."""

    id: int
    withdrawn_by: str | None = None
    sources: dict[str, tuple[int, str]] = field(default_factory=dict)
    versions: dict[int, _Version] = field(default_factory=dict)

    @property
    def newest(self) -> int:
        return max(self.versions, default=0)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a version stands on the shelf."""

    carrier: Carrier
    opens: int | None


def fingerprint(article: Article) -> str:
    """What tells one version of an article from the next; times of updating and the source play no part."""
    told = (article.outlet, article.headline, article.body, article.url, article.byline, article.status, article.credit,
            article.published.isoformat() if article.published else None, article.published_basis,
            article.embargo_until.isoformat() if article.embargo_until else None)
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def file(connection: Connection, search: SearchIndex, filings: Sequence[Filing], now: datetime) -> list[Filed]:
    """File articles, each whole, in the transaction of this connection."""
    results: list[Filed] = []
    for run in _with_keys_once(filings):
        results += _file_run(connection, search, run, now)
    return results


def _with_keys_once(filings: Sequence[Filing]) -> Iterable[list[Filing]]:
    run: list[Filing] = []
    keys: set[str] = set()
    for filing in filings:
        if filing.article.key in keys:
            yield run
            run, keys = [], set()
        run.append(filing)
        keys.add(filing.article.key)
    if run:
        yield run


def _file_run(connection: Connection, search: SearchIndex, run: list[Filing], now: datetime) -> list[Filed]:
    held = _held(connection, [filing.article.key for filing in run])
    next_article = (connection.execute(select(func.max(article_table.c.id))).scalar() or 0) + 1
    next_version = (connection.execute(select(func.max(version.c.id))).scalar() or 0) + 1
    results: list[Filed] = []
    fresh: dict[int, Filing] = {}
    new_articles, standing_of_sources, version_rows, touched, withdrawn = [], [], [], [], []
    for filing in run:
        brought, key = filing.article, filing.article.key
        known = key in held
        state = held.setdefault(key, _Held(next_article))
        if not known:
            new_articles.append((next_article, key, micros(now)))
            next_article += 1
        print_ = fingerprint(brought)
        before = state.sources.get(brought.source)
        if _stays_shut(state, brought, print_) or (before is not None and before[1] == print_):
            results.append("unchanged")
            continue
        number = _number_of(state, print_, 0 if before is None else before[0])
        linked = number in state.versions
        if not linked:
            opens = micros(brought.embargo_until) if brought.embargo_until else None
            state.versions[number] = _Version(next_version, print_, brought.status, opens)
            fresh[next_version] = filing
            version_rows.append(_version_row(next_version, state.id, number, print_, filing, now))
            next_version += 1
        state.sources[brought.source] = (number, print_)
        standing_of_sources.append((brought.source, state.id, number, print_))
        touched.append(state)
        if brought.status == "canceled":
            state.withdrawn_by = brought.source
            withdrawn.append(state)
        elif state.withdrawn_by is not None:
            state.withdrawn_by = None
            withdrawn.append(state)
        results.append(_result(known, linked, brought))
    bulk(connection, article_table, ("id", "key", "first_filed"), new_articles)
    bulk(connection, version, _VERSION_COLUMNS, version_rows)
    bulk(connection, article_source, ("source", "article", "number", "fingerprint"), standing_of_sources,
         "ON CONFLICT (source, article) DO UPDATE SET number = excluded.number, fingerprint = excluded.fingerprint")
    for state in withdrawn:
        _mark(connection, state, now)
    remember_places(connection, [(f.article.source, f.place, f.validator, f.article.key) for f in run
                                 if f.place is not None])
    shelve(connection, search, touched, fresh)
    return results


def _stays_shut(state: _Held, brought: Article, print_: str) -> bool:
    """A withdrawn article comes back only by the source that withdrew it, and only with a text of its own.

    A feed that still carries the killed text, or a drop folder read once more from its start, opens nothing.
    """
    if state.withdrawn_by is None:
        return False
    old_text = any(held.fingerprint == print_ for held in state.versions.values())
    return old_text or brought.status == "canceled" or brought.source != state.withdrawn_by


def _number_of(state: _Held, print_: str, before: int) -> int:
    """The version that a source now stands at: one that is stored and newer to it, or the next one."""
    later = [number for number, held in state.versions.items() if number > before and held.fingerprint == print_]
    return max(later, default=state.newest + 1)


def _result(known: bool, linked: bool, brought: Article) -> Filed:
    if brought.status == "canceled" or (brought.status == "withheld" and known):
        return "withdrawn"
    if linked:
        return "unchanged"
    return "updated" if known else "new"


def withdraw(connection: Connection, search: SearchIndex, keys: Sequence[str], by: str, now: datetime) -> int:
    """Take articles out of every answer; how many of them stood. An unknown key is remembered, and stays shut."""
    held = _held(connection, keys)
    next_article = (connection.execute(select(func.max(article_table.c.id))).scalar() or 0) + 1
    stood = 0
    for key in dict.fromkeys(keys):
        if key not in held:
            held[key] = _Held(next_article)
            bulk(connection, article_table, ("id", "key", "first_filed"), [(next_article, key, micros(now))])
            next_article += 1
        elif held[key].withdrawn_by is None:
            stood += 1
        if held[key].withdrawn_by != BY_THE_DESK:
            held[key].withdrawn_by = by
        _mark(connection, held[key], now)
    shelve(connection, search, list(held.values()), {})
    return stood


def restore(connection: Connection, search: SearchIndex, keys: Sequence[str], now: datetime) -> None:
    """Undo a withdrawal: the newest usable text stands again."""
    held = _held(connection, keys)
    for state in held.values():
        state.withdrawn_by = None
        _mark(connection, state, now)
    shelve(connection, search, list(held.values()), {})


def reread(connection: Connection, search: SearchIndex, made: Sequence[tuple[int, Notes]]) -> None:
    """Replace what reading made of stored versions; their texts stay as they are."""
    for number, notes in made:
        connection.execute(update(version).where(version.c.id == number)
                           .values(notes=packed_notes(notes), reader=notes.reader))
    for part in in_parts(number for number, _ in made):
        rows = connection.execute(select(shelved).where(shelved.c.version.in_(part))).mappings().all()
        _take_down(connection, search, rows, keep_text=True)
        _put_up(connection, search, {row["version"]: (row["carriers"], row["opens"]) for row in rows}, {}, rows)


def packed_notes(notes: Notes) -> bytes:
    """Notes as they are stored: a fifth of their positional JSON, for 20 µs a reading."""
    return zlib.compress(pack(notes).encode("utf-8", "surrogatepass"), 1)


def unpacked_notes(stored: bytes) -> Notes:
    """Notes as reading made them."""
    return unpack(Notes, zlib.decompress(stored).decode("utf-8", "surrogatepass"))


def remember_places(connection: Connection, rows: Sequence[tuple[str, str | None, str, str | None]]) -> None:
    """Where a source found what: source, place, validator, key. One place that held several articles has no key."""
    found: dict[tuple[str, str | None], tuple[str, str | None, str, str | None]] = {}
    for row in rows:
        before = found.get(row[:2])
        found[row[:2]] = row if before is None or before[3] == row[3] else (row[0], row[1], row[2], None)
    bulk(connection, place, ("source", "place", "validator", "key"), sorted(found.values(), key=repr),
         "ON CONFLICT (source, place) DO UPDATE SET validator = excluded.validator, key = excluded.key")


def _mark(connection: Connection, state: _Held, now: datetime) -> None:
    at = None if state.withdrawn_by is None else micros(now)
    connection.execute(update(article_table).where(article_table.c.id == state.id)
                       .values(withdrawn_by=state.withdrawn_by, withdrawn_at=at))


def _version_row(number: int, article: int, order: int, print_: str, filing: Filing, now: datetime,
                 ) -> tuple[object, ...]:
    brought = filing.article
    return (number, article, order, brought.source, print_, brought.outlet, brought.headline, brought.url,
            brought.byline, _written(brought.published), brought.published_basis, brought.status,
            _written(brought.embargo_until), brought.credit, _written(brought.updated), brought.language, micros(now),
            filing.backlog, filing.notes.reader, brought.body, packed_notes(filing.notes))


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _held(connection: Connection, keys: Sequence[str]) -> dict[str, _Held]:
    held: dict[str, _Held] = {}
    by_id: dict[int, _Held] = {}
    for part in in_parts(dict.fromkeys(keys)):
        for number, key, by in connection.execute(
                select(article_table.c.id, article_table.c.key, article_table.c.withdrawn_by)
                .where(article_table.c.key.in_(part))):
            held[key] = by_id[number] = _Held(number, by)
    for part in in_parts(by_id):
        for source, number, order, print_ in connection.execute(
                select(article_source.c.source, article_source.c.article, article_source.c.number,
                       article_source.c.fingerprint).where(article_source.c.article.in_(part))):
            by_id[number].sources[source] = (order, print_)
        for row in connection.execute(
                select(version.c.article, version.c.number, version.c.id, version.c.fingerprint, version.c.status,
                       version.c.embargo_until).where(version.c.article.in_(part))):
            opens = micros(datetime.fromisoformat(row.embargo_until)) if row.embargo_until else None
            by_id[row.article].versions[row.number] = _Version(row.id, row.fingerprint, row.status, opens)
    return held


def _standings(state: _Held) -> dict[int, _Standing]:
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


def shelve(connection: Connection, search: SearchIndex, states: Sequence[_Held], fresh: dict[int, Filing]) -> None:
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


def _origins(connection: Connection, adding: Iterable[int], fresh: dict[int, Filing], moved: set[int],
             ) -> dict[int, int]:
    texts: dict[int, tuple[str, str | None]] = {
        number: (filing.article.body, filing.article.credit) for number, filing in fresh.items()}
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
            fresh: dict[int, Filing], moved: Sequence[RowMapping], placed: dict[int, int] | None = None) -> None:
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


def _details(connection: Connection, adding: Iterable[int], fresh: dict[int, Filing],
             ) -> dict[int, tuple[RowMapping, Notes]]:
    details: dict[int, tuple[RowMapping, Notes]] = {}
    columns = [version.c[name] for name in _VERSION_COLUMNS]
    for part in in_parts(adding):
        for row in connection.execute(select(*columns).where(version.c.id.in_(part))).mappings():
            filing = fresh.get(row["id"])
            details[row["id"]] = (row, filing.notes if filing else unpacked_notes(row["notes"]))
    return details


def cleaned(filing: Filing) -> Filing:
    """The filing with nothing in it that a database cannot hold."""
    if "\x00" in filing.article.body:
        return replace(filing, article=replace(filing.article, body=filing.article.body.replace("\x00", "�")))
    return filing
