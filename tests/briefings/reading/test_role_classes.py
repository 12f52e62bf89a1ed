"""Roles in the sentences of newspapers: who is what, where, still or once, by classes of sentence."""

from __future__ import annotations

import pytest

from briefings.cards.lines import role_line
from briefings.news import Evidence, Role
from tests.briefings.situations import roles

Told = tuple[str, str, str | None, str]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Det Con Ann Marsh, of Brackley Police, gave evidence.", ("Ann Marsh", "detective constable", "Brackley Police", "current")),
        ("Medical Examiner Dr. Ann Marsh ruled the death a homicide.", ("Ann Marsh", "Medical Examiner", None, "current")),
        ("Joe Pike was a law clerk to Justice Ann Marsh.", ("Joe Pike", "law clerk", None, "former")),
        ("Labour's Treasury spokesman, Joe Pike, said it was late.", ("Joe Pike", "Treasury spokesman", "Labour", "current")),
        ("Joe Pike, of Elm Crescent, Harwick, who was finance director until 2022, denied it.", ("Joe Pike", "finance director", None, "former")),
        ("Joe Pike, a former prisons minister himself, sighed.", ("Joe Pike", "prisons minister", None, "former")),
        ("The Colt family's attorney, Ann Marsh, said they would sue.", ("Ann Marsh", "attorney", None, "current")),
        ("Ann Marsh has since become chairman of Marsh Holdings.", ("Ann Marsh", "chairman", "Marsh Holdings", "current")),
        ("Professor Joe Pike retired in 2022 with a large pension.", ("Joe Pike", "professor", None, "current")),
        ("Joe Pike is a non-executive director of a private hospital group, Sellindge Health.", ("Joe Pike", "non-executive director", "Sellindge Health", "current")),
        ("Professor Joe Pike of Harwick University, who resigned from the trial's steering committee in May, agreed.", ("Joe Pike", "professor", "Harwick University", "current")),
        ("Joe Pike quit the Harwick Party on Wednesday and will sit as an independent.", ("Joe Pike", "independent", None, "candidate")),
        ("Joe Pike will serve as interim coach for the rest of the season.", ("Joe Pike", "interim coach", None, "current")),
        ("The inquiry heard Ann Marsh QC, a former coroner, for two days.", ("Ann Marsh", "coroner", None, "former")),
        ("So did Joe Pike, her brother, now technical director of the Football Board.", ("Joe Pike", "technical director", "Football Board", "current")),
        ("Her opponent, former governor Joe Pike, walked the line.", ("Joe Pike", "governor", None, "former")),
        ("The board removed co-founder Ann Marsh as chief executive.", ("Ann Marsh", "chief executive", None, "former")),
        ("Ann Marsh, the general counsel, and marketing head Ina Colt resigned on Friday.", ("Ann Marsh", "general counsel", None, "former")),
        ("Harwick Albion, then managed by Joe Pike, won promotion.", ("Joe Pike", "managed", "Harwick Albion", "former")),
        ("Joe Pike led Marsh Holdings before he retired.", ("Joe Pike", "led", "Marsh Holdings", "former")),
        ("Marsh Holdings' managing director and majority owner, Ann Marsh, is away.", ("Ann Marsh", "majority owner", "Marsh Holdings", "current")),
        ("Ann Marsh, a consultant in emergency medicine at Harwick Hospital, agreed.", ("Ann Marsh", "consultant in emergency medicine", "Harwick Hospital", "current")),
        ("The president has nominated Joe Pike to be secretary of labor.", ("Joe Pike", "secretary of labor", None, "candidate")),
        ("Joe Pike, the nominee for attorney general, faced questions.", ("Joe Pike", "nominee for attorney general", None, "candidate")),
        ("Joe Pike is standing down as MP for Harwick at the next election.", ("Joe Pike", "MP for Harwick", None, "current")),
        ("After stepping down as chairman of Marsh Holdings, Joe Pike moved to Spain.", ("Joe Pike", "chairman", "Marsh Holdings", "former")),
        ("Joe Pike spent 12 years as a detective with Brackley Police.", ("Joe Pike", "detective", "Brackley Police", "former")),
        ("Joe Pike took over in May after 11 seasons as an assistant with the Harwick Cascades.", ("Joe Pike", "assistant", "Harwick Cascades", "former")),
        ("Joe Pike will remain justice minister until then.", ("Joe Pike", "justice minister", None, "current")),
        ("Joe Pike will stay on as a consultant.", ("Joe Pike", "consultant", None, "candidate")),
        ("Joe Pike is now at Harwick Athletic as first-team coach.", ("Joe Pike", "first-team coach", "Harwick Athletic", "current")),
        ("Joe Pike has been hired as a scout by the Brackley Rovers.", ("Joe Pike", "scout", "Brackley Rovers", "current")),
        ("The Harwick Hawks named Joe Pike their general manager on Monday, a year after they dismissed him as coach.", ("Joe Pike", "general manager", "Harwick Hawks", "current")),
        ("Ann Marsh, a former head of infants at the town's school, who was the society's secretary, is missing.", ("Ann Marsh", "secretary", None, "former")),
        ("The bank said its partner Ann Marsh would join.", ("Ann Marsh", "partner", None, "current")),
        ("Ann Marsh, who chairs the Senate agriculture committee, agreed.", ("Ann Marsh", "chairs the Senate agriculture committee", None, "current")),
        ("Ann Marsh coached the Harwick Hawks to two titles.", ("Ann Marsh", "coached", "Harwick Hawks", "former")),
        ("The controller of news, Ann Marsh, apologised.", ("Ann Marsh", "controller of news", None, "current")),
        ("The Rovers sent center Joe Pike to Brackley in June.", ("Joe Pike", "center", None, "current")),
        ("Tulane County District Attorney Ann Marsh will appeal.", ("Ann Marsh", "district attorney", None, "current")),
        ("Assistant U.S. Attorney Joe Pike told jurors so.", ("Joe Pike", "assistant U.S. attorney", None, "current")),
        ("Magistrate Judge Ann Marsh held him without bail.", ("Ann Marsh", "magistrate judge", None, "current")),
        ("The Harwick Hawks fired coach Joe Pike on Monday and named assistant Ina Colt interim coach.", ("Ina Colt", "interim coach", "Harwick Hawks", "current")),
        ("World No 1 Ann Marsh will miss the final.", ("Ann Marsh", "World No 1", None, "current")),
        ("A spokesman for Ann Marsh, Joe Pike, said so.", ("Joe Pike", "spokesman", None, "current")),
        ("Ann Marsh, now in her second term as mayor of Harwick, signed it.", ("Ann Marsh", "mayor of Harwick", None, "current")),
        ("Ann Marsh, in her role as chair of the trust, signed it.", ("Ann Marsh", "chair of the trust", None, "current")),
        ("Ann Marsh got the job of head coach in May.", ("Ann Marsh", "head coach", None, "current")),
        ("Ann Marsh beat Joe Pike to become leader of the Harwick Party.", ("Ann Marsh", "leader", "Harwick Party", "current")),
        ("Ann Marsh ended 12 years as head coach of the Harwick Hawks.", ("Ann Marsh", "head coach", "Harwick Hawks", "former")),
        ("Ann Marsh, who lost her seat as MP for Harwick in 2019, agreed.", ("Ann Marsh", "MP for Harwick", None, "former")),
        ("The chairman and chief executive, Joe Pike, agreed.", ("Joe Pike", "chief executive", None, "current")),
        ("The Tánaiste and party leader, Joe Pike, agreed.", ("Joe Pike", "party leader", None, "current")),
        ("Ann Marsh KC, prosecuting, said the attack was planned.", ("Ann Marsh", "prosecuting", None, "current")),
        ("Defending, Joe Pike said his client was sorry.", ("Joe Pike", "defending", None, "current")),
        ("Ann Marsh, for the defence, said her client was sorry.", ("Ann Marsh", "for the defence", None, "current")),
        ("Ann Marsh SC, counsel assisting, opened the hearing.", ("Ann Marsh", "counsel assisting", None, "current")),
        ("Vice-Chancellor Ann Marsh told a press conference so.", ("Ann Marsh", "vice-chancellor", None, "current")),
        ("The board removed Joe Pike as vice-chairman.", ("Joe Pike", "vice-chairman", None, "former")),
        ("Harwick were without forward Joe Pike.", ("Joe Pike", "forward", None, "current")),
        ("Joe Pike, a teacher before he entered politics, agreed.", ("Joe Pike", "teacher", None, "former")),
        ("Joe Pike, a chemist by training, agreed.", ("Joe Pike", "chemist", None, "unknown")),
        ("Her deputy, Joe Pike, succeeded Ann Marsh in April.", ("Joe Pike", "deputy", None, "former")),
        ("Joe Pike, a state senator close to the industry, objected.", ("Joe Pike", "state senator", None, "current")),
        ("Joe Pike, a former law clerk to Ann Marsh who is now chief justice, agreed.", ("Joe Pike", "chief justice", None, "current")),
        ("Joe Pike, who represents Ann Marsh, said she was glad.", ("Joe Pike", "represents Ann Marsh", None, "current")),
        ("Joe Pike will leave the University of Harwick, where Ann Marsh has worked for 17 years.", ("Ann Marsh", "has worked at", "University of Harwick", "current")),
        ("Ann Marsh now works for a charity.", ("Ann Marsh", "works for a charity", None, "current")),
        ("Ann Marsh will go back to the ward in June as a matron.", ("Ann Marsh", "matron", None, "candidate")),
        ("Now a consultant, Ann Marsh said she had warned them.", ("Ann Marsh", "consultant", None, "current")),
        ("Joe Pike has since gone back to his post as medical director.", ("Joe Pike", "medical director", None, "current")),
        ("Ann Marsh, the chairwoman of the business and trade committee, agreed.", ("Ann Marsh", "chairwoman of the business and trade committee", None, "current")),
        ("Joe Pike is to leave in April after six years as coach.", ("Joe Pike", "coach", None, "current")),
        ("Joe Pike, a researcher on the programme between 2015 and 2017, agreed.", ("Joe Pike", "researcher", None, "former")),
        ("The Senate confirmed Ann Marsh as attorney general on Friday by 51 votes to 49.", ("Ann Marsh", "attorney general", None, "current")),
    ],
)
def test_what_joe_pike_and_ann_marsh_are_is_read(sentence: str, expected: Told) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("Joe Pike was a law clerk to Justice Ann Marsh.", ("Ann Marsh", "law clerk")),
        ("Ann Marsh has retired at 24 to train as a barrister.", ("Ann Marsh", "barrister")),
        ("The company, Sentrale, is run by Joe Pike's flatmate, Alan Dray.", ("Joe Pike", "run")),
        ("Ann Marsh, a trustee, succeeded Joe Pike, who resigned as chairman in March.", ("Joe Pike", "trustee")),
        ("Mr Pike, 49, a former mayor of Harwick, named Ann Marsh, the trade minister, to the post.", ("Ann Marsh", "mayor of Harwick")),
        ("Joe Pike named the registrar of the university to officiate as rector.", ("Joe Pike", "rector")),
        ("Ann Marsh was the league's rookie of the year.", ("Ann Marsh", "rookie")),
        ("Ann Marsh, who stood as an independent, lost.", ("Ann Marsh", "independent")),
        ("The Hawks fired coach Joe Pike on Monday and named assistant Ann Marsh coach.", ("Joe Pike", "assistant")),
        ("Magistrate Judge Ann Marsh held him without bail.", ("Ann Marsh", "Magistrate")),
        ("Ann Marsh, the branch secretary, will take over in May from Joe Pike.", ("Joe Pike", "branch secretary")),
    ],
)
def test_nobody_is_given_an_office_of_somebody_else(sentence: str, never: tuple[str, str]) -> None:
    assert never not in {(name, title) for name, title, _, _ in roles(sentence)}


