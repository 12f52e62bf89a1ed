"""Block Kit's few building blocks that we use, each within its length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from adapters.fit import cut
from adapters.slack import labels, limits
from adapters.slack.message import Block
from adapters.slack.mrkdwn import clean

NAME_MENU = "brief:name"


@dataclass(frozen=True, slots=True)
class Line:
    """One line in mrkdwn, and its tail (where it stands), which is never parted from the end of it."""

    said: str
    tail: str = ""

    def pieces(self) -> Iterator[str]:
        """The line as texts that each fit a section."""
        *first, last = pieces(self.said)
        yield from first
        if len(last) + len(self.tail) <= limits.SECTION:
            yield last + self.tail
        else:
            yield from (last, self.tail.strip()[:limits.SECTION])


def pieces(said: str) -> tuple[str, ...]:
    """Escaped text in parts of at most a section's length, parted between words and never inside an entity."""
    found: list[str] = []
    while len(said) > limits.SECTION:
        end = said.rfind(" ", 0, limits.SECTION + 1)
        if end <= limits.SECTION // 2:
            end = limits.SECTION
            entity = said.rfind("&", end - 5, end)
            if entity > 0 and ";" in said[entity:entity + 5] and ";" not in said[entity:end]:
                end = entity
        found.append(said[:end])
        said = said[end:].lstrip(" ")
    return (*found, said)


def paragraphs(lines: list[Line]) -> list[Block]:
    """Lines one under the other, in as few sections as hold them."""
    texts: list[str] = []
    for line in lines:
        for piece in line.pieces():
            if not piece.strip():
                continue
            if texts and len(texts[-1]) + 1 + len(piece) <= limits.SECTION:
                texts[-1] += f"\n{piece}"
            else:
                texts.append(piece)
    return [section(text) for text in texts]


def section(text: str) -> Block:
    """Text in mrkdwn; `verbatim` keeps Slack from making mentions and links of plain words."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text or "…", "verbatim": True}}


def context(text: str) -> Block:
    """Small grey text."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text or "…", "verbatim": True}]}


def header(text: str) -> Block:
    """A headline in plain text."""
    return {"type": "header", "text": plain_text(text, limits.HEADER)}


def divider() -> Block:
    """A rule."""
    return {"type": "divider"}


def plain_text(text: str, most: int) -> Block:
    """Plain text within a length."""
    return {"type": "plain_text", "text": cut(clean(text), most) or "…", "emoji": False}


def button(action_id: str, label: str, value: str) -> Block:
    """A button that sends its value back."""
    return {"type": "button", "action_id": action_id, "text": plain_text(label, limits.BUTTON), "value": value}


def name_menu() -> Block:
    """The external select that suggests names as somebody types."""
    return {"type": "external_select", "action_id": NAME_MENU, "min_query_length": 1,
            "placeholder": plain_text(labels.ANOTHER_NAME, limits.PLACEHOLDER)}


def actions(elements: list[Block]) -> Block:
    """One row of buttons or menus."""
    return {"type": "actions", "elements": elements}


def rows(buttons: list[Block]) -> list[Block]:
    """Buttons in rows that a phone shows."""
    return [actions(buttons[first:first + limits.ELEMENTS]) for first in range(0, len(buttons), limits.ELEMENTS)]


def characters(value: Any) -> int:
    """The length of every string in a payload that is shown or sent back."""
    if isinstance(value, dict):
        return sum(characters(inner) for name, inner in value.items()
                   if name not in ("type", "action_id", "block_id", "style"))
    if isinstance(value, (list, tuple)):
        return sum(characters(inner) for inner in value)
    return len(value) if isinstance(value, str) else 0
