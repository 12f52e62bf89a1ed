"""Relations told with asides, ages and a third person beside them: every opening with every way of saying it."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes, relations

OPENINGS = ("Alan Dray", "Alan Dray, 54,", "The surgeon Alan Dray", "Councillor Alan Dray", "Alan Dray, a retired teacher from Wexcombe,")
SAYINGS = (
    ("was charged with his brothers, Tom Hale, 31, and Will Hale, 28.", {("sibling", "Tom Hale"), ("sibling", "Will Hale")}),
    ("said his parents, Tom Hale and Rita Hale, had warned the school.", {("parent", "Tom Hale"), ("parent", "Rita Hale")}),
    ("grew up in Wexcombe, the son of Tom Hale and Rita Hale.", set()),
    ("adopted Rita Hale in 2003.", {("child", "Rita Hale")}),
    ("had two sons, Tom Hale and Will Hale, with Ina Colt.", {("child", "Tom Hale"), ("child", "Will Hale")}),
    ("appointed Ina Colt as his deputy.", {("colleague", "Ina Colt")}),
    ("hired Ina Colt as chief of staff.", {("colleague", "Ina Colt")}),
    ("was preceded by Ina Colt.", {("predecessor", "Ina Colt")}),
    ("held the post before Ina Colt.", {("successor", "Ina Colt")}),
    ("was a close friend of Ina Colt.", {("ally", "Ina Colt")}),
    ("was deputy to Ina Colt.", {("colleague", "Ina Colt")}),
    ("is no relation to Tom Hale.", set()),
)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(("saying", "expected"), SAYINGS)
def test_every_opening_goes_with_every_way_of_saying_it(opening: str, saying: str, expected: set[tuple[str, str]]) -> None:
    read = relations(f"{opening} {saying}")
    told = {(relation, other) for holder, relation, other in read if holder == "Alan Dray"}
    told |= {(relation, holder) for holder, relation, other in read if other == "Alan Dray" and relation in ("ally", "colleague")}
    assert told == expected
    assert not {(holder, other) for holder, relation, other in read if holder.endswith("Hale") and other.endswith("Hale") and relation != "spouse"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("In a letter to Alan Dray, his mother, Rita Hale, apologised.", ("Alan Dray", "parent", "Rita Hale")),
        ("Alan Dray, 41, and Tom Hale, 38, brothers from Wexcombe, deny fraud.", ("Alan Dray", "sibling", "Tom Hale")),
        ("Alan Dray, 54, and Rita Hale, who divorced in 2014, sold the house.", ("Alan Dray", "spouse", "Rita Hale")),
        ("Ina Colt grew up in Wexcombe, the daughter of Tom Hale and Rita Hale.", ("Rita Hale", "child", "Ina Colt")),
        ("Alan Dray follows his father, Leon Tarrant, into the family firm.", ("Alan Dray", "parent", "Leon Tarrant")),
        ("Alan Dray, a retired teacher, and his wife, Rita Hale, have a daughter, Ina Colt.", ("Alan Dray", "child", "Ina Colt")),
        ("Alan Dray, 41, the partner of ten years of Ina Colt, was jailed.", ("Ina Colt", "partner", "Alan Dray")),
    ],
)
def test_a_third_person_beside_a_relation_changes_nothing(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in relations(body)


@pytest.mark.parametrize("body", ["Alan Dray, his deputy and the former chairman Ina Colt were absent.", "Alan Dray's brother and Tom Hale were absent."])
def test_who_is_joined_to_kin_by_and_is_not_that_kin(body: str) -> None:
    assert relations(body) == set()


def test_an_ex_husband_of_somebody_is_a_former_one() -> None:
    assert [note.former for note in notes("Tom Hale, 41, the ex-husband of Ina Colt, was jailed.").relations] == [True]


def test_a_mother_named_at_the_end_of_a_sentence_says_nothing_of_who_begins_the_next() -> None:
    read = notes("Alan Dray lives with his mother, Rita Hale. Alan Dray said he was well.")
    assert [read.entities[m.entity].name for m in read.mentions if m.kind == "pronoun"] == ["Alan Dray", "Alan Dray"]


@pytest.mark.parametrize(
    ("kin", "other"), [("son", "Will Colt"), ("elder brother", "Will Colt"), ("mother", "Nora Colt"), ("nephew", "Will Colt"), ("fiancée", "Nora Colt"), ("deputy", "Will Colt")]
)
@pytest.mark.parametrize(
    "body",
    [
        "Judge Tom Hale jailed Alan Dray, 44, and his {kin} {other}, 19, on Friday.",
        "Judge Tom Hale jailed Alan Dray and his {kin}, {other}, for two years.",
        "Alan Dray told the coach, Tom Hale, that his {kin}, {other}, was ill.",
    ],
)
def test_his_son_is_whose_name_and_joins_him_to_and_no_judges_or_coachs(body: str, kin: str, other: str) -> None:
    related = {frozenset((holder, other)) for holder, _, other in relations(body.format(kin=kin, other=other))}
    assert all("Tom Hale" not in pair for pair in related)
    assert len(related) == 1


def test_who_is_named_within_a_relative_clause_founds_nothing() -> None:
    assert ("Tom Hale", "colleague", "Ina Colt") not in relations("Alan Dray, whose brother, Tom Hale, died in 2009, has founded a charity with Ina Colt.")


@pytest.mark.parametrize("opening", ["", "On Friday ", "Mayor Ian Foss said that ", "Police said "])
@pytest.mark.parametrize(
    ("saying", "expected"),
    [
        ("Alan Dray was appointed by Tom Hale to succeed Ina Colt.", ("Alan Dray", "predecessor", "Ina Colt")),
        ("Alan Dray beat Tom Hale and Ina Colt to become leader.", ("Alan Dray", "rival", "Ina Colt")),
        ("Alan Dray won the seat in 2015, beating the Labour candidate, Tom Hale.", ("Alan Dray", "rival", "Tom Hale")),
        ("Alan Dray is the campaign manager for Ina Colt.", ("Ina Colt", "colleague", "Alan Dray")),
        ("Alan Dray and Ina Colt, who co-founded Harland Foods, have sold it.", ("Alan Dray", "colleague", "Ina Colt")),
        ("Alan Dray and Ina Colt fell out over money.", ("Alan Dray", "rival", "Ina Colt")),
        ("Alan Dray was tipped to succeed Ina Colt.", None),
    ],
)
def test_work_and_contests_behind_every_opening(opening: str, saying: str, expected: tuple[str, str, str] | None) -> None:
    read = relations(opening + saying)
    assert expected in read if expected else not read
    assert not {who for who, relation, _ in read if relation == "predecessor"} - {"Alan Dray"}


@pytest.mark.parametrize(("kin", "relation"), [("wife", "spouse"), ("mother", "parent"), ("sister", "sibling"), ("daughter", "child")])
@pytest.mark.parametrize("opening", ["", "Mayor Ian Foss said that "])
@pytest.mark.parametrize("verb", ["were rescued", "deny fraud", "have moved to Spain"])
def test_in_a_list_of_a_family_the_kin_is_who_can_be_that(kin: str, relation: str, verb: str, opening: str) -> None:
    read = relations(f"{opening}Alan Dray, his {kin}, Rita Colt, and the actor Tom Hale {verb}.")
    assert ("Alan Dray", relation, "Rita Colt") in read
    assert not {pair for pair in read if "Tom Hale" in pair}


def test_a_deputy_elected_in_her_place_has_her_office() -> None:
    body = "Rita Hale, the leader of Harwick Council, was removed last night. Her deputy, Cllr Alan Dray, was elected in her place."
    assert ("Rita Hale", "successor", "Alan Dray") in relations(body)
    found = notes(body)
    assert ("Alan Dray", "leader", "current") in [(found.entities[role.entity].name, role.title, role.status) for role in found.roles]


def test_brothers_in_law_are_no_brothers() -> None:
    assert relations("Alan Dray and Tom Hale are brothers-in-law.") == set()


@pytest.mark.parametrize(
    "body",
    [
        "Rita Hale married the painter Alan Dray in 1967. They divorced in 1980.",
        "Alan Dray wed Rita Hale in 2001. They separated last year.",
        "Alan Dray and Rita Hale have two children. They later divorced.",
    ],
)
def test_who_divorced_are_no_longer_married(body: str) -> None:
    assert {(note.relation, note.former) for note in notes(body).relations} == {("spouse", True)}
