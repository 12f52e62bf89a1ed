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
from briefings.reading.lexicon.offices import HONORIFIC_ROLES, WEAK_HEADS
from briefings.reading.note import Mention
from briefings.reading.role_patterns import (
    AFTER_PERSON,
    APPOSED_ENDS,
    COORDINATED,
    COPULA,
    DEAD_AFTER,
    DEAD_BEFORE,
    DETERMINED,
    FIRED,
    FOLLOWS_TERM,
    HEAD,
    HEAD_STARTS,
    HEADS,
    KEPT,
    LEAVE_AS,
    LINK,
    LOST,
    MADE_FIRST,
    OFFICE_VERB,
    ONCE,
    PAST_TERM,
    PERSON,
    REPLACE,
    SERVED,
    TAKE_AS,
    TAKE_OBJECT,
    WHO,
    WHO_IS,
    WORD,
)
from briefings.reading.role_phrases import Phrase, phrase_at
from briefings.reading.shape import ANY, O, P, Shape


def roles_in(shape: Shape, titles: dict[int, str]) -> list[Found]:
    """The roles of one sentence; `titles` holds the title words of mentions ("Cllr", "Det Ch Insp")."""
    found: list[Found] = []
    text = shape.text
    if not PERSON.search(text):
        return found
    for person in PERSON.finditer(text):
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
            and role.title.split()[-1].casefold() not in KEPT
            and new.title.split()[-1].casefold() not in KEPT
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
        if hung[index] or not hung[beside] or len({role.mention for role in hung[beside]}) > 1:
            continue
        first, second = sorted((phrases[index], phrases[beside]), key=lambda phrase: phrase.start)
        between = shape.text[first.end : second.start]
        role = hung[beside][0]
        linked = LINK.fullmatch(between) and not (between.startswith(",") and role.pattern == "before" and index < beside)
        if not linked and not (index > beside and role.pattern in ("apposition", "copula") and WHO_IS.fullmatch(between)):
            continue
        if index < beside and role.pattern != "before":
            continue
        phrase = phrases[index]
        if index < beside and phrases[beside].determined and DETERMINED.search(between):
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


def _heads_in(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for word in WORD.finditer(text):
        low = word.group().casefold()
        low = (
            low[3:] if low.startswith(("ex-", "co-")) and low[3:] in HEAD_STARTS else low.removesuffix("-elect").removesuffix("-designate")
        )
        if low in HEAD_STARTS:
            match = HEAD.match(text, word.start())
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
            if " ".join(held[start:]) in HEADS:
                role, stand_in = " ".join(held), []
                break
    return " ".join([*stand_in, role]) if role else ""


def _org_beside(shape: Shape, place: int) -> int | None:
    """The organisation straight before or after a titled name: "Harrow State President P", "Supt P of Harrow Police"."""
    before = re.search(rf"({O})(?:'s?)?\s+$", shape.text[max(0, place - 6) : place])
    after = re.match(rf"\s+(?:of|from)\s+(?:the\s+)?({O})", shape.text[place + 1 : place + 14])
    beside = before or after
    return shape.mention(beside.group(1)) if beside else None


def _hang(shape: Shape, phrase: Phrase) -> list[Found]:
    text = shape.text
    before, after = text[: phrase.start], text[phrase.end :]
    weak = phrase.head in WEAK_HEADS or phrase.head.casefold() in WEAK_HEADS
    span = shape.span(phrase.start, phrase.end)
    status: RoleStatus = "former" if phrase.former else "candidate" if phrase.candidate else "current"
    if phrase.head.casefold() in ("student", "fellow") and re.match(rf"\s+(?:of|to)\s+{P}", after):
        return []
    if _personal(phrase) or re.match(r"(?:first|second|third|only|last|next|sole)\s", text[phrase.start :]) and COPULA.search(before):
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
            return [made(follows.group(2), "before", "former" if FIRED.search(before) else None)]
    heir = REPLACE.search(before)
    if heir:
        return [
            made(heir.group(1), "replace", "current" if not phrase.former else "former"),
            made(heir.group(2), "replaced", "former"),
        ]
    leave = LEAVE_AS.search(before)
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
    term = FOLLOWS_TERM.match(after)
    if term and re.fullmatch(r"\W*(?:[Tt]he\s+|[Aa]n?\s+)?", before):
        return [made(term.group(1), "before")]
    first = MADE_FIRST.match(before)
    if first:
        subject = re.match(rf"[^,.;]{{0,40}},\s+({P})", after)
        if subject:
            return [made(subject.group(1), "take")]
    copula = COPULA.search(before) or COORDINATED.search(before)
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
    take = TAKE_AS.search(before) or TAKE_OBJECT.search(before)
    if take:
        planned = re.search(
            r"(?:will be|is to be|would be|is expected to be|could be|may be)\s+(?:\w+\s+)?\w+\s+(?:as\s+|to be\s+)?(?:an?|the|its)?\s*$",
            before,
        )
        state = "former" if phrase.former else "candidate" if planned or phrase.candidate else "current"
        return [made(take.group(1), "take", state)]
    apposed = AFTER_PERSON.search(before)
    if apposed and not re.search(
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?:\w+\s+)?(?:son|daughter|wife|husband|mother|father|brother|sister),\s+(?:an?|the)\s+$", before
    ):
        said = before[apposed.start() :]
        who = WHO.search(said)
        state = status
        if who and who.group(1).split()[0] in ("was", "served", "had", "worked", "as"):
            state = "former"
        elif who and who.group(1).startswith("will"):
            state = "candidate"
        elif status == "current" and (ONCE.search(said) or PAST_TERM.match(after)):
            state = "former"
        if state == "current" and (DEAD_AFTER.match(after) or DEAD_BEFORE.search(before[: apposed.start()])):
            state = "former"
        if (phrase.has_complement or APPOSED_ENDS.match(after)) and (
            not weak or phrase.org or phrase.determined or phrase.has_complement or " " in phrase.title
        ):
            return [made(apposed.group(1), "apposition", state)]
    served = SERVED.search(before)
    if served:
        lost = LOST.search(before[served.start() :])
        return [made(served.group(1), "served", "former" if lost else "unknown" if status == "current" else status)]
    office = OFFICE_VERB.search(before)
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
