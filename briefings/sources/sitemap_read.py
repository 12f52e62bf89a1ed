"""Reads the bytes of a sitemap or of an index of sitemaps."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo
from xml.etree.ElementTree import Element

from briefings.errors import UnreadableText
from briefings.sources import addresses, decoding, moments, plain_xml, unpacking
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A page, or a further sitemap, with what the sitemap says of it; `changed` and `published` as written."""

    address: str
    changed: str | None = None
    published: str | None = None
    headline: str | None = None
    outlet: str | None = None

    def moment(self, zone: tzinfo) -> datetime | None:
        """When it was last published or changed."""
        return moments.read(self.published, zone) or moments.read(self.changed, zone)


@dataclass(frozen=True, slots=True)
class SitemapRead:
    """Its pages, or the further sitemaps that it lists."""

    pages: tuple[Entry, ...]
    sitemaps: tuple[Entry, ...]


def read_sitemap(raw: bytes, charset: str | None, address: str, limit: int) -> SitemapRead:
    """What a sitemap lists. Raises UnreadableText when it is none."""
    if raw.startswith(b"\x1f\x8b"):
        try:
            raw = unpacking.unpacker("gzip", limit).feed(raw)
        except unpacking.TooLarge as error:
            raise UnreadableText(f"it is larger than {limit // 1_000_000} MB when unpacked") from error
        except unpacking.NotPacked as error:
            raise UnreadableText("it is damaged: it cannot be unpacked") from error
    text = decoding.rescue(raw, charset)
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        lines = [addresses.absolute(line) for line in text.split("\n") if re.match(r"\s*https?://", line)]
        if not lines:
            raise UnreadableText("it is no sitemap")
        return SitemapRead(tuple(Entry(each) for each in lines if each), ())
    tree = plain_xml.read(text)
    if plain_xml.name(tree) not in ("urlset", "sitemapindex"):
        raise UnreadableText("it is no sitemap" + (
            "; use feed: for it" if plain_xml.name(tree) in ("rss", "feed", "RDF") else ""))
    pages = [_entry(each, address) for each in tree if plain_xml.name(each) == "url"]
    sitemaps = [_entry(each, address) for each in tree if plain_xml.name(each) == "sitemap"]
    return SitemapRead(tuple(each for each in pages if each), tuple(each for each in sitemaps if each))


def _entry(element: Element, base: str) -> Entry | None:
    whole = addresses.absolute(plain_xml.text_at(element, "loc") or "", base)
    return None if whole is None else Entry(
        whole, plain_xml.text_at(element, "lastmod"), plain_xml.text_at(element, "news/publication_date"),
        plain_xml.text_at(element, "news/title"), plain_xml.text_at(element, "news/publication/name"))
