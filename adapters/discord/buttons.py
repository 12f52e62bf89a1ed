"""Buttons and menus that work after a restart: their custom_id holds a token, the archive holds the rest."""

from __future__ import annotations

import re
from typing import Any, Protocol, Self, cast

import discord
from discord import ui

Interaction = discord.Interaction[Any]

_TEMPLATE = r"cut:(?P<verb>[a-z]+):(?P<token>[0-9A-Za-z_-]{0,32})(?::(?P<rest>.*))?"


class Presses(Protocol):
    """What buttons hand a press to: the client."""

    async def pressed(self, interaction: Interaction, verb: str, token: str, rest: str) -> None:
        """Somebody pressed a button."""
        ...

    async def picked(self, interaction: Interaction, menu: str, value: str) -> None:
        """Somebody chose from a menu."""
        ...


def button_id(verb: str, token: str, rest: str = "") -> str:
    """The custom_id of a button."""
    return f"cut:{verb}:{token}" + (f":{rest}" if rest else "")


class CardButton(ui.DynamicItem[ui.Button[Any]], template=_TEMPLATE):
    """A button under a card."""

    def __init__(self, label: str, custom_id: str) -> None:
        super().__init__(ui.Button(label=label, custom_id=custom_id, style=discord.ButtonStyle.secondary))

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        return cls(cast("ui.Button[Any]", item).label or "…", match.group())

    async def callback(self, interaction: Interaction) -> None:
        found = self.template.fullmatch(self.custom_id)
        assert found is not None
        await cast(Presses, interaction.client).pressed(
            interaction, found["verb"], found["token"], found["rest"] or "")


class NameMenu(ui.DynamicItem[ui.Select[Any]], template=r"pick:.*"):
    """A menu of names: of namesakes, or of the names in a message."""

    def __init__(self, custom_id: str, placeholder: str, options: list[discord.SelectOption]) -> None:
        super().__init__(ui.Select(custom_id=custom_id, placeholder=placeholder, options=options))

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        menu = cast("ui.Select[Any]", item)
        return cls(match.group(), menu.placeholder or "…", menu.options)

    async def callback(self, interaction: Interaction) -> None:
        await cast(Presses, interaction.client).picked(interaction, self.custom_id, self.item.values[0])
