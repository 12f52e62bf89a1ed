"""What somebody is and was: the patterns that say so, and the ones that only look like it."""

from __future__ import annotations

import pytest

from briefings.cards.lines import role_line
from briefings.news import Evidence, Role
from tests.briefings.situations import notes, roles


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ina Colt, the leader of Harrow Vale Council, opened the library.",
            ("Ina Colt", "leader", "Harrow Vale Council", "current"),
        ),
        (
            "Harrow Vale Council leader Ina Colt opened the library.",
            ("Ina Colt", "leader", "Harrow Vale Council", "current"),
        ),
        (
            "The former transport minister Alan Dray said he was sorry.",
            ("Alan Dray", "transport minister", None, "former"),
        ),
        (
            "Alan Dray, MP for Brackley South, voted against the plan.",
            ("Alan Dray", "MP for Brackley South", None, "current"),
        ),
        (
            "Priya Nair was appointed chief executive of Marsh Holdings on Monday.",
            ("Priya Nair", "chief executive", "Marsh Holdings", "current"),
        ),
        (
            "Priya Nair resigned as chief executive of Marsh Holdings on Monday.",
            ("Priya Nair", "chief executive", "Marsh Holdings", "former"),
        ),
        (
            "Tom Ellery is the head coach of Brackley Rovers.",
            ("Tom Ellery", "head coach", "Brackley Rovers", "current"),
        ),
        ("Sen. Maria Ortega voted for the bill.", ("Maria Ortega", "senator", None, "current")),
        ("Ex-mayor Joe Harlan was acquitted.", ("Joe Harlan", "mayor", None, "former")),
        (
            "Ina Colt, the civil rights lawyer and former mayor, has moved to Brackley.",
            ("Ina Colt", "mayor", None, "former"),
        ),
        (
            "The contractor, Alan Dray of Marsh Holdings, gave evidence.",
            ("Alan Dray", "contractor", "Marsh Holdings", "current"),
        ),
        (
            "Her brother, Alan Dray, retired as head of surgery in May.",
            ("Alan Dray", "head of surgery", None, "former"),
        ),
    ],
)
def test_a_role_is_read_with_its_organisation_and_status(sentence: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(sentence)


def test_one_who_replaces_another_makes_the_other_former() -> None:
    found = roles("Priya Nair replaced Alan Dray as chief executive of Marsh Holdings.")
    assert ("Priya Nair", "chief executive", "Marsh Holdings", "current") in found
    assert ("Alan Dray", "chief executive", "Marsh Holdings", "former") in found


def test_a_candidate_is_no_holder() -> None:
    assert ("Jo Marsh", "candidate", "Harrow Vale Council", "current") not in roles(
        "Jo Marsh will be the party's candidate in Brackley South."
    )
    assert {status for name, _, _, status in roles("Jo Marsh will be the party's candidate in Brackley South.") if name == "Jo Marsh"} == {
        "candidate"
    }


def test_a_sentence_without_a_role_gives_none() -> None:
    assert roles("Ina Colt walked to the station with Alan Dray.") == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # in apposition, before and behind
        ("The chairman of the board, Ellery Voss, denied it.", ("Ellery Voss", "chairman of the board", None, "current")),
        ("A former chairman of the club, Tom Ellery, resigned.", ("Tom Ellery", "chairman of the club", None, "former")),
        ("Ellery Voss's attorney, Tom Ellery, said he would appeal.", ("Tom Ellery", "attorney", None, "current")),
        ("The vicar of St Mark's, the Rev Alan Dray, led prayers.", ("Alan Dray", "vicar of St Mark's", None, "current")),
        ("Ina Colt, co-founder and chief executive of Marsh Holdings, left.", ("Ina Colt", "co-founder", "Marsh Holdings", "current")),
        ("Ina Colt, a former nurse and union organiser, stood.", ("Ina Colt", "union organiser", None, "former")),
        ("Ina Colt, who works as a nurse at Harrow Hospital, said no.", ("Ina Colt", "nurse", "Harrow Hospital", "current")),
        ("Analyst Alan Dray of Marlow Capital said sales fell.", ("Alan Dray", "Analyst", "Marlow Capital", "current")),
        (
            "Alan Dray, president of the local teachers' union, said no.",
            ("Alan Dray", "president of the local teachers' union", None, "current"),
        ),
        ("A hand named in court was idle; a clerk named Alan Dray was not.", ("Alan Dray", "clerk", None, "current")),
        # taking and leaving office
        ("Marsh Holdings has named Ina Colt as chairman.", ("Ina Colt", "chairman", "Marsh Holdings", "current")),
        ("The Tigers fired head coach Alan Dray on Monday.", ("Alan Dray", "head coach", "Tigers", "former")),
        ("Ina Colt will take over as chairman of Marsh Holdings in May.", ("Ina Colt", "chairman", "Marsh Holdings", "candidate")),
        ("Ina Colt will succeed Alan Dray as chairman of Marsh Holdings.", ("Alan Dray", "chairman", "Marsh Holdings", "current")),
        ("Incoming chairman Ina Colt thanked the staff.", ("Ina Colt", "chairman", None, "candidate")),
        ("Outgoing chairman Alan Dray thanked the staff.", ("Alan Dray", "chairman", None, "current")),
        ("Ina Colt, the chief nursing officer, was named interim chief executive.", ("Ina Colt", "chief nursing officer", None, "current")),
        ("Ina Colt, who is running for governor, has until May.", ("Ina Colt", "governor", None, "candidate")),
        ("Ina Colt resigned. Her deputy, Tom Ellery, has also left.", ("Tom Ellery", "deputy", None, "former")),
        # long ago
        (
            "As general secretary of the Foundry Union from 1968 to 1979 Alan Dray led three strikes.",
            ("Alan Dray", "general secretary", "Foundry Union", "former"),
        ),
        ("On May 2, 2014, the bank's head of compliance, Ina Colt, sent a letter.", ("Ina Colt", "head of compliance", None, "former")),
        ("The court heard that the club's chairman at the time, Alan Dray, had interfered.", ("Alan Dray", "chairman", None, "former")),
        ("The gunman killed a pharmacy clerk, Alan Dray, on Fremont Avenue.", ("Alan Dray", "pharmacy clerk", None, "former")),
        # what somebody does
        ("Ina Colt, who chairs the Standards Committee, said no.", ("Ina Colt", "chairs", "Standards Committee", "current")),
        ("Ina Colt, 51, a former nurse who now runs a bakery, won.", ("Ina Colt", "runs a bakery", None, "current")),
        ("Alan Dray, who plays for Brackley Rovers, scored twice.", ("Alan Dray", "plays for", "Brackley Rovers", "current")),
    ],
)
def test_a_class_of_construction_gives_its_role(sentence: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ina Colt is the captain's great-granddaughter.",
        "Ina Colt, the neighbor who told a detective that the gunman was white, wept.",
        "Ina Colt, the daughter of a former chairman of the bank, wept.",
        "Ina Colt, the most valuable player of last season, was suspended.",
        "Besides his daughter, a professor in New Orleans, Ina Colt is survived by a son.",
    ],
)
def test_somebody_elses_office_is_nobodys_here(sentence: str) -> None:
    assert {role for role in roles(sentence) if role[0] == "Ina Colt"} == set()


