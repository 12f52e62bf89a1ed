"""The full page behind an entry of a feed or a sitemap: fetched, and read as what it is."""

from __future__ import annotations

import asyncio
import re

from briefings.errors import UnreadableText
from briefings.news import Article
from briefings.sources import decoding, markup
from briefings.sources.download import PAGE, Fetched, Visit
from briefings.sources.source import SourceSettings

ACCEPT = "text/html, application/xhtml+xml, application/pdf;q=0.8, */*;q=0.1"


async def follow(visit: Visit, address: str, settings: SourceSettings, outlet: str | None = None) -> Article:
    """The article at an address. Raises DownloadError, or UnreadableText when there is none in it."""
    got = await visit.get(address, PAGE, accept=ACCEPT)
    return await asyncio.to_thread(read_document, got, settings, outlet)


def read_document(got: Fetched, settings: SourceSettings, outlet: str | None = None) -> Article:
    """The article in what was fetched, be it a page, a PDF or plain text."""
    start = got.raw[:1024].lstrip()
    if got.kind == "application/pdf" or start.startswith(b"%PDF-"):
        from briefings.sources.pdf import read_pdf

        return read_pdf(got.raw, got.address, got.address, settings, outlet)
    if got.kind in ("text/html", "application/xhtml+xml", "") or re.match(rb"(?i)<(?:!doctype html|html)\b", start):
        from briefings.sources.page_text import read_page

        return read_page(got.raw, got.charset, got.address, settings, outlet=outlet)
    if got.kind == "text/plain":
        body = markup.plain(decoding.rescue(got.raw, got.charset))
        return Article(got.address, settings.name, settings.outlet or outlet or settings.name, "", body,
                       url=got.address, language=settings.language)
    raise UnreadableText(f"it is of the kind {got.kind[:60]}, which holds no article")
