"""What somebody puts a thing down to or at, blames for it or brushes aside, where no word of saying reports it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from briefings.news import AccountKind
from briefings.reading.note import Mention, QuoteNote, Span
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_BLAMES = re.compile(
    r"\b(?:blam(?:es|ed|ing)|cit(?:es|ed|ing)|attribut(?:es|ed|ing)\s+[^.;:]{2,60}?\s+to|put(?:s|ting)?\s+[^.;:]{2,60}?\s+down\s+to|gave\s+(?:the|his|her|its|their)\s+reasons?\s+as)"
    r"\s+(?P<what>(?!by\b|as\b)[^.;:]{4,140})"
)
_BRUSHES = re.compile(
    r"\b(?:brush(?:es|ed)\s+(?:aside|off)|dismiss(?:es|ed)|reject(?:s|ed)|ridicul(?:es|ed)|scoff(?:s|ed)\s+at|laugh(?:s|ed)\s+off|play(?:s|ed)\s+down|wav(?:es|ed)\s+away|den(?:ies|ied))\s+"
    r"(?P<what>(?:any\s+|all\s+|the\s+|these\s+|such\s+)?(?:suggestions?|claims?|allegations?|accusations?|reports?|rumou?rs?|talk|notion|idea)\s+(?:that|of)\s[^.;:]{4,140})"
)
_DIGIT = re.compile(r"\d")
_BLAMING = frozenset("blames blamed blaming cites cited citing attributes attributed attributing put puts putting gave".split())
_BRUSHING = frozenset("brushes brushed dismisses dismissed rejects rejected ridicules ridiculed scoffs scoffed laughs laughed plays played waves waved denies denied".split())
_RIGHT_BEFORE = re.compile(r"(?:\s+\([^)]{1,30}\))?(?:,\s[^;:.]{2,140},)?\s+(?:(?:has|have|had|also|later|then|yesterday|today|\w+ly)\s+){0,3}$")
_GOES_ON = re.compile(r",\s+(?:saying|adding|but|and|which|who|while|although|said|says)\b|\s+and\s+(?:said|says|added|promised|vowed|will)\b|,?\s+but\s")


_PUT_AT = re.compile(
    r"\b(?:put|puts|estimates?|estimated|reckons|reckoned)\s+(?:the|its|their|his|her)?\s*[\w\s'’-]{2,60}?\s(?:at|to\s+be)\s+(?:(?:nearer|closer\s+to|about|around|roughly|some|at\s+least|more\s+than|over|almost|nearly)\s+)*[“\"]?(?P<n>(?:more\s+than\s+)?[£$€]?\d[\d,.]*(?:\s?(?:million|billion|m|bn|k|per\s+cent|percent|%))?)"
    r"|(?:'s?|\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er))\s+(?:own\s+|latest\s+|official\s+)?(?:figure|tally|estimate|count|total|log|records|accounts|data|figures)\b[^.;:]{0,60}?\s(?:of|is|was|gives?|shows?|stands\s+at|stood\s+at|(?:suggests?\s+)?it\s+was|came\s+to|add\s+up\s+to)\s+(?:(?:nearer|closer\s+to|about|around|roughly|some|at\s+least|more\s+than|over|almost|nearly)\s+)*(?P<m>[£$€]?\d[\d,.]*(?:\s?(?:million|billion|m|bn|k|per\s+cent|percent|%))?)"
)
_PUT_WORDS = frozenset("put puts estimate estimates estimated reckons reckoned figure tally count total log records accounts data figures".split())


def put_at(text: Text, quotes: Sequence[QuoteNote], mentions: Sequence[Mention], kinds: Sequence[str]) -> list[tuple[QuoteNote, Span]]:
    """Figures that somebody puts on a thing: "the union put the number at 96", "the company's figure of 82"."""
    found: list[tuple[QuoteNote, Span]] = []
    starts = [mention.span[0] for mention in mentions]
    for number, (start, end), here in text.feeding:
        if _PUT_WORDS.isdisjoint(words_in(here)):
            continue
        if not _DIGIT.search(text.view, start, end):
            continue
        for match in _PUT_AT.finditer(text.view, start, end):
            group = "n" if match["n"] else "m"
            if any(quote.mode != "indirect" and quote.spans[0][0] <= match.start() < quote.spans[0][1] for quote in quotes):
                continue
            clause = max(start, text.view.rfind(";", start, match.start()), text.view.rfind(", while", start, match.start()))
            speaker = _doer(text, mentions, starts, kinds, clause, match.start()) if group == "n" else _owner(text, mentions, starts, kinds, clause, match.start())
            span = (match.start(group), match.start(group) + len(match[group].rstrip(".,")))
            found.append((QuoteNote((span,), speaker, "", "indirect", number, None), span))
    return found


def is_put_at(text: Text, span: Span, sentence: int) -> bool:
    """Whether a number is one that somebody puts on a thing."""
    start, end = text.sentences[sentence].span
    if _PUT_WORDS.isdisjoint(words_in(text.view[start:end])):
        return False
    return any(match.start() <= span[0] and span[1] <= match.end() + 3 and match.end() - 12 <= span[1] for match in _PUT_AT.finditer(text.view, start, end))


def _owner(text: Text, mentions: Sequence[Mention], starts: Sequence[int], kinds: Sequence[str], floor: int, at: int) -> int | None:
    """Whose figure it is: "the company's figure of 82", "its own figure is 82"."""
    before = [m for m in mentions[bisect.bisect_left(starts, floor) : bisect.bisect_left(starts, at + 1)] if m.span[1] <= at + 5 and kinds[m.entity] != "place"]
    return before[-1].entity if before and at - before[-1].span[1] < _NEAR else None


_NEAR = 12  # letters between an owner and the apostrophe of what is his


def put_down(
    text: Text, mentions: Sequence[Mention], kinds: Sequence[str], quotes: Sequence[QuoteNote]
) -> list[tuple[AccountKind, int, Span, Span, int]]:
    """Reasons and denials: the voice, the verb, the words and the sentence."""
    found: list[tuple[AccountKind, int, Span, Span, int]] = []
    starts = [mention.span[0] for mention in mentions]
    for number, (start, end), line in text.feeding:
        here = words_in(line)
        for kind, words, pattern in (("reason", _BLAMING, _BLAMES), ("denial", _BRUSHING, _BRUSHES)):
            if words.isdisjoint(here):
                continue
            for match in pattern.finditer(text.view, start, end):
                speaker = _doer(text, mentions, starts, kinds, start, match.start())
                if speaker is None or any(quote.mode != "indirect" and quote.spans[0][0] <= match.start() < quote.spans[0][1] for quote in quotes):
                    continue
                over = _GOES_ON.search(text.view, match.start("what") + 4, match.end("what"))
                stop = over.start() if over else match.end("what")
                said = text.view[match.start("what") : stop].rstrip(" ,”\"’'")
                if len(said.split()) >= _WORDS:
                    found.append((kind, speaker, (match.start(), match.start("what")), (match.start("what"), match.start("what") + len(said)), number))  # type: ignore[arg-type]
    return found


_WORDS = 2  # fewer say nothing by themselves


def _doer(text: Text, mentions: Sequence[Mention], starts: Sequence[int], kinds: Sequence[str], floor: int, verb: int) -> int | None:
    """Who stands right before a verb, an aside between commas apart."""
    before = [m for m in mentions[bisect.bisect_left(starts, floor) : bisect.bisect_left(starts, verb)] if m.span[1] <= verb and kinds[m.entity] != "place"]
    for mention in before[-4:]:  # "P, of the O, who came last week, put": the first is whose asides these are
        if _RIGHT_BEFORE.fullmatch(text.view, mention.span[1], verb) and not text.view[mention.span[1] :].startswith(("'s", "’s")):
            return mention.entity
    return None
