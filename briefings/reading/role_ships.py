"""Offices that are named as things: "won the presidency of the union", "was stripped of the captaincy", "handed the editorship to Joe Pike".

Method: from every noun of office ("chairmanship") its phrase is read, with what it is an office of; the verb before it says whether it was
won, held, lost or wanted, and whoever the verb is told of has the office that the noun is of ("chair").
"""

from __future__ import annotations

import re

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.doing_places import HELD_BACK
from briefings.reading.shape import ANY, L, O, P, Shape
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass

_HOLDERS = {
    "chairmanship": "chair", "chair": "chair", "presidency": "president", "leadership": "leader", "captaincy": "captain", "editorship": "editor", "directorship": "director",
    "mayoralty": "mayor", "mayorship": "mayor", "governorship": "governor", "speakership": "speaker", "chancellorship": "chancellor", "headship": "head", "treasurership": "treasurer",
    "secretaryship": "secretary", "managership": "manager", "ambassadorship": "ambassador", "judgeship": "judge", "curatorship": "curator", "rectorship": "rector", "principalship": "principal",
    "provostship": "provost", "commissionership": "commissioner", "trusteeship": "trustee", "deanship": "dean", "convenership": "convener", "convenorship": "convenor", "wardenship": "warden",
    "conductorship": "conductor", "superintendency": "superintendent", "bishopric": "bishop", "archbishopric": "archbishop", "laureateship": "laureate", "professorship": "professor",
    "generalship": "general", "clerkship": "clerk", "vicepresidency": "vicepresident", "vicechairmanship": "vice-chair",
}  # fmt: skip
_GATE = frozenset(_HOLDERS)
_NOUN = "|".join(sorted(_HOLDERS, key=len, reverse=True))
_ORDINAL = r"(?:(?:first|second|third|vacant|rotating|interim|acting|temporary|permanent|own|[a-z]+-year|[a-z]+-time)\s+)"
# The noun with its determiner, what stands before it ("deputy", "managing", a body) and what it is of.
_PHRASE = re.compile(
    rf"(?P<det>\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|an?)\s+(?:(?P<body>{O})(?:'s?)?\s+)?|(?P<owner>{O})'s?\s+|(?<=\s)(?={O}|vice|deputy|joint|co-))(?P<led>{_ORDINAL})?(?P<mods>(?:(?:{L}|{O}|(?!(?:and|of|the|for|in|at|to|an?|his|her)\b)[a-z]+(?:-[a-z]+)?|[A-Z][a-z]+)(?:'s)?[\s-]){{0,3}}?)(?P<noun>{_NOUN})\b(?!'|-)"
    rf"(?P<of>\s+(?:of|at(?=\s+(?:the\s+)?{O}))\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+|an?\s+)?(?:(?P<org>{O})(?:\s+(?:board|branch|council|committee|group|party))?(?!'|\w)|(?P<thing>{L}(?:\s+[A-Z]\w+)*|(?:{L}'s?\s+)?(?:(?!(?:to|in|on|for|from|by|at|when|after|before|last|this|next|since|until|and|with|who|which|that|said)\b)[a-z][\w-]*)(?:\s+(?:of\s+)?(?!(?:to|in|on|for|from|by|at|when|after|before|last|this|next|since|until|and|with|who|which|that|said|of|but|as|if|because|while|over|or|against|without|despite)\b)[a-z][\w-]*){{0,3}})(?:\s+(?:at|of)\s+(?:the\s+)?(?P<at>{O})(?!'|\w))?))?"
)
_GAINED = r"won|wrested|seized|took(?:\s+(?:over|up|on))?|taken(?:\s+(?:over|up|on))?|assumed|accepted|inherited|secured|clinched|captured|landed|regained|reclaimed|gained|succeeded\s+to|gone\s+on\s+to\s+win|went\s+on\s+to\s+win|came\s+to"
_GAINS = r"wins|win|winning|takes(?:\s+(?:over|up|on))?|take(?:\s+(?:over|up|on))?|taking(?:\s+(?:over|up|on))?|assumes|assume|assuming|accepts|accept|accepting|inherits|inherit|secures|secure|securing|regains|regain|reclaims|reclaim|gain"
_LOST = r"g[ai]ven?\s+up|relinquished|resigned(?:\s+from)?|stood\s+down\s+from|stepped\s+down\s+from|stepped\s+back\s+from|stood\s+aside\s+from|quit|lost|surrendered|vacated|ended|left|retired\s+from|handed\s+over|handed\s+on|handed|passed\s+on|passed|ceded|yielded"
_LOSES = r"gives\s+up|give\s+up|giving\s+up|relinquish(?:es|ing)?|resigns?(?:\s+from)?|resigning(?:\s+from)?|stands?\s+down\s+from|standing\s+down\s+from|steps?\s+down\s+from|stepping\s+down\s+from|loses?|losing|surrenders?|surrendering|vacates?|vacating|leaves?|leaving|hands?\s+over|handing\s+over|hands?|pass(?:es)?\s+on|cedes?"
_HOLDING = r"shares?|shared|combines|holds|hold|held|holding|retains|retained|retain|keeps|kept|keep"
_SEEKING = r"seeks?|seeking|stands?\s+for|standing\s+for|runs?\s+for|running\s+for|contests?|contesting|bids?\s+for|bidding\s+for|campaigning\s+for|applied\s+for|apply\s+for|eyeing|challeng(?:e|es|ing)\s+for"
_GIVEN = r"elected\s+to|re-elected\s+to|appointed\s+to|promoted\s+to|raised\s+to|handed|given|awarded|granted|voted\s+into|reinstated\s+to|restored\s+to"
_ROBBED = r"stripped\s+of|relieved\s+of|deprived\s+of|(?:removed|sacked|ousted|dismissed|fired|deposed|forced\s+out|voted\s+out|toppled)\s+(?:from|of)"
_WANTED = r"offered|tipped\s+for|in\s+line\s+for|linked\s+with|touted\s+for|lined\s+up\s+for|nominated\s+for|favou?rite\s+for|(?:a|the)\s+(?:[a-z-]+\s+){0,2}(?:candidate|contender|favou?rite|front-?runner)\s+for"
_VERB = re.compile(
    rf"(?P<who>{P})(?!')(?P<aside>,\s+[^.;{P[1:-1]}]{{2,90}}?,|\s+\([^)]{{1,30}}\)|,)?\s+(?P<between>[^.;:,{P[1:-1]}{O[1:-1]}]{{0,70}}?)"
    rf"(?:(?P<gained>\b(?:{_GAINED}))|(?P<gains>\b(?:{_GAINS}))|(?P<lost>\b(?:{_LOST}))|(?P<loses>\b(?:{_LOSES}))|(?P<holding>\b(?:{_HOLDING}))|(?P<seeking>\b(?:{_SEEKING}))"
    rf"|(?P<passive>\b(?:was|were|been|is|being|be)\s+(?:[a-z]+ly\s+)?(?:back\s+)?(?:(?P<given>{_GIVEN})|(?P<robbed>{_ROBBED})|(?P<wanted>{_WANTED}))))(?:\s+(?:his|her|the|both\s+the)\s+[\w\s{ANY[1:-1]}-]{{2,30}}\s+and)?\s*$"
)
_BY_OTHERS = re.compile(
    rf"\b(?:(?P<given>handed|gave|awarded|restored)|(?P<offered>offered|offers|offering)|(?P<robbed>stripped|relieved|deprived|robbed)|(?P<ousted>removed|sacked|ousted|dismissed|toppled|deposed))\s+(?P<who>{P})(?!')(?:,\s+[^.;,{P[1:-1]}]{{2,50}},)?(?:\s+(?P<of>of|from))?\s*$"
)
_AHEAD = re.compile(r"\b(?:will|would|may|might|could|should|must|can|shall|to)\s+(?:also\s+|now\s+|soon\s+|be\s+)*$")
_OF_LEADERS = re.compile(r"left|took\s+on|held|kept|hold|keep|handed")  # "held the leadership to account"
_TO_COURT = re.compile(r"\s+(?:[^,.;]{1,30}?\s)?(?:to\s+(?:court|task|account)|in\s+(?:court|no\s+doubt))\b")
_NO_MORE_DUE = re.compile(r"\bhad\s+been\s+(?:due|set|expected|about|ready)\s+to\s+(?:\w+\s+)?$")
_STILL = re.compile(r"\b(?:is|are)\s+(?:now\s+|also\s+)?$")
_AND = re.compile(r"\band\s+(?:then\s+|later\s+|promptly\s+)?(?:has\s+|had\s+)?$")
_DOES_FIRST = re.compile(rf"({P})(?!')(?:,\s+\d{{1,3}})?,?((?:\s+who)?\s[^.;:,{P[1:-1]}]{{2,60}}),?\s*$")
_SOON = re.compile(r"[^,.;]{0,40}?\s(?:next|tomorrow|later\s+this|from|at\s+the\s+end\s+of|in\s+(?:the\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|new\s+year|\w+\s+(?:days|weeks|months))|on\s+[A-Z]\w+)\b")
_FIRST_TO = re.compile(r"\b(?:was|became|has\s+become|is)\s+(?:only\s+)?the\s+(?:[\w-]+\s+){1,6}to\s+$")  # "became the first woman to |hold the chair"
_AGREED = re.compile(r"\b(?:will|is\s+to|are\s+to|set\s+to|due\s+to|agreed\s+to|about\s+to|ready\s+to|prepared\s+to|shall|expected\s+to|hopes?\s+to|wants?\s+to|hoping\s+to|aims?\s+to|tipped\s+to|likely\s+to|bid\s+to|attempt\s+to|would|may|might|could|should|poised\s+to|scheduled\s+to)\s+(?:also\s+|now\s+|soon\s+|be\s+)*$")
_NOT_TOLD = re.compile(r"\b(?:refus\w+|declin\w+|fail\w+|unable|without|threaten\w*|offer\w*|asked|urged|demand\w*|called|turned|rejected|ruled|said|says|claim\w*|told|that|which|whose|where|denie[sd]|never|not|n't|nor|if|whether|tried|accus\w+|helped|why|how|as)\b")
_TO_WHOM = re.compile(rf"[^.;:{P[1:-1]}]{{0,40}}?\s+to\s+(?:(?:his|her|their|the|an?|its)\s+(?:[\w'{ANY[1:-1]}-]+\s+){{0,3}}?[\w'-]+,?\s+)?(?P<to>{P})(?!')")
_FROM_WHOM = re.compile(rf"[^.;:{P[1:-1]}]{{0,30}}?\s+from\s+(?:(?:his|her|their|the|an?|its)\s+(?:[\w'{ANY[1:-1]}-]+\s+){{0,3}}?[\w'-]+,?\s+)?(?P<to>{P})(?!')")
_BEAT_TO = re.compile(rf"(?P<who>{P})(?!')(?:,[^.;,{P[1:-1]}]{{2,50}},|,)?\s+(?:who\s+)?(?:has\s+|had\s+|narrowly\s+)?(?:beat|beaten|pipped|defeated)\s+{P}\s+to\s*$")
_HELD_BY = re.compile(rf",?\s+(?:which\s+)?(?:(?P<over>was|had\s+been|until\s+[\w\s]{{2,20}})\s+|is\s+|has\s+been\s+|now\s+|currently\s+)*held\s+(?:[^.;,{P[1:-1]}]{{0,30}}\s)?by\s+(?P<to>{P})(?!')")
_PASSED = re.compile(rf"\s+(?:(?P<done>passed|went|has\s+(?:passed|gone)|was\s+(?:handed|given))|(?P<will>passes|goes|will\s+(?:pass|go)|is\s+to\s+(?:pass|go)))\s+to\s+(?:(?:his|her|their|the|an?|its)\s+(?:[\w'{ANY[1:-1]}-]+\s+){{0,3}}?[\w'-]+,?\s+)?(?P<to>{P})(?!')")
_ENDS = re.compile(r"\s*(?:[.;:,)–—]|$)|\s+(?:in|on|at|after|when|last|this|from|to|by|and|but|because|over|amid|before|since|for|until|himself|herself|earlier|yesterday|today|with|without|as|if|within|a|two|three|four|five|six|seven|eight|nine|ten|aged|during|while|despite|following|early|next|until|again|unopposed|vacant|or|would|has|was|is)\b")
_ITSELF = re.compile(r"\s+(?:himself|herself)\b")
_NO_MODS = frozenset("a an the same new firm strong good real poor weak clear own shared collective political bold moral lost any no".split())


