"""classes: each one, and its moves"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "classes",
        sa.Column("number", _ID, nullable=False),
        sa.Column("server", _ID, nullable=False),
        sa.Column("channel", _ID, nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("closed", sa.BigInteger()),
        sa.PrimaryKeyConstraint("number", name="pk_classes"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "class_moves",
        sa.Column("class", _ID, autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False, comment="in the class, from 0"),
        sa.Column("person", _ID, nullable=False, comment="0 is the bot, below 0 are stand-ins of the forgotten"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False, comment="Fernet token of the move as JSON"),
        sa.PrimaryKeyConstraint("class", "place", name="pk_class_moves"),
    )
    op.create_index("ix_class_moves_person", "class_moves", ["person"])


def downgrade() -> None:
    op.drop_table("class_moves")
    op.drop_table("classes")
