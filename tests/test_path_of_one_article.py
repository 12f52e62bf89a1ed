"""The whole path once: a file in a folder, a reload, a question, a card whose every line stands in the file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve()
SHARED_SEEDS = HERE.parents[2] / "shared" / "seeds"
TEXT = """---
headline: Harbour master quits over dredging bill
outlet: Brackley Courier
published: 2026-03-12T08:00:00+00:00
---
Oda Fenwright, the harbour master of Port Brackley, resigned on Tuesday after a row over a dredging bill.

“I was never shown the invoice,” Ms Fenwright said.

She will be replaced by her deputy, Cormac Ilse, on 1 May.
"""


def bot(folder: Path, *words: str, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    """One run of the command line as a process of its own."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "bot",
            "--config",
            str(folder / "config.yaml"),
            "--now",
            "2026-03-20T09:00:00+00:00",
            *words,
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE.parents[1],
        env=environment,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cuttings").mkdir()
    (tmp_path / "cuttings" / "harbour.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "config.yaml").write_text(
        f"database: sqlite:///{tmp_path}/c.db\ntimezone: Europe/London\nsources:\n  - {{name: desk, folder: {tmp_path}/cuttings}}\n",
        encoding="utf-8",
    )
    return tmp_path


def test_a_file_becomes_a_card_whose_lines_stand_in_it(folder: Path) -> None:
    assert bot(folder, "reload").returncode == 0
    answer = bot(folder, "ask", "--json", "who Oda Fenwright")
    assert answer.returncode == 0, answer.stderr
    card = json.loads(answer.stdout)
    body = TEXT.split("---\n", 2)[2]
    assert [(role["title"].split(" of ")[0], role["status"]) for role in card["roles"]] == [
        ("harbour master", "former")
    ]
    assert [quote["text"] for quote in card["quotes"]] == ["I was never shown the invoice,"]
    assert {relation["to"]["name"] for relation in card["relations"]} >= {"Cormac Ilse"}
    for event in card["events"] + card["upcoming"]:
        for evidence in event["evidence"]:
            assert body[slice(*evidence["span"])] == evidence["sentence"]
    second = bot(folder, "reload")
    assert "0 new, 0 updated, 0 withdrawn, 1 unchanged" in second.stdout


def test_the_same_question_gives_the_same_bytes(folder: Path) -> None:
    bot(folder, "reload")
    first = bot(folder, "ask", "--json", "timeline Oda Fenwright", hash_seed="1")
    second = bot(folder, "ask", "--json", "timeline Oda Fenwright", hash_seed="4242")
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["kind"] == "timeline"


