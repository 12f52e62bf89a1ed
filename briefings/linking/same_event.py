"""Which clauses of which articles tell the same event: once-only happenings to the same people at compatible times, and copies.

Method: tellings that may be one (a kind of one group, somebody, a day or a month in common) are compared in pairs by
briefings.linking.alike; a telling joins an event when something says that it is one with a telling of it and nothing
contradicts any of its tellings. What is left stands side by side.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from briefings.linking import whens
from briefings.linking.alike import akin, apart_in_days, of_one_event, one_kind, standing
from briefings.linking.contrary import ONE_PERSONS, contrary, put_off, shared
from briefings.linking.cutting import Cutting
from briefings.linking.likeness import only_one_meant, said
from briefings.linking.telling import Happening, Telling
from briefings.news import EventStatus, When
from briefings.reading.lexicon.happenings import is_once

_COMPARED = 12  # tellings of a group that a further one must agree with
_FEW = 60  # articles that are compared whatever they say of the day
_THOSE_DAYS = 14
_COPIED = 4  # words that tell something
_STILL_NEWS = 62  # days for which a paper may tell of something and not say when
_MONTHS_BACK = 2  # in more than that, what is told without a day is looked for in the news of so many months before


def happenings_of(cuttings: Sequence[Cutting], tellings: Sequence[Telling]) -> list[Happening]:
    """Merge tellings into events; the order of the articles does not change the outcome."""
    ordered = sorted(tellings, key=lambda t: (cuttings[t.cutting].article, t.note.trigger))
    merging = _Merging(ordered, len(cuttings) <= _FEW)
    for place, telling in enumerate(ordered):
        for key in merging.keys(telling):
            for home in merging.homes(key):
                merging.join(home, place)
            merging.buckets[key].append(place)
    return [_happening(cuttings, [ordered[place] for place in group]) for group in merging.members.values()]


class _Merging:
    """The events as they grow: each telling's home, the tellings at home, and where to look for homes."""

    def __init__(self, ordered: Sequence[Telling], few: bool) -> None:
        self.ordered, self.few = ordered, few
        self.buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
        self.owner = list(range(len(ordered)))
        self.members: dict[int, list[int]] = {place: [place] for place in range(len(ordered))}
        self.told: dict[tuple[int, str], list[Telling]] = defaultdict(list)
        self.everywhere: dict[str, list[Telling]] = defaultdict(list)
        for telling in ordered:
            for group in telling.groups:
                self.told[telling.cutting, group].append(telling)
                self.everywhere[group].append(telling)

    def root(self, place: int) -> int:
        """The home of a telling."""
        while self.owner[place] != place:
            self.owner[place] = self.owner[self.owner[place]]
            place = self.owner[place]
        return place

    def homes(self, key: tuple[object, ...]) -> list[int]:
        """The events that have a telling under a key."""
        return list(dict.fromkeys(self.root(place) for place in self.buckets[key]))

    def keys(self, telling: Telling) -> Iterator[tuple[object, ...]]:
        """Where tellings that may be one with this stand."""
        yield ("words", telling.key)
        if telling.note.kind == "say":
            return
        first, published = telling.when.first, telling.setting.published
        for group in telling.wider:
            if self.few:
                yield ("all", "", group)
            for person in () if self.few else sorted(telling.people):
                yield ("who", "", group, person)
        for group in telling.groups:
            if self.few:
                yield ("all", group)
                continue
            for person in sorted(telling.about):
                yield ("who", group, person)
            if telling.note.weight >= 2 and first is not None:
                yield ("said", group, first.year, first.month)
            if telling.note.weight >= 2 and published is not None:
                month = published.year * 12 + published.month
                for back in range(_MONTHS_BACK + 1):
                    yield ("told", group, month - back)

    def join(self, home: int, place: int) -> None:
        """Put two events together where something says that they are one and nothing that they are not."""
        mine = self.root(place)
        home = self.root(home)
        if home == mine:
            return
        pairs = [
            (self.ordered[a], self.ordered[b]) for a in self.members[home][:_COMPARED] for b in self.members[mine][:_COMPARED]
        ]
        if not all(_may_be_one(a, b) for a, b in pairs) or not any(self._one(a, b) for a, b in pairs):
            return
        home, mine = min(home, mine), max(home, mine)
        self.owner[mine] = home
        self.members[home] = sorted([*self.members[home], *self.members.pop(mine)])

    def _one(self, a: Telling, b: Telling) -> bool:
        if a.note.kind == b.note.kind and a.key == b.key and not _of_one_sentence(a, b):
            return bool(a.people & b.people) or len(a.words) >= _COPIED  # "a successor is found" is said in many stories
        return a.note.kind != "say" and (one_kind(a, b) or akin(a, b)) and of_one_event(
            a, b, lambda: self._alone(a, b), lambda: self._sole(a, b), lambda: self._sole(a, b, a.about & b.about)
        )

    def _alone(self, a: Telling, b: Telling) -> bool:
        """Whether neither article, nor another of those days, tells such a thing, at such a time, of anybody else."""
        people = a.about | b.about
        groups = sorted(set(a.groups) & set(b.groups))
        others = (
            other.about for group in groups for other in self.rivals(group, a, b)
            if other.about and not other.about & people and _rivals(other, a, b) and _at_that_time(other, a, b)
        )  # fmt: skip
        first = next(others, None)
        if first is None or people or not ONE_PERSONS.isdisjoint((a.note.kind, b.note.kind)):
            return first is None
        return bool(first.intersection(*others))  # the only one of whom it is told may be whom both mean

    def _sole(self, a: Telling, b: Telling, whom: frozenset[int] = frozenset()) -> bool:
        """Whether whatever else of these kinds the two articles tell, of everybody or of some, may be the same."""
        kinds = {a.note.kind, b.note.kind}
        return not any(
            other.note.kind in kinds and other.note.status == a.note.status and (not whom or whom & other.about)
            and (contrary(other, a) or contrary(other, b))
            for cutting in (a.cutting, b.cutting) for group in a.groups for other in self.told[cutting, group]
        )  # fmt: skip

    def rivals(self, group: str, a: Telling, b: Telling) -> list[Telling]:
        """What is told of the same kind by the two articles; where there are few, by all."""
        if self.few:
            return self.everywhere[group]
        return [*self.told[a.cutting, group], *self.told[b.cutting, group]]


