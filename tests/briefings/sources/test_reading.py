"""What pages, letters, times and lists say, read by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefings.errors import UnreadableText
from briefings.news import Article
from briefings.sources import markup, moments
from briefings.sources.discovery import find_feeds
from briefings.sources.download import Download
from briefings.sources.mail import MailFile
from briefings.sources.opml import as_configuration, read_opml, write_opml
from briefings.sources.page_text import read_page
from briefings.sources.pdf import read_pdf
from briefings.sources.rhythm import LONGEST, SHORTEST, next_pause
from briefings.sources.source import FoundFile, SourceSettings
from tests.briefings.sources.press import HASTY, LONDON, NOW, SAMPLES, settings
from tests.briefings.sources.site import served

PAGE = settings("p", "page", "https://a.example/x")
TEXT = "".join(f"<p>{sentence} was said in the council chamber on Friday, and nobody laughed about it at all.</p>"
               for sentence in ("The first thing", "The second thing", "The third thing", "The last thing"))


def page(head: str = "", above: str = "") -> Article:
    return read_page(f"<html><head>{head}</head><body><article>{above}{TEXT}</article></body></html>".encode(), None,
                     "https://a.example/x?utm_source=y", PAGE)


def json_ld(stated: str) -> str:
    return f'<script type="application/ld+json">{stated}</script>'


@pytest.mark.parametrize(("head", "above", "day", "basis"), [
    (json_ld('{"@type": "NewsArticle", "datePublished": "2026-03-01T10:00:00Z"}')
     + '<meta property="article:published_time" content="2026-03-02">', "<time datetime='2026-03-03'>x</time>", 1,
     "metadata"),
    ('<meta property="article:published_time" content="2026-03-02T10:00:00Z">', "<time datetime='2026-03-03'>x</time>",
     2, "metadata"),
    ("", "<time datetime='2026-03-03T10:00:00Z'>x</time>", 3, "visible"),
    ("", "<p class='published-date'>Published 4 March 2026 at 10:00</p>", 4, "visible"),
    (json_ld('{"@type": "NewsArticle", "datePublished": "soon"}'), "<p>Published in March 2026</p>", None, "none"),
])
def test_the_date_is_taken_from_where_it_is_surest(head: str, above: str, day: int | None, basis: str) -> None:
    article = page(head, above)
    assert (article.published and article.published.day, article.published_basis) == (day, basis)


@pytest.mark.parametrize("stated", [
    '[{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "H", "author": "Ada Finch",'
    ' "publisher": {"name": "Post"}}]',
    '{"@graph": [{"@type": "ReportageNewsArticle", "headline": "H", "author": [{"name": "Ada Finch"}],'
    ' "publisher": [{"name": "Post"}]}]}',
    '<!-- {"@type": "BlogPosting", "headline": "H", "author": {"@type": "Person", "name": ["Ada Finch"]},'
    ' "publisher": "Post"} -->',
])
def test_json_ld_comes_in_many_shapes(stated: str) -> None:
    article = page(json_ld(stated))
    assert (article.headline, article.byline, article.outlet) == ("H", "Ada Finch", "Post")


@pytest.mark.parametrize("stated", ["{", "[[[[[[", "null", '{"@type": 5}', '{"@type": "NewsArticle", "author": [[[]]]}',
                                    '{"@type": "NewsArticle", "headline": {"a": 1}, "datePublished": 7}'])
def test_json_ld_that_is_damaged_hurts_nobody(stated: str) -> None:
    assert "The first thing" in page(json_ld(stated)).body


@pytest.mark.parametrize(("link", "key"), [
    ("https://a.example/right", "https://a.example/right"), ("/right", "https://a.example/right"),
    ("https://www.a.example/right", "https://www.a.example/right"),
    ("https://evil.example/other", "https://a.example/x"), ("https://a.example/", "https://a.example/x"),
    ("javascript:x", "https://a.example/x"),
])
def test_a_page_says_which_of_its_addresses_is_the_right_one(link: str, key: str) -> None:
    assert page(f'<link rel="canonical" href="{link}">').key == key


@pytest.mark.parametrize(("raw", "said"), [
    (b"", "empty page"), (b"<html></html>", "no text that looks like an article"),
    (b"<html><body><p>Please enable JavaScript to read this page, and then come back to us.</p></body></html>", "robots"),
])
def test_a_page_without_an_article_says_so(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableText, match=said):
        read_page(raw, None, "https://a.example/x", PAGE)


def test_the_same_page_gives_the_same_text_every_time() -> None:
    raw = (SAMPLES / "page.html").read_bytes()
    assert len({read_page(raw, charset, "https://a.example/x", PAGE).body for charset in (None, "utf-8", "latin-1")}) == 1


@pytest.mark.parametrize(("written", "read"), [
    ("2026-03-14T07:30:00Z", "2026-03-14T07:30:00+00:00"), ("2026-07-14T07:30:00Z", "2026-07-14T08:30:00+01:00"),
    ("Sat, 14 Mar 2026 07:30:00 EST", "2026-03-14T12:30:00+00:00"),
    ("Sat, 14 Mar 2026 07:30:00 -0500", "2026-03-14T07:30:00-05:00"),
    ("14 March 2026", "2026-03-14T12:00:00+00:00"), ("2026-03-14", "2026-03-14T12:00:00+00:00"),
    ("March 14, 2026, 9:30 a.m. ET", "2026-03-14T09:30:00-05:00"),
    ("03/04/2026", None), ("March 2026", None), ("yesterday", None), ("", None), ("9" * 500, None), ("0000-00-00", None),
])
def test_times_as_publishers_write_them(written: str, read: str | None) -> None:
    found = moments.read(written, LONDON)
    assert (found.isoformat() if found else None) == read


def test_dates_that_cannot_be() -> None:
    assert not moments.plausible(datetime(1970, 1, 1, tzinfo=UTC), NOW)
    assert not moments.plausible(NOW + timedelta(days=3), NOW)
    assert moments.plausible(NOW + timedelta(hours=20), NOW)
    assert not moments.plausible(datetime(2100, 1, 1, tzinfo=UTC), None)


@pytest.mark.parametrize(("html", "text"), [
    ("<p>One<br>two</p><p>Three</p>", "One two\n\nThree"), ("One<br><br>two", "One\n\ntwo"),
    ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"), ("Tom &amp; Ann", "Tom & Ann"), ("a < b", "a < b"),
    ("<p>x<script>y</script><style>z</style></p>", "x"), ("<div>" * 500 + "deep", ""), ("one\n\ntwo", "one\n\ntwo"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
])
def test_html_becomes_paragraphs(html: str, text: str) -> None:
    assert markup.paragraphs(html) == text


def test_letters_of_other_scripts_keep_their_joiners() -> None:
    assert markup.clean("می\u200cخواهم") == "می\u200cخواهم"
    assert markup.clean("Sta\u200crmer") == "Starmer"


def letter(raw: bytes) -> Article:
    (found,) = MailFile().read(FoundFile("a.eml", raw, settings("m", "mail", "/")))
    assert isinstance(found, Article)
    return found


def test_a_letter_loses_its_housekeeping() -> None:
    article = letter((SAMPLES / "newsletter.eml").read_bytes())
    assert (article.outlet, article.headline) == ("The Saltmarsh Letter", "Saltmarsh loses its conductor – what now?")
    assert article.body == ("Aurelio Fonseca resigned as conductor of the Saltmarsh Orchestra on Friday after eleven "
                            "years.\n\n“I leave with a light heart,” Aurelio Fonseca said.")
    assert article.key == "mail:20261121.0630@saltmarsh.example"


@pytest.mark.parametrize("raw", [b"", b"\x00" * 100, b"Subject: x\n\n", b"no headers at all", b"From: a\nSubject: \xff\n\n\n"])
def test_a_letter_that_is_none_says_so(raw: bytes) -> None:
    with pytest.raises(UnreadableText):
        letter(raw)


@pytest.mark.parametrize("raw", [b"", b"%PDF-1.4", b"%PDF-1.4\n" + b"\x00" * 500,
                                 (SAMPLES / "report.pdf").read_bytes()[:400]])
def test_a_pdf_that_is_none_says_so(raw: bytes) -> None:
    with pytest.raises(UnreadableText):
        read_pdf(raw, "k", None, settings("p", "pdf", "/"))


def test_feeds_go_out_as_opml_and_come_back() -> None:
    feeds = (SourceSettings("courier", "feed", "https://c.example/f?a=1&b=2", outlet='The "Courier" & Sons'),
             SourceSettings("other", "feed", "https://o.example/f"), SourceSettings("f", "folder", "/x"))
    written = write_opml(feeds, NOW)
    back = read_opml(written.encode(), taken={"other"})
    assert [(each.name, each.place) for each in back] == [
        ("courier", "https://c.example/f?a=1&b=2"), ("other 2", "https://o.example/f")]
    assert as_configuration(back).splitlines()[0] == (
        '  - {name: "courier", feed: "https://c.example/f?a=1&b=2", outlet: "courier"}')


@pytest.mark.parametrize("raw", [b"", b"<html/>", b"<opml><body><outline", b'<!DOCTYPE o [<!ENTITY a "b">]><opml/>'])
def test_what_is_no_opml_says_so(raw: bytes) -> None:
    with pytest.raises(UnreadableText):
        read_opml(raw)


async def test_the_feeds_of_a_site_are_found_from_its_address() -> None:
    async with served() as site:
        site.put("/feed.rss", (SAMPLES / "feed.rss").read_bytes())
        site.put("/", '<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/feed.rss">'
                      '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments">'
                      '<link rel="alternate" type="application/atom+xml" href="/gone"></head></html>', "text/html")
        found = await find_feeds(site.address, Download(HASTY), ("127.0.0.1",))
        assert [(each.address, each.title, each.articles) for each in found] == [
            (f"{site.address}/feed.rss", "Marrow Courier", 2)]
        assert (await find_feeds(f"{site.address}/feed.rss", Download(HASTY), ("127.0.0.1",)))[0].articles == 2
        site.put("/", "<html></html>", "text/html")
        site.put("/rss.xml", (SAMPLES / "feed.rss").read_bytes())
        assert [each.address for each in await find_feeds(site.address, Download(HASTY), ("127.0.0.1",))] == [
            f"{site.address}/rss.xml"]


def test_the_rhythm_is_learned_and_what_publishers_ask_is_respected() -> None:
    assert next_pause(600, True, False, None, None) == 300
    assert next_pause(600, False, False, None, None) == 900
    assert next_pause(600, True, False, 1800, None) == 1800
    assert next_pause(600, False, False, 10 ** 7, None) == LONGEST
    assert next_pause(600, False, True, 50_000, None) == 50_000
    assert next_pause(SHORTEST, True, False, None, None) == SHORTEST
    assert next_pause(LONGEST, False, False, None, None) == LONGEST
    assert next_pause(60, True, False, None, 30) == 30


async def test_many_feeds_and_a_second_reload_that_writes_no_article(tmp_path: Path) -> None:
    from tests.benchmarks.bench_sources import unread, write_feeds
    from tests.briefings.sources.press import Press

    (tmp_path / "feeds").mkdir()
    write_feeds(tmp_path / "feeds", 25, 1)
    press = Press(tmp_path, *(settings(f"f{number}", "feed", str(tmp_path / "feeds" / f"{number}.xml"))
                              for number in range(25)), read=unread)
    assert sum(line.new for line in (await press.reload()).values()) == 25
    written = (tmp_path / "press.db-wal").stat().st_size
    lines = await press.reload()
    assert {(line.new, line.updated, line.unchanged) for line in lines.values()} == {(0, 0, 1)}
    assert (tmp_path / "press.db-wal").stat().st_size - written < 100_000
