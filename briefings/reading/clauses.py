"""Clauses of a sentence's shape: where they begin and end, what joins them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefings.reading.clause_joints import A_DATE, APPEARS, AT_THE_BAR, HIM, LIKE_A_NOUN, NOTHING, SPAN_OF_TIME
from briefings.reading.clause_verbs import ADVERB, AUX_WORD, AUXILIARIES, OTHER_PASTS, goes_on, has_verb, plain_forms, without_adjectives
from briefings.reading.led_in import ASIDE_BEFORE_THAT, FRONTED, LED_IN, TIME_ONLY, main_behind, shares_noun
from briefings.reading.shape import ANY, P
from briefings.reading.vocabulary import lower_in_place, places_of, words_in
from briefings.values import dataclass

_SUBORDINATORS = "after|before|when|while|because|although|though|since|unless|until|if|where|whose|who|whom|which|that|despite|whereas|whether|once|following|amid"
_CANDIDATE = re.compile(
    rf"(?P<mark>;|:\s|\s[—–-]{{1,2}}\s)|,?\s+(?:(?P<co>and|but|or|yet|so|And|But|Or|Yet|So)|(?P<as>as|As)|(?P<sub>{_SUBORDINATORS}|{_SUBORDINATORS.title()}))(?=\s)"
)
_JOINTS = frozenset(f"and but or yet so as {_SUBORDINATORS.replace('|', ' ')}".split())
_MARKS = ";:—–-"
_MARK = re.compile(r";|:\s|\s[—–-]{1,2}\s")
_LEAD = re.compile(
    rf"(?P<lead>If|When|After|Before|While|Although|Though|Since|Unless|Once|Because|Despite|Following|As(?=\s+(?:{ANY}|he|she|it|they)))\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause: [start, end) in the shape and the word that opens it: "", "and", "after", "who", ","; "later" behind a span of time ("a day after")."""

    start: int
    end: int
    joint: str


@lru_cache(maxsize=512)
def segments_of(shape_text: str) -> tuple[Segment, ...]:
    """The clauses of a sentence's shape, in order; together they cover it."""
    return tuple(_segments_of(without_adjectives(shape_text)))


_COMMA = re.compile(r",\s+")


def _may_begin(text: str) -> list[int]:
    """The places at which something may stand that cuts a sentence into clauses."""
    places: list[int] = []
    joints = _JOINTS & words_in(text)
    if joints:
        for word in places_of(lower_in_place(text), joints):
            at = word
            while at and text[at - 1].isspace():
                at -= 1
            if at < word:
                places.append(at - 1 if at and text[at - 1] == "," else at)
    if any(map(text.__contains__, _MARKS)):
        places += [match.start() for match in _MARK.finditer(text)]
        places.sort()
    return places


