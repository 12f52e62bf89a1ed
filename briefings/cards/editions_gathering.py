"""Gathering: what appeared for a desk since it was last shown something, by story, against what was told before.

Copies of one text and edits without a new fact bring nothing. Everything is read in bulk, and once for all pools of a
round: articles by their numbers, earlier articles by the names in the archive's index, whole only where they are told of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from briefings.archive.shelf import Holding, Shelf
from briefings.cards.editions import Development, NewFact, Pool, Span, moment_of
from briefings.linking.cutting import Cutting
from briefings.linking.new_facts import FEWEST_SHARED, MOST_WORDS, Fact, Text, Told, facts_of, novelty, same_fact, told
from briefings.linking.same_person import company_of
from briefings.linking.same_story import same_story, story_names
from briefings.reading.lexicon import COUNTRIES
from briefings.reading.organisation_names import org_key
from briefings.reading.spelling import name_key

_MOST = 5_000  # fresh articles; a desk that was shown nothing for weeks gets the newest of them
_STORY_NAMES = 3  # names by which earlier articles of a story are looked for
_EARLIER = 16  # of those articles, the newest


class Gatherer:
    """Gathers the pools of one desk for one round; what was read or worked out once serves the next pool."""

    def __init__(self) -> None:
        self._holdings: dict[int, Holding] = {}
        self._told: dict[tuple[str, int], Told] = {}
        self._pools: dict[Hashable, Pool] = {}
        self._keys: dict[tuple[str, int], tuple[str, ...]] = {}

    def pool(self, shelf: Shelf, span: Span) -> Pool:
        """What is new in a span; spans in which the same articles are fresh share everything that was worked out."""
        fresh = self._fresh(shelf, span)
        formers = shelf.formers(fresh.values(), span.since, span.after)
        same = (span.as_of, span.upto, span.amended, tuple(fresh), tuple((each.article, each.version) for each in formers))
        held = self._pools.get(same)
        if held is None:
            before: dict[str, list[Told]] = {}
            for former in formers:
                before.setdefault(former.article, []).append(self._said(former.article, former.version, former))
            in_order = sorted(fresh.values(), key=lambda each: (moment_of(each), int(each.article[1:])))
            stories = list(_stories(in_order, {each.article: self._named(each) for each in in_order}))
            earlier = self._earlier(shelf, stories, fresh.keys(), span)
            found = [self._development(story, before, near) for story, near in zip(stories, earlier, strict=True)]
            held = Pool(span, tuple(fresh.values()), tuple(each for each in found if each.facts))
            self._pools[same] = held
        return Pool(span, held.holdings, held.developments, held.kept)

    def _load(self, shelf: Shelf, numbers: Iterable[int]) -> dict[int, Holding]:
        wanted = list(dict.fromkeys(numbers))
        self._holdings.update(shelf.loaded([number for number in wanted if number not in self._holdings]))
        return {number: self._holdings[number] for number in wanted if number in self._holdings}

    def _said(self, article: str, version: int, text: Text) -> Told:
        if (article, version) not in self._told:
            self._told[article, version] = told((text,))[0]
        return self._told[article, version]

    def _named(self, holding: Holding) -> tuple[str, ...]:
        place = holding.article, holding.version
        if place not in self._keys:
            self._keys[place] = _keys(holding)
        return self._keys[place]

    def _fresh(self, shelf: Shelf, span: Span) -> dict[int, Holding]:
        """What appeared in the span, by number. What was there when its source was added is no news.

        One exception: articles of the archive's very first reading that say they were published in the span are news to
        a channel that was never shown anything, so that a newcomer's first edition holds today's articles.
        """
        founded = shelf.founded() if span.first else None
        fresh = {}
        for number, holding in self._load(shelf, shelf.appeared(span.since, span.after, _MOST)).items():
            late = number > span.upto if span.upto is not None else holding.filed > span.as_of
            first_stock = (holding.filed == founded and holding.published is not None
                           and span.since < holding.published <= span.as_of)
            if (not late or holding.article in span.amended) and (not holding.backlog or first_stock):
                fresh[number] = holding
        return fresh

    def _earlier(self, shelf: Shelf, stories: Sequence[tuple[Holding, ...]], fresh: AbstractSet[int], span: Span,
                 ) -> list[tuple[Holding, ...]]:
        """For each story the articles that told of it before: there before the span, or when their source was added."""
        wanted = [list(dict.fromkeys(key for holding in story[:3] for key in self._named(holding)[:_STORY_NAMES]))
                  for story in stories]
        asked = {key for keys in wanted for key in keys}
        # How many of the newest may be fresh ones; counting one twice asks for more than is needed, which does no harm.
        often = Counter(chain.from_iterable(
            asked.intersection(map(name_key, (entity.name, *entity.spellings, *entity.acronyms)))
            for story in stories for holding in story for entity in holding.notes.entities))
        named = shelf.newest_naming({key: _EARLIER + often[key] for key in sorted(asked)}, span.as_of, span.upto)
        near = [sorted({(moment, number) for key in keys for number, moment in named[key] if number not in fresh},
                       reverse=True)[:_EARLIER] for keys in wanted]
        outlines = shelf.outlines(sorted({number for found in near for _, number in found}))
        chosen: list[list[int]] = []
        names: dict[str, frozenset[str]] = {}

        def names_of(cutting: Cutting) -> frozenset[str]:
            if cutting.article not in names:
                names[cutting.article] = story_names(cutting)
            return names[cutting.article]

        for story, found in zip(stories, near, strict=True):
            numbers = {outlines[number].article: number for _, number in found if number in outlines}
            origins = {holding.origin for holding in story}
            candidates: list[Cutting] = [outlines[number] for number in numbers.values()]
            same = {each.article for each in same_story(story[-1], candidates, names_of)} if candidates else set()
            same.update(each.article for each in candidates if each.origin in origins)
            chosen.append([numbers[article] for article in sorted(same) if article in numbers])
        held = self._load(shelf, (number for numbers in chosen for number in numbers))
        return [tuple(held[number] for number in numbers if number in held) for numbers in chosen]

    def _development(self, story: Sequence[Holding], formers: dict[str, list[Told]], near: Sequence[Holding],
                     ) -> Development:
        """A story's fresh articles against what was told of it before the span."""
        before = (*(one for holding in story for one in formers.get(holding.article, ())),
                  *(self._said(holding.article, holding.version, holding) for holding in near))
        groups: list[NewFact] = []
        every: list[Fact] = []
        homes: dict[int, int] = {}  # which of them began a group
        bits: dict[str, int] = {}  # each word as a bit: what two sentences share is counted without making a set of it
        masks: list[int] = []
        most: list[float] = []
        distinct = 0
        for holding in _best_first(story):
            for fact in facts_of(holding):
                mask, enough, share = 0, min(FEWEST_SHARED, len(fact.words)), MOST_WORDS * len(fact.words)
                for word in fact.words:
                    bit = bits.get(word)
                    if bit is None:
                        bit = bits[word] = 1 << len(bits)
                    mask |= bit
                same = [number for number, other in enumerate(masks)
                        if (both := (mask & other).bit_count()) >= enough and (both >= share or both >= most[number])
                        and same_fact(fact, every[number])]
                distinct += not same
                every.append(fact)
                masks.append(mask)
                most.append(share)
                said = novelty(fact, before) if before else "new"
                if said == "known":
                    continue
                home = next((homes[number] for number in same if number in homes), None)
                if home is None:
                    homes[len(every) - 1] = len(groups)
                    groups.append(NewFact(holding, fact, said))
                elif holding.article not in {groups[home].holding.article, *(h.article for h, _ in groups[home].also)}:
                    group = groups[home]
                    groups[home] = NewFact(group.holding, group.fact, group.novelty, (*group.also, (holding, fact)))
        return Development(tuple(story), tuple(groups), distinct, _meant((*story, *near), len(story)))


