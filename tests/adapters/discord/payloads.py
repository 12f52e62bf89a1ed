"""What Discord accepts: its own API description, and the limits that the description lacks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]

CALLBACK = ("/interactions/{interaction_id}/{interaction_token}/callback", "post")
ORIGINAL = ("/webhooks/{webhook_id}/{webhook_token}/messages/@original", "patch")
FOLLOW_UP = ("/webhooks/{webhook_id}/{webhook_token}", "post")
MESSAGE = ("/channels/{channel_id}/messages", "post")
MESSAGE_EDIT = ("/channels/{channel_id}/messages/{message_id}", "patch")
COMMANDS = ("/applications/{application_id}/commands", "put")

COMPONENTS_V2 = 1 << 15
EPHEMERAL = 1 << 6
DISPLAY_CHARACTERS = 4_000
COMPONENTS = 40
CHOICES = 25
NONCE = 25
COMMAND_CHARACTERS = 8_000  # names, descriptions and choice values of one command together

_CALLBACKS = {
    4: "CreateMessageInteractionCallbackRequest", 5: "CreateMessageInteractionCallbackRequest",
    6: "UpdateMessageInteractionCallbackRequest", 7: "UpdateMessageInteractionCallbackRequest",
    8: "ApplicationCommandAutocompleteCallbackRequest", 9: "ModalInteractionCallbackRequest",
}


@cache
def _description() -> dict[str, Any]:
    path = Path(__file__).parent / "openapi" / "discord-openapi.json"
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def _one_of(validator: Any, alternatives: list[Any], instance: Any, schema: Any) -> Iterator[ValidationError]:
    """oneOf, told apart by the instance's "type" where every alternative names its own: a hundred times faster."""
    chosen = _chosen(json.dumps(alternatives), instance.get("type")) if isinstance(instance, dict) else None
    if chosen is None:
        yield from Draft202012Validator.VALIDATORS["oneOf"](validator, alternatives, instance, schema)
    else:
        yield from validator.descend(instance, alternatives[chosen], schema_path=chosen)


@cache
def _chosen(alternatives: str, kind: Any) -> int | None:
    found: list[int] = []
    for position, one in enumerate(json.loads(alternatives)):
        schema = _description()["components"]["schemas"].get(one.get("$ref", "").rsplit("/", 1)[-1], one)
        if schema == {"type": "null"}:
            continue
        types = schema.get("properties", {}).get("type", {}).get("enum")
        if types is None:
            return None
        found += [position] if kind in types else []
    return found[0] if len(found) == 1 else None


_Validator = extend(Draft202012Validator, {"oneOf": _one_of})


@cache
def _validator(path: str, method: str) -> Any:
    schema = _description()["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"]
    return _Validator({**schema, "components": _description()["components"]})


@cache
def _validator_of(name: str) -> Any:
    return _Validator({"$ref": f"#/components/schemas/{name}", "components": _description()["components"]})


