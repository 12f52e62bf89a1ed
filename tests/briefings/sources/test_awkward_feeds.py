"""A few hundred feeds that are wrong in some way: none of them raises out of the source."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from briefings.errors import UnreadableText
from briefings.sources.feed_items import FeedRead, read_feed
from briefings.sources.sitemap_read import read_sitemap
from tests.briefings.sources.press import SAMPLES

_FEEDS = ("feed.rss", "feed.atom", "feed.json")
_PIECES = (b"", b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"\x00", b"\xff\xfe", b"&#0;", b"&#xFFFFFF;", b"&nope;",
           b"</item>", b"<item>", b"</channel>", b"<entry/>", b"<link/>", b"<pubDate>yesterday</pubDate>", b"\xe2\x80",
           b"<guid></guid>", b"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>x</content>",
           b"<title type='text/strange'>x</title>", b"<author>(((</author>", b"<ttl>-5</ttl>", b"<link href='http://[::1'/>",
           b"<link>http://a.example:99999/</link>", b"<media:content url='x'/>", b"<dc:date>0000-00-00</dc:date>",
           b"<published>9999-99-99T99:99:99Z</published>", b"<enclosure length='x'/>", b"\"", b"{", b"[", b"null", b"1e999",
           b"<source url=''/>", b"<georss:point>x</georss:point>", b"<itunes:image/>", b"<cloud/>", b"\r", b"\x1b[31m")
_WHOLE = (
    b"", b" ", b"\x00" * 50, b"null", b"[]", b"{}", b"<", b"<rss", b"<rss/>", b"<rss><channel/></rss>", b"<feed/>",
    b"<rdf:RDF/>", b"<?xml version='1.0'?>", b"<?xml version='1.0' encoding='nowhere'?><rss><channel><item/></channel></rss>",
    b"<?xml version='1.0' encoding='utf-7'?><rss version='2.0'><channel><item><title>+ADw-</title></item></channel></rss>",
    b"<rss version='9'><channel><item><title>x</title></item></channel></rss>", b"/etc/passwd", b"http://a.example/feed",
    b"<rss><channel><item>" + b"<a>" * 3000, b"<feed xmlns='x'><entry><title>" + b"&lt;" * 5000,
    b"<rss version='2.0'><channel>" + b"<item><title>x</title></item>" * 3000 + b"</channel></rss>",
    b'{"version": "https://jsonfeed.org/version/1", "items": [1, null, {"id": {}}, {"title": []}, {"url": 7, "title": "x"}]}'
, b'{"version": "https://jsonfeed.org/version/1", "items": {"a": 1}}', b"[" * 100_000,
    b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 5000,
)


def mutated(count: int) -> Iterator[bytes]:
    """Recorded feeds, each changed at some places; the same every time."""
    chance = random.Random(7)
    feeds = [(SAMPLES / name).read_bytes() for name in _FEEDS]
    for _ in range(count):
        feed = bytearray(chance.choice(feeds))
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(feed))
            match chance.randrange(5):
                case 0:
                    feed[place:place] = chance.choice(_PIECES)
                case 1:
                    del feed[place:place + chance.randint(1, 60)]
                case 2:
                    feed[place] = chance.randrange(256)
                case 3:
                    feed[place:place] = feed[chance.randrange(len(feed)):][:chance.randint(1, 80)]
                case _:
                    del feed[place:place + (len(feed) if chance.random() < 0.3 else 1)]
            feed = feed or bytearray(b"<rss>")
        yield bytes(feed)


def read(raw: bytes) -> FeedRead | None:
    """The feed, or None when it says plainly that it is none."""
    try:
        return read_feed(raw, None, "http://a.example/feed")
    except UnreadableText:
        return None


def test_three_hundred_mutated_feeds() -> None:
    readable = 0
    for raw in mutated(300):
        found = read(raw)
        readable += found is not None and bool(found.items)
        for item in found.items if found is not None else ():
            assert "\x00" not in item.headline + item.text
            assert item.link is None or item.link.startswith("http")
    assert readable > 150


@pytest.mark.parametrize("raw", _WHOLE, ids=range(len(_WHOLE)))
def test_a_feed_that_is_hardly_one(raw: bytes) -> None:
    read(raw)


def test_a_feed_of_ten_megabytes_of_tags_is_refused_before_it_takes_minutes() -> None:
    with pytest.raises(UnreadableText, match="more than 200,000 tags"):
        read_feed(b"<rss><channel>" + b"<item>" * 1_600_000, None, "http://a.example/feed")


def test_a_feed_that_names_a_file_does_not_open_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_bytes((SAMPLES / "feed.rss").read_bytes())
    assert read(str(secret).encode()) is None


@pytest.mark.parametrize("raw", [b"", b"<urlset>", b"<urlset/>", b"<rss/>", b"\x1f\x8bnothing", b"x", b"<html>",
                                 b"<urlset><url><loc>javascript:x</loc></url></urlset>"])
def test_a_sitemap_that_is_hardly_one(raw: bytes) -> None:
    with suppress(UnreadableText):
        assert read_sitemap(raw, None, "http://a.example/", 1000).pages == ()
