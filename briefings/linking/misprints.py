"""Figures that an outlet took back: what a published correction says was wrong, and what is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from briefings.reading.note import Span
from briefings.values import dataclass

HEADLINE = re.compile(
    r"(?i)^\W*(?:(?:for the record|editor[’']?s note)\W+)?(?:corrections?(?: and clarifications?)?|clarifications?(?: and "
    r"corrections?)?|corrected|correcting|apology|we got it wrong|for the record)\b(?=\s*(?:[:–—|-]|$|of\b|to\b|and\b))")
_UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
          "eighteen nineteen").split()
_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_WORDS = {**{word: number for number, word in enumerate(_UNITS)}, **_TENS}
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
           "hundred": 1e2, "dozen": 12.0}
_INSTEAD = re.compile(r"(?i)[\s,]*(?:\w+[\s,]+){0,4}?(?:and\s+)?(?:not|rather than|instead of)\s+(?:the\s+)?$")
_SMALL = frozenset("about after again against their there these those which would could should where while with were been "
                   "have from that this they what when will correct figure correction reported mistake sorry number".split())


@cache
def _figure() -> re.Pattern[str]:
    number = "|".join((*_WORDS, "hundred", "dozen"))
    return re.compile(
        rf"(?<![\w.,£$€-])(?P<sign>[£$€])?\s?(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<word>(?:a\s+)?(?:{number})(?:-(?:{number}))?))"
        r"(?:\s?(?P<scale>thousand|million|billion|trillion|hundred|dozen|mn|bn|k|m)\b)?(?P<percent>\s?(?:%|per\s?cent\b))?"
        r"(?![\w])", re.IGNORECASE)


@cache  # few cards stand on an article that corrects another
def wrong_cue() -> re.Pattern[str]:
    """Words that say that a figure was given wrong."""
    return re.compile(
        r"(?i)\b(?:we|this (?:newspaper|paper|website|site|page|report|article|story)|(?:the|an?|our) (?:earlier|previous"
        r"|original|first|initial)?\s*(?:version|report|article|story|headline|copy|caption|graphic|chart)s?|the [A-Z]\w+)"
        r"\b[^.;]{0,120}?\b(?:reported|said|stated|wrote|gave|quoted|put|printed|published|suggested|claimed|misstated|"
        r"incorrectly|wrongly|mistakenly|erroneously)\b|\b(?:incorrectly|wrongly|mistakenly|erroneously|in error)\b"
        r"|\bas (?:we )?(?:previously )?(?:stated|reported|published)\b")


@cache
def _right_cue() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:the )?(?:correct|right|true|actual|accurate) (?:figure|number|total|sum|amount|price|cost|percentage"
        r"|count)\b|\b(?:should (?:have|be|read)|ought to have|(?:was|is|were|are) in fact|in fact|actually|has been "
        r"corrected to|corrected to)\b")


@dataclass(frozen=True, slots=True)
class Misprint:
    """A figure that was wrong: as the correction writes it and the right one, and the sentence that says which is right.

    `about` are the words of the correction, by which the sentence that it speaks of is known.
    """

    wrong: str
    right: str
    value: float
    sentence: Span
    about: frozenset[str]


def misprints(headline: str, body: str, sentences: Sequence[Span]) -> tuple[Misprint, ...]:
    """The figures that a correction takes back; none where it does not say both the wrong and the right one."""
    if HEADLINE.match(headline) is None:
        return ()
    about = words(f"{headline} {body}")
    texts = [(span, body[slice(*span)]) for span in sentences]
    found = [Misprint(wrong, right, value_of(wrong) or 0.0, span, about)
             for span, text in texts for wrong, right in _in_one(text)]
    if not found:
        wrong = [match.group() for _, text in texts if wrong_cue().search(text) and not _right_cue().search(text)
                 for match in figures(text)]
        right = [(span, match.group()) for span, text in texts if (cue := _right_cue().search(text))
                 for match in figures(text) if match.start() >= cue.start()]
        if len(wrong) == 1 and len(right) == 1:
            found = [Misprint(wrong[0], right[0][1], value_of(wrong[0]) or 0.0, right[0][0], about)]
    return tuple(each for each in found if value_of(each.right) not in (None, each.value))


def _in_one(text: str) -> Iterator[tuple[str, str]]:
    """Wrong and right where one sentence holds both: "9,100, not 19,000", "we said 19,000; it should have been 9,100"."""
    listed = list(figures(text))
    for right, wrong in pairwise(listed):
        between = text[right.end():wrong.start()]
        if _INSTEAD.match(between) and len(between) < 60:
            yield _kept(wrong.group(), right.group()), right.group()
            return
    cue, said = _right_cue().search(text), wrong_cue().search(text)
    if cue is None or said is None or len(listed) != 2:
        return
    first, second = listed
    if said.start() < first.start() < cue.start() < second.start():
        yield first.group(), second.group()
    elif cue.start() < first.start() < said.start() < second.start():
        yield second.group(), first.group()


def _kept(wrong: str, right: str) -> str:
    """"£9m, not 19": the sign and the scale are meant for both."""
    one, other = _figure().fullmatch(wrong.strip()), _figure().fullmatch(right.strip())
    if one is None or other is None or one["sign"] or one["scale"] or not (other["sign"] or other["scale"]):
        return wrong
    return f"{other['sign'] or ''}{wrong.strip()}{' ' + other['scale'] if other['scale'] else ''}"


def figures(text: str) -> Iterator[re.Match[str]]:
    """The figures in a text; days and years are none."""
    for match in _figure().finditer(text):
        behind, before = text[match.end():match.end() + 12], text[max(0, match.start() - 12):match.start()]
        bare = match["digits"] and not (match["sign"] or match["scale"] or match["percent"])
        number = (match["digits"] or "").replace(",", "")
        if bare and "," not in match["digits"] and (
                re.match(r"\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", behind)
                or re.search(r"(?:January|February|March|April|May|June|July|August|September|October|November|December) $",
                             before)
                or (len(number) == 4 and number.isdecimal() and 1800 <= int(number) <= 2100)):
            continue
        if (match["word"] or "").casefold() in ("one", "a hundred", "a dozen") and not match["scale"]:
            continue  # "one of them"
        yield match


def value_of(written: str) -> float | None:
    """A figure as a number; a percentage and a sum of money are their own kinds of number."""
    match = _figure().fullmatch(written.strip())
    if match is None:
        return None
    if match["digits"]:
        number = float(match["digits"].replace(",", ""))
    else:
        parts = re.split(r"[\s-]+", match["word"].casefold().removeprefix("a "))
        number = float(sum(_WORDS.get(part, 0) for part in parts)) or _SCALES.get(parts[0], 0.0)
    number *= _SCALES.get((match["scale"] or "").casefold(), 1.0)
    return -number - 0.5 if match["percent"] else number


def words(text: str) -> frozenset[str]:
    """The words by which it is known what a sentence is about."""
    return frozenset(word[:6] for word in re.findall(r"[a-z]{4,}", text.casefold()) if word not in _SMALL)
