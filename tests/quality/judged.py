"""Judged news as frozen values, read from the files that news/README.md describes, and what is wrong with a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from briefings.news import AccountKind, Article, EventStatus, RoleStatus

Part = Literal["train", "dev", "test"]
PARTS: tuple[Part, ...] = get_args(Part)
Span = tuple[int, int]
NEWS = Path(__file__).parent / "news"
OPEN_DATA = Path(__file__).parents[3] / "shared" / "data"

RELATIONS = frozenset(
    [
        "partner",
        "spouse",
        "parent",
        "child",
        "sibling",
        "relative",
        "ally",
        "rival",
        "predecessor",
        "successor",
        "colleague",
    ]
)
_MARK = re.compile(r"<(/?)([poldcqis])(?: ([^<>]*))?>")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a body: `kind` is the letter of the mark, `value` the id, date or sign in it."""

    kind: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Speech:
    """Indirect speech: the whole sentence, who said it ("?" when nobody says), and what was said."""

    span: Span
    speaker: str
    contents: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class JudgedRole:
    """What somebody is; `span` is where the article says so."""

    who: str
    title: str
    organisation: str | None
    status: RoleStatus
    span: Span
    begun: str | None
    ended: str | None


@dataclass(frozen=True, slots=True)
class JudgedRelation:
    """`a` has `b` as its `relation`."""

    a: str
    relation: str
    b: str
    span: Span


@dataclass(frozen=True, slots=True)
class JudgedEvent:
    """An event of the story's timeline as one article tells it; `id` is the same in all articles of the story."""

    id: str
    kind: str
    trigger: Span
    span: Span
    who: tuple[str, ...]
    patient: str | None
    status: EventStatus
    date: str


@dataclass(frozen=True, slots=True)
class JudgedAccount:
    """What one voice (None: the outlet) says about an event."""

    event: str
    kind: AccountKind
    speaker: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """An article with everything that a careful reader found in it; spans are places in the body."""

    part: Part
    story: str
    name: str
    article: Article
    style: str
    marks: tuple[Mark, ...]
    speeches: tuple[Speech, ...]
    people: frozenset[str]
    organisations: frozenset[str]
    places: frozenset[str]
    roles: tuple[JudgedRole, ...]
    relations: tuple[JudgedRelation, ...]
    events: tuple[JudgedEvent, ...]
    accounts: tuple[JudgedAccount, ...]
    faults: tuple[str, ...]

    @property
    def body(self) -> str:
        """The article's text."""
        return self.article.body

    @property
    def title(self) -> str:
        """Story and file, as misses name it."""
        return f"{self.story}/{self.name}"

    def marked(self, kinds: str) -> list[Mark]:
        """The marks of some kinds, in order."""
        return [mark for mark in self.marks if mark.kind in kinds]


@cache
def stories(part: Part) -> Mapping[str, tuple[JudgedArticle, ...]]:
    """The articles of a part by story, in order."""
    found: dict[str, list[JudgedArticle]] = {}
    for path in sorted((NEWS / part).glob("*/*.judged")):
        found.setdefault(path.parent.name, []).append(read_judged(path, part))
    return {story: tuple(articles) for story, articles in found.items()}


def articles(part: Part) -> Iterator[JudgedArticle]:
    """All articles of a part."""
    for told in stories(part).values():
        yield from told


def read_judged(path: Path, part: Part) -> JudgedArticle:
    """One file. What cannot be understood raises ValueError; what is merely wrong is listed in `faults`."""
    pieces = re.split(r"^%%%$", path.read_text(encoding="utf-8"), flags=re.M)
    if len(pieces) != 3:
        raise ValueError(f"{path}: expected three parts split by %%%, found {len(pieces)}")
    front, marked, judgements = _mapping(pieces[0], path), pieces[1].strip("\n"), _mapping(pieces[2], path)
    body, marks = _unmarked(marked, path)
    return _Judging(path, part, front, body, marks, judgements).article()


def _mapping(text: str, path: Path) -> dict[str, Any]:
    try:
        # BaseLoader: days and years stay as they are written
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as problem:
        raise ValueError(f"{path}: {problem}") from problem
    if not isinstance(found, dict):
        raise ValueError(f"{path}: expected keys and values")
    return found


