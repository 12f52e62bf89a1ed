"""One clause of one article that tells an event, with everybody in it linked, its date resolved, and the article it stands in."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from briefings.linking.backwards import is_noun, looks_back
from briefings.linking.cutting import Calendar, Cutting, when_of
from briefings.linking.same_person import Company
from briefings.linking.senses import groups_of, senses_of, wider_of
from briefings.news import EventStatus, When
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.note import EventNote
from briefings.reading.spelling import search_words
from briefings.values import dataclass

_SMALL = frozenset(
    (
        "a an the of in on at to for and or by with from as his her hers its their he him she it they them was were is are be "
        "been has have had will would after that this who which whom whose said says new not no but also than then there when "
        "while where into over out up off about because before during between under against more most s t i we our you my mr mrs "
        "ms miss dr sir company firm people year years month months day days week weeks time last first next today yesterday "
        "monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
_EVERYBODY = frozenset(
    "member members fellow partner student head major general officer principal host anchor boss chief police bin".split()
)
_AGE = re.compile(r"(?:,\s+(?:aged\s+)?|\s+\()(\d{1,3})(?:\)|,)")


@cache
def _heads() -> frozenset[str]:
    """Words of offices that only few hold."""
    return frozenset(word for head in ROLE_HEADS for word in search_words(head)) - _SMALL - _EVERYBODY


_MATCHES = frozenset("win lose defeat draw play".split())


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What an article brings to all its tellings: `chiefs` are the person and the organisation it names most; `posts` and `kinds` are
    of everybody in all articles."""

    published: date | None
    cast: frozenset[int]
    chiefs: frozenset[int]
    name_words: frozenset[str]
    posts: Mapping[int, frozenset[str]]
    kinds: Mapping[int, str]
    ages: Mapping[int, int]
    names: Mapping[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause of one article that tells an event, with everybody in it linked and its date resolved.

    `about` is whom it befell; `senses` are the kinds that it tells, `groups` and `wider` those that they may be one with;
    `key` its words in order; `words` are stems of its content words without names, `held` those that are offices, `named`
    its words that are of names; `looks_back`: it is told as something that readers know of; `noun`: by a noun ("her departure")
    without a day.
    """

    cutting: int
    note: EventNote
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    others: tuple[int, ...]
    when: When
    setting: Setting
    about: frozenset[int]
    senses: frozenset[str]
    groups: tuple[str, ...]
    wider: tuple[str, ...]
    key: tuple[str, ...]
    words: frozenset[str]
    held: frozenset[str]
    named: frozenset[str]
    looks_back: bool
    noun: bool

    @property
    def people(self) -> frozenset[int]:
        """Everybody in it."""
        return frozenset((*self.agents, *self.patients, *self.others))


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with all its tellings, best first."""

    tellings: tuple[Telling, ...]
    status: EventStatus
    when: When

    @property
    def best(self) -> Telling:
        """The telling that a card shows."""
        return self.tellings[0]

    @property
    def people(self) -> frozenset[int]:
        """Everybody in any telling."""
        return frozenset(person for telling in self.tellings for person in telling.people)


def tellings_of(cuttings: Sequence[Cutting], company: Company, calendar: Calendar) -> list[Telling]:
    """Every event note of the articles, linked and dated."""
    posts: dict[int, set[str]] = defaultdict(set)
    kinds: dict[int, str] = {known.id: known.type for known in company.known}
    names = {known.id: frozenset(search_words(known.name)) for known in company.known}
    casts: list[frozenset[int]] = []
    named: list[frozenset[str]] = []
    for index, cutting in enumerate(cuttings):
        cast: set[int] = set()
        for entity, thing in enumerate(cutting.notes.entities):
            known = company.who(index, entity)
            if known is not None and thing.name and thing.type != "place":
                cast.add(known.id)
        casts.append(frozenset(cast))
        spelt = [name for thing in cutting.notes.entities for name in (thing.name or "", *thing.spellings)]
        named.append(frozenset(word for name in spelt for word in search_words(name)))
        for role in cutting.notes.roles:
            known = company.who(index, role.entity)
            if known is not None:
                posts[known.id].update(_heads().intersection(search_words(role.title)))
    held = {person: frozenset(words) for person, words in posts.items()}
    found = []
    for index, cutting in enumerate(cuttings):
        chiefs = _chiefs(cutting, company, index, kinds)
        setting = Setting(calendar.day_of(cutting), casts[index], chiefs, named[index], held, kinds, _ages(cutting, company, index), names)
        called = _called(cutting, company, index)
        for note in cutting.notes.events:
            note = _by_name(note, called) if called and note.text.startswith("[") else note

            def ids(entities: Sequence[int], here: int = index) -> tuple[int, ...]:
                known = [company.who(here, entity) for entity in entities]
                return tuple(dict.fromkeys(k.id for k in known if k is not None))

            key, senses = search_words(note.text), senses_of(note)
            trigger = cutting.body[slice(*note.trigger)]
            told = search_words(_without_asides(note.text, trigger)) if " who" in note.text else key
            words = frozenset(told) - _SMALL - frozenset(search_words(trigger))
            agents, patients = ids(note.agents), ids(note.patients)
            if note.kind == "investigate" and not agents and _ITS_DOING.search(cutting.body, max(0, note.trigger[0] - 9), note.trigger[1]):
                agents, patients = patients, ()  # "the board's inquiry": the board inquires
            befallen = patients or _possessor(note, agents, kinds) or (agents if note.kind == "break" and "injure" in senses else ())
            about = _about("join" if "join" in senses else note.kind, agents, befallen, kinds, names)
            found.append(
                Telling(
                    index, note, agents, patients, ids(note.others), _when(cutting, note, calendar), setting,
                    about, senses, groups_of(senses, note, bool(agents)), wider_of(senses), key,
                    frozenset(_stem(word) for word in words - setting.name_words), words & _heads(), words & setting.name_words,
                    looks_back(cutting, note), note.date is None and is_noun(cutting, note),
                )
            )  # fmt: skip
    return [_as_told_above(found, each) for each in found]


_ASIDE = re.compile(r",\s(?:(?:an?|the|his|her)\s[\w’'-]+(?:\s[\w’'-]+){0,3}\s)?(?:who|whose|whom)\s[^,;.“”\"]{3,}")


def _without_asides(text: str, trigger: str) -> str:
    """A line without what it says in passing of somebody ("X, who left the committee in May, had warned"), if the event stands outside."""
    bare = _ASIDE.sub("", text)
    return bare if trigger in bare else text


def _called(cutting: Cutting, company: Company, index: int) -> dict[str, str]:
    """The names that other articles give to those whom this one only describes: "Her husband" is "Simon Pell"."""
    found: dict[str, str] = {}
    for entity, thing in enumerate(cutting.notes.entities):
        known = company.who(index, entity) if not thing.name and thing.descriptions else None
        if known is not None and known.name not in ("", *thing.descriptions):
            found.update(dict.fromkeys(thing.descriptions, known.name))
    return found


def _by_name(note: EventNote, called: Mapping[str, str]) -> EventNote:
    """A line that stands in brackets behind a description ("[Her husband] was dismissed"), behind the name instead."""
    said, _, rest = note.text[1:].partition("]")
    owned = said.endswith("’s")
    name = called.get(said.removesuffix("’s"))
    return note if name is None else replace(note, text=f"[{name}’s]{rest}" if owned else f"[{name}]{rest}")


_BY_CHOICE, _BY_OTHERS = frozenset("resign retire leave".split()), frozenset("dismiss remove lose_post".split())
_DEPARTURES = {kind: kinds for kinds in (_BY_CHOICE, _BY_OTHERS) for kind in sorted(kinds)}


def _as_told_above(tellings: Sequence[Telling], noun: Telling) -> Telling:
    """ "Her departure comes weeks after …" behind "P will step down in June": the noun is of that event, its day and its standing."""
    if not (noun.noun and noun.looks_back and noun.about and noun.note.kind in _DEPARTURES):
        return noun
    above = [
        each for each in tellings
        if each.cutting == noun.cutting and each.note.sentence < noun.note.sentence and each.about == noun.about
        and each.note.kind in _DEPARTURES[noun.note.kind] and not each.noun
    ]  # fmt: skip
    if len({(each.note.kind, each.note.status, each.when) for each in above}) != 1:
        return noun
    told = above[0]
    note = replace(noun.note, status=told.note.status, tense=told.note.tense)
    return replace(noun, note=note, when=told.when, senses=told.senses, groups=told.groups, wider=told.wider)


_TO_COME = re.compile(r"\bnext\b|\bcoming\b|\b\d{4}\b")


def _when(cutting: Cutting, note: EventNote, calendar: Calendar) -> When:
    """When it was: what happened was not after its article, whatever "agreed to pay £3m in January" says."""
    when, published = when_of(cutting, note.date, note.tense, calendar), calendar.day_of(cutting)
    if note.status != "happened" or published is None or when.first is None:
        return when
    ahead = (when.first - published).days > 1 and not _TO_COME.search(when.as_written or "")
    return when_of(cutting, None, "past", calendar) if ahead else when


def _chiefs(cutting: Cutting, company: Company, index: int, kinds: Mapping[int, str]) -> frozenset[int]:
    """Whom an article is about: the person and the organisation that it names most, whoever comes first where two are even."""
    counted: Counter[int] = Counter()
    for mention in cutting.notes.mentions:
        known = company.who(index, mention.entity) if mention.kind == "name" else None
        if known is not None:
            counted[known.id] += 1
    ranked = [one for one, times in counted.most_common() if times > 1]
    firsts = [next((one for one in ranked if kinds.get(one) == kind), None) for kind in ("person", "organisation")]
    return frozenset(one for one in firsts if one is not None)


def _ages(cutting: Cutting, company: Company, index: int) -> dict[int, int]:
    """How old an article says that people are: "Adam Strickland, 34,"."""
    found: dict[int, int] = {}
    for mention in cutting.notes.mentions:
        age = _AGE.match(cutting.body, mention.span[1]) if mention.kind == "name" else None
        known = company.who(index, mention.entity) if age else None
        if age and known is not None:
            found.setdefault(known.id, int(age[1]))
    return found


_ITS_DOING = re.compile(r"[’']s?\s(?:[\w-]+\s)?(?:inquiry|investigation|probe|audit)\b", re.IGNORECASE)
_OWN = frozenset(("withdraw", "testify", "apologise"))  # where nobody suffers it, it is about who does it
_TAKES = frozenset(("become", "take"))  # whoever does it is the one it is about


_BEFALLS = frozenset("ban suspend dismiss expel arrest charge convict acquit sentence elect appoint deselect remove demote".split())


def _possessor(note: EventNote, agents: tuple[int, ...], kinds: Mapping[int, str]) -> tuple[int, ...]:
    """Whose ban or dismissal it is: the one it befell."""
    if note.kind not in _BEFALLS or len(agents) != 1 or kinds.get(agents[0]) != "person":
        return ()
    return agents if "’s] " in note.text[:60] and note.weight < 3 else ()


def _about(
    kind: str, agents: tuple[int, ...], patients: tuple[int, ...], kinds: Mapping[int, str], names: Mapping[int, frozenset[str]]
) -> frozenset[int]:
    """Whom an event is about, as far as they have a name: who is replaced by somebody is not who takes the office."""
    if kind in _OWN and not patients:
        found = tuple([one for one in agents if kinds.get(one) == "person"])
    elif kind == "join":
        found = tuple(one for one in agents if kinds.get(one) == "person")
    elif kind == "replace" or kind in _TAKES:
        found = agents or patients
    else:
        found = (*agents, *patients) if kind in _MATCHES else patients
    return frozenset(one for one in found if kinds.get(one) != "place" and names.get(one))


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word
