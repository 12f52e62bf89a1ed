"""What is said to have happened, to be planned, alleged or denied; and what is no event at all."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes


def test_a_sacking_has_its_patient_date_and_reason() -> None:
    body = "Harrow Vale Council sacked its chief executive, Ellery Voss, on Tuesday because he had signed the contract alone."
    assert ("dismiss", "happened", ("Ellery Voss",), "on Tuesday") in [
        (k, s, p, d if d is None else "on Tuesday") for k, s, p, d in events(body)
    ]
    sacking = next(e for e in notes(body).events if e.kind == "dismiss")
    assert [(a.kind, a.speaker, a.text) for a in sacking.accounts if a.kind == "reason"] == [
        ("reason", None, "because he had signed the contract alone")
    ]


def test_the_passive_has_the_same_patient() -> None:
    assert [(k, p) for k, _, p, _ in events("Ellery Voss was dismissed by Harrow Vale Council in May.")] == [
        ("dismiss", ("Ellery Voss",))
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ellery Voss may resign in May.",
        "Ellery Voss did not resign.",
        "If the vote is lost, Ellery Voss will resign.",
        "Ellery Voss would have resigned had he been asked.",
        "Will Ellery Voss resign?",
        "Ellery Voss refused to resign on Tuesday.",
        "Union members urged Ellery Voss to resign.",
    ],
)
def test_what_is_possible_negated_or_conditional_never_happened(sentence: str) -> None:
    assert not [e for e in events(sentence) if e[0] == "resign" and e[1] == "happened"]


def test_plans_are_planned() -> None:
    assert ("resign", "planned") in [(k, s) for k, s, _, _ in events("Ellery Voss will resign on 3 May.")]
    assert ("open", "planned") in [
        (k, s) for k, s, _, _ in events("Harrow Vale Council plans to open a new library in September.")
    ]


def test_allegations_stay_alleged() -> None:
    found = events("Alan Dray claimed that Ellery Voss had stolen the ledger.")
    assert ("steal", "alleged") in [(k, s) for k, s, _, _ in found]
    assert ("steal", "happened") not in [(k, s) for k, s, _, _ in found]


def test_a_forced_resignation_happened() -> None:
    assert ("resign", "happened") in [(k, s) for k, s, _, _ in events("Ellery Voss was forced to resign in June.")]


def test_a_colourful_word_is_the_outlets_claim() -> None:
    body = "Ina Colt is leading a coup against Alan Dray."
    found = notes(body).events
    assert all(event.status != "happened" for event in found)


def test_an_advert_and_a_call_to_comment_feed_nothing() -> None:
    body = "Ina Colt opened the library on Monday.\n\nMajor Harrow Discounts\n\nHave your say in the comments below.\n\nAlan Dray was there."
    names = {entity.name for entity in notes(body).entities}
    assert names == {"Ina Colt", "Alan Dray"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ellery Voss, a retired baker, spoke on Tuesday.",
        "The panel could recommend that Ellery Voss be suspended or expelled.",
        "A boy named Ellery Voss waved at the driver.",
        "Ellery Voss opens the door and sits down.",
    ],
)
def test_adjectives_possibilities_names_and_scenes_are_no_happenings(sentence: str) -> None:
    assert not [kind for kind, *_ in events(sentence) if kind in ("retire", "suspend", "expel", "appoint", "open")]


def test_a_relative_clause_does_not_lend_its_day_to_the_main_verb() -> None:
    body = "Ina Colt, who has led the council since October 2021, expelled Ellery Voss in November."
    expelled = next(e for e in notes(body).events if e.kind == "expel")
    assert expelled.date is not None
    assert body[slice(*notes(body).dates[expelled.date].span)].endswith("November")


def test_a_denial_in_quotation_marks_stands_at_the_event_it_speaks_of() -> None:
    body = "Harrow Vale Council sacked Ellery Voss on Tuesday. “That is a lie,” Ellery Voss said."
    sacking = next(e for e in notes(body).events if e.kind == "dismiss")
    assert [a.text for a in sacking.accounts if a.kind == "denial"]


def kinds(body: str) -> set[tuple[str, str]]:
    """(kind, standing) of every event that a card may show."""
    return {(event.kind, event.status) for event in notes(body).events if event.kind != "say"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The union said its members would walk out on 9 July.", "strike"),
        ("The verdict is expected next week.", "rule"),
        ("A hearing is listed for 3 May at Ravensby Crown Court.", "hear"),
        ("The new wing opens to visitors on 14 June.", "open"),
        ("Union members will vote next month on the offer.", "vote"),
        ("Damon Rusk must report to prison by 4 August.", "report"),
        ("Ann Marsh has until 16 July to appeal.", "appeal"),
        ("Norse Bank agreed on Monday to buy Trenton Savings.", "buy"),
        ("Ann Marsh will act as whip until a successor is named.", "appoint"),
    ],
)
def test_what_is_due_or_was_said_to_come_is_planned(sentence: str, kind: str) -> None:
    assert (kind, "planned") in kinds(sentence)
    assert (kind, "happened") not in kinds(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The former captain of the Lady Ysolde has been charged with manslaughter.", "charge"),
        ("Talks between the Alliance and Northmoor Trains collapsed on Friday night.", "collapse"),
        ("Tobias Wren was found dead at his home on Sunday.", "die"),
        ("Petra Holm has been made interim managing director.", "appoint"),
        ("Kestrel Town laid off 40 people on Monday.", "dismiss"),
        ("Three people were killed when a bus overturned on Sunday.", "crash"),
        ("A train struck a lorry on Tuesday.", "crash"),
        ("Kiran Day lost the captaincy in June.", "lose_post"),
        ("MPs voted on Monday to suspend Rafe Munn.", "suspend"),
        ("The couple have separated.", "separate"),
        ("Bob Day has held the seat since a by-election in July 2017.", "elect"),
    ],
)
def test_common_nouns_and_phrases_tell_what_happened(sentence: str, kind: str) -> None:
    assert (kind, "happened") in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither Ann Marsh nor Bob Day resigned on Monday.",
        "Ann Marsh was expected to resign on Friday but stayed.",
        "Ann Marsh threatened to resign.",
        "Critics said Ann Marsh would resign.",
        "An earlier version of this article said that Ann Marsh resigned in 2014.",
        "The club did not want anyone to resign.",
    ],
)
def test_what_did_not_come_about_is_no_event(sentence: str) -> None:
    assert not [kind for kind, status in kinds(sentence) if kind == "resign" and status == "happened"]


def test_what_unnamed_voices_and_courts_are_told_is_alleged() -> None:
    assert ("remove", "alleged") in kinds("Another said Ann Marsh was removed in May.")
    assert ("strangle", "happened") not in kinds("An accountant was strangled in the yard, a jury was told on Monday.")
    assert ("kill", "alleged") in kinds("An accountant was strangled in the yard, a jury was told on Monday.")


def test_two_joined_by_and_did_it_both() -> None:
    assert ("resign", "happened", ("Ann Marsh", "Bob Day"), "on Monday") in [
        (k, s, p, "on Monday") for k, s, p, _ in events("Ann Marsh and Bob Day resigned on Monday.")
    ]


def test_a_second_verb_has_its_own_day_and_none_of_the_firsts() -> None:
    body = "Rosa Quint, who won the prize in 2015 and 2018, withdrew on Thursday with a knee injury."
    withdrew = next(e for e in notes(body).events if e.kind == "withdraw")
    assert withdrew.date is not None
    assert "Thursday" in body[slice(*notes(body).dates[withdrew.date].span)]
    body = "The bank, founded in 1871, was bought by Norse Holdings in 2006."
    founded = next(e for e in notes(body).events if e.kind == "found")
    assert not founded.agents


def test_a_verb_that_only_carries_a_noun_is_one_event_with_it() -> None:
    found = [event for event in notes("A special election will be held on 5 November.").events if event.kind != "say"]
    assert [(event.kind, event.status) for event in found] == [("elect", "planned")]


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("Ann Marsh gave interviews in which she stated that Reform Union would close its office in May.", "alleged"),
        ("Ann Marsh, a Reform Union MP, said that Reform Union would close its office in May.", "alleged"),
        ("Ann Marsh, the leader of Reform Union, said that Reform Union would close its office in May.", "planned"),
        ("Friends said Ann Marsh would close her office in May.", "alleged"),
        ("Ann Marsh said she would close her office in May.", "planned"),
        ("Reform Union said it would close its office in May.", "planned"),
    ],
)
def test_what_one_voice_says_another_would_do_is_a_claim_and_what_it_will_do_itself_a_plan(sentence: str, standing: str) -> None:
    assert {status for kind, status in kinds(sentence) if kind == "close"} == {standing}


def lines(body: str) -> list[str]:
    """The lines of the events that a card may show."""
    return [event.text for event in notes(body).events if event.kind != "say"]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Linda Quint, who is married to Tom Quint, sits on the board of Norse Foods.", "[Linda Quint] is married to Tom Quint"),
        ("Ann Marsh, who stepped down in May, wept on Monday.", "[Ann Marsh] stepped down in May"),
        ("Bob Day, who led Oslo for six years, replaces Ann Marsh in June.", "[Bob Day] led Oslo for six years"),
        ("The depot, which burned down in May, employs 40 people.", "The depot, which burned down in May"),
    ],
)
def test_a_relative_clause_ends_at_its_closing_comma(sentence: str, first: str) -> None:
    assert lines(sentence)[0] == first


def test_what_somebody_denies_doing_is_denied() -> None:
    assert ("steal", "denied") in kinds("Ann Marsh, who left in May, denies stealing the ledger.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The board would not name the price that Norse Foods agreed to pay.",
        "Bob Day praised the deal that Norse Bank signed on Monday.",
        "The ledger that Ann Marsh stole was found on Friday.",
        "Norse Foods delayed the vote until after Easter.",
        "Ann Marsh signed a contract until 2029.",
        "Bob Day was questioned and released on bail on Friday.",
        "Ann Marsh is the first mayor to resign while suspended.",
    ],
)
def test_a_line_tells_its_object_its_end_and_its_auxiliary(sentence: str) -> None:
    assert lines(sentence)[-1] == sentence


def dated(body: str) -> list[tuple[str, str, str | None]]:
    """(kind, standing, the words of its day) of every event, a saying among them."""
    found = notes(body)
    return [(e.kind, e.status, body[slice(*found.dates[e.date].span)] if e.date is not None else None) for e in found.events]


def test_two_plans_of_one_sentence_have_a_line_and_a_day_each() -> None:
    body = "Bob Day will give evidence on 18 March, and he intends to publish his diary next week."
    assert lines(body) == ["Bob Day will give evidence on 18 March", "[Bob Day] intends to publish his diary next week."]
    assert [day for _, _, day in dated(body)] == ["18 March", "next week"]


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("Ann Marsh retracted a 2023 paper.", "retract", None),
        ("Ann Marsh signed the 2015 accord on Monday.", "sign", "Monday"),
        ("Ann Marsh won the 2023 election.", "win", "2023"),
        ("Bob Day is accused of fraud between 2019 and 2025.", "accuse", None),
        ("Bob Day was charged on Monday with stealing £200 in May 2020.", "charge", "Monday"),
        ("Ann Marsh, who left the cabinet in 2024, said: “I am not sorry for what I wrote.”", "say", None),
        ("Ann Marsh, who left the cabinet in 2024, said: “I am not sorry for what I wrote.”", "leave", "2024"),
        ("Ann Marsh, who left the cabinet, said on Monday: “I am not sorry for what I wrote.”", "say", "Monday"),
    ],
)
def test_the_day_of_a_thing_an_offence_or_an_aside_is_not_the_events(sentence: str, kind: str, day: str | None) -> None:
    found = [words for told, _, words in dated(sentence) if told == kind]
    assert len(found) == 1
    assert (found[0] or "").removeprefix("on ") == (day or "")


def test_what_must_be_held_by_a_day_is_planned_and_what_will_not_be_is_no_event() -> None:
    assert ("hold", "planned", "May 2029") in [(k, s, (d or "").removeprefix("by ")) for k, s, d in dated("The election must be held by May 2029.")]
    assert dated("Ann Marsh will not stand trial.") == []
    assert [(k, s) for k, s, _ in dated("Norse Trains said it would publish its report in July.")] == [("publish", "planned")]


@pytest.mark.parametrize("sentence", ["Hypothetical deputies were fired first.", "Ann Marsh worried about which deputies were fired first."])
def test_what_is_only_thought_of_is_no_news(sentence: str) -> None:
    assert not [kind for kind, _ in kinds(sentence) if kind == "dismiss"]


def test_a_trial_that_is_due_is_told_with_whose_it_is() -> None:
    assert lines("Bob Day is awaiting his trial, which is due to begin on 4 May.") == ["Bob Day is awaiting his trial, which is due to begin on 4 May."]


def test_what_a_voice_reports_is_shown_with_that_voice() -> None:
    assert lines("Bob Day stole the ledger in May, police said.") == ["Bob Day stole the ledger in May, police said."]


@pytest.mark.parametrize(("sentence", "kind", "people"), [
    ("Ivo Brandt, who was in charge of that office, left in December.", "leave", ["Ivo Brandt"]),
    ("Ivo Brandt, who was born in Calder and came to Norrish in 2009, was appointed in 2014 when Ann Marsh retired.", "appoint", ["Ivo Brandt"]),
    ("Ivo Brandt, whose firm fought the plan and who was elected to the board in November, demanded an inquiry.", "elect", ["Ivo Brandt"]),
    ("Ivo Brandt, who built a national power and whose players went on to coach, died on Sunday.", "die", ["Ivo Brandt"]),
    ("Ann Marsh and Ivo Brandt, who retired in May, will marry tomorrow.", "marry", ["Ann Marsh", "Ivo Brandt"]),
    ("Ann Marsh, the council's former leader, and Ivo Brandt, its treasurer, were arrested on Friday.", "arrest", ["Ann Marsh", "Ivo Brandt"]),
    ("The three, Ann Marsh, Ivo Brandt and Anil Rao, were acquitted on Friday.", "acquit", ["Anil Rao", "Ann Marsh", "Ivo Brandt"]),
    ("Police arrested Ann Marsh, Ivo Brandt and Anil Rao on Friday.", "arrest", ["Anil Rao", "Ann Marsh", "Ivo Brandt"]),
    ("Ivo Brandt, whom voters elected in 2019, resigned on Friday.", "elect", ["Ivo Brandt"]),
    ("Ivo Brandt, the treasurer whom the board suspended in May, has been cleared.", "suspend", ["Ivo Brandt"]),
    ("Ivo Brandt, named manager in May after Ann Marsh quit, was sacked on Friday.", "dismiss", ["Ivo Brandt"]),
    ("Ivo Brandt, the club's chairman until 2019, when he was replaced by Ann Marsh, died on Friday.", "die", ["Ivo Brandt"]),
    ("Ivo Brandt, like Ann Marsh before him, was forced to resign in May.", "resign", ["Ivo Brandt"]),
    ("Ivo Brandt, who tried the case, will not be there, having been named a judge last month.", "appoint", ["Ivo Brandt"]),
])
def test_whoever_the_sentence_opens_with_takes_part_in_what_comes_behind_an_aside(sentence: str, kind: str, people: list[str]) -> None:
    found = notes(sentence)
    told = [event for event in found.events if event.kind == kind]
    assert [sorted({found.entities[each].name for each in (*event.agents, *event.patients)}) for event in told] == [people]


@pytest.mark.parametrize(("sentence", "kind", "told"), [
    ("Anil Rao's barrister, Ivo Brandt, said his client had been worn down and had retired on medical advice.", "retire", [("happened", [])]),
    ("Ann Marsh offered her resignation on Friday; the board refused it.", "resign", []),
    ("Ann Marsh could be jailed for six years when she is sentenced in May.", "sentence", [("planned", ["Ann Marsh"])]),
    ("The sale of the club to Ann Marsh fell through in May.", "sell", []),
    ("The wedding of Ann Marsh and Ivo Brandt was called off on Friday.", "marry", []),
])
def test_what_was_offered_came_to_nothing_or_is_another_mans_is_not_told_of_them(sentence: str, kind: str, told: list[tuple[str, list[str]]]) -> None:
    found = notes(sentence)
    assert [(e.status, [found.entities[each].name for each in e.patients]) for e in found.events if e.kind == kind] == told


@pytest.mark.parametrize("words", ["had no option but", "had no choice but", "was left no other way than", "saw no alternative but"])
def test_what_nobody_could_help_doing_was_done(words: str) -> None:
    assert ("dismiss", "happened", ("Joe Pike",)) in [each[:3] for each in events(f"Ann Marsh {words} to dismiss Joe Pike in May.")]


def test_what_there_was_no_way_to_do_was_not_done() -> None:
    assert "dismiss" not in [each[0] for each in events("There was no way to dismiss Joe Pike in May.")]


def test_who_was_fired_on_a_day_was_dismissed_and_shots_were_not() -> None:
    found = notes("Ann Marsh was fired on Oct. 2 and has sued. Shots were fired at Tom Ellery on Monday.")
    assert [event.text for event in found.events if event.kind == "dismiss"] == ["Ann Marsh was fired on Oct. 2"]


@pytest.mark.parametrize(
    ("body", "kind", "written"),
    [
        ("Northmoor Trains withdrew a widely read 2021 report on Monday.", "withdraw", "on Monday"),
        ("Northmoor Trains has withdrawn a widely read 2021 report on its drivers.", "withdraw", None),
        ("Ellery Voss stepped down as head of Voltara, the firm she founded in 2022, on Tuesday.", "resign", "on Tuesday"),
        ("Jurors convicted Ellery Voss of murder last month.", "convict", "last month"),
    ],
)
def test_a_day_is_that_of_the_verb_it_belongs_to(body: str, kind: str, written: str | None) -> None:
    found = notes(body)
    [event] = [each for each in found.events if each.kind == kind]
    day = None if event.date is None else body[slice(*found.dates[event.date].span)]
    assert day == written or (written is not None and day is not None and day in written)


def test_an_offence_has_not_the_day_of_the_verdict() -> None:
    assert [each.kind for each in notes("Jurors convicted Ellery Voss of murder last month.").events if each.date is not None] == ["convict"]


def test_who_was_met_is_not_who_was_killed() -> None:
    found = notes("The fire killed a man Ellery Voss met in 2019.")
    assert [each.patients for each in found.events if each.kind == "kill"] == [()]


def test_why_somebody_would_say_so_is_no_plan() -> None:
    assert [each.kind for each in notes("Ellery Voss said he had no idea why she would say such a thing.").events if each.status == "planned"] == []


@pytest.mark.parametrize(
    ("body", "kind", "who"),
    [
        ("Tom Hale, whose wife, Ina Hale, was jailed in May, sued the council.", "sue", {"Tom Hale"}),
        ("Tom Hale, whose wife, Ina Hale, a nurse, was jailed in May, sued the council.", "sue", {"Tom Hale"}),
        ("Ina Colt said the panel had cleared Tom Hale but criticised him.", "criticise", set()),
        ("Ina Colt said the club was sorry but defended the manager.", "defend", {"Ina Colt"}),
    ],
)
def test_whose_verb_it_is_behind_an_aside_and_behind_but(body: str, kind: str, who: set[str]) -> None:
    found = notes(body)
    assert {found.entities[one].name for event in found.events if event.kind == kind for one in event.agents} == who


def test_a_clause_keeps_its_it_has_emerged() -> None:
    body = "Its chief executive, Ina Colt, who succeeded Tom Hale in June, visited Halstead in secret in October, it has emerged."
    (event,) = [each for each in notes(body).events if each.kind == "visit"]
    assert body[slice(*event.clause)].endswith("it has emerged.")


def test_what_somebody_asks_beside_an_accusation_is_no_allegation() -> None:
    statuses = {event.kind: event.status for event in notes("Ruth Colt has accused Tom Hale of misleading the board and asked the auditor to investigate.").events}
    assert statuses["ask"] == "happened"
    assert statuses["mislead"] == "alleged"


def test_no_longer_in_january_dates_nothing() -> None:
    assert all(event.date is None for event in notes("Marsh Power said it still intended to submit its application, but no longer in January.").events)
