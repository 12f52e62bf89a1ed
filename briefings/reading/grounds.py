"""Why somebody did what an article tells, in his own words behind it: "The company said she had breached its rules"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set

from briefings.reading.lexicon.happenings import meaning_of
from briefings.reading.lexicon.voicing import JUDGED
from briefings.reading.note import EventNote, QuoteNote
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

SpeaksFor = Mapping[int, Set[int | None]]  # who speaks for which organisations; None: not told which

# Kinds for which whoever did it is asked why, beside those of the lexicon that are reasoned.
_DECIDED = frozenset(
    "close cancel delay withdraw block refuse cut stop strike sue sentence vote leave demolish boycott defect reinstate acquit divorce separate quit retire end repeal pardon remand".split()
)
_NO_DEEDS = frozenset(("accuse", "complain", "criticise", "investigate", "rule"))
# Kinds that a quotation in the next breath explains; elsewhere what is quoted is a comment.
_EXPLAINED = frozenset("dismiss remove drop suspend close cancel delay block resign sentence fine ban withdraw cut expel demote deselect strip stop refuse".split())
_WHO_LEAVES = frozenset("resign retire leave withdraw defect divorce separate quit".split())
# What went wrong, was lacking or could not go on: the stuff of reasons.
_WRONG = frozenset(
    """
