"""``attache import``"""

from pathlib import Path
from typing import Annotated

import typer

from .ending import finish, progress
from .options import Subject
from .starting import code_of, load_parts, settings


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", hidden=True)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Store it also where golden questions fare worse.")] = False,
    subject: Subject = None,
) -> None:
    """Store articles, after showing what changes.

    Shown are the source report and the difference to what is stored. Beside kenya.txt may stand its source record
    kenya.toml (title, publisher, licence) and its golden questions kenya.questions.jsonl, which are asked. Where one
    that was answered right is not any more, that article is not stored and the exit status is 1. What is stored answers
    everybody, also in a bot that is running.

    \b
    Examples:
      attache import --dry-run kenya.html
      attache import kenya.html uganda.html
      attache import notes.txt --subject Kenya
    """
    from rich.console import Console

    from ..import_command import Options, import_files

    database = settings().database
    parts = load_parts()
    options = Options(dry_run=dry_run, force=force, subject=code_of(parts, subject, files))
    finish(import_files(parts, database, files, options=options, console=Console(), progress=progress))
