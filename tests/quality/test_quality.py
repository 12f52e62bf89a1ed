"""The gate within the test-suite: the judged news is well-formed, and reading stays above its floors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from briefings.news import EventStatus
from tests.quality.__main__ import main
from tests.quality.figures import Count, Figure, Score
from tests.quality.floors import breached, raised, read_floors
from tests.quality.judged import PARTS, Part, articles, read_judged, stories
from tests.quality.score_clauses import clauses
from tests.quality.steps import OPEN, STEPS

HERE = [name for name, (place, _) in OPEN.items() if place.exists()]


@cache
def floors() -> Mapping[str, Mapping[str, float]]:
    return read_floors()


def low(part: str, score: Score) -> list[str]:
    return [
        f"{figure.key} {figure.value:.1f}"
        for figure in score.figures
        if breached(figure, floors()[part].get(figure.key))
    ]


@pytest.mark.parametrize("step", STEPS)
def test_reading_the_development_part_stays_above_its_floors(step: str) -> None:
    assert low("dev", STEPS[step]("dev")) == []


@pytest.mark.parametrize("corpus", HERE)
def test_reading_the_open_data_stays_above_its_floors(corpus: str) -> None:
    assert low("open", OPEN[corpus][1]()) == []


@pytest.mark.parametrize("part", PARTS)
def test_every_judged_article_is_well_formed(part: Part) -> None:
    assert [(article.title, article.faults) for article in articles(part) if article.faults] == []


def test_the_clauses_read_by_hand_are_in_the_articles() -> None:
    bodies = {article.title: article.body for article in articles("dev")}
    assert set(clauses()) <= set(bodies)
    for title, listed in clauses().items():
        for clause in listed.values():
            assert bodies[title][clause.place : clause.place + len(clause.word)] == clause.word
            assert clause.standing in (*get_args(EventStatus), "none", "claim")


def test_no_story_is_in_two_parts() -> None:
    every = [story for part in PARTS for story in stories(part)]
    assert len(every) == len(set(every))


def test_every_figure_has_a_floor_in_every_part_that_is_gated() -> None:
    keys = {figure.key for step in STEPS.values() for figure in step("dev").figures if figure.gated}
    assert keys <= set(floors()["dev"])
    assert {key for key in keys if not key.startswith("clauses.")} <= set(floors()["test"])


def test_the_test_part_is_never_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--show", "quotes", "--part", "test"]) == 2
    assert main(["--classes", "--part", "test"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "never shown" in shown.err


def test_misses_without_words_keep_only_their_class() -> None:
    score = Score("quotes")
    score.miss("no speaker", "story/01", "“Never,” somebody said.")
    assert [(miss.kind, miss.where, miss.words) for miss in score.without_words().misses] == [("no speaker", "", "")]


def test_a_figure_below_its_floor_fails_and_a_count_of_mistakes_above_its_ceiling() -> None:
    assert breached(Figure("a", "", 79.9, 10), 80.0)
    assert not breached(Figure("a", "", 80.0, 10), 80.0)
    assert breached(Figure("b", "", 1, 10, most=True), 0)
    assert not breached(Figure("c", "", 1, 10), None)


def test_floors_are_raised_but_never_lowered() -> None:
    measured = {
        "dev": [Figure("up", "", 90.0, 1000), Figure("down", "", 50.0, 1000), Figure("few", "", 2, 10, most=True)]
    }
    measured["dev"].append(Figure("beside", "", 70.0, 10, gated=False))
    text = raised(measured, {"dev": {"up": 80.0, "down": 60.0, "few": 1.0, "gone": 5.0}})
    assert '"up" = 89.0' in text
    assert '"down" = 60.0' in text
    assert '"few" = 1.0' in text
    assert '"gone" = 5.0' in text
    assert "beside" not in text


def test_counts_of_nothing_are_no_division_by_zero() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (100.0, 100.0, 100.0)


JUDGED = """headline: "Council sacks its chief"
outlet: Vale Echo
published: 2024-03-14T06:30:00+00:00
style: british
%%%
<i ina-colt><p ina-colt>Ina Colt</p> said <s>she had <q ina-colt>“no choice”</s></q></i>.
%%%
people:
  ina-colt: {name: Ina Colt}
organisations: {}
places: {}
roles:
  - {who: ina-colt, title: leader, status: once, says: "Ina Colt"}
relations: []
events:
  - {id: row, kind: row, trigger: rowed, says: "she had “no choice”", who: [ina-holt], status: happened, date: 2024}
accounts: []
"""


def test_marks_may_cross_and_slips_of_the_judge_are_named(tmp_path: Path) -> None:
    path = tmp_path / "row" / "01-echo.judged"
    path.parent.mkdir()
    path.write_text(JUDGED, encoding="utf-8")
    judged = read_judged(path, "dev")
    assert judged.body == "Ina Colt said she had “no choice”."
    assert {mark.kind: judged.body[slice(*mark.span)] for mark in judged.marks} == {
        "i": "Ina Colt said she had “no choice”", "p": "Ina Colt", "s": "she had “no choice”", "q": "“no choice”",
    }  # fmt: skip
    assert [speech.speaker for speech in judged.speeches] == ["ina-colt"]
    assert len(judged.faults) == 3
    assert any("'once'" in fault for fault in judged.faults)
    assert any("'ina-holt'" in fault for fault in judged.faults)
    assert any("trigger" in fault for fault in judged.faults)


def test_a_file_that_cannot_be_understood_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "01-echo.judged"
    path.write_text(JUDGED.replace("</i>", "</p>"), encoding="utf-8")
    with pytest.raises(ValueError, match="closes nothing"):
        read_judged(path, "dev")
    path.write_text("no parts", encoding="utf-8")
    with pytest.raises(ValueError, match="three parts"):
        read_judged(path, "dev")
