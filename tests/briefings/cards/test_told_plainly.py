"""Cards of ordinary two-article stories: who a person was last, what befell an organisation, whom “they” are."""

from __future__ import annotations

from pathlib import Path

from briefings import Card, NoAnswer
from briefings.cards.story import StoryContents
from briefings.cards.timeline import TimelineContents
from tests.briefings.cards.test_once import who
from tests.briefings.situations import archive_of, article, asked

RESIGNED = article(
    "Hilary Brent resigned as chief executive of Corrie Water on Monday after the spill.\n\n"
    "Ms Brent, a former nurse, joined from Fenby Rail, where she was director of operations.",
    "Water chief goes", "Vale Gazette", "2026-03-10")
LOOKED_BACK = article(
    "The annual meeting was the first for Corrie Water since Hilary Brent, who resigned as chief executive on 9 March, left it leaderless.",
    "Shareholders meet", "Campus Courier", "2026-04-02")
TRIAL = article(
    "Jurors deliberated for two days before finding Raymond Colley guilty of fraud and conspiracy. They acquitted Owen Tarn, the "
    "bookkeeper, of all charges.\n\nThe company's founder, Todd Branner, pleaded guilty on the eve of the trial and testified that he had paid Colley.",
    "Colley guilty", "Vale Gazette", "2026-05-05")


def test_the_office_that_ended_last_goes_before_older_ones(tmp_path: Path) -> None:
    found = who(tmp_path, "Hilary Brent", RESIGNED)
    assert found.roles[0].title == "chief executive"
    assert found.summary[0].text == "Hilary Brent: former chief executive, Corrie Water"


def test_a_line_that_tells_an_event_in_passing_yields_to_one_that_tells_it_as_news(tmp_path: Path) -> None:
    found = who(tmp_path, "Hilary Brent", RESIGNED, LOOKED_BACK)
    told = next(event for event in found.events if event.kind == "resign")
    assert told.text.startswith("Hilary Brent resigned as chief executive")
    assert len(told.evidence) == 2


def test_what_befalls_its_chief_is_in_an_organisations_timeline(tmp_path: Path) -> None:
    sentence = "The chief executive of Corrie Water has resigned after the spill.\n\nHilary Brent had led the company since 2019."
    card = asked(archive_of(tmp_path, [article(sentence, "Water chief goes", published="2026-03-10")]), "timeline", subject="Corrie Water")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert "resign" in {event.kind for event in card.contents.events}


def test_they_at_the_beginning_of_a_line_are_the_one_group_before(tmp_path: Path) -> None:
    found = who(tmp_path, "Owen Tarn", TRIAL)
    assert "[Jurors] acquitted Owen Tarn, the bookkeeper, of all charges." in {event.text for event in found.events}


def test_they_are_nobody_where_two_groups_may_be_meant(tmp_path: Path) -> None:
    two = article("Detectives searched the homes of three councillors. They arrested Owen Tarn, the bookkeeper.", "Arrest", published="2026-05-05")
    assert not any("They" in event.text or "[Detectives]" in event.text for event in who(tmp_path, "Owen Tarn", two).events)


def test_a_verb_behind_an_apposition_begins_no_half_sentence(tmp_path: Path) -> None:
    found = who(tmp_path, "Todd Branner", TRIAL)
    assert any(event.kind == "plead" and "pleaded guilty on the eve of the trial" in event.text for event in found.events)


def test_a_sentence_that_stands_for_a_summary_closes_its_quotation(tmp_path: Path) -> None:
    alone = article('Laura Pick, whose daughter is at the school, said: "We have asked for six years. Nobody listened."', "Parents angry")
    assert who(tmp_path, "Laura Pick", alone).summary[0].text.count('"') == 2


MURDER = article(
    "Kyle Brent stabbed Ranjit Sand three times outside his shop in Ashby on 12 February. Brent had been banned by Mr Sand from the shop.\n\n"
    "His cousin, Jordan Brent, 20, was sentenced to 18 months for hiding the knife.\n\nMr Sand’s widow, Baljit, thanked the police.",
    "Boy jailed", "Vale Gazette", "2026-09-25")