def _cuts(text: str) -> Iterator[tuple[int, int, str]]:
    """(end of a clause, beginning of the next, the word between)."""
    lead = _LEAD.match(text)
    end = begun = 0
    if lead:
        end = begun = lead.end()
        yield 0, end, lead.group("lead").casefold()
    over = end
    for place in _may_begin(text):
        match = _CANDIDATE.match(text, place if place > over else over)
        if match is None:
            continue
        start, behind = match.span()
        over = behind
        if start < end:
            continue
        if match.group("mark"):
            yield start, behind, match.group("mark").strip()
            end = begun = behind
            continue
        behind += 1
        if match.group("co"):
            if match.group("co") == "but" and NOTHING.search(text, max(0, start - 30), start):
                continue  # "there was nothing there but leaves"
            if match.group("co") == "and" and "between" in text and _BETWEEN.search(text, max(0, start - 40), start):
                continue  # "between February and May"
            if match.group("co") == "and" and "," in text[end:start] and _TWO_BEHIND_FRONT.fullmatch(text, end, start):
                continue  # "Asked about it, X and Y resigned"
            if match.group("co") == "and" and (shares_noun(text, end, start, behind) or _PLURAL_BEHIND.match(text, behind) and _ENDS_NAMED.search(text, max(end, start - 8), start)):
                continue  # "two men, X and a contractor, Y, have been suspended"
            floor = 0 if text.startswith(",", start) else begun  # "a mother and her boyfriend have been jailed", "after he and his deputy quit"
            shared = _OWN_NOUN.match(text, behind) is not None and not has_verb(text, floor, start)
            if goes_on(text, behind, True) and not shared and (text[behind : behind + 1].islower() or has_verb(text, end, start)):
                yield start, behind, match.group("co").casefold()
                begun = behind
        elif match.group("as"):
            if goes_on(text, behind, False):
                yield start, behind, "as"
                begun = behind
        else:
            word = match.group("sub").casefold()
            if word == "before" and (APPEARS.search(text, max(0, start - 14), start + 1) or AT_THE_BAR.match(text, behind)):
                continue  # "will appear before magistrates"
            if word == "once" and (_SHE_ONCE.search(text, max(0, start - 12), start) and text[behind : behind + 1].islower() or text.endswith((" was", " were", " is", " had", " has"), 0, start)):
                continue  # "recalled that she once sent it back", "of which Ann Marsh was once president"
            if word == "once" and text.startswith(",", start) and _ONCE_SUCH.match(text, behind) and not has_verb(text, end, start):
                continue  # "Ann Marsh, once a favourite of the party, was dropped"
            if word in ("until", "since") and text.endswith((" has", " have", " had"), 0, start):
                continue  # "has until 16 July to appeal", "have since separated"
            if word == "following" and text.endswith((" the", "The"), 0, start):
                continue  # "the following year"
            if word in ("since", "until", "before", "after") and (A_DATE.match(text, behind) or HIM.match(text, behind)):
                continue  # "who has run it since 2014, is to leave"
            if word in ("after", "before", "since") and SPAN_OF_TIME.search(text, max(0, start - 24), start) and not _FOR_SO_LONG.search(text, max(0, start - 40), start):
                comma = _COMMA_BEFORE_SPAN.search(text, max(end, start - 40), start)
                if comma and _SUBJECT_NEXT.match(text, behind) and has_verb(text, end, comma.start()):
                    yield comma.start(), behind, "later"  # "was elected, four years after she joined the board"
                    end = begun = behind
                begun = behind
                continue  # "four weeks after …" is a date, not a clause of its own
            yield start, behind, word
            begun = behind


_ENDS_NAMED = re.compile(rf"{P}(?:,\s\d{{1,3}})?,?$")
_PLURAL_BEHIND = re.compile(rf"(?:(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,4}}?[\w-]+,\s+)?{P}(?!')(?:,\s+\d{{1,3}})?,?\s+(?:both\s+|all\s+|each\s+)?(?:have|were|are)\s")
_SHE_ONCE = re.compile(rf"(?:\bthat\s{ANY}|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I))$")
_OWN_NOUN = re.compile(r"(?:the|an?|his|her|its|their)\s")
_COMMA_BEFORE_SPAN = re.compile(
    r",\s+(?:(?:more|less|just|about|only|nearly|almost|some|over|than|under|at|least|barely|exactly|around|an?|few|several|the|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|\d+)\s+){1,4}\w+$"
    r"|,\s+(?:shortly|soon|immediately|just|moments|days|weeks|months|years|hours|minutes|not\s+long|long)$"
)
_SUBJECT_NEXT = re.compile(rf"(?:(?:he|she|it|they)\s+|(?:(?:the|his|her|its|their|an?)\s+(?:[\w-]+\s+){{0,2}})?(?:{ANY}|[a-z]+)\s+)(?:(?:{ADVERB})\s+)?(?:(?:{AUX_WORD})\b|[a-z]+ed\b|(?:{'|'.join(sorted(OTHER_PASTS))}|won|lost|left|quit|fell|rose|died|broke|struck|stood|became|led|fled|beat|bought|sold|hit|shot)\b)")
_TWO_BEHIND_FRONT = re.compile(rf"(?:{FRONTED.pattern}|\W*[A-Z][a-z]+ed\s)[^,;:{ANY[1:-1]}]*,\s+(?:(?:the|an?)\s+(?:[\w-]+\s+){{1,3}})?{ANY}")
_FOR_SO_LONG = re.compile(r"\b(?:for|to|of|in)\s+(?:(?:at\s+least|more\s+than|up\s+to|about|nearly|almost|another|the\s+(?:next|last|past))\s+)?(?:an?|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty|\d+)\s+(?:hours|days|weeks|months|years)$")
_ONCE_SUCH = re.compile(r"(?:an?|the|his|her|its|their|one\s+of|among|[a-z]+ed)\s[^,]{3,90},\s")
_BETWEEN = re.compile(r"\bbetween\s(?:(?!and\b)[^,;]){1,38}$")


