"""NITF, the older wire format in XML: alone in a file, or as the body of a newer one."""

from __future__ import annotations

from datetime import tzinfo
from xml.etree.ElementTree import Element

from briefings.errors import UnreadableText
from briefings.sources import markup, moments, plain_xml
from briefings.sources.wire_item import WireItem, number

_BLOCKS = frozenset(("p", "block", "hl1", "hl2", "bq", "li", "ol", "ul", "dl", "dt", "dd", "table", "tr", "pre",
                     "body.content", "fn", "hr"))
_UNSHOWN = frozenset(("media", "media-caption", "media-producer", "note", "body.head", "body.end", "head", "script",
                      "style"))


def text(tree: Element) -> str:
    """The paragraphs of NITF, be it the whole document or its body.content."""
    content = next(iter(plain_xml.every(tree, "body.content")), tree)
    return markup.clean(markup.joined(markup.shown(content, _BLOCKS, _UNSHOWN)))


def text_in(written: str) -> str:
    """The paragraphs of NITF that is written out as a text; of what is no XML the shown text."""
    try:
        return text(plain_xml.read(written))
    except UnreadableText:
        return markup.paragraphs(written)


def headline(tree: Element) -> str:
    """The main headline."""
    found = plain_xml.every(tree, "hl1") or plain_xml.every(tree, "hedline") or plain_xml.every(tree, "title")
    return markup.line("".join(found[0].itertext()), is_html=False) if found else ""


def byline(tree: Element) -> str | None:
    """Who wrote it."""
    found = plain_xml.every(tree, "byline")
    line = markup.line("".join(found[0].itertext()), is_html=False) if found else ""
    return line.removeprefix("By ").removeprefix("BY ") or None


def item(tree: Element, zone: tzinfo) -> WireItem:
    """The item that a NITF document is. Raises UnreadableText when it has no id, or an embargo that cannot be read."""
    docdata = next(iter(plain_xml.every(tree, "docdata")), None)
    doc_id = next(iter(plain_xml.every(tree, "doc-id")), None)
    uri = (doc_id.get("id-string") if doc_id is not None else None) or tree.get("uno") or tree.get("id")
    if not uri:
        raise UnreadableText("it is NITF without a doc-id")
    held = _norm(tree, "date.release")
    status = (docdata.get("management-status") if docdata is not None else None) or "usable"
    embargo = moments.read(held, zone)
    if (held or status.casefold() == "embargoed") and embargo is None:
        raise UnreadableText("its embargo cannot be understood, so it stays shut")
    issued = moments.read(_norm(tree, "date.issue") or _norm(tree, "story.date"), zone)
    key = next(iter(plain_xml.every(tree, "du-key")), None)
    messages = [each.get("info") or each.get("msg-type") or "" for each in plain_xml.every(tree, "ed-msg")]
    return WireItem(
        id=uri, version=number(key.get("version")) if key is not None else None, created=issued,
        status=status.casefold(), headline=headline(tree), body=text(tree), byline=byline(tree),
        provider=_line(tree, "distributor") or (doc_id.get("regsrc") if doc_id is not None else None),
        published=issued, embargo=embargo, note=" ".join(messages))


def _norm(tree: Element, name: str) -> str | None:
    found = next(iter(plain_xml.every(tree, name)), None)
    return found.get("norm") if found is not None else None


def _line(tree: Element, name: str) -> str | None:
    found = next(iter(plain_xml.every(tree, name)), None)
    return markup.line("".join(found.itertext()), is_html=False) or None if found is not None else None
