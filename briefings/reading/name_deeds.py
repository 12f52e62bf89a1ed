"""What only an organisation does, has or suffers, said of a name that was taken for a place or a person: it is one throughout the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.lexicon import PLACE_HEADS, known_names, words
from briefings.reading.named import Named
from briefings.reading.organisation_names import is_firm_short, org_key
from briefings.reading.spelling import name_key
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

# Callings that one has at an organisation; a vicar or a farmer "at Ardmore" is in a place.
_STAFF = (
    "professor|lecturer|researcher|scientist|engineer|executive|partner|analyst|nurse|consultant|surgeon|curator|fellow|postdoc|trustee|editor|reporter|designer|adviser|"
    "lawyer|barrister|accountant|economist|teacher|technician|trader|machinist|welder|fitter|apprentice|trainee|intern|clerk|programmer|trustees|directors?|governors"
)
# Whoever follows these by name, with no "and" behind, is the firm of them.
_PROFESSIONS = "accountants|solicitors|lawyers|attorneys|administrators|auditors|architects|consultants|bankers|brokers|stockbrokers|liquidators|surveyors|bookmakers|brewers|bakers|publishers|insurers|agents"
_OFFICERS = (
    r"chief\s+(?:executive|financial|operating)|vice[- ]president|chairman|chairwoman|chair|finance\s+director|managing\s+director|general\s+(?:manager|counsel)|founders?|"
    r"co-founders?|board|shareholders?|investors|creditors|shares?|profits?|sales|revenues?|lawyers|auditors|customers|employees|directors|administrators|headquarters|"
    r"accounts|newsroom|provost|vice-chancellor|trustees|spokes(?:man|woman|person)"
)
_HAS = re.compile(
    rf"'s?\s+(?:(?!(?:and|the|of|in)\b)[a-z-]+\s+){{0,2}}?(?:{_OFFICERS})\b"
    r"|\s+(?:shares|stock|shareholders|executives|employees|bosses|chief\s+executive|chairman|chairwoman|spokes(?:man|woman|person))\b"
    r"|\s+(?:President|Chancellor|Provost|Chairman|Chairwoman|CEO|Chief\s+Executive|Professor|Vice[- ]Chancellor|Director|Superintendent)\s+[A-ZÀ-Þ]"
)
_ACTS = re.compile(
    r"\s+(?:(?:has|have|had|will|would|also|later|then|never|since|already|has\s+since)\s+){0,2}"
    r"(?:sued?|sues|employs?|employed|announced|filed|hired|hires|laid\s+off|posted\s+a|reported\s+a|denie[sd]|disputed?|disputes|declined\s+to|refused\s+to|agreed\s+to|acquired|"
    r"sells|makes|fired|sacked|launched|went\s+bust|apologi[sz]ed|recalled|withdrew|(?:is|was|are|were)\s+(?:founded|preparing|bidding|advised|audited|listed|valued|owed)|"
    r"said\s+(?:it|that\s+it|in\s+a\s+statement|on\s+its)|serves\s+(?:about|some|nearly|around|more\s+than)\s+[\d,]+|"
    r"(?:been|was|were|is)\s+(?:fined|sued|barred\s+from|wound\s+up|delisted|nationali[sz]ed|liquidated|prosecuted|convicted|bought\s+by|taken\s+over))\b"
    r"|,\s+which\s+(?:employs|makes|owns|operates|sells|was\s+founded|is\s+owned|was\s+bought|is\s+based|publishes|manages|lends)\b"
)
_SUFFERS = re.compile(
    r"\b(?:chaired|chairs|chairing|accused|sued|suing|(?<!was )(?<!were )founded|co-founded|acquired?|acquiring|(?:work(?:s|ed|ing)?|driven|drove|flew|flown)\s+for|"
    r"(?:employed|owned|fired|sacked|hired|dismissed|suspended|published|advised|audited|recruited)\s+by|on\s+behalf\s+of|"
    r"(?:spokes(?:man|woman|person)|lawyers?|counsel|barrister|solicitor|agent)\s+for|(?:chief\s+executive|chair(?:man|woman)?|directors?|founder|co-founder|auditors?|trustees?)\s+of|"
    r"auditors?\s+to|(?:shares|stake|shareholders|investors|partner)\s+in|(?:merger|merge)\s+with|(?:takeover|acquisition)\s+of|bid\s+for|(?:lawsuit|complaint|claim)\s+against|"
    r"(?:analysts?|economists?|strategists?)\s+(?:with|for|from)|covers\s+(?:[a-z]+\s+){1,4}for|(?:taught|lectured|studied|enrolled)\s+(?:[a-z]+\s+){0,3}at|"
    rf"(?:executives?|employees?|staff)\s+(?:of|at)|becomes?\s+of|(?:{_STAFF})\s+at)\s+$"
)
_LED = re.compile(r"\b(?:led|run|headed|chaired|managed)\s+$")
_SINCE = re.compile(r"\s+(?:since|for|from|until)\b")
_FIRM_OF = re.compile(rf"\b(?:{_PROFESSIONS}),?\s+$")
_MORE = re.compile(r"(?:,| and| &|,? of [A-Z][\w ]+ and) [A-ZÀ-Þ]")
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|across|around|outside|throughout|town\s+of|village\s+of|city\s+of)\s+$")
# Without one of these a sentence says nothing of the kind.
_DEEDS = words("""
chief vice chairman chairwoman chair finance managing general founder founders board shareholder shareholders investors creditors share shares profit profits sales revenue revenues
lawyers lawyer auditors auditor customers employees directors director administrators headquarters accounts newsroom provost trustees trustee spokesman spokeswoman spokesperson stock
executives executive bosses president chancellor ceo professor superintendent sue sued sues employ employs employed announced filed hired hires laid posted reported denied denies dispute
disputed disputes declined refused agreed acquired acquire sells makes fired sacked launched bust apologised apologized recalled withdrew founded preparing bidding advised audited listed
valued owed said which chaired chairs chairing accused suing acquiring for by behalf counsel barrister solicitor agent stake partner merger merge takeover acquisition bid
lawsuit complaint claim employee staff become becomes led run headed managed lecturer researcher scientist engineer analyst nurse consultant surgeon curator fellow postdoc editor reporter
designer adviser accountant economist teacher technician trader machinist welder fitter apprentice trainee intern clerk programmer governors accountants solicitors attorneys architects
consultants bankers brokers stockbrokers liquidators surveyors bookmakers brewers bakers publishers insurers agents
serves fined barred wound delisted nationalised nationalized liquidated prosecuted convicted bought taken analysts economists strategist strategists covers taught lectured studied enrolled
""")
_ENOUGH = 5  # a place named so often for each time that it acts like a body stays one
_OF_TOWNS = frozenset(("Council", "Police"))  # a place that has these may sue and hire, and is a place for all that
_KINDS_OF_TOWN = frozenset(("City", "Town", "County", "Borough", "District", "Village", "Parish"))


def with_deeds(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names with those made organisations of which the article says, once at least, what is said of no place and nobody."""
    people = [text.said(name.span) for name in names if name.type == "person" and name.title]
    people += [said for said in {text.said(name.span) for name in names if name.type == "person"} if " " not in said]
    governed = {rest[0] for name in names if name.type == "organisation" for rest in [text.said(name.span).rsplit(None, 1)] if rest[-1] in _OF_TOWNS}
    towns = governed | {rest[0] for said in governed for rest in [said.rsplit(None, 1)] if rest[-1] in _KINDS_OF_TOWN}
    doubtful: dict[str, list[Named]] = {}
    for name in names:
        said = text.said(name.span)
        if name.type == "place" and said not in towns and _may_be_body(said):
            doubtful.setdefault(said, []).append(name)
    bodies = {said for said, some in doubtful.items() if _ENOUGH * sum(_is_body(text, name) for name in some) >= len(some)}
    firms = {text.said(name.span) for name in names if name.type == "person" and not name.title and _is_firm(text, name, set(people))}
    settled = [_settled(text, name, bodies, firms) for name in names]
    return [name for name in _family_firms(text, settled) if name.type != "organisation" or " " in text.said(name.span) or not _FAMILY.match(text.view, name.span[1])]


