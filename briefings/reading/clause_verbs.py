"""Where a verb begins in a sentence's shape, told by its words alone: auxiliaries, forms of the lexicon, past forms."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from briefings.reading.lexicon.happenings import triggers
from briefings.reading.lexicon.past_forms import PASTS
from briefings.reading.shape import ANY, is_mention

AUX_WORD = r"(?:will|'ll|would|'d|may|might|could|can|cannot|should|must|shall|do|does|did|has|have|had|having|was|were|is|are|am|be|been|being|get|gets|got|won't|wouldn't|didn't|doesn't|don't|hasn't|haven't|hadn't|wasn't|weren't|isn't|aren't|couldn't|can't|shouldn't|'ve|'re)"
ADVERB = r"(?:not|n't|never|also|now|then|since|just|already|later|once|soon|still|again|ever|even|only|first|twice|finally|eventually|allegedly|reportedly|since|formally|further|instead|initially|both|all|each|today|yesterday|himself|herself|\w+ly)"
_GROUP_WORDS = frozenset(
    "will 'll would 'd may might could can cannot should must shall do does did has have had having was were is are am be been being get gets got won't wouldn't didn't doesn't don't hasn't"
    " haven't hadn't wasn't weren't isn't aren't couldn't can't shouldn't 've 're to not n't never also now then since just already later once soon still again ever even only first twice finally"
    " eventually instead initially both all each today yesterday himself herself almost".split()
)
_NO_ADVERBS = frozenset("family july assembly reply supply italy ally rally monopoly anomaly butterfly bully jelly belly fly elderly early likely unlikely friendly daily weekly monthly".split())


def group_start(text: str, floor: int, at: int) -> int:
    """Where the auxiliaries and adverbs before a verb at a place begin ("has since been |sacked"); the place itself if there are none."""
    start = end = at
    while end > floor and text[end - 1] == " ":
        gap = text.rfind(" ", floor, end - 1) + 1
        begin = gap if gap > floor else floor
        word = text[begin : end - 1].casefold()
        if word not in _GROUP_WORDS and not (len(word) > 3 and word.endswith("ly") and word not in _NO_ADVERBS and word.isalpha()):
            held = word.find("'")
            if held > 0 and word[held:] in ("'ll", "'d", "'ve", "'re"):
                start = begin + held  # "he'll", "they've"
            break
        start = end = begin
    return start


_WORDS_AHEAD = re.compile(rf"{ANY}|[\w'-]+|[^\s\w]")
_WORDS = re.compile(r"[\w'-]+")
_PRONOUNS = frozenset("he she it they who".split())
_MEANS_TO = frozenset("intends intend plans plan hopes hope wants want expects expect aims aim".split())
_OPENERS = frozenset("instead then also later".split())
OTHER_PASTS = frozenset("said went made took got came told gave put kept brought ran began held set saw paid met".split())
AUXILIARIES = frozenset(
    "will 'll would 'd may might could can cannot should must shall do does did has have had having was were is are am be been being get gets got won't wouldn't didn't doesn't don't hasn't"
    " haven't hadn't wasn't weren't isn't aren't couldn't can't shouldn't 've 're".split()
)


@cache
def _verb_forms() -> frozenset[str]:
    return frozenset(word for word, entries in triggers().items() if any(form != "noun" for _, form, _ in entries))


def _is_verb(words: list[str], at: int) -> bool:
    """Whether a verb begins at a word: an auxiliary, a form of the lexicon or a past form, an adverb before it or not."""
    if at < len(words) and words[at] != "to" and (words[at] in _GROUP_WORDS or words[at].endswith("ly")) and words[at] not in AUXILIARIES:
        at += 1
    if at >= len(words):
        return False
    word = words[at]
    return word in AUXILIARIES or word in OTHER_PASTS or (word.endswith("ed") and len(word) > 3) or word in _verb_forms() or (
        at + 1 < len(words) and f"{word} {words[at + 1]}" in _verb_forms()
    )


def begins_with_verb(text: str, at: int) -> bool:
    """Whether a clause has no subject of its own: it begins with its verb."""
    words = [word.group().casefold() for word in islice(_WORDS_AHEAD.finditer(text, at, at + 60), 4)]
    return bool(words) and not words[0].endswith("ing") and (_is_verb(words, 0) or words[0] in PASTS)


# "and | the inquiry, which opened in May, was completed": a subject whose verb stands behind its relative clause.
_SUBJECT_WITH_RELATIVE = re.compile(
    rf"\s*(?:the|an?|his|her|its|their)\s+(?:[\w'-]+\s+){{0,4}}[\w'-]+,\s+(?:(?:which|who|whose)\s[^,;:]{{3,90}},\s+(?:{AUX_WORD}|[a-z]+ed)|[^,;:]{{1,50}},\s+{AUX_WORD})\s"
)


_GOING_ON = re.compile(r"\b(?:is|are|was|were|be|been|being|am|\w{2,}ing|'s|'re)\b", re.IGNORECASE)


def goes_on(text: str, at: int, bare: bool) -> bool:
    """Whether a clause begins at a place behind "and" or "as"; `bare`: a verb without its subject will do."""
    words = [word.group().casefold() for word in islice(_WORDS_AHEAD.finditer(text, at, at + 90), 7)]
    if bare and words and words[0] in _OPENERS:
        del words[0]
    if not words:
        return False
    if bare and words[0].endswith("ing") and not _GOING_ON.search(text, max(0, at - 90), at):
        return False  # "theft and |tampering with records"
    if bare and (_is_verb(words, 0) or words[0] in PASTS):
        return True
    if (len(words[0]) == 1 and is_mention(words[0])) or words[0] in _PRONOUNS:
        return _is_verb(words, 1) or len(words) > 1 and words[1] in _MEANS_TO
    if words[0] in ("the", "a", "his", "her", "its", "their"):
        if bare:
            return any(word in AUXILIARIES for word in words[2:5]) or _SUBJECT_WITH_RELATIVE.match(text, at) is not None
        return words[0] == "the" and _is_verb(words, 2)
    return False


def has_verb(text: str, start: int, end: int) -> bool:
    """Whether a clause has its verb already; "Ann Marsh and Bob Day resigned" is one clause."""
    forms = plain_forms()
    for word in _WORDS.findall(text, start, end):
        low = word.lower()
        if low in AUXILIARIES or low in forms or low in OTHER_PASTS or (low[-2:] == "ed" and len(low) > 3):
            return True
    return False


_PLAN = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their)\s+(?:[a-z'-]+\s+){0,2}?|[\U00100000-\U0010fffd]'?s?\s+(?:[a-z-]+\s+){0,2}?|\b(?:new|controversial|secret|draft|radical|detailed)\s+|\b)(?:plans?|proposals?|schemes?|moves?|bids?)\s$"
)
_PLANS_IT = re.compile(r"\b(?:announc|unveil|reveal|publish|outlin|confirm|disclos|mak|draw|draft|set|ha[sdv]|lodg|submit|put|is|are|was|were|made|drew|drawn|t?abl|declar|launch|back|describ|present)\w*\s+(?:(?:out|up|forward|down)\s+)?$")


def plan_behind(text: str, start: int, end: int) -> int | None:
    """Where the plan begins that an infinitive at `end` spells out and of which its clause tells something else: "fought |plans to close it"."""
    plan = _PLAN.search(text, max(start, end - 60), end)
    told = plan is not None and has_verb(text, start, plan.start()) and not _PLANS_IT.search(text, max(start, plan.start() - 24), plan.start())
    return plan.start() if plan is not None and told else None


# "the retired teacher", "a newly elected councillor", "by armed police", "the London-based artist": no verb of the clause.
_BEFORE_NOUN = re.compile(
    r"\b(?:the|an?|his|its|their|our|my|former|late|of|by|with|for|from|as|her(?=\s(?:retired|estranged|injured|adopted|beloved|alleged|planned|proposed|failed|wounded|disgraced)\b))\s"
    rf"(?:(?:\w+ly|former|late|once|now|long|most|much|well|young|old|two|three|first|senior|other|[\w-]+-[\w-]+|[a-z]+ed)\s){{0,2}}?[a-z]+ed(?=\s(?!(?:by|to|in|on|at|for|from|with|over|after|that|and|or|his|her|him|it|its|their|the|an?|as|up|out|off|down)\b)(?:[a-z]|{ANY}))"
    rf"|(?:\b(?!re-|co-|over-|out-|under-|pre-|mis-)[\w']+|{ANY})-[a-z]+ed(?=\s(?:[a-z]|{ANY}))",
    re.IGNORECASE,
)

_BEFORE_WORDS = frozenset("the a an his its their our my former late of by with for from as her".split())
_BETWEEN = frozenset("former late once now long most much well young old two three first senior other".split())
_NO_NOUNS = frozenset("by to in on at for from with over after that and or his her him it its their the an a as up out off down".split())


def without_adjectives(text: str) -> str:
    """A sentence's shape in which participles that stand before their noun end in no -ed; of the same length."""
    at = text.find("ed ")
    while at >= 0:
        if _may_stand_before_noun(text, at):
            return _BEFORE_NOUN.sub(_as_adjective, text)
        at = text.find("ed ", at + 3)
    return text


def _may_stand_before_noun(text: str, at: int) -> bool:
    """Whether the participle whose -ed stands at a place can be one before its noun; what is surely none spares the pattern."""
    words = text[max(0, at - 80) : at].lower().split()
    if not words or "-" in words.pop():
        return True
    if text[at + 3 : at + 9].partition(" ")[0] in _NO_NOUNS:
        return False
    for word in reversed(words[-3:]):
        if word.lstrip(_OPENING) in _BEFORE_WORDS:
            return True
        if not (word.endswith(("ly", "ed")) or "-" in word or word.lstrip(_OPENING) in _BETWEEN):
            return False
    return False


_OPENING = "“‘\"'([{—–-/"


def _as_adjective(found: re.Match[str]) -> str:
    return found.group().replace("ed ", "-- ")[:-2] + "--"


@cache
def plain_forms() -> frozenset[str]:
    """Forms that are verbs and nothing else."""
    return frozenset(
        word for word, entries in triggers().items() if {form for _, form, _ in entries} & {"past", "s"} and not any(form == "noun" for _, form, _ in entries)
    )
