"""What the words between two people tell of them: who followed whom, who fell out, who works together."""

from __future__ import annotations

import pytest

from tests.briefings.situations import relations


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rita Coyle took over as chair of the trust from Mr Alan Dray in May.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle stepped into the role vacated by Alan Dray, who retired in April.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle won the seat previously held by Alan Dray by 200 votes.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle inherited the captaincy from Mr Alan Dray in 2019.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle was named head coach after Alan Dray was sacked in April.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Following Alan Dray's resignation, Rita Coyle was appointed chair.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray was followed as chief constable by Rita Coyle.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray hands the reins to Rita Coyle at the end of the season.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray resigned as treasurer last week. His place went to Rita Coyle.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray stepped down in April and Rita Coyle was appointed in his place.", ("Alan Dray", "successor", "Rita Coyle")),
        ("The outgoing mayor, Alan Dray, congratulated the new mayor, Rita Coyle.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray, a former banker who succeeded Ms Rita Coyle as chair in 2017, left.", ("Alan Dray", "predecessor", "Rita Coyle")),
        ("Rita Coyle, who chaired the trustees for 14 years before Mr Alan Dray, left.", ("Alan Dray", "predecessor", "Rita Coyle")),
        ("Alan Dray was bitter about the loss of his seat to Ms Rita Coyle.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray resigned in May. His deputy, Rita Coyle, takes over until the spring.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray was fired as manager. Bench coach Rita Coyle will run the team on an interim basis.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Supervisor Rita Coyle was easily reelected over lemon grower Alan Dray.", ("Rita Coyle", "rival", "Alan Dray")),
        ("Rita Coyle led former fire captain Alan Dray, 51% to 44%, in the mayoral election.", ("Rita Coyle", "rival", "Alan Dray")),
        ("Rita Coyle, who has fallen out with Alan Dray, left the room.", ("Rita Coyle", "rival", "Alan Dray")),
        ("Rita Coyle, one of Mr Alan Dray's closest allies, left the room.", ("Rita Coyle", "ally", "Alan Dray")),
        ("Rita Coyle, who ran Mr Alan Dray's leadership campaign, left the room.", ("Rita Coyle", "ally", "Alan Dray")),
        ("Rita Coyle and Alan Dray, business partners since 1999, deny fraud.", ("Rita Coyle", "colleague", "Alan Dray")),
        ("The company was founded in 2010 by Rita Coyle and Alan Dray.", ("Rita Coyle", "colleague", "Alan Dray")),
        ("Rita Coyle and Alan Dray announced their engagement in May.", ("Rita Coyle", "partner", "Alan Dray")),
        ("Rita Coyle, whom Alan Dray beat in the 2019 primary, agreed.", ("Rita Coyle", "rival", "Alan Dray")),
        ("Alan Dray spoke first. Rita Coyle, then his deputy, said nothing.", ("Alan Dray", "colleague", "Rita Coyle")),
        ("The bank has appointed Rita Coyle as its chief executive, a month after the departure of Alan Dray.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("The party elected Rita Coyle as leader three weeks after Alan Dray resigned.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle stepped up from the academy when Alan Dray was sacked.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle will take over as chair when Alan Dray steps down in May.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle overturned a majority of 900 to take the seat from Mr Alan Dray.", ("Rita Coyle", "predecessor", "Alan Dray")),
        ("Rita Coyle won the by-election, ahead of Mr Alan Dray on 9,200.", ("Rita Coyle", "rival", "Alan Dray")),
        ("The captaincy passes from Alan Dray to Rita Coyle.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Rita Coyle and fellow director Alan Dray were charged with fraud.", ("Rita Coyle", "colleague", "Alan Dray")),
        ("Rita Coyle, chief of staff to Senator Alan Dray, declined to comment.", ("Rita Coyle", "colleague", "Alan Dray")),
        ("Rita Coyle, who is backing Mr Alan Dray for leader, agreed.", ("Rita Coyle", "ally", "Alan Dray")),
        ("Alan Dray resigned as treasurer in June. Rita Coyle, who took over as treasurer in July, agreed.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray was sacked. Rita Coyle, the deputy leader, will take over the group.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray was fired as coach. The club named Rita Coyle, an assistant for two years, as interim coach.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Alan Dray left in April; his deputy, Rita Coyle, succeeded him.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Rita Coyle, the councillor defeated by Mr Alan Dray at the last election, agreed.", ("Alan Dray", "rival", "Rita Coyle")),
        ("Rita Coyle ran for mayor in 2019 and lost to Mr Alan Dray.", ("Alan Dray", "rival", "Rita Coyle")),
        ("Rita Coyle, who left Mr Alan Dray's staff in May, agreed.", ("Alan Dray", "colleague", "Rita Coyle")),
        ("Alan Dray retired in May. His successor at the department, Rita Coyle, agreed.", ("Alan Dray", "successor", "Rita Coyle")),
        ("Rita Coyle, an aide to the governor, said Governor Alan Dray was ill.", ("Rita Coyle", "colleague", "Alan Dray")),
        ("Former Mayor Alan Dray, whom Mayor Rita Coyle beat in 2016, agreed.", ("Rita Coyle", "predecessor", "Alan Dray")),
    ],
)
def test_what_stands_between_two_people_gives_their_relation(body: str, expected: tuple[str, str, str]) -> None:
    one, relation, other = expected
    told_from_the_other_side = {"predecessor": "successor", "successor": "predecessor"}.get(relation, relation)
    assert relations(body) & {expected, (other, told_from_the_other_side, one)}