def _segments_of(shape_text: str) -> list[Segment]:
    segments: list[Segment] = []
    start, joint = 0, ""
    for begin, end, word in _cuts(shape_text):
        if begin > start:
            segments.append(Segment(start, begin, joint))
        start, joint = end, word
    segments.append(Segment(start, len(shape_text), joint))
    # a clause opened by a sentence-initial subordinator ends at its comma
    first = segments[0]
    if first.joint and first.start > 0:
        comma = _COMMA.search(shape_text, first.start, first.end)
        told = comma is not None and len(segments) > 1 and segments[1].joint == "that" and ASIDE_BEFORE_THAT.match(shape_text, comma.end(), first.end)
        if comma and not told:
            segments[0:1] = [
                Segment(first.start, comma.start(), first.joint),
                Segment(comma.end(), first.end, "main"),
            ]
        elif len(segments) > 1 and segments[1].joint == "that":
            segments[1:2] = _main_behind(shape_text, segments[1])  # "When X announced, in July, that he would go, | the board …"
    elif len(segments) > 1 and segments[1].joint in _LEADS_ON and FRONTED.match(shape_text) and "," not in shape_text[: segments[0].end] and not has_verb(shape_text, 0, segments[0].end):
        segments[1:2] = _main_behind(shape_text, segments[1], True)  # "In a move that surprised the markets, | X resigned"
    elif len(segments) > 1 and segments[1].joint in LED_IN and TIME_ONLY.match(shape_text, 0, segments[0].end + 1):
        segments[1:2] = _main_behind(shape_text, segments[1])  # "In 1996, following Y's purchase of Z, | X returned"
    return _each_resumed(shape_text, _accused(shape_text, _closed(shape_text, _between_dashes(shape_text, segments))))


_ACCUSED_WORDS = frozenset("accused charged convicted suspected acquitted cleared blamed guilty".split())
# "A driver accused of killing a cyclist |was jailed", "Ann Marsh, charged with theft, |appeared in court"
_ACCUSED = re.compile(
    rf"\W*(?:[A-Z][\w'-]*\s(?:[\w'-]+\s){{0,7}}?(?:{P})?|{P}(?:,\s\d{{1,3}})?)(?P<comma>,)?\s?\b(?P<held>(?:once\s|found\s|wrongly\s|falsely\s|also\s|both\s)?(?:accused|charged|convicted|suspected|acquitted|cleared|blamed|guilty)\s(?:of|with|for|over|in)\s)"
)


def _accused(text: str, segments: list[Segment]) -> list[Segment]:
    """What somebody is accused of, between him and the verb of his sentence, is a clause of its own."""
    if segments[0].joint or _ACCUSED_WORDS.isdisjoint(words_in(text)):
        return segments
    found = _ACCUSED.match(text, 0, segments[0].end)
    if found is None or _TOLD_IN_FIRST.search(text, 0, found.start("held")):
        return segments
    start, until = found.start("held"), segments[0].end
    behind = AFTER_RELATIVE.search(text, found.end(), until) if found.group("comma") else _VERB_AHEAD.search(text, found.end(), until)
    if behind is None:
        return segments
    return [Segment(0, start, ""), Segment(start, behind.start(), ","), Segment(behind.end(), until, "resumed"), *segments[1:]]


