"""Whose dismissal "her dismissal" is, where somebody speaks of it: hers who was dismissed, and not the speaker's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.cast import Draft
from briefings.reading.lexicon.speech import SAID
from briefings.reading.note import Mention, Span

# What others do to somebody. A resignation or an appointment is mostly the speaker's own.
_BEFALLS = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:dismissal|sacking|firing|suspension|arrest|removal|ousting|expulsion|deselection|exclusion|demotion|conviction|jailing|imprisonment|detention"
    r"|death|murder|killing|disappearance|shooting|stabbing|beating)\b"
)
_WAS = re.compile(
    r"[^.;\n]{0,60}?\b(?:was|were|been|being|is|has|have)\s+(?:[a-z]+\s+)?(?:dismissed|sacked|fired|suspended|arrested|removed|ousted|expelled|deselected|excluded|demoted|convicted|jailed|imprisoned|detained"
    r"|died|killed|murdered|missing|disappeared|shot|stabbed|beaten|reinstated)\b"
)
_DID = re.compile(r"\b(?:dismiss(?:ed|ing|al\s+of)?|sack(?:ed|ing)?|fir(?:e|ed|ing)|suspend(?:ed|ing)?|arrest(?:ed|\s+of)?|remov(?:e|ed|ing|al\s+of)|oust(?:ed|ing)?|expel(?:led|ling)?|(?:death|murder|killing)\s+of)\s+(?:[\w'’-]+\s+){0,4}$")
_SPEAKS = re.compile(rf"[^.;\n]{{0,60}}?\s(?:{SAID}|says|said|told|found|ruled|called|described|argued|believes?)\b")


def somebody_elses(view: str, floor: int, span: Span, people: Sequence[Mention], drafts: Sequence[Draft], gender: str, own: int) -> bool:
    """Whether a possessive at `span`, which would mean `own`, may stand for another: `own` only speaks of what befell somebody.

    `people` are the names in order, `floor` is where the sentence begins. False where nobody else of that gender has been
    named, or where the article says that it befell `own`.
    """
    if _BEFALLS.match(view, span[1]) is None:
        return False
    speaks = any(m.entity == own and _SPEAKS.match(view, m.span[1], span[0]) for m in people if floor <= m.span[0] < span[0])
    if not speaks:
        return False
    before = [m for m in people if drafts[m.entity].gender in ("", gender)]
    others = {m.entity for m in before} - {own}
    return bool(others) and not any(_befell(view, m) for m in before if m.entity == own)


def _befell(view: str, mention: Mention) -> bool:
    return _WAS.match(view, mention.span[1]) is not None or _DID.search(view, max(0, mention.span[0] - 60), mention.span[0]) is not None
