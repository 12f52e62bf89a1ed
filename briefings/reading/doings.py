"""Roles that are told by what somebody does: "who chairs the committee", "a charity founded by"; the title is the article's verb.

Method: from every such verb its object is read to the right (an organisation, or a thing that one can be in charge of) and its
subject to the left; where the object stands before ("the firm that she founded") or the subject behind ("run by"), the other way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.doing_places import (
    BEFORE,
    BY_WHAT,
    BY_WHOM,
    HELD_BACK,
    NO_OBJECT,
    THERE,
    WHERE,
    WITH,
    Object,
    object_of,
    subjects_of,
)
from briefings.reading.lexicon.verb_titles import BY, DONE, FOUNDED, GOING, NOW, TO_DO
from briefings.reading.shape import L, O, P, Shape, is_organisation
from briefings.reading.vocabulary import longest_runs, words_in

_ADVERB = r"(?:(?:also|now|still|currently|herself|himself|once|formerly|previously|then|later)\s+)*"
_AGE = r"(?:,\s+(?:aged\s+)?\d{1,3})?"
_ASIDE = rf"(?:,\s+(?:an?|the)\s+[^,.;{P[1:-1]}]{{3,60}})?"
_REPRESENTS = re.compile(
    rf"({P})(?!'){_AGE}(?:,?\s+(?:[^.;{P[1:-1]}]{{0,60}}\s)?who)?\s+{_ADVERB}((?:has\s+)?represent(?:s|ed))\s+((?:the\s+)?(?:[\w-]+'s\s+)?(?:\d+\w\w\s+)?(?:{L}|{O}(?=[,.])|[A-Z][\w'-]+)(?:(?:\s+and)?\s+(?:[A-Z][\w'-]+|{L}))*)"
    rf"((?:\s+(?:district|ward|constituency|area|division|seat))?)(?!'|\s+(?:at|against|in\s+(?:a|the\s+(?:case|talks|lawsuit|match|final))))"
    rf"(?:\s+for\s+(?:the\s+)?({O})|(?<=[dD]istrict)(?=[,.;]|\s+(?:and|said|on|in|has|was|for|since|until)\b)|(?<=\b[wW]ard)(?=[,.;]|\s+(?:and|said|on|in|has|was|for|since|until)\b)|(?<=seat)(?=[,.;])|(?<=constituency)(?=[,.;])|(?<={L})(?=[,;]|\s+(?:since|until|between|for\s+(?:[\w-]+\s+){{1,3}}(?:years|terms|decades))\b)|(?<={O})(?=[,;])|(?=\s+(?:in|on)\s+(?:(?:[Pp]arliament|Congress|Westminster|the\s+(?:Commons|Senate|House|Assembly|legislature|council|[A-Z]\w+))\b|(?:the\s+)?{O})))"
)
_TEACHES = re.compile(
    rf"({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+)?(?:[^.;{P[1:-1]}]{{2,70}}\s+and\s+)?{_ADVERB}"
    rf"((?:teaches|taught|lectures|lectured)\s+in\s+{L}|(?:teaches|(?:has\s+)?taught|lectures|(?:has\s+)?lectured)\s+(?:in\s+)?(?:an?\s+)?(?!(?:at|in|him|her|his|them|us|me|himself|herself|for|to|the|that|how|people|there|and|until|from)\b)[a-z][\w-]*(?:\s+(?:on\s+)?(?!(?:at|in|and|for|to|from|with|when|that|until|there|before)\b)[a-z][\w-]*){{0,2}}|(?:teaches|taught|lectures)(?=\s+at\s))"
    rf"(?:\s+at\s+(?:the\s+)?({O}))?"
)
_SIDE = re.compile(
    rf"({P})(?!'){_AGE}(?:,\s+whose\s+[^,.;{P[1:-1]}]{{2,70}}?\s+and\s+who|,?\s+who(?:\s+[^,.;{P[1:-1]}]{{2,70}}?,?\s+(?:and|but))?|\s+now|{_ASIDE},|\s+[^,.;{P[1:-1]}]{{2,60}}\s+and)?\s+{_ADVERB}(plays\s+for|(?:sings|dances|sang|danced)\s+with|works\s+for|works\s+at|speaks\s+for|spoke\s+for|drives\s+for|played\s+for|worked\s+for|worked\s+at|used\s+to\s+(?:play|work)\s+for|sits\s+on|sat\s+on|serves\s+on|served\s+on|(?:is|are)\s+(?:standing|running)\s+for|stood\s+for|ran\s+for|(?:scouts|writes|rides|races|reports|commentates|lobbies|wrote|scouted|reported|commentated)\s+for|(?:writes|wrote)\s+an?\s+(?:[a-z]+\s+)?(?:column|blog)\s+(?:for|in)|(?:plays|played)\s+(?!host\b|a\b|the\b|up\b|out\b|down\b|well\b|games?\b|matches\b)[a-z-]+(?:\s+[a-z-]+)?\s+(?:for|at))\s+"
    rf"(?:(?:the\s+)?({O})(?!')(?:\s+and\s+({O})(?!'))?|((?:the|its|an?|{O}'s?)\s+(?:[a-z][\w-]*\s+){{0,2}}(?:committee|board|panel|commission|tribunal|council|charity|consultancy|bank|law\s+firm|agency|newspaper|hospital|think\s+tank|start-up|startup|nonprofit|seat|legislature|assembly)|{L}(?=[,.]|\s+(?:in|at|from|until|between|as|before|under)\b))(?!'|\w)(?:\s+of\s+(?:the\s+)?({O})(?!'))?)"
)
# "who works in a care home", "who volunteers at the food bank"
_WORKS = re.compile(
    rf"({P})(?!'){_AGE}{_ASIDE},?\s+who\s+(?:[^.;{P[1:-1]}]{{2,60}}\s+and\s+)?{_ADVERB}((?:works|worked|volunteers|volunteered)\s+(?:nights\s+|shifts\s+|part-time\s+)?(?:in|at|for|on)\s+(?:an?|the|his|her)\s+(?:(?!(?:in|for|to|at|on|from|and|with|of|near|until|since|when|by|before|after|that|which|who|case|time|project|book|report|same|idea|plan|film|story|problem)\b)[a-z][\w'-]*\s*){{1,4}})"
    rf"(?<=\S)(?=\s*[,.;]|\s|$)(?:\s+(?:at|for|in)\s+(?:the\s+)?({O})(?!'))?"
)
# "took charge of Pike Systems in March", "has taken the helm at the Arts Trust"
_TOOK = re.compile(rf"({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+)?(?:has\s+|had\s+)?((?:took|taken)\s+(?:charge|the\s+(?:chair|helm|reins)))(?:\s+(?:of|at)\s+(?:the\s+)?({O})(?!')|\s+of\s+(the\s+(?:[a-z]+\s+)?(?:trust|council|company|club|union|charity|party|school|force|hospital|department|authority|agency|museum|bank|firm|college|university|committee|board|team|squad))(?!'|\s+[a-z]+s?\s+(?:in|to)\b)(?=\s+(?:last|in|on|this|when|after|from|at|as|for|following|and|two|three|four|five|six)\b|[,.;])|(?<=charge)(?=\s+(?:last\s+(?:[a-z]+|[A-Z]\w+)(?=[,.;]|\s+and)|in\s+(?:\d{{4}}|[A-Z]\w+|the\s+(?:spring|summer|autumn|fall))|two|three|four|five|six)))")
_HOSTS = re.compile(rf"({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+)?{_ADVERB}((?:has\s+)?(?:co-)?(?:presents|hosts|fronts|anchors|presented|hosted|fronted|anchored))\s+(?:the\s+)?(?:({O})(?=[,.]|\s+(?:since|until|from|for|and|on)\b)|((?:an?\s+)?(?:[a-z][\w-]*\s+){{0,3}}(?:show|programme|podcast|bulletin|newscast|news|series|breakfast|phone-in))(?=[,.]|\s+(?:since|until|from|for|on|at)\b))(?:\s+at\s+(?:the\s+)?({O})(?!'))?")
# "The woman in charge of the vaccine programme, Ann Marsh"
_THE_ONE = re.compile(rf"\b[Tt]he\s+(?:man|woman|person|official|officer)\s+(in\s+charge\s+of|running|leading|heading|overseeing)\s+(?:((?:the|its|his|her)\s+(?:[a-z][\w-]*\s+){{0,3}}[a-z][\w-]*)|(?:the\s+)?({O})),\s+({P})(?!')")
# "who conducts the Harwick Sinfonia"; "who served with Harwick Police for 16 years"; "previously managed a warehouse for Pike Freight"
_SERVES = re.compile(
    rf"({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+(?:[^.;,{P[1:-1]}]{{2,60}}\s+and\s+)?)?{_ADVERB}((?:has\s+)?(?:conducts|conducted|serves\s+with|served\s+with|served\s+in|flew\s+with|flew\s+for|danced\s+for|trains\s+at|volunteers\s+(?:at|for|with)|volunteered\s+(?:at|for|with)))\s+(?:the\s+)?({O})(?!')"
    r"(?=\s*[,.;)]|\s+(?:for\s+(?:(?:more\s+than|almost|nearly|over|about)\s+)?(?:an?|[\w-]+)\s+|and\s|in\s+(?:the\s+)?[A-Z\d]|from\s+\d|until\s|during\s|before\s|when\s|since\s|as\s|at\s+the\s+time))"
)
_BRIEF = re.compile(rf"({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+)?{_ADVERB}(holds|held)\s+(the\s+(?:[a-z][\w-]*\s+){{1,3}}(?:brief|portfolio))\b")
_CHARGE = re.compile(
    rf"(?:({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+)?(is|was|has\s+been|remains|had\s+been|will\s+be)\s+(?:still\s+|now\s+|then\s+|back\s+)?(put\s+|left\s+|placed\s+)?|\b(?:put|placed|left|[Ww]ith)\s+({P})(?!')(?:,\s+[^.;{P[1:-1]}]{{3,60}},)?\s+|({P}),\s+)"
    rf"(in\s+(?:charge|the\s+chair))\b(?:\s+of\s+(?:(?:the\s+)?({O})(?!')|((?:the|its|his|her|that|all)\s+(?:[a-z][\w-]*\s+){{0,2}}[a-z][\w-]*)))?"
)
# "Won her first match in charge of Brackley Rovers", "after three years in charge, Joe Pike has resigned"
_SPELL = re.compile(
    rf"(?:({P})(?!')[^.;{P[1:-1]}]{{0,70}}?\s|\b(After)\s+)(?:(?:his|her|their)\s+)?(?:(first|opening)|last|final|(?:[\w-]+|more\s+than\s+\w+))\s+(?:competitive\s+|league\s+|home\s+|full\s+)?(?:match|game|week|day|month|season|defeat|win|months|years|seasons|matches|games|weeks|days)\s+(in\s+charge)"
    rf"(?:\s+(?:of|at)\s+(?:the\s+)?({O})(?!'))?(?:,\s+({P})(?!'))?"
)
_LIVING = re.compile(
    rf"({P})(?!'){_AGE}{_ASIDE},?\s+who\s+(?:[^.;{P[1:-1]}]{{2,60}}\s+(?:and|but)\s+)?{_ADVERB}((?:sells|sold|drives|drove)\s+(?:an?\s+|the\s+)?(?!(?:his|her|off|up|out|at|to|it|him|them|away|home|through|into|past|from)\b)[a-z][\w-]*(?:\s+(?!(?:in|for|to|at|on|from|and|with|of|near|until|since|when|by|into|through|there|home|before|after|said|has|had|was|is)\b)[a-z][\w-]*){{0,2}}"
    rf"|farm(?:s|ed)\b|(?:has\s+)?(?:presents|presented|hosts|hosted|fronts|fronted|advises|advised)\s+(?:the|an?)\s+(?:(?!on\b)[a-z][\w-]*\s+){{0,2}}(?!on\b)[a-z][\w-]*)(?:\s+(?:for|on|at)\s+(?:the\s+)?({O}))?"
)
_COVERS = re.compile(rf"({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+)?{_ADVERB}((?:covers|covered|coaches|coached|follows|tracks|handles|handled|oversees|presents|hosts|fronts|studies|researches|practises|practices)\s+(?:the\s+)?[a-z][\w-]*(?:\s+(?!for\b|at\b|on\b)[a-z][\w-]*){{0,2}})\s+(?:for|at|on)\s+(?:the\s+)?({O})(?!')")
# "Ann Marsh, who represents Joe Pike"; "the university, where she has worked for 17 years"
_FOR_PEOPLE = re.compile(rf"({P})(?!'){_AGE}{_ASIDE},?\s+(?:who\s+)?{_ADVERB}(represents|represented|(?:is|was)\s+representing)\s+({P}|the\s+(?:family|victims|families|workers|players|defendants|plaintiffs|parents|couple|staff|teacher|man|woman|driver|officer|player|boy|girl|student|claimants|defendant|company|firm|union))(?![\w'])")
_THERE_WORKED = re.compile(rf"(?P<org>{O}),\s+(?:(?:an?|the)\s+[^,.;]{{3,50}},?\s+)?where\s+(?P<who>{P})\s+(?:once\s+|previously\s+|also\s+)?(?P<verb>has\s+worked|had\s+worked|worked|works)(?=\s+(?:for|since|until|from|in|before)\b|[,.])")
_PATTERNS = (
    (frozenset(("represents", "represented")), _REPRESENTS),
    (frozenset(("represents", "represented", "representing")), _FOR_PEOPLE),
    (frozenset("teaches taught lectures lectured".split()), _TEACHES),
    (frozenset("sings dances sang danced plays works drives played worked used sits serves sat served standing running stood ran scouts writes rides races reports commentates lobbies speaks spoke wrote scouted reported commentated".split()), _SIDE),
    (frozenset(("worked", "works", "volunteers", "volunteered")), _WORKS),
    (frozenset(("worked", "works")), _THERE_WORKED),
    (frozenset("conducts conducted serves served flew danced trains volunteers volunteered".split()), _SERVES),
    (frozenset(("charge", "chair", "helm", "reins")), _TOOK),
    (frozenset("presents hosts fronts anchors presented hosted fronted anchored".split()), _HOSTS),
    (frozenset("charge running leading heading overseeing".split()), _THE_ONE),
    (frozenset(("holds", "held")), _BRIEF),
    (frozenset(("charge", "chair")), _CHARGE),
    (frozenset(("charge",)), _SPELL),
    (frozenset("sells sold drives drove farms farmed presents presented hosts hosted fronts fronted advises advised".split()), _LIVING),
    (frozenset("covers covered coaches coached follows tracks handles handled presents hosts fronts studies researches practises practices".split()), _COVERS),
)
_PAST = frozenset("sang danced wrote scouted reported commentated sat served represented taught lectured played worked used held was sold drove farmed presented hosted fronted advised covered coached handled".split()) | {"had been"}
_ARTICLE = re.compile(r"an?\s")
_SERVED = frozenset("conducted served flew danced volunteered".split())
_VERBS = sorted({*NOW, *DONE, *FOUNDED, *GOING, *TO_DO, *BY}, key=lambda verb: (-len(verb), verb))
_VERB = re.compile(r"(?<![\w-])(has(?:\s+(?:long|since|also|now|jointly))?\s+(?:been\s+)?)?(" + "|".join(_VERBS).replace(" ", r"\s+") + r")(?![\w-])")
_GATE = longest_runs(_VERBS)
_RUNS_ON = re.compile(
    r"\s*(?:[.;)]|$)|\s\(|,\s+(?:which|an?|the)\b|\s+(?:and|since|until|before|between|from\s+(?:\w+\s+)?\d+|for\s+(?:[\w-]+\s+){1,3}(?:years|seasons|months|decades)|for\s+a\s+decade|in\s+\d{4}|in\s+the\s+\d{4}s)\b"
)  # behind an organisation that somebody leads, and not to victory
_AS_WHAT = re.compile(r"[^.;]{0,60}?\s+as\s+(?:an?\s+|its\s+|the\s+)?(?:interim|acting|caretaker|temporary)\b|[^.;,]{0,20}\s+on\s+an?\s+(?:interim|acting|temporary|caretaker)\s+basis")
_ON_THE_DAY = re.compile(r"\s+(?:the|his|her|their)\s+(?:side|team)\s+(?:out\b|at\b|against|in\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|on\s|into\s|for\s+the\s+first|tonight|tomorrow|today|next)")
_STUDIED = re.compile(r"\b(?:inquiry|review|investigation|research|study|trial)$")
_LEADING = frozenset("chairs co-chairs heads leads runs directs manages owns co-owns oversees captains coaches edits has represents".split())
_LED = _LEADING | frozenset(verb for verb in (*DONE, *BY, *GOING, *TO_DO) if verb not in FOUNDED)
_WINS = frozenset("leads led heads headed captains captained".split())


_ANY_GATE = frozenset(word for gate, _ in _PATTERNS for word in gate)


def is_doing(title: str) -> bool:
    """Whether a title is a verb that says no more than an office in the same organisation ("runs", "has led")."""
    return title.split(" ", 1)[0] in _LEADING


def is_deed(title: str) -> bool:
    """Whether a title is a verb of leading or founding."""
    return is_leading(title) or title.startswith(FOUNDED)


def is_leading(title: str) -> bool:
    """Whether a title is a verb of leading or running, in any of its forms ("led", "chairing", "run")."""
    return title.split(" ", 1)[0] in _LED


def doings_in(shape: Shape) -> list[Found]:
    """What the people of a sentence run, chair, own, teach or have founded."""
    text = shape.text
    words = words_in(text)
    found: list[Found] = []
    if not _GATE.isdisjoint(words):
        for match in _VERB.finditer(text):
            _read(found, shape, match)
    for gate, pattern in _PATTERNS if not _ANY_GATE.isdisjoint(words) else ():
        if not gate.isdisjoint(words):
            for match in pattern.finditer(text):
                _told(found, shape, match)
    return found


def _told(found: list[Found], shape: Shape, match: re.Match[str]) -> None:
    """What one of the other verbs tells: "teaches history at", "plays for", "represents Brackley in the Senate"."""
    if match.re is _THERE_WORKED:
        said = " ".join(match.group("verb").split())
        still: RoleStatus = "current" if said.startswith(("has", "works")) else "former"
        _add(found, shape, match.group("who"), f"{said} at", Object(match.group("org")), match.span("verb"), still)
        return
    if match.re is _THE_ONE:
        _add(found, shape, match.group(4), " ".join(match.group(1).split()), Object(match.group(3), match.group(2) or ""), match.span(1), "current")
        return
    if match.re is _SPELL:
        who = match.group(6) if match.group(2) else match.group(1)
        if who:
            _add(found, shape, who, "in charge", Object(match.group(5), "of" if match.group(5) else ""), match.span(4), "current" if match.group(3) else "former")
        return
    verb = " ".join((match.group(2) or "").split())
    status: RoleStatus = "former" if verb.split(" ")[0] in _PAST or verb in _PAST else "current"
    if match.re is _TEACHES:
        _add(found, shape, match.group(1), verb, Object(match.group(3)), match.span(2), status)
    elif match.re is _REPRESENTS:
        _add(found, shape, match.group(1), verb, Object(match.group(5), match.group(3) + match.group(4)), match.span(2), status)
    elif match.re is _CHARGE:
        what = Object(match.group(7), "of") if match.group(7) else Object(None, f"of {match.group(8)}" if match.group(8) else "")
        who, status = match.group(1) or match.group(4) or match.group(5), "current" if match.group(3) else "candidate" if match.group(2) and match.group(2).startswith("will") else status
        _add(found, shape, who, " ".join(match.group(6).split()), what, match.span(6), status)
    elif match.re is _SERVES:
        over = not verb.startswith("has") and verb.split()[0] in _SERVED
        _add(found, shape, match.group(1), verb, Object(match.group(3)), match.span(2), "former" if over else "current")
    elif match.re is _WORKS:
        worked = " ".join(verb.split())
        _add(found, shape, match.group(1), worked, Object(match.group(3)), match.span(2), "former" if worked.split()[0].endswith("ed") else "current")
    elif match.re in (_TOOK, _HOSTS):
        shown = match.group(4)
        told = "" if not shown else f"of {shown}" if match.re is _TOOK else shown if _ARTICLE.match(shown) else f"the {shown}"
        over = match.re is _HOSTS and not verb.startswith("has") and verb.endswith("ed")
        _add(found, shape, match.group(1), verb, Object(match.group(3) or (match.group(5) if match.re is _HOSTS else None), told), match.span(2), "former" if over else "current")
    elif match.re in (_LIVING, _COVERS):
        _add(found, shape, match.group(1), verb, Object(match.group(3)), match.span(2), status)
    elif match.re in (_BRIEF, _FOR_PEOPLE):
        _add(found, shape, match.group(1), verb.split()[-1], Object(None, match.group(3)), match.span(2), "former" if verb.startswith("was ") else status)
    elif match.group(5) and len(match.group(5)) == 1 and ("play" not in verb or not verb.endswith(("plays for", "played for", "play for"))):
        return
    elif match.group(3) or " on" in verb or verb.endswith((" for", " at")):
        if verb.endswith(("ing for", "stood for", "ran for")):
            if match.group(3) and (shape.text.startswith(" of", match.end()) or _CONTEST.match(shape.text, match.end())):
                return  # "ran for the Conservative leadership"
            if match.group(5) and not match.group(5)[0].isascii():
                return
            verb, status = verb.removeprefix("is ").removeprefix("are "), "candidate" if "ing" in verb else "former"
        _add(found, shape, match.group(1), verb, Object(match.group(3) or match.group(6), match.group(5) or ""), match.span(2), status)
        if match.group(4):
            _add(found, shape, match.group(1), verb, Object(match.group(4)), (match.start(4), match.end(4)), status)


_CONTEST = re.compile(r"\s+(?:leadership|nomination|seat|presidency|candidacy|ticket|chairmanship|deputy|caucus|chair|whip)\b")


def _read(found: list[Found], shape: Shape, match: re.Match[str]) -> None:
    """The roles that one verb gives."""
    text, (start, end) = shape.text, match.span()
    verb, has = " ".join(match.group(2).split()), " ".join((match.group(1) or "").split())
    before = text[max(0, start - 240) : start]
    by = BY_WHOM.match(text, end) if verb in BY else None
    if by is not None:
        _by(found, shape, verb, by, before, match.span())
        return
    if has and (verb in FOUNDED or has.endswith("been") and verb not in GOING) or HELD_BACK.search(before):
        return
    told = verb in NOW or verb in DONE or verb in FOUNDED
    beside = BEFORE.search(before) if told and NO_OBJECT.match(text, end) else None
    people: Iterator[tuple[str, RoleStatus, bool]]
    if beside is not None:
        what, close = Object(beside.group(1), beside.group(2) or ""), end
        status: RoleStatus = "current" if verb in NOW else "former"
        people = iter([(letter, status, True) for letter in beside.group(3, 4) if letter])
    else:
        got = object_of(text, verb, start, end)
        if got is None:
            return
        what, close = got
        if verb == "lead" and _ON_THE_DAY.match(text, end):
            return  # "will lead the side at Bedford on Saturday"
        if verb in TO_DO and _AS_WHAT.match(text, close):
            return  # "will run the firm as interim chief executive"
        people = subjects_of(before, text[end:], verb, bool(has))
    title = f"{has.removesuffix(' been')} {verb}".strip() if verb not in GOING else verb
    hung = False
    for letter, status, sure in people:
        if beside is None and what.org and not sure and verb in _WINS and not _RUNS_ON.match(text, close):
            continue
        house = WHERE.search(text, 0, max(0, text.find(letter))) if what.org is None else None
        _add(found, shape, letter, title, Object(house.group(1), what.thing) if house else what, match.span(), status)
        hung = True
    partner = WITH.match(text, close) if hung and verb in FOUNDED else None
    if partner:
        _add(found, shape, partner.group(1), verb, what, match.span(), "former")


def _by(found: list[Found], shape: Shape, verb: str, by: re.Match[str], before: str, span: tuple[int, int]) -> None:
    """ "A charity founded by Ann Marsh and her brother, Joe Pike"."""
    beside = BY_WHAT.search(before)
    if beside is None:
        return
    what = Object(beside.group(1), (beside.group(2) or "").casefold() if beside.group(1) is None else "")
    over = verb in FOUNDED or beside.group(3) is not None or THERE.search(beside.group()) is not None or _STUDIED.search(what.thing) and verb == "led"
    to_come = _TO_BE.search(beside.group()) is not None
    if to_come and (verb in FOUNDED or verb.startswith(("own", "co-own"))):
        return
    verb = _BASE.get(verb, verb) if to_come else verb
    for letter in by.group(1, 2):
        if letter:
            _add(found, shape, letter, verb, what, span, "candidate" if to_come else "former" if over else "current")


_TO_BE = re.compile(r"\b(?:will|is\s+to|are\s+to|would)\s+(?:now\s+)?be\s+(?:now\s+|jointly\s+)?$")  # "The inquiry will be |led by Ann Marsh": she is to lead it
_BASE = {"led": "lead", "headed": "head", "chaired": "chair", "co-chaired": "co-chair", "directed": "direct", "managed": "manage", "edited": "edit", "coached": "coach", "captained": "captain", "overseen": "oversee"}


# "Ann Marsh, a cousin of Joe Pike |who sat on the board": she did.
_OF_WHOM = re.compile(rf"({P})(?:,\s+\d{{1,3}})?,\s+(?:an?|the|one)\s+(?:[a-z-]+\s+){{0,3}}?(?:friend|ally|colleague|cousin|niece|nephew|neighbour|neighbor|supporter|protégée?|pupil|aide|associate|relative)\s+of\s+(?:the\s+)?(?:[a-z]+\s+)?$")


def _add(found: list[Found], shape: Shape, person: str, verb: str, what: Object, at: tuple[int, int], status: RoleStatus) -> None:
    place = shape.text.find(person)
    kin = _OF_WHOM.search(shape.text, 0, place) if shape.text.startswith(" who ", place + 1) else None
    mention = shape.mention(kin.group(1) if kin else person)
    span = shape.span(*at)
    if any(role.mention == mention and role.span == span for role in found):
        return
    org, thing, possessive = what.org, " ".join(what.thing.split()), ""
    first, _, rest = thing.partition(" ")
    if first in ("its", "their") and rest:
        thing, possessive = f"the {rest}", first
    elif org is None and is_organisation(first[:1]) and rest:  # "manages the Pelicans' top farm team"
        org, thing = first[0], f"the {rest.removeprefix('own ')}"
    title = f"{verb} {thing[:1].lower()}{thing[1:]}".strip()
    found.append(Found(mention, title, shape.mention(org) if org else None, status, span, "doing", possessive))
