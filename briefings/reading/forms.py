"""Which words of a sentence are triggers of happenings, and whether each is a verb or a noun there."""

from __future__ import annotations

import re
from functools import cache

from briefings.reading.clauses import GROUP, Segment
from briefings.reading.lexicon.happenings import Form, triggers
from briefings.reading.shape import ANY, is_mention

_NOUN_LEFT = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|this|that|any|no|of|for|in|on|after|before|following|over|amid|despite|since|by|with|from|to|against|another|first|second|latest|recent|new|snap|early|general|public|formal|possible|his own|[\w-]*(?:al|ive|ous|ic|ful|ary|less|year-old|day|month|week|hour))|'s|s')\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)


_PAST_ONLY_TRANSITIVE = frozenset(
    "dismiss remove appoint elect select deselect suspend expel arrest charge accuse convict acquit sentence fine release kill injure rescue ban block approve found build demolish buy publish award investigate raid reinstate demote retain discover replace".split()
)


_WORD = re.compile(r"(?<![\w'-])[A-Za-z][\w-]*(?![\w'])")


@cache
def _phrases() -> dict[str, tuple[re.Pattern[str], ...]]:
    """For each first word of a trigger, what to match there: the longest phrase first."""
    firsts: dict[str, list[str]] = {}
    for words in triggers():
        firsts.setdefault(words.split()[0], []).append(words)
    return {
        first: tuple(re.compile(re.escape(words) + r"(?![\w'-]|\s?-\w)", re.IGNORECASE) for words in sorted(every, key=len, reverse=True))
        for first, every in firsts.items()
    }


