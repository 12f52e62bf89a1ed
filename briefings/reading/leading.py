"""Whom a sentence with several people in it is about, so that the next "he" or "she" speaks of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefings.reading.lexicon.kin import FAMILY, KIN
from briefings.reading.lexicon.past_forms import PASTS
from briefings.reading.lexicon.speech import SAID
from briefings.reading.note import Mention, Span
from briefings.reading.text import Text

# A name that stands so is nobody's subject: owned ("Ms Dray's"), or behind a preposition ("a letter from Ms Dray").
_OWNS = re.compile(r"['’]s?\b")
_OWNS_WHAT = re.compile(r"\s+(?:[a-z-]+\s+){0,2}([a-z-]+),\s")
_BEHIND = re.compile(
    r"\b(?:of|for|with|by|to|against|from|in|on|at|about|over|behind|beside|alongside|including|than|like|between|into|under|through|around|near)"
    r"\s+(?:(?:the|his|her|their|its|an?)\s+)?(?:[a-z][\w-]*\s+){0,3}?(?:(?:[A-Z][a-z]{0,4}\.?|Councillor|Judge|Justice|Detective|Sergeant|Inspector|Professor|President|Senator|Governor|Mayor|Minister|Coach)\s+){0,3}$"
)
_APPOSED = re.compile(r",\s(?!(?:that|whether|how|why|but|asking|saying)\b)[^,.;:“”\"]{1,90}(?:,\s[^,.;:“”\"]{1,90})?,\s+|\s*\([^()]{1,60}\)\s*|\s+")
_WHOSE_NAME = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Oo]ur)|'s?)\s+(?:[a-z][\w-]*\s+){0,4}[a-z][\w-]*,\s+(?:(?:the\s+)?[A-Z][a-z]{0,9}\.?\s+){0,3}$"
)
_VERB = re.compile(
    r"(?:(?:also|then|later|now|still|never|already|once|soon|only|just|both|himself|herself|\w+ly)\s+)*"
    r"(?:is|was|has|had|will|would|could|may|might|did|does|can|cannot|should|must|'s|won't|wouldn't|didn't|hasn't|hadn't|wasn't|isn't|couldn't"
    r"|said|says|told|went|took|made|gave|got|came|left|led|won|lost|quit|died|ran|met|began|became|held|kept|saw|found|paid|put|set|sat|stood"
    r"|spoke|wrote|fell|rose|drew|beat|broke|chose|sent|spent|sold|bought|built|grew|knew|thought|felt|taught|fought|sought|brought|caught|drove"
    r"|flew|threw|hit|cut|hurt|hung|let|read|rang|sang|swore|wore|tore|hid|bit|ate|drank|slept|swam|withdrew|understood|bore|shot|stole|struck|woke"
    r"|[a-z]{2,}ed|(?!(?:as|its|this|his|us|across|towards|always|perhaps|besides|afterwards|sometimes|unless|plus|less|years|days|months|weeks|times)\b)[a-z]{3,}[b-rt-z]s)\b"
)
_ASKS = re.compile(
    r"\b(?:asked|asks|told|tells|urged|urges|invited|ordered|begged|persuaded|advised|warned|reminded|encouraged|instructed|allowed|helped|wanted|pressed)"
    r"\s+(?:(?:[Tt]he|her|his|their)\s+(?:[a-z][\w-]*\s+){1,3}|(?:[A-Z][a-z]{1,9}\.?\s+){1,2})?$"
)
_ANSWERS = re.compile(r"\s+(?:replied|answered|responded|replies|answers|shot back)\b")
_AFTER_ASIDE = re.compile(rf",\s+(?:also\s+|then\s+|later\s+)?(?:{SAID})\s+(?:[a-z ]{{0,40}}\s)?(?:that\s+)?$")
_SUBORDINATE = re.compile(
    r"\b(?:who|whom|whose|that|which|when|after|before|because|while|if|as|where|since|until|whether|how|why|although)\b"
)
# What stands behind these is no party to what the subject does.
_ASIDE = re.compile(
    r"\b(?:of|for|about|over|under|from|in|on|at|than|like|between|into|including|replacing|succeeding|despite|without)"
    r"\s+(?:(?:the|his|her|their|its|an?)\s+)?(?:[a-z][\w-]*\s+){0,3}?(?:[A-Z][\w.]*\s+){0,3}$"
)
_SAID_BEFORE = re.compile(rf"[,”\"’?!]\s+(?:{SAID})\s+(?:(?:the|an?)\s+)?(?:[a-z][\w-]*\s+){{0,3}}(?:[A-Z][\w.]*\s+){{0,2}}$")

# "The lawyer for Tom Hale said Ann Marsh had lied": the next "she" may be the lawyer's too.
_SOMEBODY_SAID = re.compile(
    r"\W{0,2}(?:The|An?|One|His|Her)\s[^,;:.]{0,40}?\b(?:lawyer|barrister|solicitor|attorney|spokes(?:man|woman|person)|judge|prosecutor|magistrate|coroner|doctor|witness|friend|neighbou?r|aide|detective)\b"
    rf"[^,;:.]{{0,60}}?\s(?:{SAID}|told)\s"
)

_JOINS = re.compile(
    r"(?:to|for|in|on|at|as|and|by|with|from|of|that|when|after|before|because|into|about|if|but|while|over|during|last|this|next|or|than|against|since|"
    r"until|through|under|where|later|once|whose|whom|who|which|earlier|yesterday|today|tomorrow|tonight|all|so|though|although|too|alone|again|here|"
    r"there|away|up|out|down|off|back|himself|herself|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


_WORD = re.compile(r"[a-z]+")


def goes_on(view: str, place: int) -> bool:
    """Whether the words at a place go on behind a noun, with a verb, a preposition or a new clause; another noun would make the two one."""
    if _JOINS.match(view, place) is not None or _VERB.match(view, place) is not None:
        return True
    word = _WORD.match(view, place)
    return word is not None and word.group() in PASTS


def is_subject(view: str, floor: int, span: Span) -> bool:
    """Whether a name or pronoun is the subject of a clause: a finite verb follows, at once or behind an apposition."""
    before = view[max(floor, span[0] - 80) : span[0]]
    if _OWNS.match(view, span[1]) or _BEHIND.search(before):
        return False
    if _SAID_BEFORE.search(before):
        return True
    if view[span[1] : span[1] + 2] == ", " and _VERB.match(view, span[1] + 2) and _WHOSE_NAME.search(before):
        return True  # "His lawyer, Ms Dray, spoke"
    gap = _APPOSED.match(view, span[1])
    while gap is not None:
        if _VERB.match(view, gap.end()):
            return True
        if gap.end() - gap.start() > 1 or view[gap.end() : gap.end() + 3] != "who":
            return False
        gap = None
    return False


def _competes(view: str, subject: Mention, other: Mention) -> bool:
    """Whether somebody acts or is acted on beside the subject ("Dray met Ellery"), so that two readings are left."""
    owned = _OWNS_WHAT.match(view, other.span[1]) if view[other.span[0] : other.span[1]].casefold() in ("his", "her") else None
    if owned and KIN.get(owned.group(1)) not in FAMILY:
        return False  # "his lawyer, Ms Dray, said"; a sister stays in the background
    if other.span[0] < subject.span[0]:
        return not _OWNS.match(view, other.span[1]) and not _BEHIND.search(view, max(0, other.span[0] - 80), other.span[0])
    between = view[subject.span[1] : other.span[0]]
    if _OWNS.match(view, other.span[1]) or _SUBORDINATE.search(between):
        return False
    return _ASIDE.search(between) is None


def leading(view: str, floor: int, here: Sequence[Mention], fits: set[int], same_sentence: bool, span: Span) -> int | None:
    """Whom a sentence with several fitting people is about, so that what goes on speaks of them: its subject.

    In the pronoun's own sentence, the subject of the clause before it with nobody else between the two.
    """
    subjects = [m for m in here if is_subject(view, floor, m.span)]
    if not subjects:
        return None
    first = subjects[0]
    if same_sentence:
        if _AFTER_ASIDE.search(view, max(floor, span[0] - 70), span[0]):
            return first.entity if first.entity in fits else None
        last = subjects[-1]
        between = [m for m in here if m.span[0] > last.span[0] and m.entity in fits and m.entity != last.entity]
        return last.entity if last.entity in fits and not between else None
    if first.entity not in fits or _SOMEBODY_SAID.match(view, floor, first.span[0]):
        return None
    asked = [m.entity for m in here if m.entity != first.entity and m.entity in fits and _ASKS.search(view, floor, m.span[0])]
    if asked:
        return asked[0] if _ANSWERS.match(view, span[1]) else None
    competing = any(m.entity in fits and m.entity != first.entity and _competes(view, first, m) for m in here)
    return None if competing else first.entity


_WITNESS_SAID = re.compile(
    r"\b(?:an?|one|another|the)\s+(?:[a-z-]+\s+)?(?:witness|passer-by|passerby|bystander|neighbou?r|resident|survivor|customer|shopper|onlooker|tourist|juror|"
    r"colleague|friend|source|insider|victim|passenger|driver|commuter)\s+(?:has\s+|had\s+|also\s+)?(?:said|says|stated|told\s+[^,.;]{2,30}?|claimed|recalled|reported|testified)"
    r"\s+(?:that\s+)?$",
    re.IGNORECASE,
)
# "Mr Hale's deputy said he would go": either of them.
_HIS_MAN_SAID = re.compile(
    r"(?:['’]s?|\b[Hh]is|\b[Hh]er|\b[Tt]heir)\s+(?:[a-z-]+\s+)?(?:deputy|predecessor|successor|rival|opponent|assistant|boss|colleague|teammate|team-mate|neighbou?r|friend|running\s+mate|co-?defendant|accuser|captain|challenger)"
    r"\s+(?:has\s+|had\s+|also\s+|later\s+)?(?:said|says|stated|told\s+[^,.;]{2,30}?|claimed|claims|insisted|argued|admitted|thought|believed|believes)\s+(?:that\s+)?$"
)
_SAYS_SO = frozenset("said says stated claimed claims recalled reported testified insisted argued admitted thought believed believes that".split())


def said_by_another(view: str, start: int, end: int) -> bool:
    """Whether what stands before a pronoun is that somebody without a name, or of somebody's, says what follows."""
    before = view[start:end]
    if "told" not in before and before.rpartition(" ")[0].rpartition(" ")[2].lower() not in _SAYS_SO:
        return False
    return _WITNESS_SAID.search(view, start, end) is not None or _HIS_MAN_SAID.search(view, start, end) is not None


