"""On whom a title phrase hangs: the patterns of role_patterns tried in turn, the first that fits has the last word."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from briefings.news import RoleStatus
from briefings.reading.callings import BEHIND_NAME, Found, dismissed_by
from briefings.reading.lexicon.offices import SEATS, WEAK_HEADS
from briefings.reading.role_offices import heir, in_office, leaver, made_first, moved, served, stands, successor, taken
from briefings.reading.role_passing import after_who, in_passing, predecessor
from briefings.reading.role_patterns import (
    A_CALLING,
    APPOSED_ENDS,
    COORDINATED,
    COPULA,
    DEAD_AFTER,
    DEAD_BEFORE,
    FIRED,
    FOLLOWS_TERM,
    FORMER_AND,
    KIN_BEHIND,
    LONG_AGO,
    LONG_SINCE,
    MADE,
    OF_KIN,
    OLD_YEAR,
    ONCE,
    PAST_TERM,
    TERM_FIRST,
    WHO,
    WHO_SO,
    WHOSE_ASIDE,
    after_person,
    has_gone,
    without_asides,
)
from briefings.reading.role_phrases import OFFICES, Phrase
from briefings.reading.role_place import Place, beside_another
from briefings.reading.role_prospects import in_prospect
from briefings.reading.shape import ANY, L, O, P, Shape

WEAK = frozenset(WEAK_HEADS) | {head.casefold() for head in WEAK_HEADS}
_ANOTHERS = re.compile(rf"\s+(?:of|to)\s+{P}")
_FIRST_TO = re.compile(r"first\s+(?:(?:female|woman|black|asian|muslim|gay|elected|ever)\s+)?(?:chief constable|prime minister|mayor|president|governor|leader|chief executive|chair\w*|general secretary|bishop|archbishop|speaker|chancellor)\s+of\b", re.IGNORECASE)
_AND_ALSO = re.compile(r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|'s?)\s+(?:[A-Za-zÀ-ÿ-]+\s+){1,4}and\s+(?:former\s+)?$")
_OF_SOMEBODY = re.compile(r"\s+of\b")
_WHO_WENT = re.compile(r"\s+who\s+(?:has\s+|had\s+)?(?:resigned|quit|lost\s+(?:in\b|office|power|re-?election|(?:his|her)\s+(?:seat|job|post))|left(?=\s+(?:in|during|last|for|the\s+(?:club|company|firm|bank|council|union|party|school|charity|university))\b|,)|retired|stepped\s+down|stood\s+down|was\s+(?:sacked|fired|dismissed|ousted|removed|dropped|forced\s+out))\b")
_BUT_NOW = re.compile(r"\b(?:and|but)\s+(?:is\s+)?now\s+(?:\S+\s+)?$")
_JOB_OF = re.compile(r"\b(?:job|post|role|position)\s+(?:of|as)\s+(?:the\s+)?$")
_WENT_TO = re.compile(rf"\s+(?:has\s+gone|went|goes|(will\s+go|is\s+to\s+go|would\s+go))\s+to\s+({P})")
_BECAME = re.compile(rf"\bwho\s+(?:is|was|became|has\s+been|later\s+became)\s+(?:an?|the|its|their)\s+(?:{O}\s+)?$")
_ACCORDING = re.compile(rf"^\W*According\s+to\s+{P},\s+an?\s+$")
_SAID_BY = re.compile(r"(?:,|[–—(;]|\b(?:are|were|turned|said|says|told|added|by|with|from|including|and|that|when|while|after|where|for|against|without|of|over|sent|traded|signed|acquired|drafted|waived|released|named|appointed|promoted|hired|elected))\s+$")
_SURELY_BY = re.compile(r"\b(?:named|appointed|promoted|hired|elected|said|says|by|with|from|including|without|of|sent|signed|traded|acquired|drafted|waived)\s+$")
_AWARD = re.compile(r"\s+of\s+the\s+(?:year|month|week|match|season|series|tournament|decade|century|game|day|round)\b")
_TRAINED = re.compile(r"\s+by\s+(?:training|profession|trade)\b")
_IN_YEAR = re.compile(r"(?:\s+of\s[^,.;]{2,40}?)?\s+in\s+(?:1[6-9]\d\d|20[01]\d)(?=[,.;)]|$)")  # "Ann Marsh, mayor in 1988, opened it"
_LATER = re.compile(r"(?:,\s+|\s)(?:later|afterwards|subsequently|eventually)\s")
_YEARS = re.compile(r"\s+(?:on|at|in|of|with|for)\s+[^,.;]{2,40}?\s+(?:between\s+\d{4}\s+and|from\s+\d{4}\s+(?:to|until))\s+\d{4}\b")
_FOR_SOMEBODY = re.compile(rf"\s+(?:for|to|of)\s+{P}(?=,\s+{P}(?:,|\s+(?:said|told|says)\b))")
_SPEAKING = ("spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "solicitor", "barrister", "aide", "adviser", "agent", "manager", "publicist", "secretary", "counsel")
_DOUBTFUL = frozenset("head chief lock prop partner general major lord baron regulator watchdog critic ms forward host guard pilot driver coach keeper scout steward".split())
_CHILD_OF = re.compile(
    r"\W*(?:[Tt]he\s+|[Aa]\s+|[Aa]n\s+)?(?:[\w-]+\s+){0,4}?(?:[Ss]on|[Dd]aughter|[Cc]hild|[Gg]randson|[Gg]randdaughter|[Ww]idow|[Ww]idower|[Nn]iece|[Nn]ephew|[Bb]orn[^.;:]{0,60}?)\s+(?:of|to)\s+an?\s+"
    r"(?:[^.;:]*\band\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}|(?:[\w-]+\s+){0,3})"
)
_LOOSE_END = re.compile(r",?\s+and\s+(?:of|for)(?:\s+the)?$")
_A_PERSON = re.compile(rf"\s+(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+)?{P}")
_FROM_ANOTHER_CLUB = re.compile(r"\b(?:acquired?|signed?|bought|buy|obtained|claimed|landed|acquiring|signing|poached|hired|recruited|lured)\s+(?:[a-z0-9-]+\s+){0,4}$")
_ITS_SUBJECT = re.compile(rf"[^.;:{P[1:-1]}]{{0,60}},\s+(?:[A-Z][a-z]+\.?\s+)?{P}\s+(?!and\b)[a-z]")
_ORDINAL = re.compile(r"(?:first|second|third|only|last|sole)\s")
_WHOSE = re.compile(rf"({O})(?:,\s+[^,.;{O[1:-1]}]{{1,80}})?,?\s+(?:and\s+)?whose\s+(?:[^,.;]{{2,30}},\s+the\s+)?$")
_WHERE_A = re.compile(rf"{O},?\s+where\s+{P}\s+(?:was|is|became|had\s+been)\s+a\s+$")
_INTO = re.compile(rf"\s(?:moved\s+to|joined|switched\s+to|crossed\s+to)\s+(?:the\s+)?({O})\s[^,.;{O[1:-1]}]{{0,30}}?\bto\s+(?:become|be)\s")
_WHERE = re.compile(rf"({O})(?:\s+[^.;{ANY[1:-1]}]{{1,40}}?)?,?\s+(?:where|of\s+which)\s+(?:[a-z]+ly\s+)?$")
_FOLLOWS = re.compile(rf"(\s+|,\s+|:\s+|\s+[–—]\s+|,?\s+(?:named|called)\s+|\s+and\s+(?!whose\b)(?:[a-z-]+\s+)?(?:partner|husband|wife|father|mother|brother|sister|mentor|friend|boyfriend|girlfriend),\s+|,\s+the\s+(?:{ANY}\s+|[A-Z][a-z]+\s+)?(?:[a-z][\w-]*\s+){{0,3}}(?:Right\s+)?|,\s+(?:former|retired|state|ex-)\s+(?:(?:[\w.&-]+|{ANY})\s+){{0,3}}|,\s+[A-Z][a-z]+(?:man|woman)\s+)({P})")
_SACKED_BY = re.compile(
    rf"({O})\s+(?:has\s+|have\s+|had\s+)?(?:\w+\s+)?(?:fired|sacked|dismissed|ousted|suspended|traded|re-signed|signed|parted\s+(?:company|ways)\s+with)\s+(?:the\s+|its\s+|their\s+)?$"
)
_ASIDE = re.compile(r"(?:,\s+(?:aged\s+)?\d{1,3})?,\s+who\s[^,.;]{3,90},(?=\s)")
_JUDGED = re.compile(r"(?:tough|good|great|bad|brilliant|poor|fine|hard|honest|terrible|decent|wonderful|superb|better|best|worst|natural|gifted|born)\s")
_DEPUTY = re.compile(r"\b(?:deputy|assistant)\b", re.IGNORECASE)
_TAKES_OVER = re.compile(rf",?\s+(?:(?:takes|has\s+taken|took)\s+over\b|(?:has\s+)?(?:succeeded|replaced|succeeds|replaces)\s+{P})")
_CALLED = frozenset(("named", "called"))
_INVERTED = re.compile(
    rf"(?:\s+(?:at\s+(?:the|that)\s+time|in\s+(?:the\s+)?{L}|there|then|today))?\s+(?:(?:is|was|will\s+be|remains|would\s+(?:again\s+)?be)\s+(?:again\s+)?|(?:was|has\s+been|has\s+since\s+been)\s+(?:named|identified)\s+(?:(?:by|on|in|locally)\s[^.;,{P[1:-1]}]{{0,30}}\s)?as\s+(?:\d{{1,3}}-year-old\s+)?)(?:the\s+(?:[a-z][\w-]*\s+){{1,3}})?({P})(?=[,.;]|\s*$|\s+(?:and|who|of|from|at)\b)"
)
_MEMBER = re.compile(rf",?\s+(?:of|from|at|with)\s+(?:the\s+(?:(?:[a-z-]+\s+){{0,2}}(?:firm|company|brokers|brokerage|consultancy|charity|union|bank|agency|group|practice)\s+)?)?({O})(?=,|\s+(?!and\b|to\b)[a-z])|,?\s+(?:has|is|will|to|had|\s)*\b(?:leaves?|leaving|left|quits?|departs?|departed)\s+(?:the\s+)?({O})(?!')")
_CALLED_AS = re.compile(rf",\s+(?:(?:who\s+(?:was|has\s+been)|later)\s+)?(?:named|identified)\s+(?:[^,.;{P[1:-1]}]{{0,40}}\s)?as\s+({P})(?!')")
_GOES_ON = re.compile(
    r"(?:,|\s+(?:[QKS]C|TD|MS?P|MEP)\b|\s+of\s+(?:the\s+)?[A-Z\ue000-\uf8ff]|\s+(?:said|says|has|had|was|is|told|will|and|who|would|could|may|can|did|—|–|\()|\s+\([A-Z][\w .-]{0,20}\)|\s+[a-z]+(?:ed|s)\b|[.;:'’)])"
)
_BY_NOW = re.compile(r"\W*(?:By|Now|Already)\b")
_HAD = re.compile(r"\bhad\s+(?:an?|the)\s+$")
_OPENING = re.compile(
    rf"(?:[^,.;]{{0,40}},\s+|.*\bsaid\s+(?:that\s+)?)?\W*(?:[Tt]he(?:ir|)\s+|[Aa]n?\s+|[Ii]ts\s+|[Hh]is\s+|[Hh]er\s+|{ANY}'s?\s+|[Tt]he\s+[\w-]+'s\s+)?"
)
_AT_START = re.compile(r"\W*(?:[Tt]he\s+|[Aa]n?\s+)?")
_BESIDE_WHO = re.compile(r"\bwho,?\s+(?:along\s+|together\s+)?with\s+(?:[A-Z][\w.]*\s+)?$")  # "who with Joe Pike is a sponsor"
_WHOSE_KIN = re.compile(r"\bwhose\s+(?:late\s+|older\s+|younger\s+|elder\s+)?(?:father|mother|husband|wife|brother|sister|son|daughter|partner|uncle|aunt|cousin|grandfather|grandmother)\b")
_IF = re.compile(r"(?i)\b(?:if|whether|unless)\s+(?:or\s+not\s+)?(?:the\s+)?$|\b(?:deny|den(?:ies|ied)|claims?|suggestions?|rumou?rs)\s+that\s+(?:the\s+)?$")
_NOT = re.compile(r"\b(?:not|never|no\s+longer)\s+(?:an?|the)?\s*$")
_PAST = frozenset("was|used to be|having been|been|served as|had been|worked as|practised as|practiced as|acted as|had served as|remained".split("|"))
_TO_COME = frozenset("will be|will become|is to become|is set to become|is to be|would be|would become|may become|could become".split("|"))
_ONLY_PERSONAL = frozenset("partner host guard patient heir frontrunner".split())


def personal(phrase: Phrase) -> bool:
    """Whether "partner" is somebody's love rather than their work, or a title only sounds like an office."""
    title = phrase.title.casefold()
    return title in _ONLY_PERSONAL and phrase.possessive != "its" and not phrase.org and not phrase.has_complement and not (title == "guard" and phrase.determined) or title == "most valuable player" or phrase.head.casefold() == "critic" and phrase.has_complement


