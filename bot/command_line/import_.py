"""``attache import``"""

from pathlib import Path
from typing import Annotated

import typer

from .ending import finish, progress
from .options import Subject
from .starting import code_of, load_parts, settings


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Articles, each with its records beside it.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Store although golden questions fare worse.")] = False,
    subject: Subject = None,
) -> None:
    """Import articles: show the source report and what changes, ask the golden questions, then store.

    Beside kenya.txt may stand its source record kenya.toml and its questions kenya.questions.jsonl. The exit status
    is 1 where a question that was answered right is not any more; then nothing of that article is stored.
    """
    from rich.console import Console

    from ..import_command import Options, import_files

    database = settings().database
    parts = load_parts()
    options = Options(dry_run=dry_run, force=force, subject=code_of(parts, subject, files))
    finish(import_files(parts, database, files, options=options, console=Console(), progress=progress))
