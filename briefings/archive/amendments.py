"""Corrections to what was said: posted cards that quote a text which no longer stands, found once and claimed in turn."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, func, or_, select, update

from briefings.archive.database import Database
from briefings.archive.issued import question_read
from briefings.archive.rows import among, insert_all
from briefings.archive.sight import micros
from briefings.archive.tables import amendment, article, issued, issued_evidence, setting, shelved, version
from briefings.postings import Amendment

_MARK = "amended"  # the newest version and the newest withdrawal that were looked at
_REACH = timedelta(days=30)  # a card older than this is history


class Amendments:
    """The register of cards that have to be put right."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, now: datetime) -> int:
        """Find posted cards that quote what was corrected or killed since the last look; how many."""
        with self._database.reading() as connection:
            before, newest = _mark(connection), _newest(connection)
        if before == newest:
            return 0
        with self._database.writing() as connection:
            before, newest = _mark(connection), _newest(connection)
            changed = _changed(connection, before) if before is not None else set()
            found = _quoting(connection, changed, now)
            insert_all(connection, amendment, ("token", "articles", "state", "tries", "next_try"),
                       [(token, json.dumps(articles), "waiting", 0, micros(now)) for token, articles in found.items()],
                       "ON CONFLICT (token) DO UPDATE SET articles = excluded.articles, state = excluded.state, "
                       "tries = 0, next_try = excluded.next_try")
            insert_all(connection, setting, ("name", "value"), [(_MARK, f"{newest[0]} {newest[1]}")],
                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
            return len(found)

    def claim(self, now: datetime, lease: timedelta, limit: int) -> tuple[Amendment, ...]:
        """Take some that wait, or whose process died; editing a message twice does no harm."""
        at = micros(now)
        with self._database.writing() as connection:
            rows = connection.execute(
                select(amendment, issued.c.platform, issued.c.team, issued.c.channel, issued.c.message,
                       issued.c.question)
                .join(issued, issued.c.token == amendment.c.token)
                .where(or_(and_(amendment.c.state == "waiting", amendment.c.next_try <= at),
                           and_(amendment.c.state == "claimed", amendment.c.lease < at)))
                .order_by(amendment.c.next_try, amendment.c.token).limit(limit)).all()
            for row in rows:
                connection.execute(update(amendment).where(amendment.c.token == row.token).values(
                    state="claimed", lease=micros(now + lease), tries=row.tries + 1))
            return tuple(Amendment(row.token, tuple(json.loads(row.articles)), row.platform, row.team, row.channel,
                                   row.message, question_read(row.question), row.tries) for row in rows)

    def settle(self, token: str, state: str, trouble: str | None = None, next_try: datetime | None = None) -> None:
        """Write down how it went: done, waiting or failed."""
        with self._database.writing() as connection:
            connection.execute(update(amendment).where(amendment.c.token == token).values(
                state=state, trouble=trouble, lease=None, **({} if next_try is None else {"next_try": micros(next_try)})))

    def failed(self) -> tuple[tuple[str, str], ...]:
        """Cards that could not be put right: the channel, and why."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(issued.c.platform, issued.c.channel, amendment.c.trouble)
                .join(issued, issued.c.token == amendment.c.token).where(amendment.c.state == "failed"))
            return tuple((f"{row.platform}:{row.channel}", row.trouble or "") for row in rows)


def _mark(connection: Connection) -> tuple[int, int] | None:
    held = connection.execute(select(setting.c.value).where(setting.c.name == _MARK)).scalar()
    if held is None:
        return None
    number, moment = held.split()
    return int(number), int(moment)


def _newest(connection: Connection) -> tuple[int, int]:
    number = connection.execute(select(func.max(version.c.id))).scalar() or 0
    moment = connection.execute(select(func.max(article.c.withdrawn_at))).scalar() or 0
    return int(number), int(moment)


def _changed(connection: Connection, before: tuple[int, int]) -> set[int]:
    """Articles with a new version, or a withdrawal, since then; the last moment once more, it may have had several."""
    changed = set(connection.execute(
        select(version.c.article).where(version.c.id > before[0], version.c.number > 1)).scalars())
    changed |= set(connection.execute(select(article.c.id).where(article.c.withdrawn_at >= before[1])).scalars())
    return changed


def _quoting(connection: Connection, changed: set[int], now: datetime) -> dict[str, list[str]]:
    """The newest card of each posted message that quotes a version of these articles which stands no more."""
    found: dict[str, list[str]] = {}
    if not changed:
        return found
    rows = connection.execute(
        select(issued_evidence.c.token, issued_evidence.c.article, issued_evidence.c.number, issued.c.platform,
               issued.c.channel, issued.c.message).distinct()
        .join(issued, issued.c.token == issued_evidence.c.token)
        .where(among(issued_evidence.c.article, sorted(changed)), issued.c.message.is_not(None),
               issued.c.channel.is_not(None), issued.c.moment >= micros(now - _REACH))).all()
    standing = _standing(connection, {row.article for row in rows})
    messages = {(row.platform, row.channel, row.message) for row in rows}
    newest = _last_cards(connection, [message for *_, message in messages])
    for row in rows:
        if (row.article, row.number) not in standing and newest.get((row.platform, row.channel, row.message)) == row.token:
            articles = found.setdefault(row.token, [])
            if f"a{row.article}" not in articles:
                articles.append(f"a{row.article}")
    return {token: sorted(articles) for token, articles in sorted(found.items())}


def _standing(connection: Connection, articles: set[int]) -> set[tuple[int, int]]:
    rows = connection.execute(
        select(version.c.article, version.c.number).join(shelved, shelved.c.version == version.c.id)
        .where(among(shelved.c.article, sorted(articles))))
    return {(int(row.article), int(row.number)) for row in rows}


def _last_cards(connection: Connection, messages: Sequence[str]) -> dict[tuple[str, str, str], str]:
    """An edited message carries the card that was issued last."""
    rows = connection.execute(
        select(issued.c.platform, issued.c.channel, issued.c.message, issued.c.token)
        .where(among(issued.c.message, sorted(set(messages)))).order_by(issued.c.moment, issued.c.token))
    return {(row.platform, row.channel, row.message): row.token for row in rows}


