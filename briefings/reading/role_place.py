"""A title phrase in its sentence, and the role it makes of whoever is found to hold it."""

from __future__ import annotations

import re

from briefings.news import RoleStatus
from briefings.reading.callings import Found
from briefings.reading.role_patterns import DET, LONG_SINCE
from briefings.reading.role_phrases import Phrase
from briefings.reading.shape import O, P, Shape
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A title phrase in its sentence."""

    shape: Shape
    phrase: Phrase
    before: str
    after: str
    weak: bool
    status: RoleStatus
    whose: str | None
    follows: re.Match[str] | None

    def made(self, letter: str, how: str, state: RoleStatus | None = None, org: str | None = None) -> list[Found]:
        phrase, shape = self.phrase, self.shape
        held = phrase.org or org
        state = state or self.status
        if state == "current" and how in ("take", "replace", "copula", "office") and (LONG_SINCE.match(self.after) or left_again(self.before, self.after)):
            state = "former"
        return [
            Found(
                shape.mention(letter),
                phrase.title,
                shape.mention(held) if held else None,
                state,
                shape.span(phrase.start, phrase.end),
                how,
                phrase.possessive,
            )
        ]


def beside_another(at: Place) -> str | None:
    """ "Pike Systems chief executive Ann Marsh and finance director Joe Pike": his, too."""
    beside = _BESIDE_ANOTHER.search(at.before) if at.before.endswith(" and ") and at.phrase.head.casefold().split()[-1] in _OF_A_BODY else None
    return beside.group(1) if beside else None


_BESIDE_ANOTHER = re.compile(rf"(?:^|[^\w'])({O})(?:'s)?\s+(?:[a-z-]+\s+){{1,4}}{P}\s+and\s+$")
_OF_A_BODY = frozenset("executive director officer chairman chairwoman chair treasurer secretary leader coach".split())


# "appointed head of sales in 2015 |and left in 2018": how somebody came to an office, and how they left it again
_TOOK = re.compile(
    rf"\b(?:bec[ao]me|becoming|made|appointed(?:\s+as)?|named(?:\s+as)?|elected(?:\s+as)?|hired\s+as|promoted\s+to|took\s+over\s+as|started\s+as|began\s+as|joined(?:\s[^,.;:]{{1,40}}?)?\s+as|rose\s+to(?:\s+be|\s+become)?)\s+(?:{DET}\s+)?$"
)
_WHEN = r"(?=[.;,]|$|\s+(?:in|on|last|two|three|four|five|six|seven|eight|nine|ten|a|an|after|only|just|within|soon|shortly|the\s+(?:following|next|same)|\d+)\b)"
_LEFT_AGAIN = re.compile(
    rf"[^.;:{P[1:-1]}]{{0,60}}?(?:,\s+|\s+)(?:(?:(?:and|but)\s+|(?<=,\s))(?:he\s+|she\s+|then\s+|later\s+|has\s+since\s+|had\s+|duly\s+|soon\s+)*(?:left{_WHEN}|(?:resigned|quit|retired){_WHEN}|lasted\s+(?:only|just|barely|less|two|three|four|five|six|a)\b|handed\s+over\s+to\b"
    r"|(?:got|took|won|landed|was\s+given)\s+the\s+top\s+job\b|(?:was|were|been)\s+(?:sacked|fired|dismissed|ousted|removed|voted\s+out|replaced)\b|stayed\s+(?:only|for\s+only|until)\b)"
    r"|before\s+(?:he\s+|she\s+)?(?:leaving\b|left\b|quitting\b|resigning\b|retiring\b|going\s+into\b|went\s+into\b|moving\s+(?:on|to|into)\b|being\s+(?:sacked|fired|dismissed|ousted|removed|replaced|promoted)\b|entering\b|stepping\s+down\b|losing\b|returning\s+to\b))"
)
_NEVER_LEFT = re.compile(r"\b(?:will|would|may|might|could|to\s+be|expected)\b")

def left_again(before: str, after: str) -> bool:
    """Whether an office that somebody came to was left again: "appointed |head of sales| in 2015 and left in 2018"."""
    left = _LEFT_AGAIN.match(after)
    return left is not None and _NEVER_LEFT.search(left.group()) is None and _TOOK.search(before) is not None
