"""What can go wrong, as one tree.

    CuttingsError                 the root: `str(error)` is for the log, `error.plain` is what a journalist may read
    ├── ConfigurationError        a mistake in the configuration, named by its key
    ├── SourceError               a source that could not be read, named by the source
    │   └── DownloadError         the part of it that HTTP caused
    ├── UnreadableText            bytes that are no text
    ├── ArchiveError              the database refused, is full, is locked or is of a newer version
    └── UnfoundedClaim            a claim without evidence, or evidence that is not in its stored version

"Nothing found" is an answer (`NoAnswer`), not an error.
"""

from __future__ import annotations


class CuttingsError(Exception):
    """The root of what can go wrong here."""

    def __init__(self, message: str, plain: str | None = None) -> None:
        super().__init__(message)
        self.plain = plain or message


class ConfigurationError(CuttingsError):
    """A mistake in the configuration; `key` is the path of the key ("sources[2].feed")."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(f"{key}: {message}" if key else message)
        self.key = key


class SourceError(CuttingsError):
    """A source, or one file or address of it, that could not be read."""

    def __init__(self, source: str, message: str, plain: str | None = None) -> None:
        super().__init__(f"{source}: {message}", plain or f"{source}: {message}")
        self.source = source


class DownloadError(SourceError):
    """An address that did not give what was asked for.

    `lasting`: it will be the same tomorrow, so that trying again soon is of no use; `pause`: seconds that the server
    asks us to wait.
    """

    def __init__(self, source: str, message: str, lasting: bool = False, pause: float | None = None) -> None:
        super().__init__(source, message)
        self.why = message
        self.lasting = lasting
        self.pause = pause


class UnreadableText(CuttingsError):
    """Bytes that are not text in any encoding we read."""


class ArchiveError(CuttingsError):
    """The database could not do what was asked."""


class UnfoundedClaim(CuttingsError):
    """A claim that nothing stands behind; it is refused before a card is made."""
