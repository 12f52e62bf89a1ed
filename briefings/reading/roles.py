"""What somebody is or was: title phrases, and the person they hang on.

Method: every head noun of the lexicon is widened to the left over its modifiers and to the right over its complement
("deputy leader of the Labour Party"), then hung on a person by the pattern it stands in: apposition, title before a
name, copula, "as" after a verb of taking or leaving office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.news import RoleStatus
from briefings.reading.callings import Found, callings_in
from briefings.reading.lexicon.offices import HONORIFIC_ROLES, ROLE_HEADS, WEAK_HEADS
from briefings.reading.note import Mention
from briefings.reading.role_phrases import Phrase, phrase_at
from briefings.reading.shape import ANY, O, P, Q, Shape

_HEAD = re.compile(
    r"(?<![\w-])((?:ex-|vice-|co-)?(?:"
    + "|".join(sorted((re.escape(h) for h in ROLE_HEADS), key=len, reverse=True))
    + r"))(-elect|-designate)?(?![\w-])",
    re.IGNORECASE,
)


_ADVERB = r"(?:also\s+|now\s+|currently\s+|once\s+|then\s+|later\s+|formerly\s+|previously\s+|still\s+|today\s+|simply\s+|himself\s+|herself\s+|until\s+(?:\w+\s+){1,3}|by\s+then\s+|at\s+the\s+time\s+)*"


_DET = rf"(?:an?|the|its|their|his|her|(?:the\s+)?{ANY}(?:'s?)?|(?:the|its|their|his|her|this)\s+(?:[\w-]+\s+)?[\w-]+'s?)"


_AFTER_PERSON = re.compile(
    rf"({P})(?:\s+of\s+(?:the\s+)?{ANY})?(?:\s+\([^)]{{1,12}}\)|,\s+(?:aged\s+)?\d{{1,3}})?,\s+(?:(?:an?|the)\s+[^,.;{P[1:-1]}]{{3,60}}\s+)?(?:who\s+(?:is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became|will\s+be|will\s+become|as|had\s+become|has\s+become)\s+)?{_ADVERB}(?:(?:an?|the)\s+[a-z]\w*(?:\s+of\s+an?)?(?:\s+[a-z]\w*){{0,2}}\s+and\s+{_ADVERB})?(?:{_DET})?\s*$"
)


_WHO = re.compile(
    r"who\s+(is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became|will\s+be|will\s+become|as)\b"
)


_ONCE = re.compile(r"(?:,\s+|\s)(?:then|once|formerly|previously|until|at\s+the\s+time|by\s+then)\s")


_COPULA = re.compile(
    rf"({P})(?:,\s+\d{{1,3}},|\s+\([^)]{{1,12}}\)|,\s+[^,]{{1,90}},|,)?\s+(is|was|became|becomes|will\s+be|will\s+become|is\s+to\s+become|has\s+been|had\s+been|remains|remained|served\s+as|serves\s+as|has\s+served\s+as|had\s+served\s+as|works\s+as|worked\s+as|acted\s+as|is\s+set\s+to\s+become|is\s+to\s+be|would\s+be|would\s+become|may\s+become|could\s+become)\s+(?:also\s+|now\s+|currently\s+|once\s+|then\s+|still\s+|already\s+|elected\s+(?:as\s+)?|appointed\s+(?:as\s+)?|named\s+(?:as\s+)?|made\s+(?:as\s+)?|promoted\s+to\s+|briefly\s+)*(?:{_DET})?\s*$"
)


_COORDINATED = re.compile(
    rf"({P})(?!')[^.;:{P[1:-1]}{Q[1:-1]}]{{2,150}}?(?:\sand|,)\s+(?:has\s+|had\s+)?(?:later\s+|then\s+|now\s+|since\s+|soon\s+|eventually\s+|also\s+|once\s+|is\s+|was\s+|been\s+)*?(is|was|became|becomes|remains|served\s+as|serves\s+as|worked\s+as|works\s+as|been\s+promoted\s+to|promoted\s+to|been\s+made|made)\s+{_ADVERB}(?:{_DET})?\s*$"
)


_TAKE = r"appointed|named|elected|re-elected|reelected|confirmed|installed|unveiled|announced|hired|promoted|recruited|selected|chosen|adopted|nominated|crowned|ordained|sworn\s+in|returned|made|reinstated|reappointed|picked|voted\s+in|brought\s+in|signed"


_LEAVE = r"resigned|resigns|resign|quit|quits|stepped\s+down|steps\s+down|step\s+down|stepping\s+down|stood\s+down|stands\s+down|stand\s+down|retired|retires|sacked|fired|dismissed|removed|ousted|axed|suspended|stood\s+aside|forced\s+out|deposed|replaced|dropped|voted\s+out|demoted|departed|left\s+(?:his|her|their|the)\s+(?:post|job|role|position)|shunted|relieved"


_TAKE_AS = re.compile(
    rf"({P})(?:,[^,{{}}]{{1,60}},|,(?:\s+who)?)?\s+(?:has\s+been\s+|had\s+been\s+|have\s+been\s+|was\s+|is\s+|is\s+being\s+|were\s+|will\s+be\s+|is\s+to\s+be\s+|would\s+be\s+|being\s+)?(?:today\s+|formally\s+|officially\s+|unanimously\s+|also\s+|first\s+|later\s+|narrowly\s+|re-)?({_TAKE})\s+(?:(?:back\s+|in\s+)?as\s+|to\s+be\s+|to\s+serve\s+as\s+|to\s+become\s+|to\s+|[^,.;{P[1:-1]}]{{1,50}}\sas\s+)?(?:{_DET})?\s*$"
)


_TAKE_OBJECT = re.compile(
    rf"(?:{_TAKE}|appoint|name|elect|hire|choose|select|appointing|naming|electing|hiring|chose)\s+({P})(?:,[^,]{{1,40}},)?\s+(?:as\s+|to\s+be\s+|to\s+become\s+)?(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$"
)


_LEAVE_AS = re.compile(
    rf"({P})(?:,[^,]{{1,80}},|,(?:\s+who)?)?[^,.;{P[1:-1]}]{{0,40}}?\s(?:has\s+been\s+|had\s+been\s+|was\s+|is\s+|being\s+|has\s+|had\s+|will\s+|would\s+|may\s+|is\s+to\s+|to\s+)?(?:abruptly\s+|suddenly\s+|dramatically\s+|immediately\s+)?({_LEAVE})[^,.;{P[1:-1]}]{{0,45}}?\s(?:as|from\s+(?:his|her|their|the)\s+(?:post|job|role|position)\s+as)\s+(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$"
)


_REPLACE = re.compile(
    rf"({P})[^.;{P[1:-1]}]{{0,60}}?\s(?:replaced|replaces|replacing|succeeded|succeeds|succeeding|succeed|replace|will\s+replace|took\s+over\s+from|takes\s+over\s+from)\s+({P})(?:,[^,]{{1,40}},)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


_AS_SUBJECT = re.compile(r"(?:^|(?<=[\s“,]))[Aa]s\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$")


_SERVED = re.compile(
    rf"({P})(?:,[^,]{{1,60}},)?[^.;{P[1:-1]}]{{0,50}}?\s(?:his|her|their)\s+(?:time|career|tenure|work|stint|spell|term|years?|decade|days?|post|job|role|position|return)\s+as\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$"
)


_OFFICE_VERB = re.compile(
    rf"({P})(?!')[^.;{P[1:-1]}]{{0,50}}?\s(took\s+over|takes\s+over|started|began|returned|joined|joins|entered|worked|served|continues|stays|remains|standing|stood|stands|stand|running|ran|run|acting|act|acts|employed|sits|sat)(?:\s[^,.;]{{0,40}}?)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


_PERSON = re.compile(P)


# what may stand between a name and the description that says what its holder is
APPOSED = re.compile(
    r"[\s,:—–]*(?:\d{1,3},\s+)?(?:(?:who\s+)?(?:is|was|became|becomes|remains|has\s+been|had\s+been|will\s+be)\s+)?(?:(?:also|now|once|then|still|currently|formerly|later)\s+)?"
)


def roles_in(shape: Shape, titles: dict[int, str]) -> list[Found]:
    """The roles of one sentence; `titles` holds the title words of mentions ("Cllr", "Det Ch Insp")."""
    found: list[Found] = []
    text = shape.text
    if not _PERSON.search(text):
        return found
    for person in _PERSON.finditer(text):
        place, letter = person.start(), person.group()
        title = titles.get(shape.mention(letter), "")
        role = _honorific_role(title) if title else ""
        if role:
            found.append(
                Found(
                    shape.mention(letter),
                    role,
                    _org_beside(shape, place),
                    "former"
                    if title.split()[0].casefold() in ("former", "ex", "late", "then")
                    or re.search(r"(?:^|\W)(?:former|ex|late|then)[ -]$", text[max(0, place - 8) : place].lower())
                    else "current",
                    shape.span(place, place + 1),
                    "honorific",
                )
            )
    phrases = [phrase for match in _heads_in(text) if (phrase := phrase_at(shape, match)) is not None]
    hung = [_hang(shape, phrase) for phrase in phrases]
    _share(shape, phrases, hung)
    for roles in hung:
        found.extend(roles)
    found = _left_behind(found)
    found.extend(callings_in(shape, found))
    return found


_KEPT = frozenset("professor doctor mp peer lord baroness councillor senator representative judge justice lawyer member".split())


def _left_behind(found: Sequence[Found]) -> list[Found]:
    """Who is named to another office in the same sentence no longer holds the one they are introduced with."""
    taken = {role.mention: role for role in found if role.pattern == "take" and role.status == "current"}
    settled = []
    for role in found:
        new = taken.get(role.mention)
        if (
            new is not None
            and role.status == "current"
            and role.pattern in ("before", "apposition", "honorific")
            and role.span[0] < new.span[0]
            and role.title.split()[-1].casefold() not in _KEPT
            and new.title.split()[-1].casefold() not in _KEPT
            and role.org_mention in (None, new.org_mention)
        ):
            role = replace(role, status="former")
        settled.append(role)
    return settled


_LINK = re.compile(
    rf"(?:,|,?\s+and|\s*&|,?\s+but)\s+(?:now\s+|once\s+|also\s+|later\s+|then\s+|until\s+recently\s+)?(?:{_DET}\s+)?(?:who\s+(?:is|was)\s+(?:also\s+|now\s+)?(?:{_DET}\s+)?)?"
)


_WHO_IS = re.compile(
    rf"(?:,)?\s+who\s+(?:is|was|became|has\s+been|later\s+became)\s+(?:also\s+|now\s+|then\s+)?(?:{_DET}\s+)?|(?:\s+[^,.;{P[1:-1]}]{{1,30}})?\s+and\s+{_DET}\s+"
)


_DETERMINED = re.compile(r"\b(?:an?|the|its|their|his|her)\s+$")


def _share(shape: Shape, phrases: Sequence[Phrase], hung: list[list[Found]]) -> None:
    """Titles that are told in one breath belong to one person: "her coach and former captain, P", "P, a nurse who is president"."""
    order = [*range(1, len(phrases)), *range(len(phrases) - 2, -1, -1)]
    for step, index in enumerate(order):
        beside = index - 1 if step < len(phrases) - 1 else index + 1
        if hung[index] or not hung[beside] or len({role.mention for role in hung[beside]}) > 1:
            continue
        first, second = sorted((phrases[index], phrases[beside]), key=lambda phrase: phrase.start)
        between = shape.text[first.end : second.start]
        role = hung[beside][0]
        linked = _LINK.fullmatch(between) and not (between.startswith(",") and role.pattern == "before" and index < beside)
        if not linked and not (index > beside and role.pattern in ("apposition", "copula") and _WHO_IS.fullmatch(between)):
            continue
        if index < beside and role.pattern != "before":
            continue
        phrase = phrases[index]
        if index < beside and phrases[beside].determined and _DETERMINED.search(between):
            continue
        if index > beside and re.match(rf",?\s+{P}", shape.text[phrase.end :]) or _personal(phrase):
            continue
        past = re.search(r"\b(?:once|then|was|until recently)\b", between) is not None
        status: RoleStatus = (
            "former"
            if phrase.former or past or (role.status == "former" and not phrases[beside].former and "is" not in between.split())
            else "candidate"
            if phrase.candidate or role.status == "candidate"
            else "current"
        )
        org = shape.mention(phrase.org) if phrase.org else role.org_mention if "who" not in between and not phrase.has_complement else None
        hung[index] = [
            Found(role.mention, phrase.title, org, status, shape.span(phrase.start, phrase.end), role.pattern, phrase.possessive)
        ]


def _personal(phrase: Phrase) -> bool:
    """Whether "partner" is somebody's love rather than their work."""
    return phrase.title.casefold() in ("partner", "host", "guard", "patient", "heir") and not phrase.org and not phrase.has_complement


