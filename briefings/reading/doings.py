"""Roles that are told by what somebody does: "who chairs the committee", "a charity founded by"; the title is the article's verb."""

from __future__ import annotations

import re

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.shape import ANY, L, O, P, Shape, is_organisation
from briefings.reading.vocabulary import longest_runs, words_in

_THING = (
    "company|firm|business|shop|store|dairy|farm|bakery|brewery|pub|bar|café|cafe|restaurant|hotel|garage|gallery|museum|theatre|theater|cinema|"
    "school|college|academy|nursery|clinic|surgery|hospice|hospital|charity|trust|foundation|group|club|team|squad|academy|society|association|"
    "union|federation|league|committee|commission|panel|inquiry|board|council|authority|agency|department|division|unit|laboratory|lab|institute|"
    "centre|center|observatory|network|newspaper|magazine|website|station|orchestra|choir|festival|church|parish|"
    "site|operation|project|scheme|programme|program|route|service|mission|ward|kitchen|desk|label|chain|franchise|paper|house|estate|"
    "trustees|governors|talks|review|investigation|"
    "diocese|force|squadron|regiment|alley|stables|stud|gym|studio|salon|practice|consultancy|bookshop|library|archive|coalition|branch|truck|van|stall"
)
_NOW = r"chairs|co-chairs|heads|leads|runs|directs|manages|edits|owns|co-owns|captains|coaches|oversees|presides\s+over"
_HAS = r"has\s+(?:long\s+)?(?:led|run|chaired|headed|edited|managed|directed|coached|captained|owned)"
_WAS = r"ran|managed|owned|edited|chaired|presided\s+over"
_ONCE = r"founded|co-founded|set\s+up|established|started"
_ADVERB = r"(?:also\s+|now\s+|still\s+|currently\s+|jointly\s+|herself\s+|himself\s+|once\s+|formerly\s+|previously\s+)?"
_OBJECT = (
    rf"(?:(?:the\s+|its\s+|an?\s+)?(?:(?!(?:for|of|at|in|to|with|from|and)\b)[a-z][\w-]*\s+){{0,3}}?({O})(?:\s+(?:{_THING}|party))?(?=[,.;:)]|\s*$|\s\(|\s+(?:and|since|from|for|with|in|until|at|as|by|but|said|told|has|was|is)\b)"
    rf"|((?:the|an?|{ANY}'s)\s+(?:(?!of\s|and\s|or\s|to\s)[a-z][\w'-]*\s+){{0,3}}?(?:{_THING}))\b(?!-|'))"
)
_WHO = re.compile(
    rf"({P})(?:,\s+(?:aged\s+)?\d{{1,3}})?(?:,\s+(?:an?|the)\s+[^,.;{ANY[1:-1]}]{{3,50}})?,?\s+who\s+(?:[^,.;{P[1:-1]}]{{2,50}}\s+and\s+)?{_ADVERB}({_NOW}|{_HAS}|{_ONCE}|{_WAS})\s+{_OBJECT}"
)
_PLAIN = re.compile(
    rf"({P})(?!')(?:,\s+(?:aged\s+)?\d{{1,3}},|,)?\s+(?:[^,.;{P[1:-1]}]{{2,60}}\s+and\s+)?{_ADVERB}(chairs|heads|runs|manages|edits|owns|co-owns|directs|presides\s+over|ran|managed|edited|{_HAS})\s+{_OBJECT}"
)
# What a winning side does as well ("leads the league", "leads Brackley 2-0") is read only where the name alone follows.
_LEADS = re.compile(
    rf"({P})(?!')(?:,\s+(?:aged\s+)?\d{{1,3}},)?\s+{_ADVERB}(leads|captains|coaches|founded|co-founded|set\s+up|established)\s+(?:the\s+)?({O})"
    r"(?=[.;]|\s*$|\s\(|,\s+(?:which|a|an|the)\b|\s+(?:and|since|until|from\s+\d|for\s+(?:\w+\s+)?(?:years|seasons|months)|between\s+\d|in\s+\d{4})\b)"
)
_LED = re.compile(
    rf"({P})(?:,\s+(?:aged\s+)?\d{{1,3}})?,?\s+(?:who\s+)?{_ADVERB}(led|headed|captained|coached|chaired|managed|edited|ran)\s+(?:the\s+)?({O}|(?:party|company|club|union|council|trust|bank|firm|charity|school|college|university|hospital|authority|association|federation|committee|museum|orchestra|newspaper|agency)\b)"
    r"(?=\s+(?:since|until|before|from\s+(?:\w+\s+)?\d{4}|for\s+(?:\w+\s+){1,2}(?:years|seasons|months|decades)|between\s+(?:\w+\s+)?\d{4})\b)"
)
_REPRESENTS = re.compile(
    rf"({P})(?!')(?:,\s+(?:aged\s+)?\d{{1,3}})?(?:,?\s+(?:[^.;{P[1:-1]}]{{0,60}}\s)?who)?\s+{_ADVERB}((?:has\s+)?represent(?:s|ed))\s+((?:the\s+)?(?:{L}|[A-Z][\w'-]+)(?:(?:\s+and)?\s+(?:[A-Z][\w'-]+|{L}))*)"
    rf"((?:\s+(?:district|ward|constituency|area|division|seat))?)(?!'|\s+(?:at|against|in\s+(?:a|the\s+(?:case|talks|lawsuit|match|final))))(?:\s+for\s+(?:the\s+)?({O})|(?=\s+in\s+(?:(?:parliament|Parliament|Congress|Westminster|the\s+(?:Commons|Senate|House|Assembly|legislature|[A-Z]\w+))\b|(?:the\s+)?{O})))"
)

