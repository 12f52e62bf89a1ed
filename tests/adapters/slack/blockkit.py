"""Is this what Slack takes: the Block Kit schema, and the length limits that it lacks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

SCHEMAS = Path(__file__).parent / "schemas"
BLOCKS_IN_MESSAGE, BLOCKS_IN_VIEW, CHARACTERS = 45, 100, 10_000
_DEFINITIONS = {
    "section": "SectionBlock", "context": "ContextBlock", "actions": "ActionsBlock", "header": "HeaderBlock",
    "divider": "DividerBlock", "image": "ImageBlock", "input": "InputBlock",
}  # classic blocks alone: anything else is a complaint
# (type of the holder, name of the string) → longest length
_LONGEST = {
    ("header", "text"): 150, ("section", "text"): 3000, ("section", "fields"): 2000, ("button", "text"): 75,
    ("button", "value"): 2000, ("button", "url"): 3000, ("modal", "title"): 24, ("modal", "submit"): 24,
    ("modal", "close"): 24, ("input", "label"): 2000, ("input", "hint"): 2000, ("image", "alt_text"): 2000,
    ("image", "image_url"): 3000, ("external_select", "placeholder"): 150, ("static_select", "placeholder"): 150,
    ("plain_text_input", "placeholder"): 150,
}
_SPECIAL = re.compile(r"<(!|@|#)")


@cache
def _validator(definition: str) -> Draft7Validator:
    schema = json.loads((SCHEMAS / "slack-blockkit.schema.json").read_text("utf-8"))
    return Draft7Validator({"$ref": f"#/definitions/{definition}", "definitions": schema["definitions"]})


def _faults(definition: str, value: Any) -> list[str]:
    return [f"{'/'.join(map(str, error.path))}: {error.message[:200]}"
            for error in _validator(definition).iter_errors(value)]


def strings(value: Any) -> Iterator[str]:
    """Every string in a payload that is shown or sent back: texts, addresses, values."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("type", "action_id", "block_id", "style"):
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def complaints_about_blocks(
    blocks: Any, most: int = BLOCKS_IN_MESSAGE, characters: int | None = CHARACTERS,
) -> list[str]:
    """Why Slack would refuse these blocks; empty when it would not."""
    if not isinstance(blocks, list):
        return ["blocks is no list"]
    found: list[str] = []
    if len(blocks) > most:
        found.append(f"{len(blocks)} blocks of {most}")
    if characters is not None and (total := sum(map(len, strings(blocks)))) > characters:
        found.append(f"{total} characters of {characters}")
    seen_blocks: set[str] = set()
    for number, block in enumerate(blocks):
        definition = _DEFINITIONS.get(str(block.get("type")))
        if definition is None:
            found.append(f"block {number} is a {block.get('type')!r}")
            continue
        found += [f"block {number}: {fault}" for fault in _faults(definition, block)]
        found += [f"block {number}: {fault}" for fault in _lengths(block)]
        if block.get("block_id") in seen_blocks:
            found.append(f"block {number}: the block_id is there twice")
        seen_blocks |= {block["block_id"]} if "block_id" in block else set()
    return found


def _lengths(block: dict[str, Any]) -> Iterator[str]:
    kind = block["type"]
    if kind == "section" and not (block.get("text") or block.get("fields")):
        yield "a section without text"
    elements = block.get("elements", [])
    if kind == "context" and not 1 <= len(elements) <= 10:
        yield f"{len(elements)} elements in a context"
    if kind == "actions" and not 1 <= len(elements) <= 25:
        yield f"{len(elements)} elements in a row of actions"
    actions = [element["action_id"] for element in elements if "action_id" in element]
    if len(actions) != len(set(actions)):
        yield "an action_id is there twice"
    yield from _each(block)


def _each(holder: dict[str, Any]) -> Iterator[str]:
    kind = str(holder.get("type"))
    for name, value in holder.items():
        for one in value if isinstance(value, list) else [value]:
            text = one.get("text") if isinstance(one, dict) and "text" in one and isinstance(one["text"], str) else one
            longest = _LONGEST.get((kind, name))
            if isinstance(text, str) and longest and not 1 <= len(text) <= longest:
                yield f"{kind}.{name} has {len(text)} characters of {longest}"
            if isinstance(one, dict):
                if one.get("type") in ("mrkdwn", "plain_text"):
                    yield from _text(one)
                yield from _each(one)
    if kind in ("button", "external_select", "static_select") and not 1 <= len(holder.get("action_id", "")) <= 255:
        yield f"{kind} without an action_id"


def _text(text: dict[str, Any]) -> Iterator[str]:
    words = text["text"]
    if not 1 <= len(words) <= 3000:
        yield f"a text of {len(words)} characters"
    if text["type"] == "mrkdwn":
        yield from complaints_about_mrkdwn(words)
        if not text.get("verbatim"):
            yield "mrkdwn that Slack may turn into mentions: verbatim is not set"


def complaints_about_mrkdwn(words: str) -> list[str]:
    """Mentions, special links and stray angle brackets, none of which we ever send."""
    found = [f"a mention or special link in {words[:80]!r}"] if _SPECIAL.search(words) else []
    rest = re.sub(r"<https?://[^\s<>|]+\|[^<>|]+>", "", words)
    if "<" in rest or ">" in rest:
        found.append(f"unescaped angle bracket in {words[:80]!r}")
    if re.search(r"&(?!amp;|lt;|gt;)", words):
        found.append(f"unescaped ampersand in {words[:80]!r}")
    return found


def complaints_about_message(message: dict[str, Any]) -> list[str]:
    """Why Slack would refuse this message, or what it must not carry."""
    found = complaints_about_blocks(message.get("blocks") or [])
    text = message.get("text") or ""
    if not text.strip():
        found.append("no plain text beside the blocks")
    if len(text) > 4000:
        found.append(f"{len(text)} characters of text")
    found += complaints_about_mrkdwn(text)
    if message.get("link_names") or message.get("parse") not in (None, "none"):
        found.append("link_names or parse would make mentions")
    return found


def complaints_about_view(view: dict[str, Any]) -> list[str]:
    """Why Slack would refuse this modal or home tab."""
    definition = {"modal": "ModalView", "home": "HomeView"}.get(str(view.get("type")))
    if definition is None:
        return [f"a view of type {view.get('type')!r}"]
    shallow = {**view, "blocks": []}
    found = _faults(definition, shallow) + complaints_about_blocks(view.get("blocks"), BLOCKS_IN_VIEW, None)
    found += list(_each(shallow))
    if len(view.get("private_metadata", "")) > 3000:
        found.append("private_metadata too long")
    inputs = any(block.get("type") == "input" for block in view.get("blocks", []))
    if view["type"] == "modal" and inputs and "submit" not in view:
        found.append("inputs without a submit button")
    return found


def complaints_about_options(options: Any) -> list[str]:
    """Why Slack would refuse the answer to an external select."""
    if not isinstance(options, list) or len(options) > 100:
        return ["options is no list of at most 100"]
    found = [fault for option in options for fault in _faults("PlainTextOption", option)]
    for option in options:
        if not 1 <= len(option["text"]["text"]) <= 75 or not 1 <= len(option.get("value", "")) <= 150:
            found.append(f"an option too long or empty: {option!r}"[:200])
    return found
