"""Which organisation or writer "the union said", "it said", "the letter said" and "a spokesman said" stand for."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefings.reading.lexicon.telling import AS_TO, FROM, HIS_PAPER, KINDS, PAPER, WRITES, WRITTEN
from briefings.reading.shape import O, Q
from briefings.reading.subjects import main_subject
from briefings.reading.told import Told


def writer(told: Told, at: int, word: str, person: Callable[[int, str], int | None]) -> int | None:
    """ "The letter said": whoever the sentence before says wrote, sent or read it; "it said": that, or the organisation it is about."""
    wanted = WRITTEN.search(word)
    for number, _, end in told.sentences_before(at)[:4]:
        shape = told.shape(number)
        if shape is None or (end > at and shape.at(at) < 3):
            continue
        said = shape.text[: shape.at(min(end, at))]
        if re.fullmatch(rf"\W*{Q}\W*", said):
            continue
        by = FROM.search(said)
        if by is not None and (wanted is None or wanted.group() in by.group()):
            return told.entity(shape, by.start(1))
        subject = main_subject(said, 0, len(said))
        if subject is None:
            return None
        if subject.letter is None:
            words = said[subject.start : subject.end].casefold()
            if words == "it" and wanted is None:
                named = AS_TO.match(said)
                if named:
                    return told.entity(shape, named.start(1))
                continue
            if HIS_PAPER.fullmatch(words):
                return person(shape.place(subject.start), "he" if words.startswith("his") else "she")
            return None
        entity = told.entity(shape, subject.letter)
        if wanted:
            return entity if wanted.group() in said or WRITES.search(said) else None
        if re.match(O, said[subject.letter]):
            return entity
        writes = WRITES.search(said) is not None
        return entity if any(writes or paper.group(1) for paper in PAPER.finditer(said)) else None
    return None


def body(told: Told, at: int, noun: str) -> int | None:
    """ "The union said": the organisation that the sentence before is about, when it names no other and is no other kind of body."""
    for number, start, end in told.sentences_before(at)[:3]:
        if told.quoted((start, end)):
            continue
        shape = told.shape(number)
        if shape is None:
            return None
        said = shape.text[: shape.at(min(end, at))]
        named = {told.entity(shape, match.start()) for match in re.finditer(O, said)}
        if not named:
            if said.strip() and end <= at:
                subject = main_subject(said, 0, len(said))
                if subject is None or said[subject.start : subject.end].casefold() not in ("it", "they", f"the {noun}"):
                    return None
            continue
        subject = main_subject(said, 0, len(said))
        if len(named) > 1 or subject is None or subject.letter is None or not re.match(O, said[subject.letter]):
            return None
        entity = named.pop()
        return entity if _is_such(told, entity, noun) else None
    return None


def _is_such(told: Told, entity: int, noun: str) -> bool:
    """Whether no name of an organisation says that it is another kind of body than a noun."""
    said = {
        word for mention in told.mentions if mention.entity == entity for word in told.text.view[slice(*mention.span)].casefold().split()
    }
    kinds = {kind for kind, words in KINDS.items() if words & said}
    return not kinds or any(noun in KINDS[kind] for kind in kinds)


def spoken_for(told: Told, at: int) -> int | None:
    """ "A spokesman said": for the organisation that the sentence before is about."""
    for number, start, end in told.sentences_before(at):
        if told.quoted((start, end)):
            continue
        shape = told.shape(number)
        if shape is None:
            return None
        said = shape.text[: shape.at(min(end, at))]
        if not said.strip():
            continue
        named = {told.entity(shape, match.start()) for match in re.finditer(O, said)}
        subject = main_subject(said, 0, len(said))
        if subject is not None and subject.letter is not None and re.match(O, said[subject.letter]):
            return told.entity(shape, subject.letter)
        if (
            subject is not None
            and subject.letter is None
            and said[subject.start : subject.end].casefold() in ("it", "they")
            and not named
        ):
            continue
        return None
    return None
