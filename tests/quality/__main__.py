"""The gate: scores every step of reading and linking, prints one table and fails below a floor.

python -m tests.quality                         everything: open data, the judged parts (= make quality)
python -m tests.quality --part dev              one part of the judged news
python -m tests.quality --part dev --step quotes
python -m tests.quality --show quotes           the misses of a step on the development part, with their sentences
python -m tests.quality --show quotes --class "wrong speaker" --part train
python -m tests.quality --classes               how many misses of each class, with an example (docs/reading.md)
python -m tests.quality --raise                 lifts the floors to what is reached
python -m tests.quality --page                  brings the figures and classes in docs/reading.md up to date
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence

from tests.quality.figures import Figure, Score
from tests.quality.floors import PLACE, breached, raised, read_floors
from tests.quality.judged import PARTS, Part
from tests.quality.report import write_page
from tests.quality.steps import ASKED, BEST, STEPS, judged_scores, open_scores


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked; 0 when no figure is below its floor, 1 when one is, 2 when the test part should be shown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=[*PARTS, "open"])
    parser.add_argument("--step", choices=list(STEPS))
    parser.add_argument("--show", choices=list(STEPS), metavar="STEP", help=", ".join(STEPS))
    parser.add_argument("--class", dest="kind", default="", help="with --show: only classes that begin so")
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--page", action="store_true")
    options = parser.parse_args(arguments)
    if (options.show or options.classes) and options.part in ("test", "open"):
        print("The test part is only scored: its misses are never shown.", file=sys.stderr)
        return 2
    if options.show:
        _show(STEPS[options.show](options.part or "dev"), options.kind)
        return 0
    if options.classes:
        for score in judged_scores(options.part or "dev"):
            _classes(score)
        return 0
    code, measured = _table(options.part, options.step, options.lift)
    if options.page and options.part is None and options.step is None:
        write_page(measured, judged_scores("dev"))
    return code


def _table(only: str | None, step: str | None, lift: bool) -> tuple[int, dict[str, list[Figure]]]:
    floors = read_floors() if PLACE.exists() else {}
    measured: dict[str, list[Figure]] = {}
    below: list[str] = []
    print(f"{'':5} {'figure':74} {'now':>6} {'of':>5} {'floor':>6} {'asked':>6}  best known before")
    for part in ("open", *PARTS):
        if only not in (None, part):
            continue
        began = time.process_time()
        scores = list(_scores(part, step))
        measured[part] = [figure for score in scores for figure in score.figures]
        for figure in measured[part]:
            floor = floors.get(part, {}).get(figure.key)
            low = breached(figure, floor)
            if low:
                below.append(
                    f"{part} {figure.key}: {figure.value:.1f}, {'ceiling' if figure.most else 'floor'} {floor}"
                )
            print(_line(part, figure, floor, low))
        if measured[part]:
            print(f"{part:5} {time.process_time() - began:.1f} s of one core\n")
    if lift:
        PLACE.write_text(raised(measured, floors), encoding="utf-8")
    for line in below:
        print(f"BELOW ITS FLOOR  {line}")
    return (1 if below else 0), measured


def _scores(part: str, step: str | None) -> list[Score]:
    if part == "open":
        return [] if step else list(open_scores())
    judged: Part = next(one for one in PARTS if one == part)
    if step is None:
        return list(judged_scores(judged))
    return [STEPS[step](judged).without_words() if part == "test" else STEPS[step](judged)]


def _line(part: str, figure: Figure, floor: float | None, low: bool) -> str:
    asked = ASKED.get(figure.key) if part in ("test", "open") else None
    wanted = "" if asked is None else f"{'≤' if figure.most else '≥'}{asked:g}"
    limit = "" if floor is None else f"{floor:.1f}"
    best = BEST.get(figure.key, "") if part in ("test", "open") else ""
    line = f"{part:5} {figure.label:74} {figure.value:6.1f} {figure.out_of:5} {limit:>6} {wanted:>6}  {best}"
    return line.rstrip() + ("  ← below its floor" if low else "")


def _show(score: Score, kind: str) -> None:
    for miss in sorted(score.misses, key=lambda m: (m.kind, m.where)):
        if miss.kind.startswith(kind):
            print(f"{miss.kind} | {miss.where} | {miss.words}")
    _counts(score)


def _classes(score: Score) -> None:
    print(f"\n{score.step}")
    _counts(score, examples=True)


def _counts(score: Score, examples: bool = False) -> None:
    for kind, count in Counter(miss.kind for miss in score.misses).most_common():
        example = next(miss.words for miss in score.misses if miss.kind == kind)
        print(f"{count:5}  {kind}" + (f"   e.g. {example[:240]}" if examples else ""))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # "| head" has seen enough
        sys.stderr.close()
        sys.exit(0)
