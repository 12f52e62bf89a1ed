"""What a clause says happened, is planned, alleged or denied: trigger, who did it to whom, how sure, and why it is said to be.

Method: every form of the lexicon of happenings is read as a verb or a noun by what stands around it; its clause is
cut at conjunctions; subject and object are the mentions in their slots; modality comes from the verb group, the verb
that governs it and the speech it stands in. What is only possible, asked, negated or conditional is no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.clause_verbs import ADVERB, AUX_WORD, plan_behind
from briefings.reading.clauses import Segment, segments_of
from briefings.reading.doubted import Standing
from briefings.reading.event_dates import THEN_DID
from briefings.reading.event_nouns import fused, noun_event
from briefings.reading.forms import reading_of, triggers_in
from briefings.reading.happened import (
    THEY_HAD,
    Happened,
    doer_of,
    may_be_subjects,
    object_before,
    others_do,
    slots_in,
    stands_behind_preposition,
)
from briefings.reading.lexicon.happenings import Form, meaning_of, suffered
from briefings.reading.meant import Trigger
from briefings.reading.plain_verbs import announced, coming, may_hold_plain_verb, plain_verbs
from briefings.reading.shape import ANY, L, O, P, Shape, is_person
from briefings.reading.standing import standing_of, tense_of_group
from briefings.reading.subjects import main_subject
from briefings.reading.vocabulary import words_in

_BUT_FOR = re.compile(r"\s+(?:an?|any|some|injur|accident|disaster|mishap|further|last)")  # "barring a change of heart"
_NAMINGS = frozenset(("called", "dubbed"))
_NAMES_IT = re.compile(rf"\s(?:{ANY}|[\U000f8000-\U000ffffd])(?=[,.;)]|$|\s(?:which|that|and|who|in|at|on|for|to|has|was|is|had|will)\b)")
_CALLER = re.compile(rf"(?:{ANY}(?<!{L})|\b(?:he|she|they|it|who|and|but|or|has|had|have|was|were|is|are|be|been|being|which|that|not|to|police|officials|\w+ly|later|then|also|since|now)),?\s$")
_SENTENCE_BEGINS = re.compile(r"[.:—–“\"]\s*$")


def events_in(shape: Shape) -> list[Happened]:
    """The events of one sentence."""
    text = shape.text
    triggers = triggers_in(text)
    if not triggers and not may_hold_plain_verb(text):
        return []
    segments = segments_of(text)
    found: list[Happened] = []
    nouns: list[Happened] = []
    last_subject: int | None = None  # where the subject of the last verb stands; -1: common words
    number = 0
    for match in triggers:
        start = match.start
        if (
            text[start].isupper()
            and start > 0
            and not _SENTENCE_BEGINS.search(text, max(0, start - 2), start)
            and not match.words.endswith("ing")
        ):
            continue
        if match.words in _NAMINGS and _NAMES_IT.match(text, match.end) and not _CALLER.search(text, max(0, start - 24), start):
            continue  # "who runs a start-up in Boston called Voltara"
        if match.words == "barring" and _BUT_FOR.match(text, match.end):
            continue
        while number < len(segments) - 1 and start >= segments[number].end:
            number += 1
        segment = segments[number] if segments[number].start <= start else segments[max(0, number - 1)]
        read = reading_of(text, match, segment)
        if read is None:
            continue
        kind, form, base, group_start = read
        if form == "noun":
            noun = noun_event(shape, match, segment, kind, base)
            if noun is not None:
                nouns.append(noun)
            continue
        event = _verb(shape, match, segments, segment, kind, form, base, group_start, last_subject, found)
        if form in ("past", "participle", "s") or (form == "base" and not text.endswith("to ", group_start, start)):
            if event.subject_at is not None:
                last_subject = event.subject_at
            elif text[segment.start : group_start].strip(" ,") or segment.joint in ("who", "which", "that"):
                last_subject = -1
        found.append(event)
    found.extend(announced(shape, segments, found))
    found.extend(plain_verbs(shape, segments, found))
    found.extend(coming(shape, segments, found))
    return sorted(fused(text, found, nouns), key=lambda event: event.start)


_PASSIVE = frozenset("was were is are be been being get got gets wasn't weren't 's 're am".split())
_ACTIVE = frozenset("has have had having".split())
_PROGRESSIVE = frozenset("is was are were be been".split())
_POSSESSIVE = re.compile(r"'s?\b")
_POSSESSIVE_OF_A_NAME = re.compile(r"'s?\s+[\w-]+\s*,?\s*[\U000f0000-\U0010fffd]")
_BY = re.compile(r"\bby\s+(?:(?:the|a|an|his|her|its)\s+)?(?:(?!(?:in|at|on|near|from|outside|during|after)\s)[\w-]+\s+){0,3}$")  # not "by a court in L"
_OWNED_BY = re.compile(r"\b(?!and\b|or\b|then\b)[\w'-]+\s+(?:owned|run|led|made|written|built|employed|backed|used|held|given|paid|sent|signed|organi[sz]ed|chaired|founded|managed|controlled|represented|hired|commissioned|compiled|published|produced|designed|occupied|rented|driven)\s+by\s")
_PLAIN_PREPOSITION = re.compile(r"\s*(?:from|to|for|with|of|on)\s+$")
_ASIDE = re.compile(r"\b(?:as|to|that|and)\s+(?:[\w-]+\s+){0,3}$")
_ARTICLE = re.compile(r"\s*(?:the\s+|a\s+)?")
_VOTED_TO = re.compile(r"\b(?:voted|votes|(?<!\b[Aa] )(?<!\b[Tt]he )vote)\b(?!\s+down\b)(?![^,;]*\b(?:not|against)\b)[^,;]{0,60}\sto\s+$")
_CASES = frozenset("case conviction appeal trial sentence extradition suspension licence license".split())
_CASE_OF = re.compile(rf"\W*(?:[Tt]he|[Hh]er|[Hh]is)\s+(?:[a-z]+\s+){{0,2}}?(?:case|conviction|appeal|trial|sentence|extradition|suspension|licence|license)\s+(?:of|against)\s+(?:the\s+(?:[a-z-]+\s+){{1,3}})?({P})(?!')[^;]*$")
_AGAINST = re.compile(rf"\b(?:charges?|case|prosecution|lawsuit|suit|complaint|action|proceedings|investigation|inquiry)\s[^.;,]{{0,30}}?\bagainst\s+(?:(?:the|an?|his|her|its)\s+(?:[\w-]+\s+){{0,3}}?)?({P}|{O})")
_OF_A_CHARGE = re.compile(r"[^,.;]{0,50}?\s(?:of|over|on\s+all|by\s+(?:a|the)\s+(?:\w+\s+)?(?:jury|court|judge|panel|tribunal))\b|\s+(?:him|her|them)\b")
_WHETHER = re.compile(r"\b(?:whether|if)\s[^;]*$")
_HAVING = re.compile(r"\s*(?:(?:after|before|by|while|when)\s+)?(?:\w+ly\s+)?")
_STEPS = frozenset("appeal sue strike vote investigate try prosecute challenge".split())
_WEIGHS = re.compile(
    r"(?<!\bnot\s)(?<!\bhad\s)\b(?:threaten(?:s|ed|ing)?|(?:consider|decid|weigh|mull|review|discuss)(?:s|es|e|ed|ing)?(?:\s+up)?\s+whether|(?:seek|seeks|seeking|ask|asks|apply|applies|applying)\s+(?:for\s+)?(?:permission|leave))\s+to\s+(?:\w+ly\s+)?$"
)
_TELLS = re.compile(r"\b(?:said|announced|confirmed|added|told\s+\S+)\s(?:[\w]+\s){0,2}?(?:that\s)?(?:it|he|she|they|the\s\w+)\s$")
_UNDER_WAY = frozenset("send leave launch open close release publish move appoint cut sell resign retire withdraw".split())
_TO_FOLLOW_A_VOTE = frozenset("close cut sell strike build demolish raise rename merge buy move open spend pay restore freeze end stop lift impose extend leave join".split())
_PRIZES = frozenset("win elect become take claim qualify retain appoint select lead replace".split())
_BY_BEATING = re.compile(r"\b(?:beat|defeated|polled|won|took|saw\s+off|edged|overcame|outpolled|overtook|passed|rose|climbed|scored|survived|fended\s+off|held\s+off)\b(?![^,;]*\b(?:not|if|hopes?|vote|right|chance|need\w*|enough|way|how)\b)[^,;]{3,70}\sto\s+(?:be\s+)?$")
_BY_VOTE = frozenset(
    "suspend expel approve block dismiss remove elect select censure impeach accept reinstate acquit convict replace appoint ban demote repeal deselect award recall".split()
)


def _verb(
    shape: Shape,
    match: Trigger,
    segments: Sequence[Segment],
    segment: Segment,
    kind: str,
    form: Form,
    base: str,
    group_start: int,
    last: int | None,
    found: Sequence[Happened],
) -> Happened:
    text = shape.text
    start, end = match.start, match.end
    group = text[group_start:start]
    words = group.casefold().split()
    clause_left = text[segment.start : group_start]
    standing = standing_of(clause_left, group, form, segment.joint, text, text[: segment.start])
    if segment.joint in ("or", "and") and not words and not clause_left.strip():
        standing = _shared(text, segment, standing, found, form)
    if segment.joint == "or" and standing == "happened" and _WHETHER.search(text, 0, segment.start):
        standing = "open"  # "it is not known whether he resigned or was sacked"
    if form == "ing" and standing == "happened" and not words and found and found[-1].standing == "alleged" and _HAVING.fullmatch(clause_left or text[segment.start : start]):
        standing = "alleged" if found[-1].segment.end + 8 > segment.start else standing  # "is thought to have fled after killing her"
    if standing == "open" and segment.joint == "and" and found and (clause_left + group).split() == ["to"]:
        standing = found[-1].standing if found[-1].form == "base" else standing  # "plans to open shops and to close a depot"
    if standing == "open" and form == "base" and kind in _BY_VOTE and _VOTED_TO.search(text, segment.start, start):
        standing = "happened"  # "voted to suspend him"
    elif standing == "open" and form == "base" and kind in _TO_FOLLOW_A_VOTE and _VOTED_TO.search(text, segment.start, start):
        standing = "planned"  # "voted to close three libraries"
    weighed = standing == "open" and form == "base" and kind in _STEPS and bool(_WEIGHS.search(text, 0, start))
    if weighed:
        standing = "planned"  # "threatened to appeal", "will decide whether to open an inquiry"
    if standing == "open" and form in ("base", "participle") and kind in _PRIZES and _BY_BEATING.search(text, segment.start, start):
        standing = "happened"  # "polled 900 votes to be elected leader", "beat two rivals to win the title"
    if standing == "happened" and form == "ing" and kind in _UNDER_WAY and (not {"is", "are"}.isdisjoint(words) or words and _TELLS.search(text, 0, group_start)):
        standing = "planned"  # "the agency is sending a team"
    if standing == "happened" and form == "ing" and not words and text.endswith(", ", 0, start):
        standing = _with_its_verb(text, segment, start, found)  # "…, killing two people"
    suffers = object_before(text, segment, start, end) if not words and form in ("past", "participle") and not meaning_of(kind).to_subject else None
    if suffers is not None:
        form = "past"
    passive = form == "participle" and (not words or not _PASSIVE.isdisjoint(words) or _ACTIVE.isdisjoint(words))
    subject = None if form in ("past", "s") and others_do(text, segment, group_start) else doer_of(text, segments, segment, group_start, last)
    if subject is None and form in ("past", "participle") and not words and text.endswith(", ", 0, start) and segment.joint in ("", "main", "resumed"):
        subject = _in_list(text, segment, start, form, found)
    if subject is None and form == "ing" and _PROGRESSIVE.isdisjoint(words):
        subject = last if last is not None else next(iter(slots_in(text, 0, start)), None)
    if form == "participle" and start == 0 and subject is None:
        subject = _behind_comma(text)  # "Made a life peer in 1987, she campaigned …"
    if (form == "base" and (clause_left + group).endswith("to ")) or words[:1] == ["to"]:
        governed = _GOVERNED.search(text, segment.start, start)
        held = doer_of(text, segments, segment, governed.start(), None) if governed else None
        open_slots = [held] if held is not None else may_be_subjects(text, segment.start, start)
        if governed and held is None and segment.joint in ("that", "which", "who"):
            last = None  # "signed a contract that |is said to pay him"
        elif governed and held is None and not governed.group().startswith("plan") and text[segment.start : governed.start()].strip(" ,"):
            last, open_slots = None, []  # "her contract |was due to end"
        subject = open_slots[-1] if open_slots else subject if segment.joint == "resumed" and subject is not None else last
        plan = plan_behind(text, segment.start, group_start)
        if plan is not None and (subject is None or subject < plan):
            subject = next(iter(slots_in(text, plan, group_start)), None)  # "X resigned over plans to close the library"
    if kind in _SPEECH and form == "past" and not words and segment.joint in ("and", "but") and not clause_left.strip():
        subject = _who_said(text, segment.start, subject)
    if subject == -1:
        subject = None
    if subject is None and form == "base" and segment.joint in _GOES_ON and GOVERNS.fullmatch(text, segment.start, start):
        subject = doer_of(text, segments, segment, segment.start, None)  # "X, who leads it, |plans to stand down"
    if subject is None and weighed:
        subject = next((at for at in slots_in(text, 0, start) if not stands_behind_preposition(text, 0, at)), None)
    if form == "past" and _PLAIN_ADVERBS.issuperset(words) and segment.joint in ("and", "but") and not clause_left.strip() and _shares_passive(text, end, kind, found):
        form, passive = "participle", True  # "was entered by a clerk and found six days later"
    until = segment.end
    if form == "participle" and not words and text[:start].endswith(", "):
        comma = text.find(",", end, until)
        until = comma if comma > 0 else until  # "the bank, founded in 1871, was bought by X"
    objects, others, by = _slots_behind(text, match.verb_end if " ~ " in match.words or " & " in match.words else end, until, passive)
    if suffers is not None:
        objects, others = ([] if suffers == -1 else [suffers]), [*others, *objects]
    meaning = meaning_of(kind)
    doing = together(text, subject) if subject is not None else []
    if len(doing) > 1 and subject is not None and segment.joint == "who" and (form == "s" or words[:1] and words[0] in ("is", "was", "has")):
        doing = [max(at for at in doing if at < segment.start)]  # "including X and Y, who becomes its youngest member"
    if kind == "buy" and base == "take over" and not passive and (doing and is_person(text[doing[0]]) or not objects) and _NO_THING_NEXT.match(text, end):
        kind = "take"  # "her deputy will take over until May"
    if kind == "acquit" and base == "clear" and not any(is_person(text[at]) for at in (doing if passive else objects)) and not _OF_A_CHARGE.match(text, end):
        kind = "clear"
        meaning = meaning_of(kind)  # "cleared the square", "took eleven days to clear"
    if kind == "strike" and base == "walk out" and doing and is_person(text[doing[0]]):
        kind = "leave"
        meaning = meaning_of(kind)
    if kind == "fall" and doing and is_person(text[doing[0]]):
        meaning = meaning_of("die")  # whoever falls is the one it happens to
    possessor = _OWN_POST.match(text, end) if kind == "lose_post" and not doing else None
    if passive:
        agents, patients, others = by, doing, objects + others
    elif base in suffered():
        agents, patients, others = doing if meaning.to_subject else [], doing, objects + others
    elif meaning.to_subject:
        agents, patients, others = doing, doing, objects + others
    else:
        agents, patients = doing, objects
    if passive and not patients and not _CASES.isdisjoint(words_in(text)) and (case := _CASE_OF.match(text[: start], 0 if segment.joint == "resumed" else segment.start)):
        patients = [case.start(1)]  # "the case of Ann Marsh has been referred to the appeal court"
        others = [at for at in others if at not in patients]
    if kind == "drop" and (not patients or "~" in base) and (against := _AGAINST.search(text, segment.start, segment.end)):
        patients = [against.start(1)]  # "dropped the murder charge against Ann Marsh"
        others = [at for at in others if at not in patients]
    return Happened(
        kind,
        form,
        base,
        start,
        end,
        segment,
        standing,
        tense_of_group(group, form),
        tuple(text[a] for a in agents),
        tuple(text[p] for p in patients),
        tuple(text[o] for o in others),
        subject,
        possessor.start(1) if possessor else None,
        group_start,
    )


_SPEECH = frozenset("accuse criticise defend praise urge call apologise deny insist warn promise threaten".split())
# What is told in the perfect is told by whoever speaks on: "P said the firm had made an offer and |insisted".
_TOLD_SO = re.compile(rf"\b(?:said|claimed|added|argued|told\s\S+)\s(?:that\s)?(?:{ANY}|he|she|they|it|(?:the|an?|his|her|its|their)\s(?:[\w-]+\s){{0,3}}?[\w-]+)\s(?:had|has|have|was|were|would|will|is|are)\s[^;:]*$")


def _who_said(text: str, end: int, subject: int | None) -> int | None:
    """Where whoever speaks on behind "and" stands: the subject of "said", not that of what was said."""
    told = _TOLD_SO.search(text, 0, end)
    if told is None or THEY_HAD.search(text, 0, end):
        return subject
    speaker = main_subject(text, 0, told.start())
    return None if speaker is None else speaker.letter


_OBJECT_NEXT = re.compile(r"\s+(?:the|a|an|his|her|its|their|him|them|it|that|£|\$|\d+\s+(?!days?|weeks?|months?|years?|hours?|minutes?))|\s+[\U000f0000-\U0010fffd\ue000-\uf8ff]", re.IGNORECASE)


_GOES_ON = frozenset(("resumed", "and", "but"))
GOVERNS = re.compile(
    r"\W*(?:(?:has|have|had|is|are|was|were|also|now|later|then|\w+ly)\s+)*(?:plans?|planned|intends?|intended|agreed|hopes?|expects?|expected|due|set|vowed|promised|pledged|decided|chose|threatened|began|went\s+on|is|are)\s+to\s+(?:\w+ly\s+)?"
)
# "X, known as the Fox, |is expected to be sacked", "|has agreed to sell": the governing verb's subject is the verb's own.
_GOVERNED = re.compile(
    rf"(?<![\w-])(?:(?:{AUX_WORD}\s+(?:{ADVERB}\s+)?)+(?:[a-z]+\s+)?|(?:plans?|planned|intends?|intended|agreed|hopes?|hoped|expects?|vowed|vows|promised|promises|pledged|pledges|decided|chose|threatened|refused|refuses|declined|began|managed|went\s+on|wants?|wanted)\s+)"
    r"to\s+(?:\w+ly\s+)?(?:(?:have\s+)?be(?:en)?\s+|have\s+)?(?:\w+ly\s+)?$"
)
_NO_THING_NEXT = re.compile(r"\s+(?:as|from|until|in|on|at|after|when|for|next|last|by|the\s+(?:day|week|month|following|next|role|job|post|leadership)|[A-Z][a-z]+day)\b|[.,;]|$")
_OWN_POST = re.compile(r"\s+(his|her)\b")


def _in_list(text: str, segment: Segment, start: int, form: Form, found: Sequence[Happened]) -> int | None:
    """The subject of a verb that follows another at a comma: "won in 2019, |lost in 2021 and …", "was arrested, |charged and …"."""
    before = next((event for event in reversed(found) if event.form != "noun"), None)
    if before is None or before.form != form or before.segment is not segment or text.find(" and ", start, segment.end + 5) < 0:
        return None
    return before.subject_at if form == "past" or not slots_in(text, before.end, start) else None


def _shares_passive(text: str, end: int, kind: str, found: Sequence[Happened]) -> bool:
    """Whether a second verb shares the passive of the first: nothing behind it is its object."""
    before = next((event for event in reversed(found) if event.form != "noun"), None)
    if before is None or before.form != "participle":
        return False
    if before.group_at >= before.start and not any(event.form == "participle" and event.group_at < event.start and event.segment is before.segment for event in found):
        return False
    return not _OBJECT_NEXT.match(text, end) or kind in _TO_A_SUM and _SUM_NEXT.match(text, end) is not None


_PLAIN_ADVERBS = frozenset("later then also subsequently eventually finally immediately soon".split())
_TO_A_SUM = frozenset("fine award sentence ban give charge".split())
_SUM_NEXT = re.compile(r"\s+(?:(?:a\s+(?:further|total\s+of)|another|an\s+extra)\s+)?[£$€]?\d")  # "was banned and fined £80,000"
_AND_BEFORE = re.compile(r"([\U000f0000-\U000f7fff\U00100000-\U0010fffd])(?:,\s([\U000f0000-\U000f7fff\U00100000-\U0010fffd]),?)?\s+and\s+$")


_AND_BEHIND = re.compile(rf"{P}(?:,\s({P}))?,?\s+and\s+(?:(?:an?|the|his|her|its|their)\s+(?:[\w'-]+\s+){{0,4}}[\w'-]+,?\s+)?({P})(?!'|\s+(?:who|whose)\b)(?=,\s+(?:was|were|have|had|will|are|all|both)\b)")
_AND_CALLED = re.compile(rf"({P})(?:,\s+(?:the|an?|his|her|its|their|\d{{1,3}}|{ANY}'s?)(?:\s+(?!(?:who|which|that|was|is|has|had|said|and)\b)[\w'’{ANY[1:-1]}-]+){{0,8}},|\s+\([^)]{{1,30}}\),)\s+and\s+$")


def together(text: str, subject: int) -> list[int]:
    """Where a subject and those that it is joined to by "and" stand."""
    joined = _AND_BEFORE.search(text, max(0, subject - 14), subject)
    if joined is None and text.endswith((", and ", "), and "), 0, subject):
        joined = _AND_CALLED.search(text, max(0, subject - 90), subject)  # "X, the leader, and |Y, its treasurer, were arrested"
    if joined is None or stands_behind_preposition(text, 0, joined.start(1)):
        listed = _AND_BEHIND.match(text, subject)  # "the three, |X, Y and Z, were acquitted"
        return [subject, *(listed.start(number) for number in (1, 2) if listed.group(number))] if listed else [subject]
    return [joined.start(number) for number in range(1, joined.re.groups + 1) if joined.group(number)] + [subject]


_LED_TO = re.compile(rf",\s+(?:(?:the|its|his|her|an?|{ANY}'s?|{ANY})\s+(?:(?!(?:who|which|that|was|is|were|had|has)\b)[\w'-]+,?\s+){{0,5}}?|(?:(?:former|retired|then|veteran)\s+)(?:[\w'-]+\s+){{0,3}}?)??({P}|{O}(?!'|\s+[a-z-]+(?:\s[a-z-]+)?,?\s+{P}))(?:,[^;:]{{2,80}},)?\s")


def _behind_comma(text: str) -> int | None:
    comma = _LED_TO.search(text)
    return comma.start(1) if comma else None


_NAMES_WHO = re.compile(rf"(?:{L}|{O})\s+(?:(?!(?:and|or|of|in|on|at|to|for|from|with|by|as|that|after|over|against|when|while|because|if|but|than)\b)[a-z][a-z'-]+\s+){{1,3}}{P}")


_A_NOUN = re.compile(r"\b(?:an?|the|every|any|all|one)\s(?:[a-z-]+\s){1,3}$")


_REMARKS = re.compile(r"(?:\s+(?:has|have|had|also|later|exclusively|first|can|\w+ly))*\s+(?:said|says|reported|reports|announced|confirmed|claimed|claims|understands|learned|learnt|reveal|revealed|reveals|heard|told|added|wrote|argued|insisted|alleged|alleges)(?:\s+(?:on\s+|late\s+|earlier\s+|last\s+)?\w+(?:\s\w+)?)?\s*(?:[.,;”]|$)")
_LISTED = frozenset((", ", " and ", ", and "))


def _slots_behind(text: str, start: int, until: int, passive: bool) -> tuple[list[int], list[int], list[int]]:
    """The mentions behind a verb: its objects, others beside it, and those by whom a passive was done."""
    objects: list[int] = []
    others: list[int] = []
    by: list[int] = []
    for at in slots_in(text, start, until):
        before = text[start:at]
        if before.endswith((", ", ", the ")) and _REMARKS.match(text, at + 1):
            continue  # "…, the BBC reported"
        if not objects and (_NAMES_WHO.match(text, at, until) or _A_NOUN.search(before) and THEN_DID.match(text, at + 1)):
            others.append(at)  # "acquitted former Bayport officer |X", "killed a man |X met"
        elif _POSSESSIVE.match(text, at + 1) and not _POSSESSIVE_OF_A_NAME.match(text, at + 1, at + 40):
            others.append(at)
        elif passive and _BY.search(before):
            (others if _OWNED_BY.search(before) else by).append(at)  # "was accused of building on land owned by |X"
        elif objects and text[objects[-1] + 1 : at] in _LISTED and is_person(text[at]) and is_person(text[objects[-1]]):
            objects.append(at)
        elif (
            objects
            or before.count(",") > 1
            or stands_behind_preposition(text, start, at)
            and not _PLAIN_PREPOSITION.match(before)
            or _ASIDE.search(before)
            and not _ARTICLE.fullmatch(before)
        ):
            others.append(at)
        else:
            objects.append(at)
    return objects, others, by


_NOT_YET_SO = re.compile(r"\b(?:will|would|could|may|might|can|cannot|should|must|to|if|unless|not|never|plans?|hopes?|threatens?)\b|n't\b|'ll\b")


def _with_its_verb(text: str, segment: Segment, start: int, found: Sequence[Happened]) -> Standing:
    """How far a participle behind a comma goes: as far as the verb that it goes with."""
    before = next((event for event in reversed(found) if event.form != "noun" and event.segment is segment), None)
    if before is not None:
        return before.standing
    return "open" if _NOT_YET_SO.search(text, segment.start, start) else "happened"


_LAID_TO = re.compile(
    r"\b(?:[Pp]rosecution|[Dd]efen[cs]e|[Cc]rown|[Tt]heory|[Aa]llegation|[Cc]laim|[Ss]uspicion|[Cc]harge|[Cc]ase)(?:'s?)?\s+(?:case\s+)?(?:is|was)\s+that\s[^,;]*$|\b(?:is|was|are|were)\s+(?:alleged|said|thought|believed|reported|claimed|feared)\s+to\s+have\s[^,;]*$"
)


def _shared(text: str, segment: Segment, standing: Standing, found: Sequence[Happened], form: Form) -> Standing:
    """What two verbs share: "could be suspended or expelled", "police allege, he shot and killed"."""
    if segment.joint == "or":
        return "open"
    before = next((event for event in reversed(found) if event.form != "noun" and event.start < segment.start), None)
    if before is not None and before.form in ("base", "ing") and form == "past":
        return standing  # "announced plans to close two shops and left", "accused him of lying and asked for a review"
    if standing == "happened" and (before is None or before.kind == "accuse" or before.segment.end + 6 <= segment.start) and _LAID_TO.search(text, 0, segment.start):
        return "alleged"  # "the prosecution's case is that X drove to the farm and shot him": driving is no event
    if before is not None and standing == "happened" and before.standing in ("alleged", "open", "planned") and before.segment.end + 6 > segment.start:
        return before.standing
    return standing
