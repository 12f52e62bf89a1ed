"""Questions small enough to travel in a menu option, so that a choice still works after a restart."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from datetime import date

from adapters.discord import limits
from briefings import Question

_KEPT = 2_000  # questions too long for an option, remembered by this process only


class Picks:
    """Turns questions into option values and back; one over 100 characters is kept here under its fingerprint."""

    def __init__(self) -> None:
        self._long: OrderedDict[str, Question] = OrderedDict()

    def value(self, question: Question) -> str:
        """An option value of at most 100 characters."""
        whole = written_within(question, limits.CHOICE_CHARACTERS)
        if whole is not None:
            return whole
        written = _written(question)
        key = "#" + hashlib.sha256(written.encode(errors="surrogatepass")).hexdigest()[:24]
        self._long[key] = question
        while len(self._long) > _KEPT:
            self._long.popitem(last=False)
        return key

    def question(self, value: str) -> Question | None:
        """The question of an option value, None for one that this process never made and that does not say itself."""
        if value.startswith("#"):
            return self._long.get(value)
        try:
            kind, action, values = json.loads(value)
            return Question(kind, action, tuple((name, _read(given)) for name, given in values))
        except (ValueError, TypeError, KeyError):
            return None


def written_within(question: Question, room: int) -> str | None:
    """The question as it travels, None where it needs more characters."""
    written = _written(question)
    whole = written.encode(errors="replace").decode() == written  # half a surrogate pair cannot be sent
    return written if whole and limits.characters(written) <= room else None


def _read(given: str | int | dict[str, str]) -> str | int | date:
    return date.fromisoformat(given["day"]) if isinstance(given, dict) else given


def _written(question: Question) -> str:
    values = [
        [name, {"day": given.isoformat()} if isinstance(given, date) else given] for name, given in question.values]
    return json.dumps([question.kind, question.action, values], ensure_ascii=False, separators=(",", ":"))
