"""Accounts that stand outside an event's own clause: what speakers say of it as reason, figure, denial or claim.

A speech is hung on the event of its sentence, else on one told just above it that its words can only mean: the ground
of a departure, a number of the same things, the denial of somebody accused. A speech that finds no event is no account.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from briefings.news import AccountKind
from briefings.reading.blame import put_at, put_down
from briefings.reading.grounds import SpeaksFor, ground_of
from briefings.reading.lexicon.happenings import meaning_of
from briefings.reading.lexicon.voicing import JUDGED
from briefings.reading.note import AccountNote, EventNote, Mention, QuoteNote, Span
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_BECAUSE = re.compile(
    r"\b(?:because(?:\s+of)?|on\s+the\s+grounds?\s+(?:that|of)|in\s+protest\s+(?:at|over)|owing\s+to)\b[^.;!?]{6,}", re.IGNORECASE
)
_ACCUSED = re.compile(r"\b(?:for|after|over|by)\s+(?:\w+ly\s+)?\w+ing\b[^.;!?]{4,}", re.IGNORECASE)
_DENIES_AT_ONCE = re.compile(
    r"(?:that\s+)?(?:I|we|he|she|it|they|this|that|my\s+client)\b[^.;]{0,24}?\b(?:did\s+not|didn't|never|was\s+not|wasn't|were\s+not|weren't|is\s+not|isn't|have\s+not|haven't|has\s+not|hasn't|had\s+not|hadn't|had\s+nothing)\b"
    r"|(?:that\s+)?no\s+\w+\s+(?:had|has|have|was|were|will|would)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:liars?|lies?|lying|untrue|false|falsehoods?|nonsense|rubbish|not\s+true|no\s+truth|absurd|ridiculous|fabricat\w+|fantasy|fiction|baseless|unfounded|no\s+(?:record|evidence|wrongdoing)|nothing\s+to\s+(?:hide|do\s+with)|news\s+to\s+me|entirely\s+genuine|without\s+foundation|done\s+nothing|without\s+merit|meritless|unconnected"
    r"|(?:do|does|did)\s+not\s+recall|no\s+recollection|out\s+of\s+context|maintain\w*\s+(?:his|her|their|my|its)\s+innocence|fairy\s+tale|witch\s+hunt|a\s+smear|singled\s+out)\b",
    re.IGNORECASE,
)
_DENYING = frozenset(
    "liar liars lie lies lying untrue false falsehood falsehoods nonsense rubbish true truth absurd ridiculous fantasy fiction baseless unfounded record evidence wrongdoing nothing news genuine foundation"
    " recall recollection context innocence fairy witch smear singled done merit meritless unconnected".split()
)
_BECAUSE_WORDS = frozenset("because ground grounds protest owing".split())
_NOT_WORDS = frozenset("not didn never wasn weren isn haven hasn hadn nothing no".split())
# What a speaker gives as the ground of a dismissal, a resignation, a decision, without "because"; behind the sets of words of each of
# which it holds one.
_GROUNDS = tuple(
    (tuple(frozenset(words.split()) for words in sets.split("|")), re.compile(ground, re.IGNORECASE))
    for sets, ground in (
        ("was were is been being got|sacked fired dismissed removed dropped suspended let forced pushed ousted punished victimised victimized targeted made told asked beaten disqualified banned", r"(?<!who )(?<!which )\b(?:was|were|is|been|being|got)\s+(?:\w+ly\s+)?(?:sacked|fired|dismissed|removed|dropped|suspended|let\s+go|forced\s+out|pushed(?:\s+out)?|ousted|punished|victimi[sz]ed|targeted|made\s+(?:redundant|a\s+scapegoat)"
         r"|told\s+to\s+go|asked\s+to\s+(?:leave|go|resign)|beaten|disqualified|banned)\b[^.;!?]*"),
        ("decision departure resignation sacking dismissal removal closure closures move sale trade strike exit delay withdrawal cancellation suspension post refund refunds vote|was were been is", rf"\b(?:decision|departure|resignation|sacking|dismissal|removal|closure|closures|move|sale|trade|strike|exit|delay|withdrawal|cancellation|suspension|post|refunds?|vote)\s+(?:was|were|had\s+been|has\s+been|is)\s+(?!(?:never|not|due|expected|announced|taken|held|called|carried|passed|completed|agreed|over|final|unanimous|under\s+way|made\s+on)\b|{JUDGED})[^.;!?]{{4,}}"),
        ("leaving leave leaves left resigned resigning quit quitting retired retiring stood stepped stepping walked|to for over out protest", r"\b(?:leaving|leave|leaves|left|resigned|resigning|quit|quitting|retired|retiring|stood\s+down|stepped\s+down|stepping\s+down|stepping\s+aside|walked\s+out|walked\s+away)\s+(?:\w+\s+)?(?:to\s+(?:spend|take|pursue|focus|care|look\s+after|make\s+way|protect|concentrate|be\s+with)|for\s+(?:family|personal|health|medical|political)|over\b|out\s+of\b|in\s+protest)[^.;!?]*"),
        ("after following|row rows dispute disputes disagreement disagreements clash clashes falling argument arguments", r"\b(?:left|leave|leaving|went|gone|quit|resigned|departed|walked\s+out|stood\s+down|stepped\s+down)\s+(?:\w+\s+)?(?:after|following)\s+(?:an?|the|several|repeated)\s+(?:[\w-]+\s+){0,2}?(?:rows?|disputes?|disagreements?|clash(?:es)?|falling[- ]out|arguments?)\b[^.;!?]*"),
        ("confidence trust support backing cannot can could couldn needed time|lost continue go afford do justify support needed for", r"\b(?:lost\s+(?:all\s+)?confidence|lost\s+(?:the\s+)?(?:confidence|trust|support|backing)\s+of|(?:cannot|can't|could\s+not|couldn't)\s+(?:continue|go\s+on|afford|do\s+this\s+job|justify|support)|needed\s+(?:\S+\s+){0,2}(?:fresh|new|change|strong)|time\s+for\s+(?:a\s+)?(?:change|fresh|new))[^.;!?]*"),
        ("reason explanation cause source problem|was is been lay", r"\b(?:reason|explanation|cause|source|problem)\s+(?:was|is|had\s+been|lay)\s+(?!not\b|never\b)[^.;!?]{4,}"),
        ("it this that|always all only strictly purely simply really largely|about down because", r"\b(?:it\s+was|it\s+is|it's|this\s+is|this\s+was|that\s+was)\s+(?:always|all|only|strictly|purely|simply|really|largely)\s+(?:about|down\s+to|because)\b[^.;!?]*"),
        ("it|was is been|over about down matter", r"\bit\s+(?:was|is|had\s+been)\s+(?:over|about|down\s+to|a\s+matter\s+of)\b[^.;!?]{4,}"),
        ("caused blame|by to", r"\b(?:was|were|been)\s+caused\s+by\s[^.;!?]{4,}|(?<![\w ])[^.,;!?]{4,60}\s(?:was|were|is|are)\s+to\s+blame\b"),
        ("mutual|agreement consent", r"\bby\s+mutual\s+(?:agreement|consent)\b"),
        ("abundance|caution", r"\bout\s+of\s+an\s+abundance\s+of\s+caution\b"),
        ("light|in", r"\bin\s+the\s+light\s+of\b[^.;!?]{6,}"),
    )
)


@lru_cache(maxsize=64)  # one speech is asked about for each event that it may be of
def _ground_in(words: str) -> re.Match[str] | None:
    """The first ground of a dismissal, a resignation, a decision that some words give."""
    here = words_in(words)
    first: re.Match[str] | None = None
    for sets, pattern in _GROUNDS:
        for needed in sets:
            if needed.isdisjoint(here):
                break
        else:
            ground = pattern.search(words)
            if ground is not None and (first is None or ground.start() < first.start()):
                first = ground
    return first if first is not None and (_TOLD_TO_GO.match(first.group()) is None or _WHY.search(first.group())) else None


# "Had been dismissed" alone says no reason.
_TOLD_TO_GO = re.compile(r"(?:was|were|is|been|being|got)\s+(?:\w+ly\s+)?(?!made\s+a\b|never\b|victimi|targeted|punished)", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:because|over|after|when|since|so\s+that|in\s+(?:revenge|retaliation|return|protest|order)|as\s+(?:an?|part|punishment)|to\s+(?:make|save|protect|avoid|cover|stop|please|satisfy)|on\s+(?:the\s+)?grounds"
    r"|by|for(?!\s+(?:\w+\s+){0,2}(?:days?|weeks?|months?|years?|hours?|minutes?|games?|matches|season|life|now|good)\b))\b",
    re.IGNORECASE,
)
_NOT_WHY = re.compile(r"\b(?:nothing\s+(?:at\s+all\s+)?to\s+do\s+with|unconnected|not\s+(?:about|over|because)|wasn't\s+(?:about|over|because))\b", re.IGNORECASE)
_CUE_BLAMES = ("blam", "cite", "citing", "attribut")
_CUE_DENIES = ("deni", "deny", "reject", "disput", "rebut", "dismiss", "refut", "contradict")
_CUE_CLAIMS = ("claim", "alleg", "accus", "insist", "maintain", "suggest", "contend", "argu", "suspect", "believ", "testif", "protest")
_COUNTED = re.compile(
    r"(?=[£$€\dtfsendh])(?:(?:[£$€]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|m|bn|k)\b)?|(?<![\w.,-])\d[\d,]*(?:\.\d+)?\s?(?:million|billion|thousand|per\s+cent|percent|%)|(?<![\w£$€.,-])(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens|hundreds)\s+(?:of\s+(?:the\s+|its\s+|their\s+|them\b)?)?(?:[a-z]+\s+)?"
    r"(?:people|workers|jobs|staff|members|employees|passengers|patients|homes|houses|families|residents|protesters|demonstrators|votes|voters|councillors|pupils|students|children|men|women|officers|supporters|fans|deaths|injuries|miners|soldiers|drivers|nurses|teachers|shops|stores|branches|signatures|tickets|cases|operations|hospitals|accounts|customers|victims|animals|books|copies)\b)"
    r"|(?<=\bto\s)(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?=,|\.|\s+(?:dead|after|as)\b)|(?<=\bmore\sthan\s)\d[\d,]+|(?<=\bfigure\sis\s)\d[\d,]+|(?<=\bnumber\swas\snearer\s)\d[\d,]+|(?<=\bfigure\swas\snearer\s)\d[\d,]+|(?<=\bwas\scloser\sto\s)\d[\d,]+|(?<=\bwas\smore\slike\s)\d[\d,]+)"
)
_DENIED_HERE = re.compile(
    r"\b(?:denie[sd]|denying|rejects?|rejected|disputes?|disputed|rebutted|refuted)\s+(?P<what>(?!by\b|a\s+(?:motion|bid|offer|plan|proposal|request|appeal)\b|the\s+(?:motion|bid|offer|plan|proposal|request|appeal|deal|contract|bill)\b)(?:(?!,\s+(?:was|were|is|has|had|will|would|did|said|[a-z]+ed)\b|,?\s+(?:but|and|before)\s+(?:later\s+)?(?:was|were|is|has|had|will|pleaded|being)\b)[^.;:]){3,160})"
)
# "Denied that", "disputed the claim", "rejected it": what was denied is told elsewhere.
_EMPTY = re.compile(
    r"(?:that|this|it|them|so|(?:the|that|this|these|those|his|her|its|their|all|any|both)(?:\s+[a-z]+)?\s+(?:claims?|charges?|allegations?|accusations?|suggestions?|accounts?|reports?|story|figures?|arithmetic|findings|version|terms|idea|number)|\w+ly(?:\s+and\s+\w+ly)?)[,.]?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve twenty thirty fifty dozens hundreds".split())


_SENTENCES = 2  # how far above a speech its event may be told


def with_voices(
    text: Text, events: Sequence[EventNote], quotes: Sequence[QuoteNote], mentions: Sequence[Mention], kinds: Sequence[str], speaks_for: SpeaksFor
) -> list[EventNote]:
    """The events with what the article's speakers say of them elsewhere than in the event's clause."""
    told = [index for index, event in enumerate(events) if event.kind != "say" and event.weight > 0]
    more: dict[int, list[AccountNote]] = defaultdict(list)
    events = _voiced(events, quotes)
    for quote in quotes:
        if quote.speaker is None:
            said = _unnamed(text, quote)
            for _, span in said:
                events = [_with_who_says_it(text, event, quote, span) for event in events]
        else:
            said = _said(text, quote)
        said = [("denial" if kind == "claim" and _stands_accused(events, told, quote) else kind, span) for kind, span in said]
        if all(kind in ("figure", "claim") or kind == "denial" and _home(text, events, told, kind, quote, span) is None for kind, span in said):
            deed = ground_of(text, events, told, quote, speaks_for, kinds)
            if deed is not None:
                said = [each for each in said if each[0] == "figure"]
                more[deed].append(_account(text, "reason", quote.speaker, quote.spans[0], quote.sentence))
        for kind, span in said:
            home = _home(text, events, told, kind, quote, span)
            if home is not None and not _known(events[home], more[home], kind, span):
                more[home].append(_account(text, kind, quote.speaker, span, quote.sentence))
    for quote, span in put_at(text, quotes, mentions, kinds):
        events = [_not_its_own(event, span) for event in events]
        if quote.speaker is None:
            continue
        home = _home(text, events, told, "figure", quote, span)
        if home is not None and not _known(events[home], more[home], "figure", span):
            more[home].append(_account(text, "figure", quote.speaker, span, quote.sentence))
    for kind, speaker, cue, span, number in put_down(text, mentions, kinds, quotes):
        quote = QuoteNote((span,), speaker, "", "indirect", number, cue)
        home = _home(text, events, told, kind, quote, span)
        if home is not None and not _known(events[home], more[home], kind, span):
            more[home].append(_account(text, kind, speaker, span, number))
    for index in told:
        note = _denied_here(text, events[index])
        if note is not None and not _known(events[index], more[index], "denial", note.span):
            more[index].append(note)
    return [replace(event, accounts=(*event.accounts, *more[index])) if more[index] else event for index, event in enumerate(events)]


def _account(text: Text, kind: AccountKind, speaker: int | None, span: Span, sentence: int) -> AccountNote:
    return AccountNote(kind, speaker, span, sentence, " ".join(text.body[slice(*span)].split()))


def _said(text: Text, quote: QuoteNote) -> list[tuple[AccountKind, Span]]:
    """What a speech is, as an account: a denial, a reason, a claim, and the figures in it."""
    start, end = quote.spans[0]
    words = text.view[start:end]
    cue = _cue(text, quote)
    found: list[tuple[AccountKind, Span]] = []
    if _denies(text, quote):
        return [] if _EMPTY.fullmatch(words.strip()) else [("denial", (start, end))]
    if _blames(cue) and not (quote.cue is not None and _OF_ITSELF.search(text.view, quote.cue[1], start)) or _behind_because(text, start):
        return [("reason", (start, end))]
    because = (
        (_BECAUSE.search(words) if not _BECAUSE_WORDS.isdisjoint(words_in(words)) else None)
        or _ground_in(words)
        or (_ACCUSED.search(words) if cue.startswith("accus") else None)
    )
    if because is not None:
        ground = words[because.start() : because.end()].rstrip(" ,")
        if ground.endswith("”") and "“" not in ground or ground.endswith('"') and ground.count('"') == 1:
            ground = ground[:-1].rstrip(" ,.")  # its mark opens before "because"
        found.append(("reason", (start + because.start(), start + because.start() + len(ground))))
    for number in _COUNTED.finditer(words) if not _NUMBERS.isdisjoint(words_in(words)) or _DIGIT.search(words) else ():
        found.append(("figure", (start + number.start(), start + number.end())))
    if cue.startswith(_CUE_CLAIMS) and because is None:
        found.append(("claim", (start, end)))
    return found[:3]


def _unnamed(text: Text, quote: QuoteNote) -> list[tuple[AccountKind, Span]]:
    """A ground that somebody without a name gives is told with the words that say who: "two people close to the firm said …"."""
    start, end = quote.spans[0]
    floor = text.sentences[quote.sentence].span[0]
    said = text.view[floor:start]
    if quote.mode != "indirect" or quote.cue is None or not floor <= quote.cue[0] < start or _NOBODY.match(quote.speaker_as_written):
        return []
    if len(said) > 90 or not any(kind == "reason" for kind, _ in _said(text, quote)):
        return []
    lead = _LEAD.match(said)
    return [("reason", (floor + (lead.end() if lead else 0), end))]


_NOBODY = re.compile(r"(?:he|she|it|they|who|we|i)?$", re.IGNORECASE)
_LEAD = re.compile(r"(?:But|And|Yet|So|However,|Meanwhile,?)\s+")


def _denies(text: Text, quote: QuoteNote) -> bool:
    """Whether a speech contradicts: by its verb, by its words, or by what it calls the claim ("called that claim “…”")."""
    start, end = quote.spans[0]
    cue = _cue(text, quote)
    words = text.view[start:end]
    here = words_in(words)
    if cue.startswith("say") and quote.cue is not None and _REJECTED_SAYING.search(text.view, max(0, quote.cue[0] - 60), quote.cue[0]):
        return True  # "rejects that, saying its own tests found nothing"
    if cue.startswith(_CUE_DENIES) or (not _NOT_WORDS.isdisjoint(here) and _DENIES_AT_ONCE.match(words)):
        return True
    if (not _DENYING.isdisjoint(here) or "abricat" in words) and _DENIES.search(words):
        return True
    if quote.cue is None or not quote.cue[1] < start < quote.cue[1] + 90:
        return False
    return _CALLED_IT.match(text.view, *quote.cue) is not None and _THE_CLAIM.search(text.view, quote.cue[1], start) is not None


def _stands_accused(events: Sequence[EventNote], told: Sequence[int], quote: QuoteNote) -> bool:
    """Whether whoever insists on something was accused just above, or stands accused: it is a denial."""
    return any(events[i].kind in _LAID and 0 < quote.sentence - events[i].sentence <= _SENTENCES and quote.speaker in events[i].patients for i in told)


_LAID = frozenset(("accuse", "charge"))
_REJECTED_SAYING = re.compile(r"\b(?:rejects?|rejected|denie[sd]|disputes?|disputed)\s+(?:that|this|it|the\s+(?:claims?|allegations?|accusations?|charges?|suggestion|criticism|findings?)),\s$")
_BECAUSE_SAID = re.compile(r"\bbecause,\s[^,;.]{2,30},\s$")  # "voted against it because, he said, |it would hurt farmers"


def _behind_because(text: Text, start: int) -> bool:
    """Whether words stand behind "because, he said,"."""
    return text.view.endswith(", ", 0, start) and _BECAUSE_SAID.search(text.view, max(0, start - 45), start) is not None


_CALLED_IT = re.compile(r"call(?:s|ed)|describe[sd]|brand(?:s|ed)|dubbed|labell?ed")
_THE_CLAIM = re.compile(r"\b(?:claims?|allegations?|accusations?|assertions?|suggestions?|charges?|(?:law)?suit|story|reports?|rumours?|rumors?)\b")


def _voiced(events: Sequence[EventNote], quotes: Sequence[QuoteNote]) -> list[EventNote]:
    """Figures that an event's clause gives within somebody's reported speech are that voice's, not the outlet's."""
    spoken: dict[int, list[QuoteNote]] = defaultdict(list)
    for quote in quotes:
        if quote.speaker is not None:
            spoken[quote.sentence].append(quote)
    found: list[EventNote] = []
    for event in events:
        mine = spoken.get(event.sentence)
        if mine and any(note.speaker is None and note.kind in ("figure", "reason") for note in event.accounts):
            event = replace(event, accounts=tuple(_in_voice(note, mine) for note in event.accounts))
        found.append(event)
    return [_without_unnamed(event, quotes) for event in found]


def _with_who_says_it(text: Text, event: EventNote, quote: QuoteNote, span: Span) -> EventNote:
    """A ground within what somebody without a name says is told with who says it: it is not the outlet's own."""
    start, end = quote.spans[0]
    within = [note for note in event.accounts if note.kind == "reason" and note.speaker is None and start <= note.span[0] and note.span[1] <= end + 1]
    if not within:
        return event
    whole = _account(text, "reason", None, span, quote.sentence)
    return replace(event, accounts=(*(note for note in event.accounts if note not in within), whole))