_PUT_OUT = frozenset("dismiss remove demote drop strip recall lose_post".split())
_GONE = frozenset("resign retire leave lose_post".split())


def _rivals(other: Telling, a: Telling, b: Telling) -> bool:
    """Whether what befell somebody else may be what a telling without a name means: who resigned was not the one dismissed."""
    kind, doers = other.note.kind, set(a.agents) & set(b.agents)
    if _opens_with(other, a, b):
        return True  # "a doctor has been dismissed" may be whoever "lost his job" further down
    if doers and other.agents and not doers & set(other.agents):
        return False  # what somebody else did
    if a.note.status != "planned" and not a.senses.isdisjoint(b.senses) and other.senses.isdisjoint(a.senses & b.senses):
        return False
    kinds = {a.note.kind, b.note.kind}
    if kind in _GONE and kinds <= _PUT_OUT - _GONE or kind in _PUT_OUT and kinds <= _GONE - _PUT_OUT:
        return kind in _GONE & _PUT_OUT
    return True


def _unnamed(a: Telling, b: Telling) -> Telling | None:
    """The telling that names nobody, where one of them does not."""
    return next((one for one in (a, b) if not one.about), None)


def _opens_with(other: Telling, a: Telling, b: Telling) -> bool:
    """Whether an article may open with somebody else's dismissal: "a doctor has been dismissed … Bessette lost his job"."""
    unnamed = _unnamed(a, b)
    if unnamed is None or a.cutting == b.cutting or unnamed.looks_back or set(a.agents) & set(b.agents):
        return False
    return other.cutting == unnamed.cutting and {other.note.kind, a.note.kind, b.note.kind} <= _PUT_OUT


def _at_that_time(other: Telling, a: Telling, b: Telling) -> bool:
    unnamed = _unnamed(a, b)
    if unnamed is not None and _opens_with(other, a, b):
        return whens.compatible(other.when, unnamed.when)
    if unnamed is not None and unnamed.note.kind == other.note.kind and said(unnamed.when) and only_one_meant(a, b):
        return whens.compatible(other.when, unnamed.when)  # "he was charged in May" may be any of two who were
    if not (whens.compatible(other.when, a.when) and whens.compatible(other.when, b.when)):
        return False
    if other.when.first is not None:
        return True
    if not said(other.when) and (said(a.when) or said(b.when)):
        return _news_then(other, a.when if said(a.when) else b.when)
    if other.cutting in (a.cutting, b.cutting):
        return True
    return any(days is not None and days <= _THOSE_DAYS for days in (apart_in_days(other, a), apart_in_days(other, b)))


def _news_then(other: Telling, when: When) -> bool:
    """Whether what is told without a day is told as news of the days of a date: of what lies further back papers say when."""
    printed = other.setting.published
    if printed is None or when.first is None or when.last is None:
        return True
    return when.first - timedelta(days=1) <= printed <= when.last + timedelta(days=_STILL_NEWS)


