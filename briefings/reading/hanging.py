"""On whom a title phrase hangs: the patterns of role_patterns tried in turn, the first that fits has the last word."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.lexicon.offices import WEAK_HEADS
from briefings.reading.role_patterns import (
    APPOSED_ENDS,
    AS_FIRST,
    COORDINATED,
    COPULA,
    DEAD_AFTER,
    DEAD_BEFORE,
    FIRED,
    FOLLOWS_TERM,
    FORMER_AND,
    GONE,
    KIN_BEHIND,
    LEAVE_AS,
    LONG_AGO,
    LONG_SINCE,
    LOST,
    MADE,
    MADE_FIRST,
    MADE_WAY,
    OF_KIN,
    OFFICE_VERB,
    OLD_YEAR,
    ONCE,
    PAST_TERM,
    REPLACE,
    SERVED,
    STANDS_FOR,
    TAKE_AS,
    TAKE_OBJECT,
    TERM_FIRST,
    WHO,
    WHO_SO,
    after_person,
)
from briefings.reading.role_phrases import Phrase
from briefings.reading.shape import ANY, O, P, Shape

WEAK = frozenset(WEAK_HEADS) | {head.casefold() for head in WEAK_HEADS}
_ANOTHERS = re.compile(rf"\s+(?:of|to)\s+{P}")
_FIRST_TO = re.compile(r"first\s+(?:(?:female|woman|black|asian|muslim|gay|elected|ever)\s+)?(?:chief constable|prime minister|mayor|president|governor|leader|chief executive|chair\w*|general secretary|bishop|archbishop|speaker|chancellor)\s+of\b", re.IGNORECASE)
_REPLACED_BY = re.compile(rf"\s+by\s+(?:(?:an?|the|his|her|its)\s+)?(?:[a-z][\w-]*\s+){{0,3}}({P})")
_AND_ALSO = re.compile(r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|'s?)\s+(?:[a-z-]+\s+){1,4}and\s+(?:former\s+)?$")
_SAID_BY = re.compile(r"\b(?:said|says|told|added|by|with|from|including)\s+$")
_DOUBTFUL = frozenset("head chief lock prop partner general major lord baron regulator watchdog critic ms forward".split())
_ORDINAL = re.compile(r"(?:first|second|third|only|last|next|sole)\s")
_WHOSE = re.compile(rf"({O})(?:,\s+[^,.;{O[1:-1]}]{{1,80}})?,?\s+(?:and\s+)?whose\s+(?:[^,.;]{{2,30}},\s+the\s+)?$")
_WHERE = re.compile(rf"({O})(?:\s+[^.;{ANY[1:-1]}]{{1,40}}?)?,?\s+where\s+(?:[a-z]+ly\s+)?$")
_FOLLOWS = re.compile(rf"(\s+|,\s+|:\s+|\s+[–—]\s+|,?\s+(?:named|called)\s+|,\s+the\s+(?:{ANY}\s+)?(?:[a-z][\w-]*\s+){{0,3}}(?:Right\s+)?)({P})")
_TO_COME_VERB = re.compile(r"\b(?:will|would|may|could|is\s+to|to)\s+(?:\w+\s+)?(?:succeed|replace|take\s+over)\b")
_SACKED_BY = re.compile(
    rf"({O})\s+(?:has\s+|have\s+|had\s+)?(?:\w+\s+)?(?:fired|sacked|dismissed|ousted|suspended|traded|re-signed|signed)\s+(?:the\s+|its\s+|their\s+)?$"
)
_SOON = re.compile(
    r"\s+(?:next\s|from\s|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_FORCED = re.compile(r"\b(?:was|were|been)\s+(?:forced|made|compelled|obliged)\s+to\s|\bhad\s+to\s")
_CALLED = frozenset(("named", "called"))
_INVERTED = re.compile(
    rf"\s+(?:is|was|will\s+be|remains|would\s+(?:again\s+)?be)\s+(?:again\s+)?(?:the\s+(?:[a-z][\w-]*\s+){{1,3}})?({P})(?=[,.;]|\s*$|\s+(?:and|who)\b)"
)
_WHOM = re.compile(rf"({O})\s+(?:has|have|had|will|is\s+to|also|today|yesterday)?\s*(?:\w+\s+)?$")
_MEMBER = re.compile(rf",?\s+(?:of|from|at)\s+(?:the\s+)?({O})(?=,|\s+(?:said|says|told)\b)")
_GOES_ON = re.compile(
    r"(?:,|\s+of\s+(?:the\s+)?[A-Z]|\s+(?:said|says|has|had|was|is|told|will|and|who|would|could|may|can|did|—|–|\()|\s+[a-z]+(?:ed|s)\b|[.;:'’)])"
)
_NAMED_BEFORE = re.compile(rf"{P}(?:,\s+\d+)?,\s*(?:an?|the|its)?\s*$")
_BY_NOW = re.compile(r"\W*(?:By|Now|Already)\b")
_HAD = re.compile(r"\bhad\s+(?:an?|the)\s+$")
_OPENING = re.compile(
    rf"(?:[^,.;]{{0,40}},\s+|.*\bsaid\s+(?:that\s+)?)?\W*(?:[Tt]he(?:ir|)\s+|[Aa]n?\s+|[Ii]ts\s+|[Hh]is\s+|[Hh]er\s+|{ANY}'s?\s+|[Tt]he\s+[\w-]+'s\s+)?"
)
_AT_START = re.compile(r"\W*(?:[Tt]he\s+|[Aa]n?\s+)?")
_WHEN = re.compile(r"\b(?:since|if)\s+$")
_NOT = re.compile(r"\b(?:not|never|no\s+longer)\s+(?:an?|the)?\s*$")
_PLANNED = re.compile(
    r"\b(?:plans?|planning|intends?|wants?|hopes?|proposes|expected|set|due)\s+to\s+\w+\s[^.;]*$|(?:will be|is to be|would be|is expected to be|could be|may be)\s+(?:\w+\s+)?\w+\s+(?:as\s+|to be\s+)?(?:an?|the|its)?\s*$"
)
_PAST = frozenset("was|used to be|served as|had been|worked as|acted as|had served as|remained".split("|"))
_TO_COME = frozenset("will be|will become|is to become|is set to become|is to be|would be|would become|may become|could become".split("|"))
_ONLY_PERSONAL = frozenset(("partner", "host", "guard", "patient", "heir", "frontrunner"))


def personal(phrase: Phrase) -> bool:
    """Whether "partner" is somebody's love rather than their work, or a title only sounds like an office."""
    title = phrase.title.casefold()
    return title in _ONLY_PERSONAL and not phrase.org and not phrase.has_complement or title == "most valuable player"


