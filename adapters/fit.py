"""Shorten a card until it fits a platform, by whole claims: never in mid-sentence, never a claim without its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from briefings import Card, Claim, Remark, Section

Fits = Callable[[Card], bool]
Line = Claim | Remark

# Sections lose their last lines in turn; one with a weight of 3 keeps three lines for one of the others.
_WEIGHTS: Mapping[str, float] = {
    "summary": 3, "roles": 2, "events": 4, "upcoming": 2, "quotes": 2, "hits": 5, "changes": 3,
}
_LEAST_TEXT = 20  # characters: shorter than this a cut claim says nothing


@dataclass(frozen=True, slots=True)
class Fitted:
    """A card that fits, and a card of what was left out for a further page (None when everything is there)."""

    card: Card
    left: Card | None = None

    @property
    def left_out(self) -> int:
        """How many lines are on the card of the rest."""
        return 0 if self.left is None else sum(1 for _ in _lines(self.left))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: the section (-1 is the lead), the line, and the account under it (-1 is the line itself)."""

    section: int
    line: int
    account: int = -1


def fit(card: Card, fits: Fits) -> Fitted:
    """The longest beginning of the card, in order of importance, that `fits`.

    `fits` renders and measures. The headline, the first claim and that claim's first source always stay; only when
    these alone are too much is the claim, and at the very last the headline, cut between words, with an ellipsis.
    """
    if fits(card):
        return Fitted(card)
    order = sorted(_places(card), key=lambda place: _rank(card, place))
    most = _largest(len(order) - 1, lambda count: fits(_only(card, frozenset(order[:count]))))
    if most > 0:
        kept = frozenset(order[:most])
        return Fitted(_only(card, kept), _rest(card, kept))
    first = frozenset(order[:1])
    return Fitted(_squeezed(_only(card, first), fits), _rest(card, first))


def cut(text: str, most: int) -> str:
    """At most so many characters, cut between words, with an ellipsis."""
    if len(text) <= most:
        return text
    if most <= 0:
        return ""
    room = text[:most - 1]
    in_a_word = not text[most - 1].isspace() and not room[-1:].isspace()
    whole = room.rsplit(None, 1)[0] if in_a_word and len(room.split()) > 1 else room
    return whole.rstrip(" ,;:–—-") + "…"


def _places(card: Card) -> tuple[_Place, ...]:
    return tuple(place for place, _ in _lines(card))


def _lines(card: Card) -> list[tuple[_Place, Line]]:
    """Every line with its place, accounts too."""
    found: list[tuple[_Place, Line]] = []
    for number, lines in enumerate((card.lead, *(section.lines for section in card.sections)), -1):
        for place, line in enumerate(lines):
            found.append((_Place(number, place), line))
            if isinstance(line, Claim):
                found += [(_Place(number, place, each), account) for each, account in enumerate(line.under)]
    return found


def _rank(card: Card, place: _Place) -> tuple[float, int, int, int]:
    """The smaller, the longer it stays. A line ranks before the accounts under it, so that none is left alone."""
    weight = 4.0 if place.section < 0 else _WEIGHTS.get(card.sections[place.section].key, 1)
    turn = place.line / weight + (place.account + 1) / 2 - (1 if place.section < 0 else 0)
    return turn, place.section, place.line, place.account


def _largest(most: int, holds: Callable[[int], bool]) -> int:
    """The largest count from 1 to `most` that holds, by halving; 0 when none does."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _only(card: Card, kept: frozenset[_Place]) -> Card:
    """The card with these lines; what a section lost is counted in its `left_out`."""
    sections = []
    for number, section in enumerate(card.sections):
        lines = _kept(section.lines, number, kept)
        if lines:
            sections.append(Section(section.key, lines, section.left_out + len(section.lines) - len(lines)))
    lead = tuple(line for line in _kept(card.lead, -1, kept) if isinstance(line, Claim))
    return replace(card, lead=lead, sections=tuple(sections))


def _kept(lines: tuple[Line, ...], section: int, kept: frozenset[_Place]) -> tuple[Line, ...]:
    found: list[Line] = []
    for number, line in enumerate(lines):
        if _Place(section, number) not in kept:
            continue
        if isinstance(line, Claim) and line.under:
            under = tuple(account for each, account in enumerate(line.under) if _Place(section, number, each) in kept)
            if len(under) < len(line.under):
                line = replace(line, under=under, note=_noted(line.note, len(line.under) - len(under)))
        found.append(line)
    return tuple(found)


def _noted(note: str | None, missing: int) -> str:
    more = f"{missing} more {'account' if missing == 1 else 'accounts'}"
    return f"{note}; {more}" if note else more


def _rest(card: Card, kept: frozenset[_Place]) -> Card | None:
    """The lines that were not kept; an account that was left out brings its claim along."""
    left = frozenset(_places(card)) - kept
    left |= {_Place(place.section, place.line) for place in left}
    if not left:
        return None
    sections = []
    for number, section in enumerate(card.sections):
        lines = tuple(_without_kept(line, number, place, kept) for place, line in enumerate(section.lines)
                      if _Place(number, place) in left)
        if lines:
            sections.append(Section(section.key, lines, section.left_out))
    lead = tuple(claim for place, claim in enumerate(card.lead) if _Place(-1, place) in left)
    return replace(card, lead=lead, sections=tuple(sections))


def _without_kept(line: Line, section: int, place: int, kept: frozenset[_Place]) -> Line:
    if not isinstance(line, Claim) or _Place(section, place) not in kept:
        return line
    return replace(line, under=tuple(
        account for each, account in enumerate(line.under) if _Place(section, place, each) not in kept))


def _squeezed(card: Card, fits: Fits) -> Card:
    """A card of one line that is still too long: first fewer sources, then a shorter text, then a shorter headline."""
    line = card.lead[0] if card.lead else card.sections[0].lines[0] if card.sections else None
    if isinstance(line, Claim):
        line = replace(line, evidence=line.evidence[:1], note=None)
        if line.heading:
            line = replace(line, heading=cut(line.heading, 100))
        if line.voice:
            line = replace(line, voice=cut(line.voice, 100))
    if line is not None:
        whole = line
        card = _with(card, whole)
        if fits(card):
            return card
        room = _largest(len(whole.text), lambda most: fits(_with(card, replace(whole, text=cut(whole.text, most)))))
        card = _with(card, replace(whole, text=cut(whole.text, max(room, _LEAST_TEXT))))
    if fits(card):
        return card
    room = _largest(len(card.title), lambda most: fits(replace(card, title=cut(card.title, most))))
    return replace(card, title=cut(card.title, max(room, 1)))


def _with(card: Card, line: Line) -> Card:
    """The one-line card with this line instead."""
    if card.lead and isinstance(line, Claim):
        return replace(card, lead=(line,))
    return replace(card, sections=(replace(card.sections[0], lines=(line,)),))
