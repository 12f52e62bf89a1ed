"""Any card at all is shown within Slack's limits, with its headline, its first claim and that claim's source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.slack.mrkdwn import address, clean, escape, unescaped
from adapters.slack.pressed import question_in, value_of
from adapters.slack.render import Renderer
from briefings import KINDS, Card, Claim, Evidence, NoAnswer, Passage, Question, Remark, Section, SourceLine, When
from tests.adapters.slack.blockkit import complaints_about_message, complaints_about_mrkdwn, complaints_about_view
from tests.adapters.slack.newsroom import NOW, claim, evidence, plain_card, who_card
from tests.adapters.slack.reading import Json, buttons, read, said

RENDER = Renderer(UTC, KINDS)
HOSTILE = (
    "<!channel>", "<!here|x>", "<@U123>", "<#C123|news>", "<!subteam^S1>", "<https://evil.test|safe.test>", "@here",
    "@channel", "&lt;!channel&gt;", "*bold*", "_", "~~", "```", "`code`", "> quote", "\n>>> all", "&", "&amp;", "<",
    ">", "|", "\u202e", "\u2066", "\u2060", "\x00", "\ud800", "\u2028", "🏴\u200d☠️", "שלום עולם", "العربية", "e\u0301",
    ":smile:", "#general",
    "https://plain.test/?a=1&b=2", "\\", "\t", "Ossly", "the ferry was late", "…", "“", "((", "<!date^1^{date}|x>",
)
URLS = (None, "https://ossly-courier.test/a?b=1&c=<d>|e", "javascript:alert(1)", "http://x/" + "y" * 3000, "ftp://x",
        "https://x.test/é ü", "https://[broken", "https://x.test/\n<!channel>", "HTTPS://X.TEST/*_*")
DAYS = (None, When(date(2026, 3, 1), date(2026, 3, 31), "month"), When(as_written="<!here> last July"))
MOMENTS = (None, datetime(2026, 1, 31, 23, 30, tzinfo=UTC))
KEYS = ("summary", "events", "quotes", "contested", "commands")
texts = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8)), min_size=1, max_size=6).map(" ".join)
urls = st.one_of(st.sampled_from(URLS), texts)


@dataclass(frozen=True, slots=True)
class Hand:
    """Builds hostile cards out of a few drawn texts: the texts are hypothesis's, the structure follows its seed."""

    words: tuple[str, ...]
    dice: Random

    def text(self) -> str:
        """Any of the texts, now and then thousands of times."""
        word = self.dice.choice(self.words)
        long = self.dice.random() < 0.1
        made = (f"{word} " * self.dice.randint(1, 2_000))[:10_000] if long else word
        return made if clean(made) else "x"

    def maybe(self) -> str | None:
        """A text or none."""
        return self.text() if self.dice.random() < 0.3 else None

    def passage(self) -> Evidence:
        """A passage of one of three articles."""
        sentence = self.text()
        return Evidence(self.dice.choice(("a1", "a2", "a3")), 1, self.text(), self.text(), self.dice.choice(URLS),
                        self.dice.choice(MOMENTS), sentence, (0, len(sentence)))

    def claim(self, deep: bool = True) -> Claim:
        """A claim on one to five passages, with accounts under it."""
        return Claim(
            self.text(), tuple(self.passage() for _ in range(self.dice.randint(1, 5))), self.maybe(), self.maybe(),
            self.dice.choice(DAYS), self.dice.choice((None, "planned", "denied")),
            self.dice.choice((None, "direct", "indirect")), self.maybe(), 3, 2,
            tuple(self.claim(deep=False) for _ in range(self.dice.randint(0, 2))) if deep else ())

    def remark(self) -> Remark:
        """A line of ours, sometimes one to press."""
        question = Question("who", values=(("name", self.text()),)) if self.dice.random() < 0.5 else None
        return Remark(self.text(), self.maybe(), question)

    def section(self) -> Section:
        """Up to four lines."""
        lines = tuple(self.claim() if self.dice.random() < 0.7 else self.remark()
                      for _ in range(self.dice.randint(0, 4)))
        return Section(self.dice.choice(KEYS), lines, self.dice.randint(0, 9))  # type: ignore[arg-type]

    def card(self) -> Card:
        """A card of up to a hundred sections."""
        sections = tuple(self.section() for _ in range(self.dice.randint(0, 4))) * self.dice.choice((1, 1, 2, 25))
        follow_ups = tuple(Question("timeline", values=(("subject", self.text()),))
                           for _ in range(self.dice.randint(0, 8)))
        lead = tuple(self.claim() for _ in range(self.dice.randint(1, 4)))
        kind = self.dice.choice(("who", "timeline", "help", "toy"))
        return Card(kind, NOW, self.text(), lead, sections, (), object(), Question("latest"), follow_ups)


