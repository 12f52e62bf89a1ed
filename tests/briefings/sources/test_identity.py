"""Which articles are one, and which versions: addresses, edits, two feeds, agencies, backlog."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefings.sources import addresses, agencies
from tests.briefings.sources.press import SAMPLES, Press, settings
from tests.briefings.sources.site import served
from tests.briefings.sources.test_hostile import STORY, item, rss


@pytest.mark.parametrize(("one", "other"), [
    ("http://a.example/x", "https://a.example/x"),
    ("https://a.example/x/?utm_source=rss&utm_medium=y#top", "https://A.example:443/x"),
    ("https://a.example/x?b=2&a=1", "https://a.example/x?a=1&b=2"),
    ("https://a.example/x/index.html", "https://a.example/x"),
])
def test_addresses_of_one_article(one: str, other: str) -> None:
    assert addresses.canonical(one) == addresses.canonical(other)


@pytest.mark.parametrize(("one", "other"), [
    ("https://a.example/x?id=1", "https://a.example/x?id=2"),
    ("https://a.example/x", "https://b.example/x"),
    ("https://a.example/X", "https://a.example/x"),
    ("http://127.0.0.1:81/x", "http://127.0.0.1:82/x"),
])
def test_addresses_of_two_articles(one: str, other: str) -> None:
    assert addresses.canonical(one) != addresses.canonical(other)


async def test_the_same_article_from_two_feeds_is_filed_once_with_both_sources(tmp_path: Path) -> None:
    async with served() as site:
        one = site.put("/one.xml", rss(item(1)))
        two = site.put("/two.xml", rss(item(1, link="https://echo.example/1?utm_campaign=two", guid="other")))
        press = Press(tmp_path, settings("one", "feed", one), settings("two", "feed", two))
        lines = await press.reload()
        assert sum(line.new for line in lines.values()) == 1
        assert len(press.articles()) == 1
        for source in ("one", "two"):
            with press.archive.shelf(frozenset({source}), press.now) as shelf:
                assert shelf.count() == 1


async def test_an_edited_article_is_a_new_version(tmp_path: Path) -> None:
    async with served() as site:
        feed = site.put("/f.xml", rss(item(1), item(2)))
        press = Press(tmp_path, settings("f", "feed", feed))
        await press.reload()
        site.put("/f.xml", rss(item(1, body=STORY + "The trust did not answer."), item(2)))
        line = (await press.reload())["f"]
        assert (line.new, line.updated, line.unchanged) == (0, 1, 1)
        with press.archive.shelf(None, press.now) as shelf:
            assert sorted(each.version for each in shelf.latest(10)) == [1, 2]


async def test_an_edited_page_is_a_new_version_and_a_page_that_only_shuffles_its_adverts_is_not(tmp_path: Path) -> None:
    page = (SAMPLES / "page.html").read_text()
    async with served() as site:
        press = Press(tmp_path, settings("p", "page", site.put("/p", page, "text/html")))
        assert (await press.reload())["p"].new == 1
        site.put("/p", page.replace("Ten things about ferries", "Nine things about ferries"), "text/html")
        assert (await press.reload())["p"].unchanged == 1
        site.put("/p", page.replace("12 million", "14 million"), "text/html")
        assert (await press.reload())["p"].updated == 1


async def test_wire_copy_in_three_outlets_has_one_origin(tmp_path: Path) -> None:
    copy = ("LONDON (Reuters) - " + " ".join(f"The {word} of the harbour trust was counted on Friday by clerks in the "
                                             f"{word} room." for word in
                                             ["ledger", "lantern", "anchor", "barrel", "signal", "cannon"]))
    async with served() as site:
        feeds = []
        for number, changed in enumerate(("", " It was raining.", " The sun shone.")):
            text = rss(item(1, body=copy + changed, link=f"https://outlet{number}.example/1"))
            feeds.append(settings(f"o{number}", "feed", site.put(f"/{number}.xml", text), follow=False,
                                  outlet=f"Outlet {number}"))
        press = Press(tmp_path, *feeds)
        await press.reload()
        with press.archive.shelf(None, press.now) as shelf:
            found = shelf.latest(10)
        assert len(found) == 3
        assert {each.credit for each in found} == {"Reuters"}
        assert len({each.origin for each in found}) == 1


@pytest.mark.parametrize(("body", "byline", "outlet", "credit"), [
    ("HULL, England (AP) — The bridge opened.", None, "Post", "AP"),
    ("PARIS (AFP) - The bridge opened.", None, "Post", "AFP"),
    ("The bridge opened.\n\nPA", None, "Post", "PA"),
    ("The bridge opened.\n\n(Reporting by Ada Finch; Editing by Bo Lund)", None, "Post", "Reuters"),
    ("The bridge opened.", "Ada Finch, PA", "Post", "PA"),
    ("The bridge opened.", "By Ada Finch and PA Reporter", "Post", "PA"),
    ("The bridge opened.", "The Associated Press", "Post", "AP"),
    ("The bridge opened.", "Ada Finch", "Reuters", "Reuters"),
    ("The bridge opened, Reuters reported.", "Ada Finch", "Post", None),
    ("The PA said the bridge opened. He is a PA", "Pa Finch", "Post", None),
])
def test_an_agency_is_credited_where_a_line_says_so(body: str, byline: str | None, outlet: str, credit: str | None,
                                                    ) -> None:
    assert agencies.credited(body, byline, outlet) == credit


async def test_the_backlog_of_a_new_source_is_filed_but_is_no_news(tmp_path: Path) -> None:
    async with served() as site:
        press = Press(tmp_path, settings("f", "feed", site.put("/f.xml", rss(item(1), item(2)))))
        await press.reload()
        site.put("/f.xml", rss(item(3), item(1), item(2)))
        await press.reload()
        with press.archive.shelf(None, press.now) as shelf:
            assert {each.headline: each.backlog for each in shelf.latest(10)} == {
                "Ferry story 1": True, "Ferry story 2": True, "Ferry story 3": False}


async def test_a_page_cannot_claim_the_address_of_another_publisher(tmp_path: Path) -> None:
    page = (SAMPLES / "page.html").read_text()
    async with served() as site:
        press = Press(tmp_path, settings("p", "page", site.put("/p", page, "text/html")))
        await press.reload()
        with press.archive.shelf(None, press.now) as shelf:
            assert shelf.latest(1)[0].url == f"{site.address}/p"


async def test_a_summary_is_filed_while_its_page_cannot_be_had_and_the_page_later(tmp_path: Path) -> None:
    short = "Only the beginning of the story […]"
    async with served() as site:
        site.put("/story", (SAMPLES / "page.html").read_bytes(), "text/html")
        feed = site.put("/f.xml", rss(item(1, body=short, link="HOME/story")))
        page = site.pages.pop("/story")
        broken = replace(page, status=503, etag=False)  # type: ignore[type-var]
        site.pages["/story"] = broken
        press = Press(tmp_path, settings("f", "feed", feed))
        line = (await press.reload())["f"]
        assert (line.new, list(press.articles().values())) == (1, [short])
        assert "the page answers 503" in line.problems[0]
        site.pages["/story"] = page
        line = (await press.reload())["f"]
        assert (line.new, line.updated, line.problems) == (0, 1, ())
        assert "We will lose the summer" in repr(press.articles())