def test_a_changed_file_is_a_new_version_and_the_old_is_not_quoted(folder: Path) -> None:
    bot(folder, "reload")
    (folder / "cuttings" / "harbour.txt").write_text(TEXT.replace("invoice", "estimate"), encoding="utf-8")
    assert "1 updated" in bot(folder, "reload").stdout
    text = bot(folder, "ask", "--json", "quotes Oda Fenwright").stdout
    assert "estimate" in text
    assert "invoice" not in text


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the two articles that the project was asked for."""
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "config.yaml").write_text(
        f"database: sqlite:///{folder}/c.db\ntimezone: Europe/London\nsources:\n  - {{name: seeds, folder: {SHARED_SEEDS}}}\n",
        encoding="utf-8",
    )
    assert bot(folder, "reload").returncode == 0
    return folder


def told(seeds: Path, words: str) -> Any:
    """The JSON answer to a question."""
    return json.loads(bot(seeds, "ask", "--json", words).stdout)


there = pytest.mark.skipif(not SHARED_SEEDS.is_dir(), reason="the two articles are not part of the project")


@there
def test_one_dismissal_with_four_accounts_each_with_its_voice(seeds: Path) -> None:
    card = told(seeds, "timeline Sam Tarry vs Labour")
    dismissals = [event for event in card["events"] if event["kind"] == "dismiss"]
    assert len(dismissals) == 1
    voices = [(account["speaker"] or {}).get("name") for account in dismissals[0]["accounts"]]
    assert len(voices) >= 4
    assert {"Keir Starmer", "Sam Tarry", None} <= set(voices)
    assert dismissals[0]["when"]["edtf"] == "XXXX-07"


@there
def test_eight_real_quotations_and_nobody_elses(seeds: Path) -> None:
    quoted = {
        name: len(told(seeds, f"who {name}")["quotes"])
        for name in ("Sam Tarry", "Keir Starmer", "Angela Rayner", "Jas Athwal")
    }
    assert quoted == {"Sam Tarry": 6, "Keir Starmer": 2, "Angela Rayner": 0, "Jas Athwal": 0}


@there
def test_no_role_is_printed_where_no_article_gives_one(seeds: Path) -> None:
    starmer = told(seeds, "who Keir Starmer")
    assert starmer["roles"] == []
    assert "Sir Kier" in starmer["subject"]["also_known_as"]


@there
def test_boilerplate_is_nobody(seeds: Path) -> None:
    assert told(seeds, "who Brand Discounts")["kind"] == "problem"
    assert told(seeds, "who tary")["choices"] == ["Sam Tarry"]


@there
def test_next_autumn_is_upcoming_with_the_candidate(seeds: Path) -> None:
    coming = told(seeds, "timeline Sam Tarry vs Labour")["upcoming"]
    assert any(
        "Jas Athwal" in event["participants"] and event["when"]["as_written"] == "next autumn" for event in coming
    )


ROWS = (  # a word of each row's own clause, oldest first
    ("Euston", "picket"),
    ("fired as", "dismissal from"),
    ("reclaim our",),
    ("Cabinet table",),
    ("Momentum",),
    ("deselected",),
    ("political circus",),
)


def places(events: list[dict[str, Any]]) -> list[int]:
    """Where the rows of the dispute stand in a timeline; -1 for one that is not told."""
    return [next((n for n, event in enumerate(events) if any(word in event["text"] for word in row)), -1) for row in ROWS]


@there
def test_the_dispute_is_told_in_its_order_though_no_article_has_a_date(seeds: Path) -> None:
    found = places(told(seeds, "timeline Sam Tarry vs Labour")["events"])
    assert -1 not in found
    assert found == sorted(found)


@there
def test_two_dates_from_an_editor_resolve_every_row(tmp_path: Path) -> None:
    (tmp_path / "cuttings").mkdir()
    for path, day in zip(sorted(SHARED_SEEDS.glob("*.txt")), ("2022-08-25", "2023-01-29"), strict=True):
        text = path.read_text(encoding="utf-8")
        (tmp_path / "cuttings" / path.name).write_text(f"---\npublished: {day}\n---\n{text}", encoding="utf-8")
    (tmp_path / "config.yaml").write_text(
        f"database: sqlite:///{tmp_path}/c.db\ntimezone: Europe/London\nsources:\n  - {{name: desk, folder: {tmp_path}/cuttings}}\n",
        encoding="utf-8",
    )
    assert bot(tmp_path, "reload").returncode == 0
    card = told(tmp_path, "timeline Sam Tarry vs Labour")
    found = places(card["events"])
    assert -1 not in found
    assert found == sorted(found)
    values = {event["when"]["edtf"] for event in card["events"]}
    assert {"2022-07", "2022-10"} <= values
    told_of = card["events"] + card["upcoming"]  # by now the autumn may be over
    autumn = next(event["when"] for event in told_of if event["when"]["as_written"] == "next autumn")
    assert [reading["from"][:4] for reading in autumn["alternatives"]] == ["2023", "2024"]


@there
def test_what_is_planned_stands_in_its_order_and_a_bare_quotation_names_its_speaker(seeds: Path) -> None:
    coming = [event["when"]["as_written"] for event in told(seeds, "timeline Sam Tarry vs Labour")["upcoming"]]
    dated = [words for words in coming if words is not None]
    assert dated == ["Thursday night", "the end of September", "next autumn"]
    printed = " ".join(bot(seeds, "ask", "timeline Sam Tarry vs Labour").stdout.split())
    assert "Keir Starmer: “You can’t be in Government" in printed


def test_the_card_at_the_top_of_the_readme_is_cut_from_a_real_one(tmp_path: Path) -> None:
    house = HERE.parents[1]
    (tmp_path / "config.yaml").write_text(f"timezone: Europe/London\nsources:\n  - {{name: town, folder: {house / 'seeds' / 'town'}}}\n")
    assert bot(tmp_path, "reload").returncode == 0
    card = bot(tmp_path, "ask", "timeline Priya Talwar").stdout.splitlines()
    shown = (house / "README.md").read_text(encoding="utf-8").split("```")[1].splitlines()[2:]
    lines = [line for line in shown if line.strip() not in ("", "…") and "as of" not in line]
    assert "WHAT HAPPENED" in lines
    assert [line for line in lines if line not in card] == []
