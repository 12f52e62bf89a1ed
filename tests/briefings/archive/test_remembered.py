"""Issued cards, corrections, sources, and what platforms leave here."""

from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest

from briefings.archive import Archive, Health
from briefings.archive.evidence import cite
from briefings.archive.issued import question_read, question_written
from briefings.archive.remembered import Cached
from briefings.questions import Asker, Question
from briefings.sources.source import Seen
from tests.briefings.archive.cuttings import BODY, LATER, NOON, TOMORROW, article, notes

ASKER = Asker("slack", "U1", "C1", "T1")
WHO = Question("who", None, (("name", "Petra Lindqvist"),))


def issue(archive: Archive, key: str = "pier", now: object = LATER) -> str:
    archive.file(article(key), notes(), NOON)
    held, = archive.shelf(None, LATER).latest()
    return archive.issued.add(WHO, (cite(held, (0, 22)), cite(held, (23, 40))), LATER, "newsroom", ASKER, now)  # type: ignore[arg-type]


def test_an_issued_card_is_recalled_with_what_it_stood_on(archive: Archive) -> None:
    token = issue(archive)
    assert len(token) <= 16
    assert token.isalnum()
    archive.issued.posted(token, "1234.5678")
    found = archive.issued.find(token, "newsroom", archive.shelf(None, LATER))
    assert found is not None
    assert (found.token, found.question, found.as_of) == (token, WHO, LATER)
    assert (found.channel, found.message) == ("C1", "1234.5678")
    assert [one.sentence for one in found.evidence] == [BODY[0:22], BODY[23:40]]


def test_another_desk_recalls_nothing(archive: Archive) -> None:
    token = issue(archive)
    shelf = archive.shelf(None, LATER)
    assert archive.issued.find(token, "sport", shelf) is None
    assert archive.issued.find("unknown", "newsroom", shelf) is None


def test_passages_that_may_no_longer_be_quoted_keep_their_place_and_say_nothing(archive: Archive) -> None:
    token = issue(archive)
    archive.withdraw(["pier"], LATER)
    found = archive.issued.find(token, "newsroom", archive.shelf(None, LATER))
    assert found is not None
    assert [(one.article, one.version, one.span) for one in found.evidence] == [("a1", 1, (0, 22)), ("a1", 1, (23, 40))]
    assert {(one.sentence, one.headline, one.outlet, one.url) for one in found.evidence} == {("", "", "", None)}


def test_a_correction_reaches_every_card_that_quotes_the_article(archive: Archive) -> None:
    token = issue(archive)
    archive.issued.posted(token, "m1")
    archive.file(article(body=BODY + " More."), notes(), LATER)
    again = issue(archive, now=TOMORROW)
    found = archive.issued.on("pier")
    assert [(one.token, one.message, one.platform, one.channel, one.team, one.question) for one in found] == [
        (token, "m1", "slack", "C1", "T1", WHO), (again, None, "slack", "C1", "T1", WHO)]
    assert archive.issued.on("other") == ()


def test_old_cards_are_forgotten(archive: Archive) -> None:
    token = issue(archive)
    assert archive.issued.forget_before(LATER) == 0
    assert archive.issued.forget_before(TOMORROW) == 1
    assert archive.issued.find(token, "newsroom", archive.shelf(None, LATER)) is None
    assert archive.issued.on("pier") == ()


def test_doubts_wait_for_the_desks_editors_until_they_are_settled(archive: Archive) -> None:
    archive.issued.report("t1", "newsroom", "Mayor of Aldmere", "she left in May", "slack:U1", LATER)
    archive.issued.report("t2", "sport", "Captain", "no", "slack:U2", LATER)
    one, = archive.issued.reports("newsroom")
    assert (one.token, one.line, one.words, one.by, one.at) == (
        "t1", "Mayor of Aldmere", "she left in May", "slack:U1", LATER)
    archive.issued.settle(one.id, TOMORROW)
    assert archive.issued.reports("newsroom") == ()
    assert len(archive.issued.reports("sport")) == 1