_SUBJECT_BEHIND = re.compile(rf",\s+(?=(?:[A-Z][\w.-]*\s+){{0,3}}?{ANY}|(?:he|she|they|it|an?|the|his|her|its|their|two|three|four|five|six|some|several|more|\d[\d,]*)\s)")


def _main_behind(text: str, segment: Segment, first: bool = False) -> list[Segment]:
    comma = main_behind(text, segment.start, segment.end)
    if first:  # the sentence opens with what leads in: its first comma ends that
        nearest = _SUBJECT_BEHIND.search(text, segment.start, segment.end)
        comma = nearest if nearest and has_verb(text, nearest.end(), len(text)) else comma
    return [Segment(segment.start, comma.start(), segment.joint), Segment(comma.end(), segment.end, "main")] if comma else [segment]


_LEADS_ON = LED_IN | {"that", "which", "who", "where", "whose"}
_DASHES = frozenset(("—", "–", "-", "--"))


def _between_dashes(text: str, segments: list[Segment]) -> list[Segment]:
    """Behind an aside between dashes the clause before it goes on: "X — a lawyer for years — | took the oath"."""
    opened = next((at for at, segment in enumerate(segments) if segment.joint in _DASHES), None)
    if opened is None or has_verb(text, segments[0].start, segments[opened - 1].end):
        return segments
    closed = next((at for at in range(opened + 1, len(segments)) if segments[at].joint in _DASHES), None)
    if closed is None:
        return segments
    return [*segments[:closed], Segment(segments[closed].start, segments[closed].end, "resumed"), *segments[closed + 1 :]]


_FINITE = "doesn't|didn't|isn't|wasn't|hasn't|hadn't|won't|wouldn't|has|have|had|is|are|was|were|will|would|could|may|might|did|does|said|says|told|went|took|made|gave|got|came|left|led|won|lost|quit|died|ran|met|began|became|held|kept|saw|found|paid|put|set|sat|stood|spoke|wrote|fell|rose|drew|beat|broke|chose|sent|spent|sold|bought|built|withdrew|brought|threw|flew|fled|swore|hit|cut|shut|drove|sank|shot|fought|taught|caught|struck|grew|knew|wept|slept|swept|stuck|shook|tore|wore|woke|bore|ate|drank|sang|swam|rang|rode|blew|dealt|felt|fed|dug|thought|lent|lied|laid|meant|shone|slid|spun|sprang|strode|swung|hid|clung|crept|forgave|undertook|overthrew|faced|cost"
AFTER_RELATIVE = re.compile(
    rf",\s+(?=[\U000f8000-\U000ffffd]|(?:{ADVERB}\s+)?(?:(?:{_FINITE})\b|(?!(?:aged|based|named|called|used|born)\b)[a-z]+ed\b|(?:called|named)\s+(?:[\U000f0000-\U0010fffd](?:'s\b|\s[^a-z])|[\ue000-\uf8ff]|(?:the|it|him|her|his|its|their|them|for|on)\b)|[a-z]+s\s+(?:that|to|the|a|an|his|her|its)\b))"
)
# Behind a relative clause of the sentence's own subject the main verb may stand in the present: "…, sits on the board".
_AFTER_ASIDE = re.compile(
    rf"{AFTER_RELATIVE.pattern[:-2]}|(?:quits|chairs|leads|runs|owns|heads|joins|leaves|denies|lives|works|teaches|faces|remains|becomes|wants|employs|insists|admits|wins|plays|takes|makes|gives|goes|comes|plans|intends|continues|persists|resumes|survives|stands)\b|(?:now\s+)?(?!always\b|besides\b|perhaps\b|unless\b|towards\b|across\b|plus\b|was\b)[a-z]+[a-rt-z]s\s+(?:\d|{ANY}|(?:on|in|at|as|for|from|with|into|over|out|up|against|between|about|by|him|them|more|all|no|not|when|how)\b)))"
)
# "Ann Marsh, the lawyer who led the inquiry, resigned": the words behind the name have the relative clause.
_NAMED_TWICE = re.compile(rf"\W*(?:[A-Z][a-z]+\s)?{ANY},\s(?:(?:\d{{1,3}}|of\s[^,]{{3,30}}),\s)*[^,]{{3,70}}$|\W*(?:The|A|An)\s[^,]{{3,70}},\s{ANY},?(?:\s[^,]{{3,70}})?\s*$")
_IN_TIME = frozenset("since when after until while before".split())
_TITLED = re.compile(rf"\W*(?:[A-Z][\w'-]*\s){{0,2}}{ANY},\s[^,]{{3,70}}$")  # "Cllr Dray, leader of the council"
_HAS_VERB = re.compile(rf"\b(?:{_FINITE})\b|[a-z]{{2,}}ed\b|\s[a-z]{{2,}}[a-rt-z]s\s(?:next|this|in|on|at|the|an?|from|to|for|with|\d)\b")
_TIMES = frozenset("later after before when while since until because".split())
_STILL_OPEN = re.compile(rf"\W*{ANY}(?:\s\([^)]*\))?,\s+(?:(?:first|then|once|now|newly|only|since|long)\s+)?(?!(?:{_FINITE})\b)[a-z]+(?:ed|en|wn|lt|ught|de|ng)\b[^,;:]*")
_AUXILIARY_NEXT = re.compile(r",\s+(?=(?:was|were|is|are|has|had|have|will|would)\b)")


