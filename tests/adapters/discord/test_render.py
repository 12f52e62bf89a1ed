"""Any card at all fits a message, keeps its headline, its first claim and that claim's source, and does no harm."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from adapters.discord import limits, safe
from adapters.discord.page import Attached, Page, layout
from adapters.discord.picks import Picks
from adapters.discord.render import card_page, no_answer_page, sources_page
from briefings import Card, Claim, Evidence, NoAnswer, Question, Remark, Section
from tests.adapters.discord import payloads
from tests.adapters.discord.hostile import Hostile
from tests.adapters.discord.newsroom import NOW, claim, long_card, who_card

_QUICK = settings(deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
_NUMBERS = st.integers(0, 2**32)

_OUR_LINK = re.compile(r"\[[^\[\]]*\]\(<https?://[^<>\s\[\]()]+>\)")
_OUR_TIME = re.compile(r"<t:-?\d+:[fD]>")
_OUR_STARTS = re.compile(r"^(?:- |  - |-# |### |## |> )?")


def components_of(page: Page) -> list[dict[str, Any]]:
    return layout(page).to_components()  # type: ignore[no-untyped-call, no-any-return]


def payload(page: Page) -> dict[str, object]:
    """What discord.py sends for a page."""
    components = components_of(page)
    return {"components": components, "flags": payloads.COMPONENTS_V2, "allowed_mentions": {"parse": []}}


def shown(page: Page) -> str:
    return "\n".join(page.texts)


def does_nothing(text: str) -> None:
    """What is left after escapes and our own links and times holds no character that Discord would act on."""
    bare = re.sub(r"\\.", "¤", text)
    bare = _OUR_TIME.sub("", _OUR_LINK.sub("", bare))
    assert not re.search(r"[`_~|<>\[\]]", re.sub(r"(?m)^> ", "", bare)), bare
    assert not re.search(r"@(?:everyone|here|[!&]?\d)", text)
    assert not re.search(r"(?<!<)https?://", re.sub(r"\(<[^>]*>\)", "", bare))
    unseen = "[\u0000-\u0009\u000b-\u001f\u200b\u202a-\u202e\u2066\ufeff\ud800]"
    assert not re.search(unseen, text.replace("@\u200b", ""))
    for line in bare.split("\n"):
        rest = _OUR_STARTS.sub("", line, count=1)
        assert not re.match(r"(?:#{1,3} |-# |>|[-+] |\d+[.)] )", rest), line


@settings(_QUICK, max_examples=60)
@given(_NUMBERS)
@example(224)
def test_any_card_fits_and_keeps_headline_first_claim_and_source(number: int) -> None:
    hostile = Hostile(number)
    card = hostile.card()
    also = tuple(hostile.question() for _ in range(hostile.randrange(40)))
    page = card_page(card, "t" * 16, Picks(), share=hostile.random() < 0.5, also=also)
    page = replace(page, picture=Attached("timeline.png", b"", "a timeline"))
    assert payloads.problems(payloads.ORIGINAL, payload(page), ("timeline.png",)) == []
    does_nothing(shown(page))
    lines = shown(page).split("\n")
    assert lines[0].startswith(f"## {safe.words(card.title)[:1]}")
    first = next(iter([*card.lead, *(line for section in card.sections for line in section.lines)]), None)
    if isinstance(first, Claim):
        line = next(position for position, text in enumerate(lines) if text.startswith("- "))
        said = safe.words(first.text).replace("\u2060", "")  # which keeps "1. " at the start of a line from being a list
        assert said.lstrip("\\\u2068")[:3] in lines[line].replace("\u2060", "")
        assert (safe.visible(first.evidence[0].outlet) or "?")[:1] in lines[line + 1]
        assert lines[line + 1].startswith("-# ")


@settings(_QUICK, max_examples=12)
@given(_NUMBERS)
def test_every_further_page_fits_too_and_there_is_a_last_one(number: int) -> None:
    lines = tuple(Hostile(number + each).claim() for each in range(5))
    card = Card("who", NOW, "Maud Ferris", lines[:1], (Section("events", lines),), (), None)
    for turn in range(60):
        page = card_page(card, "t", Picks(), turn)
        assert payloads.problems(payloads.ORIGINAL, payload(page)) == []
        if "More" not in [press.label for press in page.buttons]:
            return
    raise AssertionError("no last page")


@settings(_QUICK, max_examples=25)
@given(_NUMBERS)
def test_any_passages_fit(number: int) -> None:
    hostile = Hostile(number)
    passages = tuple(hostile.passage() for _ in range(hostile.randrange(30)))
    page = sources_page("t", passages, hostile.randrange(9))
    assert payloads.problems(payloads.ORIGINAL, payload(page)) == []
    does_nothing(re.sub(r"(?m)^\*\*\d+\.\*\* ", "", shown(page)))


@settings(_QUICK, max_examples=20)
@given(_NUMBERS)
def test_any_refusal_fits(number: int) -> None:
    hostile = Hostile(number)
    choices = tuple(hostile.text() for _ in range(hostile.randrange(40)))
    questions = tuple(hostile.question() for _ in choices) if hostile.random() < 0.5 else ()
    page = no_answer_page(NoAnswer("ambiguous_subject", hostile.text(), choices, questions), Picks())
    assert payloads.problems(payloads.ORIGINAL, payload(page)) == []
    does_nothing(shown(page))


def test_a_claim_is_never_shown_without_its_source() -> None:
    lines = shown(card_page(long_card("Maud Ferris", Question("timeline")), "t", Picks())).split("\n")
    for number, line in enumerate(lines):
        if line.startswith("- "):
            assert "Tarrow Herald" in lines[number + 1]
            assert line.endswith("the harbour office said.")


def test_what_is_left_out_is_counted() -> None:
    page = card_page(long_card("Maud Ferris", Question("timeline")), "t", Picks())
    there = sum(line.startswith("- ") for line in shown(page).split("\n"))
    assert f"… {120 - there} more" in shown(page)
    assert page.characters() <= limits.MESSAGE_CHARACTERS
    assert page.components() == len(list(payloads.every_component(components_of(page))))


def test_accounts_stand_under_their_claim_with_their_own_voice_and_source() -> None:
    text = shown(card_page(who_card("Maud Ferris", Question("who")), "t", Picks()))
    assert "- **12 March 2026** · walked out of the harbour board *(2 outlets)*" in text
    assert "  - Ferris: over the cost of the sluice ([Tarrow Herald](<https://herald.example/a1>)" in text
    assert "  - the board: over a missed meeting" in text


def test_an_undated_article_says_so() -> None:
    bare = Evidence("a", 1, "Quay Gazette", "h", None, None, "It rained.", (0, 10))
    card = Card("who", NOW, "Rain", (Claim("It rained.", (bare,)),), (), (), None)
    assert "-# Quay Gazette, undated" in shown(card_page(card, "t", Picks()))


def test_many_outlets_are_named_or_counted() -> None:
    passages = tuple(Evidence("a", 1, f"Outlet {number}", "h", None, None, "s", (0, 1)) for number in range(5))
    text = shown(card_page(Card("who", NOW, "x", (Claim("y", passages),), (), (), None), "t", Picks()))
    assert "Outlet 2, undated +2" in text


def test_two_follow_ups_of_a_kind_say_whom_they_are_about() -> None:
    asked = Question("timeline", values=(("subject", "A"), ("other", "B")))
    card = Card("timeline", NOW, "A and B", (claim("x"),), (), (), None, asked, (
        Question("who", values=(("name", "Maud Ferris"),)), Question("who", values=(("name", "The board"),))))
    labels = [press.label for press in card_page(card, "t", Picks()).buttons]
    assert labels == ["Sources", "Who: Maud Ferris", "Who: The board", "Wrong?"]


def test_a_card_of_remarks_has_no_sources_to_show() -> None:
    card = Card("help", NOW, "Help", (), (Section("commands", (Remark("who NAME"),)),), (), None)
    assert card_page(card, "t", Picks()).buttons == ()


def test_a_question_survives_its_way_through_a_menu() -> None:
    picks = Picks()
    for question in (
        Question("who", values=(("name", "Maud Ferris"),)), Question("sources", "list"),
        Question("timeline", values=(("subject", "Ø"), ("since", date(2026, 3, 14)), ("top", 5))),
        Question("search", values=(("words", "sluice " * 40),)),
    ):
        value = picks.value(question)
        assert limits.characters(value) <= limits.CHOICE_CHARACTERS
        assert picks.question(value) == question
    long_value = picks.value(Question("search", values=(("words", "sluice " * 40),)))
    assert Picks().question(long_value) is None
    for nonsense in ("", "[]", "[1,2,3]", "null", '["who",null,[["name",{"day":"x"}]]]', "#123"):
        assert picks.question(nonsense) is None
