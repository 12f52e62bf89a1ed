"""Does a clause speak of the past or of the future? A cheap guess from its verbs, which dates need for direction."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from briefings.reading.dates.symbol import Tense
from briefings.reading.vocabulary import lower_in_place, words_in

Telling = Literal["past", "present", "future", "unknown"]

_BE = r"(?:is|are|was|were|be|been|being|['’]s|['’]re)"
_ADVERB = r"(?:now|also|still|not|never|then|only|therefore|formally|finally|already|once|again|soon|probably|both|all)"
_FUTURE_VERBS = (
    rf"(?:will|won['’]t|shall|would|wouldn['’]t|could|(?-i:may)|might|should|must|can|cannot|can['’]t)(?: {_ADVERB})*"
    r"(?: (?:have|be|get|been|being))*(?: \w+)?",
    rf"{_BE}(?: {_ADVERB})* (?:due|set|scheduled|expected|likely|poised|slated|planned|going|about|tipped|billed|meant"
    r"|supposed|booked|listed|timetabled|pencilled in|to)(?: to)?(?: have)?(?: be(?:en)?)?(?: \w+)?",
    r"(?:due|set|expected|scheduled|planned|listed|booked|fixed|slated|earmarked|pencilled in|timetabled|(?<=is )promised|(?<=are )promised) (?:to|in|on|for|at|back|before|by|next)(?: be)?"
    r"(?: \w+)?",
    r"set (?:\w+ ){1,4}for|(?:gave|gives?|given|has|have) (?:\w+ ){0,3}until|had until",
    r"(?:plan(?:s|ned)?|schedul(?:es|ed)|call(?:s|ed)|announc(?:es|ed)|arrang(?:es|ed)|organi[sz](?:es|ed)|book(?:s|ed)) (?:an?|the|its|their|his|her|another|more) (?:[\w-]+ ){1,4}?for|date (?:of|for)",
    r"(?:is|are) (?:sentenced|published|held|released|heard|made|opened|completed|elected|sworn in|inaugurated|built|finished|delivered)",
    r"(?:plan|intend|hope|aim|vow|want|agree|refuse|promise|threaten|pledge|offer|decline|need|prepare|wait|seek|expect)"
    r"(?:s|es|d|ed|ing)? to(?: be)?(?: \w+)?",
    r"(?:planning|hoping|promising|threatening|refusing|preparing|pledging) to(?: be)?(?: \w+)?",
    r"(?<!was )(?<!were )(?<!been )(?:ask|order|urg|invit|instruct|direct|summon|requir|warn|advis|tell|told|forc|allow"
    r"|want)(?:s|es|ed|ing|e)?"
    r"(?: (?!to\b|that\b)[\w’'.-]+){1,5} to(?: be)?(?: \w+)?",
    r"(?:adjourned|postponed|delayed|put back|put off|moved|rescheduled|brought forward|remanded|bailed|barred"
    r"|suspended)(?: [\w’'-]+){0,8} (?:until|to|till|through)",
    r"wants?|wanted|hop(?:e|es|ed|ing) for"
    r"|call(?:s|ed|ing)? (?:an? )?(?:[\w-]+ ){0,2}(?:strike|vote|election|rally|march|protest|meeting|summit|referendum|ballot)s? (?:for|on)",
    r"(?:opponent|challenger|rematch|showdown) in|up for (?:re-?)?election|(?:is|are|remains?|stays?) (?:closed|shut|suspended|banned|barred)(?: \w+){0,6} (?:until|till)",
    r"(?:term|contract|mandate|lease|licence|license|ban|visa|tenure|loan|sentence) (?:ends|expires|runs out|lapses)",
    r"(?:expires?|runs out|lapses|takes (?:effect|over|office|up)|take (?:effect|over|office)|steps? down|stands? down|retires|comes? into (?:force|effect)|falls due)(?: \w+)?",
    r"until (?:[\w-]+ ){1,5}(?:is|are) \w+|unlikely (?:[\w-]+ ){0,3}(?:before|until|till)|banned(?: \w+){0,6} (?:until|till|through)",
    r"upcoming|forthcoming|expects?|expecting|(?<!its )(?<!the )(?<!an )(?<!profit )(?<!profits )(?<!sales )(?<!growth )(?<!earnings )(?<!revenue )(?<!previous )(?<!earlier )(?<!their )(?<!weather )(?<!had )(?<!has )(?<!have )(?<!was )(?<!were )forecasts?|predicts?|awaits?|ahead of|in time for|tickets for|ask me",
    r"to (?:be|meet|vote|face|hold|open|begin|start|return|appear|decide|leave|close|strike|publish|launch|speak|hear"
    r"|stand|resume|run|take|give|quit|retire|step|become|replace|succeed|stage|host|visit|play|reopen|announce|discuss"
    r"|go|do|make|end|join|sign|fight|contest|travel)(?: \w+)?",
)
_FUTURE_CUE = re.compile(rf"(?:\b(?:{'|'.join(_FUTURE_VERBS)})|['’]ll(?: (?:be|have))?(?: \w+)?)\b", re.I)
_REFUSAL = re.compile(
    r"\bwould(?: not|n['’]t) (?:be drawn|comment|say|discuss|confirm|give|answer|elaborate|name|speak)\b"
    r"|\b(?:would|could|should|might|must|(?-i:may))(?: not|n['’]t)? have (?!an?\b|the\b|no\b|to\b|his\b|her\b|its\b|their\b)\w+"
    r"|\b(?<=had )been (?:due|expected|scheduled|set|planned)"
    r"|\b(?:was|were|been) (?:asked|told|forced|allowed|ordered|invited|urged|made|able|unable|seen|heard|found)"
    r" to \w+",
    re.I,
)
"""What looks like the future and tells of the past: "would not comment", "should have opened", "had been due"."""
_GOVERNED = re.compile(
    r"(?:ask|order|urg|invit|instruct|direct|warn|advis|forc|allow|want|agre|refus|promis|threaten|pledg|offer|declin|hop"
    r"|vow|adjourn|postpon|delay|mov|reschedul|remand|bail|barr|suspend)ed\b|(?:told|put|brought)\b",
    re.I,
)
"""Verbs whose own tense a date before them has: "In May she asked her to come back"."""

_PRESENT_CUE = re.compile(
    r"\b(?:is|are|has|have|does|do|am|meets?|opens|begins|starts|votes|returns|faces|plays|hosts?|travels|takes|closes"
    r"|ends|expires|leads|heads|visits|launches|reopens|resumes|restarts|reconvenes|gathers|tours|marches|airs|goes|comes|runs|lasts|continues"
    r"|turns|decides|debates|arrives|unveils|remains|sits|leaves|joins|says|makes|gets|moves|kicks|screens|premieres|marks|concludes|finishes|heads)\b"
    r"|(?:\b(?!has|is|was|this|as|his|its)\w+(?:s|en|ren)|\bwho|\bthey|\bwe|\bwhich)"
    r" (?:begin|open|start|meet|vote|face|return|play|host|go|leave|come|rise|end|close|resume|restart|reconvene|gather|tour|march)\b|['’](?:re|ve|m)\b"
    r"|(?:\A|(?-i:[A-Z][a-z]+) )(?:travel|host|face|play|meet|visit|welcome|entertain)\b|\b(?:finish|end|open|start) (?:the|their) (?:season|campaign)\b",
    re.I,
)
_IRREGULAR = (
    "was|were|had|did|said|told|went|came|took|gave|made|found|left|lost|won|beat|met|held|began|became|wrote|spoke|saw|"
    "heard|knew|thought|got|ran|led|fell|rose|grew|drew|drove|rode|sold|bought|brought|caught|fought|sought|taught|kept|"
    "slept|swept|wept|felt|dealt|meant|sent|spent|built|lent|stood|understood|withdrew|overtook|struck|stuck|swore|wore|"
    "tore|broke|chose|froze|woke|stole|shook|forgot|hid|bit|fled|bled|fed|sank|sang|rang|swam|drank|shrank|sprang|flew|"
    "threw|blew|died|shot|sat|hung|clung|dug|swung|stung|been|gone|taken|given|seen|done|known|shown|written|hit|quit|"
    "put|laid|paid|born|bore|arose|forbade|forgave|sued|bid"
)
_NOT_PAST = frozenset((
    "need", "speed", "feed", "seed", "indeed", "proceed", "exceed", "succeed", "breed", "weed", "reed", "greed",
    "united", "hundred", "sacred", "naked", "wicked", "embed", "unemployed", "aged", "bed", "red", "kindred", "shed",
))  # fmt: skip
# "the injured striker", "with salaried staff": no verb stands right behind an article or a preposition
_NO_ADJECTIVE = "".join(rf"(?<!\b{word} )" for word in "the a an his her its their our my of with for by in from".split())
_PAST_CUE = re.compile(
    rf"\b(?:(?:has|have|['’]ve|having) (?:\w+ )?(?:been|\w+ed|\w+en)|(?:{_IRREGULAR})|(?=\w{{2,}}ed\b){_NO_ADJECTIVE}\w+)\b"
)  # of a clause in lower case
# Without one of these words a clause speaks neither of the future nor, if none ends in -ed, of the past.
_FUTURE_WORDS = frozenset(
    "will won shall would wouldn could may might should must can cannot ll due set scheduled expected likely poised slated planned going about tipped billed meant supposed"
    " booked listed timetabled pencilled to fixed until till through upcoming forthcoming expect expects expecting forecast forecasts predict predicts await awaits ahead time"
    " tickets promised earmarked ask want wants wanted hope hopes hoped hoping call calls called calling opponent challenger rematch showdown ends expires expire runs lapses takes take step steps stand stands retires comes falls unlikely schedules scheduled plans arranged arranges booked organised organized announced announces date is are up come closed shut suspended banned barred".split()
)
_PAST_WORDS = frozenset(_IRREGULAR.split("|")) | {"has", "have", "ve", "having"}
_BREAK = re.compile(
    r"[;:()\n“”\"]|,\s|\s[-–—]\s"
    r"|\b(?:that|who|which|whose|where|when|because|after|before|while|although|though|if|but|and|That|Who|Which|Whose|Where|When|Because|After|Before|While|Although|Though|If|But|And)\b"
)
_SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)|(?<!\n)[\"”’')\]]*\s+(?=[\"“‘(]?[A-Z0-9]))")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Sir|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|No|Inc|Ltd|Co|Corp|vs|[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec)\.?\Z"
)
_OPENING = re.compile(
    r"\s*(?:(?:then|so|by|on|in|at|until|since|from|during|late|early|the|end|start|of|earlier|only|just|over)\s+)*\Z",
    re.I,
)
_LOOKS_BACK = re.compile(
    r"\b(?:since|after|following|back in|dating from|as of|above|than|as recently as)\s+(?:the |late |early )*\Z", re.I
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:by|until|till|through|before|no later than|as (?:early|soon) as)\s+"
    r"(?:at least )?(?:the |late |early |this |mid-?|end of |midnight on |noon on )*\Z",
    re.I,
)
# "her boss until Monday", "who until Thursday was thought safe", "Hale, until December head of sales"
_UNTIL_THEN = re.compile(
    r"\b(?:boss|chief|leader|captain|deputy|director|chairman|chairwoman|minister|manager|head|editor|husband|wife|president|mayor|sheriff|treasurer|attorney|lawyer|coach|himself|herself)"
    r"(?: (?!will\b|would\b)[\w’'-]+){0,3},? until\s*\Z|(?:\bwho|[(,]) until\s*\Z",
    re.I,
)
_STILL = re.compile(r"\s*,? (?:will|would|is|are|to)\b")
_HAD = re.compile(r"(?: night| morning| evening| lunchtime)?,? (?!(?:he|she|it|they) said\b)[^,;.]{1,50}?\b(?:had|was|were)\b(?! (?:to|until|due|expected|set|scheduled|supposed|likely|meant)\b)")  # "By Monday it had been sold"
_HOUR = re.compile(r"(?:midnight|midday|noon|dawn|dusk|daybreak)\b", re.I)
_OF_THE_PAST = re.compile(
    r"['’]s (?:[a-z-]+ )?(?:attacks?|killings?|crash|riots?|shootings?|bombings?|fire|blast|explosion|murders?|deaths?|defeat|win|victory|loss|"
    r"announcement|ruling|verdict|earthquake|collapse|raid|arrests?|resignation|violence|clashes|disaster|massacre|derailment|revelations?)\b"
)
_UNCHANGED = frozenset("cut hit shut quit split beat put set let hurt".split())  # past forms that are the base, too
_DID_TO = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcould )(?<!\bcan )(?<!\bmay )(?<!\bmight )(?<!\bshould )(?<!\bmust )(?<!\bnot )(?<!\bdid )(?<!n['’]t )"
    r"\b(?:cut|hit|shut|quit|split|beat|put|set|let|hurt)\s+(?:him|her|them|the|an?|his|its|their|[A-Z]\w+)\b"
)
_SUBJECT = re.compile(r"\s*,|\s+(?:the|a|an|he|she|it|they|we|his|her|its|their|[A-Z]\w*)\b")
_WHEN = re.compile(r"\s*,? when\b")


def tense_of(clause: str) -> Tense:
    """The tense of the clause's last telling verb: future for what is planned or may come, past for what was."""
    told = telling(clause)
    return told if told != "present" else "unknown"


