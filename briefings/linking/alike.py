"""What speaks for and against two tellings being of one event: whom it befell, when, and in what words it is told.

Method: two tellings that contradict each other (other people, other days, "another man", another office) are never
one event. Those that do not still need a reason to be one: the same person in something that happens once, or the
same day, or an office that tells who "the chief executive" is, or enough rare words in common, in articles that
share people. Open-domain event coreference by rules is too unsure to claim more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefings.linking import whens
from briefings.linking.likeness import SELDOM, likely, loose, only_one_meant, other_house, other_term
from briefings.linking.telling import Telling
from briefings.linking.weighing import retold, retold_otherwise
from briefings.news import When
from briefings.reading.lexicon.happenings import is_once
from briefings.reading.spelling import search_words

# Kinds that may befall somebody more than once in a story: two tellings are one only when they are close in time.
_NOT_ONCE = frozenset("leave drop plead appeal investigate rule try cancel withdraw apologise suspend become take join retract".split())
_WITH_A_TOLL = frozenset("die kill injure crash explode flood burn rescue".split())
_SURE_TO_BE_ONE = frozenset("die born".split())  # happens to nobody twice: outlets that differ in the day differ about one thing
_DIFFER_DAYS = 3
_CLOSE_DAYS = 14  # two words for one happening ("resigned", "was sacked") are one only in the news of the same days
_KIN = 3  # people and organisations that two articles share before an event without names may be the same in both
# What makes an event another one than the first: "another man", "two more".
_COUNTED = re.compile(
    r"\b(?:another|others?|second|third|fourth|fifth|two|three|four|five|six|seven|eight|nine|ten|more(?!\s+than)|also|both|further)\b"
    r"(?!-|\s+(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|times|in|of|to|half)\b)"
)
_MATCHES = frozenset("win lose defeat draw play".split())
_ACTS = frozenset(
    "strike protest vote approve block investigate publish announce report open launch close sue file crash hit meet "
    "find rule".split()
)
_ONE_GIVES = frozenset("appoint elect award sign charge convict sentence arrest".split())
_STOPGAPS = frozenset(("interim", "acting", "caretaker", "temporary", "temporarily"))
_FOR_NOW = re.compile(r"\b(?:for the time being|on an? (?:interim|temporary|caretaker) basis)\b")
_LATER_ON = re.compile(r"(?<=.{24})(?:,\s\w+ing\s|\s(?:that|who|which|because|saying)\s)")
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


def contrary(a: Telling, b: Telling) -> bool:
    """Whether two tellings of one kind of thing contradict each other; neither words nor people can then make them one."""
    if _other_people(a, b) or _other_office(a, b) or _another(a, b) or other_house(a, b) or other_term(a, b):
        return True
    return not whens.compatible(loose(a.when), loose(b.when)) and not _of_one_death(a, b) and not put_off(a, b)


_PUT_OFF = frozenset("try hear rule sentence open close launch meet bury elect vote publish return negotiate play".split())


def put_off(a: Telling, b: Telling) -> bool:
    """Whether two articles tell of one plan, the later one with another day: "the trial is now set for January"."""
    one, other = a.setting.published, b.setting.published
    planned = a.note.status == b.note.status == "planned" and a.note.kind == b.note.kind and a.note.kind in _PUT_OFF
    return planned and one is not None and other is not None and one != other and bool(a.about & b.about)


def _of_one_death(a: Telling, b: Telling) -> bool:
    one, other = a.when.first, b.when.first
    same = a.note.kind == b.note.kind and a.note.kind in _SURE_TO_BE_ONE and bool(set(a.patients) & set(b.patients))
    return same and one is not None and other is not None and abs((one - other).days) <= _DIFFER_DAYS


def shared(a: Telling, b: Telling) -> bool:
    """Whether both tell of somebody in common; "Tallentire" may be Win Tallentire where both tell what happens once."""
    mine, theirs = a.about, b.about
    if mine & theirs:
        return True
    if not mine or not theirs:
        return False
    names = a.setting.names
    return a.cutting != b.cutting and any(
        a.setting.kinds.get(one) == "person" == a.setting.kinds.get(other)
        and min(len(names[one]), len(names[other])) == 1
        and (names[one] <= names[other] or names[other] <= names[one])
        for one in mine
        for other in theirs
    )


def _apart(mine: Sequence[int] | frozenset[int], theirs: Sequence[int] | frozenset[int]) -> bool:
    return bool(mine) and bool(theirs) and not set(mine) & set(theirs)


def _other_people(a: Telling, b: Telling) -> bool:
    mine, theirs = a.about, b.about
    if _apart(mine, theirs) and not shared(a, b):
        return True
    if not _apart(a.agents, b.agents) or set(a.agents) & set(b.patients) or set(b.agents) & set(a.patients):
        return False
    if mine & theirs or shared(a, b):
        given = a.note.kind == b.note.kind and a.note.kind in _ONE_GIVES and set(a.agents) != set(a.patients)
        return given and not (a.when.first and a.when.first == b.when.first)
    kinds = {a.setting.kinds.get(one) for one in a.agents} & {b.setting.kinds.get(one) for one in b.agents}
    if "buy" in a.groups:
        return False  # the buyer here, the seller there
    return bool(kinds)  # two people, two firms; a mayor may act for the city


def _other_office(a: Telling, b: Telling) -> bool:
    """Whether one is of an office for a time and the other of the office itself, or each of an office of its own."""
    groups = set(a.groups) & set(b.groups)
    return "in" in groups and (stopgap(a) != stopgap(b) or _runs_for_it(a, b) or _runs_for_it(b, a))


_CANDIDACY = re.compile(r"\b(?:nominat|candidat|shortlist|longlist|adopted)", re.IGNORECASE)


def _runs_for_it(a: Telling, b: Telling) -> bool:
    """Whether one tells of a candidacy and the other of the office itself: nominated for it, appointed to it."""
    return a.note.kind == "select" != b.note.kind and bool(_CANDIDACY.search(a.note.text)) and not _CANDIDACY.search(b.note.text)


_GIVEN = frozenset(("as", "named", "appointed", "made", "installed", "became", "become", "be"))
_HAS_BEEN = frozenset(("led", "served", "leading", "serving", "worked"))


def stopgap(telling: Telling) -> bool:
    """Whether it is told of somebody who takes an office for a time: that is not being given it for good."""
    if "in" not in telling.groups:
        return False
    if _FOR_NOW.search(telling.note.text):
        return True
    said = search_words(telling.note.text)
    at = next((place for place, word in enumerate(said) if word in _STOPGAPS), 0)
    before = frozenset(said[max(0, at - 3) : at])
    return bool(before & _GIVEN) and not before & _HAS_BEEN


def _another(a: Telling, b: Telling) -> bool:
    """Whether one counts what the other does not: "another man was arrested"; a toll that rises is of one disaster."""
    if a.cutting == b.cutting or shared(a, b) or a.note.kind not in _ONE_PERSONS | _WITH_A_TOLL:
        return False
    if a.note.kind in _WITH_A_TOLL and not a.patients and not b.patients:
        return False
    return _counts(a) != _counts(b) and not (a.about and b.about)


def _counts(telling: Telling) -> frozenset[str]:
    return frozenset(_COUNTED.findall(_LATER_ON.split(telling.note.text.casefold(), 1)[0]))


def kin(a: Telling, b: Telling) -> int:
    """How many people and organisations their articles share."""
    return len(a.setting.cast & b.setting.cast)


def apart_in_days(a: Telling, b: Telling) -> int | None:
    """How many days lie between their articles."""
    one, other = a.setting.published, b.setting.published
    return abs((one - other).days) if one is not None and other is not None else None


def of_one_event(a: Telling, b: Telling, alone: Callable[[], bool]) -> bool:
    """Whether something says that two tellings, which do not contradict each other, are of one event.

    `alone`: neither article tells such a thing of anybody else.
    """
    if a.cutting == b.cutting:
        return bool(a.about & b.about) and a.note.kind == b.note.kind and is_once(a.note.kind)
    near = kin(a, b)
    if not one_kind(a, b):
        return near >= 2 and retold_otherwise(a, b, near) and alone()
    if shared(a, b) and a.note.kind not in _MATCHES:
        return _befell_once(a, b) or near >= 2 and retold(a, b, near)
    if _one_step(a, b):
        return True
    if a.note.kind in _MATCHES and b.note.kind in _MATCHES and _one_match(a, b):
        return True
    if _on_that_day(a, b) or kin(a, b) and _named_later(a, b) and alone():
        return True
    if near < 2:
        return False
    if retold(a, b, near) and alone():
        return True
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
_AGED = re.compile(r"\b(\d{1,3})-year-old\b|\baged\s+(\d{1,3})\b|,\s(\d{1,3}),")
_NAMED_WITHIN = 7  # days after which a man who was arrested has his name in the papers
_ONE_PERSONS = frozenset("arrest charge convict acquit sentence die kill injure suspend dismiss resign appoint elect rescue find".split())


def _named_later(a: Telling, b: Telling) -> bool:
    """Whether a first report tells of a man whom one of the next days names: "a man, 34, has been arrested"."""
    unnamed, named = (b, a) if a.about else (a, b)
    if unnamed.about or not named.about or a.note.kind not in _ONE_PERSONS or a.note.kind != b.note.kind:
        return False
    one, other = unnamed.setting.published, named.setting.published
    if one is None or other is None or not 0 <= (other - one).days <= _NAMED_WITHIN or not _SOMEBODY.search(unnamed.note.text):
        return False
    ages = {age for person in named.about for age in (named.setting.ages.get(person),) if age is not None}
    told = next((int(next(filter(None, found.groups()))) for found in _AGED.finditer(unnamed.note.text)), None)
    return len(named.about) == 1 and (told in ages if told is not None and ages else kin(a, b) >= 2)


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
