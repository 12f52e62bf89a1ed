"""Who is who within one article."""

from __future__ import annotations

from tests.briefings.situations import notes, relations, roles


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


def _named(body: str) -> list[tuple[str, str]]:
    """(words, whom they stand for) of all mentions but full names."""
    found = notes(body)
    return [(body[m.span[0] : m.span[1]], found.entities[m.entity].name) for m in found.mentions if m.kind != "name"]


def test_a_double_barrelled_surname_alone_finds_its_bearer() -> None:
    body = "Greta Holm-Ashby leads the inquiry. Ms Holm-Ashby will report in May. Holm-Ashby is a judge."
    assert ("Holm-Ashby", "Greta Holm-Ashby") in _named(body)
    assert [e.name for e in notes(body).entities if e.type == "person"] == ["Greta Holm-Ashby"]


def test_a_surname_with_particles_alone_finds_its_bearer() -> None:
    body = "Pieter van der Holt resigned on Monday. Mr van der Holt had been ill."
    assert [e.name for e in notes(body).entities if e.type == "person"] == ["Pieter van der Holt"]


def test_the_bare_surname_stays_with_the_one_it_was_given_to_first() -> None:
    body = (
        "Alan Dray resigned on Monday. Dray had been ill.\n\nHis wife, Ina Dray, said he was tired.\n\n"
        "Dray will be replaced in May."
    )
    assert [name for said, name in _named(body) if said == "Dray"] == ["Alan Dray", "Alan Dray"]


def test_a_lord_is_not_his_wife() -> None:
    body = "Lord Dray spoke first. His wife, Lady Dray, the painter Ina Dray, did not. Lord Dray sat down."
    lords = [m.entity for m in notes(body).mentions if body[: m.span[0]].endswith("Lord ")]
    painter = next(e.id for e in notes(body).entities if e.name == "Ina Dray")
    assert len(set(lords)) == 1
    assert painter not in lords


def test_a_son_with_a_number_is_not_his_father() -> None:
    body = "Alan Dray III was elected on Monday. His grandfather, Alan Dray, founded the firm."
    assert {e.name for e in notes(body).entities if e.type == "person"} == {"Alan Dray III", "Alan Dray"}


def test_the_company_and_the_union_are_whom_the_article_names() -> None:
    body = (
        "Drivers at Harrow Buses went on strike on Monday. United Garage Workers called the strike. "
        "The company said the union had refused to talk."
    )
    linked = {said.casefold(): name for said, name in _named(body)}
    assert linked.get("the company") == "Harrow Buses"
    assert linked.get("the union") == "United Garage Workers"


def test_a_dateline_names_a_place_though_it_is_no_sentence() -> None:
    found = notes("BRACKLEY, Vt. (Northern Wire) — Tom Ellery resigned on Monday as mayor.")
    assert [e.name for e in found.entities if e.type == "place"] == ["BRACKLEY", "Vt."]
    assert found.sentences[0].span[0] > 25


def test_a_national_of_a_country_is_nobodys_name() -> None:
    body = "Lars Holm won the final. The Swede said he was happy. The 41-year-old Dutchwoman beside him was not. Briton Amy Coles left."
    assert [e.name for e in notes(body).entities if e.type == "person" and e.name] == ["Lars Holm", "Amy Coles"]


def test_a_surname_is_a_misspelt_one_named_before_rather_than_somebody_named_afterwards() -> None:
    body = "Martin Greeves resigned on Monday.\n\nMr Greaves had been ill.\n\nSimon Greaves, a neighbour, was sorry."
    assert ("Greaves", "Martin Greeves") in _named(body)


def test_an_office_before_a_surname_finds_whoever_holds_it() -> None:
    body = "Petra Marchbank, a councillor, opened the pool.\n\nA lifeguard called Rory Marchbank helped.\n\nCllr Marchbank said it was luck."
    assert ("Marchbank", "Petra Marchbank") in _named(body)
    assert {r[0] for r in roles("Cllr Marchbank opened the pool.\n\nA lifeguard called Rory Marchbank helped.") if r[1] == "councillor"} == {"Marchbank"}