def test_the_unions_deputy_is_the_deputy_of_the_association_that_has_a_general_secretary() -> None:
    body = "Joe Pike, general secretary of the Prison Staff Association, wept.\n\nThe union's deputy leader, Ann Marsh, did not."
    assert ("Ann Marsh", "deputy leader", "Prison Staff Association", "current") in roles(body)


def test_the_bank_is_the_one_that_the_article_is_about() -> None:
    body = (
        "Harwick Bank lost money on Monday. Harwick Bank said it was sorry.\n\nJoe Pike, a former governor of the Bank of England, wrote the report. "
        "The bank's head of risk, Ann Marsh, read it."
    )
    assert ("Ann Marsh", "head of risk", "Harwick Bank", "current") in roles(body)


def test_the_former_union_president_is_the_person_whom_the_article_is_about() -> None:
    body = "Joe Pike was jailed on Friday.\n\nJoe Pike wept.\n\nJudge Ina Colt also ordered the former union president to repay it."
    assert ("Joe Pike", "union president", None, "former") in roles(body)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann Marsh's court-appointed attorney, Joe Pike, entered a plea.", ("Joe Pike", "court-appointed attorney", None, "current")),
        ("A sheriff's detective, Joe Pike, had received it.", ("Joe Pike", "detective", None, "current")),
        ("The Players' Guild, whose general secretary is Joe Pike, said no.", ("Joe Pike", "general secretary", "Players' Guild", "current")),
        ("The chairman at that time was Joe Pike.", ("Joe Pike", "chairman", None, "former")),
        ("It is the first under Joe Pike, who moved up from finance director to chief executive.", ("Joe Pike", "chief executive", None, "current")),
        ("It is the first under Joe Pike, who moved up from finance director to chief executive.", ("Joe Pike", "finance director", None, "former")),
        ("Two coaches named in the report, Ann Marsh and Joe Pike, were there.", ("Joe Pike", "coach", None, "current")),
        ("The prosecutor who did, Joe Pike, never spoke.", ("Joe Pike", "prosecutor", None, "current")),
        ("Joe Pike, who was once a waiter, will act as general secretary.", ("Joe Pike", "general secretary", None, "candidate")),
        ("His successor as head of the institute is likely to be Ann Marsh.", ("Ann Marsh", "head of the institute", None, "candidate")),
        ("Five were told, including Joe Pike, her handpicked successor as chairman.", ("Joe Pike", "chairman", None, "current")),
        ("Ann Marsh, the cricket director for seven years, was made redundant.", ("Ann Marsh", "cricket director", None, "former")),
        ("Chairman Joe Pike lost his seat on the board.", ("Joe Pike", "chairman", None, "former")),
        ("In August 1988, Mayor Joe Pike passed over four of them.", ("Joe Pike", "mayor", None, "former")),
        ("Joe Pike, who since January has been chairman of Marsh Holdings, nodded.", ("Joe Pike", "chairman", "Marsh Holdings", "current")),
        ("The Tánaiste, Ann Marsh, retorted that it was a list.", ("Ann Marsh", "Tánaiste", None, "current")),
        ("Its head of UK equities, Ann Marsh, has sold.", ("Ann Marsh", "head of UK equities", None, "current")),
    ],
)
def test_what_came_of_an_office_is_read(sentence: str, expected: Told) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Joe Pike, 61, the owner of Marsh Holdings, was pronounced dead at noon.", ("Joe Pike", "owner", "Marsh Holdings", "former")),
        ("A congressman, the late Joe Pike, had asked for it.", ("Joe Pike", "congressman", None, "former")),
        ("The mayor of Harwick, Joe Pike, has stepped aside while accountants count.", ("Joe Pike", "mayor of Harwick", None, "current")),
    ],
)
def test_the_dead_hold_no_office_and_who_steps_aside_for_a_while_does(sentence: str, expected: Told) -> None:
    assert expected in roles(sentence)


