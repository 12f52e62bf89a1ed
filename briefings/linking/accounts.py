"""Who says it differently: the reasons, figures and denials that several voices give for one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.linking.cutting import Cutting
from briefings.linking.same_person import Company
from briefings.linking.telling import Happening
from briefings.news import AccountKind
from briefings.reading.note import AccountNote
from briefings.reading.spelling import search_words
from briefings.values import dataclass

_NUMBER_WORDS = {
    w: n
    for n, w in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen twenty "
        ).split()
    )
}
_TENS = {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "a hundred": 100,
    "dozen": 12,
    "a dozen": 12,
}
_SCALE = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "thousand": 1e3, "k": 1e3}


@dataclass(frozen=True, slots=True)
class Voiced:
    """An account with the article it stands in and the known speaker (None: the outlet's own voice)."""

    cutting: int
    note: AccountNote
    speaker: int | None


def voices_of(cuttings: Sequence[Cutting], company: Company, happening: Happening) -> tuple[Voiced, ...]:
    """The accounts of an event: reasons and denials once per voice and wording, figures only where they differ."""
    found: list[Voiced] = []
    for telling in happening.tellings:
        for note in telling.note.accounts:
            who = company.who(telling.cutting, note.speaker)
            found.append(Voiced(telling.cutting, note, who.id if who else None))
    reasons = _once(cuttings, [voice for voice in found if voice.note.kind != "figure"])
    figures = differing_figures(cuttings, [voice for voice in found if voice.note.kind == "figure"])
    claims = [voice for voice in reasons if voice.note.kind == "claim" and not any(_gives(each, voice) for each in reasons)]
    return (*(voice for voice in reasons if voice.note.kind != "claim"), *figures, *claims)


def _gives(reason: Voiced, claim: Voiced) -> bool:
    """Whether a claim ("she believes that she was dismissed for …") is no more than the same voice's reason told whole."""
    return (
        reason.note.kind == "reason"
        and reason.speaker == claim.speaker
        and reason.cutting == claim.cutting
        and claim.note.span[0] <= reason.note.span[0]
        and reason.note.span[1] <= claim.note.span[1]
    )


def _once(cuttings: Sequence[Cutting], voices: Sequence[Voiced]) -> list[Voiced]:
    kept: list[Voiced] = []
    for voice in sorted(voices, key=lambda v: (v.speaker is not None, v.cutting, v.note.span)):
        words = set(search_words(voice.note.text))
        if any(
            other.note.kind == voice.note.kind
            and other.speaker == voice.speaker
            and _alike(words, set(search_words(other.note.text)))
            and (other.speaker is not None or cuttings[other.cutting].origin == cuttings[voice.cutting].origin)
            for other in kept
        ):
            continue
        kept.append(voice)
    return kept


def _alike(a: set[str], b: set[str]) -> bool:
    return len(a & b) >= 0.8 * min(len(a), len(b))


def value_of(text: str) -> tuple[float, str] | None:
    """A figure's number and what it counts ("12 workers" → (12, "workers"), "£4.5m" → (4500000, "£")); None if it has none."""
    money = re.match(r"([£$€])\s?([\d,.]*\d)\s?(\w+)?", text)
    if money:
        return float(money.group(2).replace(",", "")) * _SCALE.get((money.group(3) or "").casefold(), 1), money.group(1)
    digits = re.match(r"([\d,]*\d(?:\.\d+)?)\s?(million|billion|thousand)?\s*(.*)", text)
    if digits and digits.group(1):
        return float(digits.group(1).replace(",", "")) * _SCALE.get(digits.group(2) or "", 1), _unit(digits.group(3))
    word = re.match(r"(a hundred|a dozen|[a-z]+)\s*(.*)", text.casefold())
    if word:
        number = _NUMBER_WORDS.get(word.group(1), _TENS.get(word.group(1)))
        if number is not None:
            return float(number), _unit(word.group(2))
    return None


def _unit(words: str) -> str:
    last = words.split()[0].casefold() if words.split() else ""
    return {
        "percent": "%",
        "per": "%",
        "staff": "people",
        "workers": "people",
        "employees": "people",
        "members": "people",
        "protesters": "people",
        "demonstrators": "people",
        "passengers": "people",
    }.get(last, last)


def differing_figures(cuttings: Sequence[Cutting], voices: Sequence[Voiced]) -> list[Voiced]:
    """Figures of one unit that are not equal, each once with its voice, in the order of the articles."""
    by_unit: dict[str, dict[tuple[float, int | None], Voiced]] = {}
    for voice in sorted(
        voices,
        key=lambda v: (
            (cuttings[v.cutting].published is None, cuttings[v.cutting].published, cuttings[v.cutting].article)
            if cuttings[v.cutting].published
            else (True, None, cuttings[v.cutting].article)
        ),
    ):
        value = value_of(voice.note.text)
        if value is None or not value[1]:
            continue
        by_unit.setdefault(value[1], {}).setdefault((value[0], voice.speaker), voice)
    found: list[Voiced] = []
    for unit in sorted(by_unit):
        told = list(by_unit[unit].items())
        apart = [
            (number, voice)
            for (number, _), voice in told
            if any(number != other and _of_one_thing(cuttings, unit, voice, against) for (other, _), against in told)
        ]
        numbers: set[float] = set()
        for number, voice in apart:
            if number not in numbers:
                numbers.add(number)
                found.append(voice)
    return found


_MEASURES = frozenset(("£", "$", "€", "%"))  # what counts nothing by itself: a price and a debt are both pounds
_AROUND = 60  # letters on each side of a figure that say what it is of


def _of_one_thing(cuttings: Sequence[Cutting], unit: str, one: Voiced, other: Voiced) -> bool:
    """Whether two figures that differ can be of one thing, told by two articles or by two voices of one."""
    together = cuttings[one.cutting].article == cuttings[other.cutting].article
    if together and (one.speaker == other.speaker or None in (one.speaker, other.speaker)):
        return False
    return unit not in _MEASURES or not _about(cuttings, one).isdisjoint(_about(cuttings, other))


def _about(cuttings: Sequence[Cutting], voice: Voiced) -> set[str]:
    """The words round a figure that say what it is of, names and numbers left out."""
    body, (start, end) = cuttings[voice.cutting].body, voice.note.span
    sentence = next((s.span for s in cuttings[voice.cutting].notes.sentences if s.span[0] <= start < s.span[1]), (start, end))
    said = body[max(sentence[0], start - _AROUND) : start] + " " + body[end : min(sentence[1], end + _AROUND)]
    plain = search_words(" ".join(each for each in said.split() if each[:1].islower()))
    return {word for word in plain if len(word) > _SHORT and word not in _OF_EVERYTHING}


_SHORT = 3  # letters; "the", "for", "was" are of everything
_OF_EVERYTHING = frozenset(
    "said says that this with from have been were would could will more than about least nearly almost around some which when"
    " after before over into year years month week million billion told also only their they them what there just both each other"
    " same last next first puts according bought sold paid cost lost made found took gave left worth spent raised won".split()
)


def differs(kinds: Sequence[AccountKind], speakers: Sequence[int | None]) -> bool:
    """Whether accounts of an event really stand against each other: two reasons of different voices, two figures, a denial."""
    reasons = {speaker for kind, speaker in zip(kinds, speakers, strict=True) if kind == "reason"}
    return len(reasons) > 1 or kinds.count("reason") > 1 or kinds.count("figure") > 1 or "denial" in kinds