_TEACHES = re.compile(
    rf"({P})(?!'),?\s+(?:who\s+)?{_ADVERB}(teaches\s+(?:an?\s+)?[a-z][\w-]*(?:\s+(?:on\s+)?(?!at\b|in\b|and\b|for\b|to\b|from\b|with\b|when\b|that\b)[a-z][\w-]*){{0,2}})(?:\s+at\s+(?:the\s+)?({O}))?"
)
_SIDE = re.compile(
    rf"({P})(?!')(?:,\s+(?:aged\s+)?\d{{1,3}})?(?:,?\s+who(?:\s+[^,.;{P[1:-1]}]{{2,70}}?,?\s+(?:and|but))?|\s+now)\s+{_ADVERB}(plays\s+for|works\s+for|works\s+at|played\s+for|worked\s+for|worked\s+at|used\s+to\s+(?:play|work)\s+for|sits\s+on|serves\s+on)\s+(?:(?:the\s+)?({O})(?!')|((?:the|its|an?)\s+(?:[a-z][\w-]*\s+){{0,2}}(?:committee|board|panel|commission|tribunal|council))\b(?!'))"
)
_INQUIRY = re.compile(rf"\b(panel|review|commission),?\s+(led|headed)\s+by\s+(?:the\s+)?(?:[a-z][\w-]*\s+){{0,3}}({P})(?!')|({P})(?!'),?\s+who\s+(led|headed)\s+the\s+(panel|review|commission)\b")
_BY = re.compile(
    rf"(?:({O})(?:,\s+(then)\s+|,\s+(?:which\s+(?:is|was)\s+)?(?:(?:an?|the)\s+[^,.;{ANY[1:-1]}]{{2,40}}?\s+)?|(?:,[^,.;]{{2,40}},)?\s+(?:is|was)\s+(?:now\s+)?|\s+)|\b((?:[Aa]n?|[Tt]he)\s+(?:[a-z][\w-]*\s+){{0,2}}?(?:{_THING})),?\s+(?:(?:is|was)\s+(?:now\s+)?)?)"
    rf"(founded|co-founded|set\s+up|chaired|edited|owned|run|established|managed|coached|captained|directed)\s+(?:in\s+(?:\d{{4}}|{ANY})\s+)*by\s+(?:the\s+|an?\s+|(?:{ANY}'s?|his|her|their|its)\s+)?(?:[a-z][\w-]*,?\s+){{0,4}}?({P})(?!'s)"
)
_INQUIRIES = frozenset(("panel", "review", "commission"))
_PAST = frozenset(_WAS.replace("\\s+", " ").split("|"))
_GATE = frozenset(
    "founded set established started teaches run chaired edited owned led headed ran managed directed coached captained play plays played works worked work sits"
    " serves presides presided represents represented".split()
) | longest_runs(_NOW.replace("\\s+", " ").split("|"))


_LEADING = frozenset("chairs co-chairs heads leads runs directs manages owns co-owns oversees captains coaches edits has represents".split())


def is_doing(title: str) -> bool:
    """Whether a title is a verb that says no more than an office in the same organisation ("runs", "has led")."""
    return title.split(" ", 1)[0] in _LEADING


def doings_in(shape: Shape) -> list[Found]:
    """What the people of a sentence run, chair, own, teach or have founded."""
    text = shape.text
    found: list[Found] = []
    if _GATE.isdisjoint(words_in(text)):
        return found
    for pattern in (_WHO, _PLAIN):
        for match in pattern.finditer(text):
            status: RoleStatus = "former" if match.group(2) in _PAST else "current"
            _add(found, shape, match.group(1), match.group(2), match.group(3), match.group(4), match.span(2), status)
    for match in _LEADS.finditer(text):
        _add(found, shape, match.group(1), match.group(2), match.group(3), None, match.span(2), "current")
    for match in _LED.finditer(text):
        led = match.group(3)
        org, thing = (led, None) if is_organisation(led) else (None, f"the {led}")
        _add(found, shape, match.group(1), match.group(2), org, thing, match.span(2), "former")
    for match in _REPRESENTS.finditer(text):
        done = match.group(2) == "represented"
        _add(found, shape, match.group(1), match.group(2), match.group(5), match.group(3) + match.group(4), match.span(2), "former" if done else "current")
    for match in _TEACHES.finditer(text):
        _add(found, shape, match.group(1), match.group(2), match.group(3), None, match.span(2), "current")
    for match in _SIDE.finditer(text):
        past = match.group(2).split()[0].endswith("ed")  # "used to play for" as well
        if match.group(4) and " on" not in match.group(2):
            continue
        _add(found, shape, match.group(1), match.group(2), match.group(3), match.group(4), match.span(2), "former" if past else "current")
    for match in _INQUIRY.finditer(text) if not _INQUIRIES.isdisjoint(words_in(text)) else ():
        who, verb, thing = match.group(3) or match.group(4), match.group(2) or match.group(5), match.group(1) or match.group(6)
        _add(found, shape, who, verb, None, f"the {thing}", match.span(2 if match.group(2) else 5), "current" if match.group(2) else "former")
    for match in _BY.finditer(text):
        _add(found, shape, match.group(5), match.group(4), match.group(1), match.group(3), match.span(4), "former" if match.group(2) else "current")
    return found


def _add(
    found: list[Found], shape: Shape, person: str, verb: str, org: str | None, thing: str | None, at: tuple[int, int], status: RoleStatus
) -> None:
    mention = shape.mention(person)
    span = shape.span(*at)
    if any(role.mention == mention and role.span == span for role in found):
        return
    words = " ".join(verb.split())
    said = " ".join(thing.split()) if thing else ""
    title = f"{words} {said[:1].lower()}{said[1:]}".strip()
    found.append(Found(mention, title, shape.mention(org) if org else None, status, span, "doing"))
