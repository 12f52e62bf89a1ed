"""The table of sources: where articles come from, one line a kind, and the kinds of files that a folder can hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from briefings.sources.source import FileKind, Source, SourceSettings

PlaceType = Literal["folder", "address", "file or address"]


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One kind of source: the key in the configuration, what stands behind it, the options it takes, how it is made."""

    key: str
    place: PlaceType
    help: str
    make: Callable[[SourceSettings], Source]
    options: tuple[str, ...] = ("outlet", "language", "timezone", "every")


def file_kinds() -> tuple[FileKind, ...]:
    """The kinds of files that a folder can hold, in the order in which they are asked."""
    from briefings.sources.text import TextFile

    return (TextFile(),)


def _folder(settings: SourceSettings) -> Source:
    from briefings.sources.folder import Folder

    return Folder(settings, file_kinds())


# A kind imports its own libraries when it is made: an answer from the archive needs none of them.
SOURCE_KINDS: tuple[SourceKind, ...] = (
    SourceKind("folder", "folder", "a folder of article files, read with everything below it", _folder),
)


def make_source(settings: SourceSettings) -> Source:
    """The source that these settings describe."""
    return next(kind for kind in SOURCE_KINDS if kind.key == settings.kind).make(settings)