# A surname that stands so is the firm's: "Hale's £1.9bn takeover", "Hale said in July that it would", "shares in Hale".
_FIRMS_OWN = re.compile(
    r"'s?\s(?:[£$€][\d.,]+\s?(?:m|bn|million|billion)?\s)?(?:(?:hostile|planned|proposed|failed|blocked|[a-z]+-[a-z]+)\s){0,2}(?:acquisition|takeover|purchase|merger|factory|factories|plants?|shareholders|share\s+price)\b"
    r"|,\s(?:the|an?)\s(?:[\w-]+\s){0,4}?(?:maker\sof|manufacturer|retailer|drugmaker|carmaker|brewer\sof|housebuilder|publisher\sof|supermarket|airline|insurer|distiller\sof|plc|company\sthat|firm\sthat)\b"
    r"|\s(?:has\s|had\s)?agreed\sto\sbe\s(?:bought|acquired|taken\sover)\b|\s(?:was|is|has\sbeen|is\sbeing|will\sbe)\s(?:floated|delisted|nationalised|nationalized|wound\sup|put\sinto\sadministration)\b"
    r"|\s(?:shares|stock)\s(?:fell|rose|tumbled|jumped|slid|plunged|climbed|closed|were|have|had)\b"
    r"|\s(?:has\s)?(?:said|says|announced|confirmed|warned|reported|added|insisted|denied)\s(?:(?:in|on|last|this|earlier)\s[\w ]{2,20}\s)?(?:that\s)?it(?:s\s(?:sales|profits?|board|factory|plants?)\b"
    r"|\s(?:(?:would|will|had|has)\s(?:close|cut|sell|buy|appeal|sue|invest|shed|open|launch|consult|withdraw|sold|agreed|bought|closed|received)|expected|expects|planned|plans|employed|employs)\b)"
)
_IN_FIRM = re.compile(r"\b(?:[Ss]hares|[Ss]take|shareholders|investors|shareholding)\s(?:in|of)\s$")


