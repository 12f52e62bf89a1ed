"""Opening an archive, old, new, damaged or shared, and what it says when it cannot."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, text

from briefings.archive import Archive, Filing
from briefings.archive.tables import SCHEMA, metadata
from briefings.errors import ArchiveError
from tests.briefings.archive.cuttings import BODY, LATER, NOON, article, notes


def test_an_archive_outlives_its_process(address: str) -> None:
    first = Archive.open(address)
    first.file(article(), notes(), NOON)
    first.close()
    second = Archive.open(address)
    assert second.shelf(None, LATER).count() == 1
    assert second.file(article(), notes(), LATER) == "unchanged"
    second.close()


def test_the_migrations_make_the_tables_that_the_code_names(address: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    Archive.open(address).close()
    folder = Path(sys.modules["briefings.archive.tables"].__file__ or "").parent / "migrations"
    assert ScriptDirectory(str(folder)).get_heads() == [SCHEMA]
    engine = create_engine(address)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={
            "include_object": lambda item, name, kind, reflected, other: not (name or "").startswith("search")})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_an_archive_of_a_newer_version_is_refused(address: str) -> None:
    Archive.open(address).close()
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(ArchiveError, match="newer version of Cuttings"):
        Archive.open(address)


def test_several_that_open_a_new_archive_at_once_all_get_it(address: str) -> None:
    opened: list[Archive | Exception] = []

    def open_one() -> None:
        try:
            opened.append(Archive.open(address))
        except Exception as error:
            opened.append(error)

    threads = [threading.Thread(target=open_one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(isinstance(one, Archive) for one in opened), opened
    for number, one in enumerate(opened):
        assert isinstance(one, Archive)
        one.file(article(str(number)), notes(), NOON)
        assert one.shelf(None, LATER).count() == number + 1
        one.close()


def test_a_new_file_that_another_one_is_just_making_is_waited_for(tmp_path: Path) -> None:
    maker = sqlite3.connect(tmp_path / "cuttings.db", isolation_level=None, check_same_thread=False)
    maker.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, lambda: (maker.execute("COMMIT"), maker.close()))
    release.start()
    Archive.open(f"sqlite:///{tmp_path / 'cuttings.db'}").close()
    release.join()


def test_several_threads_file_and_ask_side_by_side(archive: Archive) -> None:
    faults: list[Exception] = []

    def work(number: int) -> None:
        try:
            for step in range(5):
                archive.file(article(f"{step}", f"{BODY} {step}", source=f"s{number}"), notes(), NOON)
                assert archive.shelf(None, LATER).search("pier").total > 0
        except Exception as error:
            faults.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert archive.shelf(None, LATER).count() == 5
    assert archive.shelf(frozenset({"s2"}), LATER).count() == 5
    assert archive.shelf(None, LATER).names_like("petra")[0].articles == 5


@pytest.mark.parametrize(("url", "says"), [
    ("sqlite:///{folder}/no/such/cuttings.db", "does not exist"), ("sqlite:///{folder}", "is a folder"),
    ("sqlite://", "needs a file"), ("sqlite:///:memory:", "needs a file"), ("mysql://x/y", "not supported|used"),
    ("nonsense", "cannot be used"), ("postgresql+nodriver://x/y", "cannot be used")])
def test_an_address_that_cannot_be_used_is_named(tmp_path: Path, url: str, says: str) -> None:
    with pytest.raises(ArchiveError, match=says):
        Archive.open(url.replace("{folder}", str(tmp_path)))


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(ArchiveError) as caught:
        Archive.open("postgresql+psycopg://desk:secret@127.0.0.1:1/cuttings")
    assert "secret" not in str(caught.value)
    assert caught.value.plain == "The archive's database server cannot be reached."


def test_a_file_that_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cuttings.db"
    path.write_bytes(b"This is a shopping list. " * 99)
    with pytest.raises(ArchiveError) as caught:
        Archive.open(f"sqlite:///{path}")
    assert caught.value.plain == "The archive's file is no archive, or it is damaged."


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cuttings.db"
    archive = Archive.open(f"sqlite:///{path}")
    archive.file_all([Filing(article(str(number), BODY * 9), notes(BODY * 9)) for number in range(99)], NOON)
    archive.close()
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(os.urandom(path.stat().st_size - 8192))
    with pytest.raises(ArchiveError) as caught:
        Archive.open(f"sqlite:///{path}").shelf(None, LATER).latest()
    assert "damaged" in caught.value.plain


def test_a_full_disk_is_told_and_nothing_is_half_filed(open_archive: Callable[[], Archive]) -> None:
    archive = open_archive()
    archive.file(article("first"), notes(), NOON)
    engine = archive._database.engine

    @event.listens_for(engine, "begin")
    def limit(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]

    with pytest.raises(ArchiveError) as caught:
        archive.file_all([Filing(article(str(number), BODY * 99), notes(BODY * 99)) for number in range(9)], NOON)
    assert caught.value.plain.startswith("The archive's disk is full.")
    assert open_archive().shelf(None, LATER).count() == 1


def test_an_archive_that_another_one_writes_to_is_busy(
        open_archive: Callable[[], Archive], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefings.archive.database._BUSY_SECONDS", 0)
    first, second = open_archive(), open_archive()
    with first._database.writing(), pytest.raises(ArchiveError) as caught:
        second.file(article(), notes(), NOON)
    assert caught.value.plain.startswith("The archive is busy")
    assert second.shelf(None, LATER).count() == 0
    assert second.file(article(), notes(), NOON) == "new"


def test_a_read_only_archive_still_answers(open_archive: Callable[[], Archive]) -> None:
    archive = open_archive()
    archive.file(article(), notes(), NOON)

    @event.listens_for(archive._database.engine, "begin")
    def shut(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA query_only = ON")  # type: ignore[attr-defined]

    assert archive.shelf(None, LATER).count() == 1
    with pytest.raises(ArchiveError) as caught:
        archive.file(article("other"), notes(), NOON)
    assert "read-only" in caught.value.plain


def test_the_foreign_keys_and_the_index_hold_after_much_change(
        open_archive: Callable[[], Archive], tmp_path: Path) -> None:
    archive = open_archive()
    for step in range(40):
        archive.file(article(str(step % 7), f"{BODY} {step}", source=f"s{step % 3}"), notes(), NOON)
        if step % 5 == 0:
            archive.withdraw([str(step % 7)], NOON)
    whole(tmp_path / "cuttings.db")


def whole(path: Path) -> int:
    """Check a SQLite archive through and through; how many articles it holds."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    for question in (
        "SELECT id FROM article WHERE id NOT IN (SELECT article FROM version)",
        "SELECT article FROM version WHERE article NOT IN (SELECT article FROM article_source)",
        "SELECT version FROM shelved WHERE version NOT IN (SELECT version FROM name_posting)",
        "SELECT version FROM name_posting WHERE version NOT IN (SELECT version FROM shelved)",
        "SELECT version FROM shelved WHERE version NOT IN (SELECT rowid FROM search WHERE search MATCH 'pier')",
        "SELECT rowid FROM search WHERE search MATCH 'pier' AND rowid NOT IN (SELECT version FROM shelved)",
        "SELECT version FROM shelved WHERE version NOT IN (SELECT version FROM origin_text)",
        "SELECT id FROM known_name n WHERE versions <> "
        "(SELECT count(DISTINCT version) FROM name_posting WHERE name = n.id)",
        "SELECT name FROM name_tally t WHERE articles <> (SELECT count(DISTINCT p.version) FROM name_posting p "
        "JOIN shelved s ON s.version = p.version WHERE p.name = t.name AND s.carriers = t.carriers)",
        "SELECT key FROM article GROUP BY key HAVING count(*) > 1",
    ):
        assert connection.execute(question).fetchall() == [], question
    count = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    connection.close()
    return int(count)


