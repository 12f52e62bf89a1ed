"""Which words of a sentence are triggers of happenings, and whether each is a verb or a noun there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefings.reading.clauses import Segment, group_start
from briefings.reading.lexicon.happenings import Form, triggers
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.lexicon.past_forms import PASTS
from briefings.reading.shape import ANY, L, O, is_mention
from briefings.reading.vocabulary import first_runs, last_words, longest_runs, lower_in_place, places_of, words_in

_NOUN_LEFT = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|this|that|any|no|of|for|in|on|after|before|following|over|amid|despite|since|by|with|from|to|against|another|first|second|latest|recent|new|snap|early|general|public|formal|possible|his own|[\w-]*(?:al|ive|ous|ic|ful|ary|less|year-old|day|month|week|hour))|'s|s')\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_DETERMINED_NEAR = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|of|after|before|following|over|since)|'s|s')\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|his|its|their|my|our|this|these|those|some|most|many|any|no|every|each|newly|recently|our)|[\w\U000f0000-\U0010fffd\ue000-\uf8ff]'s|s'|\b(?:the|these|those|his|her|its|their)\s+(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten))\s+(?:now-|then-)?$",
    re.IGNORECASE,
)
_ING_AFTER = re.compile(
    r"\b(?:after|by|following|since|accus(?:e|es|ed|ing)(?:\s+\S+){0,3}\s+of|charged with|guilty (?:of|to)|convicted of|cleared of|acquitted of|suspicion of|jailed for|denied|denying|admitted|denies|admits|admitting|succeeded in)\s+(?:\w+ly\s+)?(?:\w+ing\s+[^,.]{1,60}\s+and\s+)?$",
    re.IGNORECASE,
)
_LEFT = 72  # code points before a trigger that its patterns look at

# Kinds whose bare past form behind a noun or a comma is a participle: "the manager sacked in May", "an audit, presented last month".
_PAST_ONLY_TRANSITIVE = frozenset(
    "dismiss remove appoint elect select deselect suspend expel arrest charge accuse convict acquit sentence fine release kill injure rescue ban block approve found build demolish buy publish award investigate raid reinstate demote retain discover replace"
    " find issue present submit deliver donate impose obtain send write strip execute".split()
)
_WORD = re.compile(r"(?<![\w'-])[A-Za-z][\w-]*(?![\w'])")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase of the lexicon where a text holds it; `verb_end` is where its first word ends."""

    start: int
    end: int
    words: str  # as the lexicon spells it
    verb_end: int


# What "~", "@" and "#" of the lexicon stand for.
_GAP = r"(?:(?!(?:and|or|but|that|who|which|after|before|for|of|by|from|with)\b)[^\s;:“”()]*[^\s,;:“”()]\s+){0,5}?"
_STANDS_FOR = {"~": _GAP, "@": r"(?:his|her|their|its)\s+", "#": r"\d{1,3}\s?[-–]\s?\d{1,3}\s+"}


def _pattern_of(words: str) -> str:
    said = "".join(_STANDS_FOR.get(word) or re.escape(word) + r"\s+" for word in words.split())
    return said.removesuffix(r"\s+")


