"""Whom an event befell, when other words stand between the name and the verb."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes


@pytest.mark.parametrize(
    ("sentence", "kind", "patient"),
    [
        ("Ellery Voss, the director of roads who was suspended in June, said nothing.", "suspend", "Ellery Voss"),
        ("Ellery Voss, head of roads at Harrow Vale Council, who was sacked in June, said nothing.", "dismiss", "Ellery Voss"),
        ("Ellery Voss of Calder Homes, who was sacked in June, said nothing.", "dismiss", "Ellery Voss"),
        ("Ellery Voss, who has run Calder Homes since 2014, was dismissed on Monday.", "dismiss", "Ellery Voss"),
        ("Ellery Voss, the judge who closed the mill in 1972, died on Saturday.", "die", "Ellery Voss"),
        ("Ellery Voss, whose dismissal in May surprised the town, has spoken.", "dismiss", "Ellery Voss"),
        ("Ellery Voss, whom Ida Crewe unseated in May, has spoken.", "dismiss", "Ellery Voss"),
        ("Ellery Voss, whom the board dismissed in May, has spoken.", "dismiss", "Ellery Voss"),
        ("Ellery Voss, the manager Ida Crewe dismissed last year, was gracious.", "dismiss", "Ellery Voss"),
        ("Ida Crewe will close Calder Homes, which she bought in May.", "buy", "Calder Homes"),
        ("A jury on Thursday acquitted former Ravensby driver Ellery Voss.", "acquit", "Ellery Voss"),
    ],
)
def test_somebody_is_found_across_an_aside(sentence: str, kind: str, patient: str) -> None:
    assert [p for k, _, p, _ in events(sentence) if k == kind] == [(patient,)]


def test_whoever_dismissed_the_coach_is_not_the_one_dismissed() -> None:
    found = notes("The coach Ida Crewe sacked in March has found a club. Ellery Voss, the manager Ida Crewe dismissed last year, has not.")
    assert [[found.entities[at].name for at in e.agents] for e in found.events if e.kind == "dismiss"] == [["Ida Crewe"], ["Ida Crewe"]]
    assert [(found.entities[role.entity].name, role.title) for role in found.roles if role.title == "manager"] == [("Ellery Voss", "manager")]


def test_the_founder_who_was_forced_out_is_not_the_firm() -> None:
    assert [p for k, _, p, _ in events("The founder of Calder Homes, who was forced out in May, has spoken.") if k == "dismiss"] == [()]


def test_several_who_were_hurt_are_not_the_one_named_before_them() -> None:
    found = events("Ellery Voss, a lawyer with two children who were injured in the crash, resigned on Friday.")
    assert [p for k, _, p, _ in found if k == "injure"] == [()]


def test_what_whose_opens_is_told_with_the_name() -> None:
    found = notes("Ellery Voss, whose dismissal on Nov. 1 cost him £31,000, has spoken.").events
    assert [e.text for e in found if e.kind == "dismiss"] == ["[Ellery Voss’s] dismissal on Nov. 1 cost him £31,000"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ellery Voss, the baker whose dismissal in May shook the town, has spoken.", "dismiss"),
        ("Ellery Voss was thrown out of the Harbour Party in May.", "expel"),
        ("Ellery Voss, the roads minister, was stood aside on Tuesday.", "suspend"),
        ("Ellery Voss gave up the chairmanship of the board in June.", "resign"),
    ],
)
def test_whoever_lost_a_place_is_the_one_it_happened_to(sentence: str, kind: str) -> None:
    assert [p for k, _, p, _ in events(sentence) if k == kind] == [("Ellery Voss",)]


def test_her_complaint_is_what_she_did() -> None:
    found = notes("Ida Crewe left in June. Her complaint in May began the inquiry.")
    told = [e for e in found.events if e.kind == "complain"]
    assert [([found.entities[at].name for at in e.agents], e.patients) for e in told] == [(["Ida Crewe"], ())]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Ellery Voss, who remains a councillor, plans to stand down in May.", "[Ellery Voss] plans to stand down in May."),
        ("Ellery Voss, Ida Crewe's former agent, who resigned in May, was there.", "[Ellery Voss] resigned in May"),
    ],
)
def test_who_it_was_is_found_across_what_he_is(sentence: str, line: str) -> None:
    found = notes(sentence)
    told = [e for e in found.events if e.kind == "resign"]
    assert [([found.entities[at].name for at in e.patients], e.text) for e in told] == [(["Ellery Voss"], line)]


def test_two_who_are_introduced_one_after_the_other_share_their_verb() -> None:
    told = events("The founder, Ellery Voss, and her deputy, Ann Marsh, were charged with fraud on Friday.")
    assert ("Ellery Voss", "Ann Marsh") in [patients for kind, _, patients, _ in told if kind == "charge"]


def test_the_town_of_a_court_convicts_nobody() -> None:
    found = notes("Ellery Voss was found guilty of misconduct by a tribunal in Leeds on Wednesday.")
    assert [event.agents for event in found.events if event.kind == "convict"] == [()]


def test_a_square_is_not_acquitted() -> None:
    assert not [e for e in events("Police cleared the square on Friday. The mass took eleven days to clear.") if e[0] == "acquit"]
    assert [e[2] for e in events("Ellery Voss was cleared of theft on Friday.") if e[0] == "acquit"] == [("Ellery Voss",)]


def test_the_mother_of_the_dead_has_not_died() -> None:
    told = [e for e in events("Ann Marsh was endorsed by the mother of Tyler Bowen, 24, who died in February. “I don't vote,” Carla Bowen said.") if e[0] == "die"]
    assert [e[2] for e in told] == [("Tyler Bowen",)]


def test_how_many_died_since_a_month_died_on_no_day_of_it() -> None:
    assert [e[3] for e in events("Seven inmates have died in the county jail since January 2022.") if e[0] == "die"] == [None]


def test_the_day_on_which_a_court_was_told_is_not_that_of_the_deed() -> None:
    assert [e[3] for e in events("Ellery Voss plundered the club's accounts to pay for a villa, a court was told yesterday.") if e[0] in ("steal", "pay")] == [None]