def hang(shape: Shape, phrase: Phrase) -> list[Found]:
    """The roles that a phrase makes; none where nobody can be said to hold it."""
    text = shape.text
    loose = _LOOSE_END.search(phrase.title)
    if loose:  # "the president of the firefighters' union, and of the Rev. Ann Marsh"
        phrase = replace(phrase, title=phrase.title[: loose.start()], end=phrase.end - len(loose.group()))
    before, after = text[: phrase.start] if ", whose " not in text else WHOSE_ASIDE.sub(r"\1", text[: phrase.start]), text[phrase.end :]
    before = without_asides(before)
    head = phrase.head.casefold()
    if after.startswith("'") or head in ("student", "fellow") and _ANOTHERS.match(after):
        return []
    if head == "successor to" and _A_PERSON.match(after):
        return []
    if head == "champion" and phrase.possessive in ("his", "her"):
        return []  # who speaks up for somebody
    if personal(phrase) and not (head == "partner" and (before.endswith(" as a ") or _WHERE_A.search(before))) or _AWARD.match(after) or head == "critic" and _OF_SOMEBODY.match(after):
        return []
    if _ORDINAL.match(text, phrase.start) and not _first_of(text, phrase) and COPULA.search(before) and not (before.endswith(" is the ") and text.startswith(("only", "sole"), phrase.start)):
        return []
    if ("of a" in before or "to a" in before) and _CHILD_OF.fullmatch(before) and _ITS_SUBJECT.match(after):
        return []  # "The daughter of a porter and a teacher, Ms Marsh": the teacher is her mother
    theirs = _FOR_SOMEBODY.match(after)
    if theirs and head.endswith(_SPEAKING):  # "A spokesman for Mr Orr, Tim Lacey, said"
        phrase = replace(phrase, end=phrase.end + theirs.end())
        after = text[phrase.end :]
    whose = _WHOSE.search(before)
    status: RoleStatus = "former" if phrase.former else "candidate" if phrase.candidate else "current"
    place = Place(
        shape,
        phrase,
        before,
        after,
        phrase.head in WEAK or head in WEAK,
        status,
        whose.group(1) if whose else None,
        _FOLLOWS.match(after),
    )
    for way in _WAYS:
        found = way(place)
        if found is not None:
            return [*found, *predecessor(place, found)]
    if ", who" not in before:
        return []
    place = replace(place, before=_ASIDE.sub("", before))  # "Joe Pike, who was once her driver, will act as secretary"
    return [] if place.before == before else next((found for way in (_is, taken, leaver, in_office) if (found := way(place)) is not None), [])


