"""Cards on a terminal: readable at 80 columns, plain where it must be, and safe whatever an article holds."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console

from adapters.terminal.client import TerminalAdapter
from adapters.terminal.render import printed
from adapters.terminal.safe import safe, safe_address
from adapters.terminal.screen import screen
from briefings import (
    Answer,
    ArchiveError,
    Asker,
    Card,
    Evidence,
    Issued,
    NoAnswer,
    Passage,
    Question,
    SourceLine,
    Suggestion,
)
from tests.adapters.cards import NOW, any_cards, card, claim, ferry_card

FERRY = """\
Ada Finch                                          as of 22 November 2026, 09:00
────────────────────────────────────────────────────────────────────────────────
  Ada Finch, managing director of Marrow Ferries, resigned [1][2]

ROLES
  • managing director of Marrow Ferries [1]
  • harbour master · July, year not known (“last July”) · former [2]

WHAT HAPPENED
  14 March 2026
  • Ada Finch resigned as managing director · 2 outlets [1][2]
    – Ada Finch: “to spend time with her boats” [1]
    – Harbour Post: after a row about Sundays [2]
  July, year not known (“last July”)
  • [Finch] took a boat without asking (alleged) [2]

IN THEIR OWN WORDS
  • “Nobody swims on a Sunday” – Ada Finch · 14 March 2026 [1]
    … 3 more

COMMANDS
    who NAME  Who is this

