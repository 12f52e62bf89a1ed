"""Scores names: persons, organisations and places, exact spans, by the model and the document's memory.

Judged news: the marks <p> <o> <l>; of a name within a name the outer one; a leading "the" belongs to no name on
either side. A name in a paragraph that reading leaves out (a caption, a call to subscribe) counts as missed.
Open data (dev-gum-news.bio): ten news documents with noisy gold. The file does not say where a document begins,
so all its sentences are read as one document; `alone` reads each as a document of its own, without memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefings.reading.names import find_names
from briefings.reading.note import NameType, Paragraph, Sentence, Span
from briefings.reading.text import Text, read_text
from tests.quality.figures import Count, Figure, Score
from tests.quality.judged import OPEN_DATA, Part
from tests.quality.readings import Reading, outermost, overlap, readings, tagger, without_the

GUM = OPEN_DATA / "names" / "dev-gum-news.bio"
_LETTERS: dict[str, NameType] = {"p": "person", "o": "organisation", "l": "place"}
_TYPES: tuple[NameType, ...] = ("person", "organisation", "place")
_BIO: dict[str, NameType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_ONE = {"person": "a person", "organisation": "an organisation", "place": "a place"}
_SHORT = {"person": "PER", "organisation": "ORG", "place": "LOC"}
Name = tuple[int, int, NameType]


def score_names(part: Part) -> Score:
    """Names on a judged part."""
    score = Score("names")
    counts = _counts()
    for reading in readings(part):
        body = reading.judged.body
        gold = {_name(body, mark.span, _LETTERS[mark.kind]) for mark in outermost(reading.judged.marked("pol"))}
        found = {
            _name(body, name.span, name.type)
            for name in find_names(read_text(body, reading.judged.article.headline), tagger)
        }
        _add(counts, gold, found)
        _misses(score, reading, gold, found)
    _report(score, counts, "")
    return score


def score_gum_names(path: Path = GUM) -> Score:
    """Names on the open news documents."""
    score = Score("names")
    together, alone = _counts(), _counts()
    sentences = list(_sentences(path))
    whole, starts = _document([text for text, _ in sentences])
    gold = {
        (a + start, b + start, kind)
        for start, (_, names) in zip(starts, sentences, strict=True)
        for a, b, kind in names
    }
    _add(together, gold, {_name(whole.body, n.span, n.type) for n in find_names(whole, tagger)})
    for text, names in sentences:
        document, _ = _document([text])
        _add(alone, names, {_name(text, n.span, n.type) for n in find_names(document, tagger)})
    _report(score, together, "gum.")
    score.figures.append(
        Figure(
            "names.gum.alone.f1", "  … without the document's memory", alone["all"].f1, alone["all"].gold, gated=False
        )
    )
    return score


def _counts() -> dict[str, Count]:
    return {key: Count() for key in (*_TYPES, "all")}


def _name(body: str, span: Span, kind: NameType) -> Name:
    start, end = without_the(body, span)
    return start, end, kind


def _add(counts: dict[str, Count], gold: set[Name], found: set[Name]) -> None:
    for key, count in counts.items():
        some_gold = {name for name in gold if key in (name[2], "all")}
        some_found = {name for name in found if key in (name[2], "all")}
        count.add(len(some_gold & some_found), len(some_found), len(some_gold))


def _report(score: Score, counts: dict[str, Count], prefix: str) -> None:
    for key, count in counts.items():
        label = f"{_SHORT.get(key, 'all')} F1 (P {count.precision:.1f} R {count.recall:.1f})"
        score.figure(f"{prefix}{key}.f1", ("GUM news, noisy gold: " if prefix else "") + label, count.f1, count.gold)


def _misses(score: Score, reading: Reading, gold: set[Name], found: set[Name]) -> None:
    body, where = reading.judged.body, reading.judged.title
    for name in sorted(gold - found):
        over = [other for other in found - gold if overlap(name[:2], other[:2])]
        said = f"{body[name[0] : name[1]]} | {reading.sentence(name[0])}"
        if not over:
            unread = not any(s.span[0] <= name[0] < s.span[1] for s in reading.notes.sentences)
            score.miss(f"{name[2]}: {'in a dateline or caption left out' if unread else 'not found'}", where, said)
        elif over[0][:2] == name[:2]:
            score.miss(f"{name[2]}: taken for {_ONE[over[0][2]]}", where, said)
        else:
            score.miss(f"{name[2]}: other span", where, f"found {body[over[0][0] : over[0][1]]!r} for {said}")
    for name in sorted(found - gold):
        if not any(overlap(name[:2], other[:2]) for other in gold):
            score.miss(f"{name[2]}: no name", where, f"{body[name[0] : name[1]]} | {reading.sentence(name[0])}")


def _sentences(path: Path) -> Iterator[tuple[str, set[Name]]]:
    """The sentences of a .bio file as tokens joined by spaces, with their names."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        parts: list[str] = []
        names: list[list[object]] = []
        at = 0
        for line in block.splitlines():
            token, tag = line.split("\t")
            start, at = at, at + len(token) + 1
            if tag != "O":
                kind = _BIO[tag[2:]]
                if tag[0] == "I" and names and names[-1][1] == start - 1 and names[-1][2] == kind:
                    names[-1][1] = at - 1
                else:
                    names.append([start, at - 1, kind])
            parts.append(token)
        text = " ".join(parts)
        if text:
            yield text, {_name(text, (int(str(a)), int(str(b))), _BIO[_SHORT[str(kind)]]) for a, b, kind in names}


def _document(sentences: list[str]) -> tuple[Text, list[int]]:
    """Sentences as a document of ordinary paragraphs, and where each begins."""
    starts, at = [], 0
    for sentence in sentences:
        starts.append(at)
        at += len(sentence) + 1
    view = read_text("\n".join(sentences)).view
    spans = [(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=True)]
    paragraphs = tuple(Paragraph(span, "text") for span in spans)
    return Text(
        "\n".join(sentences), view, paragraphs, tuple(Sentence(span, n) for n, span in enumerate(spans))
    ), starts
