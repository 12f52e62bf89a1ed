"""Reads a feed's bytes: RSS, Atom and RDF by feedparser, JSON Feed by hand.

No feed, however awkward, raises anything else than UnreadableText.
"""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefings.errors import UnreadableText
from briefings.sources import addresses, decoding, markup
from briefings.values import dataclass

_MOST_ITEMS = 2_000  # of one feed; the newest come first
_MOST_TAGS = 200_000  # feedparser takes a second for every 20,000
_WORDS_OF_AN_ARTICLE = 120  # a shorter text without <content> is a summary
_WORDS_OF_A_BRIEF = 25  # what <content> holds is the whole text, unless it is a line
_CUT_OFF = re.compile(r"(?i)(?:\[?(?:…|\.\.\.)\]?|\b(?:read|see) more|continue reading)\W*$")
_ROOT = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF|channel)[\s>]")
_END = re.compile(r"</(?:\w+:)?(?:rss|feed|RDF|channel)\s*>")
_LETTERS = re.compile(r"[^a-z0-9]+")
_LONGEST_TITLE = 60  # characters of an outlet's name
_UNITS = {"hourly": 3600, "daily": 86400, "weekly": 604800}


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, as it states itself; moments as written."""

    guid: str | None
    link: str | None
    headline: str
    text: str
    summary_only: bool
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class FeedRead:
    """A feed that was read; `damage` says what was wrong with it, if anything was; `pause` is its ttl in seconds."""

    title: str | None
    items: tuple[Item, ...]
    language: str | None = None
    pause: float | None = None
    damage: str | None = None


def read_feed(raw: bytes, charset: str | None, address: str) -> FeedRead:
    """The items of a feed in its own order. Raises UnreadableText when it is none."""
    text = decoding.rescue(raw, charset)
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("{"):
        return _json(start, address)
    try:
        return _parsed(text, address)
    except UnreadableText:
        raise
    except Exception as error:
        # feedparser meets every mistake a publisher can make; the few that it does not expect are ours to survive.
        raise UnreadableText(f"it cannot be read as a feed ({type(error).__name__})") from error


def _parsed(text: str, address: str) -> FeedRead:
    import feedparser

    if _tags(text) > _MOST_TAGS:
        raise UnreadableText(f"it holds more than {_MOST_TAGS:,} tags, ten times what a large feed has")
    text, stripped = _without_entities(text)
    found = feedparser.parse(  # type: ignore[attr-defined, no-untyped-call]
        io.BytesIO(text.encode("utf-8", "replace")), sanitize_html=False, resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": address})
    entries = found.get("entries") or []
    if not entries and not found.get("version"):
        raise UnreadableText(_no_feed(text, bool(found.get("bozo"))))
    feed = found.get("feed") or {}
    items = tuple(item for entry in entries[:_MOST_ITEMS] if (item := _item(entry, address)) is not None)
    trouble = found.get("bozo_exception")
    if found.get("bozo") and not _END.search(text[-500:]):
        items = items[:-1]  # it broke off, and so did its last entry
    damage = _damage(trouble, len(items)) if found.get("bozo") and trouble is not None else None
    damage = "the feed declares entities of its own, which are refused; the rest was read" if stripped else damage
    return FeedRead(_outlet(_str(feed.get("title")), address), items, _str(feed.get("language")), _ttl(feed), damage)


def _tags(text: str) -> int:
    """How many tags feedparser will see: those in CDATA are text to it."""
    first, *parts = text.split("<![CDATA[")
    return first.count("<") + sum(part.partition("]]>")[2].count("<") for part in parts)


def _without_entities(text: str) -> tuple[str, bool]:
    """The document without the entities that it declares: they can hide files, or grow until the memory is full."""
    if "<!ENTITY" not in text:
        return text, False
    start = _ROOT.search(text)
    head, rest = (text[:start.start()], text[start.start():]) if start else (text, "")
    if "<!ENTITY" not in head:
        return text, False
    declaration = re.match(r"\s*<\?xml[^>]*\?>", head)
    return (declaration.group() if declaration else "") + rest, True


def _no_feed(text: str, damaged: bool) -> str:
    start = text.lstrip()[:500].casefold()
    if not start:
        return "it is empty"
    if "<html" in start or "<!doctype html" in start:
        from briefings.sources.discovery import feeds_in

        found = feeds_in(text, "")
        return "it is a web page and no feed" + (f"; its own feed may be {found[0].address}" if found else "")
    if "<sitemapindex" in start or "<urlset" in start:
        return "it is a sitemap and no feed; use sitemap: for it"
    return "it is damaged and holds nothing that can be read" if damaged else "it is no feed"


def _damage(trouble: object, items: int) -> str | None:
    """What was wrong with a feed, if it may have cost items."""
    if type(trouble).__name__ in ("CharacterEncodingOverride", "NonXMLContentType"):
        return None
    line = getattr(trouble, "getLineNumber", lambda: None)()
    where = f" in line {line}" if isinstance(line, int) else ""
    return f"the feed is damaged{where}; {items} item{'' if items == 1 else 's'} could be read all the same"


def _item(entry: Mapping[str, Any], address: str) -> Item | None:
    link = _link(entry, address)
    guid = (_str(entry.get("id")) or "").strip() or None
    title = entry.get("title_detail") or {}
    plain = _str(title.get("type")) == "text/plain" and not re.search(r"</?\w+[^<>]*>", _str(title.get("value")) or "")
    headline = markup.line(_str(entry.get("title")) or "", is_html=not plain)
    contents = [_paragraphs(each) for each in entry.get("content") or [] if isinstance(each, Mapping)]
    content = max(contents, key=len, default="")
    summary = _paragraphs(entry.get("summary_detail") or {"value": entry.get("summary")})
    text = content if len(content) >= len(summary) else summary
    if not headline and not text:
        return None
    words = len(text.split())
    full = words >= _WORDS_OF_AN_ARTICLE or (words >= _WORDS_OF_A_BRIEF and 0 < len(content) >= len(summary))
    source = entry.get("source")
    return Item(
        guid, link, headline, text, not full or bool(_CUT_OFF.search(text[-60:])), _byline(entry),
        markup.line(_str(source.get("title")) or "") or None if isinstance(source, Mapping) else None,
        _moment(entry, "published") or _moment(entry, "updated") or _moment(entry, "created"),
        _moment(entry, "updated"))


def _moment(entry: Mapping[str, Any], key: str) -> str | None:
    """A time as it is written: asked in the usual way, feedparser gives one kind of time for another, and warns."""
    return _str(dict.get(entry, key)) if isinstance(entry, dict) else None


def _paragraphs(content: Mapping[str, Any]) -> str:
    value = _str(content.get("value"))
    if not value:
        return ""
    return markup.plain(value) if _str(content.get("type")) == "text/plain" and "<p" not in value else (
        markup.paragraphs(value))


def _link(entry: Mapping[str, Any], address: str) -> str | None:
    candidates = [entry.get("feedburner_origlink"), entry.get("link")]
    candidates += [each.get("href") for each in entry.get("links") or [] if isinstance(each, Mapping)
                   and each.get("rel") in (None, "alternate")]
    if entry.get("guidislink") or re.match(r"https?://", _str(entry.get("id")) or ""):
        candidates.append(entry.get("id"))
    for each in candidates:
        found = addresses.absolute(html.unescape(each), address) if isinstance(each, str) and each.strip() else None
        if found:
            return found
    return None


def _byline(entry: Mapping[str, Any]) -> str | None:
    people = [each.get("name") for each in entry.get("authors") or [] if isinstance(each, Mapping)]
    names = [markup.line(each) for each in people or [entry.get("author")] if isinstance(each, str)]
    found = list(dict.fromkeys(name for name in names if name and "@" not in name))
    return " and ".join(filter(None, [", ".join(found[:-1]), *found[-1:]])) or None


def _outlet(title: str | None, address: str) -> str | None:
    """The outlet in a feed's title: of "Politics | The Courier" the part that the address knows, else all of it."""
    title = markup.line(title or "")
    host = _LETTERS.sub("", addresses.host_of(address))
    parts = [part.strip() for part in re.split(r"\s*(?:[|–—»>:]|\s-\s)\s*", title) if part.strip()]
    for part in parts:
        letters = _LETTERS.sub("", part.casefold())
        if len(letters) > 2 and (letters in host or letters.removeprefix("the") in host):
            return part
    return title if 0 < len(title) <= _LONGEST_TITLE else None


