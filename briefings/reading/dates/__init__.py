"""Date expressions: found in a text as anchor-free symbols, resolved against an article's day as intervals.

    for one in dates.read(body):                       # find() does the same without the text's own context
        body[one.start:one.end] == one.as_written
        stored = str(one.symbol)                       # "month number=7 which=last"
        dates.resolve(dates.parse(stored), Anchor(published_day), as_written=one.as_written, article=article_id)

`dates.date_of(body, start, end, told)` says which of them an event's trigger belongs to.

Finding needs a large grammar and resolving does not; so the grammar is loaded when something is first looked for, and
an answer from the archive never waits for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from briefings.reading.dates.resolving import UNDATED, Anchor, periods, resolve
from briefings.reading.dates.symbol import DateExpression, DateSymbol, Tense, parse

if TYPE_CHECKING:
    from briefings.reading.dates.finding import find
    from briefings.reading.dates.placing import date_of
    from briefings.reading.dates.telling import read
    from briefings.reading.dates.tense import tense_at, tense_of

__all__ = [
    "UNDATED", "Anchor", "DateExpression", "DateSymbol", "Tense", "date_of", "find", "parse", "periods", "read",
    "resolve", "tense_at", "tense_of",
]  # fmt: skip

_HOMES = {"find": "finding", "date_of": "placing", "read": "telling", "tense_at": "tense", "tense_of": "tense"}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
