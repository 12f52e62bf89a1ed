"""Where the subject and the object of a verb of leading, running or founding stand in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.news import RoleStatus
from briefings.reading.lexicon.verb_titles import DONE, FOUNDED, GOING, NOW
from briefings.reading.shape import ANY, L, O, P
from briefings.values import dataclass

_THING = (
    "city|arm|company|firm|business|shop|store|dairy|farm|bakery|brewery|pub|bar|café|cafe|restaurant|hotel|garage|gallery|museum|theatre|theater|cinema|"
    "school|college|academy|nursery|clinic|surgery|hospice|hospital|charity|trust|foundation|group|club|team|squad|society|association|"
    "union|federation|league|committee|commission|panel|inquiry|board|council|authority|agency|department|division|unit|laboratory|lab|institute|"
    "centre|center|observatory|network|newspaper|magazine|website|station|orchestra|choir|festival|church|parish|"
    "site|operation|project|scheme|programme|program|route|service|mission|ward|kitchen|desk|label|chain|franchise|paper|house|estate|side|"
    "trustees|governors|talks|review|investigation|band|start-up|startup|fund|bank|brokerage|partnership|collective|cooperative|co-operative|"
    "diocese|force|squadron|regiment|alley|stables|stud|gym|studio|salon|practice|consultancy|bookshop|library|archive|coalition|branch|truck|van|stall|"
    "campaign|party|opposition|task force|taskforce|working group|faculty|ministry|cottage|yard|boatyard|mill|quarry|mine|vineyard|nightclub|"
    "workshop|foundry|dealership|plant|office|expedition|delegation|movement|institution|event|race|unit|"
    "hall|building|track|resort|academy|ferry|airport|port|zoo|garden|gardens|distillery|winery|ranch|orchard|pharmacy|hostel|shelter|refuge|food bank|"
    "depot|warehouse|factory|shipyard|cathedral|tribunal|collection|supermarket|prison|abbey|airline|railway|fleet|troupe|ensemble|quartet|chorus|syndicate|"
    "empire|smallholding|guest house|tea room|portfolio|forum|taskforce|inspectorate|regulator|watchdog|observatory|parliament|assembly|chamber|court|registry|archives"
)
_FILM = "film|movie|play|series|documentary|production|musical|opera"
_STUDY = "research|study|trial|survey|experiment|excavation|dig|prosecution|rescue|search"
_WORDS = r"(?:(?!(?:for|of|at|in|to|with|from|and|or|by|on|that|who|into|through|over|after|during|before|since|until|as|when|out|against|past|under|towards|toward|said|was|is|has)\b)[a-z][\w'-]*\s+)"
_ADVERB = r"(?:(?:also|now|still|currently|jointly|herself|himself|once|formerly|previously|then|later|long|first|until\s+[\w-]+|at\s+one\s+time|today)\s+)*"
_AGE = r"(?:,\s+(?:aged\s+)?\d{1,3})?"
_END = (
    r"(?=[,.;:)]|\s*$|\s\(|\s+(?:and|since|from|for|with|in|until|as|but|said|told|has|was|is|on|before|after|under|when|between|during|through|alongside|who|of\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|at\s+(?:the\s+time|that))\b)"
)
_NAMED = re.compile(rf"\s+(?:(?:the\s+|its\s+|an?\s+|his\s+|her\s+|their\s+)?{_WORDS}{{0,3}}?({O})(?:\s+(?:{_THING}))?{_END}(?!\s+in\s+(?:an?|the)\s+(?:\w+\s+)?(?:final|match|game|race|win|defeat|victory)\b))")
_A_COUNTRY = re.compile(rf"\s+({L}|the\s+(?:county|country|province|islands|national\s+(?:side|team)|hosts|visitors|under-\d\ds)){_END}")
_TO_TITLES = re.compile(rf"\s+(?:the\s+)?({O})(?=\s+to\s+(?:(?:[a-z][\w-]*\s+){{0,4}}(?:titles?|championships?|promotions?|finals?|playoffs|cups?)|{ANY})\b)")
_OF_A_SIDE = frozenset("coached coaches managed manages".split())
_THINGS = re.compile(
    rf"\s+((?:the|an?|its|his|her|their|two|three|four|five|several|(?:the\s+)?{ANY}'s?(?:\s+own)?|the\s+{ANY}|the\s+[\w-]+'s)\s+{_WORDS}{{0,3}}?(?:{L}\s+)?(?:(?:North|South|East|West|Latin)\s+)?(?:[A-Z][a-z]+(?:an|ish|ern|ese)\s+)?(?:{_THING})s?(?:\s+(?:{_THING})s?)?)\b(?!-|'|\s+(?:table|standings|bus|car|close|ragged|door)\b)(\s+of\s+(?!the\b|an?\b|his\b|her\b)[a-z][\w-]*(?:\s+[a-z][\w-]*(?=[,.;]|\s+(?:in|and|for|until|from)\b|$))?)?(?:\s+(?:of|at|for)\s+(?:the\s+)?({O})(?!'))?"
)
_OF_FILM = re.compile(rf"\s+((?:the|an?|his|her)\s+{_WORDS}{{0,2}}?(?:{_FILM}))\b(?!-|')")
_OF_STUDY = re.compile(rf"\s+(the\s+{_WORDS}{{0,2}}?(?:{_STUDY}))\b(?!-|'|\s+(?:force|party)\b)")
_IT = re.compile(rf"\s+it{_END}")
_TO_WIN = re.compile(r"\s+(?:to|out|by|with\s+\d|at|back|home|past|into|through)\b")
_SIDES = ("team", "side", "squad", "race", "league", "party", "club", "event")
_FOR_A_CAUSE = re.compile(r"\b(?:campaign|opposition|rescue|search)$")
_CAUSE_ENDS = re.compile(r"\s*[,.;)]|\s*$|\s+(?:to\s+(?:save|stop|keep|free|block|have|get|reopen|rebuild|change|ban)\b)")
_EVENTS = (" race", " event", " league")
_STARTS = frozenset(("started", "established", "set up"))

# What stands before the verb.
_NO_CLAUSE = rf"(?:(?!\b(?:whose|which|that|where)\b)[^.;{P[1:-1]}]|(?<=\bby\s){P})"
_WHO = re.compile(
    rf"({P})(?:\s+\([^)]{{2,30}}\)(?=,))?{_AGE}(?:\s+(?:[QK]C|[OMC]BE)(?=,))?(?:,\s+{_NO_CLAUSE}{{2,90}}?,|,?\s+of\s+[^,.;{P[1:-1]}]{{2,40}},|,\s+(?:an?|the|one|{ANY}'s?|his|her|its|their)\s+(?:(?!(?:of|by|for|with|from|to|in|at|on|and|man|woman|one|person|who)\b)[\w{ANY[1:-1]}'-]+\s+){{0,5}}?[\w'-]+(?<!\bman)(?<!\bwoman)(?:\s+(?:of|at|with|from)\s+(?:the\s+)?{ANY}|\s+of\s+\d+\s+years'?\s+\w+)?|,)?"
    rf"\s+(?:(?:and|but)\s+)?who(?:,\s+[^,]{{3,40}},)?\s+(?:{_NO_CLAUSE}{{2,80}}?(?:,|\s+and|\s+but)\s+)?{_ADVERB}$"
)
_PLAIN = re.compile(rf"({P})(?!'){_AGE}(?:,\s+(?:an?|the|{ANY}'s?|his|her|their|its|(?:MP|MSP|MEP|TD|chair|chief\s+executive|head|director|leader|professor)\s+(?:for|of|at))\s+[^.;{P[1:-1]}]{{3,80}},|,)?\s+(?:(?:(?!who\b)[^.;,{P[1:-1]}]){{2,60}}\s+(?:and|but)\s+)?{_ADVERB}$")
_TWO = re.compile(
    rf"({P})(?!')(?:,\s+\d{{1,3}},)?\s+and\s+(?:(?:his|her|{P}'s?)\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,?\s+)?({P})(?!')(?:,\s+\d{{1,3}},|,)?\s+(?:jointly\s+|together\s+|also\s+)*$"
)
_TWO_WHO = re.compile(rf"({P})(?!')(?:,\s+\d{{1,3}},)?\s+and\s+(?:(?:his|her|{P}'s?)\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,?\s+)?({P})(?:,\s+\d{{1,3}})?,\s+who\s+(?:both\s+|together\s+|jointly\s+|now\s+|still\s+)*$")
_DOING = re.compile(rf"({P})(?!')[^.;{P[1:-1]}]{{2,160}}?(,|\s+(?:after|before|while|is|was|been|spent\s+[\w\s-]{{2,30}}|years))\s+(now\s+|still\s+)?(?:also\s+|then\s+|later\s+|previously\s+|first\s+)?$|({P})\s+(is|was)\s+(now\s+|still\s+)?$")
_TO_DO = re.compile(
    rf"({P})(?!')[^.;:{P[1:-1]}]{{0,150}}?\s(went\s+on|left|leaving|leaves|resigned|departs|stepping\s+down|stepped\s+down|quit|returned|moved|hired|appointed|named|elected|chosen|promoted|brought\s+in|picked|recruited|nominated|asked|expected|set|due|agreed|selected|lined\s+up|tapped|invited|drafted\s+in)\b[^.;:{P[1:-1]}]{{0,40}}?\sto\s+$"
    rf"|\b(hired|appointed|named|elected|chose|picked|promoted|brought\s+in|recruited|asked|selected|nominated)\s+(?:[a-z][\w-]*\s+){{0,4}}({P})(?!')(?:,\s+[^.;{P[1:-1]}]{{3,80}},)?\s+to\s+$"
)
_WILL = re.compile(rf"({P})(?!')(?:,\s+[^.;{P[1:-1]}]{{3,80}},|,\s+who)?\s+(?:will|would|is\s+to)\s+(?:now\s+|also\s+|instead\s+)?$")
_BESIDE = re.compile(rf"({P})(?!'),\s+$")  # "Joe Pike, leading the inquiry, said"
_AND_SAID = re.compile(r"[^,.;]{3,70},\s+(?:said|says|told|added|called|appealed|urged|described)\b")
_OPEN = frozenset(("leaving", "stepping down", "departs", "asked", "expected", "set", "due", "agreed", "nominated", "lined up", "tapped", "invited"))
_OPENING = re.compile(r"^\W*(?:After|Before|While|Since)\s+(?:\w+\s+)?$")
_THEN = re.compile(rf"[^.;{P[1:-1]}]{{2,90}}?,\s+({P})(?!')")
HELD_BACK = re.compile(r"\b(?:never|not|nor|denied|denies|without|hopes|wants|wanted|could|might|should|if|whether|nobody|no\s+one|how\s+to)\s+(?:\S+\s+){0,3}$")
# The object before: "the firm that Ann Marsh founded", "Pike Systems, which she ran".
BEFORE = re.compile(
    rf"(?:({O})(?:,?\s+whose\s+(?:[a-z]+\s+){{0,2}}(?:branch|board|committee|party|group|council|team|campaign))?|\b((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)\s+{_WORDS}{{0,3}}(?:{_THING})))(?:,|\s+\([^)]{{2,40}}\))?\s+(?:(?:that|which)\s+)?({P})(?!')(?:,\s+\d{{1,3}},)?(?:\s+and\s+(?:[a-z]+\s+){{0,3}}({P}))?\s+{_ADVERB}$"
)
NO_OBJECT = re.compile(
    r"\s*(?:[,.;)—–-]|$)|\s+(?:in|from|until|with|for|and|since|at|before|after|as|when|between|together|on|jointly|alone|almost|nearly|more|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
WITH = re.compile(
    rf"[^.;,{P[1:-1]}]{{0,40}}?\s+(?:together\s+)?with\s+(?:(?:his|her|{P}'s?)\s+(?:[a-z-]+\s+){{0,3}}[a-z-]+,?\s+|(?:the|an?)\s+(?:[a-z-]+\s+){{1,3}})?(?:the\s+late\s+)?({P})(?!')"
)
# The subject behind: "founded in 1971 by Ann Marsh and her brother, Joe Pike".
BY_WHOM = re.compile(
    rf"(?:\s+in\s+the\s+(?:meantime|interim)|\s+(?:temporarily|for\s+now|for\s+the\s+time\s+being|for\s+many\s+years)|\s+in\s+(?:[A-Z]\w+\s+)?(?:\d{{4}}|{ANY})|\s+in\s+the\s+\d{{4}}s|\s+(?:[a-z]+\s+){{1,3}}(?:ago|later)|\s+jointly|\s+in\s+{L})*\s+by\s+(?:the\s+|an?\s+|(?:{ANY}'s?|his|her|their|its)\s+)?(?:(?!(?:who|and|of)\b)[a-z][\w'-]*,?\s+){{0,5}}?(?:{L}\s+)?({P})(?!'s)"
    rf"(?:(?:,\s+\d{{1,3}},?)?\s+and\s+(?:(?:his|her)\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,?\s+)?(?:the\s+late\s+)?({P})(?!'))?"
)
BY_WHAT = re.compile(
    rf"(?:({O})|\b((?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er)\s+{_WORDS}{{0,3}}?(?:{_THING}|{_STUDY}|{_FILM})(?<!\ba\sgroup)))"
    rf"(?:,\s+(then)\s+|(?:,\s+(?:an?|the)\s+[^,.;{P[1:-1]}]{{2,50}}?)?,?\s+(?:(?:that|which)\s+)?(?:(?:has|had|have)\s+(?:since\s+)?been\s+|will\s+be\s+|is\s+to\s+be\s+|is\s+being\s+|are\s+being\s+|was\s+being\s+|is\s+|are\s+|was\s+|were\s+)?(?:also\s+|now\s+|then\s+|once\s+|jointly\s+|first\s+|still\s+|long\s+)?)$"
)
THERE = re.compile(r"\b(?:was|were|had\s+been|then|once)\s+(?:\w+\s+)?$")  # what is told is over
WHERE = re.compile(rf"({O}),?\s+where\s+$")


@dataclass(frozen=True, slots=True)
class Object:
    """What is led, run or founded: an organisation, words for it, or both."""

    org: str | None
    thing: str = ""


def object_of(text: str, verb: str, start: int, end: int) -> tuple[Object, int] | None:
    """The object behind a verb, and where it ends."""
    named = _NAMED.match(text, end) or (_TO_TITLES.match(text, end) if verb in _OF_A_SIDE else None)
    if named:
        return Object(named.group(1)), named.end()
    side = _A_COUNTRY.match(text, end) if verb.startswith(("capt", "coach", "manag")) else None
    if side:
        return Object(None, side.group(1)), side.end()
    thing = _THINGS.match(text, end)
    if thing:
        if verb.startswith(("lead", "led")) and thing.group(1).endswith(" service") and thing.group(3) is None:
            return None
        if verb in ("led", "leads", "leading") and (thing.group(1).endswith(_SIDES) and _TO_WIN.match(text, thing.end()) or _FOR_A_CAUSE.search(thing.group(1)) and (thing.group(1).endswith("opposition") or not _CAUSE_ENDS.match(text, thing.end()))) or verb in _STARTS and thing.group(1).endswith("race"):
            return None
        if verb in ("owns", "owned", "co-owns") and thing.group(1).endswith(" house") or thing.group(1).endswith(_EVENTS) and not (verb in FOUNDED or verb.startswith(("r", "direct"))):
            return None
        return Object(thing.group(3), " ".join((thing.group(1) + (thing.group(2) or "")).split())), thing.end()
    other = _OF_FILM.match(text, end) if verb.startswith("direct") else _OF_STUDY.match(text, end) if verb in ("led", "leads", "headed", "heads", "lead") else None
    if other:
        return Object(None, other.group(1)), other.end()
    it = _IT.match(text, end) if verb in DONE or verb in NOW or text.startswith("has ", start) else None
    orgs = set(re.findall(O, text[:start])) if it else set()
    return (Object(orgs.pop()), it.end()) if it and len(orgs) == 1 else None


def subjects_of(before: str, after: str, verb: str, has: bool) -> Iterator[tuple[str, RoleStatus, bool]]:
    """Who does it, how it stands with them, and whether a "who" clause says so; `before` and `after` stand around the verb."""
    if verb in GOING and _OPENING.match(before):
        then = _THEN.match(after)
        if then:
            yield then.group(1), "former", False
    elif verb in GOING and not has:
        doing = _DOING.search(before)
        beside = _BESIDE.search(before) if verb.startswith(("lead", "oversee", "head", "run", "manag", "direct")) and _AND_SAID.match(after) else None
        if beside:
            yield beside.group(1), "current", False
        elif doing:
            goes_on = (doing.group(2) or doing.group(5) or "").strip() == "is" or doing.group(3) or doing.group(6)
            yield doing.group(1) or doing.group(4), "current" if goes_on else "former", False
    elif verb in NOW or verb in DONE or verb in FOUNDED or has:
        status: RoleStatus = "current" if has or verb in NOW else "former"
        who = _WHO.search(before)
        two = None if who else _TWO.search(before)
        plain = None if who or two else _PLAIN.search(before)
        if who:
            yield who.group(1), status, True
        elif two:
            yield two.group(1), status, False
            yield two.group(2), status, False
        elif plain:
            yield plain.group(1), status, False
    elif pair := _TWO_WHO.search(before):
        yield pair.group(1), "current", True
        yield pair.group(2), "current", True
    else:
        to_do = _TO_DO.search(before)
        will = None if to_do else _WILL.search(before)
        if to_do:
            yield to_do.group(1) or to_do.group(4), "candidate" if (to_do.group(2) or to_do.group(3)) in _OPEN else "former" if (to_do.group(2) or "").startswith("went") else "current", False
        elif will:
            yield will.group(1), "candidate", False
