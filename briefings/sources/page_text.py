"""Reads one page: the article's text by trafilatura, and what the page says of itself."""

from __future__ import annotations

import re

from lxml import etree

from briefings.errors import UnreadableText
from briefings.news import Article
from briefings.sources import addresses, decoding, markup
from briefings.sources.page_facts import Facts, facts
from briefings.sources.source import FileFinding, FoundFile, SourceSettings

_BLOCKS = frozenset(("body", "p", "head", "list", "item", "quote", "table", "row", "code", "figure", "div"))
_UNSHOWN = frozenset(("graphic", "comments"))
_SHORTEST = 25  # letters; what is shorter is a cookie notice or an error page
_LARGEST = 5_000_000  # bytes
_WALL = re.compile(
    r"(?i)\b(?:enable javascript|are you a robot|verify you are human|access denied|just a moment\.\.\.)")


def read_page(raw: bytes, charset: str | None, address: str, settings: SourceSettings, key: str | None = None,
              outlet: str | None = None) -> Article:
    """The article of a page. `key` and `outlet` stand where the page states none. Raises UnreadableText without text.

    The same bytes give the same text every time.
    """
    tree = markup.document(decoding.rescue(raw, charset))
    if tree is None:
        raise UnreadableText("it is an empty page")
    stated = facts(tree, address, settings.timezone)
    text = _body(tree, stated)
    own = stated.address or address
    return Article(
        key=(addresses.canonical(own) if own else None) or key or own, source=settings.name,
        outlet=settings.outlet or stated.outlet or outlet or settings.name, headline=stated.headline or "", body=text,
        url=own or None, byline=stated.byline, published=stated.published, published_basis=stated.basis,
        updated=stated.updated, language=stated.language or settings.language,
        credit=None,
    )


def _body(tree: etree._Element, stated: Facts) -> str:
    """The article's paragraphs, without its headline above them."""
    from copy import deepcopy

    import trafilatura

    try:
        found = trafilatura.bare_extraction(deepcopy(tree), fast=True, include_comments=False, with_metadata=False)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError, KeyError, IndexError):
        found = None  # no page may end the reading of the others
    body = getattr(found, "body", None)
    pieces = markup.joined(markup.shown(body, _BLOCKS, _UNSHOWN)) if body is not None else ""
    if len(pieces) < _SHORTEST and stated.text:
        pieces = markup.paragraphs(stated.text)
    kept = pieces.split("\n\n")
    if stated.headline and kept and kept[0].casefold() == stated.headline.casefold():
        kept = kept[1:]
    text = "\n\n".join(kept)
    if len(text) < _SHORTEST:
        raise UnreadableText("it holds no text that looks like an article; it may need JavaScript or a subscription")
    if len(text) < 400 and _WALL.search(text):
        raise UnreadableText("it shows a wall for robots instead of an article")
    return text


class PageFile:
    """.html files."""

    largest = _LARGEST

    def recognises(self, place: str, start: bytes) -> bool:
        """By the name or by how it begins."""
        if place.casefold().endswith((".html", ".htm", ".xhtml")):
            return True
        return bool(re.match(rb"\s*(?:\xef\xbb\xbf)?<(?:!doctype html|html)\b", start, re.IGNORECASE))

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """The one article of the file."""
        return (read_page(file.raw, None, "", file.settings, key=file.key),)
