"""What is sent to Slack: blocks and the plain text beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]  # a Block Kit object, as Slack's schema describes it


@dataclass(frozen=True, slots=True)
class Message:
    """Blocks, and the text that a notification or a screen reader has instead."""

    text: str
    blocks: tuple[Block, ...] = ()