def _without_unnamed(event: EventNote, quotes: Sequence[QuoteNote]) -> EventNote:
    """Figures within what somebody without a name says are not the outlet's own."""
    if not any(note.kind == "figure" and note.speaker is None for note in event.accounts):
        return event
    said = [quote.spans[0] for quote in quotes if quote.speaker is None and quote.sentence == event.sentence and quote.cue is not None]
    kept = tuple(n for n in event.accounts if n.kind != "figure" or n.speaker is not None or not any(start <= n.span[0] and n.span[1] <= end for start, end in said))
    return replace(event, accounts=kept) if len(kept) < len(event.accounts) else event


def _not_its_own(event: EventNote, span: Span) -> EventNote:
    """A number that somebody puts on a thing is not the outlet's own."""
    kept = tuple(note for note in event.accounts if note.kind != "figure" or note.speaker is not None or note.span[1] <= span[0] or span[1] <= note.span[0])
    return replace(event, accounts=kept) if len(kept) < len(event.accounts) else event


def _in_voice(note: AccountNote, quotes: Sequence[QuoteNote]) -> AccountNote:
    if note.speaker is not None or note.kind not in ("figure", "reason"):
        return note
    voices = {quote.speaker for quote in quotes if quote.spans[0][0] <= note.span[0] and note.span[1] <= quote.spans[0][1]}
    return replace(note, speaker=voices.pop()) if len(voices) == 1 else note


