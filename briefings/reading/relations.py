"""Who is what to whom in one sentence: family, partners, allies, rivals, and those who held an office before or after.

Method: from every word of kin ("wife", "deputy") the owner is read to the left ("Voss's", "his", "the leader's") or behind
"of", and whom the word stands for on either side ("his wife, Mara Voss", "Mara Voss, his wife"); marriages, successions and
contests have verbs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from briefings.reading.lexicon.kin import FAMILY, FOR, KIN, MANY, OWNED, PAIRS, SEX_OF
from briefings.reading.related import AGED, HIS, NAME, Related, Relating, told_in
from briefings.reading.relation_between import read_between
from briefings.reading.relation_lists import read_lists
from briefings.reading.relation_verbs import THEY, read_they, read_verbs
from briefings.reading.shape import ANY, O, P, Q, Shape
from briefings.reading.vocabulary import longest_runs, places_of, words_in

_WORD = re.compile(r"[a-zé]+(?:-[a-z]+)*(?![\w-])")
_STOP = (
    "of|for|at|in|on|to|with|by|from|and|or|but|than|as|into|over|under|after|before|since|until|when|while|where|who|whom|which|whose|what|"
    "that|because|if|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|said|says|told|the|an?|his|her|their|its|"
    "my|your|our|not|no|about|against|between|like|he|she|they|it|also|did|does|do|so|then-"
)
_MORE = rf"(?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,4}}?(?:{ANY}\s+)?(?:(?!(?:{_STOP})\s)[a-z][\w-]*\s+){{0,2}}?"
_AGE = r"(?:\s+[A-Z]{2,4}\b)?(?:,\s+(?:aged\s+)?\d{1,3}|\s+\([^)]{1,30}\))?"
_OWNER_LEFT = re.compile(
    rf".*(?:({P})(?:'s?)?\s|\b([Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose)\s|(?:\b[Tt]he|\b[Tt]hat|{O}(?:'s?)?)\s+((?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,3}}?[\w-]+)(?:'s|s')\s)"
    rf"(?:{_MORE}(?:[a-z-]+\s+)?and\s+|{_MORE}[a-z-]+,?\s+{NAME}(?:,\s+\d{{1,3}})?,?\s+and\s+)?({_MORE})$",
    re.DOTALL,  # greedy: the owner that stands nearest
)
_OWNER_FAR = re.compile(rf".*({NAME}(?=')|{HIS})(?:'s?)?\s+{_MORE}[a-z-]+,?\s+{NAME}(?:,\s+\d{{1,3}})?,?\s+and\s+{_MORE}$", re.DOTALL)
_OWNER_BEHIND = re.compile(
    rf"(?:\s+of\s+(?:\w+\s+)?(?:\w+\s+)(?:years|months)(?:\x27\s+standing)?)?\s+(?:of|to)\s+(?:(?:the\s+)?(?:(?:(?!(?:{_STOP})\s)[\w-]+|{ANY}(?:'s?)?)\s+){{0,3}}?({NAME})|(?:the|that)\s+((?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,2}}[\w-]+)(?=,|\s+{NAME}))(?!'(?!s[,.;)])|{NAME})"
)
_OWNER_FOR = re.compile(rf"\s+for\s+(?:(?:the\s+)?(?:(?:(?!(?:{_STOP})\s)[a-z][\w-]+|{ANY}(?:'s?)?)\s+){{0,3}}?({NAME})|(?:the|that)\s+((?:(?!(?:{_STOP})\s)[\w-]+\s+){{0,2}}[\w-]+)(?=,))(?=[,.;:)]|$|\s+(?:said|says|told|and|who|declined|did|in|from|since|confirmed|insisted|added|when)\b)")
_OWNED_OWNER_BEHIND = re.compile(
    rf"\s+(?:of|to)\s+(?:one\s+of\s+)?(?:an?|the|its|their|his|her|{ANY})(?:\s+[\w-]+)?'?s?\s+(?:[\w-]+\s+){{0,3}}?[\w-]+,\s+({NAME})(?=[,.;)]|$)"
)
_JOB = rf"(?:(?:the|an?)\s+)?(?:(?!(?:{_STOP})\s)[\w'-]+\s+){{0,4}}?"
_APPOSED_RIGHT = re.compile(
    rf"(?:\s+(?:of|for)\s+[\w-]+\s+years)?(?:\s+as\s+[^,.;:{NAME[1:-1]}]{{3,60}}(?=,)|\s+for\s+the\s+(?:[A-Za-z\s-]|(?!{NAME}){ANY}){{3,40}}(?=,)|\s+(?:at|in)\s+(?:the\s+)?(?:{ANY}|[A-Z][a-z]+|[a-z]+)(?:\s+[A-Z]?[a-z]+){{0,2}}(?=,\s+{NAME}))?(?:\s+(?:at|of)\s+(?:the|that)\s+time)?(?:\s+in\s+(?:the\s+)?[A-Za-z]+)?(?:\s+and\s+(?!(?:his|her|their|the|an?)\s)[a-z][a-z-]*(?:\s+[a-z-]+){{0,2}})?"
    rf"(?:,\s+(?:{_JOB}|(?:the|an?)\s+[^,.;{ANY[1:-1]}]{{2,40}},\s+|who\s+is\s+(?:named|called)\s+)({NAME})(?=[,.;:)—–]|\s+[(—–{Q[1:-1]}]|\s*$|\s+(?:and|of|from|who)\s|\s+(?:said|told|says)\b)"
    rf"|(?:\s+|\s+(?:named|called)\s+)({NAME}))"
)
_IS_RIGHT = re.compile(
    rf"(?:\s+(?:as|in|at)\s+[^.;{NAME[1:-1]}]{{2,60}}?,?|,\s+[^,.;{NAME[1:-1]}]{{2,60}},)?\s+(?:is|was|will\s+be|would\s+be|is\s+named|is\s+called)\s+(?:[a-z]+ly\s+)?{_JOB}({NAME})(?!'s?\s+[a-z])"
    rf"|\s+was\s+(?:elected|appointed|named|chosen)[^.;:{NAME[1:-1]}]{{0,30}}:\s+({NAME})"
)
_ONCE = r"also\s+|now\s+|once\s+|still\s+|both\s+|then\s+|later\s+|formerly\s+|long\s+|previously\s+|currently\s+|at\s+the\s+time\s+|until\s+(?:[\w-]+\s+){1,2}|until\s+[\w-]+,\s+"
_LEFT = re.compile(
    rf"({NAME})(?!'){_AGE}(?:,\s+(?:an?|the|who|of|from)\s[^;:{NAME[1:-1]}]{{2,80}}(?=,\s+(?:is|was|has|had|became|remains|served|acted|worked)\b))?(?:,\s+(?:who\s+(?:is|was|had\s+been|has\s+been|became|remains)\s+)?|,?\s+(?:later\s+|then\s+|soon\s+)?(?:is|was|has\s+been|had\s+been|remains|became|will\s+be|served\s+as|acted\s+as|worked\s+as)(?:,\s+[a-z\s]{{3,25}},)?\s+(?:\w+ly\s+)?(?:(?:seen|regarded|viewed|considered|described|known|named|appointed|announced|chosen|elected|unveiled|picked|confirmed)(?:\s+as|\s+to\s+be)?\s+)?)"
    rf"(?:{_ONCE})*(?:(?:an?|the|one\s+of(?:\s+the)?)\s+)?(?:[^,.;:{NAME[1:-1]}]{{2,60}}?\s+and\s+(?:{_ONCE})?(?:(?:an?|the)\s+)?)?$"
)
_ALSO_IS = re.compile(rf"({NAME})(?!')[^.;:{NAME[1:-1]}]{{2,120}}?\s+and\s+(?:is|was|became|will\s+be|has\s+been)\s+(?:now\s+|also\s+)?(?:(?:widely\s+|long\s+)?(?:seen\s+as|regarded\s+as|viewed\s+as|considered)\s+)?$")
_WHO_BECAME = re.compile(rf"({NAME})(?:,\s+(?:an?|the)\s+[^,.;{NAME[1:-1]}]{{2,40}})?,?\s+who\s+(?:became|is|was|has\s+been)\s+$")
_LIST_RIGHT = re.compile(rf",?\s+((?:{NAME}(?:,\s+{AGED}|\s+\({AGED}\))?(?:,\s+and\s+|,\s+|\s+and\s+))*{NAME})")
_ALONE = re.compile(rf"^\W*(?:An?|One|Another)\s+{_MORE}$")  # "A son, Piers, was killed": of whoever the article is about
_WHOSE = re.compile(rf"({NAME})(?!')(?:\s+\([^)]{{1,20}}\))?(?:,\s+[^,;]{{1,80}}?)?,?\s+(?:who\s+[^;{NAME[1:-1]}]{{2,120}}?,?\s+)?(?:and\s+|but\s+)?$")
_OF_A_BODY = re.compile(rf"\b(?:by|at|for|from|with|to|of|against|join\w*|sued|left)\s+(?:the\s+)?{O},\s+$")  # "is wanted by Ardwick Town, whose manager"
_AND_WHOSE = re.compile(rf".*?({NAME})(?!')(?:,\s+\d{{1,3}})?,\s+whose\s[^.;]*\sand\s+$")  # "Penfold, whose father, Glyn, was chairman and whose uncle Terry mows"
_REALLY_FORMER = re.compile(r"\b(?:former|ex|one-time|onetime|then)\b|\bex-")
_AT_THE_TIME = re.compile(r"\s+(?:at|of)\s+(?:the|that)\s+time\b")
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|claim(?:s|ed|ing)?|alleg\w+|rumou?rs?|suggest\w*|speculation|false(?:ly)?|pretend\w*)\s+(?:that\s+)?$"
)

_TO_ONE = re.compile(r"\b(?:of|[Tt]o|[Ww]ith|[Ff]or|[Ff]rom|[Bb]eside|[Aa]gainst|[Aa]bout|[Bb]y|[Oo]n|[Aa]longside)\s+$")  # "in a letter to Tom Hale, his widow, Rita, said"
_ONE_OF = re.compile(r"\b[Oo]ne\s+of\s+(?:the\s+)?$")
_THEIRS_THERE = re.compile(r"\b(?:child|children|son|daughter|sons|daughters|born)\s+(?:of|to)\s+an?\s+(?:[a-z-]+\s+){1,4}and\s+$")
HIS_LETTER = re.compile(HIS)
_BUT_ONE = re.compile(r"\s+but\s+(?:one|two)\b")
_AT_WORK = re.compile(r"\s+(?:in|at|with)\s")
_IN_PAIRS = re.compile(r"\b(?:doubles|pairs|duo|dance|skating|on\s+stage|villa)\b")
_IN_PLAY = re.compile(r"\b(?:half-back|centre-back|second-row|midfield|strike|opening|batting|bowling|sparring|training|riding|dance|tennis|doubles|business|law|writing|songwriting|comedy|crime|acting|running)[\s-]+$")
_OF_A_FIRM = re.compile(r"\b(?:managing|senior|founding|general|equity|junior|named|limited|founder)[\s-]+(?:and\s+)?$")
_OWNERS_JOB = re.compile(r"(?<=,\s)the\s+(?:[a-z][\w-]*\s+){1,3}$")  # "the quarterback Tom Ellery's half brother"
_ITS_WORDS = re.compile(rf"(?:\b(?:an?|the|one\s+of(?:\s+the)?)\s+)?(?:(?<![\w-])(?!(?:{_STOP})\s)[\w-]+\s+){{0,3}}$")
_LETTER = re.compile(NAME)
_KIN_RUNS = longest_runs((*KIN, *MANY, *PAIRS))


def relations_in(shape: Shape, possessive: Container[int]) -> list[Related]:
    """The relations of one sentence, in the sentence's shape with linked pronouns as letters; `possessive` are the mentions "his", "her"."""
    found = Relating(shape)
    text, named = told_in(shape, possessive)
    words = words_in(text)
    if not named:
        if not THEY.isdisjoint(words):
            read_they(found, text)
        if shape.mentions and not _KIN_RUNS.isdisjoint(words):  # "Her predecessor called that nonsense."
            for word, relation, start, end in _kin_in(text, words):
                _one_kin(found, text, word, relation, start, end)
        return found.related
    read_lists(found, text)
    for word, relation, start, end in _kin_in(text, words) if not _KIN_RUNS.isdisjoint(words) else ():
        if not found.is_taken(start):
            _one_kin(found, text, word, relation, start, end)
    read_verbs(found, text)
    read_between(found, text)
    return found.related


