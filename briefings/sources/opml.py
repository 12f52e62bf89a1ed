"""Lists of feeds as OPML, the format that every feed reader takes and gives."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from briefings.errors import UnreadableText
from briefings.sources import addresses, decoding, markup, plain_xml
from briefings.sources.source import SourceSettings


def read_opml(raw: bytes, taken: Iterable[str] = ()) -> tuple[SourceSettings, ...]:
    """The feeds of an OPML file, each once, with names that are unlike each other and unlike those that are `taken`.

    Raises UnreadableText when it is no OPML.
    """
    tree = plain_xml.read(decoding.rescue(raw, None))
    if plain_xml.name(tree).casefold() != "opml":
        raise UnreadableText("it is no OPML")
    names = set(taken)
    found: dict[str, SourceSettings] = {}
    for outline in plain_xml.every(tree, "outline"):
        stated = {key.casefold(): value for key, value in outline.attrib.items()}
        address = addresses.absolute(stated.get("xmlurl", ""))
        if address is None or address in found:
            continue
        title = markup.line(stated.get("title") or stated.get("text") or addresses.host_of(address), is_html=False)
        name = _free(title or addresses.host_of(address), names)
        names.add(name)
        found[address] = SourceSettings(name, "feed", address, outlet=title or None)
    return tuple(found.values())


def write_opml(sources: Iterable[SourceSettings], made: datetime) -> str:
    """The feeds among these sources as OPML; feeds that lie in files of ours stay at home."""
    tree = Element("opml", version="2.0")
    head = SubElement(tree, "head")
    SubElement(head, "title").text = "Sources"
    SubElement(head, "dateCreated").text = made.strftime("%a, %d %b %Y %H:%M:%S %z")
    body = SubElement(tree, "body")
    for source in sources:
        if source.kind == "feed" and addresses.absolute(source.place):
            SubElement(body, "outline", type="rss", text=source.outlet or source.name, title=source.name,
                       xmlUrl=source.place)
    indent(tree)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(tree, encoding="unicode") + "\n"


def as_configuration(sources: Iterable[SourceSettings]) -> str:
    """Sources as lines of `sources:` in the configuration."""
    return "".join(f"  - {{name: {_quoted(each.name)}, {each.kind}: {_quoted(each.place)}"
                   + (f", outlet: {_quoted(each.outlet)}" if each.outlet else "") + "}\n" for each in sources)


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
