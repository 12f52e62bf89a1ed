"""Where a clause begins and ends, whose it is, and whose day stands beside somebody's words."""

from __future__ import annotations

import pytest

from tests.briefings.situations import events, notes


def lines(body: str) -> list[str]:
    return [event.text for event in notes(body).events if event.kind != "say"]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("The Orchid Society apologised to Ellery Voss the following year, conceding a mistake.",
         "The Orchid Society apologised to Ellery Voss the following year, conceding a mistake."),
        ("Ellery Voss took Alan Dray to the wood three days later, and there was nothing there but leaves.",
         "Ellery Voss took Alan Dray to the wood three days later, and there was nothing there but leaves."),
        ("In 1996, following Vale Motors's purchase of Brackley Cars, Ellery Voss returned to Vale Motors.",
         "Ellery Voss returned to Vale Motors."),
        ("While accepting that the rules were broken, Ellery Voss denied a plot on Monday.",
         "Ellery Voss denied a plot on Monday."),
        ("When Ellery Voss announced, in the wet July of 1961, that she had seen an orchid, her superiors gave Alan Dray a warning.",
         "Ellery Voss announced, in the wet July of 1961, that she had seen an orchid"),
        ("Jane Dray, the councillor whose motion brought Ellery Voss down on 5 February, left.",
         "[Jane Dray’s] motion brought Ellery Voss down on 5 February"),
        ("Ellery Voss, who has sat for Harrow since 2015 and who until Tuesday was the favourite, spoke.",
         "[Ellery Voss] has sat for Harrow since 2015"),
        ("Cllr Anil Dray, leader of the council since the Vale Independents took control last May, denied a plot.",
         "[Anil Dray] denied a plot."),
        ("Marguerite Dray, the director, who recruited both of them, called the ban “a disgrace” on Monday.",
         "[Marguerite Dray] recruited both of them"),
        ("The Harbour Board ruled 3-2 that Ellery Voss had broken Alan Dray's contract by dismissing him on 17 May.",
         "The Harbour Board ruled 3-2 that Ellery Voss had broken Alan Dray's contract by dismissing him on 17 May."),
        ("Mrs Ellery Voss stood by her account that the chief had told her the cameras were off.",
         "Mrs Ellery Voss stood by her account that the chief had told her the cameras were off."),
        ("Ellery Voss was gone within the week, and the inquiry, which opened on Monday, was completed on 27 June.",
         "the inquiry, which opened on Monday, was completed on 27 June."),
        ("Ellery Voss was suspended on Wednesday and could now face a by-election in her Harrow Vale constituency.",
         "Ellery Voss was suspended on Wednesday and could now face a by-election in her Harrow Vale constituency."),
        ("Mrs Ellery Voss won in May. She has sold her Harrow Vale house to Alan Dray.",
         "[Ellery Voss] has sold her Harrow Vale house to Alan Dray."),
        ("Now a ward sister in another town, Ellery Voss accepted damages from Vale Trust in May.",
         "Now a ward sister in another town, Ellery Voss accepted damages from Vale Trust in May."),
    ],
)  # fmt: skip
def test_a_line_is_the_clause_and_no_more(body: str, line: str) -> None:
    assert line in lines(body)


OPENINGS = [
    "Ellery Voss, a retired teacher {}, ", "Ellery Voss, 54, a convicted fraudster {}, ", "Ellery Voss, a newly elected councillor {}, ",
    "Ellery Voss, the Harrow-based artist {}, ", "Ellery Voss, an experienced head teacher at Marlow School {}, ", "Mrs Ellery Voss, {}, ",
]  # fmt: skip
ASIDES = ["who led the march", "whose firm collapsed in 2011", "who had been missing since Friday", "who lives in Crewcastle"]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("main", ["was elected on Thursday.", "resigned on Thursday.", "appeared in court on Thursday."])
def test_who_is_told_of_with_an_adjective_and_a_relative_clause_does_what_the_sentence_says(opening: str, aside: str, main: str) -> None:
    assert f"[Ellery Voss] {main}" in lines(f"{opening.format(aside)}{main}")


