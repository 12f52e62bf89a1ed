"""One renderer for all cards: sections of claims, each with its source under it, on as many pages as they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from typing import ClassVar

from adapters import wording
from adapters.discord import limits, safe, says
from adapters.discord.buttons import button_id
from adapters.discord.page import Menu, Page, Pick, Press
from adapters.discord.picks import Picks, written_within
from adapters.fit import cut, fit
from briefings import Card, Claim, Evidence, NoAnswer, Passage, Question, Remark

_DATED = ("events", "upcoming")
_TEXTS = 12  # text components of one message; more sections than that share the last one
_FOLLOW_UPS = 5
_OUTLETS = 3  # named under one line, the rest is counted
_PASSAGE = 1_500  # characters of one passage with its context; beyond that the context goes
_SENTENCE = 1_900  # characters of one sentence, before escaping; no sentence we have met is half of it
_TITLE = 250
_REMEMBERED = 2_000  # written lines, a few hundred letters each: those of a round of editions


def card_page(
    card: Card, token: str | None, picks: Picks, number: int = 0, *,
    share: bool = False, also: tuple[Question, ...] = (),
) -> Page:
    """Page `number` (from 0) of a card; `also` are questions offered beside it."""
    rest: Card = card
    left = None
    written = _Written()
    for _ in range(number + 1):
        fitted = fit(rest, written.fits)
        left = fitted.left
        if left is None or left == rest:
            left = None
            break
        rest = left
    shown = fitted.card
    founded = bool(card.lead) or any(isinstance(line, Claim) for section in card.sections for line in section.lines)
    return Page(
        written.texts(shown), _buttons(card, token, number, share, left is not None, founded),
        _menus(shown, picks, also), None, token, card if number == 0 else None)


class _Written:
    """Writes a card in text components. Lines are written once, however often a card is measured to make it fit, and
    once for all channels that are shown the same line."""

    _lines: ClassVar[dict[tuple[int, bool], tuple[Claim | Remark, tuple[str, ...]]]] = {}  # by id, with the line, so that it lives on

    def fits(self, card: Card) -> bool:
        """Whether the card's texts fit one message; stops at the first line that is too much."""
        room = limits.MESSAGE_CHARACTERS + 1
        for part in self._parts(card):
            for line in part:
                room -= limits.characters(line) + 1
                if room < 0:
                    return False
        return True

    def texts(self, card: Card) -> tuple[str, ...]:
        """The headline with the lead, then a section each."""
        texts = ["\n".join(part) for part in self._parts(card)]
        if len(texts) > _TEXTS:
            texts = [*texts[:_TEXTS - 1], "\n".join(texts[_TEXTS - 1:])]
        return tuple(texts)

    def _parts(self, card: Card) -> Iterator[Iterable[str]]:
        head = (f"## {safe.words(cut(card.title, _TITLE))}", f"-# as of {moment(card.as_of)}")
        yield chain(head, self._all(card.lead))
        for section in card.sections:
            if section.lines or section.left_out:
                title = f"### {wording.section_title(section.key, card.kind)}"
                more = (f"-# {wording.more(section.left_out)}",) if section.left_out else ()
                yield chain((title,), self._all(section.lines, section.key in _DATED), more)

    def _all(self, lines: tuple[Claim | Remark, ...], dated: bool = False) -> Iterator[str]:
        for line in lines:
            known = self._lines.get((id(line), dated))
            if known is None:
                if len(self._lines) >= _REMEMBERED:
                    self._lines.clear()
                known = self._lines[id(line), dated] = (line, _line(line, dated))
            yield from known[1]


def _line(line: Claim | Remark, dated: bool) -> tuple[str, ...]:
    if isinstance(line, Remark):
        return (_remark(line),)
    return (claim_line(line, dated), f"-# {_sources(line)}", *map(account_line, line.under))