def test_initials_of_a_club_are_the_club() -> None:
    assert ("BRFC", "Brackley Rovers") in _named("Brackley Rovers lost on Saturday. BRFC said the manager would stay.")


def test_the_first_word_of_a_firm_is_the_firm() -> None:
    found = notes("Calderon Foods cut 40 jobs. Calderon said it was sorry. Workers at Calderon wept.")
    assert [(e.name, e.type) for e in found.entities if e.name] == [("Calderon Foods", "organisation")]


def test_the_first_word_of_a_firm_is_a_person_where_one_bears_it() -> None:
    found = notes("Ina Calderon runs Calderon Foods. Ms Calderon cut 40 jobs. Calderon said she was sorry.")
    assert [e.name for e in found.entities if e.type == "person" and e.name] == ["Ina Calderon"]


def test_a_calling_before_a_name_is_no_part_of_it() -> None:
    found = notes("Plumber Mark Thwaite mended it. Headteacher Sue Pond agreed. Dean Ruth Amsel did not.")
    assert [e.name for e in found.entities if e.type == "person" and e.name] == ["Mark Thwaite", "Sue Pond", "Ruth Amsel"]


def _described(body: str) -> list[tuple[str, str]]:
    found = notes(body)
    return [(body[slice(*m.span)], found.entities[m.entity].name) for m in found.mentions if m.kind == "description"]


def test_the_company_is_the_one_of_two_that_the_sentence_before_opens_with() -> None:
    body = "Dunmarsh Buses Ltd and Colt Ferries Ltd lost money. Colt Ferries Ltd cut 90 jobs. The company said it was sorry."
    assert ("The company", "Colt Ferries Ltd") in _described(body)
    both = "Dunmarsh Buses Ltd and Colt Ferries Ltd lost money. The company said it was sorry."
    assert _described(both) == []


def test_a_description_before_a_name_is_the_name() -> None:
    body = "Alan Dray drove the train. His union, the National Union of Drivers and Guards, said he had done all he could."
    assert ("His union", "National Union of Drivers and Guards") in _described(body)


def test_a_name_of_birth_is_its_bearers() -> None:
    found = notes("Ina Colt, who has died aged 90, painted boats. She was born Ina Dray in Hull. Ms Colt leaves two sons.")
    assert [entity.name for entity in found.entities if entity.type == "person"] == ["Ina Colt"]


def test_an_obituary_goes_on_about_whom_it_is_about() -> None:
    body = (
        "Ina Colt, the painter, has died aged 90.\n\nShe was born in Hull. She leaves two sons.\n\n"
        "Nora Hale, her agent, said that Rita Coyle bought the first boat.\n\nHer last show was in May."
    )
    found = notes(body)
    assert {found.entities[m.entity].name for m in found.mentions if body[m.span[0] : m.span[1]] in ("She", "Her")} == {"Ina Colt"}


def test_the_chairman_is_no_vice_chairman() -> None:
    found = notes("Alan Dray, the chairman, resigned. Tom Ellery, the vice chairman, stayed. Nobody thanked the chairman on Monday.")
    last = max((m for m in found.mentions if m.kind == "description"), key=lambda m: m.span)
    assert found.entities[last.entity].name == "Alan Dray"


def test_the_accused_is_the_only_one_who_is() -> None:
    found = notes("Alan Dray, 40, denies murder. Tom Ellery gave evidence. The court heard that the accused had wept.")
    assert [found.entities[m.entity].name for m in found.mentions if m.kind == "description"] == ["Alan Dray"]


def test_a_title_outweighs_how_an_unknown_given_name_ends() -> None:
    for full, title in (("Donncha Tuohey", "Mr"), ("Fiachra Noone", "Mr"), ("Ewen Calder", "Mr")):
        found = notes(f"Among those who lost their seats was {full}. {title} {full.split()[1]}, the outgoing chief whip, was eliminated.")
        assert [e.name for e in found.entities if e.type == "person"] == [full]
    apart = notes("He was told by his wife, Anka Tuohey, at noon. Mr Tuohey was in the garden.")
    assert len([e for e in apart.entities if e.type == "person"]) == 2
