"""The first form of the archive."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Word = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make every table, and the search index that the database is best at."""
    op.create_table("article",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", Word, nullable=False),
        sa.Column("first_filed", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key")
    )
    op.create_table("carriers",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bringing", sa.Text(), nullable=False),
        sa.Column("replacing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id")
    )
    op.create_index("carriers_sources", "carriers", ["bringing", "replacing"], unique=True)
    op.create_table("correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id")
    )
    op.create_index("correction_of_desk", "correction", ["desk", "id"])
    op.create_table("http_cache",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("held", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("address")
    )
    op.create_table("inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
        sqlite_autoincrement=True
    )
    op.create_table("issued",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("message", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Text(), nullable=False),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token")
    )
    op.create_index("issued_by_moment", "issued", ["moment"])
    op.create_table("known_name",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", Word, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("versions", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id")
    )
    op.create_index("known_name_key", "known_name", ["key", "type"], unique=True)
    op.create_index("known_name_rank", "known_name", ["rank"])
    op.create_table("name_alias",
        sa.Column("name", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", Word, nullable=False),
        sa.Column("versions", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "key"),
        sqlite_with_rowid=False
    )
    op.create_table("name_initial",
        sa.Column("initial", Word, nullable=False),
        sa.Column("rank", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("initial", "rank", "name"),
        sqlite_with_rowid=False
    )
    op.create_table("name_posting",
        sa.Column("key", Word, nullable=False),
        sa.Column("moment", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "moment", "version", "name"),
        sqlite_with_rowid=False
    )
    op.create_table("name_sealed",
        sa.Column("name", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("name", "version"),
        sqlite_with_rowid=False
    )
    op.create_table("name_slip",
        sa.Column("slip", Word, nullable=False),
        sa.Column("token", Word, nullable=False),
        sa.PrimaryKeyConstraint("slip", "token"),
        sqlite_with_rowid=False
    )
    op.create_table("name_tally",
        sa.Column("name", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("carriers", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "carriers"),
        sqlite_with_rowid=False
    )
    op.create_table("name_token",
        sa.Column("token", Word, nullable=False),
        sa.Column("name", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("token", "name"),
        sqlite_with_rowid=False
    )
    op.create_table("origin_shingle",
        sa.Column("shingle", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("shingle", "version"),
        sqlite_with_rowid=False
    )
    op.create_table("origin_text",
        sa.Column("text", Word, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("origin", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("text", "version"),
        sqlite_with_rowid=False
    )
    op.create_table("place",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("validator", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("source", "place"),
        sqlite_with_rowid=False
    )
    op.create_table("report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("settled", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id")
    )
    op.create_table("setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name")
    )
    op.create_table("source_health",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("health", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("source")
    )
    op.create_table("vault",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key")
    )
    op.create_table("article_source",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ),
        sa.PrimaryKeyConstraint("source", "article"),
        sqlite_with_rowid=False
    )
    op.create_index("article_source_by_article", "article_source", ["article"])
    op.create_table("issued_evidence",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["token"], ["issued.token"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token", "position")
    )
    op.create_index("issued_evidence_article", "issued_evidence", ["article"])
    op.create_table("version",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published_basis", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("embargo_until", sa.Text(), nullable=True),
        sa.Column("credit", sa.Text(), nullable=True),
        sa.Column("updated", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("filed", sa.BigInteger(), nullable=False),
        sa.Column("backlog", sa.Boolean(), nullable=False),
        sa.Column("reader", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("notes", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.id"], ),
        sa.PrimaryKeyConstraint("id")
    )
    op.create_index("version_by_reader", "version", ["reader"])
    op.create_index("version_of_article", "version", ["article", "number"], unique=True)
    op.create_table("shelved",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("carriers", sa.Integer(), nullable=False),
        sa.Column("opens", sa.BigInteger(), nullable=True),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.Column("appeared", sa.BigInteger(), nullable=False),
        sa.Column("day", Word, nullable=True),
        sa.Column("outlet", Word, nullable=False),
        sa.Column("byline", Word, nullable=False),
        sa.Column("address", Word, nullable=True),
        sa.Column("origin", sa.Integer(), nullable=False),
        sa.Column("plans", sa.Integer(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["version"], ["version.id"], ),
        sa.PrimaryKeyConstraint("version")
    )
    op.create_index("shelved_by_address", "shelved", ["address"])
    op.create_index("shelved_by_appearance", "shelved", ["appeared", "version"])
    op.create_index("shelved_by_article", "shelved", ["article"])
    op.create_index("shelved_by_moment", "shelved", ["moment", "version"])
    op.create_index("shelved_plans", "shelved", ["moment"],
                    sqlite_where=sa.text("plans > 0"), postgresql_where=sa.text("plans > 0"))
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE search USING fts5"
                   "(headline, body, content='', tokenize=\"ascii tokenchars '_'\")")
    else:
        op.execute("CREATE TABLE search (version INTEGER PRIMARY KEY, words TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX search_words ON search USING GIN (words)")
