"""What somebody says of themselves in their own quoted words: "I'm a florist", "I was a director, too", "I run a haulage company"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.cast import Cast
from briefings.reading.doing_places import object_of
from briefings.reading.hanging import personal
from briefings.reading.note import Mention, QuoteNote, RoleNote, Span
from briefings.reading.role_patterns import APPOSED_ENDS
from briefings.reading.role_phrases import Phrase, phrase_at
from briefings.reading.roles import heads_in, mention_words, place_letters
from briefings.reading.shape import Shape, piece_of, shape_of
from briefings.reading.text import Text

_I_AM = re.compile(
    r"I(?:(?<=^I)|(?<=[.;:,!?–—“\"] I)|(?<=\band I)|(?<=\bbut I)|(?<=\bbecause I)|(?<=\bthat I)|(?<=\bAnd I)|(?<=\bBut I)|(?<=\bas I)|(?<=\bmean, I))"
    r"(?:['’](m)|\s+(am)|\s+(was|used\s+to\s+be)|(?:['’]ve|\s+have)\s+(been))\s+(?:still\s+|also\s+|now\s+|only\s+|just\s+|once\s+)?(?:an?|the)\s+"
)
_I_RUN = re.compile(r"I(?:(?<=^I)|(?<=[.;:,!?–—“\"] I)|(?<=\band I)|(?<=\bbut I))(?:\s+still|\s+also|\s+now)?\s+(run|own|chair|manage|edit|ran|owned|chaired|founded)(?=\s)")
_ENDS = re.compile(r"[?!]|\s+(?:then|now|myself|once|too|here|today|first|until|before|when)\b")
_NOT_MEANT = frozenset("major witness champion winner loser host guard patient hero owner rookie critic expert student partner fellow voice head member boss".split())
_AM = ("'m ", "’m ", " am ", " was ", " been ", " used to be ")


def said_of_themselves(text: Text, cast: Cast, mentions: Sequence[Mention], quoted: Sequence[QuoteNote], held: Sequence[RoleNote]) -> list[RoleNote]:
    """The roles that speakers give themselves and the article has not given them yet."""
    known = {(role.entity, _head(role.title)) for role in held}
    found: list[RoleNote] = []
    starts = [sentence.span[0] for sentence in text.sentences]
    for note in quoted:
        if note.speaker is None or note.mode == "indirect" or cast.drafts[note.speaker].type != "person":
            continue
        for span in note.spans:
            said = text.view[slice(*span)]
            if "I" not in said or len(said) < 10 or not (any(am in said for am in _AM) or _I_RUN.search(said)):
                continue
            shape = _shape(text, cast, mentions, span, bisect_right(starts, span[0]) - 1)
            for title, org, status, place in (*_offices(shape), *_runs(shape)):
                words = place_letters(shape, title, mention_words(mentions, text.view))
                entity = mentions[shape.mention(org)].entity if org else None
                if (note.speaker, _head(words)) in known:
                    continue
                known.add((note.speaker, _head(words)))
                number = bisect_right(starts, place[0]) - 1
                found.append(RoleNote(note.speaker, words, entity, cast.drafts[entity].full if entity is not None else None, status, None, number, place))
    return found


def _shape(text: Text, cast: Cast, mentions: Sequence[Mention], span: Span, number: int) -> Shape:
    pieces = [
        piece_of(mention, index, cast.drafts[mention.entity].type, {})
        for index, mention in enumerate(mentions)
        if mention.kind in ("name", "alias") and span[0] <= mention.span[0] and mention.span[1] <= span[1]
    ]
    return shape_of(text, span, number, pieces)


def _offices(shape: Shape) -> list[tuple[str, str | None, RoleStatus, Span]]:
    text = shape.text
    found: list[tuple[str, str | None, RoleStatus, Span]] = []
    phrases: list[Phrase] | None = None
    for match in _I_AM.finditer(text):
        if phrases is None:
            phrases = [phrase for head in heads_in(text) if (phrase := phrase_at(shape, head)) is not None]
        phrase = next((each for each in phrases if match.end() <= each.start + 7 and each.start <= match.end()), None)
        if phrase is None or personal(phrase) or phrase.head.casefold() in _NOT_MEANT and not (phrase.org or phrase.has_complement):
            continue
        if not (phrase.has_complement or APPOSED_ENDS.match(text, phrase.end) or _ENDS.match(text, phrase.end)):
            continue
        status: RoleStatus = "former" if match.group(3) or phrase.former else "current"
        found.append((phrase.title, phrase.org, status, shape.span(phrase.start, phrase.end)))
    return found


def _runs(shape: Shape) -> list[tuple[str, str | None, RoleStatus, Span]]:
    found: list[tuple[str, str | None, RoleStatus, Span]] = []
    for match in _I_RUN.finditer(shape.text):
        verb = match.group(1)
        told = object_of(shape.text, verb, match.start(1), match.end(1))
        if told is not None and told[0].thing:
            status: RoleStatus = "former" if verb in ("ran", "owned", "chaired", "founded") else "current"
            found.append((f"{verb} {told[0].thing}", told[0].org, status, shape.span(*match.span(1))))
    return found


def _head(title: str) -> str:
    return title.casefold().split(" of ")[0].split()[-1]
