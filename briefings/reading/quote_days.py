"""Whether a day beside somebody's words is not the day on which they were said: that of an aside, of what is told, or yet to come."""

from __future__ import annotations

import re

from briefings.reading.note import QuoteNote, Span

_CUT = re.compile(r"[,;:—–“”\"()]")
# "X, who left in 2024, said", "her deputy from 1982 until she left", "including a trial last year"
_OF_ANOTHER = re.compile(r"\b(?:who|which|whose|whom|that|when|while|where|since|until|from|including|because|as)\b", re.IGNORECASE)
# "After he was sacked in May she said"; "after the meeting on Monday" says when, too
_BEHIND = re.compile(r"\b(?:after|before|following)\b(?:\s+[a-z]+ing|[^,]*?\b(?:was|were|had|has|is|are|[a-z]{3,}ed))\b", re.IGNORECASE)
_BESIDE_A_NOUN = re.compile(r"(?:['’]s)?\s+(?!(?:in|on|at|to|and|or|that|as|by|for|with|after|before|when|while|he|she|it|they)\b)[a-z]")
_TALK_OF = re.compile(r"\b(?:of|about|over|for|against|on\s+(?:the|whether)|rule\s+out|denied|dismissed|rejected|defended|discuss(?:ing|ed)?|ahead\s+of)\s+(?:an?|the|his|her|its|their|any)\s+(?:\w+\s+)?$")
_TELLS = re.compile(r"\b(?:that|he|she|they|it|which|who|would|will|had|has|was|were|is|are)\b")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_TO_COME = re.compile(r"(?:next|tomorrow|the coming|by)\b(?! (?:day|morning|night|evening)\b)", re.IGNORECASE)


def of_another(view: str, sentence: Span, note: QuoteNote, day: Span) -> bool:
    """Whether a day in the sentence of a quotation's cue is not that of the saying."""
    start, end = day
    if _TO_COME.match(view, start, end + 1):
        return True
    cue = note.cue
    floor = sentence[0]
    for cut in _CUT.finditer(view, floor, start):
        floor = cut.end()
    for word in _OF_ANOTHER.finditer(view, floor, start):
        if cue is None or not word.start() < cue[0] < start:
            return True
    if _BESIDE_A_NOUN.match(view, end) and _TALK_OF.search(view, max(floor, start - 40), start):
        return True  # "asked about a January bid"
    if _BEHIND.search(view, floor, start) and (cue is None or not floor <= cue[0] < start):
        return True
    if cue is None or cue[0] < sentence[0] or start < cue[1]:
        return False
    return _TELLS.search(_QUOTED.sub(" ", view[cue[1] : start])) is not None
