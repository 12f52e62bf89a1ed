"""The table of sources: where articles come from, one line a kind, and the kinds of files that a folder can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from briefings.values import dataclass

if TYPE_CHECKING:
    from briefings.sources.download import Download
    from briefings.sources.settings import SourceSettings
    from briefings.sources.source import FileKind, Source

PlaceType = Literal["folder", "address", "file or address"]

_COMMON = ("outlet", "language", "timezone", "every")
_NET = (*_COMMON, "allow_hosts")


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One kind of source: the key in the configuration, what stands behind it, the options it takes, how it is made."""

    key: str
    place: PlaceType
    help: str
    make: Callable[[SourceSettings, Callable[[], Download]], Source]
    options: tuple[str, ...] = _COMMON


def file_kinds() -> tuple[FileKind, ...]:
    """The kinds of files that a folder can hold, in the order in which they are asked."""
    from briefings.sources.feed_articles import FeedFile
    from briefings.sources.mail import MailFile
    from briefings.sources.page_text import PageFile
    from briefings.sources.pdf import PdfFile
    from briefings.sources.text import TextFile

    return (PdfFile(), FeedFile(), *_wire_kinds(), MailFile(), PageFile(), TextFile())


def _wire_kinds() -> tuple[FileKind, ...]:
    from briefings.sources.newsml import NewsmlFile
    from briefings.sources.ninjs import NinjsFile

    return (NewsmlFile(), NinjsFile())


# A kind imports its own libraries when it is made: an answer from the archive needs none of them.


def _folder(settings: SourceSettings, _: Callable[[], Download]) -> Source:
    from briefings.sources.folder import Folder

    return Folder(settings, file_kinds())


def _wire(settings: SourceSettings, _: Callable[[], Download]) -> Source:
    from briefings.sources.folder import Folder

    return Folder(settings, _wire_kinds())


def _mail(settings: SourceSettings, _: Callable[[], Download]) -> Source:
    from briefings.sources.folder import Folder
    from briefings.sources.mail import MailFile

    return Folder(settings, (MailFile(),))


def _pdf(settings: SourceSettings, _: Callable[[], Download]) -> Source:
    from briefings.sources.folder import Folder
    from briefings.sources.pdf import PdfFile

    return Folder(settings, (PdfFile(),))


def _feed(settings: SourceSettings, download: Callable[[], Download]) -> Source:
    from briefings.sources.feed import Feed

    return Feed(settings, download())


def _page(settings: SourceSettings, download: Callable[[], Download]) -> Source:
    from briefings.sources.page import Page

    return Page(settings, download())


def _sitemap(settings: SourceSettings, download: Callable[[], Download]) -> Source:
    from briefings.sources.sitemap import Sitemap

    return Sitemap(settings, download())


SOURCE_KINDS: tuple[SourceKind, ...] = (
    SourceKind("folder", "folder", "a folder of article files, read with everything below it", _folder),
    SourceKind("feed", "file or address", "an RSS, Atom or JSON feed", _feed, (*_NET, "follow", "keep")),
    SourceKind("page", "address", "a single page", _page, _NET),
    SourceKind("sitemap", "address", "the newest pages of a sitemap", _sitemap, (*_NET, "keep")),
    SourceKind("wire", "folder", "a drop folder of ninjs, NewsML-G2 or NITF files", _wire),
    SourceKind("mail", "folder", "a folder of newsletters as .eml files", _mail),
    SourceKind("pdf", "folder", "a folder of PDF files with text", _pdf),
)


def make_sources(several: Iterable[SourceSettings], download: Download | None = None) -> tuple[Source, ...]:
    """The sources that these settings describe; they share one way to the net, and so its manners."""
    shared: list[Download] = [] if download is None else [download]

    def once() -> Download:
        if not shared:
            from briefings.sources.download import Download as OurDownload

            shared.append(OurDownload())
        return shared[0]

    return tuple(next(kind for kind in SOURCE_KINDS if kind.key == settings.kind).make(settings, once)
                 for settings in several)


def make_source(settings: SourceSettings, download: Download | None = None) -> Source:
    """The one source that these settings describe."""
    return make_sources((settings,), download)[0]
