"""``attache remove``"""

from typing import Annotated

import typer

from .ending import finish, progress
from .starting import load_parts, settings


def remove(source: Annotated[str, typer.Argument(help="Its id; “attache sources” lists them.")]) -> None:
    """Forget an article with all its versions; also one of a server, whose id begins with the server's."""
    from rich.console import Console

    from ..import_command import remove_source

    database = settings().database
    finish(remove_source(load_parts(), database, source, Console(), progress))