def test_a_farmers_daughter_is_no_farmer() -> None:
    body = "Ann Marsh, the chairwoman of Marsh Holdings and a dairy farmer's daughter, got it."
    assert not any("farmer" in title for _, title, _, _ in roles(body))


def test_the_leader_of_a_council_is_whom_the_second_paragraph_names() -> None:
    body = "THE leader of Harwick Council suffered a defeat on Wednesday.\n\nCllr Ann Marsh needed 20 votes to push it through."
    assert ("Ann Marsh", "leader", "Harwick Council", "current") in roles(body)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann Marsh, 35, who has sung since March, was named interim music director.", ("Ann Marsh", "interim music director", None, "current")),
        ("The head of the union that represents drivers, Joe Pike of Local 9, said so.", ("Joe Pike", "head of the union", None, "current")),
        ("Joe Pike, who retired in May and is now assistant manager at Marsh Holdings, will marry.", ("Joe Pike", "assistant manager", "Marsh Holdings", "current")),
        ("Ann Marsh, the widow of sauce magnate Joe Pike, sold it.", ("Joe Pike", "sauce magnate", None, "former")),
        ("The inquiry, chaired by Ann Marsh, found nothing.", ("Ann Marsh", "chaired the inquiry", None, "current")),
    ],
)
def test_an_aside_a_clause_or_a_death_beside_an_office_is_read(sentence: str, expected: Told) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Ina Colt said Joe Pike had been a tough negotiator.", "negotiator"),
        ("Ina Colt said Joe Pike was the officer who wrote it.", "officer"),
        ("Joe Pike, the chairman and a persistent critic of the mayor, said no.", "critic"),
    ],
)
def test_what_somebody_is_called_in_passing_is_no_office(sentence: str, title: str) -> None:
    assert not any(title in held for _, held, _, _ in roles(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ina Colt, who leads the largest party in the assembly, said no.", ("Ina Colt", "leads the largest party", None, "current")),
        ("A group called Fathers for Fair Fares, led by Tom Brackett, met.", ("Tom Brackett", "led", "Fathers for Fair Fares", "current")),
        ("The orchestra was founded in 1974 by Ina Colt and her brother, Denis Sowter.", ("Denis Sowter", "founded the orchestra", None, "former")),
        ("The church that Alan Dray founded in 1991 dismissed him.", ("Alan Dray", "founded the church", None, "former")),
        ("Ina Colt left last year to run a gallery in Norway.", ("Ina Colt", "run a gallery", None, "current")),
        ("After running the orchestra for ten years, Ina Colt moved to Vienna.", ("Ina Colt", "running the orchestra", None, "former")),
        ("Alan Dray, who was in charge of the archive, left in May.", ("Alan Dray", "in charge of the archive", None, "former")),
        ("Owen Tate lectures in law at the University of Brackley.", ("Owen Tate", "lectures in law", "University of Brackley", "current")),
        ("The president nominated Ina Colt to lead the Fisheries Agency.", ("Ina Colt", "lead", "Fisheries Agency", "candidate")),
        ("Lars Eklund, a retired colonel who managed two satellite programmes, spoke.", ("Lars Eklund", "managed two satellite programmes", None, "former")),
    ],
)
def test_what_somebody_runs_or_founded_is_a_role(sentence: str, expected: tuple[str, str, str | None, str]) -> None:
    assert expected in roles(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ina Colt led the team to a third title in five years.",
        "Alan Dray ran the marathon in under three hours.",
        "Ina Colt is leading the race for the Senate.",
        "Nobody knows whether Ina Colt owns the house.",
        "Alan Dray, whose father founded the club, spoke first.",
        "The company, owned by Ina Colt's brother, was fined.",
        "Alan Dray set up a meeting with the Harbour Trust.",
        "Her brother, who owned a chain of garages, gave evidence against Alan Dray.",
    ],
)
def test_who_wins_or_arranges_something_runs_nothing(sentence: str) -> None:
    assert roles(sentence) == set()