@dataclass(frozen=True, slots=True)
class _Place:
    """A title phrase in its sentence."""

    shape: Shape
    phrase: Phrase
    before: str
    after: str
    weak: bool
    status: RoleStatus
    whose: str | None
    follows: re.Match[str] | None

    def made(self, letter: str, how: str, state: RoleStatus | None = None, org: str | None = None) -> list[Found]:
        phrase, shape = self.phrase, self.shape
        held = phrase.org or org
        state = state or self.status
        if state == "current" and how in ("take", "replace", "copula") and LONG_SINCE.match(self.after):
            state = "former"
        return [
            Found(
                shape.mention(letter),
                phrase.title,
                shape.mention(held) if held else None,
                state,
                shape.span(phrase.start, phrase.end),
                how,
                phrase.possessive,
            )
        ]


def hang(shape: Shape, phrase: Phrase) -> list[Found]:
    """The roles that a phrase makes; none where nobody can be said to hold it."""
    text = shape.text
    before, after = text[: phrase.start], text[phrase.end :]
    head = phrase.head.casefold()
    if after.startswith("'") or head in ("student", "fellow") and _ANOTHERS.match(after):
        return []
    if personal(phrase):
        return []
    if _ORDINAL.match(text, phrase.start) and COPULA.search(before) and not _FIRST_TO.match(text, phrase.start):
        return []
    whose = _WHOSE.search(before)
    status: RoleStatus = "former" if phrase.former else "candidate" if phrase.candidate else "current"
    place = _Place(
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
            return found
    return []


def _title(at: _Place) -> list[Found] | None:
    """ "Harrow Vale Council leader Ina Colt", "her chef husband, Tom"."""
    phrase = at.phrase
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
    plain = phrase.org or " " in phrase.title or phrase.former or phrase.determined or phrase.head[0].isupper()
    if at.weak and not plain and not (_SAID_BY.search(at.before) and phrase.head.casefold() not in _DOUBTFUL):
        return None
    if phrase.title.split()[-1].casefold() in ("leaders", "mps"):
        return None
    sacked = _SACKED_BY.search(at.before)
    return at.made(at.follows.group(2), "before", _past(at), sacked.group(1) if sacked else _member_of(at) or (at.whose if at.before.endswith("whose ") else None))


def _member_of(at: _Place) -> str | None:
    """The organisation behind a titled name: "Analyst Alan Pike of Marlow Capital"."""
    member = _MEMBER.match(at.after, at.follows.end()) if at.follows else None
    return member.group(1) if member else None


def _past(at: _Place) -> RoleStatus | None:
    if FIRED.search(at.before):
        return "former"
    if at.status == "current" and (
        LONG_AGO.match(at.before) or OLD_YEAR.search(at.before) or at.follows is not None and GONE.match(at.after, at.follows.end())
    ):
        return "former"
    return None


def _heir(at: _Place) -> list[Found] | None:
    heir = REPLACE.search(at.before)
    if not heir:
        way = MADE_WAY.search(at.before)
        if not way:
            return None
        later = _TO_COME_VERB.search(way.group()) is not None or " will " in way.group() or " to be " in way.group()
        return [
            *at.made(way.group(1), "replaced", "current" if later else "former"),
            *at.made(way.group(2), "replace", "candidate" if later else "current"),
        ]
    to_come = _TO_COME_VERB.search(heir.group()) is not None
    state: RoleStatus = "former" if at.phrase.former else "candidate" if to_come else "current"
    return [*at.made(heir.group(1), "replace", state), *at.made(heir.group(2), "replaced", "current" if to_come else "former")]


def _leaver(at: _Place) -> list[Found] | None:
    leave = LEAVE_AS.search(at.before)
    if not leave:
        return None
    verb = leave.group(2)
    to_come = re.search(r"(?:will|would|may|is to|to)\s+(?:\w+\s+)?" + verb, at.before[leave.start() :])
    if _FORCED.search(at.before, leave.start()):
        return at.made(leave.group(1), "leave", "former")
    current = to_come or verb.split()[0] in ("resign", "step", "stand") or verb in ("steps down", "stands down", "retires", "suspended")
    left = at.made(leave.group(1), "leave", "current" if current else "former")
    heir = _REPLACED_BY.match(at.after) if verb == "replaced" else None
    return [*left, *at.made(heir.group(1), "replace", "candidate" if to_come else None)] if heir else left


def _introduced(at: _Place) -> list[Found] | None:
    """ "The chief whip, Alan Dray, said", "the council's leader: Ina Colt"."""
    phrase = at.phrase
    if at.follows and at.follows.group(1).lstrip()[:1] in (",", ":", "–", "—") and at.follows.group(1).strip(" ,") not in _CALLED:
        if not (phrase.determined or phrase.org or at.whose or not at.before.strip(' “"') or _AND_ALSO.search(at.before)):
            return None
        rest = at.after[at.follows.end() :]
        member = _MEMBER.match(rest)
        if not (member or not rest or phrase.possessive or _GOES_ON.match(rest)):
            return None
        if _NAMED_BEFORE.search(at.before) or OF_KIN.search(at.before):
            return None
        state: RoleStatus | None = "former" if _HAD.search(at.before) and not _BY_NOW.match(at.before) else _past(at)
        return at.made(at.follows.group(2), "before", state, member.group(1) if member else at.whose)
    told = _INVERTED.match(at.after)
    if told and phrase.determined and _OPENING.fullmatch(at.before):
        past = at.status == "current" and " was " in f" {told.group()} "
        return at.made(told.group(1), "copula", "former" if past and not phrase.org else None, at.whose)
    term = FOLLOWS_TERM.match(at.after)
    if term and (_AT_START.fullmatch(at.before) or phrase.org or phrase.possessive or phrase.determined and at.after.startswith(" at")):
        ended: RoleStatus | None = "former" if " at the time" in f" {term.group()}" and at.status == "current" else None
        return at.made(term.group(1), "before", ended)
    so = WHO_SO.match(at.after)
    if so and _AT_START.fullmatch(at.before) and not at.weak and phrase.determined:
        return at.made(so.group(1), "before")
    return None


def _made_first(at: _Place) -> list[Found] | None:
    """ "Made a life peer in 1987, she …", "As general secretary from 1968 to 1979 he …"."""
    if MADE_FIRST.match(at.before):
        subject = re.match(rf"[^,.;]{{0,40}},\s+({P})", at.after)
        return at.made(subject.group(1), "take") if subject else None
    term = TERM_FIRST.match(at.before)
    if term:
        holder = AS_FIRST.match(at.after) if at.after.lstrip(" ")[:1] == "," or at.phrase.has_complement else None
        ended = "former" if term.group(1) in ("During", "In", "Throughout") else "unknown"
        return at.made(holder.group(1), "as", at.status if at.status != "current" else "former" if ended == "former" else "unknown") if holder else None
    if at.before[-8:].rstrip().casefold().endswith(("as", "as a", "as an", "as the", "as its")) and len(at.before.strip()) <= 8:
        subject = AS_FIRST.match(at.after)
        if subject:
            if at.status == "current":
                return at.made(subject.group(1), "as", "former" if PAST_TERM.match(at.after) else "unknown")
            return at.made(subject.group(1), "as")
    return None


def _is(at: _Place) -> list[Found] | None:
    copula = COPULA.search(at.before) or COORDINATED.search(at.before)
    if not copula:
        return None
    verb = " ".join(copula.group(2).split())
    if verb in ("was", "were") and _WHEN.search(at.before[: copula.start()]):
        return []
    state: RoleStatus = at.status
    taken = MADE.search(at.before, copula.start(2)) is not None
    if verb in _PAST and not taken:
        state = "candidate" if at.status == "candidate" else "former"
    elif verb in _TO_COME:
        state = "current" if verb == "will be" and at.phrase.title.startswith(("acting", "interim")) else "candidate"
    if state == "current" and _NOT.search(at.before):
        return []
    where = _WHERE.search(at.before[: copula.start()])
    return at.made(copula.group(1), "take" if taken else "copula", state, where.group(1) if where else None)


def _taken(at: _Place) -> list[Found] | None:
    take = TAKE_AS.search(at.before) or TAKE_OBJECT.search(at.before)
    if not take:
        return None
    planned = _PLANNED.search(at.before)
    state: RoleStatus = "former" if at.phrase.former else "candidate" if planned or at.phrase.candidate else "current"
    if take.re is TAKE_AS and take.group(2) == "nominated" and state == "current":
        state = "candidate"
    by = _WHOM.search(at.before[: take.start()]) if take.re is TAKE_OBJECT else None
    return at.made(take.group(1), "take", state, by.group(1) if by else None)


def _apposed(at: _Place) -> list[Found] | None:
    """ "Alan Dray, MP for Brackley South", "Ina Colt, 54, who is the leader of Harrow Vale Council"."""
    phrase = at.phrase
    apposed = after_person(at.before)
    if not apposed or OF_KIN.search(at.before):
        return None
    said = at.before[apposed.start() :]
    who = WHO.search(said)
    verb = who.group(1).split()[0] if who else ""
    state: RoleStatus = at.status
    if verb in ("was", "served", "had", "worked", "as"):
        state = "former"
    elif verb == "will":
        state = "candidate"
    elif at.status == "current":
        term = PAST_TERM.match(at.after)
        if ONCE.search(said) or term and not (verb == "became" and "when" in term.group()):
            state = "former"
    if state == "current" and (DEAD_AFTER.match(at.after) or DEAD_BEFORE.search(at.before[: apposed.start()])):
        state = "former"
    if state == "current" and (OLD_YEAR.search(at.before) or FORMER_AND.search(said) or not who and GONE.match(at.after)):
        state = "former"
    if state == "current" and not who and FIRED.search(at.before[: apposed.start()]) and _fired_people(at.before[: apposed.start()]):
        state = "former"
    if not (phrase.has_complement or APPOSED_ENDS.match(at.after)):
        return None
    if at.weak and not (phrase.org or phrase.determined or phrase.has_complement or " " in phrase.title):
        return None
    return at.made(apposed.group(1), "apposition", state)


def _fired_people(before: str) -> bool:
    return re.search(r"\b(?:replacing|succeeding|replace|succeed|succeeds|replaces|suspension\s+of)\s+(?:the\s+)?$", before) is None


def _served(at: _Place) -> list[Found] | None:
    served = SERVED.search(at.before)
    if not served:
        return None
    lost = LOST.search(at.before[served.start() :])
    return at.made(served.group(1), "served", "former" if lost else "unknown" if at.status == "current" else at.status)


def _in_office(at: _Place) -> list[Found] | None:
    office = OFFICE_VERB.search(at.before)
    if not office:
        return None
    verb = office.group(2).split()[0]
    state: RoleStatus = "current"
    if (
        at.phrase.former
        or OLD_YEAR.search(at.before)
        or verb in ("worked", "served", "employed", "came", "trained", "started", "began")
        or verb == "hired"
        and "had been hired" in at.before
    ):
        state = "former"
    elif (
        verb in ("return", "take")
        or verb == "takes"
        and _SOON.match(at.after)
        or (
            verb in ("standing", "stood", "stands", "running", "ran", "stand", "run")
            and not at.phrase.title.startswith(("acting", "interim"))
            or verb == "act"
            and re.search(r"\bwill\s+act\b", at.before)
        )
    ):
        state = "candidate"
    return at.made(office.group(1), "office", state)


def _stands(at: _Place) -> list[Found] | None:
    """ "Ann Marsh, who is running for governor"."""
    stands = STANDS_FOR.search(at.before)
    if not stands or at.phrase.former:
        return None
    return at.made(stands.group(1), "office", "candidate")


_WAYS: tuple[Callable[[_Place], list[Found] | None], ...] = (
    _title,
    _heir,
    _leaver,
    _introduced,
    _made_first,
    _is,
    _taken,
    _apposed,
    _served,
    _in_office,
    _stands,
)
