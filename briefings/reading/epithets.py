"""Who "the rookie", "the disgraced chairman" and "the scientist" of a chemist are: linked only when one reading is left.

Three ways, tried in turn. A description is somebody's who bears its title, or a narrower one. Where nobody does, it completes
an introduction: the sentence before has named somebody for the first time without saying what they are, and "the nun" says it.
Or it varies the name of whom the sentence before is about, with a word that only does that: "the Dutchwoman", "the 34-year-old".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import field

from briefings.news import RoleStatus
from briefings.reading.cast import Cast
from briefings.reading.descriptions import Description, descriptions_in, unnamed_before
from briefings.reading.doings import is_doing
from briefings.reading.leading import is_subject, leading
from briefings.reading.lexicon.fields import field_of
from briefings.reading.lexicon.speech import SAID_CORE
from briefings.reading.lexicon.wider_words import CONTRASTING, NO_ROLES, PASSING, TRADES_TOO, VARYING, WIDER
from briefings.reading.note import Mention, RoleNote, Span, within
from briefings.reading.role_phrases import OFFICES
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass

_NEAR = 3  # sentences back within which somebody is still before a reader's eyes
_UNDER = frozenset("vice deputy assistant associate junior co lieutenant".split())
_STANDING_IN = frozenset("interim acting caretaker temporary permanent designate elect".split())
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im)\b")
_GENERAL = frozenset("captain player footballer cricketer athlete champion star artist musician performer rookie veteran candidate".split())
_ABOVE = frozenset(("prime", "first", "chief"))
_NEVER_BOTH = dict.fromkeys(("actor", "actress"), VARYING | {"director"})
_ANYBODY = frozenset("defendant accused suspect victim plaintiff claimant survivor".split())  # whatever else somebody is
_OFFICES = OFFICES | frozenset("td msp representative founder co-founder deputy taoiseach".split())
_LONGEST = 160  # code points: no mention reaches farther
_COMES = frozenset("new incoming appointed elected named becomes became become takes took succeeds succeeded replaces replaced chosen hired sworn promoted won wins".split())
_APPOSED_NAME = re.compile(r"(?:\s+(?:on|in|at|for|of|from|with|behind)\s+[^,.;:“\"]{2,45})?,\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Lord|Lady)\.?\s+)?")
_SAYS = re.compile(rf"\s+(?:also\s+|later\s+|then\s+|once\s+)?(?:{SAID_CORE}|says|reports|shrugs|recalls|laughs)\b")
_SAID = re.compile(rf"\b(?:{SAID_CORE}|says|reports|recalls)\s+$")
_BREAK = re.compile(r"\s+(?:of|for|in|at|to|with|and|from|on)\s+")


def link_epithets(
    text: Text, cast: Cast, mentions: Sequence[Mention], held: Sequence[RoleNote], masked: Sequence[Span]
) -> tuple[list[Mention], list[RoleNote]]:
    """The descriptions that stand for people, and the roles that they tell. `mentions` hold the pronouns; `masked` are quotations."""
    linker = _Linker(text, cast, mentions, held, masked)
    for number, span, _ in text.feeding:
        for said in descriptions_in(text.view, span):
            linker.link(number, said)
    return linker.linked, linker.roles


@dataclass(slots=True)
class _Linker:
    """The descriptions of one article, from first to last."""

    text: Text
    cast: Cast
    mentions: Sequence[Mention]
    held: Sequence[RoleNote]
    masked: Sequence[Span]
    starts: list[int] = field(default_factory=list)  # of the mentions
    people: list[Mention] = field(default_factory=list)  # outside quotations, in order
    first: dict[int, int] = field(default_factory=dict)
    titles: dict[int, list[tuple[list[str], str]]] = field(default_factory=dict)  # the words of everybody's titles, and whether they are held
    told: dict[Span, int] = field(default_factory=dict)  # whose role the words at a place have been read as
    called: dict[tuple[str, ...], int] = field(default_factory=dict)  # whom a description has stood for before
    counts: Counter[int] = field(default_factory=Counter)
    linked: list[Mention] = field(default_factory=list)
    roles: list[RoleNote] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = [mention.span[0] for mention in self.mentions]
        ends = [end for _, end in self.masked]
        for mention in self.mentions:
            if self.cast.drafts[mention.entity].type != "person":
                continue
            if mention.kind in ("name", "alias"):
                self.first.setdefault(mention.entity, mention.span[0])
                self.counts[mention.entity] += 1
            if not within(self.masked, ends, (mention.span[0], mention.span[0] + 1)):
                self.people.append(mention)
        for note in self.held:
            if not is_doing(note.title) and " the " not in f"{_BREAK.split(note.title, maxsplit=1)[0]} ":
                self.titles.setdefault(note.entity, []).append((_BREAK.split(note.title.casefold())[0].split(), note.status))
            self.told[note.span] = note.entity

    def link(self, number: int, said: Description) -> None:
        """Link one description of a sentence, where one reading is left."""
        start, end = said.span
        low, high = bisect_left(self.starts, start - _LONGEST), bisect_left(self.starts, end)
        taken = [m.span for m in self.mentions[low:high] if start < m.span[1]]
        if any(begin < start or stop > end or (begin, stop) not in said.names and stop - begin > 0 and not self._inside(said, (begin, stop)) for begin, stop in taken):
            return
        if any(begin <= start < stop for begin, stop in self.masked) or self._apposed(start):
            return
        entity = next((entity for span, entity in self.told.items() if start <= span[0] and span[1] == end), None)
        entity = entity if entity is not None else self._bearer(number, said)
        told = entity is None
        entity = self._nameless(number, said) if told else entity
        if entity is None or self._named_behind(end, entity):
            return
        self.linked.append(Mention(said.span, entity, "description"))
        self.called.setdefault(said.words, entity)
        self.cast.drafts[entity].descriptions.append(self.text.view[start:end])
        if told and not said.head[0].isdigit():
            self.titles.setdefault(entity, []).append((list(said.words), "former" if said.fallen else "new" if said.coming else "current"))
        if told:
            self._role(number, said, entity)

    def _inside(self, said: Description, span: Span) -> bool:
        return any(span[0] <= begin and stop <= span[1] or begin <= span[0] and span[1] <= stop for begin, stop in said.names)

    def _apposed(self, start: int) -> bool:
        """Whether a name stands right before: "Ann Marsh, the striker"."""
        view = self.text.view
        place = bisect_left(self.people, start, key=lambda m: m.span[0])
        before = self.people[place - 1] if place else None
        return before is not None and _BESIDE.fullmatch(view, before.span[1], start) is not None

    def _named_behind(self, end: int, entity: int) -> bool:
        """Whether another name follows in apposition: "The guard on duty, Joe Pike, who had been asleep"."""
        place = bisect_left(self.people, end, key=lambda m: m.span[0])
        behind = self.people[place] if place < len(self.people) else None
        return behind is not None and behind.entity != entity and behind.kind == "name" and _APPOSED_NAME.fullmatch(self.text.view, end, behind.span[0]) is not None

    # -- who bears the title ---------------------------------------------------------------------------------------

    def _bearer(self, number: int, said: Description) -> int | None:
        fits = self._fitting(said)
        if said.fallen:
            fits = {each: statuses for each, statuses in fits.items() if "former" in statuses} or ({} if self._nameless(number, said) is not None else fits)
            fits = {each: statuses for each, statuses in fits.items() if set(statuses) != {"new"}}
        elif said.coming:
            fits = {each: statuses for each, statuses in fits.items() if set(statuses) - {"former"} and self._new(each, said.head)}
        before = {each for each in fits if self._before(each, number, said)}
        if not before or any(m.entity in before and not self._owns(m) for m in self._people(number, said.span[0])):
            return None
        near = {m.entity for m in self._people(number - _NEAR, said.span[0])}
        if len(fits) == 1:
            only = next(iter(before))
            if said.fallen and "former" not in fits[only] and only != self._most():
                return None
            return only if self._sure(only, said) or only in near or only == self._main() else None
        called = next((self.called[title] for title in (said.words, said.words[-1:]) if title in self.called), None)
        if called in before:
            return called if called in near or not before & near else None
        if len(before & near) == 1:
            only = next(iter(before & near))
            return only if only == self._most() or self._most() not in before else None  # "the minister" whom the story is about, or the other one
        if before & near:
            last = before & {m.entity for m in self._people(number - 1, self.text.sentences[number].span[0])}
            return last.pop() if len(last) == 1 else None
        held = {each for each in before if set(fits[each]) - {"former"}}
        if len(held) == 1 and not said.fallen:
            return held.pop()
        return self._main() if self._main() in before else None

    def _fitting(self, said: Description) -> dict[int, list[str]]:
        """Who bears a title that a description may stand for, with the statuses of the titles: the very one, held in one's own right, else a narrower one."""
        exact: dict[int, list[str]] = {}
        acting: dict[int, list[str]] = {}
        wider: dict[int, list[str]] = {}
        narrow = WIDER.get(said.head, frozenset())
        own = self._own_words(said)
        for entity, titles in self.titles.items():
            for words, status in titles:
                left = words[:-1]
                if not own <= set(words) or not _UNDER.isdisjoint(left) and _UNDER.isdisjoint(own):
                    continue
                very = ("shadow" not in left or "shadow" in own) and (said.head != "minister" or _ABOVE.isdisjoint(left) or not _ABOVE.isdisjoint(own))
                if very and (words[-1:] == [said.head] or said.head in left and said.head not in _OFFICES):
                    fits = acting if not _STANDING_IN.isdisjoint(left) and _STANDING_IN.isdisjoint(own) else exact
                    fits.setdefault(entity, []).append(status)
                elif words and words[-1] in narrow:
                    wider.setdefault(entity, []).append(status)
        return exact or (wider if not acting else {})  # whoever stands in is not yet "the coach"

    def _new(self, entity: int, head: str) -> bool:
        """Whether somebody is told to come into an office: "was elected mayor"."""
        view = self.text
        return any(
            note.entity == entity and head in note.title.casefold() and not _COMES.isdisjoint(words_in(view.said(view.sentences[note.sentence].span)))
            for note in self.held
        )

    def _own_words(self, said: Description) -> set[str]:
        """The words before the head, with capitalised ones that are no name of the article: "the retired PE teacher"."""
        view = self.text.view
        named = [m.span for m in self.mentions if said.span[0] <= m.span[0] < said.span[1]] if said.names else []
        return {*said.words[:-1], *(view[start:end].casefold() for start, end in said.names if not any(a < end and start < b for a, b in named))}

    def _sure(self, entity: int, said: Description) -> bool:
        """Whether the very words of a description are somebody's title."""
        return not said.coming and any(words[-1:] == [said.head] for words, _ in self.titles[entity])

    def _owns(self, mention: Mention) -> bool:
        """Whether somebody is only the owner of what follows: "his brother", "Ann Marsh's brother"."""
        view, (start, end) = self.text.view, mention.span
        return view[start:end].casefold() in ("his", "her") if mention.kind == "pronoun" else view[end : end + 1] in ("'", "’")

    def _before(self, entity: int, number: int, said: Description) -> bool:
        """Whether somebody has been named in an earlier sentence."""
        first = self.first.get(entity)
        floor = self.text.sentences[number].span[0]
        return first is not None and first < floor and (not said.gender or self.cast.drafts[entity].gender in ("", said.gender))

    def _people(self, number: int, stop: int) -> list[Mention]:
        """The people from the beginning of a sentence to a place."""
        floor = self.text.sentences[max(0, number)].span[0]
        low = bisect_left(self.people, floor, key=lambda m: m.span[0])
        return list(self.people[low : bisect_left(self.people, stop, key=lambda m: m.span[0])])

    def _most(self) -> int | None:
        """Whom the article names most."""
        most = self.counts.most_common(1)
        return most[0][0] if most else None

    def _main(self) -> int | None:
        """Whom the article names at least twice as often as anybody else."""
        most = self.counts.most_common(2)
        return most[0][0] if most and (len(most) == 1 or most[0][1] >= 2 * most[1][1]) else None

    # -- whom nobody has called so before --------------------------------------------------------------------------

    def _nameless(self, number: int, said: Description) -> int | None:
        if number == 0 or any(not said.fallen or "former" in statuses for statuses in self._fitting(said).values()):
            return None
        here = {m.entity for m in self._people(number, said.span[0]) if m.kind != "pronoun"}
        covered = [m.span for m in (*self.mentions, *self.linked)]
        floor = self.text.sentences[0].span[0]
        if not said.aged and unnamed_before(self.text.view, said.head, floor, said.span[0], covered):
            return None
        if said.head in PASSING and not said.aged and (len(said.words) == 1 or said.head not in TRADES_TOO):
            return None
        leads = said.opens or self._speaks(number, said)
        before = self._before_it(number, leads)
        crosses = self._opens_paragraph(number)
        if before is None or crosses and said.head in CONTRASTING:
            return None
        start, people = before
        if here and not said.opens and (len(here) > 1 or len({m.entity for m in people} - here) > 1 or not (said.fallen or said.aged or self._most() in {m.entity for m in people} - here)):
            return None  # "Ina Colt told Tom Ellery that the striker …"
        fits = {m.entity for m in people if self._may_be(m.entity, said)} - {m.entity for m in self._people(number, said.span[0])}
        only = self._only(number, said, start, people, fits)
        bare = fits if said.head in _ANYBODY else {each for each in fits if not self.titles.get(each)}
        newcomers = set() if crosses and not leads and not here else {each for each in bare if self.first.get(each, -1) >= start and " " in self.cast.drafts[each].full}
        if said.fallen and said.head in _OFFICES and " retired " not in self.text.view[slice(*said.span)]:  # "the ousted chair" is whom the story is about, not who comes in last
            newcomers = {each for each in newcomers if each == self._most() or any(m.entity == each and self.text.view.startswith(" who ", m.span[1]) for m in people)}
        if len(newcomers) == 1 and not (said.aged and len(fits) > 1) and (said.head not in _OFFICES or self._acts(start, people, newcomers)):
            return newcomers.pop()
        if only is None:
            return None
        if only in bare and leads and not (crosses and said.opens and only != self._main()):
            if said.head not in _OFFICES or not said.opens and self._acts(start, people, {only}):
                return only
        varies = said.aged or said.head in VARYING or said.fallen and (said.head not in _OFFICES or self._main() in fits and self.counts[only] > 1)
        return only if varies and (not here or said.opens) else None

    def _only(self, number: int, said: Description, start: int, people: Sequence[Mention], fits: set[int]) -> int | None:
        """Whom the sentence before is about: the only one who fits, or its subject."""
        if len(fits) == 1:
            only = next(iter(fits))
            strangers = self._strangers(start, self.text.sentences[number].span[0], said)
            return only if not strangers or any(m.entity == only and is_subject(self.text.view, start, m.span) for m in people) else None
        return leading(self.text.view, start, people, fits, False, said.span) if fits and said.opens else None

    def _speaks(self, number: int, said: Description) -> bool:
        """Whether a description is whose a quotation is: "“…,” the analyst said", "said the analyst"."""
        view, (start, end) = self.text.view, said.span
        floor, stop = self.text.sentences[number].span
        if not (_SAYS.match(view, end) or _SAID.search(view, max(floor, start - 14), start)):
            return False
        return any(begin < stop and floor < close for begin, close in self.masked)

    def _acts(self, start: int, people: Sequence[Mention], who: set[int]) -> bool:
        """Whether somebody is the subject of a sentence, or "it was" them who did it."""
        view = self.text.view
        return any(m.entity in who and (is_subject(view, start, m.span) or view.startswith((" who ", ", who "), m.span[1])) for m in people)

    def _strangers(self, start: int, end: int, said: Description) -> bool:
        """Whether the words before a sentence speak of somebody, who may be meant, by a pronoun that is not linked."""
        linked = {m.span for m in self.people}
        return any(
            match.span() not in linked and not any(begin <= match.start() < stop for begin, stop in self.masked)
            for match in _PRONOUN.finditer(self.text.view, start, end)
            if said.gender in ("", "f" if match.group()[0] in "sS" else "m")
        )

    def _opens_paragraph(self, number: int) -> bool:
        return self.text.sentences[number].paragraph != self.text.sentences[number - 1].paragraph

    def _before_it(self, number: int, leads: bool) -> tuple[int, list[Mention]] | None:
        """The sentence before, with where it begins, and whom it tells of; for whom a quotation is, the nearest that tells of anybody."""
        sentences = self.text.sentences
        for back in range(1, min(number, 3 if leads else 1) + 1):
            sentence = sentences[number - back]
            if self.text.kind_of(sentence) not in ("text", "list") or sentences[number].paragraph - sentence.paragraph > 1:
                return None
            people = self._people(number - back, sentences[number].span[0])
            if people:
                return sentence.span[0], people
        return None

    def _may_be(self, entity: int, said: Description) -> bool:
        """Whether nothing told of somebody speaks against a description."""
        draft = self.cast.drafts[entity]
        if said.gender and draft.gender not in ("", said.gender):
            return False
        field_said = field_of(said.head)
        if said.aged or said.fallen or not field_said or said.head in _ANYBODY:
            return True
        fields = {field_of(" ".join(words)) for words, _ in self.titles.get(entity, ())} - {""}
        if fields and field_said not in fields:
            return False
        lasts = {words[-1] for words, _ in self.titles.get(entity, ()) if words} - _GENERAL
        return said.head not in VARYING or said.head in lasts or lasts.isdisjoint(_NEVER_BOTH.get(said.head, VARYING))

    def _role(self, number: int, said: Description, entity: int) -> None:
        """What a description tells of somebody: "the retired PE teacher"."""
        words = self.text.view[said.span[0] + len("the ") : said.span[1]].split()
        org = next((m.entity for m in self.mentions if self.cast.drafts[m.entity].type == "organisation" and said.span[0] <= m.span[0] < said.span[1]), None)
        kept = [word for word in words if word.casefold() in said.words]
        title = " ".join(kept)
        if not title or said.head in NO_ROLES or said.head[0].isdigit() or kept[-1][:1].isupper() and len(kept[-1]) > 4:
            return
        written = self.cast.drafts[org].full if org is not None else None
        status: RoleStatus = "former" if said.fallen else "current"
        self.roles.append(RoleNote(entity, title, org, written, status, None, number, said.span))


_BESIDE = re.compile(r"(?:,\s+(?:\d{1,3},\s+)?|\s+\(\d{1,3}\),?\s+|\s+)(?:then\s+|now\s+)?")
