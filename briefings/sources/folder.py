"""A folder of article files, read with everything below it; the table of file kinds reads the files themselves."""

from __future__ import annotations

import asyncio
import os
import re
import stat
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import field
from datetime import datetime
from itertools import islice
from pathlib import Path, PurePosixPath

from briefings.errors import CuttingsError, SourceError
from briefings.sources import intake
from briefings.sources.source import (
    Arrival,
    Brought,
    FileFinding,
    FileKind,
    FoundFile,
    Known,
    Mark,
    Problem,
    Ranked,
    SourceSettings,
    Unchanged,
    Withdrawal,
)
from briefings.sources.wire_item import older, rank
from briefings.values import dataclass

_RANK, _COUNT = "@", "="  # in a validator: the version that a file held, and how many articles
_EITHER = f"[{_RANK}{_COUNT}]"
_READING = 2  # raised whenever the same file would give another article: everything is then read once more
_BATCH = 32  # files a thread hop
_START = 4096
_NAMED_PER_SUFFIX = 3  # files of an unknown kind that are named; of a folder of photographs three are enough
_LEFT_BEHIND = (".tmp", ".part", ".swp", ".lock", ".crdownload")  # files that somebody is still writing


@dataclass(frozen=True, slots=True)
class _Entry:
    """A regular file on disk: its path, its place within the folder, size and validator."""

    path: Path
    place: str
    size: int
    validator: str


@dataclass(slots=True)
class _Turn:
    """One reading of a folder: `newest` is the newest version taken of each article that has versions."""

    known: Known
    now: datetime | None
    newest: dict[str, str]
    unknown: Counter[str] = field(default_factory=Counter)


