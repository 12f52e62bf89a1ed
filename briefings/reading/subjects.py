"""Who does a verb: the words that stand as its subject, found from the shape of a sentence without a parser."""

from __future__ import annotations

import re

from briefings.reading.lexicon import voicing
from briefings.reading.lexicon.voicing import (
    CALLING,
    DAYS,
    DETERMINER,
    HOLDERS,
    LEADING,
    LED_BY,
    PREPOSITION,
    SPOKESMAN,
    VOICE,
    WHEN,
    speaks_for,
)
from briefings.reading.shape import ORG_FLOOR, PERSON_FLOOR, QUOTE_FLOOR, L, O, P, Q
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """Where the words of a subject stand in a shape, and where the letter of whoever they name (None: nobody is named)."""

    start: int
    end: int
    letter: int | None


PRONOUNS = frozenset("he she they it who we I you".split())
_ADVERBS = frozenset(
    "also later then once simply just only repeatedly previously earlier yesterday today has had have having would will can could may might must publicly "
    "recently now afterwards already even again further reportedly both each all since always never still instead often first did does do used to 've 'd "
    "tonight too thus therefore duly soon himself herself itself themselves".split()
)
_BE = frozenset("is was were are be been being am".split())
_NOT = frozenset("not cannot don't didn't wouldn't doesn't hasn't hadn't couldn't won't can't".split())
NAME = P[1:-1] + O[1:-1]
_STARTS = re.compile(
    rf",\s+(?=(?:[{NAME}]|(?:the|an?|his|her|its|their|one|another|some|several|two|he|she|they|it|police|officials|[A-Z][a-z]+)\b))"
)
_NEAR = re.compile(rf"^\w[\w'.-]*(?:\s+[\w'.{L[1:-1]}-]+){{0,7}}?\s+(?=(?:{P}(?!'s|')|{O}(?!'s|'|,))|(?:he|she|they|it)\b)")
FINITE = re.compile(
    r"(?<![\w-])(?:is|are|was|were|has|had|have|would|will|could|can|may|might|must|should|did|does|do|said|told|asked|says|added|met|sat|went|came|took|made|gave|got|left|kept|"
    r"found|saw|ran|began|became|lost|won|led|put|set|wrote|thought|heard|spoke|(?=[a-z]+ed\b)(?<!\b[Tt]he )(?<!\b[Aa]n )(?<!\b[Hh]is )(?<!\b[Hh]er )(?<!\b[Ii]ts )[a-z]+)\b"
)
_HEAD_WORDS = re.compile(rf"((?:[\w'’.&/{L[1:-1]}-]+\s+){{0,8}}?)([{NAME}])")
_APPOSED = re.compile(
    rf",\s+(?:(?:the|an?|his|her|its)\s+)?{CALLING}([{NAME}])(?=,|$|\s+\(|\s+(?:KC|QC|MP|MSP|OBE|MBE|CBE)\b|\s+(?:of|from)\s[^,;:]{{1,40}}(?:,|$))"
)


