"""Pairs of quotation marks in a text: double ones, and single ones where they are no apostrophes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.reading.note import Span
from briefings.reading.text import Text

_DOUBLE = re.compile(r"[“”\"]")


_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))'(?=[\w£$])")


_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?;:…-])'(?=$|[\s.,;:!?)\]—–-])")


@dataclass(frozen=True, slots=True)
class Run:
    """A pair of quotation marks: `outer` with the marks, `inner` without; `open` when the paragraph ended inside it."""

    outer: Span
    inner: Span
    paragraph: int
    open: bool


def runs_of(text: Text) -> list[Run]:
    """Every quoted run of the paragraphs that may feed a card."""
    found: list[Run] = []
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.kind not in ("text", "list", "heading"):
            continue
        doubles = _double_runs(text.view, paragraph.span, number)
        found.extend(doubles or _single_runs(text.view, paragraph.span, number))
    return found


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
            found.append(_run(view, opened, at, number))
            opened = None
    if opened is not None and span[1] - opened > 12:
        found.append(Run((opened, span[1]), (opened + 1, span[1]), number, True))
    return [run for run in found if run.inner[1] > run.inner[0]]


def _run(view: str, opened: int, closed: int, number: int) -> Run:
    return Run((opened, closed + 1), (opened + 1, closed), number, False)


def _single_runs(view: str, span: Span, number: int) -> list[Run]:
    found: list[Run] = []
    at = span[0]
    while True:
        opening = _SINGLE_OPEN.search(view, at, span[1])
        if not opening:
            return found
        closing = None
        for candidate in _SINGLE_CLOSE.finditer(view, opening.end(), span[1]):
            if (
                view[candidate.start() - 1] == "s"
                and re.match(r"'\s+[a-z]", view[candidate.start() : candidate.start() + 3])
                and _SINGLE_CLOSE.search(view, candidate.end(), span[1])
            ):
                continue
            closing = candidate
            break
        if closing is None:
            return found
        found.append(Run((opening.start(), closing.end()), (opening.end(), closing.start()), number, False))
        at = closing.end()