def _home(text: Text, events: Sequence[EventNote], told: Sequence[int], kind: AccountKind, quote: QuoteNote, span: Span) -> int | None:
    """The event that a speech speaks of: in its sentence, else one told just above that its words can only mean."""
    here = [index for index in told if events[index].sentence == quote.sentence and _open_to(text, events[index], kind, quote)]
    if here:
        return min(here, key=lambda index: (abs(events[index].trigger[0] - span[0]), index))
    paragraph = text.sentences[quote.sentence].paragraph
    near = [
        index for index in told
        if 0 < quote.sentence - events[index].sentence <= _SENTENCES
        and paragraph - text.sentences[events[index].sentence].paragraph <= 1
        and _meant(text, events[index], kind, quote, span)
    ]  # fmt: skip
    last = max((events[index].sentence for index in near), default=None)
    latest = [index for index in near if events[index].sentence == last]
    if kind == "denial" and len({events[index].clause for index in latest}) == 1:
        return latest[0]  # "was accused of hiding the drawings": the charge and the deed are one
    if latest or kind == "figure":
        return latest[0] if len(latest) == 1 else None
    return _of_its_people(text, events, told, kind, quote)


_MATTERS = 2  # weight
_ABOVE = 5  # sentences above a claim in which the event may be told that it is about


