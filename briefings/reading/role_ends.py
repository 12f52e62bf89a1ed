"""When a role began or ended: what the same sentence says was lost, taken up, held since or until a day."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from briefings.reading.dates.symbol import lies_ahead
from briefings.reading.doings import is_doing
from briefings.reading.lexicon.offices import SEATS
from briefings.reading.lexicon.verb_titles import FOUNDED
from briefings.reading.note import DateNote, EventNote, Mention, RoleNote
from briefings.reading.role_passing import STAND_IN
from briefings.reading.role_patterns import A_CALLING, FROM_ROOM, FRONT_BENCH, KEPT
from briefings.reading.role_phrases import OFFICES
from briefings.reading.role_prospects import has_no_prospect, is_not_resumed
from briefings.reading.vocabulary import words_in

_TERM = re.compile(r"(?:from|between)\s+(?:[A-Z]\w+\s+)?\d{4}\s+(?:to|until|and)\s")
_OWN_TERM = re.compile(r"(?:\s+(?:of|at|for|in|there)\b[^,.;]*)?\s*")
_STAYS = KEPT | frozenset(
    "poet writer novelist author artist actor actress singer musician nurse teacher surgeon plumber electrician builder farmer driver "
    "businessman businesswoman activist campaigner player footballer boxer dealer journalist reporter solicitor barrister".split()
)


def _goes_on(role: RoleNote, event: EventNote, found: Sequence[RoleNote]) -> bool:
    """What an ending does not end: "Professor Diaz, who retired as director", "who retired in May and runs a bowling alley"."""
    if is_doing(role.title) and (role.span[0] > event.trigger[1] or "represent" in role.title):
        return True
    if role.title.split()[-1].casefold() not in KEPT or role.span[0] > event.trigger[0]:
        return False
    return any(other.entity == role.entity and other.sentence == role.sentence and other.span[0] > event.trigger[1] for other in found)


def _lost_by_jail(view: str, role: RoleNote, event: EventNote) -> bool:
    """ "The treasurer of the club was jailed": an office in an organisation does not outlast it, a calling does."""
    return (
        role.organisation is not None
        and role.span[0] < event.trigger[0]
        and role.title.split()[-1].casefold() not in _STAYS
        and _JAILED.match(view, event.trigger[0]) is not None
    )


def _not_that_one(view: str, role: RoleNote, event: EventNote, found: Sequence[RoleNote]) -> bool:
    """ "Has stepped aside while it is looked into"; "whose chairman, Joe Pike, was head brewer until he retired" ends what he was last said to be."""
    if _ASIDE.match(view, event.trigger[0]) or event.kind == "remove" and FROM_ROOM.match(view, event.trigger[1]) or role.span[0] > event.trigger[1] and _HIRED_AS.search(view, max(0, event.trigger[0] - 120), role.span[0]):
        return True
    if role.span[1] < event.trigger[0] and _FIRES.match(view, event.trigger[0]) and view.endswith(", ", 0, event.trigger[0]):
        return True  # "the owner, Joe Pike, fired general manager Ann Marsh"
    if (
        _office(role).split()[-1] in _SEATED
        and any(other.entity == role.entity and _office(other).split()[-1] in _IN_GOVERNMENT and other.status != "candidate" for other in found)
        and not _SEAT.search(view, role.span[0], event.trigger[1] + 80)
    ):
        return True  # "Sir Martin, MP for Tavy Vale, quit on Sunday": as the secretary of state that he is known for
    if role.span[1] <= event.trigger[0] and _AS_WHAT.match(view, event.trigger[0]) and any(
        other.entity == role.entity and other.sentence == role.sentence and other.span[0] > event.trigger[0] and (_office(other) != _office(role) or _UNDER.match(other.title) and not _UNDER.match(role.title)) for other in found
    ):
        return True  # "Marlow's MP, Ann Hale, resigned as water secretary"
    if role.span[1] <= event.trigger[0] and _SINCE_THEN.search(view, role.span[1], event.trigger[0]) or _AND_NOW.search(view, event.trigger[1], max(event.trigger[1], role.span[0])):
        return True
    if role.title.split()[-1].casefold() in (_OF_NOBODY if event.kind in ("dismiss", "resign", "remove") else _FOR_GOOD):
        return True
    if _UNTIL.search(view, max(0, event.trigger[0] - 14), event.trigger[0]) is None:
        return False
    return any(
        other.entity == role.entity and other.sentence == role.sentence and role.span[0] < other.span[0] < event.trigger[0] for other in found
    )


def _left_its_house(view: str, role: RoleNote, event: EventNote, mentions: Sequence[Mention]) -> bool:
    """ "Rovers manager Ben Sable left the club on Friday", "when its manager, Ben Sable, left": what is left is what the office is of, and no party that a seat was won for."""
    if _JUST_LEFT.match(view, event.trigger[0]) and _its_office(role) and _BESIDE.fullmatch(view, role.span[1], max(role.span[1], event.trigger[0])):
        return True
    if role.organisation not in event.others or role.span[0] > event.trigger[0] or _office(role).split()[-1] in _SEATED:
        return False
    floor = event.trigger[1]
    return any(
        mention.entity == role.organisation and 0 < mention.span[0] - floor <= 5 and view[mention.span[1] : mention.span[1] + 1] in (" ", ".", ",", ";", "")
        and _ONLY_THE.fullmatch(view, floor, mention.span[0]) and not _ITS_THING.match(view, mention.span[1])
        for mention in mentions
    )

_JUST_LEFT = re.compile(r"left(?=[.;]|\s+(?:in\s+(?:[A-Z]|\d|the\s+(?:spring|summer|autumn|fall|winter))|last\s|this\s))")
_BESIDE = re.compile(r"(?:,\s+(?:[A-Z][\w'’.-]*\s?){1,4})?,\s+")
_ONLY_THE = re.compile(r"\s+(?:the\s+)?")
_ITS_THING = re.compile(r"\s(?!(?:on|in|at|by|for|to|with|after|before|last|this|when|amid|over|and|but|because|yesterday|today)\b)[a-z]")
_ASIDE = re.compile(r"(?:step(?:ped|s|ping)?|stood|stand(?:s|ing)?)\s+(?:aside|down)\s+(?:while|pending|temporarily|for\s+(?:now|(?:at\s+least\s+)?(?:an?|one|two|three|four|five|six|\d+)\s+(?:day|week|fortnight|month|match|game|year)))")
_FIRES = re.compile(r"(?:fired|sacked|dismissed|ousted|removed|axed|suspended)\s+(?:(?:his|her|its|their|the|an?)\s|(?:(?!(?:by|in|on|at|for|from|over|after|last|this|as|and|but|when)\s)[a-z-]+\s+){1,3}[A-Z])")
_AS_WHAT = re.compile(r"[\w-]+(?:\s+[a-z]+){0,5}?\s+as\s|\w+(?:\s+(?:up|from|down|aside))*\s+(?:the|his|her|its)\s+(?:[\w'’-]+\s+){0,4}?(?:chairmanship|presidency|captaincy|leadership|directorship|editorship|chair)\b")
_SEATED = frozenset("mp msp ms td mep peer councillor senator".split())
_IN_GOVERNMENT = frozenset("secretary minister chancellor whip leader spokesman spokeswoman spokesperson speaker".split())
_SEAT = re.compile(r"\b(?:seat|parliament|Commons|by-election|as\s+(?:an?\s+)?(?:MP|councillor|senator|peer)|from\s+the\s+(?:council|Senate|Lords))\b", re.IGNORECASE)
_RUNNING = re.compile(r"\b(?:candidate|nominee|hopeful|contender)\b", re.IGNORECASE)
_OUT_OF_IT = re.compile(
    r"(?:,?\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w'’-]+){0,2})?,?\s+(?:who\s+)?(?:has\s+|had\s+|then\s+|later\s+|narrowly\s+|abruptly\s+)*"
    r"(?:stood\s+(?:aside|down)|withdrew|withdrawn|pulled\s+out|dropped\s+out|quit\s+the\s+(?:race|contest)|conceded|lost|came\s+(?:second|third|fourth|last)|was\s+(?:beaten|defeated|deselected|dropped|dumped))\b"
)
_UNDER = re.compile(r"(?:deputy|vice|assistant|associate)\b", re.IGNORECASE)
_HIRED_AS = re.compile(r"\b(?:hired|appointed|named|taken\s+on|brought\s+back|re-?hired|made|chosen|picked|recruited)\b[^.;]*,\s+as\s+(?:an?\s+|the\s+|its\s+|their\s+)?$")  # "has hired Joe Pike, whom it sacked, as head"
_SINCE_THEN = re.compile(r"\b(?:first\s+time\s+)?since\s+(?!\d|[A-Z][a-z]+\s+\d)")
_AND_NOW = re.compile(r"\b(?:is\s+(?:now|currently)|now\s+(?:works|serves|acts)\s+as|(?:works|serves)\s+now\s+as|to\s+(?:become|take\s+over\s+as|be\s+made))\s+(?:an?\s+|the\s+|its\s+|their\s+)?$")
_UNTIL = re.compile(r"\buntil\s+(?:he|she)\s+(?:was\s+)?$")
_OF_NOBODY = frozenset("farmer rancher contractor lawmaker poet writer novelist author artist musician activist campaigner landlord developer shopkeeper grandmaster".split())
_FOR_GOOD = frozenset(("medallist", "medalist", "olympian", "paralympian", "laureate"))
_OTHER_SINCE = re.compile(r"\b(?:had|said|told|knew|known|first|last|biggest|lowest|highest|worst|best|scored|won|lost|risen|fallen)\b")
_ELSEWHERE = re.compile(r"\b(?:to|with|by|of)\s+whom\b|\bwhose\b|\bwhich\b|\bwhere\b|\bmarried\b")
_ITS_VERB = re.compile(r",?\s+(?:is|was|will\s+be|has\s+been|had\s+been|faces|must|would\s+be|remains)\s+(?!in\s+(?:charge|post|office)\b|there\b)(?:[\w-]+\s+){1,5}until\s|[^.;]*?\b(?:postponed|delayed|adjourned|suspended|banned|barred|remanded|extended|put\s+off|closed|shut|deferred|kept|held|gave|given)\b")  # "the striker, is suspended until January"
# "An estate agent who has represented the ward since 2019", "Cllr Oakley has led the council since May": since then the other thing.
_DOES_SINCE = re.compile(
    r"\b(?:has|had)\s+(?:(?:also|long|since|now|only|\w+ly)\s+)*(?!(?:held|served|worked|remained|had|acted)\b|chaired\b(?!\s+[A-Z]))(?:been\s+(?!in\s+(?:post|charge|office|place|the\s+(?:job|post|role))\b|(?:the|an?|its|their|[\w’'-]+['’]s?)\s)"
    r"|[a-z]+ed\b|(?:led|run|won|sat|lost|taken|kept|known|fought|spent|seen|grown|become|made)\b)"
)
_JAILED = re.compile(r"(?:jailed|imprisoned|sent\s+to\s+(?:prison|jail)|locked\s+up)\b")


def _held_since(view: str, role: RoleNote, found_dates: Sequence[DateNote]) -> int | None:
    """The day right behind a role from which it was held."""
    return next(
        (
            i
            for i, d in enumerate(found_dates)
            if d.sentence == role.sentence and 0 <= d.span[0] - role.span[1] < 60 and view.endswith("since ", 0, d.span[0])
        ),
        None,
    )

_DEAD_WORDS = frozenset("dead death died killing killed late widow widower murder funeral".split())
_DIED = re.compile(
    r"(?:,\s+(?:aged\s+)?\d{1,3})?(?:,[^,.;]{1,70},|,\s+)?\s*(?:was\s+(?:pronounced|found|declared)\s+dead|(?:was\s+)?(?:shot|stabbed|beaten|crushed|burned)\s+to\s+death|(?:who\s+)?(?:has\s+since\s+|has\s+)?died)\b"
)
_LATE = re.compile(r"\bwidow(?:er)?\s+of\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}$|\b(?:the\s+late|killing|(?:murder|funeral|killing)\s+of)\s+(?:[A-Z][\w.]*\s+){0,2}$")
_THE_DEAD_MAN = re.compile(r"\bthe\s+(?:dead|murdered)\s+(?:man|woman|boy|girl)['’]s\s+(?:[a-z]+\s+){0,2}$")


def _told_dead(view: str, mentions: Sequence[Mention]) -> set[int]:
    """Who the words beside a name say is dead: "was pronounced dead", "the late Ann Marsh"."""
    if _DEAD_WORDS.isdisjoint(words_in(view)):
        return set()
    return {
        mention.entity
        for mention in mentions
        if mention.kind in ("name", "alias")
        and (_DIED.match(view, mention.span[1]) or _LATE.search(view, max(0, mention.span[0] - 40), mention.span[0]))
    }


def _of_the_dead(view: str, role: RoleNote, theirs: Container[int]) -> bool:
    """What somebody was to a dead person ("his private secretary", "the dead man's partner"), they are no longer."""
    before = view[role.span[0] - 1 : role.span[0]]
    return before == " " and (role.span[0] - 1 in theirs or _THE_DEAD_MAN.search(view, max(0, role.span[0] - 45), role.span[0] + len(role.title.partition(" ")[0])) is not None)


# What one leaves and keeps one's calling: "the neurologist who quit the trial's steering committee".
_COMMITTEE = re.compile(r"\s+(?:from\s+)?(?:the|an?|its|his|her|their|[\w’'-]+['’]s)\s+(?:[\w'’-]+\s+){0,4}?(committee|panel|taskforce|commission|inquiry|campaign|race|review|team|squad|programme|program|rota|case)\b")


def _of_a_committee(view: str, role: RoleNote, event: EventNote) -> bool:
    words = role.title.casefold().split()
    if words and words[-1] in SEATS and FRONT_BENCH.match(view, event.trigger[1]):
        return True  # "was sacked from the cabinet": a councillor still
    left = _COMMITTEE.match(view, event.trigger[1]) if words and words[-1] not in OFFICES else None
    return left is not None and left.group(1) not in words


_FOR_LIFE = frozenset("professor doctor lord lady baroness dame sir knight medallist medalist laureate".split())


_FROM_TO = re.compile(r"[^.;]{0,30}?\bfrom\s+(?:\w+\s+)?\d{4}\s+(?:to|until)\s+(?:\w+\s+)?\d{4}")
_SINCE_DAY = re.compile(r"\b(?:since|from)\s+$")
_OF_ITS_OWN = re.compile(r"\b(?:and|but|who|when|where|before|until)\s+(?:\w+ly\s+|now\s+|then\s+|later\s+|he\s+|she\s+)?(?:has|had|is|was|became|served|serves|rose)\b")  # "joined in 2011 and has been chairwoman since 2019"
_FROM_DAY = re.compile(r"(?:\s+of\s+[^,.;]{2,40}?)?\s+(?:on|from|in|at)\s+(?:the\s+)?")  # "will take over as chief executive on 1 February"
_UNTIL_DAY = re.compile(r"\b(?:until|till)\s+$")


def settled(
    view: str, found: Sequence[RoleNote], happened: Sequence[EventNote], found_dates: Sequence[DateNote], mentions: Sequence[Mention]
) -> list[RoleNote]:
    """A role that the same sentence says has ended is a former one from that day."""
    roles = []
    dead = {entity for event in happened if event.kind == "die" and event.status == "happened" for entity in event.patients}
    dead |= {entity for event in happened if event.kind == "kill" and event.status == "happened" for entity in event.patients}
    dead |= _told_dead(view, mentions)
    theirs = {mention.span[1] for mention in mentions if mention.entity in dead} if dead else set()
    for role in found:
        if has_no_prospect(view, role):
            continue
        if role.status == "current" and is_not_resumed(view, role):
            role = replace(role, status="former")
        if role.status == "candidate" and _RUNNING.search(role.title) and _OUT_OF_IT.match(view, role.span[1]):
            role = replace(role, status="former")
        if role.status == "current" and role.title.startswith("had "):
            role = replace(role, status="former")  # "where he had worked for 20 years"
        if role.status == "current" and (role.entity in dead or _of_the_dead(view, role, theirs)):
            role = replace(role, status="former")
        for event in happened:
            if event.sentence != role.sentence or event.status != "happened" or role.status not in ("current", "former"):
                continue
            if event.kind in ("sentence", "jail", "imprison") and role.entity in event.patients and _lost_by_jail(view, role, event):
                role = replace(role, status="former")
            elif event.kind == "leave" and role.entity in event.patients and event.tense == "past" and _left_its_house(view, role, event, mentions):
                role = replace(role, status="former", date=event.date if event.date is not None else role.date, ended=True)
            elif event.kind in ("dismiss", "resign", "retire", "remove", "demote", "die") and role.entity in event.patients and (event.kind == "die" or role.title.casefold() not in _FOR_LIFE and not (event.kind != "retire" and role.organisation is None and A_CALLING.search(role.title)) and not _of_a_committee(view, role, event)):
                if event.kind in ("resign", "retire") and event.tense != "past" or _goes_on(role, event, found) or _not_that_one(view, role, event, found):
                    continue
                held = _held_since(view, role, found_dates)
                if held is not None:
                    role = replace(role, status="former", date=held)  # "MP since 2015, resigned on Tuesday"
                else:
                    role = replace(role, status="former", date=event.date if event.date is not None else role.date, ended=True)
            elif (
                event.kind in ("appoint", "elect", "join")
                and role.entity in (*event.patients, *event.agents)
                and role.status == "current"
                and role.date is None
                and event.date is not None
                and role.span[0] > event.trigger[0]
                and _OF_ITS_OWN.search(view, event.trigger[1], role.span[0]) is None
                and not any(
                    o.entity == role.entity and event.trigger[0] < o.span[0] < role.span[0] for o in found if o.sentence == role.sentence
                )
            ):
                role = replace(role, date=event.date)
        if role.date is None and role.status in ("current", "former") and not (STAND_IN.match(view, role.span[0]) and not STAND_IN.match(role.title)):
            since = [
                i
                for i, d in enumerate(found_dates)
                if d.sentence == role.sentence
                and 0 <= d.span[0] - role.span[1] < 60
                and _SINCE_DAY.search(view, max(0, d.span[0] - 6), d.span[0])
                and not lies_ahead(d.symbol)
                and _OTHER_SINCE.search(view, role.span[1], d.span[0]) is None
                and _DOES_SINCE.search(view, role.span[1], d.span[0]) is None
                and not any(other.entity == role.entity and other.status != role.status and role.span[1] <= other.span[0] < d.span[0] for other in found)
            ]
            term = _FROM_TO.match(view[role.span[1] : role.span[1] + 70])
            if term:
                role = replace(role, status="former")
            years = [
                i
                for i, d in enumerate(found_dates)
                if d.sentence == role.sentence
                and 0 <= d.span[0] - role.span[1] < 40
                and _TERM.match(view, d.span[0], d.span[1])
                and _OWN_TERM.fullmatch(view, role.span[1], d.span[0])
            ]
            if years and role.status == "former":
                role = replace(role, date=years[0])
                roles.append(role)
                continue
            until = [
                i
                for i, d in enumerate(found_dates)
                if d.sentence == role.sentence
                and 0 <= d.span[0] - role.span[1] < 60
                and _UNTIL_DAY.search(view, max(0, d.span[0] - 7), d.span[0])
                and not any(other.entity == role.entity and other.status != role.status and role.span[1] <= other.span[0] < d.span[0] for other in found)
                and (_ELSEWHERE.search(view, role.span[1], d.span[0]) or _ITS_VERB.match(view, role.span[1], d.span[0])) is None
            ]
            if until and not role.title.startswith(FOUNDED):
                role = replace(role, date=until[0], ended=True)
            elif since:
                role = replace(role, date=since[0])
        elif role.date is None and role.status == "candidate":
            due = [i for i, d in enumerate(found_dates) if d.sentence == role.sentence and _FROM_DAY.fullmatch(view, role.span[1], max(role.span[1], d.span[0]))]
            if due:
                role = replace(role, date=due[0])
        roles.append(role)
    return _agreed(view, _given_up(view, _left_for(view, roles, mentions), happened, mentions))


_NEW = re.compile(r"\b(?:hired|hires|recruited|named|appointed|elected|become|becomes|became|new|now|joins|joined|takes|took|replac\w+|succe\w+|promoted|remains?|stays?|keeps?|continues?|still|instead|interim|acting|will|next)\b")
_NOUN = re.compile(r"(?:al|tion|ure|ment|ing)$")
_BACK = re.compile(r"\b(?:reinstated|won\s+(?:his|her|their)\s+job\s+back|reappointed|re-hired|rehired|withdr[ae]w\s+(?:his|her|their)\s+resignation|changed\s+(?:his|her|their)\s+mind)\b")
_BACK_WORDS = frozenset("reinstated job reappointed hired rehired withdrew withdraw resignation mind".split())


def _since_gone(view: str, mentions: Sequence[Mention]) -> dict[int, int]:
    """Of whom it is told in passing that they have since gone ("Mr Hale, who has since retired"), and where."""
    if "since" not in words_in(view):
        return {}
    return {mention.entity: mention.span[0] for mention in mentions if mention.kind in ("name", "alias", "description") and _SINCE_GONE.match(view, mention.span[1])}


_SINCE_GONE = re.compile(r",?\s+(?:who\s+)?(?:has|had)\s+since\s+(?:retired|resigned|quit|stepped\s+down|stood\s+down|moved\s+on|left\b(?!\s+(?:a|an|hospital|home|town))|been\s+(?:sacked|dismissed|fired|replaced|removed))\b")


def _left_for(view: str, roles: Sequence[RoleNote], mentions: Sequence[Mention]) -> list[RoleNote]:
    """What somebody was in the organisation that they are told to have come from is over: "joined the utility from Pike Energy"."""
    words = words_in(view)
    if "from" not in words or _CAME.isdisjoint(words):
        return list(roles)
    places = {mention.span[0]: mention.entity for mention in mentions}
    left = {
        (mention.entity, places[match.end()])
        for mention in mentions
        if mention.kind in ("name", "alias", "pronoun") and (match := _CAME_FROM.match(view, mention.span[1])) and match.end() in places
    }
    return [replace(role, status="former") if role.status == "current" and (role.entity, role.organisation) in left else role for role in roles] if left else list(roles)


_CAME = frozenset("joined joins hired recruited came moved arrived".split())
_CAME_FROM = re.compile(r"(?:,\s+\d{1,3})?,?\s+(?:who\s+)?(?:has\s+|had\s+)?(?:joined|joins|was\s+hired|was\s+recruited|came|moved|arrived)\s(?:(?!from\b)[^.;,]){0,50}?from\s+(?:rival\s+)?(?:the\s+)?")


def _given_up(view: str, roles: Sequence[RoleNote], happened: Sequence[EventNote], mentions: Sequence[Mention]) -> list[RoleNote]:
    """Who is said to have resigned or been dismissed no longer holds the one office that the article knows them by."""
    gone = {
        entity: event
        for event in reversed(happened)
        if (event.kind in ("dismiss", "resign", "remove") or event.kind == "leave" and (_LEFT_IT.match(view, event.trigger[1]) or _HAS_LEFT.search(view, max(0, event.trigger[0] - 4), event.trigger[1] + 40))) and event.status == "happened" and event.tense == "past" and not _NOUN.search(view, *event.trigger) and not _ASIDE.match(view, event.trigger[0]) and not _COMMITTEE.match(view, event.trigger[1])
        for entity in event.patients
    }
    since = _since_gone(view, mentions)
    if not gone and not since or not _BACK_WORDS.isdisjoint(words_in(view)) and _BACK.search(view):
        return list(roles)
    ending = []
    for role in roles:
        event = gone.get(role.entity)
        if role.status == "current" and role.entity in since and since[role.entity] > role.span[1] and _their_one_work(role, roles):
            role = replace(role, status="former")
        seated = event is not None and _office(role).split()[-1] in SEATS and FRONT_BENCH.match(view, event.trigger[1]) is not None
        if event is not None and not seated and role.status == "current" and _its_office(role) and _only_one(role, roles) and not (role.sentence == event.sentence and _not_that_one(view, role, event, roles)):
            start = view.rfind("\n", 0, role.span[0]) + 1
            sentence = view[max(start, view.rfind(". ", 0, role.span[0]) + 1) : role.span[1] + 60]
            if not _NEW.search(sentence) and _same_place(role, event, roles):
                role = replace(role, status="former")
        ending.append(role)
    return ending


# "Mr Drever left last month with a payoff", and not the room.
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_LEFT_IT = re.compile(
    rf"\s+(?:suddenly\s+|abruptly\s+|quietly\s+)?(?:(?:(?:late\s+|early\s+)?(?:last|this|in\s+the)\s+(?:month|year|spring|summer|autumn|fall|winter)|in\s+(?:(?:early|late|mid)[\s-])?{_MONTHS}|at\s+the\s+end\s+of\s+(?:{_MONTHS}|last))(?!\s+(?:on|to|for\s+an?|because)\b)"
    r"|(?:the\s+company\s+)?(?:with|without)\s+(?:an?\s+|any\s+)?(?:\S+\s+){0,3}(?:pay-?off|pay-?out|settlement|severance|package)|by\s+mutual\s+(?:consent|agreement)|the\s+(?:company|firm|club|bank|charity|trust|council|paper|union|business|organi[sz]ation|job|post|role|(?:treasurer|governor|mayor|minister|attorney\s+general|sheriff|senator|president)['’]s\s+office)\b(?!\s*['’]))"
)


# "Has left", and no more is told of what; "left abruptly".
_HAS_LEFT = re.compile(r"(?:\b(?:has|have)\s+left(?=[.,;])|left\s+(?:abruptly|suddenly|unexpectedly|with\s+immediate\s+effect|under\s+a\s+cloud))")


def _its_office(role: RoleNote) -> bool:
    words = _office(role).split()
    return not is_doing(role.title) and (words[-1] in _ENDS_WITH or len(words) > 1 and words[-1] in _OF_A_BODY and words[0] in _BODIES)


_OF_A_BODY = frozenset("attorney solicitor counsel officer engineer surveyor auditor assessor prosecutor nurse".split())  # callings but for "board attorney"
_BODIES = frozenset("board council city county town village borough district state company school club union chief general finance medical".split())
_ENDS_WITH = (OFFICES | frozenset("coach manager captain whip spokesman spokeswoman spokesperson adviser advisor".split())) - KEPT - frozenset(("mp",))


def _only_one(role: RoleNote, roles: Sequence[RoleNote]) -> bool:
    head = _office(role).split()[-1]
    return all(_office(other).split()[-1] == head for other in roles if other.entity == role.entity and _its_office(other))


def _their_one_work(role: RoleNote, roles: Sequence[RoleNote]) -> bool:
    """Whether somebody is known by this one office or calling alone, and it is one that is left."""
    head = _office(role).split()[-1]
    return not is_doing(role.title) and head not in KEPT and {_office(other).split()[-1] for other in roles if other.entity == role.entity and other.status == "current"} == {head}


def _same_place(role: RoleNote, event: EventNote, roles: Sequence[RoleNote]) -> bool:
    others = set(event.others) - {other.entity for other in roles}  # "left with a payoff that Ann Marsh called too high"
    return role.organisation is None or role.organisation in (*event.agents, *others) or not others


_WENT = re.compile(r"(?:\s+(?:of|at)\s[^.;]{2,60}?)?\s+(?:has|have)\s+(?:resigned|quit|stepped\s+down|been\s+(?:sacked|fired|dismissed|ousted|removed))\b")


_BOSSES = frozenset(("boss", "chief", "head"))  # "The boss of a trust has quit. | Ann Marsh, its chief executive, …"


def _agreed(view: str, roles: Sequence[RoleNote]) -> list[RoleNote]:
    """An office that one sentence says is over is over in the others: "the director", of whom it is told that she resigned."""
    over = {(role.entity, _office(role), role.organisation) for role in roles if role.status == "former" and role.ended}
    told = {(entity, office) for entity, office, _ in over}
    bosses = {role.entity for role in roles if role.status == "former" and _office(role).split()[-1] in _BOSSES and _WENT.match(view, role.span[1])}
    chairs = {entity: {_office(role) for role in roles if role.entity == entity and role.status == "current" and _its_office(role)} for entity in bosses}
    return [
        replace(role, status="former")
        if role.status == "current"
        and (
            chairs.get(role.entity) == {_office(role)}
            or (role.entity, _office(role)) in told
            and (role.organisation is None or (role.entity, _office(role), role.organisation) in over)
        )
        else role
        for role in roles
    ]


def _office(role: RoleNote) -> str:
    return role.title.casefold().split(" of ")[0].split(" for ")[0].strip() or "-"
