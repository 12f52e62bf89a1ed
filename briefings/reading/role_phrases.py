"""Title phrases: a head noun of office with its modifiers, organisation and complement."""

from __future__ import annotations

import re

from briefings.reading.lexicon.offices import CANDIDATE_HEADS, FORMER_LEFT, PRAISED, ROLE_HEADS, STOP_BEFORE
from briefings.reading.shape import ANY, L, O, P, Shape, is_mention, is_organisation, is_person
from briefings.reading.vocabulary import last_words
from briefings.values import dataclass

_WORD_LEFT = re.compile(rf"(?:^|(?<=[^\w'-]))((?:(?:[Ee]x-)?{ANY}(?:'s|-[a-z]+)?|(?:\d{{1,2}},(?=\d{{3}}))?[\w][\w'&/-]*\.?))(\s+)$")
_DETERMINER = re.compile(r"(?:^|(?<=\W))(a|an|the|his|her|its|their|our|whose)\s+$", re.IGNORECASE)
_COMPLEMENT = re.compile(
    rf"\s+(?:elect\s+)?(of|for|at|in|with|to|on|and|from)\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+)?(?:(?:rival|opposition|ruling|governing|breakaway|main|local|[a-z]+-[a-z]+|(?:(?!(?:of|for|at|in)\s)[a-z]+(?:-[a-z]+)*(?:s')?\s+){{0,3}}(?:firm|bank|company|brokers|stockbrokers|solicitors|accountants|broker|stockbroker|practice|charity|agency|newspaper|magazine|club|group|consultancy|association|federation|society|network|party|movement|militia|band|gang|trust|foundation|institute|council|university|college|school|hospital|think\s+tank|retailer|housebuilder|manufacturer|insurer|lender|developer|drugmaker|carmaker|maker|builder|brewer|supplier|contractor|giant|operator|team|side|outfit|union|brokerage|broadcaster|publisher|airline|start-up|startup))\s+(?={O}))?((?:{O}|{L})(?:'s)?(?:(?:,)?\s+(?:and|&)\s+(?:the\s+)?(?:{O}|{L}))?|(?:[A-Z][\w'-]+(?:\s+(?:and|of|upon|under|the|&)\s+)?\s*){{1,5}}|[a-z][\w-]+(?:(?:,?\s+(?:and|of|for)\s+|\s+)(?:the\s+)?(?:[a-z][\w-]+|{O}|{L})){{0,4}})"
)
# "a director of a private hospital group, O"
_OF_ONE = re.compile(rf"\s+(?:of|at|for|with)\s+(?:an?|the)\s+(?:(?!(?:who|that|which)\b)[a-z][\w-]*\s+){{0,4}}[a-z][\w-]*,\s+({O})(?=[,.;)]|$)")
_OF_STATE = re.compile(
    r"\s+of\s+state(?:\s+for\s+((?:[a-zA-Z][\w-]+)(?:(?:,\s+|\s+and\s+|\s+)(?!who\b|said\b|has\b|is\b|was\b|will\b)[a-z][\w-]+){0,4}))?"
)


