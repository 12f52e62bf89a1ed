"""What a wire item says of itself, whichever format it came in, and what follows from it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from briefings.news import Article, ArticleStatus
from briefings.sources import addresses
from briefings.sources.source import FileFinding, FoundFile, Problem, Ranked
from briefings.values import dataclass

_STATUSES: dict[str, ArticleStatus] = {
    "usable": "usable", "embargoed": "usable", "withheld": "withheld", "withhold": "withheld", "canceled": "canceled",
    "cancelled": "canceled", "killed": "canceled", "kill": "canceled", "deleted": "canceled", "withdrawn": "canceled",
}
_KILL = re.compile(r"(?i)^\W*(?:(?:mandatory|story|copy|bulletin|urgent|photo|editors?|attention|note)\W+){0,3}"
                   r"(?:kill(?:ed)?\b(?=\W*$|\s*[:;,.–—-]|\s+(?:notice|note|advisory|order|this|the|story|previous))"
                   r"|please\s+kill\b|withdrawn\s*[:–—-]|withdrawal\s*[:–—-])")
_LONGEST_NOTE = 150  # words; a kill note says what to do, an article about a killing tells a story
_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{0,31}:[^\s<>\"',;)\]]+|tag:[^\s<>\"',;)\]]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WireItem:
    """One item of a wire, as it states itself. `related`: the ids of items that it names; `signals`: its codes."""

    id: str
    version: int | None
    created: datetime | None
    status: str
    headline: str
    body: str
    byline: str | None = None
    provider: str | None = None
    credit: str | None = None
    url: str | None = None
    published: datetime | None = None
    embargo: datetime | None = None
    language: str | None = None
    note: str = ""
    signals: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def kill(self) -> bool:
        """Whether this takes an article back: by its status, by a code, or as a note to editors."""
        if _STATUSES.get(self.status) == "canceled" or any(_is_kill_code(each) for each in self.signals):
            return True
        short = len(self.body.split()) <= _LONGEST_NOTE
        return short and bool(_KILL.match(self.headline) or _KILL.match(self.note))


def findings(item: WireItem, file: FoundFile) -> tuple[FileFinding, ...]:
    """What is to be filed or taken back for an item."""
    key = identity(item.id)
    if item.kill:
        named = [identity(each) for each in (*item.related, *_URN.findall(item.note))]
        own_copy = _STATUSES.get(item.status) == "canceled" or not named
        keys = dict.fromkeys([key] if own_copy else [*named, key])
        return tuple(Ranked(each, item.version if each == key else None, item.created) for each in keys)
    status = _STATUSES.get(item.status)
    if status is None:
        return (Problem(key, f"its status {item.status[:30]!r} is none that we know, so it stays shut"),)
    if not item.body.strip() and status == "usable":
        return (Problem(key, "it has no text"),)
    settings = file.settings
    article = Article(
        key=key, source=settings.name, outlet=item.provider or settings.outlet or settings.name,
        headline=item.headline, body=item.body, url=item.url, byline=item.byline, published=item.published,
        published_basis="metadata" if item.published else "none", status=status, embargo_until=item.embargo,
        credit=item.credit, updated=item.created, language=item.language or settings.language)
    return (Ranked(article, item.version, item.created),)


def identity(written: str) -> str:
    """The key of a wire id: an address in its canonical form, anything else as it is."""
    return addresses.canonical(written) or written.strip()


def rank(version: int | None, created: datetime | None) -> str:
    """Version and time as a validator carries them."""
    return f"{'' if version is None else version}|{'' if created is None else created.astimezone(UTC).isoformat()}"


def older(one: str, other: str) -> bool:
    """Whether one version came before another; what cannot be compared did not."""
    (version, _, time), (other_version, _, other_time) = one.partition("|"), other.partition("|")
    if version and other_version and version != other_version:
        return int(version) < int(other_version)
    return bool(time and other_time and time < other_time)


def number(written: object) -> int | None:
    """A version as a number; None when it is none."""
    found = re.match(r"\s*(\d{1,9})\b", str(written)) if isinstance(written, str | int) else None
    return int(found.group(1)) if found else None


def _is_kill_code(code: str) -> bool:
    return bool(re.search(r"(?i)(?:^|[:/#_-])(?:kill(?:ed)?|cancell?(?:ed)?|withdrawn?|takedown)$", code))