def test_a_lead_that_holds_back_the_name_gives_its_office_to_the_next_paragraph() -> None:
    body = "The leader of Harrow Vale Council was thrown out last night.\n\nDouglas Pryce, 62, left through a side door."
    assert ("Douglas Pryce", "leader", "Harrow Vale Council", "former") in roles(body)


def test_a_lead_that_speaks_of_two_people_gives_nobody_an_office() -> None:
    body = "The captain of a ferry from which a father was swept was warned twice.\n\nAlan Dray, 44, drowned in May."
    assert roles(body) == set()


def test_a_title_told_without_its_organisation_is_the_one_told_with_it() -> None:
    body = "Ina Colt, the chairman of Marsh Holdings, spoke. Ina Colt has been chairman since 2019."
    assert {(who, title, org) for who, title, org, _ in roles(body)} == {("Ina Colt", "chairman", "Marsh Holdings")}


def test_a_varied_description_is_of_the_only_person_named_before() -> None:
    body = "Alan Dray missed training on Friday. The striker, 24, will miss the final."
    assert ("Alan Dray", "striker", None, "current") in roles(body)
    assert roles("Alan Dray met Ina Colt on Friday. The striker, 24, will miss the final.") == set()


def test_a_title_that_is_a_verb_takes_its_organisation_as_object() -> None:
    evidence = Evidence("a", 1, "Courier", "", None, None, "He did.", (0, 7))
    assert role_line(Role("founded", "Coast Buses", "current", None, (evidence,))).text == "founded Coast Buses"
    assert role_line(Role("chairman", "Coast Buses", "current", None, (evidence,))).text == "chairman, Coast Buses"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sacked minister Alan Dray said he was sorry.", ("Alan Dray", "minister", None, "former")),
        ("Ousted chairman Tom Ellery denied it.", ("Tom Ellery", "chairman", None, "former")),
        ("Jailed treasurer Tom Ellery denied it.", ("Tom Ellery", "treasurer", None, "former")),
        ("Tom Ellery, the disgraced chairman, denied it.", ("Tom Ellery", "chairman", None, "former")),
        ("The jailed club treasurer, Tom Ellery, denied it.", ("Tom Ellery", "club treasurer", None, "former")),
        ("Tom Ellery, the sacked treasurer of Harrow Rovers, denied it.", ("Tom Ellery", "treasurer", "Harrow Rovers", "former")),
        ("Tom Ellery, the treasurer of Harrow Rovers, was jailed for a year.", ("Tom Ellery", "treasurer", "Harrow Rovers", "former")),
        ("Outgoing chairman Tom Ellery denied it.", ("Tom Ellery", "chairman", None, "current")),
    ],
)
def test_who_was_thrown_out_or_jailed_holds_an_office_no_longer(sentence: str, expected: tuple[str, str, str | None, str]) -> None:
    assert roles(sentence) == {expected}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The club say chairman Barry Quine will stay.", "chairman"),
        ("Rovers want manager Barry Quine to stay.", "manager"),
        ("Fans urge chairman Barry Quine to go.", "chairman"),
        ("Chief Executive Officer Dana Fisk denied it.", "Chief Executive Officer"),
        ("Chief Operating Officer Dana Fisk denied it.", "Chief Operating Officer"),
        ("Deputy Prime Minister Ina Colt denied it.", "Deputy Prime Minister"),
    ],
)
def test_a_title_is_read_whole_and_without_a_verb(sentence: str, title: str) -> None:
    assert {role[1] for role in roles(sentence)} == {title}


