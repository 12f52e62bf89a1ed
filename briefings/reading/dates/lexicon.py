"""The words that dates are made of, each with the letter of its class: months, days, counts, numbers, small words."""

from __future__ import annotations


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
    "bc": "<", "ad": ">", "circa": "~", "week_of": "K", "quarterly": "X", "every": "%", "part": "d", "seasons": "Ω", "new": "ν", "played": "σ",
}  # fmt: skip
OTHER = "_"
"""Any other word; no date expression holds one."""

CORE = "MmWwSFHYEeUVGTRkO#DΩσ"
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
    add("new", "new", cases="lc")
    add("played", "season", cases="l")
    add("earlier", "earlier", "so_far")
    add("earlier", "later", "rest")
    for kind, forms in {
        "weekend": "weekend", "last": "last", "next": "next", "coming": "coming upcoming forthcoming",
        "previous": "previous preceding prior", "following": "following subsequent ensuing succeeding", "this": "this",
        "that": "that", "same": "same", "a": "a an", "half": "half", "couple": "couple", "ago": "ago",
        "before": "before previously", "after": "after", "now": "now hence", "time": "time", "the": "the", "of": "of",
        "in": "in", "on": "on", "from": "from", "to": "to until till through thru", "between": "between",
        "and": "and or", "every": "every each per",
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
    """Every form of digits that a date can hold: days, years, ordinals, decades, and years before Christ."""
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
    for value in range(1900, 2100):
        if value % 10:  # "2019's best film"; "2010's" may be a decade
            forms[f"{value}'s"] = forms[f"{value}’s"] = (CLASSES["year"], value)
    for ending in ("s", "'s", "’s"):
        for value in range(1000, 2100, 10):
            forms[f"{value}{ending}"] = (CLASSES["decade"], value)
        for value in range(10, 100, 10):
            forms[f"{value}{ending}"] = (CLASSES["nineties"], value)
    return forms


LEXICON = _lexicon() | _numbers()
KINDS = {form: kind for form, (kind, _) in LEXICON.items()}
"""Class letters by form."""

VALUES = {form: value for form, (_, value) in LEXICON.items()}
"""What forms stand for: the number of a month, the name of a unit."""
