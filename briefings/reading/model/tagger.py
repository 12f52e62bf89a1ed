"""The name model at run time: sentences in, the persons, organisations and places it names out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from onnxruntime import (  # type: ignore[attr-defined]  # its stubs export nothing
    ExecutionMode,
    GraphOptimizationLevel,
    InferenceSession,
    SessionOptions,
)

from briefings.errors import CuttingsError
from briefings.reading.model.decode import OUTSIDE, TAGS, TYPES, Type, best_tags, names_in
from briefings.reading.model.known import kind_of_known, raised, raised_given
from briefings.reading.model.words import NO_WORD, STYLES, Pieces, Style, Word, shapes, style_of, words
from briefings.values import dataclass

_HERE: Final = Path(__file__).parent
_MODEL: Final = _HERE / "names.onnx"
_VOCABULARY: Final = _HERE / "vocab.txt"

_LONGEST: Final = 126  # pieces in one run; training saw about as many, and time grows with the square
_OVERLAP: Final = 24  # words that two neighbouring windows of a longer sentence share
_REMEMBERED: Final = 4_096  # runs; wire copy and boilerplate come again and again
# Words that neighbouring sentences may have together to run as one: as training glued them, fewer runs and surer answers.
_TOGETHER: Final = 0
_NEAR: Final = 3  # words on either side of a capital or figure that its name may hold; no other word is asked for its tag

# Words that open sentences and are no names. A sentence whose capitals are all of these is not run.
_OPENING_WORDS: Final = """
    a about above according across after again all almost along already also although always am among an and
    another any anyone anything are around as asked at away back be because been before behind being below
    between both but by can cannot could critics despite did didn do does doesn doing don down during each
    earlier either else even eventually every everyone everything except few finally first following for former
    four from further had has have having he her here hers herself him himself his how however i if in indeed
    inside instead into is isn it its itself just last later least less let like ll many maybe me meanwhile men
    more moreover most much must my myself neither never nevertheless next no nobody none nor not nothing now
    of off officials often on once one only or other others otherwise our ours out outside over part people
    perhaps police prosecutors put re residents same second seven several she should similarly since six so
    some somebody someone something sometimes soon still such sure than that the their theirs them then there
    therefore these they third this those though three through throughout thus to today together tomorrow too
    toward towards two under unless unlike until up upon us ve very was wasn we well were weren what whatever
    when whenever where whereas whether which while who whoever whom whose why with within without women would
    yes yesterday yet you your yours monday tuesday thursday friday saturday"""
_OPENERS: Final = frozenset(_OPENING_WORDS.split())

_MAY_END: Final = ".!?)+"  # "Jr.", "Wow!", "Ltd (UK)"; any other mark or picture at the edge is the sentence's

_OUTSIDE: Final = np.full(TAGS, -20, dtype=np.float32)  # log odds of a word that is asked nothing
_OUTSIDE[OUTSIDE] = 0
_PLACES: Final = np.arange(_LONGEST + 2, dtype=np.int64)

# In log odds, for no name: a name too many costs a card more than one too few (0, .5 and .8 give the judged news the same F1).
_DOUBT: Final = np.float32(0.5)

# Told apart by meaning, not by spelling: names.onnx must find these, on this processor too.
_KNOWN_SENTENCE: Final = "Mr Voss, of Harrow Vale Council, met Ina Colt in Brackley, Poland’s ambassador said."
_KNOWN_NAMES: Final = (
    ("Voss", "person"),
    ("Harrow Vale Council", "organisation"),
    ("Ina Colt", "person"),
    ("Brackley", "place"),
    ("Poland", "place"),
)


class NameModelBroken(CuttingsError):
    """The name model is missing, or does not give on this machine the answer stored with it."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name at [start, end) of its sentence, in code points; the score is the least sure word's, 0 to 1."""

    start: int
    end: int
    type: Type
    score: float


