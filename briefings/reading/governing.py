"""What says from elsewhere in or before its sentence whose a quotation is: nouns of saying, "according to", a tag at the end."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.reading.cues import SAID_THAT_HE, Attribution, Quoting, attributed, cue_before, sentence_end, sentence_floor
from briefings.reading.inverted import subject_behind
from briefings.reading.lexicon.speech import NOUNS
from briefings.reading.shape import O, P
from briefings.reading.subjects import PRONOUNS, Subject, main_subject, subject_of

_NOUN_CUE = re.compile(rf"({P}|{O})'s?\s+(?:[\w-]+\s+){{0,3}}?(?:{NOUNS})\b")
_FINDING = re.compile(r",\s+(finding|concluding|ruling|saying|holding|claiming|arguing|noting|insisting|alleging|accepting|warning|adding)\s+(?:that\s+)?[^,;]{0,40}$")
_JUDGED = re.compile(r"\b(?:claims?|calls?|comments?|remarks?|allegations?|accusations?|statements?|complaints?|criticisms?|testimony|evidence|speech|report)\b(?:(?!\bthat\b)[^;:])*\b(?:was|were|is|are|had\s+been|have\s+been|has\s+been)\s+(?:\w+ly\s+)?$")
_HIS_NOUN = re.compile(rf"(His|Her)\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUNS})(?:\s+(?:to|on|about|for|of|was|is|were|came|in)\b[^.;]*|:)\s*$")
# "It was his contention, set out in a letter, that …", "It is P's view that …"
_ITS_NOUN = re.compile(rf"\s*(?:And\s+|But\s+)?[Ii]t\s+(?:is|was|has\s+been|had\s+been)\s+(his|her|{P}'s?|{O}'s?)\s+(?:[\w-]+\s+){{0,2}}?(?:contention|{NOUNS})\b[^;]*?\bthat\s")
_OWN_ACCOUNT = re.compile(r"\b(?:[Bb]y|[Ii]n|[Tt]o)\s+(his|her)\s+(?:own\s+)?(?:account|admission|description|reckoning|telling|view|opinion|words|phrase|judgment)\b[^.]*$")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+words\s+of)\s+(?=\S)")
_IN_WORDS = re.compile(
    rf"\b(?:To|For|to)\s+({P}),?\s+(?:he|she|it|they|this|that|(?:the|his|her)\s+[\w-]+)\s+(?:is|was|were|had\s+been)\s+(?:simply\s+|just\s+|only\s+)?$|\b[Ii]n\s+({P})'s\s+(?:own\s+)?(?:words|phrase|view|opinion|judgment|telling)|\b[Aa]s\s+({P})\s+(?:later\s+|once\s+|has\s+)?(?:put|puts)\s+it|\b[Ii]n\s+the\s+words\s+of\s+(?:[a-z]+\s+){{0,3}}?(?:[a-z]+,\s+)?({P})"
)
_DOES_SO = re.compile(r"\s+(denied|denies|rejected|rejects|disputed|disputes|refuted|condemned|condemns|apologi[sz]ed|agreed|agrees|disagreed|disagrees|regrets|regretted|supports|supported|backed|backs|opposed|opposes)\b")
_BY_BEHIND = re.compile(rf",?\s+by\s+(?:(?:the|an?|its|his|her)\s+)?(?:[a-z][\w-]*\s+){{0,4}}?({P}|{O})(?!')")
_BRANDED = re.compile(
    r"\b(?:called|described\s+as|dubbed|branded|labell?ed|hailed\s+as|dismissed\s+as|condemned\s+as|termed)\s*(?:an?\s+|the\s+)?$"
)


def branded(here: Quoting, index: int, floor: int) -> Attribution | None:
    """ "dubbed “a bridge to nowhere” by P"."""
    at = here.places[index]
    by = _BY_BEHIND.match(here.shape.text, at + 1, sentence_end(here.shape.text, at + 1))
    if by is None or not _BRANDED.search(here.shape.text, floor, at):
        return _accused(here, at, floor)
    return attributed(here.shape, Subject(by.start(1), by.end(1), by.start(1)), by.span(), here.text, here.mentions, "called")


_ACCUSED_OF = re.compile(r"\b(?:is|was|were|are|been)\s+(?:accused\s+of|criticised\s+for|criticized\s+for|condemned\s+as|described\s+as|labell?ed|branded|called|dubbed)\s+(?:an?\s+|the\s+)?$")
_BY_WHOM = re.compile(r"(?:\s+(?!by\b)[\w'-]+){0,8}?\s+by\s+(?=\S)")


def _accused(here: Quoting, at: int, floor: int) -> Attribution | None:
    """ "was accused of “a cover-up” over the floods by the leader of the council"."""
    said = here.shape.text
    end = sentence_end(said, at + 1)
    by = _BY_WHOM.match(said, at + 1, end)
    if by is None or not _ACCUSED_OF.search(said, floor, at):
        return None
    subject = main_subject(said, by.end(), end)
    return attributed(here.shape, subject, by.span(), here.text, here.mentions, "called") if subject is not None else None


def governing(here: Quoting, index: int, floor: int) -> Attribution | None:
    """A noun of saying, "according to", "in P's words", or a cue at the sentence's end."""
    said, at = here.shape.text, here.places[index]
    end = sentence_end(said, at + 1)
    his = _HIS_NOUN.match(said, floor, at)
    if his:
        got = attributed(here.shape, Subject(his.start(1), his.end(1), None), his.span(), here.text, here.mentions, "noun")
        return replace(got, as_written="he" if his.group(1) == "His" else "she")
    its = _ITS_NOUN.match(said, floor, at)
    if its:
        letter = its.start(1) if ord(its.group(1)[0]) > 0xFFFF else None
        got = attributed(here.shape, Subject(its.start(1), its.start(1) + 1 if letter is not None else its.end(1), letter), its.span(), here.text, here.mentions, "noun")
        return got if letter is not None else replace(got, as_written="he" if its.group(1) == "his" else "she")
    account = _OWN_ACCOUNT.search(said, floor, at)
    if account:
        got = attributed(here.shape, Subject(account.start(1), account.end(1), None), account.span(), here.text, here.mentions, "according")
        return replace(got, as_written="he" if account.group(1) == "his" else "she")
    nouns = list(_NOUN_CUE.finditer(said, floor, at))
    if nouns:
        noun = nouns[-1]
        finding = _FINDING.search(said, floor, noun.start())
        if finding:  # "The panel cleared her, finding that P's claims were “fanciful”"
            subject = main_subject(said, floor, finding.start())
            return attributed(here.shape, subject, finding.span(1), here.text, here.mentions, "noun") if subject is not None else None
        if _JUDGED.search(said, noun.start(), at):
            return None  # "P's claims were “fanciful”": somebody else's word for them
        return attributed(here.shape, Subject(noun.start(1), noun.end(1), noun.start(1)), noun.span(), here.text, here.mentions, "noun")
    own = _IN_WORDS.search(said, floor, at) or _IN_WORDS.search(said, floor, end)
    if own:
        letter = own.start(own.lastindex or 1)
        return attributed(here.shape, Subject(letter, letter + 1, letter), own.span(), here.text, here.mentions, "according")
    according = _ACCORDING.search(said, floor, end)
    if according:
        subject = main_subject(said, according.end(), end)
        return attributed(here.shape, subject, according.span(), here.text, here.mentions, "according") if subject else None
    doing = _DOES_SO.match(said, at + 1)
    if doing and len(said[floor:at].split()) <= 3:  # "P “totally and utterly” denied it"
        subject = main_subject(said, floor, at)
        if subject is not None and subject.letter is not None and not said[subject.end : at].strip():
            return attributed(here.shape, subject, doing.span(1), here.text, here.mentions, "called")
    for verb in here.verbs:
        if not at < verb[0] < end:
            continue
        left = said[at + 1 : verb[0]]
        if left.rstrip().endswith(","):
            if SAID_THAT_HE.match(said, verb[1], end):
                continue
            subject = subject_behind(said, verb[1], end) if said[verb[0] : verb[1]] not in _TOLD else None  # "P, her voice breaking, told the O"
        else:
            subject = subject_of(said, at + 1, verb[0])
            if subject is None or not said[at + 1 : subject.start].rstrip().endswith(",") or verb[0] - subject.end > 90:
                continue
        if subject is not None and (subject.letter is not None or said[subject.start : subject.end] in PRONOUNS):
            return attributed(here.shape, subject, verb, here.text, here.mentions, "tail")
    return None


