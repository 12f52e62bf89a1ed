"""Which words of a sentence are triggers of happenings, and whether each is a verb or a noun there."""

from __future__ import annotations

import re
from functools import cache

from briefings.reading.clause_verbs import group_start
from briefings.reading.clauses import Segment
from briefings.reading.lexicon.happenings import Form, triggers
from briefings.reading.lexicon.past_forms import PASTS
from briefings.reading.meant import BY_NEXT, OBJECT_NEXT, TURNING, Trigger, no_happening, turned
from briefings.reading.shape import ANY, is_mention
from briefings.reading.vocabulary import first_runs, last_words, longest_runs, lower_in_place, places_of, words_in

# Patterns of what stands before a trigger, of a text in lower case.
_NOUN_LEFT = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|this|that|any|no|of|for|in|on|after|before|following|over|amid|despite|since|by|with|from|to|against|another|first|second|latest|recent|new|snap|early|general|public|formal|possible|his own|[\w-]*(?:al|ive|ous|ic|ful|ary|less|year-old|day|month|week|hour))|'s|s')\s+(?:[\w-]+\s+){0,2}$"
)
_DETERMINED_NEAR = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|of|after|before|following|over|since)|'s|s')\s+(?:[\w-]+\s+){0,2}$"
)
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|his|its|their|my|our|this|these|those|some|most|many|any|no|every|each|newly|recently|our)|[\w\U000f0000-\U0010fffd\ue000-\uf8ff]'s|s'|\b(?:the|these|those|his|her|its|their)\s+(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten))\s+(?:now-|then-)?$"
)
_ING_AFTER = re.compile(
    r"\b(?:after|by|following|since|accus(?:e|es|ed|ing)(?:\s+\S+){0,3}\s+of|charged with|guilty (?:of|to)|convicted of|cleared of|acquitted of|suspicion of|jailed for|denied|denying|admitted|denies|admits|admitting|succeeded in|considering|contemplating|caught)\s+(?:\w+ly\s+)?(?:\w+ing\s+[^,.]{1,60}\s+and\s+)?$",
    re.IGNORECASE,
)
_LEFT = 72  # code points before a trigger that its patterns look at

# Kinds whose bare past form behind a noun or a comma is a participle: "the manager sacked in May", "an audit, presented last month".
_PAST_ONLY_TRANSITIVE = frozenset(
    "dismiss remove appoint elect select deselect suspend expel arrest charge accuse convict acquit sentence fine release kill injure rescue ban block approve found build demolish buy publish award investigate raid reinstate demote retain discover replace"
    " find issue present submit deliver donate impose obtain send write strip execute".split()
)
_WORD = re.compile(r"(?<![\w'-])[A-Za-z][\w-]*(?![\w'])")


# What "~", "@", "&", "#" and "$" of the lexicon stand for.
_GAP = r"(?:(?!(?:and|or|but|that|who|which|after|before|following|amid|despite|since|until|when|while|because|for|of|by|from|with|plans?)\b)[^\s;:“”()]*[^\s,;:“”()]\s+){0,5}?"
_STANDS_FOR = {"~": _GAP, "@": r"(?:his|her|their|its)\s+", "&": r"(?:(?:him|her|it|them|(?:(?!(?:and|or|but|that|who|which|after|before|of|by|from|with|to|in|on|at|for)\b)[a-z][\w'-]*\s+){0,4}[\U000f0000-\U0010fffd\ue000-\uf8ff](?:,\s+(?:aged\s+)?\d{1,3},)?)|(?:the|his|her|its|their|a|an)\s+(?:[a-z-]+\s+){0,2}?[a-z-]+)\s+", "$": r"(?:at\s+least\s+|about\s+|nearly\s+|almost\s+|more\s+than\s+|up\s+to\s+|a\s+record\s+)?[£$€][\d,.]+\s*(?:m|bn|k|million|billion)?\s+", "#": r"\d{1,3}\s?[-–]\s?\d{1,3}\s+"}


def _pattern_of(words: str) -> str:
    said = "".join(_STANDS_FOR.get(word) or re.escape(word.lower()) + r"\s+" for word in words.split())
    return said.removesuffix(r"\s+").removesuffix(r"\s*")