_WORD = re.compile(r"[\w-]+")


_HEADS = frozenset(head.casefold() for head in ROLE_HEADS)


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
    if not role and held:
        for start in range(len(held)):
            if " ".join(held[start:]) in _HEADS:
                role, stand_in = " ".join(held), []
                break
    return " ".join([*stand_in, role]) if role else ""


def _org_beside(shape: Shape, place: int) -> int | None:
    """The organisation straight before or after a titled name: "Harrow State President P", "Supt P of Harrow Police"."""
    before = re.search(rf"({O})(?:'s?)?\s+$", shape.text[max(0, place - 6) : place])
    after = re.match(rf"\s+(?:of|from)\s+(?:the\s+)?({O})", shape.text[place + 1 : place + 14])
    beside = before or after
    return shape.mention(beside.group(1)) if beside else None


_FIRED = re.compile(
    r"\b(?:fired|sacked|dismissed|ousted|removed|axed|deposed|succeeding|replacing|succeed|replace|succeeds|replaces)\s+(?:the\s+|its\s+|their\s+)?(?:[^.;,]{0,50}?\sand\s+)?(?:the\s+)?$"
)


_DEAD_AFTER = re.compile(
    r"[^,.;]{0,70},\s+(?:who\s+)?(?:drowned|died|has\s+died|had\s+died|was\s+(?:killed|murdered|shot\s+dead)|were\s+killed)\b"
)


