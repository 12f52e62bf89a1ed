"""What speaks for two tellings being of one event: whom it befell, when, and in what words it is told.

Method: two tellings that contradict each other (briefings.linking.contrary) are never one event. Those that do not still
need a reason to be one: the same person in something that happens once, or the same day, or an office that tells who "the
chief executive" is, or enough rare words in common, or enough of all this together (briefings.linking.weighing), in articles
that share people. Open-domain event coreference by rules is too unsure to claim more.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefings.linking.contrary import AGED, ONE_PERSONS, shared
from briefings.linking.likeness import SELDOM, likely, only_one_meant
from briefings.linking.telling import Telling
from briefings.linking.weighing import retold, retold_otherwise
from briefings.news import When
from briefings.reading.lexicon.happenings import is_once

# Kinds that may befall somebody more than once in a story: two tellings are one only when they are close in time.
_NOT_ONCE = frozenset("leave drop plead appeal investigate rule try cancel withdraw apologise suspend become take join retract".split())
_CLOSE_DAYS = 14  # two words for one happening ("resigned", "was sacked") are one only in the news of the same days
_KIN = 3  # people and organisations that two articles share before an event without names may be the same in both
_MATCHES = frozenset("win lose defeat draw play".split())
_ACTS = frozenset(
    "strike protest vote approve block investigate publish announce report open launch close sue file crash hit meet "
    "find rule".split()
)
_SCORE = re.compile(r"\b(\d{1,3})(?:[-–]|\svotes?\sto\s|\sto\s)(\d{1,3})\b")
_SAME_NEWS = 60  # days
_LONG_AFTER = 400  # days; what is told without a day so long after is rather another thing


def one_kind(a: Telling, b: Telling) -> bool:
    """Whether two kinds may tell one happening."""
    return a.note.kind == b.note.kind or bool(set(a.groups) & set(b.groups))


def akin(a: Telling, b: Telling) -> bool:
    """Whether two kinds may tell one happening where much else agrees."""
    return a.cutting != b.cutting and not set(a.wider).isdisjoint(b.wider)


def standing(status: str) -> str:
    """What may stand for one: an allegation and a fact may tell one event."""
    return "so" if status in ("happened", "alleged") else status


def on_one_day(when: When) -> bool:
    """Whether an article says the very day."""
    return when.first is not None and when.first == when.last and when.basis in ("explicit", "relative")


def _said(when: When) -> bool:
    return when.basis in ("explicit", "relative", "aligned") and when.first is not None


def kin(a: Telling, b: Telling) -> int:
    """How many people and organisations their articles share."""
    return len(a.setting.cast & b.setting.cast)


def apart_in_days(a: Telling, b: Telling) -> int | None:
    """How many days lie between their articles."""
    one, other = a.setting.published, b.setting.published
    return abs((one - other).days) if one is not None and other is not None else None


def of_one_event(
    a: Telling, b: Telling, alone: Callable[[], bool], sole: Callable[[], bool], last_of_them: Callable[[], bool]
) -> bool:
    """Whether something says that two tellings, which do not contradict each other, are of one event.

    `alone`: neither article tells such a thing of anybody else; `sole`: neither tells another such thing;
    `last_of_them`: neither tells another such thing of those whom both tell of.
    """
    if a.cutting == b.cutting:
        echoed = a.noun != b.noun and a.when == b.when and a.groups == b.groups  # "will step down … her departure"
        return bool(a.about & b.about) and (a.note.kind == b.note.kind or echoed) and is_once(a.note.kind)
    near = kin(a, b)
    related = near >= 2 or near == 1 and bool(a.people & b.people)
    if not one_kind(a, b):
        return related and retold_otherwise(a, b) and alone()
    if shared(a, b) and a.note.kind not in _MATCHES:
        return _befell_once(a, b) or related and (retold(a, b, near, sole) or _left_once(a, b) and last_of_them())
    if _one_step(a, b):
        return True
    if a.note.kind in _MATCHES and b.note.kind in _MATCHES and _one_match(a, b):
        return True
    if _on_that_day(a, b) or kin(a, b) and _named_later(a, b) and alone():
        return True
    if related and retold(a, b, near, sole) and alone():
        return True
    if near < 2:
        return False
    if _same_day(a, b) or _one_deal(a, b) and alone():
        return True
    if (likely(a, b, kin(a, b)) or only_one_meant(a, b)) and alone():
        return True
    if a.note.kind in _MANY and b.note.kind in _MANY:
        return _in_the_same_words(a, b)
    if a.note.kind in _ACTS or b.note.kind in _ACTS or (a.about and b.about):
        return _in_like_words(a, b)
    return (_by_office(a, b) or _of_those_days(a, b) or _in_like_words(a, b)) and alone() or _in_the_same_words(a, b)


def _befell_once(a: Telling, b: Telling) -> bool:
    """Something that happens once to the person whom both tell of."""
    same = a.note.kind == b.note.kind
    if a.note.kind in _OF_THINGS and not any(a.setting.kinds.get(one) == "person" for one in a.about & b.about):
        return on_one_day(a.when) and on_one_day(b.when)  # a firm launches many things
    said = _said(a.when) + _said(b.when)
    if said == 2 and not (_merges(a) and _merges(b)):
        like = _in_like_words(a, b)
        return _short(a) and _short(b) and (like or same and on_one_day(a.when) and on_one_day(b.when))
    if not (_merges(a) and _merges(b)):
        return False
    if said == 2:
        return True
    if same and is_once(a.note.kind):
        return True
    if not same and min(a.note.weight, b.note.weight) < 2:
        return False  # "his removal": what is only named may be what others ask for
    days = apart_in_days(a, b)
    if said == 1:
        leaving = a.note.status == b.note.status == "planned" and {a.note.kind, b.note.kind} <= _OUT | {"leave", "retire"}
        return _just_then(a, b) or leaving and days is not None and days <= _SAME_NEWS
    of_one_post = a.note.kind in _OUT and b.note.kind in _OUT
    return days is not None and days <= (_SAME_NEWS if of_one_post else _CLOSE_DAYS)


_WENT = frozenset("resign leave retire lose_post".split())
_WHAT_IS_LEFT = frozenset("cabinet party board committee seat parliament congress senate council government team whip union race".split())
_TOLD_LATER = 500  # days
_OUT_OF_A_ROOM = re.compile(r"\b(?:room|chamber|meeting|stage|building|hall|court|hearing|talks|studio|pitch|field)\b")


def _left_once(a: Telling, b: Telling) -> bool:
    """Whether a later article tells as known, in another word, that somebody left: "resigned in April", "who walked out of his staff"."""
    if not (a.senses & _WENT and b.senses & _WENT) or min(a.note.weight, b.note.weight) < 2 or a.cutting == b.cutting:
        return False
    if _OUT_OF_A_ROOM.search(a.note.text) or _OUT_OF_A_ROOM.search(b.note.text):
        return False
    one, other = a.setting.published, b.setting.published
    if one is None or other is None or not 0 < abs((one - other).days) <= _TOLD_LATER or not (b if one < other else a).looks_back:
        return False
    mine, theirs = ((each.words & _WHAT_IS_LEFT) | each.held for each in (a, b))
    return not mine or not theirs or bool(mine & theirs)


_STEPS = frozenset("complain warn apologise appeal refer admit testify propose retract".split())


def _one_step(a: Telling, b: Telling) -> bool:
    """Whether both tell of a step that somebody takes once, by the same one, in days that each says: "her complaint in May"."""
    return a.note.kind == b.note.kind and a.note.kind in _STEPS and bool(set(a.agents) & set(b.agents)) and _short(a) and _short(b)


_OUT = frozenset("dismiss remove demote lose_post resign strip".split())  # nobody loses two posts in the news of two months
_SHORT = 31  # days


def _short(telling: Telling) -> bool:
    first, last = telling.when.first, telling.when.last
    return first is not None and last is not None and (last - first).days <= _SHORT


_MANY = frozenset("launch release award build open start unveil".split())  # a firm does it again and again
_OF_THINGS = frozenset(
    "launch release publish discover award sign cancel withdraw approve block sue sell rescue build open vote select "
    "settle retract transfer appoint".split()
)


def _merges(telling: Telling) -> bool:
    return is_once(telling.note.kind) or telling.note.kind in _NOT_ONCE


def _one_match(a: Telling, b: Telling) -> bool:
    """Whether two tell of one match: a side of it and its result, or a side of it and its day."""
    if not a.about & b.about:
        return False
    mine, theirs = _scores(a), _scores(b)
    if mine and theirs:
        return bool(mine & theirs) and (a.about == b.about or kin(a, b) >= 2)
    if on_one_day(a.when) and on_one_day(b.when):
        return True
    if _said(a.when) and _said(b.when) and a.about <= b.people and b.about <= a.people and len(a.about | b.about) > 1:
        return all(a.setting.kinds.get(one) == "person" for one in a.about | b.about)  # two rivals meet in one contest of those days
    return a.about == b.about and len(a.about) > 1


def _scores(telling: Telling) -> set[tuple[str, ...]]:
    return {tuple(sorted(found.groups())) for found in _SCORE.finditer(telling.note.text)}


def _one_deal(a: Telling, b: Telling) -> bool:
    """Whether two tell of one sale, one of them without what was sold: "their company is being sold to Pellham"."""
    if not {a.note.kind, b.note.kind} <= {"buy", "sell", "merge"} or not a.people & b.people:
        return False
    days = apart_in_days(a, b)
    return days is not None and days <= _CLOSE_DAYS


def _on_that_day(a: Telling, b: Telling) -> bool:
    """Whether both tell of one day what happens once, and of somebody in common: "found not guilty of killing Marcus Teel"."""
    once = is_once(a.note.kind) and is_once(b.note.kind)
    return once and on_one_day(a.when) and on_one_day(b.when) and bool(a.people & b.people)


def _same_day(a: Telling, b: Telling) -> bool:
    """Whether two articles of one story tell the same of one day, though one of them does not say to whom: "the board dismissed her"."""
    return min(a.note.weight, b.note.weight) >= 2 and on_one_day(a.when) and on_one_day(b.when) and kin(a, b) >= _KIN


def _by_office(a: Telling, b: Telling) -> bool:
    """Whether one calls by an office whom the other names: "the board fired its superintendent"."""
    if bool(a.about) == bool(b.about):
        return False
    named, unnamed = (a, b) if a.about else (b, a)
    if not (_merges(a) and _merges(b)):
        return False
    posts = named.setting.posts
    held = frozenset(word for person in named.about for word in posts.get(person, ())) & unnamed.held
    there = [] if set(a.agents) & set(b.agents) else [person for person in unnamed.setting.cast if held & posts.get(person, frozenset())]
    return bool(held) and named.about.issuperset(there) and _in_time(a, b)


_SOMEBODY = re.compile(
    r"\b(?:an?|the)\s+(?:[\w’'-]+\s+){0,3}?(?:man|woman|boy|girl|teenager|pensioner|motorist|driver|suspect|victim|officer|soldier|pupil|student|mother|father|child|toddler|cyclist|pedestrian"
    r"|worker|teacher|doctor|nurse|player|captain|manager|coach|minister|mayor|councillor|leader|chief|boss|director|executive)\b",
    re.IGNORECASE,
)
_NAMED_WITHIN = 7  # days after which a man who was arrested has his name in the papers
_OF_THAT_AGE = 200  # days for which the age of a man says who he is, in articles that share people


def _named_later(a: Telling, b: Telling) -> bool:
    """Whether a first report tells of a man whom one of the next days names: "a man, 34, has been arrested"."""
    unnamed, named = (b, a) if a.about else (a, b)
    if unnamed.about or not named.about or a.note.kind not in ONE_PERSONS or a.note.kind != b.note.kind:
        return False
    one, other = unnamed.setting.published, named.setting.published
    if one is None or other is None or not 0 <= (other - one).days <= _OF_THAT_AGE or not _SOMEBODY.search(unnamed.note.text):
        return False
    ages = {age for person in named.about for age in (named.setting.ages.get(person),) if age is not None}
    told = next((int(next(filter(None, found.groups()))) for found in AGED.finditer(unnamed.note.text)), None)
    if told is not None and ages:
        return len(named.about) == 1 and told in ages and ((other - one).days <= _NAMED_WITHIN or kin(a, b) >= 2)
    return len(named.about) == 1 and kin(a, b) >= 2 and (other - one).days <= _NAMED_WITHIN


def _in_time(a: Telling, b: Telling) -> bool:
    """Whether an article says when, or both are of the same days."""
    days = apart_in_days(a, b)
    if _said(a.when) and _said(b.when):
        return True
    return days is not None and days <= (_LONG_AFTER if _said(a.when) or _said(b.when) else _CLOSE_DAYS)


def _just_then(a: Telling, b: Telling) -> bool:
    """Whether the article that says no day is of the days in which the other says that it happened."""
    dated, other = (a, b) if _said(a.when) else (b, a)
    published = other.setting.published
    if published is None or dated.when.first is None or dated.when.last is None:
        return False
    return (published - dated.when.first).days >= -1 and (published - dated.when.last).days <= _CLOSE_DAYS


_LONGEST_SPAN = 92  # days of the less exact of two dates: a season
_KIND_FROM = 366  # of the same kind, a year in common


def _of_those_days(a: Telling, b: Telling) -> bool:
    """Whether both say when, and what happened is so seldom that there was one of it in those days."""
    if a.note.status == "planned" or not (a.note.kind in SELDOM and b.note.kind in SELDOM and kin(a, b) >= _KIN) or a.about and b.about:
        return False
    if not (_said(a.when) and _said(b.when)):
        return a.note.kind == b.note.kind and a.note.weight == b.note.weight == 3 and _printed_then(a, b)
    spans = [(when.last - when.first).days for when in (a.when, b.when) if when.first is not None and when.last is not None]
    return len(spans) == 2 and max(spans) <= (_KIND_FROM if a.note.kind == b.note.kind else _LONGEST_SPAN)


def _printed_then(a: Telling, b: Telling) -> bool:
    """Whether the later of two articles says that it happened when the other was printed, which told it as news."""
    if _said(a.when) == _said(b.when):
        return False
    dated, other = (a, b) if _said(a.when) else (b, a)
    printed = other.setting.published
    if printed is None or dated.when.first is None or dated.when.last is None or (dated.when.last - dated.when.first).days > 31:
        return False
    return dated.when.first <= printed <= dated.when.last and bool(_SOMEBODY.search(other.note.text))


def content(telling: Telling) -> frozenset[str]:
    """The words of a clause by which it is known."""
    return telling.words


def _in_like_words(a: Telling, b: Telling) -> bool:
    """Whether enough words that are not names agree, and one of them says when."""
    mine, theirs = content(a), content(b)
    both = mine & theirs
    figures = sum(word[0].isdigit() for word in both)
    least = min(len(mine), len(theirs))
    days = apart_in_days(a, b)
    if _said(a.when) and _said(b.when):
        return len(both) >= 2 and len(both) + figures >= 0.3 * least
    if days is not None and days <= 3 and a.note.kind == b.note.kind and _merges(a) and len(both) >= 2 and len(both) >= 0.5 * least:
        return True
    if _said(a.when) or _said(b.when):
        return len(both) >= 3 and len(both) + figures >= 0.4 * least and (days is None or days <= _SAME_NEWS)
    return len(both) >= 4 and len(both) + figures >= 0.5 * least and days is not None and days <= _CLOSE_DAYS


def _in_the_same_words(a: Telling, b: Telling) -> bool:
    mine, theirs = content(a), content(b)
    return len(mine & theirs) >= 5 and len(mine & theirs) >= 0.6 * min(len(mine), len(theirs))
