"""Whose word something is, found in two articles of ordinary make: who goes on speaking, what is only told, what was not shown."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes, quotes, relations, roles


def told(body: str) -> list[tuple[str, str, str]]:
    """(kind, status, line) of every event."""
    return [(event.kind, event.status, event.text) for event in notes(body).events]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("Ina Colt is the head. It found no evidence that she had stolen the money.", "steal", "denied"),
        ("Ina Colt was told there was no suggestion that she had lied to the board.", "lie", "denied"),
        ("Ina Colt was arrested after a neighbour told police she had stolen a car.", "steal", "alleged"),
        ("Alan Dray resigned because critics said that he had misled the house.", "mislead", "alleged"),
        ("Ina Colt was jailed after the judge said that she had lied.", "lie", "alleged"),
    ],
)
def test_what_is_only_told_or_was_not_shown_stands_in_its_whole_sentence(body: str, kind: str, status: str) -> None:
    found = [(standing, line) for each, standing, line in told(body) if each == kind]
    assert [standing for standing, _ in found] == [status]
    assert found[0][1].split()[0] != "[Ina", "the words that say so are left out"


def test_what_somebody_was_told_is_no_hearsay() -> None:
    assert ("investigate", "happened") in [each[:2] for each in told("Alan Dray was later told that he was under investigation.")]


def test_whoever_said_what_had_been_done_goes_on_speaking() -> None:
    body = "Harrow Link's managing director, Ina Colt, said the company had offered a rise and insisted that the rosters were safe. She accused the union of lying."
    found = notes(body)
    insists = next(event for event in found.events if event.kind == "insist")
    assert [found.entities[agent].name for agent in insists.agents] == ["Ina Colt"]


def test_who_found_something_goes_on_behind_but() -> None:
    body = "Alan Dray was banned after a tribunal accepted that he did not mean to cheat but ruled that he had been “reckless”."
    assert ("reckless", None, "partial") in quotes(body)


def test_a_reason_ends_before_the_words_that_say_who_gives_it() -> None:
    found = notes("Alan Dray has been suspended after testing positive for a steroid, the Harrow Integrity Panel announced on Tuesday.")
    assert [account.text for event in found.events for account in event.accounts if account.kind == "reason"] == ["after testing positive for a steroid"]
    assert "announce" not in {event.kind for event in found.events}


def test_the_day_of_a_thing_that_somebody_did_is_not_the_sentences() -> None:
    found = told("Alan Dray was stripped of the title. Dray was stripped of the title he won in May.")
    assert ("win", "happened", "the title [Alan Dray] won in May.") in found


def test_who_told_the_court_something_has_done_nothing_to_the_court() -> None:
    assert ("resign", "alleged", "Alan Dray told the court he resigned in May.") in told("Alan Dray told the court he resigned in May.")


def test_a_relative_clause_of_nobody_named_is_told_with_its_verb() -> None:
    body = "Nine babies who died at a maternity unit might have lived with better care, a report said on Wednesday."
    assert [line for kind, _, line in told(body) if kind == "die"] == [body]


def test_the_years_that_were_looked_at_are_not_the_days_of_the_look() -> None:
    found = notes("Dame Ina Colt's review examined deaths at the unit between 2018 and 2023.")
    assert all(event.date is None for event in found.events if event.kind == "examine")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("Alan Dray is under investigation by the panel.", "investigate"), ("Ina Colt, who is on trial for fraud, denies it.", "try")],
)
def test_whoever_is_under_investigation_or_on_trial_has_it_told(sentence: str, kind: str) -> None:
    assert (kind, "happened") in [each[:2] for each in told(sentence)]


def test_who_parts_company_with_a_coach_is_not_dismissed() -> None:
    assert "dismiss" not in [each[0] for each in told("Alan Dray, 25, parted company with his coach, Tom Ellery, in July.")]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Britain's 200 metres champion Alan Dray was banned.", "200 metres champion"),
        ("Ina Colt, the world 1,500m champion, won.", "world 1,500m champion"),
        ("The 10,000 metres runner Ina Colt left.", "10,000 metres runner"),
    ],
)
def test_a_distance_belongs_to_the_title(sentence: str, title: str) -> None:
    assert title in {role[1] for role in roles(sentence)}
    assert not [account for event in notes(sentence).events for account in event.accounts]


def test_the_former_champion_of_a_lead_is_the_only_one_named_so_far() -> None:
    body = "Alan Dray has been banned for two years.\n\nThe former British champion, who tested positive in April, will be free to run again.\n\nTom Ellery and Ina Colt spoke. Ellery wept. Colt left."
    assert ("Alan Dray", "British champion", None, "former") in roles(body)
    two = "Alan Dray and Tom Ellery have been banned.\n\nThe former British champion, who tested positive in April, will be free to run again."
    assert not {role for role in roles(two) if role[1] == "British champion"}


@pytest.mark.parametrize(
    "body",
    [
        "Lee Garvey, 46, was told the news by chairman Tom Hale. His assistant Rory Shaw has left.",
        "Ina Colt spoke. Dame Ina Colt said that the energy secretary knew of promises made by her former adviser Toby Dray.",
    ],
)
def test_whose_assistant_somebody_is_stays_open_where_two_may_be_meant(body: str) -> None:
    assert not relations(body)


def test_the_brother_of_a_person_named_behind_a_title_bears_it() -> None:
    assert not {each for each in roles("The chairman, Alan Dray's brother, left.") if each[1] == "chairman"}
    assert ("Ina Colt", "curator", None, "current") in roles("Its present curator, Alan Dray's successor Ina Colt, said so.")


def test_whoever_was_tried_is_whom_a_lead_holds_back() -> None:
    body = "A former clerk was jailed for ten years on Friday for the murder of a neighbour.\n\nJudge Ina Colt rejected a plea from Alan Dray, 41, who was convicted in April."
    found = notes(body)
    jailed = next(event for event in found.events if event.kind == "sentence")
    assert [found.entities[each].name for each in jailed.patients] == ["Alan Dray"]


def test_who_was_found_guilty_by_a_jury_is_told_in_a_whole_line() -> None:
    body = "Jurors sat for three days before finding Alan Dray guilty in the 2023 death of Ina Colt."
    found = next(event for event in notes(body).events if event.kind == "convict")
    assert (found.text, found.date) == (body, None)


def test_a_retirement_that_was_announced_in_may_is_still_to_come() -> None:
    body = "Sheriff Alan Dray announced his retirement in May."
    assert ("retire", "planned", body) in told(body)
    assert {role[3] for role in roles(body)} == {"current"}


def test_until_when_a_contract_runs_ends_no_former_office() -> None:
    found = notes("Harrow Town have appointed their former striker Kevin Dray as manager on a contract until the end of next season.")
    assert [(role.title, role.date is not None) for role in found.roles] == [("striker", False), ("manager", True)]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Ina Colt was made an OBE in 1988 and returned it in 2003.", "Ina Colt was made an OBE in 1988 and returned it in 2003."),
        ("Alan Dray recalled that Ina Colt once sent back a thesis unread.", "Alan Dray recalled that Ina Colt once sent back a thesis unread."),
    ],
)
def test_a_line_keeps_what_its_it_stands_for_and_does_not_end_before_once(body: str, line: str) -> None:
    assert line in {each[2] for each in told(body)}


def test_a_year_that_opens_a_sentence_is_that_of_its_second_half_too() -> None:
    found = notes("In 1973 Ina Colt chained herself to a digger; she was fined £10.")
    assert [event.date is not None for event in found.events if event.kind == "fine"] == [True]


def test_a_word_that_is_written_somewhere_is_nobodys_speech() -> None:
    assert not [each for each in quotes("Alan Dray recalled that she once sent back a thesis with the single word “No”.") if each[2] == "partial"]


@pytest.mark.parametrize(
    ("body", "kind", "line"),
    [
        ("Halworth, the biscuit maker founded in Leeds in 1871, has turned down a bid.", "found", "Halworth, the biscuit maker founded in Leeds in 1871"),
        ("Halworth Foods has agreed to be bought, four weeks after rejecting a lower bid.", "block", "rejecting a lower bid."),
        ("Dame Ina Colt will step down when the deal completes.", "resign", "Dame Ina Colt will step down when the deal completes."),
    ],
)
def test_a_line_is_of_its_own_day_and_says_when(body: str, kind: str, line: str) -> None:
    found = [event for event in notes(body).events if event.kind == kind]
    assert [event.text for event in found] == [line]
    assert not [account for account in found[0].accounts if account.kind in ("reason", "figure")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Alan Dray was relieved of teaching duties in May but remained head.", "suspend"),
        ("Alan Dray was relieved of some of his duties in May.", "suspend"),
        ("Alan Dray was relieved of his duties in May.", "dismiss"),
    ],
)
def test_who_loses_some_duties_is_not_dismissed(sentence: str, kind: str) -> None:
    assert kind in {each[0] for each in told(sentence)}
    assert len({each[0] for each in told(sentence)} & {"suspend", "dismiss"}) == 1


def test_a_trust_is_not_the_firm_whose_name_it_bears() -> None:
    found = notes("Halworth Foods has agreed to a sale. The Halworth Foods Trust, which owns 18 per cent, has agreed. Dame Ina Colt, who chairs Halworth Foods, spoke.")
    role = next(role for role in found.roles if role.title == "chairs")
    assert role.organisation is not None
    assert found.entities[role.organisation].name == "Halworth Foods"


def test_what_was_found_of_somebodys_claims_is_said_by_whoever_found_it() -> None:
    assert ("fanciful", None, "partial") in quotes("The panel cleared Ina Colt, concluding that Alan Dray's claims were “fanciful”.")
    assert not [each for each in quotes("Alan Dray's claims were “fanciful”.") if each[1] == "Alan Dray"]
    assert ("no", "Alan Dray", "partial") in quotes("Alan Dray's answer was “no”.")


def test_whom_somebody_was_beating_is_no_part_of_a_trade() -> None:
    body = "Florist Ina Colt has been elected chairman, beating bookseller Alan Dray by 31 votes to 19."
    assert {role[1] for role in roles(body) if role[0] == "Alan Dray"} == {"bookseller"}


def test_why_somebody_left_is_not_why_they_founded_it() -> None:
    found = notes("Dame Ina Colt has stepped down as chief executive of Open Door, the charity she founded, after the regulator launched an inquiry.")
    assert not [account for event in found.events if event.kind == "found" for account in event.accounts]


def test_what_is_told_of_a_body_in_passing_is_its_own_line() -> None:
    body = "The Charity Commission confirmed that it was looking at Open Door, which received £11m of public money last year."
    found = [event.text for event in notes(body).events if event.kind == "receive"]
    assert found == ["[Open Door] received £11m of public money last year."]


@pytest.mark.parametrize(
    "named",
    ["The Harrow Haulage Workers' Federation says the rosters are unsafe.", "The drivers' union, the Harrow Transport Federation, says the rosters are unsafe."],
)
def test_a_federation_of_workers_is_the_union_further_down(named: str) -> None:
    found = notes(f"{named} Ina Colt accused the union of misleading its members. Regional organiser Alan Dray, of the union, denied it.")
    federation = next(entity.id for entity in found.entities if entity.name.endswith("Federation"))
    assert any(mention.kind == "description" and mention.entity == federation for mention in found.mentions)
