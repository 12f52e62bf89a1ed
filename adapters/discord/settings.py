"""What a newsroom may set about its Discord bot; the token is not among it, it comes from the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """`quiet` channels or servers show an answer to its asker first, with "Share here"; "*" means everywhere.

    `reports` says where "Wrong?" is posted: the asker's channel or server ("*" for any other) to the editors' channel.
    `user_install` lets people add the bot to their own account and ask anywhere; answers there are theirs alone.
    """

    quiet: frozenset[str] = frozenset()
    reports: Mapping[str, str] = field(default_factory=dict)
    user_install: bool = False
    pictures: bool = True
    picture_seconds: float = 3.0  # that a card waits for its picture; then it goes without
    progress_seconds: float = 2.0  # between two edits that tell how far a reload is
    workers: int = 8  # threads that wait for the archive; what is typed for autocomplete has threads of its own

    def is_quiet(self, channel: str | None, team: str | None) -> bool:
        """Whether an answer in this channel is for its asker first."""
        return "*" in self.quiet or channel in self.quiet or team in self.quiet
