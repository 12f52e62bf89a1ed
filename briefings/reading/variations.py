"""Elegant variation: "The striker, 24, will miss the final", of the only person the sentences before have named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.cast import Cast
from briefings.reading.note import Mention
from briefings.reading.role_phrases import phrase_at
from briefings.reading.roles import heads_in
from briefings.reading.shape import P, Shape

_HEADS = frozenset(
    "striker midfielder defender winger goalkeeper forward batsman bowler all-rounder spinner seamer wicketkeeper quarterback linebacker cornerback "
    "pitcher catcher shortstop outfielder infielder fly-half scrum-half prop hooker full-back left-back right-back centre-back playmaker sprinter "
    "runner athlete swimmer cyclist jockey golfer boxer gymnast skier skater hurdler steeplechaser weightlifter wrestler rower left-hander "
    "right-hander novelist poet playwright singer songwriter guitarist drummer actor actress comedian painter sculptor photographer composer "
    "conductor pianist violinist film-maker filmmaker rapper".split()
)
_OPENS = re.compile(r"^\W*The\s+")
_GOES_ON = re.compile(
    rf"(?:,\s+(?:aged\s+)?\d{{1,3}},|,\s+who\b|\s+(?:is|was|has|had|will|would|could|may|said|told|says|also|now|[a-z]+ed|won|lost|left|took|made|came|went|ran|hit|beat|led|scored)\b)(?!\s+{P})"
)
_PERSON = re.compile(P)
_BACK = 2  # shapes


def varied_roles(shapes: Sequence[Shape], mentions: Sequence[Mention], cast: Cast, held: frozenset[str]) -> list[tuple[Shape, Found]]:
    """The roles that such sentences give; `held` are the head words of titles that somebody of the article is known by."""
    found: list[tuple[Shape, Found]] = []
    for number, shape in enumerate(shapes):
        opening = _OPENS.match(shape.text)
        if opening is None or number == 0:
            continue
        for match in heads_in(shape.text[:90]):
            phrase = phrase_at(shape, match)
            if phrase is None or phrase.start > opening.end() + 25:
                break
            head = phrase.head.casefold().split()[-1]
            known = head in _HEADS or phrase.former
            if not known or head in held or phrase.has_complement or not _GOES_ON.match(shape.text, phrase.end):
                break
            mention = _only_person(shapes, number, mentions, cast)
            if mention is not None:
                status: RoleStatus = "former" if phrase.former else "current"
                org = shape.mention(phrase.org) if phrase.org else None
                found.append((shape, Found(mention, phrase.title, org, status, shape.span(phrase.start, phrase.end), "variation")))
            break
    return found


def _only_person(shapes: Sequence[Shape], number: int, mentions: Sequence[Mention], cast: Cast) -> int | None:
    """The mention of the one person named in the nearest sentence before that names anybody."""
    for shape in reversed(shapes[max(0, number - _BACK) : number]):
        people = [shape.mention(letter) for letter in _PERSON.findall(shape.text)]
        if people:
            only = {mentions[index].entity for index in people}
            return people[0] if len(only) == 1 and cast.drafts[mentions[people[0]].entity].type == "person" else None
    return None
