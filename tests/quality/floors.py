"""Floors: figures below which `make quality` fails; they rise freely and fall only out loud (DECISIONS.md)."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.quality.figures import Figure

PLACE = Path(__file__).with_name("floors.toml")
SLACK = 1.0
"""Floors lie so many points under what was measured, or one and a half of the things counted where that is more."""

_HEAD = """# Figures below which `make quality` fails, by part of the judged news and for open data.
# `python -m tests.quality --raise` lifts them to what is reached; lowering one takes a paragraph in DECISIONS.md.
"""


def read_floors() -> Mapping[str, Mapping[str, float]]:
    """Floors by part ("train", "dev", "test", "open") and key."""
    with PLACE.open("rb") as file:
        return tomllib.load(file)


def breached(figure: Figure, floor: float | None) -> bool:
    """Whether a figure is below its floor (above its ceiling)."""
    if floor is None:
        return False
    return figure.value > floor + 1e-9 if figure.most else figure.value < floor - 1e-9


def raised(measured: Mapping[str, Iterable[Figure]], floors: Mapping[str, Mapping[str, float]]) -> str:
    """The text of floors.toml with every floor lifted to a little under what was measured; none is lowered."""
    lines = [_HEAD]
    for part in ("open", "test", "dev", "train"):
        old = dict(floors.get(part, {}))
        for figure in measured.get(part, ()):
            if not figure.gated:
                continue
            new = _floor(figure)
            known = old.get(figure.key)
            old[figure.key] = new if known is None else min(known, new) if figure.most else max(known, new)
        if old:
            lines.append(f"[{part}]")
            lines += [f'"{key}" = {value:.1f}' for key, value in old.items()]
            lines.append("")
    return "\n".join(lines)


def _floor(figure: Figure) -> float:
    slack = max(SLACK, 150 / figure.out_of if figure.out_of else SLACK)
    if figure.most:
        # counts of mistakes may not grow at all; shares of them a little
        return figure.value if figure.value == int(figure.value) else math.ceil((figure.value + slack) * 10) / 10
    return max(0.0, math.floor((figure.value - slack) * 10) / 10) if figure.value < 100 or figure.out_of < 20 else 99.0
