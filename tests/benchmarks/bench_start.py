"""How long one answer takes as a whole process: `python -m tests.benchmarks.bench_start`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

_HOUSE = Path(__file__).parents[2]
_TIMES = 5


def ask(config: Path, *words: str) -> tuple[float, str]:
    """Seconds that the command took, and what it said."""
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "bot", "--config", str(config), *words], cwd=_HOUSE, check=True,
                          capture_output=True, text=True)
    return time.perf_counter() - start, done.stdout


def main() -> None:
    """Reload the seeds, then ask about them, each in a process of its own; the quickest of a few."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.yaml"
        config.write_text("database: sqlite:///bench.db\nsources:\n"
                          f"  - {{name: tarry, folder: {_HOUSE / 'seeds' / 'tarry'}}}\n"
                          f"  - {{name: town, folder: {_HOUSE / 'seeds' / 'town'}}}\n", encoding="utf-8")
        print(f"first reload of the seeds   {ask(config, 'reload')[0]:6.2f} s")
        print(f"second, nothing changed     {ask(config, 'reload')[0]:6.2f} s")
        for words in (("ask", "--json", "who Sam Tarry"), ("ask", "timeline Sam Tarry vs Labour")):
            quickest = min(ask(config, *words)[0] for _ in range(_TIMES))
            print(f"{' '.join(words):<40} {quickest:6.2f} s (asked: 0.5)")


if __name__ == "__main__":
    main()
