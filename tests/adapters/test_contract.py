"""One suite for every platform: the same card says the same claims with the same sources everywhere.

A platform is a line in the table: its name, and a function that gives back what a person reads of a card, in order,
with the markup undone and a claim's outlets behind it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

import pytest

from adapters.discord.picks import Picks
from adapters.discord.render import card_page
from adapters.slack.render import Renderer
from adapters.terminal.render import printed
from briefings import KINDS, Card, Claim, Section
from tests.adapters.cards import NASTY, card, claim, evidence, ferry_card

TOKEN = "abcDEF123456"


def on_the_terminal(shown: Card) -> str:
    """Numbers in brackets are resolved with the list of sources at the end."""
    text = printed(shown, UTC, width=400)
    body, _, sources = text.rpartition("\nSOURCES\n")
    outlets = dict(re.findall(r"^ *\[(\d+)\] ([^“\n]*), “", sources, re.MULTILINE))
    return re.sub(r"\[(\d+)\]", lambda match: f" {outlets[match.group(1)]} ", body or text)


def on_discord(shown: Card) -> str:
    """Markdown's backslashes are undone, and a link is what it reads."""
    text = "\n".join(card_page(shown, TOKEN, Picks()).texts)
    text = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<?[^)]*\)", r"\1", text)
    return re.sub(r"\\([\W_])", r"\1", text).replace("**", "")


def on_slack(shown: Card) -> str:
    """Of the blocks everything but what is pressed; escapes are undone, and a link is what it reads."""
    text = "\n".join(_texts(Renderer(UTC, KINDS).card(shown, TOKEN).blocks))
    return html.unescape(re.sub(r"<[^|>]*\|([^>]*)>", r"\1", text)).replace("*", "")


def _texts(block: Any) -> Iterator[str]:
    if isinstance(block, dict):
        if block.get("type") in ("actions", "button"):
            return
        if block.get("type") in ("mrkdwn", "plain_text") and isinstance(block.get("text"), str):
            yield block["text"]
        else:
            yield from (text for value in block.values() for text in _texts(value))
    elif isinstance(block, list | tuple):
        yield from (text for each in block for text in _texts(each))


@dataclass(frozen=True)
class Platform:
    """A row of the table."""

    name: str
    reads: Callable[[Card], str]


PLATFORMS = (
    Platform("terminal", on_the_terminal),
    Platform("discord", on_discord),
    Platform("slack", on_slack),
)
everywhere = pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.name)


def plain(text: str) -> str:
    return " ".join(re.sub(r"[\u200b\u2060\ufeff]", "", text).split())


def claims_of(shown: Card) -> list[Claim]:
    """Every claim in the order in which it is read, accounts behind their event."""
    lines = [*shown.lead, *(line for section in shown.sections for line in section.lines if isinstance(line, Claim))]
    return [claim for line in lines for claim in (line, *line.under)]


def said(platform: Platform, shown: Card) -> list[tuple[str, frozenset[str]]]:
    """The claims that can be read on the platform, each with the outlets that stand between it and the next one."""
    text = plain(platform.reads(shown))
    places, start = [], 0
    for each in claims_of(shown):
        place = text.find(plain(each.text), start)
        if place >= 0:
            places.append((place, each))
            start = place + len(plain(each.text))
    ends = [place for place, _ in places[1:]] + [len(text)]
    outlets = {passage.outlet for passage in shown.evidence()}
    return [(each.text, frozenset(outlet for outlet in outlets if outlet in text[place + len(plain(each.text)):end]))
            for (place, each), end in zip(places, ends, strict=True)]


@everywhere
def test_every_claim_is_there_with_every_outlet_that_it_stands_on(platform: Platform) -> None:
    shown = ferry_card()
    found = said(platform, shown)
    assert [text for text, _ in found] == [each.text for each in claims_of(shown)]
    for (text, outlets), each in zip(found, claims_of(shown), strict=True):
        assert {passage.outlet for passage in each.evidence} <= outlets, text


@everywhere
def test_the_headline_the_time_and_what_is_left_out_can_be_read(platform: Platform) -> None:
    text = plain(platform.reads(ferry_card()))
    assert text.index("Ada Finch") < text.index("managing director of Marrow Ferries, resigned")
    assert "as of" in text
    assert "… 3 more" in text
    assert "(alleged)" in text
    assert "July, year not known (“last July”)" in text
    assert "2 outlets" in text
    assert "“Nobody swims on a Sunday”" in text


def test_all_platforms_say_the_same() -> None:
    first, *others = [said(platform, ferry_card()) for platform in PLATFORMS]
    assert all([text for text, _ in other] == [text for text, _ in first] for other in others)


@everywhere
def test_a_card_beyond_every_limit_keeps_headline_first_claim_and_source(platform: Platform) -> None:
    sections = tuple(Section("events", tuple(claim(f"Claim {n} of {m}: " + "and so it went on " * 40)
                                             for n in range(10))) for m in range(30))
    huge = card(*sections, lead=(claim("Ada Finch runs the ferry"),))
    text = plain(platform.reads(huge))
    assert "Ada Finch" in text
    assert said(platform, huge)[0] == ("Ada Finch runs the ferry", frozenset({"Island Echo"}))
    for piece in re.findall(r"Claim \d+ of \d+: ((?:and so it went on ?)+)", text):
        assert piece.strip() == ("and so it went on " * 40).strip(), "a claim was cut"


@everywhere
@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_neither_breaks_nor_escapes(platform: Platform, text: str) -> None:
    nasty = card(Section("events", (claim(f"before {text} after", heading=text, voice=text, note=text),)),
                 lead=(claim("Ada Finch runs the ferry"),), title=f"Ada {text}")
    read = platform.reads(nasty)
    assert "Ada Finch runs the ferry" in plain(read)
    assert "\x1b" not in read
    assert "\u202e" not in read


@everywhere
def test_a_source_can_be_read_even_without_an_address(platform: Platform) -> None:
    bare = Claim("The ferry will not sail", (evidence(url=None, published=None),))
    assert said(platform, card(lead=(bare,))) == [("The ferry will not sail", frozenset({"Island Echo"}))]