@pytest.mark.parametrize("aside", ["who led the march", "who lives in Crewcastle", "who was convicted in 2015"])
def test_a_relative_clause_without_commas_ends_before_the_main_verb(aside: str) -> None:
    assert f"A retired teacher {aside} resigned on Thursday." in lines(f"A retired teacher {aside} resigned on Thursday.")


def test_what_follows_an_inner_clause_is_not_told_of_somebody_in_it() -> None:
    body = "His dismissal after he appeared in court and publicly supported the Vale Union has led to criticism of Ellery Voss."
    assert not [line for line in lines(body) if line.startswith("[Vale Union] has led")]


@pytest.mark.parametrize(
    "body",
    [
        "Ellery Voss could in theory have resigned in May.",
        "Were he to win, Ellery Voss said, his first act would be to sack Alan Dray.",
        "Alan Dray said he would believe it when Ellery Voss saw it in ink.",
        "The bill would become law once signed by Governor Ellery Voss.",
    ],
)
def test_what_is_only_imagined_is_neither_done_nor_planned(body: str) -> None:
    assert not [kind for kind, status, _, _ in events(body) if kind in ("resign", "dismiss", "sign", "plan") and status in ("happened", "planned")]


def test_what_prosecutors_contend_is_alleged() -> None:
    found = events("Prosecutors contend Ellery Voss, driven by jealousy, stole the ledger.")
    assert [status for kind, status, _, _ in found if kind == "steal"] == ["alleged"]


def test_a_saying_put_in_is_no_event() -> None:
    assert not [kind for kind, *_ in events("The first occasion, Ellery Voss recalled, was in 1989.") if kind == "recall"]


def test_a_reason_ends_before_who_did_it() -> None:
    found = next(e for e in notes("Ellery Voss was banned for doping by the Rowing Board in May.").events if e.kind == "ban")
    assert [a.text for a in found.accounts if a.kind == "reason"] == ["for doping"]


def test_a_past_form_that_is_the_base_looks_back() -> None:
    found = next(e for e in notes("The Harriers cut Ellery Voss on Sept. 24 to make room for Alan Dray.").events if e.kind == "cut")
    assert found.date is not None


@pytest.mark.parametrize(
    ("body", "dated"),
    [
        ("“Somebody had to be the reason,” said Ellery Voss, who had held the job since 2019.", False),
        ("In a letter, Ellery Voss, who bought the club last year, said that “competition is fine”.", False),
        ("She was difficult, says Ellery Voss, her deputy from 1982 until she left: “gloriously, daily”.", False),
        ("Ellery Voss told the paper he expected a trial to start next month, stating: “We can be quick”.", False),
        ("“We will fight,” Ellery Voss said on Tuesday.", True),
        ("On 3 July, Ellery Voss said the aim was “peace at last”.", True),
        ("After the meeting on Monday, Ellery Voss said it was “a start”.", True),
    ],
)
def test_words_have_the_day_on_which_they_were_said_and_no_other(body: str, dated: bool) -> None:
    found = [quote for quote in notes(body).quotes if quote.mode != "indirect"]
    assert found
    assert [quote.date is not None for quote in found] == [dated] * len(found)


def test_a_witness_without_a_name_is_not_whoever_was_named_before() -> None:
    body = "Ellery Voss left the hall. One eye witness stated he heard 50 gunshots."
    found = notes(body)
    assert not [m for m in found.mentions if m.kind == "pronoun"]


def test_a_sentence_may_begin_with_a_small_letter_before_a_capital() -> None:
    assert len(notes("Vale Phones released a case. iPhone users may like it.").sentences) == 2


def test_a_tale_is_alleged_and_what_fate_may_bar_is_no_ban() -> None:
    assert {status for _, status, _, _ in events("There is a tale that Ellery Voss was offered the post in 1990.")} == {"alleged"}
    assert not [kind for kind, *_ in events("On Wednesday, barring a change of heart, Ellery Voss will be asked to serve.") if kind == "ban"]


