"""servers: those that the bot is on"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "servers",
        sa.Column("bot", _ID, autoincrement=False, nullable=False, comment="its user's id"),
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("bot", "id", name="pk_servers"),
    )


def downgrade() -> None:
    op.drop_table("servers")
