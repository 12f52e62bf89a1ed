"""Who "she said", "a spokesman said" and "the letter said" are, from what the article has told just before."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from briefings.reading import bodies, called
from briefings.reading.cues import Attribution, verbs_in
from briefings.reading.heralded import heralded, named_next, not_yet_named
from briefings.reading.lexicon import telling
from briefings.reading.lexicon.telling import (
    AMONG,
    ANSWER,
    ASKS,
    ASKS_HIM,
    BENCH,
    BESIDES,
    BODY,
    BODY_NOUN,
    CALLED_SO,
    EPITHET,
    FOR_P,
    HIS_BROTHER,
    HIS_PAPER,
    IN_PASSING,
    JUDGED_BY,
    MINDS,
    NAMED_SO,
    NEW_PERSON,
    OFFICE,
    PAIR,
    REACTS,
    SPOKESMAN,
    THE_PERSON,
    UNDERGOES,
    UNNAMED_PERSON,
    WAS_ASKED,
    WAS_TOLD,
    WRITTEN,
    stranger,
)
from briefings.reading.note import Mention, NameType, Span
from briefings.reading.quote_marks import Run
from briefings.reading.shape import P, Shape
from briefings.reading.subjects import main_subject, subject_of
from briefings.reading.text import Text
from briefings.reading.told import Told
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A run that has its speaker."""

    outer: Span
    paragraph: int
    speaker: int
    voice: str  # by which pronouns whoever said it for a body may go on


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
        parents: Sequence[tuple[int, int]] = (),
    ) -> None:
        self._parents = parents  # (child, parent)
        self._told = Told(text, shapes, mentions, kinds, genders, runs, titles)
        self._text, self._mentions, self._kinds, self._genders, self._runs = text, mentions, kinds, genders, runs
        self._said: list[Said] = []
        self._stranger: int | None = None  # where the words of somebody without a name end, spoken last
        self.asker, self.asked_by = partial(called.asker, self._told), partial(called.asked_by, self._told)

    def heard(self, run: Run, got: Attribution | None) -> None:
        """A run has been given its speaker."""
        if got is not None:
            self._stranger = run.outer[1] if got.speaker is None and telling.SOMEBODY_NEW.match(got.as_written) else None if got.speaker is not None else self._stranger
        if got is not None and got.speaker is not None:
            last = self._said[-1] if self._said else None
            voice = bodies.voice_of(self._text, got, last.voice if last is not None and last.speaker == got.speaker else "") if self._kinds[got.speaker] != "person" else ""
            self._said.append(Said(run.outer, run.paragraph, got.speaker, voice))

    def spoke_last(self, paragraph: int, asked: Span) -> int | None:
        """Who spoke in a paragraph, when the narrator's question behind it may be put to him."""
        last = self._said[-1] if self._said else None
        return last.speaker if last is not None and last.paragraph == paragraph and called.may_be_asked(self._told, last.speaker, asked) else None

    def settled(self, got: Attribution, begin: int, named: frozenset[int] = frozenset()) -> Attribution:
        """The attribution with whoever its words stand for, where one reading is left; as it was where several are.

        `named` are those whom the quotation itself speaks of: nobody says "P saved us" of himself.
        """
        word = got.as_written.casefold()
        at = min(begin, got.place) if got.place else begin
        entity: int | None = None
        if word in ("he", "she", "they"):
            last = self._said[-1] if self._said else None
            if last is not None and (word in last.voice.split() or word == "they" and last.voice) and bodies.goes_on_for(self._told, last.outer[1], at):
                return replace(got, speaker=last.speaker)
            if word == "they":
                return got
            if self._stranger is not None and begin >= self._stranger and len(self._text.view[self._stranger : begin].strip(" .,")) == 0 and "\n" not in self._text.view[self._stranger : begin]:
                return replace(got, speaker=None)  # "A churchwarden called it “…”. “…,” she added."
            answer = got.cue is not None and ANSWER.match(self._text.view, *got.cue) is not None
            start, about = called.asked_about(self._told, at)  # "Asked about P, he said": not P
            if about and (got.speaker is None or got.speaker in about):
                return replace(got, speaker=self.person(start, word, False, named | about))
            if got.speaker is not None and got.speaker not in named:
                entity = self._checked(got.speaker, at, word, answer)
                return got if entity == got.speaker else replace(got, speaker=entity)
            spoken_of = got.speaker is not None  # the words name whoever "he" was taken for: then nobody is sure
            entity = None if spoken_of else self.person(at, word, answer, named)
            if entity is None and not spoken_of:
                entity = called.only_one(self._told, at, word, named) if self._told.known(at) else not_yet_named(self._told, got.place or at, word)
            return replace(got, speaker=entity)
        elif got.speaker is not None:
            return got
        elif HIS_PAPER.fullmatch(word):
            entity = self.person(at, "he" if word.startswith("his") else "she", answer=False)
        elif telling.ELDER.fullmatch(got.as_written):
            entity = called.elder(self._told, self._parents, got.as_written, at)
        elif telling.ITS_BOARD.fullmatch(word):
            entity = bodies.own(self._told, at)
        elif word == "it" or (WRITTEN.search(word) and len(word.split()) <= 3):
            entity = bodies.writer(self._told, at, word, self._reader)
        elif BODY.fullmatch(word):
            entity = bodies.body(self._told, at, word.split()[-1])
        elif word in ("police", "officers", "detectives", "a police spokesman", "a police spokeswoman", "a police spokesperson"):
            entity = bodies.police(self._told)
        elif SPOKESMAN.fullmatch(got.as_written):
            entity = bodies.spoken_for(self._told, at)
        elif word in _ON_THE_STAND and got.cue is not None and (word == "the witness" or ANSWER.match(self._text.view, *got.cue)):
            speakers = [said.speaker for said in self._said if begin - said.outer[0] < _EXCHANGE]
            answers = not speakers or word != "the witness" or self._text.view[slice(*self._said[-1].outer)].rstrip("”\"’' ").endswith("?")
            entity = called.other_of_two(speakers) if answers else speakers[-1]
        elif word in BENCH:
            entity = called.titled(self._told, BENCH[word], at)
        elif not CALLED_SO.fullmatch(word) or (entity := called.titled(self._told, re.compile(re.escape(word[4:]), re.IGNORECASE), at)) is None:
            entity = called.epithet(self._told, at, word) if EPITHET.match(word) else None
            if entity is None and THE_PERSON.fullmatch(got.as_written) and "'s " not in word:
                entity = called.described(self._told, at, word)
            if entity is None:
                entity = heralded(self._told, at, got.as_written)
            if entity is None and telling.AGED.match(word) and not self._told.known(at):
                entity = named_next(self._told, got.place or at, got.as_written)
        if entity is None and (of := _OF_BODY.match(word)) is not None:
            entity = bodies.body(self._told, at, of.group(1))
        return got if entity is None else replace(got, speaker=entity)

    def _checked(self, entity: int, at: int, word: str, answer: bool) -> int | None:
        """Whether a linked "he" holds: not when somebody without a name told the sentence before, nor when he answers himself."""
        for number, start, end in self._told.sentences_before(at)[:2]:
            if self._told.quoted((start, end)):
                return entity
            shape = self._told.shape(number)
            stop = shape.at(min(end, at)) if shape is not None else 0
            if shape is None or stop < 3:
                continue
            said = shape.text[:stop]
            named = NAMED_SO.match(said)
            if named and self._may_be(self._told.entity(shape, named.start(1)), word):
                return self._told.entity(shape, named.start(1))
            if telling.AGENT_OF_HIS.search(said) and self._told.entity(shape, telling.AGENT_OF_HIS.search(said).start(1)) == entity:  # type: ignore[union-attr]
                return None  # "In a statement put out by his agent, P, he said": not the agent
            subject = main_subject(said, 0, stop)
            if subject is None:
                return entity
            if subject.letter is None:
                words = said[subject.start : subject.end].casefold()
                if words == word and not said[: subject.start].strip() and any(self._told.entity(shape, match.start()) == entity for match in re.finditer(P, said)):
                    return self.person(shape.place(subject.start), word, answer=False)  # the one told of, not one named beside
                if words in ("he", "she", "it", "they"):
                    return entity
                if EPITHET.match(words) and called.about(self._told, number, stop, _GENDER[word]) == entity:
                    return entity
                if UNNAMED_PERSON.search(words) or self._passed_over(shape, stop, entity) or self._beside_office(shape, stop, entity):
                    return None
                here = {self._told.entity(shape, match.start()) for match in re.finditer(P, said)}
                if entity not in here and stranger(said, word):
                    return None
                return self._rather(number, shape, stop, entity, word, frozenset())
            if self._told.entity(shape, subject.letter) == entity and (ASKS.match(said, subject.end) or self._judged(shape, subject.end, stop, word)):
                return None  # "P asked where it was. “…,” he said": the other answers
            asked = re.search(rf"\b(?:asked|asks|pressed|questioned)\s+(?:\w+\s+){{0,2}}?({P})", said)
            if answer and asked and self._told.entity(shape, subject.letter) == entity:
                other = self._told.entity(shape, asked.start(1))
                return other if self._may_be(other, word) else None
            if self._told.entity(shape, subject.letter) == entity and not verbs_in(said):
                fits = [self._told.entity(shape, match.start()) for match in re.finditer(P, said)]
                if not MINDS.match(said, subject.end) and called.rivals(self._told, shape, stop, entity, [other for other in fits if self._may_be(other, word)]):
                    return None
            return entity
        return entity

    def _passed_over(self, shape: Shape, stop: int, entity: int) -> bool:
        """Whether a sentence names somebody in passing only and goes on to somebody without a name ("A pass from P found the 19-year-old")."""
        last = self._in_passing(shape, stop, entity)
        return last > 0 and NEW_PERSON.search(shape.text[:stop], last) is not None

    def _beside_office(self, shape: Shape, stop: int, entity: int) -> bool:
        """Whether somebody is named in passing only where somebody else is told of by his office ("the speaker stayed at a lodge owned by P")."""
        return self._in_passing(shape, stop, entity) > 0 and OFFICE.search(shape.text, 0, stop) is not None

    def _in_passing(self, shape: Shape, stop: int, entity: int) -> int:
        """Where somebody is named last in a sentence that names him in passing only; 0 where it does more than that."""
        said = shape.text[:stop]
        places = [match.start() for match in re.finditer(P, said) if self._told.entity(shape, match.start()) == entity]
        return places[-1] if places and all(IN_PASSING.search(said[:place]) for place in places) else 0

    def left_with(self, paragraph: int) -> Attribution | None:
        """Whose words a paragraph that only quotes holds: his whom the paragraph before it ends with, when it leaves nobody else."""
        if paragraph == 0 or self._text.paragraphs[paragraph - 1].kind != "text":
            return None
        return self.left_at(self._text.paragraphs[paragraph].span[0], self._text.paragraphs[paragraph - 1].span[0])

    def reacting(self, at: int, start: int, named: frozenset[int]) -> Attribution | None:
        """Whose words follow a sentence of their paragraph that is only about him ("P disagreed.") or asks about him ("Does he regret it?")."""
        before = next((each for each in self._told.sentences_before(at) if each[2] <= at), None)
        if before is None or self._told.quoted(before[1:]):
            return None
        asked = ASKS_HIM.match(self._text.view, before[1], before[2])
        if asked:
            entity = self.person(before[1], asked.group(1), answer=False, named=named)
            return Attribution(entity, asked.group(1), None, "continued") if entity is not None else None
        got = self.left_at(at, max(start, before[1]), named)
        if got is None or REACTS.search(self._text.view, before[1], before[2]) or WAS_ASKED.search(self._text.view, before[1], before[2]):
            return got
        return None if UNDERGOES.search(self._text.view, before[1], before[2]) or called.about_another(self._told, at, got.speaker) else got

    def left_at(self, at: int, start: int, named: frozenset[int] = frozenset()) -> Attribution | None:
        """Whom the words between two places end with, when they leave nobody else."""
        for number, begin, end in [each for each in self._told.sentences_before(at) if each[2] <= at][:3]:
            if begin < start or any(quote.outer[0] < end and begin < quote.outer[1] for quote in self._runs):
                return None
            shape = self._told.shape(number)
            if shape is None:
                return None
            said = shape.text
            people = {self._told.entity(shape, match.start()) for match in re.finditer(P, said)}
            verbs = verbs_in(said)
            if not people and not verbs and not UNNAMED_PERSON.search(said):
                continue
            for_whom = FOR_P.match(said)
            if for_whom and len(people) == 1:
                return Attribution(self._told.entity(shape, for_whom.start(1)), "", None, "continued")
            subject = next((one for verb in verbs if (one := subject_of(said, 0, verb[0])) is not None), None)
            subject = subject or main_subject(said, 0, len(said))
            if subject is not None and subject.letter is None and not people and EPITHET.match(said[subject.start : subject.end].casefold()):
                about = called.about(self._told, number, len(said), "")
                return Attribution(about, said[subject.start : subject.end], None, "continued") if about is not None and about not in named else None
            if subject is None or subject.letter is None or not re.match(P, said[subject.letter]):
                return None
            entity = self._told.entity(shape, subject.letter)
            if entity in named or ASKS.match(said, subject.end) or (WAS_TOLD.search(said, subject.end) and not WAS_ASKED.match(said, subject.end)):
                return None
            if self._kinds[entity] != "person" or (not verbs and called.rivals(self._told, shape, len(said), entity, sorted(people))):
                return None
            return Attribution(entity, self._text.view[slice(*shape.span(subject.letter, subject.letter + 1))], None, "continued")
        return None

    # -- people ----------------------------------------------------------------------------------------------------

    def person(self, at: int, word: str, answer: bool, named: frozenset[int] = frozenset()) -> int | None:
        """Who "he" or "she" is at a place of the body; nobody of `named`."""
        last = self._said[-1] if self._said else None
        excluded = named | {last.speaker} if answer and last is not None else named
        for _ in range(_HOPS):
            got, on = self._person(at, word, excluded)
            if got is not None or on is None:
                return got
            at = on
        return None

    def _person(self, at: int, word: str, excluded: frozenset[int]) -> tuple[int | None, int | None]:
        """Who the sentences before a place leave for "he" or "she"; else from where to look farther back, when they went on about him."""
        on: int | None = None
        for number, start, end in self._told.sentences_before(at):
            run = next((said for said in reversed(self._said) if said.outer[0] <= start and end <= said.outer[1]), None)
            if run is not None:
                if self._may_be(run.speaker, word) and run.speaker not in excluded:
                    return run.speaker, None
                continue
            if self._told.quoted((start, end)):
                return None, None
            got = self._told_by(number, min(end, at), word, excluded)
            if got != _GOES_ON:
                kin = on is not None and telling.KIN_OF_HIS.match(self._text.view, start, end)  # "Her sister, P, taught her. She went": whoever "her" is
                return (None if kin else got), None
            if words_in(self._text.view[start : min(start + 24, end)]) & {word}:
                on = start
        return None, on if on is not None and on < at else None

    def _reader(self, at: int, word: str) -> int | None:
        return self.person(at, word, answer=False)

    def _told_by(self, number: int, end: int, word: str, excluded: frozenset[int]) -> int | None:
        """Who a sentence leaves for "he" or "she": its speaker, its subject, or the only one whom the word fits."""
        shape = self._told.shape(number)
        if shape is None:
            return None
        said = shape.text
        stop = shape.at(end)
        people = list(dict.fromkeys(self._mentions[shape.mention(letter)].entity for letter in re.findall(P, said[:stop])))
        fits = [entity for entity in people if self._may_be(entity, word) and entity not in excluded]
        if telling.AGENT_OF_HIS.search(said, 0, stop):
            return _GOES_ON
        is_p = telling.SHE_IS_P.match(said)
        if is_p and self._mentions[shape.mention(is_p.group(1))].kind == "pronoun" and self._told.entity(shape, is_p.start(2)) in fits:
            return self._told.entity(shape, is_p.start(2))
        among = AMONG.match(said)
        if among and self._told.entity(shape, among.start(1)) in fits:
            return self._told.entity(shape, among.start(1))
        brother = HIS_BROTHER.match(said)
        spoken = [verb for verb in verbs_in(said[:stop]) if not said[: verb[0]].endswith("to ")]  # "taught her to read"
        if brother and self._told.entity(shape, brother.start(1)) in fits and (spoken or REACTS.search(said, brother.end(), stop)):
            return self._told.entity(shape, brother.start(1))  # "His barrister, P, said": who speaks on; without a verb it may be either
        speaking = next((verb for verb in verbs_in(said) if verb[1] <= stop), None)
        subject = subject_of(said, 0, speaking[0]) if speaking else None
        if subject is None or (subject.letter is None and said[subject.start : subject.end].casefold() not in ("he", "she")):
            first = main_subject(said, 0, stop)
            subject = first if subject is None or first is not None and first.letter is not None else subject
        elif subject.letter is not None and IN_PASSING.search(said[: subject.letter]):  # "P, whose bank, P, advised the buyer, brushed it aside"
            first = main_subject(said, 0, stop)
            subject = first if first is not None and first.letter is not None else subject
        if subject is not None and subject.letter is not None and re.match(P, said[subject.letter]):
            entity = self._told.entity(shape, subject.letter)
            if re.match(r"\s*(?:His|Her)\b" if word == "he" else r"\s*Her\b", said) and not said.lstrip().startswith(
                "His" if word == "she" else "her"
            ):
                return None if self._may_be(entity, word) else _GOES_ON  # "His brother, P, …": two of them
            if entity in fits and self._judged(shape, subject.end, stop, word):
                return None  # "P was criticised by P. “…,” he said": either
            if entity in fits and (len(fits) == 1 or speaking is not None or MINDS.match(said, subject.end) or not called.rivals(self._told, shape, stop, entity, fits)):
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
            if EPITHET.match(low):
                about = called.about(self._told, number, stop, _GENDER[word])
                return about if about not in excluded else None
            if low not in ("he", "she", "it", "they") and (UNNAMED_PERSON.search(low) if speaking else stranger(low, word)) and not (_SEVERAL.match(low) and not speaking and len(fits) == 1):
                return None  # but "40 members voted for P"
        pair = PAIR[word].match(said) if word in PAIR else None
        if pair and self._told.entity(shape, pair.start(1)) in fits:
            return self._told.entity(shape, pair.start(1))  # "P and her brothers, P and P, own it"
        if len(fits) == 1:
            if self._passed_over(shape, stop, fits[0]) or (subject is not None and subject.letter is None and self._beside_office(shape, stop, fits[0])):
                return None
            return self._rather(number, shape, stop, fits[0], word, excluded)
        return _GOES_ON if not fits and not stranger(said[:stop], word) else None

    def _rather(self, number: int, shape: Shape, stop: int, entity: int, word: str, excluded: frozenset[int]) -> int:
        """ "P took half of the vote. The rest went to P.": she is still the one whom the sentence before is about."""
        said = shape.text[:stop]
        places = [match.start() for match in re.finditer(P, said) if self._told.entity(shape, match.start()) == entity]
        before = self._told.shape(number - 1) if number else None
        if before is None or not places or not all(BESIDES.search(said[:place]) for place in places):
            return entity
        if self._text.sentences[number].paragraph != self._text.sentences[number - 1].paragraph:
            return entity
        subject = main_subject(before.text, 0, len(before.text))
        if subject is None or subject.letter is None or not re.match(P, before.text[subject.letter]):
            return entity
        other = self._told.entity(before, subject.letter)
        return other if other not in excluded and self._may_be(other, word) else entity

    def _judged(self, shape: Shape, start: int, stop: int, word: str) -> bool:
        """Whether somebody was criticised or praised by another who may be speaking as well."""
        by = JUDGED_BY.match(shape.text, start, stop)
        return by is not None and self._may_be(self._told.entity(shape, by.start(1)), word)

    def _may_be(self, entity: int, word: str) -> bool:
        return self._kinds[entity] == "person" and self._genders[entity] in ("", "m" if word == "he" else "f")


_GENDER = {"he": "m", "she": "f"}
_SEVERAL = re.compile(r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several|many|most|some|all|hundreds\s+of|dozens\s+of|thousands\s+of)\s+(?:\w+\s+)?(?:[a-z]+s|people|men|women)$")
_HOPS = 6  # how often a reader is led farther back by another sentence about "him"
_OF_BODY = re.compile(rf"(?:an?|the)\s+({BODY_NOUN})\s+(?:spokes|statement|press)")
_EXCHANGE = 900  # characters of questions and answers
_ON_THE_STAND = frozenset(("the witness", "the defendant", "the accused", "the claimant", "the plaintiff"))
_GOES_ON = -1  # the sentence says nothing of anybody who may be meant: look farther back
