"""Entries of a feed become articles: which article an entry is, and what it says."""

from __future__ import annotations

import hashlib

from briefings.news import Article
from briefings.sources import addresses, moments
from briefings.sources.feed_items import FeedRead, Item, read_feed
from briefings.sources.source import FileFinding, FoundFile, Known, SourceSettings

_STARTS = (b"<rss", b"<feed", b"<rdf:RDF", b"jsonfeed.org/version")


def identity(item: Item, source: str, taken: dict[str, str], known: Known) -> str | None:
    """The identity of an entry: its address, whatever becomes of its guid; None for one that came twice.

    Several entries at one address, or with one guid, are told apart by their guids and headlines.
    """
    told = f"{item.guid}\n{item.headline}"
    mark = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:12]
    link = addresses.canonical(item.link) if item.link else None
    if link is not None and not _is_front(link):
        key = link
    elif item.guid is not None:
        key = f"feed:{source}/{item.guid[:300]}"
    else:
        key = f"feed:{source}/{hashlib.sha256(item.headline.encode('utf-8', 'replace')).hexdigest()[:24]}"
    if f"{key}#{mark}" in known or taken.get(key, mark) != mark:
        key = f"{key}#{mark}"
    if key in taken:
        return None
    taken[key] = mark
    return key


def article_of(item: Item, key: str, read: FeedRead, settings: SourceSettings) -> Article:
    """The article that an entry is by itself."""
    published = moments.read(item.published, settings.timezone)
    return Article(
        key=key, source=settings.name, outlet=settings.outlet or item.outlet or read.title or settings.name,
        headline=item.headline, body=item.text or item.headline,
        url=addresses.untracked(item.link) if item.link else None, byline=item.byline, published=published,
        published_basis="metadata" if published else "none",
        updated=moments.read(item.updated, settings.timezone), language=settings.language or read.language)


class FeedFile:
    """Feeds that lie in a folder as files."""

    largest = 10_000_000  # bytes

    def recognises(self, place: str, start: bytes) -> bool:
        """By how it begins."""
        return any(each in start for each in _STARTS) and not place.casefold().endswith((".txt", ".md", ".eml"))

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """The articles of the feed."""
        read = read_feed(file.raw, None, "")
        taken: dict[str, str] = {}
        keys = [(item, identity(item, file.settings.name, taken, {})) for item in reversed(read.items)]
        return tuple(article_of(item, key, read, file.settings) for item, key in keys if key is not None)


def _is_front(link: str) -> bool:
    """Whether a link leads to a site's front page, where every entry of a careless feed leads."""
    return link.split("://", 1)[-1].partition("/")[2] == ""
