"""``attache replay``"""

from typing import Annotated

import typer

from .ending import finish, progress
from .starting import load_parts, seal, settings


def replay(session: Annotated[int, typer.Argument(metavar="SESSION", hidden=True)]) -> None:
    """Ask the questions of a class again.

    What is answered differently today is shown, and then the exit status is 1. SESSION is the number of the class; its
    panel in Discord shows it.

    \b
    Example:
      attache replay 12
    """
    from rich.console import Console

    from ..replay_command import replay_class

    chosen = settings()
    sealed = seal(chosen)
    replayed = replay_class(load_parts(), session, Console(), database=chosen.database, seal=sealed, progress=progress)
    raise typer.Exit(int(not finish(replayed)))
