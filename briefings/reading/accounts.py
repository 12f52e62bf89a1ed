"""Who gives which reason, figure or denial for an event of the article: each with its voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from briefings.reading.blame import is_put_at
from briefings.reading.clauses import Segment, segments_of
from briefings.reading.grounds import SpeaksFor
from briefings.reading.lexicon.happenings import happenings, meaning_of, triggers
from briefings.reading.lexicon.loaded import loaded_word, may_be_loaded
from briefings.reading.note import AccountNote, EventNote, Mention, QuoteNote
from briefings.reading.reasons import reasons_in
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in
from briefings.reading.voices import with_voices

_FIGURE = re.compile(
    r"(?<![\w£$€.,-])(?:[£$€]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|thousand|m|bn|k))?|\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:million|billion|thousand|per cent|percent|%))?(?!\s?(?:-?met(?:re|er)s?\b|m\b|,\d))|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|a dozen|hundreds|thousands|dozens))"
    r"(?:\s+(?:people|workers|jobs|staff|members|employees|passengers|patients|homes|houses|families|residents|protesters|demonstrators|votes|seats|councillors|pupils|students|children|men|women|officers|firefighters|supporters|fans|deaths|injuries|miners|soldiers|drivers|nurses|teachers|points|runs|goals|miles|acres|hectares|years|months|weeks|shops|stores|branches|signatures|tickets|others|injured|dead|of\s+(?:the|its|their)\s+\w+))?\b"
)


_DIGIT = re.compile(r"\d")
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred dozen hundreds thousands dozens".split()
)


def accounts_of(
    text: Text,
    events: Sequence[EventNote],
    quotes: Sequence[QuoteNote],
    mentions: Sequence[Mention],
    kinds: Sequence[str],
    speaks_for: SpeaksFor,
) -> list[EventNote]:
    """The events with their accounts. Reasons are searched in the event's sentence, in a "because" quotation behind it,
    and in what somebody says of it in quotation marks; figures in the event's clause; denials in the same article."""
    found: list[EventNote] = []
    for event in events:
        if event.kind == "say":
            found.append(event)
            continue
        loaded = _loaded(text, event, quotes) if may_be_loaded(words_in(text.said(text.sentences[event.sentence].span))) else None
        if loaded is not None:
            found.append(replace(event, status="denied" if event.status == "denied" else "alleged", accounts=(loaded,)))
            continue
        meaning = meaning_of(event.kind)
        notes: list[AccountNote] = []
        sentence = text.sentences[event.sentence].span
        if (meaning.reasoned or meaning.weight >= _MATTERS and not _WHY_WORDS.isdisjoint(words_in(text.view[slice(*sentence)]))) and event.status != "denied":
            for start, end in _reasons_in_body(text, event, meaning.reasoned):
                voice = event.source if event.source is not None else _own_word(event, text.view[start : start + 9])
                notes.append(AccountNote("reason", voice, (start, end), event.sentence, " ".join(text.body[start:end].split())))
            notes.extend(_because_behind(text, event, quotes))
        if not _NUMBERS.isdisjoint(words_in(text.view[slice(*sentence)])) or _DIGIT.search(text.view, *event.clause):
            notes.extend(_figures(text, event))
        if event.source is not None and event.status == "alleged" and meaning.weight >= _MATTERS:
            notes.append(_claim(text, event, quotes))
        found.append(replace(event, accounts=tuple(notes)) if notes or event.accounts else event)
    found.extend(_spoken(text, found, quotes, mentions, kinds))
    return _each_once(text, with_voices(text, found, quotes, mentions, kinds, speaks_for))


