"""Every command over a real socket."""

from __future__ import annotations

from adapters.discord.client import DiscordAdapter
from tests.adapters.discord.loopback import Loopback
from tests.adapters.discord.people import Somebody


async def test_who_is_deferred_at_once_and_answered_by_an_edit(server: Loopback, bot: DiscordAdapter) -> None:
    asked = await Somebody(server).says("who", name="Maud Ferris")
    await asked.answered()
    assert asked.callback is not None
    assert asked.callback["type"] == 5
    assert "Maud Ferris is the harbour master of Tarrow." in asked.shown
    assert asked.follow_ups == []