def _remark(remark: Remark) -> str:
    heading = f"**{safe.words(remark.heading)}** " if remark.heading else ""
    return f"- {heading}{safe.words(remark.text)}"


def claim_line(claim: Claim, dated: bool) -> str:
    """A claim in one line, without its source: the day, the words, how sure. Where lines are
    `dated` each says its day, also that it is not known; elsewhere only a known one is said."""
    when = _day(claim, dated) if dated or not claim.mode else ""
    return f"- {f'**{when}** · ' if when else ''}{_said(claim, dated)}"


def _day(claim: Claim, dated: bool) -> str:
    said = wording.say_when(claim.when) if claim.when else ""
    return safe.words(said) if dated or said != wording.UNDATED else ""


def account_line(claim: Claim) -> str:
    """One voice's account, under the claim it belongs to, with its source."""
    return f"  - {_said(claim)} ({_sources(claim)})"


def _said(claim: Claim, dated: bool = False) -> str:
    text = safe.words(wording.quoted(claim))
    heading = f"**{safe.words(claim.heading)}** · " if claim.heading else ""
    if claim.mode:
        voice = f" — {safe.words(claim.voice)}" if claim.voice else ""
        day = "" if dated else _day(claim, False)
        voice += f" ({day})" if day else ""
    else:
        heading += f"{safe.words(claim.voice)}: " if claim.voice else ""
        voice = ""
    marks = wording.marks(claim)
    return f"{heading}{text}{voice}" + (f" *({safe.words(marks)})*" if marks else "")


def _sources(claim: Claim) -> str:
    """The outlets a claim stands on, each linked to its article, with the day it was published."""
    found: dict[str, str] = {}
    for passage in claim.evidence:
        found.setdefault(passage.outlet, source(passage))
    more = f" +{len(found) - _OUTLETS}" if len(found) > _OUTLETS else ""
    return "; ".join(list(found.values())[:_OUTLETS]) + more


def source(passage: Evidence) -> str:
    """An outlet, linked to the article, and when it was published."""
    day = moment(passage.published, "D") if passage.published else says.UNDATED
    return f"{safe.link(_label_of(passage.outlet, 80), passage.url)}, {day}"


def _label_of(text: str, most: int) -> str:
    """An outlet's or article's name as the label of a link; what nobody can see is shown as a question mark."""
    return cut(safe.visible(text), most) or "?"


def moment(when: datetime, style: str = "f") -> str:
    """A time that Discord shows in the reader's own zone."""
    return f"<t:{int(when.timestamp())}:{style}>"


def _buttons(card: Card, token: str | None, number: int, share: bool, more: bool, founded: bool) -> tuple[Press, ...]:
    if token is None:
        return ()
    buttons = [Press(wording.BUTTONS["sources"], button_id("src", token))] if founded else []
    buttons += [
        Press(_label(question, card.follow_ups), _next_id(token, position, question))
        for position, question in enumerate(card.follow_ups[:_FOLLOW_UPS])]
    if more:
        buttons.append(Press(wording.BUTTONS["more"], button_id("more", token, str(number + 1))))
    if share:
        buttons.append(Press(wording.BUTTONS["share"], button_id("share", token, str(number))))
    if founded:
        buttons.append(Press(wording.BUTTONS["wrong"], button_id("wrong", token)))
    return tuple(buttons)


def _next_id(token: str, position: int, question: Question) -> str:
    """A next question says itself, so that it stays what was shown; one too long for that is found by its place."""
    before = button_id("go", token, f"{position}:")
    written = written_within(question, limits.CUSTOM_ID_CHARACTERS - limits.characters(before))
    return f"{before}{written or question.kind}"


def _label(question: Question, among: tuple[Question, ...]) -> str:
    """The kind; with the name too where two follow-ups are of the same kind."""
    label = wording.BUTTONS.get(question.kind, question.kind.capitalize())
    if sum(other.kind == question.kind for other in among) > 1 and question.values:
        label = f"{label}: {safe.plain(str(question.values[0][1]))}"
    return limits.within(label, limits.BUTTON_CHARACTERS)


