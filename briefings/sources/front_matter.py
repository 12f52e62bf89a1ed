"""Front matter: the lines between `---` at the top of an article file, and what each of them means.

Whatever cannot be understood refuses the file: an embargo could hide in it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import date, datetime, time, tzinfo
from types import MappingProxyType

import yaml

from briefings.errors import UnreadableText
from briefings.news import ArticleStatus
from briefings.values import dataclass

KEYS = ("headline", "outlet", "url", "published", "updated", "byline", "embargo_until", "status", "credit", "language",
        "correction")
_ALIASES: Mapping[str, str] = MappingProxyType({
    "title": "headline", "date": "published", "author": "byline", "authors": "byline", "embargo": "embargo_until",
    "embargoed_until": "embargo_until", "pubstatus": "status", "lang": "language", "agency": "credit",
})
_STATUSES: Mapping[str, ArticleStatus] = MappingProxyType({
    "usable": "usable", "withheld": "withheld", "canceled": "canceled", "cancelled": "canceled", "killed": "canceled",
})
_LONGEST = 16_384  # characters; real front matter is a tenth of this
_OPEN = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_KEY_LINE = re.compile(r"\s*(?:#[^\r\n]*[\r\n]+\s*)*[\"']?\w[\w -]*[\"']?[ \t]*:(?:\s|\Z)")
_COLON_LINE = re.compile(
    r"^(?P<key>[A-Za-z][\w -]*?)[ \t]*:[ \t]+(?P<value>[^\s\"'\[\]{}|>&*!#%@`][^\r\n]*?:(?=[ \t]|[ \t]*$)[^\r\n]*)", re.MULTILINE)
_YEARS = range(1500, 2200)  # a year outside of this is a slip, and would not survive a change of time zone
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the top of the file states about the article; None where it states nothing."""

    headline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    byline: str | None = None
    embargo_until: datetime | None = None
    status: ArticleStatus = "usable"
    credit: str | None = None
    language: str | None = None
    correction: str | None = None


def split(text: str, zone: tzinfo) -> tuple[FrontMatter, str]:
    """The front matter and the exact text after it. Raises UnreadableText that names the key and what is wrong."""
    opened = _OPEN.match(text)
    if opened is None or (not _KEY_LINE.match(text, opened.end()) and not _CLOSE.match(text, opened.end())):
        return FrontMatter(), text
    closed = _CLOSE.search(text, opened.end(), opened.end() + _LONGEST)
    if closed is None:
        raise UnreadableText("the front matter begins with --- but has no second --- line to end it")
    return _understood(_pairs(text[opened.end():closed.start()]), zone), text[closed.end():]


def _pairs(written: str) -> dict[str, str]:
    """Keys and values as written. Everything stays text: YAML would make a time of "07:30" and a truth of "no"."""
    try:
        try:
            tree = yaml.compose(written, Loader=yaml.BaseLoader)
        except yaml.MarkedYAMLError:
            mended = _COLON_LINE.sub(_quoted, written)
            if mended == written:
                raise
            tree = yaml.compose(mended, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        if error.problem and "mapping values" in error.problem:
            raise UnreadableText(f"line {line}: put the value in quotation marks, since there is a colon in it") from error
        raise UnreadableText(f"line {line}: the front matter is not valid YAML ({error.problem})") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableText("the front matter is not valid YAML") from error
    if tree is None:
        return {}
    if not isinstance(tree, yaml.MappingNode):
        raise UnreadableText("the front matter is not a list of “key: value” lines")
    pairs: dict[str, str] = {}
    for key_node, value_node in tree.value:
        key = _key(str(key_node.value))
        if key is None:
            continue
        if key in pairs:
            raise UnreadableText(f"{key}: it is given twice in the front matter")
        pairs[key] = _value(key, value_node)
    return pairs


def _quoted(line: re.Match[str]) -> str:
    """A line whose value has a colon of its own ("headline: Costello: I was told") as one plain string."""
    plain = line["key"].strip().casefold().replace("-", "_").replace(" ", "_")
    if _ALIASES.get(plain, plain) not in KEYS:
        return line.group()
    value = line["value"].rstrip().replace("'", "''")
    return f"{line['key']}: '{value}'"


def _key(written: str) -> str | None:
    """The key meant; None for keys that belong to other programs. A near miss is refused, never ignored."""
    plain = written.strip().casefold().replace("-", "_").replace(" ", "_")
    known = _ALIASES.get(plain, plain)
    if known in KEYS:
        return known
    near = difflib.get_close_matches(plain, (*KEYS, *_ALIASES), n=1, cutoff=0.8)
    if near or "embargo" in plain:
        meant = near[0] if near else "embargo_until"
        raise UnreadableText(f"{written}: unknown key in the front matter; did you mean {_ALIASES.get(meant, meant)}?")
    return None


def _value(key: str, node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return " ".join(str(node.value).split())
    if key == "byline" and isinstance(node, yaml.SequenceNode):
        names = [" ".join(str(item.value).split()) for item in node.value if isinstance(item, yaml.ScalarNode)]
        return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    raise UnreadableText(f"{key}: it must be one line of text in the front matter")


def _understood(pairs: Mapping[str, str], zone: tzinfo) -> FrontMatter:
    given = {key: value for key, value in pairs.items() if value not in ("", "~", "null")}
    if "embargo_until" in pairs and "embargo_until" not in given:
        raise UnreadableText("embargo_until: it is empty; give a time, or leave the line out")
    status = given.get("status", "usable").casefold()
    if status not in _STATUSES:
        raise UnreadableText(f"status: {status!r} is none of usable, withheld, canceled")
    return FrontMatter(
        headline=given.get("headline"), outlet=given.get("outlet"), url=_address(given.get("url")),
        published=_instant("published", given.get("published"), zone, _NOON),
        updated=_instant("updated", given.get("updated"), zone, _NOON),
        byline=given.get("byline"),
        embargo_until=_instant("embargo_until", given.get("embargo_until"), zone, time()),
        status=_STATUSES[status], credit=given.get("credit"), language=given.get("language"),
        correction=given.get("correction"),
    )


def _address(written: str | None) -> str | None:
    if written is None or (re.match(r"(?i)https?://[^\s/]+", written) and " " not in written):
        return written
    raise UnreadableText(f"url: {written!r} is no web address")


def _instant(key: str, written: str | None, zone: tzinfo, of_a_bare_day: time) -> datetime | None:
    """An ISO time; one without an offset is local to `zone`, and a bare day keeps that day there."""
    if written is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d{8}", written):
            found = datetime.combine(date.fromisoformat(written), of_a_bare_day, tzinfo=zone)
        else:
            found = datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d|[Zz]$)", "", written))
    except ValueError as error:
        raise UnreadableText(f"{key}: {written!r} is no date; write 2026-03-14 or 2026-03-14T07:30+00:00") from error
    if found.year not in _YEARS:
        raise UnreadableText(f"{key}: the year in {written!r} cannot be right")
    return found if found.tzinfo else found.replace(tzinfo=zone)