def _unmarked(marked: str, path: Path) -> tuple[str, list[Mark]]:
    """The body without its marks, and the marks; marks may cross (a name can begin inside indirect speech)."""
    body: list[str] = []
    length = at = 0
    opened: list[tuple[str, str, int]] = []
    marks: list[Mark] = []
    for tag in _MARK.finditer(marked):
        body.append(marked[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        closing, letter, value = tag.groups()
        if not closing:
            opened.append((letter, value or "", length))
            continue
        index = max((number for number, (kind, _, _) in enumerate(opened) if kind == letter), default=None)
        if index is None:
            raise ValueError(f"{path}: </{letter}> closes nothing")
        _, value, start = opened.pop(index)
        marks.append(Mark(letter, value, (start, length)))
    if opened:
        raise ValueError(f"{path}: <{opened[0][0]} {opened[0][1]}> is never closed")
    body.append(marked[at:])
    return "".join(body), sorted(marks, key=lambda mark: (mark.span[0], -mark.span[1]))


class _Judging:
    """Turns the lists of a file into values and notes what does not fit."""

    def __init__(
        self, path: Path, part: Part, front: dict[str, Any], body: str, marks: list[Mark], judgements: dict[str, Any]
    ) -> None:
        self.path, self.part, self.front, self.body, self.marks = path, part, front, body, marks
        self.judgements = judgements
        self.faults: list[str] = []
        self.people = frozenset(judgements.get("people") or ())
        self.organisations = frozenset(judgements.get("organisations") or ())
        self.places = frozenset(judgements.get("places") or ())

    def article(self) -> JudgedArticle:
        article = Article(
            key=f"{self.path.parent.name}/{self.path.stem}",
            source="judged",
            outlet=self.front["outlet"],
            headline=self.front["headline"],
            body=self.body,
            byline=self.front.get("byline") or None,
            published=datetime.fromisoformat(self.front["published"]) if self.front.get("published") else None,
            published_basis="stated" if self.front.get("published") else "none",
        )
        self._check_marks()
        roles = tuple(self._role(entry) for entry in self._list("roles"))
        relations = tuple(self._relation(entry) for entry in self._list("relations"))
        events = tuple(self._event(entry) for entry in self._list("events"))
        accounts = tuple(self._account(entry, {event.id for event in events}) for entry in self._list("accounts"))
        return JudgedArticle(
            self.part, self.path.parent.name, self.path.stem, article, self.front.get("style", "british"),
            tuple(self.marks), self._speeches(), self.people, self.organisations, self.places, roles, relations, events,
            accounts, tuple(self.faults),
        )  # fmt: skip

    def _list(self, key: str) -> list[dict[str, Any]]:
        return [entry for entry in self.judgements.get(key) or [] if isinstance(entry, dict)]

    def _speeches(self) -> tuple[Speech, ...]:
        contents = [mark.span for mark in self.marks if mark.kind == "s"]
        found = []
        for mark in self.marks:
            if mark.kind == "i":
                inside = tuple(span for span in contents if mark.span[0] <= span[0] and span[0] < mark.span[1])
                if not inside:
                    self.faults.append(f"indirect speech without content: {self.body[slice(*mark.span)]!r}")
                found.append(Speech(mark.span, mark.value, inside))
        return tuple(found)

    def _check_marks(self) -> None:
        known = {"p": self.people, "o": self.organisations, "l": self.places}
        everybody = self.people | self.organisations
        for mark in self.marks:
            said = self.body[slice(*mark.span)]
            if mark.kind in known and mark.value not in known[mark.kind]:
                self.faults.append(f"<{mark.kind} {mark.value}> is not listed: {said!r}")
            if mark.kind == "c" and mark.value not in everybody | self.places:
                self.faults.append(f"<c {mark.value}> is not listed: {said!r}")
            if mark.kind in "qi" and mark.value not in ("?", "-") and mark.value not in everybody:
                self.faults.append(f"<{mark.kind} {mark.value}> is not listed: {said!r}")

    def _place(self, says: str, what: str) -> Span:
        count = self.body.count(says)
        if count == 0:
            self.faults.append(f"{what}: not in the article: {says!r}")
            return (0, 0)
        if count > 1:
            self.faults.append(f"{what}: found {count} times: {says!r}")
        at = self.body.index(says)
        return (at, at + len(says))

    def _known(self, name: str | None, what: str) -> str | None:
        if name in (None, "", "null", "~", "?"):
            return None
        if name not in self.people | self.organisations | self.places:
            self.faults.append(f"{what}: {name!r} is not listed")
        return name

    def _one_of(self, value: str, allowed: tuple[str, ...], what: str) -> Any:
        if value not in allowed:
            self.faults.append(f"{what}: {value!r} is none of {', '.join(allowed)}")
        return value

    def _role(self, entry: dict[str, Any]) -> JudgedRole:
        what = f"role {entry.get('who')}"
        self._known(entry["who"], what)
        return JudgedRole(
            entry["who"], entry["title"], self._known(entry.get("org"), what),
            self._one_of(entry["status"], get_args(RoleStatus), what), self._place(entry["says"], what),
            entry.get("from") or None, entry.get("until") or None,
        )  # fmt: skip

    def _relation(self, entry: dict[str, Any]) -> JudgedRelation:
        what = f"relation {entry.get('a')}"
        self._known(entry["a"], what)
        self._known(entry["b"], what)
        self._one_of(entry["relation"], tuple(sorted(RELATIONS)), what)
        return JudgedRelation(entry["a"], entry["relation"], entry["b"], self._place(entry["says"], what))

    def _event(self, entry: dict[str, Any]) -> JudgedEvent:
        what = f"event {entry.get('id')}"
        span = self._place(entry["says"], what)
        at = self.body.find(entry["trigger"], span[0], span[1])
        if at < 0:
            at = self.body.find(entry["trigger"])
            self.faults.append(f"{what}: the trigger {entry['trigger']!r} is not in what it says")
        trigger = (at, at + len(entry["trigger"])) if at >= 0 else span
        who = tuple(name for name in entry.get("who") or () if self._known(name, what))
        return JudgedEvent(
            entry["id"], entry["kind"], trigger, span, who, self._known(entry.get("patient"), what),
            self._one_of(entry["status"], get_args(EventStatus), what), entry.get("date") or "..",
        )  # fmt: skip

    def _account(self, entry: dict[str, Any], events: set[str]) -> JudgedAccount:
        what = f"account of {entry.get('event')}"
        if entry["event"] not in events:
            self.faults.append(f"{what}: no such event in this article")
        kind: AccountKind = self._one_of(entry["kind"], get_args(AccountKind), what)
        return JudgedAccount(
            entry["event"], kind, self._known(entry.get("speaker"), what), self._place(entry["says"], what)
        )