def _first_of(text: str, phrase: Phrase) -> bool:
    """Whether "first" tells of an office, as in "the trust's first chief executive" and "the first woman mayor of Brackley"."""
    if phrase.head.casefold() == "member" and phrase.org or _FIRST_TO.match(text, phrase.start):
        return True
    owned = phrase.org is not None or text.endswith("'s ", 0, phrase.start)
    return owned and phrase.head.casefold().split()[-1] in OFFICES and not text.startswith(" to ", phrase.end)


def _title(at: Place) -> list[Found] | None:
    """ "Harrow Vale Council leader Ina Colt", "her chef husband, Tom"."""
    phrase = at.phrase
    if at.before.startswith(("During ", "Throughout ")) and TERM_FIRST.match(at.before):  # "During her six years as |mayor Ann Marsh closed it"
        return None
    named = BEHIND_NAME.search(at.before) if at.before.endswith(" the ") else None
    if named and at.follows and dismissed_by(text := at.shape.text, len(at.before) - len("the "), at.phrase.end + at.follows.end(2)):
        return at.made(text[named.start()], "after")
    kin = KIN_BEHIND.match(at.after)
    if kin and not phrase.former and phrase.start == phrase.end - len(phrase.title):
        return at.made(kin.group(1), "before")
    if (
        not at.follows
        or at.follows.group(1).strip(" ,") not in ("", *_CALLED)  # a dash opens an aside
        or at.follows.group(1).startswith(", ")
        and at.follows.group(1).strip() == ","
    ):
        return None
    if "," in at.follows.group(1) and BEHIND_NAME.search(at.before):
        return None  # "Mr Pike, a former mayor, named Ann Marsh"
    plain = phrase.org or " " in phrase.title or phrase.former or phrase.candidate or phrase.determined or phrase.head[0].isupper() or at.before.endswith(("'s ", "s' ")) or at.before.endswith(" and ") and _TWO_CALLINGS.search(at.before) or not at.shape.text[phrase.start].isascii()
    if at.weak and not plain and not (_SURELY_BY if phrase.head.casefold() in _DOUBTFUL else _SAID_BY).search(at.before):
        return None
    if phrase.title.split()[-1].casefold() in ("leaders", "mps"):
        return None
    sacked = _SACKED_BY.search(at.before)
    return at.made(at.follows.group(2), "before", _past(at), sacked.group(1) if sacked else _member_of(at) or (at.whose if at.before.endswith("whose ") else None) or beside_another(at))