def _again(shape_text: str, segment: Segment, found: list[Segment]) -> bool:
    """Whether a relative clause is the second of its kind: "X, whose firm fought it and | who was elected, demanded"."""
    return len(found) == 2 and not found[0].joint and found[1].joint in ("who", "whose", "whom") and shape_text.endswith((" and who ", " but who ", " and whose ", " but whose "), 0, segment.start)


def _closed(shape_text: str, segments: list[Segment]) -> list[Segment]:
    """A relative clause between commas ends at its second comma: "X, who led the campaign, | was elected"."""
    found: list[Segment] = []
    asides: list[Segment] = []
    for segment in segments:
        opener = shape_text[max(0, segment.start - len(segment.joint) - 3) : segment.start]
        lacking = len(found) == 1 and not found[0].joint and not has_verb(shape_text, 0, found[0].end)  # the main verb is to come
        if lacking and segment.joint in ("who", "that") and _ONE_WHO.fullmatch(shape_text, 0, found[0].end):
            named = _THEN_NAMED.search(shape_text, segment.start + 4, segment.end)
            if named:  # "The woman who led the inquiry, | X, resigned"
                found += [Segment(segment.start, named.start(), segment.joint), Segment(named.end(), segment.end, "main")]
                continue
        aside = segment.joint in ("who", "which", "whose", "whom", "where") or segment.joint == "when" and lacking and _OPENS_WITH_NAME.match(shape_text) is not None and LIKE_A_NOUN.search(shape_text, 0, found[0].end) is None
        if aside and (opener.lstrip(" ").startswith(",") or _again(shape_text, segment, found) or lacking and _NAMED_TWICE.match(shape_text, 0, segment.start)):
            after = _AFTER_ASIDE if lacking else AFTER_RELATIVE
            kin = _KIN_NAMED.match(shape_text, segment.start, segment.end) if segment.joint == "whose" else None
            comma = after.search(shape_text, kin.end() if kin else segment.start + 4, segment.end + len(" that"))
            if comma and comma.end() < segment.end and (segment.joint != "whose" or _HAS_VERB.search(shape_text, segment.start, comma.start())):
                found.append(Segment(segment.start, comma.start(), segment.joint))
                found.append(Segment(comma.end(), segment.end, "resumed"))
                continue
        if len(found) == 1 and segment.joint in _TIMES and _STILL_OPEN.fullmatch(shape_text, 0, found[0].end):
            comma = _AUXILIARY_NEXT.search(shape_text, segment.start, segment.end)
            if comma:  # "X, named manager after Y quit, | was sacked"
                found += [Segment(segment.start, comma.start(), segment.joint), Segment(comma.end(), segment.end, "resumed")]
                continue
        if lacking and segment.joint in _IN_TIME and _TITLED.match(shape_text, 0, segment.start):
            comma = AFTER_RELATIVE.search(shape_text, segment.start + 4, segment.end)
            if comma:  # "Cllr Dray, leader since his party took control, | denied it"
                found += [Segment(segment.start, comma.start(), segment.joint), Segment(comma.end(), segment.end, "resumed")]
                continue
        found.append(segment)
        if segment.joint in ("who", "which", "whose", "whom", "where") and not asides and _only_subject(shape_text, segments):
            asides.append(segment)
        elif asides:
            commas = _AFTER_ASIDE.finditer(shape_text, segment.start + 4, segment.end)
            comma = next((at for at in commas if segment.joint not in _TIMES or _ONE_THING.fullmatch(shape_text, segment.start, at.start()) or has_verb(shape_text, segment.start, at.start())), None)
            if comma and segment.joint in ("until", "when", "that", "before", "after", "while", "where", "because", "since", "and", "who", "which"):
                found[-1:] = [Segment(segment.start, comma.start(), segment.joint), Segment(comma.end(), segment.end, "resumed")]
                asides.clear()
    return found


