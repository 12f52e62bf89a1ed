"""One renderer for all cards: sections of claims, each with its source, on as many pages as they need."""

from __future__ import annotations

from adapters.discord._draft import wording
from adapters.discord import limits, safe
from adapters.discord.buttons import button_id
from adapters.discord.page import Attached, Menu, Page, Pick, Press
from adapters.discord.picks import Picks
from briefings import Card, Claim, Evidence, NoAnswer, Passage, Remark, Section


def card_page(card: Card, token: str, number: int = 0, share: bool = False, picture: Attached | None = None) -> Page:
    texts = [f"## {safe.words(card.title)}\n-# <t:{int(card.as_of.timestamp())}:f>"]
    texts += ["\n".join(line(claim) for claim in card.lead)] if card.lead else []
    for section in card.sections:
        texts.append(f"### {wording.section_title(section.key)}\n" + "\n".join(line(one) for one in section.lines))
    buttons = [Press("Sources", button_id("src", token)), Press("Wrong?", button_id("wrong", token))]
    for n, q in enumerate(card.follow_ups):
        buttons.append(Press(wording.follow_up(q), button_id("go", token, f"{q.kind}:{n}")))
    if share:
        buttons.append(Press("Share here", button_id("share", token)))
    return Page(tuple(texts), tuple(buttons), token=token)


def line(one: Claim | Remark) -> str:
    if isinstance(one, Remark):
        return f"-# {safe.words(one.text)}"
    e = one.evidence[0]
    return f"- {safe.words(one.text)} ({safe.link(e.outlet, e.url)})"


def no_answer_page(answer: NoAnswer, picks: Picks) -> Page:
    menus = ()
    if answer.questions:
        menus = (Menu("pick:names", "Which one?", tuple(
            Pick(limits.within(safe.plain(c), 100), picks.value(q)) for c, q in list(zip(answer.choices, answer.questions))[:25])),)
    return Page((safe.words(answer.message),), menus=menus)


def sources_page(token: str, passages: list[tuple[Evidence, Passage | None]], number: int) -> Page:
    return Page(tuple(f"{safe.words(p.before)} **{safe.words(e.sentence)}** {safe.words(p.after)} ({safe.link(e.outlet, e.url)})" for e, p in passages if p))
