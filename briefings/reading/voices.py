"""Accounts that stand outside an event's own clause: what speakers say of it as reason, figure, denial or claim.

A speech is hung on the event of its sentence, else on the nearest event told before it in the same or the two
paragraphs above, where it can speak of that event at all; a speech that finds no event is no account.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.news import AccountKind
from briefings.reading.lexicon.happenings import meaning_of
from briefings.reading.note import AccountNote, EventNote, QuoteNote, Span
from briefings.reading.text import Text

_BECAUSE = re.compile(r"\b(?:because(?:\s+of)?|on\s+the\s+grounds?\s+(?:that|of)|in\s+protest\s+(?:at|over)|owing\s+to)\b[^.;!?]{6,}", re.IGNORECASE)
_ACCUSED = re.compile(r"\b(?:for|after|over|by)\s+(?:\w+ly\s+)?\w+ing\b[^.;!?]{4,}", re.IGNORECASE)
_DENIES_AT_ONCE = re.compile(
    r"(?:that\s+)?(?:I|we|he|she|it|they|this|that|my\s+client)\b[^.;]{0,24}?\b(?:did\s+not|didn't|never|was\s+not|wasn't|were\s+not|weren't|is\s+not|isn't|have\s+not|haven't|has\s+not|hasn't|had\s+not|hadn't|had\s+nothing)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:liars?|lies?|lying|untrue|false|falsehoods?|nonsense|rubbish|not\s+true|no\s+truth|absurd|ridiculous|fabricat\w+|fantasy|fiction|baseless|unfounded|no\s+(?:record|evidence|wrongdoing)|nothing\s+to\s+(?:hide|do\s+with)|news\s+to\s+me|entirely\s+genuine|without\s+foundation|done\s+nothing)\b",
    re.IGNORECASE,
)
_DENYING = (
    "liar", "lie", "lying", "untrue", "false", "nonsense", "rubbish", "true", "truth", "absurd", "ridiculous", "fabricat", "fantasy",
    "fiction", "baseless", "unfounded", "record", "evidence", "wrongdoing", "nothing", "news", "genuine", "foundation",
)  # fmt: skip
_CUE_DENIES = ("deni", "deny", "reject", "disput", "rebut", "dismiss", "refut", "contradict")
_CUE_CLAIMS = ("claim", "alleg", "accus", "insist", "maintain", "suggest", "contend", "argu", "suspect", "believ")
_COUNTED = re.compile(
    r"(?:[£$€]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|m|bn|k)\b)?|(?<![\w.,-])\d[\d,]*(?:\.\d+)?\s?(?:million|billion|thousand|per\s+cent|percent|%)|(?<![\w£$€.,-])(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens|hundreds)\s+(?:of\s+(?:the\s+|its\s+|their\s+|them\b)?)?(?:[a-z]+\s+)?"
    r"(?:people|workers|jobs|staff|members|employees|passengers|patients|homes|houses|families|residents|protesters|demonstrators|votes|voters|councillors|pupils|students|children|men|women|officers|supporters|fans|deaths|injuries|miners|soldiers|drivers|nurses|teachers|shops|stores|branches|signatures|tickets|cases|operations|hospitals|accounts|customers|victims|animals|books|copies)\b)"
    r"|(?<=\bto\s)(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?=,|\.|\s+(?:dead|after|as)\b)|(?<=\bmore\sthan\s)\d[\d,]+|(?<=\bfigure\sis\s)\d[\d,]+"
)
_DIGIT = re.compile(r"\d")
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "fifty", "dozen", "hundred")


def may_count(words: str) -> bool:
    """Whether a number may stand in these words."""
    return _DIGIT.search(words) is not None or any(map(words.__contains__, _NUMBERS))


_DENIED_HERE = re.compile(
    r"\b(?:denie[sd]|denying|rejects?|rejected|disputes?|disputed|rebutted|refuted)\s+(?P<what>(?!by\b|a\s+(?:motion|bid|offer|plan|proposal|request|appeal)\b|the\s+(?:motion|bid|offer|plan|proposal|request|appeal|deal|contract|bill)\b)[^.;]{3,160})"
)
_PARAGRAPHS = 2  # how far above a speech its event may be told


def with_voices(text: Text, events: Sequence[EventNote], quotes: Sequence[QuoteNote]) -> list[EventNote]:
    """The events with what the article's speakers say of them elsewhere than in the event's clause."""
    told = [index for index, event in enumerate(events) if event.kind != "say" and event.weight > 0]
    more: dict[int, list[AccountNote]] = defaultdict(list)
    for quote in quotes:
        if quote.speaker is None:
            continue
        for kind, span in _said(text, quote):
            home = _home(text, events, told, kind, quote, span)
            if home is not None and not _known(events[home], more[home], kind, span):
                more[home].append(AccountNote(kind, quote.speaker, span, quote.sentence, " ".join(text.body[slice(*span)].split())))
    for index in told:
        note = _denied_here(text, events[index])
        if note is not None and not _known(events[index], more[index], "denial", note.span):
            more[index].append(note)
    return [replace(event, accounts=(*event.accounts, *more[index])) if more[index] else event for index, event in enumerate(events)]


def _said(text: Text, quote: QuoteNote) -> list[tuple[AccountKind, Span]]:
    """What a speech is, as an account: a denial, a reason, a claim, and the figures in it."""
    start, end = quote.spans[0]
    words = text.view[start:end]
    cue = text.view[slice(*quote.cue)].casefold() if quote.cue else ""
    found: list[tuple[AccountKind, Span]] = []
    if cue.startswith(_CUE_DENIES) or _denies(words):
        return [("denial", (start, end))]
    because = _BECAUSE.search(words) or (_ACCUSED.search(words) if cue.startswith("accus") else None)
    if because is not None:
        found.append(("reason", (start + because.start(), start + len(words[: because.end()].rstrip(" ,")))))
    for number in _COUNTED.finditer(words) if may_count(words) else ():
        found.append(("figure", (start + number.start(), start + number.end())))
    if cue.startswith(_CUE_CLAIMS) and because is None:
        found.append(("claim", (start, end)))
    return found[:3]


def _denies(words: str) -> bool:
    return _DENIES_AT_ONCE.match(words) is not None or (
        any(map(words.lower().__contains__, _DENYING)) and _DENIES.search(words) is not None
    )


def _home(text: Text, events: Sequence[EventNote], told: Sequence[int], kind: AccountKind, quote: QuoteNote, span: Span) -> int | None:
    """The event that a speech speaks of: in its sentence, else the nearest told above that can be reasoned, counted or denied."""
    paragraph = text.sentences[quote.sentence].paragraph
    here = [index for index in told if events[index].sentence == quote.sentence and _open_to(events[index], kind, quote, True)]
    if here:
        return min(here, key=lambda index: (abs(events[index].trigger[0] - span[0]), index))
    above = [
        index
        for index in told
        if events[index].sentence < quote.sentence
        and paragraph - text.sentences[events[index].sentence].paragraph <= _PARAGRAPHS
        and _open_to(events[index], kind, quote, False)
    ]
    return max(above, key=lambda index: events[index].trigger, default=None)


def _open_to(event: EventNote, kind: AccountKind, quote: QuoteNote, same_sentence: bool) -> bool:
    meaning = meaning_of(event.kind)
    if kind == "reason":
        return meaning.reasoned or meaning.weight >= 3 or same_sentence
    if kind == "denial":
        accused = event.status in ("alleged", "denied") or event.kind in ("accuse", "charge", "investigate", "dismiss", "suspend", "criticise", "sue", "arrest", "deny")
        return same_sentence or accused or quote.speaker in (*event.agents, *event.patients)
    return same_sentence or meaning.weight >= 2


def _known(event: EventNote, more: Sequence[AccountNote], kind: AccountKind, span: Span) -> bool:
    return any(note.kind == kind and note.span[0] < span[1] and span[0] < note.span[1] for note in (*event.accounts, *more))


def _denied_here(text: Text, event: EventNote) -> AccountNote | None:
    """ "Ms Voss denied taking the ledger": the words behind the verb, in the voice of its subject."""
    if event.kind != "deny" or len(event.agents) != 1 or event.status != "happened":
        return None
    end = text.sentences[event.sentence].span[1]
    match = _DENIED_HERE.match(text.view, event.trigger[0], end)
    if match is None:
        return None
    span = (match.start("what"), match.end("what"))
    return AccountNote("denial", event.agents[0], span, event.sentence, " ".join(text.body[slice(*span)].split()))
