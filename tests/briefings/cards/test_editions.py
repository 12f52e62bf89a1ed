"""An edition says what is new and nothing else, says it with evidence, and says it again with the same bytes."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.discord.picks import Picks
from adapters.discord.render import card_page
from adapters.slack.render import Renderer
from adapters.terminal.render import printed
from briefings import KINDS, Asker, Card, Desk, Digest, Question, as_json
from briefings.archive import Archive, Filing
from briefings.newsroom import Newsroom
from briefings.reading.notes import read
from briefings.sources import make_sources
from briefings.sources.source import SourceSettings
from tests.bot.editorial import CROSSING, LIBRARY, MONDAY, Room, article, morning, open_room, words

HERE = Path(__file__).resolve()
TOWN = HERE.parents[3] / "seeds" / "town"
GOLDEN = HERE.parents[2] / "golden" / "edition"
LONDON = ZoneInfo("Europe/London")
OPERATOR = Asker("terminal", "operator")
NOW = datetime(2026, 5, 11, 7, tzinfo=LONDON)
PREVIEW = Question("digest", "preview", (("name", "morning"),))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The invented town's articles: five were there when its papers were added, three came in the night."""
    folder = tmp_path_factory.mktemp("town")
    (folder / "papers").mkdir()
    archive = Archive.open(f"sqlite:///{folder / 'cuttings.db'}")
    sources = make_sources([SourceSettings("town", "folder", str(folder / "papers"), timezone=LONDON)])
    digest = Digest("morning", time(7), frozenset(range(7)), "Europe/London", ("Priya Talwar", "Quayside Baths"))
    newsroom = Newsroom(archive, sources, (), LONDON, digests=[digest])
    for first, last, now in ((1, 5, NOW - timedelta(days=10)), (6, 8, NOW - timedelta(hours=2))):
        for path in sorted(TOWN.glob("*.md")):
            if first <= int(path.name[:2]) <= last:
                shutil.copy(path, folder / "papers")
        asyncio.run(newsroom.reload(None, now))
    yield newsroom
    archive.close()


def edition(newsroom: Newsroom, now: datetime = NOW) -> Card:
    answer = newsroom.answer(PREVIEW, OPERATOR, now)
    assert isinstance(answer, Card)
    return answer


def shown(card: Card) -> dict[str, str]:
    """The edition on every platform, and as JSON."""
    blocks = Renderer(LONDON, KINDS).card(card, "abcDEF123456").blocks
    return {
        "terminal.txt": printed(card, LONDON),
        "discord.txt": "\n\n".join(card_page(card, "abcDEF123456", Picks()).texts) + "\n",
        "slack.json": json.dumps(blocks, ensure_ascii=False, indent=1) + "\n",
        "edition.json": as_json(card) + "\n",
    }


def test_the_towns_edition_is_the_golden_one_on_every_platform(town: Newsroom) -> None:
    """CUTTINGS_GOLDEN=write writes it anew, after a look at what changed."""
    for name, text in shown(edition(town)).items():
        if os.environ.get("CUTTINGS_GOLDEN") == "write":
            (GOLDEN / name).write_text(text, encoding="utf-8")
        assert text == (GOLDEN / name).read_text(encoding="utf-8"), name


def test_an_edition_made_again_from_the_archive_has_the_same_bytes(town: Newsroom) -> None:
    first = edition(town)
    assert first.asked is not None
    again = town.answer(first.asked, OPERATOR, NOW + timedelta(days=40))
    assert isinstance(again, Card)
    assert shown(again) == shown(first)


def test_every_item_has_evidence_and_says_why_it_stands_there(town: Newsroom) -> None:
    told = json.loads(as_json(edition(town)))
    assert list(told) == ["kind", "as_of", "name", "since", "head", "sections", "articles"]
    items = [item for section in told["sections"] for item in section["items"]]
    assert items
    for item in items:
        assert item["evidence"]
        assert item["why"]
        assert isinstance(item["folded"], int)
        for evidence in item["evidence"]:
            assert evidence["article"] in {article["article"] for article in told["articles"]}
    assert len(told["sections"][0]["items"]) <= 7
    assert "value" in items[0]["why"]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    yield from open_room(tmp_path, [morning()])


def said(room: Room) -> str:
    answer = room.newsroom.answer(PREVIEW, OPERATOR, room.clock())
    assert isinstance(answer, Card)
    return words(answer)


def items(room: Room) -> list[dict[str, object]]:
    answer = room.newsroom.answer(PREVIEW, OPERATOR, room.clock())
    found = json.loads(as_json(answer))["sections"]
    return list(found[0]["items"]) if found else []


