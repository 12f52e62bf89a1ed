"""Which of a sentence's days is an event's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.clauses import segments_of
from briefings.reading.happened import Happened
from briefings.reading.lexicon.happenings import happenings
from briefings.values import dataclass

# A verb between an event and a day takes the day: "came under fire for telling parents last week", "matched one taken Sunday".
_OTHER_VERB = re.compile(
    r"\b(?:who|which|that|when|whose|where)\b|\b(?:by|before|after|without)\s+(?:\w+ly\s+)?[a-z]{2,}ing\b|\bto\s+(?:have\s+)?(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|one\b|two\b|three\b|mid\b|late\b|early\b|last\b|next\b)[a-z]{3,}\s+(?:(?:the|a|an|his|her|its|their|him|them|it)\b|[\U000f0000-\U0010fffd\ue000-\uf8ff])"
    r"|\bsaid\s+(?:she|he|they|it|that|the|an?)\b"
    r"|\b(?:one|ones|those|law|rule|rules|bill|accounts?|letter|report|test|tests|deal|contract|email|sample|samples|statement|interview|article|book|film|video|document|documents)\s+(?:[a-z]{3,}ed|taken|made|given|written|sent|found|sold|bought|held|set|brought|drawn|seen|shot|won|lost|built|begun|told)\b"
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|last night", re.IGNORECASE)
_DOING = re.compile(r"\b(?:for|of|from|about|against|over)\s+(?:\w+ly\s+)?[a-z]{2,}ing\b")
_SET_BEFORE = re.compile(r"\bhad\s+(?:originally\s+|first\s+|also\s+)?been\s+(?:set|scheduled|due|planned|fixed|listed|expected|timetabled)\s+(?:for|on|in|at|to\s+\w+\s+(?:on|in))\s+$")  # "which had been set for |May 4"
_NO_LONGER = re.compile(r"\bno\s+longer\s+(?:in|on|by|for)\s+$")
_SAID_THEN = re.compile(r"\b(?:said|says|told\s+\S+|(?:was|were)\s+told|alleged|alleges|announced|(?<!be )(?<!been )heard|revealed|confirmed|claimed|(?:jury|inquest|court|judge|coroner|tribunal|inquiry|panel)\s+(?:found|ruled|concluded|decided))\s+(?:on\s+|earlier\s+)?$")
_OF_A_NOUN = re.compile(r"\b(?:over|about)\s+(?:the|an?|his|her|its|their)\s[^,]*\bin\s+$")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|said|says|told|won|lost|made|took|went|came|got|gave|led|left|became|began|held|found)\b|[\w\U000f0000-\U0010fffd]\s+[a-z]{3,}ed\s"
)
_VERB_AHEAD = re.compile(rf"{_FINITE.pattern}|,\s+(?!(?:aged|based|named|called|used|born|asked|pressed|questioned)\b)[a-z]{{3,}}ed\s")
_MAIN_VERB = re.compile(r"\b(?:was|were|has|have|had|is|are|will|would)\s")
_UNTIL = re.compile(r"\b(?:until|till|up\s+to|through)\s+(?:\w+\s+)?$")
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?$")
_HAS = re.compile(r"\b(?:has|have|had|'ve|been)\b")
_ANNOUNCED = re.compile(r",\s[^,]{2,70}\b(?:said|announced|confirmed)\s+(?:on\s+|late\s+|early\s+)?$")
_DUE_ON = re.compile(r"\b(?:due|expected|set|scheduled|will|is|are|until)\s+(?:\w+\s+)?(?:on|in|at|by)?\s*$")
_HAS_NOW = re.compile(r"(?:has|have)\s")  # "has been suspended, the tribunal announced on Tuesday": announced is done
_AND_ON = re.compile(r"(?:\band|;|\bbut)\s+(?:on|in|at|late|early)?\s*$")
_SOMEBODY_BETWEEN = re.compile(r",|\b(?:he|she|they|it|who)\b|^\s*(?:[a-z]+\s)*(?:the|a|an)\s")
_FOR_ITS_TIME = re.compile(r"\s(?:for|of)\s+(?:the\s+)?$")
_ASIDE_BEFORE = re.compile(r"[\w\U000f0000-\U0010fffd],\s[^,]{3,60}$")
_SPEAKS = re.compile(r"\b(?:said|says|told|found|taken|who|which|that)\b")
_IS_DUE = re.compile(
    r"(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:expected|due|scheduled|planned|set|slated|likely)\b(?!\s+to\b)|takes\s+place|begins?\b|starts?\b"
)
_OF_ITS_DAY = re.compile(r"(?:\s+(?:of|at|in|with|against|by|over|about|for|between|to|from)\s+[^,.;:]{1,44}?)?\s*(?:,\s+)?(?:in|on|of|for|at|during|from|since)?\s*(?:the\s+)?")
# What stands before a noun whose day is its own: "after a packed meeting last night", not "endorsed the recall Monday".
_TIMED = re.compile(
    r"(?:^\W*|\b(?:after|before|since|at|during|following|until|ahead\s+of|in|by|amid|over|faces?|facing|there\s+(?:was|were|is|are|will\s+be)|was|were|is|for|from|of|despite|to)\s+)"
    r"(?:(?:the|a|an|his|her|its|their|this|that|another|[\w\U000f0000-\U0010fffd]+'s?)\s+)?(?:(?!(?:the|a|an|and|or|to|of|in|on|by|with|from|for)\b)[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(r"\b(?:who|which|that|when|and|but|said|says|told|has|have|had|was|were|is|are|will|would)\b|\b[a-z]{3,}(?:ed|ing)\b")
_DAY_BEFORE = re.compile(r"(?:'s)?\s+(?:(?!(?:before|after|when|while|that|and|but|was|were|is|has|had|said|despite|following|amid|as|because)\b)[\w-]+\s+){0,2}")


@dataclass(frozen=True, slots=True)
class Day:
    """A date expression in a sentence's shape; `index` is its place among the document's."""

    index: int
    start: int
    end: int
    words: str


# "a 2023 paper": the year of a thing; "in the 2023 season", "won the 2023 election": of what is done there
_YEAR = re.compile(r"(?:19|20)\d\d")
_THING_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|his|her|its|their)|'s?)\s+(?:(?!(?:in|on|of|at|by|since|from|until|before|after|during|for|and|to)\b)[a-z-]+\s+){0,3}$", re.IGNORECASE
)
_THERE_BEFORE = re.compile(r"\b(?:in|at|during|before|after|since|for)\s+(?:the|a|an|his|her|its|their)\s+$", re.IGNORECASE)
_THING_BEHIND = re.compile(r"\s+(?!(?:and|or|but|to|by|in|on|at|with|when|who|which|that|was|were|is|has|had)\b)[a-zA-Z]")
_OF_ITS_YEAR = frozenset("win lose elect defeat contest play vote stand".split())
# What somebody is accused of has its own time: "accused of fraud between 2019 and 2025".
_OWNS_UP = frozenset("admit deny plead".split())
_ACCUSES = frozenset("sentence fine accuse charge arrest convict investigate suspect sue try question interview".split())
_LAID = frozenset(("deny", "accuse", "charge"))
_OF_MONTH = re.compile(r"\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))")
_IS = re.compile(r"(?:is|are)\s")
_OF_THE_OFFENCE = re.compile(r"\b(?:of|with|over|for|about|into)\s")
_OFFENDING = re.compile(r"\b(?:of|with|over|for|about|into)\s+(?:\w+ly\s+)?[a-z]{2,}ing\b")
_OWNING_TO = re.compile(r"\s+(?:(?:not\s+)?guilty\s+to\s+)?(?:\w+ly\s+)?[a-z]{2,}ing\b")
_SPAN = re.compile(r"between\b|from\b|(?:19|20)\d\d\D{1,12}(?:19|20)\d\d", re.IGNORECASE)


def _of_something_else(text: str, event: Happened, day: Day) -> bool:
    """Whether a day is that of a thing or of an offence which the event only speaks of."""
    if event.form == "noun" and not event.carried:
        return False
    if day.start > event.end and _THEY_DID.search(text, event.end, day.start):
        return True
    if event.kind in _PICKS and day.start > event.end and _FOR_THE_MATCH.search(text, event.end, day.start):
        return True  # "have dropped their captain for the fifth Test on Friday"
    if day.words.endswith(("-century", "0s", "0s-era")) and _AGED_THING.match(text, day.end):
        return True  # "two 17th-century flagons", "a 1930s house"
    if event.kind in _ACCUSES and day.start > event.end:
        between = text[event.end : day.start]
        if _SPAN.match(day.words) and _OF_THE_OFFENCE.search(between):
            return True
        if _YEAR.search(day.words) and (_OFFENDING.search(between) or event.kind == "accuse" and _OF_THE_OFFENCE.search(between)):
            return True
    if event.kind in _LAID and day.start > event.end and _OF_MONTH.search(day.words) and (_OWNING_TO if event.kind == "deny" else _OFFENDING).search(text, event.end, day.start):
        if event.kind == "deny" or _IS.match(text, event.group_at, event.start):
            return True  # "denies hitting him in May", "is charged with murdering her on 3 May"
    if event.kind in _OWNS_UP and day.start > event.end and _YEAR.search(day.words) and _OWNING_TO.match(text, event.end, day.start):
        return True  # "admitted stealing £40,000 in 2017"
    return (
        bool(_YEAR.fullmatch(day.words))
        and event.kind not in _OF_ITS_YEAR
        and bool(_THING_BEHIND.match(text, day.end))
        and bool(_THING_BEFORE.search(text, max(0, day.start - 40), day.start))
        and (event.kind in _ACCUSES or not _THERE_BEFORE.search(text, max(0, day.start - 20), day.start))
    )


# "the company she founded in 2022"; "convicted of murder last month": the day is not the company's, not the murder's
_PICKS = frozenset("drop select pick recall appoint suspend replace name ban leave_out bar omit include call choose".split())
_FOR_THE_MATCH = re.compile(r"\b(?:for|from|in|to\s+face)\s+(?:the|their|its|his|her|an?)\s+(?:[\w’'-]+\s+){0,4}?(?:[Tt]est|match|game|final|semi-final|quarter-final|tie|trip|visit|clash|fixture|race|opener|derby|play-off|start|squad|side|team)\b[^,;]*$")
_AGED_THING = re.compile(r"\s(?!(?:and|or|but|when|where|as|after|before|while|until|to|in|at|on|by|for|from|with|of|that|which|who|was|were|is|had|has|he|she|they|it)\b)[a-z]+")
_DID = r"\s(?:had\s|has\s|also\s|first\s|once\s)?(?:(?!added)[a-z-]+ed|ran|built|wrote|bought|won|led|left|made|took|gave|sold|met|held|began|saw|set|sent|lost|brought)\b"
THEN_DID = re.compile(_DID)
_THEY_DID = re.compile(rf"[a-z\U000f0000-\U0010fffd]\s(?:he|she|they|it|[\U000f0000-\U0010fffd\ue000-\uf8ff]){_DID}[^,;:]{{0,40}}$")
_OFFENCE_OF = re.compile(r"\b(?:convict(?:s|ed)|charged|accused|suspected|acquitted|cleared|guilty)\b[^,;:]{0,50}?\s(?:of|with|to)\s(?:the\s+)?(?:[\w-]+\s+){0,2}$")
_OF_ANOTHER = re.compile(r"\b(?:against|over|about|since|following)\s+(?:the\s+)?$")
# "a premium of 38% to Kelso’s closing price on Friday"
_OF_A_PRICE = re.compile(r"\b(?:price|close|closing|finish|level|quote)\s+(?:(?:on|of|from|at\s+the\s+end\s+of)\s+)?$")


def _owned_by_another(text: str, event: Happened, day: Day) -> bool:
    """Whether a day belongs to a noun that is not the event: "dismissed the appeal against last summer's finding"."""
    if _OF_A_PRICE.search(text, max(0, day.start - 32), day.start):
        return True
    if not text.startswith(("'s ", "’s ", "s' ", "s’ "), day.end):
        return False
    return bool(_OF_ANOTHER.search(text, max(0, day.start - 24), day.start))


_YEAR_ALONE = re.compile(r"^(?:the\s)?(?:(?:early|late|spring|summer|autumn|winter)\s)?\d{4}$", re.IGNORECASE)
_FRONT = 12  # code points before a day that opens its sentence: "Late on Sunday, X, who …, launched"
_VERB_AND_DAY = re.compile(r"(?!later\b|then\b)[a-z]+(?:\s+(?!later\b|then\b|after\b|before\b|by\b|to\b|that\b|since\b|until\b)[\w-]+){0,5}?\s+(?:(?:on|in|last|this|early|late|at|the)\s+){0,3}")


_VERDICTS = frozenset("acquit convict sentence fine jail ban clear imprison remand".split())
_VERDICT = re.compile(r"\b(?:acquitted|convicted|cleared|sentenced|jailed|fined|found\s+(?:not\s+)?guilty|pleaded\s+guilty|pled\s+guilty|admitted)\b")


def day_of(text: str, event: Happened, days: Sequence[Day]) -> Day | None:
    """The day that belongs to an event, if one does."""
    if event.form == "noun" and _OFFENCE_OF.search(text, event.segment.start, event.start):
        return None
    if event.bare and not event.carried:
        return next((day for day in days if _attached(text, event, day)), None)
    if not days:
        return None
    segment = event.segment
    if event.form == "ing" and _LAID_TO.search(text, max(0, event.start - 60), event.start):
        days = [day for day in days if day.start > event.end and not _WEEKDAY.search(day.words)]  # "found her guilty on Friday of killing him"
    if event.form in ("participle", "past") and event.group_at == event.start and _WHO_IS_SO.search(text, max(0, event.start - 60), event.start):
        days = [day for day in days if not _BEHIND_COMMA.search(text, event.end, day.start)]  # "freed Ann Marsh, the woman convicted of it in 1999, |on Monday"
    if event.standing == "planned" and "had " in text:
        days = [day for day in days if not _SET_BEFORE.search(text, max(0, day.start - 40), day.start)]
    if "no longer" in text:
        days = [day for day in days if not _NO_LONGER.search(text, max(0, day.start - 20), day.start)]
    days = [day for day in days if not _of_something_else(text, event, day) and not _owned_by_another(text, event, day) and not _of_what_led_in(text, event, day)]
    if not days:
        return None
    all_days = days
    if segment.joint in ("that", "who", "which", "whom", "whose"):
        days = [day for day in days if not _SAID_THEN.search(text, max(0, day.start - 30), day.start)]
    mine = [day for day in days if segment.start <= day.start < segment.end and _belongs(text, event, day)]
    if mine:
        return min(mine, key=lambda day: (min(abs(day.start - event.end), abs(event.start - day.end)), day.index))
    segments = segments_of(text)
    index = segments.index(segment) if segment in segments else 0
    if event.end == segment.end and index + 1 < len(segments) and segments[index + 1].joint == "and" and text.startswith(" and ", segment.end):
        following = segments[index + 1]
        shared = [day for day in days if following.start < day.start < following.end]
        if len(shared) == 1 and _VERB_AND_DAY.fullmatch(text, following.start, shared[0].start):
            return shared[0]  # "was arrested and charged on Thursday"
    if event.kind in _VERDICTS and segment.joint in ("and", "but") and index and event.standing == "happened" and not text[segment.start : event.group_at].strip():
        tied = [day for day in days if segments[index - 1].start <= day.start < segments[index - 1].end]
        if len(tied) == 1 and _VERDICT.search(text, segments[index - 1].start, tied[0].start):
            return tied[0]  # "acquitted him of theft on Thursday but convicted him of fraud"
    if segment.joint == ";" and event.standing == "happened" and _YEAR_ALONE.search(days[0].words) and days[0].start < _FRONT and "had" not in text[event.group_at : event.start].split():
        return days[0]  # "In 1973 she chained herself to a digger; she was fined £10"
    before = segments[index - 1].joint if index else ""
    if index + 1 < len(segments) and segments[index + 1].joint in ("which", "that") and event.standing == "planned":
        following = segments[index + 1]
        if _IS_DUE.match(text, following.start, following.end):
            tied = [day for day in days if following.start <= day.start < following.end]
            if tied:
                return tied[0]
    if segment.joint in ("when", "where"):
        tied = [day for day in days if 0 <= day.end - segment.start + 8 <= 8]
        if tied and _FROM_TO.search(tied[0].words):
            return None  # "from 2001 until 2008, when she resigned": of the second year alone
        if tied:
            return tied[0]  # "… to November 2021, when candidates won"
    if segment.joint in (":", "–", "—") and index == 1:
        tied = [day for day in days if not text[: day.start].strip(" •") and not text[day.end : segment.start].strip(" :–—.")]
        if tied:
            return tied[0]  # "Oct. 23: Senate votes for an inquiry"
    if segment.joint in ("", "main") or segment.joint == "resumed" and days[0].start < _FRONT or (segment.joint in ("and", "but", "yet", "so") and before in ("", "main", "and", "but")):
        leading = [day for day in days if day.start < event.start and _leads(text, event, day)]
        if leading:
            return leading[-1]
    if event.standing == "happened" and _HAS_NOW.match(text, event.group_at, event.start) and all_days[-1].start > event.end:
        last = all_days[-1]
        if _ANNOUNCED.search(text, event.end, last.start):
            return last
    if segment.joint in ("", "main") and event.standing == "happened" and event.form != "noun" and index + 1 < len(segments):
        following = segments[index + 1]
        tied = [day for day in days if following.start <= day.start < following.end]
        if following.joint == "when" and len(tied) == 1 and len(days) == 1 and not _SAID_THEN.search(text, max(0, tied[0].start - 30), tied[0].start):
            return tied[0]  # "three people were killed | when a bus overturned on Sunday"
    return None


_LAID_TO = re.compile(r"\b(?:guilty|convicted|jailed|imprisoned|sentenced|fined|banned|arrested|charged|cleared|acquitted|tried|wanted|questioned|held|suspended|sacked|fired|dismissed)\s+(?:of|for|with|over|about)\s+(?:[\w-]+\s+){0,4}$")


_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|[Tt]onight")


def _attached(text: str, noun: Happened, day: Day) -> bool:
    """Whether a day stands at a noun: "the June 5 primary", "a by-election in Harle in July 2017"."""
    if day.start >= noun.end and _LAID_TO.search(text, max(0, noun.start - 60), noun.start):
        return False  # "was found guilty of theft on Friday"
    if day.start >= noun.end:
        if not _TIMED.search(text[noun.segment.start : noun.start]):
            return False
        between = text[noun.end : day.start]
        return len(between) < 60 and bool(_OF_ITS_DAY.fullmatch(between)) and not _NO_CLAUSE.search(between)
    return bool(_DAY_BEFORE.fullmatch(text, day.end, noun.start))


_AT_ONCE = frozenset("die kill crash win lose score resign leave marry arrest charge sue strike quit collapse close open".split())
_HAVE_DONE = frozenset("ask vote order urge invite".split())
_TO_DO = re.compile(r"\bto\s+(?!the\b|an?\b|his\b|her\b|its\b)[a-z]{3,}\s")


_APPOSED_THING = re.compile(
    r",\s+(?:an?|the)\s+(?:(?!(?:said|says|told|announced|confirmed|added)\b)[\w£$€.'-]+\s+){0,4}(?:signing|arrival|purchase|appointment|debutant|winner|loser|visitor|guest|addition|replacement|recruit|acquisition)\s+(?:on\s+|last\s+|in\s+)?$"
)
_PLANNED_FOR = re.compile(r"\b(?:planned|scheduled|called|due|slated)\s+(?:for|on)\s+$")
_FROM_TO = re.compile(r"\b(?:until|to|till)\b")
_OF_WHOM = re.compile(r",\s+(?:the|an?)\s(?:[\w-]+\s){1,4}?(?:convicted|accused|charged|jailed|suspected|acquitted|cleared|sentenced|wanted|arrested|killed|found\s+guilty)\s[^,]*$")
_WHO_IS_SO = re.compile(r",\s+(?:the|an?)\s(?:[\w-]+\s){1,4}$")
_BEHIND_COMMA = re.compile(r",\s+(?:on|in|at|last|late|early)?\s*$")
_LOOKED_AT = frozenset("examine investigate review inspect analyse study compare audit".split())
_PERIOD = re.compile(r"\b(?:between|from|over|covering|during|in\s+the)\s+(?:\w+\s+)?\d{4}\b|\b\d{4}(?:-|–|\sto\s|\sand\s)\d{2,4}\b", re.IGNORECASE)
_COMPARED = re.compile(r",\s(?:(?:up|down)\s+from|compared\s+(?:with|to)|against|from)\s")


_OF_A_THING = re.compile(r"\b(?:of|over|about|into|after|following|for|from|to|with|since|before|against)\s+(?:the|an?|that|his|her|its|their|[\U000f0000-\U0010fffd\ue000-\uf8ff]'s?)\s+$")
_ITS_NOUN = re.compile(r"\s+(?!(?:and|or|to|in|on|at|by|for|of|with|from|was|were|is|are|has|had|will|when|as|after|before|until|that|who|which|if|while|but|because)\b)[a-z]{3}")


def _belongs(text: str, event: Happened, day: Day) -> bool:
    """Whether a day in the clause of an event is its own: no other verb between them, not "until", not "since" a past deed."""
    start, end = day.start, day.end
    if event.form == "participle" and event.group_at == event.start and text.endswith(", ", 0, event.start) and "," in text[event.end : start]:
        return False  # "Ann Marsh, jailed for theft, was freed on Monday"
    if _UNTIL.search(text, max(0, start - 24), start) and not (event.standing == "planned" and (event.start > end or event.form == "noun")) and event.kind not in ("delay", "suspend", "extend"):
        return False
    if _SINCE.search(text, max(0, start - 24), start) and not _HAS.search(text, max(event.segment.start, event.start - 24), event.start):
        return event.carried
    if event.kind in _AT_ONCE and " been " not in text[event.group_at : event.start] and _SINCE.search(text, max(0, start - 24), start):
        return False  # "seven have died since January 2022": none of them then
    if start > event.end and _SAID_THEN.search(text, max(event.end, start - 30), start):
        return bool(_HAS_NOW.match(text, event.group_at, event.start)) and event.standing == "happened"  # "…, a prosecutor said Friday"
    if end < event.start and _FOR_ITS_TIME.search(text, max(event.segment.start, start - 12), start) and start > event.segment.start + 6:
        return False  # "profits for the first half of the year fell"
    if end < event.start and text[end : end + 1] == "," and _AND_ON.search(text, max(0, start - 24), start):
        return True  # "… and on 29 September, in the middle of the strike, he was dismissed"
    if end < event.start and text[end : end + 1] == "," and _ASIDE_BEFORE.search(text, event.segment.start, start):
        return False  # "X, a rival three years ago, demanded …"
    if end < event.start and event.form == "base" and event.standing == "planned" and _VERB_AHEAD.search(text, event.segment.start, start + 1):
        return bool(_DUE_ON.search(text, event.segment.start, start))  # "agreed on Monday to buy"
    if end < event.start and (event.form == "ing" or text.startswith("having ", event.group_at)) and _FINITE.search(text, event.segment.start, start + 1):
        return False  # "was accused on Monday of having lied"
    if start >= event.end and _OF_WHOM.search(text, event.end, start):
        return False  # "freed Ann Marsh, the woman convicted of killing him |in 1999, |on Monday"
    if event.form != "noun" and start >= event.end and _OF_A_THING.search(text, event.end, start + 4 * day.words.startswith("the ")) and _ITS_NOUN.match(text, end):
        return False  # "told nobody of the Aug. 9 shooting"
    if event.start <= start < event.end:
        return event.carried and _PLANNED_FOR.search(text, max(event.start, start - 20), start) is not None  # "a strike planned for Friday will go ahead"
    if event.kind in _LOOKED_AT and start >= event.end and _PERIOD.search(text, max(event.end, start - 14), end + 1):
        return False  # "reviewed deaths between 2018 and 2023": the deaths' years
    if start >= event.end:
        between = text[max(event.end, event.group_at) if event.carried else event.end : start]
        if event.form == "noun" and not event.carried and _NO_CLAUSE.search(between):
            return False  # "X's appeal was rejected on Friday"
        if event.form == "participle" and event.group_at == event.start and not text.endswith((" and ", " but ", " or "), 0, event.start) and _MAIN_VERB.search(between):
            return False  # "a driver jailed for a crash was freed on Monday"
        if event.form == "ing" and _FINITE.search(between):
            return False  # "accused of killing his brother walked free this afternoon"
        if event.kind in _HAVE_DONE and event.standing == "happened" and _TO_DO.search(between):
            return False  # "has asked him to explain himself on Thursday"
        if event.kind not in happenings() and _DOING.search(between) or _COMPARED.search(between):
            return False  # "has risen to 1,240, up from the 900 that it gave in April"
        if _APPOSED_THING.search(between):
            return False  # "with goals from X, a £4m signing on Saturday"
        return not _OTHER_VERB.search(between) and not (event.form != "noun" and _OF_A_NOUN.search(between))
    return (
        event.form == "noun"
        or not _FINITE.search(text[event.segment.start : start])
        or not _SOMEBODY_BETWEEN.search(text[end : event.start])
    )


def _leads(text: str, event: Happened, day: Day) -> bool:
    listed = _listed(text, event, day)
    if not listed and (_VERB_AHEAD.search(text[: day.start]) or _LED_IN_BY_DEED.match(text, 0, day.start)):
        return False
    if not listed and text[day.end : day.end + 1] == "," and _ASIDE_BEFORE.search(text, 0, day.start) and not _AND_ON.search(text, max(0, day.start - 24), day.start):
        return False
    return not any(
        s.joint in ("after", "before", "later", "when", "who", "which", "because", "that", "since") and s.start <= day.start < s.end
        for s in segments_of(text)
    )


# "Jailed for fraud in 2011, X …": the day of what leads in; "Asked on Monday whether …" is on the day of the answer.
_LED_IN_BY_DEED = re.compile(r"\W*(?!(?:Asked|Questioned|Pressed|Reached|Contacted|Told|Interviewed|Quizzed|Challenged|Based|United)\b)(?:[A-Z][a-z]+ed|Born|Known|Found|Sent|Shot|Given|Made|Sworn|Chosen|Held|Built|Written|Driven|Bought|Sold|Having)\b")


def _of_what_led_in(text: str, event: Happened, day: Day) -> bool:
    return day.end < event.start and _LED_IN_BY_DEED.match(text, 0, day.start) is not None and "," in text[day.end : event.start]


def _listed(text: str, event: Happened, day: Day) -> bool:
    """A further deed of the same subject on the day of the first: "put down her racket Saturday, walked off and dismissed …"."""
    start = event.segment.start
    if event.standing != "happened" or " later " in f" {text[start : event.start]} " or event.segment.joint != "and" or not text[start : start + 1].islower() or start < day.start:
        return False
    return bool(_WEEKDAY.search(day.words)) and not _SPEAKS.search(text[: event.start])
