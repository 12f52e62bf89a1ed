"""Writes the figures and the classes of misses into docs/reading.md, between the marks that it keeps for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.quality.figures import Figure, Miss, Score
from tests.quality.steps import ASKED, BEST, STEPS

PAGE = Path(__file__).parents[2] / "docs" / "reading.md"
LONGEST = 230
"""Code points of an example: a sentence and what was made of it."""

_HEADINGS = {
    "names": "Names",
    "people": "Who is who",
    "quotes": "Quotations and indirect speech",
    "roles": "Roles",
    "relations": "Relations",
    "dates": "Dates",
    "events": "Events",
    "clauses": "Events read by hand, word by word",
    "accounts": "Accounts",
    "stories": "The same event in several articles",
}


def write_page(measured: Mapping[str, Sequence[Figure]], misses: Iterable[Score]) -> None:
    """Replace both generated parts of the page."""
    page = PAGE.read_text(encoding="utf-8")
    page = _between(page, "figures", figures_table(measured))
    page = _between(page, "misses", classes(misses))
    PAGE.write_text(page, encoding="utf-8")


def _between(page: str, name: str, text: str) -> str:
    marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.S)
    if not marks.search(page):
        raise ValueError(f"{PAGE} has no marks for {name}")
    return marks.sub(lambda found: f"{found.group(1)}{text}\n{found.group(2)}", page)


def figures_table(measured: Mapping[str, Sequence[Figure]]) -> str:
    """One table for the judged news (a column a part) and one for the open data."""
    parts = [part for part in ("train", "dev", "test") if part in measured]
    by_part = {part: {figure.key: figure for figure in measured[part]} for part in parts}
    steps = list(STEPS)
    keys = list(dict.fromkeys(figure.key for part in parts for figure in measured[part]))
    keys.sort(key=lambda key: steps.index(key.split(".")[0]))
    lines = [f"| judged news | {' | '.join(parts)} | asked (test) |", "|---" * (len(parts) + 2) + "|"]
    for key in keys:
        some = next(by_part[part][key] for part in parts if key in by_part[part])
        cells = [_value(by_part[part].get(key)) for part in parts]
        lines.append(f"| {_label(some)} | {' | '.join(cells)} | {_asked(some)} |")
    if "open" in measured:
        lines += ["", "| open data | now | asked | best known before |", "|---|---|---|---|"]
        for figure in measured["open"]:
            lines.append(f"| {_label(figure)} | {_value(figure)} | {_asked(figure)} | {BEST.get(figure.key, '')} |")
    return "\n".join(lines)


def _label(figure: Figure) -> str:
    return re.sub(r" \(P [\d.]+ R [\d.]+\)", "", figure.label).strip()


def _value(figure: Figure | None) -> str:
    if figure is None:
        return ""
    return f"{figure.value:.0f} of {figure.out_of}" if figure.most and figure.value < 10 else f"{figure.value:.1f}"


def _asked(figure: Figure) -> str:
    wanted = ASKED.get(figure.key)
    return "" if wanted is None else f"{'≤' if figure.most else '≥'} {wanted:g}"


def classes(scores: Iterable[Score]) -> str:
    """Every class of misses with how many there are and an example, the commonest first."""
    lines: list[str] = []
    for score in scores:
        lines += [
            "",
            f"### {_HEADINGS.get(score.step, score.step)}",
            "",
            "| class | misses | an example |",
            "|---|---|---|",
        ]
        for kind, count in Counter(miss.kind for miss in score.misses).most_common():
            lines.append(f"| {kind} | {count} | {example([m for m in score.misses if m.kind == kind])} |")
    return "\n".join(lines).strip()


def example(misses: Sequence[Miss]) -> str:
    """The shortest of some misses that tells enough, as a cell of a table."""
    telling = [miss for miss in misses if len(miss.words) >= 60] or list(misses)
    words = min(telling, key=lambda miss: (len(miss.words), miss.words)).words
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + " …"
    return words.replace(" | ", " — ").replace("|", "¦").replace("<", "&lt;")
