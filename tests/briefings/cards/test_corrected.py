"""A published correction that arrives after a card was asked changes the next card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefings import Card, Claim, as_json
from tests.briefings.sources.press import Press, settings

STORY = ("The Port Sable quarry was fined by the harbour court on Tuesday after 640 tonnes of stone slid into the bay.\n\n"
         "Corwin Ridley, the leader of the growers' union, called the fine a joke.\n")


def write(folder: Path, name: str, headline: str, outlet: str, day: int, body: str) -> None:
    (folder / name).write_text(f"---\nheadline: \"{headline}\"\noutlet: {outlet}\npublished: 2026-11-{day}\n---\n{body}")


async def test_the_figure_is_put_right_and_the_correction_cited(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, "1.md", "Quarry fined for stone in the bay", "Sable Post", 17, STORY)
    press = Press(tmp_path, settings("in", "folder", str(folder)), read=None)
    await press.reload()
    before = press.ask("search quarry")
    assert isinstance(before, Card)
    assert "640 tonnes" in repr(before.sections)
    write(folder, "2.md", "Correction: Quarry fined", "Sable Post", 19,
          "On Tuesday we reported that 640 tonnes of stone slid from the quarry into the bay. The correct figure is 460 "
          "tonnes. We are sorry.")
    await press.reload()
    card = press.ask("search fined")
    assert isinstance(card, Card)
    hit = claim_of(card, "fined by")
    assert "[460] tonnes" in hit.text
    assert hit.note == "640 was corrected by Sable Post"
    assert [passage.sentence for passage in hit.evidence[1:]] == ["The correct figure is 460 tonnes."]
    assert "[460] tonnes" in as_json(card)
    story = press.ask("timeline Corwin Ridley")
    assert "after 640" not in repr(story)


async def test_another_outlet_and_another_matter_stay_as_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, "1.md", "Quarry fined for stone in the bay", "Moor Times", 17, STORY)
    write(folder, "2.md", "Choir wins", "Sable Post", 17, "A choir of 640 singers won the cup on Monday in Port Sable.\n")
    write(folder, "3.md", "Correction: Quarry fined", "Sable Post", 19,
          "On Tuesday we reported that 640 tonnes of stone slid from the quarry into the bay. The correct figure is 460.")
    press = Press(tmp_path, replace(settings("in", "folder", str(folder)), outlet="x"), read=None)
    await press.reload()
    for words, told in (("search fined", "fined by"), ("search choir", "A choir")):
        card = press.ask(words)
        assert isinstance(card, Card)
        assert "640" in claim_of(card, told).text


def claim_of(card: Card, told: str) -> Claim:
    """The line of a card that tells this."""
    return next(line for section in card.sections for line in section.lines
                if isinstance(line, Claim) and told in line.text)
