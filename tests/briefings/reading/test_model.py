"""The name model: what it finds, where exactly, and that it says the same every time."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.reading.model import NameModelBroken, NameTagger, Tagged, tagger
from briefings.reading.model.decode import MAY_FOLLOW, OUTSIDE, TAGS, best_tags, names_in
from briefings.reading.model.words import Pieces, shapes, style_of, words


@pytest.fixture(scope="module")
def model() -> NameTagger:
    return NameTagger.load()


def found(model: NameTagger, sentence: str) -> set[tuple[str, str]]:
    return {(sentence[name.start : name.end], name.type) for name in model.tag(sentence)}


def test_persons_organisations_and_places_are_told_apart(model: NameTagger) -> None:
    sentence = "Ellery Voss, the chief executive of Harrow Vale Council, flew to Madrid on Tuesday."
    assert found(model, sentence) == {
        ("Ellery Voss", "person"),
        ("Harrow Vale Council", "organisation"),
        ("Madrid", "place"),
    }


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("Mr Voss said the plan was dead.", "Voss"),
        ("Sir Alan Dray will lead the inquiry.", "Alan Dray"),
        ("Cllr Ina Colt proposed the motion.", "Ina Colt"),
        ("Sen. Marta Ruiz voted no.", "Marta Ruiz"),
        ("Dame Edith Marlow declined to comment.", "Edith Marlow"),
    ],
)
def test_titles_are_no_part_of_a_name(model: NameTagger, sentence: str, person: str) -> None:
    assert (person, "person") in found(model, sentence)


@pytest.mark.parametrize("mark", ["'", "’"])
def test_the_possessive_is_no_part_of_a_name(model: NameTagger, mark: str) -> None:
    assert found(model, f"Colt{mark}s sister, Mary Colt, gave evidence.") == {
        ("Colt", "person"),
        ("Mary Colt", "person"),
    }


def test_hyphens_and_apostrophes_stay_inside_names(model: NameTagger) -> None:
    sentence = "Siobhan O’Hara met Jean-Luc Adeyemi-Frost on Monday."
    assert found(model, sentence) == {("Siobhan O’Hara", "person"), ("Jean-Luc Adeyemi-Frost", "person")}


def test_offsets_count_code_points_past_emoji_and_hard_spaces(model: NameTagger) -> None:
    sentence = "🎉🎉 “Hello,”\u00a0said Ina\u00a0Colt\u00a0🎉 in Madrid."
    assert ("Ina\u00a0Colt", "person") in found(model, sentence)


def test_a_sentence_longer_than_the_model_keeps_every_name(model: NameTagger) -> None:
    people = [f"{first} {last}" for first in ("Anna", "Robert", "Maria", "David") for last in ("Marsh", "Colt", "Dray")]
    sentence = "Those who signed were " + ", ".join(people * 6) + " and Peter Voss."
    names = [sentence[name.start : name.end] for name in model.tag(sentence)]
    assert names.count("Peter Voss") == 1
    assert len(names) >= 0.97 * (len(people) * 6 + 1)


def test_a_sentence_without_a_capital_of_its_own_is_not_run(model: NameTagger) -> None:
    assert model.tag("nobody said a word, 12 people noticed.") == ()
    assert model.tag("He said that she had told them on Tuesday.") == ()


def test_an_acronym_spelt_like_a_small_word_is_still_a_name(model: NameTagger) -> None:
    assert found(model, "They moved to the US in May.") == {("US", "place")}


def test_neighbours_and_order_change_nothing(model: NameTagger) -> None:
    sentences = [
        "Ina Colt told the Brackley Courier that Harrow Vale was broke.",
        "Shares in Dray & Sons fell 4 per cent.",
        "VOSS QUITS AS HARROW VALE LEADER",
        "Brackley Rovers beat Thornmouth 2-1 in Poland.",
    ]
    first = [NameTagger(model._session, model._pieces).tag(sentence) for sentence in sentences]
    random.Random(1).shuffle(sentences)
    again = {sentence: model.tag(sentence) for sentence in sentences * 2}
    assert sorted(map(repr, first)) == sorted(map(repr, again.values()))


@given(st.text(max_size=300))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    end = 0
    for name in NameTagger.load().tag(text):
        assert end <= name.start < name.end <= len(text)
        assert 0 <= name.score <= 1
        assert text[name.start : name.end].strip() == text[name.start : name.end]
        end = name.end


@given(st.text(max_size=200))
def test_words_lose_no_visible_character(text: str) -> None:
    kept = [False] * len(text)
    end = 0
    for word in words(text):
        assert word.start >= end
        assert text[word.start : word.end] == word.text
        kept[word.start : word.end] = [True] * len(word.text)
        end = word.end
    invisible = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
    for character, is_kept in zip(text, kept, strict=True):
        assert is_kept or character.isspace() or character in invisible or "\u0300" <= character <= "\u036f"


def test_curly_and_straight_quotation_marks_are_the_same_pieces() -> None:
    pieces = Pieces.read(Path(tagger.__file__).with_name("vocab.txt"))
    assert pieces.of("’") == pieces.of("'")
    assert pieces.of("“") == pieces.of('"')
    assert pieces.of("Müller") == pieces.of("muller")


def test_headlines_are_recognised_by_their_setting() -> None:
    assert style_of(["COUNCIL", "LEADER", "QUITS", "OVER", "CONTRACT"]) == "capitals"
    assert style_of(["Council", "Leader", "Quits", "Over", "Secret", "Contract"]) == "title"
    assert style_of(["The", "council", "leader", "quit", "over", "the", "contract"]) == "normal"


def test_only_the_first_word_has_the_shape_of_a_beginning() -> None:
    kinds = shapes(["“", "Voss", "met", "Colt"])
    assert kinds[1] != kinds[3]


@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
def test_the_best_row_of_tags_is_always_a_row_of_whole_names(seed: int, count: int) -> None:
    scores = np.log(np.random.default_rng(seed).dirichlet(np.ones(TAGS), count)).astype(np.float32)
    tags = best_tags(scores)
    assert len(tags) == count
    for before, after in zip([OUTSIDE, *tags], [*tags, OUTSIDE], strict=True):
        assert MAY_FOLLOW[before, after]
    covered = {at for first, after, _ in names_in(tags) for at in range(first, after)}
    assert covered == {at for at, number in enumerate(tags) if number != OUTSIDE}


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tagger, "_MODEL", tmp_path / "names.onnx")
    with pytest.raises(NameModelBroken, match="cannot be read"):
        tagger._loaded.__wrapped__()


def test_an_answer_other_than_the_stored_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "_KNOWN_NAMES", (("Nobody", "person"),))
    with pytest.raises(NameModelBroken, match="stored answer"):
        tagger._loaded.__wrapped__()


def test_the_same_sentence_is_not_run_twice(model: NameTagger) -> None:
    assert model.tag("Ina Colt resigned.") is model.tag("Ina Colt resigned.")


def test_tagged_is_a_value() -> None:
    assert Tagged(0, 3, "person", 0.9) == Tagged(0, 3, "person", 0.9)


def test_sentences_of_a_text_get_each_their_own_names(model: NameTagger) -> None:
    sentences = ["Ina Colt resigned.", "nobody wept.", "She had led Harrow Vale Council since 2019.", "VOSS QUITS AS HARROW VALE LEADER"]
    names = [{sentence[name.start : name.end] for name in some} for sentence, some in zip(sentences, model.tag_all(sentences), strict=True)]
    assert names[:3] == [{"Ina Colt"}, set(), {"Harrow Vale Council"}]
    assert "VOSS" in names[3]


def test_only_words_near_a_capital_or_a_figure_are_asked_for_a_name() -> None:
    texts = "and so it was that the long road came to Brackley in the end and all of it was lost".split()
    assert tagger._near_names(texts) == list(range(7, 14))
