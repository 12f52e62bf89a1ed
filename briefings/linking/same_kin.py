"""Relatives across articles: "Ann Marsh's partner" and "her son Liam" of one are whom another names in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefings.linking.cutting import Cutting
from briefings.linking.organisations import Joined
from briefings.reading.person_names import name_parts, surname_of

_Place = tuple[int, int]  # (index of the cutting, id of the entity in its notes)


def join_nameless(cuttings: Sequence[Cutting], groups: Joined) -> None:
    """ "Ann Marsh's partner" of one article is whom another names as her partner, if all that do agree."""
    named: dict[tuple[object, str], set[object]] = defaultdict(set)
    for index, cutting in enumerate(cuttings):
        for note in cutting.notes.relations:
            if cutting.notes.entities[note.other].name and not note.former:
                named[(groups.find((index, note.entity)), _couple(note.relation))].add(groups.find((index, note.other)))
    for index, cutting in enumerate(cuttings):
        for note in cutting.notes.relations:
            if not cutting.notes.entities[note.other].name:
                fits = named.get((groups.find((index, note.entity)), _couple(note.relation)), set())
                if len(fits) == 1:
                    groups.join((index, note.other), next(iter(fits)))


def join_kin(cuttings: Sequence[Cutting], groups: Joined) -> None:
    """ "Costello's son Liam" of one article is the Liam Costello whom another names as his son."""
    fuller: dict[tuple[object, str, str], set[object]] = defaultdict(set)
    alone: list[tuple[tuple[object, str, str], _Place]] = []
    for index, cutting in enumerate(cuttings):
        for note in cutting.notes.relations:
            for owner, relation, kin in ((note.entity, note.relation, note.other), (note.other, _MIRRORED.get(note.relation), note.entity)):
                tokens = name_parts(cutting.notes.entities[kin].name)
                if relation is None or not tokens or cutting.notes.entities[kin].type != "person":
                    continue
                key = (groups.find((index, owner)), _couple(relation), tokens[0])
                if len(tokens) == 1:
                    alone.append((key, (index, kin)))
                else:
                    fuller[key].add(groups.find((index, kin)))
    first: dict[tuple[object, str, str], _Place] = {}
    for key, place in alone:
        if not fuller[key]:
            fuller[key] = _namesakes(cuttings, groups, key, place[0])
        if len(fuller[key]) == 1:
            groups.join(place, next(iter(fuller[key])))
        elif not fuller[key]:
            groups.join(place, first.setdefault(key, place))  # "his wife, Baljit" of two articles


def _namesakes(cuttings: Sequence[Cutting], groups: Joined, key: tuple[object, str, str], here: int) -> set[object]:
    """Who bears the first name of a relative and the surname of whoever is related, in other articles on them: "her daughter, Grace"."""
    owner, _, first = key
    found = set()
    for index, cutting in enumerate(cuttings):
        people = [entity for entity in cutting.notes.entities if entity.type == "person" and entity.name]
        surnames = {surname_of(name_parts(entity.name)) for entity in people if groups.find((index, entity.id)) == owner}
        for entity in people if index != here and surnames else ():
            tokens = name_parts(entity.name)
            if len(tokens) > 1 and tokens[0] == first and surname_of(tokens) in surnames and groups.find((index, entity.id)) != owner:
                found.add(groups.find((index, entity.id)))
    return found


_MIRRORED = {"child": "parent", "parent": "child", "sibling": "sibling", "spouse": "spouse", "partner": "partner"}


def _couple(relation: str) -> str:
    return "partner" if relation == "spouse" else relation
