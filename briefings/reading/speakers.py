"""Who "she said", "a spokesman said" and "the letter said" are, from what the article has told just before."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.reading.cues import Attribution, verbs_in
from briefings.reading.note import Mention, NameType, Span
from briefings.reading.quote_marks import Run
from briefings.reading.shape import O, P, Shape
from briefings.reading.subjects import main_subject, subject_of
from briefings.reading.text import Text

_TURN = 2  # paragraphs; after more than that readers have lost who was speaking
_ANSWER = re.compile(r"repl(?:ied|ies)|answered|answers|responded|retorted|countered")
_SPOKESMAN = re.compile(
    r"(?:(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir)\s+)?(?:\w+\s+)?(?:spokes(?:man|woman|person)|statement|press\s+release)\b(?!\s+(?:for|of|from)\b).*",
    re.DOTALL,
)
_WRITTEN = re.compile(r"\b(?:memo|letter|statement|e-?mail|message|note|post|tweet|text|article|blog|card|caption|entry|speech)\b")
_UNNAMED_PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|wife|husband|mother|father|son|daughter|brother|sister|widow|widower|friend|neighbour|neighbor|colleague|lawyer|solicitor|barrister|attorney|counsel|player|"
    r"spokes\w+|resident|witness|teacher|doctor|nurse|driver|worker|manager|coach|captain|aide|adviser|advisor|partner|girlfriend|boyfriend|officer|official|source|insider|judge|"
    r"councillor|farmer|customer|passenger|pupil|student|parent|trustee|agent|editor|owner|assistant|person|one|other|another|he|she|cousin|uncle|aunt|grandson|granddaughter|grandmother|grandfather|himself|herself)\b"
)
_BENCH = {
    "the judge": re.compile(r"Judge|Justice"),
    "the coroner": re.compile(r"Coroner"),
    "the magistrate": re.compile(r"Magistrate|Judge"),
    "the senator": re.compile(r"Sen"),
    "the mayor": re.compile(r"Mayor"),
    "the governor": re.compile(r"Gov"),
    "the sheriff": re.compile(r"Sheriff"),
}
_THE_PERSON = re.compile(
    r"the\s+(?:[\w'’-]+\s+){0,4}?(?:\d+-year-old|MP|MSP|MEP|peer|star|\w*(?:man|woman|person)|\w{3,}(?:ist|ician|er|or)|captain|coach|champion|president|minister|nurse|pilot|veteran|midfielder|batsman|cook|chef|academic|analyst|artist|priest|bishop|general|candidate|native|official|judge|secretary|executive|graduate|student)",
)
_IN_PASSING = re.compile(
    r"(?:,\s+(?:who|whom|whose|which|a|an|the)\b[^.;]*|\b(?:of|for|with|by|to|against|from|about|over|behind|than|like|between|under|near|when|after|before|because|that|while|whether)\b[^,.;]{0,40})$"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A run that has its speaker."""

    outer: Span
    paragraph: int
    speaker: int
    answer: bool


