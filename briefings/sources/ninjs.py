"""ninjs, the wire format in JSON, versions 1.0 to 3.x: the same names in small letters, in lists or not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

from briefings.errors import UnreadableText
from briefings.sources import addresses, decoding, markup, moments, nitf
from briefings.sources.source import FileFinding, FoundFile, Problem
from briefings.sources.wire_item import WireItem, findings, number

_TEXTS = ("text", "composite", "")  # pictures, sound and plans are not read
_REPLACED = ("kill", "replac", "original", "previous", "supersed", "withdraw")
_MAIN = ("main", "text", "html", "body", "")


class NinjsFile:
    """.json files with one item, or a list of them."""

    largest = 10_000_000  # bytes

    def recognises(self, place: str, start: bytes) -> bool:
        """By the name."""
        begins = start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        return place.casefold().endswith((".json", ".ninjs")) and begins in (b"{", b"[")

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """The articles and kills of the file."""
        try:
            stated = json.loads(decoding.rescue(file.raw, None), strict=False)
        except (ValueError, RecursionError) as error:
            raise UnreadableText(f"it is damaged JSON ({str(error)[:60]})") from error
        items = stated.get("items", [stated]) if isinstance(stated, dict) else stated
        items = items if isinstance(items, list) else []
        if not items or not all(isinstance(each, dict) for each in items):
            raise UnreadableText("it is JSON, but no ninjs")
        return tuple(finding for each in items for finding in _findings(each, file))


def _findings(written: Mapping[str, Any], file: FoundFile) -> tuple[FileFinding, ...]:
    stated = {key.casefold().replace("-", "_") if key.startswith(("body", "headline", "description"))
              else key.casefold().replace("_", "").replace("-", ""): value for key, value in written.items()}
    if _str(stated.get("type")).casefold() not in _TEXTS:
        return ()
    uri = _str(stated.get("uri")) or _str(stated.get("guid"))
    if not uri:
        return (Problem(file.place, "it has no uri, so it is no ninjs item"),)
    embargo = stated.get("embargoed") or stated.get("embargoeduntil")
    until = _moment(embargo, file.settings.timezone)
    if embargo and until is None:
        return (Problem(uri, "its embargo cannot be understood, so it stays shut"),)
    return findings(_item(stated, uri, until, file.settings.timezone), file)


def _item(stated: Mapping[str, Any], uri: str, embargo: datetime | None, zone: tzinfo) -> WireItem:
    created = _moment(stated.get("versioncreated"), zone)
    published = _moment(stated.get("firstcreated"), zone) or _moment(stated.get("contentcreated"), zone)
    link = _str(stated.get("url")) or _str(stated.get("link"))
    codes = [*_codes(stated.get("signals")), *_codes(stated.get("signal")), *_codes(stated.get("genre")),
             *_codes(stated.get("genres")), *_codes(stated.get("profile"))]
    return WireItem(
        id=uri, version=number(stated.get("version")), created=created,
        status=_str(stated.get("pubstatus")).casefold() or "usable", headline=_headline(stated), body=_body(stated),
        byline=markup.line(_str(stated.get("by")) or _str(stated.get("byline"))) or None, provider=_provider(stated),
        credit=_str(stated.get("creditline")) or None, url=addresses.absolute(link) if link else None,
        published=published or created, embargo=embargo, language=_str(stated.get("language")) or None,
        note=_str(stated.get("ednote")), signals=tuple(codes), related=tuple(_related(stated)))


def _headline(stated: Mapping[str, Any]) -> str:
    listed = _roles(stated.get("headlines"))
    written = [listed[role] for role in _MAIN if role in listed] + list(listed.values())
    written += [_str(stated.get("headline")), *(_str(value) for key, value in stated.items()
                                                if key.startswith("headline_")), _str(stated.get("title"))]
    return next((line for each in written if (line := markup.line(each))), "")


def _roles(listed: object) -> dict[str, str]:
    """The values of a list of {role, value} by their roles, the first of each."""
    found: dict[str, str] = {}
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and _str(each.get("value")):
            found.setdefault(_str(each.get("role")).casefold(), each["value"])
    return found


def _body(stated: Mapping[str, Any]) -> str:
    """The fullest of the bodies: of those that say about the same, the one whose paragraphs are marked."""
    bodies = list(_bodies(stated))
    most = max((len(text.split()) for text in bodies), default=0)
    return max((text for text in bodies if len(text.split()) >= most * 0.9),
               key=lambda text: (text.count("\n\n"), len(text)), default="")


def _bodies(stated: Mapping[str, Any]) -> Iterator[str]:
    for each in stated.get("bodies") or () if isinstance(stated.get("bodies"), list) else ():
        if isinstance(each, dict):
            value = {key.casefold(): one for key, one in each.items()}
            kind = f"{_str(value.get('contenttype'))} {_str(value.get('role'))}".casefold()
            yield _text(_str(value.get("value")), kind)
    for key, value in stated.items():
        if key.startswith("body_") or key in ("body", "bodytext", "bodyhtml", "bodyxhtml"):
            yield _text(_str(value), key)


def _text(value: str, kind: str) -> str:
    if not value:
        return ""
    if "nitf" in kind or value.lstrip().startswith("<nitf"):
        return nitf.text_in(value)
    return markup.plain(value) if "plain" in kind or (kind.endswith("text") and "<" not in value) else (
        markup.paragraphs(value))


def _provider(stated: Mapping[str, Any]) -> str | None:
    """Who the item is from."""
    for key in ("infosources", "infosource", "provider", "source"):
        value = stated.get(key)
        several = value if isinstance(value, list) else [value]
        names = [_str(each.get("name")) or _str(each.get("literal")) if isinstance(each, dict) else _str(each)
                 for each in several]
        if found := next((markup.line(name) for name in names if name), None):
            return found
    return markup.line(_str(stated.get("copyrightholder"))) or None


def _codes(listed: object) -> list[str]:
    found = []
    for each in listed if isinstance(listed, list) else [listed]:
        keys = ("uri", "code", "name", "literal", "qcode")
        values = [each.get(key) for key in keys] if isinstance(each, dict) else [each]
        found += [value for value in values if isinstance(value, str)]
    return found


def _related(stated: Mapping[str, Any]) -> Iterator[str]:
    """The ids of the items that this one replaces, corrects or takes back."""
    for key in ("evolvedfrom", "replaces", "supersedes", "killed"):
        value = stated.get(key)
        for each in value if isinstance(value, list) else [value]:
            named = _str(each.get("uri")) if isinstance(each, dict) else _str(each)
            if named:
                yield named
    associated = stated.get("associations")
    for name, each in associated.items() if isinstance(associated, dict) else _by_name(associated):
        uri = _str(each.get("uri")) if isinstance(each, dict) else ""
        if uri and any(word in name.casefold() for word in _REPLACED):
            yield uri


def _by_name(listed: object) -> list[tuple[str, object]]:
    """Associations as ninjs lists them since 2.0."""
    return [(_str(each.get("name")) or _str(each.get("role")), each) for each in listed or ()
            if isinstance(each, dict)] if isinstance(listed, list) else []


def _moment(written: object, zone: tzinfo) -> datetime | None:
    return moments.read(written, zone) if isinstance(written, str) else None


def _str(value: object) -> str:
    return value if isinstance(value, str) else ""
