"""Where facts are kept: ``memory`` for one run, ``sql`` for a database that outlives it.

Importing this package loads no database library; the modules do.
"""

__all__ = ["ReadOnly", "StoreUnavailable"]


class StoreUnavailable(Exception):
    """The database cannot be used; the message is one sentence for the person who runs the program."""


class ReadOnly(StoreUnavailable):
    """The database can be read, and not written to."""
