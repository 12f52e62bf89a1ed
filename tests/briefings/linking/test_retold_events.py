"""What a later article tells as known is the event that an earlier one told as news; look-alikes stay apart."""

from __future__ import annotations

import pytest

from briefings.linking.overtaken import overtaken
from tests.briefings.linking.test_same_event import happened, of_kind

NAMES = "Ann Marsh of Northmoor Trains and Bob Day of the Rail Bureau visited Ravensby Council."


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("Orla Finch was banned for two years on Tuesday.", "Orla Finch has had her two-year ban halved.", "ban suspend"),
        ("Orla Finch announced her retirement on Tuesday.", "Orla Finch, who retired last week, has a new job.", "announce retire"),
        ("Northmoor Trains won a £90m contract on Tuesday.", "Northmoor Trains was awarded the £90m contract last week.", "win award"),
        ("Orla Finch was suspended from the party on Tuesday.", "Orla Finch, who lost the whip last week, has apologised.", "lose suspend"),
        ("Orla Finch pleaded guilty to theft on Tuesday.", "Orla Finch, who admitted theft last week, was in court.", "plead admit"),
        ("A scheme for Tolsey Park was rejected by planners on Tuesday.", "The scheme was turned down by planners last week.", "block"),
        ("Orla Finch broke the British 200 metres record in Oslo on Tuesday.", "Orla Finch set a British 200 metres record in Oslo last week.", "record"),
        ("Workers at Northmoor Trains went on strike on Tuesday.", "A walkout at Northmoor Trains last week cost £2m.", "strike"),
        ("A baker from Crewcastle has won £3m on the lottery.", "Orla Finch, the baker from Crewcastle who won £3m on the lottery, has retired.", "win"),
        ("Thieves stole three paintings from Ombersley Hall on Tuesday.", "Two paintings stolen from Ombersley Hall last week were found.", "steal"),
    ],
)  # fmt: skip
def test_what_was_news_is_one_with_what_is_told_as_known(news: str, later: str, kinds: str) -> None:
    found = happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-18", f"{later} {NAMES}"))
    assert any(len({t.cutting for t in each.tellings}) == 2 for each in of_kind(found, *kinds.split()))


@pytest.mark.parametrize(
    ("news", "later", "kind"),
    [
        ("A woman was arrested on Tuesday over the fire.", "A man has been arrested over the fire.", "arrest"),
        ("Northmoor Trains was fined £4m on Tuesday.", "Northmoor Trains was fined £11m, its second fine this month.", "fine"),
        ("Orla Finch was stripped of the captaincy on Tuesday.", "The coach dropped Orla Finch for last week's game.", "drop"),
        ("The Senate passed a bill on Tuesday.", "The House passed the bill on Monday.", "approve"),
        ("Ivo Brandt was let go in 2010.", "Why was Ivo Brandt sacked?", "dismiss"),
    ],
)  # fmt: skip
def test_look_alikes_stay_apart(news: str, later: str, kind: str) -> None:
    found = happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-18", f"{later} {NAMES}"))
    assert all(len({t.cutting for t in each.tellings}) == 1 for each in of_kind(found, kind, "strip"))


def test_what_is_said_in_many_stories_makes_none_of_them_one() -> None:
    found = happened(
        ("2026-03-11", "Ivo Brandt of Northmoor Trains will stay until a successor is found."),
        ("2026-03-12", "Wanda Pryce of Harrow Vale will stay until a successor is found."),
    )
    assert all(len({t.cutting for t in each.tellings}) == 1 for each in found)


def test_two_chambers_in_one_sentence_are_two_votes() -> None:
    found = happened(("2026-03-11", "The House passed the bill on Tuesday, six weeks after the Senate approved it."))
    assert len(of_kind(found, "approve")) == 2


def test_a_trial_that_was_due_is_overtaken_by_its_opening() -> None:
    found = happened(
        ("2026-02-12", "The trial of Magnus Thorne will begin on March 10. He is accused of theft."),
        ("2026-03-11", "The trial of Magnus Thorne opened on Tuesday. He denies theft."),
    )
    plan = next(each for each in found if each.status == "planned")
    assert overtaken(plan, [each for each in found if each.status == "happened"])


def test_what_happened_was_not_after_its_article() -> None:
    found = happened(("2026-06-04", "The chain, for which Halberd Foods agreed to pay £310m in January, has 140 shops."))
    assert all(each.when.first is None for each in of_kind(found, "agree"))


def test_a_committee_named_in_full_and_in_short_is_one_house() -> None:
    found = happened(
        ("2026-03-12", f"Ivo Brandt stepped down on Wednesday as chairman of the Northmoor Energy Committee. {NAMES}"),
        ("2026-06-12", f"Ivo Brandt stepped down in March as chairman of the Energy Committee. {NAMES}"),
    )
    assert len(of_kind(found, "resign")) == 1