_KIN_NAMED = re.compile(rf"(?:[\w-]+\s+){{0,3}}[\w-]+,\s+(?:[A-Z][a-z]+\.?\s+)?{ANY}(?:,\s+(?:aged\s+)?\d{{1,3}}|,\s+(?:an?|the|his|her|then|now)\s[^,;]{{2,50}})?,")  # "whose |wife, Ann Marsh, was jailed in May, sued"
_ONE_THING = re.compile(r"(?:an?|the|his|her|its|their|months|years|weeks|days)\s[^,;:]*")  # "after |a row with Y, was sentenced"
_ONE_WHO = re.compile(r"\W*(?:The|A|An|Two|Three|Four|Five|Six|Several)\s[^,;:]{3,60}")
_THEN_NAMED = re.compile(rf",\s+(?={P}(?:,\s+{P})*,?\s+and\s+(?:an?\s+(?:[\w-]+\s+){{0,3}}[\w-]+,\s+)?{P},\s+(?:have|were|are|had|will)\s|(?:[A-Z][\w.]*\s)?{ANY},\s+(?:{ADVERB}\s+)?(?:(?:{_FINITE})\b|{AUX_WORD}\s|[a-z]+ed\s))")
_OPENS_WITH_NAME = re.compile(rf"\W*{ANY}\s*(?:\([^)]*\)\s*)?,?")
_VERB_IN_FIRST = re.compile(rf"\b{AUX_WORD}\s|\s[a-z]+ed\s|\b(?:said|says|told)\b")


def _only_subject(shape_text: str, segments: list[Segment]) -> bool:
    """Whether the sentence opens with somebody and no verb yet: "X, the neighbour | who told …"."""
    first = shape_text[segments[0].start : segments[0].end]
    return not segments[0].joint and _OPENS_WITH_NAME.match(first) is not None and _VERB_IN_FIRST.search(first) is None


_RESUME = re.compile(
    r"\s(?<=\S.)(?<!\sto.)(?<!,\sit.)(?<!,\she.)(?<!,\sshe.)\s*(?=(?:has|have|had|is|are|was|were|will|would|could|may|might|led|came|prompted|caused|sparked|drew|left)\s)"
)
_WHAT_THEY = re.compile(r"\bwhat\s+(?:[\w'-]+\s+){0,3}[\w'-]+$")
_HAS_RUN = frozenset("has have had is are was were will would could may might led came prompted caused sparked drew left".split())
_TOLD_IN_FIRST = re.compile(rf"\b{AUX_WORD}\s|\b\w+ed\b")
_ENDS_IN_WORD = re.compile(r"[\w\U000f0000-\U0010fffd]$")
_CONCEDES = frozenset("although though whereas".split())


