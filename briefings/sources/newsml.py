"""NewsML-G2, the wire format in XML, with XHTML, NITF or plain text inside; and NITF alone."""

from __future__ import annotations

from datetime import datetime, tzinfo
from xml.etree.ElementTree import Element

from briefings.errors import UnreadableText
from briefings.sources import decoding, markup, moments, nitf, plain_xml
from briefings.sources.source import FileFinding, FoundFile, Problem
from briefings.sources.wire_item import WireItem, findings, number

_ROOTS = (b"newsItem", b"newsMessage", b"<nitf", b"packageItem")
_TEXT = ("text", "composite", "")


class NewsmlFile:
    """.xml files with one item, or a message with several."""

    largest = 10_000_000  # bytes

    def recognises(self, place: str, start: bytes) -> bool:
        """By the elements that it begins with."""
        return any(root in start for root in _ROOTS) and b"<" in start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """The articles and kills of the file."""
        tree = plain_xml.read(decoding.rescue(file.raw, None))
        if plain_xml.name(tree) == "nitf":
            return findings(nitf.item(tree, file.settings.timezone), file)
        items = plain_xml.every(tree, "newsItem")
        if not items and plain_xml.name(tree) not in ("newsMessage", "packageItem"):
            raise UnreadableText("it is XML, but no NewsML-G2 and no NITF")
        found: list[FileFinding] = []
        for each in items:
            try:
                item = _item(each, file.settings.timezone)
            except UnreadableText as error:
                found.append(Problem(each.get("guid") or file.place, str(error)))
                continue
            found += findings(item, file) if item is not None else ()
        return tuple(found)


def _item(element: Element, zone: tzinfo) -> WireItem | None:
    """The item; None for pictures, sound and the like. Raises UnreadableText when it must stay shut."""
    guid = (element.get("guid") or "").strip()
    if not guid:
        raise UnreadableText("it has no guid, so it is no NewsML-G2 item")
    meta, content = plain_xml.first(element, "itemMeta"), plain_xml.first(element, "contentMeta")
    if meta is None:
        raise UnreadableText("it has no itemMeta, so its state is not known")
    if _code(plain_xml.first(meta, "itemClass")) not in _TEXT:
        return None
    held = plain_xml.first(meta, "embargoed")
    embargo = moments.read(held.text, zone) if held is not None else None
    if held is not None and embargo is None:
        raise UnreadableText("it is embargoed without a time that can be understood, so it stays shut")
    created = _moment(meta, "versionCreated", zone)
    published = _moment(meta, "firstCreated", zone) or (
        _moment(content, "contentCreated", zone) if content is not None else None) or created
    headline, body, byline = _content(element)
    if content is not None:
        headline = markup.line(plain_xml.text_at(content, "headline") or "", is_html=False) or headline
        byline = plain_xml.text_at(content, "by") or byline
    language = plain_xml.first(content, "language") if content is not None else None
    return WireItem(
        id=guid, version=number(element.get("version")), created=created,
        status=_code(plain_xml.first(meta, "pubStatus")) or "usable", headline=headline, body=body, byline=byline,
        provider=_provider(meta, content),
        credit=plain_xml.text_at(content, "creditline") if content is not None else None, published=published,
        embargo=embargo, language=(language.get("tag") if language is not None else None)
        or element.get("{http://www.w3.org/XML/1998/namespace}lang"),
        note=plain_xml.text_at(meta, "edNote") or "",
        signals=tuple(_code(each) for each in meta if plain_xml.name(each) == "signal"),
        related=tuple(each.get("residref") or each.get("href") or "" for each in element.iter()
                      if plain_xml.name(each) == "link" and _names_the_killed(each)))


def _content(element: Element) -> tuple[str, str, str | None]:
    """Headline, text and byline of the content: the longest of its forms."""
    best: tuple[str, str, str | None] = ("", "", None)
    for each in plain_xml.every(element, "inlineXML", "inlineData"):
        kind = (each.get("contenttype") or "").casefold()
        inside = next(iter(each), None)
        if inside is not None and (plain_xml.name(inside) == "nitf" or "nitf" in kind):
            made = nitf.headline(inside), nitf.text(inside), nitf.byline(inside)
        elif inside is not None:
            shown = next(iter(plain_xml.every(inside, "body")), inside)
            made = "", markup.clean(markup.joined(markup.shown(shown))), None
        elif "html" in kind:
            made = "", markup.paragraphs(each.text or ""), None
        elif kind.startswith("text/") or not kind:
            made = "", markup.plain(each.text or ""), None
        else:
            continue
        best = max(best, made, key=lambda one: len(one[1]))
    return best


def _provider(meta: Element, content: Element | None) -> str | None:
    """Who sends it, by name where one is given."""
    sources = [each for parent in (content, meta) if parent is not None for each in parent
               if plain_xml.name(each) in ("infoSource", "provider")]
    for each in sources:
        written = plain_xml.text_at(each, "name") or each.get("literal")
        if written:
            return markup.line(written, is_html=False)
    code = _code(sources[0]) if sources else ""
    return code.upper() if 0 < len(code) <= 4 else code or None


def _names_the_killed(link: Element) -> bool:
    relation = (link.get("rel") or "").casefold()
    return any(word in relation for word in ("previous", "supersed", "replac", "kill", "cancel", "withdraw", "evolved"))


def _code(element: Element | None) -> str:
    """The last part of a qcode or an address: "stat:usable" → "usable"."""
    if element is None:
        return ""
    written = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    return written.rstrip("/").replace("#", "/").rpartition("/")[2].rpartition(":")[2].casefold()


def _moment(parent: Element, name: str, zone: tzinfo) -> datetime | None:
    return moments.read(plain_xml.text_at(parent, name), zone)