def subject_of(said: str, floor: int, verb: int) -> Subject | None:
    """The subject of the verb at `verb` in a sentence that begins at `floor`; None when the verb has none (passive, negated, no clause)."""
    when = WHEN.search(said, floor, verb) if said.endswith(DAYS, floor, verb) else None
    if when and said[floor : when.start()].strip():  # "P on Tuesday told"
        verb = when.start()
    words = [(match.start(), match.end()) for match in _TOKEN.finditer(said, floor, verb)]
    at = len(words) - 1
    passive = False
    while at >= 0:
        word = said[words[at][0] : words[at][1]]
        low = word.casefold()
        if low in _NOT or low.endswith("n't"):
            return None
        if low in _BE:
            passive = True
        elif not (low in _ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in ("family", "assembly"))):
            break
        if low == "to":
            return _infinitive(said, floor, words, at)
        at -= 1
    if passive and not said[verb : verb + 14].split()[0].endswith("ing"):
        return None
    if at < 0:
        return main_subject(said, floor, verb) if words else None
    start, end = words[at]
    word = said[start:end]
    if word == "and" and said.startswith(voicing.TO_HIM, verb) and (teller := voicing.SAID_HE.search(said, floor, start)):
        return Subject(teller.start(1), teller.end(1), teller.start(1) if len(teller[1]) == 1 else None)  # "P said P rang him and told him to"
    if word in ("and", "but", "or", "who", "that", "which") or word[-1] in ",);—–" or "\U000f8000" <= word[-1] <= "\U000ffffd":
        if word == "who":
            return _antecedent(said, floor, start)
        if word in ("that", "which"):
            return None
        return _before_break(said, floor, start, end, word)
    if len(word) == 1 and _named(word):
        return _with_what_governs(said, floor, start, end)
    if word.casefold() in PRONOUNS:
        return Subject(start, end, None)
    quoted = voicing.QUOTED_AS.search(said, floor, verb) if word == "as" else None
    if quoted:
        return _before_break(said, floor, quoted.start(), quoted.end(), "and")
    if PREPOSITION.match(word):
        return None
    return _plain(said, floor, words, at)


_TOKEN = re.compile(r"\S+")


def _infinitive(said: str, floor: int, words: list[tuple[int, int]], at: int) -> Subject | None:
    """ "went on to say", "emerged yesterday to say", "used to say", "is expected to say"."""
    before = said[floor : words[at][0]].rstrip()
    awaited = voicing.AWAITED.search(before)
    if awaited:
        return subject_of(said, floor, floor + awaited.start())
    if before.endswith("used"):
        return subject_of(said, floor, words[at][0] - len("used "))
    match = voicing.GOES_ON_TO.search(before)
    if match is None:
        return None
    stop = floor + match.start()
    be = voicing.IS_HEARD.search(said, floor, stop)
    return subject_of(said, floor, be.start() if be else stop)


def _named(letter: str) -> bool:
    code = ord(letter)
    return PERSON_FLOOR <= code < QUOTE_FLOOR or code >= ORG_FLOOR


def _with_what_governs(said: str, floor: int, start: int, end: int) -> Subject | None:
    """A name right before the verb, unless it only says what somebody else is of: "the leader of O", "P from O"."""
    left = said[floor:start].rstrip()
    told_of = _OPEN_CLAUSE.search(left)
    if told_of:
        who = floor + told_of.start(1)
        return _antecedent(said, floor, who) if said[floor:who].strip()[-1:] and _named(said[floor:who].strip()[-1]) else Subject(floor, who - 1, None)
    joined = voicing.JOINED.search(left)
    if joined and len(joined.group()) <= 6:
        return None  # "P and P said": two speakers
    member = voicing.MEMBER.search(left) if ord(said[start]) >= ORG_FLOOR else None
    if member:  # "P of the shopworkers' union O said"
        letter = floor + member.start(1)
        return Subject(letter, end, letter)
    of = voicing.BEHIND_PREPOSITION.search(left)
    if of is None:
        return Subject(start, end, start)
    head = left[: of.start()].rstrip()
    if not head:
        return Subject(start, end, start)  # "At O P said"
    if _named(head[-1]):
        return Subject(floor + len(head) - 1, end, floor + len(head) - 1)
    if speaks_for(left.rsplit(",", 1)[-1], said[start]):
        return Subject(start, end, start)
    if "," not in left and re.match(r"(?:In|On|At|Under|After|Before|From|For|By)\s", left):
        return Subject(start, end, start)
    began = max(_NP_EDGE.search(head).start() if _NP_EDGE.search(head) else 0, 0)  # type: ignore[union-attr]
    return Subject(floor + began, end, None)


