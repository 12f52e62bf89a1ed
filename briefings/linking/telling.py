"""One clause of one article that tells an event, with everybody in it linked, its date resolved, and the article it stands in."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from briefings.linking.backwards import looks_back
from briefings.linking.cutting import Calendar, Cutting, when_of
from briefings.linking.same_person import Company
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
_EVERYBODY = frozenset("member members fellow partner student head major general officer principal host anchor boss chief".split())
_AGE = re.compile(r"(?:,\s+(?:aged\s+)?|\s+\()(\d{1,3})(?:\)|,)")


@cache
def _heads() -> frozenset[str]:
    """Words of offices that only few hold."""
    return frozenset(word for head in ROLE_HEADS for word in search_words(head)) - _SMALL - _EVERYBODY


# Kinds that may be one happening under several words.
_ALIKE = (
    ("out", "dismiss remove demote lose_post drop resign retire leave recall strip"),
    ("in", "appoint replace become take swear confirm select elect"),
    ("ballot", "elect select win defeat vote deselect"),
    ("game", "win lose defeat draw play"),
    ("die", "die kill"),
    ("arrest", "arrest raid"),
    ("charge", "charge accuse"),
    ("verdict", "convict acquit find"),
    ("sentence", "sentence fine"),
    ("close", "close collapse"),
    ("buy", "buy sell merge agree"),
    ("sign", "sign transfer join"),
    ("ban", "ban suspend"),
    ("inquiry", "investigate find open"),
    ("strike", "strike stop"),
    ("crash", "crash hit"),
    ("public", "publish report appear issue release_"),
    ("withdraw", "withdraw retract cancel"),
    ("court", "sue file"),
    ("overturn", "rule block"),
    ("decide", "vote approve accept agree block rule"),
    ("launch", "launch open unveil start"),
    ("put_off", "delay adjourn cancel"),
    ("objection", "block refuse deny"),
    ("doubt", "challenge question interview criticise"),
    ("award", "award receive"),
)
GROUPS: dict[str, tuple[str, ...]] = {}
for _name, _kinds in _ALIKE:
    for _kind in _kinds.split():
        GROUPS[_kind] = (*GROUPS.get(_kind, ()), _name)

# Kinds by which one happening may be told where much else agrees: "sent two pages to", "warned".
_WIDER = (
    ("told", "warn complain write report refer raise send accuse file"),
    ("harm", "kill die injure attack_ hit abuse infect fall"),
    ("money", "pay borrow give take buy invest fund donate receive accept offer"),
    ("contract", "win award receive sign"),
    ("moved", "send ship sell transfer sign join move leave"),
    ("barred", "suspend ban expel stop place withhold freeze strip rule"),
    ("let_go", "cut dismiss drop release remove move lose_post"),
    ("found", "find discover observe spot identify"),
    ("shown", "publish write report post appear release"),
    ("chosen", "elect win defeat become take replace select"),
    ("ended", "collapse cancel end close stop withdraw break"),
    ("decided", "vote decide approve block ask agree refuse rule"),
    ("begun", "open investigate start launch found announce order"),
    ("risen", "qualify win promote go"),
    ("taken", "steal take break_in seize"),
    ("abducted", "abduct seize take capture"),
    ("down", "crash hit fall collapse land"),
    ("talked", "interview speak admit testify"),
    ("published", "leak publish report release"),
    ("parted", "separate divorce leave split"),
    ("moved_out", "rescue move leave"),
)
WIDER: dict[str, tuple[str, ...]] = {}
for _name, _kinds in _WIDER:
    for _kind in _kinds.split():
        WIDER[_kind] = (*WIDER.get(_kind, ()), _name)

_OF_OFFICE = re.compile(r"\b(?:over|charge|office|helm|reins|control|seat|chair|job|post|role|place|crown|presidency|leadership)\b")


def _groups_of(kind: str, text: str, somebody: bool) -> tuple[str, ...]:
    """The groups of kinds that may tell one happening; a kind of none stands by itself, and so does taking what is no office.

    `somebody`: it is told who did it; who is replaced by nobody has gone.
    """
    if kind == "replace" and not somebody:
        return ("in", "out")
    if kind == "take" and not _OF_OFFICE.search(text):
        return ("take",)
    return GROUPS.get(kind, (kind,))


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

    `about` is whom it befell; `groups` are the kinds of happening that its kind may be one with; `key` its words in order;
    `words` are stems of its content words without names, `held` those that are offices, `named` its words that are of names;
    `looks_back`: it is told as something that readers know of.
    """

    cutting: int
    note: EventNote
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    others: tuple[int, ...]
    when: When
    setting: Setting
    about: frozenset[int]
    groups: tuple[str, ...]
    key: tuple[str, ...]
    words: frozenset[str]
    held: frozenset[str]
    named: frozenset[str]
    looks_back: bool

    @property
    def wider(self) -> tuple[str, ...]:
        """The wider groups of kinds that its kind is of."""
        return WIDER.get(self.note.kind, ())

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
        for note in cutting.notes.events:

            def ids(entities: Sequence[int], here: int = index) -> tuple[int, ...]:
                known = [company.who(here, entity) for entity in entities]
                return tuple(dict.fromkeys(k.id for k in known if k is not None))

            key = search_words(note.text)
            words = frozenset(key) - _SMALL - frozenset(search_words(cutting.body[slice(*note.trigger)]))
            agents, patients = ids(note.agents), ids(note.patients)
            found.append(
                Telling(
                    index, note, agents, patients, ids(note.others), when_of(cutting, note.date, note.tense, calendar), setting,
                    _about(note.kind, agents, patients, kinds, names), _groups_of(note.kind, note.text, bool(agents)), key,
                    frozenset(_stem(word) for word in words - setting.name_words), words & _heads(), words & setting.name_words,
                    looks_back(cutting, note),
                )
            )  # fmt: skip
    return found


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


_OWN = frozenset(("withdraw", "testify", "apologise"))  # where nobody suffers it, it is about who does it
_TAKES = frozenset(("become", "take"))  # whoever does it is the one it is about


def _about(
    kind: str, agents: tuple[int, ...], patients: tuple[int, ...], kinds: Mapping[int, str], names: Mapping[int, frozenset[str]]
) -> frozenset[int]:
    """Whom an event is about, as far as they have a name: who is replaced by somebody is not who takes the office."""
    if kind in _OWN and not patients:
        found = tuple([one for one in agents if kinds.get(one) == "person"])
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
