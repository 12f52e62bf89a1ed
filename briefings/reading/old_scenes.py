"""Offices of long ago: in an obituary, what others were in the years that a paragraph tells of, they are not told to be still."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from briefings.reading.cast import Cast
from briefings.reading.leading import departed
from briefings.reading.note import Mention, QuoteNote, RoleNote, Span
from briefings.reading.text import Text

_YEAR = re.compile(r"\b(?:1[89]\d\d|20[01]\d)s?\b")
_SURVIVORS = re.compile(r"\b(?:survived\s+by|survivors|survives?|leaves\s+(?:a|an|his|her|two|three|four|five)|predeceased)\b")
_STILL = re.compile(r"\b(?:now|today|current|present|still|is|are|remains)\s+(?:\w+\s+)?$")


def as_of_then(text: Text, cast: Cast, mentions: Sequence[Mention], roles: Sequence[RoleNote], quotes: Sequence[QuoteNote]) -> list[RoleNote]:
    """The roles of an article; in an obituary those told in passing of somebody else, in a paragraph about dated years, are former ones.

    "The prime minister, Joe Pike, sacked her in 1976" does not say that he is prime minister. Whoever speaks to the paper
    keeps what he is, and so do the survivors.
    """
    named = [mention for mention in mentions if mention.kind in ("name", "alias") and cast.drafts[mention.entity].type == "person"]
    who = departed(text, named)
    if who is None:
        return list(roles)
    speaking = {quote.speaker for quote in quotes if not _YEAR.search(_paragraph(text.view, quote.spans[0]))}
    return [replace(role, status="former") if _is_of_then(text.view, role, who, speaking) else role for role in roles]


def _is_of_then(view: str, role: RoleNote, departed_one: int, speaking: Container[int | None]) -> bool:
    if role.status != "current" or role.entity == departed_one or role.entity in speaking:
        return False
    paragraph = _paragraph(view, role.span)
    still = _STILL.search(view, max(0, role.span[0] - 30), role.span[0])
    return _YEAR.search(paragraph) is not None and _SURVIVORS.search(paragraph) is None and still is None


def _paragraph(view: str, span: Span) -> str:
    end = view.find("\n", span[1])
    return view[view.rfind("\n", 0, span[0]) + 1 : end if end >= 0 else len(view)]