_TWO_CALLINGS = re.compile(r"(?:^|\W)(?:[Tt]he|[Aa]n?)\s+(?:[a-z-]+\s+){1,2}and\s+$")  # "the novelist and critic Ann Marsh"
_OF_A_BODYS = re.compile(r"\b[Tt]he\s+[a-z]+'s\s+$")  # "the charity's chair, Lord Ellis of Penge"
_OF_SOMEWHERE = re.compile(rf"\s+of\s+{ANY}")
_HELD_UNTIL = re.compile(r"[^,.;]{0,60}?\suntil\s+(?:last|this|recently|[A-Z]|his|her|\d)")
_FRONTED = re.compile(r"\W*(?:In|At|On|With|Writing|Speaking|Talking|Replying|Appearing|Answering|From|Alongside|Beside)\s[^,;:]*")
_CIRCUMSTANCE = re.compile(r"\W*(?:Under|Asked|After|Before|During|In|At|On|With|Like|Unlike|[A-Z][a-z]+ing)\s[^.;:]*")
_MADE_BY = re.compile(r"\b(?:designed|built|written|painted|composed|founded|made|created|drawn|invented)\s+by\s+(?:the\s+)?$")
_ACTS = re.compile(r"(?:,\s+\d{1,3},)?\s+(?:said|told|wrote|added|insisted|denied|admitted|argued|claimed|accused|urged|asked|called|apologised|apologized|thanked|warned|described|announced|made|gave|took|had|has|was|is|will|would)\b")


