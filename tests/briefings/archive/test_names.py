"""Whom a desk finds under some words."""

from __future__ import annotations

import random
from collections import Counter

from briefings.archive import Archive, Filing, KnownName
from tests.briefings.archive.cuttings import LATER, NOON, TOMORROW, article, entity, notes

BODY = "A text about people."


def file(archive: Archive, key: str, *names: object, source: str = "courier", **changes: object) -> None:
    archive.file(article(key, BODY, source=source, **changes), notes(BODY, *names), NOON)  # type: ignore[arg-type]


def like(archive: Archive, words: str, grant: frozenset[str] | None = None, limit: int = 25) -> list[str]:
    return [name.name for name in archive.shelf(grant, LATER).names_like(words, limit)]


def with_words(archive: Archive, words: str) -> list[str]:
    return [name.name for name in archive.shelf(None, LATER).names_with(words)]


def test_any_word_of_a_name_finds_it_by_its_beginning(archive: Archive) -> None:
    file(archive, "1", "Petra Lindqvist", entity("Aldmere Rowing Club", kind="organisation"))
    for words in ("p", "pe", "petra", "l", "lind", "LINDQVIST", "petra l", "lindqvist petra", "Petra Lindqvist"):
        assert like(archive, words) == ["Petra Lindqvist"], words
    assert archive.shelf(None, LATER).names_like("row") == (KnownName("Aldmere Rowing Club", "organisation", 1),)
    for words in ("", "  ", "tra", "petra x", "’"):
        assert like(archive, words) == [], words


def test_accents_case_and_apostrophes_do_not_matter(archive: Archive) -> None:
    file(archive, "1", "Zoë O’Brien", "Jean-Luc Sørensen")
    assert like(archive, "zoe obrien") == like(archive, "ZOË O'B") == ["Zoë O’Brien"]
    assert like(archive, "jean luc") == like(archive, "luc") == ["Jean-Luc Sørensen"]


def test_the_exact_name_comes_first_then_the_most_written_about(archive: Archive) -> None:
    file(archive, "1", "Ann Vale", "Ann Valence", "Anna Valetti")
    for number in range(2, 6):
        file(archive, str(number), "Anna Valetti")
    file(archive, "6", "Ann Valence")
    assert like(archive, "ann vale") == ["Ann Vale", "Anna Valetti", "Ann Valence"]
    assert like(archive, "ann", limit=2) == ["Anna Valetti", "Ann Valence"]
    assert archive.shelf(None, LATER).names_like("anna")[0].articles == 5


def test_a_misspelt_name_is_found_and_only_when_nothing_is_spelt_so(archive: Archive) -> None:
    file(archive, "1", "Petra Lindqvist", "Nils Tarrent")
    for words in ("lindqist", "lindqvits", "lindkvist", "petra lindquist", "lindqvistt", "petr lindqvst"):
        assert like(archive, words) == ["Petra Lindqvist"], words
    assert like(archive, "pteran lindqvist") == []
    file(archive, "2", "Mona Lindqist")
    assert like(archive, "lindqist") == ["Mona Lindqist"]
    assert like(archive, "nlis") == ["Nils Tarrent"]
    assert like(archive, "nil") == ["Nils Tarrent"]
    assert like(archive, "nis") == [], "three letters say too little to be corrected"


def test_spellings_and_acronyms_find_the_full_name(archive: Archive) -> None:
    file(archive, "1", entity("Harbour Workers’ Union", kind="organisation", acronyms=("HWU",)),
         entity("Petra Lindqvist", 1, "Petra Linqvist", "Dame Petra"))
    assert like(archive, "hwu") == ["Harbour Workers’ Union"]
    assert like(archive, "dame") == ["Petra Lindqvist"]


def test_whole_words_in_order_find_every_full_name(archive: Archive) -> None:
    file(archive, "1", "Sam Varley", "Ann Varley", "Ann Marie Varley", "Varley Ann Stone", "Samuel Varleyson")
    file(archive, "2", "Ann Varley")
    assert with_words(archive, "varley")[0] == "Ann Varley"
    assert set(with_words(archive, "varley")) == {"Sam Varley", "Ann Varley", "Ann Marie Varley", "Varley Ann Stone"}
    assert with_words(archive, "ann varley") == ["Ann Varley", "Ann Marie Varley"]
    assert with_words(archive, "Ann Marie Varley") == ["Ann Marie Varley"]
    assert with_words(archive, "") == with_words(archive, "nobody") == []


def test_naming_gives_the_articles_newest_first(archive: Archive) -> None:
    for number in range(1, 6):
        file(archive, str(number), "Petra Lindqvist", published=NOON.replace(day=number))
    file(archive, "6", "Nils Tarrent", published=NOON.replace(day=6))
    found = archive.shelf(None, LATER).naming(["petra lindqvist", "lindqvist", "tarrent"], limit=3)
    assert [one.article for one in found] == ["a6", "a5", "a4"]
    assert archive.shelf(None, LATER).naming(["petra"]) == ()
    assert archive.shelf(None, LATER).naming([]) == ()


