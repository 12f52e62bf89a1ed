"""Which tellings of several articles are one event, and which are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from briefings.linking.cutting import Calendar
from briefings.linking.overtaken import overtaken
from briefings.linking.same_event import happenings_of
from briefings.linking.same_person import company_of
from briefings.linking.telling import Happening, tellings_of
from briefings.reading.note import Notes
from tests.briefings.situations import notes


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article as linking sees it."""

    article: str
    version: int
    outlet: str
    headline: str
    published: datetime | None
    origin: str
    body: str
    notes: Notes


def clipping(body: str, day: str) -> Clipping:
    return Clipping(day, 1, f"Outlet {day}", "A headline", datetime.fromisoformat(day).replace(tzinfo=UTC), day, body, notes(body))


def happened(*told: tuple[str, str]) -> list[Happening]:
    cuttings: Sequence[Clipping] = [clipping(body, day) for day, body in told]
    return happenings_of(cuttings, tellings_of(cuttings, company_of(cuttings), Calendar()))


def of_kind(found: Sequence[Happening], *kinds: str) -> list[Happening]:
    return [each for each in found if each.best.note.kind in kinds]


def test_two_words_for_losing_a_post_are_one_event_in_the_news_of_the_same_days() -> None:
    found = happened(
        ("2026-03-12", "Harrow Vale sacked Ivo Brandt on Wednesday."),
        ("2026-03-14", "Ivo Brandt lost his job at Harrow Vale on Wednesday."),
    )
    assert len(of_kind(found, "dismiss", "lose_post")) == 1


def test_a_toll_that_rises_is_of_one_crash() -> None:
    names = "Ann Marsh of Northmoor Trains and Bob Day of the Rail Bureau visited Ravensby Council."
    found = happened(
        ("2026-03-12", f"Four people were killed in Ravensby on Wednesday. {names}"),
        ("2026-03-13", f"Six people were killed in Ravensby on Wednesday. {names}"),
    )
    assert len(of_kind(found, "kill")) == 1


def test_another_man_arrested_that_day_is_another_arrest() -> None:
    names = "Ann Marsh of Northmoor Trains and Bob Day of the Rail Bureau visited Ravensby Council."
    found = happened(
        ("2026-03-12", f"Damon Rusk was arrested on Wednesday. {names}"),
        ("2026-03-13", f"Another man was arrested on Wednesday. {names}"),
        ("2026-03-14", f"Wanda Pryce was arrested on Wednesday. {names}"),
    )
    assert len(of_kind(found, "arrest")) == 3


def test_a_plan_is_overtaken_by_what_happened_in_its_days() -> None:
    found = happened(
        ("2026-03-12", "Peers are due to vote on the ban in April."),
        ("2026-04-16", "Peers voted for the ban on Wednesday."),
    )
    plan = next(each for each in found if each.status == "planned")
    assert overtaken(plan, [each for each in found if each.status == "happened"])


NAMES = "Ann Marsh of Northmoor Trains and Bob Day of the Rail Bureau visited Ravensby Council."


def test_an_office_tells_who_was_dismissed() -> None:
    found = happened(
        ("2026-03-12", f"Ravensby Council sacked its superintendent, Ivo Brandt, on Wednesday. Ivo Brandt, the superintendent, left. {NAMES}"),
        ("2026-04-14", f"Ravensby Council fired its superintendent over library books. {NAMES}"),
    )
    assert len(of_kind(found, "dismiss")) == 1


def test_a_man_of_34_who_was_arrested_is_the_one_whom_the_next_days_name() -> None:
    found = happened(
        ("2026-03-12", f"A 34-year-old man has been arrested on suspicion of murder. {NAMES}"),
        ("2026-03-14", f"Ivo Brandt, 34, was arrested on Wednesday at his home. {NAMES}"),
    )
    assert len(of_kind(found, "arrest")) == 1


def test_a_man_of_another_age_is_another_man() -> None:
    found = happened(
        ("2026-03-12", f"A 19-year-old man has been arrested on suspicion of murder. {NAMES}"),
        ("2026-03-14", f"Ivo Brandt, 34, was arrested on Wednesday at his home. {NAMES}"),
    )
    assert len(of_kind(found, "arrest")) == 2


def test_a_verdict_of_one_day_is_one_though_one_article_names_nobody() -> None:
    found = happened(
        ("2026-03-12", "A jury on Wednesday acquitted former Ravensby driver Ivo Brandt of killing Marcus Teel."),
        ("2026-03-13", "A former driver was found not guilty on Wednesday of killing Marcus Teel."),
    )
    assert len(of_kind(found, "acquit")) == 1


def test_resigning_a_seat_and_leaving_for_good_months_later_are_two_things() -> None:
    found = happened(
        ("2026-03-12", "Ivo Brandt resigned from the council in October."),
        ("2026-03-14", "Ivo Brandt has left parliament."),
    )
    assert len(of_kind(found, "resign", "leave")) == 2


