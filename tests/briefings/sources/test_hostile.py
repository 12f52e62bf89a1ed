"""Whatever a server sends, there is one clear line about it, and every other source comes through."""

from __future__ import annotations

import asyncio
import gzip
import logging
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import brotli
import pytest
from aiohttp import web
from aiohttp.abc import ResolveResult

from briefings import SourceLine
from briefings.reading.notes import READER
from tests.briefings.sources.press import HASTY, SAMPLES, Press, settings
from tests.briefings.sources.site import Reply, Site, served

STORY = ("The ferry to Marrow Island will not sail on Sundays any more, the harbour trust said on Friday. "
         "Nobody on the island was asked before the trust took its decision, Petra Ollerton told the council. ") * 4


def rss(*items: str, head: str = "") -> str:
    """A feed with these items."""
    return (f'<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0"><channel><title>Echo</title>'
            f'<link>http://echo.example/</link>{"".join(items)}</channel></rss>')


def item(number: int = 1, title: str = "", body: str = STORY, date: str = "Fri, 20 Nov 2026 08:00:00 GMT",
         guid: str = "", link: str = "") -> str:
    """An item of a feed."""
    when = f"<pubDate>{date}</pubDate>" if date else ""
    return (f"<item><title>{title or f'Ferry story {number}'}</title>"
            f"<link>{link or f'https://echo.example/{number}'}</link>"
            f"<guid isPermaLink='false'>{guid or number}</guid>{when}<description>{body}</description></item>")