def _each_resumed(shape_text: str, segments: list[Segment]) -> list[Segment]:
    """Main verbs behind inner clauses, for what stands before an "although" and for what stands behind it."""
    at = next((number for number, segment in enumerate(segments) if number and segment.joint in _CONCEDES), None)
    if at is None:
        return _resumed(shape_text, segments)
    first = segments[at]
    behind = _resumed(shape_text, [Segment(first.start, first.end, ""), *segments[at + 1 :]])
    return [*_resumed(shape_text, segments[:at]), Segment(behind[0].start, behind[0].end, first.joint), *behind[1:]]


def _resumed(shape_text: str, segments: list[Segment]) -> list[Segment]:
    """ "His dismissal after he appeared on a picket line | has led to …": the main verb that follows an inner clause."""
    if (
        len(segments) < 2
        or segments[0].joint
        or segments[1].joint in (";", ":", "-", "–", "—")
        or segments[1].joint == "whose" and len(segments) > 2 and segments[2].joint == "resumed"
        or _HAS_RUN.isdisjoint(here := words_in(shape_text)) and _RELATIVES.isdisjoint(here)
    ):
        return segments
    if segments[1].joint in _AFTER_WHICH and _GERUND.match(shape_text, segments[1].start) and _REDUCED.fullmatch(shape_text, 0, segments[0].end):
        main = next(_RESUME.finditer(shape_text, segments[1].start + 8, segments[1].end), None)
        return _cut_in_two(segments, 1, main.start(), main.end()) if main else segments
    if (
        not _ENDS_IN_WORD.search(shape_text[: segments[0].end].rstrip(",")[-1:])
        or len(shape_text[segments[0].start : segments[0].end].split()) > 14
        or _TOLD_IN_FIRST.search(shape_text[segments[0].start : segments[0].end])
        or segments[1].joint == "that" and has_verb(shape_text, segments[0].start, segments[0].end)
    ):
        return segments
    for index in range(len(segments) - 1, 0, -1):
        segment = segments[index]
        if segment.joint == "that" and index > 1 and _SAID_BEFORE.search(shape_text, max(0, segment.start - 24), segment.start - 5):
            continue  # "has resigned, saying that |cases were explained away"
        if segment.joint == "that" and shape_text.endswith(" so ", 0, segment.start - 5):
            continue  # "deepened the basin so that |ships could moor"
        inner = shape_text[segment.start : segment.end]
        verbs = [verb for verb in _RESUME.finditer(inner) if (last := inner[: verb.start()].rpartition(" ")[2]) not in AUXILIARIES and not (last in _STILL_LEFT and inner.startswith("left ", verb.end()))]  # "would have banned" is one verb
        while len(verbs) > 1 and _WHAT_THEY.search(inner, max(0, verbs[-1].start() - 40), verbs[-1].start()):
            verbs.pop()  # "has unearthed what experts |are calling a hoard"
        while len(verbs) > 1 and _HAS_SAID.match(inner, verbs[-1].end()) and _TAIL.search(inner, verbs[-2].end(), verbs[-1].start()):
            verbs.pop()  # "will bear his name, the council |has decided"
        while len(verbs) > 1 and inner[verbs[-2].end() : verbs[-1].start()] in AUXILIARIES:
            verbs.pop()
        if verbs and verbs[-1].start() > (4 if segment.joint in _RELATIVES else 12) and (has_verb(inner, 0, verbs[-1].start()) or index == 2 and segments[1].joint == "who" and segment.joint in _AFTER_WHICH and _GERUND.match(inner) or segment.joint in _RELATIVES and (_DID.match(inner) or _PRESENT.match(inner)) or segment.joint == "whose" and inner.endswith(",", 0, verbs[-1].start())):
            return _cut_in_two(segments, index, segment.start + verbs[-1].start(), segment.start + verbs[-1].end())
    return _resumed_in_past(shape_text, segments)


