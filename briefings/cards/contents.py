"""What several kinds of cards hold, as typed objects, and the contract's JSON of them; each kind's own stand in its file."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime

from briefings.cards.card import Answer, NoAnswer
from briefings.news import Subject
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class SubjectNamed:
    """Whom a card is about, with every form of the name that the articles write."""

    name: str
    type: str
    also_known_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HitFound:
    """An article that a search found, with the passage that holds the words."""

    article: str
    headline: str
    outlet: str
    url: str | None
    published: datetime | None
    byline: str | None
    snippet: str


_RENAMED = {"first": "from", "last": "to"}


def as_json(answer: Answer) -> str:
    """The contract's JSON of a card or of a problem; keys always there, times with offset, days as YYYY-MM-DD."""
    if isinstance(answer, NoAnswer):
        return json.dumps(
            {"kind": "problem", "code": answer.code, "message": answer.message, "choices": list(answer.choices)},
            ensure_ascii=False,
            indent=2,
        )
    return json.dumps(_plain(answer.contents), ensure_ascii=False, indent=2)


def _plain(value: object) -> object:
    if isinstance(value, Subject):
        return {"name": value.name, "type": value.type}
    if is_dataclass(value) and not isinstance(value, type):
        renamed = type(value).__name__ in ("When", "DayRange")
        return {
            (_RENAMED.get(f.name, f.name) if renamed else f.name): _plain(getattr(value, f.name)) for f in fields(value)
        }
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return value
