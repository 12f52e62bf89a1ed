"""Clauses of a sentence's shape: where they begin and end, what joins them, and how far their verb goes (modality)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from briefings.reading.lexicon.happenings import triggers
from briefings.reading.shape import ANY, P

Standing = Literal["happened", "planned", "alleged", "denied", "open"]  # "open": neither said to be so nor planned

_AUX_WORD = r"(?:will|'ll|would|'d|may|might|could|can|cannot|should|must|shall|do|does|did|has|have|had|having|was|were|is|are|am|be|been|being|get|gets|got|won't|wouldn't|didn't|doesn't|don't|hasn't|haven't|hadn't|wasn't|weren't|isn't|aren't|couldn't|can't|shouldn't|'ve|'re)"
_ADVERB = r"(?:not|n't|never|also|now|then|since|just|already|later|once|soon|still|again|ever|even|only|first|twice|finally|eventually|allegedly|reportedly|since|formally|further|instead|initially|both|all|each|today|yesterday|himself|herself|\w+ly)"
GROUP = re.compile(rf"(?<![\w'-])((?:(?:{_AUX_WORD}|{_ADVERB}|to)\s+)+)$", re.IGNORECASE)
_SUBORDINATORS = "after|before|when|while|because|although|though|since|unless|until|if|where|whose|who|whom|which|that|despite|whereas|whether|once|following|amid"


_CANDIDATE = re.compile(rf",?\s+(?:and|but|or|yet|so|as|{_SUBORDINATORS})\b|;|:\s|\s[—–-]", re.IGNORECASE)


@cache
def _split() -> re.Pattern[str]:
    forms = sorted(
        {
            word
            for word, entries in triggers().items()
            if any(form in ("past", "participle", "s", "ing", "base") for _, form, _ in entries) and " " not in word
        },
        key=len,
        reverse=True,
    )
    verb = rf"(?:{_ADVERB}\s+)?(?:{_AUX_WORD}\b|(?:{'|'.join(map(re.escape, forms))}|\w+ed|said|went|made|took|got|came|told|gave)\b)"
    return re.compile(
        rf"(?P<mark>;|:\s|\s[—–-]{{1,2}}\s)"
        rf"|,?\s+(?P<co>and|but|or|yet|so)\s+(?=(?:instead\s+|then\s+|also\s+|later\s+)?(?:{verb}|(?:{ANY}|he|she|it|they|who)\s+{verb}|(?:the|a|his|her|its|their)\s+(?:[\w-]+\s+){{1,3}}?{_AUX_WORD}\b))"
        rf"|,?\s+(?P<sub>{_SUBORDINATORS}|as(?=\s+(?:{ANY}|he|she|it|they|the\s+\w+)\s+(?:{verb})))\s+"
        rf"|(?P<lead>^(?:If|When|After|Before|While|Although|Though|Since|Unless|Once|Because|Despite|Following|As(?=\s+(?:{ANY}|he|she|it|they)))\s+)",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause: [start, end) in the shape, the word that opens it ("", "and", "after", "who", ",") and its own depth."""

    start: int
    end: int
    joint: str


@lru_cache(maxsize=512)
def segments_of(shape_text: str) -> tuple[Segment, ...]:
    """The clauses of a sentence's shape, in order; together they cover it."""
    return tuple(_segments_of(shape_text))


_SPAN_OF_TIME = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|moments|shortly|soon|immediately|just|long|not\ long)$",
    re.IGNORECASE,
)


_APPEARS = re.compile(r"\b(?:appear(?:s|ed|ing)?|hauled|brought|testif(?:y|ied)|argued?)\s?$", re.IGNORECASE)


def _joints(shape_text: str) -> Iterator[re.Match[str]]:
    lead = _split().match(shape_text)
    end = 0
    if lead and lead.group("lead"):
        yield lead
        end = lead.end()
    for candidate in _CANDIDATE.finditer(shape_text):
        if candidate.start() >= end:
            match = _split().match(shape_text, candidate.start())
            if (
                match
                and match.group("sub")
                and match.group("sub").casefold() == "before"
                and _APPEARS.search(shape_text, max(0, candidate.start() - 14), candidate.start() + 1)
            ):
                continue  # "will appear before magistrates"
            if (
                match
                and match.group("sub")
                and match.group("sub").casefold() in ("after", "before", "since")
                and _SPAN_OF_TIME.search(shape_text, max(0, candidate.start() - 24), candidate.start())
            ):
                continue  # "four weeks after …" is a date, not a clause of its own
            if match and not match.group("lead"):
                yield match
                end = match.end()


