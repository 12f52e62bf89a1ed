"""The most written-about names by up to six first letters instead of two."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

Word = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the longer prefixes from the tokens."""
    op.drop_table("name_initial")
    op.create_table("name_prefix",
        sa.Column("prefix", Word, nullable=False),
        sa.Column("rank", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("prefix", "rank", "name"),
        sqlite_with_rowid=False
    )
    op.execute("INSERT INTO name_prefix (prefix, rank, name) "
               "SELECT DISTINCT substr(token, 1, letters.number), rank, name FROM name_token "
               "JOIN (SELECT 1 AS number UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6) AS letters "
               "ON length(token) >= letters.number WHERE rank >= 2 ORDER BY 1, 2, 3")
