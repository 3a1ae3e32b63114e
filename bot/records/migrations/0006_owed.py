"""replies: which of them a message waits for"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    comment = "a message waits for it"
    op.add_column(
        "replies", sa.Column("owed", sa.Boolean(), nullable=False, server_default=sa.false(), comment=comment)
    )


def downgrade() -> None:
    op.drop_column("replies", "owed")