@pytest.mark.parametrize("question", [
    Question("latest"), WHO, Question("sources", "reload", (("source", "wire “A”"),)),
    Question("timeline", None, (("subject", "A"), ("since", date(2026, 3, 1)), ("top", 10)))])
def test_questions_come_back_as_they_were_asked(question: Question) -> None:
    assert question_read(question_written(question)) == question


def test_corrections_are_logged_and_can_be_undone(archive: Archive) -> None:
    made = archive.corrections.add("politics", "date", (("article", "a1"), ("day", "2022-08-25")), "slack:U1", NOON)
    archive.corrections.add("sport", "pin", (("line", "…"),), "slack:U2", NOON)
    assert archive.corrections.standing("politics") == (made,)
    assert (made.argument("day"), made.argument("other")) == ("2022-08-25", None)
    assert archive.corrections.undo("sport", made.id, "slack:U2", LATER) is False, "another desk's"
    assert archive.corrections.undo("politics", made.id, "slack:U3", LATER) is True
    assert archive.corrections.undo("politics", made.id, "slack:U3", LATER) is False
    assert archive.corrections.standing("politics") == ()
    logged, = archive.corrections.log("politics")
    assert (logged.undone_by, logged.undone_at, logged.by, logged.at) == ("slack:U3", LATER, "slack:U1", NOON)


def test_the_health_of_a_source_is_remembered(archive: Archive) -> None:
    assert archive.sources.health("wire") == Health("wire")
    sick = Health("wire", LATER, NOON, None, 3, "the folder does not exist", 900)
    for health in (Health("wire", NOON), sick, Health("courier", NOON, NOON)):
        archive.sources.record(health)
    assert archive.sources.health("wire") == sick


def test_what_an_address_said_is_remembered(archive: Archive) -> None:
    address = "https://courier.example/feed"
    assert archive.sources.cached(address) == Cached(address)
    said = Cached(address, '"abc"', "Mon, 02 Mar 2026 12:00:00 GMT", "f00", f"{address}/new", NOON, TOMORROW)
    archive.sources.keep(said)
    assert archive.sources.cached(address) == said


def test_where_a_source_found_what_is_remembered(archive: Archive) -> None:
    archive.sources.remember("seeds", [("a.txt", Seen("1", "k1")), ("b.json", Seen("2"))])
    archive.sources.remember("seeds", [("a.txt", Seen("3", "k1"))])
    archive.sources.remember("wire", [])
    assert archive.sources.places("seeds") == {"a.txt": Seen("3", "k1"), "b.json": Seen("2")}
    assert archive.sources.places("wire") == {}


def test_a_vault_keeps_bytes(archive: Archive) -> None:
    assert archive.vault.get("key") is None
    archive.vault.put("key", b"\x00one")
    archive.vault.put("key", b"\xfftwo")
    assert archive.vault.get("key") == b"\xfftwo"
    assert [archive.vault.delete("key") for _ in range(2)] == [True, False]
    assert archive.vault.get("key") is None


def test_an_update_is_heard_for_the_first_time_once(archive: Archive) -> None:
    heard: list[bool] = []
    threads = [threading.Thread(target=lambda: heard.append(archive.inbox.first_time("event"))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(heard) == [False] * 5 + [True]
    assert archive.inbox.first_time("another")


def test_what_was_heard_long_ago_is_forgotten(archive: Archive) -> None:
    archive.inbox.first_time("old")
    archive.inbox.tidy(NOON)
    archive.inbox.first_time("newer")
    archive.inbox.tidy(NOON + timedelta(hours=47))
    assert not archive.inbox.first_time("old")
    archive.inbox.tidy(NOON + timedelta(days=3))
    assert archive.inbox.first_time("old")
    assert not archive.inbox.first_time("newer")
