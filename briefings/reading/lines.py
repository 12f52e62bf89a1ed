"""A clause as a card may show it: the article's own words, trimmed by rule, linked pronouns replaced in [brackets]."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.aliases import Draft
from briefings.reading.note import Mention, Span

# Words that begin a sentence and say nothing without the one before it.
_LEADING = re.compile(
    r"^(?:Meanwhile|However|But|And|So(?!\s+(?:did|do|does|was|were|is|are|had|has|far|much|many|long|too)\b)|Then|Also|Still|Yet|Moreover|Furthermore|In addition|Additionally|Instead|Nevertheless|Nonetheless|Now(?!\s+(?:an?|the|in|at|aged|retired|living|based|\d)\b)|Separately|Elsewhere|Similarly|Indeed|Of course|Even so|For his part|For her part|"
    r"In response|As a result|Despite this|In a statement(?=,|\s+(?:he|she|they|it|the|[A-Z]))|On the other hand|By contrast|In turn|In fact|Crucially|Notably|Interestingly|Remarkably|Ironically)\b,?\s+|^(?i:(?:and\s+)?speaking|writing|asked|responding|reacting)\s+(?:to|about|after|at|on|outside|before|during|from|in|ahead)\b[^,“”]{2,70},\s+"
)
_JOINED_ON = re.compile(r",?\s+(?:and|or|but)$")
_TITLED = 12  # code points of a title before a name at the beginning of a line
LONGEST_LINE = 320  # code points; a longer clause is shown up to its last comma before that


def line_of(
    body: str,
    view: str,
    span: Span,
    mentions: Sequence[Mention],
    drafts: Sequence[Draft],
    subject: str = "",
) -> str:
    """The words of a span for a card; `subject` is put in brackets before a clause that shares its subject with another.

    A trailing "police said" stays: what one voice reports is shown with that voice.
    """
    start, end = _trim(view, span)
    pieces: list[str] = []
    at = start
    named = {m.entity for m in mentions if start <= m.span[0] and m.span[1] <= end and m.kind in ("name", "alias")}
    if subject:
        named |= {number for number, draft in enumerate(drafts) if draft.full == subject.removesuffix("’s")}
    for mention in mentions:
        if mention.kind != "pronoun" or mention.span[0] < at or mention.span[1] > end:
            continue
        word = view[mention.span[0] : mention.span[1]].casefold()
        name = drafts[mention.entity].full or next(iter(drafts[mention.entity].descriptions), "")
        if not name or word in ("himself", "herself", "i", "me", "myself") or mention.entity in named:
            continue
        if word in ("his", "her") and mention.span[0] > start and _BODY_NEXT.match(view, mention.span[1]):
            continue  # "the midfielder broke her leg": her own
        named.add(mention.entity)
        possessive = word == "his" or (word == "her" and _owns(view, mention.span)) or word in ("its", "their")
        pieces.append(body[at : mention.span[0]])
        pieces.append(f"[{name}’s]" if possessive else f"[{name}]")
        at = mention.span[1]
    pieces.append(body[at:end])
    line = " ".join("".join(pieces).split())
    opens = any(start <= m.span[0] <= start + (_TITLED if m.kind != "pronoun" else 0) and drafts[m.entity].full == subject for m in mentions)
    if subject and not opens and not line.startswith("["):
        line = f"[{subject}] {line}"
    return line


_BODY_NEXT = re.compile(r"\s+(?:left\s+|right\s+|lower\s+|upper\s+)?(?:leg|ankle|arm|wrist|knee|hip|neck|back|nose|jaw|skull|collarbone|shoulder|hand|foot|elbow|hamstring|rib|ribs|thumb|finger|calf|groin|achilles|head|eye|cheekbone|pelvis)\b", re.IGNORECASE)


_NOUN_NEXT = re.compile(r"\s+(?!to\b|for\b|in\b|on\b|at\b|as\b|and\b|by\b|with\b|from\b|of\b|that\b|when\b|after\b|before\b|because\b|into\b|about\b|if\b|but\b|while\b|over\b)[^\W\d_]")


def _owns(view: str, span: Span) -> bool:
    return bool(
        _NOUN_NEXT.match(view[span[1] : span[1] + 12])
    )


def _trim(view: str, span: Span) -> Span:
    start, end = span
    said = view[start:end]
    leading = _LEADING.match(said)
    if leading:
        start += leading.end()
    if end - start > LONGEST_LINE:
        cut = max(view.rfind(", ", start, start + LONGEST_LINE), view.rfind("; ", start, start + LONGEST_LINE))
        if cut > start + 60:
            end = cut
    while end > start and view[end - 1] in " ,;:–—-\n":
        end -= 1
    joined = _JOINED_ON.search(view, max(start, end - 6), end)
    if joined:
        end = joined.start()
    while start < end and view[start] in " ,;:–—-\n":
        start += 1
    return start, end