class NameTagger:
    """A small transformer that marks names, one sentence at a time, on one thread, the same way every time.

    Use `load()`; every process needs one. What runs together changes a sentence's answer (int8 takes its scale from all
    of it), so runs are made of the text alone: the same sentences in the same order give the same names.
    """

    def __init__(self, session: InferenceSession, pieces: Pieces) -> None:
        self._session = session
        self._pieces = pieces
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._run_together)

    @classmethod
    def load(cls) -> NameTagger:
        """The process's one tagger, read from the file beside this module the first time.

        Raises NameModelBroken when the file is missing or the stored answer does not come out.
        """
        return _loaded()

    @classmethod
    def read(cls, path: Path) -> NameTagger:
        """A tagger from another file than the product's, unchecked: for training and comparing."""
        return cls(_session(path), Pieces.read(_VOCABULARY))

    def tag(self, sentence: str, style: Style | None = None) -> tuple[Tagged, ...]:
        """The names of one sentence, in order, none inside another.

        `style` says how the sentence is set (a headline in capitals or in title case); None finds out.
        """
        return self._remembered((sentence,), style)[0] if _may_hold_a_name(_cut(sentence).texts) else ()

    def tag_all(self, sentences: Sequence[str]) -> list[tuple[Tagged, ...]]:
        """The names of every sentence of a text: short neighbours run together, which is quicker and tells more of each."""
        found: list[tuple[Tagged, ...]] = [()] * len(sentences)
        together: list[int] = []
        room = _TOGETHER
        for number, sentence in enumerate(sentences):
            cut = _cut(sentence)
            if not _may_hold_a_name(cut.texts):
                continue
            plain = style_of(cut.texts) == "normal"
            if together and (len(cut.texts) > room or not plain):
                self._tag_together(sentences, together, found)
                together, room = [], _TOGETHER
            together.append(number)
            room = room - len(cut.texts) if plain else 0
        if together:
            self._tag_together(sentences, together, found)
        return found

    def _tag_together(self, sentences: Sequence[str], numbers: Sequence[int], found: list[tuple[Tagged, ...]]) -> None:
        names = self._remembered(tuple(sentences[number] for number in numbers), None)
        for number, some in zip(numbers, names, strict=True):
            found[number] = some

    def _run_together(self, sentences: tuple[str, ...], style: Style | None) -> list[tuple[Tagged, ...]]:
        cuts = [_cut(sentence) for sentence in sentences]
        texts = [text for cut in cuts for text in cut.texts]
        scores = self.scores(texts, style)
        scores[:, OUTSIDE] += _DOUBT
        scores = raised_given(texts, raised(texts, scores))
        chances = np.exp(scores)
        names: list[list[Tagged]] = [[] for _ in sentences]
        number = base = 0
        for first, after, kind in names_in(best_tags(scores)):
            while first - base >= len(cuts[number].texts):
                base += len(cuts[number].texts)
                number += 1
            found = cuts[number].words
            first, after = _trimmed(found, first - base, min(after - base, len(found)), TYPES[kind])
            if first < after:
                sure = chances[base + first : base + after, 1 + 4 * kind : 5 + 4 * kind].sum(axis=1).min()
                score = round(min(1.0, float(sure)), 4)
                start, end = found[first].start, found[after - 1].end
                names[number].append(Tagged(start, end, kind_of_known(sentences[number][start:end], TYPES[kind]), score))
        return [tuple(some) for some in names]

    def scores(self, texts: Sequence[str], style: Style | None = None) -> NDArray[np.float32]:
        """Log probabilities [words, tags] of a sentence's words; long sentences run in overlapping windows."""
        pieces = [self._pieces.of(text) for text in texts]
        kinds = shapes(texts)
        set_as = STYLES.index(style or style_of(texts))
        near = _near_names(texts)
        found = np.tile(_OUTSIDE, (len(texts), 1))
        windows = _windows([len(some) for some in pieces])
        done = 0
        for number, (start, end) in enumerate(windows):
            # Half of what two windows share is taken from each: a word is judged where it has more neighbours.
            until = (end + windows[number + 1][0]) // 2 if number + 1 < len(windows) else end
            asked = [at for at in near if done <= at < until]
            if asked:
                found[asked] = self._run(pieces[start:end], kinds[start:end], set_as, [at - start for at in asked])
            done = until
        return found

    def _run(self, pieces: Sequence[tuple[int, ...]], kinds: Sequence[int], style: int, asked: Sequence[int]) -> NDArray[np.float32]:
        numbers, cases, firsts = [self._pieces.begin], [NO_WORD], []
        for some, kind in zip(pieces, kinds, strict=True):
            firsts.append(len(numbers))
            numbers += some
            cases += [kind] * len(some)
        numbers.append(self._pieces.end)
        cases.append(NO_WORD)
        given = {
            "pieces": np.array(numbers, dtype=np.int64),
            "shapes": np.array(cases, dtype=np.int64),
            "places": _PLACES[: len(numbers)],
            "style": np.array([style], dtype=np.int64),
            "firsts": np.array([firsts[at] for at in asked], dtype=np.int64),
        }
        logits = np.asarray(self._session.run(None, given)[0], dtype=np.float32)
        logits -= logits.max(axis=1, keepdims=True)
        logits -= np.log(np.exp(logits).sum(axis=1, keepdims=True))
        return logits


