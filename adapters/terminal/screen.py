"""The screen that cards are printed on: as wide as the terminal, in colour where it can, plain everywhere else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from typing import TextIO

from rich.console import Console

from adapters.terminal.render import render
from briefings import Answer

WIDTH = 80  # of a file or a pipe
_WIDEST = 100  # lines longer than this are hard to read, however wide the window is


def screen(stream: TextIO, environment: Mapping[str, str]) -> Console:
    """A console for a stream; NO_COLOR and TERM=dumb are respected."""
    plain = not stream.isatty() or bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
    console = Console(
        file=stream, no_color=plain, force_terminal=False if plain else None, highlight=False, markup=False,
        emoji=False, width=WIDTH if not stream.isatty() else None, legacy_windows=False)
    if console.width > _WIDEST:
        console.width = _WIDEST
    return console


def show(console: Console, answer: Answer, zone: tzinfo) -> None:
    """Print an answer, without spaces at the ends of lines."""
    with console.capture() as captured:
        console.print(render(answer, zone))
    for line in captured.get().splitlines():
        console.file.write(line.rstrip() + "\n")