def test_what_is_launched_one_after_another_is_launched_each_time() -> None:
    found = happened(
        ("2026-06-08", "Norvik chief executive Ivo Brandt unveiled the third generation of its telephone in Ravensby."),
        ("2026-10-23", "Norvik chief executive Ivo Brandt unveiled two slim laptop computers at an event in Ravensby."),
    )
    assert len(of_kind(found, "launch")) + len(of_kind(found, "unveil")) == 2


def test_what_somebody_is_dismissed_for_is_not_the_house_he_leaves() -> None:
    found = happened(
        ("2026-03-11", f"Ivo Brandt, the former head of Northmoor Trains, says he was sacked because he asked questions. {NAMES}"),
        ("2026-03-11", f"A driver said Ivo Brandt had been dismissed for passing on a letter from Harrow Vale Homes. {NAMES}"),
    )
    assert len(of_kind(found, "dismiss")) == 1


def test_her_departure_is_the_resignation_told_above_and_no_other_event() -> None:
    found = happened((
        "2026-04-02",
        "Orla Finch will step down as president of Northmoor Trains on 30 June, the company said. Her departure comes weeks after a strike.",
    ))
    [going] = of_kind(found, "resign")
    assert (going.status, going.when.edtf, going.best.noun) == ("planned", "2026-06-30", False)


def test_a_retirement_accepted_after_a_dismissal_is_another_event() -> None:
    found = happened(("2026-04-02", "The mayor dismissed Orla Finch on Monday. On Tuesday the board voted to accept Ms Finch's retirement."))
    assert all(len({t.note.kind for t in each.tellings}) == 1 for each in of_kind(found, "dismiss", "retire"))


def test_the_day_itself_is_better_than_two_weeks_ago() -> None:
    found = happened(
        ("2026-09-15", f"Orla Finch resigned as head of Northmoor Trains on Tuesday. {NAMES}"),
        ("2026-09-28", f"Orla Finch, who resigned two weeks ago, has accused Northmoor Trains of lying. {NAMES}"),
    )
    [resigned] = of_kind(found, "resign")
    assert resigned.when.edtf == "2026-09-15"


def test_going_from_a_post_in_two_words_is_one_event_where_the_later_article_tells_it_as_known() -> None:
    early = f"Orla Finch resigned from the cabinet on Monday within minutes of the vote, Harrow Vale Homes said. {NAMES}"
    later = f"The bridge was closed. Orla Finch, who walked out of the cabinet over the vote, called on Northmoor Trains to mend it. {NAMES}"
    assert len(of_kind(happened(("2026-03-11", early), ("2026-09-14", later)), "resign", "leave")) == 1
    other = f"The bridge was closed. Orla Finch, who walked out of the party over the vote, called on Northmoor Trains to mend it. {NAMES}"
    assert len(of_kind(happened(("2026-03-11", early), ("2026-09-14", other)), "resign", "leave")) == 2


def test_who_walks_out_of_a_room_has_not_resigned() -> None:
    found = happened(
        ("2026-03-11", f"Orla Finch resigned as chairwoman of Northmoor Trains on Monday. {NAMES}"),
        ("2026-04-14", f"Orla Finch, who walked out of the meeting, has spoken of Northmoor Trains for the first time. {NAMES}"),
    )
    assert all(len({t.note.kind for t in each.tellings}) == 1 for each in of_kind(found, "resign", "leave"))


def test_a_man_named_months_later_is_he_who_was_arrested_at_his_age() -> None:
    first = ("2026-01-20", f"A man, 41, has been arrested on suspicion of arson at Northmoor Trains. {NAMES}")
    named = f"Dale Upton, 41, a driver at Northmoor Trains, was arrested on the day of the fire. {NAMES}"
    assert len(of_kind(happened(first, ("2026-03-05", named)), "arrest")) == 1
    assert len(of_kind(happened(first, ("2026-03-05", named.replace("41", "29"))), "arrest")) == 2


def test_how_many_died_and_who_died_that_day_is_one_event() -> None:
    found = happened(
        ("2026-03-11", f"Three people died in a fire at a mill on Monday. {NAMES} Cora Lamb lived there."),
        ("2026-05-11", f"Cora Lamb died in the fire at the mill on March 9. {NAMES}"),
    )
    assert len(of_kind(found, "die")) == 1


def test_an_inquiry_of_a_board_is_the_one_that_the_board_opened() -> None:
    [note] = of_kind(happened(("2026-03-11", f"The Rail Bureau’s inquiry began in January. {NAMES}")), "investigate")
    assert note.best.agents
    assert not note.best.about


