"""facts: each whole in its row; searched_words: the sentences by their words"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # The documents are there, so the facts are read from them again: the next start does so where an edition is of
    # other rules than its own, and no rules have the number 0.
    op.execute("UPDATE sources SET edition = '0-'")
    for table in ("citations", "provenances", "article_references", "text_pieces", "fact_about", "facts"):
        op.drop_table(table)
    op.create_table(
        "texts",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False, comment="UTF-8, compressed by zlib"),
        _owned_by_source("texts"),
        sa.PrimaryKeyConstraint("source", name="pk_texts"),
    )
    op.create_table(
        "facts",
        sa.Column("number", _number, autoincrement=False, nullable=False, comment="in their order"),
        sa.Column("source", _number, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("object", sa.Text()),
        sa.Column("also_about", sa.Text(), comment="JSON: codes besides subject and object"),
        sa.Column("date", sa.Text(), comment="EDTF"),
        sa.Column("earliest", sa.Text(), comment="first day that the date can mean, ISO 8601"),
        sa.Column("latest", sa.Text(), comment="last day that the date can mean, ISO 8601"),
        sa.Column("start", sa.Integer(), nullable=False, comment="of the first quote, in code points"),
        sa.Column("slots", sa.Text(), comment="JSON: [[name, text], ...]"),
        sa.Column(
            "evidence",
            sa.Text(),
            nullable=False,
            comment="JSON: [[start, quote, [[section, ...], table, row, column], [[number, text, url], ...]], ...]",
        ),
        _owned_by_source("facts"),
        sa.PrimaryKeyConstraint("number", name="pk_facts"),
    )
    op.create_index("ix_facts_source_kind", "facts", ["source", "kind"])
    op.create_table(
        "fact_about",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("fact", _number, autoincrement=False, nullable=False),
        _owned_by_source("fact_about"),
        sa.PrimaryKeyConstraint("source", "code", "kind", "fact", name="pk_fact_about"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "searched_words",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("stem", sa.Text(), nullable=False),
        sa.Column("fact", _number, autoincrement=False, nullable=False),
        _owned_by_source("searched_words"),
        sa.PrimaryKeyConstraint("source", "stem", "fact", name="pk_searched_words"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Back to empty tables: the facts are read from the documents again."""
    for table in ("searched_words", "fact_about", "facts", "texts"):
        op.drop_table(table)
    op.create_table(
        "text_pieces",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), autoincrement=False, nullable=False, comment="offset in code points"),
        sa.Column("words", sa.Text(), nullable=False),
        _owned_by_source("text_pieces"),
        sa.PrimaryKeyConstraint("source", "start", name="pk_text_pieces"),
    )
    op.create_table(
        "article_references",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False, comment="named in citations"),
        sa.Column("number", sa.Integer(), nullable=False, comment="as the source numbers it"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        _owned_by_source("article_references"),
        sa.PrimaryKeyConstraint("source", "position", name="pk_article_references"),
    )
    op.create_table(
        "facts",
        sa.Column("number", _number, autoincrement=False, nullable=False, comment="in their order"),
        sa.Column("source", _number, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("object", sa.Text()),
        sa.Column("also_about", sa.Text(), comment="JSON: codes besides subject and object"),
        sa.Column("date", sa.Text(), comment="EDTF"),
        sa.Column("slots", sa.Text(), comment="JSON: [[name, text], ...]"),
        _owned_by_source("facts"),
        sa.PrimaryKeyConstraint("number", name="pk_facts"),
    )
    op.create_index("ix_facts_source_kind", "facts", ["source", "kind"])
    op.create_table(
        "fact_about",
        sa.Column("source", _number, autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("fact", _number, autoincrement=False, nullable=False),
        _owned_by_source("fact_about"),
        sa.PrimaryKeyConstraint("source", "code", "kind", "fact", name="pk_fact_about"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "provenances",
        sa.Column("fact", _number, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False, comment="the first is 0"),
        sa.Column("quote_start", sa.Integer(), nullable=False),
        sa.Column("quote_end", sa.Integer(), nullable=False),
        sa.Column("locator", sa.Text(), comment="JSON: [[section, ...], table, row, column]"),
        sa.ForeignKeyConstraint(["fact"], ["facts.number"], name="fk_provenances_fact", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("fact", "number", name="pk_provenances"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "citations",
        sa.Column("fact", _number, autoincrement=False, nullable=False),
        sa.Column("provenance", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False, comment="the first is 0"),
        sa.Column("position", sa.Integer(), nullable=False, comment="of the reference in article_references"),
        sa.ForeignKeyConstraint(
            ["fact", "provenance"],
            ["provenances.fact", "provenances.number"],
            name="fk_citations_fact",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("fact", "provenance", "place", name="pk_citations"),
        sqlite_with_rowid=False,
    )


def _owned_by_source(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["source"], ["sources.number"], name=f"fk_{table}_source", ondelete="CASCADE")
