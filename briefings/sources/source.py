"""What every kind of source must do: bring articles, withdrawals and problems, and say what did not change.

What is brought is filed in the order in which it comes. A mark comes after everything that it vouches for, so a reload
that is killed in between reads that part again and loses nothing; what was filed already is then found unchanged. A
source that fails may leave a mark first, and then raises: marks count even then.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import field
from datetime import datetime
from typing import Protocol

from briefings.news import Article
from briefings.sources.settings import Seen as Seen
from briefings.sources.settings import SourceSettings as SourceSettings
from briefings.values import dataclass

Known = Mapping[str, Seen]  # by place: a path within a folder, an address, a wire id


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article as found at a place; it may well be the version that is already filed."""

    article: Article
    place: str
    validator: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An article that its publisher (or our desk) took back: nothing of it may stay."""

    key: str
    place: str
    validator: str = ""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A place that is as it was; `articles` says how many filed articles that stands for."""

    place: str
    validator: str = ""
    articles: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """What to remember of a place once everything brought before it is filed; it stands for no article.

    `pause`: seconds that its publisher asks us to wait until we come again.
    """

    place: str
    validator: str
    pause: float | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One file, address or item that could not be read, in words an editor can act on; the rest still comes."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


Brought = Arrival | Withdrawal | Unchanged | Mark | Problem


class Source(Protocol):
    """A place we fetch articles from."""

    @property
    def name(self) -> str:
        """The name in the configuration."""
        ...

    def bring(self, known: Known, now: datetime | None = None) -> AsyncIterator[Brought]:
        """Everything that is there now, in an order that repeats. Raises SourceError when nothing can be read.

        `now` tells a date that cannot be (2099) from one that can; without it only the year is looked at.
        """
        ...


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of a folder, read: `place` is its path within the folder, with forward slashes."""

    place: str
    raw: bytes = field(repr=False)
    settings: SourceSettings = field(repr=False)

    @property
    def key(self) -> str:
        """The article's identity when the file itself states none."""
        return f"folder:{self.settings.name}/{self.place}"


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article, or the key of a withdrawn one, that has a place among the versions of itself."""

    finding: Article | str
    version: int | None = None
    created: datetime | None = None


FileFinding = Article | str | Ranked | Problem  # an article; the key of a withdrawn one; why something cannot be read


class FileKind(Protocol):
    """A way to read one kind of file; a folder asks each in turn whether the file is its own."""

    largest: int  # bytes

    def recognises(self, place: str, start: bytes) -> bool:
        """Whether a file of this name that begins with these bytes (at most 4,096) is of this kind."""
        ...

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """What the file says. Raises UnreadableText or SourceError when it says nothing."""
        ...
