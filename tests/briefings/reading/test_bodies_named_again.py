"""Whom the shorter name of a body means that an article has named in full."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes


def named(body: str, words: str) -> str | None:
    """The name of the organisation behind the last occurrence of some words; None where they are no name of one."""
    found = notes(body)
    place = body.rindex(words)
    who = [m.entity for m in found.mentions if m.span == (place, place + len(words))]
    return found.entities[who[0]].name if who and found.entities[who[0]].type == "organisation" else None


@pytest.mark.parametrize(
    ("body", "words", "whole"),
    [
        ("Ms Dolan leads the Amalgamated Rail Guild. She was the youngest president in the Guild’s history.", "Guild", "Amalgamated Rail Guild"),
        ("The Marland Alliance met in Perth. Fergus Baird, the Alliance backbencher who ran the campaign, claimed it.", "Alliance", "Marland Alliance"),
        ("She joined the Southern Ice Survey in 2001. Maeve Holl, director of the Survey since May, was on leave.", "Survey", "Southern Ice Survey"),
        ("The Harrow Tempest beat the Marlow Herons 84-81. A former guard who spent six seasons with the Tempest embraced her.", "Tempest", "Harrow Tempest"),
        ("Jay Park joined the Guild of Engineers at 18. He left the Guild in 1999.", "Guild", "Guild of Engineers"),
        ("The Independent Office for Police Conduct is looking at it. The Office said so.", "Office", "Independent Office for Police Conduct"),
        ("Harrier Equity bought the shops in 2018. Wendy Birchall accused Harrier of loading the chain with debt.", "Harrier", "Harrier Equity"),
        ("Its rival Tolland & Fry has 40 shops. Tolland is the third retailer to fail.", "Tolland", "Tolland & Fry"),
        ("He was taken to the Royal Wexcombe Hospital. Dr Karim Masry, medical director at the Royal Wexcombe, said so.", "Royal Wexcombe", "Royal Wexcombe Hospital"),
        ("The inspectors shut Highgrove Lane Academy. Highgrove Lane has 1,240 pupils.", "Highgrove Lane", "Highgrove Lane Academy"),
    ],
)
def test_a_shorter_name_is_the_body_named_before(body: str, words: str, whole: str) -> None:
    assert named(body, words) == whole


@pytest.mark.parametrize(
    ("body", "words", "wrong"),
    [
        ("The Teachers' Union of Marland met. The Marland Union of Students met. The Union said so.", "Union", "Marland"),
        ("The University of Harrow sacked him. The Harrow Chronicle said so. Harrow said no.", "Harrow", "Harrow Chronicle"),
        ("Members of the Commons Health Committee were told. The Commons rose.", "Commons", "Commons Health Committee"),
        ("He joined Hartley College in May. Ann Hartley said no. Hartley said he was dismissed.", "Hartley", "Hartley College"),
        ("Petra Voss won the Hartwell Open. She has lost three finals since Hartwell.", "Hartwell", "Hartwell Open"),
        ("The Archbishop of Marlow spoke to the Church Commission. The Church said nothing.", "Church", "Church Commission"),
        ("Kestrel Water was fined. Kestrel Trust gave money. Kestrel said it was sorry.", "Kestrel", "Kestrel Trust"),
    ],
)
def test_a_name_that_may_mean_another_is_not(body: str, words: str, wrong: str) -> None:
    assert wrong not in (named(body, words) or "")


def meant(body: str, words: str) -> str | None:
    """The organisation that the last occurrence of some words is a description of."""
    found = notes(body)
    place = body.rindex(words)
    who = [m.entity for m in found.mentions if m.span == (place, place + len(words)) and m.kind == "description"]
    return found.entities[who[0]].name if who else None


@pytest.mark.parametrize(
    ("body", "words", "whom"),
    [
        ("Alan Dray joined the Amalgamated Rail Guild in May. He said the union was wrong.", "the union", "Amalgamated Rail Guild"),
        ("Ina Colt runs the Port Sterling Transit Authority. The drawings were changed, the agency said.", "the agency", "Port Sterling Transit Authority"),
        ("Ina Colt has left Voss Harlow, the department store chain. Sales at the retailer fell.", "the retailer", "Voss Harlow"),
        ("Marlow Council failed to value the site. The judge ordered the council to pay the costs.", "the council", "Marlow Council"),
        ("Alan Dray leads the Rail Guild. Ina Colt accused the union of picking the worst night.", "the union", "Rail Guild"),
        ("Ina Colt works at Vantor Capital. Ms Colt said the firm had lost money.", "the firm", "Vantor Capital"),
    ],
)
def test_a_word_for_its_kind_stands_for_the_one_body_it_fits(body: str, words: str, whom: str) -> None:
    assert meant(body, words) == whom


def test_a_word_for_another_kind_stands_for_nobody() -> None:
    assert meant("Alan Dray lent £2m to Marlow Leisure, a company the council owns. The council was told in May.", "The council") is None
    assert meant("The Rail Guild and the Transport Workers' Union met. He said the union was wrong.", "the union") != "Rail Guild"