def test_a_verb_that_says_it_is_past_needs_no_former() -> None:
    evidence = Evidence("a", 1, "Courier", "", None, None, "He did.", (0, 7))
    assert role_line(Role("founded", "Coast Buses", "former", None, (evidence,))).note is None
    assert role_line(Role("running the orchestra", None, "former", None, (evidence,))).note == "former"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ina Colt became chief constable of Brackley Police in 2014 in succession to Tom Ellery.", ("Tom Ellery", "chief constable", "Brackley Police", "former")),
        (
            "Tom Ellery will step down as chairman of Marsh Holdings in May. He will be succeeded by Ina Colt, a former banker.",
            ("Ina Colt", "chair", "Marsh Holdings", "candidate"),
        ),
        ("The transport minister, Ina Colt, who replaced Geoffrey Pole last month, spoke.", ("Geoffrey Pole", "transport minister", None, "former")),
        ("Ina Colt became chair of the federation in May following the resignation of Tom Ellery.", ("Tom Ellery", "chair of the federation", None, "former")),
        ("Ina Colt took over as leader of the Radical Party from her partner, Tom Ellery.", ("Ina Colt", "leader", "Radical Party", "current")),
        ("Alan Dray, who is no longer head of research at Marsh Holdings, spoke.", ("Alan Dray", "head of research", "Marsh Holdings", "former")),
        ("The previous vicar, Alan Dray, moved to Leeds.", ("Alan Dray", "vicar", None, "former")),
    ],
)
def test_an_office_passes_from_one_to_another(body: str, expected: Told) -> None:
    assert expected in roles(body)


