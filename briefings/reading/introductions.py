"""What the words beside a name tell of somebody: by which pronoun an article will go on, whose parent or child they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefings.reading.note import Span
from briefings.reading.text import Text
from briefings.reading.vocabulary import longest_runs, runs_at, words_in

_HERS = (
    "wife|mother|daughter|sister|widow|aunt|niece|grandmother|granddaughter|stepmother|stepdaughter|girlfriend|ex-wife|mother-in-law|"
    "daughter-in-law|sister-in-law|businesswoman|spokeswoman|chairwoman|councilwoman|congresswoman|policewoman|headmistress|"
    "actress|stewardess|waitress|landlady|heiress|nun|woman|girl|schoolgirl|grandma|mum|mom"
)
_HIS = (
    "husband|father|son|brother|widower|uncle|nephew|grandfather|grandson|stepfather|stepson|boyfriend|ex-husband|father-in-law|"
    "son-in-law|brother-in-law|businessman|spokesman|councilman|congressman|policeman|headmaster|fisherman|waiter|landlord|"
    "fireman|postman|man|boy|schoolboy|grandpa|dad|monk"
)
_BEFORE = re.compile(
    rf"\b(?:(?P<f>{_HERS})|(?P<m>{_HIS})),?\s+(?:(?:the|a)\s+(?:[a-z][\w-]+\s+){{1,2}}|(?:(?:[A-Z][\w-]+|(?:Mrs?|Ms|Dr|Rev|Prof|Sen|Gov|Rep|Capt|Col|Sgt|Det|Cllr|St|[A-Z])\.)\s+){{1,2}})?$"
)
_AFTER = re.compile(
    r",\s+(?:(?:aged\s+)?\d{1,3},\s+)?(?:his|her|their|an?|the|[\w-]+(?:\s[\w-]+)?'s)\s+"
    rf"(?:(?!(?:whose|who|of|and|with|that|which|for|in)\b)[\w-]+\s+){{0,2}}?(?:(?P<f>{_HERS})|(?P<m>{_HIS}))\b(?!'|-|,?\s+[A-Z])"  # "a letter to Tom Hale, his mother, Ann, said"
)
_KIN_RUNS = longest_runs(f"{_HERS}|{_HIS}".split("|"))
_OF = re.compile(r"\bof\s+(?:(?:the|an?|his|her|their)\s+)?(?:[a-z-]+\s+){0,2}$")
_WHOSE = re.compile(rf"\b(?:(?P<f>{_HERS})|(?P<m>{_HIS}))\s+of\s+(?:(?:the|an?|his|her|their)\s+)?(?:[a-z-]+\s+){{0,2}}$")


def kin_places(text: Text) -> list[int]:
    """Where words of kin and sex stand in an article, in order."""
    return [place for place, _ in runs_at(text.view, _KIN_RUNS & words_in(text.view))]


def _any_between(places: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] < high


def genders_told(text: Text, named: Sequence[tuple[Span, int]], kin: Sequence[int]) -> dict[int, str]:
    """What the words beside the names say: "his wife, Ann Marsh", "Ann Marsh, a mother of two"; by draft. `kin` are the places of such words."""
    told: dict[int, set[str]] = {}
    for (start, end), number in named:
        if not _any_between(kin, start - 70, end + 70):
            continue
        lead = text.view[max(0, start - 70) : start].rpartition("\n")[2]  # what a heading ends with tells nothing of who comes next
        before = _BEFORE.search(lead) if _any_between(kin, start - 70, start) else None
        if before and _OF.search(lead, 0, before.start()):  # "the widow of the dead man, Ann Marsh"
            before = _WHOSE.search(lead, 0, before.start())
        after = _AFTER.match(text.view[end : end + 70]) if text.view[end : end + 1] == "," else None
        for match in (before, after):
            if match:
                told.setdefault(number, set()).add("f" if match["f"] else "m")
    return {number: said.pop() for number, said in told.items() if len(said) == 1}


_PARENT = "father|mother|uncle|aunt|grandfather|grandmother|stepfather|stepmother|dad|mum|mom"
_CHILD = "son|daughter|nephew|niece|grandson|granddaughter|stepson|stepdaughter"
_KIN_BEFORE = re.compile(rf"\b(?:(?P<elder>{_PARENT})|(?P<junior>{_CHILD})),?\s+(?:(?:the|a)\s+[a-z]+\s+)?$")
_KIN_AFTER = re.compile(
    rf",\s+(?:\d{{1,3}},\s+)?(?:his|her|their|[\w-]+(?:\s[\w-]+)?'s)\s+(?:[a-z-]+\s+)?(?:(?P<elder>{_PARENT})|(?P<junior>{_CHILD}))\b(?!'|-)"
)


def generations(text: Text, named: Sequence[tuple[Span, int]], kin: Sequence[int]) -> tuple[set[int], set[int]]:
    """Who is introduced as somebody's parent and who as somebody's child ("her father, Vahan"); by draft."""
    elders: set[int] = set()
    juniors: set[int] = set()
    for (start, end), number in named:
        if not _any_between(kin, start - 40, end + 60):
            continue
        before = _KIN_BEFORE.search(text.view[max(0, start - 40) : start].rpartition("\n")[2]) if _any_between(kin, start - 40, start) else None
        after = _KIN_AFTER.match(text.view[end : end + 60]) if text.view[end : end + 1] == "," else None
        for match in (before, after):
            if match:
                (elders if match["elder"] else juniors).add(number)
    return elders - juniors, juniors - elders
