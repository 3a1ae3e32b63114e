"""proposals: articles that wait to be published"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "proposals",
        sa.Column("key", _ID, autoincrement=False, nullable=False, comment="the interaction that brought it"),
        sa.Column("person", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="of the file"),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False, comment="TOML"),
        sa.Column("before", sa.Integer(), comment="the version that it was held against"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_proposals"),
    )
    op.create_index("ix_proposals_at", "proposals", ["at"])


def downgrade() -> None:
    op.drop_table("proposals")
