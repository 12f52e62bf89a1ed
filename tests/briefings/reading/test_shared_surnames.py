"""“Laura and Dan Marsh” are two Marshes; a singer of one name beside somebody is not."""

from __future__ import annotations

from briefings.news import Article
from briefings.reading import notes


def people(body: str) -> set[str]:
    read = notes.read(Article("a", "s", "Courier", "Headline", body))
    return {entity.name for entity in read.entities if entity.type == "person"}


def test_two_given_names_before_one_surname_share_it() -> None:
    assert people("Laura and Dan Marsh, whose daughter was at the school, met the inspector on Wednesday.") == {"Laura Marsh", "Dan Marsh"}


def test_the_title_of_one_of_a_couple_tells_which() -> None:
    read = notes.read(Article("a", "s", "Courier", "Headline", "Tom and Mary Dray were found on Monday. Mrs Dray was taken to hospital."))
    last = max(read.mentions, key=lambda mention: mention.span)
    assert read.entities[last.entity].name == "Mary Dray"


def test_who_is_called_by_one_name_again_and_again_shares_no_surname() -> None:
    assert "Adele Marsh" not in people("Adele and Ed Marsh will sing in June. Adele has sold a million records. Adele said she was glad.")


def test_another_bearer_of_the_given_name_keeps_it_apart() -> None:
    assert "Laura Marsh" not in people("Laura Quill won the prize. Laura and Dan Marsh spoke at the dinner.")