_HAS_DIED = re.compile(r"(?:,[^.;]{0,240},)?,?\s+(?:who\s+)?(?:has\s+|had\s+)?(?:died|passed\s+away)\b")


def departed(text: Text, people: Sequence[Mention]) -> int | None:
    """Whom an obituary tells of: who has died in its first two sentences, was born and is survived or leaves somebody."""
    view = text.view
    if not any(word in view for word in (" born ", "Born ", " has died", " son of ", " daughter of ")) or not any(word in view for word in (" survived by", " leaves ", "urvivors ", " survive ")):
        return None
    floor = next((s.span[0] for s in text.sentences if text.kind_of(s) == "text"), 0)
    last = [s.span[1] for s in text.sentences if s.span[0] >= floor][:2]
    return next((m.entity for m in people if floor <= m.span[0] < max(last, default=0) and _HAS_DIED.match(view, m.span[1])), None)


_CHILD_OF = re.compile(r"\W*(?:The\s+|An?\s+)?(?:[a-z-]+\s+){0,3}?(?:son|daughter|child)\s+of\s[^.;:]*,\s+|\W*Born\s[^.;:]*,\s+")
_OF_KIN = frozenset("father mother son daughter brother sister husband wife partner grandfather uncle cousin friend twin".split())


def goes_on_about_the_departed(
    text: Text, people: Sequence[Mention], linked: Sequence[Mention], who: int, number: int, span: Span, others: Sequence[Mention]
) -> bool:
    """Whether "he" is whom an obituary is about: behind "The son of a docker,", or behind a sentence that tells what others, named this once, did to him."""
    view, start = text.view, text.sentences[number].span[0]
    if _CHILD_OF.fullmatch(view, start, span[0]) and not any(m.span[0] >= start for m in others):
        return True
    word = view[slice(*span)]
    if others and len(others) == 1 and others[0].span[0] >= start:
        if word == "him":  # "Neil Hale, then leader, made him a peer"
            return others[0].span[0] - start <= 4
        if word == "he" and any(m.entity == who and start <= m.span[0] < span[0] and view[slice(*m.span)] == "him" for m in linked):
            return True
    if not number or span[0] - start > 2:
        return False
    before = text.sentences[number - 1].span
    if not any(m.entity == who and before[0] <= m.span[0] < before[1] for m in linked):
        return False
    named = Counter(m.entity for m in people)
    return all(named[m.entity] == 1 and _OF_KIN.isdisjoint(view[max(0, m.span[0] - 40) : m.span[0]].replace(",", " ").split()) for m in others)
