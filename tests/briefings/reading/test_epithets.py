"""Whom "the rookie", "the disgraced chairman" and "the scientist" mean, and when nobody is linked."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes, roles

BEARS_IT = [
    ("Ina Colt, a marine biologist, runs the reserve.\n\nThe scientist said the seals had gone.", "The scientist", "Ina Colt"),
    ("Alan Dray, a barrister, lost the case. Tom Ellery, a plumber, paid. He later sued the lawyer.", "the lawyer", "Alan Dray"),
    ("Alan Dray, the former chairman of the port, was jailed. Ina Colt, its new chairman, wept. Nobody else had met the disgraced chairman.", "the disgraced chairman", "Alan Dray"),
    ("Ina Colt, the lieutenant governor, spoke. Mara Hale, the governor, did not.\n\nThe governor herself left early.", "The governor", "Mara Hale"),
    ("Ina Colt, the prime minister, flew home. Aides said the PM was tired.", "the PM", "Ina Colt"),
    ("Alan Dray coached Harrow Rovers until May, and Tom Ellery is the interim coach. Alan Dray, the coach, had a year left. Fans missed the coach.", "the coach.", "Alan Dray"),
    ("Ina Colt, a consultant surgeon, resigned. Friends said the consultant had been ill.", "the consultant", "Ina Colt"),
    ("Alan Dray, shadow transport secretary, was away. Tom Ellery MP spoke. Colleagues of the frontbencher shrugged.", "the frontbencher", "Alan Dray"),
]
COMPLETES_IT = [
    ("The point came when Ina Colt changed sides. The health secretary, who was away, voted by post.", "The health secretary", "Ina Colt"),
    ("None of it helps Mrs Ina Colt. The care assistant is still owed a month's wages.", "The care assistant", "Ina Colt"),
    ("Her first call was to Sister Ina Colt.\n\nThe nun, 78, laughed.", "The nun", "Ina Colt"),
    ("Tom Ellery had 31 points on Friday. Nobody was more surprised than the rookie.", "the rookie", "Tom Ellery"),
    ("Mrs Ina Colt, of Ashby Crane, urged caution. “Sometimes a man is just ill,” the analyst said.", "the analyst", "Ina Colt"),
    ("The coroner ruled that Mr Alan Dray died by misadventure.\n\nMiss Ina Colt, giving her view, said the climber, a father of one, had slipped. Alan Dray was 30.", "the climber", "Alan Dray"),
    ("It was Mr Tom Ellery who got rid of her. The former leader, who was deposed in July, told a radio station so.", "The former leader", "Tom Ellery"),
]
VARIES_IT = [
    ("Alan Dray, a winger, signed in May. The 24-year-old had been on loan.", "The 24-year-old", "Alan Dray"),
    ("Alan Dray, chairman of the parish council, is waiting. The retired signalman reckons it will take years.", "The retired signalman", "Alan Dray"),
    ("Ina Colt was banned on Monday.\n\nThe Dutchwoman's club said it would appeal.", "The Dutchwoman", "Ina Colt"),
]
NOBODYS = [
    ("Ina Colt wept on Monday. She thanked the foreman.", "the foreman"),  # she is not thanking herself
    ("Alan Dray was charged in May. The judge adjourned the case.", "The judge"),
    ("Alan Dray was taken ill. The doctor said he would live.", "The doctor"),
    ("Rovers signed Alan Dray. The manager said he was fit.", "The manager"),
    ("A striker missed the coach. Tom Ellery was on it. The striker said sorry.", "The striker"),
    ("Alan Dray, a barrister, and Tom Ellery, a solicitor, shook hands. The lawyer left.", "The lawyer"),
    ("Alan Dray, 34, told Tom Ellery to sit. In the bus the midfielder stood.", "the midfielder"),
    ("Tom Ellery, 34, may be back.\n\nThe rookie will remain the starter.", "The rookie"),
    ("Alan Dray beat Tom Ellery. The player to be named in the trade is unknown.", "The player"),
    ("Ina Colt has the stone. She bought it of the shipping man's wife.", "the shipping man"),
    ("Alan Dray, an umpire, quit. He later became the coach.", "the coach"),
    ("Ina Colt spoke at length. The goalkeeper, Alan Dray, listened.", "The goalkeeper"),
    ("Mr Tom Ellery, deputy mayor of Brackley, insists that the mayor agreed.", "the mayor"),
    ("Ms Colt moved the motion. The ousted chair, whose seat is marginal, denies it.", "The ousted chair"),
    ("Mrs Ina Colt, the artistic director, appealed for calm. The actor was not there.", "The actor"),
    ("Alan Dray, MP for Brackley, lost his seat. The new MP thanked the nurses.", "The new MP"),
]


def described(body: str, words: str) -> str | None:
    """Whom the last such words in a body stand for."""
    found = notes(body)
    place = body.rindex(words)
    for mention in found.mentions:
        if mention.kind == "description" and mention.span[0] == place:
            return found.entities[mention.entity].name
    return None


@pytest.mark.parametrize(("body", "words", "who"), BEARS_IT)
def test_a_description_is_his_who_bears_its_title_or_a_narrower_one(body: str, words: str, who: str) -> None:
    assert described(body, words) == who


@pytest.mark.parametrize(("body", "words", "who"), COMPLETES_IT)
def test_a_description_says_what_somebody_just_named_is(body: str, words: str, who: str) -> None:
    assert described(body, words) == who


@pytest.mark.parametrize(("body", "words", "who"), VARIES_IT)
def test_a_description_varies_the_name_of_whom_the_sentence_before_is_about(body: str, words: str, who: str) -> None:
    assert described(body, words) == who


@pytest.mark.parametrize(("body", "words"), NOBODYS)
def test_a_description_with_two_readings_or_none_is_linked_to_nobody(body: str, words: str) -> None:
    assert described(body, words) is None


def test_a_description_gives_its_role_to_whom_it_stands_for() -> None:
    assert ("Ina Colt", "care assistant", "current") in {(who, title, status) for who, title, _, status in roles("None of it helps Mrs Ina Colt. The care assistant is still owed a month's wages.")}


def test_the_former_office_of_whoever_is_named_beside_it_is_nobody_elses() -> None:
    body = (
        "Dr Alan Dray, a neurologist at Harwick Hospital, asked for a pause. Alan Dray was outvoted. Dr Dray resigned."
        "\n\nThe trust said it had asked Professor Tom Hale, the former chief medical officer, to review the data."
    )
    assert {title for name, title, *_ in roles(body) if name == "Alan Dray"} == {"neurologist"}


def test_a_description_with_another_name_behind_it_is_that_ones() -> None:
    found = notes("The director, Dr Ina Colt, said so. The night guard on duty, Alan Dray, who was sacked, won a claim in June.")
    assert {found.entities[one].name for event in found.events if event.kind == "win" for one in event.agents} != {"Ina Colt"}
    assert {role.title for role in found.roles if found.entities[role.entity].name == "Ina Colt"} == {"director"}
