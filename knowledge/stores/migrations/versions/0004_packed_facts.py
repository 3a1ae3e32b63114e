"""packed_facts: all facts of a kind in an article as one value; 0007 fills it"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "packed_facts",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False, comment="all facts of the kind: JSON, compressed by zlib"),
        sa.ForeignKeyConstraint(["source"], ["sources.number"], name="fk_packed_facts_source", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source", "kind", name="pk_packed_facts"),
    )


def downgrade() -> None:
    op.drop_table("packed_facts")