def test_five_outlets_with_one_wire_text_are_one_item_with_one_origin(room: Room) -> None:
    room.file(article("The pier was painted.", "Pier"), ago=400)
    room.file(*(article(CROSSING, f"Ferry boss out, says {outlet}", outlet) for outlet in (
        "Island Echo", "Tarrow Post", "Marrow Times", "Ferry News", "Coast Herald")))
    [item] = items(room)
    assert item["folded"] == 4
    assert "5 outlets, 1 origin" in str(item["why"])


def about(room: Room, *topics: str) -> str:
    """What an edition about these says."""
    room.archive.subscriptions.configured([morning(topics=topics)], MONDAY - timedelta(days=7))
    answer = room.newsroom.answer(Question("digest", "preview"), Asker("slack", "U1", "C1"), room.clock())
    assert isinstance(answer, Card)
    return words(answer)


def test_a_name_is_not_made_of_two_strangers_but_words_need_not_stand_together(room: Room) -> None:
    room.file(article("The pier was painted.", "Pier"), ago=400)
    room.file(article("Ada Brown, a sailor, met Joan Finch, a teacher, on Sunday. The ferries were late again.", "Two met"))
    assert "Nothing new about Ada Finch" in about(room, "Ada Finch")
    assert "Joan Finch" in about(room, "Joan Finch")
    assert "Joan Finch" in about(room, "late ferries")


def test_a_surname_alone_is_followed_to_the_person_of_whom_earlier_articles_tell(room: Room) -> None:
    room.file(article(CROSSING, "Ferry boss dismissed", published=MONDAY - timedelta(days=2)), ago=40, backlog=True)
    room.file(article("Ms Finch will sue Marrow Ferries for £90,000, a court in Tarrow heard. Colm Drever, of the ferries, "
                      "declined to comment.", "Ferries sued", "Tarrow Post"))
    assert "sue Marrow Ferries" in about(room, "Ada Finch")


async def test_channels_that_were_shown_something_at_different_times_share_what_is_fresh_to_both(tmp_path: Path) -> None:
    for room in open_room(tmp_path, [morning("slack:C1"), morning("slack:C2", name="second", at=time(8))]):
        await room.turn()
        room.clock.forward(hours=1, minutes=1)
        await room.turn()
        room.clock.forward(hours=20)
        room.file(article(CROSSING, "Ferry boss dismissed", published=room.clock()))
        making, register = room.newsroom.issuing, room.archive.subscriptions
        pools = making.pools(room.clock())
        one, other = (pools.news(Desk("all"), room.newsroom.issuing.span_of(each, pools)) for each in register.all())
        assert one.span.since < other.span.since
        assert one.developments is other.developments


def test_a_backlog_is_never_announced_but_what_comes_late_with_an_old_date_is_once(room: Room) -> None:
    room.file(article("The pier was painted.", "Pier"), ago=400)
    room.file(article(CROSSING, "Ferry boss dismissed"), backlog=True)
    assert "Nothing new" in said(room)
    room.file(article(LIBRARY, "Library to close", published=MONDAY - timedelta(days=60)))
    assert "library in Bell Street" in said(room)
    assert "Finch" not in said(room)


async def test_an_edit_without_a_new_fact_does_not_come_again_and_one_with_a_new_figure_does(room: Room) -> None:
    room.file(article(LIBRARY, "Library to close", key="library"))
    await room.turn()
    room.clock.forward(days=1)
    room.file(article(LIBRARY.replace("Hundreds of readers marched", "Hundreds of the readers marched"),
                      "Library will close", key="library"))
    assert "Nothing new" in said(room) or "library" not in said(room).casefold()
    await room.turn()
    assert "Nothing new" in room.platform.said()[-1]
    room.clock.forward(days=1)
    room.file(article(LIBRARY.replace("£310,000", "£450,000"), "Library will close", key="library"))
    await room.turn()
    assert "£450,000" in room.platform.said()[-1]


async def test_a_reading_that_began_before_an_edition_and_ended_after_it_is_not_lost(room: Room) -> None:
    await room.turn()
    room.file(article(CROSSING, "Ferry boss dismissed"), ago=0.2)
    room.clock.forward(days=1)
    await room.turn()
    assert "Ada Finch" in room.platform.said()[1]


def test_the_first_reading_of_an_archive_gives_a_newcomer_what_was_published_since_yesterday(tmp_path: Path) -> None:
    archive = Archive.open(f"sqlite:///{tmp_path / 'new.db'}")
    newsroom = Newsroom(archive, (), (), ZoneInfo("UTC"), digests=[morning()])
    fresh, old = article(CROSSING, "Ferry boss"), article(LIBRARY, "Library", published=datetime(2026, 1, 3, tzinfo=UTC))
    archive.file_all([Filing(each, read(each), True) for each in (fresh, old)], MONDAY - timedelta(minutes=5))
    told = words(edition(newsroom, MONDAY))
    archive.close()
    assert "Ada Finch" in told
    assert "library" not in told.casefold()
