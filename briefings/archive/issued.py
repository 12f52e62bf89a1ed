"""Cards that were handed out: what was asked, what they stood on and where they went, for corrections and reports."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, insert, select, update

from briefings.archive.database import Database
from briefings.archive.evidence import cite
from briefings.archive.rows import insert_all
from briefings.archive.shelf import Shelf
from briefings.archive.sight import micros, moment_at
from briefings.archive.tables import article, issued, issued_evidence, report
from briefings.counter import Issued
from briefings.news import Evidence
from briefings.questions import Asker, Question
from briefings.values import dataclass

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that look alike
_TOKEN = 14  # letters: 70 bits, not to be guessed


@dataclass(frozen=True, slots=True)
class Posting:
    """Where a card that stands on an article was posted; `message` None: the platform never told its id."""

    token: str
    desk: str
    platform: str
    team: str | None
    channel: str | None
    message: str | None
    question: Question
    versions: tuple[int, ...]  # of the article, that the card quotes


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody's "this is wrong" about a line of a card."""

    id: int
    token: str
    desk: str
    line: str
    words: str
    by: str
    at: datetime


class IssuedCards:
    """The register of cards."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, question: Question, evidence: Sequence[Evidence], as_of: datetime, desk: str, asker: Asker,
            now: datetime) -> str:
        """Register a card that is about to be posted; its token."""
        token = "".join(secrets.choice(_LETTERS) for _ in range(_TOKEN))
        with self._database.writing() as connection:
            connection.execute(insert(issued).values(
                token=token, desk=desk, platform=asker.platform, team=asker.team, channel=asker.channel,
                kind=question.kind, question=question_written(question), as_of=as_of.isoformat(), moment=micros(now)))
            insert_all(connection, issued_evidence, ("token", "position", "article", "number", "start", "end"),
                 [(token, position, int(passage.article[1:]), passage.version, *passage.span)
                  for position, passage in enumerate(evidence)])
        return token

    def posted(self, token: str, message: str) -> None:
        """Remember the platform's id of the message that carries the card."""
        with self._database.writing() as connection:
            connection.execute(update(issued).where(issued.c.token == token).values(message=message))

    def find(self, token: str, desk: str, shelf: Shelf) -> Issued | None:
        """A card of this desk. Passages that may no longer be quoted keep their place, with nothing of the article."""
        with self._database.reading() as connection:
            row = connection.execute(select(issued).where(issued.c.token == token, issued.c.desk == desk)).first()
            if row is None:
                return None
            places = connection.execute(
                select(issued_evidence).where(issued_evidence.c.token == token)
                .order_by(issued_evidence.c.position)).all()
        held = {holding.article: holding for holding in shelf.holdings(f"a{place.article}" for place in places)}
        evidence = []
        for place in places:
            holding = held.get(f"a{place.article}")
            span = (place.start, place.end)
            if holding is not None and holding.version == place.number:
                evidence.append(cite(holding, span))
            else:
                evidence.append(Evidence(f"a{place.article}", place.number, "", "", None, None, "", span))
        return Issued(token, question_read(row.question), tuple(evidence), datetime.fromisoformat(row.as_of),
                      row.channel, row.message)

    def on(self, key: str) -> tuple[Posting, ...]:
        """Every card that quotes some version of an article, oldest first: what a correction or a kill has to reach."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(issued, issued_evidence.c.number)
                .join(issued_evidence, issued_evidence.c.token == issued.c.token)
                .join(article, article.c.id == issued_evidence.c.article).where(article.c.key == key)
                .order_by(issued.c.moment, issued.c.token, issued_evidence.c.number)).all()
        versions: dict[str, dict[int, None]] = {}
        for row in rows:
            versions.setdefault(row.token, {})[row.number] = None
        first = {row.token: row for row in reversed(rows)}
        return tuple(Posting(token, first[token].desk, first[token].platform, first[token].team, first[token].channel,
                             first[token].message, question_read(first[token].question), tuple(numbers))
                     for token, numbers in versions.items())

    def report(self, token: str, desk: str, line: str, words: str, by: str, now: datetime) -> None:
        """File somebody's doubt about a line."""
        with self._database.writing() as connection:
            connection.execute(insert(report).values(
                token=token, desk=desk, line=line, words=words, by=by, at=micros(now)))

    def reports(self, desk: str) -> tuple[Report, ...]:
        """The doubts that nobody has settled, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(report).where(report.c.desk == desk, report.c.settled.is_(None)).order_by(report.c.id)).all()
        return tuple(Report(row.id, row.token, row.desk, row.line, row.words, row.by, moment_at(row.at))
                     for row in rows)

    def settle(self, number: int, now: datetime) -> None:
        """Mark a doubt as dealt with."""
        with self._database.writing() as connection:
            connection.execute(update(report).where(report.c.id == number).values(settled=micros(now)))

    def forget_before(self, moment: datetime) -> int:
        """Drop cards older than this, which no button is pressed on any more; how many."""
        with self._database.writing() as connection:
            old = select(issued.c.token).where(issued.c.moment < micros(moment))
            connection.execute(delete(issued_evidence).where(issued_evidence.c.token.in_(old)))
            return connection.execute(delete(issued).where(issued.c.moment < micros(moment))).rowcount


def question_written(question: Question) -> str:
    """A question as JSON; days are marked, so that they come back as days."""
    values = [[name, {"day": value.isoformat()} if isinstance(value, date) else value]
              for name, value in question.values]
    return json.dumps([question.kind, question.action, values], ensure_ascii=False)


def question_read(written: str) -> Question:
    """A question as it was asked."""
    kind, action, values = json.loads(written)
    return Question(kind, action, tuple(
        (name, date.fromisoformat(value["day"]) if isinstance(value, dict) else value) for name, value in values))
