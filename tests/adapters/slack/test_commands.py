"""`/brief` over Socket Mode: every command is acknowledged, then answered by its response address."""

from __future__ import annotations

from tests.adapters.slack.conftest import House
from tests.adapters.slack.updates import command


def said(body: dict[str, object]) -> str:
    """All the text of a message."""
    return str(body["blocks"]).replace("\u2060", "")


async def test_brief_who_is_acknowledged_and_then_answered_to_the_asker_alone(house: House) -> None:
    await house.slack.send("slash_commands", command("who Mara Quill", house.slack.response_url("who")), "e1")
    [answer] = await house.slack.answered("who")
    assert house.slack.order.index("ack e1") < house.slack.order.index("answer who")
    assert answer["response_type"] == "ephemeral"
    assert "Mara Quill is the mayor of Ossly." in said(answer)
    assert "Ossly Courier, 20 November 2026" in said(answer)
    assert answer["text"].startswith("Mara Quill. Mara Quill is the mayor of Ossly. (Ossly Courier)")
    [(question, asker)] = house.newsroom.asked
    assert (question.kind, question.text("name")) == ("who", "Mara Quill")
    assert (asker.platform, asker.team, asker.channel, asker.user) == ("slack", "T1", "C1", "U1")
