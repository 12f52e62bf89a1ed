"""What a source remembers of an address between two readings, as the validator of a mark."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime, timedelta

from briefings.sources.download import Fetched
from briefings.sources.source import Seen
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Remembered:
    """How an address was: `terms` are the settings under which it was read; other terms read it anew.

    `failed`: the last reading failed, so the next asks without conditions: a 304 must not heal it.
    """

    terms: str
    etag: str | None = None
    modified: str | None = None
    fingerprint: str | None = None
    moved_to: str | None = None
    articles: int = 0
    failed: bool = False
    not_before: str | None = None

    def written(self) -> str:
        """As a validator."""
        return json.dumps({key: value for key, value in asdict(self).items() if value}, sort_keys=True)

    def after(self, got: Fetched, articles: int) -> Remembered:
        """After a good reading."""
        return Remembered(self.terms, got.etag, got.modified, got.fingerprint, got.moved_to or self.moved_to, articles)

    def after_failure(self, now: datetime | None, pause: float | None) -> Remembered:
        """After a failed one."""
        later = (now + timedelta(seconds=pause)).isoformat() if now is not None and pause else None
        return replace(self, etag=None, modified=None, fingerprint=None, failed=True, not_before=later)

    def resting(self, now: datetime | None) -> datetime | None:
        """Until when the server asked to be left alone, where that is still to come."""
        until = datetime.fromisoformat(self.not_before) if self.not_before else None
        return until if until is not None and now is not None and now < until else None


def recall(seen: Seen | None, terms: str) -> Remembered:
    """What was remembered under these terms; under others only where the address has gone."""
    try:
        held = json.loads(seen.validator) if seen is not None else {}
        before = Remembered(**held)
        if before.not_before:
            datetime.fromisoformat(before.not_before)
    except (ValueError, TypeError):
        return Remembered(terms)
    return before if before.terms == terms else Remembered(terms, moved_to=before.moved_to)
