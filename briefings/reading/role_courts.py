"""Who speaks for whom in court: "Ann Marsh KC, prosecuting, said", "Joe Pike, for the defence", "Defending, Joe Pike said"."""

from __future__ import annotations

import re

from briefings.reading.callings import Found
from briefings.reading.shape import O, P, Shape
from briefings.reading.vocabulary import words_in

_GATE = frozenset("prosecuting defending mitigating prosecution defence defense crown appellant claimant respondent representing appearing acting speaking".split())
_SIDE = r"for\s+the\s+(?:prosecution|defen[cs]e|[Cc]rown|appellant|claimant|respondent)"
_FOR_ONE = re.compile(rf"({P})(?:,?\s+[QKS]C)?,\s+(for\s+(?:the\s+)?(?:{O}|(?:company|trust|council|union|force|district|club|board|party|firm|bank|authority|agency|school|university|hospital|charity|federation|association|government|ministry|department|police|county|city|state|league))(?:'s?)?),\s+(?:said|told|suggested|argued|asked|submitted|called|described|denied|accused|urged|insisted|replied|put\s+it\s+to|cross-examin\w+)\b")  # "Ann Marsh, for the company, suggested"
_BEHIND = re.compile(rf"({P})(?:,?\s+[QKS]C)?,\s+(prosecuting|defending|mitigating|{_SIDE})(?=,|\s+(?:said|told|the\s+case)\b|\.)")
_FOR_WHOM = rf"(?:the\s+)?(?:[a-z][\w'-]*\s+){{0,2}}(?:[a-z][\w'-]*|{P}|{O})"
_APPEARS = re.compile(rf"(?:^\W*|[.;]\s)((?:Representing|(?:Appearing|Acting|Speaking)\s+for)\s+{_FOR_WHOM}),\s+({P})(?!')(?=,|\s+(?:[QKS]C\b|said|told|asked|argued|called|described|accused|urged))")
_APPEARING = re.compile(rf"({P})(?:,?\s+[QKS]C)?,\s+((?:representing|(?:appearing|acting|speaking)\s+for)\s+{_FOR_WHOM})(?=,|\.)")
_FOR_SIDE = re.compile(rf"(?:^\W*|[.;]\s)F(or\s+the\s+(?:prosecution|defen[cs]e|[Cc]rown|appellant|claimant|respondent)),\s+({P})(?!')(?=,|\s+(?:[QKS]C\b|said|told|asked|argued|called|described|accused|urged))")
_BEFORE = re.compile(rf"\b(Prosecuting|Defending|In\s+mitigation)(?:\s+(?:the\s+case|him|her|{P}))?,\s+({P})(?!')")


def counsel_in(shape: Shape) -> list[Found]:
    """The parts that the lawyers of a sentence have in a trial."""
    text = shape.text
    if _GATE.isdisjoint(words_in(text)) and ", for " not in text:
        return []
    found = [_part(shape, match.group(1), match.group(2), match.span(2)) for match in _BEHIND.finditer(text)]
    for match in _APPEARING.finditer(text):
        found.append(_part(shape, match.group(1), match.group(2), match.span(2)))
    for match in _APPEARS.finditer(text):
        said = match.group(1)
        found.append(_part(shape, match.group(2), said[0].lower() + said[1:], match.span(1)))
    parts = {part.span for part in found}
    found.extend(part for match in _FOR_ONE.finditer(text) if (part := _part(shape, match.group(1), match.group(2), match.span(2))).span not in parts)
    found.extend(_part(shape, match.group(2), f"f{match.group(1)}", match.span(1)) for match in _FOR_SIDE.finditer(text))
    for match in _BEFORE.finditer(text):
        title = "mitigating" if match.group(1).startswith("In") else match.group(1).casefold()
        found.append(_part(shape, match.group(2), title, match.span(1)))
    return found


def _part(shape: Shape, person: str, title: str, at: tuple[int, int]) -> Found:
    return Found(shape.mention(person), " ".join(title.split()), None, "current", shape.span(*at), "court")