# "an officer who admitted to shooting P said": the clause has not ended before the verb.
_OPEN_CLAUSE = re.compile(
    rf"(?:^|[\s,]|{Q})\s*(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[Mm]ost|[Oo]ther)\s+(?:(?!{FINITE.pattern})[\w-]+\s+){{1,4}}|(?:[Ee]very|[Aa]ny|[Ss]ome)(?:one|body)\s+(?:else\s+)?|[Tt]hose\s+|[Pp]eople\s+|[Oo]thers\s+|[Mm]any\s+)(who|that)\s+[^,;]*$"
)
_CLAUSE_OF = re.compile(rf"((?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[\w-]+\s+){{0,3}}?[\w-]+|[{NAME}])\s+(who)\s+(?=[^,;]*$)")
_NP_EDGE = re.compile(
    rf"(?:(?:\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ss]ome|[Tt]wo|[Ss]everal)|[{NAME}]'s?)\s+[^,;:]*)$"
)
# "The woman lined up to succeed him, P, will do so": a name between commas before the verb.
_APPOSED_TO_CLAUSE = re.compile(rf"[^,;:]{{4,90}},\s+{CALLING}([{NAME}]),\s+(?:\w+ly\s+)?(?=(?:is|was|will|would|has|had|said|says|told|did|does)\b)")


def _antecedent(said: str, floor: int, who: int) -> Subject | None:
    """Whom "who" stands for."""
    left = voicing.BRACKET.sub("", said[floor:who].rstrip().rstrip(","))
    if left and _named(left[-1]):
        return Subject(floor + len(left) - 1, floor + len(left), floor + len(left) - 1)
    behind = re.search(rf"([{NAME}])(?:,\s+(?:\d{{1,3}}|[^,;:]{{1,70}}))+$", left)
    if behind and not FINITE.search(left[behind.start() :]):
        return Subject(floor + behind.start(), floor + behind.end(1), floor + behind.start())
    held = _NOUN_WORDS.search(left)
    if held and not FINITE.search(left, held.start(1)):  # "a neighbour, who asked not to be named"
        return Subject(floor + held.start(1), floor + len(left), None)
    return Subject(who, who + 3, None)
_NOUN_WORDS = re.compile(rf"(?:^|[\s{Q[1:-1]}])((?:[Tt]he(?!\s+words\s+of)|[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo|[Tt]hree|[Ss]everal|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+[^,;:{Q[1:-1]}]*)$")
_LAST_APPOSED = re.compile(rf",\s+{CALLING}([{NAME}])$")
_WITHIN_CLAUSE = re.compile(rf"\b(?:that|which|what|whom|as|because|when|where|after|before)\s+([{NAME}]),\s[^,;:]{{1,70}},$")


def _before_break(said: str, floor: int, start: int, end: int, word: str) -> Subject | None:
    """The verb comes behind a comma, a bracket or "and": its subject is the clause's."""
    left = said[floor : start if word.isalpha() else end].rstrip()
    stripped = left.rstrip(",;—– ")
    if word[-1] == "," and voicing.TWO_OF_THEM.search(stripped):
        return None  # "her husband, P, and brother, P, said": two speakers
    if word[-1] == ",":
        within = _WITHIN_CLAUSE.search(left)
        if within and (left[: within.start()].endswith("heard ") or voicing.SAID_SO.isdisjoint(words_in(left[: within.start()]))):  # "a season that P, the chairman, called “…”"
            at = floor + within.start(1)
            return Subject(at, at + 1, at)
        # "…, P, said", "…, his lawyer, P, said"
        last = _LAST_APPOSED.search(stripped)
        if last and (near := voicing.close_to(stripped, last.start())) is not None:
            return Subject(floor + near, floor + last.start(), None)  # "a person close to the owner, P, said"
        if last and not voicing.SEEN_BY.search(stripped, 0, last.start(1)) and re.search(r"[a-z]$", stripped[: last.start()]):
            at = floor + last.start(1)
            return Subject(at, at + 1, at)
        if len(stripped) and _named(stripped[-1]) and re.fullmatch(rf"(?:[A-Z][a-z]+\s+)?[{NAME}]", stripped):
            return Subject(floor + len(stripped) - 1, floor + len(stripped), floor + len(stripped) - 1)
    held = voicing.STILL_WHO.search(left) if word == "and" else None
    if held:  # "P, who plays in L and has said"
        return _antecedent(said, floor, floor + held.start())
    found = voicing.FOUND_THAT.search(stripped) if word in ("and", "but") else None
    if found:
        return Subject(floor + found.start(1), floor + found.end(1), floor + found.start(1) if _named(found.group(1)[-1]) else None)
    clause = _last_clause(stripped)
    return main_subject(said, floor + clause, floor + len(stripped))


