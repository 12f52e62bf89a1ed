"""Finds the feeds of a site from its address: those that its pages announce, else those at the usual places."""

from __future__ import annotations

from briefings.errors import CuttingsError, DownloadError, UnreadableText
from briefings.sources import addresses, decoding, markup
from briefings.sources.download import FEED, PAGE, Download, Visit
from briefings.sources.feed_items import read_feed
from briefings.sources.guard import Allowed
from briefings.values import dataclass

_KINDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_USUAL = ("feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feeds/all.atom.xml", "feed.json")
_MOST = 20


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed of a site: its address, its title where one is given, how many articles it holds (None: not looked)."""

    address: str
    title: str | None = None
    articles: int | None = None


def feeds_in(page: str, address: str) -> tuple[FoundFeed, ...]:
    """The feeds that a page announces, in its order, those of comments left out."""
    tree = markup.document(page)
    if tree is None:
        return ()
    base = tree.xpath("string(//base/@href)") or ""
    found: dict[str, FoundFeed] = {}
    for link in tree.iter("link"):
        kind = (link.get("type") or "").split(";")[0].strip().casefold()
        relations = (link.get("rel") or "").casefold().split()
        whole = addresses.absolute(link.get("href") or "", addresses.absolute(base, address) or address)
        title = markup.line(link.get("title") or "") or None
        announced = kind in _KINDS and bool({"alternate", "feed"} & set(relations))
        if whole and announced and "comment" not in whole + (title or "").casefold():
            found.setdefault(whole, FoundFeed(whole, title))
    return tuple(found.values())[:_MOST]


async def find_feeds(address: str, download: Download, allow_hosts: tuple[str, ...] = ()) -> tuple[FoundFeed, ...]:
    """The feeds of a site, each looked into; none when it has none. Raises DownloadError when the site does not answer.

    `address` may be the feed itself.
    """
    start = addresses.absolute(address if "://" in address else f"https://{address}")
    if start is None:
        raise CuttingsError(f"{address!r} is no web address")
    async with download.open(Allowed(allow_hosts)) as visit:
        got = await visit.get(start, PAGE)
        try:
            read = read_feed(got.raw, got.charset, got.address)
            return (FoundFeed(got.moved_to or got.address, read.title, len(read.items)),)
        except UnreadableText:
            announced = feeds_in(decoding.rescue(got.raw, got.charset), got.address)
        if announced:
            looked = [await _looked(visit, each) for each in announced]
            return tuple(each for each in looked if each is not None)
        for place in _USUAL:
            usual = addresses.absolute(f"/{place}", got.address)
            found = await _looked(visit, FoundFeed(usual)) if usual else None
            if found is not None:
                return (found,)
    return ()


async def _looked(visit: Visit, feed: FoundFeed) -> FoundFeed | None:
    """The feed with its title and number of articles; None when there is none at its address."""
    try:
        got = await visit.get(feed.address, FEED)
        read = read_feed(got.raw, got.charset, got.address)
    except (DownloadError, UnreadableText):
        return None
    return FoundFeed(got.moved_to or feed.address, read.title or feed.title, len(read.items))
