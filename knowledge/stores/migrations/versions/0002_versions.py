"""versions: the documents that articles were read from"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # An article without its document could not be gone back to. Only those that come with the program were ever
    # stored so, and the next start imports them again.
    op.execute("DELETE FROM sources")
    op.create_table(
        "versions",
        sa.Column("source", sa.Text(), nullable=False, comment="id of the source"),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False, comment="the first is 1"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.Column("before", sa.Integer(), comment="the version that was current when this one came"),
        sa.Column("shipped", sa.Boolean(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False, comment="true for one version of each source"),
        sa.Column("data", sa.LargeBinary(), nullable=False, comment="the document, compressed by zlib"),
        sa.PrimaryKeyConstraint("source", "number", name="pk_versions"),
    )


def downgrade() -> None:
    op.drop_table("versions")
