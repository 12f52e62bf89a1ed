"""What the only door shows, and in which order."""

from __future__ import annotations

from datetime import timedelta

from briefings.archive import Archive, Filing
from tests.briefings.archive.cuttings import BODY, LATER, NOON, TOMORROW, article, notes


def ids(holdings: tuple[object, ...]) -> list[str]:
    return [holding.article for holding in holdings]  # type: ignore[attr-defined]


def test_the_latest_are_the_latest_published(archive: Archive) -> None:
    for number, published in enumerate((NOON, NOON - timedelta(days=3), None, NOON + timedelta(minutes=1))):
        filed = NOON + timedelta(seconds=9)
        archive.file(article(str(number), f"{BODY} {number}", published=published), notes(), filed)
    shelf = archive.shelf(None, LATER)
    assert ids(shelf.latest()) == ["a4", "a3", "a1", "a2"], "an undated one stands at the time it was filed"
    assert ids(shelf.latest(2)) == ["a4", "a3"]
    assert ids(shelf.latest(since=NOON)) == ["a4", "a3", "a1"]


def test_articles_with_plans_are_found_newest_first(archive: Archive) -> None:
    for number, plans in enumerate((1, 0, 3)):
        archive.file(article(str(number), published=NOON + timedelta(days=number)), notes(plans=plans), NOON)
    assert ids(archive.shelf(None, LATER).planned()) == ["a3", "a1"]
    assert ids(archive.shelf(None, LATER).planned(1)) == ["a3"]


def test_what_was_filed_since_a_moment_comes_oldest_first_with_new_versions(archive: Archive) -> None:
    archive.file(article("old"), notes(), NOON)
    archive.file(article("changed"), notes(), NOON)
    archive.file_all([Filing(article("late", published=NOON.replace(year=2020)), notes(), backlog=True)], LATER)
    archive.file(article("changed", BODY + " More."), notes(), LATER + timedelta(seconds=1))
    shelf = archive.shelf(None, TOMORROW)
    found = tuple(shelf.loaded(shelf.appeared(NOON, None)).values())
    assert ids(found) == ["a3", "a2"]
    assert [one.backlog for one in found] == [True, False]


def test_holdings_come_in_the_order_asked_for_and_once(archive: Archive) -> None:
    for number in range(3):
        archive.file(article(str(number)), notes(), NOON)
    shelf = archive.shelf(None, LATER)
    assert ids(shelf.holdings(["a3", "a1", "a3", "a99", "x", "", "a", "1", "a²", "a" + "9" * 40])) == ["a3", "a1"]
    assert shelf.holdings([]) == ()


def test_an_article_is_found_by_its_address(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    held = archive.shelf(None, LATER).at("https://courier.example/pier")
    assert held is not None
    assert held.article == "a1"
    assert archive.shelf(frozenset({"wire"}), LATER).at("https://courier.example/pier") is None
    assert archive.shelf(None, LATER).at("https://courier.example/") is None


def test_outlets_are_listed_once(archive: Archive) -> None:
    for number, outlet in enumerate(("Tidewater Gazette", "Aldmere Courier", "Tidewater Gazette")):
        archive.file(article(str(number), outlet=outlet), notes(), NOON)
    assert archive.shelf(None, LATER).outlets() == ("Aldmere Courier", "Tidewater Gazette")


def test_an_answer_is_made_from_one_view_whatever_is_filed_meanwhile(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    with archive.shelf(None, LATER) as shelf:
        assert shelf.count() == 1
        archive.file(article("other"), notes(), NOON)
        archive.withdraw(["pier"], NOON)
        assert shelf.count() == 1
        assert ids(shelf.latest()) == ids(shelf.naming(["lindqvist"])) == ["a1"]
        assert shelf.search("timbers").total == 1
    assert ids(archive.shelf(None, LATER).latest()) == ["a2"]
