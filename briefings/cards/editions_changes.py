"""What changed for a watched name: corrections, figures, roles, events and quotes that were not told before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding
from briefings.cards.card import Claim
from briefings.cards.dossier import evidence_at
from briefings.cards.editions import PRONOUN, Development, NewFact, Pool, is_correction
from briefings.cards.lines import in_prospect
from briefings.news import Evidence
from briefings.reading.note import Span
from briefings.reading.organisation_names import org_key
from briefings.reading.spelling import name_key
from briefings.values import dataclass

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
    return pool.once(("changes", name), lambda: tuple(_found(pool, name)))


def _found(pool: Pool, name: str) -> list[Change]:
    key = f" {name_key(name)} "
    found: dict[tuple[str, tuple[int, int]], _Possible] = {}
    for number in pool.about(name):
        for possible in pool.once(("possible", number), lambda number=number: _possible(pool.developments[number])):  # type: ignore[misc]
            if possible.whoever or key in possible.names:
                found.setdefault(possible.place, possible)
    return [each.change(name) for each in sorted(found.values(), key=lambda each: each.rank)[:_MOST]]


@dataclass(frozen=True, slots=True)
class _Possible:
    """A line for whoever watches one of these names (keys between bars); `said` is a quotation's place."""

    rank: int
    names: str
    new: NewFact
    note: str | None = None
    whoever: bool = False
    said: tuple[Holding, Span] | None = None

    @property
    def place(self) -> tuple[str, tuple[int, int]]:
        """Where the line stands."""
        if self.said is None:
            return self.new.holding.article, self.new.fact.span
        return self.said[0].article, _whole(self.said[0], *self.said[1])

    def change(self, name: str) -> Change:
        """The line under somebody's name."""
        if self.said is None:
            return Change(self.rank, Claim(self.new.text, self.new.evidence, heading=name, note=self.note),
                          f"{_WHY[self.rank]} about {name}, watched")
        holding, (start, end) = self.said
        evidence = (cite(holding, _whole(holding, start, end)),)
        return Change(self.rank, Claim(holding.body[start:end], evidence, heading=name, voice=name, mode="direct"),
                      f"{_WHY[self.rank]} by {name}, watched")


def _possible(development: Development) -> tuple[_Possible, ...]:
    """Every line that somebody may watch a name of, corrections first, else in the order of the articles."""
    by_article: dict[str, list[NewFact]] = {}
    for new in development.facts:
        by_article.setdefault(new.holding.article, []).append(new)
    found = [each for told in by_article.values() for each in _of_article(told[0].holding, told, development.meant)]
    return tuple(sorted(found, key=lambda each: each.rank))


def _of_article(holding: Holding, told: Sequence[NewFact], meant: Sequence[str]) -> Iterator[_Possible]:
    keys = {entity.id: _names(entity.name, meant) for entity in holding.notes.entities if entity.name}
    by_sentence = {new.fact.number: new for new in told}
    for new in told:
        if is_correction(holding):
            yield _Possible(_CORRECTION, "", new, "corrected" if holding.version > 1 else "correction", whoever=True)
        elif new.novelty == "figure" and (concerned := _mentioned(holding, new.fact.span)):
            names = _among(keys, concerned)
            yield (_Possible(_CORRECTION, names, new, "corrected") if holding.version > 1
                   else _Possible(_FIGURE, names, new, "changed figure"))
    for role in holding.notes.roles:
        if role.sentence in by_sentence and role.status != "unknown":
            note = {"former": "role ended", "candidate": in_prospect(by_sentence[role.sentence].text)}.get(role.status, "role")
            yield _Possible(_ROLE, _among(keys, (role.entity,)), by_sentence[role.sentence], note)
    for event in holding.notes.events:
        new_event = by_sentence.get(event.sentence)
        if new_event is not None and event.weight >= _GRAVE and not PRONOUN.match(new_event.text):
            yield _Possible(_EVENT, _among(keys, (*event.agents, *event.patients)), new_event)
    for quote in holding.notes.quotes:
        if quote.sentence in by_sentence and quote.mode == "direct" and quote.speaker is not None:
            yield _Possible(_QUOTE, _among(keys, (quote.speaker,)), by_sentence[quote.sentence],
                            said=(holding, quote.spans[0]))


def _names(name: str, meant: Sequence[str]) -> str:
    """The keys of a name; of a surname or short form those too that linking found behind it."""
    key = name_key(name)
    fuller = (full for full in meant if " " not in key and f" {key} " in f" {full} ")
    return f" {' | '.join(dict.fromkeys((key, org_key(name), *fuller)))} "


def _among(keys: Mapping[int, str], entities: Iterable[int]) -> str:
    return "|".join(keys.get(entity, "") for entity in dict.fromkeys(entities))


def _mentioned(holding: Holding, span: Span) -> list[int]:
    return [mention.entity for mention in holding.notes.mentions if span[0] <= mention.span[0] < span[1]]


def _whole(holding: Holding, start: int, end: int) -> tuple[int, int]:
    """From the beginning of the sentence that a quote starts in to the end of the one it ends in."""
    first, last = evidence_at(holding, start).span, evidence_at(holding, max(start, end - 1)).span
    return first[0], max(last[1], end)
