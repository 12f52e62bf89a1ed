"""The command line: run, reload, ask, digest, deploy and check.

Standard output is the answer alone; everything else goes to standard error. Heavy parts are imported where they are
needed, so that `ask` is as quick as the archive.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import TextIO
from zoneinfo import ZoneInfo

from adapters import wording
from adapters.adapter import Newsroom
from adapters.commands import question_from
from bot import assemble, log
from bot.config import Configuration, Loaded, find, load
from bot.keys import did_you_mean
from briefings import Answer, Asker, ConfigurationError, CuttingsError, NoAnswer, Question, SourceLine, kind_named

ANSWERED, NO_ANSWER, NOT_A_COMMAND = 0, 1, 2
PLATFORMS = ("discord", "slack")

Clock = Callable[[], datetime]


def main(
    arguments: Sequence[str] | None = None, environment: Mapping[str, str] | None = None,
    out: TextIO | None = None, err: TextIO | None = None,
) -> int:
    """Run one command; the exit code of the contract."""
    asked = _parser().parse_args(arguments)
    desk = CommandLine(asked, os.environ if environment is None else environment, out or sys.stdout, err or sys.stderr)
    try:
        return desk.do()
    except CuttingsError as error:
        desk.say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        with suppress(OSError):  # `ask … | head` has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        logging.getLogger("bot").exception("this is a fault of ours")  # through the log, so that no token shows
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="The newsroom's cuttings library, in chat.")
    parser.add_argument("--config", metavar="FILE", help="default: config.yaml, else config.example.yaml")
    parser.add_argument("--now", metavar="TIME", help="answer as if it were this time (ISO 8601)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="start the platforms, or a chat here when there is no token")
    commands.add_parser("reload", help="bring every source up to date")
    ask = commands.add_parser("ask", help="answer one chat command")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    ask.add_argument("--channel", metavar="PLATFORM:ID", help="answer as this channel's desk would see it")
    ask.add_argument("words", nargs="*", help='for example: "timeline Sam Tarry vs Labour"')
    digest = commands.add_parser("digest", help="print the edition that would be posted now")
    digest.add_argument("--json", action="store_true", help="print the edition as JSON")
    digest.add_argument("name", help="the digest's name in the configuration")
    deploy = commands.add_parser("deploy", help="register the commands, or print the app manifest")
    deploy.add_argument("platform", choices=PLATFORMS)
    commands.add_parser("check", help="check the configuration, the database and the sources")
    return parser


class CommandLine:
    """One command with what it was given: the arguments, the environment and where to write."""

    def __init__(self, asked: argparse.Namespace, environment: Mapping[str, str], out: TextIO, err: TextIO) -> None:
        self._asked = asked
        self._environment = environment
        self._out, self._err = out, err
        self._secrets: frozenset[str] = frozenset()

    def say(self, words: str) -> None:
        """One sentence for the person at the terminal, on standard error."""
        print(f"cuttings: {log.redacted(words, self._secrets)}", file=self._err, flush=True)

    def do(self) -> int:
        """Do the command."""
        path = find(self._asked.config, Path.cwd())
        loaded = load(path, self._environment)
        self._secrets = loaded.secrets
        if self._asked.command == "check":
            return self._check(path, loaded)
        for mistake in loaded.mistakes:
            self.say(f"{path.name}: {mistake}")
        configuration = loaded.configuration
        if configuration is None or (self._asked.command == "run" and loaded.mistakes):
            return 1
        log.start(configuration.log if self._asked.command == "run" else "error", self._secrets, self._err)
        clock = _clock(self._asked.now, configuration.timezone)
        command = {"ask": self._ask, "reload": self._reload, "run": self._run,
                   "digest": self._digest, "deploy": self._deploy}[self._asked.command]
        return command(configuration, clock)

    # ask and digest

    def _ask(self, configuration: Configuration, clock: Clock) -> int:
        now = clock()
        found = question_from(" ".join(self._asked.words), now.astimezone(configuration.timezone).date())
        gc.disable()  # the process ends before there is anything to collect; looking costs a tenth of the answer
        try:
            return self._show(found if isinstance(found, NoAnswer) else self._answer(configuration, found, now),
                              configuration)
        finally:
            gc.enable()

    def _answer(self, configuration: Configuration, question: Question, now: datetime) -> Answer:
        with assemble.opened(configuration) as house:
            if house.never_read() and (question.kind, question.action) != ("sources", "reload"):
                self._read(house.newsroom, configuration, now, "the archive is empty: reading the sources first")
            if (question.kind, question.action) == ("sources", "reload"):
                self._read(house.newsroom, configuration, now)
                question = Question("sources", "list")
            return house.newsroom.answer(question, self._asker(), now)

    def _asker(self) -> Asker:
        """The operator; or anybody in a channel, to see what that channel sees."""
        platform, _, channel = (getattr(self._asked, "channel", None) or "").partition(":")
        return Asker(platform, "", channel) if channel else assemble.OPERATOR

    def _digest(self, configuration: Configuration, clock: Clock) -> int:
        names = [digest.name for digest in configuration.digests]
        if self._asked.name not in names:
            self.say(f"there is no digest called {self._asked.name!r}{did_you_mean(self._asked.name, names)}")
            return 1
        if kind_named("digest") is None:
            self.say("this version makes no editions")
            return 1
        question = Question("digest", "preview", (("name", self._asked.name),))
        return self._show(self._answer(configuration, question, clock()), configuration)

    def _show(self, answer: Answer, configuration: Configuration) -> int:
        if self._asked.json:
            from briefings import as_json

            self._out.write(as_json(answer).rstrip("\n") + "\n")
        else:
            from adapters.terminal.screen import screen, show

            show(screen(self._out, self._environment), answer, configuration.timezone)
        self._out.flush()
        if isinstance(answer, NoAnswer):
            return NOT_A_COMMAND if answer.code == "bad_command" else NO_ANSWER
        return ANSWERED

    # reload

    def _reload(self, configuration: Configuration, clock: Clock) -> int:
        if not configuration.sources:
            self.say("there is no source that could be read")
            return 1
        with assemble.opened(configuration) as house:
            lines = self._read(house.newsroom, configuration, clock())
        for line in lines:
            print(log.redacted(wording.source_line(line), self._secrets), file=self._out, flush=True)
        return 1 if all(line.failed is not None for line in lines) else 0

    def _read(
        self, newsroom: Newsroom, configuration: Configuration, now: datetime, why: str | None = None,
    ) -> tuple[SourceLine, ...]:
        """Bring the sources up to date, with progress and every problem on standard error."""
        import asyncio

        from adapters.terminal.progress import ReloadProgress
        from adapters.terminal.screen import screen

        gc.enable()  # reading goes through many articles
        if why is not None:
            self.say(why)
        with ReloadProgress(screen(self._err, self._environment), len(configuration.sources)) as progress:
            lines = asyncio.run(newsroom.reload(None, now, None, progress))
        if isinstance(lines, NoAnswer):
            raise CuttingsError(lines.message)
        for line in lines:
            for problem in line.problems:
                self.say(f"{line.source}: {problem}")
            if line.failed is not None:
                self.say(f"{line.source}: {line.failed.removeprefix(f'{line.source}: ')}")
        return lines

    # run

    def _run(self, configuration: Configuration, clock: Clock) -> int:
        from bot import running

        if hasattr(signal, "SIGTERM"):
            signal.signal(signal.SIGTERM, signal.default_int_handler)
        return running.run(configuration, self._environment, clock)

    # deploy and check

    def _deploy(self, configuration: Configuration, clock: Clock) -> int:
        for line in assemble.deploy(self._asked.platform, configuration, self._environment):
            print(line, file=self._out)
        return 0

    def _check(self, path: Path, loaded: Loaded) -> int:
        from bot import checking

        log.start("warning", self._secrets, self._err)
        wrong = False
        for remark in checking.check(path, loaded, self._environment):
            wrong = wrong or not remark.well
            line = f"{'ok     ' if remark.well else 'wrong  '}{remark.text}"
            print(log.redacted(line, self._secrets), file=self._out)
        return 1 if wrong else 0


def _clock(given: str | None, zone: ZoneInfo) -> Clock:
    """The real time; or the time given, going on from there."""
    if given is None:
        return lambda: datetime.now(UTC)
    try:
        start = datetime.fromisoformat(given)
    except ValueError as error:
        raise ConfigurationError("--now", f"{given!r} is no time; write 2026-11-22T07:00:00+00:00") from error
    start = start if start.tzinfo else start.replace(tzinfo=zone)
    begun = monotonic()
    return lambda: start + timedelta(seconds=int(monotonic() - begun))


if __name__ == "__main__":
    sys.exit(main())
