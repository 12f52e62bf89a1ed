"""The words that dates are made of, and a text as a row of them: one letter for the class of each word.

The grammar (see `grammar`) is written over these class letters, which makes it short and quick: "on Tuesday, 3 March"
becomes "nW,DM", whatever day and month it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import repeat


def in_order(words: str) -> tuple[str, ...]:
    """The words of a line."""
    return tuple(words.split())


def listed(words: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(words.split())


CLASSES = {
    "month": "M", "mon": "m", "weekday": "W", "wkd": "w", "season": "S", "fall": "F", "holiday": "H",
    "num": "D", "ord": "O", "nth": "k", "year": "Y", "number": "#", "decade": "E", "nineties": "e",
    "unit": "U", "units": "V", "weekend": "G", "daytime": "T", "deictic": "R",
    "last": "L", "next": "N", "coming": "Z", "previous": "P", "following": "J", "this": "I", "that": "A", "same": "Q",
    "early": "B", "bound": "b", "earlier": "q", "count": "C", "a": "a", "half": "h", "couple": "c",
    "ago": "g", "before": "x", "after": "y", "now": "z", "time": "j",
    "the": "t", "of": "o", "in": "i", "on": "n", "from": "f", "to": "u", "between": "v", "and": "&",
    "dash": "-", "slash": "/", "comma": ",", "dot": "p", "poss": "s", "quote": "'",
    "bc": "<", "ad": ">", "circa": "~", "week_of": "K", "quarterly": "X", "every": "%", "part": "d", "seasons": "Ω",
}  # fmt: skip
OTHER = "_"
"""Any other word; no date expression holds one."""

CORE = "MmWwSFHYEeUVGTRkO#DΩ"
"""Classes one of which every date expression has."""

_MONTHS = in_order("january february march april may june july august september october november december")
_SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_WEEKDAYS = in_order("monday tuesday wednesday thursday friday saturday sunday")
_SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
_SEASONS = {
    "spring": 21,
    "springtime": 21,
    "summer": 22,
    "summertime": 22,
    "autumn": 23,
    "winter": 24,
    "wintertime": 24,
}
_COUNTS = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}
_ORDINALS = in_order(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_NINETIES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
             "eighties": 80, "nineties": 90, "noughties": 0}  # fmt: skip
_UNITS = ("day", "week", "fortnight", "month", "quarter", "year", "decade", "century")
_DAYTIMES = ("morning", "afternoon", "evening", "night", "lunchtime", "teatime", "midday", "dawn", "dusk", "noon",
             "midnight", "breakfast", "nightfall", "daybreak", "sunrise", "sunset", "mid-morning")  # fmt: skip

Entry = tuple[str, int | str]


def _lexicon() -> dict[str, Entry]:
    words: dict[str, Entry] = {}

    def add(kind: str, word: str, value: int | str = 0, *, cases: str = "lcu") -> None:
        forms = {"l": word, "c": word.capitalize(), "u": word.upper()}
        for case in cases:
            words[forms[case]] = (CLASSES[kind], value)

    for number, word in enumerate(_MONTHS, 1):
        add("month", word, number, cases="cu" if word in ("march", "may", "august") else "lcu")
    for word, number in _SHORT_MONTHS.items():
        add("mon", word, number, cases="cu")
    for number, word in enumerate(_WEEKDAYS):
        add("weekday", word, number)
    for word, number in _SHORT_WEEKDAYS.items():
        add("wkd", word, number, cases="c")
    for word, number in _SEASONS.items():
        add("season", word, number)
    for word, number in (("springs", 21), ("summers", 22), ("autumns", 23), ("winters", 24)):
        add("seasons", word, number, cases="l")
    add("fall", "fall", 23)
    for number, word in enumerate(_COUNTS):
        add("a" if number == 1 else "count", word, number)
    for word, number in _TENS.items():
        add("count", word, number)
    for number, word in enumerate(_ORDINALS):
        add("nth", word, number)
    for word, number in _NINETIES.items():
        add("nineties", word, number)
    for word in _UNITS:
        add("unit", word, word)
        add("units", "centuries" if word == "century" else word + "s", word)
    for word in _DAYTIMES:
        add("daytime", word)
    for word, number in (("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1)):
        add("deictic", word, number)
    for word in ("early", "late", "mid"):
        add("early", word, word)
    for word, value in (
        ("beginning", "early"), ("start", "early"), ("outset", "early"), ("turn", "early"), ("opening", "early"),
        ("middle", "mid"), ("end", "late"), ("close", "late"),
    ):  # fmt: skip
        add("bound", word, value)
    add("early", "latter", "late")
    add("part", "part", cases="l")
    add("earlier", "earlier", "so_far")
    add("earlier", "later", "rest")
    for kind, forms in {
        "weekend": "weekend", "last": "last", "next": "next", "coming": "coming upcoming forthcoming",
        "previous": "previous preceding prior", "following": "following subsequent ensuing succeeding", "this": "this",
        "that": "that", "same": "same", "a": "a an", "half": "half", "couple": "couple", "ago": "ago",
        "before": "before previously", "after": "after", "now": "now hence", "time": "time", "the": "the", "of": "of",
        "in": "in", "on": "on", "from": "from", "to": "to until till through thru", "between": "between", "and": "and or",
        "every": "every each per",
    }.items():  # fmt: skip
        for word in forms.split():
            add(kind, word, 1 if kind == "a" else word)
    add("weekend", "weekends", "weekends")
    for word in ("beginning", "starting", "commencing", "ending"):
        words.setdefault(word, (CLASSES["week_of"], word))
    for form in ("BC", "BCE"):
        words[form] = (CLASSES["bc"], 0)
    for form in ("AD", "CE"):
        words[form] = (CLASSES["ad"], 0)
    for form in ("circa", "c", "ca", "about", "around", "roughly", "approximately", "some"):
        words[form] = (CLASSES["circa"], 0)
    words["Q"] = (CLASSES["quarterly"], "quarter")
    words["H"] = (CLASSES["quarterly"], "half")
    for mark in "-‐‑–—":
        words[mark] = (CLASSES["dash"], 0)
    words |= {
        "/": (CLASSES["slash"], 0), ",": (CLASSES["comma"], 0), ".": (CLASSES["dot"], 0), "&": (CLASSES["and"], 0),
        "'s": (CLASSES["poss"], 0), "’s": (CLASSES["poss"], 0), "'": (CLASSES["quote"], 0), "’": (CLASSES["quote"], 0),
        "‘": (CLASSES["quote"], 0),
    }  # fmt: skip
    return words


def _numbers() -> dict[str, Entry]:
    """Every form of digits that a date can hold: days, years, ordinals, decades, and numbers for years before Christ."""
    forms: dict[str, Entry] = {}
    for value in range(1, 1000):
        forms[str(value)] = (CLASSES["num" if value <= 31 else "number"], value)
    for value in range(1, 10):
        forms[f"0{value}"] = (CLASSES["num"], value)
    forms["00"] = (CLASSES["number"], 0)
    for value in range(1, 100):
        for ending in ("st", "nd", "rd", "th"):
            forms[f"{value}{ending}"] = (CLASSES["ord"], value)
    for value in range(1000, 2200):
        forms[str(value)] = (CLASSES["year"], value)
    for ending in ("s", "'s", "’s"):
        for value in range(1000, 2100, 10):
            forms[f"{value}{ending}"] = (CLASSES["decade"], value)
        for value in range(10, 100, 10):
            forms[f"{value}{ending}"] = (CLASSES["nineties"], value)
    return forms


_LEXICON = _lexicon() | _numbers()
_KINDS = {form: kind for form, (kind, _) in _LEXICON.items()}
_VALUES = {form: value for form, (_, value) in _LEXICON.items()}
_HOLIDAY_STARTS = (
    "Christmas", "New Year", "Easter", "Thanksgiving", "Labor Day", "Boxing Day", "Black Friday", "Good Friday", "Hallowe",
    "May Day", "Memorial Day", "Veterans", "Valentine", "Patrick", "St George", "St David", "St Andrew", "St. ",
    "Juneteenth", "Independence Day", "Fourth of", "July Fourth", "Bonfire Night", "Guy Fawkes", "Hogmanay", "Burns Night",
    "Luther King", "Presidents", "President’s Day", "President's Day", "Columbus Day", "Remembrance", "Armistice", "Ash Wednesday", "Shrove", "Palm Sunday",
    "Maundy", "Whit Monday", "Cyber Monday", "Bastille", "Leap Day", "April Fool", "Epiphany", "Pentecost",
    "Twelfth Night", "All Saints", "Ascension", "Holy Saturday", "Women’s Day", "Women's Day", "Mothering", "Mothers", "Mother’s Day", "Mother's Day", "Fathers", "Father’s Day", "Father's Day",
)  # fmt: skip
_HOLIDAYS = re.compile(
    r"\b(?:(?P<n>Christmas Eve|Christmas|Boxing Day|Black Friday|Cyber Monday|Good Friday(?! Agreement)|Easter Monday"
    r"|Easter|Halloween|May Day|Memorial Day|Juneteenth|Independence Day|Bonfire Night|Guy Fawkes Night|Hogmanay"
    r"|Burns Night|Columbus Day|Remembrance Sunday|Armistice Day|Ash Wednesday|Shrove Tuesday|Palm Sunday"
    r"|Maundy Thursday|Whit Monday|Bastille Day|Leap Day|Epiphany|Pentecost|Twelfth Night|Thanksgiving|Labor Day"
    r"|Holy Saturday|Ascension Day)(?: (?:Day|Sunday|weekend)\b)?"
    r"|(?P<ny>New Year['’]s (?:Day|Eve))"
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
    "april fools day": "april fools' day", "all saints day": "all saints' day",
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
    """The words of a text that can matter, in order, with their class letters; places and Words are made when asked for."""

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
        return Word(self.letters[at], start, end, _VALUES.get(self._forms[at], 0) if value is None else value)

    def span(self, at: int) -> tuple[int, int]:
        if not self._spans:
            self._spans = [match.span() for match in _TOKEN.finditer(self._text)]
        return self._spans[at]

    def start(self, at: int) -> int:
        return self.span(at)[0]

    def end(self, at: int) -> int:
        return self.span(at)[1]


def holiday_may_be_in(text: str) -> bool:
    """Is the name of a holiday likely to be in a text?"""
    return any(map(text.__contains__, _HOLIDAY_STARTS))


def words_of(text: str, holidays: bool = True) -> Row:
    """The words of a text as a row (see Row); `holidays` False when none of them is in it."""
    fixed = _fixed_spans(text, holidays)
    if fixed:
        return _with_fixed(text, fixed)
    forms = _TOKEN.findall(text)
    return Row(text, forms, "".join(map(_KINDS.get, forms, repeat(OTHER))), [], {})


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
            letters.append(_KINDS.get(form, OTHER))
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