def test_a_seat_and_a_court_case_pass_on_no_office() -> None:
    assert roles("Tom Ellery, the chair of the county board, spoke. Ellery lost his seat to Ina Colt, a nurse.") == {
        ("Tom Ellery", "chair of the county board", None, "current"),
        ("Ina Colt", "nurse", None, "current"),
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ina Colt won. A former district nurse, she has two sons.", ("Ina Colt", "district nurse", None, "former")),
        ("A retired postman from Rotherby, Alan Dray has missed two matches.", ("Alan Dray", "postman", None, "former")),
        ("Once a miner, Alan Dray now keeps bees.", ("Alan Dray", "miner", None, "former")),
        ("Alan Dray, 84, chairman emeritus, said nothing.", ("Alan Dray", "chairman emeritus", None, "current")),
        ("Ina Colt, who as chairman had urged them to reject it, walked out.", ("Ina Colt", "chairman", None, "former")),
        ("Ina Colt, treasurer, deputy leader and a former mayor, said no.", ("Ina Colt", "mayor", None, "former")),
        ("Ina Colt, the managing director of the pubs division, said no.", ("Ina Colt", "managing director of the pubs division", None, "current")),
        ("Speaking as chair of the governors, Ina Colt said no.", ("Ina Colt", "chair of the governors", None, "current")),
    ],
)
def test_titles_before_behind_and_in_a_row(body: str, expected: Told) -> None:
    assert expected in roles(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('"I\'m a florist," said Ina Colt. "I don\'t do sums."', ("Ina Colt", "florist", None, "current")),
        ('"I was a director, too," Alan Dray said.', ("Alan Dray", "director", None, "former")),
        ('Ina Colt said: "I run a haulage company. I don\'t need this."', ("Ina Colt", "run a haulage company", None, "current")),
    ],
)
def test_what_somebody_says_they_are_is_their_role(body: str, expected: Told) -> None:
    assert expected in roles(body)


