"""Words beside a name that say whether it is the speaker: who speaks for it, what it has written, who it is."""

from __future__ import annotations

import re

from briefings.reading.shape import ORG_FLOOR, L, O

SPOKESMAN = re.compile(
    r"\bspokes(?:man|woman|person|people)\b|^\W*(?:(?:the|some|senior)\s+)?(?:engineers|inspectors|investigators|bosses|chiefs|executives|organisers|organizers|scientists|regulators)\s+(?:from|at|for|of)\b|\bpress\s+(?:officer|office|secretary)\b|\bofficials?\b"
    r"|\b(?:statement|letter|report|email|message|post|study|review|article|survey|analysis)\s+(?:from|by|for)\b",
    re.IGNORECASE,
)
_PAPER_FROM = re.compile(
    r"\b(?:statement|letter|report|email|message|post|study|review|article|survey|analysis)\s+(?:from|by|for)\b", re.IGNORECASE
)


def speaks_for(words: str, letter: str) -> bool:
    """Whether words make what follows them the speaker: "a spokesman for O", "a statement from P"; a spokesman for P is not P."""
    return SPOKESMAN.search(words) is not None and (ord(letter) >= ORG_FLOOR or _PAPER_FROM.search(words) is not None)


VOICE = re.compile(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,2}?(?:spokes(?:man|woman|person)|board|management|leadership|statement|(?:press\s+)?office|campaign|report|letter|ruling|judgment|memo|memoirs?|book|"
    r"diar(?:y|ies)|column|email|message|lawsuit|suit|complaint|filing|review|website|text|post|tweet|note|manifesto|prospectus|announcement|submission|newsletter|accounts)(?:\s+(?:to|about|on|for|in|of)\s[^,;:]{1,40})?$"
)
# What may stand before a name to say who it is: "the former council leader", "Olympic silver medallist"; not "a friend of", "speaking to".
_NOT_LAST = "of to by at as or in on and for but who with from like than near whom over that about after under unlike before behind beside against between because".split()
CALLING = rf"(?:(?!\w+ing\b)(?:[A-Za-z][\w'.-]*|{L}|{O}'?s?)\s+){{0,6}}?" + "".join(rf"(?<!\b{word}\s)" for word in _NOT_LAST)
HOLDERS = frozenset(
    "player players worker workers member members employee source sources insider fan fans supporter supporters resident residents director executive manager aide aides official officials "
    "leader chairman coach captain lawyer lawyers solicitor minister councillor driver drivers nurse nurses teacher".split()
)
