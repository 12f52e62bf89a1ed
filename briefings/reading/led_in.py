"""Sentences whose main clause stands behind one that leads in: "In 1996, following Y's purchase of Z, | X returned"."""

from __future__ import annotations

import re

from briefings.reading.shape import ANY

LED_IN = frozenset("following amid despite after before when while as since although though because".split())
# What opens a sentence before its subject.
FRONTED = re.compile(r"\W*(?:In|On|At|With|Under|By|For|From|During|Amid|Despite|Among|Within|Just|Days|Weeks|Months|Years|Hours|Minutes|To|Like|Unlike|Without|Over|Through|Against|Only|Even|Until|Asked|Speaking|Writing|Facing|Citing|Amid)\s")
# "In 1996, |": nobody in it who could be the subject.
TIME_ONLY = re.compile(r"\W*(?:In|On|At|By|Last|Earlier|Late|Early|Yesterday|Today|This|That|Two|Three|Four|Five|A)\b[^,]{0,40},?\s*$")
# "When X announced, in the wet July of 1961, | that": the comma does not end the leading clause.
ASIDE_BEFORE_THAT = re.compile(r"(?:in|on|at|by|for|as|with|during)\s[^,]+,?\s*$")
_MAIN = re.compile(
    rf",\s+(?=(?:{ANY}(?!'s?\s)|he|she|they|it|(?:the|his|her|their|its|an?)\s)[^,]*?(?:\s(?:has|had|have|was|were|is|are|will|would|said|went|made|took|got|came"
    r"|told|gave|put|kept|brought|ran|began|held|set|saw|paid|met)\s|[a-z]ed\b))"
)


def main_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """The comma at which, in a clause that hangs on what goes before, the main clause begins."""
    return _MAIN.search(text, start, end)


_OF_A_BODY = re.compile(rf"\b(?:with|from|by|of|for|against|to|among|on)\s+(?:the\s+|both\s+)?{ANY}$")
_THEIR_NOUN = re.compile(
    rf"{ANY}\s+(?:support|backing|votes|money|help|funding|members|councillors|supporters|voters|officials|troops|forces|players|fans|leaders|ministers|senators|lawmakers|workers|staff|officers|consent|approval)"
    r"(?=[.,;]|$|\s+(?:on|in|at|for|from|to|after|by|last|this|of)\b)"
)


def shares_noun(text: str, floor: int, end: int, behind: int) -> bool:
    """Whether two bodies share a noun across "and": "was elected with Labour | and Green support"."""
    return _THEIR_NOUN.match(text, behind) is not None and _OF_A_BODY.search(text, max(floor, end - 16), end) is not None
