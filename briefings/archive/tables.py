"""The archive's tables, for SQLite and PostgreSQL alike; migrations/ makes them, this file names them.

Versions are immutable. What a question may see hangs on `shelved`: one row for each version that some desk may quote
now (or when its embargo opens), deleted with everything read from it when the version is replaced or withdrawn.
Times that are compared are whole microseconds since 1970 in UTC; times that are shown are kept as written (ISO 8601).
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

SCHEMA = "0003"  # the newest migration; a test compares it with migrations/

metadata = MetaData()
Word = Text().with_variant(Text(collation="C"), "postgresql")  # compared byte by byte, as SQLite does
Moment = BigInteger
BY_THE_DESK = ""  # who withdrew an article, where no source did

article = Table(
    "article", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key", Word, nullable=False, unique=True),
    Column("first_filed", Moment, nullable=False),
    Column("withdrawn_by", Text),  # the source that killed it, "" for the desk; None while it stands
    Column("withdrawn_at", Moment),
)

version = Table(
    "version", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("article", ForeignKey("article.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("source", Text, nullable=False),  # the one that brought it first
    Column("fingerprint", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("url", Text),
    Column("byline", Text),
    Column("published", Text),
    Column("published_basis", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("embargo_until", Text),
    Column("credit", Text),
    Column("updated", Text),
    Column("language", Text),
    Column("filed", Moment, nullable=False),
    Column("backlog", Boolean, nullable=False),
    Column("reader", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("notes", LargeBinary, nullable=False),
    Index("version_of_article", "article", "number", unique=True),
    Index("version_by_reader", "reader"),
)

article_source = Table(
    "article_source", metadata,
    Column("source", Text, primary_key=True),
    Column("article", ForeignKey("article.id"), primary_key=True),
    Column("number", Integer, nullable=False),  # the version that this source brought last
    Column("fingerprint", Text, nullable=False),
    Index("article_source_by_article", "article"),
    sqlite_with_rowid=False,
)

place = Table(
    "place", metadata,
    Column("source", Text, primary_key=True),
    Column("place", Text, primary_key=True),
    Column("validator", Text, nullable=False),
    Column("key", Text),
    sqlite_with_rowid=False,
)

carriers = Table(
    "carriers", metadata,  # who may see a version: a desk granted one of `bringing` and none of `replacing`
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("bringing", Text, nullable=False),
    Column("replacing", Text, nullable=False),
    Index("carriers_sources", "bringing", "replacing", unique=True),
)

shelved = Table(
    "shelved", metadata,
    Column("version", ForeignKey("version.id"), primary_key=True, autoincrement=False),
    Column("article", Integer, nullable=False),
    Column("carriers", Integer, nullable=False),
    Column("opens", Moment),  # when the embargo ends
    Column("moment", Moment, nullable=False),  # published, or filed where no date is known
    Column("appeared", Moment, nullable=False),  # filed, or opened where that is later
    Column("day", Word),  # of publication, in the article's own zone
    Column("outlet", Word, nullable=False),  # as a name key
    Column("byline", Word, nullable=False),
    Column("address", Word),
    Column("origin", Integer, nullable=False),
    Column("plans", Integer, nullable=False),
    Column("names", Text, nullable=False),  # what it added to the name index, so that it can be taken out again
    Index("shelved_by_article", "article"),
    Index("shelved_by_moment", "moment", "version"),
    Index("shelved_by_appearance", "appeared", "version"),
    Index("shelved_by_address", "address"),
    Index("shelved_plans", "moment"),  # of those with plans: the condition stands in migrations/, here it would load
                                       # PostgreSQL's half of SQLAlchemy into every process
)

known_name = Table(
    "known_name", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key", Word, nullable=False),
    Column("type", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("versions", Integer, nullable=False),
    Column("rank", Integer, nullable=False),  # how often its number of versions doubled
    Index("known_name_key", "key", "type", unique=True),
    Index("known_name_rank", "rank"),
)

name_alias = Table(
    "name_alias", metadata,
    Column("name", Integer, primary_key=True, autoincrement=False),
    Column("key", Word, primary_key=True),
    Column("versions", Integer, nullable=False),
    sqlite_with_rowid=False,
)

name_posting = Table(
    "name_posting", metadata,
    Column("key", Word, primary_key=True),
    Column("moment", Moment, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("name", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

name_tally = Table(
    "name_tally", metadata,  # versions without an embargo that name it, by who may see them
    Column("name", Integer, primary_key=True, autoincrement=False),
    Column("carriers", Integer, primary_key=True, autoincrement=False),
    Column("articles", Integer, nullable=False),
    sqlite_with_rowid=False,
)

name_sealed = Table(
    "name_sealed", metadata,  # versions that have or had an embargo: counted when asked, by the clock
    Column("name", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

name_token = Table(
    "name_token", metadata,
    Column("token", Word, primary_key=True),
    Column("name", Integer, primary_key=True, autoincrement=False),
    Column("rank", Integer, nullable=False),
    sqlite_with_rowid=False,
)

name_prefix = Table(
    "name_prefix", metadata,  # the first one to six letters of the tokens of names in at least four versions
    Column("prefix", Word, primary_key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    Column("name", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

name_slip = Table(
    "name_slip", metadata,  # every token as it is and with one letter left out: how a misspelt word finds it
    Column("slip", Word, primary_key=True),
    Column("token", Word, primary_key=True),
    sqlite_with_rowid=False,
)

origin_text = Table(
    "origin_text", metadata,
    Column("text", Word, primary_key=True),  # fingerprint of the normalised text
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("origin", Integer, nullable=False),
    sqlite_with_rowid=False,
)

origin_shingle = Table(
    "origin_shingle", metadata,
    Column("shingle", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

issued = Table(
    "issued", metadata,
    Column("token", Text, primary_key=True),
    Column("desk", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("team", Text),
    Column("channel", Text),
    Column("message", Text),
    Column("kind", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("moment", Moment, nullable=False),
    Index("issued_by_moment", "moment"),
    Index("issued_by_message", "message"),
)

issued_evidence = Table(
    "issued_evidence", metadata,
    Column("token", ForeignKey("issued.token", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("article", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("issued_evidence_article", "article"),
)

report = Table(
    "report", metadata,
    Column("id", Integer, primary_key=True),
    Column("token", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("line", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("settled", Moment),
)

source_health = Table(
    "source_health", metadata,
    Column("source", Text, primary_key=True),
    Column("health", Text, nullable=False),
)

http_cache = Table(
    "http_cache", metadata,
    Column("address", Text, primary_key=True),
    Column("held", Text, nullable=False),
)

correction = Table(
    "correction", metadata,
    Column("id", Integer, primary_key=True),
    Column("desk", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone_by", Text),
    Column("undone_at", Moment),
    Index("correction_of_desk", "desk", "id"),
)

inbox = Table(
    "inbox", metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    sqlite_autoincrement=True,
)

vault = Table(
    "vault", metadata,
    Column("key", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

setting = Table(
    "setting", metadata,  # what the archive knows of itself: how it cut words when it filled the search index
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

subscription = Table(
    "subscription", metadata,
    Column("id", Word, primary_key=True),  # name@channel
    Column("name", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("days", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("topics", Text, nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("origin", Text, nullable=False),  # configuration or chat
    Column("owner", Text),
    Column("made", Moment, nullable=False),
    Column("paused_until", Text),  # a day, the last without an edition
    Column("trouble", Text),  # why it was paused by ourselves
    Index("subscription_channel", "channel"),
)

watch = Table(
    "watch", metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("key", Word, nullable=False),
    Column("words", Text, nullable=False),
    Column("owner", Text),
    Column("made", Moment, nullable=False),
    Column("shown", Moment, nullable=False),  # news until then was told, or there was none
    Column("seen", Integer, nullable=False),  # and up to this version
    Index("watch_of_channel", "channel", "key", unique=True),
    sqlite_autoincrement=True,
)

delivery = Table(
    "delivery", metadata,
    Column("subscription", Word, primary_key=True),
    Column("day", Word, primary_key=True),
    Column("part", Word, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("due", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", Moment),
    Column("as_of", Moment),
    Column("after", Integer),  # the newest version that was there before, and the newest that it reaches to
    Column("upto", Integer),
    Column("first", Boolean, nullable=False),
    Column("worker", Text),
    Column("lease", Moment),
    Column("begun", Moment),  # when the first post began whose outcome is not known
    Column("tries", Integer, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("message", Text),
    Column("trouble", Text),
    Column("told", Boolean, nullable=False),  # whether the owner knows of the trouble
    Index("delivery_by_state", "state", "next_try"),
    Index("delivery_by_channel", "channel", "as_of"),
)

amendment = Table(
    "amendment", metadata,  # posted cards that stand on an article which was corrected or killed since
    Column("token", Text, primary_key=True),
    Column("articles", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("lease", Moment),
    Column("tries", Integer, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("trouble", Text),
    Index("amendment_by_state", "state", "next_try"),
)