VIGIL = article("Ranjit Sand, 58, died in hospital on Saturday. Mr Sand leaves a wife, Baljit, and three children.", "Vigil", "Campus Courier", "2026-02-17")
SACKED = article(
    "Harle Rovers appointed Luis Cast as manager on Monday.\n\nHarle Rovers said Dieter Brandt was dismissed on Friday following a run of eight games "
    "without a win that left Rovers one point above the bottom three.", "New man", "Vale Gazette", "2026-11-09")
REPLACED = article(
    "Fiona Castle has resigned as transport secretary. She will be replaced by Daniel Orme, Downing Street said.", "Castle quits", "Vale Gazette", "2026-06-09")


def test_kin_called_by_the_given_name_in_two_articles_are_one(tmp_path: Path) -> None:
    found = who(tmp_path, "Ranjit Sand", MURDER, VIGIL)
    assert [(relation.relation, relation.to.name, len(relation.evidence)) for relation in found.relations] == [("spouse", "Baljit", 2)]


def test_kin_asked_for_by_the_surname_are_offered(tmp_path: Path) -> None:
    answer = asked(archive_of(tmp_path, [MURDER, VIGIL]), "who", name="Baljit Sand")
    assert isinstance(answer, NoAnswer)
    assert "Baljit" in answer.choices


def test_a_reason_is_no_second_line_of_the_event(tmp_path: Path) -> None:
    card = asked(archive_of(tmp_path, [SACKED]), "timeline", subject="Harle Rovers")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert len([event for event in card.contents.events if "Brandt was dismissed" in event.text]) == 1


def test_who_will_take_over_is_still_to_come_when_the_other_has_resigned(tmp_path: Path) -> None:
    found = who(tmp_path, "Daniel Orme", REPLACED)
    assert [event.kind for event in found.upcoming] == ["replace"]


def test_a_lines_verb_without_its_subject_is_no_line(tmp_path: Path) -> None:
    body = "Desmond Ackers left school at 15 to become an apprentice at Merrow & Sons and took his degree at night."
    assert not any(event.text.casefold().startswith("took") for event in who(tmp_path, "Desmond Ackers", article(body)).events)


def test_an_office_goes_before_the_deed_that_tells_the_same(tmp_path: Path) -> None:
    before = article("Peter Voss, the chief executive of Kelso Bio, will speak.", "Talk", published="2026-07-13")
    after = article("Peter Voss, who founded Kelso Bio and runs it, was angry.", "Anger", published="2026-11-02")
    assert who(tmp_path, "Peter Voss", before, after).roles[0].title == "chief executive"


def test_who_is_only_described_has_the_name_that_another_article_gives(tmp_path: Path) -> None:
    before = article("Joanne Pell, a finance director, is married to the port's head of procurement, Simon Pell.", "Port", published="2026-07-13")
    body = "Joanne Pell left the firm on Friday. Her husband, who was head of procurement until he was dismissed last week, said nothing."
    lines = [event.text for event in who(tmp_path, "Simon Pell", before, article(body, "Gone", published="2026-07-21")).events]
    assert any(line.startswith("[Simon Pell] was dismissed") for line in lines)
    assert not any("Her husband" in line for line in lines)


def test_a_bare_title_goes_behind_the_charge_of_a_body(tmp_path: Path) -> None:
    before = article("Joe Pike, the leader of Harwick Council, spoke first.", "Panel", published="2026-07-13")
    after = article("Cllr Joe Pike spoke at length. Cllr Joe Pike was cheered.", "Cheers", published="2026-07-14")
    assert who(tmp_path, "Joe Pike", before, after).roles[0].title == "leader"


def test_of_plans_without_a_day_the_newest_is_told_first(tmp_path: Path) -> None:
    before = article("Stuart Blake, the chief executive of Penrose Group, will leave Penrose Group.", "Deal", published="2026-07-13")
    after = article("Stuart Blake, the boss of Penrose Group, said he would sue Halden Foods.", "Blocked", published="2026-09-02")
    assert [event.kind for event in who(tmp_path, "Stuart Blake", before, after).upcoming] == ["sue", "leave"]


def test_a_story_opens_with_what_its_article_opens_with(tmp_path: Path) -> None:
    body = (
        "A driver who sent messages at the wheel has been jailed for nine years.\n\nLiam Fosk, 34, admitted causing a death by dangerous driving in September.\n\n"
        "The Road Safety Executive confirmed that it was investigating the firm Zipp. Zipp said it had ended its contract with Fosk."
    )
    card = asked(archive_of(tmp_path, [article(body, "Driver jailed", published="2026-11-20")]), "story", words="Driver jailed")
    assert isinstance(card, Card)
    assert isinstance(card.contents, StoryContents)
    assert "jailed" in card.contents.summary[0].text


