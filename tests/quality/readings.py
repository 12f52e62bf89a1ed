"""What our reading makes of judged articles, read once a process, and whom each of our entities stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from briefings.linking.cutting import Calendar, when_of
from briefings.news import When
from briefings.reading.names import default_tagger
from briefings.reading.note import Mention, NameType, Notes, Sentence, Span
from briefings.reading.notes import read
from tests.quality.date_corpora import days_of, precision_of
from tests.quality.judged import JudgedArticle, Mark, Part, articles, stories

CALENDAR = Calendar()


@dataclass(frozen=True, slots=True)
class Clipping:
    """A judged article as linking sees a stored one; its clock is the outlet's, so that "today" is the outlet's day."""

    article: str
    version: int
    outlet: str
    headline: str
    published: datetime | None
    origin: str
    body: str
    notes: Notes


@dataclass(frozen=True, slots=True)
class Reading:
    """A judged article, our notes of it, and for each of our entities the judged id that it stands for."""

    judged: JudgedArticle
    clipping: Clipping
    stands_for: tuple[str | None, ...]

    @property
    def notes(self) -> Notes:
        """Our notes."""
        return self.clipping.notes

    def who(self, entity: int | None) -> str | None:
        """The judged id of one of our entities."""
        return self.stands_for[entity] if entity is not None else None

    def name(self, entity: int | None) -> str:
        """One of our entities as a miss names it."""
        if entity is None:
            return "nobody"
        found = self.notes.entities[entity]
        return found.name or f"[{found.descriptions[0] if found.descriptions else '?'}]"

    def when(self, date_index: int | None, tense: str) -> When:
        """One of our dates, resolved."""
        return when_of(self.clipping, date_index, tense, CALENDAR)

    def sentence(self, place: int) -> str:
        """The sentence that holds a place."""
        start, end = self.sentence_span(place)
        return " ".join(self.judged.body[start:end].split())

    def sentence_span(self, place: int) -> Span:
        """Where the sentence that holds a place stands."""
        for sentence in self.notes.sentences:
            if sentence.span[0] <= place < sentence.span[1]:
                return sentence.span
        start = self.judged.body.rfind("\n", 0, place) + 1
        end = self.judged.body.find("\n", place)
        return start, end if end >= 0 else len(self.judged.body)


@cache
def _model() -> dict[tuple[str, ...], list[list[tuple[Span, NameType]]]]:
    return {}


def tagger(sentences: Sequence[str]) -> list[list[tuple[Span, NameType]]]:
    """The default tagger, which reads every article once."""
    known = _model()
    key = tuple(sentences)
    if key not in known:
        known[key] = [list(names) for names in default_tagger()(sentences)]
    return known[key]


@cache
def readings(part: Part) -> tuple[Reading, ...]:
    """Our readings of all articles of a part."""
    return tuple(_reading(judged) for judged in articles(part))


@cache
def readings_by_story(part: Part) -> dict[str, tuple[Reading, ...]]:
    """The same by story."""
    found: dict[str, list[Reading]] = {story: [] for story in stories(part)}
    for reading in readings(part):
        found[reading.judged.story].append(reading)
    return {story: tuple(told) for story, told in found.items()}


def _reading(judged: JudgedArticle) -> Reading:
    article = judged.article
    published = article.published.replace(tzinfo=UTC) if article.published else None
    clipping = Clipping(
        judged.title, 1, article.outlet, article.headline, published, judged.title, article.body, read(article, tagger)
    )
    return Reading(judged, clipping, _aligned(judged, clipping.notes))


def _aligned(judged: JudgedArticle, notes: Notes) -> tuple[str | None, ...]:
    """An entity stands for the id that most of its names are marked with; without names, most of its descriptions."""
    names: dict[int, Counter[str]] = defaultdict(Counter)
    others: dict[int, Counter[str]] = defaultdict(Counter)
    for mention in notes.mentions:
        named = mention.kind in ("name", "alias")
        for mark in judged.marks:
            if mark.kind in ("pol" if named else "c") and overlap(mention.span, mark.span):
                (names if named else others)[mention.entity][mark.value] += 1
    found: list[str | None] = []
    for entity in notes.entities:
        votes = names.get(entity.id) or others.get(entity.id)
        found.append(min(votes, key=lambda value: (-votes[value], value)) if votes else None)
    return tuple(found)


def overlap(a: Span, b: Span) -> int:
    """How many code points two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def without_the(body: str, span: Span) -> Span:
    """A span without a leading "the": judges differ on "the Gazette"."""
    return (span[0] + 4, span[1]) if body[span[0] : span[0] + 4].casefold() == "the " else span


def outermost(marks: Sequence[Mark]) -> list[Mark]:
    """Marks that lie in no other of these; the same span marked twice counts once."""
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.span[0], -m.span[1])):
        if not any(other.span[0] <= mark.span[0] and mark.span[1] <= other.span[1] for other in found):
            found.append(mark)
    return found


def sentence_number(sentences: Sequence[Sentence], place: int) -> int | None:
    """The index of the sentence that holds a place."""
    for number, sentence in enumerate(sentences):
        if sentence.span[0] <= place < sentence.span[1]:
            return number
    return None


def nearest(mentions: Iterable[Mention], span: Span) -> Mention | None:
    """The mention that covers most of a span, if any touches it; of equals the shorter."""
    touching = [mention for mention in mentions if overlap(mention.span, span)]
    return min(touching, key=lambda m: (-overlap(m.span, span), m.span[1] - m.span[0], m.entity), default=None)


def same_date(when: When, value: str) -> bool:
    """Whether our date is the judged one: interval and, where the value implies one, precision."""
    if when.first and when.last:
        precision = precision_of(value)
        return f"{when.first}..{when.last}" == days_of(value) and precision in ("", when.precision)
    return when.edtf == value


def is_dated(when: When) -> bool:
    """Whether a date says more than "before the article"."""
    return (when.first is not None and when.last is not None) or bool(when.alternatives)


def days_between(when: When, value: str) -> bool:
    """Whether our interval and the judged one share a day."""
    try:
        first, _, last = days_of(value).partition("..")
        low, high = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return False
    return when.first is not None and when.last is not None and when.first <= high and low <= when.last
