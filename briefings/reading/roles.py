"""What somebody is or was: title phrases, and the person they hang on.

Method: every head noun of the lexicon is widened to the left over its modifiers and to the right over its complement
("deputy leader of the Labour Party"), then hung on a person by the pattern it stands in: apposition, title before a
name, copula, "as" after a verb of taking or leaving office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from briefings.news import RoleStatus
from briefings.reading.callings import Found, callings_in
from briefings.reading.doings import doings_in
from briefings.reading.hanging import hang, personal
from briefings.reading.lexicon.offices import HONORIFIC_ROLES, ROLE_HEADS
from briefings.reading.note import Mention
from briefings.reading.role_courts import counsel_in
from briefings.reading.role_lists import listed_roles
from briefings.reading.role_moves import moved_on
from briefings.reading.role_patterns import (
    DEAD_BEFORE,
    DETERMINED,
    FRONT_BENCH,
    GONE,
    HEAD_STARTS,
    HEADS,
    KEPT,
    LINK,
    LONG_AGO,
    WHO_IS,
    WORD,
)
from briefings.reading.role_phrases import OFFICES, Phrase, phrase_at
from briefings.reading.role_ships import ships_in
from briefings.reading.shape import ANY, O, P, Shape, is_organisation, people_at
from briefings.reading.vocabulary import longest_runs, lower_in_place, places_of, words_in


def roles_in(shape: Shape, titles: dict[int, str]) -> list[Found]:
    """The roles of one sentence; `titles` holds the title words of mentions ("Cllr", "Det Ch Insp")."""
    found: list[Found] = []
    text = shape.text
    people = people_at(shape)
    if not people:
        return found
    titled: list[tuple[int, int]] = []
    for place in people:
        letter = text[place]
        title = titles.get(shape.mention(letter), "")
        role = _honorific_role(title) if title and not _PLAYS.search(text, max(0, place - 40), place) else ""
        if role and text.endswith("ice-", 0, place):
            role = f"vice-{role}"  # the title of "Vice-Chancellor Ann Marsh" is cut at the hyphen
        if role:
            more = _MORE_TITLE.search(text, max(0, place - 40), place)
            if more:  # "District Attorney Ann Marsh", "Assistant U.S. Attorney Joe Pike": the name's title is the last word alone
                role = f"{' '.join(word if '.' in word else word.casefold() for word in more.group().split())} {role}"
                titled.append(more.span())
            found.append(
                Found(
                    shape.mention(letter),
                    role,
                    _org_beside(shape, place),
                    "former"
                    if title.split()[0].casefold() in ("former", "ex", "late", "then") or _ONCE.search(text, max(0, place - 36), place)
                    or DEAD_BEFORE.search(text, max(0, place - 24), place)
                    or role.rpartition(" ")[2] in _HELD_FOR_A_TERM and (LONG_AGO.match(text[:place]) or (gone := GONE.match(text, place + 1)) and not FRONT_BENCH.match(text, gone.end()))
                    else "current",
                    shape.span(place, place + 1),
                    "honorific",
                )
            )
    found.extend(_sitting(shape))
    phrases: list[Phrase] = []
    for match in heads_in(text):
        phrase = phrase_at(shape, match)
        if phrase is None or _BEFORE_SHIP.match(text, phrase.end) or any(start <= phrase.start and phrase.end <= end for start, end in titled):
            continue
        if phrases and phrase.start < phrases[-1].end:  # "managing director of the pubs division" has two heads, and is one office
            if phrase.end <= phrases[-1].end:
                continue
            phrases.pop()
        phrases.append(phrase)
    hung = [hang(shape, phrase) for phrase in phrases]
    _share(shape, phrases, hung)
    _joined(shape, phrases, hung)
    for roles in hung:
        found.extend(roles)
    found = moved_on(shape, _left_behind(_fellow_then(shape, found)))
    found.extend(listed_roles(shape))
    found.extend(counsel_in(shape))
    found.extend(callings_in(shape, found))
    found.extend(doings_in(shape))
    found.extend(ships_in(shape))
    return found


_BEFORE_SHIP = re.compile(r"\s(?:leadership|chairmanship|presidency|captaincy|directorship|editorship)\b")  # "the deputy leadership": nobody's title
_BEGAN_TOGETHER = re.compile(r"\b(?:founded|started|set\s+up|met|launched|created|formed|built|began|wrote)\b")


def _fellow_then(shape: Shape, found: Sequence[Found]) -> list[Found]:
    """ "Started it in 2014 with Joe Pike, a |fellow student": they were students then."""
    return [
        replace(role, status="former") if role.status == "current" and role.title.casefold().startswith("fellow ") and _BEGAN_TOGETHER.search(shape.text, 0, shape.at(role.span[0])) else role
        for role in found
    ]


def _left_behind(found: Sequence[Found]) -> list[Found]:
    """Who is named to another office in the same sentence no longer holds the one they are introduced with."""
    taken = {role.mention: role for role in found if role.pattern == "take" and role.status == "current"}
    settled = []
    for role in found:
        new = taken.get(role.mention)
        if new is role and new.org_mention is None and not new.possessive:
            second = next((each for each in found if each.mention == role.mention and each.org_mention is not None and each.span[1] < role.span[0] and _DEPUTY.match(each.title)), None)
            if second is not None:  # "Ann Marsh, her deputy at the institute, has been made acting director"
                role = replace(role, org_mention=second.org_mention)
        if (
            new is not None
            and role.status == "current"
            and role.pattern in ("before", "apposition", "honorific")
            and role.span[0] < new.span[0]
            and role.title.split()[-1].casefold() not in KEPT
            and new.title.split()[-1].casefold() not in KEPT
            and role.title.split(" of ")[0].split()[-1].casefold() in _LEFT_BEHIND
            and not new.title.casefold().startswith(_FOR_A_WHILE)
            and role.org_mention in (None, new.org_mention)
        ):
            role = replace(role, status="former")
        settled.append(role)
    return settled


def _share(shape: Shape, phrases: Sequence[Phrase], hung: list[list[Found]]) -> None:
    """Titles that are told in one breath belong to one person: "her coach and former captain, P", "P, a nurse who is president"."""
    order = [*range(1, len(phrases)), *range(len(phrases) - 2, -1, -1)]
    for step, index in enumerate(order):
        beside = index - 1 if step < len(phrases) - 1 else index + 1
        if hung[index] or not hung[beside] or shape.text.startswith("'", phrases[index].end) or len({role.mention for role in hung[beside]}) > 1:
            continue
        first, second = sorted((phrases[index], phrases[beside]), key=lambda phrase: phrase.start)
        between = shape.text[first.end : second.start]
        role = hung[beside][0]
        if index > beside and _OF_BODY.fullmatch(between) and is_organisation(shape.text[first.end - 1 : first.end]):
            continue  # "chairman of Pike & Sons, a family builder"
        linked = LINK.fullmatch(between) and not (between.startswith(",") and role.pattern == "before" and index < beside)
        if not linked and not (index > beside and role.pattern in ("apposition", "copula") and WHO_IS.fullmatch(between)):
            continue
        if index < beside and role.pattern != "before":
            continue
        phrase = phrases[index]
        if phrase.head.casefold() == "critic" and shape.text.startswith(" of ", phrase.end):
            continue
        if index > beside and is_organisation(shape.text[first.end - 1 : first.end]) and not re.search(r"\b(?:and|but|now|who)\b", between):
            if not phrase.determined and phrase.head.casefold().split()[-1] not in OFFICES:
                continue  # "chairman of Salter & Vine, wine merchant to the City"
        if index < beside and phrases[beside].determined and DETERMINED.search(between):
            continue
        if index > beside and re.match(rf",?\s+{P}", shape.text[phrase.end :]) or personal(phrase):
            continue
        past = re.search(r"\b(?:once|then|was|until recently)\b", between) is not None
        status: RoleStatus = (
            "former"
            if phrase.former
            or past
            or index > beside
            and phrases[beside].former
            and between.strip() == "and"
            or (role.status == "former" and not phrases[beside].former and not {"is", "now"} & set(between.split()))
            else "candidate"
            if phrase.candidate or role.status == "candidate"
            else "current"
        )
        own = "who" in between or phrase.has_complement or index > beside and phrases[beside].has_complement and DETERMINED.search(between)
        org = shape.mention(phrase.org) if phrase.org else None if own else role.org_mention
        hung[index] = [
            Found(role.mention, phrase.title, org, status, shape.span(phrase.start, phrase.end), role.pattern, phrase.possessive)
        ]


_SITS = re.compile(rf"({P})\s+(MP|MSP|MEP|TD|MLA)\b(?!\s+for\b|\s+{ANY})")


def _sitting(shape: Shape) -> list[Found]:
    """ "Ann Marsh MSP, convener of the committee"."""
    if _SEATS.isdisjoint(words_in(shape.text)):
        return []
    return [
        Found(shape.mention(match.group(1)), match.group(2), None, "current", shape.span(*match.span(2)), "postnominal")
        for match in _SITS.finditer(shape.text)
    ]


_SEATS = frozenset(("mp", "msp", "mep", "td", "mla"))
_MORE_TITLE = re.compile(r"(?<![\w'’-])(?:(?:Assistant|Deputy|District|City|County|Commonwealth’s|Commonwealth's|State|U\.S\.|Associate|Senior|Acting|Interim|Federal|Circuit|Magistrate|Chief|Vice|Shadow|Special|Board|Council|Company|Union|Commission|Committee|Club|School|Faculty|Association|Party|Bank|Tribal|Village|Borough)\s+)+$")
_LEFT_BEHIND = OFFICES | frozenset("officer deputy assistant aide adviser advisor spokesman spokeswoman spokesperson founder candidate".split())
_DEPUTY = re.compile(r"(?:deputy|assistant|vice|associate|number\s+two|second)\b", re.IGNORECASE)
_FOR_A_WHILE = ("interim", "acting", "caretaker", "temporary")  # who stands in goes back
_ONCE = re.compile(rf"(?:^|\W)(?:[Ff]ormer|[Ee]x|[Ll]ate|[Tt]hen|[Rr]etired)[ -](?:(?:U\.S\.|US|state|{ANY}|[A-Z][a-z]+)\s+)?$")
_PLAYS = re.compile(r"\b(?:played|plays|portrayed|portrays)\s+(?:[A-Z][\w.]*\s+){0,3}$")  # "who played Sergeant Bright": nobody is one
_OF_BODY = re.compile(r",\s+(?:an?|the)\s+")


def _joined(shape: Shape, phrases: Sequence[Phrase], hung: list[list[Found]]) -> None:
    """ "Co-founder and chief executive of Pike Systems": both offices are held there."""
    for index in range(len(phrases) - 1):
        first, second = phrases[index], phrases[index + 1]
        if first.org is None and second.org is not None and not first.has_complement and shape.text[first.end : second.start] == " and ":
            if (first.head.casefold().split()[-1] not in _SHARED or first.head.casefold() in _OF_THE_STATE) and not _AT.search(shape.text, second.start, second.end):
                continue  # "an estate agent and co-founder of Pike Systems"
            org = shape.mention(second.org)
            hung[index] = [replace(role, org_mention=org) if role.org_mention is None else role for role in hung[index]]
        elif first.possessive in ("its", "their") and second.org is None and not first.has_complement and not second.has_complement and shape.text[first.end : second.start] == " and ":
            hung[index + 1] = [replace(role, possessive=role.possessive or first.possessive) for role in hung[index + 1]]  # "its chairman and co-founder"
        elif first.org is not None and second.org is None and not first.has_complement and not second.has_complement and shape.text[first.end : second.start] == " and ":
            org = shape.mention(first.org)  # "Pike Systems' managing director and majority owner"
            hung[index + 1] = [replace(role, org_mention=org) if role.org_mention is None else role for role in hung[index + 1]]


_MEMBER_OF = re.compile(rf"(?:,\s+\d{{1,3}})?,?\s+(?:of|from|sitting\s+(?:at|in))\s+(?:the\s+)?({O})(?!')")
_HELD_FOR_A_TERM = frozenset("mayor president governor senator congressman congresswoman representative minister premier chancellor secretary councillor councilman coach sheriff chairman chairwoman director commissioner".split())
_STEMS = frozenset(("ex", "co", "then", "vice"))
_OF_THE_STATE = frozenset("senator mp msp mep minister councillor mayor governor judge congressman congresswoman ambassador lawmaker magistrate".split())
_SHARED = OFFICES | frozenset("founder co-founder owner co-owner partner founder editor publisher professor".split())
_AT = re.compile(r"\s(?:at|with|for)\s")
_ELECT = re.compile(r"-(?:elect|designate)$")
_HEAD_RUNS = longest_runs(HEAD_STARTS)


_BY_START: dict[str, list[str]] = {}
for _head in sorted(ROLE_HEADS):
    _BY_START.setdefault(_head.split()[0].casefold().rstrip("."), []).append(_head)


_JOINED_BEFORE, _JOINED_BEHIND = ("ex-", "then-", "vice-", "co-"), ("-elect", "-designate")
_HEAD = re.compile(r"(.+?)(-elect|-designate)?")


@cache
def _heads_from(start: str) -> list[str]:
    """The heads of office that begin with a word, or with what a prefix of it leaves; the longest first, in lower case."""
    begins = {start, *(start.removeprefix(prefix) for prefix in _JOINED_BEFORE)}
    return sorted((head.lower() for begin in sorted(begins) for head in _BY_START.get(begin, ())), key=len, reverse=True)


def _head_at(text: str, lowered: str, place: int, start: str) -> re.Match[str] | None:
    """The head of office at a place where a word begins: what is glued to it stands in the match's second group."""
    heads = _heads_from(start)
    prefix = next((len(prefix) for prefix in _JOINED_BEFORE if lowered.startswith(prefix, place)), 0) if lowered.startswith(_JOINED_BEFORE, place) else 0
    for begin in (place + prefix, place) if prefix else (place,):
        for head in heads:
            if lowered.startswith(head, begin):
                end = begin + len(head)
                behind = next((len(behind) for behind in _JOINED_BEHIND if lowered.startswith(behind, end)), 0) if lowered.startswith("-", end) else 0
                for stop in (end + behind, end) if behind else (end,):
                    after = lowered[stop : stop + 1]
                    if not after.isalnum() and after not in ("_", "-"):
                        return _HEAD.fullmatch(text, place, stop)
    return None


