"""Names by rules and word lists alone, for where the name model cannot be loaded: capitals, honorifics, heads, contexts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.lexicon import COUNTRIES, HONORIFICS, NOT_NAMES, ORG_HEADS, PLACE_HEADS, first_names
from briefings.reading.note import NameType, Span

_FIRST, _REST = "[A-ZÀ-Þ]", r"(?:[\w]|['’](?!s\b)|-(?=\w))*\.?"  # a pattern that begins with its first letter passes over all others at once
_WORD = _FIRST + _REST
_RUN = re.compile(
    rf"{_FIRST}(?<![\w'].){_REST}(?:[ ](?:(?:of|for|and|the|&|de|da|del|della|di|la|le|van|von|der|den|bin|al|ap|y)[ ]){{0,2}}(?:{_WORD}))*"
)
_SPEECH = re.compile(
    r"^(?:,\s+\d{2},)?\s*(?:said|says|told|added|claimed|insisted|admitted|wrote|argued|warned|who\b|, who\b|, \d{2}\b|\(\d{2}\))"
)
_IN = re.compile(r"(?:\bin|\bnear|\bat|\bfrom|\bacross|\boutside|\bto|\btowards)\s+$")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Jr|Sr|Inc|Co|Cos|Corp|Ltd|Bros|St|Calif|Mass|Penn|Conn|Ill|Va|Tex|Fla|Wash|Ore|Ariz|Colo|Minn|Wis|Mich)\.$")
_IN_WORDS = ("in", "near", "at", "from", "across", "outside", "to", "towards")
_AND = re.compile(r" and (?:the )?")
_WORD_BEFORE = re.compile(r"([A-Z][\w.]*)\s+$")
_INITIAL = re.compile(r"[A-Z]\.")
_DOES = re.compile(r"(?:'s|\s+(?:has|have|had|will|is|are|was|were|said|plans?|announced))\b")
_ACRONYM = re.compile(r"[A-Z]{2,6}s?$")
_NOT_ACRONYMS = frozenset("MP MPs MSP MEP CEO CFO COO TV PM GP II III IV OK AM CV DNA HIV QC KC OBE MBE CBE VAT ITV4 HR IT AI".split())
_LINKS = frozenset("of for and the & de da del della di la le van von der den bin al ap y".split())


def rule_names(sentences: Sequence[str]) -> list[list[tuple[Span, NameType]]]:
    """The names of every sentence of an article (of its view), titles and honorifics left out."""
    return [_names_of(sentence) for sentence in sentences]


def _names_of(sentence: str) -> list[tuple[Span, NameType]]:
    found: list[tuple[Span, NameType]] = []
    for match in _RUN.finditer(sentence):
        end = match.end()
        if sentence[end - 1] == "." and not sentence[end:].strip("”\"’')] \n") and _ABBREVIATED.search(sentence, max(0, end - 6), end) is None:
            end -= 1  # the full stop of the sentence
        for span in _pieces(sentence, match.start(), end):
            kind = _classify(sentence, span)
            if kind is not None:
                found.append((span, kind))
    return found


def _pieces(sentence: str, start: int, end: int) -> list[Span]:
    said = sentence[start:end]
    if " " not in said:
        word = _bare(said)
        return [] if word in NOT_NAMES or word in _LINKS else [(start, end)]
    words: list[tuple[int, int, str]] = []
    for word in said.split(" "):
        words.append((start, start + len(word), _bare(word)))
        start += len(word) + 1
    pieces: list[list[tuple[int, int, str]]] = [[]]
    for each in words:
        if each[2] in NOT_NAMES and each[2] not in _LINKS:
            pieces.append([])
        else:
            pieces[-1].append(each)
    spans: list[Span] = []
    for piece in pieces:
        while piece and piece[-1][2] in _LINKS:
            piece.pop()
        while piece and piece[0][2] in _LINKS:
            piece.pop(0)
        if not piece:
            continue
        joined = sentence[piece[0][0] : piece[-1][1]]
        if " and " in joined and piece[-1][2] not in ORG_HEADS:
            parts = _AND.split(joined)
            at = piece[0][0]
            for part in parts:
                where = sentence.index(part, at)
                spans.append((where, where + len(part)))
                at = where + len(part)
        else:
            spans.append((piece[0][0], piece[-1][1]))
    return spans


def _bare(word: str) -> str:
    return word if word in HONORIFICS else word.rstrip(".,")


def _classify(sentence: str, span: Span) -> NameType | None:
    said = sentence[span[0] : span[1]]
    tokens = said.split()
    before = sentence[max(0, span[0] - 24) : span[0]]
    honorific = _WORD_BEFORE.search(before) if before[-1:].isspace() else None
    if honorific and honorific.group(1) in HONORIFICS:
        return "person"
    if said in COUNTRIES:
        return "place"
    last = tokens[-1].rstrip(".")
    if len(tokens) > 1 and (
        last in ORG_HEADS or tokens[0] in ("University", "Bank", "Ministry", "Department", "Institute", "Church", "Bishop")
    ):
        return "organisation"
    if len(tokens) > 1 and last in PLACE_HEADS:
        return "place"
    if len(tokens) == 1 and _ACRONYM.match(said):
        return None if said in _NOT_ACRONYMS else "organisation"
    if 2 <= len(tokens) <= 4 and tokens[0] in first_names():
        return "person"
    after = sentence[span[1] : span[1] + 16]
    if len(tokens) >= 2 and _SPEECH.match(after):
        return "person"
    if before[-1:].isspace() and before.split()[-1:] and before.split()[-1].endswith(_IN_WORDS) and _IN.search(before):
        return "place"
    if _INITIAL.match(said) and len(tokens) > 1:
        return "person"
    if 2 <= len(tokens) <= 3 and not any(t in _LINKS for t in tokens):
        return "person"
    if (
        len(tokens) == 1
        and span[0] > 0
        and last in ("Labour", "Conservatives", "Democrats", "Republicans", "Tories", "Momentum", "Parliament", "Congress")
    ):
        return "organisation"
    return (
        "organisation"
        if len(tokens) == 1 and span[0] > 1 and _DOES.match(after)
        else None
    )