def test_a_broken_ankle_is_an_injury_and_coming_to_a_firm_is_joining_it() -> None:
    found = happened(
        ("2026-03-11", f"Orla Finch broke an ankle last week, Northmoor Trains said. She joined the company in 2019. {NAMES}"),
        ("2026-04-14", f"Orla Finch, who injured an ankle last month, came to the company in 2019, Northmoor Trains said. {NAMES}"),
    )
    assert len(of_kind(found, "break", "injure")) == len(of_kind(found, "join", "come")) == 1


def test_what_is_said_in_passing_of_somebody_makes_nothing_one() -> None:
    found = happened(
        ("2026-04-02", f"Orla Finch, who resigned from the trial's steering committee, said she had warned Northmoor Trains a year ago. {NAMES}"),
        ("2026-04-23", f"The memo was written by Orla Finch, the engineer who quit the trial's steering committee. {NAMES}"),
    )
    assert all(len({t.cutting for t in each.tellings}) == 1 for each in of_kind(found, "write", "warn"))


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("Northmoor Trains was fined £41m on Tuesday.", "Northmoor Trains, which was hit with a £41m penalty last week, has a new head.", "fine hit"),
        ("Orla Finch won the Alderney Prize on Tuesday.", "Orla Finch, who took the Alderney Prize last week, has a new book.", "win take"),
        ("Northmoor Trains hired Orla Finch in 2022.", "Orla Finch, who joined Northmoor Trains in 2022, has retired.", "appoint join"),
    ],
)
def test_a_penalty_a_prize_and_a_post_got_are_one_event_in_whatever_words(news: str, later: str, kinds: str) -> None:
    assert len(of_kind(happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-18", f"{later} {NAMES}")), *kinds.split())) == 1


def test_two_things_that_a_firm_sells_are_two_sales() -> None:
    found = happened(
        ("2026-03-11", f"Northmoor Trains sold its Cypriot arm to Harrow Vale Homes in January. {NAMES}"),
        ("2026-05-18", f"Northmoor Trains, which offloaded its insurance business this year, has a new head at Harrow Vale Homes. {NAMES}"),
    )
    assert len(of_kind(found, "sell", "dispose")) == 2


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("Councillors voted on Tuesday against rezoning Tolsey Park.", "The council rejected the rezoning of Tolsey Park last week.", "vote block"),
        ("Ada Pell was stabbed to death in Crewcastle on Tuesday.", "Ada Pell was attacked in Crewcastle on March 10.", "kill criticise"),
        ("Northmoor Trains cut 240 jobs on Tuesday.", "Northmoor Trains, which laid off 240 workers last week, has a new head.", "cut dismiss"),
    ],
)  # fmt: skip
def test_two_verbs_for_one_thing_done_are_one_event(news: str, later: str, kinds: str) -> None:
    found = happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-18", f"{later} {NAMES}"))
    assert any(len({t.cutting for t in each.tellings}) == 2 for each in of_kind(found, *kinds.split()))


def test_an_article_that_opens_with_a_dismissal_means_the_one_it_names_further_down() -> None:
    found = happened(
        ("2026-03-11", f"Orla Finch was dismissed by Ravensby Hospital on Tuesday. {NAMES}"),
        ("2026-11-18", f"A doctor at Ravensby Hospital has been dismissed. Ivo Brandt lost his job last week. Orla Finch was told. {NAMES}"),
    )
    assert not any(
        {t.cutting for t in each.tellings} == {0, 1} for each in of_kind(found, "dismiss", "lose_post")
    )


