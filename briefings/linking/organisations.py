"""Which organisations are the same in several articles: full names, initials and short forms that can mean only one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from briefings.reading.lexicon.firms import OF_A_FIRM
from briefings.reading.note import Entity
from briefings.reading.organisation_names import CLUB_WORDS, org_key, same_organisation
from briefings.reading.spelling import name_key


class Joined(Protocol):
    """Things that are the same so far."""

    def find(self, thing: object) -> object: ...
    def join(self, a: object, b: object) -> None: ...


def _short_in_one_article(orgs: Sequence[tuple[int, Entity]], groups: Joined) -> None:
    """ "Calderon" in an article on Calderon Foods is that firm, where no other name of the article begins so."""
    by_article: dict[int, list[Entity]] = defaultdict(list)
    for index, entity in orgs:
        if entity.name:
            by_article[index].append(entity)
    for index, entities in by_article.items():
        names = [(entity, org_key(entity.name).split()) for entity in entities]
        for entity, short in names:
            longer = [other for other, long in names if short and len(short) < len(long) and long[: len(short)] == short]
            if len(longer) == 1 and set(org_key(longer[0].name).split()[len(short) :]) <= OF_A_FIRM:
                groups.join((index, entity.id), (index, longer[0].id))


def join_organisations(orgs: Sequence[tuple[int, Entity]], groups: Joined) -> None:
    """Join organisations under their keys, their initials and the short forms that can mean only one of them."""
    keys: dict[str, list[tuple[int, int]]] = defaultdict(list)
    acronyms: dict[str, set[str]] = defaultdict(set)
    for index, entity in orgs:
        if not entity.name:
            continue
        key = org_key(entity.name)
        keys[key].append((index, entity.id))
        for spelling in entity.spellings:
            other = org_key(spelling)
            if other in CLUB_WORDS:
                continue  # "City" is another club in another article
            if other != key and " " in other and not same_organisation(other.split(), key.split()):
                continue
            if other != key:
                keys[other].append((index, entity.id))
        for acronym in entity.acronyms:
            acronyms[name_key(acronym)].add(key)
    for key, places in keys.items():
        for place in places:
            groups.join(place, ("organisation", key))
    _short_in_one_article(orgs, groups)
    every = sorted(keys)
    firsts: dict[str, list[str]] = defaultdict(list)
    for key in every:
        words = key.split() or [""]
        for word in {words[0], words[-1]}:  # "Labour" of the Labour Party, "Herons" of the Mill City Herons
            firsts[word].append(key)
    for key in every:
        homes = acronyms.get(key, set())
        if len(homes) == 1:
            groups.join(("organisation", key), ("organisation", next(iter(homes))))
        longer = [
            other
            for other in firsts[key.split()[0] if key else ""]
            if key not in CLUB_WORDS and other != key and len(other) > len(key) and same_organisation(key.split(), other.split())
        ]
        roots = {groups.find(("organisation", other)) for other in longer}
        if len(roots) == 1:
            groups.join(("organisation", key), next(iter(roots)))
