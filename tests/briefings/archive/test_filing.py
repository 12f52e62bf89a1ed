"""What becomes of an article that a source brings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.archive import Archive, Filing
from briefings.archive.names import named_in
from tests.briefings.archive.cuttings import BODY, LATER, NOON, TOMORROW, article, entity, notes

EVERY = None
CHANGED = BODY.replace("on Monday", "on Tuesday")


def bodies(archive: Archive, grant: frozenset[str] | None = None) -> list[str]:
    return [holding.body for holding in archive.shelf(grant, LATER).latest(20)]


def test_an_article_is_filed_once(archive: Archive) -> None:
    assert archive.file(article(), notes(), NOON) == "new"
    assert archive.file(article(), notes(), LATER) == "unchanged"
    held = archive.shelf(EVERY, LATER).latest()
    assert [(one.article, one.version, one.filed) for one in held] == [("a1", 1, NOON)]


def test_everything_comes_back_as_it_was_brought(archive: Archive) -> None:
    brought = article(byline="Ines Okafor", credit="PA", headline="“Closed” – for now")
    made = notes(BODY, entity("Petra Lindqvist", 0, "Ms Lindqvist"), plans=2)
    archive.file(brought, made, NOON)
    held, = archive.shelf(EVERY, LATER).holdings(["a1"])
    for told in ("source", "outlet", "headline", "url", "byline", "published", "credit", "body"):
        assert getattr(held, told) == getattr(brought, told), told
    assert held.notes == made


def test_a_changed_text_is_a_new_version_and_the_old_one_is_no_longer_quoted(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    assert archive.file(article(body=CHANGED), notes(CHANGED), LATER) == "updated"
    held, = archive.shelf(EVERY, LATER).latest()
    assert (held.article, held.version, held.body) == ("a1", 2, CHANGED)
    shelf = archive.shelf(EVERY, LATER)
    assert shelf.search("Monday").total == 0
    assert shelf.search("Tuesday").total == 1
    assert shelf.count() == 1


def test_going_back_to_an_earlier_text_is_a_new_version_too(archive: Archive) -> None:
    for body in (BODY, CHANGED, BODY):
        archive.file(article(body=body), notes(body), NOON)
    held, = archive.shelf(EVERY, LATER).latest()
    assert (held.version, held.body) == (3, BODY)


def test_one_text_from_two_sources_is_one_article(archive: Archive) -> None:
    assert archive.file(article(), notes(), NOON) == "new"
    assert archive.file(article(source="wire"), notes(), LATER) == "unchanged"
    assert archive.shelf(EVERY, LATER).count() == 1
    for source in ("courier", "wire"):
        assert bodies(archive, frozenset({source})) == [BODY]
    assert archive.shelf(EVERY, LATER).count_by_source() == {"courier": 1, "wire": 1}
    assert archive.shelf(EVERY, LATER).names_like("petra")[0].articles == 1


def test_two_sources_with_different_texts_do_not_fight(archive: Archive) -> None:
    """A feed's summary and the page itself: each brings its own text again and again."""
    archive.file(article(body="Pier closed."), notes("Pier closed."), NOON)
    archive.file(article(source="page"), notes(), NOON)
    for _ in range(2):
        assert archive.file(article(body="Pier closed."), notes("Pier closed."), LATER) == "unchanged"
        assert archive.file(article(source="page"), notes(), LATER) == "unchanged"
    assert bodies(archive) == [BODY]
    assert archive.shelf(EVERY, LATER).names_like("petra")[0].articles == 1


