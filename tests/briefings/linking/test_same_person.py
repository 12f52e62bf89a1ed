"""Who is one person in several articles, and who is not."""

from __future__ import annotations

from briefings.linking.same_person import company_of
from tests.briefings.linking.test_same_event import clipping


def people(*told: tuple[str, str]) -> list[tuple[str, int]]:
    """Everybody of several articles by the name they are shown under, with how many articles name them."""
    known = company_of([clipping(body, day) for day, body in told]).known
    return sorted((each.name, len(each.places)) for each in known if each.type == "person")


ANN = "Ann Marsh of Northmoor Trains said so."


def test_a_son_of_the_same_name_is_not_his_father_in_another_article() -> None:
    found = people(
        ("2026-03-12", f"Bruce Klamer, who founded Northmoor Trains, has died. His son, Bruce Klamer Jr., is to succeed him. {ANN}"),
        ("2026-03-13", f"Northmoor Trains has fallen out with its founder, Bruce Klamer, over the price. {ANN}"),
    )
    assert found == [("Ann Marsh", 2), ("Bruce Klamer", 2), ("Bruce Klamer Jr.", 1)]


def test_a_short_given_name_that_fits_father_and_son_is_neither() -> None:
    found = people(
        ("2026-03-12", f"Walter Hanmer III, the son of Walter Hanmer Jr., has died. {ANN}"),
        ("2026-03-13", f"The owner, Walt Hanmer, ordered the change. {ANN}"),
    )
    assert [count for name, count in found if "Hanmer" in name] == [1, 1, 1]


def test_the_third_of_a_name_may_be_another_than_who_bears_it_bare() -> None:
    found = people(
        ("2026-03-12", f"Eugene Pratt III resigned on Monday. {ANN}"),
        ("2026-03-13", f"Eugene Pratt resigned on Monday. {ANN}"),
    )
    assert found == [("Ann Marsh", 2), ("Eugene Pratt", 1), ("Eugene Pratt III", 1)]


def test_a_nickname_that_fits_one_alone_is_the_same_person() -> None:
    found = people(
        ("2026-03-12", f"Thomas Harrow resigned on Monday. {ANN}"),
        ("2026-03-13", f"Tom Harrow resigned on Monday. {ANN}"),
    )
    assert [count for _, count in found] == [2, 2]


def test_city_is_the_one_city_of_its_own_article() -> None:
    known = company_of([
        clipping("Harlow City have sacked Ann Marsh. City said they were sorry.", "2026-03-12"),
        clipping("Wexcombe City have hired Ann Marsh. City said they were glad.", "2026-03-13"),
    ]).known
    assert sorted((each.name, len(each.places)) for each in known if each.type == "organisation") == [("Harlow City", 1), ("Wexcombe City", 1)]


def test_how_a_given_name_ends_keeps_nobody_apart_in_two_articles() -> None:
    found = people(
        ("2026-03-12", f"Donncha Tuohey, the chief whip, resigned on Monday. {ANN}"),
        ("2026-03-13", f"The chief whip, Mr Tuohey, resigned on Monday. {ANN}"),
    )
    assert found == [("Ann Marsh", 2), ("Donncha Tuohey", 2)]