def _of_its_people(text: Text, events: Sequence[EventNote], told: Sequence[int], kind: AccountKind, quote: QuoteNote) -> int | None:
    """The event that matters, told last above a claim or a denial, in which whoever speaks has a part: it is his side of it."""
    if quote.speaker is None or not _cue(text, quote).startswith(_CUE_CLAIMS if kind == "claim" else (*_CUE_DENIES, *_CUE_BLAMES)):
        return None
    above = [
        index for index in told
        if 0 < quote.sentence - events[index].sentence <= _ABOVE
        and events[index].status in ("happened", "alleged", "denied")
        and meaning_of(events[index].kind).weight >= _MATTERS
        and quote.speaker in (*events[index].agents, *events[index].patients)
    ]
    return max(above, key=lambda index: (events[index].sentence, -events[index].trigger[0])) if above else None


_NUMBER_IS = re.compile(r"\b(?:number|figure|total)\s(?:was|is)\s(?:nearer\s|closer\sto\s|more\slike\s)$")
_ACCUSING = frozenset(("accuse", "charge", "investigate", "dismiss", "suspend", "criticise", "sue", "arrest", "deny", "ban", "disqualify", "expel", "convict"))


def _open_to(text: Text, event: EventNote, kind: AccountKind, quote: QuoteNote) -> bool:
    """Whether what is said in an event's own sentence can be an account of it."""
    meaning = meaning_of(event.kind)
    if kind == "denial":
        return _cue(text, quote).startswith(_CUE_DENIES) or _accuses(event, quote)
    if kind == "reason":
        told_in_it = any(start <= event.trigger[0] < end for start, end in quote.spans)
        return (meaning.reasoned or meaning.weight >= 2) and (told_in_it or _blames(_cue(text, quote)) or _behind_because(text, quote.spans[0][0]) or _ground_in(text.view[slice(*quote.spans[0])]) is not None)
    return True


