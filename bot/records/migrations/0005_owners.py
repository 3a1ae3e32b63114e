"""corrections: whose answers each changes"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Those that are there change everybody's answers, as they did."""
    _make_anew("SELECT '' AS owner, * FROM corrections", owned=True)


def downgrade() -> None:
    """Back to everybody's only."""
    columns = "source, quote, because, country, note, person, at"
    _make_anew(f"SELECT {columns} FROM corrections WHERE owner = ''", owned=False)  # noqa: S608  (ours)


def _make_anew(kept: str, *, owned: bool) -> None:
    """Another primary key is another table; a teacher's corrections are few."""
    rows = [dict(row) for row in op.get_bind().execute(sa.text(kept)).mappings()]
    op.drop_table("corrections")
    comment = "of the answers that it changes; empty: everybody"
    table = op.create_table(
        "corrections",
        *([sa.Column("owner", sa.Text(), nullable=False, comment=comment)] if owned else []),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("person", _ID),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(*(["owner"] if owned else []), "source", "quote", name="pk_corrections"),
    )
    op.bulk_insert(table, rows)
