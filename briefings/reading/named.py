"""A name where it stands in an article, and the titles before it."""

from __future__ import annotations

import re

from briefings.reading.lexicon import HONORIFICS
from briefings.reading.note import NameType, Span
from briefings.values import dataclass

NAMED_KINDS = frozenset(("text", "list", "headline"))  # of paragraphs in which names are looked for
_TITLE_BEFORE = re.compile(r"(?:^|(?<=[\s“\"'(—–-]))((?:[A-Z][\w]*\.?\s+){1,5})$")
_TITLE_MARK = re.compile(r"[“\"'(—–-]")  # behind one of these a title may begin within a word
_BARE_HONORIFICS = frozenset(title.rstrip(".") for title in HONORIFICS)


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands, titles and honorifics left out; `title` holds the ones before it ("Sir", "Det Ch Insp")."""

    span: Span
    type: NameType
    title: str
    sentence: int


_LAST_OF_OFFICE = frozenset("Officer Minister Secretary".split())


def title_before(view: str, span: Span, floor: int) -> str:
    before = view[max(floor, span[0] - 60) : span[0]]
    if not before[-1:].isspace():
        return ""
    last = before.rsplit(None, 1)[-1:]
    if last and last[0].rstrip(".") not in _BARE_HONORIFICS and _TITLE_MARK.search(last[0]) is None:
        return ""  # nearly every word: the pattern is for the few that follow a title
    match = _TITLE_BEFORE.search(before)
    if not match:
        return ""
    kept: list[str] = []
    for word in reversed(match.group(1).split()):
        if word in HONORIFICS or word.rstrip(".") in HONORIFICS:
            kept.append(word)
        else:
            if kept and kept[-1] in _LAST_OF_OFFICE and word.isalpha():
                return ""  # "Chief Executive Officer", "Prime Minister": the office is read whole
            break
    if len(kept) == 2 and kept == ["Officer", "Chief"]:
        return ""
    return " ".join(reversed(kept))
