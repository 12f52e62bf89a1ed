"""What changed for a watched name: corrections, figures, roles, events and quotes that were not told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding
from briefings.cards.card import Claim
from briefings.cards.dossier import evidence_at
from briefings.cards.editions import PRONOUN, Development, NewFact, Pool, is_correction
from briefings.news import Evidence
from briefings.reading.organisation_names import org_key
from briefings.reading.spelling import name_key

_MOST = 4  # lines a name
_CORRECTION, _FIGURE, _ROLE, _EVENT, _QUOTE = range(5)
_WHY = ("correction", "changed figure", "new role", "new event", "new quote")
_GRAVE = 2  # weight of an event that is a change by itself


@dataclass(frozen=True, slots=True)
class Change:
    """One line about a watched name; the smaller the rank the earlier it stands."""

    rank: int
    claim: Claim
    why: str

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where it stands."""
        return self.claim.evidence


def changes_for(pool: Pool, name: str) -> tuple[Change, ...]:
    """The lines of one name, corrections first, each sentence once; worked out once for all channels."""
    held = pool.remembered.get(("changes", name))
    if not isinstance(held, tuple):
        held = pool.remembered["changes", name] = tuple(_found(pool, name))
    return held


def _found(pool: Pool, name: str) -> list[Change]:
    found: dict[tuple[str, tuple[int, int]], Change] = {}
    for number in pool.about(name):
        development = pool.developments[number]
        for change in sorted(_changes(development, name), key=lambda each: each.rank):
            passage = change.evidence[0]
            found.setdefault((passage.article, passage.span), change)
    return sorted(found.values(), key=lambda change: change.rank)[:_MOST]


def _changes(development: Development, name: str) -> Iterator[Change]:
    new_by_sentence = {(new.holding.article, new.fact.number): new for new in development.facts}
    for holding in {new.holding.article: new.holding for new in development.facts}.values():
        entities = _entities(holding, name)
        for number, new in ((n, new) for (article, n), new in new_by_sentence.items() if article == holding.article):
            concerns = new.novelty == "figure" and _concerns(holding, number, entities)
            if is_correction(holding) or (concerns and holding.version > 1):
                yield _line(_CORRECTION, name, new, "corrected" if holding.version > 1 else "correction")
            elif concerns:
                yield _line(_FIGURE, name, new, "changed figure")
        for role in holding.notes.roles:
            told = new_by_sentence.get((holding.article, role.sentence))
            if told is not None and role.entity in entities and role.status != "unknown":
                note = {"former": "role ended", "candidate": "candidate"}.get(role.status, "role")
                yield _line(_ROLE, name, told, note)
        for event in holding.notes.events:
            told = new_by_sentence.get((holding.article, event.sentence))
            if (told is not None and event.weight >= _GRAVE and entities & {*event.agents, *event.patients}
                    and not PRONOUN.match(told.text)):
                yield _line(_EVENT, name, told, None)
        for quote in holding.notes.quotes:
            told = new_by_sentence.get((holding.article, quote.sentence))
            if told is not None and quote.speaker in entities and quote.mode == "direct":
                start, end = quote.spans[0]
                evidence = (cite(holding, _whole(holding, start, end)),)
                yield Change(
                    _QUOTE,
                    Claim(holding.body[start:end], evidence, heading=name, voice=name, mode="direct"),
                    f"{_WHY[_QUOTE]} by {name}, watched",
                )


def _line(rank: int, name: str, new: NewFact, note: str | None) -> Change:
    return Change(rank, Claim(new.text, new.evidence, heading=name, note=note), f"{_WHY[rank]} about {name}, watched")


def _entities(holding: Holding, name: str) -> frozenset[int]:
    key = name_key(name)
    return frozenset(number for number, one, other in _keys(tuple(
        (entity.id, entity.name) for entity in holding.notes.entities if entity.name))
        if key in (one, other) or f" {key} " in f" {one} ")


@lru_cache(maxsize=4_096)
def _keys(named: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str, str], ...]:
    """The keys of an article's names, which many channels ask for."""
    return tuple((number, name_key(name), org_key(name)) for number, name in named)


def _concerns(holding: Holding, sentence: int, entities: frozenset[int]) -> bool:
    start, end = holding.notes.sentences[sentence].span
    return any(start <= mention.span[0] < end and mention.entity in entities for mention in holding.notes.mentions)


def _whole(holding: Holding, start: int, end: int) -> tuple[int, int]:
    """From the beginning of the sentence that a quote starts in to the end of the one it ends in."""
    first, last = evidence_at(holding, start).span, evidence_at(holding, max(start, end - 1)).span
    return first[0], max(last[1], end)
