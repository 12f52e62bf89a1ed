"""Whose words are whose: each quoted run with its speaker where the article leaves no doubt.

Method: a run takes its speaker from the cue behind it, before it, from an interrupted or continued quotation, or, for a
fragment, from the verb or noun of saying that governs it. "She said", "a spokesman said" are settled by what was told before.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from briefings.news import QuoteMode
from briefings.reading.cues import (
    Attribution,
    Quoting,
    branded,
    cue_before,
    cue_behind,
    governing,
    introduced,
    quoting,
    sentence_before,
    sentence_floor,
)
from briefings.reading.note import Mention, NameType, QuoteNote, Span
from briefings.reading.quote_marks import Run
from briefings.reading.shape import QUOTE_FLOOR, P, Piece, Shape, piece_of, shape_of
from briefings.reading.speakers import Conversation
from briefings.reading.text import Text


def find_quotes(
    text: Text,
    runs: Sequence[Run],
    mentions: Sequence[Mention],
    kinds: Sequence[NameType],
    titles: dict[Span, int],
    conversation: Conversation,
) -> list[QuoteNote]:
    """The quotations of an article, in order, one note a run; scare quotes, titles of works and nicknames are left out."""
    found: list[QuoteNote] = []
    if not runs:
        return found
    starts = [mention.span[0] for mention in mentions]
    by_paragraph: dict[int, list[Run]] = {}
    for run in runs:
        by_paragraph.setdefault(run.paragraph, []).append(run)
    before: Attribution | None = None  # who speaks on when the next paragraph that is text only quotes
    before_colon: Attribution | None = None  # who was about to speak when the last paragraph ended
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.kind == "heading":
            before = before_colon = None
        if paragraph.kind not in ("text", "list"):
            continue
        mine = by_paragraph.get(number, ())
        if not mine and not text.view[paragraph.span[0] : paragraph.span[1]].endswith(":"):
            before = before_colon = None
            continue
        shape = _paragraph_shape(text, number, mine, mentions, starts, kinds, titles)
        here = quoting(shape, text, mentions)
        order = [shape.mention(shape.text[place]) for place in here.places]  # nicknames within a name have no letter
        got = dict(zip(order, _attribute(here, conversation, [mine[index] for index in order]), strict=True))
        if mine and 0 in got and got[0] is None and not text.view[paragraph.span[0] : mine[0].outer[0]].strip():
            first = before_colon or _again(before)
            if first is not None and (
                before_colon is not None or mine[0].open or text.view[slice(*mine[0].inner)].rstrip("'”\"")[-1:] in tuple(".?!…")
            ):
                got = _passed_on(here, order, got, first)
        last: Attribution | None = None
        for index, run in enumerate(mine):
            last = got.get(index)
            conversation.heard(run, last)
            note = _note(text, run, last)
            if note is not None:
                found.append(note)
        before = last if last is not None and mine and _may_go_on(text, last, mine[-1], paragraph.span) else None
        before_colon = introduced(here)
        if before_colon is not None:
            before_colon = conversation.settled(before_colon, mine[-1].outer[0] if mine else paragraph.span[1])
    return found


def _passed_on(
    here: Quoting, order: Sequence[int], got: dict[int, Attribution | None], first: Attribution
) -> dict[int, Attribution | None]:
    """The speech of the paragraph before goes on in this one, as long as it only quotes."""
    passed = dict(got)
    passed[0] = first
    for place, index in enumerate(order[1:], 1):
        if passed[index] is None and _only_quote(here, place):
            passed[index] = _again(passed[order[place - 1]])
    return passed


def _may_go_on(text: Text, last: Attribution, run: Run, paragraph: Span) -> bool:
    """Whether a next paragraph that only quotes may go on with the same speech: this one ends with it or its cue."""
    if run.open or not text.view[run.outer[1] : paragraph[1]].strip(" .,"):
        return True
    return last.cue is not None and last.cue[0] >= run.outer[1] and paragraph[1] - last.cue[1] < 60


def _again(attribution: Attribution | None) -> Attribution | None:
    return Attribution(attribution.speaker, attribution.as_written, None, "continued") if attribution else None


def _paragraph_shape(
    text: Text,
    number: int,
    runs: Sequence[Run],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    kinds: Sequence[NameType],
    titles: dict[Span, int],
) -> Shape:
    start, end = text.paragraphs[number].span
    pieces: list[Piece] = [(run.outer[0], run.outer[1], QUOTE_FLOOR, index) for index, run in enumerate(runs)]
    outers = [run.outer for run in runs]
    for index in range(bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)):
        mention = mentions[index]
        at = mention.span[0]
        if mention.span[1] > end or any(outer[0] <= at < outer[1] for outer in outers):
            continue
        if mention.kind == "pronoun" and text.view[at : mention.span[1]].casefold() not in ("he", "she"):
            continue
        pieces.append(piece_of(mention, index, kinds[mention.entity], titles))
    pieces.sort(key=lambda piece: piece[:2])
    return shape_of(text, (start, end), number, pieces)


def _attribute(here: Quoting, conversation: Conversation, runs: Sequence[Run]) -> list[Attribution | None]:
    """Each run of a paragraph with its speaker, from the words of the paragraph alone."""
    said = here.shape.text
    found: list[Attribution | None] = []
    for index, at in enumerate(here.places):
        floor = sentence_floor(here, at)
        got = cue_behind(here, index, not said[floor:at].strip())
        if got is None:
            got = branded(here, index, floor) or cue_before(here, at, floor)
        if got is not None:
            got = conversation.settled(got, runs[index].outer[0])
        last = found[-1] if found else None
        if got is None and last is not None:
            between = said[here.places[index - 1] + 1 : at]
            fragment = floor <= here.places[index - 1] and _goes_with(between, last)
            whole = _alone(here, index, floor) and _same_speech(here, index, last)
            if _only_quote(here, index) or fragment or whole:
                got = _again(last)
        if got is None:
            got = governing(here, index, floor)
            if got is None and floor and _alone(here, index, floor):
                got = sentence_before(here, floor)
            if got is not None:
                got = conversation.settled(got, runs[index].outer[0])
        found.append(got)
        conversation.heard(runs[index], got)
    # a run whose cue stands only behind its continuation
    for index in range(len(found) - 2, -1, -1):
        if (
            found[index] is None
            and found[index + 1] is not None
            and re.fullmatch(r"[,.]?\s*", said[here.places[index] + 1 : here.places[index + 1]])
        ):
            found[index] = _again(found[index + 1])
    return found


def _alone(here: Quoting, index: int, floor: int) -> bool:
    """Whether a run is a whole sentence with no words of its own around it."""
    at = here.places[index]
    behind = here.shape.text[at + 1 : at + 4].strip()
    if here.shape.text[floor:at].strip() or behind.strip(".").strip()[:1].islower():
        return False
    return here.lasts[index] in (".", "?", "!", "…") or behind[:1] in (".", "?", "!") or not behind


def _same_speech(here: Quoting, index: int, last: Attribution) -> bool:
    """Whether only the speaker was spoken of between two quotations of a paragraph ("“…,” P says. She is back at the O. “…”")."""
    between = here.shape.text[here.places[index - 1] + 1 : here.places[index]]
    people = {here.mentions[here.shape.mention(letter)].entity for letter in re.findall(P, between)}
    return last.speaker is not None and people <= {last.speaker} and len(between) < 260


def _goes_with(between: str, last: Attribution) -> bool:
    """Whether a fragment belongs to the cue of the fragment before it in its sentence."""
    if len(between) >= 90 or re.search(r"[.!?]\s", between):
        return False
    return (
        last.cue is not None
        or re.fullmatch(r"\s*(?:,|and|or|but|,\s*and)?\s*(?:an?\s+|the\s+|as\s+|to\s+|it\s+was\s+)?", between) is not None
        or not re.search(P, between)
    )


def _only_quote(here: Quoting, index: int) -> bool:
    """Whether a run is a sentence of its own right behind the sentence that holds the run before it."""
    said, at = here.shape.text, here.places[index]
    floor = sentence_floor(here, at)
    if not index or said[floor:at].strip(" ,.;:-—–"):
        return False
    tail = said[at + 1 : at + 3].strip()
    if tail and tail[0] not in ".!?" and not QUOTE_FLOOR <= ord(tail[0]) < 0x100000 and here.lasts[index] not in (".", "?", "!", "…"):
        return False
    previous = here.places[index - 1]
    return floor - 1 <= previous + 1 or sentence_floor(here, floor - 2) <= previous


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
    if got is not None and len(words) <= 3 and (_between_names(text, run) or _coined(text, run)):
        return None
    if (
        len(words) <= 5
        and all(word[0].isupper() for word in capitals)
        and text.view[max(0, run.outer[0] - 3) : run.outer[0]].endswith("'s ")
    ):
        return None  # P's “Small Beer”: a work
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
    sentence = max(0, bisect.bisect_right(text.sentences, run.inner[0], key=lambda each: each.span[0]) - 1)
    return QuoteNote((run.inner,), got.speaker if got else None, got.as_written if got else "", mode, sentence, got.cue if got else None)


def _between_names(text: Text, run: Run) -> bool:
    """`Robert "Bob" Marsh`: a nickname between two capitalised words of one line."""
    if text.view[run.inner[1] - 1] in ",.?!":
        return False
    before = re.search(r"[A-ZÀ-Þ][\w'.-]*[^\S\n]$", text.view[max(0, run.outer[0] - 25) : run.outer[0]])
    after = re.match(r"[^\S\n][A-ZÀ-Þ][\w'-]+", text.view[run.outer[1] : run.outer[1] + 25])
    return bool(before and after) and not re.search(r"[.!?]\s$", text.view[max(0, run.outer[0] - 2) : run.outer[0]])


_COINED = re.compile(
    r"\b(?:nicknamed|known\s+(?:\w+\s+)?as|goes\s+by|went\s+by|so-called|such|titled|entitled|(?:TV|television|film|show|series|hit|album|song|book|novel|play)(?:'s)?)\s+(?:the\s+|an?\s+)?$"
)


def _coined(text: Text, run: Run) -> bool:
    """Words that nobody says: a nickname, a title, a thing called so (`such “straw” donations`)."""
    return _COINED.search(text.view[max(0, run.outer[0] - 30) : run.outer[0]]) is not None
