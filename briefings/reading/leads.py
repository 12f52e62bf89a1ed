"""Leads that hold back a name: "The leader of Harrow Vale Council was thrown out last night. | Douglas Pryce, 62, …" are one person.

The first paragraph says what somebody is and names nobody; the second begins with a person who has not been named before.
They are taken for one where nothing in the lead speaks of anybody else and the second paragraph introduces its person by an
age or by "who", or where the article is about that person more than about anybody else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.callings import Found, calling_of_subject
from briefings.reading.cast import Cast
from briefings.reading.genders import tells_of_the_other
from briefings.reading.hanging import WEAK, personal
from briefings.reading.note import Mention
from briefings.reading.role_phrases import OFFICES, Phrase, phrase_at
from briefings.reading.roles import heads_in
from briefings.reading.shape import ANY, O, P, Shape

_SUBJECT = re.compile(r"^(?:[^a-z]{2,60}(?:\([^)]{2,40}\)\s*)?\s*[-–—]+\s+|[^.]{2,60}\([A-Z]{2,8}\)\s*[-–—]+\s+|\W*)(The|THE|An?|AN)\s+")
_PERSON = re.compile(P)
_ORG = re.compile(O)
_OPENS = re.compile(rf"^\W*(?:The\s+(?:Right|Rt|Most|Very)\s+)?({P})")
_SAID_LAST = re.compile(r"[,?!]['’”\"]\s+(?:(?:said|says)\s+)?(the|a|an)\s+")
_INTRODUCED = re.compile(rf"(?:\s+of\s+(?:the\s+)?{ANY})?(?:,\s+(?:aged\s+)?\d{{1,3}},|\s+\(\d{{1,3}}\)|,\s+who\b)")
_OTHERS = re.compile(
    r"\b(?:man|woman|boy|girl|child|children|baby|teenager|pensioner|father|mother|parent|father-of-\w+|mother-of-\w+|passenger|victim|patient|pupil|"
    r"client|customer|rival|opponent|successor|predecessor|deputy|son|daughter|suspect|couple|brother|sister)\b(?!'s?\s)"
)
_GONE = re.compile(
    r"(?:\s+(?:in|at|of|for)\s[^,.;]{2,40}?)?\s+(?:who\s+(?:says\s+)?(?:s?he\s+)?|has\s+|have\s+)?(?:(?:abruptly|suddenly|unexpectedly)\s+)?"
    r"(?:resigned|quit|stepped\s+down|stood\s+down|retired|died|left|(?:was|been)\s+(?:sacked|fired|dismissed|ousted|removed|thrown\s+out|forced\s+out|"
    r"voted\s+out|killed|murdered|found\s+dead|stabbed\s+to\s+death|shot\s+dead))\b(?!\s+from\s+(?:the|an?|his|her|their)\s+(?:[a-z-]+\s+){0,3}(?:team|squad|panel|rota|programme|program|case|project|unit)\b)"
)
_TITLED = re.compile(rf",?\s+{P}")  # "The club fired manager Joe Pike": the lead does name its holder
_ITS_OWN = re.compile(rf",|\s+\((?!{O}|(?:Con|Lab|Lib|LD|Green|Ind|SNP|Reform|R|D)\b)|\s+(?:of|for|from)\b|\s+(?:said|says|told)\b|'s|\s+and\s+{P}")
_OWN = re.compile(r",\s+(?:\d{1,3},\s+)?an?\s")


def lead_roles(shapes: Sequence[Shape], paragraphs: Sequence[int], mentions: Sequence[Mention], cast: Cast) -> list[tuple[Shape, Found]]:
    """The role that the lead gives to the person of the second paragraph; `paragraphs` says in which one each shape stands."""
    if not shapes:
        return []
    lead = shapes[0]
    second = next((shape for shape, at in zip(shapes, paragraphs, strict=True) if at != paragraphs[0]), None)
    others = {mentions[s.mention(letter)].entity for s, at in zip(shapes, paragraphs, strict=True) if at == paragraphs[0] for letter in _PERSON.findall(s.text)}
    if second is None:
        return []
    subject = _SUBJECT.match(lead.text) or _SAID_LAST.search(lead.text)
    phrase = _subject(lead, subject.end()) if subject else None
    if subject is None or phrase is None or phrase.head.casefold() in _BODIES:
        return _suffered(lead, second, mentions, cast, others)
    if personal(phrase) or _TITLED.match(lead.text, phrase.end):
        return []
    if phrase.head.casefold() in WEAK and not (phrase.org or phrase.has_complement or " " in phrase.title):
        return []
    mention = _named(lead, second, phrase, mentions, cast, others)
    if mention is None:
        return []
    status: RoleStatus = "former" if phrase.former or _GONE.match(lead.text, phrase.end) else "candidate" if phrase.candidate else "current"
    org = lead.mention(phrase.org) if phrase.org else None
    return [(lead, Found(mention, phrase.title, org, status, lead.span(phrase.start, phrase.end), "lead", phrase.possessive))]


_BODIES = frozenset("board council club company firm union party trust committee court jury government police panel".split())
_BY_MANY = re.compile(
    rf"\W*(?:[Tt]he\s+)?(?:(?:[A-Za-z-]+\s+){{0,3}}?{O}|(?:[A-Za-z-]+\s+){{0,3}}?(?:prosecutors|police|detectives|officers|officials|investigators|regulators|authorities|governors|trustees|directors|shareholders|owners|jurors"
    rf"|magistrates|ministers|lawmakers|{'|'.join(sorted(_BODIES))}))\s", re.IGNORECASE
)
_BEFELL = re.compile(
    r"\b(?:charged|sued|sacked|fired|dismissed|arrested|indicted|suspended|accused|cleared|jailed|convicted|fined|banned|ousted|removed|appointed|hired|poached|named|picked|recruited|lured|chosen|selected|turned\s+to)"
    r"\s+(?:the|its|their|an?)\s+(?:former\s+)?$"
)
_AS_ITS = re.compile(r"\s(?:to\s+be(?:come)?|as)\s+(?:its|their|the)\s+$")
_TO_COME = re.compile(r"[^.;]{0,40}?\s(?:will|is\s+to|joins|starts|takes\s+over|succeeds|replaces)\s")


def _suffered(lead: Shape, second: Shape, mentions: Sequence[Mention], cast: Cast, others: set[int]) -> list[tuple[Shape, Found]]:
    """To whom it was done: "Prosecutors have charged |the former finance chief of O. | P, 46, was indicted"."""
    opens = _OPENS.match(second.text)
    if opens is None or not _INTRODUCED.match(second.text, opens.end()) or not _BY_MANY.match(lead.text):
        return []  # "A widow has sued the chairman of O": who is named next may be she
    for match in heads_in(lead.text):
        phrase = phrase_at(lead, match)
        if phrase is None or not phrase.org or personal(phrase) or not _BEFELL.search(lead.text, 0, phrase.start) or _TITLED.match(lead.text, phrase.end):
            continue
        mention = second.mention(opens.group(1))
        if mentions[mention].kind != "name" or mentions[mention].entity in others:
            return []
        draft = cast.drafts[mentions[mention].entity]
        named = Counter(m.entity for m in mentions if cast.drafts[m.entity].type == "person" and m.kind in ("name", "alias"))
        if named[mentions[mention].entity] < max(named.values()) or draft.gender and tells_of_the_other(lead.text[phrase.end :], draft.gender):
            return []
        found = [Found(mention, phrase.title, lead.mention(phrase.org), "former" if phrase.former else "current", lead.span(phrase.start, phrase.end), "lead", phrase.possessive)]
        house = _ORG.search(lead.text, 0, phrase.start)
        for following in heads_in(lead.text):  # "… to be |its next chief executive"
            post = phrase_at(lead, following) if following.start() > phrase.end else None
            if post is not None and house and not post.org and _AS_ITS.search(lead.text, phrase.end, post.start):
                due: RoleStatus = "candidate" if post.candidate or _TO_COME.match(second.text, opens.end()) else "current"
                found.append(Found(mention, post.title, lead.mention(house.group()), due, lead.span(post.start, post.end), "lead", post.possessive))
        return [(lead, each) for each in found]
    return []


def _subject(lead: Shape, begin: int) -> Phrase | None:
    """The title phrase that the sentence begins with."""
    for match in heads_in(lead.text[: begin + 90]):
        phrase = phrase_at(lead, match)
        if (
            phrase is not None
            and phrase.start <= begin + 40
            and not re.search(r"[,.;]|\b(?:of|for|by|at|in|to|who|was|has|is)\b", lead.text[begin : phrase.start])
        ):
            return phrase
    return calling_of_subject(lead.text, begin)


def _named(lead: Shape, second: Shape, phrase: Phrase, mentions: Sequence[Mention], cast: Cast, others: set[int]) -> int | None:
    """The mention of the second paragraph that the lead's subject is."""
    opens = _OPENS.match(second.text)
    people = [m for m in mentions if cast.drafts[m.entity].type == "person" and m.kind in ("name", "alias")]
    counts = Counter(m.entity for m in people).most_common(2)
    if opens is None:
        letters = _PERSON.findall(second.text)
        mention = second.mention(letters[0]) if letters else None
        sure = False
        if len(letters) != 1 or not (phrase.has_complement or phrase.org):
            return None
    else:
        mention = second.mention(opens.group(1))
        sure = _INTRODUCED.match(second.text, opens.end()) is not None
    if mention is None or mentions[mention].kind not in ("name", "alias"):
        return None
    entity = mentions[mention].entity
    draft = cast.drafts[entity]
    alone = counts[0][0] == entity and (len(counts) < 2 or counts[0][1] > counts[1][1])
    rest = lead.text[phrase.end :]
    if others and (not sure or entity in others):
        return None
    office = phrase.org is not None and phrase.head.casefold().split()[-1] in OFFICES and _ITS_OWN.match(second.text, opens.end() if opens else 0) is None
    if not (sure or alone or office and opens is not None and lead.text[: phrase.start].rstrip().casefold().endswith("the")) or _OTHERS.search(rest) or " " not in draft.full:
        return None
    if opens is not None and not (phrase.org or phrase.has_complement) and _OWN.match(second.text, opens.end()):
        return None
    return None if draft.gender and tells_of_the_other(rest, draft.gender) else mention
