"""Who does or suffers what, on which day, in sentences made of many parts: every opener with every aside and every verb."""

from __future__ import annotations

from itertools import product

import pytest

from briefings.reading.note import EventNote
from tests.briefings.situations import notes

OPENERS = (
    "Hester Quill",
    "Hester Quill, 54",
    "The mayor, Hester Quill",
    "Marlow Homes chief executive Hester Quill",
    "Hester Quill (Green, Ardley)",
    "Hester Quill, of Mill Lane, Ardley",
    "Hester Quill, one of the founders of the charity",
)
ASIDES = (
    ", who had denied the claims,",
    ", known as the Fox,",
    ", once a favourite of the party,",
    ", whose firm collapsed in 2011,",
    ", accused of taking bribes,",
)
MAINS = (
    ("is expected to be sacked", "sacked", "planned", ""),
    ("was elected on Thursday", "elected", "happened", "Thursday"),
    ("sold the company last year, four years after she joined the board", "sold", "happened", "last year"),
)


def told(body: str, word: str) -> tuple[EventNote, set[str], str]:
    """The event of a word, who does or suffers it, and its day as written."""
    read = notes(body)
    place = body.index(word)
    event = next(event for event in read.events if event.trigger[0] == place)
    day = body[slice(*read.dates[event.date].span)] if event.date is not None else ""
    return event, {read.entities[who].name for who in (*event.agents, *event.patients)}, day


@pytest.mark.parametrize(("opener", "aside", "main"), list(product(OPENERS, ASIDES, MAINS)))
def test_a_subject_reaches_its_verb_past_every_aside(opener: str, aside: str, main: tuple[str, str, str, str]) -> None:
    words, word, status, day = main
    event, who, when = told(f"{opener}{aside} {words}.", word)
    assert "Hester Quill" in who
    assert (event.status, when) == (status, day)
    assert event.text.startswith(("Hester", "[Hester Quill]", "The mayor, Hester", "Marlow Homes chief executive Hester"))