SOURCES
[1] Island Echo, “No ferry on Sundays”, 14 March 2026 https://echo.example/ferry
[2] Harbour Post, “Ferry boss goes”, undated
"""


def test_a_card_reads_well_at_eighty_columns() -> None:
    assert printed(ferry_card(), UTC) == FERRY


@settings(max_examples=20, deadline=None)
@given(any_cards)
def test_any_card_stays_within_its_columns_and_harms_no_terminal(shown: Card) -> None:
    text = printed(shown, UTC)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert all(cell_len(line) <= 80 for line in text.splitlines())


def test_a_link_is_only_made_of_a_harmless_address() -> None:
    assert "\x1b]8;" in printed(ferry_card(), UTC, colour=True)
    assert safe_address("https://e.example/\x1b]8;;x") is None
    assert safe_address("javascript:alert(1)") is None


def test_control_characters_are_shown_and_never_obeyed() -> None:
    assert safe("a\x1b[2Jb\r\nc\u202ed\x9b") == "a\\x1b[2Jb  cd\\x9b"
    assert safe("Zoë’s 👩‍👧 café") == "Zoë’s 👩‍👧 café"


def test_choices_are_shown_with_what_to_type() -> None:
    question = Question("who", None, (("name", "Sam Tarry"),))
    assert printed(NoAnswer("unknown_subject", "Nobody is called tary.", ("Sam Tarry",), (question,)), UTC) == (
        "Nobody is called tary.\n  Sam Tarry   who Sam Tarry\n")


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "environment"), [
    (io.StringIO(), {"TERM": "xterm-256color"}), (Tty(), {"NO_COLOR": "1", "TERM": "xterm"}), (Tty(), {"TERM": "dumb"}),
])
def test_without_a_terminal_or_with_no_color_the_text_is_plain(
    stream: io.StringIO, environment: dict[str, str],
) -> None:
    from adapters.terminal.screen import show

    show(screen(stream, environment), ferry_card(), UTC)
    assert "\x1b" not in stream.getvalue()
    assert "WHAT HAPPENED" in stream.getvalue()


# The chat


class Counter:
    """A newsroom with one card, that remembers what it was asked."""

    def __init__(self, answer: Callable[[Question], Answer]) -> None:
        self.asked: list[Question] = []
        self._answer = answer

    def answer(self, question: Question, asker: Asker, now: datetime) -> Answer:
        self.asked.append(question)
        return self._answer(question)

    def suggest(self, words: str, asker: Asker, now: datetime, limit: int = 25) -> tuple[Suggestion, ...]:
        return (Suggestion("Ada Finch", "person", 3), Suggestion("Adam Lund", "person", 1))

    def source_names(self, asker: Asker) -> tuple[str, ...]:
        return ("island",)

    def may(self, audience: str, asker: Asker) -> NoAnswer | None:
        return None

    def issue(self, card: Card, asker: Asker, now: datetime) -> str:
        return "token"

    def posted(self, token: str, message: str) -> None:
        return None

    def recall(self, token: str, asker: Asker, now: datetime) -> Issued | None:
        return None

    def passage(self, evidence: Evidence, asker: Asker, now: datetime) -> Passage | None:
        return None

    def report(self, token: str, line: str, words: str, asker: Asker, now: datetime) -> None:
        return None

    async def reload(
        self, asker: Asker | None, now: datetime, source: str | None = None,
        progress: Callable[[SourceLine], None] | None = None,
    ) -> tuple[SourceLine, ...] | NoAnswer:
        if progress is not None:
            progress(SourceLine("island", new=1, done=False))
        return (SourceLine("island", new=2, problems=("x.txt: it is empty",)),)


def chat(counter: Counter, *lines: str | type[BaseException]) -> str:
    said: Iterator[str | type[BaseException]] = iter(lines)

    def ask_line(prompt: str) -> str:
        line = next(said, EOFError)
        if isinstance(line, str):
            return line
        raise line

    out = io.StringIO()
    adapter = TerminalAdapter(counter, Asker("terminal", "operator"), lambda: NOW, UTC,
                              Console(file=out, width=80), ask_line)
    adapter.chat()
    return out.getvalue()


def test_a_chat_answers_until_it_is_left() -> None:
    counter = Counter(lambda question: ferry_card())
    text = chat(counter, "who is Ada Finch?", "", "quit", "who never")
    assert counter.asked == [Question("who", None, (("name", "Ada Finch"),))]
    assert "WHAT HAPPENED" in text


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_ctrl_c_and_ctrl_d_leave_cleanly(end: type[BaseException]) -> None:
    assert "Ask: who NAME" in chat(Counter(lambda question: ferry_card()), end)


def test_a_number_takes_one_of_the_choices() -> None:
    two = (Question("who", None, (("name", "Ada Finch"),)), Question("who", None, (("name", "Ada Lund"),)))
    refusal = NoAnswer("ambiguous_subject", "Which Ada?", ("Ada Finch", "Ada Lund"), two)
    counter = Counter(lambda question: ferry_card() if question in two else refusal)
    assert "harbour master" in chat(counter, "who Ada", "2")
    assert counter.asked[-1] == two[1]


def test_what_breaks_is_one_sentence_and_the_chat_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    def answer(question: Question) -> Answer:
        if question.kind == "latest":
            raise ArchiveError("sqlite: disk I/O error", "The archive's disk is full.")
        if question.kind == "help":
            raise RuntimeError("a bug")
        return ferry_card()

    text = chat(Counter(answer), "latest", "help", "who Ada Finch")
    assert "The archive's disk is full." in text
    assert "Something went wrong here" in text
    assert "harbour master" in text
    assert "a bug" in caplog.text


def test_sources_are_reloaded_from_the_chat() -> None:
    counter = Counter(lambda question: card(lead=(claim("one source"),)))
    text = chat(counter, "reload")
    assert "island: 2 new, 0 updated, 0 withdrawn, 0 unchanged, 1 file not read" in text
    assert "x.txt: it is empty" in text
    assert counter.asked == [Question("sources", "list")]


async def test_a_card_is_posted_by_printing_it() -> None:
    out = io.StringIO()
    adapter = TerminalAdapter(Counter(lambda question: ferry_card()), Asker("terminal", "operator"), lambda: NOW, UTC,
                              Console(file=out, width=80))
    assert await adapter.post("terminal:here", ferry_card(), "key") == "key"
    await adapter.edit("terminal:here", "key", ferry_card())
    assert out.getvalue().count("WHAT HAPPENED") == 2