def _each_once(text: Text, events: Sequence[EventNote]) -> list[EventNote]:
    """A figure belongs to the nearest of the events that a sentence tells; what stands within a reason is no claim of its own."""
    nearest: dict[tuple[int, int], tuple[int, int]] = {}
    reasons: dict[int, list[tuple[int, int]]] = {}
    for number, event in enumerate(events):
        for note in event.accounts:
            if note.kind == "figure":
                far = abs(event.trigger[0] - note.span[0])
                nearest[note.span] = min(nearest.get(note.span, (far, number)), (far, number))
            elif note.kind == "reason":
                reasons.setdefault(note.sentence, []).append(note.span)
    said = [(note, _unit(note.text)) for event in events for note in event.accounts if note.kind == "figure"]
    found: list[EventNote] = []
    for number, event in enumerate(events):
        within = any(start <= event.trigger[0] < end for start, end in reasons.get(event.sentence, ()))
        kept = tuple(
            note
            for note in event.accounts
            if (note.kind != "figure" or nearest[note.span][1] == number and (note.speaker is None or event.kind in _COUNTED_OUT or is_put_at(text, note.span, note.sentence) or _against(note, said))) and not (note.kind == "claim" and within)
        )
        found.append(replace(event, accounts=kept) if len(kept) < len(event.accounts) else event)
    return found


# Kinds of which the number is what voices differ about, if not in this article then in the next.
_COUNTED_OUT = frozenset(
    "cancel fail die kill injure protest strike burn flood crash explode storm rescue cut dismiss defraud steal close spread infect riot invade disappear poison settle pay compensate spill attack_".split()
)
_BESIDE, _FURTHER = 1, 8  # sentences: sums and shares are of one thing only side by side, people also further off
_VALUE = re.compile(r"[\d.,]*\d|[a-z]+")
_PEOPLE = frozenset(
    "people workers staff members employees passengers patients residents protesters demonstrators pupils students children men women officers supporters fans drivers nurses teachers dead injured others deaths"
    " injuries victims soldiers miners jobs marchers strikers households homes families".split()
)


def _unit(words: str) -> str:
    """What a figure counts: "12 workers" → "workers", "£4.5m" → "£"."""
    last = words.split()[-1]
    return words[0] if words[0] in "£$€" else "%" if words.endswith(("%", "per cent", "percent")) else "people" if last in _PEOPLE else last


def _against(note: AccountNote, said: Sequence[tuple[AccountNote, str]]) -> bool:
    """Whether another voice of the article, or the outlet itself, gives another number of the same things."""
    unit, value = _unit(note.text), _VALUE.search(note.text.casefold())
    for other, counted in said:
        near = abs(other.sentence - note.sentence) <= (_BESIDE if unit in ("£", "$", "€", "%") else _FURTHER)
        if (near and counted == unit or counted[0].isdigit() and unit not in "£$€%" and abs(other.sentence - note.sentence) <= _BESIDE) and other.speaker != note.speaker and other.span != note.span:
            number = _VALUE.search(other.text.casefold())
            if value is None or number is None or value.group() != number.group():
                return True
    return False


def _claim(text: Text, event: EventNote, quotes: Sequence[QuoteNote]) -> AccountNote:
    """What a voice claims: its reported words where they are known ("claimed that | the vote was rigged"), else the event's clause."""
    spans = [
        span
        for quote in quotes
        if quote.mode == "indirect" and quote.speaker == event.source is not None and quote.sentence == event.sentence
        for span in quote.spans
        if span[0] <= event.trigger[0] and event.trigger[1] <= span[1]
    ]
    start, end = min(spans, key=lambda span: span[1] - span[0], default=event.clause)
    return AccountNote("claim", event.source, (start, end), event.sentence, " ".join(text.body[start:end].split()))


def _loaded(text: Text, event: EventNote, quotes: Sequence[QuoteNote]) -> AccountNote | None:
    """A clause that turns on a colourful word is one voice's claim: the outlet's own, or whoever is reported."""
    start, end = event.clause
    said = text.view[start:end]
    match = loaded_word(said)
    if match is not None and event.kind == "deny" and event.trigger[0] < start + match.start():
        match = None  # "denied a cover-up": the word of whoever said that there was one
    if match is not None and (match.group()[0].isupper() or _HIS_WORD.search(said, 0, match.start()) or _EPITHET.match(said, match.start())):
        match = None  # "the Radical candidate": a name; "what the judge called a betrayal": somebody's word
    if match is None or said[: match.start()].count("“") > said[: match.start()].count("”") or said[: match.start()].count('"') % 2:
        return None
    return _claim(text, event, quotes)


