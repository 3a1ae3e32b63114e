"""The tables, for SQLite and PostgreSQL alike.

Facts are stored twice: each whole in its row, for questions that look up few, and all of a kind together.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

__all__ = [
    "HEAD",
    "changes",
    "fact_about",
    "facts",
    "metadata",
    "packed_facts",
    "sources",
    "texts",
    "versions",
]

HEAD = "0007"
"""The newest migration; a database at this version needs none."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# SQLite keeps a table in the order of its key without a second copy only if the column type is spelt INTEGER.
_Number = BigInteger().with_variant(Integer, "sqlite")


def _owner(name: str, table: str) -> Column[int]:
    """The row that this one belongs to and disappears with."""
    number = ForeignKey(f"{table}.number", ondelete="CASCADE")
    return Column(name, _Number, number, primary_key=True, autoincrement=False)


changes = Table(
    "changes",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=False, comment="how often articles changed; one row"),
)

sources = Table(
    "sources",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("licence_url", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("edition", Text, nullable=False),
)

# Beside the sources, not below them: a source is a new row after every import, and its versions stay.
versions = Table(
    "versions",
    metadata,
    Column("source", Text, primary_key=True, comment="id of the source"),
    Column("number", Integer, primary_key=True, autoincrement=False, comment="the first is 1"),
    Column("name", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("facts", Integer, nullable=False),
    Column("before", Integer, comment="the version that was current when this one came"),
    Column("shipped", Boolean, nullable=False),
    Column("current", Boolean, nullable=False, comment="true for one version of each source"),
    # Last, so that what stands before it is read without it.
    Column("data", LargeBinary, nullable=False, comment="the document, compressed by zlib"),
)

texts = Table(
    "texts",
    metadata,
    _owner("source", "sources"),
    Column("data", LargeBinary, nullable=False, comment="UTF-8, compressed by zlib"),
)

facts = Table(
    "facts",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=False, comment="in their order"),
    Column("source", _Number, ForeignKey("sources.number", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("object", Text),
    Column("also_about", Text, comment="JSON: codes besides subject and object"),
    Column("date", Text, comment="EDTF"),
    Column("earliest", Text, comment="first day that the date can mean, ISO 8601"),
    Column("latest", Text, comment="last day that the date can mean, ISO 8601"),
    Column("start", Integer, nullable=False, comment="of the first quote, in code points"),
    Column("slots", Text, comment="JSON: [[name, text], ...]"),
    # A fact is whole in its row: most answers need few facts, and each table to join would be a search for each.
    Column(
        "evidence",
        Text,
        nullable=False,
        comment="JSON: [[start, quote, [[section, ...], table, row, column], [[number, text, url], ...]], ...]",
    ),
    Index(None, "source", "kind"),
)

# Once more, because most questions look up all facts of a kind, and to read each from its row takes twice as long.
packed_facts = Table(
    "packed_facts",
    metadata,
    _owner("source", "sources"),
    Column("kind", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False, comment="all facts of the kind: JSON, compressed by zlib"),
)

fact_about = Table(
    "fact_about",
    metadata,
    _owner("source", "sources"),
    Column("code", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("fact", _Number, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
