"""The words by which a rule knows that a text is not worth a pattern."""

from __future__ import annotations

from briefings.reading.vocabulary import first_runs, last_words, longest_runs, lower_in_place, places_of, runs_at, words_in


def test_words_are_runs_of_plain_letters_in_lower_case() -> None:
    assert words_in("The ex-Mayor didn't resign; Zoë's 3 aides did.") == {
        "the", "ex", "mayor", "didn", "t", "resign", "zo", "s", "aides", "did",
    }  # fmt: skip


def test_a_guard_knows_a_hyphened_word_by_its_longest_part_and_a_phrase_by_its_first() -> None:
    assert longest_runs(("vice-president", "clerk")) == {"president", "clerk"}
    assert first_runs(("step down", "re-elect")) == {"step", "re"}


def test_words_are_found_where_they_begin_hyphens_and_all() -> None:
    assert places_of("the ex-mayor and the mayoress, a mayor", ("mayor",)) == [4, 33]


def test_a_run_of_letters_is_found_only_whole() -> None:
    assert runs_at("he told the retold tale: untold", {"told", "tale"}) == [(3, "told"), (19, "tale")]


def test_lower_case_keeps_every_letter_in_its_place() -> None:
    assert lower_in_place("İda LEFT") == "İda left"


def test_the_last_words_are_those_that_a_pattern_to_the_end_can_reach() -> None:
    text = "the former leader of the "
    assert text[last_words(text, 2) :] == " of the "
    assert last_words(text, 9) == 0