_DEAD_BEFORE = re.compile(
    r"\b(?:murder|death|killing|funeral|body|manslaughter)\s+of\s+$|\bvictims?\s+(?:was|were)\s+$|\b(?:killed|murdered)\s+$"
)


_PAST_TERM = re.compile(
    r"\s+(?:when|at\s+the\s+time|until(?!\s+(?:20[3-9]\d|the\s+end|next))|from\s+\d{4}\s+(?:to|until)|between\s+\d{4}|in\s+the\s+\d{4}s)\b"
)


_FOLLOWS_TERM = re.compile(rf"\s+(?:since|from|for|until|at\s+the\s+time|when)\b[^,.;{P[1:-1]}]{{0,40}},\s+({P})")


_LOST = re.compile(
    r"\b(?:lost|loses|losing|quit|left|leaving|after|ended|ending|gave\s+up)\s+(?:his|her|their)\s+[\w\s]+\sas\s+(?:\S+\s+){0,3}$"
)


_MADE_FIRST = re.compile(r"^(?:Made|Appointed|Elected|Named|Created|Promoted\s+to)\s+(?:as\s+)?(?:an?|the)?\s*$")


_APPOSED_ENDS = re.compile(
    r"\s*(?:[,.;:)—–-]|$|\s(?:and|who|since|until|from|which|whose|in|at|between|when|but|during|under|for|or|said|told|has|was|of|with|on|by|to|that|this|last|local|branch|turned|there|as|where|before|after|while|eleven|nine|ten|\d+)\b|\s\()"
)


