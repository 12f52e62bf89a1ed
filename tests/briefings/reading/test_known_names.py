"""Names that everybody knows: raised where a sentence tells too little, left alone inside a longer name."""

from __future__ import annotations

import pytest

from briefings.reading.lexicon import first_names, known_names
from briefings.reading.model import NameTagger
from briefings.reading.names import default_tagger, find_names
from briefings.reading.text import read_text
from tests.briefings.situations import notes


def found(sentence: str) -> set[tuple[str, str]]:
    text = read_text(sentence)
    return {(text.said(name.span), name.type) for name in find_names(text, default_tagger())}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Orla Vance, who once ran Deloitte, said the accounts were a mess.", "Deloitte", "organisation"),
        ("The raid was claimed by Boko Haram, a governor said.", "Boko Haram", "organisation"),
        ("Moody's cut the city's rating on Friday.", "Moody's", "organisation"),
        ("Ina Colt hailed Rabat's decision.", "Rabat", "place"),
        ("Peru beat Norway by 13 runs.", "Norway", "place"),
    ],
)
def test_a_name_that_everybody_knows_is_of_its_kind(sentence: str, name: str, kind: str) -> None:
    assert (name, kind) in found(sentence)


def test_two_known_firms_with_and_between_are_two() -> None:
    assert {("Chevron", "organisation"), ("Exxon Mobil", "organisation")} <= found("Shares fell, led by Exxon Mobil and Chevron.")


def test_a_known_name_inside_a_longer_one_is_left_to_the_model() -> None:
    tagger = NameTagger.load()
    sentence = "The Friends of Greenpeace Choir sang for Airbus Helicopters staff."
    names = {sentence[name.start : name.end] for name in tagger.tag(sentence)}
    assert "Greenpeace" not in names
    assert "Airbus" not in names


def test_no_known_organisation_is_somebodys_given_name() -> None:
    assert not [name for name, kind in known_names().items() if kind == "organisation" and name in first_names()]


def test_a_given_name_with_one_word_behind_it_is_a_person_where_little_else_is_said() -> None:
    tagger = NameTagger.load()
    for sentence in ("Ina Colt closed the meeting early.", "Rita Coyle and Alan Dray, business partners since 1999, deny fraud."):
        assert {name.type for name in tagger.tag(sentence)} == {"person"}


def test_a_surname_that_is_a_title_is_a_name_where_somebody_bears_it() -> None:
    found = notes("Gov. Mitch Alderman spoke. Alderman, a Republican, had called Karin Lind to his office. Alderman Tom Orr left.")
    assert sum(found.entities[m.entity].name == "Mitch Alderman" for m in found.mentions) >= 2
    assert "Tom Orr" in {e.name for e in found.entities}
