"""Which organisation "it" and "its" stand for: linked only behind a sentence about one organisation, before what only bodies do or have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.lexicon.speech import SAID
from briefings.reading.lexicon.telling import BODY_NOUN
from briefings.reading.note import Mention, QuoteNote
from briefings.reading.shape import ANY, O, Shape
from briefings.reading.subjects import main_subject
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_IT = frozenset(("it", "its"))
_IT_SAID = frozenset(("It", "it"))
_HELPERS = (
    r"(?:(?:also|now|then|later|since|still|already|soon|first|only|immediately|reportedly|[a-z]+ly|has|had|have|will|would|could|may|might|must|should|can|cannot"
    r"|did|does|not|never|is|was|been|due|expected|set|about|likely|ready|able|free|willing|keen|unable|plans?|planned|planning|wants?|wanted|hopes?|hoped|hoping"
    r"|intends?|intended|expects?|expected|agreed|agrees|agree|refused|refuses|refuse|decided|promised|pledged|offered|threatened|declined|voted|vowed|failed|tried"
    r"|trying|began|begun|started|continues?|continued|needs?|needed|to)\s+)*"
)
# What bodies do and things do not.
_DONE = (
    r"(?:say|add|announc|employ|own(?:s|ed)?\b|operat|plan(?:s|ned|ning)?\b|hop(?:es?|ed|ing)\b|intend|agree|b(?:uy|ought)|acquir|su(?:es?|ed|ing)\b|appeal|den(?:y|ie)|reject|argu|accus|blam|urg|ask"
    r"|apologi[sz]|insist|believ|decid|vot(?:es?|ed|ing)\b|refus|confirm|declin|hir(?:es?|ed|ing)\b|appoint|sack|dismiss|suspend|expel|elect(?:s|ed|ing)?\b|cho(?:ose|se|sen)|recruit|sign(?:s|ed|ing)?\b"
    r"|trad(?:es?|ed|ing)\b|strike\b|struck\s+a\b|publish|fil(?:es?|ed|ing)\b|withdr[ae]w|promis|pledg|warn|criticis|criticiz|condemn|welcom|support|represent|campaign|negotiat|threaten|replac|rehir|lobb(?:y|ied)|re-?open"
    r"|nam(?:es?|ed|ing)\s+(?![a-z]+\s+[a-z]+\s+after)|report(?:s|ed)?\s+(?:an?|the|its|that|[a-z]+-tax|\W?\d|record|annual|pre-tax|strong|weak|sales|revenue|profits?|losses)|fir(?:es?|ed|ing)\b|sought|seek"
    r"|(?:sell|sold|clos(?:e|ed|ing)|pay|paid|spen[dt]|rais(?:e|ed|ing)|cut|launch(?:ed|ing)?)\s+(?:(?:the|an?|its|all|half|more|about|nearly|hundreds|thousands|up|off|down)\b|[^\w\s]?\d|"
    rf"{ANY})"
    r"|defend|praise|back(?:s|ed|ing)\b|oppos|call(?:s|ed|ing)?\s+(?:for|on|off)\b|describ|complain|consult|investigat|review(?:s|ed|ing)?\b|dispute[sd]?\b)"
)
# What is done to bodies alone.
_DONE_TO = r"(?:fined|sued|accused|criticised|criticized|founded\s+(?:in\s+\d|by\b)|ordered\s+to|told\s+(?:to|that|by)|forced\s+to|censured|reprimanded|relegated|promoted)\b"
_AS_BODY = re.compile(rf"\s+(?:{_HELPERS}{_DONE}|(?:[a-z]+ly\s+)?(?:has\s+been|had\s+been|was|is\s+being|is)\s+(?:[a-z]+ly\s+)?{_DONE_TO}|(?:has\s+|had\s+|also\s+|later\s+)*(?:{SAID}|says|added|adds)\b)")
_OF_WORKS = frozenset("author writer architect designer composer translator sponsor builder maker creator narrator illustrator".split())  # a report has them too
_HAS = re.compile(
    rf"\s+(?:(?:[a-z][\w-]*|then|new|acting|interim|former|outgoing)\s+){{0,2}}?(?:{'|'.join(sorted((re.escape(head.casefold()) for head in ROLE_HEADS if head.casefold() not in _OF_WORKS), key=lambda head: (-len(head), head)))}"
    r"|shares?|staff|employees|workers|workforce|members|membership|customers|shareholders|investors|profits?|revenues?|sales|turnover|board|headquarters|lawyers?|spokes\w+|owners?|players|fans|supporters|councillors)\b"
)
_OPENS = re.compile(r"\W{0,2}(?:(?:But|And|Yet|Still|Meanwhile|However|Later|Now),?\s+)?([Ii]ts?)\b(?!')")
# "said | that it had sacked Ann Marsh": of whoever says so.
_THAT_IT = re.compile(r"\s*(?:that\s+)?(it)\b(?!')")
_BODIES = re.compile(O)
# "Milburn has lost 12 of 14 since | it traded Hale": of whom the sentence is about.
_SINCE_IT = re.compile(r"\b(?:since|after|when|before|because|until)\s(it)\b(?!')")
_A_BODY = re.compile(rf"\b(?:the|an?|another|its|their|his|her|two|both|rival|\w+'s)\s+(?:[a-z-]+\s+){{0,2}}?{BODY_NOUN}s?\b")
_JOINED = re.compile(rf"\W*(?:the\s+)?{O}\s+(?:and|or)\s")


def link_its(text: Text, mentions: Sequence[Mention], kinds: Sequence[str], shapes: Sequence[Shape], quotes: Sequence[QuoteNote]) -> list[Mention]:
    """The "it" and "its" of bodies, as mentions of kind "pronoun".

    A sentence may open with them behind one whose subject is an organisation and that names and tells of no other; in
    reported speech "it" is the body that speaks ("the council said that it had dismissed her"). In both what follows
    must be what only bodies do or have, so that no bill, report or bridge is taken for one.
    """
    found: dict[int, int] = {}
    taken = {mention.span[0] for mention in mentions}
    reported: dict[int, list[QuoteNote]] = {}
    for quote in quotes:
        if quote.mode == "indirect" and (quote.speaker is None and quote.speaker_as_written in _IT_SAID or quote.speaker is not None and kinds[quote.speaker] == "organisation"):
            reported.setdefault(quote.sentence, []).append(quote)
    before: tuple[int, int] | None = None  # the last sentence that was about one body alone: its number, the body
    for shape in shapes:
        said = shape.text
        about = before[1] if before is not None and before[0] == shape.sentence - 1 else None
        pronouns = not _IT.isdisjoint(words_in(said))
        opened = _OPENS.match(said) if pronouns and about is not None else None
        if opened is not None and about is not None:
            as_body = _AS_BODY.match(said, opened.end()) if len(opened.group(1)) == 2 else _HAS.match(said, opened.end())
            if as_body is not None and shape.place(opened.start(1)) not in taken:
                found[shape.place(opened.start(1))] = about
        if pronouns and (inner := _SINCE_IT.search(said)) is not None and _AS_BODY.match(said, inner.end()) and shape.place(inner.start(1)) not in taken:
            own = _about(shape, mentions, kinds, {}, inner.start())
            if own is not None:
                found[shape.place(inner.start(1))] = own[1]
        if pronouns:
            for quote in reported.get(shape.sentence, ()):
                that = _THAT_IT.match(said, shape.at(quote.spans[0][0]))
                speaker = quote.speaker if quote.speaker is not None else found.get(_it_before(text.view, quote))
                if that is not None and speaker is not None and _AS_BODY.match(said, that.end()) and shape.place(that.start(1)) not in taken:
                    found[shape.place(that.start(1))] = speaker
        before = _about(shape, mentions, kinds, found)
    return [Mention((at, at + (3 if text.view[at : at + 3].casefold() == "its" else 2)), entity, "pronoun") for at, entity in sorted(found.items())]


def said_by_bodies(view: str, quotes: Sequence[QuoteNote], mentions: Sequence[Mention]) -> list[QuoteNote]:
    """The quotations of nobody known with "it said" at the body that this "it" stands for."""
    linked = {mention.span[0]: mention.entity for mention in mentions if mention.kind == "pronoun"}
    return [
        replace(quote, speaker=linked.get(_it_before(view, quote))) if quote.speaker is None and quote.speaker_as_written in _IT_SAID else quote for quote in quotes
    ]


def _it_before(view: str, quote: QuoteNote) -> int:
    """Where the "it" of "it said" stands; -1 where it cannot be told."""
    return view.rfind(quote.speaker_as_written, max(0, quote.cue[0] - 30), quote.cue[0]) if quote.cue is not None else -1


def _about(shape: Shape, mentions: Sequence[Mention], kinds: Sequence[str], found: dict[int, int], until: int | None = None) -> tuple[int, int] | None:
    """The one body that a sentence (or what it says before a place) is about, with the sentence's number."""
    said = shape.text if until is None else shape.text[:until]
    named = {mentions[shape.mention(letter)].entity for letter in _BODIES.findall(said)}
    opened = _OPENS.match(said)
    known = found.get(shape.place(opened.start(1))) if opened is not None else None
    if known is None and len(named) != 1 or named - {known} and known is not None:
        return None
    if _JOINED.match(said):
        return None
    if known is None:
        subject = main_subject(said, 0, len(said))
        if subject is None or subject.letter is None or not re.match(O, said[subject.letter]):
            return None
        known = mentions[shape.mention(said[subject.letter])].entity
    return None if _A_BODY.search(said) else (shape.sentence, known)
