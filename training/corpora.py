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

_TITLE_WORDS = """
    president vice prime minister mr mrs ms mr. mrs. ms. dr dr. sir dame lord lady senator sen sen. rep rep. professor
    prof prof. judge justice secretary foreign chief premier chancellor general gen gen. lieutenant colonel captain
    sergeant king queen prince princess pope governor gov gov. mayor interior defense defence home shadow deputy
    ambassador congressman congresswoman representative sheik sheikh ayatollah cardinal bishop archbishop reverend rev
    rev. coach director chairman envoy spokesman spokeswoman speaker superintendent inspector commander major staff
    admiral secretary-general commissioner emeritus leader negotiator"""
_TITLES = frozenset(_TITLE_WORDS.split())
_BETWEEN_TITLES = "of state and for affairs office authority house u.n. u.s. us uk trade african"
_IN_TITLES = _TITLES | frozenset(_BETWEEN_TITLES.split())
_PEOPLE_WORDS = """
    muslim muslims shi'ite shi'ites sunni sunnis american americans african africans british english french german
    israeli israelis palestinian palestinians iraqi iraqis iranian iranians russian russians chinese arab arabs jewish
    jews christian christians islamic european europeans kurdish kurds turkish indian pakistani afghan syrian lebanese
    korean japanese western catholic hindu buddhist roman orthodox protestant ukrainian mexican canadian cuban
    philippine somali somalis ethiopian egyptian saudi italian spanish polish dutch australian nigerian kenyan"""
_PEOPLES = frozenset(_PEOPLE_WORDS.split())
_STATE_NAMES = """
    u.s. us usa uk britain iran iraq israel russia china pakistan india turkey france germany ukraine syria lebanon
    afghanistan japan georgia egypt sudan venezuela cuba colombia mexico canada iceland ireland italy spain poland
    somalia ethiopia eritrea kenya nigeria bolivia peru brazil chile ecuador haiti libya jordan kuwait qatar yemen
    australia indonesia vietnam thailand burma nepal bangladesh serbia kosovo greece cyprus belarus kazakhstan
    uzbekistan kyrgyzstan armenia azerbaijan estonia latvia lithuania romania bulgaria hungary austria belgium denmark
    norway sweden finland england scotland wales niue tehran moscow beijing washington baghdad louisiana mississippi"""
_STATES = frozenset(_STATE_NAMES.split())


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


def _mended(tokens: list[tuple[str, str]], silver: bool) -> list[tuple[str, str]]:
    """Undo slips that come again and again: titles inside names, peoples as names, states as organisations."""
    found: list[tuple[str, str]] = []
    for kind, some in _spans(tokens):
        low = [token.lower() for token in some]
        if kind is None:
            if low == ["czech"] and silver:
                kind = "LOC"
        elif kind == "PER":
            last = max((at for at, token in enumerate(low) if token in _TITLES), default=-1)
            if last >= 0 and all(token in _IN_TITLES for token in low[: last + 1]):
                found += [(token, "O") for token in some[: last + 1]]
                some = some[last + 1 :]
            if silver and low in (["cabinet"], ["parliament"]):
                kind = None
        if kind and all(token in _PEOPLES or token == "the" for token in low):
            kind = None
        if kind in ("LOC", "ORG") and some[0] == "the":
            found.append((some[0], "O"))
            some = some[1:]
        if silver and kind == "LOC" and low in (["u.n."], ["un"], ["united", "nations"]):
            kind = "ORG"
        if silver and kind == "ORG" and len(low) == 1 and low[0] in _STATES:
            kind = "LOC"
        if silver and kind == "ORG" and low in (["united", "states"], ["south", "korea"], ["north", "korea"]):
            kind = "LOC"
        if silver and len(low) == 3 and low[1] == "and" and low[0] in _STATES and low[2] in _STATES:
            found += [(some[0], "B-LOC"), (some[1], "O"), (some[2], "B-LOC")]
            continue
        if kind == "LOC" and low == ["republic"] and found and found[-1] == ("Czech", "B-LOC"):
            found.append((some[0], "I-LOC"))
            continue
        found += [(token, f"{'I' if at else 'B'}-{kind}" if kind else "O") for at, token in enumerate(some)]
    return found


def _spans(tokens: list[tuple[str, str]]) -> Iterator[tuple[str | None, list[str]]]:
    """Names with their type, and every word between names alone."""
    at = 0
    while at < len(tokens):
        token, mark = tokens[at]
        end = at + 1
        if mark == "O":
            yield None, [token]
        else:
            while end < len(tokens) and tokens[end][1] == f"I-{mark[2:]}":
                end += 1
            yield mark[2:], [token for token, _ in tokens[at:end]]
        at = end


def corpus(folder: Path, name: str) -> list[Sentence]:
    """One training corpus, mended; GUM without its conversations and vlogs."""
    found = []
    for number, tokens in enumerate(raw_bio(folder / f"train-{name}.bio")):
        if name == "gum" and any(start <= number < end for start, end in _GUM_SKIPPED):
            continue
        sentence = joined(chunks_of(_mended(tokens, silver=name == "gmb")))
        if sentence:
            found.append(sentence)
    return found