def test_a_firm_that_launches_twice_launches_two_things() -> None:
    found = happened(
        ("2026-03-12", f"Northmoor Trains launched a ticket for students in June. {NAMES}"),
        ("2026-03-13", f"Northmoor Trains has launched its Christmas parcel service. {NAMES}"),
    )
    assert len(of_kind(found, "launch")) == 2


def test_a_trial_that_was_put_off_has_its_new_day() -> None:
    found = happened(
        ("2026-03-12", "The trial of Ivo Brandt is set for May."),
        ("2026-04-14", "The trial of Ivo Brandt is now set for September."),
    )
    (trial,) = of_kind(found, "try")
    assert trial.when.edtf == "2026-09"


def test_a_denial_belongs_to_what_it_denies() -> None:
    found = happened(
        ("2026-03-12", "Ivo Brandt was dismissed on Wednesday."),
        ("2026-03-14", "Harrow Vale denied that Ivo Brandt had been dismissed."),
    )
    assert len(of_kind(found, "dismiss")) == 1


def test_who_takes_over_is_the_one_who_was_appointed() -> None:
    found = happened(
        ("2026-03-12", "Wanda Pryce was installed as acting leader on Wednesday."),
        ("2026-03-20", "Wanda Pryce became acting leader last week, in succession to Ivo Brandt."),
    )
    assert len(of_kind(found, "appoint", "become")) == 1


def test_whoever_is_replaced_does_not_take_the_office() -> None:
    found = happened(
        ("2026-03-12", "Ivo Brandt was elected in 2015."),
        ("2026-03-14", "Ivo Brandt was replaced by Wanda Pryce."),
    )
    assert len(of_kind(found, "elect", "replace")) == 2


BRENMOUTH = "Roland Shaw of Halvorsen Lifting met Desmond Pyke of Brenmouth Council, Ida Crewe and Bob Day of the Rail Bureau."


def test_who_was_forced_out_last_month_is_the_one_whom_the_board_removed() -> None:
    found = happened(
        ("2026-03-12", f"Brenmouth Port removed its founder, Oona Tarleton, on the advice of its board. {BRENMOUTH}"),
        ("2026-04-18", f"The founder of Brenmouth Port, who was forced out last month by the board, has a new firm. Ms Tarleton said so. {BRENMOUTH}"),
    )
    assert len(of_kind(found, "remove", "dismiss")) == 1


def test_two_who_were_forced_out_of_one_firm_are_two_events() -> None:
    found = happened(
        ("2026-03-12", f"Brenmouth Port removed its founder, Oona Tarleton, on Wednesday. {BRENMOUTH}"),
        ("2026-03-13", f"Brenmouth Port dismissed its lawyer, Mei Tarrant, on Wednesday. {BRENMOUTH}"),
        ("2026-04-18", f"A lawyer who was dismissed by Brenmouth Port last month is to sue. {BRENMOUTH}"),
    )
    homes = [{t.setting.published for t in each.tellings} for each in of_kind(found, "remove", "dismiss")]
    assert not any(len(home) == 3 for home in homes)
    assert len(homes) >= 2


def test_three_weeks_ago_may_be_some_days_more_or_less() -> None:
    found = happened(
        ("2026-03-02", "Jonas Ekdahl resigned on Sunday as coach of Marlow Athletic."),
        ("2026-03-25", "Jonas Ekdahl, who resigned three weeks ago, is back at Marlow Athletic."),
    )
    assert len(of_kind(found, "resign")) == 1


def test_a_firm_withdraws_one_thing_in_the_news_of_two_days() -> None:
    found = happened(
        ("2026-03-12", f"Halvorsen Lifting has withdrawn its yellow crane. {BRENMOUTH}"),
        ("2026-03-14", f"Halvorsen Lifting withdrew the yellow crane on Thursday. {BRENMOUTH}"),
        ("2026-09-14", f"Halvorsen Lifting withdrew its old offer on Friday. {BRENMOUTH}"),
    )
    assert len(of_kind(found, "withdraw")) == 2


def test_a_plan_to_buy_has_come_to_pass_where_a_later_article_tells_the_month() -> None:
    found = happened(
        ("2026-06-15", "Hadley Foods has agreed to buy Crumb & Sons for £140m."),
        ("2026-11-30", "Hadley Foods is to shut the Tarrow bakery of Crumb & Sons, which it bought in July."),
    )
    plan = next(each for each in of_kind(found, "buy") if each.status == "planned")
    assert overtaken(plan, [each for each in found if each.status == "happened"])


def test_leaving_one_firm_and_then_another_are_two_departures() -> None:
    found = happened(
        ("2026-03-12", "Oona Tarleton is to step down as chairman of Calder Homes in April."),
        ("2026-03-13", "Oona Tarleton is to leave Northmoor Trains in April."),
    )
    assert len(of_kind(found, "resign", "leave")) == 2


