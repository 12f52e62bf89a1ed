"""Who is what to whom over an article: the relations of all its sentences, each once, and the people who are only told as somebody's.

Whose wife "his wife, Mara Voss" is, is read here where no pronoun was linked: the only person before it, in its own sentence or
the nearest one that holds anybody, who may be meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefings.reading.cast import Cast, Draft
from briefings.reading.kin_named_later import named_later
from briefings.reading.lexicon.kin import FAMILY, SEX_OF
from briefings.reading.namesakes import namesake_of
from briefings.reading.note import Mention, RelationNote, RoleNote
from briefings.reading.pronouns import OFFICE_DOES, possessive
from briefings.reading.related import Related
from briefings.reading.relation_offices import leaver, who_held_before
from briefings.reading.relations import relations_in
from briefings.reading.shape import Shape
from briefings.reading.text import Text
from briefings.values import dataclass

_SINGLE = frozenset(("partner", "spouse", "predecessor", "successor", "parent", "child", "sibling"))
_THEIRS = frozenset(("their", "the couple", "couple"))
_OTHER_SIDE = {"parent": "child", "child": "parent", "predecessor": "successor", "successor": "predecessor"}
_LOOK_BACK = 3  # sentences
_STANDING = frozenset(("candidate", "nominee", "hopeful", "contender"))
_SEX = {"man": "m", "boy": "m", "woman": "f", "girl": "f"}
_DEAD = re.compile(r"^(?:dead|murdered|late)\s|^(?:victim|deceased|dead)$")
_DIED = re.compile(
    r"(?:,[^.;]{0,60},)?\s+(?:who\s+)?(?:had\s+|has\s+)?(?:died|drowned|was\s+(?:killed|murdered|strangled|stabbed|shot\s+dead|found\s+dead|unlawfully\s+killed))\b"
)
# A match makes no rivals: whoever beats somebody in an article about sport is one only where the sentence tells of votes.
_ELECTION = re.compile(
    r"\b(?:elections?|by-election|elected|re-election|ballots?|vot(?:e|es|ers|ed)|primary|constituency|leadership|candidates?|nominee|runoff|run-off)\b"
)
_SPORT = re.compile(
    r"\b(?:match(?:es)?|season|coach(?:es|ed)?|striker|scor(?:ed|er|ing)|goals?|tournament|innings|semi-?finals?|championships?|league|teammates?|stadium|medals?|playoffs?)\b"
)
_AND = re.compile(r"(?:,?\s+\(?\d{1,3}\)?,?)?\s+and\s+")
_DEATH_OF = re.compile(r"\b(?:murder|murdering|killing|death|manslaughter|body|funeral|late)\s+(?:in\s+\w+\s+)?(?:of\s+)?(?:(?:Mr|Mrs|Ms|Miss|Dr)\s+)?$")


@dataclass(frozen=True, slots=True)
class _Told:
    """A relation of a sentence, its holder and the other as entities where they are known."""

    related: Related
    sentence: int
    holder: int | None
    other: int | None
    sex: str = ""  # of the pronoun that the holder is linked by

    @property
    def pronoun(self) -> bool:
        """Whether a pronoun says who the holder is."""
        return bool(self.sex)

    @property
    def owner(self) -> tuple[int | None, str]:
        """What says who the holder is."""
        return self.related.holder, self.related.owner

def relations_of(
    text: Text, cast: Cast, mentions: Sequence[Mention], shapes: Iterable[Shape], held: Sequence[RoleNote]
) -> tuple[list[RelationNote], list[Mention]]:
    """The relations, and the descriptions ("Ann Marsh's partner") that stand for people; the cast gains those who have no name."""
    owning = frozenset(index for index, m in enumerate(mentions) if m.kind == "pronoun" and possessive(text.view, m.span))
    pronouns = frozenset(index for index, m in enumerate(mentions) if m.kind == "pronoun")
    told = []
    for shape in shapes:
        for related in relations_in(shape, owning):
            if related.other is not None and related.word and related.other in pronouns:
                continue
            sex = SEX_OF.get(related.word, "")
            if sex and related.other is not None and cast.drafts[mentions[related.other].entity].gender not in ("", sex):
                if related.instead is None or cast.drafts[mentions[related.instead].entity].gender not in ("", sex):
                    continue
                related = replace(related, other=related.instead)
            told.append(
                _Told(
                    related,
                    shape.sentence,
                    mentions[related.holder].entity if related.holder is not None else None,
                    mentions[related.other].entity if related.other is not None else None,
                    _sex(text, mentions[related.holder]) if related.holder is not None else "",
                )
            )
    contested = any(one.related.contest for one in told)
    of_sport = contested and len(_SPORT.findall(text.view)) > max(1, len(_ELECTION.findall(text.view)))
    owners = _Owners(text, cast, [m for m in mentions if cast.drafts[m.entity].type == "person"], held)
    found: list[RelationNote] = []
    seen: set[tuple[int, str, int]] = set()
    for one in sorted(told, key=lambda each: each.related.owner in _THEIRS):  # who the couple are is told first
        if one.related.owner == "they":
            pair = owners.two_before(one)
        elif one.other is None or one.related.contest and of_sport and not _ELECTION.search(text.said(text.sentences[one.sentence].span)):
            continue
        else:
            pair = [(holder, one.other) for holder in owners.of(one, told, found)]
        for holder, other in pair:
            if holder == other and one.related.relation in FAMILY:
                namesake = namesake_of(cast, other, "", found)
                holder = namesake if namesake is not None else holder
            if one.related.former and one.related.owner == "they":  # "They divorced in 1980", of whom the article has told that they married
                told_before = [n for n, note in enumerate(found) if note.relation == one.related.relation and {note.entity, note.other} == {holder, other}]
                for n in told_before:
                    found[n] = replace(found[n], former=True, sentence=one.sentence, span=one.related.span)
                if told_before:
                    continue
            if holder == other or (holder, one.related.relation, other) in seen:
                continue
            seen.add((holder, one.related.relation, other))
            note = RelationNote(holder, one.related.relation, other, one.sentence, one.related.span, one.related.former)
            before = who_held_before(note, held) if one.related.contest else None
            found.append(note if before is None else replace(note, relation="predecessor" if before == other else "successor"))
    found = _told_best(found)
    return found, _described(text, cast, found, told, owners)


def _told_best(found: Sequence[RelationNote]) -> list[RelationNote]:
    """Kin who work together are kin; nobody is a brother and a son of one man: what was told first stands."""
    kin: dict[frozenset[int], str] = {}
    best = []
    for note in found:
        if note.relation in FAMILY:
            told = note.relation if note.relation != "child" else "parent"
            if kin.setdefault(frozenset((note.entity, note.other)), told) != told and {told, kin[frozenset((note.entity, note.other))]} != {"partner", "spouse"}:
                continue
        best.append(note)
    return [note for note in best if note.relation not in ("colleague", "ally") or frozenset((note.entity, note.other)) not in kin]


def _sex(text: Text, mention: Mention) -> str:
    said = text.view[mention.span[0] : mention.span[1]].casefold() if mention.kind == "pronoun" else ""
    return "m" if said in ("he", "his", "him") else "f" if said else ""


def _described(text: Text, cast: Cast, found: list[RelationNote], told: Sequence[_Told], owners: _Owners) -> list[Mention]:
    """ "Ann Marsh's partner" without a name: the one known already, the only one who bears the surname, or somebody new."""
    extra: list[Mention] = []
    starts = {m.span[0]: m.entity for m in owners.people if m.kind in ("name", "alias")}
    for one in told:
        relation, span = one.related.relation, one.related.span
        if one.other is not None or one.related.owner == "they":
            continue
        holder = one.holder if one.holder is not None else next(iter(owners.of(one, told, found)), None)
        if holder is None:
            continue
        known = {note.other for note in found if note.entity == holder and note.relation == relation}
        known |= {note.entity for note in found if note.other == holder and note.relation == _OTHER_SIDE.get(relation, relation)}
        sex = SEX_OF.get(one.related.word, "")
        known = {other for other in known if cast.drafts[other].gender in ("", sex or cast.drafts[other].gender)}  # "her father" is not her mother
        if len(known) > 1:
            continue
        namesake = namesake_of(cast, holder, SEX_OF.get(one.related.word, ""), found, relation) if relation in FAMILY and not known else None
        if known and relation in _SINGLE:
            other = known.pop()
        elif namesake is not None:
            other = namesake
            found.append(RelationNote(holder, relation, other, one.sentence, span, one.related.former))
        elif relation in FAMILY and not known and len({each.holder for each in told if each.related.word == one.related.word}) == 1 and (later := named_later(text.view, one.related.word, span[1], starts)):
            other = later[0]
            if other != holder and cast.drafts[other].gender in ("", sex or cast.drafts[other].gender):
                found.append(RelationNote(holder, relation, other, one.sentence, span, one.related.former))
            continue
        elif relation in ("partner", "spouse") and one.holder is not None and not known:
            other = len(cast.drafts)
            cast.drafts.append(Draft("person"))
            found.append(RelationNote(holder, relation, other, one.sentence, span, one.related.former))
        else:
            continue
        cast.drafts[other].descriptions.append(" ".join(text.body[span[0] : span[1]].split()))
        extra.append(Mention(span, other, "description"))
    return extra

@dataclass(slots=True)
class _Owners:
    """Whose kin somebody is, where no linked mention says it."""

    text: Text
    cast: Cast
    people: Sequence[Mention]
    held: Sequence[RoleNote]

    def of(self, one: _Told, told: Sequence[_Told], found: Sequence[RelationNote]) -> list[int]:
        """The holders of a relation: one, two for a couple, none where several may be meant."""
        said = one.related.owner
        if said in _THEIRS:
            return self._couple(one, found)
        if said == "my":
            return []
        if said in ("left her", "left him"):
            about = self._protagonist(one, "f" if said == "left her" else "m")
            return [about] if about is not None else []
        if said == "leaver":
            gone = leaver(self.text.view, self.people, one.other if one.other is not None else -1)
            return [gone] if gone is not None else []
        if said == "departed":
            return self._departed(one)
        kin = self._namesake(one, told)
        if kin is not None and self.cast.drafts[kin].gender in ("", _SEX.get(said.split()[-1:][0] if said else "", self.cast.drafts[kin].gender)):  # "the dead man's daughter": not his wife's
            return [kin]
        if one.related.word in ("widow", "widower") and (one.pronoun or said in ("his", "her")):
            return self._mourned(one)
        if one.holder is not None:
            return [one.holder]
        if said in ("his", "her"):
            sex = "m" if said == "his" else "f"
            only = self._antecedent(one, sex, one.related.span[0])
            if only is not None and one.related.relation == "colleague" and not self._at_hand(only, one):
                return []
            only = only if only is not None else self._further_on(one, sex)
        elif said == "somebody":
            only = self._protagonist(one, "")
        else:
            only = self._described(said, one)
        return [only] if only is not None else []

    def _mourned(self, one: _Told) -> list[int]:
        """Whose widow somebody is: whom the pronoun means where the article tells of their death, else the one who has died."""
        view = self.text.view
        dead = {
            m.entity
            for m in self.people
            if m.entity != one.other and (_DIED.match(view, m.span[1]) or _DEATH_OF.search(view, max(0, m.span[0] - 25), m.span[0]))
        }
        if one.holder is not None and (one.holder in dead or not dead):
            return [one.holder]
        return sorted(dead) if len(dead) == 1 else []

    def _departed(self, one: _Told) -> list[int]:
        """Whom the kin survive: who is named as leaving them, or whom an obituary is about."""
        if one.holder is not None and not one.pronoun:
            return [one.holder]
        about = self._protagonist(one, one.sex)
        if about is not None and one.other is not None and self._protagonist(replace(one, other=None), one.sex) == one.other:
            return []  # "a son, Buck Jr.", of Buck Overstreet: the name alone does not keep them apart
        fits = (
            about
            if about is not None
            else one.holder
            if one.holder is not None
            else self._antecedent(one, one.sex, self.text.sentences[one.sentence].span[0])
        )
        return [fits] if fits is not None else []

    def two_before(self, one: _Told) -> list[tuple[int, int]]:
        """ "They were married": the only two people that the sentence before tells of."""
        sentence = self.text.sentences[one.sentence - 1]
        here = list(dict.fromkeys(m.entity for m in self.people if sentence.span[0] <= m.span[0] < sentence.span[1]))
        if not one.sentence or len(here) not in (1, 2):
            return []
        if len(here) == 2:
            return [(here[0], here[1])]
        only = self._protagonist(one, "")
        return [(only, here[0])] if only is not None and only != here[0] else []

    def _namesake(self, one: _Told, told: Sequence[_Told]) -> int | None:
        """The one person of the article with the surname of a relative, where it is not sure whose relative that is."""
        if one.holder is not None and not one.pronoun or one.related.relation not in FAMILY:
            return None
        drafts = self.cast.drafts
        together = [each for each in told if each.sentence == one.sentence and each.owner == one.owner and each.other is not None]
        others = {each.other for each in together}
        for each in together:
            name = drafts[each.other].surname() if each.other is not None and " " in drafts[each.other].full else ""
            if not name:
                continue
            sex = {"his": "m", "her": "f"}.get(one.related.owner, "") or one.sex
            fits = {
                m.entity
                for m in self.people
                if m.entity not in others
                and m.span[0] < one.related.span[1]
                and drafts[m.entity].surname() == name
                and sex in ("", drafts[m.entity].gender or sex)
            }
            if one.holder is not None and drafts[one.holder].surname() == name:
                return None
            if len(fits) == 1:
                return fits.pop()
        return None

    def _protagonist(self, one: _Told, sex: str) -> int | None:
        """Whom the article has told of most so far: by half as often again as of anybody else who may be meant."""
        counts = Counter(m.entity for m in self.people if m.span[0] < one.related.span[0] and m.entity != one.other)
        fits = [each for each in counts.most_common() if sex in ("", self.cast.drafts[each[0]].gender)]
        if not fits or fits[0][1] < 3 or len(fits) > 1 and fits[0][1] < 1.5 * fits[1][1]:
            return None
        return fits[0][0]

    def _couple(self, one: _Told, found: Sequence[RelationNote]) -> list[int]:
        """Who "they" are: of a child the one couple told of before, of a parent or a sister the one pair of brothers."""
        if one.related.relation not in ("child", "parent", "sibling", "relative"):
            return []
        bonds = ("spouse", "partner") if one.related.relation == "child" else ("sibling",) if one.related.relation != "relative" else ("spouse", "partner", "sibling")
        pairs = {
            frozenset((note.entity, note.other))
            for note in found
            if note.relation in bonds and 0 <= one.sentence - note.sentence <= 2 * _LOOK_BACK and one.other not in (note.entity, note.other)
        }
        pairs = {pair for pair in pairs if all(self.cast.drafts[each].full for each in pair)}
        return sorted(pairs.pop()) if len(pairs) == 1 else [] if pairs else self._joined(one)

    def _joined(self, one: _Told) -> list[int]:
        """The only two people of a sentence, or of the one before it, where "and" joins them: "Roy and Glenda Orr and their son"."""
        for index in (one.sentence, one.sentence - 1):
            start, end = self.text.sentences[max(0, index)].span
            here = [m for m in self.people if start <= m.span[0] < min(end, one.related.span[0]) and m.entity != one.other and m.kind != "description"]
            if here:
                both = len({m.entity for m in here}) == 2 and _AND.fullmatch(self.text.view, here[0].span[1], here[1].span[0])
                return sorted({m.entity for m in here}) if both else []
        return []

    def _described(self, said: str, one: _Told) -> int | None:
        former = said.startswith(("ex-", "former "))
        words = said.removeprefix("ex-").removeprefix("former ").split()
        if words[-1] in _STANDING:
            fits = {note.entity for note in self.held if note.status == "candidate"}
            return fits.pop() if len(fits) == 1 else None
        named = [
            note
            for note in self.held
            for title in [re.split(r"\s+(?:of|for|in|at|to)\s+", note.title.casefold())[0].split()]
            if words[-len(title) :] == title or title[-len(words) :] == words
        ]
        fits = {note.entity for note in named} or self._titled(words[-1])
        if len(fits) > 1 or former:
            fits = {note.entity for note in named if (note.status == "former") == former}
        if not fits and _DEAD.search(said):
            view = self.text.view
            fits = {
                m.entity for m in self.people if _DIED.match(view, m.span[1]) or _DEATH_OF.search(view, max(0, m.span[0] - 25), m.span[0])
            }
        else:
            before = {m.entity for m in self.people if m.span[0] < one.related.span[1]}
            fits = fits & before or fits & self._titled_here(words[-1], one)  # who is "now the chairman" further on was not it then
        sex = _SEX.get(words[-1], "")
        fits = {each for each in fits if each != one.other and (not sex or self.cast.drafts[each].gender in ("", sex))}
        return fits.pop() if len(fits) == 1 else None

    def _antecedent(self, one: _Told, sex: str, at: int) -> int | None:
        """The one person before a place, in the nearest sentence that holds anybody, who may be meant there."""
        drafts = self.cast.drafts
        for back in range(_LOOK_BACK + 1):
            index = one.sentence - back
            if index < 0:
                break
            sentence = self.text.sentences[index]
            if self.text.kind_of(sentence) not in ("text", "list"):
                continue
            here = [m for m in self.people if sentence.span[0] <= m.span[0] < min(sentence.span[1], at) and m.entity != one.other]
            fits = {m.entity for m in here if "" in (sex, drafts[m.entity].gender) or drafts[m.entity].gender == sex}
            if len(fits) > 1 and (sure := {each for each in fits if sex and drafts[each].gender == sex}):
                if here[0].entity in fits - sure:
                    return None  # "Lee Garvey was told so by Tom Hale. His assistant …"
                fits = sure
            if len(fits) > 1:
                if not back and here[-1].entity in fits and _AND.fullmatch(self.text.view, here[-1].span[1], at):
                    return here[-1].entity  # "the judge jailed Tom Hale and his deputy"
                leading = here[0]
                if leading.entity in fits and leading.span[0] - sentence.span[0] <= 12:
                    return leading.entity
                break
            if fits:
                only = fits.pop()
                if back and not drafts[only].gender and only != self._protagonist(one, ""):
                    return None
                return only
        return self._protagonist(one, sex)

    def _at_hand(self, entity: int, one: _Told) -> bool:
        """Whether somebody is told of in a sentence or in the one before it, or is whom the article tells of most."""
        start, end = self.text.sentences[max(0, one.sentence - 1)].span[0], one.related.span[0]
        last = max([self.text.sentences[one.sentence].span[0], *(m.span[1] for m in self.people if m.entity == entity and m.span[0] < end)])
        return not OFFICE_DOES.search(self.text.view, last, end) and (any(m.entity == entity and start <= m.span[0] < end for m in self.people) or entity == self._protagonist(one, ""))

    def _titled(self, word: str) -> set[int]:
        """Who bears a title: "the captain" of "Captain Alan Dray"."""
        return {number for number, draft in enumerate(self.cast.drafts) if any(word in title.casefold().split() for title in draft.titles)}

    def _titled_here(self, word: str, one: _Told) -> set[int]:
        """Who is named with a title further on in a sentence: "an aide to the governor, said Governor Alan Dray was ill"."""
        start, end = one.related.span[1], self.text.sentences[one.sentence].span[1]
        people = (m for m in self.people if start <= m.span[0] < end)
        return {m.entity for m in people if self.text.view[max(0, m.span[0] - 40) : m.span[0]].casefold().endswith(f" {word} ")}

    def _further_on(self, one: _Told, sex: str) -> int | None:
        """Whom a pronoun of a first sentence points forward to: "Tom Hale, her husband, came with Mara Hale"."""
        at, drafts = one.related.span[0], self.cast.drafts
        if any(m.span[0] < at and m.entity != one.other and drafts[m.entity].gender in ("", sex) for m in self.people):
            return None
        end = self.text.sentences[one.sentence].span[1]
        fits = {m.entity for m in self.people if one.related.span[1] <= m.span[0] < end and drafts[m.entity].gender == sex and m.entity != one.other}
        return fits.pop() if len(fits) == 1 else None
