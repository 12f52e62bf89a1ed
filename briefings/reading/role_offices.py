"""Offices that are taken, held for a time and left: "was named chairman", "resigned as", "during her time as"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.lexicon.offices import SEATS
from briefings.reading.role_patterns import (
    AS_FIRST,
    BEAT_TO,
    BECOMING,
    HOLDS,
    LEAVE_AS,
    LEAVE_OBJECT,
    LOST,
    MADE_FIRST,
    MADE_WAY,
    NEW_TERM,
    NOW_AT,
    OFFICE_VERB,
    OLD_YEAR,
    OWN_TERM,
    PAST_TERM,
    REPLACE,
    SERVED,
    SPENT,
    STANDS_FOR,
    TAKE_AS,
    TAKE_FAR,
    TAKE_OBJECT,
    TERM_FIRST,
    TO_SUCCEED,
    WHOSE_TERM,
    WITH_AS,
    YEARS_AS,
)
from briefings.reading.role_place import Place
from briefings.reading.shape import ANY, O, P, is_person
from briefings.reading.vocabulary import words_in

_HOUSE = re.compile(O)
_DOES = re.compile(
    r"\s+(?:\w+ly\s+)?(?:read|spoke|gave|told|said|went|came|took|sat|rose|made|began|stood|shook|put|brought|sang|rang|blew|fell|ran|was|were|is|are|has|had|will|would|[a-z]{3,}(?:ed|es))\b(?!\s+by\b)"
)
_REPLACED_BY = re.compile(rf"(?:\s+(?:on|last|this|in|yesterday|today)\b[^,.;{P[1:-1]}]{{0,25}})?\s+by\s+(?:(?:an?|the|his|her|its)\s+)?(?:[a-z][\w-]*\s+){{0,3}}({P})")
_AS = re.compile(r"\W*(?:(?:In|On|During|By)\s[^,.;]{2,30},\s+)?(?:[Aa]s|[Ss]peaking\s+as|[Ww]riting\s+as|[Aa]cting\s+as|[Ii]n\s+(?:his|her)\s+(?:role|capacity|position)\s+as)\s+(?:(?:an?|the|its)\s+)?")
_BACK_AS = re.compile(rf"({P})(?!')(?:,[^,.;{P[1:-1]}]{{1,60}},|,(?:\s+who)?)?\s+(?:is|was)\s+back\s+(?:(?:at|with)\s+(?:the\s+)?(?P<at>{O})\s+|there\s+|in\s+the\s+\w+\s+)?as\s+(?:an?\s+|the\s+|its\s+|their\s+)?$")
_HELD_STILL = re.compile(r"\b(?:position|post|job)\s+as\s")  # "would reflect on his position as general secretary"
_IN_TERM = re.compile(r"\b(?:(?:is|are|now)\s+in\s+(?:his|her|their)\s+(?:[a-z]+\s+)?(?:year|season|month|week)|(?:in|serving|serves)\s+(?:his|her|their)\s+(?:[a-z]+\s+)?term|in\s+(?:his|her|their)\s+(?:new\s+|current\s+)?(?:role|capacity))\s+as\b")
_GOING = re.compile(r"\b(?:will\s+(?:leave|go|retire|step|stand)|is\s+(?:to\s+)?(?:leav|retir|stepp?|stand)\w*)\b")
_LEFT = re.compile(r"\b(?:resigning|retiring|quitting|(?:stepping|standing)\s+down|being\s+(?:sacked|fired|dismissed|ousted|removed)|(?:spell|stint|career))\b")
_TO_DO = re.compile(r"\s+to\s+[a-z]+\s+(?:[a-z]+\s+)?as\s")
_OVER = re.compile(r"\b(?:last|final)\s+(?:\w+\s+)?as\b|\b(?:games|matches)\s+as\b|\b(?:time|career|tenure|stint|spell|reign|decade|years|days)\s+as\b")
_BEGUN = re.compile(r"\b(?:keeps?|kept|keeping|retains?|retained|saved|resumed|resumes|regained|reclaimed)\s+(?:his|her|their)\s+(?:[a-z]+\s+)?\w+\s+as\b|\bfirst\s+(?:\w+\s+)?as\b|\b(?:back|return(?:s|ed|ing)?)\s+to\s+(?:his|her|their)\s+(?:[a-z]+\s+)?\w+\s+as\b")
_BEING = re.compile(r"\b(?:was|were|is|are|be|been|being|to)\s+(?:\w+ly\s+)?$")
_NOT_YET = re.compile(r"\b(?:to|will|would|may|could|should|might|not)\s+$")
_SUCCESSOR = re.compile(
    rf"(?:({P}),\s+(?:[^.;{P[1:-1]}]{{2,60}}\s+and\s+)?)?(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]|[Tt]he)|({P})'s?)\s+(?:[a-z][\w-]*\s+){{0,2}}(successor|predecessor|replacement)\s+as\s+(?:(?:an?|the|its|{ANY}'s?)\s+)?$"
)
_IS_LIKELY = re.compile(rf"(?:,[^,.;]{{3,60}},)?(?:,|\s+(?:is|was|will\s+be|(is\s+(?:likely|expected|set|due|tipped)\s+to\s+be|is\s+to\s+be|may\s+be|could\s+be)))\s+({P})")
_MOVED = re.compile(
    rf"({P})(?!')[^.;{P[1:-1]}]{{0,40}}?\s(?:mov(?:es?|ed|ing)|r(?:ose|ises?|isen)|promoted|steps?|stepped|climb(?:s|ed)|switch(?:es|ed)|graduated|went)\s+(?:up\s+)?from\s+(?:(?:an?|the|its)\s+)?([^,.;{P[1:-1]}]{{3,40}}\s+to\s+(?:(?:an?|the|its)\s+)?)?$"
)
_TO_RISE = re.compile(r"\b(?:will|would|to|may)\s+(?:move|rise|step|be\s+promoted)")
_OF_ANOTHER = re.compile(r"\b(?:said|says|told|claimed|added|without)\b")
_BEGINNERS = frozenset("intern trainee apprentice messenger typist cashier cleaner barmaid receptionist".split())  # nobody is told of as one who still is
_COMING = frozenset("joined joins came come arrived hired returned returns moved".split())
_WILL = re.compile(r"\b(?:will|would|is\s+to)\s+$")
_REFUSED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refus(?:es|ed|ing)|declin(?:es|ed|ing)|never|not|without)\s+(?:\w+\s+)?$")
_AT_HOUSE = re.compile(rf"\s(?:at|with|in)\s(?:the\s(?:[a-z-]+\s){{0,3}})?({O})(?!')")
_JOINED = re.compile(rf"\b(?:joined|joins|join|came\s+to|started\s+at|started\s+with|returned\s+to|return\s+to|arrived\s+at|worked\s+(?:at|for|in)|works\s+(?:at|for)|served\s+(?:at|in)|signed\s+for|moved\s+to)\s+(?:the\s+)?({O})\s[^,.;{ANY[1:-1]}]*$")
_TO_COME_VERB = re.compile(r"\b(?:will|would|may|could|is\s+to|to)\s+(?:\w+\s+)?(?:succeed|replace|take\s+over)\b")
_SOON = re.compile(
    r"\s+(?:next\s|from\s|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_FROM_SOON = re.compile(r",?\s+(?:(?:with\s+effect|effective)\s+)?(?:from\s+)?(?:\d{1,2}\s+|early\s+|late\s+|next\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|month|year|week|season)\b(?!\s*,?\s+\d{4})")
_IN_PERFECT = re.compile(r"\b(?:has|have|is|will|names|appoints|hires|promotes)\s+(?:been\s+|be\s+|to\s+be\s+)?(?:[a-z]+\s+)?\w+[^.;]{0,80}$")
_RUNS_IT = re.compile(rf"\s+(?:(?:the\s+)?{O}|(?:the|its|their|his|her)\s+[a-z])")  # "has run the club |as chairman", not for it
_RUNS_YET = re.compile(r"[^,.;]{0,40}?\s(?:expires|ends|runs|continues|begins|started|began|is|will|has\s+been)\b")
_ENDED_AS = re.compile(r"\b(?:ended|finished)(?:\s+up)?(?:\s+(?:his|her)\s+\w+)?\s+as\s+(?:an?\s+|the\s+|its\s+)?$")
_TOOK_THE = re.compile(rf"({P})(?!')(?:,[^.;{P[1:-1]}]{{2,60}},)?,?\s+(?:who\s+)?(?:has\s+|had\s+)?(?:took|taken|takes)\s+(?:over\s+)?the\s+$")
_FORCED = re.compile(r"\b(?:was|were|been)\s+(?:forced|made|compelled|obliged)\s+to\s|\bhad\s+to\s")
_WHOM = re.compile(rf"({O})(?:'s\s+(?:board|trustees|governors|directors|owners))?(?:,\s+(?:an?|the|one\s+of|which|whose|based)\s+[^.;{ANY[1:-1]}]{{3,70}},)?(?:\s+(?:fired|sacked|dismissed|removed|ousted|axed|have\s+sacked|has\s+sacked)\s[^.;:]{{2,80}}?\sand)?\s+(?:has|have|had|will|is\s+to|also|today|yesterday)?\s*(?:\w+\s+)?$")
_ACTIVE = re.compile(
    rf"{P}\s+(?:also\s+|later\s+|first\s+|today\s+)?(?:named|appointed|chose|hired|promoted|nominated|picked|made|elected|recruited|confirmed|installed|selected|unveiled|announced|signed|adopted)\s+(?:the|an?|its|his|her|their)\s"
)
_BY = re.compile(rf"\s+by\s+(?:the\s+)?({O})(?!')")
_PLANNED = re.compile(
    r"\b(?:plans?|planning|intends?|wants?|hopes?|proposes|expected|set|due)\s+to\s+\w+\s[^.;]*$|\b(?:is|are|was|were)\s+to\s+(?:make|appoint|name|install|promote|hire|unveil|confirm|choose|elect)\s[^.;]*$|\b(?:will|would|may|might|could)\s+(?:make|appoint|name|install|promote|hire|unveil|choose|elect)\s[^.;]*$|(?:will be|is to be|would be|is expected to be|could be|may be)\s+(?:\w+\s+)?\w+\s+(?:as\s+|to be\s+)?(?:an?|the|its)?\s*$"
)


# One of these words stands wherever TAKE_AS or TAKE_OBJECT finds anything.
_TAKING = frozenset(
    "introduced poached lured tapped appoints names hires appointed named elected reelected confirmed installed unveiled announced hired promoted recruited selected chosen adopted nominated crowned ordained sworn returned made reinstated reappointed picked voted"
    " brought signed make makes making appoint name elect hire choose select appointing naming electing hiring chose install installing reinstate recruit promote promoting unveil nominate nominating confirm rehired"
    " keep kept keeping retain retained retaining reappoint turn turned turns turning appointment election selection nomination promotion return installation arrival".split()
)


def heir(at: Place) -> list[Found] | None:
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


def successor(at: Place) -> list[Found] | None:
    """ "Joe Pike, Ann Marsh's successor as chairman", "her successor as chairman is likely to be Joe Pike"."""
    passing = _SUCCESSOR.search(at.before) if "ecessor" in at.before or "ccessor" in at.before or "placement" in at.before else None
    if passing is None:
        return None
    later = passing.group(3) in ("successor", "replacement")
    behind = _IS_LIKELY.match(at.after) if passing.group(1) is None else None
    who = passing.group(1) or (behind.group(2) if behind else None)
    found = []
    if who:
        found = at.made(who, "replace", "candidate" if behind and behind.group(1) else "current" if later else "former")
    if passing.group(2):
        found += at.made(passing.group(2), "replaced", "former" if later else "current")
    return found


_AND_WILL = re.compile(r"\b(?:and|but)\s+(?:he\s+|she\s+)?(?:will|would|now|is\s+to|plans|hopes|intends|went|sits)\b")


# "Gave up the role of |chief executive", "will relinquish her post as |chair".
_GIVEN_UP = re.compile(
    rf"({P})(?!')[^.;:{P[1:-1]}]{{0,70}}?\s(?:(will|would|is\s+to|to|may|could)\s+)?(?:giv(?:e|es|en|ing)\s+up|gave\s+up|relinquish(?:es|ed|ing)?|surrender(?:s|ed)?|vacat(?:e|es|ed)|step(?:s|ped)?\s+(?:back|away)\s+from)\s+(?:his|her|the|their)\s+(?:[a-z]+\s+)?(?:role|post|job|position|title|office)\s+(?:of|as)\s+(?:the\s+|its\s+)?$"
)


def leaver(at: Place) -> list[Found] | None:
    given = _GIVEN_UP.search(at.before) if at.before.rstrip().endswith((" of", " as", " the", " its")) else None
    if given:
        return at.made(given.group(1), "leave", "current" if given.group(2) else "former")
    leave = LEAVE_AS.search(at.before)
    if not leave:
        gone = LEAVE_OBJECT.search(at.before)
        if gone is None:
            return None
        still = _NOT_YET.search(at.before, 0, gone.start()) and not gone.group(1).endswith(("ed", "of"))
        return at.made(gone.group(2), "leave", "current" if still or at.before.endswith("would be ", 0, gone.start()) else "former")
    if _TO_DO.search(leave.group(), leave.end(2) - leave.start()) or _AND_WILL.search(leave.group(), leave.end(2) - leave.start()):
        return None  # "has retired at 24 to train as a barrister", "quit the party and will sit as an independent"
    verb = leave.group(2)
    if verb == "replaced" and not _BEING.search(at.before, 0, leave.start(2)):
        return at.made(leave.group(1), "replace")  # "replaced him as chairman"
    to_come = re.search(r"(?:will|would|may|is to|to)\s+(?:\w+\s+)?" + verb, at.before[leave.start() :])
    if _FORCED.search(at.before, leave.start()):
        return at.made(leave.group(1), "leave", "former")
    going = verb in ("stepping down", "standing down", "stepping aside") and _BEING.search(at.before, 0, leave.start(2))  # "is stepping down as"
    current = to_come or going or verb.split()[0] in ("resign", "step", "stand") or verb in ("steps down", "stands down", "retires", "suspended")
    left = at.made(leave.group(1), "leave", "current" if current else "former")
    heir = _REPLACED_BY.match(at.after) if verb == "replaced" else None
    return [*left, *at.made(heir.group(1), "replace", "candidate" if to_come else None)] if heir else left


def made_first(at: Place) -> list[Found] | None:
    """ "Made a life peer in 1987, she …", "As general secretary from 1968 to 1979 he …"."""
    if MADE_FIRST.match(at.before):
        subject = re.match(rf"[^,.;]{{0,40}},\s+({P})", at.after)
        return at.made(subject.group(1), "take", "candidate" if at.before.startswith("If") else None) if subject else None
    term = TERM_FIRST.match(at.before)
    if term:
        holder = AS_FIRST.match(at.after) if at.after.lstrip(" ")[:1] == "," or at.phrase.has_complement or term.group(1) in ("During", "Throughout") else None
        ended = "former" if term.group(1) in ("During", "In", "Throughout") or _LEFT.search(at.before) else "unknown"
        return at.made(holder.group(1), "as", at.status if at.status != "current" else "former" if ended == "former" else "unknown") if holder else None
    if _AS.fullmatch(at.before):
        subject = AS_FIRST.match(at.after)
        if subject:
            if at.status == "current":
                speaks = at.before.lstrip(' “"').startswith(("Speaking", "Writing"))
                return at.made(subject.group(1), "as", "former" if PAST_TERM.match(at.after) else "current" if speaks else "unknown")
            return at.made(subject.group(1), "as")
    return None


def taken(at: Place) -> list[Found] | None:
    if _TAKING.isdisjoint(words_in(at.shape.text)):
        return None
    whom = at.before.rstrip()[-1:]
    direct = TAKE_OBJECT.search(at.before) if whom and is_person(whom) else None  # "Ann Marsh named Capt. Joe Pike chief": not she
    take = direct or TAKE_AS.search(at.before) or TAKE_OBJECT.search(at.before) or TAKE_FAR.search(at.before)
    if not take:
        return None
    if take.re is TAKE_AS and _ACTIVE.match(at.before, take.start()):
        return None  # "Ann Marsh named the registrar of the university to officiate as rector"
    planned = _PLANNED.search(at.before)
    state: RoleStatus = "former" if at.phrase.former else "candidate" if planned or at.phrase.candidate else "current"
    if state == "current" and (take.group(2) == "nominated" if take.re is TAKE_AS else take.group().startswith("nominat")):
        state = "candidate"
    if state == "current" and _FROM_SOON.match(at.after) and _IN_PERFECT.search(at.before):
        state = "candidate"  # "has appointed Ann Marsh as chief executive from 1 September"
    if take.re is TAKE_OBJECT and at.phrase.possessive and _HOUSE.search(at.before, take.start(1)):
        at = replace(at, phrase=replace(at.phrase, possessive=""))  # "turned to Ann Marsh, sacked by Pike Systems, as its director"
    by = _WHOM.search(at.before[: take.start()]) if take.re is not TAKE_AS and not take.group().startswith(("confirm", "nominat")) else None
    by = by or (_BY.match(at.after) if take.re is TAKE_AS else None)  # "has been hired as a scout by the Whalers"
    how = "office" if take.re is TAKE_FAR else "take"  # "named its finance chief, Ann Marsh, as its president": she is that until she starts
    return at.made(take.group(1), how, state, by.group(1) if by else None)


def moved(at: Place) -> list[Found] | None:
    """ "Ann Marsh, who moved up from finance director to chief executive"."""
    rise = _MOVED.search(at.before)
    if rise is None:
        return None
    if rise.group(2) is None:
        return at.made(rise.group(1), "leave", "former") if at.after.startswith(" to ") else None
    return at.made(rise.group(1), "take", "candidate" if _TO_RISE.search(rise.group()) else None)


def served(at: Place) -> list[Found] | None:
    term = WHOSE_TERM.search(at.before) if "whose " in at.before else None
    if term:
        return at.made(term.group(1), "served", at.status if _RUNS_YET.match(at.after) else "former")
    own = OWN_TERM.search(at.before) if "'" in at.before else None
    if own:
        return at.made(own.group(1), "served", _of_term(at, own.group(2)))
    served = SERVED.search(at.before) or YEARS_AS.search(at.before)
    if not served:
        return None
    if served.re is YEARS_AS:
        going = _GOING.search(served.group()) is not None
        return at.made(served.group(1), "served", "current" if going else "former" if served.group(2) not in ("for", "during") or " of service" in served.group() else "unknown")
    lost = LOST.search(at.before[served.start() :]) or _OVER.search(at.before, served.start())
    begun = None if lost else _HELD_STILL.search(served.group()) or _BEGUN.search(at.before, served.start()) or _IN_TERM.search(at.before, served.start())
    return at.made(served.group(1), "served", "former" if lost else "unknown" if at.status == "current" and not begun else at.status)


def _of_term(at: Place, noun: str) -> RoleStatus:
    """How it stands with an office of which the beginning, the time or the end is told."""
    if noun in _BEGINNINGS:
        return "candidate" if noun in ("nomination", "selection") or _TAKES_EFFECT.match(at.after) else at.status
    if noun in _HELD and _IS_OVER.match(at.after):
        return "former"
    if noun in _HELD:
        return at.status if noun in ("role", "job", "position", "post") else "unknown" if at.status == "current" else at.status
    return "former"


_BEGINNINGS = frozenset("appointment election re-election selection promotion nomination return arrival installation confirmation".split())
_HELD = frozenset("role job position post time tenure term years spell stint reign career".split())
_IS_OVER = re.compile(r"[^,.;]{0,40}?\s(?:(?:have|has|had)\s+)?(?:ended|finished|expired|came\s+to\s+an\s+end|was\s+over|were\s+over|is\s+over|are\s+over)\b")
_TAKES_EFFECT = re.compile(r"[^,.;]{0,40}?\s(?:takes\s+effect|will|is\s+(?:subject|expected|due|to)|must|would|begins)\b")


def in_office(at: Place) -> list[Found] | None:
    long = SPENT.search(at.before) if "spen" in at.before else None
    if long:  # "spent 12 years as a detective", "has spent five years as a bench coach"
        house = _AT_HOUSE.search(long.group()) if at.phrase.org is None else None
        return at.made(long.group(1), "office", "current" if long.group(2) else "former", house.group(1) if house else None)
    holds = HOLDS.search(at.before) or BEAT_TO.search(at.before)
    if holds:
        over = holds.re is HOLDS and holds.group(2) == "held" and " has held" not in holds.group()
        return at.made(holds.group(1), "office", "former" if over else at.status)
    if at.phrase.head.casefold() == "chair" and (at.phrase.org or at.phrase.has_complement):
        took = _TOOK_THE.search(at.before)
        if took:
            return at.made(took.group(1), "office")
    again = NEW_TERM.search(at.before) if " term as " in at.before else None
    if again:
        return at.made(again.group(1), "office", "candidate" if " first " in again.group() and "seek" in again.group() else None)
    next_one = TO_SUCCEED.search(at.before) if " as " in at.before else None
    if next_one:
        return at.made(next_one.group(1), "office", "candidate")
    back = _BACK_AS.search(at.before) if " back " in at.before else None
    if back:  # "Ann Marsh is back as coach"
        return at.made(back.group(1), "office", "former" if " was " in back.group() else at.status, back.group("at"))
    there = NOW_AT.search(at.before) if " is " in at.before else None
    if there:
        return at.made(there.group(1), "office", at.status, there.group(2))
    beside = BECOMING.search(at.before) or WITH_AS.search(at.before)
    if beside:
        return at.made(beside.group(1), "as")
    office = OFFICE_VERB.search(at.before)
    if not office or _REFUSED.search(at.before, office.start(1), office.start(2)) or _OF_ANOTHER.search(at.before, office.end(1)):
        return None
    if at.before.endswith("as the ") and _DOES.match(at.after):
        return None  # "stood motionless as the clerk read the verdicts"
    verb = office.group(2).split()[0]
    if verb.startswith(("st", "r")) and at.phrase.head.casefold() == "independent":
        return None  # how somebody stood is no office
    state: RoleStatus = "current"
    runs_it = verb in ("running", "ran", "run") and _RUNS_IT.match(at.before, office.end(2)) is not None
    if (
        at.phrase.former
        or runs_it and verb == "ran"
        or OLD_YEAR.search(at.before)
        or verb in ("filled", "stood") and office.group(2).endswith("in")
        or verb in ("worked", "served", "played", "employed", "came", "trained", "started", "began", "ended", "finished", "volunteered", "doubled", "enrolled", "enlisted", "acted") and not (at.before.endswith(("has ", "have "), 0, office.start(2)) and _SINCE.match(at.after))
        or verb == "hired"
        and "had been hired" in at.before
        or verb == "joined"
        and at.phrase.head.casefold() in _BEGINNERS
        or verb in ("entered", "joined")
        and at.phrase.title.endswith(" boy")
        or _ENDED_AS.search(at.before)
    ):
        state = "former"
    elif (
        verb in ("return", "returning", "take")
        or verb in ("go", "move", "sit") and _WILL.search(at.before, office.start(1), office.start(2))
        or (verb == "act" or verb == "stay" and at.before.endswith((" a ", " an ")) and at.phrase.head.casefold() not in SEATS) and _WILL.search(at.before, office.start(1), office.start(2))
        or verb == "takes"
        and _SOON.match(at.after)
        or (
            verb in ("standing", "stood", "stands", "running", "ran", "stand", "run")
            and not office.group(2).endswith("in")
            and not runs_it
            and not at.phrase.title.startswith(("acting", "interim"))
        )
    ):
        state = "candidate"
    if verb in _COMING and " from " in at.shape.text[at.phrase.start : at.phrase.end]:
        at = replace(at, phrase=replace(at.phrase, org=None))  # "joined as finance director from Pike Systems"
    joined = _JOINED.search(at.before, office.start(2)) if at.phrase.org is None else None
    return at.made(office.group(1), "office", state, joined.group(1) if joined else None)


_SINCE = re.compile(r"[^.;,]{0,40}?\ssince\s")  # "has worked as a nurse in Hull since 1999"


def stands(at: Place) -> list[Found] | None:
    """ "Ann Marsh, who is running for governor"."""
    stands = STANDS_FOR.search(at.before)
    if not stands or at.phrase.former:
        return None
    return at.made(stands.group(1), "office", "candidate")
