"""practice: how well each item sits with each person who practises"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "practice",
        sa.Column("person", _ID, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False, comment="of the item"),
        sa.Column("card", sa.Text(), nullable=False, comment="JSON of the scheduler"),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", "key", name="pk_practice"),
    )
    op.create_index("ix_practice_due", "practice", ["due"])


def downgrade() -> None:
    op.drop_table("practice")