def _own_word(event: EventNote, words: str) -> int | None:
    """Whose word a reason is: "X resigned, citing his health" is told by X."""
    doers = event.agents or (event.patients if meaning_of(event.kind).to_subject or event.kind == "withdraw" else ())
    return doers[0] if len(doers) == 1 and words.startswith(("citing ", "blaming ")) else None


_THING_DONE = re.compile(r"(?:[A-Z][\w.'’-]*(?:\s[\w.'’-]+){0,5},\s)?(?:the|an?|his|her|its|their|any|every)\s(?:[\w'-]+\s){0,5}?[a-z][\w-]*[a-z]\s(?:[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}|he|she|they|it)\s(?:had\s|has\s)?")
# Without one of these words a happening that is not one of those that are always reasoned has its reason told elsewhere.
_WHY_WORDS = frozenset("because due owing citing blaming grounds protest result over amid with after".split())


def _reasons_in_body(text: Text, event: EventNote, reasoned: bool) -> list[tuple[int, int]]:
    start, end = text.sentences[event.sentence].span
    if event.clause[0] > start and _THING_DONE.fullmatch(text.view, event.clause[0], event.trigger[0]):
        return []  # "left the charity she founded after it lost its licence": why is told of what stands before
    view = text.view[start:end].rstrip(" .")
    segments = segments_of(view)
    at = event.trigger[1] - start
    segment: Segment = next((s for s in segments if s.start <= event.trigger[0] - start < s.end), segments[-1])
    return [(a + start, b + start) for a, b in reasons_in(view, at, segments, segment, reasoned, event.kind in _FOUGHT_OVER) if b - a >= 8]


def _because_behind(text: Text, event: EventNote, quotes: Sequence[QuoteNote]) -> list[AccountNote]:
    """A quotation that begins with "because" in or right behind the sentence of the event gives its speaker's reason."""
    found = []
    for quote in quotes:
        if quote.mode == "indirect" or quote.sentence not in (event.sentence, event.sentence + 1):
            continue
        if text.sentences[quote.sentence].paragraph != text.sentences[event.sentence].paragraph:
            continue
        start, end = quote.spans[0]
        if start > event.trigger[0] and re.match(r"(?:because|for|as|since|over)\b", text.view[start:end], re.IGNORECASE):
            found.append(AccountNote("reason", quote.speaker, (start, end), quote.sentence, " ".join(text.body[start:end].split())))
    return found


_HIS_WORD = re.compile(r"\b(?:what|which)\s[^,;]{2,40}?\s(?:called|described\s+as|termed|branded)\s[^,;]*$")
_EPITHET = re.compile(r"(?:disgraced|(?:far|hard)[ -](?:left|right))\s+(?!of\b|as\b|by\b|in\b|and\b)[a-zA-Z]", re.IGNORECASE)
_FOUGHT_OVER = frozenset("strike protest sue boycott apologise challenge complain vote investigate sanction separate divorce call criticise".split())
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|March|Apr|April|May|June?|July?|Aug|August|Sept?|September|Oct|October|Nov|November|Dec|December|January|February)\.?\s$")
_MATTERS = 2  # weight
_COUNTED_THING = re.compile(r"\s+(?:[a-z]+ed\s+|[a-z]+(?:al|ic|ive|ary|ent)\s+)?(?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|was\b|is\b|has\b|this\b|as\b|points\b|times\b)[a-z]{3,}s\b")
_LASTING = frozenset("years months weeks days hours minutes".split())
_TERMS = frozenset("sentence jail ban suspend imprison".split())


