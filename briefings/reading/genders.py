"""By which pronoun an article will go on about somebody: only to rule readings out, never printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.lexicon import HONORIFICS_F, HONORIFICS_M, first_names
from briefings.reading.note import Entity, Span
from briefings.reading.text import Text

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
    rf"\b(?:(?P<f>{_HERS})|(?P<m>{_HIS})),?\s+(?:(?:the|a)\s+(?:[a-z][\w-]+\s+){{1,2}}|(?:[A-Z][\w.]+\s+){{1,2}})?$"
)
_AFTER = re.compile(
    r",\s+(?:(?:aged\s+)?\d{1,3},\s+)?(?:his|her|whose|their|an?|the|[\w-]+(?:\s[\w-]+)?'s)\s+"
    rf"(?:(?!(?:whose|who|of|and|with|that|which|for|in)\b)[\w-]+\s+){{0,2}}?(?:(?P<f>{_HERS})|(?P<m>{_HIS}))\b(?!'|-)"
)
# Of names that no list holds, those that end so are nearly all women's.
_WOMANS_NAME = re.compile(r"(?<!sh)(?<!o)(?:[b-df-hj-np-tv-z]a|ia|ah|ette|elle|ita|ina|een|lyn|wen)$")


def gender_of_given_name(full: str) -> str:
    """ "m" or "f" where the given name of a full name is used for one only."""
    first = full.split()[0] if " " in full else ""
    known = first_names().get(first) or first_names().get(first.split("-")[0])
    if known is None:
        return "f" if _WOMANS_NAME.search(first) else ""
    return known if known in ("m", "f") else ""


def gender_of_title(title: str) -> str:
    """ "m" or "f" where an honorific says so."""
    for word in title.split():
        if word in HONORIFICS_M:
            return "m"
        if word in HONORIFICS_F:
            return "f"
    return ""


def gender_of(entity: Entity) -> str:
    """ "m" or "f" where the honorifics or the given name of somebody say so."""
    told = {gender_of_title(title) for title in entity.honorifics} - {""}
    return told.pop() if len(told) == 1 else gender_of_given_name(entity.name)


def genders_told(text: Text, named: Sequence[tuple[Span, int]]) -> dict[int, str]:
    """What the words beside the names say: "his wife, Ann Marsh", "Ann Marsh, a mother of two"; by draft."""
    told: dict[int, set[str]] = {}
    for (start, end), number in named:
        before = _BEFORE.search(text.view[max(0, start - 50) : start])
        after = _AFTER.match(text.view[end : end + 70])
        for match in (before, after):
            if match:
                told.setdefault(number, set()).add("f" if match["f"] else "m")
    return {number: said.pop() for number, said in told.items() if len(said) == 1}


_PARENT = "father|mother|uncle|aunt|grandfather|grandmother|stepfather|stepmother|dad|mum|mom"
_CHILD = "son|daughter|nephew|niece|grandson|granddaughter|stepson|stepdaughter"
_KIN_BEFORE = re.compile(rf"\b(?:(?P<elder>{_PARENT})|(?P<junior>{_CHILD})),?\s+(?:(?:the|a)\s+[a-z]+\s+)?$")
_KIN_AFTER = re.compile(
    rf",\s+(?:\d{{1,3}},\s+)?(?:his|her|whose|their|[\w-]+(?:\s[\w-]+)?'s)\s+(?:[a-z-]+\s+)?(?:(?P<elder>{_PARENT})|(?P<junior>{_CHILD}))\b(?!'|-)"
)


def generations(text: Text, named: Sequence[tuple[Span, int]]) -> tuple[set[int], set[int]]:
    """Who is introduced as somebody's parent and who as somebody's child ("her father, Vahan"); by draft."""
    elders: set[int] = set()
    juniors: set[int] = set()
    for (start, end), number in named:
        for match in (_KIN_BEFORE.search(text.view[max(0, start - 40) : start]), _KIN_AFTER.match(text.view[end : end + 60])):
            if match:
                (elders if match["elder"] else juniors).add(number)
    return elders - juniors, juniors - elders
