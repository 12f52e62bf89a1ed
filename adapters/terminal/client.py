"""The terminal as a platform: a chat loop that asks the newsroom, and cards posted to the screen."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path

from rich.console import Console
from rich.text import Text

from adapters import wording
from adapters.adapter import Newsroom
from adapters.commands import question_from, words_of
from adapters.terminal.progress import ReloadProgress
from adapters.terminal.render import render
from briefings import KINDS, Answer, Asker, Card, CuttingsError, NoAnswer, Question

_LEAVING = ("quit", "exit", "q", "bye", ":q")
_PROMPT = "cuttings> "
_MOST_HISTORY = 1000  # lines

log = logging.getLogger(__name__)


class TerminalAdapter:
    """Whoever sits at the terminal asks as `asker`; `ask_line` waits for a line and raises EOFError at the end."""

    name = "terminal"

    def __init__(
        self, newsroom: Newsroom, asker: Asker, clock: Callable[[], datetime], zone: tzinfo, console: Console,
        ask_line: Callable[[str], str] = input, history: Path | None = None,
    ) -> None:
        self._newsroom = newsroom
        self._asker = asker
        self._clock = clock
        self._zone = zone
        self._console = console
        self._ask_line = ask_line
        self._history = history
        self._choices: tuple[Question, ...] = ()

    async def run(self) -> None:
        """Chat in a thread of its own until the person leaves."""
        await asyncio.to_thread(self.chat)

    async def post(self, channel: str, card: Card, key: str) -> str:
        """Print a card; the terminal's message id is our key."""
        self._console.print(render(card, self._zone))
        return key

    async def tell(self, person: str, card: Card, key: str) -> str:
        """Print a card: whoever sits there is alone."""
        return await self.post(person, card, key)

    async def edit(self, channel: str, message: str, card: Card) -> None:
        """Print the card again: what was printed stays printed."""
        await self.post(channel, card, message)

    def chat(self) -> None:
        """Answer line after line until quit, Ctrl-C or Ctrl-D."""
        self._say(wording.PROMPT)
        with self._remembering():
            while True:
                try:
                    words = self._ask_line(_PROMPT).strip()
                except (EOFError, KeyboardInterrupt):
                    self._console.print()
                    return
                if words.casefold() in _LEAVING:
                    return
                if words:
                    try:
                        self._console.print(render(self.answer(words), self._zone))
                    except KeyboardInterrupt:
                        self._console.print()

    def answer(self, words: str) -> Answer:
        """The answer to one line; a number picks one of the choices of the answer before."""
        if words.isdigit() and 0 < int(words) <= len(self._choices):
            return self._kept(self._ask(self._choices[int(words) - 1]))
        question = question_from(words, self._clock().astimezone(self._zone).date())
        return self._kept(question if isinstance(question, NoAnswer) else self._ask(question))

    def _kept(self, answer: Answer) -> Answer:
        self._choices = answer.questions if isinstance(answer, NoAnswer) else answer.follow_ups
        return answer

    def _ask(self, question: Question) -> Answer:
        try:
            if (question.kind, question.action) == ("sources", "reload"):
                return self._reload(question)
            return self._newsroom.answer(question, self._asker, self._clock())
        except CuttingsError as error:
            log.error("%s: %s", words_of(question), error)
            return NoAnswer("broken", error.plain)
        except Exception:
            number = secrets.token_hex(4)
            log.exception("%s: %s", number, words_of(question))
            return NoAnswer("broken", wording.broken(number))

    def _reload(self, question: Question) -> Answer:
        with ReloadProgress(self._console, len(self._newsroom.source_names(self._asker))) as progress:
            lines = asyncio.run(
                self._newsroom.reload(self._asker, self._clock(), question.text("source"), progress))
        if isinstance(lines, NoAnswer):
            return lines
        for line in lines:
            self._say(wording.source_line(line))
            for problem in line.problems:
                self._say(f"  {problem}")
        return self._newsroom.answer(Question("sources", "list"), self._asker, self._clock())

    def _say(self, words: str) -> None:
        self._console.print(Text(words, "dim"))

    @contextlib.contextmanager
    def _remembering(self) -> Iterator[None]:
        """Line editing with a history that outlives the chat, and Tab for commands and names, where readline exists."""
        try:
            import readline
        except ImportError:
            yield
            return
        if self._history is not None:
            with contextlib.suppress(OSError):
                readline.read_history_file(self._history)
        readline.set_history_length(_MOST_HISTORY)
        readline.set_completer_delims("")
        readline.set_completer(self._completion)
        readline.parse_and_bind("tab: complete")
        try:
            yield
        finally:
            readline.set_completer(None)
            if self._history is not None:
                with contextlib.suppress(OSError):
                    self._history.parent.mkdir(parents=True, exist_ok=True)
                    readline.write_history_file(self._history)

    def _completion(self, typed: str, state: int) -> str | None:
        """readline's way to ask for the n-th completion of what was typed."""
        command, space, name = typed.partition(" ")
        if not space:
            found = [f"{kind.name} " for kind in KINDS if kind.name.startswith(command)]
        else:
            try:
                found = [f"{command} {each.name}" for each in
                         self._newsroom.suggest(name, self._asker, self._clock(), 10)]
            except Exception:  # Tab must not end the chat
                log.exception("suggestions")
                found = []
        return found[state] if state < len(found) else None