@dataclass(frozen=True, slots=True)
class _Office:
    title: str
    org: str | None
    start: int
    end: int
    noun: str
    whole: bool  # with what it is an office of


def ships_in(shape: Shape) -> list[Found]:
    """The offices that the people of a sentence win, hold, lose and want, told by a noun of office."""
    text = shape.text
    if _GATE.isdisjoint(words_in(text)):
        return []
    found: list[Found] = []
    for match in _PHRASE.finditer(text):
        office = _office(match)
        if office is not None:
            found.extend(Found(shape.mention(who), office.title, shape.mention(office.org) if office.org else None, status, shape.span(office.start, office.end), "ship") for who, status in _told(text, office))
    return found


def _office(match: re.Match[str]) -> _Office | None:
    text, noun = match.string, match.group("noun")
    if not match.group("of") and not any(goes_on.match(text, match.end()) for goes_on in (_ENDS, _PASSED, _HELD_BY)):
        return None  # "the leadership contest", "the presidency bid"
    org = match.group("org") or match.group("at") or match.group("owner") or match.group("body")
    mods = match.group("mods").strip()
    inner = re.search(O, mods)
    if inner:
        org, mods = org or inner.group(), mods.replace(inner.group(), "").replace("'s", "").strip()
    words = mods.casefold().split()
    if any(word in _NO_MODS or word.endswith(("ly", "ed")) for word in words) or noun == "chair" and words and words[-1] not in ("deputy", "vice", "vice-", "joint", "professorial"):
        return None
    thing = match.group("thing")
    title = " ".join([*mods.split(), _HOLDERS[noun]])
    if thing:
        the = "the " if re.search(r"\b(?:of|at)\s+the\s", match.group("of")) else ""
        title += f" of {the}{' '.join(thing.split())}"
    return _Office(title.replace("- ", "-"), org, match.start(), match.end(), noun, bool(match.group("of") or org))


