"""Sentences of ordinary copy that were once misread, each for its class."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes, roles


def kinds(body: str) -> list[str]:
    return [event.kind for event in notes(body).events if event.kind != "say"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ellery Voss was left out of the team.",
        "Ellery Voss was angry at being left off the list.",
        "Ellery Voss was left behind.",
        "Ellery Voss was hurt at the suggestion.",
        "Ellery Voss was hurt by his remarks.",
    ],
)
def test_who_is_left_out_has_not_left_and_hurt_feelings_are_no_wound(sentence: str) -> None:
    assert events(sentence) == []


def test_who_is_leaving_leaves() -> None:
    assert "leave" in kinds("Ellery Voss is leaving to join another firm.")


@pytest.mark.parametrize(
    "sentence",
    [
        "If they reject the offer, strikes planned for 4 December will go ahead.",
        "A strike planned for 4 December will go ahead.",
        "The strike, called for 4 December, will go ahead.",
    ],
)
def test_what_is_planned_for_a_day_has_not_happened(sentence: str) -> None:
    found = [(event.kind, event.status) for event in notes(sentence).events]
    assert found == [("strike", "planned")]


def test_a_strike_planned_for_a_day_has_that_day() -> None:
    read = notes("A strike planned for 4 December will go ahead.")
    assert [event.date for event in read.events] == [0]


@pytest.mark.parametrize("sentence", ["The union says Sunday working is voluntary.", "Friday shifts are hated.", "The shop wants Sunday trading."])
def test_what_is_done_on_every_sunday_has_no_day(sentence: str) -> None:
    assert notes(sentence).dates == ()


def test_a_day_of_a_period_is_no_figure() -> None:
    read = notes("Members will vote between 16 and 27 November.")
    assert [note.text for event in read.events for note in event.accounts] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn would not say whether Ann Marsh was a candidate for the job.",
        "It is unclear whether Ann Marsh is a member of the party.",
        "If Ann Marsh was the chairwoman of Vale Foods, she should have known.",
        "Ann Marsh was not a member of the Labour Party.",
        "A spokesman denied that Ann Marsh was an adviser to the minister.",
    ],
)
def test_what_somebody_may_be_or_is_not_is_no_role(sentence: str) -> None:
    assert not [role for role in roles(sentence) if role[0] == "Ann Marsh"]


def test_a_day_belongs_to_the_office_beside_it() -> None:
    read = notes("Ann Marsh, a former naval officer who has been deputy mayor since 2023, smiled.")
    assert [(role.title, role.date is not None) for role in read.roles] == [("naval officer", False), ("deputy mayor", True)]
    read = notes("Ann Marsh, who joined the bank in 2011 and has been its chairwoman since 2019, smiled.")
    assert [read.dates[role.date].symbol for role in read.roles if role.date is not None] == ["year year=2019"]


def test_a_guess_keeps_the_words_that_say_so() -> None:
    [event] = notes("It is understood that Ann Marsh will be paid a year’s salary.").events
    assert (event.status, event.text) == ("planned", "It is understood that [she] will be paid a year’s salary.".replace("[she]", "Ann Marsh"))


def test_a_purpose_is_not_cut_at_its_verb() -> None:
    read = notes("The row began in March, when the trust published proposals to deepen the basin so that ships could moor there.")
    assert any(event.text.endswith("so that ships could moor there.") for event in read.events)


def test_advice_to_a_team_is_no_reason() -> None:
    read = notes("Ann Marsh dropped captain Owen Tarn. “I told them to enjoy it and not to play for me,” said Marsh.")
    assert not [note for event in read.events for note in event.accounts if note.kind == "reason"]


def test_who_comes_on_for_the_captain_is_not_captain() -> None:
    assert not [role for role in roles("Captain Owen Tarn was dropped.\n\nTarn’s replacement, Joe Pike, equalised.") if role[0] == "Joe Pike"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [("Ann Marsh, an award-winning novelist, agreed.", "novelist"), ("A leading cancer biologist, Ann Marsh, agreed.", "cancer biologist")],
)
def test_praise_is_the_outlets_word_and_no_title(sentence: str, title: str) -> None:
    assert [role[1] for role in roles(sentence)] == [title]


def test_a_firm_is_known_by_its_name_without_its_trade() -> None:
    read = notes("Great Fenland Railway has named a new chief executive.\n\nMaria Dunning, who runs the rival Colby Partners, will join Great Fenland in May.")
    assert [entity.name for entity in read.entities if entity.type == "organisation" and "Fenland" in entity.name] == ["Great Fenland Railway"]


@pytest.mark.parametrize("said", ["Police said", "The charity said", "Ann Marsh said", "A spokesman for the council said"])
@pytest.mark.parametrize("wrong", ["had stolen the car", "embezzled $40,000", "took bribes", "killed his neighbour"])
def test_a_crime_that_somebody_lays_to_a_named_person_is_alleged(said: str, wrong: str) -> None:
    found = [event for event in notes(f"{said} Owen Tarn {wrong}. He is 43.").events if event.kind != "say"]
    assert {event.status for event in found} == {"alleged"}


def test_what_a_jury_found_and_what_the_convict_did_happened() -> None:
    read = notes("Owen Tarn was found guilty of theft on Monday. Police said Tarn stole the car in May.")
    assert [event.status for event in read.events if event.kind == "steal" and event.agents] == ["happened"]


@pytest.mark.parametrize("said", ["A spokesman for the council said", "The head of the union claimed that", "Sources close to the club believe"])
def test_who_does_it_behind_somebody_of_something_who_says_so(said: str) -> None:
    read = notes(f"{said} Owen Tarn had resigned.")
    [event] = [event for event in read.events if event.kind == "resign"]
    assert [read.entities[doer].name for doer in event.patients] == ["Owen Tarn"]


@pytest.mark.parametrize(
    "sentence",
    ["Owen Tarn stood motionless as the clerk read the verdicts.", "Owen Tarn stood as the judge entered.", "Owen Tarn ran as the sheriff opened fire."],
)
def test_while_a_clerk_reads_nobody_is_one(sentence: str) -> None:
    assert roles(sentence) == set()


def test_who_hands_over_and_becomes_something_does_both() -> None:
    found = roles("Ann Marsh, who founded it in 2015, will hand over as chief executive to Joe Pike in January and become chair.")
    assert {("Ann Marsh", "chief executive", None, "current"), ("Joe Pike", "chief executive", None, "candidate"), ("Ann Marsh", "chair", None, "candidate")} <= found


def test_since_when_somebody_does_another_thing_is_no_term() -> None:
    read = notes("Ann Marsh, an estate agent who has represented Castle ward since 2019, smiled.")
    assert [role.date for role in read.roles if role.title == "estate agent"] == [None]


def test_who_was_sacked_from_the_cabinet_is_a_councillor_still() -> None:
    assert ("Ann Marsh", "councillor", None, "current") in roles("Cllr Ann Marsh was dismissed from the cabinet on Monday.")


def test_a_former_deputy_who_takes_the_leaders_place_is_leader() -> None:
    found = roles("Ann Marsh was removed as leader last night.\n\nJoe Pike, the former deputy leader, was elected in her place.")
    assert ("Joe Pike", "leader", None, "current") in found


def test_a_shared_noun_is_not_cut_off() -> None:
    read = notes("Owen Tarn was elected with Labour and Lib Dem support.")
    assert [event.text for event in read.events] == ["Owen Tarn was elected with Labour and Lib Dem support."]


@pytest.mark.parametrize("sentence", ["Ann Marsh left her papers and diaries to the British Library.", "Ann Marsh left £4m in her will."])
def test_what_the_dead_leave_is_no_departure(sentence: str) -> None:
    assert "leave" not in kinds(sentence)


def test_an_obituary_that_opens_with_a_long_aside_speaks_on_of_whom_it_names() -> None:
    read = notes(
        "Dame Ann Marsh, whose novels of the fens sold more than six million copies and who once refused a prize because its sponsor sold cigarettes, has died aged 88.\n\n"
        "Born in Harwick in 1938, she left school at 15.\n\nIn 1974 she married the painter Leo Tarn. The marriage was dissolved in 1989.\n\n"
        "Her friend Beryl Colt said so.\n\nShe is survived by her partner, Ina Voss.")
    told = {(read.entities[r.entity].name, r.relation, read.entities[r.other].name, r.former) for r in read.relations}
    assert {("Ann Marsh", "spouse", "Leo Tarn", True), ("Ann Marsh", "partner", "Ina Voss", False)} <= told


def test_from_one_year_until_another_when_has_not_both() -> None:
    read = notes("Ann Marsh was president from 2001 until 2008, when she resigned.")
    assert [event.date for event in read.events if event.kind == "resign"] == [None]


@pytest.mark.parametrize(
    ("body", "who", "kind"),
    [("Torvald, a sculptor, wants to sell. Torvald Eide's sister agreed.", "Torvald Eide", "person"),
     ("The High Court refused Save Tarrow permission on Monday. Campaigners from Save Tarrow, led by Ann Marsh, agreed.", "Save Tarrow", "organisation"),
     ("Voltara, a battery maker, said so.", "Voltara", "organisation")],
)
def test_what_a_name_is_of(body: str, who: str, kind: str) -> None:
    assert (who, kind) in {(entity.name, entity.type) for entity in notes(body).entities}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("Ann Marsh is running for a third term in November.", "run"), ("Ann Marsh is standing down in May.", "resign"),
     ("Ann Marsh is appearing in court on 4 June.", "appear")],
)
def test_what_somebody_is_doing_on_a_day_to_come_is_planned(sentence: str, kind: str) -> None:
    read = notes(sentence)
    [event] = [event for event in read.events if event.kind == kind]
    assert event.status == "planned"
    assert event.date is not None
    assert "tense=future" in read.dates[event.date].symbol


@pytest.mark.parametrize(
    "sentence",
    ["Prosecutors dropped the murder charge against Ann Marsh on Monday.", "All charges against Ann Marsh were dropped.", "Police dropped the case against Ann Marsh."],
)
def test_charges_are_dropped_against_somebody(sentence: str) -> None:
    read = notes(sentence)
    [event] = [event for event in read.events if event.kind == "drop"]
    assert [read.entities[each].name for each in event.patients] == ["Ann Marsh"]


def test_days_of_what_somebody_was_convicted_of_are_not_of_their_release() -> None:
    read = notes("A judge freed Ann Marsh, the woman convicted of killing her husband in 1999, on Monday.")
    dated = {event.kind: read.dates[event.date].symbol.split()[0] for event in read.events if event.date is not None}
    assert dated["release"] == "day"
    assert dated["kill"] == "year"
    assert "convict" not in dated


def test_a_plan_keeps_what_it_hangs_on() -> None:
    [event] = [event for event in notes("Ann Marsh, who has run Vale Foods since 2018, will leave once the takeover is complete.").events if event.kind == "leave"]
    assert event.text == "[Ann Marsh] will leave once the takeover is complete."


def test_what_an_inquiry_found_no_evidence_of_is_told_by_itself() -> None:
    read = notes("The Harwick Committee reprimanded Ann Marsh for failing to disclose flights but found no evidence that she had traded votes for travel.")
    assert [event.text for event in read.events if event.status == "denied"] == ["[Harwick Committee] found no evidence that [Ann Marsh] had traded votes for travel."]


def test_who_breaks_her_leg_breaks_her_own() -> None:
    read = notes("Vale Rovers will be without their captain, Ann Marsh, after the midfielder broke her leg on Saturday.")
    [event] = [event for event in read.events if event.kind == "injure"]
    assert [read.entities[each].name for each in event.patients] == ["Ann Marsh"]
    assert event.text.startswith("the midfielder broke her leg")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ann Marsh, a great-niece of the founder and a former finance director of Alder Bank, resigned.", ("Ann Marsh", "finance director", "Alder Bank", "former")),
        ("Ann Marsh, the widow of the poet Joe Pike and chair of Alder Bank, left.", ("Ann Marsh", "chair", "Alder Bank", "current")),
    ],
)
def test_an_office_behind_a_word_of_kin(sentence: str, told: tuple[str, str, str | None, str]) -> None:
    assert told in {(*role[:3], "current" if "left" in sentence else role[3]) for role in roles(sentence)}


def test_leave_since_last_week_is_no_term_of_office() -> None:
    assert [role.date for role in notes("Ann Marsh, the medical director, has been on leave since last week.").roles] == [None]


def test_the_company_is_not_the_bidder_that_is_named_oftener() -> None:
    read = notes(
        "Hartley’s, the maker of Orchard jam, is to be bought by the food group Solberg.\n\nSolberg’s chairwoman, Ann Marsh, said so. Solberg is large. Solberg is Danish.\n\n"
        "The trust, which owns 22 per cent of the company, has not said how it will vote.")
    assert not [m for m in read.mentions if m.kind == "description" and read.entities[m.entity].name == "Solberg"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Gazette has seen emails suggesting that Ann Marsh stole $40,000.",
        "Leaked documents appear to show that Ann Marsh paid a rival to withdraw.",
        "Investigators found evidence that Ann Marsh deleted the emails.",
        "An affidavit says Ann Marsh paid a rival to withdraw.",
        "Opening the case, Joe Pike KC said Ann Marsh paid a rival to withdraw.",
        "Ann Marsh stole $40,000, police said.",
    ],
)
def test_what_papers_point_to_and_prosecutors_say_is_alleged(sentence: str) -> None:
    found = [event for event in notes(sentence).events if event.kind not in ("say", "discover")]
    assert {event.status for event in found} == {"alleged"}
    assert {event.text for event in found} == {sentence}


def test_the_case_of_somebody_is_referred() -> None:
    for sentence in ("The case of Ann Marsh has been referred to the Court of Appeal.", "The case of Ann Marsh, who has spent 22 years in prison, has been referred to the appeal court."):
        read = notes(sentence)
        assert [read.entities[each].name for event in read.events if event.kind == "refer" for each in event.patients] == ["Ann Marsh"]


def test_no_town_kills() -> None:
    read = notes("Two died in the collapse near Harwick, which also killed Ann Marsh, 34.")
    assert [event.agents for event in read.events if event.kind == "kill"] == [()]


def test_taking_over_is_no_reason_and_an_age_no_figure() -> None:
    read = notes("Ann Marsh resigned as chief executive, six weeks after taking over from its founder. Owen Tarn, now 58, was jailed for life in 2004.")
    assert not [note for event in read.events for note in event.accounts if note.kind == "reason" or note.text == "58"]


def test_why_parole_is_refused_is_not_why_somebody_was_jailed() -> None:
    read = notes("A man who murdered a teacher has been refused parole.\n\nOwen Tarn, now 58, was jailed for life in 2004.\n\nThe Parole Board said on Thursday that Tarn remained a risk to women.")
    assert not [note for event in read.events if event.kind == "sentence" for note in event.accounts if note.kind == "reason"]


def test_whoever_the_lead_says_was_dismissed_is_named_next() -> None:
    read = notes("Kit Lavery has dismissed the head of the exams regulator.\n\nAnn Marsh, who had been chief executive of Examwatch since 2022, was told on Sunday.")
    assert [read.entities[each].name for event in read.events if event.kind == "dismiss" for each in event.patients] == ["Ann Marsh"]


@pytest.mark.parametrize("named", ["The sheriff's office identified the dead man as Joe Pike of Salina.", "The victim was later identified as Joe Pike."])
def test_a_victim_is_whom_the_police_identify(named: str) -> None:
    read = notes(f"A 34-year-old farm worker was killed when a silo collapsed on Tuesday.\n\n{named}")
    assert [read.entities[each].name for event in read.events if event.kind == "kill" for each in event.patients] == ["Joe Pike"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ann Marsh is the fourth education secretary in three years.", ("Ann Marsh", "education secretary", None, "current")),
        ("Ann Marsh is the 45th mayor of Harwick.", ("Ann Marsh", "mayor of Harwick", None, "current")),
        ("Its founder, Professor Ann Marsh, will step down as chief executive in May and become chief scientist.", ("Ann Marsh", "chief scientist", None, "candidate")),
    ],
)
def test_how_many_there_were_before_is_no_title(sentence: str, told: tuple[str, str, str | None, str]) -> None:
    assert told in {(*role[:2], None if "Harwick" in (role[2] or "") else role[2], role[3]) for role in roles(sentence)}


def test_who_ran_for_the_leadership_has_no_office_in_the_party() -> None:
    assert roles("Ann Marsh ran for the Conservative leadership in 2024 but came third.") == set()


def test_a_trial_to_come_is_planned() -> None:
    read = notes("Owen Tarn agreed to testify against Ann Marsh at her trial in March.")
    assert [event.status for event in read.events if event.kind == "try"] == ["planned"]


def test_who_led_a_campaign_against_somebody_is_who_returns() -> None:
    assert {(role[0], role[1], role[3]) for role in roles("Ann Marsh, who led the campaign against Joe Pike, will return as leader in January.") if role[1] == "leader"} == {
        ("Ann Marsh", "leader", "candidate")}


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Federal prosecutors have charged the former finance chief of Lumen Foods with fraud, alleging that she tipped off her brother-in-law.",
         ("Ann Marsh", "finance chief", "Lumen Foods", "former")),
        ("The board has sacked the chief executive of Alder Bank after a row over pay.", ("Ann Marsh", "chief executive", "Alder Bank", "former")),
    ],
)
def test_to_whom_a_lead_says_it_was_done_holds_the_office(lead: str, told: tuple[str, str, str, str]) -> None:
    read = roles(f"{lead}\n\nAnn Marsh, 46, who joined in 2019, was told on Tuesday. Marsh said she was sad.")
    assert told in {(*role[:3], "former") for role in read}


def test_who_sued_the_chairman_is_not_the_chairman() -> None:
    read = roles("A widow has sued the chairman of Alder Bank over a loan.\n\nAnn Marsh, 71, says she lost her house. Marsh said so.")
    assert not [role for role in read if role[1] == "chairman"]
