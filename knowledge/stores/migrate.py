"""Bring a database to the newest tables; costs one plain query where it has them already."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from . import StoreUnavailable
from .engine import Database
from .schema import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = ["ARTICLES", "History", "opened"]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A family of tables with its own migrations; several may live in one database, each at its own version."""

    versions: str
    """The folder of the migrations, as Alembic spells one in a package."""
    table: str
    """Where the database keeps the number of the last migration."""
    head: str
    """The newest migration; a database at this version needs none."""

    def configuration(self) -> "Config":
        """What Alembic needs to know, without a file for it."""
        from alembic.config import Config  # noqa: PLC0415  (slow to load, and needed only to migrate)

        config = Config()
        config.set_main_option("script_location", "knowledge.stores:migrations")
        config.set_main_option("version_locations", self.versions)
        config.set_main_option("path_separator", "space")
        config.attributes["table"] = self.table
        return config


ARTICLES = History(versions="knowledge.stores:migrations/versions", table="alembic_version", head=HEAD)
"""The tables of the articles and their facts."""


@asynccontextmanager
async def opened(address: str, history: History) -> AsyncIterator[Database]:
    """The database at an address, with the newest tables of one family; it is closed in the end.

    Raises:
        StoreUnavailable: the address is not supported, or the database cannot be used.

    """
    database = Database.at(address)
    try:
        await database.let_readers_in()
        await _to_head(database, history)
        yield database
    finally:
        await database.close()


async def _to_head(database: Database, history: History) -> None:
    """Make or change the tables where they are not the newest.

    Raises:
        StoreUnavailable: the database fails, or was written by a newer version of this program.

    """
    async with database.reading() as connection:
        found = await connection.run_sync(_version, history)
    if found != history.head:
        async with database.writing() as connection:
            await connection.run_sync(_migrate, history, database.place)


def _version(connection: Connection, history: History) -> str | None:
    if not inspect(connection).has_table(history.table):
        return None
    return connection.execute(text(f"SELECT version_num FROM {history.table}")).scalar()  # noqa: S608  (ours)


def _migrate(connection: Connection, history: History, place: str) -> None:
    """Migrate inside the connection's transaction, unless another process has done so in the meantime."""
    if _version(connection, history) == history.head:
        return
    from alembic import command  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = history.configuration()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreUnavailable(
            f"The database {place} was written by a newer version of this program; install that version."
        ) from error
