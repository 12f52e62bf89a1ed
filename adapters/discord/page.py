"""One message as Discord will show it, as values; and the same as discord.py's layout."""

from __future__ import annotations

import io
from dataclasses import dataclass

import discord
from discord import ui

from adapters.discord import limits
from adapters.discord.buttons import CardButton, NameMenu
from briefings import Card

_RULE = discord.SeparatorSpacing.small


@dataclass(frozen=True, slots=True)
class Press:
    """A button: `custom_id` carries the token under which the archive knows the card."""

    label: str
    custom_id: str


@dataclass(frozen=True, slots=True)
class Pick:
    """One option of a select menu."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Menu:
    """A select menu of names."""

    custom_id: str
    placeholder: str
    picks: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture that travels with the message, and what it shows in words."""

    name: str
    png: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Page:
    """Texts with a rule between them, a picture after the first, then menus and buttons.

    `token` is what the card was issued under, None for anything that is not a card; `drawn` is the card whose
    picture belongs on this page, until it has been drawn.
    """

    texts: tuple[str, ...]
    buttons: tuple[Press, ...] = ()
    menus: tuple[Menu, ...] = ()
    picture: Attached | None = None
    token: str | None = None
    drawn: Card | None = None

    def components(self) -> int:
        """How many components this makes."""
        rows = -(-len(self.buttons) // limits.ROW_BUTTONS)
        rules = max(0, len(self.texts) - 1)
        return 1 + len(self.texts) + rules + rows + len(self.buttons) + 2 * len(self.menus) + (self.picture is not None)

    def characters(self) -> int:
        """How many display characters this makes."""
        return sum(limits.characters(text) for text in self.texts)


def layout(page: Page) -> ui.LayoutView:
    """The page as one container; its buttons and menus are found again by their custom_id, after a restart too."""
    container: ui.Container[ui.LayoutView] = ui.Container()
    for position, text in enumerate(page.texts):
        if position:
            container.add_item(ui.Separator(spacing=_RULE))
        container.add_item(ui.TextDisplay(text))
        if position == 0 and page.picture is not None:
            container.add_item(ui.MediaGallery(discord.MediaGalleryItem(
                f"attachment://{page.picture.name}", description=page.picture.alt)))
    for menu in page.menus:
        container.add_item(ui.ActionRow(NameMenu(menu.custom_id, menu.placeholder, [
            discord.SelectOption(label=pick.label, value=pick.value) for pick in menu.picks])))
    for first in range(0, len(page.buttons), limits.ROW_BUTTONS):
        row = page.buttons[first:first + limits.ROW_BUTTONS]
        container.add_item(ui.ActionRow(*(CardButton(press.label, press.custom_id) for press in row)))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def files(page: Page) -> list[discord.File]:
    """What must be uploaded with the page; a new file object each time, since sending one reads it out."""
    if page.picture is None:
        return []
    return [discord.File(io.BytesIO(page.picture.png), filename=page.picture.name, description=page.picture.alt)]
