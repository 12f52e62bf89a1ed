"""Sentences to learn from, as rows of chunks: plain words and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefings.reading.model.decode import BEGIN, END, INSIDE, OUTSIDE, SINGLE, tag
from briefings.reading.model.words import words

PERSON, ORGANISATION, PLACE = range(3)
UNJUDGED = 9  # a stretch that teaches nothing, because its judgement is not to be trusted
_TYPES = {"PER": PERSON, "ORG": ORGANISATION, "LOC": PLACE}


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words that are one name, or words between names (type None)."""

    words: tuple[str, ...]
    type: int | None = None


Sentence = tuple[Chunk, ...]

# GUM's file keeps the corpus's alphabetical order of genres, so these are its conversations with one tape
# from a courtroom, and its vlogs: speech under other licences, and nothing like a newspaper.
_GUM_SKIPPED = ((1404, 3526), (7035, 8219))

_TITLES = frozenset(
    """president vice prime minister mr mrs ms mr. mrs. ms. dr dr. sir dame lord lady senator sen sen. rep rep.
    professor prof prof. judge justice secretary foreign chief premier chancellor general gen gen. lieutenant
    colonel captain sergeant king queen prince princess pope governor gov gov. mayor interior defense defence
    home shadow deputy ambassador congressman congresswoman representative sheik sheikh ayatollah cardinal
    bishop archbishop reverend rev rev. coach director chairman envoy spokesman spokeswoman""".split()
)
_PEOPLES = frozenset(
    """muslim muslims shi'ite shi'ites sunni sunnis american americans african africans british english french
    german israeli israelis palestinian palestinians iraqi iraqis iranian iranians russian russians chinese arab
    arabs jewish jews christian christians islamic european europeans kurdish kurds turkish indian pakistani
    afghan syrian lebanese korean japanese western catholic hindu buddhist""".split()
)


def split(text: str) -> tuple[str, ...]:
    """The words of a stretch of text as the model cuts them."""
    return tuple(word.text for word in words(text))


def joined(chunks: list[Chunk]) -> Sentence:
    """Neighbouring stretches of plain words become one; empty ones go."""
    found: list[Chunk] = []
    for chunk in chunks:
        if not chunk.words:
            continue
        if chunk.type is None and found and found[-1].type is None:
            found[-1] = Chunk(found[-1].words + chunk.words)
        else:
            found.append(chunk)
    return tuple(found)


def tags_of(sentence: Sentence) -> list[int]:
    """One tag for every word; -1 where nothing is to be learnt."""
    tags: list[int] = []
    for chunk in sentence:
        count = len(chunk.words)
        if chunk.type is None:
            tags += [OUTSIDE] * count
        elif chunk.type == UNJUDGED:
            tags += [-1] * count
        elif count == 1:
            tags.append(tag(chunk.type, SINGLE))
        else:
            tags += [tag(chunk.type, BEGIN), *[tag(chunk.type, INSIDE)] * (count - 2), tag(chunk.type, END)]
    return tags


def texts_of(sentence: Sentence) -> list[str]:
    """The words of a sentence."""
    return [word for chunk in sentence for word in chunk.words]


def raw_bio(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a .bio file: tokens with their tags."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            token, _, mark = line.partition("\t")
            sentence.append((token, mark))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def chunks_of(tokens: list[tuple[str, str]]) -> list[Chunk]:
    """Tagged tokens as chunks, every token cut as the model cuts it."""
    chunks: list[Chunk] = []
    for token, mark in tokens:
        some = split('"' if token in ("``", "''") else token)
        kind = None if mark == "O" else _TYPES[mark[2:]]
        if mark.startswith("I-") and chunks and chunks[-1].type == kind:
            chunks[-1] = Chunk(chunks[-1].words + some, kind)
        else:
            chunks.append(Chunk(some, kind))
    return chunks


def _mended(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Undo slips that a silver corpus makes again and again: titles inside names, peoples as names, U.N. as a place."""
    found = list(tokens)
    for at, (token, mark) in enumerate(tokens):
        low = token.lower()
        following = tokens[at + 1][1] if at + 1 < len(tokens) else "O"
        if low in ("u.n.", "un", "united nations") and mark == "B-LOC":
            found[at] = (token, "B-ORG")
        elif low in ("cabinet", "parliament") and mark == "B-PER":
            found[at] = (token, "O")
        elif low in _PEOPLES and mark.startswith("B-") and not following.startswith("I-"):
            found[at] = (token, "O")
        elif low == "czech" and mark == "O" and following == "B-LOC":
            found[at] = (token, "B-LOC")
            found[at + 1] = (tokens[at + 1][0], "I-LOC")
    # Titles at the head of a person's name.
    at = 0
    while at < len(found):
        if found[at][1] == "B-PER":
            end = at + 1
            while end < len(found) and found[end][1] == "I-PER":
                end += 1
            first = at
            while first < end and found[first][0].lower() in _TITLES:
                found[first] = (found[first][0], "O")
                first += 1
            if first < end:
                found[first] = (found[first][0], "B-PER")
            at = end
        else:
            at += 1
    return found


def corpus(folder: Path, name: str) -> list[Sentence]:
    """One training corpus, mended; GUM without its conversations and vlogs."""
    found = []
    for number, tokens in enumerate(raw_bio(folder / f"train-{name}.bio")):
        if name == "gum" and any(start <= number < end for start, end in _GUM_SKIPPED):
            continue
        sentence = joined(chunks_of(_mended(tokens)))
        if sentence:
            found.append(sentence)
    return found
