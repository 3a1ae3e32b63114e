"""What the address of a database says, in the words that the drivers understand."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from . import StoreUnavailable

__all__ = ["understood"]

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


def understood(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreUnavailable(
            "The address of the database cannot be understood; it looks like sqlite:///facts.db "
            "or postgresql://user@host/name."
        ) from error
    if url.drivername not in _DRIVERS:
        raise StoreUnavailable(f"Facts are kept in SQLite or PostgreSQL; {url.drivername} is not supported.")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise StoreUnavailable("A database in memory forgets the facts; the address must name a file.")
    url = url.set(drivername=_DRIVERS[url.drivername])
    return _for_asyncpg(url) if url.get_backend_name() == "postgresql" else url


def _for_asyncpg(url: URL) -> URL:
    """What hosted servers put into their addresses is meant for libpq; asyncpg says ``ssl`` for its ``sslmode``, and
    chooses by itself whether the password is bound to the channel."""
    query = {name: value for name, value in url.query.items() if name != "channel_binding"}
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    return url.set(query=query)
