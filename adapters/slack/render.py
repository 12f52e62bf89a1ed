"""One renderer for all cards: meaning becomes classic blocks within Slack's limits, and text that reads well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import tzinfo

from adapters import commands, wording
from adapters.fit import cut, fit
from adapters.slack import blocks, labels, limits
from adapters.slack.blocks import Line
from adapters.slack.message import Block, Message
from adapters.slack.mrkdwn import clean, escape, fallback, link
from adapters.slack.pressed import value_of
from briefings import (
    ArticleRef,
    Card,
    Claim,
    Evidence,
    Kind,
    NoAnswer,
    Passage,
    Question,
    Remark,
    Section,
    SourceLine,
)

_LABEL = 200  # characters of a heading, a voice or a note; longer ones are cut between words
_OUTLET = 60
_TITLE = 300
_REPORTED = 1_000
_PERSON = "https://slack.com/app_redirect?channel="
_USER = re.compile(r"[UW][A-Z0-9]*")
_SOURCES = 3  # outlets named behind a claim; the Sources button has them all
_FOLLOW_UPS = 6
_CHOICES = 20
_EXAMPLES = 15
_DATED = frozenset({"events", "upcoming", "latest", "contested", "changes"})  # a day stands once over all of its lines
_ROOM = blocks.context(wording.more(99_999))  # what must still fit after the last thing that is shown
_HOME_PART, _HOME_BLOCKS = 4_000, 18  # characters and blocks of one part of the home tab; there are four parts at most


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders in a time zone, for a table of kinds."""

    zone: tzinfo
    kinds: tuple[Kind, ...]

    def card(self, card: Card, token: str, *, page: int = 0, shareable: bool = True,
             examples: tuple[Question, ...] = ()) -> Message:
        """The card, or its further page; with everything that can be pressed, and examples under help."""
        presses = blocks.rows(self._examples(examples))

        def fits(each: Card) -> bool:
            return self._fits([*self._blocks(each, token, page, shareable, more=True), *presses])

        fitted = fit(replace(card, title=cut(clean(card.title), _TITLE)), fits)
        for _earlier in range(page):
            if fitted.left is not None:
                fitted = fit(fitted.left, fits)
        whole = self._blocks(fitted.card, token, page, shareable, more=fitted.left is not None)
        return Message(self.text(fitted.card), (*whole, *presses))

    def text(self, card: Card) -> str:
        """What a notification reads out: the title, then whole claims with their outlets while there is room."""
        title = cut(clean(card.title), limits.HEADER) or labels.NAME
        said = fallback(title) + _stop(title)
        for spoken in dict.fromkeys(map(_spoken, _lines(card))):
            if len(said) + len(spoken) > limits.FALLBACK:
                break
            said += spoken
        return said

    def no_answer(self, refused: NoAnswer) -> Message:
        """Why there is no card, and buttons for what could be asked instead."""
        shown = [blocks.section(piece) for piece in blocks.pieces(escape(cut(clean(refused.message), 2_000)) or "…")]
        presses = [
            press for number, (choice, question) in enumerate(zip(refused.choices, refused.questions, strict=False))
            if (press := _ask_button(number, choice, question)) is not None][:_CHOICES]
        if not presses and refused.choices:
            shown.append(blocks.section(escape(cut(", ".join(refused.choices), 1_000))))
        shown += blocks.rows(presses)
        if len(refused.questions) > len(presses):
            shown.append(blocks.context(escape(wording.more(len(refused.questions) - len(presses)))))
        if refused.code in ("unknown_subject", "ambiguous_subject", "bad_command"):
            shown.append(blocks.actions([blocks.name_menu()]))
        said = fallback(cut(clean(refused.message), limits.FALLBACK // 2))
        return Message(said or labels.NAME, tuple(_trimmed(shown)))

    def passages(self, found: tuple[tuple[Evidence, Passage | None], ...]) -> Message:
        """Each passage between the sentences round it, with outlet, day, byline and address."""
        shown: list[Block] = []
        for number, (evidence, passage) in enumerate(found):
            after = self._passage(evidence, passage)
            if shown and not self._fits([*shown, *after, _ROOM]):
                shown.append(blocks.context(escape(wording.more(len(found) - number))))
                break
            shown += after
        title = labels.SOURCES_TITLE
        outlets = ", ".join(dict.fromkeys(clean(evidence.outlet) for evidence, _ in found))
        return Message(fallback(cut(f"{title}: {outlets}", limits.FALLBACK // 2)), tuple(_trimmed(
            shown or [blocks.section(escape(wording.PASSAGE_GONE))])))

    def report(self, claim: Claim | None, words: str, user: str, token: str) -> Message:
        """What the editors' channel gets: the claim, the passages it stands on, the asker's words."""
        line = escape(cut(clean(wording.quoted(claim) if claim else labels.WHOLE_CARD), _REPORTED))
        shown = [blocks.section(f"*{labels.REPORTED}*\n• {line}")]
        for evidence in (claim.evidence if claim else ())[:_SOURCES]:
            headline, outlet = cut(clean(evidence.headline), _LABEL), cut(clean(evidence.outlet), _OUTLET)
            under = [link(evidence.url, headline), escape(outlet), escape(self._published(evidence))]
            shown += [blocks.section(f"&gt; {escape(cut(clean(evidence.sentence), _REPORTED))}"),
                      blocks.context(" · ".join(part for part in under if part))]
        by = link(f"{_PERSON}{user}", user) if _USER.fullmatch(user) else escape(user)  # a mention would ping them
        shown += [blocks.section(f"{labels.REPORTED_BY} {by}: {escape(cut(clean(words), _REPORTED))}"),
                  blocks.actions([blocks.button("brief:sources", wording.BUTTONS["sources"], token)])]
        return Message(fallback(f"{labels.REPORTED}: {cut(clean(words), limits.FALLBACK // 2)}"), tuple(shown))

    def _passage(self, evidence: Evidence, passage: Passage | None) -> list[Block]:
        outlet = escape(cut(clean(evidence.outlet), _OUTLET))
        if passage is None:
            return [blocks.section(escape(wording.PASSAGE_GONE)), blocks.context(outlet)]
        before, sentence, after = (escape(part) for part in wording.passage(passage))
        said = [f"{before} " if before else "", f"*{sentence}*" if sentence else "", f" {after}" if after else ""]
        if len("".join(said)) > limits.SECTION:  # the sentence alone, and as much of it as there is room for
            said = [sentence if len(sentence) <= limits.SECTION
                    else escape(cut(clean(passage.evidence.sentence), limits.SECTION // 6))]
        under = [link(evidence.url, cut(clean(evidence.headline), _LABEL)), outlet, escape(self._published(evidence))]
        if passage.byline:
            under.append(escape(cut(clean(passage.byline), _LABEL)))
        return [blocks.section("".join(said) or "…"), blocks.context(" · ".join(part for part in under if part))]

    def reload(self, lines: Iterable[SourceLine], title: str) -> Message:
        """What a reload did, a line a source, while there is room."""
        said = [escape(cut(wording.source_line(line), _LABEL)) for line in lines]
        whole = [blocks.section(f"*{escape(title)}*")]
        for number, line in enumerate(said):
            if not self._fits([*whole, blocks.section(line), _ROOM]):
                whole.append(blocks.context(escape(wording.more(len(said) - number))))
                break
            joined = f"{whole[-1]['text']['text']}\n• {line}"
            if len(joined) <= limits.SECTION:
                whole[-1] = blocks.section(joined)
            else:
                whole.append(blocks.section(f"• {line}"))
        return Message(fallback(title), tuple(whole))

    def unfurl(self, article: ArticleRef, card: Card) -> list[Block]:
        """A link unfolded: headline, outlet, day, byline, and the first thing the card says from this very article."""
        under = [escape(cut(clean(article.outlet), _OUTLET)), escape(wording.say_published(article, self.zone))]
        if article.byline:
            under.append(escape(cut(clean(article.byline), _LABEL)))
        first = next((claim for claim in claims(card)
                      if any(evidence.article == article.article for evidence in claim.evidence)), None)
        shown = [blocks.section(f"*{link(article.url, cut(clean(article.headline), _TITLE))}*")]
        if first is not None:
            shown += [blocks.section(piece) for piece in self._line(first).pieces()][:2]
        return [*shown, blocks.context(" · ".join(part for part in under if part) or "…")]

    def home(self, parts: tuple[tuple[Card, str], ...], examples: tuple[Question, ...]) -> list[Block]:
        """The home tab: a menu of names, examples to press, and the parts, each with the token it was issued under."""
        shown = [blocks.section(labels.HOME), blocks.actions([blocks.name_menu()])]
        shown += blocks.rows(self._examples(examples))
        for card, token in parts:
            fitted = fit(replace(card, title=cut(clean(card.title), _TITLE)), self._fits_home)
            shown += [blocks.divider(), *self._body(fitted.card)]
            shown += blocks.rows(self._card_buttons(fitted.card, token, 0, False, fitted.left is not None, wrong=False))
        return shown

    def _fits_home(self, card: Card) -> bool:
        body = self._body(card)
        return blocks.characters(body) <= _HOME_PART and len(body) <= _HOME_BLOCKS

    def _examples(self, examples: tuple[Question, ...]) -> list[Block]:
        found = (_ask_button(number, commands.words_of(question, self.kinds), question, "example")
                 for number, question in enumerate(examples[:_EXAMPLES]))
        return [press for press in found if press is not None]

    def _fits(self, whole: list[Block]) -> bool:
        return len(whole) <= limits.BLOCKS and blocks.characters(whole) <= limits.CHARACTERS

    def _blocks(self, card: Card, token: str, page: int, shareable: bool, more: bool) -> list[Block]:
        foot = [escape(wording.as_of(card, self.zone))]
        return [*self._body(card), blocks.context(" · ".join(foot)),
                *blocks.rows(self._card_buttons(card, token, page, shareable, more))]

    def _body(self, card: Card) -> list[Block]:
        title = clean(card.title) or labels.NAME
        shown = [blocks.header(title)] if len(title) <= limits.HEADER else [blocks.section(f"*{escape(title)}*")]
        shown += blocks.paragraphs([self._line(claim, bullet="") for claim in card.lead])
        for section in card.sections:
            shown += self._section(section, card.kind)
        return shown

    def _section(self, section: Section, kind: str) -> list[Block]:
        shown: list[Block] = []
        together: list[Line] = [Line(f"*{escape(wording.section_title(section.key, kind))}*")]
        dated, day = section.key in _DATED, ""
        for number, line in enumerate(section.lines):
            if isinstance(line, Claim):
                if dated and (said := self._day(line)) != day:
                    day = said
                    together += [Line(f"*{day}*")] if day else []
                together += [self._line(line, dated=not dated),
                             *(self._line(account, bullet="    ◦ ") for account in line.under)]
                continue
            press = _ask_button(number, commands.words_of(line.question, self.kinds), line.question, section.key) \
                if line.question else None
            if press is None:
                together.append(self._remark(line))
                continue
            shown += [*blocks.paragraphs(together), *blocks.paragraphs([self._remark(line, bullet="")])]
            shown[-1]["accessory"] = press
            together = []
        if section.left_out:
            together.append(Line(f"_{escape(wording.more(section.left_out))}_"))
        return shown + blocks.paragraphs(together)

    def _remark(self, remark: Remark, bullet: str = "• ") -> Line:
        heading = f"*{escape(cut(clean(remark.heading), _LABEL))}* " if remark.heading else ""
        return Line(f"{bullet}{heading}{escape(remark.text)}".strip() or "…")

    def _day(self, claim: Claim) -> str:
        return escape(cut(clean(wording.say_when(claim.when)), _LABEL)) if claim.when is not None else ""

    def _line(self, claim: Claim, bullet: str = "• ", dated: bool = True) -> Line:
        """When, under whose name, what, whose words, how sure; then where it stands."""
        said = [bullet]
        day = self._day(claim) if dated else ""
        if day and day != wording.UNDATED:
            said.append(f"*{day}*: ")
        if claim.heading:
            said.append(f"*{escape(cut(clean(claim.heading), _LABEL))}*: ")
        said.append(escape(wording.quoted(claim)))
        if claim.voice:
            said.append(f" — {escape(cut(clean(claim.voice), _LABEL))}")
        if marks := escape(cut(clean(wording.marks(claim)), _LABEL)):
            said.append(f" _({marks})_")
        return Line("".join(said), f" ({self._cited(claim.evidence)})")

    def _cited(self, evidence: tuple[Evidence, ...]) -> str:
        """Each article once: "Courier, 14 March 2026; Gazette, undated; … 2 more"."""
        articles = list({(each.outlet, each.article): each for each in evidence}.values())
        named = [link(each.url, f"{cut(clean(each.outlet), _OUTLET)}, {self._published(each)}")
                 for each in articles[:_SOURCES]]
        unnamed = escape(wording.more(max(0, len(articles) - _SOURCES)))
        return "; ".join([*named, unnamed] if unnamed else named)

    def _published(self, evidence: Evidence) -> str:
        return wording.say_published(ArticleRef(
            evidence.article, evidence.headline, evidence.outlet, evidence.url, evidence.published, None), self.zone)

    def _card_buttons(self, card: Card, token: str, page: int, shareable: bool, more: bool, *, wrong: bool = True,
                      ) -> list[Block]:
        follow_ups = [press for number, question in enumerate(card.follow_ups[:_FOLLOW_UPS]) if (
            press := _ask_button(number, self._follow_label(question, card.follow_ups), question, "follow")) is not None]
        if not card.evidence():  # a list or a receipt of ours: nothing in it to check, to share or to ask for again
            return follow_ups
        found = [blocks.button("brief:sources", wording.BUTTONS["sources"], token)]
        if more:
            found.append(blocks.button(f"brief:more:{page + 1}", wording.BUTTONS["more"], token))
        found += follow_ups
        if shareable:
            found.append(blocks.button("brief:share", wording.BUTTONS["share"], token))
        if wrong:
            found.append(blocks.button("brief:wrong", wording.BUTTONS["wrong"], token))
        return found

    def _follow_label(self, question: Question, all_of_them: tuple[Question, ...]) -> str:
        alone = sum(each.kind == question.kind for each in all_of_them) == 1
        label = wording.BUTTONS.get(question.kind, question.kind.capitalize())
        return label if alone or not question.values else f"{label}: {question.values[0][1]}"


def claims(card: Card) -> tuple[Claim, ...]:
    """Every claim on the card, accounts too, in order."""
    return tuple(each for line in _lines(card) if isinstance(line, Claim) for each in (line, *line.under))


def plain(words: str) -> Message:
    """A sentence of ours by itself."""
    return Message(fallback(words), (blocks.section(escape(words)),))


def _lines(card: Card) -> Iterator[Claim | Remark]:
    yield from card.lead
    for section in card.sections:
        yield from section.lines


def _spoken(line: Claim | Remark) -> str:
    """A line as a sentence: a claim under whose name it is, how sure it is, and where it stands, so that a role that is
    over is never read out as one that is held."""
    if isinstance(line, Remark):
        said = f"{line.heading}: {line.text}" if line.heading else line.text
        return f" {fallback(said)}{_stop(said)}"
    words = wording.quoted(line).rstrip().removesuffix(".")
    voice = f" – {cut(clean(line.voice), _LABEL)}" if line.voice else ""
    sure = wording.marks(replace(line, outlets=0, origins=0))
    marks = f", {sure}" if sure else ""
    return f" {fallback(f'{words}{voice}{marks}')} ({fallback(line.evidence[0].outlet)})."


def _stop(text: str) -> str:
    """A full stop where a text has none of its own."""
    return "" if text.rstrip().endswith((".", "!", "?", "…", ":")) else "."


def _ask_button(number: int, label: str, question: Question, where: str = "") -> Block | None:
    value = value_of(question)
    shown = cut(clean(label), limits.BUTTON)
    return blocks.button(f"brief:ask:{where}:{number}", shown, value) if value and shown else None


def _trimmed(shown: list[Block]) -> list[Block]:
    """Only for messages of ours, whose parts are short by themselves."""
    return shown[:limits.BLOCKS]