def test_who_is_replaced_by_nobody_has_gone() -> None:
    found = happened(
        ("2026-03-12", "Ivo Brandt was replaced on Wednesday as head of Harrow Vale."),
        ("2026-03-14", "Ivo Brandt, dismissed on Wednesday as head of Harrow Vale, spoke to Ann Marsh."),
    )
    assert len(of_kind(found, "dismiss", "replace")) == 1


def test_her_complaint_of_that_month_is_the_one_of_that_day() -> None:
    found = happened(
        ("2026-05-10", "Ann Marsh lodged a complaint with Harrow Vale this morning."),
        ("2026-08-14", "Ann Marsh's complaint in May began the inquiry at Harrow Vale."),
    )
    assert len(of_kind(found, "complain")) == 1


def test_two_rivals_meet_in_one_contest() -> None:
    found = happened(
        ("2026-05-10", "Ann Marsh defeated Bob Day in May 2024."),
        ("2026-08-14", "Bob Day was beaten by Ann Marsh in 2024."),
    )
    assert len(of_kind(found, "defeat", "lose")) == 1


def test_who_was_to_leave_and_left_has_one_line() -> None:
    found = happened(
        ("2026-05-10", "Ivo Brandt will leave Harrow Vale."),
        ("2026-08-14", "Ivo Brandt left Harrow Vale on 1 August."),
    )
    plan = next(each for each in found if each.status == "planned")
    assert overtaken(plan, [each for each in found if each.status == "happened"])


def test_whoever_is_nominated_for_an_office_is_not_yet_appointed_to_it() -> None:
    names = "Bob Day of Northmoor Trains and Ina Colt of Ravensby Council spoke."
    found = happened(
        ("2026-05-10", f"Ann Marsh was nominated for county attorney. {names}"),
        ("2026-05-12", f"Ann Marsh was appointed county attorney. {names}"),
    )
    assert len(of_kind(found, "select", "appoint")) == 2


_TOWN = "Ann Marsh of Northmoor Trains and Bob Day of the Rail Bureau visited Ravensby Council."


def test_he_was_charged_in_may_is_told_of_the_only_one_who_was_charged() -> None:
    found = happened(
        ("2026-05-15", f"Ivo Brandt was charged with fraud on Thursday. {_TOWN}"),
        ("2026-09-14", f"Letters reached Bob Day and Ivo Brandt on Monday. He was charged in May. {_TOWN}"),
    )
    assert len(of_kind(found, "charge")) == 1


def test_he_was_charged_in_may_is_told_of_nobody_where_two_were() -> None:
    found = happened(
        ("2026-05-15", f"Ivo Brandt was charged with fraud on Thursday. Bob Day was charged with theft on Friday, 8 May. {_TOWN}"),
        ("2026-09-14", f"Letters reached Bob Day and Ivo Brandt on Monday. He was charged in May. {_TOWN}"),
    )
    assert len(of_kind(found, "charge")) == 3


def test_a_captain_stood_down_for_a_month_is_not_yet_suspended_for_nine() -> None:
    found = happened(
        ("2026-03-12", "Ivo Brandt has been stood down for at least a month by Harrow Vale."),
        ("2026-05-02", "Ivo Brandt has been suspended for nine months by Harrow Vale."),
    )
    assert len(of_kind(found, "suspend")) == 2


def test_a_plea_of_not_guilty_is_no_plea_of_guilty() -> None:
    found = happened(
        ("2026-03-12", "Ivo Brandt pleaded not guilty to fraud at Ravensby Crown Court."),
        ("2026-09-13", "Ivo Brandt pleaded guilty to fraud at Ravensby Crown Court."),
    )
    assert len(of_kind(found, "plead")) == 2


def test_who_was_convicted_and_later_cleared_was_both() -> None:
    found = happened(
        ("2026-03-12", "A jury convicted Ivo Brandt of killing Marcus Teel."),
        ("2026-09-13", "A jury cleared Ivo Brandt of killing Marcus Teel."),
    )
    assert len(of_kind(found, "convict")) == len(of_kind(found, "acquit")) == 1


def test_two_deaths_of_one_sentence_are_two() -> None:
    found = happened(
        ("2026-11-02", "A firefighter, Dean Wickham, 31, died in Upper Marle, and a girl was found dead in a car."),
        ("2026-11-04", "Dean Wickham, the firefighter, died in Upper Marle."),
    )
    assert sorted(len(each.tellings) for each in of_kind(found, "die")) == [1, 2]


def test_two_votes_with_other_tallies_are_two() -> None:
    told = happened(
        ("2026-11-14", "Footplate said its executive had voted by nine to four to accept an offer from Moor Rail."),
        ("2026-11-27", "Footplate said that its members had voted by 58 per cent to 42 to turn down the offer from Moor Rail."),
    )
    assert len(of_kind(told, "vote")) == 2
    again = happened(
        ("2026-11-14", "Footplate said its executive had voted by nine to four to accept an offer from Moor Rail."),
        ("2026-11-15", "Footplate's executive voted 9-4 to accept the offer from Moor Rail."),
    )
    assert len(of_kind(again, "vote")) == 1