def _accuses(event: EventNote, quote: QuoteNote) -> bool:
    """Whether an event holds something against the speaker, told by somebody else."""
    told = event.kind in _ACCUSING or event.status == "denied" or (event.status == "alleged" and event.source != quote.speaker)
    return told and quote.speaker in (*event.agents, *event.patients)


_OF_ITSELF = re.compile(r"\b(?:had\s+been|has\s+been|was|is|were)\s+\W?$")  # "that blaming a dead man had been |“mean”"


def _blames(cue: str) -> bool:
    """Whether a verb gives a reason: "blamed", "cited", "put it down to"."""
    return cue.startswith(_CUE_BLAMES) or " down to" in cue or " reason" in cue


def _cue(text: Text, quote: QuoteNote) -> str:
    return text.view[slice(*quote.cue)].casefold() if quote.cue else ""


def _meant(text: Text, event: EventNote, kind: AccountKind, quote: QuoteNote, span: Span) -> bool:
    """Whether a speech that follows an event speaks of that one: the ground of a departure, the number of the same things, the
    denial of the accused."""
    meaning = meaning_of(event.kind)
    words = text.view[slice(*span)]
    if kind == "reason":
        spoken = text.view[slice(*quote.spans[0])] if quote.spans[0][0] <= span[0] < quote.spans[0][1] else words
        grounded = _ground_in(spoken) is not None or _blames(_cue(text, quote))
        return (meaning.reasoned or meaning.weight >= _MATTERS and (_blames(_cue(text, quote)) or "caused by" in spoken or "to blame" in spoken)) and event.status == "happened" and (grounded or quote.speaker in event.agents)
    if kind == "denial":
        return _accuses(event, quote) or (meaning.reasoned and event.status == "happened" and _NOT_WHY.search(words) is not None)
    if kind == "figure":
        counted = words.split()[-1]
        if (not quote.speaker_as_written and quote.cue is None) or _NUMBER_IS.search(text.view, quote.spans[0][0], span[0]):  # "the union put the number at 96": a number of what happened
            return meaning.weight >= 2
        return counted.isalpha() and counted in text.view[slice(*event.clause)].split()
    return False


def _known(event: EventNote, more: Sequence[AccountNote], kind: AccountKind, span: Span) -> bool:
    return any(note.kind == kind and note.span[0] < span[1] and span[0] < note.span[1] for note in (*event.accounts, *more))


def _denied_here(text: Text, event: EventNote) -> AccountNote | None:
    """ "Ms Voss denied taking the ledger": the words behind the verb, in the voice of its subject."""
    if event.kind != "deny" or len(event.agents) != 1 or event.status != "happened":
        return None
    end = text.sentences[event.sentence].span[1]
    match = _DENIED_HERE.match(text.view, event.trigger[0], end)
    if match is None or _EMPTY.fullmatch(match["what"].strip()):
        return None
    span = (match.start("what"), match.end("what"))
    return _account(text, "denial", event.agents[0], span, event.sentence)
