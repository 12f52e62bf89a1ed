"""Every kind of source, from recorded bytes over a real server or a folder, through reload, to a card."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefings import Card
from tests.briefings.sources.press import SAMPLES, Press, settings
from tests.briefings.sources.site import Site, served


def put(site: Site, path: str, sample: str, kind: str) -> str:
    return site.put(path, (SAMPLES / sample).read_bytes(), kind)


async def test_every_kind_on_the_net_comes_to_a_card(tmp_path: Path) -> None:
    async with served() as site:
        put(site, "/politics/halloway", "halloway.html", "text/html; charset=iso-8859-1")
        put(site, "/sitemap-news.xml", "sitemap-news.xml", "text/xml")
        put(site, "/courts/fenwick", "fenwick.html", "text/html")
        press = Press(
            tmp_path,
            settings("rss", "feed", put(site, "/feed.rss", "feed.rss", "application/rss+xml")),
            settings("atom", "feed", put(site, "/feed.atom", "feed.atom", "application/atom+xml")),
            settings("json", "feed", put(site, "/feed.json", "feed.json", "application/feed+json")),
            settings("page", "page", put(site, "/bridge", "page.html", "text/html")),
            settings("sitemap", "sitemap", put(site, "/sitemap.xml", "sitemap-index.xml", "text/xml")),
            settings("paper", "page", put(site, "/report.pdf", "report.pdf", "application/pdf")),
            read=None)
        lines = await press.reload()
        assert {name: (line.new, line.failed) for name, line in lines.items()} == {
            "rss": (2, None), "atom": (1, None), "json": (1, None), "page": (1, None), "sitemap": (1, None),
            "paper": (1, None)}
        assert lines["sitemap"].problems == ("sitemap: 1 pages of other sites are left out",)
        for name, said in (("Hollis Brandreth", "chief executive"), ("Rowan Halloway", "minister"),
                           ("Lena Marwick", "chief executive"), ("Bo Lund", "Nobody was asked"),
                           ("Duncan Fenwick", "parish clerk"), ("Linnea Voss", "chair")):
            card = press.ask(f"who {name}")
            assert isinstance(card, Card), (name, card)
            assert said in repr(card)
        asked = list(site.asked)
        again = await press.reload()
        assert all(line.new == line.updated == 0 and line.failed is None for line in again.values()), again
        assert "/politics/halloway" not in site.asked[len(asked):]


@pytest.mark.parametrize("kind", ["wire", "folder"])
async def test_every_kind_of_file_comes_to_a_card(tmp_path: Path, kind: str) -> None:
    shutil.copytree(SAMPLES / "wire", tmp_path / "drop")
    if kind == "folder":
        for sample in ("newsletter.eml", "report.pdf", "page.html", "feed.rss", "feed.json"):
            shutil.copy(SAMPLES / sample, tmp_path / "drop")
    press = Press(tmp_path, settings("drop", kind, str(tmp_path / "drop")), read=None)
    line = (await press.reload())["drop"]
    assert (line.new, line.failed, line.problems) == (4 if kind == "wire" else 10, None, ())
    people = [("Corwin Ridley", "leader"), ("Thea Lindqvist", "founder"), ("Ottilie Brack", "chief executive"),
              ("Magnus Thorley", "director")]
    if kind == "folder":
        people += [("Aurelio Fonseca", "conductor"), ("Linnea Voss", "chair"), ("Bo Lund", "Nobody was asked"),
                   ("Hollis Brandreth", "chief executive"), ("Lena Marwick", "chief executive")]
    for name, said in people:
        card = press.ask(f"who {name}")
        assert isinstance(card, Card), (name, card)
        assert said in repr(card)
    again = (await press.reload())["drop"]
    assert (again.new, again.updated, again.unchanged) == (0, 0, line.new)


@pytest.mark.parametrize(("kind", "sample", "headline"), [
    ("mail", "newsletter.eml", "Saltmarsh loses its conductor – what now?"),
    ("pdf", "report.pdf", "Chair of the Brackwater inquiry resigns"),
])
async def test_letters_and_pdf_files_have_folders_of_their_own(
    tmp_path: Path, kind: str, sample: str, headline: str,
) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(SAMPLES / sample, tmp_path / "in")
    press = Press(tmp_path, settings("in", kind, str(tmp_path / "in")))
    assert (await press.reload())["in"].new == 1
    assert list(press.articles()) == [headline]


async def test_a_feed_in_a_file_needs_no_net(tmp_path: Path) -> None:
    press = Press(tmp_path, settings("file", "feed", str(SAMPLES / "feed.rss")))
    assert (await press.reload())["file"].new == 2
    assert (await press.reload())["file"].unchanged == 2
    assert "Unsubscribe" not in repr(press.articles())