_CLAUSES = re.compile(
    rf";\s+|:\s+|{Q}[,.]?\s+(?=[{NAME}]|he\b|she\b|the\b|an?\b)|,\s+(?:but|while|whereas|though|although|yet)\s+(?=[{NAME}]|(?:the|an?|his|her|its|their|one|he|she|they|it)\b)"
    rf"|(?<![{NAME}]),?\s+and\s+(?=(?:[{NAME}](?!'|,)|he|she)\s+(?:\w+\s+){{0,2}}?{FINITE.pattern})"
    rf"|,\s+and\s+(?=[{NAME}],\s+who\b)"
    r"|,\s+(?:when|where|as)\s+(?=(?:the\s+|some\s+|angry\s+|away\s+|home\s+)?(?:fans|supporters|protesters|protestors|demonstrators|crowds|marchers|members|workers|students|pupils|residents|hecklers|opponents|critics|spectators)\s)"
)


def _last_clause(left: str) -> int:
    """Where the last clause with a subject of its own begins."""
    begin = 0
    for match in _CLAUSES.finditer(left):
        if left[match.start() : match.start() + 5] == ", and" and left[match.end() + 1 : match.end() + 2] == "," and not FINITE.search(left[: match.start()]):
            continue  # "P, who leads it, and P, who does not": two of them
        begin = match.end()
    return begin


def main_subject(said: str, floor: int, end: int) -> Subject | None:
    """The first subject of a sentence or clause, what brings it on left out."""
    at = floor
    opening = _QUOTED_FIRST.match(said, at, end)
    at = opening.end() if opening else end - len(said[at:end].lstrip())
    within = voicing.IN_IT.match(said, at, end)
    if within:
        at = within.end()
    dangling = _DANGLING.match(said, at, end)
    if dangling:
        at = dangling.end()
    for _ in range(4):
        lead = LEADING.match(said, at, end)
        if lead is None:
            break
        conjunction = _CONJUNCTION.match(said, at, end)
        if conjunction:
            at = conjunction.end()
            continue
        led = None if said.startswith(("put", ", put"), end) else LED_BY.match(said, at, end)  # "As P, the mayor, put it"
        if led:
            at = led.end()
            break
        near = _NEAR.match(said[at:end])
        comma = _STARTS.search(said, at, end)
        if near and (comma is None or at + near.end() < comma.start()) and not FINITE.search(near.group()):
            at += near.end()
        elif comma:
            apposed = _OWN_LAWYER.match(said, comma.start(), end)
            at = apposed.end() if apposed and _SOMEBODY_OF_HIS.search(said, at, comma.start()) else comma.end()
        else:
            return None
        break
    return _phrase(said, at, end)