def _menus(card: Card, picks: Picks, also: tuple[Question, ...]) -> tuple[Menu, ...]:
    """A menu of the questions that lines of ours offer, and one of `also`."""
    offered = [
        (line.heading or line.text, line.question) for section in card.sections for line in section.lines
        if isinstance(line, Remark) and line.question is not None]
    named = [(str(question.values[0][1]), question) for question in also if question.values]
    menus = (menu("pick:next", says.ASK_NEXT, offered, picks), menu("pick:also", says.ALSO_NAMED, named, picks))
    return tuple(one for one in menus if one is not None)


def menu(custom_id: str, placeholder: str, offered: list[tuple[str, Question]], picks: Picks) -> Menu | None:
    """A select menu of questions, each once, as many as Discord shows; None when there is nothing to choose."""
    found: dict[str, Pick] = {}
    for label, question in offered[:limits.CHOICES]:
        value = picks.value(question)
        shown = limits.within(safe.plain(label), limits.CHOICE_CHARACTERS)
        if shown:
            found.setdefault(value, Pick(shown, value))
    return Menu(custom_id, placeholder, tuple(found.values())) if found else None


def no_answer_page(answer: NoAnswer, picks: Picks) -> Page:
    """Why there is no card, and a menu of what could be asked instead."""
    found = menu("pick:names", says.WHICH_ONE, list(zip(answer.choices, answer.questions, strict=False)), picks)
    lines = [safe.words(cut(answer.message, _SENTENCE)) or "…"]
    for name in () if found else answer.choices[:limits.CHOICES]:
        line = f"- {safe.words(cut(name, limits.CHOICE_CHARACTERS))}"
        if limits.characters("\n".join([*lines, line])) <= limits.MESSAGE_CHARACTERS:
            lines.append(line)
    return Page(("\n".join(lines),), menus=(found,) if found else ())


def sentence_page(sentence: str) -> Page:
    """One sentence of ours."""
    return Page((safe.words(sentence) or "…",))


def sources_page(token: str, found: tuple[Passage | None, ...], number: int) -> Page:
    """Page `number` of the passages a card stands on, each in its context; what can no longer be shown says so."""
    pages: list[list[str]] = [[]]
    room = limits.MESSAGE_CHARACTERS
    for position, passage in enumerate(found, start=1):
        text = f"**{position}.** " + (_passage(passage) if passage else wording.PASSAGE_GONE)
        if limits.characters(text) > room or len(pages[-1]) == _TEXTS:
            pages.append([])
            room = limits.MESSAGE_CHARACTERS
        pages[-1].append(text)
        room -= limits.characters(text)
    number = min(number, len(pages) - 1)
    more = Press(wording.BUTTONS["more"], button_id("src", token, str(number + 1)))
    return Page(tuple(pages[number]) or (wording.PASSAGE_GONE,), (more,) if number + 1 < len(pages) else ())


def _passage(found: Passage) -> str:
    cited = found.evidence
    before, said, after = (safe.words(part) for part in wording.passage(found))
    if limits.characters(before) + limits.characters(said) + limits.characters(after) > _PASSAGE:
        before = after = ""
    if limits.characters(said) > _SENTENCE:
        said = safe.words(cut(cited.sentence, _SENTENCE // 2))
    opening = "… " if before and not before[0].isupper() and before[0].isalpha() else ""
    ending = " …" if after and after[-1] not in ".!?”’\"\u2069" else ""
    words = " ".join(part for part in (opening + before, f"**{said}**", after + ending) if part)
    byline = f", {safe.words(cut(found.byline, 100))}" if found.byline else ""
    return f"{safe.link(_label_of(cited.headline, 200), cited.url)}\n-# {source(cited)}{byline}\n> {words}"
