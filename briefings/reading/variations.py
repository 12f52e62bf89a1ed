"""Elegant variation: "The founder of Pike Systems, who wears no ring", of the only person the sentences before have named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.cast import Cast
from briefings.reading.note import Mention
from briefings.reading.role_phrases import OFFICES, phrase_at
from briefings.reading.roles import heads_in
from briefings.reading.shape import ANY, P, Shape
from briefings.reading.vocabulary import words_in

_OPENS = re.compile(r"^\W*The\s+")
_FALLEN = frozenset("former disgraced retired ousted sacked jailed onetime".split())
_THE_FALLEN = re.compile(r"\b[Tt]he\s+(?:former|disgraced|retired|ousted|sacked|jailed|one-?time)\s+")
_GOES_ON = re.compile(
    rf"(?:,\s+(?:aged\s+)?\d{{1,3}},|,\s+who\b|,\s+[a-z]+ed\b|\s+(?:is|was|has|had|will|would|could|may|said|told|says|also|now|[a-z]+ed|won|lost|left|took|made|came|went|ran|hit|beat|led|scored|reckons|believes|insists|thinks|wants|hopes|faces)\b)(?!\s+{P})"
)
_PERSON = re.compile(P)
_BESIDE_NAME = re.compile(rf"{P}(?:,\s+\d{{1,3}})?,\s+$")
_BACK = 2  # shapes
_EARLY = 3  # shapes: where a lead may still hold back what its person is
_FOUNDERS = frozenset(("founder", "co-founder", "owner", "co-owner"))


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
            if head in held or not _GOES_ON.match(shape.text, phrase.end):
                break
            mention = None
            if phrase.org is not None and number <= _EARLY and (head in OFFICES or head in _FOUNDERS):
                mention = _only_person(shapes, number, mentions, cast)  # "Ann Marsh wears no ring. | The founder of Pike Systems, who …"
            if mention is not None:
                status: RoleStatus = "former" if phrase.former else "current"
                org = shape.mention(phrase.org) if phrase.org else None
                found.append((shape, Found(mention, phrase.title, org, status, shape.span(phrase.start, phrase.end), "variation")))
            break
    found.extend(_fallen(shapes, mentions, cast, held))
    return found


def _fallen(shapes: Sequence[Shape], mentions: Sequence[Mention], cast: Cast, held: frozenset[str]) -> list[tuple[Shape, Found]]:
    """ "She ordered the former union president to repay it", in an article about one person more than about anybody else."""
    found: list[tuple[Shape, Found]] = []
    main: int | None = None
    for number, shape in enumerate(shapes):
        if _FALLEN.isdisjoint(words_in(shape.text)):
            continue
        for match in _THE_FALLEN.finditer(shape.text):
            heads = [head for head in heads_in(shape.text[: match.end() + 40]) if head.start() >= match.end()]
            phrases = [phrase for head in heads if (phrase := phrase_at(shape, head)) and phrase.start <= match.end()]
            phrase = phrases[-1] if phrases else None  # "the former chief medical officer" has two heads
            if phrase is None or _BESIDE_NAME.search(shape.text, 0, match.start()) or not phrase.former or phrase.has_complement or phrase.head.casefold().split()[-1] in held:
                continue
            if re.match(rf",?\s+(?:{ANY}|[A-Z])|'|-", shape.text[phrase.end :]):
                continue
            main = main if main is not None else _main_person(mentions, cast)
            before = _before(shapes, number)
            whom = main
            if match.group()[0] == "T":  # "The former champion, who …": whoever else may be brought in so, only the one named so far is meant
                named = {mentions[index].entity for index in before} if number <= _EARLY and _GOES_ON.match(shape.text, phrase.end) else set()
                whom = named.pop() if len(named) == 1 else -1
            letter = next((index for index in before if mentions[index].entity == whom), None)
            if letter is not None:
                org = shape.mention(phrase.org) if phrase.org else None
                found.append((shape, Found(letter, phrase.title, org, "former", shape.span(phrase.start, phrase.end), "variation")))
    return found


def _main_person(mentions: Sequence[Mention], cast: Cast) -> int:
    """The person whom an article names at least twice as often as anybody else; -1 where there is none."""
    counts = Counter(m.entity for m in mentions if cast.drafts[m.entity].type == "person" and m.kind in ("name", "alias")).most_common(2)
    if not counts or len(counts) > 1 and counts[0][1] < 2 * counts[1][1]:
        return -1
    return counts[0][0]


def _before(shapes: Sequence[Shape], number: int) -> list[int]:
    """The mentions of people in the sentences before one, the nearest first."""
    return [shape.mention(letter) for shape in reversed(shapes[:number]) for letter in reversed(_PERSON.findall(shape.text))]


def _only_person(shapes: Sequence[Shape], number: int, mentions: Sequence[Mention], cast: Cast) -> int | None:
    """The mention of the one person named in the nearest sentence before that names anybody."""
    for shape in reversed(shapes[max(0, number - _BACK) : number]):
        people = [shape.mention(letter) for letter in _PERSON.findall(shape.text)]
        if people:
            only = {mentions[index].entity for index in people}
            return people[0] if len(only) == 1 and cast.drafts[mentions[people[0]].entity].type == "person" else None
    return None
