"""How often a source is read again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

import pytest

from adapters.adapter import Newsroom
from bot.rounds import LONGEST, SHORTEST, jittered, keep_reading, next_pause
from briefings import Asker, CuttingsError, NoAnswer, SourceLine

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_news_bring_us_back_sooner_and_silence_later() -> None:
    assert next_pause(600, SourceLine("wire", new=1), None) == 300
    assert next_pause(600, SourceLine("wire", unchanged=9), None) == 900
    assert next_pause(600, SourceLine("wire", failed="gone"), None) == 1200


def test_the_pause_stays_within_its_bounds() -> None:
    assert next_pause(SHORTEST, SourceLine("wire", new=1), None) == SHORTEST
    assert next_pause(LONGEST, SourceLine("wire"), None) == LONGEST
    assert next_pause(600, SourceLine("wire", new=1), 900.0) == 900
    assert next_pause(600, SourceLine("wire"), 86400.0) == 86400


def test_the_jitter_is_small_and_repeats() -> None:
    pauses = [jittered(600, name, turn) for name in ("wire", "echo") for turn in range(50)]
    assert all(540 <= pause <= 660 for pause in pauses)
    assert len(set(pauses)) > 90
    assert jittered(600, "wire", 3) == jittered(600, "wire", 3)


class Enough(BaseException):
    """Ends the rounds of a test; nothing in them may catch it."""


class Recorder:
    """A newsroom that only counts how it is read, and stops everything after some readings."""

    def __init__(self, answers: list[tuple[SourceLine, ...] | NoAnswer | Exception]) -> None:
        self.answers = answers
        self.read: list[str | None] = []

    async def reload(
        self, asker: Asker | None, now: datetime, source: str | None = None,
        progress: Callable[[SourceLine], None] | None = None,
    ) -> tuple[SourceLine, ...] | NoAnswer:
        self.read.append(source)
        if not self.answers:
            raise Enough
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


async def _read(recorder: Recorder, sources: dict[str, float | None]) -> list[float]:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    with pytest.raises(BaseExceptionGroup):
        await keep_reading(cast(Newsroom, recorder), sources, lambda: NOW, sleep)
    return slept


async def test_all_are_read_at_the_start_and_then_each_by_itself() -> None:
    recorder = Recorder([(SourceLine("wire", new=3),), (SourceLine("wire"),)])
    slept = await _read(recorder, {"wire": None})
    assert recorder.read == [None, "wire", "wire"]
    assert slept == [jittered(150, "wire", 1), jittered(225, "wire", 2)]


async def test_a_reading_that_breaks_does_not_end_the_rounds() -> None:
    recorder = Recorder([(), CuttingsError("the disk is full"), RuntimeError("a bug"), (SourceLine("wire"),)])
    slept = await _read(recorder, {"wire": None})
    assert recorder.read == [None, "wire", "wire", "wire", "wire"]
    assert slept == sorted(slept)


async def test_while_somebody_else_reloads_we_come_back() -> None:
    recorder = Recorder([(), NoAnswer("busy", "a reload is running"), (SourceLine("wire"),)])
    assert 30.0 in await _read(recorder, {"wire": None})
