"""Dates and counts said aloud."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import wording
from briefings import DayRange, SourceLine, When


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("when", "said"), [
    (When(day("2026-03-14"), day("2026-03-14"), "day", basis="explicit", edtf="2026-03-14"), "14 March 2026"),
    (When(day("2026-03-14"), day("2026-03-14"), "day", basis="publication"), "reported 14 March 2026"),
    (When(None, None, "month", "last July", "none", "XXXX-07", "a"), "July, year not known (“last July”)"),
    (When(None, None, "month", "July", "none", "XXXX-07", "a"), "July, year not known"),
    (When(None, None, "day", "14 July", "none", "XXXX-07-14"), "14 July, year not known"),
    (When(None, None, "month", "the end of September", "none", "XXXX-09-21/XXXX-09-30"),
     "end of September, year not known (“the end of September”)"),
    (When(None, None, "season", "next autumn", "none", "XXXX-23", "a"), "autumn, year not known (“next autumn”)"),
    (When(day("2022-09-21"), day("2022-09-30"), "month"), "end of September 2022"),
    (When(day("2022-09-01"), day("2022-09-10"), "month"), "early September 2022"),
    (When(day("2022-09-11"), day("2022-09-20"), "month"), "mid-September 2022"),
    (When(day("2022-07-01"), day("2022-07-31"), "month", edtf="2022-07~"), "about July 2022"),
    (When(None, None, "season", "next autumn", alternatives=(
        DayRange(day("2023-09-01"), day("2023-11-30")), DayRange(day("2024-09-01"), day("2024-11-30")))),
     "autumn 2023 or autumn 2024"),
    (When(day("2026-12-01"), day("2027-02-28"), "season"), "winter 2026–27"),
    (When(day("2026-03-09"), day("2026-03-15"), "week"), "week of 9 March 2026"),
    (When(day("2026-03-14"), day("2026-03-15"), "day"), "14–15 March 2026"),
    (When(day("2026-03-30"), day("2026-04-02"), "day"), "30 March – 2 April 2026"),
    (When(day("2025-12-30"), day("2026-01-02"), "day"), "30 December 2025 – 2 January 2026"),
    (When(day("2026-07-01"), day("2026-09-30"), "quarter"), "third quarter of 2026"),
    (When(day("2026-01-01"), day("2026-12-31"), "year"), "2026"),
    (When(day("2024-01-01"), day("2026-12-31"), "year"), "2024–2026"),
    (When(day("2026-01-01"), day("2026-04-30"), "year"), "early 2026"),
    (When(day("2026-03-01"), day("2026-05-31"), "month"), "March–May 2026"),
    (When(day("2020-01-01"), day("2029-12-31"), "decade"), "the 2020s"),
    (When(day("2026-03-01"), None, "day"), "from 1 March 2026"),
    (When(None, day("2022-08-25"), "day"), "by 25 August 2022"),
    (When(None, None, "week", "earlier this week", "none", "..", "a"),
     "“earlier this week”, said in an undated article"),
    (When(), "date not known"),
])
def test_a_date_is_said_as_exactly_as_it_is_known(when: When, said: str) -> None:
    assert wording.say_when(when) == said


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 4000),
       st.sampled_from(["day", "week", "month", "season", "quarter", "year", "decade", "unknown"]))
def test_every_span_of_days_can_be_said_with_its_years(first: date, length: int, precision: str) -> None:
    last = first + timedelta(length)
    said = wording.say_when(When(first, last, precision))  # type: ignore[arg-type]
    assert str(first.year) in said or str(last.year) in said


@given(st.text(max_size=30))
def test_any_symbol_can_be_said(edtf: str) -> None:
    assert wording.say_when(When(edtf=edtf))


def test_outlets_and_origins() -> None:
    assert [wording.told_by(*counts) for counts in ((1, 1), (2, 2), (3, 2), (7, 1), (0, 0))] == [
        "", "2 outlets", "3 outlets, 2 origins", "7 outlets, 1 origin", ""]


def test_the_line_of_a_source() -> None:
    assert wording.source_line(SourceLine("wire", 3, 1, 0, 46)) == "wire: 3 new, 1 updated, 0 withdrawn, 46 unchanged"
    assert wording.source_line(SourceLine("wire", 1, problems=("a", "b"))).endswith("0 unchanged, 2 files not read")
    assert wording.source_line(SourceLine("wire", failed="it is not there")) == "wire: failed: it is not there"


def test_a_moment_is_said_in_the_zone() -> None:
    moment = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert wording.say_moment(moment, ZoneInfo("Europe/London")) == "2 July 2026, 00:30"
