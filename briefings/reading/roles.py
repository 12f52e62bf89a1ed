"""What somebody is or was: title phrases, and the person they hang on.

Method: every head noun of the lexicon is widened to the left over its modifiers and to the right over its complement
("deputy leader of the Labour Party"), then hung on a person by the pattern it stands in: apposition, title before a
name, copula, "as" after a verb of taking or leaving office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.callings import Found, callings_in
from briefings.reading.lexicon.offices import HONORIFIC_ROLES, ROLE_HEADS, WEAK_HEADS
from briefings.reading.note import Mention
from briefings.reading.role_phrases import Phrase, phrase_at
from briefings.reading.shape import ANY, P, Shape

_HEAD = re.compile(
    r"(?<![\w-])((?:ex-|vice-|co-)?(?:"
    + "|".join(sorted((re.escape(h) for h in ROLE_HEADS), key=len, reverse=True))
    + r"))(-elect|-designate)?(?![\w-])",
    re.IGNORECASE,
)


_AFTER_PERSON = re.compile(
    rf"({P})(?:\s+\([^)]{{1,12}}\)|,\s+(?:aged\s+)?\d{{1,3}})?,\s+(?:who\s+(?:is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became)\s+)?(?:also\s+|now\s+|currently\s+|once\s+|then\s+|later\s+|formerly\s+|previously\s+|still\s+|until\s+(?:\w+\s+){{1,3}})?(?:an?|the|its|their|his|her|{ANY}(?:'s)?|(?:the|its|their|his|her|this)\s+[\w-]+'s?)?\s*$"
)


_WHO = re.compile(r"who\s+(is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became)")


_COPULA = re.compile(
    rf"({P})(?:,\s+\d{{1,3}},|\s+\([^)]{{1,12}}\)|,\s+[^,]{{1,90}},)?\s+(is|was|became|becomes|will\s+be|will\s+become|is\s+to\s+become|has\s+been|had\s+been|remains|remained|served\s+as|serves\s+as|has\s+served\s+as|had\s+served\s+as|works\s+as|worked\s+as|acted\s+as|is\s+set\s+to\s+become|is\s+to\s+be|would\s+be|would\s+become|may\s+become|could\s+become)\s+(?:also\s+|now\s+|currently\s+|once\s+|then\s+|still\s+|already\s+|elected\s+(?:as\s+)?|appointed\s+(?:as\s+)?|named\s+(?:as\s+)?|made\s+(?:as\s+)?)?(?:an?|the|its|their|{ANY}'s|(?:the|its|their)\s+[a-z]+'s)?\s*$"
)


_TAKE = r"appointed|named|elected|re-elected|reelected|confirmed|installed|unveiled|announced|hired|promoted|recruited|selected|chosen|adopted|nominated|crowned|ordained|sworn\s+in|returned|made|reinstated|reappointed|picked|voted\s+in|brought\s+in|signed"


_LEAVE = r"resigned|resigns|resign|quit|quits|stepped\s+down|steps\s+down|step\s+down|stepping\s+down|stood\s+down|stands\s+down|stand\s+down|retired|retires|sacked|fired|dismissed|removed|ousted|axed|suspended|stood\s+aside|forced\s+out|deposed|replaced|dropped|voted\s+out|demoted|departed|left\s+(?:his|her|their|the)\s+(?:post|job|role|position)|shunted|relieved"


_TAKE_AS = re.compile(
    rf"({P})(?:,[^,{{}}]{{1,60}},)?\s+(?:has\s+been\s+|had\s+been\s+|have\s+been\s+|was\s+|is\s+|is\s+being\s+|were\s+|will\s+be\s+|is\s+to\s+be\s+|would\s+be\s+|being\s+)?(?:today\s+|formally\s+|officially\s+|unanimously\s+|also\s+|first\s+|later\s+|narrowly\s+|re-)?({_TAKE})\s+(?:as\s+|to\s+be\s+|to\s+serve\s+as\s+|to\s+become\s+)?(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$"
)


_TAKE_OBJECT = re.compile(
    rf"(?:{_TAKE}|appoint|name|elect|hire|choose|select|appointing|naming|electing|hiring|chose)\s+({P})(?:,[^,]{{1,40}},)?\s+(?:as\s+|to\s+be\s+|to\s+become\s+)?(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$"
)


_LEAVE_AS = re.compile(
    rf"({P})(?:,[^,]{{1,80}},)?[^,.;{P[1:-1]}]{{0,40}}?\s(?:has\s+been\s+|had\s+been\s+|was\s+|is\s+|being\s+|has\s+|had\s+|will\s+|would\s+|may\s+|is\s+to\s+|to\s+)?(?:abruptly\s+|suddenly\s+|dramatically\s+|immediately\s+)?({_LEAVE})[^,.;{P[1:-1]}]{{0,45}}?\s(?:as|from\s+(?:his|her|their|the)\s+(?:post|job|role|position)\s+as)\s+(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$"
)


_REPLACE = re.compile(
    rf"({P})[^.;{P[1:-1]}]{{0,60}}?\s(?:replaced|replaces|replacing|succeeded|succeeds|succeeding|succeed|replace|will\s+replace|took\s+over\s+from|takes\s+over\s+from)\s+({P})(?:,[^,]{{1,40}},)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


_AS_SUBJECT = re.compile(r"(?:^|(?<=[\s“,]))[Aa]s\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$")


_SERVED = re.compile(
    rf"({P})(?:,[^,]{{1,60}},)?[^.;{P[1:-1]}]{{0,50}}?\s(?:his|her|their)\s+(?:time|career|tenure|work|stint|spell|term|years?|decade|days?|post|job|role|position|return)\s+as\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$"
)


_OFFICE_VERB = re.compile(
    rf"({P})[^.;{P[1:-1]}]{{0,50}}?\s(took\s+over|takes\s+over|started|began|returned|joined|joins|worked|served|continues|stays|remains|standing|stood|stands|stand|running|ran|run|acting|employed)(?:\s[^,.;]{{0,40}}?)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


_PERSON = re.compile(P)


def roles_in(shape: Shape, titles: dict[int, str]) -> list[Found]:
    """The roles of one sentence; `titles` holds the title words of mentions ("Cllr", "Det Ch Insp")."""
    found: list[Found] = []
    text = shape.text
    for person in _PERSON.finditer(text):
        place, letter = person.start(), person.group()
        title = titles.get(shape.mention(letter), "")
        role = _honorific_role(title) if title else ""
        if role:
            found.append(
                Found(
                    shape.mention(letter),
                    role,
                    _org_before(shape, place),
                    "former"
                    if title.split()[0].casefold() in ("former", "ex", "late", "then")
                    or re.search(r"(?:^|\W)(?:former|ex|late|then)[ -]$", text[max(0, place - 8) : place].lower())
                    else "current",
                    shape.span(place, place + 1),
                    "honorific",
                )
            )
    for match in _heads_in(text):
        phrase = phrase_at(shape, match)
        if phrase is None:
            continue
        found.extend(_hang(shape, phrase))
    found.extend(callings_in(shape, found))
    return found


_WORD = re.compile(r"[\w-]+")


_HEAD_STARTS = frozenset(head.split()[0].casefold() for head in ROLE_HEADS)


def _heads_in(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        low = word.group().casefold()
        low = (
            low[3:] if low.startswith(("ex-", "co-")) and low[3:] in _HEAD_STARTS else low.removesuffix("-elect").removesuffix("-designate")
        )
        if low in _HEAD_STARTS:
            match = _HEAD.match(text, word.start())
            if match:
                found.append(match)
    return found


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
    return " ".join([*stand_in, role]) if role else ""


def _org_before(shape: Shape, place: int) -> int | None:
    return None


def _hang(shape: Shape, phrase: Phrase) -> list[Found]:
    text = shape.text
    before, after = text[: phrase.start], text[phrase.end :]
    weak = phrase.head in WEAK_HEADS or phrase.head.casefold() in WEAK_HEADS
    span = shape.span(phrase.start, phrase.end)
    status: RoleStatus = "former" if phrase.former else "candidate" if phrase.candidate else "current"

    def made(letter: str, how: str, state: RoleStatus | None = None) -> Found:
        org = shape.mention(phrase.org) if phrase.org else None
        return Found(shape.mention(letter), _expanded(shape, phrase.title), org, state or status, span, how, phrase.possessive)

    follows = re.match(rf"(\s+|,\s+)({P})", after)
    if (
        follows
        and follows.group(1).strip() == ""
        and not (weak and not (phrase.org or " " in phrase.title or phrase.former or phrase.determined))
    ):
        if phrase.title.split()[-1].casefold() not in ("leaders", "mps"):
            return [made(follows.group(2), "before")]
    replace = _REPLACE.search(before)
    if replace:
        return [
            made(replace.group(1), "replace", "current" if not phrase.former else "former"),
            made(replace.group(2), "replaced", "former"),
        ]
    leave = _LEAVE_AS.search(before)
    if leave:
        gone = (
            re.search(r"(?:will|would|may|is to|to)\s+(?:\w+\s+)?" + leave.group(2), before[leave.start() :])
            or leave.group(2).split()[0] in ("resign", "step", "stand")
            or leave.group(2).endswith("s")
            and leave.group(2) in ("steps down", "stands down", "retires")
        )
        return [made(leave.group(1), "leave", "current" if gone or leave.group(2) == "suspended" else "former")]
    if follows and follows.group(1).strip() == "," and (phrase.determined or phrase.org):
        rest = after[follows.end() :]
        if re.match(r"(?:,|\s+(?:said|has|had|was|is|told|will|and|who|—|–|\()|[.;:'’])", rest) or not rest or phrase.possessive:
            if not re.search(rf"{P}(?:,\s+\d+)?,\s*(?:an?|the|its)?\s*$", before):
                return [made(follows.group(2), "before")]
    copula = _COPULA.search(before)
    if copula:
        verb = " ".join(copula.group(2).split())
        state: RoleStatus = status
        if (
            verb in ("was", "served as", "had been", "worked as", "acted as", "had served as", "remained")
            and re.search(r"(?:elected|appointed|named|made)\s+(?:as\s+)?(?:an?|the|its|their)?\s*$", before) is None
        ):
            state = "former" if status != "candidate" else "candidate"
        elif verb in (
            "will be",
            "will become",
            "is to become",
            "is set to become",
            "is to be",
            "would be",
            "would become",
            "may become",
            "could become",
        ):
            state = "candidate"
        if state == "current" and re.search(r"\b(?:not|never)\s+(?:an?|the)?\s*$", before):
            return []
        return [made(copula.group(1), "copula", state)]
    take = _TAKE_AS.search(before) or _TAKE_OBJECT.search(before)
    if take:
        planned = re.search(
            r"(?:will be|is to be|would be|is expected to be|could be|may be)\s+(?:\w+\s+)?\w+\s+(?:as\s+|to be\s+)?(?:an?|the|its)?\s*$",
            before,
        )
        state = "former" if phrase.former else "candidate" if planned or phrase.candidate else "current"
        return [made(take.group(1), "take", state)]
    apposed = _AFTER_PERSON.search(before)
    if apposed:
        who = _WHO.search(before[apposed.start() :])
        state = status
        if who and who.group(1).split()[0] in ("was", "served", "had", "worked"):
            state = "former"
        ends = re.match(
            r"\s*(?:[,.;:)—–-]|$|\s(?:and|who|since|until|from|which|whose|in|at|between|when|but|during|under|for|or|said|told|has|was)\b)",
            after,
        )
        if ends and (not weak or phrase.org or phrase.determined or phrase.has_complement or " " in phrase.title):
            return [made(apposed.group(1), "apposition", state)]
    served = _SERVED.search(before)
    if served:
        return [made(served.group(1), "served", "unknown" if status == "current" else status)]
    office = _OFFICE_VERB.search(before)
    if office:
        verb = office.group(2).split()[0]
        state = (
            "former"
            if verb in ("worked", "served", "employed")
            else "candidate"
            if verb in ("standing", "stood", "stands", "running", "ran", "stand", "run")
            else "current"
        )
        return [made(office.group(1), "office", state if not phrase.former else "former")]
    return []


def _expanded(shape: Shape, title: str) -> str:
    """The title with place letters put back as the article writes them; the caller knows the text."""
    return title


def place_letters(shape: Shape, title: str, said: Sequence[str]) -> str:
    """Put names back for the letters that a title holds; `said` is each mention's words by the document's index."""
    return re.sub(ANY, lambda m: said[shape.mention(m.group())], title)


def mention_words(mentions: Sequence[Mention], view: str) -> list[str]:
    """The words of each mention."""
    return [view[m.span[0] : m.span[1]] for m in mentions]