_QUOTED_FIRST = re.compile(rf"\s*(?:{Q}[,.]?\s*)+")
_CONJUNCTION = re.compile(r"(?:but|and|yet|so|meanwhile|however|then|still|now|also|only|even|instead)\b,?\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|I)\b", re.IGNORECASE)
# "Questioned by her own lawyer, P, the defendant said": the name belongs to the lawyer.
_OWN_LAWYER = re.compile(rf",\s+{P},\s+(?=(?:the|an?)\s+(?:[\w-]+\s+){{1,4}}?(?:{FINITE.pattern})|(?:he|she)\s|{P}\s)")
_SOMEBODY_OF_HIS = re.compile(r"\b(?:by|with|from|to|of|against|for)\s+(?:[Hh]is|[Hh]er|[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+(?:[\w-]+\s+){0,3}[\w-]+$")
_DANGLING = re.compile(rf"(?:An?|Once\s+an?|Now\s+an?|[A-Z]?[a-z]+ed\s+(?:in|at|by)|Born)\s+[^,;:]{{3,80}},\s+(?=(?:he|she)\s|{P}\s)")  # "A former nurse, she has led it since 2011"
_LIKE_THIS = re.compile(r"(?:(?:(?:the|his|her|an?)\s+)?[\w-]+ed\s+(?=[a-z]))?", re.IGNORECASE)  # "shocked neighbour P", "the disgraced peer P"


def _phrase(said: str, at: int, end: int) -> Subject | None:
    rest = said[at:end]
    pronoun = _PRONOUN.match(rest)
    if pronoun:
        return Subject(at, at + pronoun.end(), None)
    match = _HEAD_WORDS.match(rest)
    comma = rest.find(",")
    if match is None or (0 <= comma < match.start(2)):
        return _unnamed(said, at, end)
    words = match.group(1)
    if FINITE.search(words, _LIKE_THIS.match(words).end()):  # type: ignore[union-attr]
        return _unnamed(said, at, end)
    letter = at + match.start(2)
    behind = said[letter + 1 : end]
    before = words.split()
    if ord(said[letter]) >= ORG_FLOOR and re.match(r"'s?,", behind):
        return Subject(letter, letter + 1, letter)  # "Blackett's, founded in 1922, said": the name ends so
    if behind.startswith("'s ") and voicing.IS_CLITIC.match(behind):
        return Subject(letter, letter + 1, letter)  # "She's an assistant", with a letter for "she"
    if behind.startswith(("'s", "'")):
        owned = re.match(r"'s?\s+", behind)
        owner = owned.end() if owned else 0
        inner = _phrase(said, letter + 1 + owner, end) if owned else None
        if inner is not None and inner.letter is not None and not FINITE.search(said[letter + 1 : inner.letter]):
            return Subject(inner.letter, inner.end, inner.letter)
        if VOICE.match(re.split(r",|\s(?:who|which|that)\s", behind)[0]):
            return Subject(letter, letter + 1, letter)
        officer = re.split(rf",|\s{FINITE.pattern}", behind)[0]  # "L's chief fire officer has resigned"
        return Subject(at, min(end, letter + 1 + len(officer)), None)
    if voicing.BOTH.match(behind):
        return None  # two of them
    if before and PREPOSITION.match(
        before[-1] if before[-1].casefold() not in ("the", "its", "his", "her") else (before[-2] if len(before) > 1 else "")
    ):
        if SPOKESMAN.search(words):
            named = re.match(rf"(?:\s+(?:in|of)\s+[{L[1:-1]}{NAME}])?,\s+(?:[A-Z][\w.]+\s+){{0,2}}({P})(?=,|$)", behind)
            if named:
                at = letter + 1 + named.start(1)
                return Subject(at, at + 1, at)
            if speaks_for(words, said[letter]):
                return Subject(letter, letter + 1, letter)
        return _unnamed(said, at, end)
    inner_name = voicing.NAMED_AFTER_BODY.match(behind) if ord(said[letter]) >= ORG_FLOOR else None
    if (
        inner_name
        and not FINITE.search(inner_name.group())
        and not re.search(r"\b(?:of|for|by|with|to|in|on|at|that|which|who|and|from)\b", inner_name.group())
    ):
        letter = letter + 1 + inner_name.start(1)
        return Subject(letter, letter + 1, letter)
    if ord(said[letter]) >= ORG_FLOOR and re.match(
        r"\s+(?!who|which|that|in|of|on|at|and|after|before|by|with|from|last)[a-z]+(?:\s+(?:who|has|had|in|said|says|told)\b|,|$)", behind
    ):
        word = behind.split()[0] if behind.split() else ""
        if not SPOKESMAN.match(word) and not FINITE.match(word) and word.strip(",") in HOLDERS:
            return Subject(at, letter + 1 + len(word) + 1, None)
    return Subject(letter, letter + 1, letter)


