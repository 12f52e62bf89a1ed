"""Whose words are whose: quoted runs and reported speech, each with its speaker where the article leaves no doubt.

Method: quotation marks are paired paragraph by paragraph; a run takes its speaker from the cue behind it, before it,
from an interrupted or continued quotation, or, for a fragment, from the verb or noun of saying that governs it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.news import QuoteMode
from briefings.reading.lexicon.speech import NOUNS, SAID, SAID_CORE
from briefings.reading.note import Mention, NameType, QuoteNote, Span
from briefings.reading.shape import PERSON_FLOOR, QUOTE_FLOOR, L, O, P, Piece, Q, Shape, is_mention, piece_of, shape_of
from briefings.reading.text import Text

_DOUBLE = re.compile(r"[“”\"]")
_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))'(?=[\w£$])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?;:…-])'(?=$|[\s.,;:!?)\]—–-])")
_ADVERBS = r"(?:\s+(?:also|later|then|once|simply|just|only|repeatedly|previously|earlier|yesterday|today|has|had|have|later\s+that\s+day|publicly|recently|now|reportedly|famously|quietly|bluntly|angrily|\w+ly))*"
_GROUPS = r"(?:police|officials|prosecutors|ministers|organisers|organizers|campaigners|critics|experts|researchers|scientists|doctors|lawyers|investigators|unions|residents|supporters|councillors|firefighters|detectives|sources|witnesses|officers|defenders|analysts|teachers|parents)"
_PLAIN_NP = (
    rf"(?:(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother|{O}'?s?|{P}'s|{L}'s?)\s+(?:[\w'-]+\s+){{0,4}}?(?:spokes(?:man|woman|person)|statement|source|official|officer|lawyer|solicitor|barrister|judge|coroner|minister|report|letter|email|"
    rf"resident|neighbour|neighbor|friend|colleague|witness|insider|aide|adviser|advisor|mother|father|wife|husband|son|daughter|brother|sister|family|doctor|teacher|councillor|worker|driver|manager|leader|critic|expert|prosecutor|detective|fan|player|boss|chief|director|union|company|council|party|club|charity|firm|member|former\s+\w+|post|tweet|memo|ruling|filing|verdict|review|study)"
    rf"(?:\s+(?:for|of|at|from|close\s+to|familiar\s+with|on)\s+(?:the\s+)?(?:{O}|{P}|{L}|[\w-]+(?:\s[\w-]+){{0,3}}?))?|{_GROUPS}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]ho)"
)
_SPK = rf"(?:{P}|{O}|{_PLAIN_NP})"
_APPOS = rf"(?:,\s+(?:aged\s+)?\d{{1,3}})?(?:,\s+[^,“”\"{Q[1:-1]}]{{1,90}}(?:,\s+[^,“”\"{Q[1:-1]}]{{1,60}})?,|\s+\([^)]{{1,30}}\)|,\s+of\s+[^,]{{1,30}},)?"
_TITLED = r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+)?(?:[\w'’-]+\s+){0,5}?"
_AFTER_SV = re.compile(rf"^[,.]?\s*(?:[-—–]\s*)?({_SPK}){_APPOS},?{_ADVERBS}\s+({SAID})\b")
_AFTER_TITLED = re.compile(rf"^[,.]?\s*(?:[-—–]\s*)?{_TITLED}({P}){_APPOS},?{_ADVERBS}\s+({SAID})\b")
_AFTER_ROLE = re.compile(rf"^[,.]?\s*(?:[-—–]\s*)?({SAID})\s+(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|{O}'s|{P}'s|{O})\s+)?(?:[a-z][\w'-]*\s+){{0,5}}?(?:[a-z][\w'-]*),?\s+({P})")
_AFTER_VS = re.compile(rf"^[,.]?\s*(?:[-—–]\s*)?({SAID})\s+({_SPK})")
_AFTER_VTITLE = re.compile(rf"^[,.]?\s*({SAID})\s+(?:the\s+|its\s+|an?\s+)?[^.,{Q[1:-1]}“”]{{1,60}}?,?\s*({P})")
_ACCORDING_AFTER = re.compile(rf"^[,.]?\s*according\s+to\s+(?:[^,.{Q[1:-1]}]{{0,50}}?\s)?({_SPK})")
_BEFORE = re.compile(rf"({_SPK}){_APPOS}{_ADVERBS}\s+({SAID})\b([^.!?“”:]{{0,140}}?)(?:[:,]|\bthat|\s|—|–|-)*$")
_SAYING = re.compile(r"\b(saying|adding|stating|writing|telling\s+[^,.:]{1,40}|insisting|warning|arguing|claiming|explaining|noting|declaring|asking|tweeting|posting|which\s+(?:he|she|they)\s+(?:called|described\s+as))\b[^.!?“”]{0,60}?$")
_CUES = re.compile(rf"({_SPK}){_APPOS},?{_ADVERBS}\s+({SAID})\b")
_NOUN_CUE = re.compile(rf"({P}|{O})'s?\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUNS})\b")
_HIS_NOUN = re.compile(rf"({P})\s+(?:[\w-]+\s+){{0,1}}?(?:{NOUNS})\b")
_ACCORDING = re.compile(rf"[Aa]ccording\s+to\s+(?:[^,.]{{0,40}}?\s)?({P}|{O})")
_IN_WORDS = re.compile(rf"[Ii]n\s+({P})'s\s+(?:own\s+)?words")
_FOR_CALLED = re.compile(rf"(?:what|whom)\s+({_SPK}){_ADVERBS}\s+(?:called|calls|described\s+as|describes\s+as|termed|dubbed|branded|labelled)\s*$")


@dataclass(frozen=True, slots=True)
class Run:
    """A pair of quotation marks: `outer` with the marks, `inner` without; `open` when the paragraph ended inside it."""

    outer: Span
    inner: Span
    paragraph: int
    open: bool


def runs_of(text: Text) -> list[Run]:
    """Every quoted run of the paragraphs that may feed a card."""
    found: list[Run] = []
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.kind not in ("text", "list", "heading"):
            continue
        doubles = _double_runs(text.view, paragraph.span, number)
        found.extend(doubles or _single_runs(text.view, paragraph.span, number))
    return found


def _double_runs(view: str, span: Span, number: int) -> list[Run]:
    found: list[Run] = []
    opened: int | None = None
    for match in _DOUBLE.finditer(view, *span):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark == "”":
                continue
            if mark == '"' and at > span[0] and view[at - 1].isdigit():
                continue
            opened = at
        elif mark == "“":
            opened = at if view[at - 1] in " \n(" and at - opened > 2 and "\n" in view[opened:at] else opened
        else:
            found.append(_run(view, opened, at, number))
            opened = None
    if opened is not None and span[1] - opened > 12:
        found.append(Run((opened, span[1]), (opened + 1, span[1]), number, True))
    return [run for run in found if run.inner[1] > run.inner[0]]


def _run(view: str, opened: int, closed: int, number: int) -> Run:
    return Run((opened, closed + 1), (opened + 1, closed), number, False)


def _single_runs(view: str, span: Span, number: int) -> list[Run]:
    found: list[Run] = []
    at = span[0]
    while True:
        opening = _SINGLE_OPEN.search(view, at, span[1])
        if not opening:
            return found
        closing = None
        for candidate in _SINGLE_CLOSE.finditer(view, opening.end(), span[1]):
            if view[candidate.start() - 1] == "s" and re.match(r"'\s+[a-z]", view[candidate.start():candidate.start() + 3]) and _SINGLE_CLOSE.search(view, candidate.end(), span[1]):
                continue
            closing = candidate
            break
        if closing is None:
            return found
        found.append(Run((opening.start(), closing.end()), (opening.end(), closing.start()), number, False))
        at = closing.end()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a run, in which words, and where the cue stands in the body."""

    speaker: int | None
    as_written: str
    cue: Span | None
    how: str