hands = st.builds(lambda words, seed: Hand(tuple(words), Random(seed)),
                  st.lists(texts, min_size=4, max_size=8), st.integers(0, 10**6))


def plain(text: str) -> str:
    """Text as it is compared: without what is invisible."""
    return clean(text).replace("\u2060", "")


def as_message(card: Card, page: int = 0) -> Json:
    """The card as it would be sent."""
    message = RENDER.card(card, "tok123", page=page)
    return {"text": message.text, "blocks": list(message.blocks)}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(hands)
def test_any_card_is_shown_within_the_limits_with_its_headline_first_claim_and_source(hand: Hand) -> None:
    card = hand.card()
    message = as_message(card)
    assert complaints_about_message(message) == []
    headline = message["blocks"][0]["text"]
    shown_headline = headline["text"] if headline["type"] == "plain_text" else read({"blocks": message["blocks"][:1]})
    assert plain(card.title)[:80].strip() in plain(shown_headline)
    first, shown = card.lead[0], plain(read(message))
    if len(escape(first.text)) < 2_000:
        assert plain(first.text) in shown
    else:
        assert plain(first.text)[:20].strip() in shown
    assert plain(first.evidence[0].outlet).replace("|", "¦")[:20].strip() in shown.replace("|", "¦")


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(hands, st.integers(1, 4))
def test_any_further_page_is_within_the_limits(hand: Hand, page: int) -> None:
    assert complaints_about_message(as_message(hand.card(), page)) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(hands, st.integers(0, 40))
def test_any_refusal_is_within_the_limits(hand: Hand, count: int) -> None:
    choices = tuple(hand.text() for _ in range(count))
    questions = tuple(Question("who", values=(("name", choice),)) for choice in choices)
    message = RENDER.no_answer(NoAnswer("ambiguous_subject", hand.text(), choices, questions))
    assert complaints_about_message({"text": message.text, "blocks": list(message.blocks)}) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(hands, st.integers(1, 60))
def test_any_passages_are_within_the_limits(hand: Hand, count: int) -> None:
    found = tuple((one := hand.passage(), Passage(one, hand.text(), hand.text(), hand.maybe())
                   if hand.dice.random() < 0.9 else None) for _ in range(count))
    message = RENDER.passages(found)
    assert complaints_about_message({"text": message.text, "blocks": list(message.blocks)}) == []


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(hands, st.integers(1, 4))
def test_any_home_tab_is_within_the_limits(hand: Hand, parts: int) -> None:
    blocks = RENDER.home(tuple((hand.card(), "tok") for _ in range(parts)),
                         tuple(Question("latest") for _ in range(30)))
    assert complaints_about_view({"type": "home", "blocks": blocks}) == []


@settings(max_examples=200, deadline=None)
@given(texts)
def test_escaped_text_holds_no_markup_and_reads_the_same(text: str) -> None:
    escaped = escape(text)
    assert complaints_about_mrkdwn(escaped) == []
    assert plain(unescaped(escaped)) == plain(text)


@settings(max_examples=100, deadline=None)
@given(urls)
def test_an_address_is_safe_between_its_brackets_or_none(url: str | None) -> None:
    safe = address(url)
    if safe is not None:
        assert complaints_about_mrkdwn(f"<{safe}|x>") == []
        assert safe.lower().startswith(("http://", "https://"))


def test_what_was_left_out_is_counted_and_a_button_leads_to_it() -> None:
    message = as_message(plain_card(Question("latest"), "Ferry", lines=300))
    shown = [number for number in range(1, 301) if f"for the {number}th time" in said(message)]
    assert shown == list(range(1, len(shown) + 1))
    assert f"… {300 - len(shown)} more" in said(message)
    assert "More" in {button["text"]["text"] for button in buttons(message)}


def test_a_line_is_never_shown_without_its_source() -> None:
    message = as_message(plain_card(Question("latest"), "Ferry", lines=300))
    lines = [line for line in said(message).splitlines() if "time, and the ferry" in line]
    assert lines
    assert all("|Ossly Courier, 20 November 2026>)" in line for line in lines)