def _member_of(at: Place) -> str | None:
    """The organisation behind a titled name: "Analyst Alan Pike of Marlow Capital"."""
    member = _MEMBER.match(at.after, at.follows.end()) if at.follows else None
    if member and member.group().lstrip(" ,").startswith("from") and _FROM_ANOTHER_CLUB.search(at.before):
        return None  # "acquired pitcher Joe Pike from the Harwick Hawks": theirs no longer
    return member.group(1) or member.group(2) if member else None


def _past(at: Place) -> RoleStatus | None:
    if FIRED.search(at.before) and not (at.follows and at.after.startswith(" as ", at.follows.end())):  # "removed co-founder Ann Marsh as chief executive"
        return "former"
    if at.follows and _MADE_BY.search(at.before) and LONG_SINCE.match(at.after, at.follows.end()):
        return "former"
    if at.follows and _DEPUTY.search(at.phrase.title) and _TAKES_OVER.match(at.after, at.follows.end()):
        return "former"
    if at.status == "current" and (
        LONG_AGO.match(at.before) or OLD_YEAR.search(at.before) or at.follows is not None and has_gone(at.after, at.follows.end(), at.phrase.head)
    ):
        return "former"
    return None


_SOMEBODYS = re.compile(rf"'s?\s+(?:[a-z][\w-]*\s+){{1,3}}?(?:({P})(?!')|(?<=\s)(?={P}'))|'s?\s+(?:[a-z][\w-]*\s+){{0,2}}[a-z][\w-]*,(?=\s)")