def _segments_of(shape_text: str) -> list[Segment]:
    cuts: list[tuple[int, int, str]] = []
    for match in _joints(shape_text):
        if match.group("lead"):
            cuts.append((match.start(), match.end(), match.group("lead").strip().casefold()))
        elif match.group("sub"):
            cuts.append((match.start(), match.end(), match.group("sub").casefold()))
        elif match.group("co"):
            cuts.append((match.start(), match.end(), match.group("co").casefold()))
        else:
            cuts.append((match.start(), match.end(), match.group("mark").strip()))
    segments: list[Segment] = []
    start, joint = 0, ""
    for begin, end, word in cuts:
        if begin > start or not segments and begin == 0:
            if begin > start:
                segments.append(Segment(start, begin, joint))
            start, joint = end, word
        else:
            start, joint = end, word
    segments.append(Segment(start, len(shape_text), joint))
    # a clause opened by a sentence-initial subordinator ends at its comma
    first = segments[0]
    if first.joint and first.start > 0:
        comma = re.search(r",\s+", shape_text[first.start : first.end])
        if comma:
            cut = first.start + comma.start()
            segments[0:1] = [
                Segment(first.start, cut, first.joint),
                Segment(first.start + comma.end(), first.end, "main"),
            ]
    return _resumed(shape_text, _closed(shape_text, segments))


_FINITE = "has|have|had|is|are|was|were|will|would|could|may|might|did|does|said|says|told|went|took|made|gave|got|came|left|led|won|lost|quit|died|ran|met|began|became|held|kept|saw|found|paid|put|set|sat|stood|spoke|wrote|fell|rose|drew|beat|broke|chose|sent|spent|sold|bought|built"
_AFTER_RELATIVE = re.compile(
    rf",\s+(?=(?:{_ADVERB}\s+)?(?:(?:{_FINITE})\b|(?!(?:aged|based|named|called|used|born)\b)[a-z]+ed\b|[a-z]+s\s+(?:that|to|the|a|an|his|her|its)\b))"
)


def _closed(shape_text: str, segments: list[Segment]) -> list[Segment]:
    """A relative clause between commas ends at its second comma: "X, who led the campaign, | was elected"."""
    found: list[Segment] = []
    asides: list[Segment] = []
    for segment in segments:
        opener = shape_text[max(0, segment.start - len(segment.joint) - 3) : segment.start]
        if segment.joint in ("who", "which", "whose", "whom", "where") and opener.lstrip(" ").startswith(","):
            comma = _AFTER_RELATIVE.search(shape_text, segment.start + 4, segment.end)
            if comma:
                found.append(Segment(segment.start, comma.start(), segment.joint))
                found.append(Segment(comma.end(), segment.end, "resumed"))
                continue
        found.append(segment)
        if segment.joint in ("who", "which", "whose", "whom") and _only_subject(shape_text, segments):
            asides.append(segment)
        elif asides:
            comma = _AFTER_RELATIVE.search(shape_text, segment.start + 4, segment.end)
            if comma and segment.joint in ("until", "when", "that", "before", "after", "while", "where", "because", "since", "and"):
                found[-1:] = [Segment(segment.start, comma.start(), segment.joint), Segment(comma.end(), segment.end, "resumed")]
                asides.clear()
    return found


def _only_subject(shape_text: str, segments: list[Segment]) -> bool:
    """Whether the sentence opens with somebody and no verb yet: "X, the neighbour | who told …"."""
    first = shape_text[segments[0].start : segments[0].end]
    return not segments[0].joint and bool(re.match(rf"\W*{ANY}\s*(?:\([^)]*\)\s*)?,?", first)) and not re.search(
        rf"\b{_AUX_WORD}\s|\s[a-z]+ed\s|\b(?:said|says|told)\b", first
    )


_RESUME = re.compile(
    r"(?<=\S)\s+(?=(?:has|have|had|is|are|was|were|will|would|could|may|might|led|came|prompted|caused|sparked|drew|left)\s)"
)


