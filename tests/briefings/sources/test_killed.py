"""kill -9 in the middle of a reload, fifty times: the archive is whole, nothing is filed twice, nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_fifty_reloads_that_are_killed(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "tests.briefings.sources.killed", str(tmp_path), "50", "11"],
                          capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("50 rounds, ")
