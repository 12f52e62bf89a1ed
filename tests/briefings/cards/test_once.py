"""Lines of a card: each reads by itself, none stands twice, and what is past, planned or denied reads so."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefings import Card, NoAnswer
from briefings.cards.once import closed
from briefings.cards.timeline import TimelineContents
from briefings.cards.who import WhoContents
from briefings.news import Article
from tests.briefings.situations import NOW, archive_of, article, asked


def who(tmp_path: Path, name: str, *articles: Article, now: datetime = NOW) -> WhoContents:
    card = asked(archive_of(tmp_path, articles), "who", now=now, name=name)
    assert isinstance(card, Card), card
    assert isinstance(card.contents, WhoContents)
    return card.contents


INTERIM = article(
    "The Lenwade Institute has appointed Ottilie Brandt as interim director.\n\nDr Brandt said the post would be advertised.",
    "Brandt fills in", "Campus Courier", "2026-01-12")
CONFIRMED = article(
    "Ottilie Brandt, the director of the Lenwade Institute, opened its new library.\n\nMs Brandt was named director of the "
    "Lenwade Institute on Monday.", "Brandt for good", "Vale Gazette", "2026-06-16")


def test_an_interim_office_is_over_when_a_later_article_gives_the_office_itself(tmp_path: Path) -> None:
    found = who(tmp_path, "Ottilie Brandt", INTERIM, CONFIRMED)
    assert (found.roles[0].title, found.roles[0].status) == ("director", "current")
    assert all(role.status == "former" for role in found.roles if role.title.startswith("interim"))


def test_an_office_that_an_undated_article_ends_is_over(tmp_path: Path) -> None:
    before = article("Joyce Amberley, the chief executive of Corrie Hospice, thanked the town.", "Thanks", published="2025-09-16")
    after = article("Joyce Amberley stepped down as chief executive of Corrie Hospice in January.", "Amberley goes", published=None)
    assert {role.status for role in who(tmp_path, "Joyce Amberley", before, after).roles} == {"former"}


def test_an_office_held_since_a_year_is_open_at_its_end(tmp_path: Path) -> None:
    found = who(tmp_path, "Martin Haldane", article("Martin Haldane, MP for Aldmere North since 2015, resigned on Tuesday."))
    when = found.roles[0].when
    assert when is not None
    assert (when.edtf, when.last) == ("2015/..", None)


def test_somebody_of_whom_only_the_name_is_told_has_the_sentence_that_names_them(tmp_path: Path) -> None:
    found = who(tmp_path, "Corrie Hospice", article("The money was meant for Corrie Hospice.\n\nNobody has been charged."))
    assert [statement.text for statement in found.summary] == ["The money was meant for Corrie Hospice."]


def test_a_plan_whose_day_has_passed_is_marked_as_one_of_its_time(tmp_path: Path) -> None:
    planned = article("Barnaby Finch will visit Aldmere on Monday.\n\nMr Finch, the housing secretary, said so.", published="2026-03-06")
    card = asked(archive_of(tmp_path, [planned]), "timeline", now=datetime(2026, 3, 20, tzinfo=UTC), subject="Barnaby Finch")
    assert isinstance(card, Card)
    lines = [line for section in card.sections if section.key == "events" for line in section.lines]
    assert [(line.status, line.note) for line in lines if "visit" in line.text] == [("planned", "at the time")]  # type: ignore[union-attr]


def test_a_dismissal_is_one_line_though_its_sentence_tells_more(tmp_path: Path) -> None:
    told = article(
        "Brackley Rovers have sacked manager Ray Lorimer, hours after a 4-1 home defeat by Penton Town left them bottom of the "
        "league.\n\nLorimer said nothing.", "Lorimer sacked", "Sporting Mail", "2026-01-25")
    again = article("Ray Lorimer was dismissed by Brackley Rovers on Sunday.", "Out", "The Dugout", "2026-01-26")
    found = who(tmp_path, "Ray Lorimer", told, again)
    assert len([event for event in found.events if "sacked" in event.text or "dismissed" in event.text]) == 1


def test_an_interim_appointment_and_the_lasting_one_are_two(tmp_path: Path) -> None:
    found = who(tmp_path, "Ottilie Brandt", INTERIM, CONFIRMED)
    assert all(event.outlets == 1 for event in found.events if event.kind == "appoint")


def test_a_surname_that_one_article_leaves_alone_means_the_one_whom_others_call_so(tmp_path: Path) -> None:
    full = article("Anil Sethi, a chemist, resigned on Tuesday.\n\nSethi said his lawyer, Peter Sethi, would reply.", "Sethi goes")
    alone = article("Dr Sethi did not respond.", "No word", "Vale Gazette", "2026-03-20")
    assert who(tmp_path, "Sethi", full, alone).subject.name == "Anil Sethi"


def test_a_choice_is_never_the_question_itself(tmp_path: Path) -> None:
    deal = article(
        "Calder Foods Inc. agreed on Monday to buy Brightwell Dairy Ltd.\n\nA spokeswoman for Calder said 400 jobs would go.\n\n"
        "Brightwell declined to comment.", "Deal")
    answer = asked(archive_of(tmp_path, [deal]), "who", name="Calder")
    assert not isinstance(answer, NoAnswer) or len(answer.choices) > 1


def test_a_misprint_of_a_name_is_no_choice_beside_it(tmp_path: Path) -> None:
    articles = [
        article("Martin Haldane resigned on Tuesday.", "One"), article("Martin Haldane spoke.", "Two", published="2026-03-13"),
        article("Martin Haldene wept on Friday.", "Three", "Vale Gazette", published="2026-03-14")]
    answer = asked(archive_of(tmp_path, articles), "who", name="Halldane")
    assert isinstance(answer, NoAnswer)
    assert answer.choices == ("Martin Haldane",)


def test_kin_named_by_a_first_name_only_are_the_ones_named_in_full_elsewhere(tmp_path: Path) -> None:
    short = article("Ray Lorimer was sacked on Sunday.\n\nLorimer's son Liam scored the only goal.", "Sacked")
    full = article("Ray Lorimer spoke on Monday about his son, Liam Lorimer.", "He speaks", "Vale Gazette", "2026-03-14")
    found = who(tmp_path, "Ray Lorimer", short, full)
    assert [each.to.name for each in found.relations if each.relation == "child"] == ["Liam Lorimer"]


def test_what_is_told_in_the_present_is_so_by_the_day_of_its_article(tmp_path: Path) -> None:
    card = asked(archive_of(tmp_path, [article(
        "Colin Marwood was charged with fraud on Monday.\n\nMarwood denies the charge.")]), "timeline", subject="Colin Marwood")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert all(event.when.last is not None for event in card.contents.events)


@pytest.mark.parametrize(("said", "shown"), [
    ("Mr Okoro said: “I am honoured.", "Mr Okoro said: “I am honoured.”"),
    ('because he "briefed against us', 'because he "briefed against us"'),
    ("Mr Okoro said: 'I'm honoured.", "Mr Okoro said: 'I'm honoured.'"),
    ('"I signed it," he said.', '"I signed it," he said.'),
    ("The players' union agreed.", "The players' union agreed."),
])
def test_a_quotation_that_ends_a_line_is_closed(said: str, shown: str) -> None:
    assert closed(said) == shown


def test_what_bears_a_partys_name_belongs_to_its_dispute(tmp_path: Path) -> None:
    told = article(
        "Ada Lindqvist, MP for Aldmere, was suspended by the Meadow Party on Tuesday.\n\nActivists will bring motions to the annual "
        "Meadow Party Conference at the end of September.\n\nMs Lindqvist will speak to the Meadow Party on 3 April.")
    card = asked(archive_of(tmp_path, [told]), "timeline", now=datetime(2026, 3, 14, tzinfo=UTC),
                 subject="Ada Lindqvist", other="Meadow Party")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert [event.when.edtf[:7] for event in card.contents.upcoming][-1:] == ["2026-09"]


def test_a_reason_that_stands_under_its_event_is_no_line_of_its_own(tmp_path: Path) -> None:
    sacked = article(
        "Corrie Hospice has dismissed its director, Joyce Amberley.\n\nCorrie Hospice said she had signed a lease without the approval of the board.",
        "Amberley goes", published="2025-09-16")
    card = asked(archive_of(tmp_path, [sacked]), "timeline", now=NOW, subject="Joyce Amberley")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    [dismissal] = card.contents.events
    assert [account.text for account in dismissal.accounts] == ["she had signed a lease without the approval of the board"]


def test_a_resignation_told_with_an_older_dismissal_keeps_its_line(tmp_path: Path) -> None:
    sacked = article("Corrie Hospice dismissed its director, Joyce Amberley, on Monday.", "Amberley goes", published="2025-09-16")
    resigned = article(
        "Barnaby Finch resigned as chairman of Corrie Hospice on Monday, four weeks after the hospice dismissed its director, Joyce Amberley.",
        "Finch goes", published="2025-10-14")
    archive = archive_of(tmp_path, [sacked, resigned])
    for name in ("Barnaby Finch", "Corrie Hospice"):
        card = asked(archive, "timeline", now=NOW, subject=name)
        assert isinstance(card, Card)
        assert isinstance(card.contents, TimelineContents)
        assert any(event.text.startswith("Barnaby Finch resigned") for event in card.contents.events)


def test_a_short_denial_is_a_line(tmp_path: Path) -> None:
    found = who(tmp_path, "Barnaby Finch", article("Barnaby Finch denied that he was forced out.", "Finch", published="2026-03-06"))
    assert [event.text for event in found.events] == ["Barnaby Finch denied that he was forced out."]


def test_why_somebody_is_in_the_news_is_what_the_article_tells_first_and_a_plan_that_matters(tmp_path: Path) -> None:
    goes = article(
        "Joyce Amberley resigned as director of Corrie Hospice on Tuesday after a row.\n\nCorrie Hospice appointed Anil Dray to replace her.",
        "Amberley goes", published="2025-09-16")
    assert "resigned" in who(tmp_path, "Joyce Amberley", goes).summary[-1].text


def test_who_will_step_down_is_in_the_news_for_that_and_not_for_what_befell_another(tmp_path: Path) -> None:
    going = article(
        "Barnaby Finch will step down as head of Corrie Hospice on 30 June, it announced on Wednesday.\n\nHis departure comes three weeks "
        "after Joyce Amberley, its former treasurer, was sentenced to six years in prison.", "Finch to go", published="2026-04-02")
    found = who(tmp_path, "Barnaby Finch", going)
    assert "will step down" in found.summary[-1].text
    assert [event for event in found.events if event.kind == "sentence"] == []


def test_a_line_is_no_phrase_that_names_its_event_in_passing(tmp_path: Path) -> None:
    told = article(
        "In a letter to the court, Joyce Amberley said Barnaby Finch had been shown the document at a meeting in Crewcastle on 14 July.",
        "Amberley speaks", published="2026-09-28")
    assert [event.text for event in who(tmp_path, "Barnaby Finch", told).events if event.text.startswith("The document at")] == []


def test_a_founding_told_in_passing_does_not_date_the_resignation(tmp_path: Path) -> None:
    left = article(
        "Ivo Brandt stepped down as head of Voltara, the battery company he founded in 2022, on Tuesday.", "Brandt goes", published="2026-06-24")
    [event] = [event for event in who(tmp_path, "Ivo Brandt", left).events if event.text.startswith("Ivo Brandt stepped")]
    assert (event.kind, event.when.edtf) == ("resign", "2026-06-23")


def test_who_was_somebody_until_lately_is_known_for_that(tmp_path: Path) -> None:
    found = who(
        tmp_path, "Ivo Brandt",
        article("Ivo Brandt joined Corrie Hospice as an accountant in 2009.", "Brandt joins", published="2026-03-13"),
        article("Ivo Brandt, the former finance director of Corrie Hospice, was jailed on Monday.", "Brandt jailed", published="2026-04-02"))
    assert found.summary[0].text == "Ivo Brandt: former finance director, Corrie Hospice"


def test_a_novelist_who_has_died_was_no_former_novelist(tmp_path: Path) -> None:
    found = who(tmp_path, "Celia Thornbury", article("The novelist Celia Thornbury has died.", "Thornbury", published="2026-01-19"))
    assert found.summary[0].text == "Celia Thornbury: novelist"


def test_two_plans_of_one_sentence_are_one_line(tmp_path: Path) -> None:
    vote = article(
        "Maureen Tully, of the Drivers' Alliance, said drivers would vote on the offer by 30 October and that she would recommend it.",
        "Vote", published="2026-10-11")
    found = who(tmp_path, "Maureen Tully", vote, now=datetime(2026, 10, 12, tzinfo=UTC))
    assert len({event.text for event in (*found.events, *found.upcoming)}) == len((*found.events, *found.upcoming))


def test_a_line_does_not_open_with_it_of_nobody_knows_what(tmp_path: Path) -> None:
    told = article(
        "Northmoor Trains received an offer.\n\nIt has been recommended by the board, including the chairman, Barnaby Finch.", "Offer", published="2026-01-22")
    assert [event.text for event in who(tmp_path, "Barnaby Finch", told).events if event.text.startswith("It ")] == []


def test_a_planned_departure_is_why_somebody_is_in_the_news(tmp_path: Path) -> None:
    told = article(
        "Barnaby Finch is to leave Northmoor Trains in May.\n\nMr Finch, who joined in 2013, got the top job two years later.", "Finch", published="2026-01-22")
    assert "is to leave" in who(tmp_path, "Barnaby Finch", told).summary[-1].text


def test_what_somebody_insists_on_is_no_reason(tmp_path: Path) -> None:
    told = article(
        "Barnaby Finch resigned on Monday.\n\nMr Finch insists that he was never promised a bonus.", "Finch", published="2026-01-22")
    accounts = [account for event in who(tmp_path, "Barnaby Finch", told).events for account in event.accounts]
    assert [account.text for account in accounts if account.kind == "reason"] == []


def test_what_befell_its_chief_is_in_an_organisations_timeline(tmp_path: Path) -> None:
    told = (
        article("Cascade Power's chief executive, Warren Lisle, thanked the town.", "Lisle", published="2026-02-25"),
        article("The chief executive, Warren Lisle, resigned on Monday. Cascade Power would not say why.", "Lisle goes", published="2026-03-03"))
    card = asked(archive_of(tmp_path, told), "timeline", now=NOW, subject="Cascade Power")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert "The chief executive, Warren Lisle, resigned on Monday." in [event.text for event in card.contents.events]


def test_what_an_aside_tells_stands_by_itself_where_the_sentence_is_reported(tmp_path: Path) -> None:
    told = article(
        "Barnaby Finch, who has led Corrie Hospice since 2017, was told to stay away on Tuesday, the trust that runs it confirmed last night.",
        "Finch", published="2026-06-12")
    assert [event.text for event in who(tmp_path, "Barnaby Finch", told).events if event.when.edtf.startswith("2017")] == [
        "[Barnaby Finch] has led Corrie Hospice since 2017"]


def test_a_skipper_is_a_captain(tmp_path: Path) -> None:
    first = article("Harwick Rovers captain Joe Pike was sent off.", "Off", published="2026-03-01")
    later = article("Joe Pike, the Harwick Rovers skipper, is free to play.", "Free", "Vale Gazette", "2026-03-09")
    assert len(who(tmp_path, "Joe Pike", first, later).roles) == 1


def test_an_acting_head_is_the_interim_one(tmp_path: Path) -> None:
    first = article("Ann Marsh, the interim head of Corrie Hospice, spoke.", "Interim", published="2026-03-01")
    later = article("Ann Marsh, the acting head of Corrie Hospice, spoke again.", "Acting", "Vale Gazette", "2026-03-09")
    assert len(who(tmp_path, "Ann Marsh", first, later).roles) == 1


def test_who_heads_a_centre_of_a_university_heads_the_centre(tmp_path: Path) -> None:
    first = article("Ann Marsh, director of the Centre for Botany at the University of Corrie, was suspended.", "Away", published="2026-03-01")
    later = article("Professor Ann Marsh returned to work but will not resume her post as director of the Centre for Botany.", "Back", "Vale Gazette", "2026-06-09")
    assert [role.status for role in who(tmp_path, "Ann Marsh", first, later).roles if role.title.startswith("director")] == ["former"]


def test_what_is_told_in_its_own_right_is_shown_before_what_is_told_beside_another(tmp_path: Path) -> None:
    first = article("The music director of Corrie Opera has resigned in protest at cuts.\n\nAnn Marsh, 57, thanked the players.", "Out", published="2026-03-01")
    later = article("The strike began on 1 April, a month after music director Ann Marsh quit Corrie Opera over cuts.", "Strike", "Vale Gazette", "2026-05-09")
    found = who(tmp_path, "Ann Marsh", first, later)
    assert "The music director of Corrie Opera has resigned in protest at cuts." in [event.text for event in found.events if len(event.evidence) > 1]


def test_who_left_a_house_for_another_holds_the_office_in_the_other(tmp_path: Path) -> None:
    first = article("Ann Marsh, the Corrie Museum's curator of coins, raised the alarm.", "Alarm", published="2026-03-01")
    later = article("Ann Marsh was in court. She left the Corrie Museum in July to become keeper of coins at the Harwick Gallery.", "Court", "Vale Gazette", "2026-11-09")
    assert {role.title: role.status for role in who(tmp_path, "Ann Marsh", first, later).roles} == {"curator of coins": "former", "keeper of coins": "current"}


def test_what_somebody_led_is_over_with_the_office(tmp_path: Path) -> None:
    first = article("Ann Marsh, who has led the Nurses' Guild for nine years, was suspended.", "Out", published="2026-03-01")
    later = article("Ann Marsh resigned as general secretary of the Nurses' Guild yesterday.", "Gone", "Vale Gazette", "2026-05-09")
    assert [(role.title, role.status) for role in who(tmp_path, "Ann Marsh", first, later).roles] == [("general secretary", "former")]
