"""A figure that its outlet took back in a published correction is corrected on every card, with the correction cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding, Shelf
from briefings.cards.card import Card, Claim, Remark, Section
from briefings.cards.contents import HitFound
from briefings.linking.misprints import Misprint, figures, misprints, value_of, words, wrong_cue
from briefings.news import Account, Event, Evidence, Statement
from briefings.reading.spelling import name_key
from briefings.values import dataclass

_MOST_OUTLETS = 6  # whose corrections are looked for; a card that quotes figures of more is rare
_LOOKED_AT = 12  # corrections of each
_SEARCHED = ("correction", "clarification")
_COMMON = 3  # words that a sentence and a correction of it share at least


@dataclass(frozen=True, slots=True)
class _Taken:
    """A figure that was taken back, and where that is said."""

    outlet: str
    misprint: Misprint
    holding: Holding

    def concerns(self, passage: Evidence) -> bool:
        """Whether a passage holds the wrong figure about the same thing."""
        if name_key(passage.outlet) != self.outlet:
            return False
        said, corrected = passage.published, self.holding.published
        if said is not None and corrected is not None and said > corrected:
            return False
        if not any(value_of(match.group()) == self.misprint.value for match in figures(passage.sentence)):
            return False
        own = passage.article == self.holding.article
        return own or len(words(f"{passage.headline} {passage.sentence}") & self.misprint.about) >= _COMMON

    @property
    def evidence(self) -> Evidence:
        """The sentence that says what is right."""
        return cite(self.holding, self.misprint.sentence)


def with_corrections(card: Card, shelf: Shelf) -> Card:
    """The card with every figure that its outlet took back put right: “[9,100]”, and both passages cited."""
    passages = [passage for passage in card.evidence() if next(figures(passage.sentence), None) is not None]
    taken = _taken_back(passages, shelf) if passages else ()
    if not any(each.concerns(passage) for each in taken for passage in passages):
        return card
    return replace(
        card, lead=tuple(_claim(claim, taken) for claim in card.lead),
        sections=tuple(_section(section, taken) for section in card.sections), contents=_tree(card.contents, taken))


def _taken_back(passages: Sequence[Evidence], shelf: Shelf) -> tuple[_Taken, ...]:
    """What the outlets of these passages took back."""
    found: dict[tuple[str, Misprint], _Taken] = {}
    for outlet in list(dict.fromkeys(passage.outlet for passage in passages))[:_MOST_OUTLETS]:
        for word in _SEARCHED:
            for hit in shelf.search(word, outlet=outlet, limit=_LOOKED_AT).hits:
                holding = hit.holding
                if name_key(holding.outlet) != name_key(outlet):
                    continue
                spans = [sentence.span for sentence in holding.notes.sentences]
                for each in misprints(holding.headline, holding.body, spans):
                    found[holding.article, each] = _Taken(name_key(outlet), each, holding)
    return tuple(found.values())


def _section(section: Section, taken: Sequence[_Taken]) -> Section:
    return replace(section, lines=tuple(
        line if isinstance(line, Remark) else _claim(line, taken) for line in section.lines))


def _claim(claim: Claim, taken: Sequence[_Taken]) -> Claim:
    claim = replace(claim, under=tuple(_claim(account, taken) for account in claim.under))
    for each in taken:
        if claim.mode is not None or not any(each.concerns(passage) for passage in claim.evidence):
            continue  # words in quotation marks are somebody's own and stay as they were said
        text = _put_right(claim.text, each)
        if text != claim.text:
            note = f"{each.misprint.wrong.strip()} was corrected by {each.holding.outlet}"
            claim = replace(claim, text=text, evidence=(*claim.evidence, each.evidence),
                            note=f"{claim.note}; {note}" if claim.note else note)
    return claim


def _tree(value: Any, taken: Sequence[_Taken]) -> Any:
    """The typed contents with the same figures put right."""
    if isinstance(value, tuple):
        return tuple(_tree(each, taken) for each in value)
    if isinstance(value, Evidence) or not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: made for field in fields(value)
               if (made := _tree(now := getattr(value, field.name), taken)) is not now and made != now}
    value = replace(value, **changed) if changed else value
    if isinstance(value, HitFound):
        passage = Evidence(value.article, 0, value.outlet, value.headline, value.url, value.published, value.snippet,
                           (0, len(value.snippet)))
        for each in taken:
            if each.concerns(passage):
                value = replace(value, snippet=_put_right(value.snippet, each))
    if isinstance(value, Statement | Event | Account):
        for each in taken:
            text = _put_right(value.text, each) if any(map(each.concerns, value.evidence)) else value.text
            if text != value.text:
                value = replace(value, text=text, evidence=(*value.evidence, each.evidence))
    return value


def _put_right(text: str, taken: _Taken) -> str:
    """The text with the right figure in brackets where the wrong one was; "we reported 19,000" stays true as it is."""
    if wrong_cue().search(text):
        return text
    pieces, place = [], 0
    for match in figures(text):
        if value_of(match.group()) == taken.misprint.value:
            lead = len(match.group()) - len(match.group().lstrip())
            pieces += [text[place:match.start() + lead], f"[{taken.misprint.right.strip()}]"]
            place = match.end()
    return "".join(pieces) + text[place:]