class _Cut(NamedTuple):
    """A sentence's words, and their texts alone."""

    words: list[Word]
    texts: list[str]


@lru_cache(maxsize=_REMEMBERED)
def _cut(sentence: str) -> _Cut:
    found = words(sentence)
    return _Cut(found, [word.text for word in found])


def _may_hold_a_name(texts: Sequence[str]) -> bool:
    for text in texts:
        low = text.lower()
        # "Us" may open a sentence; "US" and "WHO" are names.
        if low != text and (low not in _OPENERS or text[1:] != low[1:]):
            return True
    return False


def _near_names(texts: Sequence[str]) -> list[int]:
    """The words that a name may hold: those with a capital or a figure, and what stands close to them."""
    found: list[int] = []
    done = 0
    for at, text in enumerate(texts):
        if text.lower() != text or text[0].isdigit():
            found += range(max(done, at - _NEAR), min(len(texts), at + _NEAR + 1))
            done = found[-1] + 1
    return found


def _windows(lengths: Sequence[int]) -> list[tuple[int, int]]:
    """Cut a sentence of words with so many pieces each into runs of at most _LONGEST pieces that overlap."""
    windows: list[tuple[int, int]] = []
    start = 0
    while True:
        end, room = start, _LONGEST
        while end < len(lengths) and lengths[end] <= room:
            room -= lengths[end]
            end += 1
        windows.append((start, end))
        if end == len(lengths):
            return windows
        start = max(end - _OVERLAP, (start + end) // 2, start + 1)


def _trimmed(found: Sequence[Word], first: int, after: int, kind: Type) -> tuple[int, int]:
    """Leave out an "'s" that the name does not own and marks at its edges."""
    if kind != "organisation" and after - first > 2 and found[after - 1].text in "sS" and found[after - 2].text in "'’":
        after -= 2
    while first < after and not found[first].text[0].isalnum():
        first += 1
    while first < after and not (found[after - 1].text[0].isalnum() or found[after - 1].text in _MAY_END):
        after -= 1
    return first, after


@cache
def _loaded() -> NameTagger:
    try:
        tagger = NameTagger.read(_MODEL)
    except Exception as error:
        raise NameModelBroken(f"The name model cannot be read from {_HERE}: {error}") from error
    found = tuple((_KNOWN_SENTENCE[name.start : name.end], name.type) for name in tagger.tag(_KNOWN_SENTENCE))
    if found != _KNOWN_NAMES:
        raise NameModelBroken(
            f"The name model does not give its stored answer on this machine: found {found}, stored {_KNOWN_NAMES}."
        )
    return tagger


def _session(path: Path) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = ExecutionMode.ORT_SEQUENTIAL
    options.enable_cpu_mem_arena = True  # without it every step maps fresh memory: twice the time, measured
    options.enable_mem_pattern = True
    # The file is written in the quickest form measured; rearranged, it takes a fifth longer to run.
    options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