def test_a_desk_sees_no_text_that_only_another_desks_source_brought(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    archive.file(article(source="wire", body=CHANGED), notes(CHANGED, "Wilma Grau"), NOON)
    courier, wire, both = frozenset({"courier"}), frozenset({"wire"}), frozenset({"courier", "wire"})
    assert bodies(archive, courier) == [BODY]
    assert bodies(archive, wire) == bodies(archive, both) == bodies(archive) == [CHANGED]
    assert [name.name for name in archive.shelf(courier, LATER).names_like("wilma")] == []
    assert archive.shelf(courier, LATER).search("Tuesday").total == 0
    assert archive.shelf(both, LATER).search("Monday").total == 0
    assert archive.shelf(frozenset(), LATER).count() == 0


def test_what_is_known_lets_a_reload_skip_what_did_not_change(archive: Archive) -> None:
    brought = article()
    archive.file(brought, notes(), NOON)
    assert archive.known("courier") == {"pier": archive.fingerprint(brought)}
    assert archive.known("wire") == {}
    assert archive.fingerprint(replace(brought, updated=LATER)) == archive.fingerprint(brought)
    for change in ({"headline": "Another"}, {"body": CHANGED}, {"embargo_until": TOMORROW}, {"status": "withheld"},
                   {"published": LATER}, {"byline": "Somebody"}, {"url": None}):
        assert archive.fingerprint(replace(brought, **change)) != archive.fingerprint(brought)


def test_several_articles_in_one_transaction_are_each_whole(archive: Archive) -> None:
    filings = [Filing(article("one"), notes()), Filing(article("two", CHANGED), notes(CHANGED)),
               Filing(article("one", CHANGED), notes(CHANGED))]
    assert archive.file_all(filings, NOON) == ["new", "new", "updated"]
    assert [(one.article, one.version) for one in archive.shelf(EVERY, LATER).holdings(["a1", "a2"])] == [
        ("a1", 2), ("a2", 1)]


def test_an_embargo_opens_by_itself(archive: Archive) -> None:
    archive.file(article(embargo_until=TOMORROW), notes(plans=1), NOON)
    shut = archive.shelf(EVERY, LATER)
    assert (shut.count(), shut.latest(), shut.search("pier").total, shut.names_like("petra"),
            shut.names_with("lindqvist"), shut.naming(["petra lindqvist"]), shut.holdings(["a1"]),
            shut.planned(), shut.outlets(),
            shut.at("https://courier.example/pier"), tuple(shut.appeared(NOON.replace(year=2000), None)),
            shut.count_by_source()) == (0, (), 0, (), (), (), (), (), (), None, (), {})
    opened = archive.shelf(EVERY, TOMORROW)
    assert opened.count() == opened.search("pier").total == 1
    assert len(opened.naming(["lindqvist"])) == len(opened.planned()) == 1
    assert opened.names_like("petra")[0].articles == 1
    assert len(opened.appeared(LATER, None)) == 1, "it appeared when its embargo ended"


def test_while_the_newest_text_is_under_embargo_the_older_one_is_not_quoted_either(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    archive.file(article(body=CHANGED, embargo_until=TOMORROW), notes(CHANGED), NOON)
    assert bodies(archive) == []
    archive.file(article(source="wire", key="other"), notes(), NOON)
    archive.file(article(key="other", body=CHANGED, embargo_until=TOMORROW), notes(CHANGED), NOON)
    assert bodies(archive, frozenset({"wire"})) == []


def test_a_withheld_article_waits_for_its_release(archive: Archive) -> None:
    assert archive.file(article(status="withheld"), notes(), NOON) == "new"
    assert bodies(archive) == []
    assert archive.file(article(), notes(), LATER) == "updated"
    assert bodies(archive) == [BODY]
    assert archive.file(article(status="withheld"), notes(), LATER) == "withdrawn"
    assert bodies(archive) == []


def leaves_no_trace(archive: Archive) -> None:
    shelf = archive.shelf(EVERY, TOMORROW)
    assert (shelf.count(), shelf.latest(), shelf.search("pier").total, shelf.search("Lindqvist").total,
            shelf.names_like("petra"), shelf.names_like("lindqvits"), shelf.names_like("p"), shelf.names_with("petra"),
            shelf.naming(["petra lindqvist", "lindqvist"]), shelf.holdings(["a1"]), shelf.planned(), shelf.outlets(),
            tuple(shelf.appeared(NOON.replace(year=2000), None)), archive.memory()) == (
                0, (), 0, 0, (), (), (), (), (), (), (), (), (), ())


def test_a_kill_takes_the_article_out_of_every_answer(archive: Archive) -> None:
    archive.file(article(), notes(plans=1), NOON)
    assert archive.file(article(body="", status="canceled"), notes(""), LATER) == "withdrawn"
    leaves_no_trace(archive)
    assert archive.file(article(body="", status="canceled"), notes(""), LATER) == "unchanged"


@pytest.mark.parametrize("by", ["courier", "wire", ""])
def test_so_does_a_withdrawal_by_anybody(archive: Archive, by: str) -> None:
    archive.file(article(), notes(plans=1), NOON)
    assert archive.withdraw(["pier"], LATER, by) == 1
    leaves_no_trace(archive)
    assert archive.withdraw(["pier"], LATER, by) == 0


def test_a_killed_text_does_not_come_back_by_any_road(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    archive.file(article(source="wire"), notes(), NOON)
    archive.withdraw(["pier"], LATER, "wire")
    assert archive.file(article(), notes(), LATER) == "unchanged"
    assert archive.file(article(source="wire"), notes(), LATER) == "unchanged"
    assert archive.file(article(body=CHANGED), notes(CHANGED), LATER) == "unchanged", "another source's edit"
    leaves_no_trace(archive)


def test_the_source_that_killed_it_may_bring_a_text_of_its_own_again(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    archive.file(article(body="", status="canceled"), notes(""), NOON)
    assert archive.file(article(body=CHANGED), notes(CHANGED), LATER) == "updated"
    assert bodies(archive) == [CHANGED]


def test_a_kill_that_comes_before_its_article_keeps_it_shut(archive: Archive) -> None:
    assert archive.withdraw(["pier"], NOON, "courier") == 0
    assert archive.file(article(), notes(), LATER) == "unchanged"
    assert bodies(archive) == []


def test_what_the_desk_withdrew_only_the_desk_restores(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    archive.withdraw(["pier"], NOON)
    archive.file(article(body=CHANGED), notes(CHANGED), LATER)
    assert bodies(archive) == []
    archive.restore(["pier"], LATER)
    assert bodies(archive) == [BODY]
    assert archive.shelf(EVERY, LATER).search("timbers").total == 1


def test_a_kill_can_be_undone_by_the_desk(archive: Archive) -> None:
    archive.file(article(), notes(), NOON)
    archive.file(article(body="", status="canceled"), notes(""), NOON)
    archive.restore(["pier"], LATER)
    assert bodies(archive) == [BODY]
    assert archive.file(article(body="", status="canceled"), notes(""), LATER) == "unchanged", "the kill was heard"
    assert bodies(archive) == [BODY]


def test_nothing_in_a_text_breaks_the_archive(archive: Archive) -> None:
    odd = "NUL \x00 and half a letter \ud83d in one text, 'quoted' \"twice\" 100% ?:; \\ {} 😀"
    archive.file(article(body=odd, headline="\x00", byline="\ud83d"), notes(odd, "N\x00ora \ud83dVale"), NOON)
    held, = archive.shelf(EVERY, LATER).latest()
    assert len(held.body) == len(odd)
    assert held.body.startswith("NUL \ufffd and half")
    assert archive.shelf(EVERY, LATER).search("half a letter 😀 {} \\ '").total == 1
    assert archive.shelf(EVERY, LATER).names_like("ora")


def test_what_an_older_reading_read_is_read_again(archive: Archive) -> None:
    archive.file(article(), notes(BODY, "Petra Lindquist", reader=1), NOON)
    archive.file(article("other", CHANGED), notes(CHANGED, "Wilma Grau", reader=2), NOON)
    (number, stale), = archive.stale(2)
    assert stale == article()
    archive.reread([(number, notes(BODY, "Petra Lindqvist", reader=2))], LATER)
    assert archive.stale(2) == ()
    shelf = archive.shelf(EVERY, LATER)
    assert [name.name for name in shelf.names_with("petra")] == ["Petra Lindqvist"]
    assert shelf.search("Monday").total == 1
    assert {one.version for one in shelf.latest()} == {1}


def test_a_name_that_is_written_twice_is_one_name() -> None:
    made = notes(BODY, entity("Petra Lindqvist"), entity("Petra LINDQVIST", 1, "Lindqvist of Aldmere"))
    found, = named_in(made)
    assert found.shown == "Petra Lindqvist"
    assert found.aliases == ("petra lindqvist", "lindqvist", "lindqvist of aldmere")
