"""Roles by the constructions in which ordinary papers tell them: functions, deeds that last, terms, successions."""

from __future__ import annotations

import pytest

from tests.briefings.situations import roles

Told = tuple[str, str, str | None, str]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The injured driver, Joe Pike, was taken to hospital.", ("Joe Pike", "driver", None, "current")),
        ("The lead claimant, Ann Marsh, said she would appeal.", ("Ann Marsh", "lead claimant", None, "current")),
        ("The women's winner, Ann Marsh, lives in Harwick.", ("Ann Marsh", "winner", None, "current")),
        ("The other finalist, Joe Pike, pulled a muscle.", ("Joe Pike", "finalist", None, "current")),
        ("The sponsor, state Sen. Ann Marsh, declined to comment.", ("Ann Marsh", "sponsor", None, "current")),
        ("The defendant, Joe Pike, 34, showed no emotion.", ("Joe Pike", "defendant", None, "current")),
        ("Eyewitness Ann Marsh, 22, said she heard a bang.", ("Ann Marsh", "Eyewitness", None, "current")),
        ("The pilot was named as Joe Pike.", ("Joe Pike", "pilot", None, "current")),
        ("One of her co-authors, Joe Pike of Harwick University, said so.", ("Joe Pike", "co-author", "Harwick University", "current")),
        ("Joe Pike, the club's then-owner, sold the ground.", ("Joe Pike", "owner", None, "former")),
        ("Analyst Ann Marsh of Marlow Capital cut her forecast.", ("Ann Marsh", "Analyst", "Marlow Capital", "current")),
        ("Finance director Ann Marsh will leave Kessler Group in the spring.", ("Ann Marsh", "Finance director", "Kessler Group", "current")),
        ("Judge Ann Marsh, sitting at Harwick Crown Court, told him so.", ("Ann Marsh", "judge", "Harwick Crown Court", "current")),
        ("Senator Ann Marsh, the top Republican on the Rivers Committee, warned of delays.", ("Ann Marsh", "top Republican", "Rivers Committee", "current")),
        ("Incoming governor Joe Pike promised tax cuts.", ("Joe Pike", "governor", None, "candidate")),
        ("Joe Pike, whose term as president ended in January, has moved to Spain.", ("Joe Pike", "president", None, "former")),
        ("Joe Pike, whose contract as head coach runs until June, smiled.", ("Joe Pike", "head coach", None, "current")),
        ("Ann Marsh was until last year the chief scientist at the Harwick Institute.", ("Ann Marsh", "chief scientist", "Harwick Institute", "former")),
        ("Joe Pike entered the paper as an office boy and ended as its deputy editor.", ("Joe Pike", "deputy editor", None, "former")),
        ("Ann Marsh spoke as an adviser to the transport secretary.", ("Ann Marsh", "adviser", None, "current")),
        ("Ann Marsh and Joe Pike are considered the leading candidates.", ("Joe Pike", "leading candidate", None, "candidate")),
        ("Shareholders voted to keep Joe Pike as chairman of Tolley Mines.", ("Joe Pike", "chairman", "Tolley Mines", "current")),
        ("Ann Marsh took the chair of the Harwick Arts Trust in 2019.", ("Ann Marsh", "chair", "Harwick Arts Trust", "current")),
        ("Ann Marsh was appointed head teacher of Priory School, replacing Joe Pike.", ("Joe Pike", "head teacher", "Priory School", "former")),
        ("Representing the airline, Ann Marsh told the judge so.", ("Ann Marsh", "representing the airline", None, "current")),
        ("Ann Marsh, who is representing the driver, declined to comment.", ("Ann Marsh", "representing the driver", None, "current")),
        ("Children's author Ann Marsh said libraries mattered.", ("Ann Marsh", "author", None, "current")),
        ("Year 6 teacher Joe Pike has been suspended.", ("Joe Pike", "Year 6 teacher", None, "current")),
        ("Ann Marsh, professor of public law at Harwick University, disagreed.", ("Ann Marsh", "professor of public law", "Harwick University", "current")),
        ("Joe Pike, by then chairman of the bank, refused.", ("Joe Pike", "chairman of the bank", None, "former")),
        ("Ann Marsh's appointment as chief inspector takes effect in March.", ("Ann Marsh", "chief inspector", None, "candidate")),
        ("The club has turned to Joe Pike, sacked by Farleigh Rovers in March, as its new coach.", ("Joe Pike", "coach", None, "current")),
        ("Joe Pike, favourite to succeed him as party leader, kept quiet.", ("Joe Pike", "party leader", None, "candidate")),
        ("Ann Marsh is seeking a third term as mayor.", ("Ann Marsh", "mayor", None, "current")),
        ("The owner of the dog, Joe Pike, was fined.", ("Joe Pike", "owner of the dog", None, "current")),
        ("Manchester legend Joe Pike unveiled the statue.", ("Joe Pike", "legend", None, "current")),
        ("Joe Pike clung on as leader by two votes.", ("Joe Pike", "leader", None, "current")),
        ("Ann Marsh has kept her job as education secretary.", ("Ann Marsh", "education secretary", None, "current")),
        ("Joe Pike is the odds-on favourite to be the next manager.", ("Joe Pike", "manager", None, "candidate")),
        ("Also standing are teacher Ann Marsh and Joe Pike.", ("Ann Marsh", "teacher", None, "current")),
        ("Joe Pike worked as a rope splicer before the war.", ("Joe Pike", "rope splicer", None, "former")),
        ("Joe Pike, the actor turned politician, won easily.", ("Joe Pike", "politician", None, "current")),
        ("The house was designed by the architect Ann Marsh in 1934.", ("Ann Marsh", "architect", None, "former")),
        ("The new bishop was a nurse.\n\nThe Right Rev Ann Marsh said she would miss the wards.", ("Ann Marsh", "bishop", None, "current")),
        ("The nurse, named in court as Ann Marsh, denies it.", ("Ann Marsh", "nurse", None, "current")),
        ("The group leader, Ann Marsh, walked out of the chamber.", ("Ann Marsh", "group leader", None, "current")),
        ("Joe Pike, one of the country's best-known chefs, agreed.", ("Joe Pike", "chef", None, "current")),
        ("Paramedic-turned-novelist Ann Marsh won the prize.", ("Ann Marsh", "novelist", None, "current")),
        ("The chef-owner, Joe Pike, cooks five nights a week.", ("Joe Pike", "chef-owner", None, "current")),
        ("The club's part-owner, Joe Pike, was there.", ("Joe Pike", "part-owner", None, "current")),
        ("Retired Gen. Joe Pike was there.", ("Joe Pike", "general", None, "former")),
        ("Speaking for the government, Ann Marsh said so.", ("Ann Marsh", "speaking for the government", None, "current")),
    ],
)
def test_what_somebody_is(sentence: str, expected: Told) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Joe Pike took charge of Farleigh Rovers in March.", ("Joe Pike", "took charge", "Farleigh Rovers", "current")),
        ("Joe Pike sits on the board of Calder Water.", ("Joe Pike", "sits on the board", "Calder Water", "current")),
        ("Joe Pike, who played for Farleigh Rovers and Calder Athletic, agreed.", ("Joe Pike", "played for", "Calder Athletic", "former")),
        ("Ann Marsh, who works in a care home in Barrow, said so.", ("Ann Marsh", "works in a care home", None, "current")),
        ("Ann Marsh has fronted the breakfast show since 2016.", ("Ann Marsh", "has fronted the breakfast show", None, "current")),
        ("Joe Pike, who is standing for the Orchard Party in Hove East, agreed.", ("Joe Pike", "standing for", "Orchard Party", "candidate")),
        ("Ann Marsh, who captained Scotland in three World Cups, has died.", ("Ann Marsh", "captained Scotland", None, "former")),
        ("The woman in charge of the vaccine programme, Ann Marsh, said so.", ("Ann Marsh", "in charge of the vaccine programme", None, "current")),
        ("Joe Pike will be in charge of Farleigh Rovers until June.", ("Joe Pike", "in charge of", "Farleigh Rovers", "candidate")),
        ("Ann Marsh and Joe Pike, who run the farm, agreed.", ("Joe Pike", "run the farm", None, "current")),
        ("Joe Pike, who commands the regiment, agreed.", ("Joe Pike", "commands the regiment", None, "current")),
        ("Ann Marsh has been lined up to chair the inquiry.", ("Ann Marsh", "chair the inquiry", None, "candidate")),
        ("Ann Marsh, who represented Moorside for nine years, agreed.", ("Ann Marsh", "represented Moorside", None, "former")),
        ("Joe Pike coached the side for four years.", ("Joe Pike", "coached the side", None, "former")),
        ("Joe Pike, who scouts for Farleigh Rovers, saw him first.", ("Joe Pike", "scouts for", "Farleigh Rovers", "current")),
        ("Ann Marsh helped set up the charity in 1974.", ("Ann Marsh", "helped set up the charity", None, "former")),
    ],
)
def test_what_somebody_does_for_long(sentence: str, expected: Told) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Marsh will lead the service on Sunday.",
        "The alleged leader, Joe Pike, denied it.",
        "Joe Pike worked on the same case.",
        "Joe Pike is her champion.",
        "Ann Marsh said that it worked as a deterrent to Joe Pike.",
        "Under questioning by her lawyer, Ann Marsh, and by Joe Pike, the defendant said she was sorry.",
        "Rep. Ann Marsh, who with Joe Pike is a sponsor of the bill, agreed.",
    ],
)
def test_what_is_no_role(sentence: str) -> None:
    assert {title for who, title, _, _ in roles(sentence) if who == "Joe Pike"} == set()
    assert not any(title.startswith("lead") for _, title, _, _ in roles(sentence))


@pytest.mark.parametrize(
    ("saying", "status"),
    [
        ("Ann Marsh, the {post}, said the plan was wrong.", "current"),
        ("Ann Marsh was appointed {post} in May.", "current"),
        ("Dora Finch replaced Ann Marsh as {post} in May.", "former"),
        ("Ann Marsh's two years as {post} ended on Monday.", "former"),
    ],
)
@pytest.mark.parametrize(
    ("post", "title", "organisation"),
    [
        ("vice-president for research of Marlow University", "vice-president for research", "Marlow University"),
        ("senior lecturer in early medieval archaeology at Marlow University", "senior lecturer in early medieval archaeology", "Marlow University"),
        ("head of policy of the charity Openwater", "head of policy", "Openwater"),
        ("chief secretary to the Treasury", "chief secretary", "Treasury"),
    ],
)
def test_a_title_with_its_field_keeps_field_and_body(saying: str, status: str, post: str, title: str, organisation: str) -> None:
    assert ("Ann Marsh", title, organisation, status) in roles(saying.format(post=post))


def test_who_was_lost_is_not_lost_by_title() -> None:
    assert not any(title.startswith("lost") for _, title, _, _ in roles("Harwick Rovers will travel with a lost center, Joe Pike."))
