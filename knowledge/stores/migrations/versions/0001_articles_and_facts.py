"""articles and facts"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "sources",
        sa.Column("number", _number, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.Column("licence_url", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_sources"),
        sa.UniqueConstraint("id", name="uq_sources_id"),
    )
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
        sa.Column(
            "position",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="named in citations",
        ),
        sa.Column("number", sa.Integer(), nullable=False, comment="as the source numbers it"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        _owned_by_source("article_references"),
        sa.PrimaryKeyConstraint("source", "position", name="pk_article_references"),
    )
    op.create_table(
        "facts",
        sa.Column(
            "number",
            _number,
            autoincrement=False,
            nullable=False,
            comment="in their order",
        ),
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


def downgrade() -> None:
    for table in (
        "citations",
        "provenances",
        "fact_about",
        "facts",
        "article_references",
        "text_pieces",
        "sources",
    ):
        op.drop_table(table)


def _owned_by_source(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["source"], ["sources.number"], name=f"fk_{table}_source", ondelete="CASCADE")
