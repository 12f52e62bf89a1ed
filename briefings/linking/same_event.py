"""Which clauses of which articles tell the same event: once-only happenings to the same people at compatible times, and copies.

Method: only kinds that happen once to somebody in a story may be merged (dismiss, elect, die …), when they agree in whom
it happened to and their dates are compatible; anything else only when the clause is the same words. Open-domain event
coreference by rules is too unsure to claim more: look-alikes stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.linking import whens
from briefings.linking.cutting import Calendar, Cutting, when_of
from briefings.linking.same_person import Company
from briefings.news import EventStatus, When
from briefings.reading.lexicon.happenings import is_once
from briefings.reading.note import EventNote
from briefings.reading.spelling import search_words

# Kinds that are one happening under two words; the first names the family.
_FAMILIES = {
    kind: family[0]
    for family in (
        ("dismiss", "remove", "demote", "lose_post", "drop", "resign", "retire", "leave", "recall"),
        ("elect", "select"),
        ("kill", "die"),
        ("convict", "acquit"),
        ("close", "collapse"),
        ("buy", "sell", "merge"),
        ("arrest", "raid"),
        ("sign", "transfer"),
        ("ban", "suspend"),
        ("defeat", "win", "lose"),
        ("sentence", "fine"),
        ("investigate", "find"),
        ("strike", "stop"),
        ("crash", "hit"),
    )
    for kind in family
}


_COMPARED = 12  # tellings of a group that a further one must agree with


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause of one article that tells an event, with everybody in it linked and its date resolved."""

    cutting: int
    note: EventNote
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    others: tuple[int, ...]
    when: When

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
    found = []
    for index, cutting in enumerate(cuttings):
        for note in cutting.notes.events:

            def ids(entities: Sequence[int], here: int = index) -> tuple[int, ...]:
                known = [company.who(here, entity) for entity in entities]
                return tuple(dict.fromkeys(k.id for k in known if k is not None))

            found.append(
                Telling(
                    index,
                    note,
                    ids(note.agents),
                    ids(note.patients),
                    ids(note.others),
                    when_of(cutting, note.date, note.tense, calendar),
                )
            )
    return found


def happenings_of(cuttings: Sequence[Cutting], tellings: Sequence[Telling]) -> list[Happening]:
    """Merge tellings into events; the order of the articles does not change the outcome."""
    ordered = sorted(tellings, key=lambda t: (cuttings[t.cutting].article, t.note.trigger))
    buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
    owner = list(range(len(ordered)))

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    cast = _casts(ordered)
    members: dict[int, list[int]] = {i: [i] for i in range(len(ordered))}
    for i, telling in enumerate(ordered):
        for key in _keys(telling):
            for home in dict.fromkeys(root(j) for j in buckets[key]):
                mine = root(i)
                if home != mine and all(
                    _same(cuttings, ordered[a], ordered[b], cast)
                    for a in members[home][:_COMPARED]
                    for b in members[mine][:_COMPARED]
                ):
                    owner[mine] = home
                    members[home] = [*members[home], *members.pop(mine)]
            buckets[key].append(i)
    groups: dict[int, list[Telling]] = defaultdict(list)
    for i, telling in enumerate(ordered):
        groups[root(i)].append(telling)
    return [_happening(cuttings, group) for group in groups.values()]


def _keys(telling: Telling) -> list[tuple[object, ...]]:
    family = _FAMILIES.get(telling.note.kind, telling.note.kind)
    words = tuple(search_words(telling.note.text))
    keys: list[tuple[object, ...]] = [("words", words)]
    if _has_its_day(telling):
        keys.append(("day", family, telling.when.first))
    if _merges(telling.note.kind):
        keys += [("patient", family, patient) for patient in telling.patients]
        if not telling.patients:
            keys += [("agent", family, agent) for agent in telling.agents]
    return keys


def _standing(status: str) -> str:
    return "so" if status in ("happened", "alleged") else status


# Kinds that may befall somebody more than once in a story: two tellings are one only when they are close in time.
_NOT_ONCE = frozenset("leave drop plead appeal investigate rule try cancel withdraw apologise suspend".split())


def _merges(kind: str) -> bool:
    return is_once(kind) or kind in _NOT_ONCE


_WITH_A_TOLL = frozenset("die kill injure crash explode flood burn rescue".split())
_SURE_TO_BE_ONE = frozenset("die born".split())  # happens to nobody twice: outlets that differ in the day differ about one thing
_DIFFER_DAYS = 3
Casts = dict[int, frozenset[int]]


def _casts(tellings: Sequence[Telling]) -> Casts:
    """Who takes part in the events of each article."""
    found: dict[int, set[int]] = defaultdict(set)
    for telling in tellings:
        found[telling.cutting] |= telling.people
    return {cutting: frozenset(people) for cutting, people in found.items()}


