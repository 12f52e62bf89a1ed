"""A name taken for a place is an organisation's where the article says of it what is said of no place."""

from __future__ import annotations

import pytest

from briefings.reading.name_deeds import with_deeds
from briefings.reading.named import Named
from briefings.reading.note import NameType
from briefings.reading.text import read_text
from tests.briefings.situations import notes


def kinds(body: str, said: str, kind: NameType = "place") -> list[NameType]:
    """The kinds of a name at each of its places, all of them taken for `kind` at first."""
    text = read_text(body, "")
    names = []
    for number, sentence in enumerate(text.sentences):
        start = text.view.find(said, *sentence.span)
        if start >= 0:
            names.append(Named((start, start + len(said)), kind, "", number))
    return [name.type for name in with_deeds(text, names)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wanda Pell, Prairie Crest's vice president for human resources, disagreed.",
        "The union accused Prairie Crest of cutting corners.",
        "She has chaired Prairie Crest for three years.",
        "Prairie Crest declined to comment.",
        "A spokesman for Prairie Crest would not say.",
        "He was a lecturer at Prairie Crest for a year.",
        "Prairie Crest President Ola Dunn met the students.",
        "Prairie Crest has filed for bankruptcy.",
        "The tenants are suing Prairie Crest.",
        "Prairie Crest has been barred from government work.",
        "Prairie Crest serves about 480,000 people.",
        "Bo Dray, who taught constitutional law at Prairie Crest, disagreed.",
        "Jess Todd, who covers the sector for Prairie Crest, disagreed.",
    ],
)
def test_what_only_a_body_does_has_or_suffers_makes_it_one(sentence: str) -> None:
    assert kinds(sentence, "Prairie Crest") == ["organisation"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A dog in Prairie Crest accused nobody.",
        "Prairie Crest's church is shut.",
        "The road from Prairie Crest was closed.",
        "Farmers at Prairie Crest were told.",
        "Prairie Crest lies low, and floods.",
    ],
)
def test_what_is_said_of_any_town_leaves_it_a_place(sentence: str) -> None:
    assert kinds(sentence, "Prairie Crest") == ["place"]


def test_once_a_body_it_is_one_throughout_but_where_somebody_is_in_it() -> None:
    body = "Orvel is by the river. Orvel's chief executive resigned. They met in Orvel on Monday."
    assert kinds(body, "Orvel") == ["organisation", "organisation", "place"]


def test_a_country_stays_a_country() -> None:
    assert kinds("A spokesman for France declined to comment.", "France") == ["place"]


def test_whoever_leads_a_place_leads_its_council_there_alone() -> None:
    assert kinds("She has led Ashmere since 2019. Ashmere is flat.", "Ashmere") == ["organisation", "place"]


def test_one_name_behind_several_lawyers_is_their_firm() -> None:
    assert kinds("The council's lawyers, Hale Ormiston, warned of it.", "Hale Ormiston", "person") == ["organisation"]
    assert kinds("Its lawyers, Hale Ormiston and Jo Tench, warned of it.", "Hale Ormiston", "person") == ["person"]
    assert kinds("Her lawyer, Hale Ormiston, warned of it.", "Hale Ormiston", "person") == ["person"]


def test_a_place_named_again_and_again_stays_one_where_it_acts_like_a_body_once() -> None:
    often = "\n".join("The road to Prairie Crest was long." for _ in range(6))
    assert set(kinds(f"Prairie Crest declined to comment.\n{often}", "Prairie Crest")) == {"place"}


def test_a_surname_that_nobody_bears_without_a_title_is_the_firms() -> None:
    body = "Harwick Foods has removed its chief.\n\nMr Harwick, son of Sir Leonard Harwick, wept. Harwick rejected an approach last autumn."
    found = notes(body)
    whose = {found.entities[m.entity].name for m in found.mentions if body[slice(*m.span)] == "Harwick" and body.startswith(" rejected", m.span[1])}
    assert whose == {"Harwick Foods"}


def test_a_given_name_before_bakeries_is_no_person() -> None:
    assert [e.type for e in notes("The owner of rival Morwenna Bakeries said so.").entities] == ["organisation"]


@pytest.mark.parametrize(
    ("body", "firm"),
    [
        ("Marden, the maker of Oatie biscuits, has agreed to be bought by Lindhavn. Its president, Sir Giles Marden, 79, said he was sad. Marden rejected an approach in 2024.", "organisation"),
        ("Dame Ina Marden, Marden's chairman, said the board would consider it. Marden rose 4 per cent in early trading. Marden employs 400 people.", "organisation"),
        ("Giles Marden, the chairman, resigned. Marden said he was sad. Marden's board had lost confidence in him.", "person"),
    ],
)
def test_a_firm_called_like_its_family_is_the_firm_where_it_acts_like_one(body: str, firm: str) -> None:
    found = notes(body)
    bare = [mention for mention in found.mentions if body[slice(*mention.span)] == "Marden"]
    assert {found.entities[mention.entity].type for mention in bare} == {firm}


def test_the_family_is_not_the_firm() -> None:
    body = "Marden, the maker of Oatie biscuits, has agreed to be bought. The Marden family has sold its shares. Marden rejected an approach in 2024."
    assert not [each for each in notes(body).mentions if each.span[0] == body.index("Marden family") and each.kind == "name"]