def every_component(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All components of a message or modal, nested ones too."""
    for component in components:
        yield component
        yield from every_component(component.get("components", []))
        for inner in ("accessory", "component"):
            if isinstance(component.get(inner), dict):
                yield from every_component([component[inner]])


def display_characters(components: list[dict[str, Any]]) -> int:
    """What Discord counts against its 4,000, in UTF-16 units to be on the safe side."""
    texts = (part["content"] for part in every_component(components) if part.get("type") == 10)
    return sum(len(text.encode("utf-16-le")) // 2 for text in texts)


def problems(kind: tuple[str, str], payload: Any, files: tuple[str, ...] = ()) -> list[str]:
    """Everything that Discord would refuse in this payload, or would silently do otherwise than meant."""
    found: list[str] = []
    for attachment in payload.get("attachments") or [] if isinstance(payload, dict) else []:
        attachment["id"] = str(attachment["id"])  # uploads are numbered 0, 1, …; Discord takes numbers as it takes text
    if kind == CALLBACK:
        name = _CALLBACKS.get(payload.get("type"))
        if name is None:
            return [f"callback type {payload.get('type')}"]
        errors = list(_validator_of(name).iter_errors(payload))
        if payload["type"] == 8:
            choices = payload["data"]["choices"]
            if len(choices) > CHOICES:
                found.append(f"{len(choices)} choices")
            names = [choice["name"] for choice in choices]
            if any(not 1 <= len(name) <= 100 for name in names):
                found.append("a choice's name is empty or too long")
            if any(isinstance(choice["value"], str) and not 1 <= len(choice["value"]) <= 100 for choice in choices):
                found.append("a choice's value is empty or too long")
        message = payload.get("data") if payload["type"] in (4, 7) else None
    else:
        errors = list(_validator(*kind).iter_errors(payload))
        message = None if kind == COMMANDS else payload
    found += [f"{'/'.join(str(step) for step in error.absolute_path)}: {error.message[:300]}" for error in errors]
    if message:
        found += _message_problems(message, files)
    if kind == MESSAGE:
        nonce = payload.get("nonce")
        if not nonce or len(str(nonce)) > NONCE or payload.get("enforce_nonce") is not True:
            found.append(f"nonce {nonce!r} is missing, too long or not enforced")
    if kind == COMMANDS:
        found += [problem for command in payload for problem in _command_problems(command)]
    return found


def _message_problems(message: dict[str, Any], files: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    components = list(every_component(message.get("components") or []))
    if components:
        if not (message.get("flags") or 0) & COMPONENTS_V2:
            found.append("components without the V2 flag")
        if message.get("content") or message.get("embeds"):
            found.append("content or embeds beside V2 components")
    if len(components) > COMPONENTS:
        found.append(f"{len(components)} components")
    shown = display_characters(message.get("components") or [])
    if shown > DISPLAY_CHARACTERS:
        found.append(f"{shown} display characters")
    named = [part["custom_id"] for part in components if part.get("custom_id")]
    if len(named) != len(set(named)):
        found.append("the same custom_id twice")
    for part in components:
        if part["type"] == 1 and not 1 <= len(part["components"]) <= 5:
            found.append("an action row must hold one to five buttons")
        if part["type"] == 2 and not (part.get("label") or part.get("emoji")):
            found.append("a button without a label")
        if part["type"] == 12:
            for item in part["items"]:
                address = item["media"]["url"]
                if address.startswith("attachment://") and address.removeprefix("attachment://") not in files:
                    found.append(f"{address} was not uploaded")
                if not item.get("description"):
                    found.append("a picture without alt text")
    mentions = message.get("allowed_mentions")
    if components and mentions != {"parse": []} and (mentions is None or mentions.get("parse") != []):
        found.append(f"mentions are not switched off: {mentions}")
    return found


def _command_problems(command: dict[str, Any]) -> list[str]:
    found: list[str] = []
    total = 0

    def visit(option: dict[str, Any], path: str) -> None:
        nonlocal total
        here = f"{path} {option['name']}"
        total += len(option["name"]) + len(option.get("description") or "")
        total += sum(len(choice["name"]) + len(str(choice["value"])) for choice in option.get("choices") or [])
        inner = option.get("options") or []
        if option.get("type", 1) in (1, 2) and path and not option.get("description"):
            found.append(f"{here}: no description")
        required = [bool(one.get("required")) for one in inner if one.get("type") not in (1, 2)]
        if required != sorted(required, reverse=True):
            found.append(f"{here}: required options must come first")
        names = [one["name"] for one in inner]
        if len(names) != len(set(names)):
            found.append(f"{here}: the same option twice")
        if option.get("autocomplete") and option.get("choices"):
            found.append(f"{here}: choices and autocomplete together")
        if path and option["name"] != option["name"].lower():
            found.append(f"{here}: capitals in a name")
        for one in inner:
            visit(one, here)

    visit(command, "")
    if total > COMMAND_CHARACTERS:
        found.append(f"{command['name']}: {total} characters")
    return found
