"""``attache replay``"""

from typing import Annotated

import typer

from .ending import finish, progress
from .starting import load_parts, seal, settings


def replay(session: Annotated[int, typer.Argument(help="The number of the class; its panel shows it.")]) -> None:
    """Ask the questions of a recorded class again, and show what is answered differently today.

    The exit status is 1 where an answer differs.
    """
    from rich.console import Console

    from ..replay_command import replay_class

    chosen = settings()
    sealed = seal(chosen)
    replayed = replay_class(load_parts(), session, Console(), database=chosen.database, seal=sealed, progress=progress)
    raise typer.Exit(int(not finish(replayed)))
