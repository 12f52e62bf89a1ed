"""Discord's limits, each with its name; the library checks some of them, Discord refuses a message for all of them."""

from __future__ import annotations

MESSAGE_CHARACTERS = 4_000
"""Characters of all text components of one message together (`characters` counts them the careful way)."""

MESSAGE_COMPONENTS = 40
"""Components of one message, nested ones included."""

CHOICES = 25
"""Options of a select menu, choices of an autocomplete; a longer list is refused whole."""

CHOICE_CHARACTERS = 100
"""Name and value of a choice, label and value of a select option."""

CUSTOM_ID_CHARACTERS = 100
BUTTON_CHARACTERS = 80
ROW_BUTTONS = 5
PLACEHOLDER_CHARACTERS = 150
MODAL_TITLE_CHARACTERS = 45
ALT_CHARACTERS = 1_024
NONCE_CHARACTERS = 25
NAME_CHARACTERS = 32
DESCRIPTION_CHARACTERS = 100
SUBCOMMANDS = 25

OPTION_CHARACTERS = 300
"""What we take of a typed option; Discord would let 6,000 through."""

ANSWER_SECONDS = 3.0
"""An interaction that is neither answered nor deferred by then is refused with 10062."""

TOKEN_SECONDS = 15 * 60.0
"""An interaction's token edits its answer for this long."""


def characters(text: str) -> int:
    """The length that counts: UTF-16 units, never fewer than what Discord counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def within(text: str, most: int) -> str:
    """A label of ours or a name that must fit a small field: whole words and an ellipsis; never used on a claim."""
    if characters(text) <= most:
        return text
    kept = text[:most]
    while characters(kept) > most - 1:
        kept = kept[:-1]
    words, space, _ = kept.rpartition(" ")
    if space and len(words) > most // 2:
        kept = words
    return kept.rstrip(" ,;:-–—") + "…"