def test_who_lost_the_primary_stands_for_nothing(tmp_path: Path) -> None:
    before = article("Denise Kolb, a senator who is running for governor, spoke on Monday.", "Kolb", published="2026-02-11")
    after = article("Senator Denise Kolb, who lost the governor's primary in June, was satisfied.", "Verdict", published="2026-10-02")
    assert [role.title for role in who(tmp_path, "Denise Kolb", before).roles] == ["senator", "governor"]
    later = tmp_path / "later"
    later.mkdir()
    assert [role.title for role in who(later, "Denise Kolb", before, after).roles] == ["senator"]


def test_a_body_asked_for_by_its_short_name_is_the_one_that_bears_the_long_one_elsewhere(tmp_path: Path) -> None:
    before = article("Harwick and Dale Hospitals NHS Trust dismissed its chairman, Joe Pike, on Monday.", "Out", published="2026-07-13")
    after = article("Ministers will send a team into the trust, Harwick and Dale.", "Team", published="2026-07-21")
    for name in ("Harwick and Dale", "Harwick and Dale Hospitals NHS Trust"):
        folder = tmp_path / name
        folder.mkdir()
        assert "dismiss" in {event.kind for event in who(folder, name, before, after).events}


def test_a_champion_of_200_metres_who_is_the_former_200m_champion_later_is_former(tmp_path: Path) -> None:
    before = article("Britain's 200 metres champion Joe Pike was suspended on Monday.", "Test", published="2026-07-13")
    after = article("Joe Pike, the former British 200m champion, was banned on Monday.", "Ban", published="2026-11-16")
    assert [(role.title, role.status) for role in who(tmp_path, "Joe Pike", before, after).roles] == [("British 200m champion", "former")]


def test_an_office_that_ended_long_ago_stands_behind_the_one_lost_since(tmp_path: Path) -> None:
    before = article("Joe Pike worked for Severn Wind as a lobbyist between 2019 and 2022.", "Messages", published="2026-07-08")
    after = article("The report criticised Joe Pike, her former special adviser, on Monday.", "Report", published="2026-10-15")
    assert [role.title for role in who(tmp_path, "Joe Pike", before, after).roles] == ["special adviser", "lobbyist"]


def test_a_body_that_says_whom_it_has_dismissed_ends_the_office_there(tmp_path: Path) -> None:
    before = article("Professor Joe Pike of the Harwick Institute spoke on Monday. Joe Pike, a physicist, was calm.", "Paper", published="2026-03-03")
    after = article("The Harwick Institute said Joe Pike, 53, had been dismissed.", "Out", published="2026-09-29")
    told = {role.title: role.status for role in who(tmp_path, "Joe Pike", before, after).roles}
    assert told["professor"] == "former"
    assert told["physicist"] == "current"


def test_a_peer_without_another_name_is_one_in_two_articles(tmp_path: Path) -> None:
    before = article("Lord Pennick, the chairman of Open Door, said nothing on Monday.", "Payments", published="2026-04-05")
    after = article("Lord Pennick resigned as chairman of Open Door on Monday.", "Gone", published="2026-04-22")
    told = who(tmp_path, "Lord Pennick", before, after)
    assert [(role.title, role.status, len(role.evidence)) for role in told.roles] == [("chairman", "former", 2)]


def test_a_chairman_and_a_chair_are_one_office(tmp_path: Path) -> None:
    before = article("Joe Pike, chairman of the Harwick Traders' Association, spoke on Monday.", "Fined", published="2026-02-12")
    after = article("Ann Marsh succeeds Joe Pike as chair of the Harwick Traders' Association.", "New", published="2026-03-20")
    assert [role.status for role in who(tmp_path, "Joe Pike", before, after).roles] == ["former"]


def test_who_left_long_before_an_article_is_not_what_it_still_calls_them(tmp_path: Path) -> None:
    body = "He made two calls to the agency's acting administrator, Denise Roth.\n\nRoth told the panel so. Denise Roth resigned in January."
    assert [(role.title, role.status) for role in who(tmp_path, "Denise Roth", article(body, "Calls", published="2026-03-19")).roles] == [
        ("acting administrator", "former")]


