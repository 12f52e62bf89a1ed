"""Who is who in an organisation, who goes there and who comes; and whose words are not one's own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from briefings import Card, Claim
from briefings.cards.lines import in_prospect, role_line
from briefings.cards.quotes import QuotesContents
from briefings.cards.who import WhoContents
from tests.briefings.cards.test_once import who
from tests.briefings.situations import archive_of, article, asked

HARBOUR = article(
    "Corrie Water, the utility, said that Hilary Brent, its chairwoman, had opened the weir.\n\nOwen Tarn, a former director of Corrie Water, was there.",
    "Weir opens", "Vale Gazette", "2026-03-10")
SUSPENDED = article("Ann Colley, director of the Fenby Institute, was suspended by Corrie University on Monday.", "Suspended", "Vale Gazette", "2026-03-10")
DISMISSED = article(
    "Corrie University has dismissed Ann Colley, the leading biologist.\n\nDr Owen Tarn, her deputy at the Fenby Institute, has been made acting director.",
    "Dismissed", "Campus Courier", "2026-04-02")


def test_the_card_of_a_body_says_who_runs_it_with_its_passages(tmp_path: Path) -> None:
    card = asked(archive_of(tmp_path, [HARBOUR]), "who", name="Corrie Water")
    assert isinstance(card, Card)
    people = next(section for section in card.sections if section.key == "people")
    assert [(line.text, line.note) for line in people.lines if isinstance(line, Claim)] == [
        ("Hilary Brent: chairwoman", None), ("Owen Tarn: director", "former")]
    assert not any(section.key == "relations" for section in card.sections)  # each once
    assert isinstance(card.contents, WhoContents)
    told = card.contents.relations
    assert [(each.to.name, each.relation) for each in told] == [("Hilary Brent", "chairwoman"), ("Owen Tarn", "former director")]
    assert "its chairwoman" in told[0].evidence[0].sentence


def test_a_person_has_no_people(tmp_path: Path) -> None:
    assert who(tmp_path, "Hilary Brent", HARBOUR).relations == ()


def test_who_was_dismissed_is_no_director_where_another_is_one_since(tmp_path: Path) -> None:
    roles = {(role.title, role.organisation): role.status for role in who(tmp_path, "Ann Colley", SUSPENDED, DISMISSED).roles}
    assert roles["director", "Fenby Institute"] == "former"
    assert roles["biologist", None] == "current"  # a calling is not dismissed from, and "leading" is the outlet's word


def test_a_deputy_is_made_director_where_she_was_deputy(tmp_path: Path) -> None:
    roles = [(role.title, role.organisation) for role in who(tmp_path, "Owen Tarn", DISMISSED).roles]
    assert ("acting director", "Fenby Institute") in roles


def test_who_is_named_to_an_office_is_no_candidate(tmp_path: Path) -> None:
    named = article("Owen Tarn will take over as chief executive of Corrie Water on 1 May.", published="2026-03-10")
    found = who(tmp_path, "Owen Tarn", named)
    assert found.summary[0].text == "Owen Tarn: prospective chief executive, Corrie Water"
    assert found.roles[0].when is not None
    assert found.roles[0].when.edtf == "2026-05-01"


def test_who_asks_for_an_office_is_a_candidate(tmp_path: Path) -> None:
    standing = article("Owen Tarn is standing for mayor of Corrie.", published="2026-03-10")
    assert who(tmp_path, "Owen Tarn", standing).summary[0].text.startswith("Owen Tarn: candidate: mayor")


def test_what_somebody_is_said_to_have_said_is_not_in_his_own_words(tmp_path: Path) -> None:
    told = article(
        "Two colleagues said Ann Colley had told them that she was “finished with the lot of you”. Ms Colley called it “a fantasy”.\n\n"
        "According to Owen Tarn, Ms Colley told him: “You will never work in this town again.”", published="2026-03-10")
    card = asked(archive_of(tmp_path, [told]), "quotes", name="Ann Colley")
    assert isinstance(card, Card)
    assert isinstance(card.contents, QuotesContents)
    assert [quote.text for quote in card.contents.quotes] == ["a fantasy"]


RESIGNED = article(
    "The chief executive of Corrie Water has resigned after the spill.\n\nHilary Brent, 47, told staff on Friday that she would leave at the end of January.",
    "Chief goes", "Vale Gazette", "2026-11-16")


def test_who_has_resigned_and_is_still_to_leave_is_in_office_until_then(tmp_path: Path) -> None:
    [role] = who(tmp_path, "Hilary Brent", RESIGNED).roles
    assert (role.title, role.organisation, role.status) == ("chief executive", "Corrie Water", "current")
    assert role.when is not None
    assert role.when.last is not None
    assert role.when.last.isoformat() == "2027-01-31"


def test_who_has_gone_by_the_time_of_a_later_article_is_former(tmp_path: Path) -> None:
    later = article("Corrie Water is looking for a successor to Hilary Brent, who left in January.", "Wanted", "Campus Courier", "2027-02-20")
    assert [role.status for role in who(tmp_path, "Hilary Brent", RESIGNED, later).roles] == ["former"]


def test_the_dead_are_called_what_they_were_to_the_last(tmp_path: Path) -> None:
    died = article(
        "Dame Ann Colley, the novelist, has died aged 88.\n\nBorn in Corrie in 1938, she was president of the Fenby Society from 2001 until 2008.\n\nShe is survived by two sons.",
        "Novelist dies", "Vale Gazette", "2026-08-04")
    assert who(tmp_path, "Ann Colley", died).summary[0].text == "Ann Colley: novelist"


def test_a_chief_executive_is_one_of_what_she_runs(tmp_path: Path) -> None:
    told = article("Chief executive Ann Colley, who has run Corrie Water since 2018, smiled.", published="2026-03-10")
    [role] = who(tmp_path, "Ann Colley", told).roles
    assert (role.title.casefold(), role.organisation) == ("chief executive", "Corrie Water")
    assert role.when is not None
    assert role.when.edtf.startswith("2018")


def test_dropped_charges_are_told_and_not_what_they_were(tmp_path: Path) -> None:
    told = article(
        "Prosecutors on Thursday dropped the murder charge against Owen Brand, the teenager accused of stabbing a clerk in August.", "Dropped", "Vale Gazette", "2026-10-02")
    events = who(tmp_path, "Owen Brand", told).events
    assert [(event.kind, event.status, event.when.edtf) for event in events] == [("drop", "happened", "2026-10-01")]


def test_a_death_is_told_although_its_line_tells_when_a_silo_fell(tmp_path: Path) -> None:
    first = article("A silo collapsed at Corrie Grain on Tuesday, injuring Owen Brand, 22.", "Silo falls", "Vale Gazette", "2026-08-20")
    later = article("Owen Brand, one of two workers hurt when a silo collapsed at Corrie Grain last month, died Sunday, his family said.", "Dies", "Campus Courier", "2026-09-15")
    told = [(event.kind, event.when.edtf) for event in who(tmp_path, "Owen Brand", first, later).events if event.kind == "die"]
    assert told == [("die", "2026-09-13")]


def test_whether_somebody_went_when_they_were_to_is_not_said(tmp_path: Path) -> None:
    planned = article("Its founder, Ann Colley, will step down as chief executive of Corrie Water in September.", "Goes", "Vale Gazette", "2026-06-11")
    later = article("Corrie Water has asked Ann Colley for help.", "Asked", "Campus Courier", "2026-10-20")
    summer = datetime(2026, 8, 1, 9, tzinfo=UTC)
    assert {role.title: role.status for role in who(tmp_path, "Ann Colley", planned, now=summer).roles}["chief executive"] == "current"
    assert {role.title: role.status for role in who(tmp_path, "Ann Colley", planned).roles}["chief executive"] == "unknown"
    both = {role.title: role.status for role in who(tmp_path, "Ann Colley", planned, later).roles}
    assert both == {"founder": "current", "chief executive": "unknown"}


def test_one_votes_on_one_thing_after_another(tmp_path: Path) -> None:
    first = article("Board member Yvonne Stroh, who voted no, called the hearing a circus. Marcus Ojeda will lead the schools.", "Fired", "Vale Gazette", "2026-08-18")
    later = article("The board on Thursday named Marcus Ojeda, the interim superintendent, to the job permanently. Yvonne Stroh, who voted against him, said there had been no search.", "Named", "Campus Courier", "2026-11-09")
    card = who(tmp_path, "Yvonne Stroh", first, later)
    assert [len(event.evidence) for event in card.events if event.kind == "vote"] == [1, 1]
    named = who(tmp_path, "Marcus Ojeda", first, later)
    assert {role.title: role.status for role in named.roles}["superintendent"] == "current"
    assert {role.title: role.status for role in named.roles}["interim superintendent"] == "former"


def test_a_lawyer_of_a_board_who_resigned_is_it_no_more(tmp_path: Path) -> None:
    told = article("It says board attorney Paul Vrana was sent an email. Vrana, who resigned last month, did not return calls.", "Sued", "Vale Gazette", "2026-11-09")
    assert {role.title: role.status for role in who(tmp_path, "Paul Vrana", told).roles} == {"board attorney": "former"}
    office = article("Board President Tomas Havelka said the district would defend the case.", "Sued", "Vale Gazette", "2026-11-09")
    assert [role.title for role in who(tmp_path, "Tomas Havelka", office).roles] == ["board president"]


def test_who_speaks_of_a_dismissal_was_not_dismissed(tmp_path: Path) -> None:
    told = article(
        "A museum director who was sacked has been reinstated.\n\nLeonora Quick will return to the Tideswell Museum on 1 December. The panel, led by the retired judge "
        "Olive Tranter, said that her dismissal in September was “unfair from beginning to end”.",
        "Appeal", "Vale Gazette", "2026-11-18",
    )
    assert [event.kind for event in who(tmp_path, "Olive Tranter", told).events if event.kind == "dismiss"] == []
    own = article("The trust has sacked Leonora Quick. Olive Tranter chaired the panel. Ms Quick said her dismissal was unfair.", "Sacked", "Vale Gazette", "2026-11-18")
    said = [event for event in who(tmp_path, "Leonora Quick", own).events if event.kind == "dismiss"]
    assert said != []
    assert [account.kind for event in said for account in event.accounts] == []


def test_who_chairs_a_body_and_its_chairman_are_one_office(tmp_path: Path) -> None:
    first = article("Sir Ambrose Fell, who chairs the trustees, said so. Roland Spurling will run the Orme Museum until the spring.", "Sacked", "Vale Gazette", "2026-09-23")
    later = article("Sir Ambrose Fell has resigned as chairman of the trustees.", "Gone", "Campus Courier", "2026-11-18")
    assert [(role.title, role.status) for role in who(tmp_path, "Ambrose Fell", first, later).roles] == [("chairman of the trustees", "former")]
    assert [in_prospect(role.evidence[0].sentence) for role in who(tmp_path, "Roland Spurling", first).roles] == ["prospective"]


def test_who_was_a_deputy_until_he_resigned_is_a_councillor_still(tmp_path: Path) -> None:
    told = article(
        "Cllr Owen Thackeray, who leads the Alliance group on Marlow Council and was her deputy until he resigned in May, said no. Marlow Council disputes the figure.",
        "Vote", "Vale Gazette", "2026-07-16",
    )
    held = {role.title: role.status for role in who(tmp_path, "Owen Thackeray", told).roles}
    assert (held["councillor"], held["deputy"]) == ("current", "former")
    assert [event.text for event in who(tmp_path, "Marlow Council", told).events if "figure" in event.text] == []


def test_a_deputy_who_is_made_head_is_deputy_no_more(tmp_path: Path) -> None:
    first = article("Deputy Superintendent Marcus Ojeda spoke on Monday.", "Fired", "Vale Gazette", "2026-08-18")
    later = article("The board on Thursday named Marcus Ojeda superintendent.", "Named", "Campus Courier", "2026-11-09")
    assert {role.title: role.status for role in who(tmp_path, "Marcus Ojeda", first, later).roles} == {"superintendent": "current", "deputy superintendent": "former"}


def test_whoever_was_to_leave_the_house_by_now_may_have_left_its_one_office(tmp_path: Path) -> None:
    told = article(
        "Ann Colley, who has run Corrie Water since 2019 as its chief executive, told staff that she would leave at the end of the month.", "Goes", "Vale Gazette", "2026-03-10")
    march = datetime(2026, 3, 12, 9, tzinfo=UTC)
    assert {role.status for role in who(tmp_path, "Ann Colley", told, now=march).roles} == {"current"}
    assert {role.status for role in who(tmp_path, "Ann Colley", told).roles} == {"unknown"}


def test_an_mp_who_was_to_leave_a_committee_is_an_mp_still(tmp_path: Path) -> None:
    told = article("Ann Colley MP will leave the board of Corrie Water in April.", "Goes", "Vale Gazette", "2026-03-10")
    assert {role.title: role.status for role in who(tmp_path, "Ann Colley", told).roles}["MP"] == "current"


def test_who_ended_a_campaign_is_no_candidate(tmp_path: Path) -> None:
    first = article("Ann Colley, the treasurer, is running for governor.", "Runs", "Vale Gazette", "2026-03-10")
    later = article("Ann Colley ended her campaign for governor on Tuesday.", "Ends", "Campus Courier", "2026-04-02")
    assert "candidate" not in {role.status for role in who(tmp_path, "Ann Colley", first, later).roles}


def test_a_founder_who_left_founded_it_all_the_same(tmp_path: Path) -> None:
    told = article("Ann Colley, the founder of Corrie Water, was dismissed on Tuesday.", "Goes", "Vale Gazette", "2026-03-10")
    assert [role_line(role).note for role in who(tmp_path, "Ann Colley", told).roles] == [None]


def test_what_somebody_directed_is_over_with_the_office(tmp_path: Path) -> None:
    directs = article("The paper's first author, Ann Colley, who directs the cancer institute, agreed.", published="2026-03-10")
    aside = article("Ann Colley has stood aside as director of the cancer institute.", "Aside", "Campus Courier", "2026-03-20")
    told = {(role.title, role.status) for role in who(tmp_path, "Ann Colley", directs, aside).roles}
    assert told == {("author", "current"), ("director of the cancer institute", "former")}


def test_a_cousin_of_a_man_who_sat_on_the_board_sat_there_herself(tmp_path: Path) -> None:
    told = article("Ann Colley, a cousin of Sir Owen Tarn who sat on the board until March, disagreed.", published="2026-05-10")
    assert [role.title for role in who(tmp_path, "Ann Colley", told).roles] == ["sat on the board"]
    assert who(tmp_path, "Owen Tarn", told).roles == ()
