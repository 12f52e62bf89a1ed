"""Pronouns and relations where two people bear one name, or somebody stands in a relative clause between a name and its verb."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes, relations


def _meant(body: str, word: str) -> list[str]:
    found = notes(body)
    return [found.entities[m.entity].name for m in found.mentions if m.kind == "pronoun" and body[slice(*m.span)] == word]


def test_the_solicitor_of_one_of_two_brothers_is_not_given_to_the_one_named_last() -> None:
    body = (
        "Rhodri Bevan, 52, and his brother, Ieuan, 47, deny arson.\n\nDetective Inspector Bethan Cole said Ieuan Bevan's phone had been crucial. "
        "He had always admitted being there.\n\nBevan is to appeal, his solicitor said."
    )
    assert "Ieuan Bevan" not in _meant(body, "his")


def test_a_father_is_hers_who_bears_his_name() -> None:
    body = "Marta Colt-Reid was beaten by the qualifier Anna Hamada. She led in the final set.\n\nIain Reid, her father, who coached her, said so."
    assert ("Iain Reid", "child", "Marta Colt-Reid") in relations(body) or ("Marta Colt-Reid", "parent", "Iain Reid") in relations(body)
    assert not [each for each in relations(body) if "Anna Hamada" in each and "Iain Reid" in each]


def test_who_worked_with_whom_is_the_subjects_business() -> None:
    told = relations("Goran Petrak, 58, a Croatian who coached the former champion Elena Vasic to two titles, had worked with Marta Colt since March 2024.")
    assert not [each for each in told if "Elena Vasic" in each and "Marta Colt" in each]


def test_a_rival_for_a_nomination_is_one() -> None:
    told = relations("Chad Weatherby's main rival for the Republican nomination, Lt. Gov. Sandra Beecham, called on him to resign.")
    assert {each[1] for each in told} == {"rival"}


def test_an_arraignment_before_a_judge_keeps_its_day() -> None:
    assert [(kind, day) for kind, _, _, day in events("Chad Weatherby is to be arraigned before Judge Constance Yee on Sept. 22.")] == [("charge", "Sept. 22")]


def test_a_firm_somebody_founded_is_told_to_the_comma() -> None:
    body = "Fraser Auld has left Kelpie Marine, the company he founded, four months after he was moved aside."
    assert [body[slice(*event.clause)] for event in notes(body).events if event.kind == "found"] == ["Kelpie Marine, the company he founded"]


def test_a_week_before_the_open_is_told_of_the_whole_sentence() -> None:
    body = "Marta Colt has parted company with Goran Petrak, the coach who took her to the top ten, a week before the Open."
    assert [body[slice(*event.clause)] for event in notes(body).events if event.kind == "take"] == ["took her to the top ten"]


def test_who_becomes_something_is_one_of_those_named() -> None:
    body = (
        "Hilary Colt named a cabinet of seven, including her deputy, Bob Dray, a sheep farmer, and Jo Marsh, 27, who becomes its youngest member "
        "and will be in charge of finance."
    )
    found = notes(body)
    told = {event.kind: {found.entities[one].name for one in (*event.agents, *event.patients)} for event in found.events}
    assert told["become"] == {"Jo Marsh"}
    assert told["plan"] == {"Jo Marsh"}


@pytest.mark.parametrize("nurse", ["A nurse who was sacked after criticising the hospital", "A nurse sacked after criticising the hospital"])
def test_a_main_verb_behind_a_participle_is_the_subjects(nurse: str) -> None:
    body = f"{nurse} has won her appeal.\n\nAnn Marsh, 41, said so."
    found = notes(body)
    assert [body[slice(*account.span)] for event in found.events for account in event.accounts if account.kind == "reason"] == ["after criticising the hospital"]
    [won] = [event for event in found.events if event.kind == "win"]
    assert {found.entities[one].name for one in (*won.agents, *won.patients)} == {"Ann Marsh"}


def test_a_reason_ends_before_the_next_who_and_before_the_court_that_heard_it() -> None:
    for body, reason in (
        ("Sadie Colt, who was expelled by the Guild of Nurses after she helped Ann Marsh to power and who has since joined another, abstained.", "after she helped Ann Marsh to power"),
        ("Liam Dray stabbed Joe Pike on February 15 because he took him for a dealer, Harwick Crown Court heard.", "because he took him for a dealer"),
    ):
        assert [account.text for event in notes(body).events for account in event.accounts if account.kind == "reason"] == [reason]


def test_a_relative_clause_is_no_reason() -> None:
    body = "Ann Marsh, the organist who was suspended in March, has been cleared but will leave by agreement in July, Harwick Council announced on Wednesday."
    assert not [account for event in notes(body).events for account in event.accounts if account.kind == "reason"]
