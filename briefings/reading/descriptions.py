"""The descriptions of people in an article's sentences: "the disgraced chairman", "the Dutch striker"; what each says and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.reading.leading import goes_on
from briefings.reading.lexicon import NATIONALS
from briefings.reading.lexicon.offices import STOP_BEFORE
from briefings.reading.lexicon.telling import gender_of
from briefings.reading.lexicon.wider_words import HEADS
from briefings.reading.note import Span
from briefings.reading.vocabulary import longest_runs, lower_in_place, places_of, words_in
from briefings.values import dataclass

_BODIES = frozenset(("watchdog", "regulator"))  # "the competition watchdog" is nobody
_RUNS = longest_runs(HEADS) | {"old"}
_AGED = re.compile(r"\d{1,3}-year-old$")
_CLOSES = ",.;:?!)”\"’'—–-"
_FALLEN = frozenset("former old ex onetime one-time disgraced ousted sacked deposed fired dismissed axed jailed outgoing departing departed retired then erstwhile".split())
_COMING = frozenset("new incoming".split())
# What says nothing of which office or trade it is.
_LOOSE = frozenset(
    "late longtime long-time long-serving veteran embattled popular controversial young elder younger senior junior experienced flamboyant outspoken "
    "millionaire billionaire multi-millionaire self-made award-winning prize-winning beleaguered troubled injured suspended convicted accused alleged unbeaten "
    "reigning defending beaten defeated departing big tall little quiet genial gruff maverick rebel star teenage prolific seasoned local american british "
    "english scottish welsh irish french german dutch".split()
) | _FALLEN | _COMING
_OTHERS = frozenset("other another next second third fourth first last previous same only rival opposing visiting home away one two three most best worst early whole entire full late".split())
_SUBJECTS = frozenset("PE IT TV PR HR RE DJ VAR Premier".split())  # "the PE teacher"
_STOP = frozenset(word.casefold() for word in STOP_BEFORE) | frozenset("who which that and or not more less".split())
_NATION = re.compile(r"[A-Z][a-z]+(?:ian|ean|can|ish|ese|nch|tch|elsh|eek|aqi|aeli|tani|born|based|man|woman)$|[A-Z][\w-]+-(?:born|based)$")
_NAME_NEXT = re.compile(r"[\s,]+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s+)?[A-ZÀ-Þ]|\s+(?:of|for|in|at)\s|\s+to\s+be\b|\s+who\b|\s+(?:and|or)\s+(?:[a-z-]+\s+){0,3}[A-ZÀ-Þ]")
_NO_SUBJECT = re.compile(r"\b(?:is|was|be|been|being|become|became|becomes|remains|remained|named|elected|appointed|made|as|called)(?:\s+(?:still|now|also|then|currently))?\s+$")


@dataclass(frozen=True, slots=True)
class Description:
    """One description: `words` are what it says of an office or trade (head last), `names` the places of capitalised words within it."""

    span: Span
    words: tuple[str, ...]
    names: tuple[Span, ...]
    fallen: bool
    coming: bool
    aged: bool
    bare: bool  # nothing but the head
    gender: str
    opens: bool  # its sentence begins with it

    @property
    def head(self) -> str:
        """The noun, in lower case."""
        return self.words[-1]


def descriptions_in(view: str, sentence: Span) -> Iterator[Description]:
    """Every "the" of a sentence that brings a word for a person, and no name behind it."""
    start, end = sentence
    said = view[start:end]
    here = words_in(said)
    if "the" not in here or _RUNS.isdisjoint(here):
        return
    lowered = lower_in_place(said)
    for place in places_of(lowered, ("the",)):
        if lowered[place : place + 4] == "the ":
            found = _description(view, start + place, end, start)
            if found is not None:
                yield found


def _description(view: str, at: int, end: int, start: int) -> Description | None:
    place = at + 4
    words: list[str] = []
    names: list[Span] = []
    fallen = coming = aged = False
    tokens = view[place : min(end, place + 70)].split(" ")
    for number, token in enumerate(tokens[:6]):
        bare = token.rstrip(_CLOSES)
        owned = token.endswith(("'s", "’s"))
        if owned:
            bare = token[:-2]
        low = bare.casefold()
        if low.startswith("ex-"):
            low, fallen = low[3:], True
        after = place + len(bare)
        following = tokens[number + 1].rstrip(_CLOSES).casefold() if number + 1 < len(tokens) and token == bare else ""
        ends = low in HEADS and low not in _BODIES and following not in HEADS or _AGED.match(low) is not None and not _continues(following)
        if ends and (bare[:1].islower() and low not in _PEOPLES or bare[:1].isdigit() or bare in _CAPITAL_HEADS) and _stands(view, at, after, end, owned):
            words.extend(("prime", "minister") if low == "pm" else (low,))
            aged = aged or _AGED.match(low) is not None
            begins = not view[start:at].strip(" “\"'‘")
            return Description((at, after), tuple(words), tuple(names), fallen, coming, aged, number == 0, gender_of(low) or _himself(view, after), begins)
        if token != bare or not bare or low in _OTHERS or low in _STOP and bare[0].islower():
            return None
        if low in _FALLEN:
            fallen = True
        elif low in _COMING:
            coming = True
        elif _AGED.match(low):
            aged = True
        elif bare[:1].isupper() and bare not in _SUBJECTS:
            if not _NATION.match(bare):
                names.append((place, after))
        elif low not in _LOOSE:
            words.append(low)
        place += len(token) + 1
    return None


_PEOPLES = frozenset(each.casefold() for each in NATIONALS)  # "the pole" is no Pole
_CAPITAL_HEADS = frozenset(NATIONALS) | frozenset("MP MSP MEP MS TD CEO CFO COO GP PM Tory Democrat Republican Liberal Conservative MVP Taoiseach Olympian Speaker".split())


def _continues(word: str) -> bool:
    """Whether "the 34-year-old …" goes on to a noun."""
    return word.isalpha() and not goes_on(word + " ", 0)


def _stands(view: str, at: int, after: int, end: int, owned: bool) -> bool:
    """Whether a noun closes the description, which nothing beside it names or gives to somebody as their title."""
    if not owned:
        if _NAME_NEXT.match(view, after, min(end, after + 40)) or view[after : after + 1] == "-":
            return False
        if view[after : after + 1] == " " and not goes_on(view, after + 1):
            return False
    return _NO_SUBJECT.search(view, max(0, at - 40), at) is None


def _himself(view: str, after: int) -> str:
    """The gender that "the governor herself" tells."""
    return "m" if view.startswith(" himself", after) else "f" if view.startswith(" herself", after) else ""


def unnamed_before(view: str, head: str, floor: int, at: int, taken: Sequence[Span]) -> bool:
    """Whether a noun has been said before a place of somebody whom no mention covers: "a striker", "two strikers"."""
    place = view.find(head, floor, at)
    while place >= 0:
        if not (view[place - 1 : place].isalpha() or view[place + len(head) : place + len(head) + 1].isalpha()):
            if not any(begin <= place < stop for begin, stop in taken):
                return True
        place = view.find(head, place + 1, at)
    return False
