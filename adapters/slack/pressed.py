"""Questions small enough to travel in a button, so that a press still works after a restart."""

from __future__ import annotations

import json
from datetime import date

from adapters.slack import limits
from briefings import Question


def value_of(question: Question) -> str | None:
    """The question as a button's value; None for the rare one that is too long for it."""
    values = [[name, {"day": given.isoformat()} if isinstance(given, date) else given]
              for name, given in question.values]
    written = json.dumps([question.kind, question.action, values], ensure_ascii=False, separators=(",", ":"))
    return written if len(written) <= limits.BUTTON_VALUE else None


def question_in(value: str) -> Question | None:
    """The question of a button's value; None when it is none (a button of an older release)."""
    try:
        kind, action, values = json.loads(value)
        return Question(kind, action, tuple(
            (name, date.fromisoformat(given["day"]) if isinstance(given, dict) else given) for name, given in values))
    except (ValueError, TypeError, KeyError):
        return None
