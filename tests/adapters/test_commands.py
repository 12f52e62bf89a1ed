"""Words become questions, from the table of kinds alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example as with_example
from hypothesis import given
from hypothesis import strategies as st

from adapters.commands import help_text, question_from, question_of, usage, words_of
from briefings import KINDS, Action, Kind, NoAnswer, Parameter, Question, kind_named

TODAY = date(2026, 11, 22)  # a Sunday


def asked(words: str) -> Question:
    question = question_from(words, TODAY)
    assert isinstance(question, Question), question
    return question


def refused(words: str) -> NoAnswer:
    answer = question_from(words, TODAY)
    assert isinstance(answer, NoAnswer), answer
    assert answer.code == "bad_command"
    return answer


def question(kind: str, action: str | None = None, **values: str | int | date) -> Question:
    return Question(kind, action, tuple(values.items()))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_example_of_the_table_is_a_question_that_can_be_said_again(kind: Kind) -> None:
    for example in kind.examples:
        found = asked(example)
        assert found.kind == kind.name
        assert asked(words_of(found)) == found


@pytest.mark.parametrize(("words", "found"), [
    ("who Sam Tarry", question("who", name="Sam Tarry")),
    ("/brief who Sam Tarry", question("who", name="Sam Tarry")),
    ("  WHO\tSam   Tarry ", question("who", name="Sam Tarry")),
    ('who "Sam Tarry"', question("who", name="Sam Tarry")),
    ("timeline Sam Tarry vs Labour", question("timeline", subject="Sam Tarry", other="Labour")),
    ("timeline Sam Tarry versus Labour", question("timeline", subject="Sam Tarry", other="Labour")),
    ("timeline Sam Tarry v. Labour", question("timeline", subject="Sam Tarry", other="Labour")),
    ("timeline Malcolm V", question("timeline", subject="Malcolm V")),
    ("timeline Marks and Spencer", question("timeline", subject="Marks and Spencer")),
    ("timeline Top Gear top 5", question("timeline", subject="Top Gear", top=5)),
    ("timeline baths since March 2026 until 14 April 2026",
     question("timeline", subject="baths", since=date(2026, 3, 1), until=date(2026, 4, 14))),
    ("timeline baths until March 2026", question("timeline", subject="baths", until=date(2026, 3, 31))),
    ("timeline baths since:last week top:3", question("timeline", subject="baths", since=date(2026, 11, 9), top=3)),
    ("quotes Sam Tarry on strikes and pay", question("quotes", name="Sam Tarry", on="strikes and pay")),
    ('quotes "War on Want" on tax', question("quotes", name="War on Want", on="tax")),
    ('search "picket line" rail', question("search", words='"picket line" rail')),
    ('search fares from:"Evening Echo" by:Finch since:2026-03-01',
     Question("search", None, (("words", "fares"), ("from", "Evening Echo"), ("by", "Finch"),
                               ("since", date(2026, 3, 1))))),
    ("search fares since:14 March 2026 rail", question("search", words="fares rail", since=date(2026, 3, 14))),
    ("search by boat from Marrow", question("search", words="by boat from Marrow")),
    ("search top 10 songs", question("search", words="top 10 songs")),
    ("latest", question("latest")),
    ("latest Labour", question("latest", topic="Labour")),
    ("sources", question("sources", "list")),
    ("sources reload", question("sources", "reload")),
    ("sources reload wire", question("sources", "reload", source="wire")),
    ("help", question("help")),
    ("help timeline", question("help", command="timeline")),
])
def test_commands(words: str, found: Question) -> None:
    assert asked(words) == found


@pytest.mark.parametrize(("words", "meant"), [
    ("who is Sam Tarry?", "who Sam Tarry"),
    ("Who’s Sam Tarry ?", "who Sam Tarry"),
    ("tell me about Sam Tarry", "who Sam Tarry"),
    ("timeline of Sam Tarry", "timeline Sam Tarry"),
    ("a timeline between Sam Tarry and Labour", "timeline Sam Tarry vs Labour"),
    ("what happened to Priya Talwar?", "timeline Priya Talwar"),
    ("what's new about Labour?", "latest Labour"),
    ("what's new", "latest"),
    ("any news on the baths", "latest the baths"),
    ("what did Sam Tarry say about strikes?", "quotes Sam Tarry on strikes"),
    ("quotes from Sam Tarry", "quotes Sam Tarry"),
    ("articles about picket lines", "search picket lines"),
    ("?", "help"),
    ("reload", "sources reload"),
    ("please who is Sam Tarry", "who Sam Tarry"),
])
def test_what_people_type_is_taken_kindly(words: str, meant: str) -> None:
    assert asked(words) == asked(meant)


def test_a_slip_in_the_command_offers_the_nearest_one() -> None:
    answer = refused("timelin Sam Tarry")
    assert "Did you mean “timeline Sam Tarry”?" in answer.message
    assert answer.questions == (question("timeline", subject="Sam Tarry"),)


def test_a_bare_name_offers_to_ask_who_it_is() -> None:
    assert refused("Sam Tarry").choices == ("who Sam Tarry", "search Sam Tarry")


def test_a_missing_name_is_told_how_to_write_it() -> None:
    answer = refused("timeline")
    assert "timeline SUBJECT [vs OTHER] [since DATE] [until DATE] [top N]" in answer.message
    assert "timeline Sam Tarry vs Labour" in answer.choices


@pytest.mark.parametrize(("words", "said"), [
    ("timeline baths since blurnsday", "“blurnsday” is no day that I can read"),
    ("timeline baths top 5000", "“5000” is no number from 1 to 1000"),
    ("timeline baths vs", "After “vs” the other side of a dispute is missing"),
    ("timeline baths top 3 top 4", "“top” is there twice"),
    ("help timelin", "Did you mean “timeline”?"),
    ("sources relod", "Did you mean “reload”?"),
    ("sources banana", "write sources [list | status | reload]"),
    ("", "Type a command"),
])
def test_what_is_no_command_is_told_why(words: str, said: str) -> None:
    assert said in refused(words).message


def test_options_of_a_form_become_the_same_question_as_words() -> None:
    kind = kind_named("timeline")
    assert kind is not None
    made = question_of(kind, None, {"subject": "Sam Tarry", "other": "Labour", "since": "March 2026", "top": 5}, TODAY)
    assert made == asked("timeline Sam Tarry vs Labour since March 2026 top 5")
    assert isinstance(question_of(kind, None, {"other": "Labour"}, TODAY), NoAnswer)


TOY = (
    Kind("brew", "Make tea", ("brew oolong cups 2",),
         (Parameter("leaf", "choice", "which leaf", required=True, choices=("oolong", "assam")),
          Parameter("note", "words", "a note"),
          Parameter("cups", "number", "how many", keyword="cups"))),
    Kind("kettle", "The kettle", (), actions=(
        Action("on", "Switch it on", (Parameter("until", "day", "until when", keyword="until"),)),
        Action("off", "Switch it off"))),
)


def test_a_question_added_to_the_table_needs_no_line_here() -> None:
    assert question_from("brew assam with milk cups 3", TODAY, TOY) == question(
        "brew", leaf="assam", note="with milk", cups=3)
    assert question_from("kettle on until tomorrow", TODAY, TOY) == question("kettle", "on", until=date(2026, 11, 23))
    refusal = question_from("brew coffee", TODAY, TOY)
    assert isinstance(refusal, NoAnswer)
    assert "none of oolong, assam" in refusal.message
    assert isinstance(question_from("kettle", TODAY, TOY), NoAnswer)
    assert [usage(kind) for kind in TOY] == ["brew oolong|assam [NOTE] [cups N]", "kettle [on | off]"]


def test_help_names_every_command_and_one_in_detail() -> None:
    assert all(kind.name in help_text() for kind in KINDS)
    kind = kind_named("sources")
    assert "sources reload [SOURCE]" in help_text(kind)


def test_a_wrong_example_in_a_table_is_no_endless_story() -> None:
    broken = (Kind("brew", "Make tea", ("brew nothing",), TOY[0].parameters),)
    answer = question_from("brew", TODAY, broken)
    assert isinstance(answer, NoAnswer)
    assert answer.choices == ()


@given(st.text(max_size=200))
def test_any_words_are_a_question_or_are_told_why(words: str) -> None:
    found = question_from(words, TODAY)
    if isinstance(found, Question):
        assert question_from(words_of(found), TODAY) == found
    else:
        assert found.code == "bad_command"
        assert found.message


@given(st.lists(st.sampled_from(
    ["who", "timeline", "search", "vs", "v", "since", "until", "top", "5", "on", "from:", "since:", '"', "“", "March",
     "2026", "Sam", "help", "sources", "reload", "?", "from:Echo", "yesterday"]), max_size=9))
@with_example(["search", "from:", "?", "who"])
@with_example(["who", "?", '"'])
@with_example(["timeline", "since", "March", "on"])
@with_example(["search", '"', "since", "since", "March", "yesterday"])
def test_keywords_in_any_order_never_break(words: list[str]) -> None:
    found = question_from(" ".join(words), TODAY)
    if isinstance(found, Question):
        assert isinstance(question_from(words_of(found), TODAY), Question)
