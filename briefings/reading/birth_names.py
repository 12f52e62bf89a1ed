"""Names that somebody was born with: "Winifred Stoat" of the author whom the obituary calls Winifred Marchpane."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.reading.cast import Draft
from briefings.reading.named import Named
from briefings.reading.text import Text


def join_birth_names(text: Text, drafts: list[Draft], named: Sequence[tuple[int, Named]], chosen: dict[int, int]) -> None:
    """Give the mentions of a name of birth to the one bearer of the same given name who was named before; its own draft goes.

    Only a name beside "born" that the article has not used before: "She was born Nora Pratt", "Nora Ann Pratt was born in Hull".
    """
    view = text.view
    for index, name in named:
        start, end = name.span
        birth = chosen.get(index)
        if birth is None or not (view.startswith(" was born", end) or view.endswith(" born ", 0, start)):
            continue
        given = drafts[birth].given()
        before = {chosen[other] for other, each in named if other in chosen and each.span[0] < start}
        fits = [number for number in sorted(before - {birth}) if " " in drafts[number].full and drafts[number].given() == given]
        if birth in before or len(fits) != 1:
            continue
        drafts[fits[0]].names.update(drafts[birth].names)
        del drafts[birth]
        for other, number in chosen.items():
            kept = fits[0] if number == birth else number
            chosen[other] = kept - (kept > birth)
