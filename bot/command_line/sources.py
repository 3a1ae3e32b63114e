"""``attache sources``"""

from .ending import finish, progress
from .options import Json
from .starting import load_parts, settings


def sources(as_json: Json = False) -> None:
    """List the articles that are stored.

    Each with its id, whose relations it is on, and the version of it that answers. The id of a server's own article
    begins with the server's.

    \b
    Examples:
      attache sources
      attache sources --json
    """
    from rich.console import Console

    from ..import_command import list_sources

    database = settings().database
    finish(list_sources(load_parts(), database, Console(), progress, as_json=as_json))
