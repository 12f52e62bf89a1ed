"""PDF files with a text layer: their paragraphs, and what they state of themselves."""

from __future__ import annotations

import io
import logging
import re
from pathlib import PurePosixPath

from briefings.errors import UnreadableText
from briefings.news import Article
from briefings.sources import markup, moments
from briefings.sources.source import FileFinding, FoundFile, SourceSettings

_MOST_PAGES = 200
_SHORTEST = 40  # letters; a scan has none but its page numbers
_WRAPPED = re.compile(r"(?<=[^\W\d_])-\n(?=[a-z])")
_NOISE = re.compile(r"^\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE)


class PdfFile:
    """.pdf files."""

    largest = 20_000_000  # bytes

    def recognises(self, place: str, start: bytes) -> bool:
        """By how it begins, wherever it comes from."""
        return start.lstrip()[:5] == b"%PDF-"

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """The one article of the file."""
        return (read_pdf(file.raw, file.key, None, file.settings),)


def read_pdf(raw: bytes, key: str, address: str | None, settings: SourceSettings, outlet: str | None = None) -> Article:
    """The text of a PDF. Raises UnreadableText when it has none."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every slip of a file, with pieces of its text
    try:
        reader = PdfReader(io.BytesIO(raw), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableText("it is locked with a password")
        if len(reader.pages) > _MOST_PAGES:
            raise UnreadableText(f"it has {len(reader.pages)} pages; at most {_MOST_PAGES} are read")
        pages = [page.extract_text() or "" for page in reader.pages]
        stated = reader.metadata
        title = markup.line(str(stated.title or "")) if stated else ""
        author = markup.line(str(stated.author or "")) if stated else ""
        made = stated.get("/CreationDate") if stated else None
    except UnreadableText:
        raise
    except Exception as error:  # a damaged file makes it raise nearly anything
        raise UnreadableText(f"it is a damaged PDF ({type(error).__name__})") from error
    body = "\n\n".join(paragraph for page in pages for paragraph in _paragraphs(page))
    if len(body) < _SHORTEST:
        raise UnreadableText("it has no text layer: it is a scan or a picture")
    published = moments.read(_written(str(made)), settings.timezone) if made else None
    stem = PurePosixPath(address or key).stem
    return Article(
        key=key, source=settings.name, outlet=settings.outlet or outlet or settings.name,
        headline=title or _first_line(body) or stem, body=body, url=address, byline=author or None,
        published=published, published_basis="metadata" if published else "none", language=settings.language)


def _paragraphs(page: str) -> list[str]:
    """Lines joined to paragraphs: one ends at a blank line, or where a line is short."""
    lines = [line.strip() for line in _WRAPPED.sub("", markup.clean(page)).split("\n")]
    lines = [line for line in lines if not _NOISE.match(line) or not line]
    width = max((len(line) for line in lines), default=0)
    found: list[list[str]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line)
        ended = len(line) < width * 0.75 and line.endswith((".", "!", "?", "”", '"', ":"))
        if not line or ended or len(line) < width * 0.5:
            found.append([])
    return [" ".join(" ".join(part).split()) for part in found if part]


def _first_line(body: str) -> str:
    first = body.split("\n\n", 1)[0]
    return first if len(first) <= 120 and not first.endswith(".") else ""


def _written(made: str) -> str:
    """D:20260314093000+01'00' as ISO 8601."""
    found = re.match(r"D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?", made)
    if found is None:
        return ""
    year, month, day, hour, minute, second, zulu, hours, minutes = found.groups()
    clock = f"T{hour}:{minute}:{second or '00'}" if hour and minute else ""
    offset = "+00:00" if zulu else f"{hours}:{minutes or '00'}" if hours else ""
    return f"{year}-{month}-{day}{clock}{offset if clock else ''}"
