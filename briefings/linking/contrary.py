"""What speaks against two tellings being of one event: other people, other days, "another man", another office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefings.linking import whens
from briefings.linking.likeness import loose, other_house, other_term, said
from briefings.linking.telling import Telling
from briefings.reading.spelling import search_words

_WITH_A_TOLL = frozenset("die kill injure crash explode flood burn rescue".split())
_SURE_TO_BE_ONE = frozenset("die born".split())  # happens to nobody twice: outlets that differ in the day differ about one thing
_DIFFER_DAYS = 3
# What makes an event another one than the first: "another man", "two more".
_COUNTED = re.compile(
    r"\b(?:another|others?|second|third|fourth|fifth|two|three|four|five|six|seven|eight|nine|ten|more(?!\s+than)|also|both|further)\b"
    r"(?!-|\s+(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|times|in|of|to|half)\b)"
)
_ONE_GIVES = frozenset("appoint elect award sign charge convict sentence arrest".split())
_STOPGAPS = frozenset(("interim", "acting", "caretaker", "temporary", "temporarily"))
_FOR_NOW = re.compile(r"\b(?:for the time being|on an? (?:interim|temporary|caretaker) basis)\b")
_LATER_ON = re.compile(r"(?<=.{24})(?:,\s\w+ing\s|\s(?:that|who|which|because|saying)\s)")
ONE_PERSONS = frozenset("arrest charge convict acquit sentence die kill injure suspend dismiss resign appoint elect rescue find".split())

AGED = re.compile(r"\b(\d{1,3})-year-old\b|\baged\s+(\d{1,3})\b|,\s(\d{1,3}),")


def contrary(a: Telling, b: Telling) -> bool:
    """Whether two tellings of one kind of thing contradict each other; neither words nor people can then make them one."""
    if a.note.kind == b.note.kind == "leave" and not a.about and not b.about:
        return True  # "left a message", "with a minute left"
    if _printed_before(a, b) or _comes_and_goes(a, b) or _printed_before(b, a) or _other_count(a, b):
        return True
    if _other_people(a, b) or _man_and_woman(a, b) or _other_sum(a, b) or _other_office(a, b) or _another(a, b):
        return True
    if _other_vote(a, b):
        return True
    if _other_age(a, b) or other_house(a, b) or other_term(a, b) or _other_plea(a, b) or _other_thing(a, b) or _other_goods(a, b):
        return True
    return not whens.compatible(loose(a.when), loose(b.when)) and not _of_one_death(a, b) and not put_off(a, b)


def _printed_before(telling: Telling, other: Telling) -> bool:
    """Whether one article, which tells it as happened, is older than the day that the other gives it."""
    printed, first = telling.setting.published, other.when.first
    if printed is None or first is None or telling.note.status == "planned" or other.note.status == "planned" or not said(other.when):
        return False
    return (loose(other.when).first or first) > printed + timedelta(days=1)


_NUMBER = r"(?:\d{1,3}(?:,\d{3})*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TALLY = re.compile(rf"\b({_NUMBER})(?:\s?%|\s+per\s?cent|\s+votes?)?(?:\s+(?:votes?\s+)?to\s+|[-–])({_NUMBER})\b(?!\s*[-–/])")
_DIGITS = {word: str(number) for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_ONE_VOTE = 14  # days


def _other_vote(a: Telling, b: Telling) -> bool:
    """Whether two articles of other weeks tell of votes without saying when: members vote on one thing after another."""
    one, other = a.setting.published, b.setting.published
    if a.note.kind == b.note.kind == "vote" and (mine := _tallies(a)) and (theirs := _tallies(b)) and mine.isdisjoint(theirs):
        return True  # "voted by nine to four to accept it", "voted by 58 per cent to 42 to turn it down"
    if a.note.kind != "vote" or b.note.kind != "vote" or one is None or other is None or said(a.when) or said(b.when):
        return False
    return abs((one - other).days) > _ONE_VOTE


_COMES, _GOES = frozenset("join sign".split()), frozenset("leave resign retire".split())


def _tallies(telling: Telling) -> frozenset[frozenset[str]]:
    """The votes for and against that a line gives."""
    return frozenset(frozenset(_DIGITS.get(number, number) for number in match.groups()) for match in _TALLY.finditer(telling.note.text))


def _comes_and_goes(a: Telling, b: Telling) -> bool:
    """Whether somebody leaves one house here and joins another there, or wins a prize here and signs a contract there."""
    kinds = {a.note.kind, b.note.kind}
    if "sign" in kinds and not _PRIZES.isdisjoint(kinds):
        return not (_CONTRACT.search(a.note.text) and _CONTRACT.search(b.note.text))
    return not _COMES.isdisjoint(kinds) and not _GOES.isdisjoint(kinds)


_PRIZES = frozenset("win award receive take".split())
_CONTRACT = re.compile(r"\b(?:contracts?|deals?|orders?)\b", re.IGNORECASE)


_MANY_THINGS = frozenset("recall close cut dismiss order buy sell seize steal release withdraw build".split())
_SO_MANY = re.compile(
    r"(?<![\d-])\b(\d[\d,]*)\s(?!(?:minutes?|hours?|days?|weeks?|months?|years?|per|to|and)\b)"
    r"((?:(?!(?:of|in|on|at|by|from|for|to|over|since|last|this|after|because|and)\b)[a-z-]+\s?){1,3})"
)
_FAR_FROM = 1.5  # times; two outlets may count otherwise


def _other_count(a: Telling, b: Telling) -> bool:
    """Whether one recalls 310,000 trucks here and 88,000 vans there."""
    if a.note.kind not in _MANY_THINGS or b.note.kind not in _MANY_THINGS or a.cutting == b.cutting or a.about & b.about:
        return False
    mine, theirs = _so_many(a), _so_many(b)
    if not mine or not theirs:
        return False
    return all(
        not things & others and max(count, another) >= _FAR_FROM * max(1, min(count, another))
        for count, things in mine for another, others in theirs
    )  # fmt: skip


def _so_many(telling: Telling) -> list[tuple[int, frozenset[str]]]:
    found = _SO_MANY.findall(telling.note.text)
    return [(int(count.replace(",", "")), frozenset(search_words(things))) for count, things in found]


def _other_plea(a: Telling, b: Telling) -> bool:
    """Whether one pleaded guilty and the other not, or one was convicted and the other cleared."""
    kinds = {a.note.kind, b.note.kind}
    if kinds == {"plead"}:
        return bool(_NOT_GUILTY.search(a.note.text)) != bool(_NOT_GUILTY.search(b.note.text))
    return kinds == {"convict", "acquit"}


_TRADED = re.compile(
    r"\b(?:sold|sells?|selling|offload\w*|dispos\w+\sof|bought|buys?|buying|acquir\w+)\s+(?:off\s+)?(?:its|their|his|her|the|an?)\s+"
    r"((?:(?!(?:for|to|in|on|at|of|from|by|last|this|and|which|that|after|before|when)\b)[\w’'-]+\s?){1,4})",
    re.IGNORECASE,
)
_TRADES = frozenset(("sell", "buy"))
_OF_TRADE = frozenset(
    "business businesses arm unit division company firm group stake shares operation operations subsidiary assets stock rest remaining"
    " whole entire late old former new similar big large small share interest".split()
)
_ALIKE = 4  # letters: a Cypriot arm, the arm in Cyprus


def _other_goods(a: Telling, b: Telling) -> bool:
    """Whether one sells its insurance business and the other its Cypriot arm."""
    if a.note.kind not in _TRADES or b.note.kind not in _TRADES or a.about & b.about:
        return False
    if len([one for one in a.people & b.people if a.setting.kinds.get(one) == "organisation"]) > 1 and _of_one_day(a, b):
        return False  # the same seller and the same buyer in the same days: "its farm business", "its agricultural arm"
    mine, theirs = (
        {word[:_ALIKE] for found in _TRADED.findall(telling.note.text) for word in search_words(found) if word not in _OF_TRADE}
        for telling in (a, b)
    )
    return bool(mine and theirs) and not mine & theirs


def _other_thing(a: Telling, b: Telling) -> bool:
    """Whether what is launched, ordered or become is told in both and is not the same: somebody launches one thing after another."""
    if _OF_A_THING.isdisjoint((a.note.kind, b.note.kind)) or _of_one_day(a, b) or a.senses & b.senses - _OF_A_THING:
        return False
    hired = {a.note.kind, b.note.kind} == {"appoint", "join"} and a.about == b.about
    if hired and set(a.agents) & set(b.patients) | set(b.agents) & set(a.patients):
        return False  # the bank hired her, she joined the bank
    if said(a.when) != said(b.when):
        dated, told = (a, b) if said(a.when) else (b, a)
        printed, last = told.setting.published, dated.when.last
        if printed is not None and last is not None and (printed - last).days > _OLD_NEWS and not told.looks_back:
            return True  # an article's news is of its days
        if a.note.kind == b.note.kind == "rule" and printed is not None and _of_a_month(dated, printed) and a.people & b.people:
            return False  # "vacated the conviction", "voided the verdict last month"
    if a.about & b.about and a.note.kind == b.note.kind == "appoint" and any(_OF_HIS.search(t.note.text) and not t.held for t in (a, b)):
        return False  # "her appointment": one of them does not say to what
    if _one_stopgap(a, b):
        return False
    mine, theirs = a.words - _OF_RANK, b.words - _OF_RANK
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _one_stopgap(a: Telling, b: Telling) -> bool:
    """Whether both tell that one person takes an office for a time: "as interim director", "to run it for the time being"."""
    one, other = a.setting.published, b.setting.published
    if a.note.kind != "appoint" or b.note.kind != "appoint" or one is None or other is None or not a.about & b.about:
        return False
    return abs((one - other).days) <= _OLD_NEWS and stopgap(a) and stopgap(b)


def _of_a_month(dated: Telling, printed: date) -> bool:
    first, last = dated.when.first, dated.when.last
    return first is not None and last is not None and first <= printed <= last and (last - first).days <= _A_MONTH


def _of_one_day(a: Telling, b: Telling) -> bool:
    days = [telling.when.last - telling.when.first for telling in (a, b) if telling.when.first and telling.when.last and said(telling.when)]
    return len(days) == 2 and max(days).days <= _A_MONTH


_OF_HIS = re.compile(r"’s\] appointment\b(?! as| to)")
_A_MONTH = 31
_OLD_NEWS = 60  # days
_OF_RANK = frozenset("chief executive president head boss officer general director ceo first".split())
_OF_A_THING = frozenset("launch release unveil introduce publish become appoint promote ask rule order open record".split())
_NOT_GUILTY = re.compile(r"\bnot\s+guilty\b|\binnocent\b")
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
        and (names[one] < names[other] or names[other] < names[one] or len(names[one] | names[other]) == 1)
        and names[one] & names[other]
        for one in mine
        for other in theirs
    )


def _apart(mine: Sequence[int] | frozenset[int], theirs: Sequence[int] | frozenset[int]) -> bool:
    return bool(mine) and bool(theirs) and not set(mine) & set(theirs)


def _other_people(a: Telling, b: Telling) -> bool:
    mine, theirs = a.about, b.about
    if _apart(mine, theirs) and not shared(a, b):
        return not _crossed(a, b)
    if not _apart(a.agents, b.agents) or set(a.agents) & set(b.patients) or set(b.agents) & set(a.patients):
        return False
    if mine & theirs or shared(a, b):
        given = a.note.kind == b.note.kind and a.note.kind in _ONE_GIVES and set(a.agents) != set(a.patients)
        return (given or _two_buyers(a, b)) and not (a.when.first and a.when.first == b.when.first)
    kinds = {a.setting.kinds.get(one) for one in a.agents} & {b.setting.kinds.get(one) for one in b.agents}
    if "buy" in a.groups and a.note.kind != b.note.kind:
        return False  # the buyer here, the seller there
    names = a.setting.names  # the Board of Medicine is the state Board of Medicine
    if kinds == {"organisation"} and any(names[one] < names[other] or names[other] < names[one] for one in a.agents for other in b.agents):
        return False
    return bool(kinds)  # two people, two firms; a mayor may act for the city


def _crossed(a: Telling, b: Telling) -> bool:
    """Whether one is about the prize and the other about who won it, or about the firm and about who founded it with somebody."""
    if "award" in a.groups and "award" in b.groups:
        kinds = a.setting.kinds
        return any(
            one.about & other.people and not any(kinds.get(each) == "person" for each in other.about) for one, other in ((a, b), (b, a))
        )
    founded = a.note.kind == b.note.kind == "found" and bool(set(a.agents) & set(b.agents))
    return founded and bool(a.about & b.people) and bool(b.about & a.people)


def _two_buyers(a: Telling, b: Telling) -> bool:
    """Whether one buys it here and another there, two people or two firms; a firm may buy for its owner."""
    kinds, names = a.setting.kinds, a.setting.names
    return a.note.kind == b.note.kind == "buy" and all(
        kinds.get(one) == kinds.get(other) and not names[one] & names[other] for one in a.agents for other in b.agents
    )


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
    if a.cutting == b.cutting or shared(a, b) or a.note.kind not in ONE_PERSONS | _WITH_A_TOLL:
        return False
    if a.note.kind in _WITH_A_TOLL and not a.patients and not b.patients:
        return False
    mine, theirs = _counts(a), _counts(b)
    if mine != theirs and mine ^ theirs <= _NUMBERS and _of_those_who_died(a, b):
        return False
    return mine != theirs and not (a.about and b.about)


_NUMBERS = frozenset("two three four five six seven eight nine ten".split())


def _of_those_who_died(a: Telling, b: Telling) -> bool:
    """Whether one says how many died in those very days and the other names somebody who did: "two firefighters", "Lt Dolan"."""
    dead = {a.note.kind, b.note.kind} <= {"die", "kill"} and bool(a.about) != bool(b.about)
    return dead and said(a.when) and said(b.when) and _of_one_day(a, b)


_WOMAN = re.compile(r"^(?:an?|the|one) (?:[\w-]+ ){0,2}(?:woman|girl|mother|grandmother|schoolgirl)\b", re.IGNORECASE)
_MAN = re.compile(r"^(?:an?|the|one) (?:[\w-]+ ){0,2}(?:man|boy|father|grandfather|schoolboy)\b", re.IGNORECASE)


def _man_and_woman(a: Telling, b: Telling) -> bool:
    """Whether a man was arrested here and a woman there."""
    return any(_MAN.match(one.note.text) and _WOMAN.match(other.note.text) for one, other in ((a, b), (b, a)))


_YEAR_OF_AGES = 400  # days


def _other_age(a: Telling, b: Telling) -> bool:
    """Whether a man of 19 was arrested here and one of 34 there."""
    one, other = a.setting.published, b.setting.published
    if a.cutting == b.cutting or a.note.kind not in ONE_PERSONS or one is None or other is None or abs((one - other).days) > _YEAR_OF_AGES:
        return False
    mine, theirs = _ages(a), _ages(b)
    return bool(mine and theirs) and all(abs(age - another) > 1 for age in mine for another in theirs)


def _ages(telling: Telling) -> frozenset[int]:
    named = {age for one in telling.about for age in (telling.setting.ages.get(one),) if age is not None}
    return frozenset(named or {int(next(filter(None, found.groups()))) for found in AGED.finditer(telling.note.text)})


_SUM = re.compile(r"([£$€])(\d[\d,.]*\d|\d)")


def _other_sum(a: Telling, b: Telling) -> bool:
    """Whether somebody is fined £4m here and £11m there."""
    if a.note.kind != "fine" or b.note.kind != "fine" or a.cutting == b.cutting:
        return False
    mine, theirs = ({found.groups() for found in _SUM.finditer(telling.note.text)} for telling in (a, b))
    return bool(mine and theirs) and not mine & theirs and bool({sign for sign, _ in mine} & {sign for sign, _ in theirs})


def _counts(telling: Telling) -> frozenset[str]:
    return frozenset(_COUNTED.findall(_LATER_ON.split(telling.note.text.casefold(), 1)[0]))