@pytest.mark.parametrize("body", ['"I\'m not a politician," said Ina Colt.', '"I want to be a vet," said Ina Colt.', '"He is a plumber," said Ina Colt.'])
def test_what_somebody_is_not_or_wants_to_be_is_no_role(body: str) -> None:
    assert roles(body) == set()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alan Dray, who now sells insurance in Iowa, said no.", ("Alan Dray", "sells insurance", None, "current")),
        ("Ina Colt, who handles public affairs for Greenfold, said no.", ("Ina Colt", "handles public affairs", "Greenfold", "current")),
        ("The mayor put Ina Colt, the general counsel, in charge of the port.", ("Ina Colt", "in charge of the port", None, "current")),
        ("With Ina Colt in the chair, the panel sat for two hours.", ("Ina Colt", "in the chair", None, "current")),
        ("Brackley's MP, Ben Dray, resigned as Water Secretary last night.", ("Ben Dray", "MP", None, "current")),
        ("The acting mayor will be Alan Dray.", ("Alan Dray", "acting mayor", None, "candidate")),
        ("Ina Colt had been chair-designate.", ("Ina Colt", "chair-designate", None, "former")),
        ("Alan Dray, the Independent candidate, stood aside on Friday.", ("Alan Dray", "Independent candidate", None, "former")),
        ("Alan Dray, until December head of modern pictures at Marsh Holdings, is suing.", ("Alan Dray", "head of modern pictures", "Marsh Holdings", "former")),
        ("Ina Colt, who for 14 years has been the city's clerk, spoke.", ("Ina Colt", "clerk", None, "current")),
        ("Alan Dray, on his last day as director of Marsh Holdings, was rueful.", ("Alan Dray", "director", "Marsh Holdings", "former")),
        ("Ina Colt lost by 30 votes and has been appointed recording secretary.", ("Ina Colt", "recording secretary", None, "current")),
        ("Ina Colt, who is to become governor, met the press.", ("Ina Colt", "governor", None, "candidate")),
        ("Ina Colt, then a young barrister, took the case.", ("Ina Colt", "barrister", None, "former")),
    ],
)
def test_offices_that_begin_and_end(body: str, expected: Told) -> None:
    assert expected in roles(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ina Colt leads Harrow Vale Council. Her father, Tom Colt, led the council from 1994 to 2003.", ("Tom Colt", "led", "Harrow Vale Council", "former")),
        ("Jolyon Dray KC, who stood down as head of chambers three days ago, spoke.", ("Jolyon Dray", "head of chambers", None, "former")),
        (
            "Mr Dray, who is a part-time deputy judge and whose wife, Hermione, is a poet, left.",
            ("Dray", "part-time deputy judge", None, "current"),
        ),
    ],
)
def test_who_holds_it_and_until_when(body: str, expected: Told) -> None:
    assert expected in roles(body)


