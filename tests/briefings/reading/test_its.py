"""Which organisation "it" and "its" stand for."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes

_LOSS = "Corvane Pumps reported a loss of £2m on Monday."


def stands_for(body: str) -> dict[str, str | None]:
    """The words behind each linked "it" or "its", and the body that it stands for."""
    found = notes(body)
    return {
        body[mention.span[1] :].split()[0]: found.entities[mention.entity].name
        for mention in found.mentions
        if mention.kind == "pronoun" and body[slice(*mention.span)].casefold() in ("it", "its")
    }


@pytest.mark.parametrize(
    ("body", "behind"),
    [
        (f"{_LOSS} It has appointed Ann Marsh as chair.", "has"),
        (f"{_LOSS} Its chief executive, Ann Marsh, resigned.", "chief"),
        (f"{_LOSS} It was fined £3m in May.", "was"),
        ("Corvane Pumps has lost two orders since it sacked Ann Marsh in May.", "sacked"),
        (f"{_LOSS}\n\nIt plans to close two plants.", "plans"),
        ("Corvane Pumps said on Monday that it had sacked Ann Marsh.", "had"),
        (f"{_LOSS} It said that a buyer had been found.", "said"),
    ],
)
def test_it_is_the_body_that_the_sentence_before_is_about(body: str, behind: str) -> None:
    assert stands_for(body) == {behind: "Corvane Pumps"}


@pytest.mark.parametrize(
    "body",
    [
        "Corvane Pumps unveiled a boat on Monday. It sold well in trials.",
        "Corvane Pumps unveiled a boat on Monday. Its price is £200.",
        "Corvane Pumps and Brund Motors have merged. It will close a plant.",
        "Corvane Pumps has sold its pipes to a rival firm. It will close a plant.",
        "A report by Corvane Pumps was late. Its author, Ann Marsh, resigned.",
        "Corvane Pumps said that it was too early to say.",
        "Ann Marsh opened a shop. It employs nine people.",
    ],
)
def test_what_may_stand_for_something_else_is_left_alone(body: str) -> None:
    assert stands_for(body) == {}


def test_who_did_what_it_did() -> None:
    body = f"{_LOSS} It said in a statement that it had sacked Ann Marsh."
    found = notes(body)
    sacked = next(event for event in found.events if event.kind == "dismiss")
    assert [found.entities[agent].name for agent in sacked.agents] == ["Corvane Pumps"]
    assert sacked.text == "[Corvane Pumps] said in a statement that it had sacked Ann Marsh."


def test_a_quotation_is_no_second_body() -> None:
    body = f"{_LOSS}\n\nIda Crewe called that “a great shame”. “We were strong,” she said. The Stores Union called it “a disaster”. Its general secretary, Ann Marsh, has asked for talks."
    assert stands_for(body)["general"] == "Stores Union"


def test_the_business_secretary_is_of_no_firm() -> None:
    found = notes("Corvane Pumps has shares to sell. Ann Marsh has asked for a meeting with the business secretary, Joe Pike.")
    assert [mention for mention in found.mentions if mention.kind == "description"] == []
