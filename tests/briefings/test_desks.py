"""Which desk serves a channel, however the configuration writes it."""

from __future__ import annotations

import pytest

from briefings.counter import Desk
from briefings.desks import Desks
from briefings.questions import Asker

CITY = Desk("city", frozenset({"wire"}), frozenset({"slack:T1/C1", "slack:C2", "discord:7002"}))


@pytest.mark.parametrize(("asker", "served"), [
    (Asker("slack", "U1", "C1", "T1"), True), (Asker("slack", "U1", "T1/C1", "T1"), True),
    (Asker("slack", "U1", "C1", "T2"), False), (Asker("slack", "U1", "T2/C1", "T2"), False),
    (Asker("slack", "U1", "C1"), False), (Asker("slack", "U1", "C2", "T1"), True),
    (Asker("discord", "42", "7002", "7001"), True), (Asker("slack", "U1", "7002"), False),
    (Asker("slack", "U1"), False),
])
def test_a_channel_may_be_written_with_its_workspace_or_without(asker: Asker, served: bool) -> None:
    assert (Desks((CITY,)).of(asker) is CITY) is served
