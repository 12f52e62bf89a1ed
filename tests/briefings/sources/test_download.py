"""The way to the net: conditional, packed, redirected, polite, patient for as long as it is told to be."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import brotli
import pytest
from aiohttp import web

from briefings.errors import DownloadError
from briefings.sources import robots
from briefings.sources.download import AGENT, FEED, Download, Manners
from briefings.sources.guard import Allowed, forbidden
from tests.briefings.sources.press import HASTY, Press, settings
from tests.briefings.sources.site import Reply, served
from tests.briefings.sources.test_hostile import item, rss

HOME = Allowed(("127.0.0.1",))


async def get(download: Download, address: str) -> bytes:
    async with download.open(HOME) as visit:
        return (await visit.get(address, FEED)).raw


async def test_a_feed_that_is_as_it_was_is_not_sent_again_even_after_a_restart(tmp_path: Path) -> None:
    async with served() as site:
        feed = settings("f", "feed", site.put("/f.xml", rss(item(1), item(2))))
        await Press(tmp_path, feed).reload()
        line = (await Press(tmp_path, feed).reload())["f"]
        assert (line.new, line.unchanged, line.problems) == (0, 2, ())
        assert site.requests[-1].headers["If-None-Match"]


async def test_the_same_bytes_without_any_mark_are_known_by_their_fingerprint(tmp_path: Path) -> None:
    async with served() as site:
        feed = site.put("/f.xml", rss(item(1), item(2)))
        site.pages["/f.xml"] = replace(site.pages["/f.xml"], etag=False)  # type: ignore[type-var]
        press = Press(tmp_path, settings("f", "feed", feed))
        await press.reload()
        line = (await press.reload())["f"]
        assert (line.new, line.updated, line.unchanged) == (0, 0, 2)


async def test_a_304_does_not_heal_a_feed_that_failed(tmp_path: Path) -> None:
    async with served() as site:
        feed = settings("f", "feed", site.put("/f.xml", rss(item(1))))
        press = Press(tmp_path, feed)
        await press.reload()
        good = site.pages["/f.xml"]
        site.put("/f.xml", "no feed at all")
        assert (await press.reload())["f"].failed is not None
        site.pages["/f.xml"] = Reply(status=304, etag=False)
        line = (await press.reload())["f"]
        assert "answers 304 although nothing was asked" in str(line.failed)
        assert press.archive.sources.health("f").failures == 2
        site.pages["/f.xml"] = good
        assert (await press.reload())["f"].failed is None
        assert press.archive.sources.health("f").failures == 0


async def test_an_empty_feed_is_no_failure(tmp_path: Path) -> None:
    async with served() as site:
        press = Press(tmp_path, settings("f", "feed", site.put("/f.xml", rss())))
        line = (await press.reload())["f"]
        assert (line.failed, line.new, line.problems) == (None, 0, ())


@pytest.mark.parametrize(("encoding", "pack"), [
    ("gzip", gzip.compress), ("br", brotli.compress), ("deflate", zlib.compress),
    ("deflate", lambda raw: zlib.compress(raw, wbits=-15)), ("gzip", lambda raw: gzip.compress(raw[:99]) + gzip.compress(raw[99:])),
])
async def test_packed_answers_are_unpacked(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    raw = rss(*(item(number) for number in range(50))).encode()
    async with served() as site:
        site.pages["/f"] = Reply(pack(raw), headers={"Content-Encoding": encoding}, etag=False)
        assert await get(Download(HASTY), site.address + "/f") == raw


async def test_a_permanent_redirect_is_remembered_and_a_temporary_one_is_not(tmp_path: Path) -> None:
    async with served() as site:
        site.put("/new.xml", rss(item(1)))
        for path, status in (("/old.xml", 301), ("/now.xml", 302)):
            site.pages[path] = Reply(status=status, headers={"Location": "/new.xml"}, etag=False)
        press = Press(tmp_path, settings("old", "feed", f"{site.address}/old.xml"),
                      settings("now", "feed", f"{site.address}/now.xml"))
        await press.reload()
        site.asked.clear()
        await press.reload()
        assert sorted(path for path in site.asked if "robots" not in path) == ["/new.xml", "/new.xml", "/now.xml"]
        del site.pages["/new.xml"]
        site.put("/old.xml", rss(item(1), item(2)))
        assert (await press.reload())["old"].new == 1


async def test_who_we_are_is_said_honestly_and_robots_are_asked_once(tmp_path: Path) -> None:
    async with served() as site:
        site.put("/robots.txt", "User-agent: *\nDisallow: /private/\nAllow: /private/open", "text/plain")
        sources = [settings(name, "feed", site.put(path, rss(item(1)))) for name, path in
                   (("a", "/a.xml"), ("b", "/private/b.xml"), ("c", "/private/open.xml"))]
        lines = await Press(tmp_path, *sources).reload()
        assert [lines[name].failed is None for name in "abc"] == [True, False, True]
        assert "robots.txt of 127.0.0.1 asks robots to stay away" in str(lines["b"].failed)
        assert site.asked.count("/robots.txt") == 1
        assert {request.headers["User-Agent"] for request in site.requests} == {AGENT}


@pytest.mark.parametrize(("status", "words"), [
    (401, "it wants a password"), (403, "it may block robots"), (404, "nothing is there any more"),
    (410, "taken it down for good"), (418, "answers 418"), (500, "the site has an error"),
])
async def test_an_answer_that_brings_nothing_is_said_in_words(tmp_path: Path, status: int, words: str) -> None:
    async with served() as site:
        site.pages["/f.xml"] = Reply(status=status, etag=False)
        press = Press(tmp_path, settings("f", "feed", f"{site.address}/f.xml"))
        failed = str((await press.reload())["f"].failed)
        assert f"the feed answers {status}: " in failed
        assert words in failed
        assert site.asked.count("/f.xml") == (2 if status >= 500 else 1)


async def test_a_site_that_stumbles_once_is_asked_again() -> None:
    async with served() as site:
        asked = 0

        async def stumbling(request: web.Request) -> web.StreamResponse:
            nonlocal asked
            asked += 1
            return web.Response(status=503, headers={"Retry-After": "0"}) if asked == 1 else web.Response(text="yes")

        site.pages["/f"] = stumbling
        assert await get(Download(HASTY), site.address + "/f") == b"yes"


async def test_who_asks_for_an_hour_gets_it(tmp_path: Path) -> None:
    async with served() as site:
        site.pages["/f.xml"] = Reply(status=429, headers={"Retry-After": "3600"}, etag=False)
        press = Press(tmp_path, settings("f", "feed", f"{site.address}/f.xml"))
        line = (await press.reload())["f"]
        assert "we come too often" in str(line.failed)
        assert line.pause == 3600
        site.put("/f.xml", rss(item(1)))
        assert "asked to be left alone until 10:00" in str((await press.reload())["f"].failed)
        assert site.asked.count("/f.xml") == 1
        press.now += timedelta(hours=1, minutes=1)
        assert (await press.reload())["f"].new == 1


async def test_ttl_and_cache_control_say_when_to_come_again(tmp_path: Path) -> None:
    async with served() as site:
        feed = rss(item(1)).replace("<title>Echo", "<ttl>30</ttl><title>Echo")
        one = site.put("/a.xml", feed, **{"Cache-Control": "max-age=60"})
        two = site.put("/b.xml", rss(item(1)), **{"Cache-Control": "public, max-age=900"})
        lines = await Press(tmp_path, settings("a", "feed", one), settings("b", "feed", two)).reload()
        assert (lines["a"].pause, lines["b"].pause) == (1800, 900)


async def test_requests_to_one_public_host_come_one_by_one_with_a_gap() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    download = Download(Manners(gap=0.5), sleep=sleep)
    running = most = 0

    async def visit() -> None:
        nonlocal running, most
        async with download.turn("https://a.example/x", False, 2.0):
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(visit() for _ in range(4)))
    assert most == 1
    assert len(slept) == 3
    assert all(1.9 < each <= 2.0 for each in slept)


async def test_a_host_that_cannot_be_found_is_not_looked_for_again_and_again() -> None:
    looked: list[str] = []

    async def lookup(host: str, port: int = 0, family: int = 0) -> Any:
        looked.append(host)
        raise OSError("Name or service not known")

    download = Download(HASTY, lookup)
    async with download.open(Allowed()) as visit:
        tries = [await asyncio.gather(visit.get(f"https://nowhere.example/{path}", FEED), return_exceptions=True)
                 for path in "abc"]
    assert all(isinstance(error, DownloadError) and "no host called nowhere.example" in error.why for (error,) in tries)
    assert len(looked) <= 4


@pytest.mark.parametrize("address", [
    "127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:192.168.0.1",
    "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe", "nonsense", "198.18.0.1", "192.0.2.1",
])
def test_an_address_that_is_none_for_us(address: str) -> None:
    assert forbidden(address) is not None


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_a_public_address(address: str) -> None:
    assert forbidden(address) is None


@pytest.mark.parametrize(("rules", "path", "allowed"), [
    ("User-agent: *\nDisallow: /", "/a", False),
    ("User-agent: *\nDisallow:", "/a", True),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
    ("User-agent: *\nDisallow: /*.xml$", "/x/feed.xml", False),
    ("User-agent: *\nDisallow: /*.xml$", "/x/feed.xml?x", True),
    ("User-agent: otherbot\nDisallow: /", "/a", True),
    ("User-agent: *\nDisallow: /\n\nUser-agent: Cuttings\nAllow: /", "/a", True),
    ("User-agent: a\nUser-agent: cuttings\nDisallow: /x\n", "/x", False),
    ("\ufeffuser-agent:*\ndisallow:/caf%C3%A9 # no", "/café", False),
    ("nonsense", "/a", True),
    ("User-agent: *\nDisallow: /robots.txt\nDisallow: /", "/robots.txt", True),
])
def test_robots_are_obeyed_as_the_standard_says(rules: str, path: str, allowed: bool) -> None:
    assert robots.understood(rules.encode(), "Cuttings").allow(f"https://a.example{path}") is allowed


async def test_two_reloads_at_once_file_nothing_twice(tmp_path: Path) -> None:
    async with served() as site:
        feed = settings("f", "feed", site.put("/f.xml", rss(*(item(number) for number in range(25)))))
        one, two = Press(tmp_path, feed), Press(tmp_path, feed)
        lines = await asyncio.gather(one.reload(), two.reload())
        assert sum(line["f"].new for line in lines) == 25
        assert len(one.articles()) == 25