@pytest.mark.parametrize(
    "body",
    [
        "Rita Coyle was appointed to lead the inquiry after Alan Dray died in custody.",
        "Rita Coyle became angry when Alan Dray left.",
        "Rita Coyle became angry when Alan Dray was sacked.",
        "Rita Coyle and fellow student Alan Dray were hurt.",
        "Rita Coyle became a lawyer after Alan Dray died.",
        "After Alan Dray left hospital, Rita Coyle was named player of the month.",
        "After Alan Dray was dismissed for 40, Rita Coyle took over and hit 60.",
        "Rita Coyle hopes to take over from Alan Dray.",
        "Rita Coyle is standing for the seat held by Alan Dray.",
        "Rita Coyle took Alan Dray's place in the side.",
        "Rita Coyle passed the ball to Alan Dray.",
        "Rita Coyle, whose managing partner, Alan Dray, chairs the firm, agreed.",
        "The former director of the Sable Theatre, Alan Dray, met the new director of the Marlow Gallery, Rita Coyle.",
    ],
)
def test_what_only_sounds_like_a_succession_is_none(body: str) -> None:
    assert relations(body) == set()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ina Colt will be succeeded, for the time being, by the committee's longest-serving member, Joe Pike.", ("Ina Colt", "successor", "Joe Pike")),
        ("Lamar Hale, a picker who ran the table in the break room and whose wife, Dolly Hale, sat across from him, voted no.", ("Lamar Hale", "spouse", "Dolly Hale")),
        ("Joe Pike will run the route, reporting to Callum Eadie, who took over in July.", ("Joe Pike", "colleague", "Callum Eadie")),
        ("Earl Pike, the man Harlan Stokes deposed, wept.", ("Earl Pike", "successor", "Harlan Stokes")),
        ("Cleo Pike, whom Lucius Hale had replaced, came back.", ("Cleo Pike", "successor", "Lucius Hale")),
        ("Ina Colt, Tom Hale's aide, denied it.", ("Tom Hale", "colleague", "Ina Colt")),
        ("Leonie Hale is Tom Hale's grandniece.", ("Tom Hale", "relative", "Leonie Hale")),
        ("Ann Marsh's uncle Joe Pike and cousin Tom Hale were arrested.", ("Ann Marsh", "relative", "Tom Hale")),
        ("Joe Pike, 44, and Tom Hale, 45, both of Leeds, are half-brothers.", ("Joe Pike", "sibling", "Tom Hale")),
        ("Ann Marsh and her husband, Joe Pike, have a son, Will.", ("Ann Marsh", "child", "Will")),
        ("Tom Hale and Nora Fell got engaged in May.", ("Tom Hale", "partner", "Nora Fell")),
        ("Ann Marsh split from Joe Pike after ten years of marriage.", ("Ann Marsh", "spouse", "Joe Pike")),
        ("Ann Marsh met Tom Hale at college and they were married two years later.", ("Ann Marsh", "spouse", "Tom Hale")),
    ],
)
def test_more_ways_of_telling_who_is_what_to_whom(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in relations(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ina Colt beat off a challenge from Alan Dray at the council.", ("Ina Colt", "rival", "Alan Dray")),
        ("Ina Colt, who ran against Mr Alan Dray in 2019, welcomed the news.", ("Ina Colt", "rival", "Alan Dray")),
        ("Ina Colt's feud with Alan Dray began at school.", ("Ina Colt", "rival", "Alan Dray")),
        ("Ina Colt, who is close to Alan Dray, will chair the board.", ("Ina Colt", "ally", "Alan Dray")),
        ("Ina Colt threw her weight behind Alan Dray.", ("Ina Colt", "ally", "Alan Dray")),
        ("Ina Colt urged members to back Alan Dray.", ("Ina Colt", "ally", "Alan Dray")),
        ("Founders Ina Colt and Alan Dray sold the shop.", ("Ina Colt", "colleague", "Alan Dray")),
        ("Ina Colt was health secretary under Alan Dray.", ("Ina Colt", "colleague", "Alan Dray")),
        ("As Alan Dray's health secretary, Ina Colt cut the queues.", ("Alan Dray", "colleague", "Ina Colt")),
        ("Ina Colt served as Alan Dray's deputy for six years.", ("Alan Dray", "colleague", "Ina Colt")),
        ("Alan Dray's defence minister, Ina Colt, has quit.", ("Alan Dray", "colleague", "Ina Colt")),
        ("Ina Colt stars opposite Alan Dray in the film.", ("Ina Colt", "colleague", "Alan Dray")),
        ("Ina Colt tied the knot with Alan Dray on Saturday.", ("Ina Colt", "spouse", "Alan Dray")),
        ("Ina Colt filed for divorce from Alan Dray in May.", ("Ina Colt", "spouse", "Alan Dray")),
        ("Ina Colt sang with Alan Dray, to whom she has been married since 2009.", ("Alan Dray", "spouse", "Ina Colt")),
        ("Ina Colt, the eldest of Alan Dray's five daughters, has died.", ("Ina Colt", "parent", "Alan Dray")),
        ("Ina Colt gave birth to a son, Otis, in January.", ("Ina Colt", "child", "Otis")),
        ("Ina Colt has stepped into the shoes of Alan Dray.", ("Ina Colt", "predecessor", "Alan Dray")),
        ("The club sacked Alan Dray in May and brought in Ina Colt.", ("Alan Dray", "successor", "Ina Colt")),
        ("Alan Dray will go in June and will be succeeded by the finance director, Ina Colt.", ("Alan Dray", "successor", "Ina Colt")),
        ("Alan Dray on Tuesday endorsed Ina Colt in the primary.", ("Alan Dray", "ally", "Ina Colt")),
        ("Alan Dray, 22, and Ina Colt, 24, were in court on Monday. The pair, who are cousins, denied it.", ("Alan Dray", "relative", "Ina Colt")),
    ],
)
def test_ways_in_which_papers_tell_who_is_what_to_whom(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in relations(body)


def test_whoever_survives_somebody_is_told_by_the_verb() -> None:
    found = relations("Joe Pike was a chemist. He was predeceased by his wife, Rita, and a daughter, Jane. A son, Will, survives him.")
    assert {("Joe Pike", "spouse", "Rita"), ("Joe Pike", "child", "Jane"), ("Joe Pike", "child", "Will")} <= found


def test_his_father_and_his_mother_are_of_one_man() -> None:
    found = relations("Joe Pike was a chemist. His father, Harold, was a miner and his mother, Winifred, a teacher.")
    assert {("Joe Pike", "parent", "Harold"), ("Joe Pike", "parent", "Winifred")} <= found
    assert ("Harold", "parent", "Winifred") not in found


def test_the_children_of_a_couple_are_those_of_both() -> None:
    found = relations("Alan Dray and Rita Coyle were found on Tuesday. Their daughter, Amber, 9, raised the alarm.")
    assert {("Alan Dray", "child", "Amber"), ("Rita Coyle", "child", "Amber")} <= found


def test_a_partner_at_tennis_is_no_love() -> None:
    assert relations("Rory Blane won the doubles with his regular partner, Alan Dray.") == {("Rory Blane", "colleague", "Alan Dray")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Joe Pike, whose father, Tom, was chairman and whose uncle Terry Hale mows the pitch, won.", ("Joe Pike", "relative", "Terry Hale")),
        ("Councillor Joe Pike (Ind), whose daughter Ann Hale is in Year 9, agreed.", ("Joe Pike", "child", "Ann Hale")),
        ("Joe Pike, Ann Marsh's former half-back partner, will stay.", ("Ann Marsh", "colleague", "Joe Pike")),
        ("Ann Hale and Sue Kravitz met. Tom Kravitz left.\n\nJoe Pike, an agent, said Kravitz resigned in May and was replaced by Ann Hale.", None),
        ("Ann Marsh took over as leader from her onetime rival, the MEP Joe Pike, in May.", ("Ann Marsh", "predecessor", "Joe Pike")),
        ("Ann Marsh, 68, a retired nurse, will be replaced July 1 by Joe Pike.", ("Ann Marsh", "successor", "Joe Pike")),
    ],
)
def test_whose_and_what_kind_of_partner(sentence: str, expected: tuple[str, str, str] | None) -> None:
    told = relations(sentence)
    assert expected in told if expected else not told


def test_who_works_beside_somebody_takes_nothing_over() -> None:
    told = relations("Ann Marsh, who farms at Hafod with her son Tom, takes over from Rhys Vaughan in January.")
    assert ("Tom", "predecessor", "Rhys Vaughan") not in told