def test_accounts_stand_under_what_they_are_accounts_of() -> None:
    text = said(as_message(who_card("Mara Quill", Question("who"))))
    assert "• 40 jobs are at stake — the council" in text
    assert "    ◦ The owners speak of 12 jobs — Brill &amp; Sons" in text


def test_days_marks_voices_and_quotation_marks_are_said() -> None:
    text = said(as_message(who_card("Mara Quill", Question("who"))))
    assert "• *19 November 2026*: “We will not sell the cannery” — Mara Quill" in text
    assert "• candidate for Harbour East _(planned, since spring)_" in text
    assert "Mara Quill is the mayor of Ossly. _(2 outlets, 1 origin)_" in text


def test_a_day_stands_once_over_what_happened_on_it() -> None:
    march = When(date(2026, 3, 14), date(2026, 3, 14), "day")
    events = (claim("The ferry sank.", when=march), claim("The mayor resigned.", when=march),
              claim("Nobody swam.", when=When()))
    text = said(as_message(replace(plain_card(Question("latest"), "Ferry", lines=0), sections=(
        Section("events", events),))))
    assert text.count("*14 March 2026*") == 1
    assert text.index("*14 March 2026*") < text.index("• The ferry sank.") < text.index("• The mayor resigned.")
    assert text.index("*date not known*") < text.index("• Nobody swam.")
    assert "date not known" not in said(as_message(replace(plain_card(Question("latest"), "Ferry", lines=0), lead=(
        claim("Nobody swam.", when=When()),))))


def test_one_article_is_named_once_and_many_are_counted() -> None:
    several = tuple(evidence("It was said.", outlet=f"Outlet {number}", article=f"a{number}", url=None)
                    for number in range(5))
    card = replace(plain_card(Question("latest"), "Ferry", lines=0), lead=(
        Claim("The ferry sank.", (*several, several[0])),))
    named = "; ".join(f"Outlet {number}, 20 November 2026" for number in range(3))
    assert f"The ferry sank. ({named}; … 2 more)" in said(as_message(card))


def test_the_fallback_reads_as_whole_sentences_with_outlets() -> None:
    card = replace(plain_card(Question("latest"), "Ferry & <fog>", lines=0), lead=(
        claim("The ferry sank."), claim("Nobody @here was hurt. " * 60)))
    assert RENDER.card(card, "t").text == "Ferry &amp; &lt;fog&gt;. The ferry sank (Ossly Courier)."


def test_a_claim_longer_than_a_section_is_parted_between_words_and_shown_whole() -> None:
    text = " ".join(f"word{number}" for number in range(600)) + "."
    card = replace(plain_card(Question("latest"), "Ferry", lines=0), lead=(claim(text),))
    shown = " ".join(block["text"]["text"] for block in as_message(card)["blocks"] if block["type"] == "section")
    assert text in shown


@pytest.mark.parametrize("question", [
    Question("latest"), Question("sources", "reload", (("source", "a b"),)),
    Question("timeline", values=(("subject", "“Ä”"), ("since", date(2026, 3, 1)), ("top", 3)))])
def test_a_question_comes_back_from_its_button_as_it_was(question: Question) -> None:
    assert question_in(value_of(question) or "") == question


def test_a_question_too_long_for_a_button_has_none() -> None:
    assert value_of(Question("search", values=(("words", "x" * 2_000),))) is None
    assert question_in('["who"]') is None
    assert question_in("tok000001") is None


def test_a_reload_of_very_many_sources_is_shown_within_the_limits() -> None:
    message = RENDER.reload([SourceLine(f"feed <{number}>", failed="403 & more") for number in range(600)], "Done")
    assert complaints_about_message({"text": message.text, "blocks": list(message.blocks)}) == []
    assert "more" in said({"blocks": list(message.blocks)})


def test_a_notification_never_reads_out_as_held_what_is_over_nor_as_fact_what_one_voice_says() -> None:
    said_of_her = claim("harbour master of Ossly", note="former", outlets=2)
    alleged = claim("she sank the ferry", status="alleged", voice="Joss Brill")
    card = Card("who", NOW, "Mara Quill", (), (Section("roles", (said_of_her,)), Section("events", (alleged, alleged)),
                Section("subscriptions", (Remark("watched", heading="Mara Quill"),))), (), object(), Question("who"))
    assert RENDER.card(card, "t").text == (
        "Mara Quill. harbour master of Ossly, former (Ossly Courier). she sank the ferry – Joss Brill, alleged (Ossly "
        "Courier). Mara Quill: watched.")
