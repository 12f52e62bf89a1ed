"""Who "a senior councillor" and "the head of the union" of a story's first words are: whom the next paragraphs name so."""

from __future__ import annotations

import re

from briefings.reading.cues import verbs_in
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.lexicon.telling import UNNAMED_PERSON, gender_of, stranger
from briefings.reading.shape import P, Shape
from briefings.reading.subjects import main_subject, subject_of
from briefings.reading.told import Told

_OPENING = 2  # paragraphs in which a story speaks of somebody whom it names only later
_AHEAD = 7  # sentences after which nobody is waiting for the name any more
_ANYBODY = frozenset("man woman mother father mum dad teenager boy girl pensioner grandmother grandfather couple widow widower survivor victim resident".split())
_MEMBERS = frozenset("mp msp mep td congressman congresswoman lawmaker frontbencher backbencher".split())
_LEADERS = frozenset("head boss chief leader chair chairman chairwoman director executive president secretary commissioner founder owner".split())
_JUDGES = frozenset("judge coroner magistrate justice sheriff".split())
_OFFICES = re.compile(r"\b(?:Justice|Judge|Rev|Reverend|Bishop|Canon|Father|Prof|Professor|Sen|Rep|Gov|Senator|Governor|Inspector|Superintendent|Constable|Sgt|Det|Sheriff|Coroner|General|Col|Capt)\b")
_KIN = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\w-]+\s+){0,3}[\w-]+,?\s+$|'s\s+(?:[\w-]+\s+){0,3}[\w-]+,?\s+$")
_COMPLEMENT = re.compile(r",|\s(?:of|who|whom|at|for|in|from|on|whose|with|to|and|which|that|accused|charged|behind|leading|jailed|convicted)\s")
_TO_ANOTHER = re.compile(r"\b(?:told|asked|called|accused|described|branded|warned|texted|e-?mailed|messaged|attacked|labelled|dubbed)\s+(?:an?|his|her|another)\s+(?!court|jury|tribunal|inquest|hearing|reporter)")
_NEW = re.compile(r"an?\s|the\s+[\w-]+(?:\s+[\w-]+)?\s+(?:of|at|for)\s", re.IGNORECASE)
_DATELINE = re.compile(r"(?:[A-Z][^.;:]{0,60}\s[—–-]+\s+)?")  # "WASHINGTON (AP) — "
_BESIDE = re.compile(rf"(?:,\s+\d{{1,3}})?,\s+(?:an?\s+|the\s+|its\s+|his\s+|her\s+)?(?P<words>[a-z][^,;:.{P[1:-1]}]{{1,70}})(?:,|$)")
_BEFORE = re.compile(rf"(?P<words>[A-Za-z][^,;:.{P[1:-1]}]{{1,70}}?),?\s+$")


def heralded(told: Told, at: int, words: str) -> int | None:
    """Whoever is named soon after a story's opening in a way that fits its words for somebody without a name."""
    own = next((number for number, start, end in told.sentences_before(at + 1) if start <= at < end), None)
    noun = _noun(words)
    if own is None or noun is None or not _opens(told, own):
        return None
    start, end = told.text.sentences[own].span
    known = {mention.entity for mention in told.mentions if mention.span[0] <= end}
    first = told.text.view.startswith(words[:12], start + _DATELINE.match(told.text.view[start:end]).end())  # type: ignore[union-attr]
    if any(told.kinds[mention.entity] == "person" and mention.span[0] < start for mention in told.mentions):
        return None
    if not first and not _NEW.match(words):
        return None  # "the company's owner", "the last commander": told of before, or nobody here
    gender = gender_of(noun)
    nobody_else = first and not _TO_ANOTHER.search(told.text.view, start, end)  # "A teacher told a colleague": whom the next words name may be either
    alone = nobody_else and noun not in _JUDGES and _alone(told, own, words)
    for number in range(own + 1, min(own + 1 + _AHEAD, len(told.text.sentences))):
        shape = told.shape(number)
        if shape is None or told.text.kind_of(told.text.sentences[number]) != "text":
            continue
        for match in re.finditer(P, shape.text):
            entity = told.entity(shape, match.start())
            mention = told.mentions[shape.mention(match.group())]
            if entity in known or mention.kind not in ("name", "alias") or "" not in (gender, told.genders[entity]) and told.genders[entity] != gender:
                continue
            fits = _fits(shape, match, noun)
            if fits is None and noun not in _ANYBODY and mention.span in told.titles and _OFFICES.search(told.text.view, told.titles[mention.span], mention.span[0]):
                fits = noun in told.text.view[told.titles[mention.span] : mention.span[0]].casefold()
            if fits or nobody_else and fits is None and (_speaks(shape, match.start()) or alone and number == own + 1 and _is_subject(shape, match.start())):
                return None if _has_namesake(told, entity) else entity
            known.add(entity)
    return None