def _introduced(at: Place) -> list[Found] | None:
    """ "The chief whip, Alan Dray, said", "the council's leader: Ina Colt"."""
    phrase = at.phrase
    if at.follows and at.follows.group(1).split()[0:1] == ["and"]:
        return at.made(at.follows.group(2), "before") if phrase.determined else None
    if at.follows and at.follows.group(1).lstrip()[:1] in (",", ":", "–", "—") and at.follows.group(1).strip(" ,") not in _CALLED:
        if not (phrase.determined or phrase.org or at.whose or at.before.endswith("nother ") or not at.before.strip(' “"') or _AND_ALSO.search(at.before)) or _ONCE_A.fullmatch(at.before):
            return None
        rest = at.after[at.follows.end() :]
        owned = _SOMEBODYS.match(rest) if at.follows.group(1).strip() == "," else None
        if owned:  # "Its curator, Alan Dray's successor Ina Colt", "The chairman, Joe Pike's brother, left"
            return at.made(owned.group(1), "before", None, at.whose) if owned.group(1) else None
        member = None if _OF_A_BODYS.search(at.before) and rest.startswith(" of ") else _MEMBER.match(rest)
        if not (member or not rest or phrase.possessive or _GOES_ON.match(rest) or _OF_SOMEWHERE.match(rest)):
            return None
        if at.follows.group(1) == ", " and _FRONTED.fullmatch(at.before) and _ACTS.match(rest):
            return None  # "In a letter to the chairman, Ann Marsh, 44, said": she wrote it
        if at.follows.group(1) == ", " and TERM_FIRST.match(at.before):
            return None  # "After nine years as chairman, Joe Pike": made_first knows how it stands
        if at.follows.group(1).strip() == "," and COPULA.search(at.before):
            return None  # "Ann Marsh was the treasurer, Joe Pike the secretary"
        if BEHIND_NAME.search(at.before) or OF_KIN.search(at.before) or _BECAME.search(at.before):
            return None
        state: RoleStatus | None = "former" if _HAD.search(at.before) and not _BY_NOW.match(at.before) else _past(at)
        how = "apposition" if at.follows.group(1).strip() == "," and _A_FIRST.fullmatch(at.before) else "before"  # "A former nurse, she …"
        return at.made(at.follows.group(2), how, state, member.group(1) or member.group(2) if member else at.whose)
    went = _WENT_TO.match(at.after) if _JOB_OF.search(at.before) else None
    if went:
        return at.made(went.group(2), "take", "candidate" if went.group(1) else None)
    told = _INVERTED.match(at.after)
    if told and (phrase.determined and _OPENING.fullmatch(at.before) or at.before.endswith("whose ")):
        said = f" {told.group()} "
        past = at.status == "current" and " was " in said and " as " not in said
        return at.made(told.group(1), "copula", "candidate" if " will be " in said or " would " in said else "former" if past and not phrase.org else None, at.whose)
    named = _CALLED_AS.match(at.after) if phrase.determined else None
    if named:
        return at.made(named.group(1), "before")
    term = FOLLOWS_TERM.match(at.after)
    if term and (_AT_START.fullmatch(at.before) or phrase.org or phrase.possessive or phrase.determined and at.after.startswith(" at")):
        ended: RoleStatus | None = "former" if re.search(r" (?:at the time|that (?:day|night|year|season))\b", f" {term.group()}") and at.status == "current" else None
        return at.made(term.group(1), "before", ended)
    so = WHO_SO.match(at.after)
    if so and _AT_START.fullmatch(at.before) and phrase.determined and (not at.weak or phrase.head.casefold() in OFFICES):
        gone = _WHO_WENT.match(at.after)
        return at.made(so.group(1), "before", "former" if gone else None)
    return None