_WAS_ASKED = re.compile(r"\s+(?:about|whether|if|by|why|how|for|on|of|to|when|what)\b")
_TOLD = frozenset(("told", "tells"))
_VERDICT = re.compile(rf"\s*(?:And\s+)?({P})'s?\s+(?:[\w-]+\s+){{0,2}}?(?:verdict|answer|response|reply|reaction|advice|explanation|message|view|solution|excuse|conclusion)\?$")


_HIS_REASON = re.compile(r"\s*(?:And\s+)?([Hh]is|[Hh]er)\s+(?:[\w-]+\s+){0,2}?(?:verdict|answer|response|reply|reaction|advice|explanation|message|view|solution|excuse|conclusion|reason|secret|motto)\?$")


def sentence_before(here: Quoting, floor: int) -> Attribution | None:
    """A quotation that is a sentence of its own continues the speech that the sentence before it reports."""
    said = here.shape.text
    stop = len(said[:floor].rstrip())
    if not stop:
        return None
    start = sentence_floor(here, stop - 1)
    his = _HIS_REASON.match(said, start, stop)
    if his:
        got = attributed(here.shape, Subject(his.start(1), his.end(1), None), his.span(), here.text, here.mentions, "sentence before")
        return replace(got, as_written="he" if his.group(1).casefold() == "his" else "she")
    verdict = _VERDICT.match(said, start, stop)
    if verdict:
        return attributed(here.shape, Subject(verdict.start(1), verdict.end(1), verdict.start(1)), verdict.span(), here.text, here.mentions, "sentence before")
    for verb in here.verbs:
        if start <= verb[0] < stop:
            subject = subject_of(said, start, verb[0])
            if said[start : verb[0]].rstrip().endswith(",") and not _WAS_ASKED.match(said, verb[1]):  # "Not so, says P."; not "P, asked about P, laughed."
                behind = subject_behind(said, verb[1], stop)
                subject = behind if behind is not None and behind.letter is not None else subject
            if subject is None:
                continue
            return attributed(here.shape, subject, verb, here.text, here.mentions, "sentence before")
    return None


def introduced(here: Quoting) -> Attribution | None:
    """Who speaks next when a paragraph ends with a colon."""
    said = here.shape.text
    if not said.rstrip().endswith(":"):
        return None
    stop = len(said.rstrip()) - 1
    got = cue_before(here, stop, sentence_floor(here, stop))
    return Attribution(got.speaker, got.as_written, got.cue, "colon") if got else None