@pytest.mark.parametrize(
    ("body", "word", "who", "day", "line"),
    [
        ("Hester Quill was arrested and charged on Thursday.", "arrested", {"Hester Quill"}, "Thursday", "Hester Quill was arrested"),
        ("Hester Quill was elected on Thursday, four years after she joined the board.", "joined", {"Hester Quill"}, "",
         "[Hester Quill] joined the board."),
        ("Hester Quill was cleared of theft on Friday, her lawyer announced.", "cleared", {"Hester Quill"}, "Friday", None),
        ("Hester Quill accused the council of lying, the Ardley Courier reported.", "accused", {"Hester Quill"}, "", None),
        ("Jailed for fraud in 2011, the singer Hester Quill apologised to the families.", "apologised", {"Hester Quill"}, "", None),
        ("In a move that surprised the markets, Hester Quill and Owen Farr quit on Friday and left the country.", "left", {"Hester Quill", "Owen Farr"}, "",
         "[Hester Quill and Owen Farr] left the country."),
        ("With weeks to go before the election, Hester Quill's lawyer, Owen Farr, was cleared of murder.", "cleared", {"Owen Farr"}, "",
         "Hester Quill's lawyer, Owen Farr, was cleared of murder."),
        ("Late on Sunday, Hester Quill, who is leading the inquiry, launched an appeal.", "launched", {"Hester Quill"}, "Late on Sunday",
         "[Hester Quill] launched an appeal."),
        ("Hester Quill had agreed to close two mines and left the country.", "left", {"Hester Quill"}, "", "[Hester Quill] left the country."),
        ("Asked about the claims, Hester Quill and Owen Farr won the Harland Prize.", "won", {"Hester Quill", "Owen Farr"}, "",
         "Hester Quill and Owen Farr won the Harland Prize."),
        ("Hester Quill was jailed for killing Ann Marsh in 2016.", "jailed", {"Hester Quill"}, "", None),
        ("Hester Quill admitted stealing £40,000 in 2017.", "admitted", {"Hester Quill"}, "", None),
        ("Hester Quill, 43, a dentist, resigned on Friday and will be replaced by Ann Marsh.", "replaced", {"Hester Quill", "Ann Marsh"}, "", None),
        ("Ardley Mayor Hester Quill won in 2019, lost in 2021 and quit in 2022.", "lost", {"Hester Quill"}, "2021", None),
        ("Hester Quill is suing the club over her dismissal in 2020.", "dismissal", {"Hester Quill"}, "2020", "[Hester Quill’s] dismissal in 2020"),
        ("A head teacher who was sacked over a broken promise won her job back on Friday.", "sacked", set(), "",
         "A head teacher who was sacked over a broken promise"),
        ("Hester Quill signed a contract in 2014 that is said to pay her £6,000 a year.", "pay", set(), "", None),
        ("Hester Quill, who led nurses in a strike in July and is now a councillor, has died.", "strike", set(), "July",
         "[Hester Quill] led nurses in a strike in July"),
        ("The Act, which obliges skippers to carry beacons, was passed in 1996 and is thought to have saved 300 lives.", "saved", set(), "",
         "The Act, which obliges skippers to carry beacons, was passed in 1996 and is thought to have saved 300 lives."),
        ("The woman who led the inquiry, Hester Quill, sued the city on Tuesday.", "sued", {"Hester Quill"}, "Tuesday",
         "The woman who led the inquiry, Hester Quill, sued the city on Tuesday."),
        ("Hester Quill, who quit in March after a row with Ann Marsh, was sentenced on Tuesday.", "sentenced", {"Hester Quill"}, "Tuesday",
         "[Hester Quill] was sentenced on Tuesday."),
        ("The club has asked Hester Quill to explain herself on Thursday.", "asked", {"Hester Quill"}, "", None),
        ("Hester Quill, who took part, was questioned on Tuesday and released on bail, ending a long wait.", "ending", {"Hester Quill"}, "",
         "[Hester Quill] was questioned on Tuesday and released on bail, ending a long wait."),
        ("Hester Quill, of Mill Lane, Ardley, who led the campaign, has died.", "led", {"Hester Quill"}, "", "[Hester Quill] led the campaign"),
        ("Hester Quill will retire next month after Ann Marsh withdrew her support.", "withdrew", {"Ann Marsh"}, "", "Ann Marsh withdrew her support."),
        ("Hester Quill resigned on Friday, days before Ann Marsh was sent home, and was given a medal.", "given", {"Hester Quill"}, "", None),
    ],
)
def test_each_verb_has_its_own_subject_and_day(body: str, word: str, who: set[str], day: str, line: str | None) -> None:
    event, named, when = told(body, word)
    assert (named, when) == (who, day)
    assert line is None or event.text == line


def test_what_somebody_was_accused_on_monday_of_having_done_is_alleged_and_not_of_monday() -> None:
    event, _, day = told("Hester Quill was accused on Monday of having bribed officials.", "bribed")
    assert (event.status, day) == ("alleged", "")


def test_a_crime_is_not_dated_by_the_verdict() -> None:
    read = notes("Hester Quill was found guilty of theft on Friday.")
    assert [(event.kind, event.date is not None) for event in read.events] == [("convict", True)]


@pytest.mark.parametrize("first", ["was cleared of murder", "has been banned for ten matches", "was arrested on Monday"])
@pytest.mark.parametrize("joint", ["and", "but"])
@pytest.mark.parametrize("second", ["fined £80,000 for spitting", "found guilty of fraud", "later released without charge"])
def test_two_verbs_share_their_auxiliary_and_their_line(first: str, joint: str, second: str) -> None:
    body = f"Hester Quill {first} {joint} {second}."
    event, _, _ = told(body, next(word for word in ("fined", "found", "released") if word in second))
    assert (event.text, len(event.patients), event.agents) == (body, 1, ())


@pytest.mark.parametrize("pair", ["A mother and her boyfriend", "The council and its contractor", "Hester Quill and her deputy"])
@pytest.mark.parametrize("verb", ["have been jailed", "were fined £20,000"])
def test_a_pair_is_one_subject(pair: str, verb: str) -> None:
    body = f"{pair} {verb} on Monday."
    assert [event.text for event in notes(body).events] == [body]


