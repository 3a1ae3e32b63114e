"""searched_words: dropped, since sentences are read as a whole"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.drop_table("searched_words")


def downgrade() -> None:
    """Back to an empty table: it is filled where an article is imported."""
    op.create_table(
        "searched_words",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("stem", sa.Text(), nullable=False),
        sa.Column("fact", _number, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.number"], name="fk_searched_words_source", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source", "stem", "fact", name="pk_searched_words"),
        sqlite_with_rowid=False,
    )
