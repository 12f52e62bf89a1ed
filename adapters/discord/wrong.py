"""The form under "Wrong?": which line, what is wrong with it; and what the desk's editors are shown of it."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from adapters import wording
from adapters.discord import limits, safe, says
from adapters.discord.buttons import button_id
from adapters.discord.page import Page, Press
from adapters.discord.render import account_line, claim_line, source
from adapters.discord.replies import Interaction, incident
from adapters.fit import cut
from briefings import Card, Claim

log = logging.getLogger(__name__)

_PREFIX = "wrong:"
_WORDS = 1_000
_FORM_SECONDS = limits.TOKEN_SECONDS
_SHOWN_PASSAGES = 3
_OURS = re.compile(r"\\(.)|\*+|\[((?:[^\]\\]|\\.)*)\]\(<[^>]*>\)|<t:\d+:\w>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Report:
    """What came back: the token of the card, the line as Discord holds it, the same to read, and the asker's words."""

    token: str
    line: str
    shown: str
    words: str


async def show_form(interaction: Interaction, token: str) -> None:
    """Open the form; its lines are read off the message itself, so nothing has to be looked up in the three seconds."""
    lines = _lines(interaction)
    options = [
        discord.SelectOption(label=limits.within(_readable(line), limits.CHOICE_CHARACTERS) or "…", value=str(position))
        for position, line in enumerate(lines[:limits.CHOICES - 1])]
    options.append(discord.SelectOption(label=says.FORM_OTHER, value="other"))
    form = ui.Modal(title=says.FORM_TITLE, custom_id=_PREFIX + token, timeout=_FORM_SECONDS)
    form.add_item(ui.Label(text=says.FORM_LINE, component=ui.Select(custom_id="line", options=options)))
    form.add_item(ui.Label(text=says.FORM_WORDS, component=ui.TextInput(
        custom_id="words", style=discord.TextStyle.paragraph, max_length=_WORDS, required=True)))
    try:
        await interaction.response.send_modal(form)
    except discord.HTTPException as error:
        log.warning("%s: the form for interaction %s was refused: %s", incident(), interaction.id, error)


def read_form(interaction: Interaction) -> Report | None:
    """The report in a submitted form, None when the form is not ours."""
    document: dict[str, Any] = dict(interaction.data or {})
    custom_id = str(document.get("custom_id", ""))
    if not custom_id.startswith(_PREFIX):
        return None
    given = {
        field.get("custom_id"): field.get("value") or next(iter(field.get("values") or ()), "")
        for field in _fields(document.get("components") or [])}
    lines = _lines(interaction)
    chosen = str(given.get("line", ""))
    line = lines[int(chosen)] if chosen.isascii() and chosen.isdigit() and int(chosen) < len(lines) else ""
    words = safe.visible(str(given.get("words", "")))[:_WORDS]
    return Report(custom_id.removeprefix(_PREFIX), line, _readable(line) or says.FORM_OTHER, words)


def _fields(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The inputs of a submitted form, whatever they are wrapped in."""
    found: list[dict[str, Any]] = []
    for one in components:
        inner = one.get("components") or ([one["component"]] if one.get("component") else [])
        found += _fields(inner) if inner else [one]
    return found


def claim_of(line: str, card: Card) -> Claim | None:
    """The claim of the card that this line shows."""
    found = [*card.lead, *(one for section in card.sections for one in section.lines if isinstance(one, Claim))]
    for claim in found:
        if line in (claim_line(claim, True), claim_line(claim, False)):
            return claim
        for account in claim.under:
            if account_line(account) == line:
                return account
    return None


def report_page(report: Report, claim: Claim | None, user: str) -> Page:
    """What the editors' channel gets: the claim, its evidence, the asker's words."""
    shown = safe.words(cut(claim.text if claim else report.shown, _WORDS))
    parts = [f"### {says.REPORTED}\n- {shown}", f"{says.asked_by(user)}: {safe.words(report.words)}"]
    for passage in (claim.evidence if claim else ())[:_SHOWN_PASSAGES]:
        parts.insert(-1, f"> {safe.words(cut(passage.sentence, 400))}\n-# {source(passage)}")
    return Page(tuple(parts), (Press(wording.BUTTONS["sources"], button_id("src", report.token)),))


def _lines(interaction: Interaction) -> list[str]:
    """The claims on the message that the button hangs on, as they are written there."""
    message = interaction.message
    texts: list[str] = []

    def read(components: list[Any]) -> None:
        for one in components:
            if isinstance(one, discord.TextDisplay):
                texts.append(one.content)
            read(list(getattr(one, "children", [])))

    read(list(message.components) if message is not None else [])
    return [line for text in texts for line in text.split("\n") if line.startswith(("- ", "  - "))]


def _readable(line: str) -> str:
    """A line of a message without its markdown."""
    return safe.visible(_OURS.sub(lambda found: found[1] or found[2] or "", line.strip().removeprefix("- ")))
