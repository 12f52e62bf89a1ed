"""Who is the same in several articles: people, organisations and places of a set of articles, each with all its mentions.

Method: full names and organisations meet under their keys; nicknames, initials and slips of spelling join the one full
name they can mean; people with one full name and lives that do not fit (another field, other company) stay apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefings.linking.cutting import Cutting
from briefings.linking.organisations import join_organisations
from briefings.linking.same_kin import join_kin, join_nameless
from briefings.news import Subject
from briefings.reading.genders import gender_of
from briefings.reading.lexicon import COUNTRIES
from briefings.reading.lexicon.fields import field_of
from briefings.reading.note import Entity, NameType
from briefings.reading.organisation_names import org_key
from briefings.reading.person_names import compatible_names, is_surname_alone, name_parts, slip, surname_of, without_suffix
from briefings.reading.spelling import name_key
from briefings.values import dataclass

_PEERS = ("Lord", "Lady", "Baroness")
_NUMERALS = frozenset(("ii", "iii", "iv"))
Place = tuple[int, int]  # (index of the cutting, id of the entity in its notes)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something of the set: `places` where it is an entity, `told_apart` what tells it from a namesake."""

    id: int
    type: NameType
    name: str
    also: tuple[str, ...]
    places: tuple[Place, ...]
    told_apart: str = ""

    @property
    def subject(self) -> Subject:
        """As a card names it."""
        return Subject(self.called, self.type)

    @property
    def called(self) -> str:
        """The name with the title of a peer who has no other: "Lord Farrant"."""
        if " " in self.name:
            return self.name
        return next((said for peer in _PEERS if (said := f"{peer} {self.name}") in self.also), self.name)


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody and everything of a set of articles."""

    known: tuple[Known, ...]
    home: dict[Place, int]

    def who(self, cutting: int, entity: int | None) -> Known | None:
        """Whom an entity of an article is."""
        if entity is None:
            return None
        found = self.home.get((cutting, entity))
        return self.known[found] if found is not None else None


def company_of(cuttings: Sequence[Cutting]) -> Company:
    """Link the entities of these articles. Needs every article that the answer will speak of; order does not matter."""
    groups = _Groups()
    entities = [(index, entity) for index, cutting in enumerate(cuttings) for entity in cutting.notes.entities]
    _people(cuttings, [(i, e) for i, e in entities if e.type == "person"], groups)
    join_organisations([(i, e) for i, e in entities if e.type == "organisation"], groups)
    for index, entity in entities:
        if entity.type == "place" and entity.name:
            groups.join((index, entity.id), ("place", name_key(entity.name)))
    join_nameless(cuttings, groups)
    join_kin(cuttings, groups)
    return groups.company(cuttings)


class _Groups:
    def __init__(self) -> None:
        self.parent: dict[object, object] = {}
        self.apart: dict[Place, str] = {}

    def find(self, thing: object) -> object:
        root = thing
        while self.parent.setdefault(root, root) != root:
            root = self.parent[root]
        while self.parent[thing] != root:
            self.parent[thing], thing = root, self.parent[thing]
        return root

    def join(self, a: object, b: object) -> None:
        self.parent[self.find(a)] = self.find(b)

    def company(self, cuttings: Sequence[Cutting]) -> Company:
        members: dict[object, list[Place]] = defaultdict(list)
        for index, cutting in enumerate(cuttings):
            for entity in cutting.notes.entities:
                if entity.name or entity.descriptions:
                    place = (index, entity.id)
                    members[self.find(place)].append(place)
        known: list[Known] = []
        home: dict[Place, int] = {}
        ordered = sorted(
            members.values(), key=lambda places: min((cuttings[i].article, cuttings[i].version, e) for i, e in places)
        )
        for places in ordered:
            spelt: Counter[str] = Counter()
            full: Counter[str] = Counter()
            types: Counter[NameType] = Counter()
            descriptions: list[str] = []
            for index, number in sorted(places, key=lambda place: (cuttings[place[0]].article, place[1])):
                entity = cuttings[index].notes.entities[number]
                types[entity.type] += 1
                if entity.name:
                    full[entity.name] += 1
                for spelling in entity.spellings:
                    spelt[spelling] += 1
                for title in entity.honorifics:
                    for spelling in entity.spellings:
                        if " " not in spelling and title.split()[0] in ("Sir", "Dame", *_PEERS):
                            spelt[f"{title} {spelling}"] += 1
                descriptions.extend(entity.descriptions)
            if not full:
                name = ""
            else:
                name = min(
                    full,
                    key=lambda n: (
                        -min(2, len([t for t in n.split() if len(t.rstrip(".")) > 1])),
                        any(len(t) > 3 and t.isupper() for t in n.split()),  # "HUGH Lavenham" at the head of an article
                        -full[n],
                        -len(n),
                        n,
                    ),
                )
            told = next((self.apart[place] for place in places if place in self.apart), "")
            also = [n for n, _ in sorted(spelt.items(), key=lambda item: (-item[1], item[0])) if n != name]
            also += [d for d in dict.fromkeys(descriptions) if "’s " in d or "'s " in d]
            known.append(Known(len(known), types.most_common(1)[0][0], name, tuple(also), tuple(sorted(places)), told))
            for place in places:
                home[place] = len(known) - 1
        return Company(tuple(known), home)


# -- people -----------------------------------------------------------------------------------------------------------


def _people(cuttings: Sequence[Cutting], people: Sequence[tuple[int, Entity]], groups: _Groups) -> None:
    full: dict[str, list[Place]] = defaultdict(list)
    short: list[tuple[Place, Entity]] = []
    for index, entity in people:
        if not entity.name:
            continue
        tokens = name_parts(entity.name)
        if len(tokens) >= 2 and not is_surname_alone(tokens):
            full[_person_key(tokens)].append((index, entity.id))
        else:
            short.append(((index, entity.id), entity))
    for key, places in full.items():
        lives = _lives(cuttings, places)
        for number, cluster in enumerate(lives):
            for place in cluster:
                groups.join(place, ("person", key, number))
                if len(lives) > 1:
                    groups.apart[place] = _label(cuttings, cluster)
    _variants(cuttings, full, groups)
    _short_names(cuttings, full, short, groups)


def _person_key(tokens: Sequence[str]) -> str:
    kept = [t for t in tokens if t not in ("jr", "sr")]
    suffix = "jr" if "jr" in tokens else "sr" if "sr" in tokens else ""
    if len(kept) > 2:
        middle = [t for t in kept[1:-1] if len(t) > 1]
        kept = [kept[0], *middle, kept[-1]]
    return " ".join([*kept, suffix]).strip()


def _lives(cuttings: Sequence[Cutting], places: Sequence[Place]) -> list[list[Place]]:
    """Namesakes told apart: places that share company are one life; lives in different fields without any are two."""
    if len(places) == 1:
        return [list(places)]
    profiles = [_profile(cuttings[index], entity) for index, entity in places]
    owner = list(range(len(places)))
    born = [profile.born for profile in profiles]

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    first_with: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in sorted(profile.company):
            for other in first_with[key]:
                a, b = root(i), root(other)
                if a == b:
                    break
                if not _ages_clash(born[a], born[b]):
                    owner[a] = b
                    born[b] = born[b] if born[b] is not None else born[a]
                    break
            else:
                first_with[key].append(i)
    clusters: dict[int, list[int]] = defaultdict(list)
    for i in range(len(places)):
        clusters[root(i)].append(i)
    merged: list[tuple[list[int], set[str], int | None]] = []
    for cluster in sorted(clusters.values(), key=lambda c: (-len(c), c)):
        fields = {field for i in cluster for field in profiles[i].fields}
        year = next((born[root(i)] for i in cluster), None)
        for at, (members, known, known_born) in enumerate(merged):
            if not _ages_clash(year, known_born) and not (fields and known and not fields & known):
                merged[at] = ([*members, *cluster], known | fields, known_born if known_born is not None else year)
                break
        else:
            merged.append((list(cluster), fields, year))
    return [[places[i] for i in sorted(cluster)] for cluster, _, _ in merged]


def _ages_clash(a: int | None, b: int | None) -> bool:
    return a is not None and b is not None and abs(a - b) > 2


@dataclass(frozen=True, slots=True)
class _Profile:
    """What an article tells of somebody: company kept, walks of life, year of birth within a year."""

    company: frozenset[str]
    fields: frozenset[str]
    born: int | None


_AGE = re.compile(r"^(?:,\s+(?:aged\s+)?|\s+\()(\d{1,3})(?:\)|,)")


def _profile(cutting: Cutting, entity: int) -> _Profile:
    notes = cutting.notes
    company = frozenset(
        org_key(e.name)
        for e in notes.entities
        if e.id != entity
        and e.name
        and e.type != "place"
        and (e.type == "organisation" or " " in e.name)
        and e.name not in COUNTRIES
    )
    fields = frozenset(
        found for role in notes.roles if role.entity == entity for found in [field_of(role.title)] if found
    )
    age = None
    for mention in notes.mentions:
        if mention.entity == entity:
            match = _AGE.match(cutting.body[mention.span[1] : mention.span[1] + 16])
            if match:
                age = int(match.group(1))
                break
    born = cutting.published.year - age if age is not None and cutting.published is not None else None
    return _Profile(company, fields, born)


def _label(cuttings: Sequence[Cutting], places: Sequence[Place]) -> str:
    """What tells a namesake from the other: the role that most articles give, with its organisation."""
    said: Counter[str] = Counter()
    for index, entity in places:
        for role in cuttings[index].notes.roles:
            if role.entity == entity:
                said[role.title + (f", {role.organisation_as_written}" if role.organisation_as_written else "")] += 1
    if said:
        return min(said, key=lambda s: (-said[s], s))
    return f"in “{cuttings[places[0][0]].headline}”"


def _variants(cuttings: Sequence[Cutting], full: dict[str, list[Place]], groups: _Groups) -> None:
    """ "Tom Harrow" and "Thomas Harrow", "D. Harrow" and "Dan Harrow": joined when each fits the other alone and they share company."""
    by_last: dict[str, list[str]] = defaultdict(list)
    for key in full:
        tokens = without_suffix(key.split())
        by_last[tokens[-1]].append(key)
    for keys in by_last.values():
        if len(keys) > 50:
            continue
        fitting = {key: [other for other in keys if other != key and compatible_names(key.split(), other.split())] for key in keys}
        for key, fits in fitting.items():
            if len(fits) == 1 and fitting[fits[0]] == [key] and not _may_be_two(full[key], full[fits[0]], key, fits[0]):
                mine = {name for place in full[key] for name in _profile(cuttings[place[0]], place[1]).company}
                theirs = {name for place in full[fits[0]] for name in _profile(cuttings[place[0]], place[1]).company}
                if mine & theirs and not any(place in groups.apart for place in (*full[key], *full[fits[0]])):
                    groups.join(full[key][0], full[fits[0]][0])
    singles = sorted(full)
    if len(singles) <= 400:
        for key in singles:  # a slip in the surname: "Sam Tarry", "Sam Tary"
            tokens = key.split()
            for other in singles:
                o = other.split()
                if (
                    other < key
                    and len(o) == len(tokens)
                    and o[:-1] == tokens[:-1]
                    and len(tokens[-1]) > 4
                    and slip(o[-1], tokens[-1])
                ):
                    few, many = (key, other) if len(full[key]) < len(full[other]) else (other, key)
                    if len(full[few]) == 1 and len(full[many]) >= 1:
                        seen_with = _profile(cuttings[full[few][0][0]], full[few][0][1]).company
                        theirs = {
                            name for place in full[many] for name in _profile(cuttings[place[0]], place[1]).company
                        }
                        if seen_with & theirs:
                            groups.join(full[few][0], full[many][0])


def _may_be_two(some: Sequence[Place], others: Sequence[Place], name: str, other: str) -> bool:
    """Whether an article names both ("Al Dray Jr." and his father), or one is the third of a name that the other bears bare."""
    if _NUMERALS.intersection(name.split()) != _NUMERALS.intersection(other.split()):
        return True
    return not {index for index, _ in some}.isdisjoint(index for index, _ in others)


def _short_names(
    cuttings: Sequence[Cutting], full: dict[str, list[Place]], short: Sequence[tuple[Place, Entity]], groups: _Groups
) -> None:
    """A surname alone in one article is the one person of that name in the others, if they share company."""
    by_word: dict[str, set[object]] = defaultdict(set)
    for key, places in full.items():
        for place in places:
            by_word[surname_of(key.split())].add(groups.find(place))
    nowhere: dict[str, list[tuple[Place, Entity, set[str]]]] = defaultdict(list)
    for place, entity in short:
        word = " ".join(name_parts(entity.name))
        homes = by_word.get(word, set())
        if not homes:
            _join_bare(cuttings, place, entity, nowhere[word], groups)
        if len(homes) != 1:
            continue
        mine = {org_key(e.name) for e in cuttings[place[0]].notes.entities if e.name and e.id != place[1]}
        theirs: set[str] = set()
        clash = False  # "Lord Pennar" is not Nerys Pennar
        for key, places in full.items():
            if surname_of(key.split()) == word:
                for other in places:
                    gender = gender_of(cuttings[other[0]].notes.entities[other[1]])
                    clash = clash or {gender, gender_of(entity)} == {"m", "f"}
                    theirs |= {
                        org_key(e.name) for e in cuttings[other[0]].notes.entities if e.name and e.id != other[1]
                    }
        if mine & theirs and not clash:
            groups.join(place, next(iter(homes)))


def _join_bare(
    cuttings: Sequence[Cutting], place: Place, entity: Entity, others: list[tuple[Place, Entity, set[str]]], groups: _Groups
) -> None:
    """ "Lord Farrant" of two articles, neither of which gives another name, is one where they share a title and company."""
    mine = {org_key(e.name) for e in cuttings[place[0]].notes.entities if e.name and e.id != place[1]}
    titles = {title.split()[0] for title in entity.honorifics} - _NO_MARK
    for other, known, theirs in others:
        if other[0] != place[0] and titles & {title.split()[0] for title in known.honorifics} and mine & theirs:
            groups.join(place, other)
            break
    others.append((place, entity, mine))


_NO_MARK = frozenset("Mr Mrs Ms Miss Mx".split())  # what anybody is called