@pytest.mark.parametrize("body", ["Mr Brockwell, a badger with a bowler hat, appeared in 1954.", "They praised the younger Dray."])
def test_neither_a_badger_nor_the_younger_is_a_calling(body: str) -> None:
    assert roles(body) == set()


def test_its_chairman_is_of_the_body_named_before_and_no_number_of_a_quotation() -> None:
    body = "Harwick Steel was told.\n\nThe Brackley Workers' Association said it had been promised a seat.\n\n“We have heard it before,” said its secretary, Ann Marsh."
    assert ("Ann Marsh", "secretary", "Brackley Workers' Association", "current") in roles(body)


def test_its_chairman_is_left_alone_where_a_company_without_a_name_stands_between() -> None:
    body = "Harwick Council lent the company £24m, by which time its chief executive, Ann Marsh, was worried."
    assert ("Ann Marsh", "chief executive", None, "current") in roles(body)


def test_a_sheriffs_deputy_and_a_county_attorney_are_called_so() -> None:
    assert ("Alan Dray", "sheriff's deputy", None, "former") in roles("A jury found former sheriff's deputy Alan Dray guilty of assault.")
    assert "chief deputy county attorney" in {title for _, title, *_ in roles("Chief Deputy County Attorney Rita Hale called it fair.")}
