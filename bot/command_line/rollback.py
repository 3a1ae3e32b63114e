"""``attache rollback``"""

from typing import Annotated

import typer

from .ending import finish, progress
from .starting import load_parts, settings


def rollback(source: Annotated[str, typer.Argument(help="Its id; “attache sources” lists them.")]) -> None:
    """Undo the last import of an article: the version that was there before it answers again."""
    from rich.console import Console

    from ..import_command import roll_back

    database = settings().database
    finish(roll_back(load_parts(), database, source, Console(), progress))
