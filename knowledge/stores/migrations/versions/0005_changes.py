"""changes: how often articles were stored or removed"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    comment = "how often articles changed; one row"
    op.create_table(
        "changes",
        sa.Column("number", _number, autoincrement=False, nullable=False, comment=comment),
        sa.PrimaryKeyConstraint("number", name="pk_changes"),
    )
    op.execute("INSERT INTO changes SELECT coalesce(max(number), 0) FROM sources")


def downgrade() -> None:
    op.drop_table("changes")