def find_quotes(
    text: Text, runs: Sequence[Run], mentions: Sequence[Mention], kinds: Sequence[NameType], titles: dict[Span, int], genders: Sequence[str] = (),
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
            if got is not None and got.speaker is None and speaking is not None and number - speaking[1] <= _TURN and _may_be(got.as_written, genders, speaking[0]) \
                    and not _interrupted(text, got, run, speaking, mentions, kinds, genders):
                got = Attribution(speaking[0], got.as_written, got.cue, got.how)
            if got is None and index > 0 and _only_quote(shape, index):
                got = _again(attributions[index - 1])
            if got is None and index == 0 and _starts_with_quote(text, paragraph.span, run):
                if carried.startswith("cue:") and previous_paragraph == _previous_text(text, number):
                    got = before
                elif before is not None and previous_paragraph == _previous_text(text, number) and carried == "quote":
                    got = _again(before)
            if got is None and _whole(text, run):
                got = _sentence_before(shape, index, text, mentions)
            attributions[index] = got
            if got is not None and got.speaker is not None and kinds[got.speaker] == "person":
                speaking = (got.speaker, number, max(run.outer[1], got.cue[1] if got.cue else 0))
            note = _note(text, run, got)
            if note is not None:
                found.append(note)
        if not mine:
            reported = [cue for cue in _CUES.finditer(shape.text) if PERSON_FLOOR <= ord(cue.group(1)[0]) < QUOTE_FLOOR and len(cue.group(1)) == 1]
            if reported:
                speaking = (mentions[shape.mention(reported[-1].group(1))].entity, number, shape.place(reported[-1].end()))
        if mine:
            last = attributions[-1]
            if last is not None:
                before = last
            ends_with_quote = text.view[mine[-1].outer[1]:paragraph.span[1]].strip(" .,") == "" or mine[-1].open
            said_last = last is not None and _cue_ends(text, last, mine[-1], paragraph.span)
            carried = "quote" if last is not None and (ends_with_quote or said_last) else ""
            previous_paragraph = number
        else:
            carried = ""
            tail = shape.text.rstrip()
            if tail.endswith(":"):
                cue = list(_CUES.finditer(tail))
                if cue:
                    before = _made(shape, cue[-1].group(1), cue[-1].start(1), cue[-1].span(2), text, mentions, "colon")
                    carried = "cue:"
                    previous_paragraph = number
        if mine and shape.text.rstrip().endswith(":"):
            cue = list(_CUES.finditer(shape.text))
            if cue:
                before = _made(shape, cue[-1].group(1), cue[-1].start(1), cue[-1].span(2), text, mentions, "colon")
                carried = "cue:"
    return found


_TURN = 2  # paragraphs; after more than that readers have lost who was speaking


def _interrupted(
    text: Text, got: Attribution, run: Run, speaking: tuple[int, int, int], mentions: Sequence[Mention], kinds: Sequence[NameType], genders: Sequence[str],
) -> bool:
    """Whether somebody else who could be meant came in since, or the words are an answer to whoever spoke last."""
    if got.cue is not None and re.match(r"repl(?:ied|ies)|answered|responded", text.view[got.cue[0]:got.cue[1]]):
        return True
    wanted = "m" if got.as_written.casefold() == "he" else "f"
    return any(speaking[2] <= m.span[0] < run.outer[0] and m.entity != speaking[0] and kinds[m.entity] == "person" and genders[m.entity] in ("", wanted)
               for m in mentions if m.kind != "pronoun")


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


def _paragraph_shape(text: Text, number: int, runs: Sequence[Run], mentions: Sequence[Mention], kinds: Sequence[NameType], titles: dict[Span, int]) -> Shape:
    start, end = text.paragraphs[number].span
    pieces = [Piece(run.outer[0], run.outer[1], QUOTE_FLOOR, index) for index, run in enumerate(runs)]
    for index, mention in enumerate(mentions):
        if start <= mention.span[0] and mention.span[1] <= end and not any(run.outer[0] <= mention.span[0] < run.outer[1] for run in runs):
            if mention.kind == "pronoun" and text.view[mention.span[0]:mention.span[1]].casefold() not in ("he", "she"):
                continue
            pieces.append(piece_of(mention, index, kinds[mention.entity], titles))
    pieces.sort(key=lambda piece: (piece.begin, piece.end))
    return shape_of(text, (start, end), number, pieces)


def _attribute(shape: Shape, text: Text, runs: Sequence[Run], mentions: Sequence[Mention]) -> list[Attribution | None]:
    places = [at for at, letter in enumerate(shape.text) if QUOTE_FLOOR <= ord(letter) < 0x100000]
    found: list[Attribution | None] = []
    for index, at in enumerate(places):
        left_edge = places[index - 1] + 1 if index else 0
        got = _cue_behind(shape, at, text, mentions)
        if got is None:
            got = _cue_before(shape, at, left_edge, text, mentions)
        if got is None and index and found[index - 1] is not None and not re.search(r"[.!?]\s", shape.text[left_edge:at]):
            between = shape.text[left_edge:at]
            if len(between) < 90 and (found[index - 1].cue is not None or re.fullmatch(r"\s*(?:,|and|or|but|,\s*and)?\s*(?:an?\s+|the\s+|as\s+|to\s+|it\s+was\s+)?", between) or not re.search(P, between)):  # type: ignore[union-attr]
                got = _again(found[index - 1])
        if got is None and index and found[index - 1] is not None and _only_quote(shape, index):
            got = _again(found[index - 1])
        if got is None:
            got = _governing(shape, at, text, mentions)
        found.append(got)
    while len(found) < len(runs):
        found.append(None)
    # an interrupted quotation: “…,” said P, “…”; and a run whose cue stands only behind its continuation
    for index in range(len(found) - 2, -1, -1):
        if found[index] is None and found[index + 1] is not None and len(places) > index + 1 and re.fullmatch(r"[,.]?\s*", shape.text[places[index] + 1:places[index + 1]]):
            found[index] = _again(found[index + 1])
    return found


def _made(shape: Shape, speaker: str, at: int, cue: tuple[int, int], text: Text, mentions: Sequence[Mention], how: str) -> Attribution:
    """An attribution from the words of a speaker at a place in the shape."""
    member = re.search(rf"({P})(?:,\s+\d{{1,3}},)?\s+(?:of|from|at|for)\s+(?:the\s+)?(?:{O}\s+(?:in|of)\s+)?$", shape.text[max(0, at - 40):at]) if len(speaker) == 1 and ord(speaker) >= 0x100000 else None
    if member:
        at, speaker = max(0, at - 40) + member.start(1), member.group(1)
    letters = [letter for letter in speaker if is_mention(letter) and not QUOTE_FLOOR <= ord(letter) < 0x100000]
    start, end = shape.span(at, at + len(speaker))
    as_written = " ".join(text.view[_begin(shape, at):end].split()) if letters and len(speaker) == 1 else " ".join(text.view[start:end].split())
    entity: int | None = None
    if letters and (len(speaker) == 1 or not re.search(r"\b(?:lawyer|solicitor|barrister|friend|colleague|mother|father|wife|husband|son|daughter|brother|sister|family|aide|adviser|advisor|neighbour|source|manager|leader|boss|chief|member|former|resident|critic|witness|fan|player|doctor|officer|official|judge|coroner|minister|councillor|director|insider|worker|teacher|driver|detective|prosecutor|expert)\b", speaker)):
        entity = mentions[shape.mention(letters[-1])].entity
    return Attribution(entity, as_written, shape.span(*cue), how)


def _begin(shape: Shape, at: int) -> int:
    """Where the words behind a mention's letter begin in the body, titles included."""
    return shape.place(at)


def _cue_behind(shape: Shape, at: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    behind = shape.text[at + 1:at + 260]
    for pattern, speaker, verb in ((_AFTER_SV, 1, 2), (_AFTER_ROLE, 2, 1), (_AFTER_VS, 2, 1), (_AFTER_TITLED, 1, 2), (_AFTER_VTITLE, 2, 1)):
        match = pattern.match(behind)
        if match:
            if pattern in (_AFTER_SV, _AFTER_TITLED) and behind[:1] not in ",;-—–" and _opens_next(_last_mark(text, shape, at), behind, match.end()):
                continue  # `…” P said: “…”` belongs to the next run
            return _made(shape, match.group(speaker), at + 1 + match.start(speaker), (at + 1 + match.start(verb), at + 1 + match.end(verb)), text, mentions, "behind")
    match = _ACCORDING_AFTER.match(behind)
    if match:
        return _made(shape, match.group(1), at + 1 + match.start(1), (at + 1, at + 1 + match.start(1)), text, mentions, "behind")
    return None


def _last_mark(text: Text, shape: Shape, at: int) -> str:
    """The last character within the quotation marks at a place of the shape."""
    said = text.view[:shape.place(at + 1)].rstrip("”\"' ")
    return said[-1:]


def _opens_next(last: str, behind: str, end: int) -> bool:
    """Whether a cue after a quotation opens the next one (`.” P said: “`) or a sentence of its own, rather than closing the last."""
    if last == ",":
        return False
    if behind[:1] == ".":
        return True
    rest = behind[end:end + 160]
    return bool(re.match(rf"[^.]{{0,80}}?(?::|,)?\s*{Q}", rest)) or bool(re.match(r"\s+(?:that|it|he|she|they|the|his|her|to)\b", rest)) and bool(re.match(r"\s+[A-Z\U000f0000-\U0010fffd\ue000-\uf8ff]", behind))


def _cue_before(shape: Shape, at: int, left_edge: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    sentence_start = _sentence_floor(shape.text, at)
    floor = max(0, sentence_start)
    before = shape.text[floor:at]
    called = _FOR_CALLED.search(before)
    if called:
        return _made(shape, called.group(1), floor + called.start(1), (floor + called.start(1), floor + called.end()), text, mentions, "called")
    saying = _SAYING.search(before)
    cues = [match for match in _CUES.finditer(before)]
    if cues:
        last = cues[-1]
        return _made(shape, last.group(1), floor + last.start(1), (floor + last.start(2), floor + last.end(2)), text, mentions, "before")
    if saying:
        people = [offset for offset, letter in enumerate(before[:saying.start()]) if PERSON_FLOOR <= ord(letter) < QUOTE_FLOOR]
        if people:
            return _made(shape, before[people[0]], floor + people[0], (floor + saying.start(1), floor + saying.end(1)), text, mentions, "saying")
        organisations = [offset for offset, letter in enumerate(before[:saying.start()]) if ord(letter) >= 0x100000]
        if organisations:
            return _made(shape, before[organisations[0]], floor + organisations[0], (floor + saying.start(1), floor + saying.end(1)), text, mentions, "saying")
        subject = re.match(rf"({_PLAIN_NP})", before)
        if subject:
            return _made(shape, subject.group(1), floor, (floor + saying.start(1), floor + saying.end(1)), text, mentions, "saying")
    return None


def _governing(shape: Shape, at: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    floor = _sentence_floor(shape.text, at)
    ceiling = _sentence_ceiling(shape.text, at)
    sentence = shape.text[floor:ceiling]
    here = at - floor
    for pattern in (_NOUN_CUE, _HIS_NOUN):
        nouns = [match for match in pattern.finditer(sentence) if match.end() <= here]
        if nouns:
            last = nouns[-1]
            return _made(shape, last.group(1), floor + last.start(1), (floor + last.start(), floor + last.end()), text, mentions, "noun")
    for pattern in (_ACCORDING, _IN_WORDS):
        match = pattern.search(sentence)
        if match:
            return _made(shape, match.group(1), floor + match.start(1), (floor + match.start(), floor + match.end()), text, mentions, "according")
    tail = re.search(rf",\s+({_SPK}){_APPOS}{_ADVERBS}\s+({SAID})\b[^,]{{0,80}}$|,\s+({SAID})\s+({_SPK})", sentence[here:])
    if tail:
        group = 1 if tail.group(1) else 4
        verb = 2 if tail.group(1) else 3
        return _made(shape, tail.group(group), at + tail.start(group), (at + tail.start(verb), at + tail.end(verb)), text, mentions, "tail")
    return None


def _sentence_before(shape: Shape, index: int, text: Text, mentions: Sequence[Mention]) -> Attribution | None:
    """A quotation that is a sentence of its own continues the speech that the sentence before it reports."""
    places = [at for at, letter in enumerate(shape.text) if QUOTE_FLOOR <= ord(letter) < 0x100000]
    if index >= len(places):
        return None
    floor = _sentence_floor(shape.text, places[index])
    before = shape.text[:floor].rstrip()
    if not before:
        return None
    start = _sentence_floor(shape.text, len(before) - 1)
    cues = list(_CUES.finditer(shape.text[start:floor]))
    if not cues:
        return None
    first = cues[0]
    return _made(shape, first.group(1), start + first.start(1), (start + first.start(2), start + first.end(2)), text, mentions, "sentence before")


def _sentence_floor(shape_text: str, at: int) -> int:
    last = 0
    for match in re.finditer(rf"(?:(?<![A-Z\W][a-z])(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.!?]|(?<={Q})(?=\s+[A-Z\U000f0000-\U0010fffd\ue000-\uf8ff]))\s+(?=[^a-z])", shape_text[:at]):
        last = match.end()
    return last


def _sentence_ceiling(shape_text: str, at: int) -> int:
    match = re.search(r"[.!?]\s+(?=[^a-z])", shape_text[at:])
    return at + match.start() + 1 if match else len(shape_text)


def _only_quote(shape: Shape, index: int) -> bool:
    places = [at for at, letter in enumerate(shape.text) if QUOTE_FLOOR <= ord(letter) < 0x100000]
    if index >= len(places):
        return False
    between = shape.text[places[index - 1] + 1:places[index]]
    floor = _sentence_floor(shape.text, places[index])
    lead = shape.text[max(floor, places[index - 1] + 1):places[index]]
    tail = shape.text[places[index] + 1:places[index] + 3].strip()
    return not lead.strip(" ,.;:-—–") and (not tail or tail[0] in ".!?\U000f8000") and len(between) < 400


def _starts_with_quote(text: Text, paragraph: Span, run: Run) -> bool:
    return not text.view[paragraph[0]:run.outer[0]].strip()


def _whole(text: Text, run: Run) -> bool:
    """Whether a run stands as a sentence of its own."""
    start, end = text.paragraphs[run.paragraph].span
    before = text.view[start:run.outer[0]].rstrip()
    after = text.view[run.outer[1]:end].lstrip()
    return (not before or before[-1] in ".!?:”\"") and (not after or after[0] in ".!?" or after[0].isupper() or after[0] in "“\"")


_NICKNAME = re.compile(r"[\w'-]+(?:\s[\w'-]+)?")


def _note(text: Text, run: Run, got: Attribution | None) -> QuoteNote | None:
    said = text.view[run.inner[0]:run.inner[1]]
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
        before = text.view[max(0, run.outer[0] - 2):run.outer[0]].strip()
        if before != ":":
            return None
    if got is not None and len(words) <= 3 and _between_names(text, run):
        return None
    mode: QuoteMode = "direct" if whole and (got is None or got.how in ("behind", "before", "colon", "continued", "saying", "sentence before", "according", "tail")) else "partial"
    if got is not None and got.how == "before" and mode == "direct":
        lead = text.view[max(0, run.outer[0] - 3):run.outer[0]].strip()
        if not lead.endswith((":", ",")) and len(words) < 5:
            mode = "partial"
    sentence = next((index for index, s in enumerate(text.sentences) if s.span[0] <= run.inner[0] < s.span[1]), 0)
    return QuoteNote((run.inner,), got.speaker if got else None, got.as_written if got else "", mode, sentence, got.cue if got else None)


def _between_names(text: Text, run: Run) -> bool:
    """`Robert "Bob" Marsh`: a nickname between two capitalised words."""
    before = re.search(r"[A-ZÀ-Þ][\w'.-]*\s$", text.view[max(0, run.outer[0] - 25):run.outer[0]])
    after = re.match(r"\s[A-ZÀ-Þ][\w'-]+", text.view[run.outer[1]:run.outer[1] + 25])
    return bool(before and after) and not re.search(r"[.!?]\s$", text.view[max(0, run.outer[0] - 2):run.outer[0]])


_REPORT = re.compile(
    rf"^((?:[^,{P[1:-1]}]{{1,60}},\s+)?)({_SPK}){_APPOS}{_ADVERBS}\s+({SAID_CORE})"
    rf"((?:\s+(?:{P}|{O}|{L}|reporters|journalists|the\s+\w+|a\s+\w+(?:\s\w+)?|his\s+\w+|her\s+\w+|them|him|her|colleagues|jurors|MPs|members|supporters|fans|staff|investors|delegates|councillors))?(?:\s+(?:on|in|at|during|after|before)\s+[^,]{{1,40}}?)?)\s+(that\s+)?(?=[\w£${P[1:-1]}{O[1:-1]}{L[1:-1]}])")
_TAIL_REPORT = re.compile(rf"^(.{{12,}}?),\s+(?:({_SPK}){_APPOS}{_ADVERBS}\s+({SAID})|({SAID})\s+({_SPK})|according\s+to\s+(?:[^,.]{{0,40}}?\s)?({_SPK}))\b[^,]{{0,60}}[.]?$")
_NOT_CONTENT = re.compile(r"^(?:to|for|of|in|on|at|by|with|from|as|after|before|during|and|but|or|about|against|into|last|yesterday|today|earlier|later|again|when|while)\b", re.IGNORECASE)
_ADVERBIAL = re.compile(r"^(?:earlier|last|on|at|in|after|before|during|when|while|as|since|despite|following|speaking|asked|writing|by|for|with|if|although|though|yesterday|today)\b[^,]*$", re.IGNORECASE)
_TRAILING = re.compile(r",\s+(?:adding|saying|but|and|while|although|though|according|as)\b.*$")


def reported_speech(text: Text, shape: Shape, mentions: Sequence[Mention], runs: Sequence[Run]) -> QuoteNote | None:
    """The indirect speech of a sentence, if it is one: speaker and exactly what was said, "that" included."""
    start, end = text.sentences[shape.sentence].span
    if any(run.outer[0] <= start and run.outer[1] >= end for run in runs) or re.search(rf":\s*(?:{Q}|$)", shape.text):
        return None
    match = _REPORT.match(shape.text)
    if match:
        verb = match.group(3)
        begin = match.start(5) if match.group(5) else match.end()
        content = shape.text[begin:]
        bare = content[len(match.group(5) or ""):]
        if not (match.group(5) is None and _NOT_CONTENT.match(bare)) and len(bare.split()) >= 3 and not (verb in ("told", "tells") and not match.group(4).strip()):
            stop = len(shape.text.rstrip(" .!?\"”'"))
            span = shape.span(begin, stop)
            if span[1] > span[0]:
                got = _made(shape, match.group(2), match.start(2), match.span(3), text, mentions, "report")
                return QuoteNote((span,), got.speaker, got.as_written, "indirect", shape.sentence, got.cue)
    tail = _TAIL_REPORT.match(shape.text)
    if tail and not re.search(Q, tail.group(1)) and len(tail.group(1).split()) >= 5 and not _ADVERBIAL.match(tail.group(1)):
        group = next(g for g in (2, 5, 6) if tail.group(g))
        got = _made(shape, tail.group(group), tail.start(group), tail.span(3) if tail.group(3) else tail.span(4) if tail.group(4) else (tail.end(1), tail.start(6)), text, mentions, "report")
        span = shape.span(0, tail.end(1))
        if not any(run.outer[0] < span[1] and span[0] < run.outer[1] and run.outer[1] - run.outer[0] > (span[1] - span[0]) * 0.7 for run in runs):
            return QuoteNote((span,), got.speaker, got.as_written, "indirect", shape.sentence, got.cue)
    return None
