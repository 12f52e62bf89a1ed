"""Whose words are whose: each quoted run with its speaker where the article leaves no doubt.

Method: a run takes its speaker from the cue behind it, before it, from an interrupted or continued quotation, or, for a
fragment, from the verb or noun of saying that governs it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.news import QuoteMode
from briefings.reading.cues import CUES, Attribution, cue_before, cue_behind, governing, made, sentence_before, sentence_floor
from briefings.reading.note import Mention, NameType, QuoteNote, Span
from briefings.reading.quote_marks import Run
from briefings.reading.shape import PERSON_FLOOR, QUOTE_FLOOR, P, Piece, Shape, piece_of, shape_of
from briefings.reading.text import Text


def find_quotes(
    text: Text,
    runs: Sequence[Run],
    mentions: Sequence[Mention],
    kinds: Sequence[NameType],
    titles: dict[Span, int],
    genders: Sequence[str] = (),
) -> list[QuoteNote]:
    """The quotations of an article, in order, one note a run; scare quotes, titles of works and nicknames are left out.

    A "she said" that could be several people's is the one's who was speaking just before, by the custom of newspapers;
    `genders` ("m", "f" or "") of the entities rule readings out.
    """
    found: list[QuoteNote] = []
    speaking: tuple[int, int, int] | None = None  # who spoke last, in which paragraph, and where that ended
    before: Attribution | None = None
    by_paragraph: dict[int, list[Run]] = {}
    for run in runs:
        by_paragraph.setdefault(run.paragraph, []).append(run)
    previous_paragraph = -2
    carried: str = ""
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.kind not in ("text", "list"):
            continue
        mine = by_paragraph.get(number, [])
        shape = _paragraph_shape(text, number, mine, mentions, kinds, titles)
        attributions = _attribute(shape, text, mine, mentions)
        for index, run in enumerate(mine):
            got = attributions[index]
            if (
                got is not None
                and got.speaker is None
                and speaking is not None
                and number - speaking[1] <= _TURN
                and _may_be(got.as_written, genders, speaking[0])
                and not _interrupted(text, got, run, speaking, mentions, kinds, genders)
            ):
                got = Attribution(speaking[0], got.as_written, got.cue, got.how)
            if got is None and index > 0 and _only_quote(shape, index):
                got = _again(attributions[index - 1])
            if got is None and index == 0 and _starts_with_quote(text, paragraph.span, run):
                if carried.startswith("cue:") and previous_paragraph == _previous_text(text, number):
                    got = before
                elif before is not None and previous_paragraph == _previous_text(text, number) and carried == "quote":
                    got = _again(before)
            if got is None and _whole(text, run):
                got = sentence_before(shape, index, text, mentions)
            attributions[index] = got
            if got is not None and got.speaker is not None and kinds[got.speaker] == "person":
                speaking = (got.speaker, number, max(run.outer[1], got.cue[1] if got.cue else 0))
            note = _note(text, run, got)
            if note is not None:
                found.append(note)
        if not mine:
            reported = [
                cue for cue in CUES.finditer(shape.text) if PERSON_FLOOR <= ord(cue.group(1)[0]) < QUOTE_FLOOR and len(cue.group(1)) == 1
            ]
            if reported:
                speaking = (
                    mentions[shape.mention(reported[-1].group(1))].entity,
                    number,
                    shape.place(reported[-1].end()),
                )
        if mine:
            last = attributions[-1]
            if last is not None:
                before = last
            ends_with_quote = text.view[mine[-1].outer[1] : paragraph.span[1]].strip(" .,") == "" or mine[-1].open
            said_last = last is not None and _cue_ends(text, last, mine[-1], paragraph.span)
            carried = "quote" if last is not None and (ends_with_quote or said_last) else ""
            previous_paragraph = number
        else:
            carried = ""
            tail = shape.text.rstrip()
            if tail.endswith(":"):
                cue = list(CUES.finditer(tail))
                if cue:
                    before = made(shape, cue[-1].group(1), cue[-1].start(1), cue[-1].span(2), text, mentions, "colon")
                    carried = "cue:"
                    previous_paragraph = number
        if mine and shape.text.rstrip().endswith(":"):
            cue = list(CUES.finditer(shape.text))
            if cue:
                before = made(shape, cue[-1].group(1), cue[-1].start(1), cue[-1].span(2), text, mentions, "colon")
                carried = "cue:"
    return found


_TURN = 2  # paragraphs; after more than that readers have lost who was speaking


def _interrupted(
    text: Text,
    got: Attribution,
    run: Run,
    speaking: tuple[int, int, int],
    mentions: Sequence[Mention],
    kinds: Sequence[NameType],
    genders: Sequence[str],
) -> bool:
    """Whether somebody else who could be meant came in since, or the words are an answer to whoever spoke last."""
    if got.cue is not None and re.match(r"repl(?:ied|ies)|answered|responded", text.view[got.cue[0] : got.cue[1]]):
        return True
    wanted = "m" if got.as_written.casefold() == "he" else "f"
    return any(
        speaking[2] <= m.span[0] < run.outer[0]
        and m.entity != speaking[0]
        and kinds[m.entity] == "person"
        and genders[m.entity] in ("", wanted)
        for m in mentions
        if m.kind != "pronoun"
    )


def _may_be(as_written: str, genders: Sequence[str], entity: int) -> bool:
    word = as_written.casefold()
    if word not in ("he", "she") or entity >= len(genders):
        return False
    return genders[entity] in ("", "m" if word == "he" else "f")


def _cue_ends(text: Text, last: Attribution, run: Run, paragraph: Span) -> bool:
    return last.cue is not None and last.cue[0] >= run.outer[1] and paragraph[1] - last.cue[1] < 60


def _previous_text(text: Text, number: int) -> int:
    for index in range(number - 1, -1, -1):
        if text.paragraphs[index].kind in ("text", "list"):
            return index
        if text.paragraphs[index].kind == "heading":
            return -1
    return -1


def _again(attribution: Attribution | None) -> Attribution | None:
    return Attribution(attribution.speaker, attribution.as_written, None, "continued") if attribution else None


def _paragraph_shape(
    text: Text,
    number: int,
    runs: Sequence[Run],
    mentions: Sequence[Mention],
    kinds: Sequence[NameType],
    titles: dict[Span, int],
) -> Shape:
    start, end = text.paragraphs[number].span
    pieces = [Piece(run.outer[0], run.outer[1], QUOTE_FLOOR, index) for index, run in enumerate(runs)]
    for index, mention in enumerate(mentions):
        if start <= mention.span[0] and mention.span[1] <= end and not any(run.outer[0] <= mention.span[0] < run.outer[1] for run in runs):
            if mention.kind == "pronoun" and text.view[mention.span[0] : mention.span[1]].casefold() not in (
                "he",
                "she",
            ):
                continue
            pieces.append(piece_of(mention, index, kinds[mention.entity], titles))
    pieces.sort(key=lambda piece: (piece.begin, piece.end))
    return shape_of(text, (start, end), number, pieces)


def _attribute(shape: Shape, text: Text, runs: Sequence[Run], mentions: Sequence[Mention]) -> list[Attribution | None]:
    places = [at for at, letter in enumerate(shape.text) if QUOTE_FLOOR <= ord(letter) < 0x100000]
    found: list[Attribution | None] = []
    for index, at in enumerate(places):
        left_edge = places[index - 1] + 1 if index else 0
        got = cue_behind(shape, at, text, mentions)
        if got is None:
            got = cue_before(shape, at, left_edge, text, mentions)
        if got is None and index and found[index - 1] is not None and not re.search(r"[.!?]\s", shape.text[left_edge:at]):
            between = shape.text[left_edge:at]
            if len(between) < 90 and (
                _cued(found[index - 1])
                or re.fullmatch(r"\s*(?:,|and|or|but|,\s*and)?\s*(?:an?\s+|the\s+|as\s+|to\s+|it\s+was\s+)?", between)
                or not re.search(P, between)
            ):
                got = _again(found[index - 1])
        if got is None and index and found[index - 1] is not None and _only_quote(shape, index):
            got = _again(found[index - 1])
        if got is None:
            got = governing(shape, at, text, mentions)
        found.append(got)
    while len(found) < len(runs):
        found.append(None)
    # an interrupted quotation: “…,” said P, “…”; and a run whose cue stands only behind its continuation
    for index in range(len(found) - 2, -1, -1):
        if (
            found[index] is None
            and found[index + 1] is not None
            and len(places) > index + 1
            and re.fullmatch(r"[,.]?\s*", shape.text[places[index] + 1 : places[index + 1]])
        ):
            found[index] = _again(found[index + 1])
    return found


def _cued(attribution: Attribution | None) -> bool:
    return attribution is not None and attribution.cue is not None


def _only_quote(shape: Shape, index: int) -> bool:
    places = [at for at, letter in enumerate(shape.text) if QUOTE_FLOOR <= ord(letter) < 0x100000]
    if index >= len(places):
        return False
    between = shape.text[places[index - 1] + 1 : places[index]]
    floor = sentence_floor(shape.text, places[index])
    lead = shape.text[max(floor, places[index - 1] + 1) : places[index]]
    tail = shape.text[places[index] + 1 : places[index] + 3].strip()
    return not lead.strip(" ,.;:-—–") and (not tail or tail[0] in ".!?\U000f8000") and len(between) < 400


def _starts_with_quote(text: Text, paragraph: Span, run: Run) -> bool:
    return not text.view[paragraph[0] : run.outer[0]].strip()


def _whole(text: Text, run: Run) -> bool:
    """Whether a run stands as a sentence of its own."""
    start, end = text.paragraphs[run.paragraph].span
    before = text.view[start : run.outer[0]].rstrip()
    after = text.view[run.outer[1] : end].lstrip()
    return (not before or before[-1] in '.!?:”"') and (not after or after[0] in ".!?" or after[0].isupper() or after[0] in '“"')


_NICKNAME = re.compile(r"[\w'-]+(?:\s[\w'-]+)?")


def _note(text: Text, run: Run, got: Attribution | None) -> QuoteNote | None:
    said = text.view[run.inner[0] : run.inner[1]]
    words = said.split()
    if not words or not any(letter.isalpha() for letter in said):
        return None
    capitals = [word for word in words if word[:1].isalpha() and len(word) > 3]
    titled = len(words) <= 8 and len(capitals) >= 1 and all(word[0].isupper() for word in capitals) and not re.search(r"[.!?,]$", said)
    ends = bool(re.search(r"[.!?,…—–-]$", said)) or run.open
    whole = said[:1].isupper() and (ends or len(words) >= 6)
    if got is None:
        if len(words) < 7 or titled or not ends:
            return None
    elif titled and got.how not in ("behind", "colon") and not (len(words) == 1 and got.how == "called"):
        before = text.view[max(0, run.outer[0] - 2) : run.outer[0]].strip()
        if before != ":":
            return None
    if got is not None and len(words) <= 3 and _between_names(text, run):
        return None
    mode: QuoteMode = (
        "direct"
        if whole
        and (got is None or got.how in ("behind", "before", "colon", "continued", "saying", "sentence before", "according", "tail"))
        else "partial"
    )
    if got is not None and got.how == "before" and mode == "direct":
        lead = text.view[max(0, run.outer[0] - 3) : run.outer[0]].strip()
        if not lead.endswith((":", ",")) and len(words) < 5:
            mode = "partial"
    sentence = next((index for index, s in enumerate(text.sentences) if s.span[0] <= run.inner[0] < s.span[1]), 0)
    return QuoteNote(
        (run.inner,),
        got.speaker if got else None,
        got.as_written if got else "",
        mode,
        sentence,
        got.cue if got else None,
    )


def _between_names(text: Text, run: Run) -> bool:
    """`Robert "Bob" Marsh`: a nickname between two capitalised words."""
    before = re.search(r"[A-ZÀ-Þ][\w'.-]*\s$", text.view[max(0, run.outer[0] - 25) : run.outer[0]])
    after = re.match(r"\s[A-ZÀ-Þ][\w'-]+", text.view[run.outer[1] : run.outer[1] + 25])
    return bool(before and after) and not re.search(r"[.!?]\s$", text.view[max(0, run.outer[0] - 2) : run.outer[0]])