def test_who_left_one_house_has_not_left_where_she_works_now(tmp_path: Path) -> None:
    before = article(
        "Ann Marsh, then a senior dam engineer at Corrie Water, wrote of a crack.\n\nMs Marsh left Corrie Water in July. She now works for the Harbour Board.",
        "Crack", published="2026-03-04")
    after = article("The terms include an email in which an engineer, Ann Marsh, warned of a crack.", "Inquiry", published="2026-03-09")
    told = {role.title: role.status for role in who(tmp_path, "Ann Marsh", before, after).roles}
    assert told == {"works for": "current", "engineer": "current", "senior dam engineer": "former"}


def test_a_plan_told_by_the_sentence_of_a_lesser_event_is_still_to_come(tmp_path: Path) -> None:
    body = "Lord Pennick is to leave the chair of Orrery Group at the end of the year after more than a third of shareholders failed to support a sale that he had championed."
    told = who(tmp_path, "Lord Pennick", article(body, "Chairman goes", published="2026-10-22"))
    assert [event.kind for event in told.upcoming] == ["leave"]
    assert not [event for event in told.events if event.text == body]


def test_a_council_leader_is_the_leader_of_the_council(tmp_path: Path) -> None:
    before = article("The leader of Harwick Council, Cllr Joe Pike, spoke. The council leader, Joe Pike, was calm.", "Calm", published="2026-01-22")
    after = article("Ann Marsh became leader of the council in May. Her predecessor, Joe Pike, called on her to say sorry.", "Change", published="2026-06-30")
    assert {role.status for role in who(tmp_path, "Joe Pike", before, after).roles if "leader" in role.title} == {"former"}


def test_what_was_to_have_been_is_not_coming_up(tmp_path: Path) -> None:
    body = "Joe Pike was to have joined Wexley United from Carrow Park for £9m."
    assert who(tmp_path, "Joe Pike", article(body, "Off", published="2026-07-06")).upcoming == ()


def test_the_chair_of_a_body_that_says_who_has_left_ends_the_office(tmp_path: Path) -> None:
    before = article("The Carlow Trust's chief executive, Joe Pike, said he was sorry on Monday.", "Sorry", published="2026-01-29")
    after = article("Joe Pike left the Carlow Trust on Thursday, its chair of trustees, Baroness Pell, said.", "Gone", published="2026-02-20")
    assert [(role.title, role.status) for role in who(tmp_path, "Joe Pike", before, after).roles] == [("chief executive", "former")]


def test_a_former_churchwarden_who_has_died_is_called_so(tmp_path: Path) -> None:
    body = "Hester Prowse, the former churchwarden, died last month, aged 82."
    assert who(tmp_path, "Hester Prowse", article(body, "Inquiry", published="2026-07-14")).summary[0].text == "Hester Prowse: former churchwarden"


def test_a_minister_who_resigned_is_still_the_mp(tmp_path: Path) -> None:
    before = article("Ann Marsh has resigned as transport minister. Ms Marsh, the MP for Harwick, told the prime minister on Sunday.", "Gone", published="2026-03-16")
    after = article("The former transport minister, Ann Marsh, who resigned in March, said she would stay on as MP for Harwick.", "Cleared", published="2026-05-21")
    told = {role.title: role.status for role in who(tmp_path, "Ann Marsh", before, after).roles}
    assert (told["MP for Harwick"], told["transport minister"]) == ("current", "former")


def test_a_partner_who_has_left_the_firm_is_one_no_more(tmp_path: Path) -> None:
    before = article("Joe Pike is a partner at Harrow Stone, the builders.", "Memo", published="2026-03-16")
    after = article("Joe Pike has left Harrow Stone, where he had worked for 20 years.", "Left", published="2026-05-21")
    assert {role.status for role in who(tmp_path, "Joe Pike", before, after).roles} == {"former"}


def test_a_ceo_is_the_chief_executive(tmp_path: Path) -> None:
    before = article("Brewmark said Chief Executive Carla Dandridge will step down on Aug. 15.", "Out", published="2026-07-21")
    after = article("Carla Dandridge, who resigned as CEO in August, left the board on Tuesday.", "New", published="2026-11-05")
    assert [role.status for role in who(tmp_path, "Carla Dandridge", before, after).roles] == ["former"]
