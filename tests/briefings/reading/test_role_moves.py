"""Offices left on the way up, in a reshuffle, for another house; and those that nobody has left."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes, relations, roles

Told = tuple[str, str, str | None, str]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Joe Pike joined Marsh Holdings as an accountant and rose to finance director.", ("Joe Pike", "accountant", "Marsh Holdings", "former")),
        ("Joe Pike joined Marsh Holdings as an accountant and rose to finance director.", ("Joe Pike", "finance director", None, "current")),
        ("Ann Marsh joined Harwick Hospital as a nursing assistant in 2006 and became a shop steward in 2014.", ("Ann Marsh", "nursing assistant", "Harwick Hospital", "former")),
        ("Joe Pike became its head of sales in 2009 and was made chief executive three years later.", ("Joe Pike", "head of sales", None, "former")),
        ("The prime minister has appointed Ann Marsh, the roads minister, to replace Joe Pike as environment secretary.", ("Ann Marsh", "roads minister", None, "former")),
        ("The prime minister has appointed Ann Marsh, the roads minister, to replace Joe Pike as environment secretary.", ("Ann Marsh", "environment secretary", None, "current")),
        ("The board named Ann Marsh, its finance director, to succeed Joe Pike as chief executive.", ("Ann Marsh", "finance director", None, "current")),
        ("Joe Pike, 57, who joined the utility from Marsh Energy in 2016, rose to become chief financial officer of Marsh Energy.", ("Joe Pike", "chief financial officer", "Marsh Energy", "former")),
        ("She told the head teacher, Joe Pike. Mr Pike, who has since retired, called the police.", ("Joe Pike", "head teacher", None, "former")),
        ("The minister's special adviser, Joe Pike, has also gone.", ("Joe Pike", "special adviser", None, "former")),
        ("Joe Pike was environment secretary. Sir Joe, MP for Harwick since 2001, quit on Sunday night over the plan.", ("Joe Pike", "MP for Harwick", None, "current")),
        ("The chairman of the supporters' trust, Joe Pike, said it was late.", ("Joe Pike", "chairman of the supporters' trust", None, "current")),
        ("Joe Pike was elected secretary-treasurer of the Guild of Nurses.", ("Joe Pike", "secretary-treasurer", "Guild of Nurses", "current")),
        (
            "Two people killed were named as Brian and Jean Marsh.\n\nMr Marsh flew. Mrs Marsh was a former lord provost.\n\nTheir daughter, Dr Alison Marsh, a GP, wept.",
            ("Jean Marsh", "lord provost", None, "former"),
        ),
        ("The daughter of a porter and a teacher, Ann Marsh joined Harwick Hospital as an apprentice.", ("Ann Marsh", "apprentice", "Harwick Hospital", "former")),
        ("Ann Marsh went on to lead Harwick Opera for two decades.", ("Ann Marsh", "lead", "Harwick Opera", "former")),
        ("Ann Marsh, now a pundit on Harwick Radio, said so.", ("Ann Marsh", "pundit", "Harwick Radio", "current")),
        ("Ann Marsh, who sings with Harwick Opera, agreed.", ("Ann Marsh", "sings with", "Harwick Opera", "current")),
        ("In 1974 Ann Marsh succeeded the company's founder, Rita Hale, as artistic director.", ("Rita Hale", "artistic director", None, "former")),
        ("Ann Marsh left to become news editor of the Harwick Globe and came back as deputy editor.", ("Ann Marsh", "news editor", "Harwick Globe", "former")),
        ("The Rangers acquired right-hander Joe Pike from the Harwick Drillers on Wednesday.", ("Joe Pike", "right-hander", None, "current")),
        (
            "The boss of a failing trust has quit after a report.\n\nAnn Marsh, chief executive of Harwick Ambulance Trust since 2019, said it was time.",
            ("Ann Marsh", "chief executive", "Harwick Ambulance Trust", "former"),
        ),
        (
            "Tom Hale has the support of Ron Pike, the president of the firefighters union, and of the Rev. Ann Marsh, pastor of Harwick Church.",
            ("Ron Pike", "president of the firefighters union", None, "current"),
        ),
        ("His son, Joe Jr., has been its president since May. Joe Pike bought it in 1983.", ("Joe Jr.", "president", None, "current")),
    ],
)
def test_an_office_that_was_left_is_a_former_one(body: str, expected: Told) -> None:
    assert expected in roles(body)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("The daughter of a porter and a teacher, Ann Marsh joined Harwick Hospital as an apprentice.", "teacher"),
        ("The daughter of a miner, Ann Marsh joined the company.", "miner"),
        ("Ann Marsh, who founded the company and is its chief executive, said so.", "founded the company"),
        ("Ann Marsh, the leading scorer, broke her foot.", "leading scorer"),
        ("Joe Pike had been tipped as a successor to Ms Marsh. Ann Marsh declined to comment.", "successor to"),
        ("Ted Lomas, who played Sergeant Bright, died last year.", "sergeant"),
        ("Joe Pike was born in Wigan, the youngest of five children of a coal merchant and his wife, a midwife. He trained in London.", "midwife"),
    ],
)
def test_what_is_no_role_of_hers_is_not_told_as_one(body: str, title: str) -> None:
    assert title not in {each for _, each, _, _ in roles(body)}


def test_a_deputy_who_stands_in_for_the_time_being_is_not_the_editor() -> None:
    told = roles("Joe Pike, the editor, was sacked. His deputy, Ann Marsh, has been put in charge for the time being.")
    assert not [role for role in told if role[:2] == ("Ann Marsh", "editor")]


def test_the_council_leader_is_not_the_head_of_the_party_of_a_councillor() -> None:
    told = roles("A Conservative councillor, Joe Pike, was expelled.\n\nJoe Pike sits in the town hall.\n\nThe council leader, Justin Farr, said so. Justin Farr is new.")
    assert ("Justin Farr", "council leader", None, "current") in told


def test_a_manager_whom_the_lead_names_is_not_the_coach_of_the_second_paragraph() -> None:
    told = roles("The Harwick Mustangs fired general manager Joe Pike on Sunday.\n\nCoach Tom Hale, who is in the second year of a contract, will return.")
    assert not [role for role in told if role[:2] == ("Tom Hale", "general manager")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann Marsh won 54% of the vote to unseat Joe Pike as head of the union.", ("Ann Marsh", "predecessor", "Joe Pike")),
        ("Ann Marsh is close to the chancellor, Joe Pike, with whom she shared a flat.", ("Ann Marsh", "ally", "Joe Pike")),
        ("Ann Marsh, who was handed the job when Joe Pike was sacked, agreed.", ("Ann Marsh", "predecessor", "Joe Pike")),
        ("Ann Marsh, a protégé of the union's founder, the late Joe Pike, won.", ("Ann Marsh", "ally", "Joe Pike")),
        ("Ann Marsh and Joe Pike have been at odds since 2019.", ("Ann Marsh", "rival", "Joe Pike")),
        ("Ann Marsh and Joe Pike, who have been friends since school, spoke.", ("Ann Marsh", "ally", "Joe Pike")),
        ("Ann Marsh serves under Joe Pike at the treasury.", ("Ann Marsh", "colleague", "Joe Pike")),
        ("Ann Marsh sold to a company owned by her brother-in-law. Ann Marsh is 50.\n\nThe brother-in-law, Joe Pike, pleaded guilty.", ("Ann Marsh", "relative", "Joe Pike")),
        ("In 1974 Ann Marsh succeeded the company's founder, Joe Pike, as director.", ("Ann Marsh", "predecessor", "Joe Pike")),
        ("Ann Marsh was replaced on the commission by Joe Pike, a rancher.", ("Ann Marsh", "successor", "Joe Pike")),
        ("Ann Marsh will be replaced from September by her deputy, Joe Pike.", ("Ann Marsh", "successor", "Joe Pike")),
        ("Joe Pike and Ann Marsh met. Ann Marsh, whose deputy Joe Pike was for three years, agreed.", ("Ann Marsh", "colleague", "Joe Pike")),
        ("Ann Marsh was endorsed by Gov. Lyle Hale and U.S. Sen. Joe Pike.", ("Ann Marsh", "ally", "Joe Pike")),
        ("Ann Marsh had the backing of Lyle Hale's predecessor, Joe Pike.", ("Ann Marsh", "ally", "Joe Pike")),
        ("The minister Ann Marsh resigned. Her state secretary, Joe Pike, will run the ministry until a replacement is named.", ("Ann Marsh", "successor", "Joe Pike")),
        ("Ann Marsh, chief investment officer of Harwick Systems and a onetime adviser to Joe Pike, agreed.", ("Joe Pike", "colleague", "Ann Marsh")),
        ("Ann Marsh joined the Harwick Opera in 1961 under Joe Pike.", ("Ann Marsh", "colleague", "Joe Pike")),
        ("Ann Marsh, who trains with Joe Pike, won.", ("Ann Marsh", "colleague", "Joe Pike")),
    ],
)
def test_what_the_words_between_two_people_make_them(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in relations(sentence)


@pytest.mark.parametrize(
    "verb",
    [
        "has parted company with the business",
        "has gone after a string of poor results",
        "has been replaced by Ina Colt",
        "left to join a rival",
        "left the company on Friday",
        "vacated the post in July",
        "handed over to Ina Colt in April",
        "made way for Ina Colt last autumn",
        "has moved to a bank in Leeds",
    ],
)
def test_whoever_is_told_to_have_gone_holds_the_office_no_more(verb: str) -> None:
    assert ("Ann Marsh", "chief executive", "Pike Foods", "former") in roles(f"Pike Foods' chief executive, Ann Marsh, {verb}.")


@pytest.mark.parametrize("verb", ["left for the coast on Monday", "quit smoking in May", "retired to her room", "left the meeting early", "will leave in June", "retired hurt", "retired on lap 12"])
def test_whoever_leaves_something_else_holds_it_still(verb: str) -> None:
    assert ("Ann Marsh", "chief executive", "Pike Foods", "current") in roles(f"Pike Foods' chief executive, Ann Marsh, {verb}.")


def test_who_is_elected_stays_so_without_a_party() -> None:
    assert [status for _, title, _, status in roles("The MP for Harwick, Ann Marsh, left the Unity Party in May.") if title.startswith("MP")] == ["current"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Marsh has agreed to become chief executive of Pike Foods.",
        "Ann Marsh will join Pike Foods as chief executive in September.",
        "Pike Foods is to name Ann Marsh as its chief executive.",
        "Ann Marsh has been lined up as chief executive of Pike Foods.",
        "Ann Marsh has applied to be chief executive of Pike Foods.",
        "Ann Marsh has been tipped as the next chief executive of Pike Foods.",
        "Ann Marsh is in talks to become chief executive of Pike Foods.",
        "Ann Marsh is among three people being considered for chief executive of Pike Foods.",
        "Ann Marsh has been asked to become chief executive of Pike Foods.",
        "Ann Marsh is due to start as chief executive of Pike Foods on Monday.",
    ],
)
def test_an_office_that_is_only_in_prospect_is_not_held(sentence: str) -> None:
    assert ("Ann Marsh", "chief executive", "Pike Foods", "candidate") in roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ann Marsh has been running Pike Foods as chief executive for a year.", "current"),
        ("Ann Marsh is in her third year as chief executive of Pike Foods.", "current"),
        ("Ann Marsh stepped up to be chief executive of Pike Foods in March.", "current"),
        ("Ann Marsh turned down the job of chief executive of Pike Foods.", None),
        ("Ann Marsh has not been asked to become chief executive of Pike Foods.", None),
    ],
)
def test_who_runs_it_or_refuses_it(sentence: str, status: str | None) -> None:
    assert {told for name, title, _, told in roles(sentence) if (name, title) == ("Ann Marsh", "chief executive")} == ({status} if status else set())


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Harnby Rovers manager Joe Pike left Harnby Rovers on Friday.", "former"),
        ("Harnby Rovers manager Joe Pike left the Harnby Rovers ground on Friday.", "current"),
        ("The Dockers' Union general secretary, Joe Pike, left the Harbour Party in May.", "current"),
    ],
)
def test_an_office_ends_with_the_house_that_is_left_and_no_other(sentence: str, status: str) -> None:
    assert {told for name, _, _, told in roles(sentence) if name == "Joe Pike"} == {status}


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Ann Marsh left Pike Foods to become head of sales at Corrie Grain.", ("Ann Marsh", "head of sales", "Corrie Grain", "current")),
        ("Ann Marsh joined Corrie Grain to become head of sales.", ("Ann Marsh", "head of sales", "Corrie Grain", "current")),
        ("The winner, Ann Marsh, 27, a supply teacher who was born in Kenya, keeps her title.", ("Ann Marsh", "supply teacher", None, "current")),
        ("Joe Pike, the player's husband and agent, reposted it.", ("Joe Pike", "agent", None, "current")),
        ("Joe Pike became chief constable in March 2014 in succession to Ann Marsh.", ("Ann Marsh", "chief constable", None, "former")),
        ("Joe Pike will be offered the new post of editor-at-large.", ("Joe Pike", "editor-at-large", None, "candidate")),
        ("Ann Marsh, whom the board of Pike Foods appointed chief executive in May, said so.", ("Ann Marsh", "chief executive", None, "current")),
        ("Ann Marsh beat Joe Pike to the post of general secretary.", ("Ann Marsh", "general secretary", None, "current")),
        ("Once a miner, Joe Pike has run the club since 2001.", ("Joe Pike", "miner", None, "former")),
        ("Ann Marsh joined the army in 1990, rising to sergeant.", ("Ann Marsh", "sergeant", None, "unknown")),
        ("Ann Marsh, 38, and Joe Pike, 29, both engineers from Oregon, were driving home.", ("Joe Pike", "engineer", None, "current")),
        ("Lord Orr, whose late father, Joe Pike, was the treasurer of Pike Foods, said so.", ("Joe Pike", "treasurer", "Pike Foods", "former")),
    ],
)
def test_offices_told_in_passing(sentence: str, held: tuple[str, str, str | None, str]) -> None:
    assert held in roles(sentence)


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("Ann Marsh, the roads minister, was sacked. She said she would stay on as an MSP.", ("Ann Marsh", "MSP", None, "current")),
        ('Ann Marsh said she was "proud of the bridge" and would stay on as an MP.', ("Ann Marsh", "MP", None, "current")),
        ("Joe Pike resigned on Monday but will stay on as an adviser.", ("Joe Pike", "adviser", None, "candidate")),
        ("Ann Marsh, the treasurer, resigned. She will remain as chairman of the trust.", ("Ann Marsh", "chairman of the trust", None, "current")),
        ("The chief executive of state-owned ferry operator Marsh Lines has resigned.\n\nJoe Pike, who had led it since 2021, told staff so.",
         ("Joe Pike", "chief executive", "Marsh Lines", "former")),
        ("She was rude to Joe Pike, the boss of Marsh Lines, in April. Mr Pike left last month with a payoff of £240,000, a sum Ann Marsh called too high. Ann Marsh is the mayor.",
         ("Joe Pike", "boss", "Marsh Lines", "former")),
        ("Joe Pike, the boss of Marsh Lines, was at home. Mr Pike left by mutual consent.", ("Joe Pike", "boss", "Marsh Lines", "former")),
        ("Joe Pike, the boss of Marsh Lines, was at home. Mr Pike left at noon.", ("Joe Pike", "boss", "Marsh Lines", "current")),
        ("Joe Pike, the boss of Marsh Lines, was at home. Mr Pike left in March on paternity leave.", ("Joe Pike", "boss", "Marsh Lines", "current")),
        ("Joe Pike, the Saints No 10 who was hurt, trained. Ann Marsh is director of rugby at Saints.", ("Ann Marsh", "director of rugby", "Saints", "current")),
    ],
)
def test_offices_that_are_kept_and_left(body: str, held: Told) -> None:
    assert held in roles(body)


@pytest.mark.parametrize("body", [
    "Joe Pike dropped his bid to become mayor.",
    "Ann Marsh, who lost her bid to become the next mayor of Harwick, said so.",
    "Ann Marsh has ended her campaign for mayor.",
])
def test_a_bid_that_is_over_gives_no_office(body: str) -> None:
    assert not roles(body)


@pytest.mark.parametrize("body", [
    "Ann Marsh said finance director Joe Pike would take over on an interim basis from 1 June.",
    "The Harwick Rovers skipper Joe Pike will now be free to play from 14 November.",
])
def test_a_day_to_come_is_not_since_when_an_office_is_held(body: str) -> None:
    found = notes(body)
    assert found.roles
    assert all(role.date is None for role in found.roles if role.status == "current")


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("Mayor Joe Pike spoke. He named Capt. Ann Marsh interim chief.", ("Ann Marsh", "interim chief", None, "current")),
        ("Ann Marsh, 55, who became the city's first Black chief in 2021, sat down.", ("Ann Marsh", "chief", None, "current")),
        ("Ann Marsh, the first Muslim mayor of Harwick, resigned.", ("Ann Marsh", "mayor of Harwick", None, "former")),
        ("The council voted to make Ann Marsh permanent chief.", ("Ann Marsh", "chief", None, "current")),
        ("Joe Pike is the permanent secretary at the Home Office.", ("Joe Pike", "permanent secretary", "Home Office", "current")),
        ("Professor Ann Marsh returned to work but will not resume her post as director of the Harwick Institute.", ("Ann Marsh", "director", "Harwick Institute", "former")),
        ("Ann Marsh, who has been acting director since January, has been appointed to the role for five years.", ("Ann Marsh", "director", None, "current")),
        ("Ann Marsh, who has been acting director since January, has been appointed to the role for five years.", ("Ann Marsh", "acting director", None, "former")),
        ("Joe Pike, the interim manager, has been given the role of coach.", ("Joe Pike", "interim manager", None, "current")),
        ("Harwick Foods has poached the finance director of rival Morwenna Bakeries to be its next chief executive.\n\nAnn Marsh, 51, will join in May.",
         ("Ann Marsh", "finance director", "Morwenna Bakeries", "current")),
        ("Harwick Foods has poached the finance director of rival Morwenna Bakeries to be its next chief executive.\n\nAnn Marsh, 51, will join in May.",
         ("Ann Marsh", "chief executive", "Harwick Foods", "candidate")),
        ("Harwick Council has appointed the former head of Marsh Trust as its chief executive.\n\nAnn Lunt, 46, started on Monday. Mrs Lunt said so.",
         ("Ann Lunt", "chief executive", "Harwick Council", "current")),
    ],
)
def test_offices_of_whom_and_which(body: str, held: Told) -> None:
    assert held in roles(body)


def test_who_appoints_a_captain_to_an_office_does_not_hold_it() -> None:
    body = "Mayor Joe Pike, who hired Tom Whitlow as chief, spoke. He named Capt. Ann Marsh interim chief. She succeeds Mr Whitlow."
    assert not {told for told in roles(body) if told[0] != "Ann Marsh" and told[1] in ("interim chief", "captain")}


def test_since_when_somebody_stood_in_is_not_since_when_they_hold_it() -> None:
    found = notes("Ann Marsh, who has been acting director since January, has been appointed to the role.")
    assert [role.date is None for role in found.roles if role.title == "director"] == [True]


def test_who_is_in_charge_while_another_is_suspended_has_not_the_others_office() -> None:
    body = "Joe Pike resigned as general secretary of the Nurses' Guild. Ann Marsh, who has been in charge since Mr Pike was suspended, spoke."
    assert not [told for told in roles(body) if told[0] == "Ann Marsh" and told[1] == "general secretary"]