class Conversation:
    """What an article has told so far, as far as it says who may be speaking."""

    def __init__(
        self,
        text: Text,
        shapes: Callable[[int], Shape | None],
        mentions: Sequence[Mention],
        kinds: Sequence[NameType],
        genders: Sequence[str],
        runs: Sequence[Run],
        titles: Mapping[Span, int],
    ) -> None:
        self._text, self._shapes, self._mentions = text, shapes, mentions
        self._kinds, self._genders, self._runs = kinds, genders, runs
        self._titles = titles
        self._said: list[Said] = []

    def heard(self, run: Run, got: Attribution | None) -> None:
        """A run has been given its speaker."""
        if got is not None and got.speaker is not None:
            self._said.append(Said(run.outer, run.paragraph, got.speaker, False))

    def settled(self, got: Attribution, begin: int) -> Attribution:
        """The attribution with whoever its words stand for, where one reading is left; as it was where several are."""
        word = got.as_written.casefold()
        at = min(begin, got.place) if got.place else begin
        entity: int | None = None
        if word in ("he", "she"):
            answer = got.cue is not None and _ANSWER.match(self._text.view, *got.cue) is not None
            if got.speaker is not None:
                entity = self._checked(got.speaker, at, word, answer)
                return got if entity == got.speaker else replace(got, speaker=entity)
            entity = self.person(at, word, answer)
        elif got.speaker is not None:
            return got
        elif word == "it" or (_WRITTEN.search(word) and len(word.split()) <= 3):
            entity = self._writer(at, word)
        elif _SPOKESMAN.fullmatch(got.as_written):
            entity = self._spoken_for(at)
        elif word in _BENCH:
            entity = self._titled(_BENCH[word], at)
        elif _THE_PERSON.fullmatch(got.as_written):
            entity = self._described(at, word.split()[-1])
        return got if entity is None else replace(got, speaker=entity)

    def _checked(self, entity: int, at: int, word: str, answer: bool) -> int | None:
        """Whether a linked "he" holds: not when somebody without a name told the sentence before, nor when he answers himself."""
        for number, start, end in self._sentences_before(at)[:2]:
            if any(quote.outer[0] <= start and end <= quote.outer[1] for quote in self._runs):
                return entity
            shape = self._shapes(number)
            stop = shape.at(min(end, at)) if shape is not None else 0
            if shape is None or stop < 3:
                continue
            said = shape.text[:stop]
            subject = main_subject(said, 0, stop)
            if subject is None:
                return entity
            if subject.letter is None:
                words = said[subject.start : subject.end].casefold()
                return None if words not in ("he", "she", "it", "they") and _UNNAMED_PERSON.search(words) else entity
            asked = re.search(rf"\b(?:asked|asks|pressed|questioned)\s+(?:\w+\s+){{0,2}}?({P})", said)
            if answer and asked and self._entity(shape, subject.letter) == entity:
                other = self._entity(shape, asked.start(1))
                return other if self._may_be(other, word) else None
            if self._entity(shape, subject.letter) == entity and not verbs_in(said):
                fits = [self._entity(shape, match.start()) for match in re.finditer(P, said)]
                if self._rivals(shape, stop, entity, [other for other in fits if self._may_be(other, word)]):
                    return None
            return entity
        return entity

    def _entity(self, shape: Shape, place: int) -> int:
        return self._mentions[shape.mention(shape.text[place])].entity

    def _titled(self, honorific: re.Pattern[str], at: int) -> int | None:
        """ "The judge": whoever is the only one so titled."""
        fits = {
            mention.entity
            for mention in self._mentions
            if mention.span in self._titles
            and mention.span[0] < at
            and honorific.search(self._text.view[self._titles[mention.span] : mention.span[0]])
        }
        return fits.pop() if len(fits) == 1 else None

    def _described(self, at: int, noun: str) -> int | None:
        """ "The striker said": whom the sentence before in the same paragraph is about, when it names nobody else."""
        before = self._sentences_before(at)
        own = next((number for number, start, end in before if start <= at < end), None)
        for number, start, end in before:
            shape = self._shapes(number)
            if shape is None or any(quote.outer[0] <= start and end <= quote.outer[1] for quote in self._runs):
                return None
            stop = shape.at(min(end, at))
            said = shape.text[:stop]
            people = {self._mentions[shape.mention(letter)].entity for letter in re.findall(P, said)}
            if number == own and not people:
                continue
            subject = main_subject(said, 0, stop)
            if own is not None and self._text.sentences[own].paragraph != self._text.sentences[number].paragraph:
                return None
            if len(people) == 1 and subject is not None and subject.letter is not None and re.match(P, said[subject.letter]):
                entity = people.pop()
                gender = "f" if noun.endswith("woman") else "m" if noun.endswith("man") else ""
                return entity if gender in ("", self._genders[entity]) else None
            return None
        return None

    # -- people ----------------------------------------------------------------------------------------------------

    def person(self, at: int, word: str, answer: bool) -> int | None:
        """Who "he" or "she" is at a place of the body."""
        last = self._said[-1] if self._said else None
        excluded = last.speaker if answer and last is not None else None
        for number, start, end in self._sentences_before(at):
            run = next((said for said in reversed(self._said) if said.outer[0] <= start and end <= said.outer[1]), None)
            if run is not None:
                if self._may_be(run.speaker, word) and run.speaker != excluded:
                    return run.speaker
                continue
            if any(quote.outer[0] <= start and end <= quote.outer[1] for quote in self._runs):
                return None
            got = self._told_by(number, min(end, at), word, excluded)
            if got == _GOES_ON:
                continue
            return got
        return None

    def _sentences_before(self, at: int) -> list[tuple[int, int, int]]:
        """The sentences before a place, nearest first, with their numbers, within the paragraphs a reader keeps in mind."""
        sentences = self._text.sentences
        low, high = 0, len(sentences)
        while low < high:
            middle = (low + high) // 2
            if sentences[middle].span[0] < at:
                low = middle + 1
            else:
                high = middle
        found: list[tuple[int, int, int]] = []
        paragraph = sentences[low - 1].paragraph if low else 0
        for number in range(low - 1, -1, -1):
            sentence = sentences[number]
            kind = self._text.kind_of(sentence)
            if kind == "heading" or paragraph - sentence.paragraph > _TURN or len(found) > 7:
                break
            if kind in ("text", "list"):
                found.append((number, *sentence.span))
        return found

    def _told_by(self, number: int, end: int, word: str, excluded: int | None) -> int | None:
        """Who a sentence leaves for "he" or "she": its speaker, its subject, or the only one whom the word fits."""
        shape = self._shapes(number)
        if shape is None:
            return None
        said = shape.text
        stop = shape.at(end)
        people: list[int] = []
        for letter in re.findall(P, said[:stop]):
            entity = self._mentions[shape.mention(letter)].entity
            if entity not in people:
                people.append(entity)
        fits = [entity for entity in people if self._may_be(entity, word) and entity != excluded]
        speaking = next((verb for verb in verbs_in(said) if verb[1] <= stop), None)
        subject = subject_of(said, 0, speaking[0]) if speaking else None
        if subject is None or (subject.letter is None and said[subject.start : subject.end].casefold() not in ("he", "she")):
            first = main_subject(said, 0, stop)
            subject = first if subject is None or first is not None and first.letter is not None else subject
        if subject is not None and subject.letter is not None and re.match(P, said[subject.letter]):
            entity = self._entity(shape, subject.letter)
            if re.match(r"\s*(?:His|Her)\b" if word == "he" else r"\s*Her\b", said) and not said.lstrip().startswith(
                "His" if word == "she" else "her"
            ):
                return None  # "His brother, P, …": two of them
            if entity in fits and (len(fits) == 1 or speaking is not None or not self._rivals(shape, stop, entity, fits)):
                return entity
            if entity in fits:
                return None
        elif subject is not None and subject.letter is None:
            words = said[subject.start : subject.end]
            low = words.casefold()
            if low == word:
                return _GOES_ON
            if low in ("he", "she") and len(fits) == 1:
                return fits[0]
            if low not in ("he", "she", "it", "they") and _UNNAMED_PERSON.search(low):
                return None
        if len(fits) == 1:
            return fits[0]
        return _GOES_ON if not fits and not _UNNAMED_PERSON.search(said[:stop]) else None

    def _rivals(self, shape: Shape, stop: int, entity: int, fits: Sequence[int]) -> bool:
        """Whether somebody else whom the word fits is more than a name in passing ("of P", "P's", ", who succeeded P,")."""
        said = shape.text
        for match in re.finditer(P, said[:stop]):
            other = self._entity(shape, match.start())
            if other == entity or other not in fits or said[match.end() : match.end() + 1] == "'":
                continue
            if _IN_PASSING.search(said[: match.start()]):
                continue
            return True
        return False

    def _may_be(self, entity: int, word: str) -> bool:
        return self._kinds[entity] == "person" and self._genders[entity] in ("", "m" if word == "he" else "f")

    # -- organisations and papers --------------------------------------------------------------------------------------

    def _writer(self, at: int, word: str) -> int | None:
        """ "The letter said": whoever the sentence before says wrote, sent or read it; "it said": the organisation it is about."""
        wanted = _WRITTEN.search(word)
        for number, _, end in self._sentences_before(at)[:2]:
            shape = self._shapes(number)
            if shape is None or (end > at and shape.at(at) < 3):
                continue
            said = shape.text[: shape.at(min(end, at))]
            subject = main_subject(said, 0, len(said))
            if subject is None or subject.letter is None:
                return None
            entity = self._mentions[shape.mention(said[subject.letter])].entity
            if wanted:
                return entity if wanted.group() in said else None
            if re.match(O, said[subject.letter]):
                return entity
            return entity if _WRITTEN.search(said) and re.search(r"\bread\s+(?:out\s+)?(?:an?|the|from)\b", said) else None
        return None

    def _spoken_for(self, at: int) -> int | None:
        """ "A spokesman said": for the organisation that the sentence before is about."""
        for number, start, end in self._sentences_before(at):
            if any(quote.outer[0] <= start and end <= quote.outer[1] for quote in self._runs):
                continue
            shape = self._shapes(number)
            if shape is None:
                return None
            said = shape.text[: shape.at(min(end, at))]
            if not said.strip():
                continue
            named = {self._mentions[shape.mention(letter)].entity for letter in re.findall(O, said)}
            subject = main_subject(said, 0, len(said))
            if subject is not None and subject.letter is not None and re.match(O, said[subject.letter]):
                return self._mentions[shape.mention(said[subject.letter])].entity
            if (
                subject is not None
                and subject.letter is None
                and said[subject.start : subject.end].casefold() in ("it", "they")
                and not named
            ):
                continue
            return None
        return None


_GOES_ON = -1  # the sentence says nothing of anybody who may be meant: look farther back