def heads_in(text: str) -> list[re.Match[str]]:
    """The head nouns of office in a text."""
    hints = _HEAD_RUNS & words_in(text)
    if not hints:
        return []
    found: list[re.Match[str]] = []
    lowered = lower_in_place(text)
    for place in places_of(lowered, hints):
        word = WORD.match(lowered, place)
        if word is None:
            continue
        low = word.group()
        if "-" in low:
            stem, _, rest = low.partition("-")
            low = rest if stem in _STEMS and rest in HEAD_STARTS else _ELECT.sub("", low)
        if low in HEAD_STARTS:
            match = _head_at(text, lowered, place, low)
            if match is not None:
                found.append(match)
    # "deputy mayor" is one office, told by its last word
    return [one for one, after in zip_longest(found, found[1:]) if after is None or text[one.end() : after.start()] != " "]


def _honorific_role(title: str) -> str:
    words = [
        word.rstrip(".").casefold()
        for word in title.split()
        if word.rstrip(".") not in ("Sir", "Dame", "Mr", "Mrs", "Ms", "Lord", "Lady", "Dr")
    ]
    held = [word for word in words if word not in ("former", "ex", "late", "then")]
    stand_in = (
        held[:1] if held and held[0] in ("acting", "interim", "deputy", "assistant") and " ".join(held) not in HONORIFIC_ROLES else []
    )
    role = HONORIFIC_ROLES.get(" ".join(held[len(stand_in) :]), "")
    if not role and held:
        for start in range(len(held)):
            if " ".join(held[start:]) in HEADS:
                role, stand_in = " ".join(held), []
                break
    return " ".join([*stand_in, role]) if role else ""


def _org_beside(shape: Shape, place: int) -> int | None:
    """The organisation straight before or after a titled name: "Harrow State President P", "Supt P of Harrow Police"."""
    before = re.search(rf"({O})(?:'s?)?\s+$", shape.text[max(0, place - 6) : place])
    after = _MEMBER_OF.match(shape.text, place + 1)
    beside = before or after
    return shape.mention(beside.group(1)) if beside else None


_MENTION = re.compile(ANY)


def place_letters(shape: Shape, title: str, said: Sequence[str]) -> str:
    """Put names back for the letters that a title holds; `said` is each mention's words by the document's index."""
    return title if title.isascii() else _MENTION.sub(lambda m: said[shape.mention(m.group())], title)


def mention_words(mentions: Sequence[Mention], view: str) -> list[str]:
    """The words of each mention."""
    return [view[m.span[0] : m.span[1]] for m in mentions]
