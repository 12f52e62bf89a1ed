"""Times as publishers write them, and whether they can be."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, tzinfo
from email.utils import parsedate_to_datetime

from dateutil import parser as dateutil_parser

_EARLIEST = 1990  # publishers' systems are younger; what they date 1970 is a missing date
_LATEST = 2100  # where we do not know what time it is
_AHEAD = timedelta(days=2)  # a time zone is off by less, a planned publication date lies further ahead
_LONGEST = 80  # characters
_NOON = time(12)
# What dateutil does not know by itself, in seconds from UTC.
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "BST": 3600, "IST": 3600, "WET": 0, "WEST": 3600, "CET": 3600,
          "CEST": 7200, "EET": 7200, "EEST": 10800, "EST": -18000, "EDT": -14400, "CST": -21600, "CDT": -18000,
          "MST": -25200, "MDT": -21600, "PST": -28800, "PDT": -25200, "ET": -18000, "AEST": 36000, "AEDT": 39600}
_ISO = re.compile(r"\d{4}-?\d\d-?\d\d(?:[T ]\d\d:?\d\d.*)?")
_PAGES = re.compile(r"(?i)\b(?:first |last )?(?:published|posted|updated|modified|on|at|date|time|uk)\b:?|[|·•,]")


def read(written: str | None, zone: tzinfo) -> datetime | None:
    """The moment that is meant; one without an offset is local to `zone`, a bare day is noon there.

    A moment given in UTC is told in `zone`, so that its day is the day that the outlet's readers had.
    """
    if not written or len(written) > _LONGEST * 2:
        return None
    text = " ".join(written.split())
    found = _iso(text) if _ISO.fullmatch(text) else _mail(text) or _loose(text)
    if found is None or not 1 < found.year < 9998:
        return None
    if found.tzinfo is None:
        return found.replace(tzinfo=zone)
    return found.astimezone(zone) if found.utcoffset() == timedelta() else found


def plausible(moment: datetime, now: datetime | None) -> bool:
    """Whether something can have been published then."""
    if moment.year < _EARLIEST:
        return False
    return moment <= now + _AHEAD if now is not None else moment.year < _LATEST


def _iso(text: str) -> datetime | None:
    try:
        if len(text) <= 10:
            return datetime.combine(datetime.fromisoformat(text).date(), _NOON)
        return datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d|[Zz]$)", "", re.sub(r"(\.\d{6})\d+", r"\1", text)))
    except ValueError:
        return _loose(text)


def _mail(text: str) -> datetime | None:
    if not re.match(r"(?:[A-Z][a-z]{2,8},? )?\d{1,2} [A-Z][a-z]{2} \d{4} ", text):
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    if re.search(r" (?:[A-Z]{1,4}|-0000)$", text):
        offset = _ZONES.get(text.rpartition(" ")[2])
        return found.replace(tzinfo=UTC) + timedelta(seconds=-offset) if offset is not None else _loose(text)
    return found


def _loose(text: str) -> datetime | None:
    """Anything that names a whole day; what names only a month or an hour names none."""
    text = " ".join(_PAGES.sub(" ", text).split())
    if not re.search(r"\d{4}", text) or len(text) > _LONGEST:
        return None
    american = re.match(r"\d{1,2}/\d{1,2}/\d{4}", text)
    if american:
        return None  # 03/04/2026 is a day in March or in April: nobody knows
    try:
        one, other = (dateutil_parser.parse(text, default=default, tzinfos=_ZONES)
                      for default in (datetime(2001, 2, 3, 12), datetime(2004, 5, 6, 12)))  # noqa: DTZ001
    except (ValueError, OverflowError, TypeError, AttributeError, RecursionError):
        return None
    return one if one == other else None