def _resumed(shape_text: str, segments: list[Segment]) -> list[Segment]:
    """ "His dismissal after he appeared on a picket line | has led to …": the main verb that follows an inner clause."""
    if (
        len(segments) < 2
        or segments[0].joint
        or re.search(rf"\b{_AUX_WORD}\s|\b\w+ed\b", shape_text[segments[0].start : segments[0].end])
        or segments[1].joint in (";", ":", "-", "–", "—")
    ):
        return segments
    if (
        not re.search(r"[\w\U000f0000-\U0010fffd]$", shape_text[: segments[0].end].rstrip(","))
        or len(shape_text[segments[0].start : segments[0].end].split()) > 14
    ):
        return segments
    for index in range(len(segments) - 1, 0, -1):
        segment = segments[index]
        inner = shape_text[segment.start : segment.end]
        verbs = list(_RESUME.finditer(inner))
        while len(verbs) > 1 and len(inner[verbs[-2].end() : verbs[-1].start()].split()) < 2:
            verbs.pop()
        if verbs and (
            verbs[-1].start() > 12
            and re.search(
                rf"\b(?:{_AUX_WORD}|\w+ed|{'|'.join(('took', 'gave', 'made', 'went', 'said', 'told'))})\b",
                inner[: verbs[-1].start()],
            )
        ):
            cut = segment.start + verbs[-1].start()
            return [
                *segments[:index],
                Segment(segment.start, cut, segment.joint),
                Segment(segment.start + verbs[-1].end(), segment.end, "resumed"),
                *segments[index + 1 :],
            ]
    return segments


_PLANS = r"(?:plans?|planned|planning|intends?|intended|intending|intention|set|due|expected|scheduled|hopes?|hoping|aims?|aiming|agreed|decided|vowed|vows|pledged|pledges|promised|promises|going|prepares|preparing|prepared|ready|poised|about|likely|confirmed|slated|tipped|bids?|scheduled|bound|announced|resolved|determined|on\s+course|on\s+track)"
_NOT_DONE = r"(?:threatened|threatens|threatening|refused|refuses|refusing|failed|fails|failing|tried|tries|trying|attempted|attempts|attempt|urged|urges|urging|asked|asks|called\s+on|calling\s+on|calls\s+on|wants?|wanted|wanting|invited|encouraged|offered|declined|declines|reluctant|unable|able|free|allowed|permission|right|power|pressure|need|needs|needed|have|has|had|chance|opportunity|way|how|whether|where|likely|unlikely|impossible|possible|difficult|hard|easy|wish|wished|hoped|opportunity|ought|used|seeking|sought|seeks|battle|fight|struggle|motion|calls?|demands?|proposals?|option|reason|supposed|efforts?|bid|persuade[ds]?|pushed|fails|hesitated|considering|willing|keen|too\s+\w+)"
_DONE = r"(?:forced|went\s+on|going\s+on|managed|began|begun|started|continued|helped|came|choice\s+but|chose|moved|proceeded|compelled|obliged|made|(?<!of\sthe\s)(?:first|only|last)|(?:first|only|last)\s+(?:\w+\s+)?(?:one|woman|man|person|player|team|side))"
_BEFORE_TO = re.compile(r"([\w' ]{1,24})\s+to\s+(?:\w+ly\s+|be\s+|have\s+|have\s+been\s+|also\s+|then\s+)*$", re.IGNORECASE)


_CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:es?|ed|ing|ations?)|accusations?|suggest(?:s|ed|ions?)|belie(?:ves?|ved|f)|maintain(?:s|ed)?|insist(?:s|ed|ence)?|assert(?:s|ed|ions?)|rumou?rs?|suspects?|suspected|suspicions?|speculation|fears?|feared|contend(?:s|ed)|argu(?:es?|ed)|thinks?|thought|denie[sd]|denials?)"
    r"(?:\s+(?:on|in|at|last|yesterday|today)\s*\w*|\s+[\w-]+ly)?\s+that\s+$",
    re.IGNORECASE,
)
_VOICED = re.compile(
    r",\s+(?:[\w'-]+\s+|[\U000f0000-\U0010fffd]\s+){0,6}(?:allege|alleges|alleged|claim|claims|claimed|believe|believes|suspect|suspects)(?:\s+(?:today|yesterday|last\s+night|on\s+\w+day|\w+day))?\s*(?:,|\.?$)",
    re.IGNORECASE,
)