@cache
def _phrases() -> dict[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    """For each first word of a trigger of several words, one pattern of what may follow it, the longest first, and what its groups are."""
    firsts: dict[str, list[str]] = {}
    for words in triggers():
        first, _, rest = words.partition(" ")
        if rest:
            firsts.setdefault(first, []).append(words)
    found = {}
    for first, every in firsts.items():
        ordered = sorted(every, key=lambda words: (-len(words), words))
        either = "|".join(f"({_pattern_of(words.partition(' ')[2])})" for words in ordered)
        found[first] = re.compile(rf"\s+(?:{either})(?![\w'-]|\s?-\w)", re.IGNORECASE), tuple(ordered)
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
            tails.setdefault(first, set()).update(longest_runs((rest.replace("~", "").replace("@", "").replace("#", ""),)))
    return {first: frozenset(rest) for first, rest in tails.items() if rest}


def triggers_in(text: str) -> list[Trigger]:
    """Every word or phrase of the lexicon."""
    words = words_in(text)
    hints = _trigger_runs() & words
    if not hints:
        return []
    with_what = _with_what()
    hints = frozenset([hint for hint in hints if hint not in with_what or not with_what[hint].isdisjoint(words)])
    found: list[Trigger] = []
    known, phrases = triggers(), _phrases()
    end = 0
    for start in places_of(lower_in_place(text), hints):
        word = _WORD.match(text, start) if start >= end else None
        if word is None:
            continue
        said = word.group().casefold()
        longer = phrases.get(said)
        match = longer[0].match(text, word.end()) if longer else None
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
_BILL = re.compile(
    r"\b(?:bill|bills|law|laws|motion|budget|legislation|measure|act|resolution|ordinance|amendment|reforms?|vote|rule|rules|package|deal|tax)\b", re.IGNORECASE
)
_NAMED_AS = re.compile(rf"\s+(?:(?:locally|by\s+[^.,]{{3,40}}?|on\s+\w+|as|only|earlier|later|today|yesterday)\s+)*as\s+(?:{ANY})")
_NAME_NEXT = re.compile(rf"\s+{ANY}")
_NAMED_AFTER = re.compile(r"\s+(?:after|for|in\s+(?:honou?r|the|a|an))\b")
_RULED_OUT = re.compile(r"\s+(?:\w+\s+)?out\b")
_SO_FOUND = re.compile(
    r"\s+(?:it\b|himself\b|herself\b|themselves\b|itself\b|in\b(?!\s+(?:the|a|an|his|her)\b)|only\b|out\b|fault\b|favou?r\b|time\b|guilty\b|to\s+be\b|that\s+(?:the|it|they|he|she)\b)|(?:\s+\w+){1,3}\s+(?:hard|difficult|easier|easy|impossible)\b"
)
_DRAWN = re.compile(r"\s+(?:\d{1,3}[-–]\d|with|against|at|away|again|level)\b|[.,;]")
_TO_HAVE = re.compile(r"\s+to\s+(?:have|be)\b|\s+(?:missing|dead)\b")
_LEFT_SIDE = re.compile(r"\s+(?:tackle|wing|back|foot|arm|leg|hand|side|knee|field|guard|winger|ankle|shoulder|lane|bank)\b")
_LEFT_LYING = re.compile(r"\s+(?:the|an?|his|her|its|their|two|three)\s+(?:[\w-]+\s+){1,3}?(?:on|in|with|to|at|behind|under|beside)\s+(?:the|an?|his|her|its|their)\s+(?!(?:end|start|beginning|same|following|spring|summer|autumn|fall|winter|morning|evening)\b)")
_LEFT_THERE = re.compile(r"\s+(?:on|in|behind|over|to|by|with)\b")
_ROLES = frozenset(head.casefold() for head in ROLE_HEADS) | {"member", "dame", "knight", "peer", "sir"}
_NO_ROLE = frozenset("of for with by to and or but from that which who in on at as into because when while after before since if than until".split())


def _makes_office(behind: str) -> bool:
    """Whether "made" gives somebody an office: "was made interim managing director"."""
    for word in re.findall(r"[\w-]+|[,.;]", behind)[:7]:
        said = word.casefold()
        if said in _ROLES:
            return True
        if said in _NO_ROLE or not (said[0].isalpha() or said[0].isdigit()):
            return False
    return False


def _no_happening(text: str, match: Trigger, base: str, left: str, grouped: bool) -> bool:
    """Words that tell no happening here: "a girl named X", "was named as X, 61", "ruled nothing out", "passed an inspection"."""
    if base not in _CHECKED:
        return False
    end = match.end
    behind = text[end : end + 60]
    if base == "name":
        if _NAMED_AS.match(behind):
            return True
        if re.search(r"[a-z]\s+$", left) and not grouped and _NAME_NEXT.match(behind):
            return True
        return bool(_NAMED_AFTER.match(behind))
    if base == "make":
        return not _makes_office(behind)
    if base == "rule":
        return bool(_RULED_OUT.match(behind))
    if base == "pass":
        return not _BILL.search(behind) and not _BILL.search(text[max(0, match.start - 120) : match.start])
    if base == "lead":
        return bool(re.match(r"\s+by\b", behind))
    if base == "agree":
        return bool(re.search(r"\b(?:is|are|was|were)\s+(?:\w+\s+)?$", left))
    if base == "find":
        return bool(_SO_FOUND.match(behind))
    if base == "try":
        return not re.match(r"\s+(?:for|on|in|at|again|by|over|twice)\b|[.,]", behind)
    if base == "present":
        return match.words not in ("presented", "presenting")
    if base == "ask":
        return bool(re.match(r"\s+(?:about|if|whether|why|what|how|when|where|who)\b", behind))
    if base == "report":
        return bool(_TO_HAVE.match(behind))
    if base == "hurt":
        return not _OBJECT_NEXT.match(text, end) and not re.search(r"\b(?:was|were|been|being|is|are)\s+(?:\w+\s+)?$", left)
    if base == "threaten":
        return bool(re.match(r"\s+to\b", behind))
    if base == "draw":
        return not _DRAWN.match(behind)
    if base == "leave":
        return bool(_LEFT_SIDE.match(behind)) or bool(_LEFT_LYING.match(behind)) or bool(_LEFT_THERE.match(behind) and re.search(r"\b(?:to|of|by|with|from|in|on)\s+(?:a|an|the|some)\s+\w+\s+$", left))
    if base == "send":
        return bool(re.match(r"\s+(?:shock|a\s+(?:message|signal|shiver))", behind))
    return False


_CHECKED = frozenset("name make rule pass lead agree find try present ask send draw leave hurt threaten report".split())


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
    before_group = text[max(segment.start, start - _LEFT) : start]
    forms, base = _readings()[match.words]
    if group_words and group_words[-1] not in _MAKES_VERB and _DETERMINED.search(before_group, last_words(before_group, 3)):
        return None  # "a newly elected member"
    if not group_words and "noun" not in forms and ("past" in forms or "participle" in forms) and _DETERMINED.search(left, last_words(left, 3)):
        return None  # "a retired dealer", "the region's elected officials"
    if _no_happening(text, match, base, left, bool(group_words)):
        return None
    has_be = has_have = has_modal = False
    only_adverbs = True
    for word in group_words:
        has_be = has_be or word in _BE
        has_have = has_have or word in _HAVE
        has_modal = has_modal or word in _MODAL
        only_adverbs = only_adverbs and (word.endswith("ly") or word in _SMALL_ADVERBS)
    if base in ("strike", "lose", "walk out", "overturn", "fall", "dismiss", "reject"):
        forms = _turned(base, text, match, forms, preceding_of(text, segment, start))
    if group_words and "participle" in forms and (has_be or has_have):
        kind, base = forms["participle"]
        if base in ("try", "go missing") and not has_be:
            return None
        return kind, "participle", base, start
    noun_left = bool("noun" in forms or "base" in forms or "ing" in forms) and not group_words and bool(_NOUN_LEFT.search(left, last_words(left, 4)))
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
                or (segment.joint == "and" and re.search(r"\b(?:after|following|by)\s+\w+ing\b[^.;]*$", text[: segment.start]))
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
        if not left.strip() or not any(form in forms for form in ("s", "base", "past")) or _DETERMINED_NEAR.search(left, last_words(left, 3)):
            return kind, "noun", base, at
        if at == 0 or (noun_left and not subject_before):
            return kind, "noun", base, at
    if "past" in forms and (not group_words or only_adverbs):
        return _past(text, match, segment, forms, preceding, start)
    if "participle" in forms and "past" not in forms and not group_words:
        kind, base = forms["participle"]  # "the collection given to the nation by X in 1899"
        return (kind, "participle", base, start) if preceding and _NO_OBJECT_NEXT.match(text, match.end) and base != "go missing" else None
    if ("s" in forms or "base" in forms) and only_adverbs and not noun_left and not preceding.endswith(("'", "'s")):
        return _present(text, match, forms, preceding, subject_before, segment.joint, start)
    return None


_VEHICLE = re.compile(r"\b(?:train|car|lorry|truck|van|bus|coach|tram|plane|aircraft|boat|ship|ferry|cyclist|pedestrian|vehicle|motorbike|motorcycle|tractor|taxi|bridge|tree)s?\b", re.IGNORECASE)
_POST_NEXT = re.compile(r"\s+(?:(?:his|her|their|the)\s+)?(?:[\w-]+\s+)?(?:job|post|captaincy|leadership|chairmanship|position|role|whip)\b")
_SAYING_NEXT = re.compile(
    r"\s+(?:(?:the|any|all|such|his|her|their|as|these|those|media|press|[\w-]+'s|[\U000f0000-\U0010fffd]'s)\s+){0,2}(?:[a-z-]+\s+){0,2}?(?:claims?|suggestions?|allegations?|reports|rumou?rs?|accusations?|speculation|criticisms?|concerns|fears|notion|idea|warnings?|complaints?\s+as)\b"
)
_CASE = r"(?:case|appeal|lawsuit|suit|complaint|claim|petition|charges?|action|challenge|application|indictment|motion)s?"
_CASE_NEXT = re.compile(rf"\s+(?:(?:the|a|an|his|her|its|their|all|both|most|two|three|[\w-]+'s|[\U000f0000-\U0010fffd]'s)\s+){{0,2}}(?:[a-z-]+\s+){{0,2}}?{_CASE}\b")
_CASE_BEFORE = re.compile(rf"\b{_CASE}\s*$", re.IGNORECASE)
_TO_A_TEAM = re.compile(rf"\s+(?:\d{{1,3}}[-–]\d{{1,3}}\s+)?to\s+(?:the\s+)?(?:{O}|{L}\s+\d)")
_A_DEAL = re.compile(r"\s+(?:a|an|the)\s+(?:[\w-]+\s+)?(?:deal|agreement|bargain|compromise)\b")


def preceding_of(text: str, segment: Segment, start: int) -> str:
    """The end of the clause before a verb group."""
    return text[max(segment.start, start - 40) : start].rstrip()


def _turned(
    base: str, text: str, match: Trigger, forms: dict[Form, tuple[str, str]], preceding: str
) -> dict[Form, tuple[str, str]]:
    """Verbs that mean another happening by what stands beside them: "the train struck a lorry", "lost the captaincy"."""
    end = match.end
    kind = ""
    if base == "lose" and _POST_NEXT.match(text, end):
        kind = "lose_post"
    elif base in ("dismiss", "reject"):
        if _SAYING_NEXT.match(text, end):
            kind = "deny"  # "dismissed claims that …"
        elif _CASE_NEXT.match(text, end) and base == "dismiss" or base == "dismiss" and _CASE_BEFORE.search(preceding):
            kind = "rule"  # "the judge dismissed the appeal"
    elif base == "fall" and _TO_A_TEAM.match(text, end):
        kind = "lose"  # "the Bears fell to the Hawks"
    elif base == "overturn" and not re.search(r"\b(?:was|were|been|be|is|are)\s+(?:\w+\s+)?$", text[:match.start][-30:]) and not _OBJECT_NEXT.match(text, end):
        kind = "crash"  # "a bus overturned"
    elif base == "walk out" and preceding and (preceding[-1] < "\U000f8000" and preceding[-1] >= "\U000f0000" or preceding.endswith((" he", " she"))):
        kind = "leave"
    elif base == "strike" and match.words in ("struck", "strikes", "striking") and "past" in forms:
        if _A_DEAL.match(text, end):
            kind = "agree"
        elif _OBJECT_NEXT.match(text, end) or _BY_NEXT.match(text, end):
            kind = "crash" if _VEHICLE.search(text, max(0, match.start - 30), min(len(text), end + 30)) else "hit"
    return {form: (kind, base) for form in forms if form != "noun"} if kind else forms


_DOES_IT = re.compile(rf"\s+(?:{ANY}|(?:his|her|their|two|three|four|five|six|seven|eight|nine|ten|a|an)\s)")
_OBJECT_NEXT = re.compile(rf"\s+(?:{ANY}|the\b|a\b|an\b|his\b|her\b|its\b|their\b)")
_BY_NEXT = re.compile(r"\s+(?:\w+ly\s+)?by\b")
_NO_OBJECT_NEXT = re.compile(r"\s+(?:in|on|at|last|after|for|over|during|with|yesterday|and|from|as|to)\b|[.,;]")


_PART_OF_IT = re.compile(r"\b(?:most|some|all|much|half|none|part|many|rest|one|two|several)(?:\s+of\s+(?:it|them|which|whom))?$|\bwith\s+(?:the|his|her|its|their|an?)\s+[\w-]+$")


def _past(
    text: str, match: Trigger, segment: Segment, forms: dict[Form, tuple[str, str]], preceding: str, start: int
) -> tuple[str, Form, str, int] | None:
    kind, base = forms["past"]
    if "~" in base:
        return kind, "past", base, start  # its object stands within it: "handed him a life sentence"
    if _PART_OF_IT.search(preceding):
        return None  # "most of it paid to lawyers", "the rest sold"
    if preceding.rpartition(" ")[2] in ("of", "with", "for", "by", "from", "among", "between", "the", "a"):
        return None  # "the number of injured"
    if not preceding.strip() and segment.joint in ("", "main"):
        return (kind, "participle", base, start) if kind in _PAST_ONLY_TRANSITIVE and segment.joint == "" else None
    reduced = preceding.endswith(",") and kind in _PAST_ONLY_TRANSITIVE and not _OBJECT_NEXT.match(text, match.end)
    by = _BY_NEXT.match(text, match.end)
    bare = kind in _PAST_ONLY_TRANSITIVE and _NO_OBJECT_NEXT.match(text, match.end)
    if (reduced or by or bare) and "participle" in forms:
        return kind, "participle", base, start
    return kind, "past", base, start


def _only_past(word: str) -> bool:
    return word in PASTS or "past" in (forms := {form for _, form, _ in triggers().get(word, ())}) and "noun" not in forms


_NO_SUBJECT = frozenset(
    "the a an his her its their my our your this that these those of in on at to for from with by as and or but nor than into over under after before since until while when where if because not no"
    " very more most some any all each every new first second last next other such so two three four five six seven eight nine ten eleven twelve".split()
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
        if _only_past(word):
            return None  # "who sent subpoenas"
        if word.isalpha() and (word.islower() or listed) and word not in _NO_SUBJECT and not word.endswith(("ly", "ed", "s")):
            return kind, "s", base, start
        return None
    kind, base = forms["base"]
    word = preceding.rpartition(" ")[2]
    plural = word.isalpha() and word.endswith("s") and not word.endswith("ss") and word.casefold() not in ("its", "his", "was", "is", "this", "as", "has")
    if plural or not word and joint in ("who", "which") or word in ("who", "they", "people", "police", "members"):
        return kind, "s", base, start
    return None
