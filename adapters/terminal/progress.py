"""Progress of a long reload on a terminal: a line a source, gone when it is done."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from adapters.terminal.safe import safe
from adapters.wording import source_line
from briefings import SourceLine


class ReloadProgress:
    """Told the state of each source as often as it changes; shows it only where a terminal can."""

    def __init__(self, console: Console, sources: int) -> None:
        self._shown = console.is_terminal
        self._progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(bar_width=20),
            TimeElapsedColumn(), console=console, transient=True, disable=not self._shown)
        self._tasks: dict[str, TaskID] = {}
        self._sources = sources

    def __enter__(self) -> ReloadProgress:
        if self._shown:
            self._all = self._progress.add_task("sources", total=self._sources)
            self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._progress.stop()

    def __call__(self, line: SourceLine) -> None:
        """Show where a source is."""
        if not self._shown:
            return
        if line.source not in self._tasks:
            self._tasks[line.source] = self._progress.add_task(safe(line.source), total=None)
        task = self._tasks[line.source]
        self._progress.update(task, description=safe(source_line(line)))
        if line.done:
            self._progress.update(task, visible=False)
            self._progress.advance(self._all)