_KIN = 3  # people and organisations that two articles share before an event without names may be the same in both
# What makes an event another one than the first: "another man", "two more".
_COUNTED = frozenset("another other others second third fourth two three four five six seven eight nine ten more also both further".split())


def _has_its_day(telling: Telling) -> bool:
    return telling.note.weight >= 2 and _on_one_day(telling.when)


def _on_that_day(a: Telling, b: Telling, cast: Casts) -> bool:
    """Whether two articles of one story tell the same of one day, though one of them does not say to whom: "the board dismissed her"."""
    if a.cutting == b.cutting or not (_has_its_day(a) and _has_its_day(b)) or a.when.first != b.when.first:
        return False
    if len(cast[a.cutting] & cast[b.cutting]) < _KIN or _contrary(a.patients, b.patients):
        return False
    if _contrary(a.agents, b.agents) and not (set(a.agents) & set(b.patients) or set(b.agents) & set(a.patients)):
        return False
    mine, theirs = search_words(a.note.text), search_words(b.note.text)
    counted = {w for w in mine if w in _COUNTED or w.isdigit()} ^ {w for w in theirs if w in _COUNTED or w.isdigit()}
    if a.note.kind in _WITH_A_TOLL and not a.patients and not b.patients:
        return True  # a toll that rises is of one disaster
    named = bool(a.patients or a.agents) and bool(b.patients or b.agents)
    return named or not counted & _COUNTED


def _contrary(mine: Sequence[int], theirs: Sequence[int]) -> bool:
    return bool(mine) and bool(theirs) and not set(mine) & set(theirs)


def _same(cuttings: Sequence[Cutting], a: Telling, b: Telling, cast: Casts) -> bool:
    if _standing(a.note.status) != _standing(b.note.status):
        return False
    if search_words(a.note.text) == search_words(b.note.text) and a.note.kind == b.note.kind:
        return whens.compatible(a.when, b.when)
    if _FAMILIES.get(a.note.kind, a.note.kind) != _FAMILIES.get(b.note.kind, b.note.kind):
        return False
    if not whens.compatible(a.when, b.when):
        return (
            a.note.kind == b.note.kind
            and a.note.kind in _SURE_TO_BE_ONE
            and bool(set(a.patients) & set(b.patients))
            and a.when.first is not None
            and b.when.first is not None
            and abs((a.when.first - b.when.first).days) <= _DIFFER_DAYS
        )
    if _on_that_day(a, b, cast) and not _contrary(a.patients, b.patients):
        return True
    if not _merges(a.note.kind) or not _merges(b.note.kind):
        return False
    if not (is_once(a.note.kind) and is_once(b.note.kind)) and not _close(cuttings, a, b):
        return False
    if a.note.kind != b.note.kind and not _at_one_time(cuttings, a, b):
        return False
    if _stopgap(a) != _stopgap(b):
        return False
    patients = set(a.patients) & set(b.patients)
    if patients:
        if (
            a.agents
            and b.agents
            and a.note.kind == b.note.kind
            and a.note.kind in ("appoint", "elect", "award", "sign", "charge", "convict", "sentence", "arrest")
            and not (set(a.agents) & set(b.agents))
            and set(a.agents) != set(a.patients)
        ):
            return not (a.when.first and b.when.first and a.when.first != b.when.first)
        return True
    if a.patients or b.patients:
        return False
    if set(a.agents) & set(b.agents):
        if a.note.kind == b.note.kind and _on_one_day(a.when) and a.when.first == b.when.first and _on_one_day(b.when):
            return a.cutting != b.cutting
        mine, theirs = _content(a), _content(b)
        return len(mine & theirs) >= 0.5 * min(len(mine), len(theirs)) and len(mine & theirs) >= 2
    return False


_STOPGAPS = frozenset(("interim", "acting", "caretaker"))
_GIVEN = frozenset(("as", "named", "appointed", "made", "installed"))
_HAS_BEEN = frozenset(("led", "served", "leading", "serving", "worked"))


def _stopgap(telling: Telling) -> bool:
    """Whether it is told of somebody who takes an office for a time: that is not being given it for good."""
    if telling.note.kind not in ("appoint", "elect"):
        return False
    said = search_words(telling.note.text)
    at = next((place for place, word in enumerate(said) if word in _STOPGAPS), 0)
    before = frozenset(said[max(0, at - 3) : at])
    return bool(before & _GIVEN) and not before & _HAS_BEEN


def _on_one_day(when: When) -> bool:
    return when.first is not None and when.first == when.last and when.basis in ("explicit", "relative")