def test_what_an_article_tells_as_news_did_not_happen_months_after_it() -> None:
    found = happened(
        ("2026-03-11", f"Northmoor Trains is recalling 310,000 pumps. {NAMES}"),
        ("2026-11-18", f"Northmoor Trains recalled 88,000 valves on Monday. {NAMES}"),
    )
    assert len(of_kind(found, "recall")) == 2


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        ("Northmoor Trains will close 18 depots.", "The last of the 18 depots of Northmoor Trains closed on May 11."),
        ("Orla Finch is leaving after 14 seasons.", "Orla Finch stood down in April."),
        ("Orla Finch said she would appeal.", "Orla Finch appealed in April."),
        ("Drivers of Northmoor Trains will strike on April 30.", "Drivers of Northmoor Trains went on strike in April."),
    ],
)
def test_a_plan_is_overtaken_by_the_deed_in_another_word_or_of_another_precision(plan: str, done: str) -> None:
    found = happened(("2026-03-11", f"{plan} {NAMES}"), ("2026-05-14", f"{done} {NAMES}"))
    plans = [each for each in found if each.status == "planned"]
    assert plans
    assert all(overtaken(each, [other for other in found if other.status == "happened"]) for each in plans)


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("Orla Finch has left Tern Press.", "Orla Finch, who joined Halcyon Books last year, has died.", "leave join"),
        ("Orla Finch has signed a contract with Tern Press.", "Orla Finch, who won the Alderney Prize last year, has died.", "sign win"),
        ("Ivo Brandt bought Northmoor Trains in 2018.", "Orla Finch, who bought Northmoor Trains from its receivers, has sold it.", "buy"),
        ("Harrow Vale Homes bought the yard in 2018.", "The yard, which Northmoor Trains bought, has closed.", "buy"),
    ],
)
def test_coming_and_going_prizes_and_contracts_and_two_buyers_stay_apart(news: str, later: str, kinds: str) -> None:
    found = happened(("2024-03-11", f"{news} {NAMES}"), ("2025-05-18", f"{later} {NAMES}"))
    assert all(len({t.cutting for t in each.tellings}) == 1 for each in of_kind(found, *kinds.split()))


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("Northmoor Trains stopped its drilling tests in Tolsey on Monday.", "The drilling tests that Northmoor Trains suspended in Tolsey last week go on.",
         "stop suspend"),
        ("Ann Marsh ordered an inquiry into the wages of guards on Monday.", "An inquiry ordered by Ann Marsh into the wages of guards is over.",
         "investigate"),
        ("Northmoor Trains lost 12 points on Monday.", "Northmoor Trains, docked 12 points last week, won again.", "lose fine"),
    ],
)  # fmt: skip
def test_what_was_halted_ordered_or_docked_is_one_event(news: str, later: str, kinds: str) -> None:
    found = happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-18", f"{later} {NAMES}"))
    assert any(len({t.cutting for t in each.tellings}) == 2 for each in of_kind(found, *kinds.split()))


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("The Alderney Prize was awarded to Orla Finch on Tuesday.", "Orla Finch, who won the Alderney Prize last week, has a new book.", "award win"),
        ("Northmoor Trains sold its farm business to Harrow Vale Homes on Monday.",
         "Northmoor Trains sold its agricultural arm to Harrow Vale Homes last week.", "sell"),
        ("Orla Finch moved to Crewcastle in 2012.", "Orla Finch, who came to Crewcastle in 2012, has retired.", "move come"),
    ],
)  # fmt: skip
def test_the_prize_or_its_winner_and_one_business_in_two_words_are_one_event(news: str, later: str, kinds: str) -> None:
    found = happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-18", f"{later} {NAMES}"))
    assert any(len({t.cutting for t in each.tellings}) == 2 for each in of_kind(found, *kinds.split()))


def test_another_prize_of_the_same_winner_is_another_event() -> None:
    found = happened(
        ("2026-03-11", f"The Alderney Prize was awarded to Orla Finch on Tuesday. {NAMES}"),
        ("2026-09-16", f"Orla Finch won the Orde Medal in August. {NAMES}"),
    )
    assert all(len({t.cutting for t in each.tellings}) == 1 for each in of_kind(found, "award", "win"))


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("Northmoor Trains named Orla Finch, a former pilot, as interim director on Monday.",
         "Orla Finch was appointed to run Northmoor Trains for the time being.", "appoint"),
        ("Pay talks between Northmoor Trains and Ann Marsh collapsed on Tuesday.",
         "Northmoor Trains has a new offer for Ann Marsh. Pay talks had broken down earlier this month.", "collapse fail break"),
    ],
)  # fmt: skip
def test_a_stopgap_and_talks_that_broke_down_are_one_event_in_two_words(news: str, later: str, kinds: str) -> None:
    found = happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-25", f"{later} {NAMES}"))
    assert any(len({t.cutting for t in each.tellings}) == 2 for each in of_kind(found, *kinds.split()))


@pytest.mark.parametrize(
    ("news", "later", "kinds"),
    [
        ("Northmoor Trains named Orla Finch, a former pilot, as interim director on Monday.",
         "Harrow Vale Homes named Orla Finch, its treasurer, as acting head on Tuesday.", "appoint"),
        ("Northmoor Trains named Orla Finch, a former pilot, as interim director on Monday.",
         "Northmoor Trains appointed Orla Finch as director on Tuesday.", "appoint"),
        ("Pay talks between Northmoor Trains and Ann Marsh collapsed on Tuesday.",
         "Talks between Harrow Vale Homes and its bank broke down on Monday.", "collapse fail break"),
        ("Pay talks between Northmoor Trains and Ann Marsh collapsed on Tuesday.",
         "Talks between Northmoor Trains and Ann Marsh broke down for a second time on Monday.", "collapse fail break"),
    ],
)  # fmt: skip
def test_another_stopgap_and_other_talks_are_other_events(news: str, later: str, kinds: str) -> None:
    found = happened(("2026-03-11", f"{news} {NAMES}"), ("2026-03-25", f"{later} {NAMES}"))
    assert all(len({t.cutting for t in each.tellings}) == 1 for each in of_kind(found, *kinds.split()))
