"""Who "the judge", "the striker", "the 41-year-old" and "the mother of three" are, from what the article has told just before."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from briefings.reading.lexicon.telling import EPITHET, IN_PASSING, gender_of, stranger
from briefings.reading.note import Span
from briefings.reading.shape import P, Q, Shape
from briefings.reading.subjects import main_subject
from briefings.reading.told import Told
from briefings.reading.vocabulary import words_in


def titled(told: Told, honorific: re.Pattern[str], at: int) -> int | None:
    """ "The judge": whoever is the only one so titled."""
    found = {
        mention.entity
        for mention in told.mentions
        if mention.span in told.titles
        and mention.span[0] < at
        and honorific.search(told.text.view[told.titles[mention.span] : mention.span[0]])
    }
    return found.pop() if len(found) == 1 else None


def described(told: Told, at: int, words: str) -> int | None:
    """ "The striker said": whom the sentence before in the same paragraph is about, when it names nobody else."""
    noun = words.split()[-1]
    newly = _NEWLY.match(words) is not None
    before = told.sentences_before(at)
    own = next((number for number, start, end in before if start <= at < end), None)
    for number, start, end in before:
        shape = told.shape(number)
        if shape is None or told.quoted((start, end)):
            return None
        stop = shape.at(min(end, at))
        said = shape.text[:stop]
        people = {told.entity(shape, match.start()) for match in re.finditer(P, said)}
        if len(people) > 1:
            people = {told.entity(shape, match.start()) for match in re.finditer(P, said) if not _beside(said, match)}
        if number == own and not people:
            continue
        subject = main_subject(said, 0, stop)
        if own is not None and told.text.sentences[own].paragraph != told.text.sentences[number].paragraph:
            return None
        if _HIM.search(said) and not any(_HIS_OBJECT.search(said, 0, match.start()) for match in re.finditer(P, said)):
            return None
        if subject is not None and subject.letter is not None and newly and _WINS.match(said, subject.end) and re.match(P, said[subject.letter]):
            return told.entity(shape, subject.letter)
        if len(people) == 1 and subject is not None and subject.letter is not None and re.match(P, said[subject.letter]):
            entity = people.pop()
            gender = "f" if noun.endswith("woman") else "m" if noun.endswith("man") else ""
            return entity if gender in ("", told.genders[entity]) else None
        return None
    return None


# "P beat P by nine votes. “…,” said the new MP."
_NEWLY = re.compile(r"the\s+(?:new(?:ly)?\b|winner$|victor$)")
_WINS = re.compile(r"(?:,[^,.;:]{1,70},)?\s+(?:(?:has|had|narrowly|comfortably|easily|also|duly|unexpectedly)\s+)*(?:beat|beaten|defeated|ousted|unseated|won|toppled|succeeds?|succeeded|replaces|replaced|was\s+(?:elected|appointed|sworn\s+in|crowned))\b")
_HIM = re.compile(r"\b(?:him|them|her(?!\s+[a-z]))\b")
# "Hale, who had represented P since her first book, dropped her": named in passing
_HIS_OBJECT = re.compile(r",\s+(?:who|which)\s+(?:has\s+|had\s+|was\s+|is\s+)?[\w-]+\s+$")


def epithet(told: Told, at: int, words: str) -> int | None:
    """ "The 44-year-old said", "the mother of three said": whom the sentence before is about, when it names nobody else who may be meant."""
    gender = gender_of(words)
    for number, start, end in told.sentences_before(at)[:4]:
        shape = told.shape(number)
        if told.quoted((start, end)) or shape is None:
            continue
        stop = shape.at(min(end, at))
        if not _ONLY_QUOTED.fullmatch(shape.text, 0, stop):
            return about(told, number, stop, gender)
    return None


_ONLY_QUOTED = re.compile(rf"[\s“]*(?:{Q}[,.]?\s*(?:[a-z]+\s*)?)?")  # "“…,” said" before "the retired teacher"


def about(told: Told, number: int, stop: int, gender: str, farther: int = 3) -> int | None:
    """Whom a sentence is about: its subject by name, or whoever the sentence before is about when the subject is "she" or an epithet."""
    shape = told.shape(number)
    if shape is None:
        return None
    said = shape.text[:stop]
    tagged = _SAYS_P.search(said)
    if tagged:
        return told.entity(shape, tagged.start(1)) if fits(told, shape, tagged.start(1), gender) else None
    subject = main_subject(said, 0, stop)
    if subject is None:
        return None
    if subject.letter is not None:
        entity = told.entity(shape, subject.letter)
        others = {match.start() for match in re.finditer(P, said) if told.entity(shape, match.start()) != entity and not _beside(said, match)}
        if told.kinds[entity] != "person" or not fits(told, shape, subject.letter, gender):
            return None
        return None if any(fits(told, shape, other, gender) for other in others) else entity
    words = said[subject.start : subject.end].casefold()
    if not farther or not (words in ("he", "she") or EPITHET.match(words)):
        return None
    own = {"he": "m", "she": "f"}.get(words) or gender_of(words)
    if gender and own and own != gender:
        return None
    gender = gender or own
    if any(fits(told, shape, match.start(), gender) for match in re.finditer(P, said)):
        return None
    for before, start, end in told.sentences_before(shape.offset)[:2]:
        earlier = told.shape(before)
        if earlier is not None and not told.quoted((start, end)):
            return about(told, before, len(earlier.text), gender, farther - 1)
    return None


_SAYS_P = re.compile(rf",\s+(?:says|said|insists|insisted)\s+({P})\W*$")  # "Not me, says P."


def only_one(told: Told, at: int, word: str, excluded: frozenset[int]) -> int | None:
    """The only person named in the last paragraphs for whom "he" or "she" may stand, when nobody without a name is told of since."""
    sentences = told.text.sentences
    number = bisect.bisect_right(sentences, at, key=lambda each: each.span[0]) - 1
    first = told.text.paragraphs[max(0, sentences[number].paragraph - _IN_MIND)].span[0]
    gender = "m" if word == "he" else "f"
    fitting: dict[int, int] = {}
    for mention in told.mentions:
        if first <= mention.span[0] < at and mention.kind in ("name", "alias") and told.kinds[mention.entity] == "person" and told.genders[mention.entity] in ("", gender):
            fitting[mention.entity] = mention.span[0]
    if len(fitting) != 1 or not excluded.isdisjoint(fitting):
        return None
    entity, named = fitting.popitem()
    for each in reversed(sentences[: number + 1]):
        said = told.text.view[each.span[0] : min(each.span[1], at)]
        if not told.quoted(each.span) and (stranger(said, word) or _ONE_OF_THEM.search(said)):
            return None
        if each.span[0] <= named:
            return entity
    return None


_IN_MIND = 4  # paragraphs in which somebody named is still in mind when nobody else is
_ONE_OF_THEM = re.compile(r"\b(?:a\s+(?:second|third|fourth|fifth|sixth)|the\s+other|another|some(?:one|body))\b", re.IGNORECASE)


def other_of_two(speakers: Sequence[int]) -> int | None:
    """ "“…?” P asked. “…,” the witness replied.": of the two who have been speaking, the one who did not speak last."""
    others = {speaker for speaker in speakers if speaker != speakers[-1]}
    return others.pop() if len(others) == 1 else None


def asker(told: Told, span: Span) -> int | None:
    """Who asks in a paragraph that quotes nothing: "P asked him whether he would do it again."."""
    if not any(asks in told.text.view[slice(*span)] for asks in (" asked", " pressed", " questioned")):
        return None
    for number, start, end in told.sentences_before(span[1])[:1]:
        shape = told.shape(number) if start >= span[0] else None
        subject = main_subject(shape.text, 0, shape.at(end)) if shape is not None else None
        if shape is not None and subject is not None and subject.letter is not None and _ASKED_HIM.match(shape.text, subject.end):
            entity = told.entity(shape, subject.letter)
            return entity if told.kinds[entity] == "person" else None
    return None


def asked_by(told: Told, span: Span) -> int | None:
    """Who asks in a paragraph that begins so: "Asked by P, prosecuting, if he had seen it, he replied: “…”"."""
    if not told.text.view.startswith(_ASKED_FIRST, span[0]):
        return None
    for number, start, _ in reversed(told.sentences_before(span[1])):
        shape = told.shape(number) if start == span[0] else None
        by = _ASKED_BY.match(shape.text) if shape is not None else None
        if shape is not None and by is not None:
            return told.entity(shape, by.start(1))
    return None


_ASKED_FIRST = ("Asked by", "Questioned by", "Pressed by", "Cross-examined by", "Challenged by")
_ASKED_BY = re.compile(rf"[\w-]+\s+by\s+(?:(?:the|his|her)\s+)?(?:[\w-]+,?\s+){{0,6}}?({P})")
_ASKED_HIM = re.compile(rf"(?:,[^,.;:]{{1,60}},)?\s+(?:then\s+|later\s+|also\s+)?(?:asked|pressed|questioned)\s+(?:(?:{P}|him|her|them|the\s+\w+)\s+)?(?:whether|if|about|why|how|what|when|where|who|on)\b")


def about_another(told: Told, at: int, speaker: int | None) -> bool:
    """Whether a quotation speaks of somebody who may be him that it would be given to: "He was the best of us."."""
    run = next((run for run in told.runs if run.outer[0] >= at), None)
    if run is None or speaker is None:
        return True
    said = told.text.view[slice(*run.inner)]
    words = words_in(said)
    third = {"m": _HE, "f": _SHE}.get(told.genders[speaker], _HE | _SHE)
    return not third.isdisjoint(words) and (_OURS.isdisjoint(words) or not third.isdisjoint(words_in(said[:8])))


def may_be_asked(told: Told, speaker: int, asked: Span) -> bool:
    """Whether a question of the narrator may be put to somebody: "Would she miss it?"."""
    if any(asked[0] <= mention.span[0] < asked[1] and mention.kind in ("name", "alias") for mention in told.mentions):
        return False
    said = told.text.view[slice(*asked)]
    other = {"m": _SHE, "f": _HE}.get(told.genders[speaker], frozenset())
    return other.isdisjoint(words_in(said)) and not stranger(said, "he") and not stranger(said, "she")


_HE, _SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
_OURS = frozenset("i me my mine myself we us our ours".split())


def rivals(told: Told, shape: Shape, stop: int, entity: int, fits: Sequence[int]) -> bool:
    """Whether somebody else whom the word fits is more than a name in passing ("of P", "P's", ", who succeeded P,")."""
    said = shape.text
    for match in re.finditer(P, said[:stop]):
        other = told.entity(shape, match.start())
        if other == entity or other not in fits or said[match.end() : match.end() + 1] == "'":
            continue
        if IN_PASSING.search(said[: match.start()]):
            continue
        beside = _NAMED_BESIDE.search(said, 0, match.start())
        if beside and told.entity(shape, beside.start(1)) == other and IN_PASSING.search(said[: beside.start(1)]):
            continue  # "a grandson of P, the senator who led it"
        return True
    return False


_NAMED_BESIDE = re.compile(rf"({P}),\s+$")


def _beside(said: str, name: re.Match[str]) -> bool:
    """Whether somebody is named in passing only: "P's", "of P", "that the goalkeeper, P, dropped"."""
    return said[name.end() : name.end() + 1] == "'" or IN_PASSING.search(said, 0, name.start()) is not None or _IN_A_CLAUSE.search(said, 0, name.start()) is not None


_IN_A_CLAUSE = re.compile(r"\b(?:that|which|whom|whose|when|after|before|while|from|by|for|against)\s+(?:the|an?|his|her|its|their)\s[^,.;]{2,50},\s+$")


def fits(told: Told, shape: Shape, place: int, gender: str) -> bool:
    """Whether the person at a place of a shape may go by a gender: "her husband" is a man."""
    mention = told.mentions[shape.mention(shape.text[place])]
    known = told.genders[mention.entity] or (gender_of(told.text.view[slice(*mention.span)]) if mention.kind == "description" else "")
    return "" in (gender, known) or gender == known


def elder(told: Told, parents: Sequence[tuple[int, int]], words: str, at: int) -> int | None:
    """ "The elder Hale": the parent of the two who bear the name; `parents` are (child, parent)."""
    age, name = words.split()[1], words.split()[-1]
    bearers = {m.entity for m in told.mentions if m.span[0] < at and m.kind in ("name", "alias") and told.text.view[slice(*m.span)].split()[-1] == name}
    both = [pair for pair in parents if pair[0] in bearers and pair[1] in bearers]
    fits_so = {child if age == "younger" else parent for child, parent in both}
    return fits_so.pop() if len(fits_so) == 1 else None


_ABOUT = re.compile(
    rf"\W*(?:(?:When|Later|But|And|Yet)\s+)?(?:asked|pressed|questioned|quizzed|speaking|referring|talking|commenting|writing|turning|reflecting|responding|reacting|of|on|about)\b[^{Q[1:-1]}.;]*,\s+$",
    re.IGNORECASE,
)


def asked_about(told: Told, at: int) -> tuple[int, frozenset[int]]:
    """Where a sentence begins that asks or speaks "about P," before its "he", and who is named so; nobody where it does not."""
    for number, start, end in told.sentences_before(at)[:1]:
        shape = told.shape(number)
        if shape is None or not start < at < end:
            break
        lead = shape.text[: shape.at(at)]
        if _ABOUT.match(lead):
            return start, frozenset(told.entity(shape, match.start()) for match in re.finditer(P, lead) if told.mentions[shape.mention(match.group())].kind in ("name", "alias"))
    return at, frozenset()
