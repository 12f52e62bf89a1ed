"""Kin who are named further down: "owned by his brother-in-law. … The brother-in-law, Curtis Hale, pleaded guilty"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefings.reading.note import Span

_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+)?"


def named_later(view: str, word: str, after: int, people: Mapping[int, int]) -> tuple[int, Span] | None:
    """Who "The brother-in-law, Curtis Hale," is, told below where kin was left without a name; `people` are entities by where they are named."""
    if f"The {word}, " not in view[after:]:
        return None
    match = re.compile(rf"\bThe\s+{re.escape(word)},\s+{_TITLE}").search(view, after)
    if match is None or match.end() not in people:
        return None
    return people[match.end()], match.span()
