"""From the errors of a database to one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from . import ReadOnly, StoreUnavailable

__all__ = ["explaining", "forbids_writing", "sentence"]

_READ_ONLY = ("readonly database", "read-only transaction", "permission denied for")


@contextmanager
def explaining(place: str) -> Iterator[None]:
    """Raises ``StoreUnavailable`` in place of whatever the database at this place fails with."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, PoolTimeoutError, OSError) as error:
        kind = ReadOnly if forbids_writing(error) else StoreUnavailable
        raise kind(sentence(place, error)) from error


def forbids_writing(error: Exception) -> bool:
    return any(sign in str(error) for sign in _READ_ONLY)


def sentence(place: str, error: Exception) -> str:
    reason = str(error.orig if isinstance(error, DBAPIError) else error).strip()
    known = {
        "file is not a database": "is no database at all; name another file, or move this one away",
        "malformed": "is damaged; move it away and import the articles again",
        "unable to open database file": "cannot be opened; check the permissions of its folder",
        "readonly": "may not be written to; check the permissions of the file and of its folder",
        "read-only transaction": "may not be written to by this user",
        "permission denied for": "may not be written to by this user",
        "locked": "is busy with another program's work; try again when that has ended",
        "lock timeout": "is busy with another program's work; try again when that has ended",
        "disk is full": "finds no space left on its disk",
    }
    for sign, trouble in known.items():
        if sign in reason:
            return f"The database {place} {trouble}."
    last_line = reason.splitlines()[-1] if reason else type(error).__name__
    return f"The database {place} does not answer: {last_line.rstrip('.')}."
