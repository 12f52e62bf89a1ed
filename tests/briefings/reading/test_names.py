"""Names with what an article teaches about them: teams and towns, firms and persons, how far a name reaches."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefings.reading import name_memory
from briefings.reading.names import default_tagger, find_names
from briefings.reading.names_rules import rule_names
from briefings.reading.note import NameType, Span
from briefings.reading.text import read_text
from tests.briefings.situations import notes


def found(body: str) -> set[tuple[str, str]]:
    text = read_text(body)
    return {(text.said(name.span), name.type) for name in find_names(text, default_tagger())}


def kinds(body: str, said: str) -> list[str]:
    text = read_text(body)
    return [name.type for name in find_names(text, default_tagger()) if text.said(name.span) == said]


def test_a_town_is_its_team_in_a_report_of_sport_but_for_where_somebody_is() -> None:
    body = (
        "Harnley beat Wexby 2-1 with a header from striker Dean Marsh four minutes from the end of the match. "
        "Wexby goalkeeper Pauli Strand was sent off. Harnley were second best until half-time. "
        "The captain, who lives in Harnley, said the squad would travel to Wexby again in May."
    )
    assert kinds(body, "Wexby") == ["organisation"] * 3
    assert kinds(body, "Harnley") == ["organisation", "organisation", "place"]


def test_a_town_stays_a_town_where_no_sport_is_played() -> None:
    body = "Harnley lost its library last year. The mayor of Harnley, Ida Cole, said people in Harnley had been let down."
    assert set(kinds(body, "Harnley")) == {"place"}


def test_a_report_of_sport_on_a_long_page_makes_no_teams_of_another_articles_countries() -> None:
    match = (
        "Norway beat Estonia 2-1 with a header from striker Dean Marsh four minutes from the end of the match. Estonia goalkeeper Pauli Strand was sent off. "
        "Norway were second best until half-time. The captain said Norway played well and the squad would need more goals in the cup."
    )
    filler = "The council said the work on the road would go on until spring, and nobody was told what it had cost so far.\n"
    page = f"{match}\n{filler * 100}Norway has closed a border crossing. The minister said Norway could reopen it."
    assert kinds(page, "Norway") == ["organisation"] * 3 + ["place"] * 2


def test_a_country_is_nobody_who_is_called_like_it() -> None:
    body = "Leo America sang first. He said the song was about what he missed about America when he was in France."
    assert kinds(body, "America") in ([], ["place"])


@pytest.mark.parametrize(
    ("body", "not_named"),
    [
        ("The Church said it would sell. Members of the Old Harnley Reformed Church met on Friday.", "Church"),
        ("Ina Savage spoke last. The quiz, called Savage Love, goes on until May.", "Savage"),
    ],
)
def test_a_part_of_a_longer_name_is_not_another_that_the_article_has(body: str, not_named: str) -> None:
    line = body.partition(". ")[2] or body
    start = body.index(line)
    text = read_text(body)
    assert not_named not in {text.said(name.span) for name in find_names(text, default_tagger()) if name.span[0] >= start}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The bill lets Corran County borrow the money, Gov. Ted Marsh said.", "Corran County", "place"),
        ("The inquiry began when the accountants Penhale Croft found a gap, the council said.", "Penhale Croft", "organisation"),
        ("He lost his seat in April to Lorna Duffield, a school nurse.", "Lorna Duffield", "person"),
        ("The chairman of Pike Foods made way for Ina Colt last autumn.", "Ina Colt", "person"),
        ("The letter was sent by Marlowe, Tench & Partners on Friday.", "Marlowe, Tench & Partners", "organisation"),
        ("She said Police Scotland had taken the drone.", "Police Scotland", "organisation"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(sentence: str, name: str, kind: str) -> None:
    assert (name, kind) in found(sentence)


def test_tags_and_handles_of_networks_are_no_names() -> None:
    assert not {"SaveHarnleyBaths", "inacolt", "InaColt"} & {said for said, _ in found("The tag #SaveHarnleyBaths was begun by @InaColt on Monday.")}


def test_what_somebody_is_against_is_named_without_the_word_for_it() -> None:
    assert not any(said.startswith("anti-") for said, _ in found("The leaflets carried anti-Minsk slogans and pro-Kyiv ones."))


@pytest.mark.parametrize(("seen", "named"), [(1, 1), (4, 6)])
def test_a_thing_once_taken_for_its_maker_is_not_the_maker_throughout(seen: int, named: int) -> None:
    body = "\n".join(f"On day {number} the boy drew a Lanova on the wall." for number in range(6))

    def tagger(sentences: Sequence[str]) -> list[list[tuple[Span, NameType]]]:
        return [[((said.index("Lanova"), said.index("Lanova") + 6), "organisation")] if number < seen else [] for number, said in enumerate(sentences)]

    assert len(find_names(read_text(body), tagger)) == named


def test_a_name_of_several_words_is_found_whole_wherever_it_stands() -> None:
    body = "Members of Blue Wexby came together twice and voted. Later Blue Wexby said so again."

    def tagger(sentences: Sequence[str]) -> list[list[tuple[Span, NameType]]]:
        return [[((11, 21), "organisation")], [((11, 16), "place")]]

    text = read_text(body)
    assert [(text.said(name.span), name.type) for name in find_names(text, tagger)] == [("Blue Wexby", "organisation")] * 2


def test_ships_and_storms_are_nobody() -> None:
    body = "The trawler Prudence Ann sank as Storm Edwina came in. Divers looked for the Prudence Ann on Monday."
    assert not {"Prudence Ann", "Edwina"} & {said for said, _ in found(body)}


@pytest.mark.parametrize("body", ["RED-FACED organisers said sorry to Ida Cole on Monday.", "QXLR-TV has taken its anchor Ida Cole off the air."])
def test_a_word_in_capitals_with_a_hyphen_is_no_dateline(body: str) -> None:
    assert read_text(body).datelines == ()


def test_a_storm_is_nobody_wherever_it_is_named() -> None:
    body = "Hurricane Edwina reached the coast on Monday. By noon Edwina had turned east, and Edwina's winds were weaker, Ida Cole said."
    assert {said for said, kind in found(body) if kind == "person"} == {"Ida Cole"}


@pytest.mark.parametrize("site", ["Harnleyhomes.com", "Wexbywatch.org.uk"])
def test_a_site_is_named_with_its_ending(site: str) -> None:
    assert site in {said for said, _ in found(f"She was hired by {site}, where Ida Cole is an editor.")}


def test_a_junior_keeps_his_suffix() -> None:
    assert ("Delroy Vance Jr.", "person") in found("The water was run for years by Delroy Vance Jr., a plumber.")


def test_what_somebody_owns_is_no_firm() -> None:
    body = "The gate was Tarrow's, the court heard. Ellen Tarrow said so herself."
    assert "Tarrow's" not in {said for said, _ in found(body)}


def test_a_headline_in_title_case_is_read_by_the_names_below_it() -> None:
    body = (
        "Corran Otters Stun Harnley Falls Late In Overtime\n\n"
        "The Corran Otters beat the visitors on Friday, Harnley Falls having led since the first quarter of the game. "
        "The Corran Otters play again on Sunday, and Harnley Falls has a week to rest."
    )
    assert ("Corran Otters", "organisation") in found(body)
    assert not {said for said, _ in found(body) if "Stun" in said}


def test_a_flight_with_a_number_is_no_body() -> None:
    assert "QXR" not in {said for said, _ in found("The rocket QXR-135 lifted off from the Cape Marlow pad on Friday.")}


def test_the_names_in_lines_with_a_colon_under_each_other_are_read() -> None:
    body = "The new board was named on Friday.\n\nChair: Ina Marsh\n\nFinance director: Sanjay Orme, from the old firm\n\nIt meets in May."
    assert {("Ina Marsh", "person"), ("Sanjay Orme", "person")} <= found(body)


def test_a_firm_that_somebody_runs_now_is_not_called_by_his_name() -> None:
    assert kinds("The chief who sacked him, Tom Egan, now runs a security consultancy.", "Tom Egan") == ["person"]


def test_a_firm_with_a_given_name_is_one_behind_the_word_firm() -> None:
    assert kinds("Two partners at the accountancy firm Marlowe Keating, Jo Tench and Bo Dray, were named.", "Marlowe Keating") == ["organisation"]


def test_the_seat_that_somebody_holds_is_a_place() -> None:
    assert kinds("The Marl West deputy, Oisín Tarpey, told reporters that the Marl West seat was safe.", "Marl West") == ["place", "place"]
    assert kinds("Troup, 46, who has sat for Fenny Barrow since 2015, wrote to the prime minister.", "Fenny Barrow") == ["place"]


def test_offices_are_no_organisations() -> None:
    body = "The Taoiseach met the Tánaiste. The Minister for Agriculture, Bo Dray, blamed the State. The Sheriff laughed."
    assert found(body) == {("Bo Dray", "person")}
    assert found("The Tánaiste and party leader, Bo Dray, said no.") == {("Bo Dray", "person")}


def test_a_country_whose_full_back_somebody_was_is_its_team() -> None:
    assert kinds("“I am in bits,” the former England full-back said.", "England") == ["organisation"]
    assert kinds("The former England international Bo Dray has opened a gym.", "England") == ["organisation"]


def test_a_country_is_its_team_in_a_report_of_sport_but_for_who_flies_there() -> None:
    body = (
        "Sweden beat Panama 2-0 with a header from striker Olle Dahl four minutes from half-time. Panama lost their goalkeeper to a red card. "
        "Sweden had never won the opening match of a tournament. Panama goalkeeper Luis Arce flew home to Panama in tears."
    )
    assert kinds(body, "Sweden") == ["organisation"] * 2
    assert kinds(body, "Panama") == ["organisation", "organisation", "organisation", "place"]


def test_the_parties_people_are_nobody() -> None:
    assert found("House Republicans and Senate Democrats agreed.") >= {("Republicans", "organisation"), ("Democrats", "organisation")}


def test_a_broadcaster_may_be_somebody() -> None:
    assert kinds("A former patient, the broadcaster Lionel Vane, rallied to him.", "Lionel Vane") == ["person"]


def test_a_club_keeps_its_whole_name_in_a_headline_of_capitals() -> None:
    assert ("Harnley United", "organisation") in found("Harnley United Sack Manager After Wexby Defeat\n\nHarnley sacked Dean Marsh on Monday. Wexby won.")


def test_initials_in_brackets_are_of_the_kind_of_what_they_stand_for() -> None:
    body = "They drove to Orme Valley Forest (OVF) on Friday. OVF was shut."
    assert kinds(body, "OVF") == ["place", "place"]


def test_a_department_of_many_things_is_one_body_unless_another_stands_behind_the_and() -> None:
    whole = "Department for Environment, Food and Rural Affairs"
    assert kinds(f"The trial was approved by the {whole} in May.", whole) == ["organisation"]
    assert found("The Ministry of Justice and Nato declined to comment.") == {("Ministry of Justice", "organisation"), ("Nato", "organisation")}


def test_a_lodge_keeps_its_number_and_a_country_loses_its_side() -> None:
    assert kinds("Members of Fraternal Patrol Lodge 26 voted on Friday.", "Fraternal Patrol Lodge 26") == ["organisation"]
    assert kinds("Two engineers were abducted in western Chad on Friday.", "Chad") == ["place"]


def test_an_office_of_roads_is_no_road() -> None:
    assert kinds("The case was brought by the Office of Rail and Road, which said so in May.", "Office of Rail and Road") == ["organisation"]


def test_a_town_with_a_council_may_sue_and_is_a_place_still() -> None:
    assert kinds("Fort Dale sued the county. The Fort Dale City Council voted 5-2 on Tuesday.", "Fort Dale") == ["place"]


def test_a_firm_ends_with_its_co_and_a_college_with_its_town() -> None:
    names = found("He spoke for Hale & Co. Sarah Pike, 44, was charged. She studied at Trinity College Dublin.")
    assert names == {("Hale & Co.", "organisation"), ("Sarah Pike", "person"), ("Trinity College Dublin", "organisation")}


def test_a_public_body_of_two_places_is_one_name() -> None:
    assert ("Wexley and Vale NHS Trust", "organisation") in found("Police will examine whether Wexley and Vale NHS Trust broke the law.")
    assert ("Harle Council", "organisation") in found("Fenby and Harle Council has two signs. Harle Council paid for both.")


def test_a_firm_named_after_its_factory_is_no_place() -> None:
    said = "Corrie Foods said on Tuesday it would close. Brightwell, the kitchen maker, employs 640. Workers at the Brightwell factory in Stell have voted to strike."
    assert kinds(said, "Brightwell") == ["organisation", "organisation"]


@pytest.mark.parametrize(
    "body",
    [
        "The historic brewer Thaxted’s will remain independent. Sir Godfrey Thaxted lost his seat.",
        "Thaxted’s said it had lost money. Ted Thaxted resigned.",
        "Ann Thaxted’s father said Thaxted’s had closed.",
    ],
)
def test_a_firm_called_after_its_family_is_none_of_them(body: str) -> None:
    assert kinds(body, "Thaxted’s") + kinds(body, "Thaxted's") == ["organisation"]


def test_who_has_a_council_leader_is_a_town() -> None:
    assert kinds("Ardley's new council leader has scrapped the sale.", "Ardley") == ["place"]
    assert kinds("Sheila Ardley lost. Ardley's new council seat is in Harle.", "Ardley") == ["person"]


def test_a_team_is_called_by_its_town_alone() -> None:
    said = notes("The Milburn Herons dismissed coach Gene Kolb. Milburn has lost 12 of 14 games this season and sacked the Herons' trainer.")
    teams = {entity.name for entity in said.entities if entity.type == "organisation"}
    assert "Milburn" not in teams


@pytest.mark.parametrize(
    "sentence",
    [
        "The ruling blocked Halden's £1.9 billion takeover of Penrose Group.",
        "Halden said in July that it would close the Wrexham plant.",
        "Shares in Halden fell 6 per cent.",
    ],
)
def test_a_family_firm_is_none_of_the_family(sentence: str) -> None:
    assert kinds(f"{sentence} Ingrid Halden said she was sad.", "Halden") == ["organisation"]


def test_what_somebody_calls_wrong_makes_them_no_firm() -> None:
    assert kinds("Ingrid Halden lost. Halden said it was a mistake and that it would be costly.", "Halden") == ["person"]


@pytest.mark.parametrize(("sentence", "name"), [("The board met Ann Marsh.", "Ann Marsh"), ("The board met Joe Pike Jr.", "Joe Pike Jr."), ("He works for Marsh Inc.", "Marsh Inc.")])
def test_the_full_stop_of_a_sentence_is_no_part_of_a_name(sentence: str, name: str) -> None:
    assert [sentence[start:end] for (start, end), _ in rule_names([sentence])[0]] == [name]


def test_his_agent_who_accused_the_club_is_a_person() -> None:
    found = notes("Joe Pike did not travel, and his agent, Lorna Speight, accused the club of keeping a grown man in a cupboard.")
    assert [entity.type for entity in found.entities if entity.name == "Lorna Speight"] == ["person"]


def test_a_venerable_is_somebody() -> None:
    found = notes("She said that the archdeacon, the Ven Alan Dray, had known of the sale since November.")
    assert [(entity.name, entity.type) for entity in found.entities] == [("Alan Dray", "person")]
    assert [(role.title, role.date) for role in found.roles] == [("archdeacon", None)]


def test_a_name_a_thousand_times_in_one_sentence_is_looked_at_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    about = name_memory._about
    monkeypatch.setattr(name_memory, "_about", lambda *given: looked.append(len(found := about(*given))) or found)
    notes("Ann Marsh spoke on Monday.\n\n" + "then Ann Marsh went " * 1000 + ".")
    assert len(looked) <= 1001
    assert sum(looked) <= 1001
