"""Modals and menus: what they ask, and what somebody put into them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from adapters import wording
from adapters.fit import cut
from adapters.slack import blocks, labels, limits
from adapters.slack.message import Block
from adapters.slack.mrkdwn import clean, escape
from adapters.slack.visit import Body
from briefings import Kind, Suggestion

BRIEF_THIS, ASK = "brief_this", "ask_cuttings"  # shortcuts
QUESTION, WRONG = "question", "wrong"  # modals
NAME, LINE = blocks.NAME_MENU, "brief:line"  # external selects
KIND_BLOCK, NAME_BLOCK, WORDS_BLOCK, LINE_BLOCK = "kind", "name", "words", "line"


def question(kinds: tuple[Kind, ...]) -> Block:
    """The modal of the global shortcut: a kind of the table, a name, further words."""
    options = [_option(f"{kind.name}: {kind.help}", kind.name) for kind in kinds][:limits.OPTIONS]
    return _modal(QUESTION, labels.ASK, labels.ASK_BUTTON, [
        _input(KIND_BLOCK, labels.QUESTION, {
            "type": "static_select", "action_id": "kind", "options": options, "initial_option": options[0]}),
        _input(NAME_BLOCK, labels.NAME_FIELD, blocks.name_menu(), optional=True),
        _input(WORDS_BLOCK, labels.WORDS_FIELD, _text_input(multiline=False), labels.WORDS_HINT, optional=True),
    ])


def wrong(token: str, channel: str | None) -> Block:
    """The modal behind "Wrong?": which line, and what is wrong with it."""
    return _modal(WRONG, labels.WRONG, labels.SEND, [
        _input(LINE_BLOCK, labels.WHICH_LINE, {
            "type": "external_select", "action_id": LINE, "min_query_length": 0,
            "placeholder": blocks.plain_text(labels.WHICH_LINE, limits.PLACEHOLDER)},
            labels.WHICH_LINE_HINT, optional=True),
        _input(WORDS_BLOCK, labels.WHAT_IS_WRONG, _text_input(multiline=True)),
    ], json.dumps({"token": token, "channel": channel}))


def thanks() -> Block:
    """What stands in the modal after a report."""
    return {"type": "modal", "title": blocks.plain_text(labels.NAME, limits.MODAL_TITLE),
            "close": blocks.plain_text(labels.CLOSE, limits.MODAL_BUTTON),
            "blocks": [blocks.section(escape(wording.WRONG_THANKS))]}


def name_options(found: Iterable[Suggestion]) -> list[Block]:
    """Names for an external select; the value is what is asked, so a name too long for it is left out."""
    names = dict.fromkeys(clean(each.name) for each in found)
    return [_option(name, name) for name in names if 0 < len(name) <= limits.OPTION_VALUE][:limits.OPTIONS]


def line_options(lines: tuple[tuple[str, str], ...], typed: str) -> list[Block]:
    """Lines of a card for an external select, those with the typed words; each with its fingerprint as value."""
    wanted = typed.casefold().strip()
    found = {fingerprint: text for text, fingerprint in lines if wanted in text.casefold() and clean(text)}
    return [_option(text, fingerprint) for fingerprint, text in found.items()][:limits.OPTIONS]


def token_in(body: Body) -> str:
    """The token of the card that a modal is about."""
    return str(_kept(body).get("token") or "")


def channel_in(body: Body) -> str | None:
    """The channel that the card stood in."""
    found = _kept(body).get("channel")
    return str(found) if found else None


def words_in(body: Body) -> str:
    """What was written into the text field."""
    return str((_field(body, WORDS_BLOCK, "words") or {}).get("value") or "").strip()


def chosen_in(body: Body, action: str = NAME) -> str | None:
    """What was chosen from a menu."""
    block = {NAME: NAME_BLOCK, LINE: LINE_BLOCK}.get(action, KIND_BLOCK)
    found = (_field(body, block, action) or {}).get("selected_option") or {}
    return found.get("value")


def command_in(body: Body) -> str:
    """The question modal as a command in words."""
    name = chosen_in(body) or ""
    return " ".join(part for part in (chosen_in(body, "kind") or "", name, words_in(body)) if part)


def blamed_in(body: Body) -> str:
    """The field that an error belongs to: the words where there are any, else the name."""
    return WORDS_BLOCK if words_in(body) else NAME_BLOCK


def _kept(body: Body) -> Body:
    try:
        found = json.loads((body.get("view") or {}).get("private_metadata") or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _field(body: Body, block: str, action: str) -> Any:
    return ((body.get("view") or {}).get("state") or {}).get("values", {}).get(block, {}).get(action)


def _modal(name: str, title: str, submit: str, inputs: list[Block], kept: str = "") -> Block:
    view: Block = {
        "type": "modal", "callback_id": name, "title": blocks.plain_text(title, limits.MODAL_TITLE),
        "submit": blocks.plain_text(submit, limits.MODAL_BUTTON),
        "close": blocks.plain_text(labels.CANCEL, limits.MODAL_BUTTON), "blocks": inputs,
    }
    return {**view, "private_metadata": kept} if kept else view


def _input(block_id: str, label: str, element: Block, hint: str = "", optional: bool = False) -> Block:
    shown: Block = {"type": "input", "block_id": block_id, "label": blocks.plain_text(label, limits.LABEL),
                    "element": element, "optional": optional}
    return {**shown, "hint": blocks.plain_text(hint, limits.LABEL)} if hint else shown


def _text_input(multiline: bool) -> Block:
    return {"type": "plain_text_input", "action_id": "words", "multiline": multiline, "max_length": 500}


def _option(text: str, value: str) -> Block:
    return {"text": blocks.plain_text(cut(clean(text), limits.OPTION), limits.OPTION), "value": value}
