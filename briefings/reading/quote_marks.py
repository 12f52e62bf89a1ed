"""Pairs of quotation marks in a text: double ones, and single ones where they are no apostrophes."""

from __future__ import annotations

import re

from briefings.reading.note import Span
from briefings.reading.text import Text
from briefings.values import dataclass

_DOUBLE = re.compile(r"[“”\"]")
_MARK = re.compile(r"[“”\"']")
# "the '90s", "'em" and "'til" open nothing.
_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))'(?=[\w£$“\"])(?!\d0s\b|em\b|til\b|tis\b|twas\b|cause\b|n'\b)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?;:…”\"%)-])'(?=$|[\s.,;:!?)\]—–-])")


@dataclass(frozen=True, slots=True)
class Run:
    """A pair of quotation marks: `outer` with the marks, `inner` without; `open` when the paragraph ended inside it."""

    outer: Span
    inner: Span
    paragraph: int
    open: bool


def runs_of(text: Text) -> list[Run]:
    """Every quoted run of the paragraphs that may feed a card; a run within a run is part of it."""
    found: list[Run] = []
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.kind not in ("text", "list", "heading") or not _MARK.search(text.view, *paragraph.span):
            continue
        following = text.paragraphs[number + 1].span[0] if number + 1 < len(text.paragraphs) else len(text.view)
        single = _single_first(text, paragraph.span)
        if single is None:
            found.extend(_double_runs(text.view, paragraph.span, number))
        else:
            goes_on = text.view[following : following + 1] == "'" and text.body[following] in "‘'"
            found.extend(_mixed_runs(text, paragraph.span, number, goes_on))
    return found


def _single_first(text: Text, span: Span) -> int | None:
    """Where a single quotation mark opens outside double ones."""
    opened = False
    for match in _MARK.finditer(text.view, *span):
        mark, at = match.group(), match.start()
        if mark != "'":
            opened = mark == "“" or (mark == '"' and not opened and not text.view[at - 1 : at].isdigit())
        elif not opened and _opens(text, at, span[1]):
            return at
    return None


def _opens(text: Text, at: int, end: int) -> bool:
    return text.body[at] in "‘'" and _SINGLE_OPEN.match(text.view, at, end) is not None


def _double_runs(view: str, span: Span, number: int) -> list[Run]:
    found: list[Run] = []
    opened: int | None = None
    for match in _DOUBLE.finditer(view, *span):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark == "”":
                continue
            if mark == '"' and at > span[0] and view[at - 1].isdigit():
                continue
            opened = at
        elif mark == "“":
            opened = at if view[at - 1] in " \n(" and at - opened > 2 and "\n" in view[opened:at] else opened
        else:
            found.append(_run(opened, at, number))
            opened = None
    if opened is not None and span[1] - opened > 12:
        found.append(Run((opened, span[1]), (opened + 1, span[1]), number, True))
    return [run for run in found if run.inner[1] > run.inner[0]]


def _run(opened: int, closed: int, number: int) -> Run:
    return Run((opened, closed + 1), (opened + 1, closed), number, False)


def _mixed_runs(text: Text, span: Span, number: int, goes_on: bool) -> list[Run]:
    """The runs of a paragraph in which single marks open one; what stands within either kind belongs to it."""
    found: list[Run] = []
    view, end = text.view, span[1]
    at = span[0]
    while True:
        opening = next(
            (
                match.start()
                for match in _MARK.finditer(view, at, end)
                if match.group() in '“"' or (match.group() == "'" and _opens(text, match.start(), end))
            ),
            None,
        )
        if opening is None:
            return found
        if view[opening] != "'":
            double = _double_runs(view, (opening, end), number)
            if not double or double[0].outer[0] != opening:
                at = opening + 1
                continue
            found.append(double[0])
            at = double[0].outer[1]
            continue
        closing = _closing(text, opening + 1, end)
        if closing is None:
            if goes_on and end - opening > 12:
                found.append(Run((opening, end), (opening + 1, end), number, True))
                return found
            at = opening + 1
            continue
        found.append(_run(opening, closing, number))
        at = closing + 1


def _closing(text: Text, start: int, end: int) -> int | None:
    """Where a single quotation closes: a plural's apostrophe ("the workers' money") does not, as long as another mark may."""
    for candidate in _SINGLE_CLOSE.finditer(text.view, start, end):
        at = candidate.start()
        if text.body[at] not in "’'":
            continue
        if (
            text.view[at - 1] == "s"
            and re.match(r"'\s+[a-z]", text.view[at : at + 3])
            and any(text.body[other.start()] in "’'" for other in _SINGLE_CLOSE.finditer(text.view, at + 1, end))
        ):
            continue
        return at
    return None