class Folder:
    """The source behind `folder:`."""

    def __init__(self, settings: SourceSettings, kinds: tuple[FileKind, ...]) -> None:
        self.name = settings.name
        self._settings = settings
        self._root = Path(settings.place)
        self._kinds = kinds
        told = (settings.outlet, settings.language, str(settings.timezone), len(kinds), _READING)
        self._terms = f"{zlib.crc32(repr(told).encode()):08x}"

    async def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        """Every file in the order of the names. A file that is gone withdraws nothing: archives outlive disks."""
        if not self._root.is_dir():
            what = "is not a folder" if self._root.exists() else "does not exist"
            raise SourceError(self.name, f"the folder {self._root} {what}")
        found = self._found(_Turn(known, now, _newest(known)))
        while batch := await asyncio.to_thread(lambda: list(islice(found, _BATCH))):
            for brought in batch:
                yield brought

    def _found(self, turn: _Turn) -> Iterator[Brought]:
        files = 0
        for entry in self._walk(self._root, "", frozenset()):
            if isinstance(entry, Problem):
                yield entry
                continue
            files += 1
            seen = turn.known.get(entry.place)
            if seen is not None and re.split(_EITHER, seen.validator)[0] == entry.validator:
                _, _, held = seen.validator.partition(_COUNT)
                yield Unchanged(entry.place, seen.validator, int(held) if held.isdigit() else 1)
                continue
            yield from self._read(entry, turn)
        for suffix, count in sorted(turn.unknown.items()):
            if count > _NAMED_PER_SUFFIX:
                more = count - _NAMED_PER_SUFFIX
                yield Problem(str(self._root), f"{more} more {suffix} files are of no kind we read")
        if files == 0:
            yield Problem(str(self._root), "the folder holds no files to read")

    def _walk(self, folder: Path, below: str, above: frozenset[tuple[int, int]]) -> Iterator[_Entry | Problem]:
        """Files below a folder, sorted; a link back to a folder above is not followed."""
        try:
            identity = os.stat(folder)
            here = (identity.st_dev, identity.st_ino)
            if here in above:
                return
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Problem(str(folder), f"it cannot be opened ({_reason(error)})")
            return
        for entry in entries:
            if entry.name.startswith((".", "~")) or entry.name.casefold().endswith((*_LEFT_BEHIND, "~")):
                continue
            place = below + _printable(entry.name)
            try:
                status = entry.stat()
            except OSError as error:
                yield Problem(str(folder / entry.name), f"it cannot be read ({_reason(error)})")
                continue
            if stat.S_ISDIR(status.st_mode):
                yield from self._walk(folder / entry.name, f"{place}/", above | {here})
            elif stat.S_ISREG(status.st_mode):
                told = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
                validator = "-".join(f"{number:x}" for number in told) + f"-{self._terms}"
                yield _Entry(folder / entry.name, place, status.st_size, validator)

    def _read(self, entry: _Entry, turn: _Turn) -> Iterator[Brought]:
        where = str(entry.path)
        try:
            with entry.path.open("rb") as file:
                start = file.read(_START)
                kind = next((kind for kind in self._kinds if kind.recognises(entry.place, start)), None)
                if kind is None:
                    suffix = PurePosixPath(entry.place).suffix or "nameless"
                    turn.unknown[suffix] += 1
                    if turn.unknown[suffix] <= _NAMED_PER_SUFFIX:
                        yield Problem(where, "it is of no kind we read")
                    return
                if entry.size > kind.largest:
                    yield Problem(where, f"it is too large for one article ({_megabytes(entry.size)}; at most "
                                         f"{_megabytes(kind.largest)})")
                    return
                raw = start + file.read(kind.largest)
            findings = kind.read(FoundFile(entry.place, raw, self._settings))
        except OSError as error:
            yield Problem(where, f"it cannot be read ({_reason(error)})")
            return
        except CuttingsError as error:
            yield Problem(where, error.plain)
            return
        yield from self._found_in(entry, findings, turn)

    def _found_in(self, entry: _Entry, findings: tuple[FileFinding, ...], turn: _Turn) -> Iterator[Brought]:
        """What a file holds. Where it holds several things, each has a place of its own below the file's."""
        several = len(findings) != 1
        seen = turn.known.get(entry.place)
        keys: set[str] = set()
        for number, finding in enumerate(findings):
            place = f"{entry.place}#{number}" if several else entry.place
            if isinstance(finding, Problem):
                yield Problem(str(entry.path), finding.why if finding.where == entry.place else str(finding))
                continue
            ranked = finding if isinstance(finding, Ranked) else Ranked(finding)
            yield from self._one(ranked, place, entry, turn, keys)
        if several:
            yield Mark(entry.place, f"{entry.validator}{_COUNT}{len(keys)}")
        elif seen is not None and seen.key is not None and keys and seen.key not in keys:
            # The file was given an address of its own: what was filed under its path is the same article.
            yield Withdrawal(seen.key, entry.place, entry.validator)

    def _one(self, ranked: Ranked, place: str, entry: _Entry, turn: _Turn, keys: set[str]) -> Iterator[Brought]:
        finding = ranked.finding
        key = finding if isinstance(finding, str) else finding.key
        order = rank(ranked.version, ranked.created)
        validator = entry.validator + (_RANK + order if order != "|" else "")
        keys.add(key)
        if older(order, turn.newest.get(key, "|")):
            yield Mark(place, validator)  # a version that came late: the newer one stands
            return
        if order != "|":
            turn.newest[key] = order
        if isinstance(finding, str):
            yield Withdrawal(finding, place, validator)
            return
        looked = intake.look(finding, turn.now)
        if looked.problem is not None:
            yield Problem(str(entry.path), looked.problem)
        if looked.article is not None:
            yield Arrival(looked.article, place, validator)


def _newest(known: Known) -> dict[str, str]:
    """The newest version that was taken of each article that has any."""
    newest: dict[str, str] = {}
    for seen in known.values():
        _, ranked, order = seen.validator.partition(_RANK)
        if ranked and seen.key is not None and not older(order, newest.get(seen.key, "|")):
            newest[seen.key] = order
    return newest


def _printable(name: str) -> str:
    """A file name as text that every database takes, whatever bytes it was made of."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB" if size >= 1_000_000 else f"{size / 1_000:.0f} kB"
