"""Due times over every time zone: one a local date, at the right hour, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.schedule import Due, due_on, due_times, latest_due

EVERY_DAY = frozenset(range(7))
WEEKDAYS = frozenset(range(5))
LONDON = ZoneInfo("Europe/London")
ZONES = tuple(ZoneInfo(name) for name in sorted(available_timezones()))
FIRST, LAST = date(2023, 1, 1), date(2027, 12, 31)
_LONGEST_GAP = timedelta(hours=2)  # of Troll station in Antarctica; everybody else skips an hour or less
HOURS = (time(0, 30), time(2, 30), time(7), time(23, 45))


def test_every_zone_has_one_edition_a_date_for_five_years() -> None:
    seen = set()
    for zone in ZONES:
        changes = set(_days_with_a_change(zone))
        months = (datetime(2023 + n // 12, n % 12 + 1, 9, tzinfo=zone) for n in range(60))
        told = (frozenset(changes), *(month.utcoffset() for month in months))
        if told in seen:
            continue  # another name of a zone that was looked at
        seen.add(told)
        for at in HOURS:
            due_before = None
            for day in changes | {FIRST, date(2026, 11, 22), LAST}:
                due = due_on(day, at, zone)
                assert due is not None, (zone, day)
                local = due.instant.astimezone(zone)
                if day not in changes:
                    assert (local.date(), local.time()) == (day, at), (zone, day, at)
                else:
                    assert local.replace(tzinfo=None) >= datetime.combine(day, at), (zone, day, at)
                    assert local.replace(tzinfo=None) - datetime.combine(day, at) <= _LONGEST_GAP, (zone, day, at)
                    assert due.instant <= _second_reading(day, at, zone)
                due_before = due
            assert due_before is not None


def _days_with_a_change(zone: ZoneInfo) -> list[date]:
    """The dates on which the zone's clock changes; a month with equal ends has none (Ramadan clocks are found too)."""
    def offset(day: date) -> timedelta | None:
        return datetime.combine(day, time(0), tzinfo=UTC).astimezone(zone).utcoffset()

    found, step = [], timedelta(7)
    day = FIRST
    while day <= LAST:
        if offset(day) != offset(day + step):
            found += [each for each in (day + timedelta(n) for n in range(-1, 9)) if FIRST <= each <= LAST]
        day += step
    return found


def _second_reading(day: date, at: time, zone: ZoneInfo) -> datetime:
    return max(datetime.combine(day, at.replace(fold=fold), tzinfo=zone).astimezone(UTC) for fold in (0, 1))


@given(st.sampled_from(ZONES), st.times().map(lambda at: at.replace(second=0, microsecond=0)),
       st.datetimes(datetime(2023, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)),
       st.frozensets(st.integers(0, 6), min_size=1))
def test_due_times_are_one_for_each_wanted_date_in_order(
    zone: ZoneInfo, at: time, after: datetime, days: frozenset[int],
) -> None:
    found = list(islice(due_times(at, days, zone, after), 30))
    assert all(due.instant > after for due in found)
    assert [due.day for due in found] == sorted({due.day for due in found})
    assert [due.instant for due in found] == sorted({due.instant for due in found})
    assert {due.day.weekday() for due in found} <= days
    wanted = [found[0].day + timedelta(n) for n in range((found[-1].day - found[0].day).days + 1)]
    assert [due.day for due in found] == [day for day in wanted if day.weekday() in days]
    assert latest_due(at, days, zone, found[5].instant) == found[5]
    assert latest_due(at, days, zone, found[5].instant - timedelta(microseconds=1)) == found[4]


def test_the_repeated_hour_counts_once_and_first() -> None:
    due = due_on(date(2026, 10, 25), time(1, 30), LONDON)
    assert due == Due(date(2026, 10, 25), datetime(2026, 10, 25, 0, 30, tzinfo=UTC))


def test_the_missing_hour_is_shifted_forward() -> None:
    due = due_on(date(2026, 3, 29), time(1, 30), LONDON)
    assert due is not None
    assert due.instant.astimezone(LONDON).time() == time(2, 30)


def test_a_date_that_a_zone_skipped_has_none() -> None:
    assert due_on(date(2011, 12, 30), time(7), ZoneInfo("Pacific/Apia")) is None
    days = [due.day.day for due in islice(
        due_times(time(7), EVERY_DAY, ZoneInfo("Pacific/Apia"), datetime(2011, 12, 28, tzinfo=UTC)), 4)]
    assert days == [28, 29, 31, 1]


def test_weekdays_leave_out_the_weekend() -> None:
    friday = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert [due.day.isoformat() for due in islice(due_times(time(7), WEEKDAYS, LONDON, friday), 2)] == [
        "2026-11-23", "2026-11-24"]


@pytest.mark.parametrize("after", [datetime(2026, 11, 20, 7, tzinfo=UTC)])
def test_a_due_time_is_not_its_own_successor(after: datetime) -> None:
    assert next(due_times(time(7), EVERY_DAY, LONDON, after)).day == date(2026, 11, 21)


def test_no_days_are_never_due() -> None:
    assert list(due_times(time(7), frozenset(), LONDON, datetime(2026, 1, 1, tzinfo=UTC))) == []
    assert latest_due(time(7), frozenset(), LONDON, datetime(2026, 1, 1, tzinfo=UTC)) is None
