"""``attache remove``"""

from typing import Annotated

import typer

from .ending import finish, progress
from .starting import load_parts, settings


def remove(source: Annotated[str, typer.Argument(metavar="SOURCE", hidden=True)]) -> None:
    """Forget an article with all its versions.

    SOURCE is its id, see “attache sources”; that of an article which a server has imported begins with the server's.
    It cannot be undone.

    \b
    Examples:
      attache remove foreign_relations_of_kenya
      attache remove 1122334455667788/foreign_relations_of_kenya
    """
    from rich.console import Console

    from ..import_command import remove_source

    database = settings().database
    finish(remove_source(load_parts(), database, source, Console(), progress))