def _unnamed(said: str, at: int, end: int) -> Subject | None:
    """ "The widow of the dead man, P, …": who stands beside the words; else the words alone."""
    rest = said[at:end].rstrip(" .")
    finite = next((verb for verb in FINITE.finditer(rest) if not (verb.group().endswith("ed") and rest.endswith(", ", 0, verb.start()))), None)
    beside = _APPOSED.search(rest if rest.endswith(",") else rest + ",", 0, finite.start() if finite else len(rest) + 1)
    beside = beside or _APPOSED_TO_CLAUSE.match(rest)
    if beside and not voicing.SEEN_BY.search(rest, 0, beside.start(1)) and rest[: beside.start(1)].count(",") <= 1 and (re.match(r"\w", rest)):
        letter = at + beside.start(1)
        return Subject(letter, letter + 1, letter)
    words = voicing.UP_TO_MARK.match(rest)
    if not words:
        return None
    stop = words.end() if finite is None else min(words.end(), finite.start())
    return Subject(at, at + len(rest[:stop].rstrip()), None) if stop else None


def _plain(said: str, floor: int, words: list[tuple[int, int]], at: int) -> Subject | None:
    """An ordinary noun right before the verb: "a spokesman", "the judge", "one senior player", "P of the O in L"."""
    end = words[at][1]
    back = at
    while back > 0 and at - back < 9:
        word = said[words[back][0] : words[back][1]]
        before = said[words[back - 1][0] : words[back - 1][1]]
        if word[-1:] in ",;:" and back != at:
            back += 1
            break
        if before[-1:] in ",;:" or re.search(Q, before):
            break
        if before in ("that", "and", "but", "because", "when", "if", "while", "who", "which", "as", "whether"):
            break
        if DETERMINER.match(word) and not PREPOSITION.match(before):
            break
        back -= 1
    begin = words[back + 1 if back < at and said[slice(*words[back])] in ("But", "And", "Yet", "So") else min(back, at)][0]
    clause = _CLAUSE_OF.search(said, floor, begin) if " who " in said[floor:begin] else None
    if clause is not None and FINITE.search(said, clause.end(), begin):  # "a woman who lost both legs said"
        return _antecedent(said, floor, clause.start(2)) if _named(clause.group(1)[-1]) else Subject(clause.start(1), clause.end(1), None)
    phrase = said[begin:end]
    named = [offset for offset, letter in enumerate(phrase) if _named(letter)]
    if named and ord(phrase[named[-1]]) < QUOTE_FLOOR and phrase[named[-1] + 1 :].strip() in voicing.HONOURS:
        return Subject(begin + named[-1], end, begin + named[-1])
    finite = FINITE.search(phrase)
    if named and not finite:
        first = named[0]
        behind = phrase[first + 1 :]
        if (
            not behind.startswith("'")
            and re.match(r"\s+(?:of|from|at|in|on|last|this|yesterday|through|by|via|during|after)\b", behind)
            and not re.search(r"\b(?:of|for|at|from|in|by|with|to)\s+(?:the\s+)?$", phrase[:first])
        ):
            return Subject(begin + first, begin + first + 1, begin + first)
        last = named[-1]
        if VOICE.match(phrase[last + 1 :]) or (
            SPOKESMAN.search(phrase[:last]) and re.search(r"\b(?:for|of|at)\s+(?:the\s+)?$", phrase[:last])
        ):
            return Subject(begin + last, begin + last + 1, begin + last)
    if finite or re.search(r"\b(?:that|which|because|when|if)\b", phrase):
        subject = main_subject(said, floor, begin + finite.start()) if finite and begin <= floor + 2 else None
        return subject
    return Subject(begin, end, None)