def heralded_by(told: Told, at: int, word: str) -> int | None:
    """Who "he" is where the opening sentence is about somebody without a name: "A councillor is under investigation after he called it “…”"."""
    own = next(((number, start) for number, start, end in told.sentences_before(at + 1) if start <= at < end), None)
    shape = told.shape(own[0]) if own is not None else None
    if own is None or shape is None or not _opens(told, own[0]):
        return None
    stop = shape.at(at)
    subject = main_subject(shape.text, 0, stop)
    if subject is None or subject.letter is not None or stranger(shape.text[subject.end : stop], word):
        return None
    words = shape.text[subject.start : subject.end]
    if gender_of(words) not in ("", {"he": "m", "she": "f"}.get(word, "")):
        return None
    entity = heralded(told, shape.place(subject.start), words)
    return entity if entity is not None and told.genders[entity] in ("", {"he": "m", "she": "f"}.get(word, "")) else None


def not_yet_named(told: Told, at: int, word: str) -> int | None:
    """Who "he" of a story's first words is."""
    entity = named_next(told, at, word)
    return heralded_by(told, at, word) if entity is None else entity


def named_next(told: Told, at: int, words: str) -> int | None:
    """Who "he" and "the 54-year-old" of a story's first words are: the only person of the next sentence that names one, and its subject."""
    own = next((number for number, start, end in told.sentences_before(at + 1) if start <= at < end), None)
    if own is None or not _opens(told, own):
        return None
    gender = {"he": "m", "she": "f"}.get(words.casefold(), "")
    quiet = {"m": "he", "f": "she"}.get(gender, "he")
    if stranger(told.text.view[at + len(words) : told.text.sentences[own].span[1]], quiet):
        return None
    for number in range(own + 1, min(own + 1 + _NEXT, len(told.text.sentences))):
        shape = told.shape(number)
        sentence = told.text.sentences[number]
        if shape is None or told.text.kind_of(sentence) != "text" or told.quoted(sentence.span):
            continue
        people = {told.entity(shape, match.start()) for match in re.finditer(P, shape.text)}
        if not people and not stranger(shape.text, quiet):
            continue
        letter = next(re.finditer(P, shape.text), None)
        if len(people) != 1 or letter is None or not _is_subject(shape, letter.start()) or told.mentions[shape.mention(letter.group())].kind not in ("name", "alias"):
            return None
        entity = people.pop()
        return entity if "" in (gender, told.genders[entity]) or told.genders[entity] == gender else None
    return None


_NEXT = 4  # sentences


def _noun(words: str) -> str | None:
    """The noun of a description, where it is one for a person."""
    parts = _COMPLEMENT.split(words, maxsplit=1)[0].casefold().rsplit("'s ", 1)[-1].split()
    two = "_".join(parts[-2:])
    return parts[-1] if parts and (two in ROLE_HEADS or parts[-1] in ROLE_HEADS or parts[-1] in _ANYBODY or parts[-1] in _MEMBERS) and not parts[-1].endswith("s") else None


def _opens(told: Told, number: int) -> bool:
    """Whether a sentence stands in the first paragraphs of a story."""
    paragraph = told.text.sentences[number].paragraph
    return sum(each.kind == "text" for each in told.text.paragraphs[:paragraph]) < _OPENING


def _alone(told: Told, number: int, words: str) -> bool:
    """Whether an opening sentence speaks of nobody else without a name."""
    said = told.text.view[slice(*told.text.sentences[number].span)]
    return not any(each.group() not in ("he", "she", "himself", "herself") for each in UNNAMED_PERSON.finditer(said[len(words) :]))


def _has_namesake(told: Told, entity: int) -> bool:
    """Whether somebody else of the story has somebody's last name."""
    names = {(mention.entity, told.text.view[slice(*mention.span)].split()[-1]) for mention in told.mentions if mention.kind in ("name", "alias") and told.kinds[mention.entity] == "person"}
    mine = {name for other, name in names if other == entity}
    return any(other != entity and name in mine for other, name in names)


def _fits(shape: Shape, name: re.Match[str], noun: str) -> bool | None:
    """Whether the words beside a name call it what the opening called somebody; None where none stand there."""
    said = shape.text
    if _KIN.search(said, 0, name.start()):
        return False
    behind, before = _BESIDE.match(said, name.end()), _BEFORE.search(said, 0, name.start())
    beside = [found["words"].casefold() for found in (behind, before) if found is not None]
    if not beside:
        return None
    here = set(re.findall(r"[\w-]+", " ".join(beside)))
    if noun in here or (noun in _LEADERS and here & _LEADERS) or (noun == "leader" and {"leads", "heads"} & here):
        return True
    if noun in _ANYBODY and before is None:
        return None
    return False if any(word in ROLE_HEADS for word in here) or UNNAMED_PERSON.search(" ".join(beside)) else None


def _is_subject(shape: Shape, letter: int) -> bool:
    subject = main_subject(shape.text, 0, len(shape.text))
    return subject is not None and subject.letter == letter


def _speaks(shape: Shape, letter: int) -> bool:
    """Whether a sentence has somebody speaking."""
    said = shape.text
    for start, _ in verbs_in(said):
        subject = subject_of(said, 0, start)
        if subject is not None and subject.letter == letter:
            return True
    return False