@lru_cache(maxsize=4096)
def telling(clause: str, first: bool = False) -> Telling:
    """What the last (or first) telling verb of a clause speaks of."""
    words = words_in(clause)
    futures = [] if _FUTURE_WORDS.isdisjoint(words) else [match.span() for match in _FUTURE_CUE.finditer(clause)]
    if first:
        futures = [place for place in futures if not _GOVERNED.match(clause, place[0])]
    refusals = [match.span() for match in _REFUSAL.finditer(clause)] if futures else []
    cues: list[tuple[int, Telling]] = [
        (start, "past" if any(low <= start < high for low, high in refusals) else "future") for start, _ in futures
    ]
    for match in _PAST_CUE.finditer(lower_in_place(clause)) if _tells_past(words) else ():
        inside = any(start <= match.start() < end for start, end in futures)
        if not inside and match.group() not in _NOT_PAST:
            cues.append((match.start(), "past"))
    cut = _DID_TO.search(clause) if not _UNCHANGED.isdisjoint(words) and (first or not cues) else None
    if cut is not None:
        cues.append((cut.start(), "past"))  # "The club cut him on Sept. 24 to make room"
    if cues:
        return min(cues)[1] if first else max(cues)[1]
    return "present" if _PRESENT_CUE.search(clause) else "unknown"


