"""Offices that somebody may come to hold: "has agreed to become", "will join Pike Systems as", "was shortlisted for the post of"."""

from __future__ import annotations

import re

from briefings.reading.callings import Found
from briefings.reading.note import RoleNote
from briefings.reading.role_place import Place
from briefings.reading.shape import ANY, O, P
from briefings.reading.vocabulary import words_in

_WORDS = frozenset(
    "agreed lined tipped touted mooted approached shortlisted interviewed considered earmarked sounded put proposed recommended suggested running frame line contention asked invited offered applied"
    " talks join rejoin due set expected scheduled accepted contender runner frontrunner favourite favorite contenders nominated drafted promised".split()
)
_TO_BE = r"to\s+(?:become|be(?:\s+made|\s+named|\s+appointed)?|serve\s+as|act\s+as|take\s+over\s+as|take\s+on\s+as|return\s+as|step\s+in\s+as|succeed\s+\S+\s+as|replace\s+\S+\s+as)"
_POST = r"(?:\s+the\s+(?:vacant\s+)?(?:job|post|role|position|office)\s+of)?"
_SEEN_AS = r"(?:lined\s+up|tipped|touted|mooted|approached|shortlisted|interviewed|considered|earmarked|sounded\s+out|put\s+forward|proposed|recommended|suggested|in\s+the\s+running|in\s+the\s+frame|in\s+line|in\s+contention|promised)"
# From the name to the title: what is said to be wanted, offered, planned or agreed, and not yet so.
_PROSPECT = re.compile(
    rf"({P})(?!')(?:,[^,.;{P[1:-1]}]{{1,70}},|,(?:\s+who)?)?\s+(?:(?:has|have|had)\s+)?(?:also\s+|already\s+|now\s+|since\s+|provisionally\s+)*"
    rf"(?:agreed\s+(?:{_TO_BE}|to\s+(?:join|rejoin|lead|coach|manage|return\s+to)\s+(?:the\s+)?{O}\s+as)"
    rf"|(?:been|is|was|being|is\s+being|was\s+being)\s+(?:widely\s+|strongly\s+|also\s+|first\s+)?{_SEEN_AS}\s+(?:as|for|{_TO_BE}){_POST}"
    rf"|(?:been|was|is\s+being)\s+(?:asked|invited|offered\s+the\s+chance)\s+{_TO_BE}"
    rf"|(?:been|was|is\s+being|will\s+be|is\s+to\s+be)\s+offered\s+the\s+(?:[a-z]+\s+)?(?:job|post|role|position)\s+of"
    rf"|applied\s+(?:{_TO_BE}|for\s+the\s+(?:job|post|role|position)\s+of)"
    rf"|(?:is|was)\s+(?:said\s+to\s+be\s+)?in\s+(?:advanced\s+)?talks\s+(?:{_TO_BE}|about\s+(?:becoming|taking\s+over\s+as))"
    rf"|is\s+(?:among|one\s+of)\s+(?:[\w-]+\s+){{1,4}}?(?:considered|shortlisted|interviewed|in\s+the\s+running|in\s+contention)\s+(?:as|for|{_TO_BE}){_POST}"
    rf"|is\s+(?:an?|the)\s+(?:[a-z-]+\s+){{0,2}}?(?:contender|front-?\s?runner|favou?rite)\s+(?:for|{_TO_BE}){_POST}"
    rf"|(?:will|is\s+to|would|(?:is|was)\s+(?:due|set|expected|scheduled)\s+to)\s+(?:join|rejoin|start\s+at|start\s+with|return\s+to|move\s+to)\s+(?:the\s+)?(?P<house>{O})\s+(?:next\s+\w+\s+|in\s+\w+\s+)?as"
    rf"|(?:is|was)\s+(?:due|set|expected|scheduled)\s+to\s+(?:start|start\s+work|begin|begin\s+work|take\s+over|take\s+charge|step\s+in|return)\s+as"
    rf"|accepted\s+(?:the\s+(?:job|post|role|position)\s+of|an\s+(?:offer|invitation)\s+{_TO_BE}))"
    rf"\s+(?:(?:an?|the|its|their|{ANY}(?:'s)?)\s+)?(?:(?:next|new|permanent|possible|potential|likely|future|first)\s+)?$"
)


