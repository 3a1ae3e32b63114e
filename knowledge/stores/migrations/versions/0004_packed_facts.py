"""packed_facts: all facts of a kind in an article as one value"""

import sqlalchemy as sa
from alembic import op

from knowledge.stores import lookups, schema
from knowledge.stores.rows import packed_rows
from knowledge.stores.values import facts_from, source_from

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
    connection = op.get_bind()
    of_source = sa.text(f"SELECT {lookups.WHOLE} FROM facts WHERE source = :source")  # noqa: S608  (ours)
    for number, *record in connection.execute(lookups.records()).all():
        rows = connection.execute(of_source, {"source": number}).all()
        if rows:
            numbered = facts_from(rows, {number: source_from(record)})
            names = schema.packed_facts.c.keys()
            packed = [dict(zip(names, each, strict=True)) for each in packed_rows(number, numbered.items())]
            connection.execute(schema.packed_facts.insert(), packed)


def downgrade() -> None:
    op.drop_table("packed_facts")