@cache
def _phrases() -> dict[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    """For each first word of a trigger of several words, one pattern of what may follow it in lower case, the longest first, and what its groups are."""
    firsts: dict[str, list[str]] = {}
    for words in triggers():
        first, _, rest = words.partition(" ")
        if rest:
            firsts.setdefault(first, []).append(words)
    found = {}
    for first, every in firsts.items():
        ordered = sorted(every, key=lambda words: (-len(words), words))
        either = "|".join(f"({_pattern_of(words.partition(' ')[2])})" for words in ordered)
        found[first] = re.compile(rf"\s+(?:{either})(?![\w'-]|\s?-\w)"), tuple(ordered)
    return found


@cache
def _trigger_runs() -> frozenset[str]:
    """What a text holds where it holds a trigger: the first letters of each."""
    return first_runs(triggers())


@cache
def _with_what() -> dict[str, frozenset[str]]:
    """For each first word that is a trigger only with others, the words one of which stands with it."""
    tails: dict[str, set[str]] = {}
    alone = first_runs(words for words in triggers() if " " not in words)
    for words in triggers():
        first, _, rest = words.partition(" ")
        if rest and first in first_runs((first,)) and first not in alone:
            tails.setdefault(first, set()).update(longest_runs((rest.replace("~", "").replace("&", "").replace("@", "").replace("#", "").replace("$", ""),)))
    return {first: frozenset(rest) for first, rest in tails.items() if rest}


def triggers_in(text: str) -> list[Trigger]:
    """Every word or phrase of the lexicon."""
    words = words_in(text)
    hints = _trigger_runs() & words
    if not hints:
        return []
    with_what = _with_what()
    alone = [hint for hint in hints if hint in with_what and with_what[hint].isdisjoint(words)]
    if alone:
        hints = hints.difference(alone)
    found: list[Trigger] = []
    known, phrases = triggers(), _phrases()
    end = 0
    lowered = lower_in_place(text)
    for start in places_of(lowered, hints):
        word = _WORD.match(text, start) if start >= end else None
        if word is None:
            continue
        said = word.group().casefold()
        longer = phrases.get(said)
        match = longer[0].match(lowered, word.end()) if longer else None
        if longer and match and match.lastindex:
            end = match.end()
            found.append(Trigger(start, end, longer[1][match.lastindex - 1], word.end()))
        elif said in known:
            end = word.end()
            found.append(Trigger(start, end, said, end))
    return found


_BE = frozenset("was were is are be been being 's 're get gets got am wasn't isn't weren't aren't".split())
_HAVE = frozenset("has have had having 've hasn't haven't hadn't".split())
_MODAL = frozenset(
    "will 'll would may might could can should must shall to do does did didn't doesn't don't won't wouldn't couldn't can't cannot 'd shouldn't".split()
)
_MAKES_VERB = frozenset(
    "was were is are be been being has have had having will would might may could can should must shall do does did to 's 're 'll 'd 've get gets got am".split()
)
_SMALL_ADVERBS = frozenset("also now then later once first both all each again finally just already still soon only since twice eventually himself herself".split())
@cache
def _readings() -> dict[str, tuple[dict[Form, tuple[str, str]], str]]:
    """For each trigger its forms, each with kind and base, and the base of the last."""
    found = {}
    for word, entries in triggers().items():
        forms: dict[Form, tuple[str, str]] = {form: (kind, base) for kind, form, base in reversed(entries)}
        found[word] = forms, next(iter(forms.values()))[1]
    return found


def reading_of(text: str, match: Trigger, segment: Segment) -> tuple[str, Form, str, int] | None:
    """Which reading of a trigger word this place has; the place where its verb group begins."""
    at = match.start
    start = group_start(text, segment.start, at)
    group_words = text[start:at].casefold().split() if start < at else []
    left = text[max(segment.start, at - _LEFT) : at]
    low = left.lower()
    forms, base = _readings()[match.words]
    if group_words and group_words[-1] not in _MAKES_VERB and _is_determined(text[max(segment.start, start - _LEFT) : start].lower()):
        return None  # "a newly elected member"
    if not group_words and "noun" not in forms and ("past" in forms or "participle" in forms) and _is_determined(low):
        return None  # "a retired dealer", "the region's elected officials"
    if no_happening(text, match, base, left, bool(group_words)):
        return None
    if match.words == "cut" and not group_words and _CUTS_IT.match(text, match.end):
        return "cut", "past", "cut", start  # "the chancellor cut fuel duty"
    has_be = has_have = has_modal = False
    only_adverbs = True
    for word in group_words:
        has_be = has_be or word in _BE
        has_have = has_have or word in _HAVE or word == "'d" and "base" not in forms  # "she'd resigned"
        has_modal = has_modal or word in _MODAL
        only_adverbs = only_adverbs and (word.endswith("ly") or word in _SMALL_ADVERBS)
    if base in TURNING:
        forms = turned(base, text, match, forms, preceding_of(text, segment, start))
    if group_words and "participle" in forms and (has_be or has_have):
        kind, base = forms["participle"]
        if base in ("try", "go missing") and not has_be:
            return None
        return kind, "participle", base, start
    noun_left = bool("noun" in forms or "base" in forms or "ing" in forms) and not group_words and bool(_NOUN_LEFT.search(low, last_words(low, 4)))
    if "base" in forms and (has_modal and not noun_left or left.endswith("to ") and re.search(r"\bto\s$", left)):
        kind, base = forms["base"]
        return kind, "base", base, start
    if "ing" in forms and (
        has_be
        or _ING_AFTER.search(left)
        or left.endswith(", ") and _DOES_IT.match(text, match.end)
        or (
            not left.strip()
            and (
                segment.joint in ("after", "following", "since", "before")
                or (segment.joint == "and" and (re.search(r"\b(?:after|following|by)\s+\w+ing\b[^.;]*$", text[: segment.start]) or _DOES_IT.match(text, match.end) and re.search(r",\s\w+ing\b[^.;]*$", text[: segment.start])))
            )
        )
    ):
        if has_be or not noun_left or not left.strip() or _DOES_IT.match(text, match.end):
            kind, base = forms["ing"]
            return kind, "ing", base, start
    preceding = preceding_of(text, segment, start)
    subject_before = (not preceding and segment.joint in ("who", "which", "resumed")) or bool(preceding) and (
        is_mention(preceding[-1])
        or preceding[-1] in ",)"
        or preceding.rpartition(" ")[2].casefold() in ("he", "she", "it", "they", "who", "which", "we", "you", "i")
    )
    if "noun" in forms and (noun_left or (not subject_before and not group_words and "past" not in forms)):
        kind, base = forms["noun"]
        if not left.strip() or not any(form in forms for form in ("s", "base", "past")) or _DETERMINED_NEAR.search(low, last_words(low, 3)):
            return kind, "noun", base, at
        if at == 0 or (noun_left and not subject_before):
            return kind, "noun", base, at
    if "past" in forms and (not group_words or only_adverbs):
        return _past(text, match, segment, forms, preceding, start)
    if "participle" in forms and "past" not in forms and not group_words:
        kind, base = forms["participle"]  # "the collection given to the nation by X in 1899"
        return (kind, "participle", base, start) if (preceding or at == 0 and kind == "born") and _NO_OBJECT_NEXT.match(text, match.end) and base != "go missing" else None
    if ("s" in forms or "base" in forms) and only_adverbs and not noun_left and not preceding.endswith(("'", "'s")):
        return _present(text, match, forms, preceding, subject_before, segment.joint, start)
    return None


def _is_determined(left: str) -> bool:
    return _DETERMINED.search(left, last_words(left, 3)) is not None


def preceding_of(text: str, segment: Segment, start: int) -> str:
    """The end of the clause before a verb group."""
    return text[max(segment.start, start - 40) : start].rstrip()


_DOES_IT = re.compile(rf"\s+(?:{ANY}|(?:him|it|them|the)\b|(?:at\s+least|about|around|nearly|almost|more\s+than|up\s+to|some|hundreds|thousands|dozens|scores|several|many|his|her|their|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*|a|an)\s)")
_NO_OBJECT_NEXT = re.compile(r"\s+(?:\d{1,3}[-–]\d|in|on|at|last|after|for|over|during|with|yesterday|and|from|as|to)\b|[.,;]")


_CUTS_IT = re.compile(r"\s+(?:the\b|its\b|his\b|her\b|their\b|\d|[£$€]|(?!(?:in|to|of|was|is|will|would|has|had|and|or|by|for|from|came|at|on|that|which|with|this|off|down|short|could|may)\b)[a-z]+\s+(?!(?:to|of|in)\s+the\b)(?:[a-z]+\s+)?(?:by|to|from|for|in)\b)")
_PART_OF_IT = re.compile(r"\b(?:most|some|all|much|half|none|part|many|rest|one|two|several)(?:\s+of\s+(?:it|them|which|whom))?$|\bwith\s+(?:the|his|her|its|their|an?)\s+[\w-]+$")


_DID_A_THING = re.compile(r"[\U00100000-\U0010fffd\ue000-\uf8ff]\s(?:[\U000f0000-\U000f7fff]|he|she|they|it)$")  # "Open Door, |the charity she founded"


def _past(
    text: str, match: Trigger, segment: Segment, forms: dict[Form, tuple[str, str]], preceding: str, start: int
) -> tuple[str, Form, str, int] | None:
    kind, base = forms["past"]
    if "~" in base or "&" in base:
        return kind, "past", base, start  # its object stands within it: "handed him a life sentence"
    if preceding and preceding[-1].isascii() and _PART_OF_IT.search(preceding):
        return None  # "most of it paid to lawyers", "the rest sold"
    if preceding.rpartition(" ")[2] in ("of", "with", "for", "by", "from", "among", "between", "the", "a"):
        return None  # "the number of injured"
    if not preceding.strip() and segment.joint == "," and "participle" in forms:
        return kind, "participle", base, start  # "Ann Marsh, charged with theft, appeared in court"
    if not preceding.strip() and segment.joint in ("", "main"):
        return (kind, "participle", base, start) if kind in _PAST_ONLY_TRANSITIVE and segment.joint == "" else None
    reduced = preceding.endswith(",") and kind in _PAST_ONLY_TRANSITIVE and not OBJECT_NEXT.match(text, match.end)
    by = BY_NEXT.match(text, match.end)
    bare = kind in _PAST_ONLY_TRANSITIVE and _NO_OBJECT_NEXT.match(text, match.end)
    if (reduced or by or bare) and "participle" in forms and not _DID_A_THING.search(preceding):
        return kind, "participle", base, start
    return kind, "past", base, start


def _only_past(word: str) -> bool:
    return word in PASTS or "past" in (forms := {form for _, form, _ in triggers().get(word, ())}) and "noun" not in forms


_NO_SUBJECT = frozenset(
    "the a an his her its their my our your this that these those of in on at to for from with by as and or but nor than into over under after before since until while when where if because not no"
    " very more most some any all each every new first second last next other such so two three four five six seven eight nine ten eleven twelve".split()
)


# Behind a preposition or a number a noun before another is part of it: "in exchange for draft |picks", "two first-round draft |picks".
_IN_A_GROUP = re.compile(
    r"\b(?:(?:for|of|with|by|from|into|against)\s(?:(?!(?:the|an?|his|her|its|their|this|that|what|whom|which|him|them|us)\b)[a-z][\w-]*\s){1,3}"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|dozen|\d[\d,]*)\s(?:[a-z][\w-]*\s){1,3})$"
)
_NEXT_IN_PRESENT = re.compile(r"\s+(?:on|in|at|for|to|from|with|against|by|into|next|this|tomorrow|later|the|a|an|his|her|its|their|[A-Z\d]|[^\x00-\x7f])|[.,;]|\s*$")


