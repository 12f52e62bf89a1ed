"""Date expressions: found in a text as anchor-free symbols, resolved against an article's day as intervals.

    for one in dates.read(body):                       # find() does the same without the text's own context
        body[one.start:one.end] == one.as_written
        stored = str(one.symbol)                       # "month number=7 which=last"
        dates.resolve(dates.parse(stored), Anchor(published_day), as_written=one.as_written, article=article_id)

`dates.date_of(body, start, end, told)` says which of them an event's trigger belongs to.
"""

from briefings.reading.dates.finding import find
from briefings.reading.dates.placing import date_of
from briefings.reading.dates.resolving import UNDATED, Anchor, periods, resolve
from briefings.reading.dates.symbol import DateExpression, DateSymbol, Tense, parse
from briefings.reading.dates.telling import read
from briefings.reading.dates.tense import tense_at, tense_of

__all__ = [
    "UNDATED", "Anchor", "DateExpression", "DateSymbol", "Tense", "date_of", "find", "parse", "periods", "read",
    "resolve", "tense_at", "tense_of",
]  # fmt: skip