def _hang(shape: Shape, phrase: Phrase) -> list[Found]:
    text = shape.text
    before, after = text[: phrase.start], text[phrase.end :]
    weak = phrase.head in WEAK_HEADS or phrase.head.casefold() in WEAK_HEADS
    span = shape.span(phrase.start, phrase.end)
    status: RoleStatus = "former" if phrase.former else "candidate" if phrase.candidate else "current"
    if phrase.head.casefold() in ("student", "fellow") and re.match(rf"\s+(?:of|to)\s+{P}", after):
        return []
    if _personal(phrase) or re.match(r"(?:first|second|third|only|last|next|sole)\s", text[phrase.start :]) and _COPULA.search(before):
        return []

    def made(letter: str, how: str, state: RoleStatus | None = None, org: str | None = None) -> Found:
        held = phrase.org or org
        return Found(
            shape.mention(letter),
            _expanded(shape, phrase.title),
            shape.mention(held) if held else None,
            state or status,
            span,
            how,
            phrase.possessive,
        )

    whose = re.search(rf"({O})(?:,\s+[^,.;{O[1:-1]}]{{1,80}})?,?\s+(?:and\s+)?whose\s+$", before)
    follows = re.match(rf"(\s+|,\s+|:\s+)({P})", after)
    if (
        follows
        and follows.group(1).strip() == ""
        and not (weak and not (phrase.org or " " in phrase.title or phrase.former or phrase.determined))
    ):
        if phrase.title.split()[-1].casefold() not in ("leaders", "mps"):
            return [made(follows.group(2), "before", "former" if _FIRED.search(before) else None)]
    heir = _REPLACE.search(before)
    if heir:
        return [
            made(heir.group(1), "replace", "current" if not phrase.former else "former"),
            made(heir.group(2), "replaced", "former"),
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
    if follows and follows.group(1).strip() in (",", ":") and (phrase.determined or phrase.org or whose or not before.strip(' “"')):
        rest = after[follows.end() :]
        member = re.match(rf"\s+(?:of|from|at)\s+(?:the\s+)?({O})(?=,)", rest)
        if (
            member
            or re.match(
                r"(?:,|\s+(?:said|says|has|had|was|is|told|will|and|who|would|could|may|can|did|—|–|\()|\s+[a-z]+(?:ed|s)\b|[.;:'’])", rest
            )
            or not rest
            or phrase.possessive
        ):
            if not re.search(rf"{P}(?:,\s+\d+)?,\s*(?:an?|the|its)?\s*$", before):
                return [
                    made(
                        follows.group(2),
                        "before",
                        "former" if re.search(r"\bhad\s+(?:an?|the)\s+$", before) else None,
                        member.group(1) if member else whose.group(1) if whose else None,
                    )
                ]
    term = _FOLLOWS_TERM.match(after)
    if term and re.fullmatch(r"\W*(?:[Tt]he\s+|[Aa]n?\s+)?", before):
        return [made(term.group(1), "before")]
    first = _MADE_FIRST.match(before)
    if first:
        subject = re.match(rf"[^,.;]{{0,40}},\s+({P})", after)
        if subject:
            return [made(subject.group(1), "take")]
    copula = _COPULA.search(before) or _COORDINATED.search(before)
    if copula:
        verb = " ".join(copula.group(2).split())
        state: RoleStatus = status
        if re.search(r"\b(?:since|when|while|as|if)\s+$", before[: copula.start()]) and verb in ("was", "were"):
            return []
        if (
            verb in ("was", "served as", "had been", "worked as", "acted as", "had served as", "remained")
            and re.search(r"(?:elected|appointed|named|made|promoted\s+to)\s+(?:as\s+)?(?:an?|the|its|their)?\s*$", before) is None
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
            state = "current" if verb == "will be" and phrase.title.startswith(("acting", "interim")) else "candidate"
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
    if apposed and not re.search(
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?:\w+\s+)?(?:son|daughter|wife|husband|mother|father|brother|sister),\s+(?:an?|the)\s+$", before
    ):
        said = before[apposed.start() :]
        who = _WHO.search(said)
        state = status
        if who and who.group(1).split()[0] in ("was", "served", "had", "worked", "as"):
            state = "former"
        elif who and who.group(1).startswith("will"):
            state = "candidate"
        elif status == "current" and (_ONCE.search(said) or _PAST_TERM.match(after)):
            state = "former"
        if state == "current" and (_DEAD_AFTER.match(after) or _DEAD_BEFORE.search(before[: apposed.start()])):
            state = "former"
        if (phrase.has_complement or _APPOSED_ENDS.match(after)) and (
            not weak or phrase.org or phrase.determined or phrase.has_complement or " " in phrase.title
        ):
            return [made(apposed.group(1), "apposition", state)]
    served = _SERVED.search(before)
    if served:
        lost = _LOST.search(before[served.start() :])
        return [made(served.group(1), "served", "former" if lost else "unknown" if status == "current" else status)]
    office = _OFFICE_VERB.search(before)
    if office:
        verb = office.group(2).split()[0]
        state = (
            "former"
            if verb in ("worked", "served", "employed")
            else "candidate"
            if verb in ("standing", "stood", "stands", "running", "ran", "stand", "run")
            and not phrase.title.startswith(("acting", "interim"))
            or (verb == "act" and re.search(r"\bwill\s+act\b", before))
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
