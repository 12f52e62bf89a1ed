"""Who is who within one article."""

from __future__ import annotations

from tests.briefings.situations import notes, relations


def test_short_forms_titles_and_slips_are_the_same_person() -> None:
    found = notes(
        "Sir Alastair Dray spoke first. Mr Tom Ellery followed. Sir Alastiar disagreed. Ellery left, and Dray stayed."
    )
    people = {entity.name: set(entity.spellings) for entity in found.entities if entity.type == "person"}
    assert people == {"Alastair Dray": {"Alastair Dray", "Alastiar", "Dray"}, "Tom Ellery": {"Tom Ellery", "Ellery"}}


def test_relatives_of_one_surname_are_kept_apart() -> None:
    found = notes("Mara Voss and her brother Ellery Voss own the mill. Mr Voss lives in Brackley. Ms Voss does not.")
    mentions = [(found.entities[m.entity].name, m.kind) for m in found.mentions if m.kind == "alias"]
    assert mentions == [("Ellery Voss", "alias"), ("Mara Voss", "alias")]


def test_an_office_stands_for_the_one_who_holds_it() -> None:
    body = "Alan Dray, MP for Brackley South, met Ina Colt. The MP left early."
    found = notes(body)
    assert [found.entities[m.entity].name for m in found.mentions if m.kind == "description"] == ["Alan Dray"]


def test_an_organisation_and_its_short_name_are_one() -> None:
    found = notes("The Harrow Vale Transport Union (HVTU) called a strike. The HVTU said the union would not give way.")
    assert [entity.name for entity in found.entities if entity.type == "organisation" and entity.name] == [
        "Harrow Vale Transport Union"
    ]


def test_family_and_succession_are_read() -> None:
    assert ("Ellery Voss", "spouse", "Mara Voss") in relations("Ellery Voss and his wife, Mara Voss, left the court.")
    assert ("Alan Dray", "successor", "Ina Colt") in relations("Alan Dray was replaced by Ina Colt.")
    assert ("Ina Colt", "predecessor", "Alan Dray") in relations("Ina Colt succeeded Alan Dray.")