def test_verbs_behind_a_time_clause_are_not_given_to_somebody_in_it() -> None:
    found = events("Ellery Voss took over when Alan Dray retired, lasted four seasons and sued.")
    assert not [kind for kind, _, patients, _ in found if kind == "sue" and "Alan Dray" in patients]
    assert not [line for line in lines("Ellery Voss took over when Alan Dray retired, lasted four seasons and sued.") if line.startswith("[Alan Dray]")]


def test_a_semicolon_ends_what_somebody_did() -> None:
    body = "Ellery Voss has been given the job until 2030; Jane Dray, with whom she had shared it, has not, and has gone back to Harrow College."
    assert not [line for line in lines(body) if line.startswith("[Ellery Voss] has gone")]


def test_so_did_is_not_trimmed_to_did() -> None:
    assert not [line for line in lines("The slate backed her; so did Alan Dray in May, and then he resigned.") if line.casefold().startswith("did ")]


def test_a_second_where_is_not_half_of_the_first() -> None:
    found = lines("Harrow College, where Ellery Voss has taught since 2009 and where Alan Dray is head, has opened an inquiry.")
    assert not [line for line in found if line.endswith("head") or "is head, has" in line]


def test_what_somebody_was_due_to_do_is_no_reason_and_what_it_was_due_to_no_plan() -> None:
    found = notes("Ellery Voss resigned hours before she was due to answer questions. Alan Dray's departure was due to ill health.")
    assert not any(event.accounts for event in found.events if event.kind == "resign" and event.sentence == 0)
    assert not any(event.status == "planned" for event in found.events)


def test_no_line_ends_before_its_which() -> None:
    found = notes("The judge will decide whether to retry Ann Marsh on a count on which jurors disagreed.")
    assert not [event.text for event in found.events if event.text.endswith(" on")]


def test_what_somebody_is_said_to_need_is_no_part_of_what_they_run_for() -> None:
    found = notes("He said Ann Marsh, a Democrat who is running for governor, “needs a new hat”.")
    assert not [event.text for event in found.events if event.kind == "run" and "hat" in event.text]


def test_a_verdict_has_the_day_of_the_other() -> None:
    found = notes("A jury acquitted Ann Marsh of theft on Thursday but convicted her of fraud.")
    assert len({event.date for event in found.events if event.kind in ("acquit", "convict")}) == 1
    assert all(event.date is not None for event in found.events if event.kind in ("acquit", "convict"))


def test_where_somebody_did_it_ends_before_the_verb_of_its_sentence() -> None:
    body = "The pool where Alan Dray trained four divers will bear his name, Fenwick District Council has decided, although the factory that heats it is to shut next year."
    assert [event.text for event in notes(body).events if event.kind == "train"] == ["Alan Dray trained four divers"]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Ann Marsh resigned on Monday over plans to close the library.", "plans to close the library."),
        ("Joe Pike attacked Marsh Steel's plans to close its mill.", "Marsh Steel's plans to close its mill."),
        ("Ann Marsh, who fought a plan to close the library, resigned.", "a plan to close the library"),
        ("Marsh Steel announced plans to close its mill.", "Marsh Steel announced plans to close its mill."),
        ("Joe Pike, whose contract runs through June, has been suspended without pay.", "[Joe Pike] has been suspended without pay."),
    ],
)
def test_a_line_holds_the_plan_and_not_what_is_told_of_it(body: str, line: str) -> None:
    assert line in lines(body)


def test_a_plan_of_others_is_not_of_whoever_speaks_of_it() -> None:
    found = notes("Ann Marsh resigned on Monday over plans to close the library.")
    assert [event.agents for event in found.events if event.kind == "close"] == [()]


@pytest.mark.parametrize(("body", "kind", "dated"), [
    ("Ann Marsh waited 11 days to tell police of the Aug. 9 shooting.", "wait", False),
    ("Joe Pike was fined over the 14 July crash.", "fine", False),
    ("Joe Pike was fined over the 14 July crash.", "crash", True),
    ("Joe Pike won the May 3 election.", "win", True),
    ("Joe Pike was elected at the 14 July meeting.", "elect", True),
])
def test_the_day_of_a_thing_is_not_that_of_what_is_done_about_it(body: str, kind: str, dated: bool) -> None:
    assert any(event.date is not None for event in notes(body).events if event.kind == kind) is dated
