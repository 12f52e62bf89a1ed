"""Two people with one surname between them: "Laura and Dan Marsh" are Laura Marsh and Dan Marsh."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefings.reading.lexicon import first_names
from briefings.reading.named import Named
from briefings.reading.note import Span
from briefings.reading.person_names import SUFFIXES, name_parts
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_AND = re.compile(r" (?:and|&) ")
_FAMILY = frozenset(
    (
        "couple couples parents mother father brother brothers sister sisters siblings twins husband wife married daughter daughters son sons children child "
        "family grandparents grandson granddaughter newlyweds engaged cousins"
    ).split()
)


def shared_surnames(text: Text, people: Sequence[Named]) -> dict[Span, str]:
    """The surname that a given name shares with the full name behind "and".

    Only where the given name stands nowhere else in the article without a surname, or the sentence speaks of a family: "Ada and
    Ed Marsh" may be a singer of one name and somebody else. Nor where the article has another of that given name.
    """
    found: dict[Span, str] = {}
    for one, other in pairwise(people):
        given, whole = text.said(one.span), name_parts(text.said(other.span))
        if " " in given or given not in first_names() or one.title or one.sentence != other.sentence or len(whole) != 2 or SUFFIXES & set(whole):
            continue
        if _AND.fullmatch(text.view[one.span[1] : other.span[0]]) is None:
            continue
        surname = text.said(other.span).rsplit(None, 1)[1]
        namesakes = {text.said(each.span) for each in people if text.said(each.span).startswith(f"{given} ")}
        if namesakes - {f"{given} {surname}"}:
            continue
        alone = sum(text.said(each.span) == given for each in people) > 1
        if not alone or namesakes or not _FAMILY.isdisjoint(words_in(text.said(text.sentences[one.sentence].span))):
            found[one.span] = surname
    return found
