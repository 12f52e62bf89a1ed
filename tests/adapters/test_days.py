"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.days import days

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(("words", "first", "last"), [
    ("2026-03-14", "2026-03-14", "2026-03-14"),
    ("14/3/2026", "2026-03-14", "2026-03-14"),
    ("14 March 2026", "2026-03-14", "2026-03-14"),
    ("the 14th of March 2026", "2026-03-14", "2026-03-14"),
    ("March 14, 2026", "2026-03-14", "2026-03-14"),
    ("14 Mar", "2026-03-14", "2026-03-14"),
    ("14 December", "2025-12-14", "2025-12-14"),
    ("29 February", "2024-02-29", "2024-02-29"),
    ("March 2026", "2026-03-01", "2026-03-31"),
    ("Sept 2025", "2025-09-01", "2025-09-30"),
    ("December", "2025-12-01", "2025-12-31"),
    ("2025", "2025-01-01", "2025-12-31"),
    ("2026-02", "2026-02-01", "2026-02-28"),
    ("today", "2026-11-22", "2026-11-22"),
    ("yesterday", "2026-11-21", "2026-11-21"),
    ("Sunday", "2026-11-15", "2026-11-15"),
    ("last Friday", "2026-11-20", "2026-11-20"),
    ("last week", "2026-11-09", "2026-11-15"),
    ("this month", "2026-11-01", "2026-11-30"),
    ("last year", "2025-01-01", "2025-12-31"),
    ("next month", "2026-12-01", "2026-12-31"),
    ("3 days ago", "2026-11-19", "2026-11-19"),
    ("two weeks ago", "2026-11-08", "2026-11-08"),
    ("a month ago", "2026-10-22", "2026-10-22"),
])
def test_days(words: str, first: str, last: str) -> None:
    assert days(words, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("words", ["", "Labour", "31 June 2026", "2026-13-01", "many days ago", "99999 years ago", "5"])
def test_what_is_no_day(words: str) -> None:
    assert days(words, TODAY) is None


@given(st.text(max_size=40))
def test_any_words_are_days_in_order_or_none(words: str) -> None:
    found = days(words, TODAY)
    assert found is None or found[0] <= found[1]
