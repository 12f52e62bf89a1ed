"""How much speaks for two tellings being of one event, one of which may tell what the other's readers know already.

Method: points for when (the same day, the news of those days), for whom (the same one it befell, the same doer, the same
thing named), for what (rare words and figures in common) and for how it is told (the later article tells it as known: "who
was sacked", "her sacking"); points against for other figures, another place, "again". ENOUGH of them say that it is one;
whoever asks makes sure that nothing contradicts it and that no such thing is told of anybody else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from briefings.linking.contrary import ONE_PERSONS
from briefings.linking.likeness import MAY_BE_ONE, SELDOM, points_for_time, said, widest_of
from briefings.linking.telling import Telling
from briefings.reading.lexicon.happenings import is_once

ENOUGH = 7
"""Points for two tellings of one kind; swept 5–10 on the judged stories and on invented pairs with look-alikes."""
_SOLE = 3  # for the only thing of its kind in both articles
_NAMED = 3
_PRECISE = 3
_OFTEN = 2  # more, for what may be done again and again
_OTHER_WORD = 3  # more, where the kinds are two words of one group
_MUCH_KIN = 5  # people and organisations in common: the two articles are of one story, not only of one town
_NEWS_DAYS = 7
_LONG_AGO = 450
_BYGONE = 300
_IN_A_LIFE = frozenset("die born found marry".split())
_FIGURE = re.compile(r"([£$€]?)(\d[\d,.]*\d|\d)(?:\s?(?:m|bn|k|million|billion)\b)?[\s-]?([a-z]*)")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_AGAIN = re.compile(
    r"\b(?:again|another|second|third|fourth|fifth|further|fresh|also|new)\b(?!\s+(?:term|weeks?|days?|months?|years?|seasons?|half)\b)",
    re.IGNORECASE,
)
_OF_A_STORY = frozenset("strike crash explode flood burn hack collapse merge riot kill".split())  # a story seldom has two
# Not once-only, but steps that are retold as one.
_STEPS = frozenset(
    "complain warn apologise appeal refer admit propose report threaten steal abuse infect separate join accuse hit agree escape surrender"
    " record flood burn rescue hack leak bribe break_in move qualify lay_off".split()
)
_MATCHES = frozenset("win lose defeat draw play score".split())
_OF_ONE_STORY = 3  # people and organisations in common
_OFTEN_DONE = frozenset("publish report announce ask call vote approve block rule open launch release propose sign sell buy".split())
_MUCH_DONE = frozenset("hear meet report find hit agree move join".split())  # of somebody who did it twice both may be told


def retold(a: Telling, b: Telling, kin: int, sole: Callable[[], bool]) -> bool:
    """Whether enough speaks for one event told twice.

    `kin`: how many people and organisations the two articles share; `sole`: neither tells another such thing.
    """
    kinds = a.senses & b.senses or a.senses | b.senses
    seldom = all(is_once(kind) or kind in MAY_BE_ONE or kind in _STEPS for kind in kinds)
    time, who, thing, known = _when(a, b), _whom(a, b), _what(a, b), _told_as_known(a, b)
    if not seldom and (time < _PRECISE or who < _NAMED):
        return False
    if "take" in kinds and "take" in a.groups:
        return False  # "took fright", "took a third off the shares"
    if time <= 0 and not known and not (who >= _NAMED and thing) or kinds <= _MATCHES and time < _PRECISE:
        return False
    same = not a.senses.isdisjoint(b.senses)
    if not same and (time < _PRECISE or min(a.note.weight, b.note.weight) < 2):
        return False
    points = time + who + thing + 2 * known + all(map(is_once, kinds)) + all(kind in SELDOM for kind in kinds)
    points += _figures(a, b) + _places(a, b) + (kin >= _MUCH_KIN) - _once_more(a, b)
    enough = ENOUGH + _OTHER_WORD * (not same) + _OFTEN * (not seldom)
    if points >= enough and (who >= _NAMED or time >= _PRECISE or thing >= 2):
        return True
    clear = min(a.note.weight, b.note.weight) >= 2 and seldom and a.note.status != "planned"
    if not who and not clear or not known and not kinds.isdisjoint(ONE_PERSONS) and not (said(a.when) and said(b.when)):
        return False  # a man was arrested on Monday; another man has been arrested
    of_one = who >= _NAMED and time >= 0 and kinds.isdisjoint(_MUCH_DONE)
    seldom_done = clear and kinds.isdisjoint(_MUCH_DONE | _OFTEN_DONE)
    by_one = seldom_done and bool(set(a.agents) & set(b.agents)) and time >= 0 and kin >= _OF_ONE_STORY
    storys = clear and kinds <= _OF_A_STORY and time > 0 and kin >= _MUCH_KIN
    given = known and (_meant(a, b) > 0 and time >= 0 or of_one or storys or by_one)
    return same and points + _SOLE >= enough and (time >= _PRECISE or given) and sole()


def retold_otherwise(a: Telling, b: Telling) -> bool:
    """The same for kinds that only may tell one happening: somebody in common must be in both, and its time must be said."""
    time, who, thing, known = _when(a, b), _whom(a, b), _what(a, b), _told_as_known(a, b)
    figures = _figures(a, b)
    if who < 2 or not (known or time >= _PRECISE or thing >= 2):
        return False
    of_those_days = time >= 1 and (said(a.when) or said(b.when) or known and who > _NAMED and bool(set(a.agents) & set(b.agents)))
    if figures <= 0 and not of_those_days:
        return False
    if a.agents and b.agents and not (set(a.agents) | a.about) & (set(b.agents) | b.about):
        return False
    enough = ENOUGH - (who >= _NAMED and time >= _PRECISE)
    return time + who + thing + 2 * known + figures + _places(a, b) - _once_more(a, b) >= enough


def _told_as_known(a: Telling, b: Telling) -> bool:
    one, other = a.setting.published, b.setting.published
    if one is None or other is None or one == other:
        return False
    return (b if one < other else a).looks_back


def _when(a: Telling, b: Telling) -> int:
    widest = widest_of(a.when, b.when)
    if widest is not None and _bygone(a) and _bygone(b) and a.when.first == b.when.first and a.when.last == b.when.last:
        widest = min(widest, 31)  # that two articles look back to the same year is no accident
    points = points_for_time(a, b, widest)
    if points is not None:
        return points
    dated, told = (a, b) if said(a.when) else (b, a)
    printed = told.setting.published
    if printed is None or dated.when.first is None or dated.when.last is None:
        return 0
    late = (printed - dated.when.last).days
    if printed < dated.when.first - timedelta(days=1) or late > _LONG_AGO and not (a.note.kind in _IN_A_LIFE and _same_ones(a, b)):
        return -2  # of what lies years back papers say so
    return 3 if late <= _NEWS_DAYS and not told.looks_back and (dated.when.last - dated.when.first).days <= 31 else 1


def _same_ones(a: Telling, b: Telling) -> bool:
    return bool(a.about & b.about or set(a.agents) & set(b.agents))


def _bygone(telling: Telling) -> bool:
    printed, last = telling.setting.published, telling.when.last
    return printed is not None and last is not None and (printed - last).days > _BYGONE


def _whom(a: Telling, b: Telling) -> int:
    kinds, names = a.setting.kinds, a.setting.names
    befell, did = a.about & b.about, frozenset(a.agents) & frozenset(b.agents)
    points = sum(4 if kinds.get(one) == "person" else 3 for one in befell)
    points += sum(3 if kinds.get(one) == "person" else 2 for one in did - befell)
    points += 2 * (not did and (_same_body(a, b) or _called_so(a, b) or _called_so(b, a)))
    both = a.people & b.people
    points += sum(1 if kinds.get(one) == "place" else 2 for one in both - befell - did)
    of_those = frozenset(word for one in both for word in names.get(one, ()))
    points += min(2, len((a.named & b.named) - of_those))
    return min(points, 6) + _meant(a, b)


_BODY = re.compile(
    r"\b(?:the|its)\s(?:[a-z-]+\s)?(union|council|board|committee|commission|university|college|club|party|bank|trust|school|court|church"
    r"|company|firm|airline|retailer|carrier|developer|[a-z]*maker|charity|operator|supermarket)\b(?![’']|\s(?:of|that|and)\b)",
    re.IGNORECASE,
)
_OF_ANY_NAME = frozenset("company firm airline retailer carrier developer charity operator supermarket club".split())


def _called_so(telling: Telling, other: Telling) -> bool:
    """Whether one calls by a word the body that the other names: "the union", where one body of its article is a union."""
    found = _BODY.search(telling.note.text)
    if found is None:
        return False
    setting, word = telling.setting, found[1].casefold()
    bodies = {one for one in setting.cast if setting.kinds.get(one) == "organisation"}
    meant = {one for one in bodies if word in setting.names[one]}
    if not meant and (word in _OF_ANY_NAME or word.endswith("maker")):
        meant = bodies & setting.chiefs
    return len(meant) == 1 and meant <= other.people and not meant <= telling.people


def _same_body(a: Telling, b: Telling) -> bool:
    """Whether a body with a longer and a shorter name does it in both: the state Board of Medicine, the Board of Medicine."""
    kinds, names = a.setting.kinds, a.setting.names
    mine, theirs = ([one for one in telling.agents if kinds.get(one) == "organisation"] for telling in (a, b))
    return any(names[one] < names[other] or names[other] < names[one] for one in mine for other in theirs)


def _meant(a: Telling, b: Telling) -> int:
    """How surely who is named in one is who is meant in the other."""
    if bool(a.about) == bool(b.about):
        return 0
    named, unnamed = (a, b) if a.about else (b, a)
    setting = unnamed.setting
    if not named.about <= setting.cast:
        return -1
    posts = frozenset(word for one in named.about for word in setting.posts.get(one, ()))
    if unnamed.held and posts and not unnamed.held & posts:
        return -2
    return (2 if named.about <= setting.chiefs else 1) + bool(unnamed.held & posts)


def _what(a: Telling, b: Telling) -> int:
    return min(4, sum(not word[0].isdigit() for word in a.words & b.words))


def _figures(a: Telling, b: Telling) -> int:
    """Whether a figure is in both, or each gives another of the same thing: 34-year-old, 41-year-old."""
    mine, theirs = _counted(a), _counted(b)
    if not mine or not theirs:
        return 0
    if mine & theirs or any(len(number) > 1 for number in {number for number, _ in mine} & {number for number, _ in theirs}):
        return 2
    return -2 * bool({thing for _, thing in mine} & {thing for _, thing in theirs})


def same_figure(a: Telling, b: Telling) -> bool:
    """Whether a figure of some size is in both."""
    return _figures(a, b) > 0


def _counted(telling: Telling) -> frozenset[tuple[str, str]]:
    dated = telling.when.as_written or ""
    found = ((number, sign or thing) for sign, number, thing in _FIGURE.findall(telling.note.text))
    return frozenset((number, thing) for number, thing in found if not _YEAR.match(number) and number not in dated)


def _places(a: Telling, b: Telling) -> int:
    kinds = a.setting.kinds
    mine, theirs = ({one for one in telling.people if kinds.get(one) == "place"} for telling in (a, b))
    return 0 if not mine or not theirs else 1 if mine & theirs else -2


def _once_more(a: Telling, b: Telling) -> int:
    return 3 * (bool(_AGAIN.search(a.note.text)) != bool(_AGAIN.search(b.note.text)))
