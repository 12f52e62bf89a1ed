"""Who stands behind an inverted verb of saying: `said P`, `said its general secretary, P, who …`."""

from __future__ import annotations

import re

from briefings.reading.lexicon.voicing import HOLDERS, VOICE, close_to, speaks_for
from briefings.reading.note import Span
from briefings.reading.shape import ORG_FLOOR, L, P
from briefings.reading.subjects import FINITE, NAME, Subject, main_subject


def subject_behind(said: str, at: int, end: int) -> Subject | None:
    """Who stands behind an inverted verb: `said P`, `said its general secretary, P, who …`, `said one of them`."""
    match = _INVERTED.match(said, at, end)
    if match is None:
        return None
    if match.group(2):
        letter = match.start(2)
        behind = said[letter + 1 : end]
        before = match.group(1).split()
        if before and before[-1] == "to":
            return None
        if match.group(1).endswith(", ") and close_to(said, match.end(1) - 2) is not None:
            return Subject(match.start(1), match.start(1) + len(match.group(1).rstrip(" ,")), None)  # "said a friend of the captain, P"
        other = _GOES_ON.search(match.group(1))
        if other:  # "said the driver, who met P", "said the coroner as P wept"
            words = match.group(1)[: other.start()].rstrip(" ,")
            begin = match.start(1)
            return Subject(begin, begin + len(words), None) if words else None
        if re.match(rf"\s+and\s+(?:[a-z]+\s+){{0,3}}{P}(?!')", behind):
            return None  # "said P and P"
        owned_by = before[-2:-1] and before[-1] in ("his", "her", "their", "its") and before[-2] in ("on", "to", "in", "by", "from", "of")
        titled = before[-1:] == ["the"] and (len(before) == 1 or before[-2].endswith(","))  # "said the Rev P", "said its chairman, the Rev P"
        if before and not titled and (owned_by or before[-1] in ("of", "for", "at", "from", "in", "the", "with")):
            head = match.group(1)
            named = re.match(rf"(?:\s+in\s+{L})?,\s+({P})(?=[,.;\s]|$)", behind)
            if named:
                letter += 1 + named.start(1)
                return Subject(letter, letter + 1, letter)
            if speaks_for(head, said[letter]):
                return Subject(letter, letter + 1, letter)
            return Subject(at + len(said[at:letter]) - len(said[at:letter].lstrip()), letter + 1, None)
        if behind.startswith("'"):
            owned = re.match(rf"'s?\s+((?:[\w'-]+\s+){{0,6}}?(?:[\w'-]+,\s+)?)({P})", behind)
            if owned and not FINITE.search(owned.group(1)):
                letter += 1 + owned.start(2)
                return Subject(letter, letter + 1, letter)
            if VOICE.match(re.split(r"[,.]", behind)[0]):
                return Subject(letter, letter + 1, letter)
            words = re.match(r"[^,.;]*", behind)
            return Subject(match.start() + 1, letter + 1 + (words.end() if words else 0), None)
        if ord(said[letter]) >= ORG_FLOOR:
            holder = re.match(rf"(?:\s+(?:[a-z][\w-]*|C[EFOT]O|MP|MSP|VP|PM)){{1,5}},?\s+({P})", behind)
            if (
                holder
                and not re.search(r"\b(?:in|on|at|of|and|who|which|that|to|after|by|with|of|from|last)\b", holder.group())
                and not FINITE.search(holder.group())
            ):
                letter += 1 + holder.start(1)
                return Subject(letter, letter + 1, letter)
            word = behind.split()[0].strip(",.") if behind.split() and behind[:1] == " " else ""
            if word in HOLDERS:
                return Subject(match.start(1) if match.group(1) else letter, letter + 2 + len(word), None)
        return Subject(letter, letter + 1, letter)
    begin = match.start(3)
    return Subject(begin, match.end(3), None)


# Where words that stand behind a verb of saying stop telling who speaks.
_GOES_ON = re.compile(
    r"(?:^|\s)(?:who|whom|whose|which|that|as|before|after|when|while|where|but|because|if|though|although|until|since|than|like|unlike|to)(?=\s)|,\s+(?!acting\b|outgoing\b|leading\b)\w+ing(?=\s)|\s(?:describing|about|against|on|by)\s+$"
)
_INVERTED = re.compile(
    rf"\s+(?:(?:then|also|later|today|yesterday|again)\s+)?(?:((?:[\w'’.{L[1:-1]}-]+,?\s+){{0,8}}?)([{NAME}])(?!\w)|((?:the|an?|his|her|its|their|one|another|some|two|several|he|she|they|it|police|officials)\b(?:\s+(?:[a-z0-9][a-z'0-9-]*|{L}|[A-Z][\w'-]*)){{0,6}}))"
)


def other_voice(said: str, at: int, end: int) -> tuple[Subject, Span, str] | None:
    """Whose the words before a place are: `he recalled the sheriff saying`, `was all P would offer`; with the cue and "he" or "she" where that is told."""
    heard = _RECALLED.match(said, at, end)
    if heard:
        begin, stop = heard.span("whom")
        subject = main_subject(said, begin, stop)
        who = {"her": "she", "him": "he"}.get(heard["whom"], "") if heard["teller"].casefold() != {"her": "she", "him": "he"}.get(heard["whom"]) else ""
        return (subject, heard.span("saying"), who) if subject is not None else None
    offered = _ALL_HE_SAID.match(said, at, end)
    if offered:
        begin = offered.start("who")
        return Subject(begin, offered.end("who"), begin if len(offered["who"]) == 1 else None), offered.span("would"), ""
    return None


_RECALLED = re.compile(
    rf",?\s+(?P<teller>{P}|[Hh]e|[Ss]he|the\s+\w+)\s+(?:recalled|recalls|remembered|remembers|quoted|quotes|heard|overheard|described)\s+(?P<whom>(?:the\s+)?(?:[\w'-]+\s+){{0,3}}?(?:{P}|[a-z][\w-]*))\s+(?:as\s+)?(?P<saying>saying|telling|shouting|screaming|asking|replying|adding|joking|warning|whispering|muttering|remarking|say|shout|tell|ask|mutter|whisper|scream)\b"
)
_ALL_HE_SAID = re.compile(rf",?\s+(?:is|was)\s+(?:all(?:\s+that)?|as\s+much\s+as|the\s+most(?:\s+that)?|how)\s+(?P<who>{P}|he|she)\s+(?P<would>would|could|had\s+to|was\s+(?:prepared|willing|able)\s+to|managed|offered|put|summed|described|has)\b")
