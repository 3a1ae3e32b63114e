"""packed_facts: the same facts, packed in a form that is read faster"""

import sqlalchemy as sa
from alembic import op

from knowledge.stores import lookups, schema
from knowledge.stores.rows import packed_rows
from knowledge.stores.values import facts_from, source_from

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    op.execute("DELETE FROM packed_facts")
    of_source = sa.text(f"SELECT {lookups.WHOLE} FROM facts WHERE source = :source")  # noqa: S608  (ours)
    for number, *record in connection.execute(lookups.records()).all():
        rows = connection.execute(of_source, {"source": number}).all()
        if rows:
            numbered = facts_from(rows, {number: source_from(record)})
            names = schema.packed_facts.c.keys()
            packed = [dict(zip(names, each, strict=True)) for each in packed_rows(number, numbered.items())]
            connection.execute(schema.packed_facts.insert(), packed)


def downgrade() -> None:
    """To nothing packed: what an older program is to look up, it has to import again."""
    op.execute("DELETE FROM packed_facts")