def _present(
    text: str, match: Trigger, forms: dict[Form, tuple[str, str]], preceding: str, subject_before: bool, joint: str, start: int
) -> tuple[str, Form, str, int] | None:
    """A present form behind its subject: "who opens the playoffs", "Shareholders vote", "The trial begins"."""
    listed = joint in (":", "–", "—")
    if "s" in forms:
        kind, base = forms["s"]
        if subject_before:
            if preceding.endswith((",", ")")) and "noun" in {f for _, f, _ in triggers().get(base, ())}:
                return None
            return kind, "s", base, start
        word = preceding.rpartition(" ")[2]
        if not _NEXT_IN_PRESENT.match(text, match.end):
            return None  # "a state appeals court"
        if _only_past(word) or not listed and _IN_A_GROUP.search(text, max(0, start - 50), start):
            return None  # "who sent subpoenas", "for two first-round draft picks"
        if word.isalpha() and (word.islower() or listed) and word not in _NO_SUBJECT and not word.endswith(("ly", "ed", "s")):
            return kind, "s", base, start
        return None
    kind, base = forms["base"]
    word = preceding.rpartition(" ")[2]
    plural = word.isalpha() and word.endswith("s") and not word.endswith("ss") and word.casefold() not in ("its", "his", "was", "is", "this", "as", "has")
    if plural or not word and joint in ("who", "which") or word in ("who", "they", "people", "police", "members"):
        return kind, "s", base, start
    return None