# What a firm has and now and then somebody: "Hale's board".
_FIRMS_TOO = re.compile(r"'s?\s(?:[a-z]+\s)?(?:board|chair(?:man|woman)?|chief\s+executive|finance\s+director|managing\s+director|headquarters|workforce|profits|revenues?)\b")
# What only people do and have.
_PERSONS_OWN = re.compile(
    r",?\s(?:who|whose|told|wept|died|resigned|retired|pleaded|married|recalled|laughed|shrugged|smiled|admitted|thinks|hopes|believes|wants|remembers|insists)\b|\s(?:said|says|added)\b(?!\s(?:that\s)?it\b)"
    r"|,\s(?:now\s)?\d{2},|\s(?:was|is|had\sbeen)\s(?:born|jailed|arrested|charged|dismissed|appointed|elected|married|educated|not\sin|told|asked)\b|'s?\s(?:[a-z]+\s)?(?:wife|husband|son|daughter|mother|father|brother|sister|lawyer|resignation|career|death|widow|partner|family|predecessor|successor|deputy)\b"
    r"|[^.;]{1,40}?\s(?:himself|herself)\b"
)


_FAMILY = re.compile(r"\s(?:family|brothers|sisters|clan|dynasty|heirs|siblings)\b")  # owns the firm, and is not it


def _family_firms(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names with a surname made the firm's where it stands for one; where the family has its titles ("Ms Hale"), wherever it stands bare,
    also where only its full name tells that there is such a firm ("Hale Foods")."""
    bare = {name.span: text.said(name.span) for name in names if name.type == "person" and not name.title and " " not in text.said(name.span)}
    if not bare:
        return list(names)
    shown = {span for span in bare if _FIRMS_OWN.match(text.view, span[1], span[1] + 70) or _IN_FIRM.search(text.view, max(0, span[0] - 20), span[0])}
    titled = {text.said(name.span) for name in names if name.title}.intersection(bare.values())
    too = {span for span in bare if text.view[span[1] : span[1] + 1] in "'’" and _FIRMS_TOO.match(text.view, span[1], span[1] + 50)}
    likely = {bare[span] for span in shown | too}
    persons = {said for span, said in bare.items() if said in likely and span not in shown and _PERSONS_OWN.match(text.view, span[1], span[1] + 60)}
    shown |= {span for span in too if bare[span] not in persons}
    shown_as = {bare[span] for span in shown}
    somebody = persons | {said for said in shown_as if not any(name.type == "person" and " " in (whole := text.said(name.span)) and whole.endswith(f" {said}") for name in names)}
    full = [org_key(text.said(name.span)).split() for name in names if name.type == "organisation"] if titled else []
    throughout = {one for one in titled if any(is_firm_short([name_key(one)], firm) for firm in full)}.union(said for said in shown_as if said in titled or said not in somebody)
    if not shown and not throughout:
        return list(names)
    return [replace(name, type="organisation") if name.span in shown or bare.get(name.span) in throughout else name for name in names]


def _may_be_body(said: str) -> bool:
    last = said.rsplit(None, 1)[-1]
    return known_names().get(said) is None and last not in PLACE_HEADS and last[0].isupper() and "." not in said


def _is_body(text: Text, name: Named) -> bool:
    start, end = text.sentences[name.sentence].span
    if _DEEDS.isdisjoint(words_in(text.said((start, end)))):
        return False
    before = text.view[max(start, name.span[0] - 40) : name.span[0]]
    if _IN.search(before):
        return False
    after = text.view[name.span[1] : min(end, name.span[1] + 60)]
    if _SUFFERS.search(before) or _HAS.match(after):
        return True
    return bool(_ACTS.match(after)) and not before.endswith((" of ", " from ", " and ", " at "))


def _is_led(text: Text, name: Named) -> bool:
    """ "Who has led Ashby Fen since 2019": its council, there alone."""
    return bool(_LED.search(text.view, max(0, name.span[0] - 10), name.span[0]) and _SINCE.match(text.view, name.span[1]))


def _is_firm(text: Text, name: Named, bearers: set[str]) -> bool:
    """ "The council's lawyers, Cole Ogilvie, warned": one name, borne by nobody, behind the word for several of a profession."""
    if not bearers.isdisjoint(text.said(name.span).split()):
        return False
    start, end = text.sentences[name.sentence].span
    return bool(
        _FIRM_OF.search(text.view, max(start, name.span[0] - 24), name.span[0]) and not _MORE.match(text.view, name.span[1], end)
    )


def _settled(text: Text, name: Named, bodies: set[str], firms: set[str]) -> Named:
    said = text.said(name.span)
    if name.type == "person" and not name.title and said in firms:
        return replace(name, type="organisation")
    if name.type == "place" and (said in bodies and not _IN.search(text.view, max(0, name.span[0] - 12), name.span[0]) or _is_led(text, name)):
        return replace(name, type="organisation")
    return name