def _may_be_one(a: Telling, b: Telling) -> bool:
    if standing(a.note.status) != standing(b.note.status) and not _denied_later(a, b):
        return False
    apart = a.about != b.about and not a.about & b.about
    if apart and _of_one_sentence(a, b) and a.note.trigger != b.note.trigger and a.note.kind == b.note.kind:
        return False  # "a firefighter died and a girl was found dead"
    if a.key == b.key and a.note.kind == b.note.kind and not _of_one_sentence(a, b):
        return whens.compatible(a.when, b.when) or put_off(a, b)
    return a.note.kind != "say" and (one_kind(a, b) or akin(a, b) or _told_twice(a, b)) and not contrary(a, b)


def _told_twice(a: Telling, b: Telling) -> bool:
    """Whether one article tells by two words what may be one: "paid £9,000 for the shares … before she bought them"."""
    return a.cutting == b.cutting and not set(a.wider).isdisjoint(b.wider) and bool(a.about & b.about or set(a.agents) & set(b.agents))


def _of_one_sentence(a: Telling, b: Telling) -> bool:
    """Whether they are two verbs of one sentence: "the House passed it, six weeks after the Senate approved it"."""
    return (a.cutting, a.note.sentence) == (b.cutting, b.note.sentence)


def _denied_later(a: Telling, b: Telling) -> bool:
    """Whether one denies, not before the other told it, what happens once to somebody: the denial is an account of that event."""
    if {standing(a.note.status), standing(b.note.status)} != {"so", "denied"}:
        return False
    denied, other = (a, b) if a.note.status == "denied" else (b, a)
    one, before = denied.setting.published, other.setting.published
    return one is not None and before is not None and one >= before and shared(a, b) and is_once(a.note.kind) and a.note.kind == b.note.kind


def _happening(cuttings: Sequence[Cutting], group: Sequence[Telling]) -> Happening:
    def rank(telling: Telling) -> tuple[object, ...]:
        verb = telling.note.weight > 0
        dated = telling.when.basis in ("explicit", "relative")
        return (
            not verb,
            telling.note.status != "happened",
            telling.noun,
            telling.note.source is not None,
            not (telling.note.weight >= 3),
            told_aside(cuttings[telling.cutting], telling),
            telling.note.text.startswith("["),
            not dated,
            abs(len(telling.note.text) - 110),
            cuttings[telling.cutting].article,
            telling.note.trigger,
        )

    ordered = sorted(group, key=rank)
    statuses = [telling.note.status for telling in ordered]
    status: EventStatus = "happened" if "happened" in statuses else statuses[0]
    return Happening(tuple(ordered), status, best_when([telling.when for telling in _newest_plans(ordered)]))


def told_aside(cutting: Cutting, telling: Telling) -> bool:
    """Whether a line tells the event only beside another: "the first win since May for the Ravens, who fired him", "the trial of X, the
    officer charged with it, has been moved", "the strike began, weeks after X quit"."""
    return _ASIDE.search(cutting.body, telling.note.clause[0], telling.note.trigger[0]) is not None


_ASIDE = re.compile(
    r"\s(?:who|which|whose|whom)\s(?:[\w’'-]+\s){0,5}$|\w,\s+(?:the|an?|his|her|its|one)\s(?:(?!(?:who|which|has|had|was|were|is|are|will|would)\b)[^,;.\s]+\s){1,6}$"
    r"|\S\s(?:after|before|since|when|until)\s(?:[^\s.;:]+\s){1,9}$"
)


def _newest_plans(tellings: Sequence[Telling]) -> Sequence[Telling]:
    """Of plans whose day was put off, those of the newest article that names a day."""
    if not any(put_off(a, b) and not whens.compatible(a.when, b.when) for a in tellings[:_COMPARED] for b in tellings[:_COMPARED]):
        return tellings
    days = [t.setting.published for t in tellings if t.when.first is not None and t.setting.published is not None]
    return [t for t in tellings if t.when.first is not None and t.setting.published == max(days)] if days else tellings


_FINENESS = ("day", "week", "month", "season", "quarter", "year", "decade", "unknown")


def best_when(whens: Sequence[When]) -> When:
    """The most exact of several compatible dates; what an article only implies (published after it) yields to what one says."""

    def rank(when: When) -> tuple[object, ...]:
        said = when.first is not None and when.last is not None
        return (
            not said,
            when.basis == "publication" or when.basis == "none",
            not when.alternatives,
            when.edtf.endswith("~"),  # "two weeks ago"
            when.edtf == "..",
            _FINENESS.index(when.precision),
            (when.last - when.first).days if when.first and when.last else 0,
            when.edtf,
            when.as_written or "",
        )

    return min(whens, key=rank)
