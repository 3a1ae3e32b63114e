"""records: preferences, replies, ratings, unanswered questions, corrections"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "preferences",
        sa.Column("kind", sa.Text(), nullable=False, comment="person, channel or server"),
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("chosen", sa.Text(), nullable=False, comment="JSON: {name: value}, without what is left open"),
        sa.PrimaryKeyConstraint("kind", "id", name="pk_preferences"),
    )
    op.create_table(
        "replies",
        sa.Column("key", _ID, autoincrement=False, nullable=False, comment="the message or interaction that asked"),
        sa.Column("person", _ID, nullable=False),
        sa.Column("channel", _ID, nullable=False),
        sa.Column("server", _ID),
        sa.Column("message", _ID, comment="the bot's"),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("turns", sa.Text(), nullable=False, comment="JSON: [question, ...]"),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_replies"),
    )
    op.create_index("ix_replies_person", "replies", ["person"])
    op.create_index("ix_replies_at", "replies", ["at"])
    op.create_table(
        "ratings",
        sa.Column("key", _ID, autoincrement=False, nullable=False, comment="of the reply"),
        sa.Column("person", _ID, autoincrement=False, nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", "person", name="pk_ratings"),
    )
    op.create_index("ix_ratings_person", "ratings", ["person"])
    op.create_table(
        "unanswered",
        sa.Column("number", _ID, nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("person", _ID, nullable=False),
        sa.Column("server", _ID),
        sa.Column("understood", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_unanswered"),
    )
    op.create_index("ix_unanswered_server_at", "unanswered", ["server", "at"])
    op.create_index("ix_unanswered_person", "unanswered", ["person"])
    op.create_table(
        "corrections",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("person", _ID),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source", "quote", name="pk_corrections"),
    )


def downgrade() -> None:
    for name in ("corrections", "unanswered", "ratings", "replies", "preferences"):
        op.drop_table(name)
