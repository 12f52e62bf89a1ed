"""A newsroom with its sources for a test: reloads them, and asks for cards."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from sqlite3 import connect
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from adapters.commands import question_from
from briefings import Answer, Asker, NoAnswer, SourceLine
from briefings.archive import Archive
from briefings.news import Article
from briefings.newsroom import Newsroom
from briefings.reading.note import Notes
from briefings.reading.notes import READER
from briefings.reading_room import Read
from briefings.sources import make_sources
from briefings.sources.download import Download, Manners
from briefings.sources.guard import Lookup
from briefings.sources.source import SourceSettings

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
EDITOR = Asker("terminal", "operator")
SAMPLES = Path(__file__).parents[2] / "samples"
HASTY = Manners(gap=0.0, tries=2, wait=0.01, longest_wait=0.5)


def settings(name: str, kind: str, place: str, **options: object) -> SourceSettings:
    """One source of the configuration."""
    return SourceSettings(name, kind, place, timezone=LONDON, **options)  # type: ignore[arg-type]


def unread(article: Article) -> Notes:
    """A reading that sees nothing, for tests of what comes before it."""
    return Notes(READER, (), (), (), (), (), (), (), (), ())


@cache
def _empty_archive() -> bytes:
    """An archive without an article; making one takes longer than most tests."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "empty.db"
        Archive.open(f"sqlite:///{place}").close()
        with connect(place) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        connection.close()
        return place.read_bytes()


class Press:
    """An archive with its sources and its clock."""

    def __init__(self, folder: Path, *sources: SourceSettings, read: Read | None = unread,
                 lookup: Lookup | None = None, manners: Manners = HASTY) -> None:
        place = folder / "press.db"
        if not place.exists():
            place.write_bytes(_empty_archive())
        self.archive = Archive.open(f"sqlite:///{place}")
        self.download = Download(manners, lookup)
        self.now = NOW
        self._read = read
        self.use(*sources)

    def use(self, *sources: SourceSettings) -> None:
        """Take other sources from now on."""
        self.sources = make_sources(sources, self.download)
        self.newsroom = Newsroom(self.archive, self.sources, zone=LONDON, read=self._read)

    async def reload(self) -> dict[str, SourceLine]:
        """Bring everything up to date: the line of each source."""
        lines = await self.newsroom.reload(None, self.now)
        assert not isinstance(lines, NoAnswer), lines
        return {line.source: line for line in lines}

    def ask(self, words: str) -> Answer:
        """The card for a chat command."""
        question = question_from(words, self.now.date())
        assert not isinstance(question, NoAnswer), question
        return self.newsroom.answer(question, EDITOR, self.now)

    def shown(self, words: str) -> str:
        """Everything that the answer to a chat command says."""
        return repr(self.ask(words))

    def articles(self) -> dict[str, str]:
        """The body of every article that may be seen, by headline."""
        with self.archive.shelf(None, self.now) as shelf:
            return {holding.headline: holding.body for holding in shelf.latest(10_000)}