def test_a_clause_of_its_own_begins_with_its_noun_and_what_is_said_of_it() -> None:
    body = "Hester Quill began to write after the birth of a child, and her first novel, The Eel Catcher, was published in 1969."
    assert told(body, "published")[0].text == "[Hester Quill’s] first novel, The Eel Catcher, was published in 1969."


def test_what_is_to_be_stopped_has_not_happened() -> None:
    assert [event for event in notes("Hester Quill has gone to court to stop the publication of a novel.").events if event.kind == "publish"] == []


@pytest.mark.parametrize(
    ("body", "kind", "day"),
    [
        ("The funeral of Hester Quill, the firefighter who died in Ardley, will be held on 13 November.", "bury", "13 November"),
        ("The trial of Hester Quill, who denies murder, will begin on 13 November.", "try", "13 November"),
    ],
)
def test_a_noun_has_the_day_of_the_verb_that_carries_it_past_an_aside(body: str, kind: str, day: str) -> None:
    read = notes(body)
    [event] = [event for event in read.events if event.kind == kind]
    assert event.date is not None
    assert (event.text.startswith("The "), day in body[slice(*read.dates[event.date].span)]) == (True, True)


def test_what_would_be_wrong_is_no_plan_and_since_keeps_its_clause() -> None:
    assert [event for event in notes("Hester Quill said it would be wrong to speculate.").events if event.status == "planned"] == []
    assert "The Hawks have won three times since trading Andre Mullins." in [e.text for e in notes("The Hawks have won three times since trading Andre Mullins.").events]


def test_a_head_who_is_cleared_after_his_deputy_admits_it_is_not_the_deputy() -> None:
    read = notes(
        "A head teacher suspended over leaked papers has been cleared after his deputy admitted opening them.\n\n"
        "Farah Quill resigned on Wednesday. She had been acting head since June. Simon Dray will return on Monday.")
    assert [event for event in read.events if event.kind in ("suspend", "acquit") and event.patients] == []


@pytest.mark.parametrize("body", ["The board named Hester Quill chief executive on Friday.", "The club named Hester Quill as coach on Friday."])
def test_who_is_named_to_an_office_is_appointed(body: str) -> None:
    assert [(event.kind, len(event.patients)) for event in notes(body).events] == [("appoint", 1)]


@pytest.mark.parametrize("body", ["Hester Quill, who runs a start-up in Ardley called Voltara, did not agree.", "A girl named Hester Quill was killed."])
def test_how_somebody_is_called_is_no_event(body: str) -> None:
    assert [event.kind for event in notes(body).events if event.kind in ("call", "appoint")] == []


def test_a_pair_behind_a_span_of_time_is_one_subject() -> None:
    body = "Hester Quill was fired on Aug. 11, three weeks after she and her brother were arrested."
    assert all("her brother were" not in event.text[:20] for event in notes(body).events)


def test_those_in_apposition_to_a_counted_subject_all_suffer_the_verb() -> None:
    body = "Two men who worked on the dam, Alan Dray and a contractor, Joe Pike, have been suspended."
    found = notes(body)
    assert [{found.entities[who].name for who in event.patients} for event in found.events if event.kind == "suspend"] == [{"Alan Dray", "Joe Pike"}]


@pytest.mark.parametrize("title", ["", "deputy ", "former sheriff's deputy "])
def test_a_verdict_is_one_whatever_stands_before_the_name(title: str) -> None:
    assert "convict" in [event.kind for event in notes(f"A jury found {title}Alan Dray guilty of assault.").events]


def test_the_day_of_a_verdict_is_not_the_day_of_the_deed() -> None:
    found = notes("A jury on Thursday found Alan Dray guilty of killing Joe Pike.")
    assert {event.kind: event.date is not None for event in found.events if event.kind in ("convict", "kill")} == {"convict": True, "kill": False}


def test_what_a_charge_was_is_not_told_as_done_by_whoever_is_acquitted_of_it() -> None:
    found = notes("The jury acquitted Alan Dray of the most serious charge, causing Joe Pike's death.")
    assert not [event for event in found.events if event.kind == "cause"]
