"""Offices on the way up that a participle tells: "joined in 1990, becoming head of sales", "worked her way up from clerk to director"."""

from __future__ import annotations

import re

from briefings.reading.callings import Found
from briefings.reading.role_patterns import DET
from briefings.reading.role_place import Place
from briefings.reading.shape import P
from briefings.reading.vocabulary import words_in

_RUNG_WORDS = frozenset("becoming rising retired retiring worked promoted made appointed became named elected".split())
_UNTIL_THEN = r"(?:,\s+(?:and\s+|then\s+)?|\s+(?:until|before|and|then)\s+)(?:later\s+|then\s+|eventually\s+|finally\s+)?"
# "joined Pike Systems in 1990, becoming |head of sales", "was a clerk until becoming |head of sales", "before rising to |head of sales"
_RUNG = re.compile(rf"({P})(?!')[^.;:{P[1:-1]}]{{2,140}}?{_UNTIL_THEN}(?:becoming|(rising)\s+(?:through\s+the\s+ranks\s+)?to(?:\s+be|\s+become)?|(retir(?:ed|ing)\s+as))\s+(?:{DET}\s+)?$")
_WAY_UP = re.compile(rf"({P})(?!')[^.;:{P[1:-1]}]{{0,60}}?\s(?:worked|working)\s+(?:his|her)\s+way\s+up\s+from\s+(?:an?\s+|the\s+)?([^,.;:{P[1:-1]}]{{3,40}}?\s+to\s+(?:{DET}\s+)?)?$")
# "became finance director in 2012 and |chief executive three years later"
_NEXT_RUNG = re.compile(
    rf"({P})(?!')[^.;:{P[1:-1]}]{{0,120}}?\b(?:made|appointed|became|becoming|named|elected|promoted\s+to)\s+[^.;:{P[1:-1]}]{{3,60}}?\sin\s+(?:[A-Z][a-z]+\s+)?\d{{4}},?\s+and\s+(?:then\s+)?(?:{DET}\s+)?$"
)
_NEXT_DAY = re.compile(r"\s+(?:in\s+(?:[A-Z][a-z]+\s+)?\d{4}|(?:an?|\w+)\s+(?:years?|months?)\s+(?:later|after)|the\s+(?:following|next)\s+(?:year|month|spring|summer|autumn|fall|winter)|soon\s+after)\b")
_PROMOTED_FROM = re.compile(rf"({P})(?!'),\s+(?:who\s+(?:was|has\s+been|is)\s+)?(?:newly\s+|recently\s+|just\s+)?promoted\s+from\s+(?:{DET}\s+)?$")
def on_a_rung(at: Place) -> list[Found] | None:
    """What somebody became on the way up, told in a participle."""
    if _RUNG_WORDS.isdisjoint(words_in(at.before)):
        return None
    rung = _RUNG.search(at.before)
    if rung is not None:
        return at.made(rung.group(1), "take", "former" if rung.group(3) else "unknown" if rung.group(2) and at.status == "current" else None)
    way = _WAY_UP.search(at.before)
    if way is not None and (way.group(2) or at.after.startswith(" to ")):
        return at.made(way.group(1), "take" if way.group(2) else "leave", None if way.group(2) else "former")
    following = _NEXT_RUNG.search(at.before) if _NEXT_DAY.match(at.after) else None
    if following is not None:
        return at.made(following.group(1), "take")
    promoted = _PROMOTED_FROM.search(at.before)
    return at.made(promoted.group(1), "leave", "former") if promoted is not None else None
