"""What a page says of itself besides its text: JSON-LD first, then meta tags, then what a reader sees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

from lxml import etree

from briefings.news import PublishedBasis
from briefings.sources import addresses, markup, moments
from briefings.values import dataclass

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|Review|Posting)$")
_WRAPPING = re.compile(r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$")
_MOST_JSON = 400_000  # characters of one JSON-LD block
_DEEPEST = 12
_BYLINE = re.compile(r"(?i)^(?:by|written by|words by|reporting by)[\s:]+")
_NO_PERSON = re.compile(r"(?i)https?:|@|^(?:admin|editor|staff|webmaster|root|unknown|null|none)$")
_DATED = re.compile(r"(?i)(?:^|[-_ ])(?:date|time|timestamp|published|pubdate|posted|dateline)(?:$|[-_ ])")
_PUBLISHED = ("article:published_time", "datepublished", "og:article:published_time", "parsely-pub-date", "pubdate",
              "publishdate", "publish-date", "publish_date", "date.published", "dc.date.issued", "dcterms.issued",
              "dcterms.created", "dc.date", "dc.date.created", "sailthru.date", "article.published",
              "published_time_telegram", "cxenseparse:recs:publishtime", "date", "bt:pubdate", "displaydate")
_UPDATED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "last-modified")
_AUTHOR = ("author", "parsely-author", "dc.creator", "dcterms.creator", "article:author", "sailthru.author", "byl",
           "byline", "twitter:creator")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page states; None where it states nothing. `basis` says how it states when it was published."""

    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    address: str | None = None
    published: datetime | None = None
    basis: PublishedBasis = "none"
    updated: datetime | None = None
    language: str | None = None
    text: str | None = None  # of the article, where JSON-LD carries it


def facts(tree: etree._Element, address: str, zone: tzinfo) -> Facts:
    """The facts of a page at an address; the address it gives itself counts only within its own site."""
    stated = _json_ld(tree)
    meta = _meta(tree)

    def first(keys: tuple[str, ...]) -> str | None:
        return next((meta[key] for key in keys if meta.get(key)), None)

    published, basis = moments.read(_text(stated.get("datePublished")), zone), "metadata"
    for key in _PUBLISHED:
        published = published or moments.read(meta.get(key), zone)
    if published is None:
        published, basis = _visible_moment(tree, zone), "visible"
    return Facts(
        headline=_line(stated.get("headline")) or _line(first(("og:title", "twitter:title", "dc.title", "headline")))
        or _visible(tree, "//h1") or _line(_title(tree)),
        byline=_names(stated.get("author")) or _person(first(_AUTHOR)) or _visible_byline(tree),
        outlet=_names(stated.get("publisher")) or _line(first(_OUTLET)),
        address=_own_address(tree, stated, meta, address),
        published=published, basis=basis if published else "none",  # type: ignore[arg-type]
        updated=moments.read(_text(stated.get("dateModified")) or first(_UPDATED), zone),
        language=_language(_text(stated.get("inLanguage")) or tree.get("lang") or meta.get("og:locale")),
        text=_text(stated.get("articleBody")),
    )


def _json_ld(tree: etree._Element) -> Mapping[str, Any]:
    """The first article that the page's JSON-LD describes."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").casefold() or not script.text:
            continue
        if len(script.text) > _MOST_JSON:
            continue
        try:
            stated = json.loads(_WRAPPING.sub("", script.text), strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(stated, 0):
            kinds = found.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds):
                return found
    return {}


def _objects(stated: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(stated, list):
        for each in stated:
            yield from _objects(each, depth + 1)
    elif isinstance(stated, dict):
        yield stated
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _objects(stated.get(key), depth + 1)


def _meta(tree: etree._Element) -> dict[str, str]:
    """Meta tags and microdata by their names in small letters; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().casefold()
            if name and content and content.strip():
                found.setdefault(name, content)
    for element in tree.xpath("//*[@itemprop='datePublished' and @datetime]")[:1]:
        found.setdefault("datepublished", element.get("datetime"))
    return found


def _own_address(tree: etree._Element, stated: Mapping[str, Any], meta: Mapping[str, str], address: str) -> str | None:
    """A page may say which of its addresses is the right one; it may not claim another publisher's."""
    main = stated.get("mainEntityOfPage")
    candidates = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").casefold()]
    candidates += [meta.get("og:url"), main.get("@id") if isinstance(main, dict) else main, stated.get("url")]
    for each in candidates:
        whole = addresses.absolute(each, address) if isinstance(each, str) and each else None
        if whole and (not address or addresses.same_site(whole, address)) and not _is_front(whole, address):
            return whole
    return None


def _is_front(whole: str, address: str) -> bool:
    """A canonical address without a path, given by a page that has one, is a slip in a template."""
    return bool(address) and bool(re.fullmatch(r"https?://[^/]+/?", whole)) and not re.fullmatch(
        r"https?://[^/]+/?", address)


def _visible_moment(tree: etree._Element, zone: tzinfo) -> datetime | None:
    """The first time that the page shows, in its article or else anywhere above its text."""
    for element in tree.xpath("//article//time | //main//time | //time")[:20]:
        found = moments.read(element.get("datetime") or _content(element), zone)
        if found is not None:
            return found
    for element in tree.xpath("//*[@class or @id]")[:3000]:
        if _DATED.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            found = moments.read(_content(element), zone)
            if found is not None:
                return found
    return None


def _visible_byline(tree: etree._Element) -> str | None:
    for element in tree.xpath("//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')"
                              " or contains(@class, 'author')]")[:10]:
        found = _person(_content(element))
        if found:
            return found
    return None


def _visible(tree: etree._Element, path: str) -> str | None:
    return next((text for element in tree.xpath(path)[:3] if (text := _line(_content(element)))), None)


def _title(tree: etree._Element) -> str | None:
    """The page's title without the outlet's name behind it."""
    title = tree.findtext(".//head/title") or tree.findtext(".//title")
    return re.split(r"\s+[|–—»·-]\s+(?=[^|–—»·]*$)", title)[0] if title else None


def _names(stated: object) -> str | None:
    """The names of one or several people or organisations of JSON-LD."""
    each = stated if isinstance(stated, list) else [stated]
    names = [_person(_text(one.get("name")) if isinstance(one, dict) else _text(one)) for one in each[:20]]
    found = list(dict.fromkeys(name for name in names if name))
    return " and ".join(filter(None, [", ".join(found[:-1]), *found[-1:]])) or None


def _person(written: str | None) -> str | None:
    name = _BYLINE.sub("", _line(written) or "").strip(" ,|")
    return name if 1 < len(name) <= 200 and not _NO_PERSON.search(name) else None


def _language(written: str | None) -> str | None:
    found = re.match(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?\b", written or "")
    return found.group().replace("_", "-") if found else None


def _content(element: etree._Element) -> str:
    return "".join(markup.shown(element))[:1000]


def _line(written: object) -> str | None:
    return markup.line(written) or None if isinstance(written, str) else None


def _text(stated: object) -> str | None:
    """A text, or the first of several."""
    while isinstance(stated, list) and stated:
        stated = stated[0]
    return stated if isinstance(stated, str) and stated.strip() else None
