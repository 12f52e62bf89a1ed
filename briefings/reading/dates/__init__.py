"""Date expressions: found in a text as anchor-free symbols, resolved against an article's day as intervals."""

from briefings.reading.dates.finding import find
from briefings.reading.dates.resolving import UNDATED, Anchor, periods, resolve
from briefings.reading.dates.symbol import DateExpression, DateSymbol, Tense, parse
from briefings.reading.dates.telling import read
from briefings.reading.dates.tense import tense_at, tense_of

__all__ = [
    "UNDATED", "Anchor", "DateExpression", "DateSymbol", "Tense", "find", "parse", "periods", "read", "resolve", "tense_at",
    "tense_of",
]  # fmt: skip
