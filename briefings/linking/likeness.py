"""How much speaks for two articles of one story telling one happening, where neither says outright whom it befell.

Method: points for when (the same day, the same month, news of those very days), for whom (the same doer, place or firm,
the named one in both articles), for the thing (rare words and figures in common) and for the kind (the same word, a kind that
seldom comes twice in a story). ENOUGH of them, of which some must be for the time and some for who or what, say that it is one;
whoever asks makes sure that nothing contradicts it and that no such thing is told of anybody else.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from briefings.linking.telling import Telling
from briefings.news import When
from briefings.reading.lexicon.happenings import is_once
from briefings.reading.spelling import search_words

ENOUGH = 6
"""Points; swept 5–7 on the judged stories: at 5 two different happenings become one, at 7 one pair fewer is found."""

# Kinds that so seldom befall two in one story that a month in common will do.
SELDOM = frozenset(
    "dismiss remove demote lose_post drop resign retire strip recall appoint replace become take swear elect select deselect"
    " acquit convict sentence buy sell merge close collapse found marry strike suspend expel ban withdraw retract".split()
)
# What is done again and again in a story: one is another's only in like words.
_OFTEN = frozenset(
    "strike protest vote approve block investigate publish announce report open launch close sue file hit meet find rule award"
    " agree ask call challenge accept refuse test give release build start".split()
)
_COUNTED_DAYS = re.compile(r"\b(weeks?|fortnights?|months?|years?)\s+(?:ago|earlier|later|before|after)\b", re.IGNORECASE)
_MANY_MONTHS = re.compile(r"\b(?:1[1-9]|[2-9]\d|eighteen|twenty)\smonths\b", re.IGNORECASE)
_LEEWAY = {"w": 6, "f": 6, "m": 15, "y": 60}
# Not once-only, and yet told of as one thing in the news of the same days.
MAY_BE_ONE = frozenset("rule investigate burn flood hack leak leave drop take become delay strike protest attack_ hear try halt".split())
_MUCH_KIN = 5  # people and organisations in common: the two articles are of one story, not only of one town
_LOOKS_BACK = 400  # days for which a follow-up still tells what its story began with
_MATCHES = frozenset("win lose defeat draw play score".split())
_SHORT = 31  # days
_TERM = re.compile(r"\b(\d+|[a-z]+)[-\s](years?|months?)\b")


def loose(when: When) -> When:
    """A date as wide as its words are meant: "three weeks ago" may be some days more or less."""
    counted = _COUNTED_DAYS.search(when.as_written or "") if when.first is not None and when.last is not None else None
    if counted is None or when.first is None or when.last is None:
        return when
    many = _MANY_MONTHS.search(when.as_written or "") is not None  # "18 months ago"
    leeway = timedelta(days=_LEEWAY[counted[1][0].lower()] * (1 + many))
    return replace(when, first=when.first - leeway, last=when.last + leeway)


def said(when: When) -> bool:
    """Whether an article, or several together, say when."""
    return when.basis in ("explicit", "relative", "aligned") and when.first is not None


def likely(a: Telling, b: Telling, kin: int) -> bool:
    """Whether enough speaks for one happening; `kin`: how many people and organisations the two articles share."""
    kinds = (a.note.kind, b.note.kind)
    if not all(kind in MAY_BE_ONE or is_once(kind) and kind not in _MATCHES for kind in kinds):
        return False
    if min(a.note.weight, b.note.weight) < 2 or _terms_differ(a, b):
        return False
    when, whom, what = _when(a, b), _whom(a, b), _what(a, b)
    if not when and not (whom and what >= 3) or not whom and not what:
        return False
    seldom = all(kind in SELDOM for kind in kinds)
    if not what and (not seldom or a.note.status == "planned") or when < 2 and not (whom and what >= 3) and not _OFTEN.isdisjoint(kinds):
        return False
    enough = ENOUGH + (a.note.status == "planned")
    return when + whom + what + (a.note.kind == b.note.kind) + seldom + (kin >= _MUCH_KIN) >= enough


_ONE_MEANT = re.compile(
    r"(?:^|,\s|\b(?:that|when|after|before|since|and|until)\s)(?:he|she|the\s+(?:former\s+|late\s+)?[a-z-]+(?:\s[a-z-]+)?)(?:,\s[^,]{1,40},|,?\s+who)?"
    r"\s+(?:had\s+|has\s+|later\s+)?(?:was|were|been|died|resigned|quit|retired|left|[a-z]+ed)\b|\b(?:him|her)\b",
    re.IGNORECASE,
)
_BEFALLS_ONE = frozenset("die arrest charge convict acquit sentence dismiss resign appoint elect suspend expel".split())


def only_one_meant(a: Telling, b: Telling) -> bool:
    """Whether one says "he was charged in May" and the other whom; whoever asks makes sure that it is told of nobody else."""
    named, unnamed = (a, b) if a.about else (b, a)
    kinds = {a.note.kind, b.note.kind}
    if unnamed.about or len(named.about) != 1 or len(kinds) > 1 or not kinds <= _BEFALLS_ONE or a.note.status != b.note.status:
        return False
    if unnamed.agents and not set(unnamed.agents) & set(named.agents):
        return False
    if not (_brief(a.when) and _brief(b.when) and named.about <= unnamed.setting.cast):
        return False
    return all(named.setting.kinds.get(one) == "person" for one in named.about) and bool(_ONE_MEANT.search(unnamed.note.text))


def _brief(when: When) -> bool:
    return said(when) and when.first is not None and when.last is not None and (when.last - when.first).days <= _SHORT


def points_for_time(a: Telling, b: Telling, widest: int | None) -> int | None:
    """Points for when, where both articles say it or neither does; None where only one does.

    `widest`: days of the longer of two dates that are said, None where one of them is open at an end.
    """
    if said(a.when) and said(b.when):
        return 0 if widest is None else 4 if not widest else 3 if widest <= 31 else 2 if widest <= 92 else 1 if widest <= 366 else 0
    one, other = a.setting.published, b.setting.published
    if one is None or other is None:
        return 0
    if said(a.when) or said(b.when):
        return None
    apart = abs((one - other).days)
    return 2 if apart <= 3 else 1 if apart <= 14 else 0


def widest_of(a: When, b: When) -> int | None:
    """Days between the first and the last of the longer of two dates; None where one is open at an end."""
    spans = [(when.last - when.first).days for when in (a, b) if when.first is not None and when.last is not None]
    return max(spans) if len(spans) == 2 else None


def _when(a: Telling, b: Telling) -> int:
    points = points_for_time(a, b, widest_of(a.when, b.when))
    if points is not None:
        return points
    dated, printed = (a.when, b.setting.published) if said(a.when) else (b.when, a.setting.published)
    if printed is None or dated.first is None or dated.last is None or printed < dated.first - timedelta(days=1):
        return 0
    late = (printed - dated.last).days
    return 3 if late <= 3 else 2 if late <= 14 else 1 if late <= _LOOKS_BACK else 0


def _whom(a: Telling, b: Telling) -> int:
    doers = 2 * bool(set(a.agents) & set(b.agents))
    beside = bool((a.people - set(a.agents)) & (b.people - set(b.agents)))
    crossed = bool(a.people & b.people) and not doers and not beside
    return doers + beside + crossed + (_meant(a, b) if a.about and not b.about else _meant(b, a) if b.about and not a.about else 0)


def _meant(named: Telling, unnamed: Telling) -> int:
    """How surely who is named is who is meant: the article is about him, and he holds the office by which it calls somebody."""
    setting = unnamed.setting
    if not named.about <= setting.cast:
        return 0
    posts = frozenset(word for one in named.about for word in setting.posts.get(one, ()))
    if unnamed.held and posts and not unnamed.held & posts:
        return 0
    return (3 if named.about <= setting.chiefs else 1) + bool(unnamed.held & posts)


def _what(a: Telling, b: Telling) -> int:
    both = [word for word in sorted(a.words & b.words) if not _OF_A_DATE.fullmatch(word)]
    return min(4, sum(3 if word[0].isdigit() and len(word) > 1 else 1 for word in both))


_OF_A_DATE = re.compile(r"(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december")


def _terms_differ(a: Telling, b: Telling) -> bool:
    """Whether one tells of four years and the other of six."""
    if a.note.kind != "sentence" or b.note.kind != "sentence":
        return False
    mine, theirs = ({found.group() for found in _TERM.finditer(telling.note.text)} for telling in (a, b))
    return bool(mine and theirs) and not mine & theirs


_ASIDE = re.compile(r"\bst(?:ands?|ood|anding)\s(?:[\w’]+\s){0,3}?(?:aside|down)\b")
_BARRED_FOR = re.compile(r"\bfor\s(?:at\sleast\s|up\sto\s|the\snext\s)?(\w+)[\s-](days?|weeks?|months?|years?|games?|matches|seasons?)\b")
_ONE_OF = frozenset(("a", "an", "one"))


def other_term(a: Telling, b: Telling) -> bool:
    """Whether somebody is suspended for a month here and for nine there, or only stood aside in one of two articles."""
    if a.note.kind not in _BARRED or b.note.kind not in _BARRED or a.cutting == b.cutting:
        return False
    mine, theirs = _barred_for(a), _barred_for(b)
    aside = bool(_ASIDE.search(a.note.text)) != bool(_ASIDE.search(b.note.text))
    return bool(mine and theirs) and not mine & theirs or aside and not (a.when.first is not None and a.when.first == b.when.first)


_BARRED = frozenset(("suspend", "ban"))


def _barred_for(telling: Telling) -> set[tuple[str, str]]:
    return {("1" if count in _ONE_OF else count, unit.rstrip("s")) for count, unit in _BARRED_FOR.findall(telling.note.text)}


_OF = frozenset("from of at".split())
_GOES = frozenset("leave leaves left leaving quit quits".split())


def other_house(a: Telling, b: Telling) -> bool:
    """Whether somebody leaves one organisation here and another there: "step down as chairman of O", "would also leave O"."""
    if "out" not in a.groups or "out" not in b.groups:
        return False
    mine, theirs = _house(a), _house(b)
    if not mine or not theirs or (mine | set(a.agents) - a.about) & (theirs | set(b.agents) - b.about):
        return False
    names = a.setting.names  # the Energy Subcommittee is the House Energy Subcommittee
    return not any(names[one] <= names[other] or names[other] <= names[one] for one in mine for other in theirs)


def _house(telling: Telling) -> frozenset[int]:
    setting, found = telling.setting, set()
    grounds = frozenset(word for note in telling.note.accounts if note.kind == "reason" for word in search_words(note.text))
    words = _OF | _GOES if telling.note.kind in ("leave", "resign", "retire") else _OF
    for one in telling.others:
        if setting.kinds.get(one) != "organisation" or setting.names[one] <= grounds:
            continue  # "dismissed for sending a letter from O": nobody's house
        for place, word in enumerate(telling.key):
            if word in setting.names[one]:
                before = telling.key[max(0, place - 2) : place]
                if before[-1:] and (before[-1] in words or before[-1] in ("the", "its") and before[0] in words):
                    found.add(one)
                break
    return frozenset(found)