_EMERITUS = re.compile(r"\s(?:emeritus|emerita)\b")
_AT_BODY = re.compile(rf"\s+(?:at|in)\s+(?:the\s+)?({O})(?!')")
_DOING_OFFICE = frozenset(
    "acting managing commanding presiding founding outgoing incoming sitting leading starting reigning marketing operating nursing training coaching finishing bowling batting fielding pitching"
    " engineering planning housing banking shipping mining fishing building boxing racing sailing rowing consulting casting publishing trading advertising recruiting visiting investigating".split()
)
_NOT_SURELY = frozenset("alleged supposed unnamed unidentified proposed reputed accused suspected rejected".split())
_NUMBERED = re.compile(r"\b(?:Year|Grade|Division|Level|Formula|Channel|Form|Category|Tier|Class|Key\s+Stage)\s+\d{1,2}\s+$")
_OF_THING = re.compile(rf"\s+of\s+(?:the|an?|this|that)\s+(?:[a-z][\w-]*\s+){{0,2}}[a-z][\w-]*(?=,\s+{P})")  # "the owner of the dog, Joe Pike"
_MONTHS = frozenset("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split())
_PAST_STEM = re.compile(r"(?:ex|then)-", re.IGNORECASE)
_TO_COME = frozenset(("next", "incoming", "prospective", "would-be", "aspiring", "designate", "future"))
_OF_BODY = re.compile(
    r"\s+of\s+(?:the|its|their)\s+(?:(?!(?:who|that|and\s+the|in|at|for|from|which)\b)[a-z][\w-]*(?:'s?)?\s+){0,4}?(?:board|club|committee|council|union|party|company|trust|group|charity|association|governors|"
    r"trustees|society|commission|panel|league|university|college|school|hospital|bank|museum|festival|foundation|agency|authority|cabinet|jury|court|opposition|house|parish|county|city|town)\b(?!'|-|\s+of\b)"
)


# "chair of the St Brannoc's board"; a name that itself ends so: "chief executive of Annie's"
_OWNED = re.compile(r"['’]s?(?:\s+((?:[a-z]+\s+)?(?:board|council|committee|trust|panel|group|party|branch|team|squad|side|staff|department|division|arm|office|unit|foundation|association|academy|fund))\b|(?=[,.;)]|\s*$))")
_BRANCH = re.compile(rf"\s+of\s+the\s+(?:{L}|{O}|[A-Z][\w-]+)\s+((?:branch|chapter|region|division|section|district))\s+of\s+(?:the\s+)?({O})(?!')")
_PART = re.compile(r"\s+(?:branch|chapter|region|district|ward|line|plant|depot|barracks|constituency)\b(?!'|-)")
_OWNED_THING = re.compile(r"'s?(?:\s+[a-z][\w-]*){1,3}(?=,|\.|;|\)|\s*$|\s+(?:who|and|since|until|from|in|at|has|was|is|will|said)\b)")
_OF_PLACE = re.compile(
    r"(?!\s+(?:who|and|since|until|from|for|at|in|on|has|had|was|is|will|said|when|where|but|by|with|or|to|as|a|the|which|that|whose|told|after|before|yesterday|today|tomorrow|last|this|next|then|now|not|himself|herself)\b)(?:\s+[a-z][\w-]*){1,2}(?=,|\.|;|\)|\s*$|\s+(?:at|for|of)\s)"
)
_OWNER = re.compile(rf"({O})'s?\s+$")
_OF_THE_OWNER = re.compile(rf"\b(the|an?|its|their|his|her|this)\s+(?:(?:[\w-]+|{ANY})\s+){{0,2}}[\w-]+'s?\s+$", re.IGNORECASE)
_NATIONAL = re.compile(r"[A-Z]\w+(?:ian|ean|can|ish|ese|nch|tch|elsh|eek|aqi|aeli|tani)$")
_NATIONAL_BODY = re.compile(r"\s+(?!(?:and|of|in|at|on|for|to|who|when|since|until|from|said|says|told|is|was|has|had|will|by|with)\b)([a-z][\w-]*)")
_HEADS = frozenset(head.casefold() for head in ROLE_HEADS)
_PERSONS = re.compile(rf"(?:{P}|{L})(?:'s?)\s+$")
_OUT = frozenset("sacked axed ousted deposed fired dismissed unseated toppled".split())  # an adjective where no subject stands before it
_TITLED_SO = frozenset("retired embattled disgraced suspended elected chartered certified registered licensed appointed self-employed".split())
_HONOURED = frozenset("trained qualified experienced seasoned decorated gifted talented admired respected renowned acclaimed esteemed celebrated distinguished tenured declared".split())
_SPANS = frozenset("years months weeks days seasons decades terms".split())
_COUNTED = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|some)\s+$")
_FALLEN = frozenset("disgraced jailed imprisoned impeached shamed convicted".split())  # they end an office, and no calling
_FALLEN_BEFORE = re.compile(r"(?:^|(?<=\W))(?:disgraced|jailed|imprisoned|convicted|sacked|ousted|axed|late|retired|embattled|veteran|long-serving)\s+$")
OFFICES = frozenset(
    "leader mp msp mep minister secretary chancellor premier president vice-president chairman chairwoman chair chairperson speaker whip councillor "
    "councilor councilman councilwoman alderman mayor governor senator congressman congresswoman lawmaker legislator commissioner ambassador envoy "
    "treasurer clerk registrar executive ceo cfo director manager boss head chief headteacher headmaster headmistress principal provost rector dean "
    "editor captain coach trustee bursar superintendent constable sheriff judge justice magistrate coroner administrator convenor convener".split()
)
# Verbs that take a clause, as "the club", "the MPs" and "fans" use them: never part of a title.
_TOLD = frozenset(
    "say insist insists believe believes think thinks want wants urge urges tell tells ask asks warn warns argue argues confirm confirms deny denies admit "
    "admits accuse accuses expect expects understand understands allege alleges know knows reckon reckons feel feels suggest suggests announce announces "
    "reveal reveals promise promises predict predicts fear hope declare declares acknowledge acknowledges concede concedes maintain maintains see sees "
    "give gives let lets blame blames thank thanks praise praises criticise criticises criticize criticizes condemn condemns defend defends sack sacks "
    "transfer sign loan sell buy recruit face beat support interview question arrest charge jail kill free release tackle court back keep drop bring "
    "appoint appoints name names elect elects hire hires oust ousts suspend suspends dismiss dismisses meet meets join joins replace replaces "
    "remain stay become send sent sold bought gave took brought got found kept met paid chose drew drove felt fought held hit hurt knew led saw sought shot struck "
    "taught thought threw won wrote caught put lost".split()
)