def _ttl(feed: Mapping[str, Any]) -> float | None:
    """Seconds that the feed asks to be left alone."""
    ttl = _str(feed.get("ttl")) or ""
    if re.fullmatch(r"\s*\d{1,6}\s*", ttl):
        return float(ttl) * 60
    unit = _UNITS.get((_str(feed.get("sy_updateperiod")) or "").strip().casefold())
    often = _str(feed.get("sy_updatefrequency")) or "1"
    return unit / max(1, int(often)) if unit and often.strip().isdecimal() else None


def _json(text: str, address: str) -> FeedRead:
    """A JSON Feed."""
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise UnreadableText(f"it is damaged JSON ({str(error)[:80]})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, Sequence) or isinstance(items, str) or "jsonfeed" not in str(feed.get("version", "")):
        raise UnreadableText("it is JSON, but no JSON Feed")
    read = [_json_item(item, address) for item in items[:_MOST_ITEMS] if isinstance(item, dict)]
    return FeedRead(_outlet(_str(feed.get("title")), address), tuple(item for item in read if item is not None),
                    _str(feed.get("language")))


def _json_item(item: Mapping[str, Any], address: str) -> Item | None:
    links = (addresses.absolute(_str(item.get(key)) or "", address) for key in ("url", "external_url") if item.get(key))
    link = next((each for each in links if each), None)
    full = markup.paragraphs(_str(item.get("content_html")) or "") or markup.plain(_str(item.get("content_text")) or "")
    text = full or markup.paragraphs(_str(item.get("summary")) or "")
    headline = markup.line(_str(item.get("title")) or "", is_html=False)
    if not headline and not text:
        return None
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    written = [markup.line(_str(each.get("name")) or "") for each in authors or () if isinstance(each, Mapping)]
    names = [name for name in written if name]
    number = item.get("id")
    return Item(
        str(number) if isinstance(number, str | int) and str(number).strip() else None, link, headline, text,
        not full or bool(_CUT_OFF.search(text[-60:])),
        " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])) or None, None,
        _str(item.get("date_published")) or _str(item.get("date_modified")), _str(item.get("date_modified")))


def _str(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