breach breached breaches breaking broke broken fail failed failing failings failure failures lie lied lying lies misled misleading ignored neglected abused bullied bullying falsified stole stolen cheated
concealed hidden hid withheld refused lost losing losses loss lack lacked lacking shortage shortages unable impossible unsafe unsustainable unacceptable inappropriate untenable dangerous danger dangers
risk risks risked threat falling fell fallen declining decline declined dropped dwindling rising soaring debt debts deficit shortfall poor weak weaker low complaint complaints concern concerns misconduct
error errors mistake mistakes wrong wrongly damage damaged harm harmed harming flawed flaws inadequate insufficient inaccurate distraction pressure pressures ill illness health injury injured remorse
dishonest dishonesty dishonestly persistent persistently repeated repeatedly serious gross outdated inefficient unlawful unlawfully illegal illegally improper improperly unfair unfairly incompetent
negligent negligence reckless unsuitable unfit unprofessional uneconomic unviable unaffordable unpaid late slow expensive costly disruption disruptive crumbling obsolete confidence trust
doubled tripled trebled quadrupled escalating unproven enough ill overspent overspending overcrowded overcrowding understaffed unreliable struggling suffered worse worst cannot couldn can't couldn't nobody nothing neither never without toxic disgraceful
crumbled collapsed betrayed abandoned deteriorated exhausted tired burnt burned unworkable
""".split()
)
# Words that a comment holds as often as a reason does.
_LOOSE = frozenset("nobody nothing neither never without late low poor tired broke lost lose wrong hid slow not no had trust".split())
_DENYING = frozenset("nobody nothing neither never".split())
_NOT = re.compile(
    r"\b(?:not(?!\s+to\b)|n't|no\s+longer|too\s+(?:few|many|much|late|old|small|slow|high|low|often)|out\s+of\s+(?:date|control|money|time)|short\s+of|below|fresh\s+(?:start|voice|face|approach|leadership)"
    r"|needed\s+to|had\s+to|wanted\s+(?:a|to|more|the|new|someone|somebody)|time\s+(?:for|to)\b|different\s+direction|new\s+direction|self-defen[cs]e|not\s+(?:been\s+)?proved|for\s+(?:personal|family|health|medical|tactical|financial|operational|security|safety)\s+reasons"
    r"|to\s+spend\s+more\s+time|mutual|under\s+threat|duty\s+to|put\s+[\w\s]{2,30}\s(?:before|ahead\s+of)|meant\s+that|meant\s+\w+\s+could)\b|n['’]t\b"
)
_NOT_WORDS = frozenset("self proved not no too out short below fresh needed had wanted time direction for spend mutual under duty put meant".split())
_FEELS = re.compile(
    r"\b(?:I\s+(?:told|asked|said\s+to)\s+(?:them|him|her|the\s+\w+|everyone)|thank\w*|grateful|proud|delighted|pleased|thrilled|sorry|apologi[sz]\w*|regret\w*|sad(?:dened)?|heartbroken|disappoint\w+|surprised|shock(?:ed|ing)?|angry|furious|devastat\w+|wish\w*|hop(?:e[sd]?|ing)|look(?:s|ed|ing)?\s+forward|deserv\w+|honou?r(?:ed)?|privilege|remain\w*\s+committed|talks|welcom\w+|congratulat\w*"
    r"|declin\w+\s+to|comment\w*|appeal\w*|investigat\w+|statement|successor|interview|asked\s+(?:anyone|people)|no\s+(?:decision|plans|comment|evidence|arrests|injuries)|(?:being|been)\s+(?:considered|planned|ruled\s+out|discussed)|on\s+the\s+table)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\W*(?:that\s+)?(?:[\w'’-]+\s+){1,5}?(?:will|would|won['’]t|is\s+to|are\s+to|shall|plans?\s+to|intends?\s+to|hopes?|expects?|expected)\s", re.IGNORECASE)
_WILL_DO = re.compile(r"\W*(?:that\s+)?(?:he|she|they|we|I)\s+(?:will|would|was\s+going|planned|hoped|intended|wanted)\b(?!\s+(?:not|never)\b)|\W*(?:to|about)\b", re.IGNORECASE)
_ASKED_WHY = re.compile(r"\W*(?:Asked|Explaining|On)\s+(?:why|what\s+had\s+made|his\s+reasons|her\s+reasons|his\s+decision|her\s+decision)\b")
_FEARED = frozenset(("block", "vote", "refuse", "cancel", "withdraw", "ban"))  # what is turned down for what it would do
_HARM = re.compile(r"\bwould\s+(?:\w+ly\s+|have\s+)?(?:drive\s+up|cost|hurt|harm|damage|lead\s+to|threaten|undermine|destroy|raise|increase|make\s+it\s+(?:harder|easier)|put\s+[\w\s]{2,30}\sat\s+risk|weaken|set\s+a|encourage|ruin|reduce|cause|push\s+up)\b")
_DENIAL = re.compile(r"\W*(?:that\s+)?(?:he|she|they|we|I)\s+(?:(?:had|has|have|did)(?:\s+not|\s+never|n['’]t)|never)\s+(?!been\b|enough\b|had\b|have\b)", re.IGNORECASE)  # "said she had not leaked it"
_ASIDE = re.compile(r"(?:saying|arguing|claiming|complaining|explaining|insisting|telling|warning|writing|declaring)\b", re.IGNORECASE)
_HIS_LAWYER = re.compile(r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|['’]s)\s+(?:[a-z]+\s+)?(?:barrister|lawyer|solicitor|attorney|counsel)\b")  # speaks for whoever was sacked
_ONLY_JUDGES = re.compile(
    rf"(?:[^.;]{{0,40}}?\b(?:decision|departure|resignation|sacking|dismissal|removal|closure|move|sale|suspension|vote|ban|exclusion|arrest)\b[^.;,]{{0,30}}?\s(?:was|were|is|had\s+been|has\s+been)\s+|\W*){JUDGED}(?![^.;]*\bbecause\b)",
    re.IGNORECASE,
)
_NEAR = 3  # sentences above a speech in which the event may be told
_SHORT = 4  # words; fewer say nothing by themselves


def ground_of(text: Text, events: Sequence[EventNote], told: Sequence[int], quote: QuoteNote, speaks_for: SpeaksFor, kinds: Sequence[str]) -> int | None:
    """The event that a speech explains: told just above or in its sentence, and done by whoever speaks."""
    if quote.speaker is None:
        return None
    first = bisect_left(told, quote.sentence - _NEAR, key=lambda index: events[index].sentence)
    last = bisect_right(told, quote.sentence, first, key=lambda index: events[index].sentence)
    near = [
        index
        for index in told[first:last]
        if text.sentences[quote.sentence].paragraph - text.sentences[events[index].sentence].paragraph <= 1
        and _his(events[index], quote, speaks_for, kinds)
    ]
    if not near or _HIS_LAWYER.search(text.said(text.sentences[quote.sentence].span)):
        return None
    feared = any(events[index].kind in _FEARED for index in near)
    aside = any(events[index].sentence == quote.sentence for index in near)
    if not _explains(text, quote, aside, feared) or _DENIAL.match(text.view, quote.spans[0][0]) and not (quote.cue and _ASIDE.match(text.view, *quote.cue)):
        return None
    near = [index for index in near if not _in_passing(text, events[index], quote)]
    if not near:
        return None
    last = max(events[index].sentence for index in near)
    return max((index for index in near if events[index].sentence == last), key=lambda index: (meaning_of(events[index].kind).weight, -index))


def _in_passing(text: Text, event: EventNote, quote: QuoteNote) -> bool:
    """ "Ms Nair, who resigned in June, said two cheaper bids were ignored": who she is, and not why she left."""
    if quote.mode != "indirect" or quote.cue is None or event.sentence != quote.sentence or not event.trigger[1] < quote.cue[0] <= quote.spans[0][0]:
        return False
    return _WHO_DID.search(text.view, max(0, event.trigger[0] - 40), event.trigger[0]) is not None and _OF_HIMSELF.match(text.view, quote.spans[0][0]) is None


_WHO_DID = re.compile(r",\s+who\s+(?:[a-z]+\s+){0,4}$")
_OF_HIMSELF = re.compile(r"\W*(?:that\s+)?(?:he|she|they|we|I|his|her|their|my|our)\b")


def _his(event: EventNote, quote: QuoteNote, speaks_for: SpeaksFor, kinds: Sequence[str]) -> bool:
    """Whether an event is the deed of whoever speaks, or of those for whom he speaks, told outside his speech."""
    meaning = meaning_of(event.kind)
    if not (meaning.reasoned and meaning.weight >= 2 or event.kind in _DECIDED) or event.status not in ("happened", "planned"):
        return False
    if event.kind in _NO_DEEDS or any(start <= event.trigger[0] < end for start, end in quote.spans) or quote.cue is not None and quote.cue[0] < event.trigger[1] and event.trigger[0] < quote.cue[1]:
        return False
    if quote.mode == "direct" and (event.kind not in _EXPLAINED or quote.sentence - event.sentence > 2):
        return False
    speaker = quote.speaker
    assert speaker is not None
    if event.kind in ("acquit", "reinstate", "sentence", "jail", "convict") and speaker not in event.agents:
        return False  # what the judge told somebody else is not why the jury cleared him
    if speaker in event.agents or event.kind in _WHO_LEAVES and speaker in event.patients:
        return True
    if speaker in event.patients or speaker in event.others:
        return False
    offices = speaks_for.get(speaker, frozenset())
    if any(office in event.agents or event.kind in _WHO_LEAVES and office in event.patients for office in offices if office is not None):
        return True
    if None in offices and event.agents and quote.sentence == event.sentence + 1 and all(kinds[agent] == "organisation" for agent in event.agents):
        return True  # "the hospital has suspended it. The trust's director said"
    return not event.agents and bool(event.patients) and (None in offices or kinds[speaker] == "organisation")  # "was dismissed. The company said"


def _explains(text: Text, quote: QuoteNote, aside: bool, feared: bool) -> bool:
    """Whether the words say what went wrong, and not what is hoped, felt or to come."""
    start, end = quote.spans[0]
    words = text.view[start:end]
    if len(words.split()) < _SHORT or words.rstrip("”\"' ").endswith("?") or _FEELS.search(words) or _ONLY_JUDGES.match(words):
        return False
    if aside and quote.cue is not None and quote.cue[1] <= start and not _WILL_DO.match(words):
        saying = _ASIDE.match(text.view, *quote.cue) is not None and text.view.endswith(", ", 0, quote.cue[0])
        if saying or _ASKED_WHY.match(text.view, text.sentences[quote.sentence].span[0]):
            return True
    if _TO_COME.match(words):
        return feared and _HARM.search(words) is not None
    here = words_in(words)
    if quote.mode == "direct":
        here -= _LOOSE
    elif not aside:
        here -= _DENYING  # "insists that he was never promised it"
    return not _WRONG.isdisjoint(here) or not _NOT_WORDS.isdisjoint(here) and _NOT.search(words) is not None