_VERBS_TOO = frozenset("head chair coach captain partner host champion pilot anchor police guard steward".split())
_ITS_OBJECT = re.compile(rf"\s+(?:(?:the|an?|its|their|his|her)\b|{O})")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A title phrase in a shape: words from `start` to `end`, complement included; `left` is where its determiner ends."""

    start: int
    end: int
    title: str
    head: str
    org: str | None
    former: bool
    candidate: bool
    determined: bool
    possessive: str
    has_complement: bool


def phrase_at(shape: Shape, match: re.Match[str]) -> Phrase | None:
    text = shape.text
    head = match.group(1)
    start, end = match.start(), match.end()
    if (
        head[0].isupper()
        and head.casefold() in ("general", "major", "lord", "baron", "justice", "chair", "head", "chief")
        and not text[end : end + 2].strip().startswith((",", "o", "f", ":"))
        and not (text[end : end + 1] == " " and text[end + 1 : end + 2] and is_person(text[end + 1 : end + 2]))
    ):
        return None
    if head in _VERBS_TOO and text.endswith("to ", 0, start) and _ITS_OBJECT.match(text, end):
        return None
    org: str | None = None
    stem = _PAST_STEM.match(head)
    former = stem is not None
    candidate = bool(match.group(2)) or head.casefold() in CANDIDATE_HEADS
    possessive = ""
    taken = 0
    if stem is not None:
        head = head[stem.end() :]
    passed, then = -1, ""
    while taken < 7:
        floor = max(0, start - 40)
        left = _WORD_LEFT.search(text, floor + last_words(text[floor:start], 1), start)
        if not left:
            break
        word = left.group(1)
        low = word.casefold()
        if low.endswith(".") and word.islower():
            break  # "9.05 a.m. Moderator …"
        if low.startswith("ex-") and re.fullmatch(rf"{O}|{L}", word[3:]):
            former = True
            org = org or (word[3:] if re.match(O, word[3:]) else None)
            start = left.start(1)
            break
        bare = low[:-2] if low.endswith("'s") else low
        numbered = _NUMBERED.search(text, floor, start) if word.isdigit() else None
        if numbered:
            start = numbered.start()
            taken += 2
            continue
        if len(bare) == 1 and not bare.isalpha() or (len(bare) == 1 and ord(bare) >= 0xE000):
            if is_organisation(bare) and org is None:
                org = bare
                start = left.start(1)
                taken += 1
                continue
            if "\ue000" <= bare < "\uf900" and low == bare and taken < 3:
                start = left.start(1)
                taken += 1
                continue
            break
        if low in _OUT and (word[0].isupper() or _DETERMINER.search(text, max(0, left.start(1) - 8), left.start(1))):
            former = True
            start = left.start(1)
            break
        if low in _FALLEN and head.casefold().split()[-1] in OFFICES:
            former = True
            start = left.start(1)
            break
        if (low == "elected" or low in _HONOURED) and _DETERMINER.search(text, max(0, left.start(1) - 8), left.start(1)):
            start = left.start(1)
            break
        if low.endswith("'s") and (low != "sheriff's" or head != "deputy") or low in STOP_BEFORE or low in _MONTHS or low in _TOLD and word.islower():
            break
        if low in _SPANS and _COUNTED.search(text, floor, left.start(1)):
            break  # "was for six years leader of"
        if low == "fire" and text.endswith(("to ", "will "), 0, left.start(1)):
            break  # "voted to fire General Manager Ann Marsh"
        if low == "outgoing":
            start = left.start(1)
            break
        if low in _TO_COME:
            candidate = True
            start = left.start(1)
            break
        if low in FORMER_LEFT or low == "former":
            former = True
            start = left.start(1)
            break
        if low.startswith("ex-"):
            former = True
            start = left.start(1)
            break
        if low in ("then", "then-") or low == "last" and taken == 0:
            former = True
            start = left.start(1) - len("by ") if text.endswith("by ", 0, left.start(1)) else left.start(1)
            then = text[start : left.end(1)] if start < left.start(1) else ""
            break
        if low.endswith("ing") and text.endswith(", ", 0, left.start(1)) and low not in _DOING_OFFICE:
            break  # ", beating bookseller P"
        if low.endswith("ly") and low not in ("early", "family", "daily", "weekly", "deputy"):
            break
        if (
            low.endswith("ed")
            and "-" not in low
            and not is_mention(low[0])
            and low not in ("united", "embattled", "veteran")
            and not word[0].isupper()
            and low not in _TITLED_SO
        ):
            if low not in _NOT_SURELY and _DETERMINER.search(text, max(0, left.start(1) - 8), left.start(1)):
                passed = left.start(1)  # "the wounded driver" is the driver
            break
        start = left.start(1)
        taken += 1
    if former:
        fallen = _FALLEN_BEFORE.search(text, max(0, start - 16), start)
        start = fallen.start() if fallen else start
    words = _title_words(text[start:end] if stem is None else text[start : match.start()] + text[match.start() + stem.end() : end], org)
    words = words.removeprefix(then).lstrip()
    has_complement = False
    emeritus = _EMERITUS.match(text, end)
    if emeritus:
        words, end, has_complement = words + emeritus.group(), emeritus.end(), True
    state = _OF_STATE.match(text, end) if head.casefold().endswith("secretary") or head.casefold() == "minister" else None
    if state:
        words += " " + " ".join(text[state.start() : state.end()].split())
        end = state.end()
        has_complement = True
        there = _AT_BODY.match(text, end)
        if there and org is None:
            org, end = there.group(1), there.end()
    else:
        branch = _BRANCH.match(text, end)
        complement = None if branch else _OF_ONE.match(text, end) or _COMPLEMENT.match(text, end)
        if branch:  # "the chairman of the Harwick branch of the Police Federation"
            org, end, has_complement = org or branch.group(2), branch.end(), True
            words += f" of the {branch.group(1)}"
        if complement and complement.re is _OF_ONE:
            if org is None:
                org, end, has_complement = complement.group(1), complement.end(), True
        elif complement and complement.group(1) != "and":
            got = _take_complement(text, head, complement)
            if got is not None:
                extra, letter, new_end = got
                if letter and (org is None or complement.group(1) == "of" and text.startswith(org, start)):
                    org = letter  # "the Labour leader of the council"
                words += extra
                end = new_end
                has_complement = True
    if "candidate" in head.casefold() or head.casefold() in CANDIDATE_HEADS:
        candidate = True
    before = text[:start] if passed < 0 else text[:passed]
    last = last_words(before, 1)
    owner = _OWNER.search(before, last)
    if owner and org is None:
        org = owner.group(1)
    elif owner and org is not None and text.startswith(org, start):  # "Labour's Treasury spokesman"
        words, org = f"{org} {words}", owner.group(1)
    if not has_complement:
        body = _OF_BODY.match(text, end)
        if body:
            words += " " + " ".join(body.group().split())
            end = body.end()
            has_complement = True
    thing = _OF_THING.match(text, end) if not has_complement else None
    if thing:
        words, end, has_complement = words + " " + " ".join(thing.group().split()), thing.end(), True
    determiner = _DETERMINER.search(before, last) or _OF_THE_OWNER.search(before, last_words(before, 4))
    if determiner and determiner.group(1).casefold() in ("its", "their", "his", "her", "our") and "'" not in determiner.group():
        possessive = determiner.group(1).casefold()
    determined = bool(determiner) or bool(owner) or _PERSONS.search(before, last) is not None
    if not words.strip():
        return None
    return Phrase(start, end, words.strip(), head, org, former, candidate, determined, possessive, has_complement)


def _title_words(raw: str, org: str | None) -> str:
    said = raw
    if org is not None:
        _, found, behind = said.rpartition(org)
        said = behind.removeprefix("'s").lstrip() if found else said
    for opening in (_NO_LONGER, _ONLY_SAYS_HOW):
        match = opening.match(said)
        said = said[match.end() :] if match else said
    if not said.isascii():
        said = _LETTERS.sub("", said)
    return " ".join(said.split())


_NO_LONGER = re.compile(
    r"(?:(?:former|previous|last|ex-|then-?|one-time|retired|late|sacked|axed|ousted|deposed|fired|dismissed|unseated|toppled|disgraced|jailed|"
    r"imprisoned|impeached|shamed|convicted|embattled|veteran|long-serving|erstwhile|onetime|sometime)(?![\w])\s*)+",
    re.IGNORECASE,
)
_ONLY_SAYS_HOW = re.compile(
    rf"(?:\d{{1,3}}-year-old|other|best-known|well-known|outgoing|next|incoming|prospective|would-be|aspiring|designate|future|new|newly|young|veteran|longtime|long-time|long-serving|popular|outspoken|beleaguered|current|present|elected|embattled|controversial|senior-most|{PRAISED}|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,3}}(?:st|nd|rd|th))(?!\s+(?:secretary|sea|mate|officer|lieutenant|lady|base\w*|violin|row|minister|assistant|class|team|cook|engineer|vice|deputy)\b)|(?:first|only)(?!\s+(?:minister|lady|secretary|sea|mate|officer|violin)\b)(?:\s+(?:ever\s+)?(?:openly\s+)?(?:black|white|non-white|female|male|woman|gay|lesbian|transgender|muslim|jewish|catholic|hindu|sikh|hispanic|latin[oa]|(?:african|asian|native)[\s-]american|indigenous|aboriginal)(?=\s+[a-z]))?|permanent(?!\s+(?:secretary|under-?secretary|representative|observer)\b)|long-standing)\s+",
    re.IGNORECASE,
)
_LETTERS = re.compile(rf"{ANY}(?:-[a-z]+)?")


_PLAIN_COMPLEMENT_HEADS = frozenset(
    "chairman chairwoman chairperson minister secretary professor director member head speaker governor president convener convenor treasurer spokesman spokeswoman spokesperson commissioner lecturer chief officer adviser editor vice-president president manager student minister chair counsel correspondent ambassador researcher fellow reader curator engineer coach consultant specialist nominee controller inspector superintendent keeper dean".split()
)


_TO_A_BODY = frozenset("secretary adviser advisor consultant counsel ambassador envoy delegate chaplain physiotherapist".split())  # "chief secretary to the Treasury"
_ON_A_BODY = ("republican", "democrat", "member", "pundit", "presenter", "host", "commentator", "analyst", "columnist", "newsreader", "anchor", "reporter")
_NOT_COMPLEMENT = re.compile(
    r"^(?:more|less|over|about|nearly|almost|around|one|two|three|four|five|six|seven|eight|nine|ten|several|some|years?|months?|weeks?|days?|a|an|this|that|which|whom|charge|question|\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|next|(?:early|late)(?!\s+(?:medieval|modern|music|years|childhood|learning|antique|help|intervention)\b)|recent|protest|response|order|return|rest|remainder|duration|foreseeable|addition|(?:court|hospital|public|private|work|home)(?=\s*$|\s+(?:and|at|by|for|on|in|to|of|when|as|after|before|who|that|is|was|has|said|but|last|with|from|until|since)\b)|person|time|place|least|first|all|many|most|what|who|whose|being|his|her|their|its|our|my|breach|tears|favour|favor)\b",
    re.IGNORECASE,
)


_OF_WHOM = re.compile(rf"\s+(?:of|for|at)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,2}}{O}(?!')")  # "vice-president for research of O", "head of policy of the charity O"
_TRAILING = re.compile(r",?\s+(?:and|of|for)$")
_CUT_COMPLEMENT = re.compile(
    r"\s+(?:who|whose|which|that|said|says|was|is|has|had|will|would|when|after|before|since|until|while|where|because|and\s+(?:said|was|is|has|had|then|later|went|now|will|became|moved|left|took|returned|joined|who)|told|on|in|at|to|from|by|under|during|over|amid|as|with|but|if|than|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s+(?:days?|weeks?|months?|years?|hours?)|last|next|this|yesterday|today|tomorrow|earlier|later|resigned|quit|stepped|announced|believes|believed|insists|insisted|added|warned|argued|claimed|ended|ends|began|begins|sacked|fired|dismissed|ousted|axed|suspended|jailed|accused|arrested|charged|convicted|hired|died|came|went|made|became|took|gave|denied|refused|wanted|faces|faced|credited|blamed)\b.*$|,\s+and\s+(?:the|an?|his|her|its|then)\b.*$",
    re.DOTALL,
)


_ITS_THING = re.compile(r"'s?\s+[a-z][\w-]*(?=\s|,|\.|$)")
_WITHIN = re.compile(rf"\s+at\s+(?:the\s+)?({O})(?!')")
_TAIL = re.compile(rf"\s+(?:at|for|with|of)\s+(?:the\s+)?({O})")


def _take_complement(text: str, head: str, complement: re.Match[str]) -> tuple[str, str | None, int] | None:
    preposition, thing = complement.group(1), complement.group(2)
    low = head.casefold()
    first = thing[0]
    if re.match(O, first):
        serves = preposition == "to" and low.split()[-1] in _TO_A_BODY
        if preposition in ("of", "at", "for", "with", "in", "from") or preposition == "on" and low.endswith(_ON_A_BODY) or serves:
            end = complement.start(2) + 1
            part = _PART.match(text, end)
            behind = _OWNED_THING.match(text, end) if part is None else None
            if behind and not _OWNED.match(text, end):  # the "head of the Space Agency's comet mission"
                return f" {preposition} the {first}{behind.group()}", None, behind.end()
            if part:  # the "secretary of the Hull branch"
                return f" {preposition} the {first}{part.group()}", None, part.end()
            owned = _OWNED.match(text, end)
            if owned:
                return (f" of the {owned.group(1)}" if owned.group(1) else ""), first, owned.end()
            within = _WITHIN.match(text, end) if preposition == "of" else None
            if within:  # "dean of the College of Engineering at Plains State University"
                return f" of {first}", within.group(1), within.end()
            return "", first, end
        return None
    if re.match(L, first):
        if preposition in ("of", "for", "in", "to", "at"):
            letter_end = complement.start(2) + 1
            if re.match(r"'s(?=[,.;])", text[letter_end : letter_end + 3]):  # the "vicar of St Mark's"
                return f" {preposition} {first}'s", None, letter_end + 2
            thing_there = _OF_PLACE.match(text, letter_end)  # the "head of UK equities"
            if thing_there and preposition in ("of", "for"):
                return f" {preposition} {first}{thing_there.group()}", None, thing_there.end()
            return f" {preposition} {first}", None, letter_end
        return None
    about = preposition == "to" and low == "counsel" or preposition == "on" and low.startswith(("spokes", "advis", "expert"))
    if preposition not in ("of", "for", "in", "at", "to") and not about or _NOT_COMPLEMENT.match(thing):
        return None
    if thing[0].isupper():
        said = _CUT_COMPLEMENT.sub("", thing.strip())
        said = re.sub(r"\s+(?:and|of|upon|under|the|&)$", "", said.strip())
        if not said:
            return None
        start = complement.start(2)
        kept_on = _NATIONAL_BODY.match(text, start + len(said)) if _NATIONAL.search(said) else None
        if kept_on and kept_on.group(1).casefold() in _HEADS:
            return None  # "a friend of Russian president …"
        if kept_on:
            said += " " + " ".join(kept_on.group().split())
            the = "the " if re.search(r"\bthe\s+$", text[complement.start() : start]) else ""
            return f" {preposition} {the}{said}", None, start + len(said)
        the = "the " if re.search(r"\bthe\s+$", text[complement.start() : start]) else ""
        return f" {preposition} {the}{said}", None, start + len(said)
    if low.split()[-1] in _PLAIN_COMPLEMENT_HEADS and (preposition in ("of", "for", "in") or about):
        said = _TRAILING.sub("", _CUT_COMPLEMENT.sub("", " " + thing).strip())
        letter = re.search(O, said)
        body = _OF_WHOM.search(said) if letter else None
        said = said[: body.end()] if body else said  # what follows the body is the sentence's verb
        if not said or len(said.split()) > 5 or re.search(ANY, said) and preposition != "of" and not body:
            return None
        end = complement.start(2) + len(said)
        if letter:
            said = said[: body.start()] if body else re.sub(rf"\s*(?:of|for|at|in)\s+(?:the\s+)?{O}.*$", "", said)
            return (
                f" {preposition} {said}",
                letter.group(),
                complement.start(2) + len(thing[: thing.index(letter.group()) + 1]),
            )
        belongs = _ITS_THING.match(text[end:])
        if belongs:
            end += belongs.end()
            said += belongs.group()
        elif text[end : end + 1] == "'":
            return None
        if text[complement.start() : complement.start(2)].endswith("the "):
            said = f"the {said}"
        tail = _TAIL.match(text[end:])
        if tail:
            return f" {preposition} {said}", tail.group(1), end + tail.end()
        return f" {preposition} {said}", None, end
    return None
