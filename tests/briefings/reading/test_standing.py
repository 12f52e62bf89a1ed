"""How far a clause goes with its verb: what only threatened, was avoided, asked or alleged never happened."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ellery Voss faces being sacked on Monday.", "dismiss"),
        ("Ellery Voss narrowly avoided being jailed on Friday.", "sentence"),
        ("Plans to sack Ellery Voss were dropped on Friday.", "dismiss"),
        ("Had Ellery Voss resigned on Friday, the council would have survived.", "resign"),
        ("Was Ellery Voss sacked on Friday?", "dismiss"),
        ("Ellery Voss was cleared of stabbing Ann Marsh in May.", "kill"),
        ("No one has been charged with killing Ellery Voss.", "kill"),
        ("Not one of the nine who were named by Ellery Voss has been reinstated.", "reinstate"),
        ("Ellery Voss was on the brink of dismissal in May.", "dismiss"),
        ("Brackley Foods escaped a fine on Friday.", "fine"),
        ("The bill, which would have banned hunting in Brackley, ran out of time in May.", "ban"),
        ("Regulators blocked Harrow Dairies' £3bn takeover of Brackley Foods on Friday.", "buy"),
        ("Ann Marsh demanded Ellery Voss's resignation on Friday.", "resign"),
        ("Unions suspended Friday's strike at Brackley Foods.", "strike"),
        ("Friday's strike at Brackley Foods is off.", "strike"),
        ("A vote to sack Ellery Voss failed by two.", "dismiss"),
        ("Until Ellery Voss resigns on Friday, nothing will change.", "resign"),
        ("Ellery Voss, wrongly convicted of stabbing Ann Marsh in May, was freed.", "kill"),
        ("The school was saved from closure in May.", "close"),
        ("The merger of Brackley Foods and Harrow Dairies collapsed in May.", "merge"),
        ("The takeover of Brackley Foods by Harrow Dairies was abandoned in May.", "buy"),
        ("A warrant for the arrest of Ellery Voss was issued in May.", "arrest"),
        ("The arrest of Ellery Voss was ordered in May.", "arrest"),
        ("Ellery Voss withdrew her resignation in May.", "resign"),
        ("Ellery Voss lost her appeal in May.", "appeal"),
    ],
)
def test_what_was_kept_off_is_no_event(sentence: str, kind: str) -> None:
    assert not [e for e in events(sentence) if e[0] == kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ellery Voss was charged with killing Ann Marsh in May.", "kill"),
        ("Ellery Voss is accused of stabbing Ann Marsh in May.", "kill"),
        ("Ellery Voss, who is alleged to have stabbed Ann Marsh in May, was released.", "kill"),
        ("Prosecutors say Ellery Voss stabbed Ann Marsh in May.", "kill"),
        ("It has long been rumoured that Ellery Voss was sacked in May.", "dismiss"),
        ("According to two people briefed on the talks, Ellery Voss was sacked in May.", "dismiss"),
        ("According to reports in Spain, Ellery Voss was sacked in May.", "dismiss"),
        ("According to the lawsuit, Ellery Voss was sacked in May.", "dismiss"),
        ("Ann Marsh told the tribunal that Ellery Voss had sacked her in May.", "dismiss"),
        ("It is the prosecution's case that Ellery Voss stabbed Ann Marsh in May.", "kill"),
        ("In court papers, Ann Marsh says Ellery Voss stole the design in May.", "steal"),
        ("Ann Marsh said in a lawsuit that Ellery Voss stole the design in May.", "steal"),
        ("Ann Marsh complained that Ellery Voss stole the design in May.", "steal"),
        ("Ann Marsh, who says Ellery Voss stole the design in May, is suing.", "steal"),
        ("Ann Marsh thought Ellery Voss had resigned in May.", "resign"),
        ("Ellery Voss claims to have been sacked by Ann Marsh in May.", "dismiss"),
        ("Ellery Voss was sacked in May, according to reports.", "dismiss"),
        ("Ellery Voss was sacked in May, the Gazette understands.", "dismiss"),
    ],
)
def test_what_is_laid_at_somebodys_door_is_alleged(sentence: str, kind: str) -> None:
    assert {s for k, s, _, _ in events(sentence) if k == kind} == {"alleged"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Councillors in Brackley voted 20 to 12 on Tuesday to close the museum.", "close"),
        ("A judge in Lisbon ordered the extradition of Ellery Voss on Friday.", "deport"),
        ("Brackley Foods is in advanced talks to buy Harrow Dairies.", "buy"),
        ("Ann Marsh will take over when Ellery Voss retires next autumn.", "retire"),
    ],
)
def test_what_was_voted_for_ordered_or_is_talked_about_is_planned(sentence: str, kind: str) -> None:
    assert {s for k, s, _, _ in events(sentence) if k == kind} == {"planned"}


@pytest.mark.parametrize("sentence", ["Ellery Voss bowed to pressure to resign in May.", "Ellery Voss, who won in May, would go on to resign."])
def test_what_somebody_gave_in_to_or_went_on_to_do_happened(sentence: str) -> None:
    assert [s for k, s, _, _ in events(sentence) if k == "resign"] == ["happened"]


def test_what_a_court_or_the_police_say_was_done_stands_as_they_say_it() -> None:
    assert [s for k, s, _, _ in events("Ellery Voss stole £60,000 in May, Judge Ann Marsh ruled.") if k == "steal"] == ["happened"]


def test_what_somebody_was_convicted_of_happened() -> None:
    assert ("kill", "happened") in [(k, s) for k, s, _, _ in events("Ellery Voss was convicted of stabbing Ann Marsh in May.")]


def test_what_somebody_is_suspected_of_casts_no_doubt_on_the_verb_behind_it() -> None:
    assert ("release", "happened") in [(k, s) for k, s, _, _ in events("Ellery Voss, arrested on suspicion of murder on Friday, has been bailed.")]


def test_a_suggestion_brushed_off_is_denied() -> None:
    told = [(k, s) for k, s, _, _ in events("Ellery Voss brushed off suggestions that he had sacked Ann Marsh in May.")]
    assert ("dismiss", "denied") in told


def test_what_is_said_in_a_relative_clause_casts_no_doubt_on_the_sentence_around_it() -> None:
    told = [(k, s) for k, s, _, _ in events(
        "Ellery Voss was sacked as treasurer in May after giving a speech in which he said that the council would sack Ann Marsh.")]
    assert ("dismiss", "happened") in told
    assert {standing for _, standing in told} == {"happened"}


def test_a_conviction_behind_a_denial_happened() -> None:
    told = events("Kyle Brent had denied murder but was convicted in July after a three-week trial.")
    assert [each[1] for each in told if each[0] == "convict"] == ["happened"]


def test_what_something_would_come_to_is_no_plan() -> None:
    found = notes("The National Union of Teachers said that would turn schools into prisons. The National Union of Teachers said that it would sue Harwick Council.")
    assert [event.kind for event in found.events if event.status == "planned"] == ["sue"]


def test_a_chain_owned_by_its_employees_tells_its_own_plan() -> None:
    assert ("close", "planned") in [(k, s) for k, s, _, _ in events("Brackley Foods, the employee-owned chain, said it would close 14 shops by March 31.")]


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("Alan Dray doubts that Ann Marsh sacked Ellery Voss in May.", None),
        ("The board would not confirm that Ann Marsh had sacked Ellery Voss in May.", None),
        ("Alan Dray demanded proof that Ann Marsh had sacked Ellery Voss in May.", None),
        ("Alan Dray disputes that Ann Marsh sacked Ellery Voss in May.", "denied"),
        ("Alan Dray does not accept that Ann Marsh sacked Ellery Voss in May.", "denied"),
        ("Neither side disputes that Ann Marsh sacked Ellery Voss in May.", "happened"),
        ("Alan Dray hinted that Ann Marsh had sacked Ellery Voss in May.", "alleged"),
        ("Alan Dray was under the impression that Ann Marsh had sacked Ellery Voss.", "alleged"),
        ("There is no doubt that Ann Marsh sacked Ellery Voss in May.", "happened"),
        ("Ann Marsh, who could easily have sacked Ellery Voss, spoke on Friday.", None),
        ("Ann Marsh, who should never have sacked Ellery Voss, spoke on Friday.", None),
    ],
)
def test_what_nobody_vouches_for_behind_a_that(sentence: str, standing: str | None) -> None:
    assert {e[1] for e in events(sentence) if e[0] == "dismiss"} <= {standing}


@pytest.mark.parametrize(
    ("noun", "standing"),
    [
        ("the intended sale of Brackley Foods", "planned"),
        ("the imminent sale of Brackley Foods", "planned"),
        ("the mooted sale of Brackley Foods", None),
        ("the abandoned sale of Brackley Foods", None),
        ("the rumoured sale of Brackley Foods", None),
        ("a failed sale of Brackley Foods", None),
        ("the purported sale of Brackley Foods", "alleged"),
        ("the possibility of the sale of Brackley Foods", None),
        ("the sale of Brackley Foods", "happened"),
    ],
)
def test_a_noun_is_as_far_as_the_word_before_it(noun: str, standing: str | None) -> None:
    assert {e[1] for e in events(f"Ann Marsh spoke about {noun} on Friday.") if e[0] == "sell"} <= {standing}


def test_the_campaign_that_somebody_led_did_nothing_yet() -> None:
    assert not [e for e in events("Ann Marsh led a campaign to sack Ellery Voss in May.") if e[0] == "dismiss"]


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("The sale of Brackley Foods, expected to close in May, values it at $4 billion.", "sell", "planned"),
        ("The acquisition of Brackley Foods hinges on a vote in May.", "buy", "planned"),
        ("The acquisition of Brackley Foods has yet to be approved.", "buy", "planned"),
        ("Harrow Dairies abandoned its £3bn takeover of Brackley Foods.", "buy", None),
        ("Harrow Dairies pulled out of a £3bn takeover of Brackley Foods.", "buy", None),
        ("Shareholders will vote in May on the sale of Brackley Foods.", "sell", "planned"),
        ("A takeover of Brackley Foods by Harrow Dairies is likely to be referred to the watchdog.", "buy", "planned"),
        ("The extradition of Ellery Voss was blocked by a judge in May.", "deport", None),
        ("The execution of Ellery Voss was stayed in May.", "execute", None),
        ("Ellery Voss is missing, presumed drowned.", "die", "alleged"),
        ("A petition to have Ellery Voss removed has 4,000 signatures.", "remove", None),
        ("There was nothing to suggest that Ellery Voss stole the money.", "steal", "denied"),
        ("It is not known whether Ellery Voss resigned or was sacked.", "dismiss", None),
        ("Ellery Voss is thought to have fled to Spain after killing Ann Marsh.", "kill", "alleged"),
        ("Police are treating Ellery Voss's death as murder.", "kill", None),
        ("Ann Marsh missed out on being appointed chairman.", "appoint", None),
        ("Prosecutors must prove that Ann Marsh stole £40,000.", "steal", "alleged"),
        ("The charge is that Ellery Voss shot Ann Marsh.", "kill", "alleged"),
        ("The prosecution's case is that Ellery Voss drove to the farm and shot Ann Marsh.", "kill", "alleged"),
        ("Ellery Voss is alleged to have driven to the farm and shot Ann Marsh.", "kill", "alleged"),
        ("Ann Marsh told friends that Ellery Voss had hit her.", "hit", "alleged"),
    ],
)
def test_what_still_waits_or_came_to_nothing_has_not_happened(sentence: str, kind: str, standing: str | None) -> None:
    assert {e[1] for e in events(sentence) if e[0] == kind} <= {standing}


def test_what_is_put_to_a_witness_is_alleged() -> None:
    assert {e[1] for e in events("Sarah Quennell put it to Ann Marsh that Ellery Voss had lied in May.") if e[0] == "lie"} == {"alleged"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The board rejected a plan to move Harrow Rovers to Leeds.", "move"),
        ("Harrow Council has dropped plans to sell the hall.", "sell"),
        ("Harrow Council voted down a proposal to close the library.", "close"),
        ("Members blocked a bid to remove Ellery Voss.", "remove"),
        ("Ellery Voss, who lost her bid to become mayor, said so.", "become"),
        ("Ellery Voss, who made an unsuccessful bid to become leader in 2019, resigned.", "become"),
    ],
)
def test_a_plan_that_was_turned_down_is_none(sentence: str, kind: str) -> None:
    assert not [event for event in notes(sentence).events if event.kind == kind]


def test_the_day_of_what_is_denied_or_charged_is_not_the_day_of_the_charge() -> None:
    for sentence in ("Ellery Voss is charged with murdering Ann Marsh on 3 May.", "Ellery Voss has denied hitting Ann Marsh in May."):
        days = {kind: day for kind, _, _, day in events(sentence)}
        assert [day for kind, day in days.items() if kind in ("charge", "deny")] == [None]
        assert [day for kind, day in days.items() if kind in ("kill", "hit")] in (["3 May"], ["May"])
