"""Bring a database to the newest tables; costs one plain query where it has them already."""

from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from . import StoreUnavailable
from .engine import Database
from .schema import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = ["configuration", "to_head"]


async def to_head(database: Database) -> None:
    """Make or change the tables where they are not the newest.

    Raises:
        StoreUnavailable: the database fails, or was written by a newer version of this program.

    """
    async with database.reading() as connection:
        found = await connection.run_sync(_version)
    if found != HEAD:
        async with database.writing() as connection:
            await connection.run_sync(_migrate, database.place)


def configuration() -> "Config":
    """What Alembic needs to know, without a file for it."""
    from alembic.config import Config  # noqa: PLC0415  (slow to load, and needed only to migrate)

    config = Config()
    config.set_main_option("script_location", "knowledge.stores:migrations")
    return config


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(connection: Connection, place: str) -> None:
    """Migrate inside the connection's transaction, unless another process has done so in the meantime."""
    if _version(connection) == HEAD:
        return
    from alembic import command  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = configuration()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreUnavailable(
            f"The database {place} was written by a newer version of this program; install that version."
        ) from error
