"""Wrongs that one voice lays to another: alleged, unless whoever tells of them is a court, or the article tells of a verdict."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefings.reading.cast import Cast
from briefings.reading.happened import Happened
from briefings.reading.note import Mention, QuoteNote, Span
from briefings.reading.shape import Shape, is_person
from briefings.reading.text import Text

# What a person says of another, or as done to himself.
_WRONGS = frozenset("steal abuse attack_ bribe mislead lie threaten".split())
# What anybody but a court says that somebody with a name did: the police, too, only say so.
_CRIMES = frozenset("steal abuse attack_ bribe mislead lie threaten defraud kill falsify burn smuggle break_in hack poison kidnap rob rape injure hide".split())
_DEALS = frozenset(("pay", "sell", "take", "buy", "receive", "offer", "demand"))
_IN_CRIME = re.compile(r"\s(?:bribes?|kickbacks?|backhanders?|drugs|cocaine|heroin|cannabis|ketamine|stolen)\b")
# Whose business it is to accuse: what they say that somebody did is their case.
_ACCUSES = re.compile(r"\b(?:[Pp]rosecutors?|[Pp]rosecuting|[Pp]rosecution|[Ii]ndictment|[Aa]ffidavit|[Cc]harge\s+sheet|[Ll]awsuit|[Cc]riminal\s+complaint|[Cc]ourt\s+(?:papers|filings?|documents)|KC|QC)\b")
_OF_COURTS = frozenset("plead convict sentence charge arrest die bury hear appear acquit adjourn testify investigate indict try".split())
_AT_THE_BAR = re.compile(r"\b(?:KC|QC|prosecuting|for\s+the\s+(?:prosecution|Crown))\b,?\s*$")
_OF_THE_LAW = re.compile(
    r"\b(?:[Pp]olice|[Ss]heriff|[Jj]udge|[Jj]ustice|[Cc]oroner|[Mm]agistrate|[Ii]nspector|[Ss]uperintendent|[Ss]ergeant|[Dd]etective|[Cc]onstable|[Ll]ieutenant|Lt|Sgt|Det|Insp|Supt|DCI|DI|PC"
    r"|[Cc]hief|[Jj]ury|[Ii]nquiry|[Rr]eport|[Aa]dmitted|[Cc]onfessed|[Aa]pologi[sz]ed)\b"
)
_SETTLED = re.compile(  # a verdict or an admission
    r"(?<!not )\bguilty\b(?! or\b)|\b(?:convicted|confessed|admitted|jailed|(?:was|were|been)\s+sentenced|serving\s+(?:a\s|an\s|\d+|life))\b"
)
_FOUND = re.compile(r"\b(?:[Jj]ury|[Jj]urors|[Jj]udges?|[Jj]ustice|[Tt]ribunal|[Ii]nquest|[Ii]nquiry|[Rr]eport|[Rr]eview|[Cc]oroner|[Ww]atchdog|[Rr]egulator|[Oo]mbudsman|[Pp]anel|[Cc]ommittee|[Cc]ourt|[Aa]udit\w*)\b")


def laid_to(text: Text, cast: Cast, mentions: Sequence[Mention], shape: Shape, event: Happened, quote: QuoteNote, trigger: Span) -> bool:
    """Whether a wrong stands in somebody's words alone; officers of the law and bodies tell what was found, but never who is guilty of it."""
    source = quote.speaker
    if event.kind in _WRONGS and _by_a_person(text, cast, event, source, trigger):
        return True
    if event.kind == "hit" and event.agents and is_person(event.agents[0]) and len({*event.patients, *event.others} - {*event.agents}) and _by_a_person(text, cast, event, source, trigger):
        return True
    if event.kind not in _OF_COURTS and _accuses(text, quote) and _has_a_name(cast, mentions, shape, event, source):
        return True
    if event.kind not in _CRIMES and not (event.kind in _DEALS and _IN_CRIME.search(shape.text, event.start, event.end + 40)) or not _has_a_name(cast, mentions, shape, event, source):
        return False
    return _FOUND.search(text.view, *_sentence(text, trigger)) is None and _SETTLED.search(text.view) is None


def _accuses(text: Text, quote: QuoteNote) -> bool:
    """Whether words are a prosecutor's, or those of a paper that accuses."""
    return _ACCUSES.search(quote.speaker_as_written) is not None or quote.cue is not None and _AT_THE_BAR.search(text.view, max(0, quote.cue[0] - 30), quote.cue[0]) is not None


def _by_a_person(text: Text, cast: Cast, event: Happened, source: int | None, trigger: Span) -> bool:
    if source is None or cast.drafts[source].type != "person" or _titled(cast, source):
        return False
    if _OF_THE_LAW.search(text.view, *_sentence(text, trigger)):
        return False
    return bool(event.agents or event.patients) or event.possessor is not None


def _sentence(text: Text, trigger: Span) -> Span:
    return text.sentences[bisect_right(text.sentences, trigger[0], key=lambda one: one.span[0]) - 1].span


def _titled(cast: Cast, source: int) -> bool:
    return _OF_THE_LAW.search(" ".join(cast.drafts[source].titles)) is not None


def _has_a_name(cast: Cast, mentions: Sequence[Mention], shape: Shape, event: Happened, source: int | None) -> bool:
    """Whether whoever did it is a person with a name, and not the one who says so."""
    doers = [mentions[shape.mention(letter)].entity for letter in event.agents if is_person(letter)]
    return any(cast.drafts[doer].full and doer != source for doer in doers)
