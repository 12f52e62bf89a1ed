"""What only Discord has to say: menus, the form under "Wrong?", "Brief this"; everything else is in wording.py."""

from __future__ import annotations

WHICH_ONE = "Which one?"
ALSO_NAMED = "Also named in this message"
ASK_NEXT = "Ask"
EARLIER_COMMAND = "This command has changed since your Discord loaded it. Restart Discord, then ask again."
NOBODY_NAMED = "No article and no name that the archive knows stands in this message."

FORM_TITLE = "What is wrong?"
FORM_LINE = "Which line"
FORM_OTHER = "Something else on this card"
FORM_WORDS = "What is wrong with it, and how do you know?"
REPORTED = "Reported as wrong"

RELOADING = "Bringing the sources up to date"
RELOADED = "The sources are up to date"
UNDATED = "undated"


def asked_by(user: str) -> str:
    """Whose report it is; shown as a name, pinging nobody."""
    return f"<@{user}>"