_SAID_BEFORE = re.compile(r"\b(?:say(?:s|ing)?|said|claim(?:s|ed|ing)|argu(?:es|ed|ing)|insist(?:s|ed|ing)|warn(?:s|ed|ing)|add(?:s|ed|ing)|complain(?:s|ed|ing)|told\s\S+|telling\s\S+|believ(?:es|ed|ing))\s*$")
_HAS_SAID = re.compile(r"(?:has|have|had)\s(?:said|decided|announced|ruled|confirmed|heard|found|learn(?:ed|t)|agreed|warned|revealed|been\stold)\b")
_TAIL = re.compile(r",\s[^,]{1,60}$")
_STILL_LEFT = frozenset("year years month months week weeks day days hour hours minute minutes game games match matches time money points seats".split())  # "had a year left on his contract"
_RELATIVES = frozenset(("who", "that", "which"))
_REDUCED = re.compile(rf"\W*(?:{ANY}\s|(?:An?|The|Two|Three|Four|[A-Z]{{2,}})\s(?:[\w'’-]+\s){{1,4}}?)(?:[a-z]+ed|shot|held|thrown\sout|forced\sout),?")  # "A nurse sacked |after criticising …"
_AFTER_WHICH, _GERUND = frozenset(("after", "before", "while", "since")), re.compile(r"[a-z]+ing\s")  # "who was removed after reporting a colleague |has sued"
_PRESENT = re.compile(r"(?:(?:[a-z]+ly|now|also|still|once|often)\s)?[a-z]+[a-rt-z]s\s")  # "who |lives in Leeds"
_DID = re.compile(rf"(?:(?:{_FINITE})|oversaw|underwent|undertook|overtook|overcame|foresaw|withstood)\s")
_NO_VERB_BEHIND = re.compile(r"\b(?:of|with|for|to|by|in|at|on|from|and|or|not|he|she|it|they|we|the|his|her|its|their|had|has|have|was|were|been|being|be|is|are|\w+ly)\s$")
_INDEFINITE = re.compile(r"\b(?:an?|any|some|no|two|three|four|another|more|than)\s+(?:[\w-]+\s+){0,2}$|" + _NO_VERB_BEHIND.pattern)
_SURELY_PAST = frozenset("won took went gave became began came ran wrote fell rose quit chose drove flew swore threw withdrew".split())
_PAST_AHEAD = re.compile(r"\s([a-z]{3,})(?=\s(?!by\b)|[,.])")


def _cut_in_two(segments: list[Segment], index: int, end: int, begin: int) -> list[Segment]:
    cut = segments[index]
    return [*segments[:index], Segment(cut.start, end, cut.joint), Segment(begin, cut.end, "resumed"), *segments[index + 1 :]]


def _resumed_in_past(text: str, segments: list[Segment]) -> list[Segment]:
    """ "The officer who shot Ann Marsh | resigned": the main verb behind a relative clause without commas."""
    segment = segments[1]
    if segment.joint not in _RELATIVES or text[: segment.start - len(segment.joint)].rstrip().endswith(","):
        return segments
    for found in _PAST_AHEAD.finditer(text, segment.start + 4, segment.end):
        word, place = found.group(1), found.start()
        if (word.endswith("ed") or word in OTHER_PASTS or word in plain_forms()) and not (_NO_VERB_BEHIND if word in _SURELY_PAST else _INDEFINITE).search(text, segment.start, place + 1):
            if (has_verb(text, segment.start, place) or _PRESENT.match(text, segment.start)) and not _TAKES_CLAUSE.search(text, segment.start, place):
                return _cut_in_two(segments, 1, place, place + 1)
    return segments


_VERB_AHEAD = re.compile(rf"\s+(?=(?:{ADVERB}\s+)?(?:{_FINITE}|walked|appeared|resigned|pleaded|admitted|denied|escaped|fled)\s)")
_TAKES_CLAUSE = re.compile(r"\b(?:say|says|said|told|claim\w*|believe\w*|thought|knew|heard|saw|alleg\w*|admit\w*|insist\w*|let|made|had|helped|as|how|what|why|,)\b|,")