def test_its_director_is_the_director_of_the_organisation_named_before() -> None:
    found = roles("The Halvorsen Energy Institute opened in May. Its director, Dana Fisk, said it was ready.")
    assert found == {("Dana Fisk", "director", "Halvorsen Energy Institute", "current")}


def test_a_post_held_there_keeps_its_organisation_and_its_years() -> None:
    found = notes("Dana Fisk came from Marlow Foods, where she was head of policy from 2009 to 2013.")
    (role,) = found.roles
    assert (role.title, role.organisation_as_written, role.status) == ("head of policy", "Marlow Foods", "former")
    assert role.date is not None
    assert not role.ended


def test_a_town_before_its_coach_is_the_club() -> None:
    assert roles("The Oslo coach Dana Fisk said no.") == {("Dana Fisk", "coach", "Oslo", "current")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # several people in one word
        ("The umpires, Ann Marsh and Joe Pike, spoke to the captain.", {("Ann Marsh", "umpire"), ("Joe Pike", "umpire")}),
        ("Councillors Ann Marsh, Tom Ellery and Joe Pike voted against.", {(n, "councillor") for n in ("Ann Marsh", "Tom Ellery", "Joe Pike")}),
        ("Ann Marsh and Joe Pike, both surgeons, gave evidence.", {("Ann Marsh", "surgeon"), ("Joe Pike", "surgeon")}),
        ("One of the trustees, Ann Marsh, wept.", {("Ann Marsh", "trustee")}),
        # behind a dash, in brackets, in front of an aside
        ("The home secretary – Ann Marsh – is to make a statement.", {("Ann Marsh", "home secretary")}),
        ("Joe Pike (the club's physio) was booked.", {("Joe Pike", "physio")}),
        ("Joe Pike (capt) will bat first.", {("Joe Pike", "captain")}),
        ("The elected mayor, Ann Marsh, denied saying it.", {("Ann Marsh", "mayor")}),
        ("The outgoing prime minister, Ann Marsh, called it a bus stop.", {("Ann Marsh", "prime minister")}),
        ("Its founder and chief executive, Ann Marsh, owns the shares.", {("Ann Marsh", "founder"), ("Ann Marsh", "chief executive")}),
        # callings without an office
        ("Goalie Joe Pike made 31 saves.", {("Joe Pike", "Goalie")}),
        ("Her handyman, Joe Pike, took the door off.", {("Joe Pike", "handyman")}),
        ("“I have not sat down,” said nurse Ann Marsh.", {("Ann Marsh", "nurse")}),
    ],
)
def test_titles_in_the_plural_in_asides_and_of_every_trade(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= {(name, title) for name, title, _, _ in roles(sentence)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ex-Brackley Rovers striker Joe Pike has joined the board.", ("Joe Pike", "striker", "Brackley Rovers", "former")),
        ("Then-mayor Joe Pike signed the contract.", ("Joe Pike", "mayor", None, "former")),
        ("He was met by former U.S. Rep. Joe Pike.", ("Joe Pike", "U.S. representative", None, "former")),
        ("Hugh Dacre, until last year the chairman of Marsh Holdings, was fined.", ("Hugh Dacre", "chairman", "Marsh Holdings", "former")),
        ("Ann Marsh was replaced as editor by Joe Pike.", ("Joe Pike", "editor", None, "current")),
        ("During her time as culture minister, Ann Marsh closed six galleries.", ("Ann Marsh", "culture minister", None, "former")),
        ("Ann Marsh is expected to be named chancellor.", ("Ann Marsh", "chancellor", None, "candidate")),
        ("Joe Pike, who led Harrow Vale Council from 2011 to 2016, said no.", ("Joe Pike", "led", "Harrow Vale Council", "former")),
        ("Joe Pike, who used to play for Brackley Rovers, was fined.", ("Joe Pike", "used to play for", "Brackley Rovers", "former")),
        ("Joe Pike now works for Marsh Holdings, a consultancy.", ("Joe Pike", "works for", "Marsh Holdings", "current")),
        ("The Rural Union, whose leader Joe Pike wears a badge, got its way.", ("Joe Pike", "leader", "Rural Union", "current")),
        ("Sgt Joe Pike, 44, of Harrow Constabulary, faces dismissal.", ("Joe Pike", "sergeant", "Harrow Constabulary", "current")),
    ],
)
def test_a_role_of_then_and_of_elsewhere(sentence: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(sentence)


def test_an_estate_agent_who_founded_a_group_is_not_its_estate_agent() -> None:
    found = roles("“No,” said Joe Pike, a real estate agent and co-founder of Marsh Holdings.")
    assert ("Joe Pike", "real estate agent", None, "current") in found
    assert ("Joe Pike", "co-founder", "Marsh Holdings", "current") in found


def test_a_description_that_comes_to_mean_somebody_still_says_what_they_were() -> None:
    body = "Joe Pike, then the leader of Harrow Vale Council, said no. The leader of Harrow Vale Council went home."
    assert ("Joe Pike", "leader", "Harrow Vale Council", "former") in roles(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Alan Dray, the managing director of Marsh Holdings, resigned on Monday. His successor was Petra Hallam.",
            ("Petra Hallam", "managing director", "Marsh Holdings", "current"),
        ),
        (
            "Petra Hallam is the managing director of Marsh Holdings. She took over in May from Alan Dray, who resigned after a row.",
            ("Alan Dray", "managing director", "Marsh Holdings", "former"),
        ),
        ("Haiti's acting prime minister, Ariel Benoit, asked for help.", ("Ariel Benoit", "acting prime minister", None, "current")),
        ("Her coach and partner, Joe Pike, said no.", ("Joe Pike", "coach", None, "current")),
        ("Violence grew after the assassination of President Joe Pike in July.", ("Joe Pike", "president", None, "former")),
        ("Brigadier General Joe Pike said nothing.", ("Joe Pike", "brigadier general", None, "current")),
        ("Joe Pike, QC, told the court it was murder.", ("Joe Pike", "QC", None, "current")),
        ("Joe Pike, a rising senior at Cold Run High, said no.", ("Joe Pike", "rising senior", None, "current")),
    ],
)
def test_an_office_passes_on_and_titles_of_abroad_are_read(body: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(body)


@pytest.mark.parametrize(
    "sentence",
    [
        "According to Joe Pike, a detective for the sheriff's office was given the file.",
        "Joe Pike is an outspoken critic of Russian president Igor Petrov.",
        "Ann Marsh resigned as the trust's deputy leader. She was succeeded by her former deputy, Ina Colt, and Joe Pike clapped.",
    ],
)
def test_what_only_looks_like_an_office_gives_joe_pike_none(sentence: str) -> None:
    assert {role for role in roles(sentence) if role[0] == "Joe Pike"} == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann Marsh, then 24 and a trainee reporter, filed the story.", ("Ann Marsh", "trainee reporter", None, "former")),
        ("Ann Marsh was for eleven years the editor of the Harwick Courier.", ("Ann Marsh", "editor", "Harwick Courier", "former")),
        ("Ann Marsh, in her first interview since becoming chief constable, wept.", ("Ann Marsh", "chief constable", None, "current")),
        ("Joe Pike, formerly of the Treasury and now chief economist at Marsh Holdings, wept.", ("Joe Pike", "chief economist", "Marsh Holdings", "current")),
        ("Joe Pike, who until Friday was the head of risk, has hired a lawyer.", ("Joe Pike", "head of risk", None, "former")),
        ("Joe Pike, once a plumber and now an MP, smiled.", ("Joe Pike", "MP", None, "current")),
        ("Joe Pike joined Marsh Holdings as a messenger in 1998.", ("Joe Pike", "messenger", "Marsh Holdings", "former")),
        ("Joe Pike is favourite to become the next governor.", ("Joe Pike", "governor", None, "candidate")),
        ("If elected mayor, Joe Pike would scrap the toll.", ("Joe Pike", "mayor", None, "candidate")),
        ("Brackley Rovers have parted company with manager Joe Pike.", ("Joe Pike", "manager", "Brackley Rovers", "former")),
        ("Joe Pike, who sits on the finance committee, said no.", ("Joe Pike", "sits on the finance committee", None, "current")),
    ],
)
def test_a_role_is_read_across_a_term_an_aside_or_a_change(sentence: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(sentence)


def test_nobody_holds_what_they_deny() -> None:
    assert roles("Joe Pike denied acting as agent for Marsh Holdings.") == set()


def test_who_was_dismissed_no_longer_holds_their_one_office() -> None:
    body = "Marsh Holdings sacked Joe Pike on Monday.\n\nThe chief executive, Joe Pike, had denied wrongdoing in March."
    assert ("Joe Pike", "chief executive", None, "former") in roles(body)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He named the Marsh Union, one of whose organisers, Ina Colt, has handed out leaflets.", {("Ina Colt", "organiser", "Marsh Union", "current")}),
        ("Marsh Foods, whose directors include Ina Colt and Alan Dray, said so.", {("Ina Colt", "director", "Marsh Foods", "current"), ("Alan Dray", "director", "Marsh Foods", "current")}),
        ("Among the directors are Ina Colt and Alan Dray.", {("Ina Colt", "director", None, "current"), ("Alan Dray", "director", None, "current")}),
        ("Two commissioners, Ina Colt and Alan Dray, wanted a change, and a third, Joe Pike, came round.", {(one, "commissioner", None, "current") for one in ("Ina Colt", "Alan Dray", "Joe Pike")}),
        ("Ina Colt, another director, voted no.", {("Ina Colt", "director", None, "current")}),
        ("Ina Colt is the only candidate.", {("Ina Colt", "candidate", None, "candidate")}),
        ("Ina Colt, a trained nurse, said so.", {("Ina Colt", "nurse", None, "current")}),
        ("Ina Colt is back as coach.", {("Ina Colt", "coach", None, "current")}),
        ("Alan Dray resumed his old job as chairman.", {("Alan Dray", "chairman", None, "current")}),
        ("Ina Colt is now, at the invitation of the board, interim coach of the team.", {("Ina Colt", "interim coach of the team", None, "current")}),
        ("During her six years as mayor Ina Colt closed the baths.", {("Ina Colt", "mayor", None, "former")}),
        ("Marsh Foods, of which Ina Colt is a director, said so.", {("Ina Colt", "director", "Marsh Foods", "current")}),
        ("Ina Colt, who has worked as a nurse in Hull since 1999, wept.", {("Ina Colt", "nurse in Hull", None, "current")}),
        ("Ina Colt, who acted as director for eight months, does not recall it.", {("Ina Colt", "director", None, "former")}),
        ("Ina Colt, for the company, suggested that he had done nothing.", {("Ina Colt", "for the company", None, "current")}),
        ("Desmond Nuttall, a friend of Alan Dray who acted as agent, said so.", {("Desmond Nuttall", "agent", None, "former")}),
        ("Ina Colt, who has chaired the parish council since 2003, closed the meeting.", {("Ina Colt", "has chaired the parish council", None, "current")}),
        ("Marsh Foods will be run by Ina Colt.", {("Ina Colt", "run", "Marsh Foods", "candidate")}),
    ],
)
def test_roles_told_in_rarer_ways(sentence: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    assert roles(sentence) == expected


def test_until_belongs_to_the_verb_that_it_stands_behind() -> None:
    (role,) = notes("Ina Colt, the striker, is suspended until January.").roles
    assert role.date is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The museum has hired Ina Colt, the guard it dismissed, as its head of security.", ("Ina Colt", "head of security", None, "current")),
        ("Ina Colt won her first match in charge of Harwick United.", ("Ina Colt", "in charge of", "Harwick United", "current")),
        ("After two years in charge, Ina Colt has resigned.", ("Ina Colt", "in charge", None, "former")),
        ("Harwick United lost again. The club sold the striker Alan Dray to Millbank City in August.", ("Alan Dray", "striker", None, "current")),
        ("The chairman of trustees, Alan Dray, resigned.", ("Alan Dray", "chairman of trustees", None, "former")),
    ],
)
def test_whose_office_it_is_and_where(body: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(body)


def test_who_took_charge_is_told_as_the_manager_that_they_are() -> None:
    body = "Harwick United dismissed their manager, Ina Colt. Colt, 47, who took charge in June 2024, was told by telephone."
    assert {(title, status) for _, title, _, status in roles(body)} == {("manager", "former")}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ina Colt, the Green group leader, resigned as deputy leader.", ("Ina Colt", "group leader", "Green", "current")),
        ("Ina Colt, leader of Stop the Stack, was escorted from the public gallery.", ("Ina Colt", "leader", "Stop the Stack", "current")),
        ("Ina Colt, the chairman, was removed from the board.", ("Ina Colt", "chairman", None, "former")),
        ("Ina Colt was considering her position as general secretary.", ("Ina Colt", "general secretary", None, "current")),
        ("Ina Colt, who was taught by Sir Alan Dray and now chairs the Guild of Architects, will give a lecture.", ("Ina Colt", "chairs", "Guild of Architects", "current")),
    ],
)
def test_what_ends_no_office(body: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(body)


def test_of_two_bodies_of_which_nothing_is_told_neither_is_the_operator() -> None:
    body = "Footplate said that its members had turned down the offer from Moor & Border. Ina Colt, the operator's managing director, said so."
    assert ("Ina Colt", "managing director", None, "current") in roles(body)


def test_until_is_of_what_is_put_off() -> None:
    told = notes("Judge Ina Colt postponed the hearing, which had been set for Dec. 18, until January.")
    assert [role.date for role in told.roles] == [None]
    planned = [event for event in told.events if event.status == "planned" and event.date is not None]
    assert [told.dates[event.date].symbol for event in planned if event.date is not None] == ["month number=1 tense=future"]