WRITER = """
import os, sys
from briefings.archive import Archive, Filing
from tests.briefings.archive.cuttings import BODY, NOON, article, notes

def write(start):
    archive = Archive.open(sys.argv[1])
    for step in range(start, start + 1000):
        key = f"k{step % 60}"
        archive.file_all([Filing(article(f"{key}-{copy}", f"{BODY} {step}"), notes(BODY, f"Person {step % 40}"))
                          for copy in range(4)], NOON)
        if step % 9 == 0:
            archive.withdraw([f"{key}-1"], NOON)
        print(os.getpid(), flush=True)

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        write(int(line))
    os.waitpid(child, 0)
    print("dead", flush=True)
"""


def test_a_process_that_is_killed_at_any_moment_leaves_a_whole_archive(tmp_path: Path) -> None:
    path = tmp_path / "cuttings.db"
    url = f"sqlite:///{path}"
    Archive.open(url).close()
    filed = 0
    with subprocess.Popen([sys.executable, "-c", WRITER, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                          bufsize=1) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        for round_ in range(10):
            writer.stdin.write(f"{round_ * 1_000}\n")
            for _ in range(round_ % 4 + 1):  # let it work a little, then stop it within the next articles
                child = int(writer.stdout.readline())
            time.sleep(round_ / 2_000)
            os.kill(child, signal.SIGKILL)
            while (line := writer.stdout.readline()) != "dead\n":
                assert line, "the writer itself has ended"
            now = whole(path)
            assert now >= filed
            filed = now
        writer.stdin.close()
    archive = Archive.open(url)
    assert archive.file(article("k0-0", "Pier again."), notes(), LATER) in ("new", "updated")
    archive.close()
    assert filed > 0


def test_what_a_statement_was_given_reaches_no_error(address: str) -> None:
    archive = Archive.open(address)
    with pytest.raises(ArchiveError) as caught, archive._database.writing() as connection:
        connection.execute(text("INSERT INTO version (id, headline) VALUES (1, :words)"), {"words": "gro" * 3})
    archive.close()
    told = "".join(traceback.format_exception(caught.value))
    assert "grogrogro" not in told
