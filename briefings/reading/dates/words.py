"""A text as a row of words, one letter for the class of each.

The grammar (see `rules`) is written over these class letters, which makes it short and quick: "on Tuesday, 3 March"
becomes "nW,DM", whatever day and month it is.
"""

from __future__ import annotations

import re
from itertools import repeat

from briefings.reading.dates.lexicon import CLASSES, CORE, KINDS, OTHER, VALUES, in_order, listed
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass

__all__ = ["CLASSES", "CORE", "OTHER", "Row", "Word", "holidays_begun_in", "in_order", "listed", "words_of"]

_HOLIDAY_STARTS = (
    "Christmas", "New Year", "Easter", "Thanksgiving", "Labor Day", "Boxing Day", "Black Friday", "Good Friday",
    "Hallowe",
    "May Day", "Memorial Day", "Election Day", "Veterans", "Valentine", "Patrick", "St George", "St David", "St Andrew", "St. ",
    "Juneteenth", "Independence Day", "Fourth of", "July Fourth", "Bonfire Night", "Guy Fawkes", "Hogmanay",
    "Burns Night",
    "Luther King", "Presidents", "President’s Day", "President's Day", "Columbus Day", "Remembrance", "Armistice",
    "Ash Wednesday", "Shrove", "Palm Sunday",
    "Maundy", "Whit Monday", "Cyber Monday", "Bastille", "Leap Day", "April Fool", "Epiphany", "Pentecost",
    "Twelfth Night", "All Saints", "Ascension", "Holy Saturday", "Women’s Day", "Women's Day",
    "Mothering", "Mothers", "Mother’s Day", "Mother's Day", "Fathers", "Father’s Day", "Father's Day",
)  # fmt: skip
_HOLIDAY_PARTS = tuple(start for start in _HOLIDAY_STARTS if start in ("Hallowe", "Valentine", "Presidents", "Veterans", "April Fool", "Mothers", "Fathers"))
_HOLIDAY_WORDS = tuple((start, start.split()[0].split("’")[0].split("'")[0].rstrip(".").lower()) for start in _HOLIDAY_STARTS if start not in _HOLIDAY_PARTS)
_HOLIDAYS = re.compile(
    r"\b(?:(?P<n>Christmas Eve|Christmas|Boxing Day|Black Friday|Cyber Monday|Good Friday(?! Agreement)|Easter Monday"
    r"|Easter|Halloween|May Day|Memorial Day|Juneteenth|Independence Day|Election Day|Bonfire Night|Guy Fawkes Night|Hogmanay"
    r"|Burns Night|Columbus Day|Remembrance Sunday|Armistice Day|Ash Wednesday|Shrove Tuesday|Palm Sunday"
    r"|Maundy Thursday|Whit Monday|Bastille Day|Leap Day|Epiphany|Pentecost|Twelfth Night|Thanksgiving|Labor Day"
    r"|Holy Saturday|Ascension Day)(?: (?:Day|Sunday|weekend)\b)?"
    r"|(?P<ny>New Year['’]s (?:Day|Eve)|(?<=Christmas and )New Year(?=[,.;:)]|\s+[a-z]))"
    r"|(?P<o>Hallowe['’]en|Martin Luther King(?: Jr\.?)?,? Day|Presidents?['’]?s? Day|Veterans['’]? Day"
    r"|(?:St\.? )?Valentine['’]?s Day|St\.? (?:Patrick|George|David|Andrew)['’]?s Day|(?:the )?Fourth of July"
    r"|July Fourth|April Fools?['’]?s? Day|All Saints['’]? Day|Remembrance Day|International Women['’]s Day)"
    r"|(?P<u>Mother['’]?s['’]? Day|Father['’]?s['’]? Day|Mothering Sunday))\b"
)
_OTHER_NAMES = {
    "hallowe'en": "halloween", "fourth of july": "independence day", "the fourth of july": "independence day",
    "july fourth": "independence day", "remembrance day": "armistice day", "st valentine's day": "valentine's day",
    "valentines day": "valentine's day", "presidents day": "presidents' day", "president's day": "presidents' day",
    "veterans' day": "veterans day", "martin luther king jr day": "martin luther king day",
    "martin luther king jr, day": "martin luther king day", "april fool's day": "april fools' day",
    "april fools day": "april fools' day", "new year": "new year's day", "all saints day": "all saints' day",
}  # fmt: skip
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*(?:st\b|nd\b|rd\b|th\b|['’]?s\b)?|['’]s\b|[^\w\s]|\n", re.UNICODE)
_LETTER_NAMES = re.compile(r"B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its class letter, its place, and what it stands for (month 7, the unit "week")."""

    kind: str
    start: int
    end: int
    value: int | str


class Row:
    """The words of a text in order, with their class letters; their places are found when one is asked for."""

    __slots__ = ("_forms", "_spans", "_text", "_values", "letters")

    def __init__(
        self, text: str, forms: list[str], letters: str, spans: list[tuple[int, int]], values: dict[int, int | str]
    ) -> None:
        self._text, self._forms, self.letters, self._spans, self._values = text, forms, letters, spans, values

    def __len__(self) -> int:
        return len(self._forms)

    def __getitem__(self, at: int) -> Word:
        start, end = self.span(at)
        value = self._values.get(at)
        return Word(self.letters[at], start, end, VALUES.get(self._forms[at], 0) if value is None else value)

    def span(self, at: int) -> tuple[int, int]:
        spans = self._spans
        if at >= len(spans):
            find, end = self._text.find, spans[-1][1] if spans else 0
            for form in self._forms[len(spans) : at + 1]:  # nothing but blanks and low lines stands between them
                start = find(form, end)
                end = start + len(form)
                spans.append((start, end))
        return spans[at]

    def start(self, at: int) -> int:
        return self.span(at)[0]

    def end(self, at: int) -> int:
        return self.span(at)[1]


def holidays_begun_in(text: str) -> list[str]:
    """The beginnings of names of holidays that are in a text."""
    words = words_in(text)
    return [start for start, word in _HOLIDAY_WORDS if word in words and start in text] + [start for start in _HOLIDAY_PARTS if start in text]


_CORE_WORDS = frozenset(form.lower() for form, kind in KINDS.items() if kind in CORE and form.isalpha()) | {
    part for form, kind in KINDS.items() if kind in CORE for part in form.lower().split("-") if not form.isalpha() and part.isalpha()
}
_DIGIT = re.compile(r"\d")


def may_hold_date(text: str) -> bool:
    """Is a word in a text without which it holds no date, but for holidays?"""
    return not _CORE_WORDS.isdisjoint(words_in(text.rstrip())) or _DIGIT.search(text) is not None


def words_of(text: str, holidays: bool = True) -> Row:
    """The words of a text as a row (see Row); `holidays` False when none of them is in it."""
    fixed = _fixed_spans(text, holidays)
    if fixed:
        return _with_fixed(text, fixed)
    forms = _TOKEN.findall(text)
    return Row(text, forms, "".join(map(KINDS.get, forms, repeat(OTHER))), [], {})


def _with_fixed(text: str, fixed: list[Word]) -> Row:
    """The row with names of several words in the place of their words."""
    new_spans: list[tuple[int, int]] = []
    new_forms: list[str] = []
    letters: list[str] = []
    values: dict[int, int | str] = {}
    waiting = sorted(fixed, key=lambda word: -word.start)
    skip_until = 0
    for match in _TOKEN.finditer(text):
        span, form = match.span(), match.group()
        if span[0] < skip_until:
            continue
        while waiting and waiting[-1].start < span[0]:
            waiting.pop()
        if waiting and waiting[-1].start == span[0]:
            word = waiting.pop()
            values[len(new_spans)] = word.value
            skip_until, span = word.end, (word.start, word.end)
            letters.append(word.kind)
        else:
            letters.append(KINDS.get(form, OTHER))
        new_spans.append(span)
        new_forms.append(form)
    return Row(text, new_forms, "".join(letters), new_spans, values)


def _fixed_spans(text: str, holidays: bool) -> list[Word]:
    """Names of several words (holidays, "B.C.") as single words, in order."""
    spans: list[Word] = []
    if holidays:
        for match in _HOLIDAYS.finditer(text):
            spans.append(Word(CLASSES["holiday"], match.start(), match.end(), _holiday_name(match)))
    if "C." in text or "D." in text:
        for match in _LETTER_NAMES.finditer(text):
            kind = "bc" if match.group()[0] == "B" else "ad"
            spans.append(Word(CLASSES[kind], match.start(), match.end(), 0))
        spans.sort(key=lambda word: word.start)
    return spans


def _holiday_name(match: re.Match[str]) -> str:
    if match["u"]:
        return "unknown"
    name = (
        (match["n"] or match["ny"] or match["o"]).lower().replace("’", "'").replace("st. ", "st ").replace("jr.", "jr")
    )
    return _OTHER_NAMES.get(name, name).replace(" ", "-")
