"""Whom "he" and "she" mean: the subject that goes on, the one who is asked and answers, or nobody."""

from __future__ import annotations

import pytest

from briefings.news import Article
from briefings.reading.names_rules import rule_names
from briefings.reading.notes import read
from tests.briefings.situations import notes


def linked(body: str, word: str) -> str | None:
    """The name behind the last occurrence of a pronoun; None where it is linked to nobody."""
    notes = read(Article("a", "s", "o", "Headline", body), rule_names)
    place = body.rindex(word)
    found = [m.entity for m in notes.mentions if m.kind == "pronoun" and m.span[0] == place]
    return notes.entities[found[0]].name if found else None


@pytest.mark.parametrize(
    ("body", "word", "who"),
    [
        ("Alan Dray quit in place of Tom Ellery’s choice for the job. “I am tired,” he said.", "he", "Alan Dray"),
        ("Alan Dray was appointed in May after Tom Ellery left for the coast. He took the side to ninth.", "He", "Alan Dray"),
        ("Alan Dray, who retired when Tom Ellery came, said he had no regrets.", "he", "Alan Dray"),
        ("Mr Alan Dray asked Mrs Ina Colt about the letter. When she resigned, Mrs Colt burned it.", "she", "Ina Colt"),
        ("Mrs Ina Colt was sorry. In a letter to the mayor, Ann Marsh, she wrote: “I did not.”", "she", "Ina Colt"),
        ("If the inquiry finds against him, Mr Alan Dray could be suspended.", "him", "Alan Dray"),
        ("Alan Dray asked Tom Ellery whether he had been paid.\n\n“I was not,” he replied.", "he", "Tom Ellery"),
        ("Mr Alan Dray resigned. Tom Ellery, his deputy, agreed.", "his", "Alan Dray"),
        ("Mr Alan Dray was born in May. His lawyer, Mr Tom Ellery, spoke. “No car came,” he said.", "he", "Tom Ellery"),
        (
            "Mr Alan Dray was a judge. Mr Dray wed in 1948. A son, Mr Tom Ellery, drowned. He is survived by two daughters.",
            "He",
            "Alan Dray",
        ),
        ("Alan Dray wrote a book. Tom Ellery, he insists, would have lost.", "he", "Alan Dray"),
        ("Ina Colt, the dead man’s sister, read a statement. “Nobody rang,” she said.", "she", "Ina Colt"),
    ],
)
def test_the_one_reading_that_is_left(body: str, word: str, who: str) -> None:
    assert linked(body, word) == who


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("Alan Dray met Tom Ellery at the bridge. He was late.", "He"),
        ("Alan Dray and Tom Ellery voted against. He was late.", "He"),
        ("Alan Dray told Tom Ellery that he would be sacked.", "he"),
        ("Alan Dray urged Tom Ellery to come back. He is thinking about it.", "He"),
        (
            "Mr Dray was late. Mr Dray sang. Mr Dray wept.\n\nJudge Alan Coyle set the trial for May.\n\nThe sum was known when he was held.",
            "he",
        ),
        ("Alan Dray spoke. Then a man in a red coat came in and said he would sing.", "he"),
    ],
)
def test_two_readings_name_nobody(body: str, word: str) -> None:
    assert linked(body, word) is None


def test_who_speaks_a_quotation_is_he_who_said_it() -> None:
    body = "Mr Alan Dray met Mr Tom Ellery.\n\nMr Dray thanked Mr Ellery and left for the coast with Mr Ellery's keys. “I have carried it for years,” Mr Dray said. “It is mine,” he said."
    assert linked(body, "he") == "Alan Dray"


def test_whom_somebody_has_done_something_to_is_not_who_did_it() -> None:
    body = "Mr Alan Dray lost it by two votes. They were led by Mr Tom Ellery, whom he had made treasurer."
    assert linked(body, "he") != "Tom Ellery"


@pytest.mark.parametrize("after", ["", ", who succeeded Tom Ellery in 2011,", ", the brother of Tom Ellery,", ", whose firm Tom Ellery ran,"])
@pytest.mark.parametrize(("verb", "word", "who"), [("accused him of lying.", "him", "Tom Ellery"), ("wrote to him in May.", "him", "Tom Ellery")])
def test_whom_he_accuses_is_not_himself(after: str, verb: str, word: str, who: str) -> None:
    assert linked(f"Alan Dray{after} was fined. He {verb}", word) in (None, who)
    assert linked(f"Alan Dray{after} was fined. He {verb}", "He") == "Alan Dray"


@pytest.mark.parametrize("whose", ["Mr Dray's deputy", "His former assistant", "Mr Dray's running mate"])
def test_who_is_told_of_by_somebody_elses_word_for_them_may_speak_of_themselves(whose: str) -> None:
    assert linked(f"Alan Dray was fined on Friday. {whose} said he would retire.", "he") is None


def test_behind_what_a_lawyer_said_of_one_of_two_nobody_is_named() -> None:
    assert linked("The lawyer for Alan Dray said Tom Ellery had lied. He was born in Leeds.", "He") is None


def test_he_who_joined_somebodys_office_is_who_became_an_associate_there() -> None:
    body = "Sir Donald Marsh has died.\n\nHe won a place at the Bartlett. After the war he joined the office of Basil Dray, where he became an associate and met his first wife."
    told = notes(body)
    assert "Basil Dray" not in {told.entities[mention.entity].name for mention in told.mentions if mention.kind == "pronoun"}