def _is(at: Place) -> list[Found] | None:
    copula = COPULA.search(at.before) or COORDINATED.search(at.before)
    if not copula:
        return None
    verb = " ".join(copula.group(2).split())
    if _BESIDE_WHO.search(at.before, 0, copula.start()):
        return None
    if " whose " in copula.group() and _WHOSE_KIN.search(copula.group()):
        return []  # "Ann Marsh, whose father, Joe, was a miner"
    if copula.re is COORDINATED and " and who " in copula.group() and " whose " in at.before[: copula.start()]:
        return None  # "Ann Marsh, whose father, Joe Pike, built it and who is a member"
    if _IF.search(at.before, max(0, copula.start() - 40), copula.start()) or verb in ("was", "were") and at.before[: copula.start()].casefold().endswith("since "):
        return []
    if _JUDGED.match(at.shape.text, at.phrase.start) or verb == "was" and at.after.startswith(" who ") and at.before.endswith("the "):
        return []  # "had been a tough negotiator", "was the officer who wrote it"
    state: RoleStatus = at.status
    taken = MADE.search(at.before, copula.start(2)) is not None
    if " until " in copula.group() and verb in ("was", "had been"):
        state = "former"
    elif verb in _PAST and not taken and not (verb.endswith("been") and verb != "had been" and at.after.lstrip(" ,").startswith("since ")):
        state = "candidate" if at.status == "candidate" and not verb.startswith(("was", "had")) else "former"
    elif verb in _TO_COME or verb in ("will serve as", "would serve as", "is to serve as", "will act as", "would act as", "is to act as") or verb.endswith((" to be", " to become")) and not verb.startswith("went on"):
        state = "current" if verb in ("will be", "will serve as", "would serve as") and at.phrase.title.startswith(("acting", "interim")) else "candidate"
    if state in ("current", "former") and (denied := _NOT.search(at.before)):
        if "longer" not in denied.group():
            return []
        state = "former"
    if state == "current" and verb.endswith(" as") and verb.startswith(("will", "would", "is")) and at.before.endswith((" a ", " an ")) and at.phrase.head.casefold() not in SEATS:
        state = "candidate"  # "will stay on as an adviser", and "as an MP" is one already
    where = _WHERE.search(at.before[: copula.start()]) or _INTO.search(copula.group())
    return at.made(copula.group(1), "take" if taken else "copula", state, where.group(1) if where else None)


