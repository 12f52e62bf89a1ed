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