def triggers_in(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        for pattern in _phrases().get(word.group().casefold(), ()):
            match = pattern.match(text, word.start())
            if match:
                found.append(match)
                end = match.end()
                break
    return found


_MAKES_VERB = frozenset(
    "was were is are be been being has have had having will would may might could can should must shall do does did to 's 're 'll 'd 've get gets got am".split()
)
_DETERMINED = re.compile(r"(?:\b(?:a|an|the|his|its|their|my|our|this|these|those|some|most|many|any|no|every|each|newly|recently|our)|[\w\U000f0000-\U0010fffd\ue000-\uf8ff]'s|s')\s+(?:now-|then-)?$", re.IGNORECASE)
_BILL = re.compile(r"\b(?:bill|bills|law|laws|motion|budget|legislation|measure|act|resolution|ordinance|amendment|reforms?|vote|rule|rules|package|deal|tax)\b", re.IGNORECASE)


def _no_happening(text: str, match: re.Match[str], forms: dict[Form, tuple[str, str]], left: str) -> bool:
    """Words that tell no happening here: "a girl named X", "was named as X, 61", "ruled nothing out", "passed an inspection"."""
    base = next(iter(forms.values()))[1]
    behind = text[match.end() : match.end() + 60]
    if base == "name":
        if re.match(rf"\s+(?:(?:locally|by\s+[^.,]{{3,40}}?|on\s+\w+|as|only|earlier|later|today|yesterday)\s+)*as\s+(?:{ANY})", behind):
            return True
        if re.search(r"[a-z]\s+$", left) and not GROUP.search(left) and re.match(rf"\s+{ANY}", behind):
            return True
        return bool(re.match(r"\s+(?:after|for|in\s+(?:honou?r|the|a|an))\b", behind))
    if base == "rule":
        return bool(re.match(r"\s+(?:\w+\s+)?out\b", behind))
    if base == "pass":
        return not _BILL.search(behind) and not _BILL.search(left)
    if base == "lead":
        return bool(re.match(r"\s+by\b", behind))
    if base == "agree":
        return bool(re.search(r"\b(?:is|are|was|were)\s+(?:\w+\s+)?$", left))
    return False


def reading_of(text: str, match: re.Match[str], segment: Segment) -> tuple[str, Form, str, int] | None:
    """Which reading of a trigger word this place has; the place where its verb group begins."""
    entries = triggers()[match.group().casefold()]
    left = text[segment.start : match.start()]
    group_match = GROUP.search(left)
    group = group_match.group(1) if group_match else ""
    group_words = group.casefold().split()
    start = segment.start + (group_match.start(1) if group_match else len(left))
    forms = {form: (kind, base) for kind, form, base in reversed(entries)}
    right = text[match.end() : match.end() + 30]
    only_adverbs = all(
        word.endswith("ly")
        or word
        in (
            "also",
            "now",
            "then",
            "later",
            "once",
            "first",
            "both",
            "all",
            "each",
            "again",
            "finally",
            "just",
            "already",
            "still",
            "soon",
            "only",
            "since",
            "twice",
            "eventually",
            "himself",
            "herself",
        )
        for word in group_words
    )
    has_be = any(
        word
        in (
            "was",
            "were",
            "is",
            "are",
            "be",
            "been",
            "being",
            "'s",
            "'re",
            "get",
            "gets",
            "got",
            "am",
            "wasn't",
            "isn't",
            "weren't",
            "aren't",
        )
        for word in group_words
    )
    has_have = any(word in ("has", "have", "had", "having", "'ve", "hasn't", "haven't", "hadn't") for word in group_words)
    has_modal = any(
        word
        in (
            "will",
            "'ll",
            "would",
            "may",
            "might",
            "could",
            "can",
            "should",
            "must",
            "shall",
            "to",
            "do",
            "does",
            "did",
            "didn't",
            "doesn't",
            "don't",
            "won't",
            "wouldn't",
            "couldn't",
            "can't",
            "cannot",
            "'d",
            "shouldn't",
        )
        for word in group_words
    )
    preceding = text[:start].rstrip()
    subject_before = bool(preceding) and (
        is_mention(preceding[-1]) or bool(re.search(r"(?:\b(?:he|she|it|they|who|which|we|you|i)|[,)])$", preceding, re.IGNORECASE))
    )
    noun_left = bool(_NOUN_LEFT.search(left)) and not group_words
    if group_words and group_words[-1] not in _MAKES_VERB and _DETERMINED.search(left[: group_match.start(1)] if group_match else left):
        return None  # "a newly elected member"
    if not group_words and _DETERMINED.search(left) and {"past", "participle"} & set(forms) and "noun" not in forms:
        return None  # "a retired dealer", "the region's elected officials"
    if _no_happening(text, match, forms, left):
        return None
    if "participle" in forms and (has_be or has_have) and group_words:
        kind, base = forms["participle"]
        return kind, "participle", base, start
    if "base" in forms and has_modal and not noun_left:
        kind, base = forms["base"]
        return kind, "base", base, start
    if "base" in forms and re.search(r"no choice but to\s*$|\bto\s*$", left):
        kind, base = forms["base"]
        return kind, "base", base, start
    if "ing" in forms and (
        has_be
        or re.search(
            r"\b(?:after|by|following|since|accused of|guilty of|denied|admitted|denies|admits)\s+(?:\w+ly\s+)?(?:\w+ing\s+[^,.]{1,60}\s+and\s+)?$",
            left,
            re.IGNORECASE,
        )
        or (
            not left.strip()
            and (
                segment.joint in ("after", "following", "since")
                or (segment.joint == "and" and re.search(r"\b(?:after|following|by)\s+\w+ing\b[^.;]*$", text[: segment.start]))
            )
        )
    ):
        if has_be or not noun_left or not left.strip():
            kind, base = forms["ing"]
            return kind, "ing", base, start
    if "noun" in forms and (noun_left or (not subject_before and not group_words and "past" not in forms)):
        if (
            re.search(
                r"(?:\b(?:the|a|an|his|her|its|their|of|after|before|following|over|since)|'s|s')\s+(?:[\w-]+\s+){0,2}$",
                left,
                re.IGNORECASE,
            )
            or not left.strip()
        ):
            kind, base = forms["noun"]
            return kind, "noun", base, match.start()
        if not any(form in forms for form in ("s", "base", "past")):
            kind, base = forms["noun"]
            return kind, "noun", base, match.start()
    if "past" in forms and (not group_words or only_adverbs):
        kind, base = forms["past"]
        if not left.strip() and segment.joint in ("", "main"):
            return (kind, "participle", base, start) if kind in _PAST_ONLY_TRANSITIVE and segment.joint == "" else None
        reduced = (
            preceding.endswith(",")
            and kind in _PAST_ONLY_TRANSITIVE
            and not re.match(rf"\s+(?:{ANY}|the\b|a\b|an\b|his\b|her\b|its\b|their\b)", right)
        )
        by = re.match(r"\s+(?:\w+ly\s+)?by\b", right)
        bare = kind in _PAST_ONLY_TRANSITIVE and re.match(
            r"\s+(?:in|on|at|last|after|for|over|during|with|yesterday|and|from|as)\b|[.,;]", right
        )
        if (reduced or by or bare) and "participle" in forms:
            return kind, "participle", base, start
        return kind, "past", base, start
    if "s" in forms and subject_before and only_adverbs and not re.search(r"'s?$", preceding):
        kind, base = forms["s"]
        if preceding.endswith((",", ")")) and "noun" in {f for _, f, _ in triggers().get(base, ())} and not is_mention(preceding[-1]):
            return None
        return kind, "s", base, start
    return None