_NO_FIGURE = re.compile(r"-year-old|\s+years?\s+old|st\b|nd\b|rd\b|th\b|(?:(?:\s(?:and|to|or)\s|[-–])\d{1,2})?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)")


def _figures(text: Text, event: EventNote) -> list[AccountNote]:
    start, end = event.clause
    found = []
    for match in _FIGURE.finditer(text.view, start, end):
        words = match.group().split()
        if len(words) == 1 and words[0].isdecimal() and (1800 <= int(words[0]) <= 2100 or int(words[0]) <= 12):
            continue
        if len(words) == 1 and (text.view.startswith(", ", match.start() - 2) or text.view.startswith(", now ", match.start() - 6)) and text.view[match.end() : match.end() + 1] in (",", "."):
            continue  # "Ann Marsh, 49,"
        if len(words) == 1 and (words[0].isalpha() or _MONTH_BEFORE.search(text.view, max(0, match.start() - 12), match.start())):
            continue
        end_of = match.end()
        if len(words) == 1 and words[0].replace(",", "").isdigit():  # an age, a day, a score: a count has its noun
            counted = _COUNTED_THING.match(text.view, end_of, end)
            if counted is None:
                if event.source is not None:
                    continue
            else:
                end_of = counted.end()
        if event.source is not None and words[-1] in _LASTING and event.kind not in _TERMS:
            continue
        if _NO_FIGURE.match(text.view[match.end() : match.end() + 26]):
            continue
        found.append(
            AccountNote(
                "figure",
                event.source,
                (match.start(), end_of),
                event.sentence,
                " ".join(text.body[match.start() : end_of].split()),
            )
        )
    return found[:3]


@cache
def _reasoned_forms() -> dict[str, str]:
    return {
        word: kind
        for word, entries in triggers().items()
        for kind, _, _ in entries
        if happenings()[kind].once and happenings()[kind].reasoned
    }


_WORD = re.compile(r"[A-Za-z]+")


def _spoken(
    text: Text,
    events: Sequence[EventNote],
    quotes: Sequence[QuoteNote],
    mentions: Sequence[Mention],
    kinds: Sequence[str],
) -> list[EventNote]:
    """What a speaker says in quotation marks of an event of the article, with a reason ("by firing ministers like myself for …")."""
    found: list[EventNote] = []
    forms = _reasoned_forms()
    for quote in quotes:
        if quote.mode == "indirect" or quote.speaker is None:
            continue
        start, end = quote.spans[0]
        view = text.view[start:end]
        for match in _WORD.finditer(view) if not forms.keys().isdisjoint(words_in(view)) else ():
            kind = forms.get(match.group().casefold())
            if kind is None:
                continue
            at = start + match.end()
            window = text.view[at : min(end, at + 90)]
            me = [m for m in mentions if at <= m.span[0] < at + 60 and m.span[1] <= end and kinds[m.entity] == "person"]
            passive_me = [
                m for m in mentions if start + match.start() - 25 <= m.span[0] < start + match.start() and kinds[m.entity] == "person"
            ]
            patient = (
                me[0].entity
                if me
                else passive_me[-1].entity
                if passive_me and re.search(r"\b(?:was|were|been|got|being|am)\s+(?:\w+ly\s+)?$", view[: match.start()])
                else None
            )
            reason = re.search(r"\b(?:for|because|after|over)\s+[^,.;!?]{6,}", window if len(window) < 90 else text.view[at:end])
            if patient is None or reason is None:
                continue
            span = (at + reason.start(), at + reason.end())
            account = AccountNote("reason", quote.speaker, span, quote.sentence, " ".join(text.body[span[0] : span[1]].split()))
            found.append(
                EventNote(
                    kind,
                    (start + match.start(), at),
                    (start, end),
                    " ".join(text.body[start:end].split()),
                    "happened",
                    (),
                    (patient,),
                    (),
                    None,
                    "past",
                    quote.sentence,
                    quote.speaker,
                    (account,),
                    0,
                )
            )
            break
    return found