def _meant(holdings: Sequence[Holding], fresh: int) -> tuple[str, ...]:
    """Full names that the fresh ones of a story's articles mean by a surname or a short form which the others spell out."""
    short = [(index, entity) for index, holding in enumerate(holdings[:fresh]) for entity in holding.notes.entities
             if entity.type != "place" and " " not in entity.name and (entity.name or entity.descriptions)]
    if not short or len(holdings) < 2:
        return ()
    company = company_of(holdings)
    found: set[str] = set()
    for index, entity in short:
        known = company.who(index, entity.id)
        if known is not None and known.name and known.name != entity.name:
            found.update((name_key(known.name), org_key(known.name)))
    return tuple(sorted(found))


def _stories(fresh: Sequence[Holding], keys: Mapping[str, Sequence[str]]) -> Iterable[tuple[Holding, ...]]:
    """The fresh articles, those of one story together, the story with the most articles first; `keys` are their names."""
    by_key: dict[str, list[str]] = {}
    for holding in fresh:
        for key in (f"origin {holding.origin}", *keys[holding.article]):
            by_key.setdefault(key, []).append(holding.article)
    names = {holding.article: story_names(holding) for holding in fresh}
    place = {holding.article: number for number, holding in enumerate(fresh)}
    left = {holding.article: holding for holding in fresh}
    while left:
        start = next(iter(left.values()))
        shared = Counter(chain.from_iterable(by_key[key] for key in keys[start.article]))
        near = {article for article, count in shared.items() if count >= 2}
        near.update(by_key[f"origin {start.origin}"])
        candidates = [left[article] for article in sorted(near, key=place.__getitem__)
                      if article in left and article != start.article]
        story = same_story(start, candidates, lambda holding: names[holding.article])
        for holding in story:
            left.pop(holding.article, None)
        yield story


def _keys(holding: Holding) -> tuple[str, ...]:
    """The names of an article, by how often it mentions them."""
    often = Counter(mention.entity for mention in holding.notes.mentions)
    named = [entity for entity in holding.notes.entities if entity.name and entity.name not in COUNTRIES]
    named.sort(key=lambda entity: (entity.type == "place", -often[entity.id], entity.id))
    return tuple(dict.fromkeys(name_key(entity.name) for entity in named))


def _best_first(story: Sequence[Holding]) -> list[Holding]:
    """Of copies the longest is quoted; else the newest text says it best."""
    return sorted(story, key=lambda each: (-moment_of(each).timestamp(), -len(each.body), each.article))