def _tells_past(words: frozenset[str]) -> bool:
    """Whether a past form may be among some words."""
    return not _PAST_WORDS.isdisjoint(words) or bool([word for word in words if word.endswith("ed")])


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


def tense_at(text: str, start: int, end: int, *, scheduled: bool = False) -> Tense:
    """The tense of the clause of a date text[start:end]: of the nearest verb before it, else after it.

    With `scheduled` the present tense counts as the future, as it does beside a weekday ("meets on Friday").
    """
    told = _telling_at(text, start, end)
    if told == "present":
        return "future" if scheduled else "unknown"
    return told


def _telling_at(text: str, start: int, end: int) -> Telling:
    first, last = sentence_around(text, start, end)
    before, after = text[first:start], text[end:last]
    clauses, joints = _clauses(before)
    own = telling(clauses[-1])
    if _WHEN.match(after):
        told = telling(_BREAK.split(after[_WHEN.match(after).end() :])[0], True)  # type: ignore[union-attr]
        if told != "unknown":
            return told
    if before.endswith(("until ", "till ", "to ")) and _PUT_OFF_TO.search(before):
        return "future"
    if _LOOKS_BACK.search(before) or ("until" in before[-9:].lower() and _UNTIL_THEN.search(before) and not _STILL.match(after)) or _OF_THE_PAST.match(after):
        return "past"
    to_the_hour = _HOUR.match(text, start)  # "seen shortly before midnight on Saturday" is no deadline
    if own == "unknown" and not to_the_hour and _LOOKS_AHEAD.search(before):
        own = "past" if _HAD.match(after) else "future" if _FUTURE_CUE.search(before) else "present"  # a deadline
    if own != "unknown":
        return own
    if joints and joints[-1].lower() in ("after", "since"):
        return "past"
    behind = _told_behind(clauses, joints)
    ahead = _told_ahead(after)
    opens = _OPENING.match(clauses[-1]) is not None
    if opens and (len(clauses) == 1 or joints[-1] != "," or _SUBJECT.match(after)):
        return ahead if ahead != "unknown" else behind
    return behind if behind != "unknown" else ahead