def _told(text: str, office: _Office) -> list[tuple[str, RoleStatus]]:
    """Who has, had or is to have the office, by the verb before it or behind it."""
    before = text[max(0, office.start - 220) : office.start]
    beaten = _BEAT_TO.search(before)
    if beaten is not None:
        return [(beaten.group("who"), "current")]
    others = _BY_OTHERS.search(before)
    if others is not None and bool(others.group("of")) == bool(others.group("robbed") or others.group("ousted")):
        if HELD_BACK.search(before, 0, others.start()):
            return []
        ahead = _AHEAD.search(before, 0, others.start()) is not None
        status: RoleStatus = "candidate" if others.group("offered") else "current" if others.group("given") or ahead else "former"
        return [(others.group("who"), status)] if not (others.group("given") and ahead) else []
    return _by_verb(text, before, office) or _passed(text, office)


def _by_verb(text: str, before: str, office: _Office) -> list[tuple[str, RoleStatus]]:
    verb = _VERB.search(before)
    if verb is None or office.noun == "chair" and not _takes_chair(text, office, verb) or office.noun == "leadership" and (_OF_LEADERS.match(verb.group("gained") or verb.group("lost") or verb.group("holding") or "") or _TO_COURT.match(text, office.end)):
        return []
    between = verb.group("between")
    begins = next(verb.start(name) for name in ("gained", "gains", "lost", "loses", "holding", "seeking", "passive") if verb.group(name))
    plain = _AGREED.sub("", before[verb.start("between") : begins])
    if _NOT_TOLD.search(plain) or HELD_BACK.search(before, 0, begins) and _NOT_TOLD.search(between):
        return []
    ahead = _AHEAD.search(before, 0, begins) is not None or verb.group("passive") is not None and verb.group("passive").startswith("be ")
    ahead = ahead and _FIRST_TO.search(before, 0, begins) is None
    if _NO_MORE_DUE.search(before, 0, begins):
        return []
    sure = not ahead or _AGREED.search(before, 0, begins) is not None
    who = _subject(before, verb)
    told: list[tuple[str, RoleStatus]] = []
    if verb.group("gained") or verb.group("gains") or verb.group("given"):
        soon = ahead or verb.group("gains") is not None and _SOON.match(text, office.end) is not None
        told = [(who, "candidate" if soon else "current")] if sure else []
        told += [(at.group("to"), "current" if ahead else "former")] if told and (at := _FROM_WHOM.match(text, office.end)) else []
    elif verb.group("lost") or verb.group("loses") or verb.group("robbed"):
        ahead = ahead or verb.group("loses") is not None and (verb.group("loses").split()[0].endswith("s") or _STILL.search(before, 0, begins) is not None)  # "steps down from the presidency"
        told = [(who, "current" if ahead else "former")] if sure else []
        told += [(at.group("to"), "candidate" if ahead else "current")] if told and (at := _TO_WHOM.match(text, office.end)) else []
    elif verb.group("holding"):
        held = verb.group("holding") in ("held", "shared") and not re.search(r"\b(?:has|have)\s+(?:\w+\s+)?$", before[:begins])
        told = [(who, "former" if held else "current")] if not ahead else []
    elif verb.group("seeking") or verb.group("wanted"):
        told = [(who, "candidate")]
    return told


def _subject(before: str, verb: re.Match[str]) -> str:
    """Whoever the verb is told of: not whom another verb of the same clause is done to ("removed her son from the board and took the chair")."""
    first = _DOES_FIRST.search(before, 0, verb.start("who")) if _AND.search(verb.group("between")) else None
    return first.group(1) if first and not _NOT_TOLD.search(first.group(2)) else verb.group("who")


def _takes_chair(text: str, office: _Office, verb: re.Match[str]) -> bool:
    """ "Took the chair herself", "resigned the chair": not "took the chair by the window"."""
    if verb.group("holding"):
        return office.whole
    return office.whole or _ITSELF.match(text, office.end) is not None or verb.group("lost") not in (None, "lost", "left") or verb.group("loses") not in (None, "loses", "leave", "leaves") or verb.group("robbed") is not None


def _passed(text: str, office: _Office) -> list[tuple[str, RoleStatus]]:
    """ "The captaincy went to Joe Pike"."""
    holder = _HELD_BY.match(text, office.end)
    if holder is not None:
        return [(holder.group("to"), "former" if holder.group("over") else "current")]
    went = _PASSED.match(text, office.end)
    return [(went.group("to"), "current" if went.group("done") else "candidate")] if went and office.noun != "chair" else []
