"""What a reader of a message sees: its text, its buttons."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

from tests.adapters.slack.blockkit import strings

Json = dict[str, Any]


def said(message: Json) -> str:
    """All the text of a message's blocks, as it is sent but without invisible joiners."""
    return "\n".join(strings(message["blocks"])).replace("\u2060", "")


def read(message: Json) -> str:
    """The same as people read it."""
    return html.unescape(said(message))


def elements(message: Json) -> Iterator[Json]:
    """Everything that can be pressed."""
    for block in message["blocks"]:
        yield from block.get("elements", []) if block["type"] == "actions" else []
        if "accessory" in block:
            yield block["accessory"]


def buttons(message: Json) -> list[Json]:
    """The buttons, in order."""
    return [element for element in elements(message) if element["type"] == "button"]


def labelled(message: Json, label: str) -> Json:
    """The button with this label, as the action that a press on it sends."""
    found = next(button for button in buttons(message) if button["text"]["text"] == label)
    return {"type": "button", "action_id": found["action_id"], "value": found.get("value", "")}
