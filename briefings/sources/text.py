"""Article files of plain text and Markdown, with front matter where there is some."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from briefings.errors import UnreadableText
from briefings.news import Article
from briefings.sources import addresses, decoding, front_matter
from briefings.sources.source import FileFinding, FoundFile

_SUFFIXES = ("", ".txt", ".text", ".md", ".markdown")
_LONGEST_HEADLINE = 120  # characters; a longer first line is a standfirst or a paragraph
_MARKUP = re.compile(r"^\s*(?:#{1,6}\s+|\*\*|__)|(?:\*\*|__|\s#+)?\s*$")
_NUMBER = re.compile(r"^\d+[-_. ]+")


class TextFile:
    """.txt and .md files, and files without a suffix that hold text."""

    largest = 2_000_000  # bytes: three novels; a longer "article" is a log or an export

    def recognises(self, place: str, start: bytes) -> bool:
        """By the name; a file without a suffix must also look like text."""
        suffix = PurePosixPath(place).suffix.casefold()
        return suffix in _SUFFIXES and (suffix != "" or b"\x00" not in start)

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """The one article of the file, or the key of a withdrawn one."""
        stated, body = front_matter.split(decoding.decode(file.raw), file.settings.timezone)
        key = (addresses.canonical(stated.url) if stated.url else None) or file.key
        if stated.status == "canceled":
            return (key,)
        if not body.strip():
            raise UnreadableText("it is empty" if not file.raw.strip() else "there is no text below its front matter")
        return (Article(
            key=key,
            source=file.settings.name,
            outlet=stated.outlet or file.settings.outlet or file.settings.name,
            headline=stated.headline or headline_of(body, file.place),
            body=body,
            url=stated.url,
            byline=stated.byline,
            published=stated.published,
            published_basis="stated" if stated.published else "none",
            status=stated.status,
            embargo_until=stated.embargo_until,
            credit=stated.credit,
            updated=stated.updated,
            language=stated.language or file.settings.language,
        ),)


def headline_of(body: str, place: str) -> str:
    """The first line when it reads like a headline, else the file's name in words."""
    lines = body.strip().splitlines()
    first = " ".join(_MARKUP.sub("", lines[0]).split()) if lines else ""
    if len(lines) > 1 and 3 < len(first) <= _LONGEST_HEADLINE:
        stands_alone = not lines[1].strip()
        one_sentence = not re.search(r"[.!?][\"”’')]?\s+\S", first)
        if one_sentence and (stands_alone or not first.endswith((".", ",", ";", ":"))):
            return first.removesuffix(".")
    stem = PurePosixPath(place).stem
    return " ".join(re.split(r"[-_\s]+", _NUMBER.sub("", stem) or stem)) or place
