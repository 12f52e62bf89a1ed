"""Who is what to whom: family, partners, allies, rivals and those before and after in an office."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes, relations


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Mara Voss, wife of the former council leader Ellery Voss, wept.", ("Ellery Voss", "spouse", "Mara Voss")),
        ("Ellery Voss, whose wife, Mara, is a judge, resigned.", ("Ellery Voss", "spouse", "Mara")),
        ("Ellery Voss resigned because Mara Voss, his wife, had asked him.", ("Ellery Voss", "spouse", "Mara Voss")),
        ("Ellery Voss is engaged to the actress Ina Colt.", ("Ellery Voss", "partner", "Ina Colt")),
        ("Ellery Voss met Ina Colt in 1950. They were married in 1953.", ("Ellery Voss", "spouse", "Ina Colt")),
        ("Ina Colt is the daughter of Alan Dray.", ("Alan Dray", "child", "Ina Colt")),
        ("Alan Dray, father of Ina Colt, said he was proud.", ("Ina Colt", "parent", "Alan Dray")),
        ("Tom Ellery's parents, Rita and Bob Ellery, were there.", ("Tom Ellery", "parent", "Bob Ellery")),
        ("Alan Dray is survived by his wife, Rita, and their sons, Tom and Will.", ("Alan Dray", "child", "Will")),
        ("Alan Dray, 84, leaves a daughter, Rita, a surgeon, and two grandsons.", ("Alan Dray", "child", "Rita")),
        ("Rita Coyle married Alan Dray in 1951. The couple had two sons, Peter and Mark.", ("Alan Dray", "child", "Mark")),
        ("Nora Hale, the dead man's sister, said he was kind. Tom Hale died in May.", ("Tom Hale", "sibling", "Nora Hale")),
        ("Carlton Ellery, the quarterback Tom Ellery's half brother, was arrested.", ("Tom Ellery", "sibling", "Carlton Ellery")),
        ("Ina Colt, the council president and once an ally of Alan Dray, voted no.", ("Alan Dray", "ally", "Ina Colt")),
        ("Ina Colt is the protégé of the home secretary, Alan Dray.", ("Alan Dray", "ally", "Ina Colt")),
        ("Ina Colt and Alan Dray remained friends.", ("Ina Colt", "ally", "Alan Dray")),
        ("Ina Colt was beaten on the second ballot by Alan Dray.", ("Ina Colt", "rival", "Alan Dray")),
        ("Ina Colt has replaced Mr Alan Dray with Tom Ellery.", ("Alan Dray", "successor", "Tom Ellery")),
        ("The board picked Ina Colt on a 3-1 vote to replace Alan Dray.", ("Ina Colt", "predecessor", "Alan Dray")),
        ("Tom Hale was born in Wigan. He married, in 1948, Rita Coyle, who died in 2003.", ("Tom Hale", "spouse", "Rita Coyle")),
        ("Tom Hale and Rita Coyle, who married in 2004, live in Leeds.", ("Tom Hale", "spouse", "Rita Coyle")),
        (
            "Tom Hale was born in Wigan, the youngest of four children of Alan Hale, a miner, and his wife, Ina.",
            ("Alan Hale", "spouse", "Ina"),
        ),
        (
            "Tom Hale died on Monday. Survivors include his wife of 52 years, Rita; a son, Will Hale of Akron; and a sister, Ina Colt.",
            ("Tom Hale", "sibling", "Ina Colt"),
        ),
        ("Tom Hale is survived by a daughter, Rita, a surgeon, and her husband, Will Coyle.", ("Rita", "spouse", "Will Coyle")),
        ("Tom Hale and Rita Coyle have two children, Will and Ina.", ("Rita Coyle", "child", "Ina")),
        ("Brothers Tom and Will Hale ran the shop.", ("Tom Hale", "sibling", "Will Hale")),
        ("Carol Hale won. Her mother, Rita, and brothers Neil and Stuart had flown in.", ("Carol Hale", "sibling", "Stuart")),
        ("Tom Hale was voted out by his own executive and replaced by his deputy, Rita Coyle.", ("Tom Hale", "successor", "Rita Coyle")),
        ("Tom Hale was sacked in May. Rita Coyle, who got his job, agreed.", ("Rita Coyle", "predecessor", "Tom Hale")),
        ("Tom Hale met Rita Coyle in 1950. They became close friends.", ("Tom Hale", "ally", "Rita Coyle")),
        ("Captain Alan Dray drowned. Will Hale is the captain's great-grandson.", ("Alan Dray", "relative", "Will Hale")),
        ("Tom Hale is survived by sons Alan (Ina), Will of Akron, Ohio, and the Rev. Neil Hale.", ("Tom Hale", "child", "Neil Hale")),
        ("Tom “Spud” Hale met reporters with his wife, Rita.", ("Tom “Spud” Hale", "spouse", "Rita")),
        ("Tom Hale, 45, and wife Rita, 44, arrived early.", ("Tom Hale", "spouse", "Rita")),
        ("Rita Coyle, who heads the board and is his sister, voted for Tom Hale.", ("Tom Hale", "sibling", "Rita Coyle")),
        ("Ina Colt has been named as the successor to Alan Dray.", ("Alan Dray", "successor", "Ina Colt")),
        ("Alan Dray handed over to Ms Rita Coyle in May.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray, who coaches Rita Coyle, said that she was tired.", ("Alan Dray", "colleague", "Rita Coyle")),
        ("Alan Dray founded the firm with Ms Rita Coyle in 2011.", ("Alan Dray", "colleague", "Rita Coyle")),
        ("Alan Dray, a longtime friend and ally of Rita Coyle, agreed.", ("Rita Coyle", "ally", "Alan Dray")),
        ("Alan Dray polled 40,118 votes to defeat Ina Colt.", ("Alan Dray", "rival", "Ina Colt")),
        ("Alan Dray is running against Ina Colt in the election in June.", ("Alan Dray", "rival", "Ina Colt")),
        ("Alan Dray — a former drummer — beat Ina Colt by 91 votes.", ("Alan Dray", "rival", "Ina Colt")),
        ("Peter Halvorsen lost his seat in April to Ms Lorraine Dunning.", ("Peter Halvorsen", "successor", "Lorraine Dunning")),
    ],
)
def test_a_class_of_construction_gives_its_relation(body: str, expected: tuple[str, str, str]) -> None:
    assert relations(body) >= {expected}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alan Dray told the court that his son had come home late. Tom Dray, 19, denies murder.", ("Alan Dray", "child", "Tom Dray")),
        ("Ina Hale, 86, Hale's widow, wept. Tom Hale died in May.", ("Tom Hale", "spouse", "Ina Hale")),
        ("Tom Hale was killed in May. Ina Hale, who has been married to the victim for 35 years, wept.", ("Tom Hale", "spouse", "Ina Hale")),
        ("Alan Hale shot his brother, Tom Hale. When their mother, Rita Hale, died, they had sold the farm.", ("Tom Hale", "parent", "Rita Hale")),
    ],
)
def test_kin_without_a_name_are_whom_the_surname_or_the_article_says(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in relations(body)


def test_nobody_is_a_brother_and_a_son_of_one_man() -> None:
    told = relations("Tom Hale died on Monday. His brother, Alan Hale, wept. Mr Tom Hale is survived by a son, Alan.")
    assert ("Tom Hale", "child", "Alan Hale") not in told


def test_his_wife_belongs_to_the_only_man_before() -> None:
    assert ("Tom Hale", "spouse", "Mara Hale") in relations("Tom Hale resigned on Monday. His wife, Mara Hale, was blunter.")


def test_a_relative_belongs_to_whom_the_surname_says() -> None:
    body = "Samir Mirza was killed in May. Inspector Alan Dray spoke outside. Her brother, Bilal Mirza, said Nadia Mirza was kind."
    assert ("Alan Dray", "sibling", "Bilal Mirza") not in relations(body)


def test_who_stands_in_follows_who_has_left() -> None:
    body = "Alan Dray resigned as managing director of Coast Buses on Monday. Ina Colt has been made interim managing director."
    assert ("Alan Dray", "successor", "Ina Colt") in relations(body)


@pytest.mark.parametrize(
    "body",
    [
        "Ina Colt replaced Alan Dray after half-time and scored.",
        "Ina Colt beat Alan Dray in the final.",
        "Ina Colt beat Alan Dray on Sunday. It was the last match of the season.",
        "Alan Dray denied that Rita Coyle was his girlfriend.",
        "Alan Dray hopes to defeat Ina Colt at the election.",
        "Ina Colt is the favourite to replace Alan Dray.",
        "By the door stood Alan Dray, his partner in a prize-winning leek.",
    ],
)
def test_what_only_looks_like_a_relation_is_none(body: str) -> None:
    assert relations(body) == set()


def test_kin_in_a_sentence_without_a_name_are_whoever_they_were_said_to_be() -> None:
    body = "Mrs Ina Colt replaced Mr Alan Dray as counsel. Her predecessor called it nonsense. Alan Dray's mother is Mrs Mara Dray. His father wept."
    found = notes(body)
    said = [(body[m.span[0] : m.span[1]], found.entities[m.entity].name) for m in found.mentions if m.kind == "description"]
    assert ("Her predecessor", "Alan Dray") in said
    assert ("His father", "Mara Dray") not in said


def test_a_marriage_and_its_children_are_told_in_one_sentence() -> None:
    found = relations("Alan Dray, the actor, has died aged 60. He married Rita Coyle in 2004 and they had two sons, Jack and Will.")
    assert {("Alan Dray", "spouse", "Rita Coyle"), ("Rita Coyle", "child", "Will"), ("Alan Dray", "child", "Jack")} <= found
    assert ("Alan Dray", "spouse", "Jack") not in found


def test_they_of_a_clause_within_a_sentence_are_not_the_two_before() -> None:
    body = "Alan Dray met Ina Colt in May. Mr Dray has a daughter. Rita, the daughter of Alan Dray, was a flower girl.\n\nMara Voss, a lawyer, said the couple must wait until they had been married for a year."
    assert not {relation for relation in relations(body) if relation[1] == "spouse"}


def test_a_sister_bears_the_whole_surname() -> None:
    assert relations("Rita Dray, 55, filed for divorce. Joe Pike is married to Alan Colt-Dray's sister.") == set()


@pytest.mark.parametrize(
    "body",
    [
        "Ina Colt denied that she had fallen out with Alan Dray over the sale.",
        "One of them is understood to be Ina Colt, although Colt is also wanted by Harwick Town, whose manager, Alan Dray, will retire.",
    ],
)
def test_what_is_denied_or_is_of_a_body_relates_nobody(body: str) -> None:
    assert relations(body) == set()


def test_the_dead_mans_daughter_is_not_his_wifes() -> None:
    body = "Lawyers for Marcy Hale asked a judge to throw out her conviction for murdering her husband. The hospital is being sued by the dead man's daughter, Kayla Hale."
    assert ("Marcy Hale", "child", "Kayla Hale") not in relations(body)
