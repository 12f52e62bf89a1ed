"""Which links and names of a message "Brief this" asks about."""

from __future__ import annotations

from adapters.discord.briefing import Mentioned, capitalised, questions_about
from briefings import KINDS, Kind, Parameter, Question, Suggestion

_KINDS = tuple(kind for kind in KINDS if kind.name in ("who", "search"))


def known(*names: str) -> object:
    def suggest(words: str) -> tuple[Suggestion, ...]:
        return tuple(Suggestion(name, "person", 1) for name in names if name.casefold().startswith(words.casefold()))

    return suggest


def test_names_are_runs_of_capitalised_words_the_longest_first() -> None:
    found = capitalised("Did Maud Ferris of the Tarrow Harbour Board resign?")
    assert found.index("Tarrow Harbour Board") < found.index("Harbour")
    assert "Maud Ferris" in found
    assert "resign" not in found


def test_small_words_hold_a_name_together_and_a_possessive_is_left_off() -> None:
    assert "Ministry of Works" in capitalised("the Ministry of Works's plan")
    assert "Ludwig van Oost" in capitalised("so Ludwig van Oost said")


def test_a_sentence_ends_a_name() -> None:
    assert "Ferris Tarrow" not in capitalised("It was Ferris. Tarrow is quiet.")


def test_only_names_that_the_archive_knows_are_asked_for_each_once() -> None:
    said = Mentioned((), capitalised("Maud Ferris met Percy Vole; Ferris left."))
    asked = questions_about(said, _KINDS, known("Maud Ferris", "Odo Quill"))  # type: ignore[arg-type]
    assert asked == (Question("who", values=(("name", "Maud Ferris"),)),)


def test_a_link_is_a_story_where_stories_are_told_else_its_words_are_searched() -> None:
    links = ("https://herald.example/2026/03/harbour-master-quits.html", "https://[", "https://x.example/77")
    said = Mentioned(links, ())
    assert questions_about(said, _KINDS, known()) == (  # type: ignore[arg-type]
        Question("search", values=(("words", "harbour master quits"),)),)
    story = Kind("story", "One story", (), (Parameter("about", "words", "words or an address", required=True),))
    first = questions_about(said, (*_KINDS, story), known())[0]  # type: ignore[arg-type]
    assert first == Question("story", values=(("about", said.links[0]),))


def test_a_wall_of_names_is_not_asked_for_for_ever() -> None:
    names = [f"Name{chr(65 + number)} Person" for number in range(20)]
    said = Mentioned((), capitalised(", ".join(names)))
    assert len(questions_about(said, _KINDS, known(*names))) == 12  # type: ignore[arg-type]
