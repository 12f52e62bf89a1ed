"""What does not read as a line: words cut from their sentence in mid-phrase, a noun without a verb, a letter's "I"."""

from __future__ import annotations

import re
from functools import cache

from briefings.reading.lexicon.happenings import triggers
from briefings.reading.lexicon.past_forms import PASTS
from briefings.reading.note import EventNote, Span

_REACH = 48  # letters of the sentence that are looked at on either side of a cut

# Words that a clause cannot end with, whatever stands behind them.
_LEFT_OPEN = re.compile(
    r"\b(?:a|an|the|of|from|than|and|but|or|nor|such|who|which|whose|whom|because|although|though|whether|while|saying|stating|adding|"
    r"alleging|including|between|into|what|(?:claiming|arguing|insisting|warning|suggesting) that|"
    r"(?:his|its|their|your|our|my)|(?<=\d )in|(?<=\d\d )at|"
    r"(?:and|but|that|because|later|before|after|revealing|saying|claiming|believing|denying|when|while|if|as) (?:he|she|they|I|we)|"
    r", (?:said|says|told|added) (?:he|she|they)|between (?:(?! and ).)*|"
    r"the (?:January|February|March|April|May|June|July|August|September|October|November|December|day|week|month|year|[A-Z][a-z]+day))$"
)
# ", but MSF" of "…, but MSF and WHO are calling": the beginning of the next clause, without its verb.
_NEXT_BEGUN = re.compile(r"(?:,|;)? (?:and|but|or|while) (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}$")
_GOES_ON_JOINED = re.compile(r"\s+(?:and|or)\s+[A-Z]")
# A verb of saying whose words follow: "… demanded on social media: “…”", "…, which reads", "said | that".
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys)|told [\w’' ]{2,30}|read(?:s|ing)?|announced|claim(?:s|ed)|states?|stated|wrote|declared|argued|insisted|added)$"
)
_WORDS_FOLLOW = re.compile(r"\s*(?::|,?\s*[“\"]|\s+that\b)")
# The aside behind a subject, and the verb that the cut left out: "The release, which is due next summer | , will include".
_ASIDE = re.compile(r", (?:which|who|whose|where|an?|the)\b[^,]*$")
_RELATIVE = re.compile(r", (?:which|who|whose|where)\b[^,]*$")
_STATES = re.compile(r", (?:says|shows|gives|names|puts|lists|tells|reads|suggests|records|includes|contains)\b")
# "whose resignation, it emerged from the evidence | , followed a request"
_PUT_IN = re.compile(r", (?:it|he|she|they) [a-z]+ed\b[^,]*$")
_DID = re.compile(
    r",\s+(?:[a-z]{3,}ed|was|were|had|has|is|came|led|left|went|took|gave|made|found|said|told|put|held|kept|brought|became|won|lost|fell|rose)\b"
)
# "rejected any notion that she had retired | because of the case": cut there, it would say the opposite.
_NOT_SO = re.compile(r"(?:n[’']t|\b(?:not|never|no|denie[ds]|deny|rejects?|rejected|dismissed|without))\b")
_BECAUSE = re.compile(r",?\s+(?:because|just because|simply because|over|for)\b")
_ASKED_FOR = re.compile(r"\b(?:for|with|to|at|by|about|against|over|in|on)$")
_NAMED_LAST = re.compile(r"\b(?:and|or|but) (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}$")
# "announced | , in the wet July of 1961, that she had seen": the words of a saying behind an aside.
_THAT_FOLLOWS = re.compile(r",[^,]{3,40},\s+that\b")
# A relative clause that went on: "[Ann Marsh] has sat since 2017 and who had been".
_RELATIVE_JOINED = re.compile(r"^\[[^\]]+\] [^,;]* (?:and|but|or) (?:who|which|whose)\b")
_VERB_FOLLOWS = re.compile(
    r",?\s+(?:also\s+|now\s+|\w+ly\s+)?(?:will|would|has|have|had|is|are|was|were|can|could|may|might|must|should|did|does)\b"
)
# "the withdrawal of Jane Dray, the MP | whose motion …"
_HALF_CLAUSE = re.compile(r"\b(?:that|whether|because|when|while|if) (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}$")
_HALF_TITLE = re.compile(r", (?:the|an?) \w+(?: \w+)?$")
_ITS_RELATIVE = re.compile(r"\s+(?:who|whose|whom|which|where|that)\b")
# "WHO are calling" of "MSF and WHO are calling": half of a subject.
_HALF = re.compile(r"(?:[A-Z][\w.’'-]*,? (?:and|or)|[A-Z][\w.’'-]*,) $")
_PLURAL = re.compile(r"(?:[A-Z][\w.’'-]* ){1,4}(?:are|were|have)\b")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'](?=[A-Z])[^’']*(?:[’']|$)")
_I = re.compile(r"(?<![\w.])(?:I(?!\.)|[Mm]y|[Mm]e|I[’'](?:m|ve|d|ll))(?!\w)")


def cut_off(body: str, sentence: Span, note: EventNote) -> bool:
    """Whether the sentence goes on where the line stops, or had begun where it starts, so that the line is half a statement."""
    start, end = note.clause
    stop = end
    while stop > start and body[stop - 1] in " ,;:–—-\n":
        stop -= 1
    behind = " ".join(body[stop : min(sentence[1], stop + _REACH)].split())
    behind = body[stop : stop + 1].isspace() and f" {behind}" or behind
    if not behind.strip(" .!?”\"’'"):
        behind = ""
    bare = note.text.rstrip(" .,;:")
    if _RELATIVE_JOINED.search(bare):
        return True
    if behind:
        if _LEFT_OPEN.search(bare) or _SAYS.search(bare) and _WORDS_FOLLOW.match(behind):
            return True
        if behind.lstrip().startswith(":") and _opens_words(behind.lstrip()[1:]):
            return True
        if _GOES_ON_JOINED.match(behind) and _NEXT_BEGUN.search(bare):
            return True
        if _VERB_FOLLOWS.match(behind) and _ASIDE.search(bare) or _STATES.match(behind) and _RELATIVE.search(bare):
            return True
        if _DID.match(behind) and (_PUT_IN.search(bare) or _RELATIVE.search(bare)):
            return True
        if _BECAUSE.match(behind) and (note.status == "denied" or _NOT_SO.search(bare)):
            return True
        if behind.startswith((" and ", " or ")) and _ASKED_FOR.search(bare):
            return True
        if _ITS_RELATIVE.match(behind) and _NAMED_LAST.search(bare):
            return True
        if behind.startswith(",") and _HALF_CLAUSE.search(bare):
            return True
        if _ITS_RELATIVE.match(behind) and _HALF_TITLE.search(bare):
            return True
        if _THAT_FOLLOWS.match(behind) and _SAYS.search(bare):
            return True
    before = " ".join(body[max(sentence[0], start - _REACH) : start].split()) + " "
    if start > sentence[0] and note.text.startswith(("a ", "an ")):
        return True  # "dismissed after | a dispute over paperwork, thinks so"
    trigger = note.trigger[0]
    at_once = behind and not note.agents and body[trigger - 2 : trigger] == ", "
    if at_once and start == sentence[0] and not has_verb(body[start : trigger - 2]):
        return True  # "The manager himself, dismissed on 8 March | after a dispute, thinks so"
    if before.endswith((" whose ", " who ")) and not note.text.startswith("["):
        return True  # "the MP whose | motion brought Dray down"
    return start > sentence[0] and _PLURAL.match(note.text) is not None and _HALF.search(before) is not None


def _opens_words(behind: str) -> bool:
    return behind.lstrip()[:1] in ("“", '"', "‘", "'")


def in_first_person(said: str) -> bool:
    """Whether a line outside quotation marks speaks as "I": a letter that the article prints without marks."""
    return _I.search(_QUOTED.sub(" ", said)) is not None


_VERBS = frozenset(
    "is are was were be been am has have had do does did will would shall should can could may might must won't wouldn't "
    "didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't couldn't can't shouldn't 'll 'd says quit fell "
    "told said led left won lost stood sold bought built spoke wrote sought chose cut hit let beat shot hurt shut spent sent "
    "lent bent flew fled hid slid split struck stole forgot understood found made".split()
)
_IS = frozenset("he's she's it's that's who's there's what's".split())
_WORD = re.compile(r"[A-Za-z'’-]+")


@cache
def _verb_forms() -> frozenset[str]:
    """Forms of the lexicon that may be a clause's verb."""
    return frozenset(word for word, entries in triggers().items() for _, form, _ in entries if form in ("past", "s") and " " not in word)


def has_verb(said: str) -> bool:
    """Whether words may hold a clause's verb: "the withdrawal of Ann Marsh" holds none."""
    for found in _WORD.finditer(said):
        word = found.group().replace("’", "'")
        if word.casefold() in _VERBS or word.endswith(("'re", "'ve", "'ll", "'d")) or word.casefold() in _IS:
            return True
        if not word.islower():
            continue
        if word.endswith("ed") and len(word) > 4 or word in PASTS or word in _verb_forms() or word.endswith("s") and word in _finite_s():
            return True
    return False


@cache
def _finite_s() -> frozenset[str]:
    return frozenset(f"{base}s" for base in PASTS.values())
