"""Bytes of any encoding become text, the same text every time; what is no text is refused."""

from __future__ import annotations

import codecs
import re
import unicodedata
from contextlib import suppress

from briefings.errors import UnreadableText

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "koi8_r", "shift_jis", "euc_jp", "gb18030",
           "big5", "euc_kr", "latin_1"]
# British and American copy in an old encoding has a pound sign or a curly quote here and there; a text with more
# high bytes than this is in another script, and only then is its encoding guessed from letter statistics.
_MOSTLY_ASCII = 0.05
_STRAY_PER_BYTE = 1 / 500  # UTF-8 with up to this many foreign bytes is UTF-8 that was pasted into
_CONTROL_PER_LETTER = 1 / 200  # more control characters than this, and it is no text
_PLAIN_CONTROLS = "\n\r\t\f\v\x85\x1a"


def decode(raw: bytes) -> str:
    """The text of these bytes, byte order mark removed. Raises UnreadableText when they are no text."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(_strictly(raw[len(mark):], encoding))
    if b"\x00" in raw:
        wide = _unmarked_wide(raw)
        if wide is None:
            raise UnreadableText("it holds NUL bytes: it is no text")
        return _checked(_strictly(raw, wide))
    try:
        return _checked(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_pasted_utf8(raw) or _legacy(raw))


_STATED = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]{2,40})"
                     rb"|<meta[^>]{0,300}charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 2_048  # bytes in which a document says its encoding
_WINDOWS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
            "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932",
            "iso-8859-9": "cp1254", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "tis-620": "cp874"}


def rescue(raw: bytes, charset: str | None) -> str:
    """The text of a document from the net, whose stated encoding is often wrong; never raises.

    A mark at its start is believed; then whatever is sound UTF-8 is UTF-8, whatever it is said to be; then what the
    server or the document says; then decoding by letters. NUL bytes are no text and go.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark):].decode(encoding, "replace")
    if b"\x00" in raw:
        wide = _unmarked_wide(raw)
        if wide is not None:
            return raw.decode(wide, "replace")
        raw = raw.replace(b"\x00", b"")
    said = _STATED.search(raw[:_HEAD])
    written = said and (said.group(1) or said.group(2))
    stated = [each for each in (charset, written.decode("ascii", "replace") if written else None) if each]
    with suppress(UnicodeDecodeError):
        text = raw.decode("utf-8")
        if not text.isascii() or b"\x1b" not in raw:  # ISO-2022-JP hides in ASCII behind escape characters
            return text
    for each in stated:
        with suppress(LookupError, UnicodeDecodeError):
            return raw.decode(_WINDOWS.get(each.casefold(), each))
    try:
        return _pasted_utf8(raw) or _legacy(raw)
    except UnreadableText:
        return raw.decode("utf-8", "replace")


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableText(f"it claims to be {encoding.upper()} but is not: {error.reason}") from error


def _unmarked_wide(raw: bytes) -> str | None:
    """UTF-16 without a mark shows as NUL in every second byte of Latin text."""
    sample = raw[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if len(raw) % 2 == 0 and odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if len(raw) % 2 == 0 and even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _pasted_utf8(raw: bytes) -> str | None:
    """UTF-8 with a few bytes of an older encoding in it: those bytes are read as Windows-1252, the rest as it is."""
    pieces: list[str] = []
    strays = 0
    place = 0
    while place < len(raw):
        try:
            pieces.append(raw[place:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            strays += error.end - error.start
            if strays > 5 + len(raw) * _STRAY_PER_BYTE:
                return None
            pieces.append(raw[place:place + error.start].decode("utf-8"))
            pieces.append(raw[place + error.start:place + error.end].decode("cp1252", "replace"))
            place += error.end
    text = "".join(pieces)
    beyond = sum(letter > "\x7f" for letter in text)
    return text if beyond - strays > strays else None


def _legacy(raw: bytes) -> str:
    beyond = sum(raw.count(value) for value in range(0x80, 0x100))
    if beyond <= len(raw) * _MOSTLY_ASCII:
        try:
            return raw.decode("cp1252")
        except UnicodeDecodeError:
            return raw.decode("latin-1")
    from charset_normalizer import from_bytes

    best = from_bytes(raw, cp_isolation=_LEGACY).best()
    if best is None:
        raise UnreadableText("it is in no encoding that we know")
    return _strictly(raw, best.encoding)


def _checked(text: str) -> str:
    controls = sum(unicodedata.category(letter) == "Cc" and letter not in _PLAIN_CONTROLS for letter in text)
    if "\x00" in text or controls > len(text) * _CONTROL_PER_LETTER:
        raise UnreadableText("it holds control characters: it is no text")
    return text