# "Postponed the hearing, which had been set for May 4, until June"
_PUT_OFF_TO = re.compile(r"\b(?:adjourned|postponed|delayed|put (?:back|off)|rescheduled|pushed back|deferred)\b[^;]*,\s(?:until|till|to)\s*\Z", re.I)


def _clauses(before: str) -> tuple[list[str], list[str]]:
    """A sentence's text cut at its joints, with the joints."""
    clauses: list[str] = []
    joints: list[str] = []
    edge = 0
    for match in _BREAK.finditer(before):
        clauses.append(before[edge : match.start()])
        joints.append(match.group().strip())
        edge = match.end()
    clauses.append(before[edge:])
    return clauses, joints


def _told_behind(clauses: list[str], joints: list[str]) -> Telling:
    """The nearest telling verb before the clause of a date, but for that of an aside: "hopes to name Hale, who ran a bank, in May"."""
    for at in range(len(clauses) - 2, -1, -1):
        aside = at and joints[at] == "," and joints[at - 1].lower() in ("who", "which", "whose")
        told: Telling = "unknown" if aside else telling(clauses[at])
        if told != "unknown":
            return told
    return "unknown"


def _told_ahead(after: str) -> Telling:
    return next((told for clause in _BREAK.split(after)[:3] if (told := telling(clause, True)) != "unknown"), "unknown")
