"""The tables of the records, for SQLite and PostgreSQL alike. Times are milliseconds since 1970, in UTC."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, Table, Text, false

from knowledge.stores.migrate import History
from knowledge.stores.schema import metadata as articles

__all__ = [
    "HISTORY",
    "class_moves",
    "classes",
    "corrections",
    "metadata",
    "practice",
    "preferences",
    "proposals",
    "ratings",
    "replies",
    "servers",
    "unanswered",
]

HISTORY = History(versions="bot.records:migrations", table="records_version", head="0007")

metadata = MetaData(naming_convention=articles.naming_convention)

_Id = BigInteger().with_variant(Integer, "sqlite")

preferences = Table(
    "preferences",
    metadata,
    Column("kind", Text, primary_key=True, comment="person, channel or server"),
    Column("id", _Id, primary_key=True, autoincrement=False),
    Column("chosen", Text, nullable=False, comment="JSON: {name: value}, without what is left open"),
)

replies = Table(
    "replies",
    metadata,
    Column("key", _Id, primary_key=True, autoincrement=False, comment="the message or interaction that asked"),
    Column("person", _Id, nullable=False),
    Column("channel", _Id, nullable=False),
    Column("server", _Id),
    Column("message", _Id, comment="the bot's"),
    Column("source", Text, nullable=False),
    Column("turns", Text, nullable=False, comment="JSON: [question, ...]"),
    Column("language", Text, nullable=False),
    Column("owed", Boolean, nullable=False, server_default=false(), comment="a message waits for it"),
    Column("at", BigInteger, nullable=False),
    Index(None, "person"),
    Index(None, "at"),
)

# Not below the replies: one may be rated in the moment before it is kept.
ratings = Table(
    "ratings",
    metadata,
    Column("key", _Id, primary_key=True, autoincrement=False, comment="of the reply"),
    Column("person", _Id, primary_key=True, autoincrement=False),
    Column("helpful", Boolean, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index(None, "person"),
)

unanswered = Table(
    "unanswered",
    metadata,
    Column("number", _Id, primary_key=True),
    Column("group", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("person", _Id, nullable=False),
    Column("server", _Id),
    Column("understood", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index(None, "server", "at"),
    Index(None, "person"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("owner", Text, primary_key=True, comment="of the answers that it changes; empty: everybody"),
    Column("source", Text, primary_key=True),
    Column("quote", Text, primary_key=True),
    Column("because", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("person", _Id),
    Column("at", BigInteger, nullable=False),
)

proposals = Table(
    "proposals",
    metadata,
    Column("key", _Id, primary_key=True, autoincrement=False, comment="the interaction that brought it"),
    Column("person", _Id, nullable=False),
    Column("name", Text, nullable=False, comment="of the file"),
    Column("data", LargeBinary, nullable=False),
    Column("record", Text, nullable=False, comment="TOML"),
    Column("before", Integer, comment="the version that it was held against"),
    Column("at", BigInteger, nullable=False),
    Index(None, "at"),
)

servers = Table(
    "servers",
    metadata,
    Column("bot", _Id, primary_key=True, autoincrement=False, comment="its user's id"),
    Column("id", _Id, primary_key=True, autoincrement=False),
)

practice = Table(
    "practice",
    metadata,
    Column("person", _Id, primary_key=True, autoincrement=False),
    Column("key", Text, primary_key=True, comment="of the item"),
    Column("card", Text, nullable=False, comment="JSON of the scheduler"),
    Column("due", BigInteger, nullable=False),
    Index(None, "due"),
)

# A number is never given twice, so that a deleted class cannot be taken for a newer one.
classes = Table(
    "classes",
    metadata,
    Column("number", _Id, primary_key=True),
    Column("server", _Id, nullable=False),
    Column("channel", _Id, nullable=False),
    Column("opened", BigInteger, nullable=False),
    Column("closed", BigInteger),
    sqlite_autoincrement=True,
)

class_moves = Table(
    "class_moves",
    metadata,
    Column("class", _Id, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False, comment="in the class, from 0"),
    Column("person", _Id, nullable=False, comment="0 is the bot, below 0 are stand-ins of the forgotten"),
    Column("kind", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("sealed", Text, nullable=False, comment="Fernet token of the move as JSON"),
    Index(None, "person"),
)