async def lookup(host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:
    """A name server of our own: one name leads inside, one outside and inside, all others nowhere."""
    inside = {"inside.example": ["10.0.0.7"], "both.example": ["93.184.216.34", "192.168.0.1"],
              "metadata.example": ["169.254.169.254"], "mapped.example": ["::ffff:127.0.0.1"]}
    if host not in inside:
        raise OSError(socket.EAI_NONAME, "Name or service not known")
    return [ResolveResult(hostname=host, host=each, port=port, family=socket.AF_INET6 if ":" in each else family,
                          proto=0, flags=0) for each in inside[host]]


async def line_for(tmp_path: Path, arrange: Callable[[Site], str], kind: str = "feed", **options: object,
                   ) -> tuple[SourceLine, Press]:
    """The line of one hostile source; a good one beside it must come through."""
    async with served() as site:
        good = site.put("/good.xml", (SAMPLES / "feed.rss").read_bytes())
        press = Press(tmp_path, settings("hostile", kind, arrange(site), **options), settings("good", "feed", good),
                      lookup=lookup, manners=replace(HASTY, patience=1.0))
        lines = await press.reload()
        assert (lines["good"].new, lines["good"].failed) == (2, None)
        return lines["hostile"], press


def said(line: SourceLine) -> str:
    """The one thing that a line says."""
    told = [each for each in (line.failed, *line.problems) if each]
    assert len(told) == 1, told
    return told[0].removeprefix("hostile: ")


ENTITIES = '<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/hostname"><!ENTITY lol "lol">' + "".join(
    f'<!ENTITY lol{n} "{f"&lol{n - 1 or str()};" * 10}">' for n in range(1, 10)) + "]>"


@pytest.mark.parametrize(("body", "new", "expected"), [
    (rss(item(1), item(2))[:-250], 1, "the feed is damaged"),
    (rss(item(1, body="&xxe;" + STORY), head=ENTITIES), 1, "declares entities of its own"),
    (rss(item(1, body="&lol9;" + STORY), head=ENTITIES), 1, "declares entities of its own"),
    ("<html><head><link rel='alternate' type='application/rss+xml' href='http://a.example/f'></head></html>", 0,
     "it is a web page and no feed; its own feed may be http://a.example/f"),
    ("", 0, "it is empty"),
    ("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", 0, "it is damaged JSON"),
    (rss(item(1, date="")), 1, "an entry says not when it was published"),
    (rss(item(1, date="Thu, 01 Jan 1970 00:00:00 GMT")), 1, "it is dated 1970-01-01, which cannot be"),
    (rss(item(1, date="Thu, 01 Jan 2099 00:00:00 GMT")), 1, "it is dated 2099-01-01, which cannot be"),
    (rss(item(1, body="word " * 400_000)), 0, "it is too long for one article (1,999,999 characters"),
    (rss(item(1, body="")), 1, None),
], ids=["truncated", "xxe", "billion-laughs", "page", "empty", "json", "undated", "1970", "2099", "long", "no-body"])
async def test_a_strange_feed_has_one_clear_line(tmp_path: Path, body: str, new: int, expected: str | None) -> None:
    line, press = await line_for(tmp_path, lambda site: site.put("/f.xml", body), follow=False)
    assert line.new == new
    if expected is None:
        assert (line.failed, line.problems) == (None, ())
    else:
        assert expected in said(line)
    bodies = repr(press.articles())
    assert "lollol" not in bodies
    assert socket.gethostname() not in bodies


async def test_an_impossible_date_is_left_out_and_the_article_stays(tmp_path: Path) -> None:
    feed = rss(item(date="Thu, 01 Jan 2099 00:00:00 GMT"))
    _, press = await line_for(tmp_path, lambda site: site.put("/f.xml", feed), follow=False)
    with press.archive.shelf(None, press.now) as shelf:
        (found,) = [each for each in shelf.latest(10) if each.source == "hostile"]
    assert (found.published, found.notes.reader) == (None, READER)


@pytest.mark.parametrize(("raw", "kind"), [
    (rss(item(title="Café curé – “naïve”")).encode("cp1252", "replace"), "application/xml; charset=utf-8"),
    (rss(item(title="Café curé – “naïve”")).encode(), "application/xml; charset=iso-8859-1"),
    (rss(item(title="Café curé – “naïve”")).encode("utf-16"), "application/xml; charset=utf-8"),
    (rss(item(title="Café\x00 cu\x00ré – “naïve”")).encode(), "application/xml"),
], ids=["cp1252-as-utf8", "utf8-as-latin1", "utf16", "nul"])
async def test_a_wrong_charset_is_put_right(tmp_path: Path, raw: bytes, kind: str) -> None:
    line, press = await line_for(tmp_path, lambda site: site.put("/f.xml", raw, kind), follow=False)
    assert line.new == 1
    assert "Café curé – “naïve”" in press.articles()


async def test_what_shows_nothing_or_does_harm_is_gone_from_headlines_and_bodies(tmp_path: Path) -> None:
    title = "Min&lt;b&gt;ister&lt;/b&gt; &lt;!channel&gt; @everyone \u202equ\u200bits\u202c &amp;amp; goes"
    body = (f"<![CDATA[<p>Ho\u200bllis Brand\u00adreth left.</p><script>alert('x')</script><style>p{{}}</style>"
            f"<p onclick='x()'>{STORY}</p><p hidden>Hidden words.</p>]]>")
    line, press = await line_for(tmp_path, lambda site: site.put("/f.xml", rss(item(title=title, body=body))),
                                 follow=False)
    assert (line.new, line.problems) == (1, ())
    (headline,) = [each for each in press.articles() if "everyone" in each]
    text = press.articles()[headline]
    assert headline == "Min ister @everyone quits & goes"
    assert text.startswith("Hollis Brandreth left.\n\nThe ferry")
    assert "alert" not in text
    assert "Hidden" not in text


async def stream(request: web.Request, piece: bytes, pause: float, times: int) -> web.StreamResponse:
    """Send a piece again and again."""
    answer = web.StreamResponse()
    answer.content_type = "application/xml"
    await answer.prepare(request)
    for _ in range(times):
        await answer.write(piece)
        await asyncio.sleep(pause)
    return answer


def special(answer: Callable[[web.Request], web.StreamResponse] | object) -> Callable[[Site], str]:
    """A site whose /f.xml answers with a function."""
    def arrange(site: Site) -> str:
        site.pages["/f.xml"] = answer  # type: ignore[assignment]
        return f"{site.address}/f.xml"
    return arrange


async def huge(request: web.Request) -> web.StreamResponse:
    try:
        return await stream(request, b"<item>" + b"x" * 1_000_000, 0, 200)
    except ConnectionError:
        return web.Response()


async def loris(request: web.Request) -> web.StreamResponse:
    try:
        return await stream(request, b"<", 0.1, 200)
    except ConnectionError:
        return web.Response()


async def around(request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound(f"/f.xml?{len(request.query_string) * 'x'}x")


@pytest.mark.parametrize(("answer", "expected"), [
    (huge, "the feed is larger than 10 MB; nothing of it was kept"),
    (loris, "the feed did not answer in full within 1 seconds"),
    (around, "the feed leads on and on: more than 5 redirects"),
], ids=["200-MB", "slow-loris", "endless-redirects"])
async def test_a_hostile_server_is_left(tmp_path: Path, answer: object, expected: str) -> None:
    line, _ = await line_for(tmp_path, special(answer))
    assert said(line) == expected


@pytest.mark.parametrize(("encoding", "pack"), [
    ("gzip", lambda: gzip.compress(b"<rss>" + b" " * 100_000_000, 1)),
    ("br", lambda: brotli.compress(b"<rss>" + b" " * 100_000_000, quality=1)),
])
async def test_a_bomb_is_refused_before_it_is_large(tmp_path: Path, encoding: str, pack: Callable[[], bytes]) -> None:
    def arrange(site: Site) -> str:
        site.pages["/f.xml"] = Reply(pack(), headers={"Content-Encoding": encoding}, etag=False)
        return f"{site.address}/f.xml"

    line, _ = await line_for(tmp_path, arrange)
    assert said(line) == "the feed is larger than 10 MB; nothing of it was kept"


@pytest.mark.parametrize("packed", ["gzip", "br", "deflate"])
async def test_what_is_packed_wrongly_is_damaged(tmp_path: Path, packed: str) -> None:
    def arrange(site: Site) -> str:
        site.pages["/f.xml"] = Reply(b"no archive at all", headers={"Content-Encoding": packed}, etag=False)
        return f"{site.address}/f.xml"

    line, _ = await line_for(tmp_path, arrange)
    assert said(line) == "the feed is damaged: it cannot be unpacked"


@pytest.mark.parametrize(("target", "expected"), [
    ("http://127.0.0.1:1/secret", "leads to 127.0.0.1, which is at a loopback address"),
    ("http://[::1]:1/secret", "leads to ::1, which is at a loopback address"),
    ("http://[::ffff:10.1.2.3]/", "which is at a private address"),
    ("http://2130706433/", "has an address that cannot be used"),
    ("http://0.0.0.0:1/", "which is at a unspecified address"),
    ("http://169.254.169.254/latest/meta-data", "which is at a link-local address"),
    ("http://inside.example/", "leads to inside.example, which is at a private address"),
    ("http://both.example/", "leads to both.example, which is at a private address"),
    ("http://metadata.example/", "leads to metadata.example, which is at a link-local address"),
    ("http://mapped.example/", "which is at a loopback address"),
    ("file:///etc/passwd", "leads to a file: address; only http and https are read"),
    ("gopher://a.example/", "leads to a gopher: address"),
    ("", "leads to nowhere"),
])
async def test_a_redirect_to_where_we_must_not_go_is_not_followed(tmp_path: Path, target: str, expected: str) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": target} if target else {})

    line, _ = await line_for(tmp_path, special(answer))
    assert expected in said(line)


async def test_a_page_that_a_feed_leads_to_is_guarded_too(tmp_path: Path) -> None:
    feed = rss(item(body="Short.", link="http://inside.example/secret"))
    line, _ = await line_for(tmp_path, lambda site: site.put("/f.xml", feed))
    assert line.new == 1
    assert "leads to inside.example, which is at a private address" in said(line)


async def test_a_host_that_the_configuration_names_may_be_inside(tmp_path: Path) -> None:
    async def home(host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=0)]

    async with served() as site:
        site.put("/f.xml", rss(item()))
        port = site.address.rpartition(":")[2]
        feed = settings("inside", "feed", f"http://intranet.example:{port}/f.xml", follow=False)
        press = Press(tmp_path, feed, lookup=home)
        failed = str((await press.reload())["inside"].failed)
        assert "leads to intranet.example, which is at a loopback address" in failed
        press.use(replace(feed, allow_hosts=("intranet.example",)))
        assert (await press.reload())["inside"].new == 1


async def test_duplicate_guids_are_no_reason_to_lose_an_article(tmp_path: Path) -> None:
    items = [item(1, guid="same"), item(2, guid="same"), item(2, guid="same"),
             item(3, "Other", guid="same", link="http://echo.example/"), item(4, "Another", guid="same",
                                                                            link="http://echo.example/")]
    async with served() as site:
        press = Press(tmp_path, settings("f", "feed", site.put("/f.xml", rss(*items)), follow=False))
        assert (await press.reload())["f"].new == 4
        site.put("/f.xml", rss(*items, item(9)))
        line = (await press.reload())["f"]
        assert (line.new, line.updated, line.unchanged) == (1, 0, 4)


async def test_new_guids_for_all_items_file_nothing_twice(tmp_path: Path) -> None:
    async with served() as site:
        press = Press(tmp_path, settings("f", "feed", site.put("/f.xml", rss(item(1), item(2))), follow=False))
        await press.reload()
        moved = [item(1, guid="new-1", link="https://echo.example/1?utm_source=x"), item(2, guid="new-2")]
        site.put("/f.xml", rss(*moved))
        line = (await press.reload())["f"]
        assert (line.new, line.updated, line.unchanged) == (0, 0, 2)


async def test_no_secret_of_an_address_is_in_the_log_or_in_a_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with served() as site:
        where = site.address.replace("http://", "http://user:hunter2@") + "/missing.xml?key=s3cr3t"
        press = Press(tmp_path, settings("f", "feed", where), settings("p", "page", where))
        lines = await press.reload()
        assert "404" in str(lines["f"].failed)
        told = caplog.text + repr(lines)
        assert "hunter2" not in told
        assert "s3cr3t" not in told