def standing_of(clause_left: str, group: str, form: str, joint: str, sentence: str, sentence_before: str = "") -> Standing:
    """How far a clause goes with its verb: `clause_left` the words before the verb group, `group` its auxiliaries.

    `sentence_before` is the sentence up to the clause.
    """
    words = group.casefold().split()
    left = clause_left.casefold()
    if joint in ("if", "unless", "whether") or re.search(r"\b(?:if|unless|whether|in case|lest)\s+[^,]*$", left):
        return "open"
    conditional = bool(re.match(r"(?:if|unless|should|had)\b", sentence.casefold())) or bool(
        re.search(r",?\s(?:if|unless|provided that|should)\s", sentence)
    )
    if any(
        word
        in (
            "not",
            "n't",
            "never",
            "didn't",
            "doesn't",
            "don't",
            "hasn't",
            "haven't",
            "hadn't",
            "wasn't",
            "weren't",
            "isn't",
            "aren't",
            "won't",
            "wouldn't",
            "cannot",
            "can't",
            "couldn't",
            "shouldn't",
        )
        for word in words
    ):
        return "open"
    if re.search(r"\b(?:no|never|nobody|nor|neither|none|without|nothing)\s+(?:\w+\s+)?$", left) and not re.search(
        r"no choice but\s*$", left
    ):
        return "open"
    hedged = any(word in ("allegedly", "reportedly", "apparently", "supposedly", "purportedly") for word in words) or bool(
        re.search(
            r"\b(?:allegedly|reportedly|alleged|claims? that|accused of|suspicion of|suspected of|charged with|alleged to|said to|believed to|understood to|thought to|allegations? (?:of|that)|accusations? (?:of|that)|claims? of)\s+(?:\w+\s+){0,3}$",
            left,
        )
    )
    if words and words[-1] == "be" and not {"to", "will", "'ll", "shall"} & set(words):
        return "open"  # "recommended that he be suspended"; "could be", "may be" are open anyway
    if joint == "that" and _CLAIMED.search(sentence_before):
        hedged = True
    modals = [word for word in words if word in ("will", "'ll", "shall", "would", "'d", "may", "might", "could", "can", "should", "must")]
    if modals:
        if "have" in words and modals[0] in ("would", "could", "may", "might", "should", "must"):
            return "open"
        if modals[0] in ("will", "'ll", "shall"):
            return "open" if conditional else "planned"
        return "open"
    if "to" in words or re.search(r"\bto\s*$", left):
        joined = f"{left} {group}".rstrip() if "to" in words else left
        before = re.search(r"(.*?)\bto(?:\s+(?:be|have|been|\w+ly|also|then|not))*\s*$", joined.casefold())
        head = before.group(1).rstrip() if before else left
        if re.search(r"\b(?:alleged|said|believed|understood|thought|reported|known|found)$", head):
            return "alleged"
        if re.search(rf"\b{_DONE}$", head) and not re.search(
            r"\b(?:will be|would be|may be|could be|might be|can be|is being|are being|not|never)\s+\w+$", head
        ):
            return "happened"
        if re.search(r"\b(?:will be|is being|are being)\s+forced$", head):
            return "open"
        if re.search(rf"\b{_PLANS}(?:\s+(?:next|later|this)\s+\w+)?$", head) and not re.search(
            rf"\b(?:not|never|no|had|were|was|if)\s+(?:\w+\s+)?{_PLANS}$", head
        ):
            return "open" if conditional else "planned"
        if re.search(r"\b(?:was|were)\s+(?:due|set|scheduled|expected)$", head):
            return "planned"
        if re.search(rf"\b{_NOT_DONE}$", head):
            return "open"
        if re.search(r"(?:\b(?:is|are|was|were)|[\w\U000f0000-\U0010fffd]'s)$", head):
            return "planned"
        return "open"
    if hedged or _VOICED.search(sentence):
        return "alleged"
    return "happened"


def tense_of_group(group: str, form: str) -> Literal["past", "future", "unknown"]:
    """The tense that the verb group shows."""
    words = group.casefold().split()
    if any(word in ("will", "'ll", "shall", "to", "would") for word in words):
        return "future"
    if form in ("past", "participle") or any(word in ("was", "were", "had", "did", "has", "have", "been") for word in words):
        return "past"
    return "unknown"


LEADING = re.compile(
    r"^(?:Meanwhile|However|But|And|So|Then|Also|Still|Yet|Moreover|Furthermore|In addition|Additionally|Instead|Nevertheless|Nonetheless|Now|Separately|Elsewhere|Similarly|Indeed|Of course|Even so|For his part|For her part|"
    r"In response|As a result|Despite this|In a statement|On the other hand|By contrast|In turn|In fact|It is understood that|It is understood|Crucially|Notably|Interestingly|Remarkably|Ironically)\b,?\s+|^(?i:(?:and\s+)?speaking|writing|asked|responding|reacting)\s+(?:to|about|after|at|on|outside|before|during|from|in|ahead)\b[^,“”]{2,70},\s+"
)
TRAILING_SAID = re.compile(
    rf",\s+(?:{P}|he|she|they|it|police|officials|prosecutors|[\w\s]{{3,30}}?)\s+(?:said|says|added|told\s+[^,]{{1,30}}|claimed|wrote|confirmed|according\s+to\s+.*)(?:\s+(?:on|in|at|yesterday|today|later)\b[^,]*)?[.]?$|,\s+according\s+to\s+[^,]+[.]?$"
)
