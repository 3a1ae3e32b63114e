"""``attache rollback``"""

from typing import Annotated

import typer

from .ending import finish, progress
from .starting import load_parts, settings


def rollback(source: Annotated[str, typer.Argument(metavar="SOURCE", hidden=True)]) -> None:
    """Undo the last import of an article.

    The version that was there before it answers again. SOURCE is the article's id, see “attache sources”.

    \b
    Example:
      attache rollback foreign_relations_of_kenya
    """
    from rich.console import Console

    from ..import_command import roll_back

    database = settings().database
    finish(roll_back(load_parts(), database, source, Console(), progress))
