"""What an article says that was not said before: its sentences against those of earlier versions and earlier articles.

A sentence counts as known when one earlier sentence holds most of its content words (or two neighbours, or the whole
earlier text, hold nearly all), every name and figure of it was there already, and it denies nothing that stood. So a
better word, a moved paragraph or a corrected comma is no news; a new figure, a new name or a new sentence is.
Thresholds were set on edits of the invented town's articles; containment .6 is where rewritten sentences part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, Protocol

from briefings.reading.note import Notes, Span
from briefings.reading.spelling import name_key, search_words
from briefings.values import dataclass

Novelty = Literal["new", "figure", "known"]

MOST_WORDS = 0.6  # of a sentence's content words in one earlier sentence
_NEARLY_ALL = 0.85  # in two earlier neighbours
_ALL_BUT = 0.95  # anywhere in one earlier text
FEWEST_SHARED = 4  # content words; a shorter sentence must be there whole
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NO_FIGURES: frozenset[str] = frozenset()
_NOT = re.compile("(?i)n['’]t")
_NEGATIONS = frozenset((
    "not", "no", "never", "nobody", "neither", "nor", "without", "deny", "denied", "denies", "refuse", "refused",
    "false", "wrong"))
_SMALL = frozenset(search_words(
    "a an the of in on at to for and or but by with from as that this these those who which what it its his her hers "
    "their they he she him them we our us i my you your is are was were be been being has have had do does did will "
    "would could should may might must can there than then so if when while about into over after before up out said "
    "says say told also more most very just"))


class Text(Protocol):
    """A version's text with its notes; the archive's Holding and Former are."""

    @property
    def body(self) -> str: ...
    @property
    def notes(self) -> Notes: ...


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence that may stand on a card: its place, words, figures and names, and its gravest event's weight."""

    number: int
    span: Span
    words: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]
    negated: bool
    weight: int
    happened: bool


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that one text said."""

    facts: tuple[Fact, ...]
    words: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]


def facts_of(text: Text) -> tuple[Fact, ...]:
    """The sentences of a text that may feed a card, in order."""
    notes = text.notes
    weight: dict[int, int] = {}
    happened: dict[int, bool] = {}
    for event in notes.events:
        weight[event.sentence] = max(weight.get(event.sentence, 0), event.weight)
        happened[event.sentence] = happened.get(event.sentence, False) or event.status == "happened"
    named: dict[int, set[str]] = {}
    keys = [name_key(entity.name) for entity in notes.entities]
    places = sorted((mention.span[0], mention.entity) for mention in notes.mentions)
    index = 0
    for number, sentence in enumerate(notes.sentences):
        while index < len(places) and places[index][0] < sentence.span[0]:
            index += 1
        at = index
        while at < len(places) and places[at][0] < sentence.span[1]:
            entity = places[at][1]
            if notes.entities[entity].name:
                named.setdefault(number, set()).add(keys[entity])
            at += 1
    found = []
    for number, sentence in enumerate(notes.sentences):
        if notes.paragraphs[sentence.paragraph].kind not in ("text", "list"):
            continue
        said = text.body[slice(*sentence.span)]
        words = search_words(said)
        content = frozenset(filter(None, map(_content, words)))
        if content:
            found.append(Fact(
                number, sentence.span, content, figures_in(said), frozenset(named.get(number, ())),
                not _NEGATIONS.isdisjoint(words) or ("'" in said or "’" in said) and _NOT.search(said) is not None
                and any(word.endswith("nt") for word in words),
                weight.get(number, 0), happened.get(number, False)))
    return tuple(found)


def told(texts: Iterable[Text]) -> tuple[Told, ...]:
    """What earlier texts said."""
    found = []
    for text in texts:
        facts = facts_of(text)
        found.append(Told(
            facts, frozenset(word for fact in facts for word in fact.words),
            frozenset(figure for fact in facts for figure in fact.figures),
            frozenset(name_key(entity.name) for entity in text.notes.entities if entity.name)))
    return tuple(found)


def novelty(fact: Fact, earlier: Sequence[Told]) -> Novelty:
    """Whether earlier texts said it, said it with another figure, or did not say it."""
    figure = False
    for before in earlier:
        if not fact.names <= before.names and not _spelt_out(fact.names, before.names):
            continue
        if _held(fact, before.words) >= _ALL_BUT and fact.figures <= before.figures and len(fact.words) >= FEWEST_SHARED \
                and _agrees(fact, before.facts):
            return "known"
        previous: Fact | None = None
        for old in before.facts:
            said = _said_by(fact, old, previous)
            previous = old
            if said is None:
                continue
            if fact.figures <= said:
                return "known"
            figure = figure or bool(said - fact.figures)
    return "figure" if figure else "new"


def same_fact(one: Fact, other: Fact) -> bool:
    """Whether two sentences of two articles tell the same."""
    if one.negated != other.negated or not (one.figures <= other.figures or other.figures <= one.figures):
        return False
    both = len(one.words & other.words)
    return both >= MOST_WORDS * min(len(one.words), len(other.words)) and both >= min(FEWEST_SHARED, len(one.words))


def figures_in(said: str) -> frozenset[str]:
    """The figures of a text, without the commas in thousands."""
    found = _NUMBER.findall(said)
    return frozenset(number.replace(",", "") for number in found) if found else _NO_FIGURES


def _said_by(fact: Fact, old: Fact, previous: Fact | None) -> frozenset[str] | None:
    """The figures of the earlier sentence (or pair of neighbours) that says the same; None when none does."""
    if fact.negated and not old.negated:
        return None
    enough = MOST_WORDS if len(fact.words) >= FEWEST_SHARED else 1.0
    # Figures are words too; a changed one must not hide that the rest is the same.
    if _held(fact, old.words, fact.figures) >= enough:
        return old.figures
    if previous is not None and _held(fact, old.words | previous.words, fact.figures) >= _NEARLY_ALL:
        return old.figures | previous.figures
    return None


def _held(fact: Fact, words: frozenset[str], without: frozenset[str] = frozenset()) -> float:
    mine = fact.words - {part for figure in without for part in re.split(r"[.,:]", figure)} - without
    return len(mine & words) / len(mine) if mine else 1.0


def _agrees(fact: Fact, facts: Iterable[Fact]) -> bool:
    return not fact.negated or any(old.negated for old in facts)


def _spelt_out(names: frozenset[str], before: frozenset[str]) -> bool:
    """Whether each name is at least part of an earlier one: "Marchbank" where "Delia Marchbank" was named."""
    return all(name in before or any(f" {name} " in f" {old} " or f" {old} " in f" {name} " for old in before)
               for name in names)


@lru_cache(maxsize=65_536)
def _content(word: str) -> str:
    """A content word without its ending; nothing of a small one."""
    if word in _SMALL:
        return ""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
