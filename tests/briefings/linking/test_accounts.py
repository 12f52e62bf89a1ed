"""Which figures of one event stand against each other, and which are of different things."""

from __future__ import annotations

from briefings.linking.accounts import Voiced, differing_figures
from briefings.reading.note import AccountNote
from tests.briefings.linking.test_same_event import Clipping, clipping


def figures(*told: tuple[str, str, int | None]) -> list[str]:
    """The figures that are shown as differing; each told by a body, the figure in it and the voice that gives it."""
    clippings: list[Clipping] = []
    voices: list[Voiced] = []
    for body, figure, speaker in told:
        cutting = next((number for number, one in enumerate(clippings) if one.body == body), len(clippings))
        if cutting == len(clippings):
            clippings.append(clipping(body, f"2026-03-{12 + cutting}"))
        start = body.index(figure)
        voices.append(Voiced(cutting, AccountNote("figure", speaker, (start, start + len(figure)), 0, figure), speaker))
    return [voice.note.text for voice in differing_figures(clippings, voices)]


def test_two_sums_for_one_hole_in_two_articles_differ() -> None:
    one = "Norbury Foods collapsed with a £6m hole in its pension scheme."
    other = "Norbury Foods collapsed on Monday with a £9m hole in its accounts."
    assert figures((one, "£6m", None), (other, "£9m", None)) == ["£6m", "£9m"]


def test_a_price_and_a_debt_are_no_two_accounts() -> None:
    one = "Norbury Foods was bought for a price of £38m."
    other = "Norbury Foods was bought on Monday, its overdraft of £6m unpaid."
    assert figures((one, "£38m", None), (other, "£6m", None)) == []


def test_two_voices_of_one_article_differ_but_not_one_voice_with_itself() -> None:
    body = "The union put the number at 640 drivers and the company put it at 410 drivers."
    assert figures((body, "640 drivers", 1), (body, "410 drivers", 2)) == ["640 drivers", "410 drivers"]
    assert figures((body, "640 drivers", 1), (body, "410 drivers", 1)) == []


def test_the_same_figure_twice_differs_from_nothing() -> None:
    body = "The union said 640 drivers had walked out."
    assert figures((body, "640 drivers", 1), (f"{body} It rained.", "640 drivers", None)) == []