# "Ann Marsh, who founded it, will hand over to Joe Pike in January and become chair": chair is who will.
_AND_BECOME = re.compile(
    rf"({P})(?!')(?:,\s[^;.{P[1:-1]}]{{2,80}}?,|,|\s\([^)]*\))?\s+(?:will|would|is\s+to|(?:is|are)\s+(?:due|set|expected)\s+to|plans\s+to|has\s+agreed\s+to)\s[^.;]{{2,120}}?\s(?:and|before)\s+(?:then\s+|to\s+)?"
    r"(?:become|becoming|serve\s+as|take\s+over\s+as)\s+(?:(?:an?|the|its|their)\s+)?(?:new\s+|next\s+)?$"
)
_HANDS_OVER = re.compile(rf"({P})(?!')(?:,\s[^;.{P[1:-1]}]{{2,80}}?,)?\s+(?:(?:will|would|is\s+to|has|had|(?:is|are)\s+(?:due|set|expected)\s+to)\s+)?(hand\w*)\s+over\s+(?:[^.;]{{1,30}}?\s)?as\s+(?:its\s+|the\s+)?$")
_TO_WHOM = re.compile(rf"[^,.;{P[1:-1]}]{{0,40}}?\s+to\s+(?:(?:his|her|the|its)\s+(?:[a-z-]+\s+){{1,4}}?,?\s*)?({P})(?!')")
_BECOMING, _HANDING = frozenset(("become", "becoming", "serve", "over")), frozenset(("hand", "handed", "handing", "hands"))
_BECOMES = ("become", "becoming", "as", " a", " an", " the", " its", " their", " new", " next")


def in_prospect(at: Place) -> list[Found] | None:
    """The role of whoever is said to be about to take it, wanted for it or asking for it."""
    words = words_in(at.shape.text)
    if at.phrase.former:
        return None
    both = _AND_BECOME.search(at.before) if not _BECOMING.isdisjoint(words) and at.before.rstrip().endswith(_BECOMES) else None
    if _WORDS.isdisjoint(words) and _HANDING.isdisjoint(words):
        return at.made(both.group(1), "office", "candidate") if both else None
    handed = _HANDS_OVER.search(at.before) if at.before.rstrip().endswith((" as", " its", " the")) else None
    if handed and (to := _TO_WHOM.match(at.after)):
        done = handed.group(2).startswith("handed")
        return [*(at.made(handed.group(1), "leave", "former" if done else "current") or ()), *(at.made(to.group(1), "take", "current" if done else "candidate") or ())]
    found = _PROSPECT.search(at.before)
    if found is None and both:
        return at.made(both.group(1), "office", "candidate")
    return at.made(found.group(1), "office", "candidate", found.group("house")) if found else None


_BID_OVER = re.compile(
    r"\b(?:drop(?:s|ped|ping)?(?:\s+out\s+of)?|abandon(?:s|ed|ing)?|end(?:s|ed|ing)|withdr[ae]w(?:s|n|ing)?|g[aio]ve[ns]?\s+up|giving\s+up|los(?:es|t|ing)|fail(?:s|ed|ing)?\s+in|scrap(?:s|ped)?|quit(?:s|ting)?|pull(?:s|ed|ing)\s+out\s+of|suspend(?:s|ed|ing)?|unsuccessful(?:ly)?|failed|doomed|short-lived)\s+"
    r"(?:(?:his|her|their|the|a|an|from|in)\s+)?(?:[a-z-]+\s+){0,2}?(?:bids?|campaigns?|attempts?|candidacy|race|runs?|hopes|efforts?|battle|contest|fight)\s+(?:to\s+(?:become|be|succeed\s+[^.;]{1,30}?\s+as|be\s+(?:named|elected|chosen)(?:\s+as)?)|for)\s+(?:[\w'-]+\s+){0,4}$"
)


# "Will not resume her post as director", "would not return as coach".
_NOT_BACK = re.compile(
    r"\b(?:(?:will|would|does|did|do)\s+not|won't|wouldn't|never)\s+(?:(?:be\s+)?(?:resum(?:e|ed|ing)|return(?:ed|ing)?\s+to|go(?:ing)?\s+back\s+to|reclaim(?:ed)?|retak(?:e|ing)|get\s+back)\s+(?:his|her|their|the)\s+(?:[a-z-]+\s+)?(?:post|job|role|position|duties|seat|place|office|work)\s+(?:as|of)"
    r"|(?:return|come\s+back|go\s+back|continue|stay\s+on|carry\s+on|remain)(?:\s+as)?)\s+(?:the\s+|an?\s+|its\s+)?$"
)


def has_no_prospect(view: str, role: RoleNote) -> bool:
    """Whether somebody is neither in an office nor about to be: "dropped his bid to become |mayor"."""
    return role.status == "candidate" and _BID_OVER.search(view, max(0, role.span[0] - 70), role.span[0]) is not None


def is_not_resumed(view: str, role: RoleNote) -> bool:
    """Whether an office is one that its holder does not come back to."""
    return _NOT_BACK.search(view, max(0, role.span[0] - 70), role.span[0]) is not None