def _apposed(at: Place) -> list[Found] | None:
    """ "Alan Dray, MP for Brackley South", "Ina Colt, 54, who is the leader of Harrow Vale Council"."""
    phrase = at.phrase
    apposed = after_person(at.before)
    if not apposed or OF_KIN.search(at.before) or _ACCORDING.match(at.before) and not at.after.startswith(","):
        return None
    said = at.before[apposed.start() :]
    who = WHO.search(said)
    verb = who.group(1).split()[0] if who else ""
    state: RoleStatus = at.status
    if verb in ("was", "served", "had", "worked", "as") or "no longer" in said:
        state = "former"
    elif verb in ("will", "would", "could") or who is not None and " to become" in who.group(1):
        state = "candidate"
    elif at.status == "current":
        term = PAST_TERM.match(at.after)
        if _YEARS.match(at.after) or ONCE.search(said) and not _BUT_NOW.search(said) or term and not (verb == "became" and "when" in term.group()):
            state = "former"
    if state == "current" and (DEAD_AFTER.match(at.after) or DEAD_BEFORE.search(at.before[: apposed.start()])):
        state = "former"
    if state == "current" and (OLD_YEAR.search(at.before) or FORMER_AND.search(said) or not who and has_gone(at.after, 0, at.phrase.head)):
        state = "former"
    gone = FIRED.search(at.before[: apposed.start()]) if state == "current" and not who else None
    if gone and (_DEATH.search(gone.group()) or phrase.org or phrase.possessive or not A_CALLING.search(phrase.title)) and _fired_people(at.before[: apposed.start()]):
        state = "former"
    if state == "current" and (_WHO_WENT.match(at.after) or at.after.startswith(" of ") and _HELD_UNTIL.match(at.after)):
        state = "former"
    if not (phrase.has_complement or APPOSED_ENDS.match(at.after)):
        return None
    if at.weak and not (phrase.org or phrase.determined or phrase.has_complement or " " in phrase.title or who and verb not in ("as", "had") or _KIN_AND.search(said)):
        return None
    if at.before.endswith(", the ") and _ACTS.match(at.after) and _CIRCUMSTANCE.fullmatch(at.before[: apposed.start()]):
        return None  # "Under questioning by her lawyer, Ann Marsh, the defendant said"
    if state == "current" and (_TRAINED.match(at.after) or _LATER.search(said)):
        state = "unknown"
    if state == "current" and (after_who(at.after) or not who and _IN_YEAR.match(at.after)):
        state = "former"
    return at.made(apposed.group(1), "apposition", state)


def _opening(at: Place) -> list[Found] | None:
    """ "A former district nurse, she has led …", "Once a miner, Joe Pike …"."""
    phrase = at.phrase
    before = _AT_FIRST.fullmatch(at.before)
    if before is None or not (phrase.determined or before.group(1) or phrase.has_complement and phrase.head.casefold() in OFFICES):
        return None
    holder = _HOLDER.match(at.after)
    if holder is None or holder.group(2) and not before.group(1) or at.weak and not (phrase.determined or phrase.org or phrase.has_complement):
        return None
    once = (before.group(1) or "").split()[:1] not in ([], ["Now"], ["Also"])
    return at.made(holder.group(1), "apposition", "former" if once and at.status == "current" else None)


_KIN_AND = re.compile(r"\b(?:husband|wife|partner|father|mother|brother|sister|son|daughter|uncle|aunt|cousin|boyfriend|girlfriend)\s+and\s+$")  # "her husband and agent"
_ONCE_A = re.compile(r"\W*(?:Once|Formerly|Previously|Originally)\s(?:an?\s)?(?:[a-z-]+\s)?")
_A_FIRST = re.compile(r"\W*An?\s+(?:[a-z-]+\s+(?:[a-z-]+\s+)?and\s+)?")
_DEATH = re.compile(r"\b(?:death|murder|kill|traded|shot)")
_AT_FIRST = re.compile(rf"\W*(?:(Once|Now|Formerly|Previously|Originally|Long|Also|Then)\s+)?(?:(?:[Aa]n?|[Tt]he|[Ii]ts|{ANY}'s?)\s+)?(?:[a-z-]+\s+(?:[a-z-]+\s+)?and\s+(?:[a-z]+\s+)?)?")
_HOLDER = re.compile(
    rf"(?:\s+(?:of|for|at|in|from|with|by|to|and|on|turned|since|until|who|whose)\s[^.;:{P[1:-1]}]{{1,90}}?)?,\s+(?:but\s+)?(?:(?:Mr|Mrs|Ms|Dr)\s+)?({P})(?=\s+(?!and\b)[a-z])(?!\s+who\b)(\s+(?:said|says|told|added)\b)?"
)


def _fired_people(before: str) -> bool:
    return re.search(r"\b(?:replacing|succeeding|replace|succeed|succeeds|replaces|suspension\s+of)\s+(?:the\s+)?$", before) is None


_WAYS: tuple[Callable[[Place], list[Found] | None], ...] = (
    _title,
    successor,
    heir,
    leaver,
    _introduced,
    _opening,
    made_first,
    in_prospect,
    in_passing,
    _is,
    taken,
    moved,
    _apposed,
    served,
    in_office,
    stands,
)
