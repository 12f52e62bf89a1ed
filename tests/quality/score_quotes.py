"""Scores quotations: who says what is in quotation marks, and which sentences are indirect speech of whom.

Direct: every <q> run (of runs within a run the outer one). It is right when a quotation of ours that touches
the run has the judged speaker; a run without a judged speaker (<q ?>) is right when we name nobody. "All" are
the runs with a judged speaker; "attributed" are all runs, with or without, for which we name somebody. Words
that nobody says (<q ->: scare quotes, titles, nicknames) must not come with a speaker.
Indirect: every content <s> within <i>, against our indirect quotations, each used once. Exact: the same code
points.
Lenient: the same but for a leading "that", quotation marks, spaces and punctuation at the ends. F1 over both
sides: what we find where nothing is judged counts against precision.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.reading.note import QuoteNote, Span
from tests.quality.figures import Count, Figure, Score
from tests.quality.judged import Part
from tests.quality.readings import outermost, overlap, readings

_THAT = re.compile(r"that\s+", re.IGNORECASE)
_EDGES = " \n\t.,;:!?…“”\"'‘’—–-"


def score_quotes(part: Part) -> Score:
    """Direct and indirect speech of a judged part."""
    score = Score("quotes")
    _direct(score, part)
    _indirect(score, part)
    return score


def _direct(score: Score, part: Part) -> None:
    spoken = right = attributed = right_attributed = nobody = false_quotes = false_found = 0
    for reading in readings(part):
        body, where = reading.judged.body, reading.judged.title
        direct = [quote for quote in reading.notes.quotes if quote.mode != "indirect"]
        for mark in outermost(reading.judged.marked("q")):
            quote = _touching(direct, mark.span)
            speaker = reading.who(quote.speaker) if quote else None
            named = quote is not None and quote.speaker is not None
            words = f"{body[slice(*mark.span)][:80]} = {mark.value} | {reading.sentence(mark.span[0])[:300]}"
            if mark.value == "-":
                nobody += 1
                false_found += quote is not None
                if named:
                    false_quotes += 1
                    score.miss(
                        "nobody's words given to somebody",
                        where,
                        f"{reading.name(quote.speaker) if quote else ''} for {words}",
                    )
                continue
            fits = speaker == mark.value if mark.value != "?" else not named
            if mark.value != "?":
                spoken += 1
                right += fits
            if named:
                attributed += 1
                right_attributed += fits
            if not fits:
                what = "quotation not found" if quote is None else "no speaker" if not named else "wrong speaker"
                score.miss(what, where, f"{reading.name(quote.speaker) if quote else ''} for {words}")
    score.share("direct.all", "direct: right speaker, of all", right, spoken)
    score.share("direct.attributed", "direct: right speaker, of those attributed", right_attributed, attributed)
    score.at_most("direct.false", "words that nobody says, given to somebody", false_quotes, nobody)
    score.figures.append(
        Figure("quotes.direct.scare", "  … shown as a quotation at all", false_found, nobody, most=True, gated=False)
    )


def _touching(quotes: list[QuoteNote], span: Span) -> QuoteNote | None:
    def shared(quote: QuoteNote) -> int:
        return sum(overlap(run, span) for run in quote.spans)

    return max((quote for quote in quotes if shared(quote)), key=shared, default=None)


@dataclass(frozen=True, slots=True)
class _Content:
    span: Span
    speaker: str


def _indirect(score: Score, part: Part) -> None:
    speakers, exact, lenient, both = Count(), Count(), Count(), Count()
    linked = wrong = 0
    for reading in readings(part):
        body, where = reading.judged.body, reading.judged.title
        ours = [quote for quote in reading.notes.quotes if quote.mode == "indirect"]
        gold = [_Content(span, speech.speaker) for speech in reading.judged.speeches for span in speech.contents]
        left = list(ours)
        hits = [0, 0, 0, 0]
        for content in gold:
            quote = max(
                (q for q in left if overlap(q.spans[0], content.span)),
                key=lambda q: _likeness(q.spans[0], content.span),
                default=None,
            )
            words = (
                f"{body[slice(*content.span)][:160]!r} = {content.speaker} | {reading.sentence(content.span[0])[:300]}"
            )
            if quote is None:
                score.miss("indirect speech not found", where, words)
                continue
            left.remove(quote)
            who = reading.who(quote.speaker)
            fits = who == content.speaker if content.speaker != "?" else quote.speaker is None
            same = quote.spans[0] == content.span
            nearly = _bare(body, quote.spans[0]) == _bare(body, content.span)
            hits = [hits[0] + fits, hits[1] + same, hits[2] + nearly, hits[3] + (fits and nearly)]
            if quote.speaker is not None:
                linked += 1
                wrong += not fits
            if not fits:
                score.miss(
                    "indirect: no speaker" if quote.speaker is None else "indirect: wrong speaker",
                    where,
                    f"{reading.name(quote.speaker)} for {words}",
                )
            if not nearly:
                score.miss("indirect: other content", where, f"{body[slice(*quote.spans[0])]!r} for {words}")
        for quote in left:
            score.miss(
                "indirect: none judged",
                where,
                f"{reading.name(quote.speaker)}: {body[slice(*quote.spans[0])]!r} | "
                + reading.sentence(quote.spans[0][0])[:300],
            )
        for count, hit in zip((speakers, exact, lenient, both), hits, strict=True):
            count.add(hit, len(ours), len(gold))
    gold_size = speakers.gold
    score.figure(
        "indirect.speaker.f1",
        f"indirect: speaker F1 (P {speakers.precision:.1f} R {speakers.recall:.1f})",
        speakers.f1,
        gold_size,
    )
    score.share("indirect.linked", "indirect: right speaker, of those linked", linked - wrong, linked)
    score.figure(
        "indirect.content.f1",
        f"indirect: content F1, but for “that” and marks (P {lenient.precision:.1f} R {lenient.recall:.1f})",
        lenient.f1,
        gold_size,
    )
    score.figures.append(Figure("quotes.indirect.exact.f1", "  … every code point", exact.f1, gold_size, gated=False))
    score.figure("indirect.both.f1", "indirect: speaker and content F1", both.f1, gold_size)


def _likeness(a: Span, b: Span) -> float:
    return overlap(a, b) / (max(a[1], b[1]) - min(a[0], b[0]))


def _bare(body: str, span: Span) -> Span:
    """Without a leading "that" and without marks and spaces at the ends."""
    start, end = _trimmed(body, *span)
    that = _THAT.match(body, start, end)
    return _trimmed(body, that.end() if that else start, end)


def _trimmed(body: str, start: int, end: int) -> Span:
    while start < end and body[start] in _EDGES:
        start += 1
    while end > start and body[end - 1] in _EDGES:
        end -= 1
    return start, end