_OF_KIN = frozenset((*KIN, *MANY, "staff", *(pair.rpartition(" ")[2] for pair in PAIRS)))
_OF_KIN_RUNS = longest_runs(_OF_KIN)


def _kin_in(text: str, words: frozenset[str]) -> Iterator[tuple[str, str, int, int]]:
    for place in places_of(text, _OF_KIN_RUNS & words):
        match = _WORD.match(text, place)
        word = match.group() if match is not None else ""
        if match is None or word not in _OF_KIN:
            continue
        begin = text.rfind(" ", 0, max(place - 1, 0)) + 1
        pair = text[begin : match.end()]
        if pair == "of staff":
            if text.endswith("chief ", 0, begin):
                yield pair, "colleague", begin - len("chief "), match.end()
        elif pair in PAIRS:
            yield pair, PAIRS[pair], begin, match.end()
        elif word in KIN:
            yield word, KIN[word], place, match.end()
        elif word in MANY:
            yield word, MANY[word], place, match.end()


def _one_kin(found: Relating, text: str, word: str, relation: str, start: int, end: int) -> None:
    left = text[max(0, start - 160) : start]
    if word == "partner" and (_AT_WORK.match(text, end) or _OF_A_FIRM.search(left)):
        return
    if word == "partner" and (_IN_PAIRS.search(text) or _IN_PLAY.search(left)):
        relation = "colleague"
    base = start - len(left)
    if word in OWNED and text.startswith((" of ", " for "), end):
        return
    owner = _OWNER_LEFT.match(left)
    at = owner.start(1 if owner.group(1) else 2 if owner.group(2) else 3) if owner else 0
    holder: str | None = None
    said = ""
    begin = start
    former = False
    if owner:
        begin = base + at
        former = _REALLY_FORMER.search(owner.group(4)) is not None or word.startswith("ex-") or _AT_THE_TIME.match(text, end) is not None
        if owner.group(1):
            holder = owner.group(1)
            if text[begin + 1] == " " and _LETTER.match(holder):
                far = _OWNER_FAR.match(left)  # "Ann Marsh's uncle Joe Pike and cousin Tom Hale"
                if far is None:
                    return
                begin, holder = base + far.start(1), far.group(1)
        elif owner.group(2) == "whose":
            whose = _AND_WHOSE.match(left[:at]) or _WHOSE.search(left[:at])
            if not whose or _OF_A_BODY.search(left[:at]):
                return
            holder = whose.group(1)
        else:
            said = (owner.group(2) or owner.group(3)).casefold()
    if said == "" and owner and owner.group(1) and _THEIRS_THERE.search(left[:at]) and HIS_LETTER.match(owner.group(1)) or said in ("his", "her") and owner and _THEIRS_THERE.search(left[:at]):
        return  # "five children of a coal merchant and his wife": the merchant's
    if _BUT_ONE.match(text, end):
        return
    behind = _OWNER_BEHIND.match(text, end) or (_OWNER_FOR.match(text, end) if word in FOR else None)
    owned = _OWNED_OWNER_BEHIND.match(text, end) if behind is None or behind.group(2) else None
    close = end
    if owner is None:
        if word in OWNED:
            return
        if owned and (behind is None or _LETTER.search(left)):  # not "The widow of the dead man, Ann Hale,": she is the widow
            holder, close = owned.group(1), owned.end()
        elif behind and behind.group(1):
            holder, close = behind.group(1), behind.end()
        elif behind:
            said, close = behind.group(2).casefold(), behind.end()
        elif _ALONE.search(left) and word not in MANY and relation in FAMILY:
            said = "somebody"
        else:
            return
        former = _REALLY_FORMER.search(left[-25:]) is not None or word.startswith("ex-")
        begin = max(base + left.rfind(",") + 1, base)
    if word in MANY and not _ONE_OF.search(left[: begin - base]):
        listed = _LIST_RIGHT.match(text, end)
        if listed and owner:
            for other in _LETTER.findall(listed.group(1)):
                found.add(holder, relation, other, (begin, listed.end()), former, said, word)
        return
    other = _other(text, left, begin - base, end, close, owner is not None, holder)
    if other:
        behind_it = _APPOSED_RIGHT.match(text, close) if owner and word in SEX_OF else None
        instead = behind_it.group(1) if behind_it and behind_it.group(1) != other else None
        found.add(holder, relation, other, (begin, close), former, said, word, instead=instead)
    elif other is None and (holder is not None or said in ("his", "her")):
        found.add(holder, relation, None, (begin, end if owner else close), former, said, word)


def _other(text: str, left: str, cut: int, end: int, close: int, owned: bool, holder: str | None) -> str | None:
    """Whom a word of kin stands for: the name in apposition on either side, or beyond "is"; "" where it is denied."""
    ahead = _OWNERS_JOB.sub("", left[:cut]) if owned else _ITS_WORDS.sub("", left)
    before = _LEFT.search(ahead) or _WHO_BECAME.search(ahead)
    after = _APPOSED_RIGHT.match(text, close)
    if before is None:
        before = _ALSO_IS.search(ahead)
    if before and _DENIED.search(left[: before.start(1)]):
        return ""
    if before and after and after.group(1) and owned and (_TO_ONE.search(left, 0, before.start(1)) or ahead.endswith(" and ")):
        before = None  # "the death of Tom Hale, his widow, Rita, said"; "his father, Joe, was a miner and his mother, Rita, a cook"
    if before and before.group(1) != holder and (text[close : close + 1] in (",", ".", ";", "") or not after or after.group(1)):
        return before.group(1)
    if after:
        return after.group(1) or after.group(2)
    told = _IS_RIGHT.match(text, close)
    return (told.group(1) or told.group(2)) if told else None
