"""Unpacks what a server compressed, piece by piece, and stops at the limit: a bomb is refused before it is large."""

from __future__ import annotations

import zlib
from typing import Protocol

import brotli

ACCEPTED = "gzip, br, deflate"


class TooLarge(Exception):
    """More came than one document may hold."""


class NotPacked(Exception):
    """The bytes are not compressed in the way that the server says."""


class Unpacker(Protocol):
    """Takes packed pieces and gives plain ones."""

    def feed(self, piece: bytes) -> bytes:
        """The plain bytes of one more piece. Raises TooLarge or NotPacked."""
        ...


class Plain:
    """Nothing to unpack, but the limit holds."""

    def __init__(self, limit: int) -> None:
        self._left = limit

    def feed(self, piece: bytes) -> bytes:
        """The piece itself."""
        self._left -= len(piece)
        if self._left < 0:
            raise TooLarge
        return piece


class Zlib:
    """gzip and both forms of deflate."""

    def __init__(self, limit: int, gzip: bool) -> None:
        self._left = limit
        self._gzip = gzip
        self._unpack = zlib.decompressobj(16 + zlib.MAX_WBITS if gzip else zlib.MAX_WBITS)
        self._begun = False

    def feed(self, piece: bytes) -> bytes:
        """The plain bytes; several gzip streams in a row are one document, what follows the last is left."""
        plain = b""
        try:
            plain = self._one(piece)
            while self._unpack.eof and self._gzip and self._unpack.unused_data.startswith(b"\x1f\x8b"):
                rest = self._unpack.unused_data
                self._unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
                plain += self._one(rest)
        except zlib.error as error:
            raise NotPacked(str(error)) from error
        return plain

    def _one(self, piece: bytes) -> bytes:
        if self._unpack.eof:
            return b""
        if not self._begun and not self._gzip and piece and piece[0] & 0x0F != 8:
            self._unpack = zlib.decompressobj(-zlib.MAX_WBITS)  # "deflate" without the header it should have
        self._begun = self._begun or bool(piece)
        plain = self._unpack.decompress(piece, self._left + 1)
        self._left -= len(plain)
        if self._left < 0:
            raise TooLarge
        return plain


class Brotli:
    """br."""

    def __init__(self, limit: int) -> None:
        self._left = limit
        self._unpack = brotli.Decompressor()

    def feed(self, piece: bytes) -> bytes:
        """The plain bytes."""
        pieces: list[bytes] = []
        try:
            while True:
                plain = self._unpack.process(piece, output_buffer_limit=self._left + 1)
                pieces.append(plain)
                self._left -= len(plain)
                if self._left < 0:
                    raise TooLarge
                if self._unpack.can_accept_more_data() or self._unpack.is_finished():
                    return b"".join(pieces)
                piece = b""
        except brotli.error as error:
            raise NotPacked(str(error)) from error


def unpacker(encoding: str, limit: int) -> Unpacker:
    """What unpacks a Content-Encoding up to a number of plain bytes. Raises NotPacked for an unknown one."""
    encoding = encoding.strip().casefold()
    if encoding in ("", "identity", "utf-8"):
        return Plain(limit)
    if encoding in ("gzip", "x-gzip"):
        return Zlib(limit, gzip=True)
    if encoding == "deflate":
        return Zlib(limit, gzip=False)
    if encoding == "br":
        return Brotli(limit)
    raise NotPacked(f"it is packed with {encoding[:40]!r}, which we did not ask for")