def test_a_desk_learns_no_name_and_no_count_from_sources_it_was_not_granted(archive: Archive) -> None:
    file(archive, "1", "Petra Lindqvist")
    file(archive, "2", "Petra Lindqvist", "Secret Vane", source="wire")
    courier = archive.shelf(frozenset({"courier"}), LATER)
    assert courier.names_like("petra") == (KnownName("Petra Lindqvist", "person", 1),)
    for words in ("s", "se", "secret", "secert", "vane", "vame"):
        assert courier.names_like(words) == (), words
    assert courier.names_with("vane") == ()
    assert len(courier.naming(["petra lindqvist"])) == 1
    everything = archive.shelf(None, LATER)
    assert everything.names_like("petra") == (KnownName("Petra Lindqvist", "person", 2),)


def test_a_desk_learns_no_spelling_either(archive: Archive) -> None:
    file(archive, "1", entity("Petra Lindqvist"))
    file(archive, "2", entity("Petra Lindqvist", 0, "Moleface"), source="wire")
    assert like(archive, "moleface") == ["Petra Lindqvist"]
    courier = frozenset({"courier"})
    for words in ("moleface", "mole", "m", "mo", "molefaec"):
        assert like(archive, words, courier) == [], words
    archive.withdraw(["2"], LATER)
    for words in ("moleface", "mole", "m", "mo", "molefaec"):
        assert like(archive, words) == [], words
    assert like(archive, "petra") == ["Petra Lindqvist"]


def test_a_name_under_embargo_is_unknown_until_it_ends(archive: Archive) -> None:
    file(archive, "1", "Petra Lindqvist")
    file(archive, "2", "Petra Lindqvist", "Wilma Grau", embargo_until=TOMORROW)
    assert like(archive, "wilma") == like(archive, "wilmma") == with_words(archive, "grau") == []
    assert archive.shelf(None, LATER).names_like("petra")[0].articles == 1
    opened = archive.shelf(None, TOMORROW)
    assert opened.names_like("wilma")[0].articles == 1
    assert opened.names_like("petra")[0].articles == 2


def test_two_kinds_of_one_name_are_two_names(archive: Archive) -> None:
    file(archive, "1", entity("Brackley", kind="place"), entity("Brackley", 1, kind="organisation"))
    assert {(name.name, name.type) for name in archive.shelf(None, LATER).names_like("brack")} == {
        ("Brackley", "place"), ("Brackley", "organisation")}


def test_counts_stay_true_through_any_history(archive: Archive) -> None:
    """Filing, changing, withdrawing, restoring and linking at random; then every count is compared with the truth."""
    chance = random.Random(3)
    people = [f"{first} {last}" for first in ("Ada", "Bo", "Cleo") for last in ("Vane", "Wick", "Yarrow")]
    standing: dict[str, dict[str, tuple[str, ...]]] = {}
    withdrawn: set[str] = set()
    for step in range(120):
        key, source = f"k{chance.randrange(12)}", chance.choice(["courier", "wire"])
        action = chance.random()
        if action < 0.75 and key not in withdrawn:
            names = tuple(chance.sample(people, 3))
            body = f"{BODY} {step} {names}"
            archive.file_all([Filing(article(key, body, source=source), notes(body, *names))], NOON)
            standing.setdefault(key, {}).pop(source, None)
            standing[key][source] = names
        elif action < 0.9 and key in standing:
            archive.withdraw([key], NOON)
            withdrawn.add(key)
        elif withdrawn:
            back = chance.choice(sorted(withdrawn))
            archive.restore([back], NOON)
            withdrawn.discard(back)
    for grant in (None, frozenset({"courier"}), frozenset({"wire"}), frozenset({"courier", "wire"})):
        truth: Counter[str] = Counter()
        for key, brought in standing.items():
            seen = [names for source, names in brought.items() if grant is None or source in grant]
            if key not in withdrawn and seen:
                truth.update(seen[-1])
        shelf = archive.shelf(grant, LATER)
        for initial in ("a", "bo", "cleo", "v", "wi", "yarrow"):
            found = {name.name: name.articles for name in shelf.names_like(initial)}
            expected = {name: count for name, count in truth.items()
                        if any(word.casefold().startswith(initial) for word in name.split())}
            assert found == expected, (grant, initial)


def test_frequent_names_come_after_one_letter_and_leave_when_they_are_withdrawn(archive: Archive) -> None:
    for number in range(9):
        file(archive, str(number), "Petra Lindqvist")
    for number in range(9, 40):
        file(archive, str(number), f"Pavel Number{number}")
    assert like(archive, "p")[0] == "Petra Lindqvist"
    assert len(like(archive, "p")) == 25
    archive.withdraw([str(number) for number in range(9)], LATER)
    assert "Petra Lindqvist" not in like(archive, "p")
    assert like(archive, "petra") == []


def test_the_memory_of_names_holds_the_most_written_about_first(archive: Archive) -> None:
    file(archive, "1", "Petra Lindqvist", "Nils Tarrent")
    file(archive, "2", "Nils Tarrent")
    assert archive.memory() == (KnownName("Nils Tarrent", "person", 2), KnownName("Petra Lindqvist", "person", 1))
    assert len(archive.memory(limit=1)) == 1