_CLOSE_DAYS = 14  # two words for one happening ("resigned", "was sacked") are one only in the news of the same days


def _at_one_time(cuttings: Sequence[Cutting], a: Telling, b: Telling) -> bool:
    """Whether both are dated alike, or told by articles of the same days; one article tells one thing in one word."""
    if a.cutting == b.cutting:
        return False
    said = [t for t in (a, b) if t.when.basis in ("explicit", "relative", "aligned") and t.when.first is not None]
    if len(said) == 2:
        return True
    one, other = cuttings[a.cutting].published, cuttings[b.cutting].published
    return one is not None and other is not None and abs((one - other).days) <= _CLOSE_DAYS


def _close(cuttings: Sequence[Cutting], a: Telling, b: Telling) -> bool:
    """Whether two tellings of what may happen twice are of the same day or of the same days' news."""
    if a.cutting == b.cutting:
        return False
    if _on_one_day(a.when) and _on_one_day(b.when):
        return a.when.first == b.when.first
    one, other = cuttings[a.cutting].published, cuttings[b.cutting].published
    near = one is not None and other is not None and abs((one - other).days) <= _CLOSE_DAYS
    return near and (a.note.kind != b.note.kind or not (a.when.first and b.when.first))


_SMALL = frozenset(
    (
        "a an the of in on at to for and or by with from as his her its their he she it they was were is are "
        "be been has have had will would after that this who which said new "
    ).split()
)


def _content(telling: Telling) -> set[str]:
    return {word for word in search_words(telling.note.text) if word not in _SMALL}


def _happening(cuttings: Sequence[Cutting], group: Sequence[Telling]) -> Happening:
    def rank(telling: Telling) -> tuple[object, ...]:
        verb = telling.note.weight > 0
        dated = telling.when.basis in ("explicit", "relative")
        return (
            not verb,
            telling.note.status != "happened",
            telling.note.source is not None,
            not (telling.note.weight >= 3),
            telling.note.text.startswith("["),
            not dated,
            abs(len(telling.note.text) - 110),
            cuttings[telling.cutting].article,
            telling.note.trigger,
        )

    ordered = sorted(group, key=rank)
    statuses = [telling.note.status for telling in ordered]
    status: EventStatus = "happened" if "happened" in statuses else statuses[0]
    return Happening(tuple(ordered), status, best_when([telling.when for telling in ordered]))


_FINENESS = ("day", "week", "month", "season", "quarter", "year", "decade", "unknown")


def best_when(whens: Sequence[When]) -> When:
    """The most exact of several compatible dates; what an article only implies (published after it) yields to what one says."""

    def rank(when: When) -> tuple[object, ...]:
        said = when.first is not None and when.last is not None
        return (
            not said,
            when.basis == "publication" or when.basis == "none",
            not when.alternatives,
            when.edtf == "..",
            _FINENESS.index(when.precision),
            (when.last - when.first).days if when.first and when.last else 0,
            when.edtf,
            when.as_written or "",
        )

    return min(whens, key=rank)


def overtaken(plan: Happening, happened: Sequence[Happening]) -> bool:
    """Whether a plan has come to pass: something of its kind, to the same people or on its own day, is told as happened."""
    family = _FAMILIES.get(plan.best.note.kind, plan.best.note.kind)
    return any(
        _FAMILIES.get(other.best.note.kind, other.best.note.kind) == family
        and (
            is_once(plan.best.note.kind)
            or (plan.best.note.kind == other.best.note.kind and (plan.when.first is not None or _in_like_words(plan, other)))
        )
        and (
            set(plan.best.patients or plan.best.agents) & set(other.best.patients or other.best.agents)
            or (
                _dated_alike(plan.when, other.when)
                and not plan.best.patients
                and plan.people <= other.people
                and bool(_content(plan.best) & _content(other.best))
            )
        )
        and whens.compatible(plan.when, other.when)
        for other in happened
    )


_PLANNED_DAYS = 31  # "in March" is near enough for a vote of 19 March


def _dated_alike(plan: When, other: When) -> bool:
    """Whether what happened has its day within the days that were planned."""
    if plan.first is None or plan.last is None or not _on_one_day(other) or other.first is None:
        return False
    return plan.first <= other.first <= plan.last and (plan.last - plan.first).days <= _PLANNED_DAYS


def _in_like_words(plan: Happening, other: Happening) -> bool:
    """Whether another article tells the event in the words of the plan ("will retract …", "retracted the battery paper")."""
    mine, theirs = _content(plan.best), _content(other.best)
    return len(mine & theirs) >= max(3, 0.5 * min(len(mine), len(theirs))) and not {t.cutting for t in plan.tellings} & {
        t.cutting for t in other.tellings
    }
