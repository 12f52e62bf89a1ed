"""Does a clause speak of the past or of the future? A cheap guess from its verbs, which dates need for direction."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.reading.dates.symbol import Tense

_FUTURE = (
    r"will|won['’]t|shall|['’]ll|(?:is|are|was|were|be|been|being) (?:now |also |still )?(?:due|set|scheduled|expected|likely|poised|slated|"
    r"planned|to be|to (?!have)\w+|going to|about to|tipped|billed|meant|supposed|booked|listed|timetabled|pencilled)"
    r"|(?:is|are) (?!\w+ing\b)\w{0,8} ?(?:holding|hosting|meeting|facing|returning|opening|launching|visiting)"
    r"|due (?:to|in|on|for|at|back|before|by|out)|set (?:to|for)|expected (?:to|in|on|by|next|for)|scheduled (?:to|for)|planned for|plans? to"
    r"|planning to|intends? to|hopes? to|aims? to|vow(?:s|ed) to|wants? to|hop(?:es|ed|ing) to|agreed to|refus(?:es|ed) to|promis(?:es|ed) to"
    r"|adjourned (?:until|to|for)|postponed (?:until|to|for)|delayed (?:until|to)|put back (?:until|to)|moved to|remanded\b.{0,40}\buntil"
    r"|fixed for|called for|listed for|upcoming|forthcoming|can expect|would|could|may|might|should|must|ahead of"
    r"|to (?:be|meet|vote|face|hold|open|begin|start|return|appear|decide|leave|close|strike|publish|launch|speak|hear|stand|"
    r"resume|run|take|give|quit|retire|step|become|replace|succeed|stage|host|visit|play|reopen|announce|discuss|go|do|make|end)"
)
_FUTURE_CUE = re.compile(rf"\b(?:{_FUTURE})\b|['’]ll\b", re.I)
_SCHEDULED = re.compile(
    r"\b(?:meets?|opens|begins|starts|votes|returns|faces|plays|hosts?|travels|takes (?:place|over|effect)|closes|ends"
    r"|expires?|comes? into (?:force|effect)|resumes|kicks off|gets under ?way|goes on sale|runs (?:from|until|to)"
    r"|go to the polls|goes to the polls|lasts until|continues? (?:until|to|on|into)|remains? open until|sits|airs|premieres)\b", re.I,
)
_IRREGULAR = (
    "was|were|had|did|said|told|went|came|took|gave|made|found|left|lost|won|beat|met|held|began|became|wrote|spoke|saw|"
    "heard|knew|thought|got|ran|led|fell|rose|grew|drew|drove|rode|sold|bought|brought|caught|fought|sought|taught|kept|"
    "slept|swept|wept|felt|dealt|meant|sent|spent|built|lent|stood|understood|withdrew|overtook|struck|stuck|swore|wore|"
    "tore|broke|chose|froze|woke|stole|shook|forgot|hid|bit|fled|bled|fed|sank|sang|rang|swam|drank|shrank|sprang|flew|"
    "threw|blew|died|shot|sat|hung|clung|won|dug|swung|stung|been|gone|taken|given|seen|done|known|shown|written|hit|quit|"
    "cut|put|set|let|shut|split|hurt|cast|burst|spread|read|ate|lay|laid|paid|born|bore|arose|forbade|forgave|sued|wed|bid"
)
_NOT_PAST = frozenset(
    "need speed feed seed indeed proceed exceed succeed breed weed reed greed agreed united hundred sacred naked wicked "
    "red bed shed wed embed infrared alleged so-called unemployed rugged ragged aged led".split()
)
_PAST_CUE = re.compile(rf"\b(?:(?:{_IRREGULAR})|\w{{2,}}ed|(?:has|have|['’]ve) (?:\w+ )?(?:been|\w+ed|\w+en))\b", re.I)
_BREAK = re.compile(
    r"[;:()\n“”\"]|,\s|\s[-–—]\s|\b(?:that|who|which|whose|where|when|because|after|before|while|although|though|if|but|and)\b", re.I,
)
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(]?[A-Z0-9])|\n")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Sir|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|No|Inc|Ltd|Co|Corp|vs|[A-Z]|Jan|Feb|Mar|Apr"
                           r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\Z")  # fmt: skip


@lru_cache(maxsize=2048)
def tense_of(clause: str) -> Tense:
    """The tense of the clause's last telling verb: future for what is planned or may come, past for what was."""
    future = _last(_FUTURE_CUE, clause)
    past = _last_past(clause)
    if future < 0 and past < 0:
        return "future" if _SCHEDULED.search(clause) else "unknown"
    return "future" if future > past - 12 and future >= 0 and (past < future or past - future < 12) else "past"


def _last(cue: re.Pattern[str], clause: str) -> int:
    place = -1
    for match in cue.finditer(clause):
        place = match.start()
    return place


def _last_past(clause: str) -> int:
    place = -1
    for match in _PAST_CUE.finditer(clause):
        if match.group().lower() not in _NOT_PAST:
            place = match.start()
    return place


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds text[start:end] begins and ends."""
    low, high = max(0, start - 400), min(len(text), end + 300)
    first, last = low, high
    for match in _SENTENCE_END.finditer(text, low, start):
        if match.group() == "\n" or not _ABBREVIATION.search(text, max(0, match.start() - 6), match.start()):
            first = match.end()
    for match in _SENTENCE_END.finditer(text, end, high):
        if match.group() == "\n" or not _ABBREVIATION.search(text, max(0, match.start() - 6), match.start()):
            last = match.start() + 1
            break
    return first, last


def tense_at(text: str, start: int, end: int) -> Tense:
    """The tense of the clause that a date text[start:end] belongs to: of the nearest verb before it, else after it."""
    first, last = sentence_around(text, start, end)
    before = text[first:start]
    edge = 0
    clauses: list[str] = []
    for match in _BREAK.finditer(before):
        clauses.append(before[edge : match.start()])
        edge = match.end()
    clauses.append(before[edge:])
    own = tense_of(clauses[-1])
    if own != "unknown":
        return own
    if clauses[-1].strip() and not _opens(clauses[-1]) and len(clauses) > 1:
        for clause in reversed(clauses[:-1]):
            tense = tense_of(clause)
            if tense != "unknown":
                return tense
    for clause in _BREAK.split(text[end:last])[:3]:
        tense = _first_tense(clause)
        if tense != "unknown":
            return tense
    for clause in reversed(clauses[:-1]):
        tense = tense_of(clause)
        if tense != "unknown":
            return tense
    return "unknown"


_OPENING = re.compile(r"\s*(?:(?:and|but|then|so|by|on|in|at|until|since|from|during|late|early|the|end|of|earlier)\s+)*\Z", re.I)


def _opens(clause: str) -> bool:
    """Is there nothing before the date in its clause but small words ("On Tuesday, …")?"""
    return _OPENING.match(clause) is not None


def _first_tense(clause: str) -> Tense:
    future = _FUTURE_CUE.search(clause)
    past = next((m for m in _PAST_CUE.finditer(clause) if m.group().lower() not in _NOT_PAST), None)
    if future is None and past is None:
        return "future" if _SCHEDULED.search(clause) else "unknown"
    if past is None:
        return "future"
    return "future" if future is not None and future.start() <= past.start() else "past"
